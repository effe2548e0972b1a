// Rules about what moves.

/* exported PARTS, moving, neverEnding */

const PARTS = [null, "::before", "::after"];
const FLASH = 1000 / 3; // milliseconds; more than three in a second may bring on an attack
const FEWEST_FLASHES = 3;
const FLASHES = ["opacity", "visibility", "color", "backgroundColor", "background", "filter", "display", "fill"];

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

// For every reader: nothing goes on for more than five seconds (WCAG 2.2.2), or flashes (2.3.1).
async function neverEnding() {
  const atRest = new Set(endless());
  await ask({ motion: true });
  const found = endless();
  const quick = flashing();
  await ask({ motion: false });
  return [...quick, ...found.map((element) => ({ element, needsFurtherReview: mayStop(element, atRest) }))];
}

// Asked while motion is on.
function flashing() {
  const effects = document.getAnimations().map(({ effect }) => effect).filter((effect) => effect?.target && effect.getKeyframes);
  const isQuick = (effect) => {
    const { duration, iterations, direction } = effect.getComputedTiming();
    const period = direction.startsWith("alternate") ? 2 * duration : duration;
    return duration > 0 && period < FLASH && (iterations * duration) / period > FEWEST_FLASHES;
  };
  const changesLight = (effect) => effect.getKeyframes().some((frame) => FLASHES.some((name) => name in frame));
  const found = effects.filter((effect) => isQuick(effect) && changesLight(effect)).map(({ target }) => target);
  return [...new Set(found)].slice(0, 5).map((element) => ({ code: "flitst-snel", element, needsFurtherReview: true }));
}

function endless() {
  const effects = document.getAnimations().map(({ effect }) => effect);
  return effects.filter((effect) => effect?.target && effect.getComputedTiming().endTime > 5000).map(({ target }) => target);
}

const STOPS = /\b(?:stil\w*|stop(?:pen|zetten)?|pau[sz]\w*|rust|bewegingen?|beweegt?|bewegen|animaties?)\b|stil(?:zetten|leggen)\b/i;
const CONTROLS = "button, summary, select, input:not([type=hidden]), [role=button], [role=switch]";
const BUSY = "[role=progressbar], [role=status], [aria-busy=true], progress";

// Sure only of what goes on at the wish for less motion too, on a page with nothing to press. Something that says that
// it is under way may move.
function mayStop(element, atRest) {
  const controls = [...document.querySelectorAll(CONTROLS)].filter(shown);
  if (controls.some((control) => STOPS.test(`${control.textContent} ${control.ariaLabel ?? ""} ${control.labels?.[0]?.textContent ?? ""}`))) return true;
  return onlyOurs(!controls.length && atRest.has(element) && !element.closest(BUSY));
}
