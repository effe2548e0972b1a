// Rules about what moves.

/* exported moving, neverEnding */

const PARTS = [null, "::before", "::after"];

// For a reader who asked for less motion (WCAG 2.3.3).
function moving() {
  const seconds = (text) => Math.max(...text.split(",").map((part) => parseFloat(part)));
  const moves = (element, part) => {
    const style = getComputedStyle(element, part);
    if (part && style.content === "none") return false;
    const animates = style.animationName !== "none" && seconds(style.animationDuration) > 0.01;
    const slides = style.transitionProperty !== "none" && seconds(style.transitionDuration) > 0.01;
    return animates || slides || style.scrollBehavior === "smooth";
  };
  return [document.documentElement, document.body, ...document.body.querySelectorAll("*")]
    .filter((element) => element.checkVisibility() && PARTS.some((part) => moves(element, part)))
    .slice(0, 5)
    .map((element) => ({ element }));
}

// For every reader: nothing goes on for more than five seconds (WCAG 2.2.2).
async function neverEnding() {
  await ask({ motion: true });
  const effects = document.getAnimations().map(({ effect }) => effect);
  const found = effects.filter((effect) => effect?.target && effect.getComputedTiming().endTime > 5000);
  await ask({ motion: false });
  return found.map(({ target }) => ({ element: target }));
}
