// Rules about what moves, and about what shows only when a mouse points at it.

/* exported moving, neverEnding, onlyPointed */

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

const SHOWS = ["display", "visibility", "opacity", "height", "max-height", "clip-path", "content", "left", "top"];

// WCAG 1.4.13 and 2.1.1: what shows for the mouse shows for the keyboard.
function onlyPointed() {
  const rules = [...document.styleSheets].flatMap((sheet) => styleRules(sheet.cssRules));
  const selectors = new Set(rules.flatMap((rule) => rule.selectorText.split(/,\s*(?![^(]*\))/)));
  const found = new Map();
  for (const rule of rules) {
    if (!rule.selectorText.includes(":hover") || !SHOWS.some((name) => rule.style.getPropertyValue(name))) continue;
    for (const selector of rule.selectorText.split(/,\s*(?![^(]*\))/).filter((one) => one.includes(":hover"))) {
      const same = [":focus", ":focus-within", ":focus-visible"].some((focus) =>
        selectors.has(selector.replaceAll(":hover", focus)),
      );
      const element = same ? null : first(selector.replaceAll(":hover", "").replace(/::?(before|after)/g, ""));
      if (element) found.set(element, selector);
    }
  }
  const titles = [...document.body.querySelectorAll("[title]:not(abbr, dfn, iframe, svg *)")].filter(
    (element) => shown(element) && !element.textContent.includes(element.title.trim()),
  );
  return [...found.keys(), ...titles].slice(0, 5).map((element) => ({ element }));
}

function first(selector) {
  try {
    return document.body.querySelector(selector.trim() || "*");
  } catch {
    return null; // what is left is not a selector, such as ':is()'
  }
}

function styleRules(rules) {
  return [...rules].flatMap((rule) => [
    ...(rule.selectorText ? [rule] : []),
    ...(rule.cssRules ? styleRules(rule.cssRules) : []),
  ]);
}
