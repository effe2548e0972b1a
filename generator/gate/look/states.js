// Whether words can still be read while the mouse points at them, or while they have the focus (WCAG 1.4.3).

/* exported paleInAState */

const POINTED_AT = /:(?:hover|focus|focus-visible|focus-within|active)(?![\w-])/;
const PALE = 4.5;
const PALE_LARGE = 3;
const LARGE = 24; // pixels
const MOST_IN_STATE = 200;

// A style sheet gives a link or a button other colours for a moment; the browser is not asked to point at each.
function paleInAState() {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  const found = sheets.flatMap((sheet) => colourRules(rulesOf(sheet))).flatMap(({ selector, style }) => {
    const parts = all(selector.replaceAll(new RegExp(POINTED_AT, "g"), ALWAYS)).slice(0, MOST_IN_STATE);
    return parts.filter((part) => isPaleWith(part, style));
  });
  return [...new Set(found)].slice(0, 1).map((element) => ({ element, needsFurtherReview: true }));
}

// Rules for such a moment that choose a colour; those for another kind of screen do not count.
function colourRules(rules) {
  return [...rules].flatMap((rule) => {
    if (rule.media && !window.matchMedia(rule.media.mediaText).matches) return [];
    const inner = colourRules(rule.cssRules ?? []);
    const own = rule.selectorText && POINTED_AT.test(rule.selectorText) && (rule.style.color || rule.style.backgroundColor);
    return own && !rule.selectorText.includes("&") ? [{ selector: rule.selectorText, style: rule.style }, ...inner] : inner;
  });
}

function isPaleWith(part, style) {
  const words = [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (!words || !shown(part) || part.matches(":disabled, [aria-disabled=true]") || getComputedStyle(part).backgroundImage !== "none") return false;
  const [front, ground] = asStyled(part, style);
  const size = parseFloat(getComputedStyle(part).fontSize);
  return contrast(front, ground) < (size >= LARGE ? PALE_LARGE : PALE);
}

// Both colours as they would be, also when a rule names a variable.
function asStyled(part, { color, backgroundColor }) {
  const was = part.getAttribute("style");
  part.style.setProperty("transition", "none", "important");
  if (color) part.style.setProperty("color", color, "important");
  if (backgroundColor) part.style.setProperty("background-color", backgroundColor, "important");
  const colours = [numbers(getComputedStyle(part).color), behind(part)];
  if (was === null) part.removeAttribute("style");
  else part.setAttribute("style", was);
  return colours;
}
