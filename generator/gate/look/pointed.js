// What shows for the mouse shows for the keyboard (WCAG 1.4.13 and 2.1.1).

/* exported onlyPointed, all, rulesOf, nested */

// The ways in which a style sheet can bring something into sight.
const SHOWS = [
  "display", "visibility", "opacity", "content", "clip", "clip-path", "width", "height", "max-width", "max-height",
  "top", "right", "bottom", "left", "inset", "transform", "translate", "scale", "position", "font-size", "content-visibility",
];
const ALWAYS = ":not(:not(*))";
const STOP = `:is(${REACHABLE}):not([tabindex^="-"])`;
// What stands beside what the mouse points at: it goes when the mouse comes to it.
const BESIDE = /:hover\s*[+~][^>+~]*$/;
const FOCUS = /:focus(-within|-visible)?(?![\w-])/g;

function onlyPointed() {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  const rules = sheets.flatMap((sheet) => styleRules(rulesOf(sheet))).filter(({ names }) => SHOWS.some((name) => names.includes(name)));
  const keyed = rules.filter(({ selector }) => selector.match(FOCUS)).map(({ selector }) => withKeys(selector));
  const found = new Set();
  const leaves = new Set();
  for (const { selector, names } of rules.filter((rule) => rule.selector.includes(":hover"))) {
    const words = names.includes("content") && /::?(before|after)/.test(selector);
    for (const element of all(pointedAt(selector))) {
      const isHidden = words || outOfReach(element);
      if (isHidden && !keyed.some((one) => all(one).includes(element))) found.add(element);
      else if (isHidden && BESIDE.test(selector) && !staysByItself(element, rules)) leaves.add(element);
    }
  }
  const titles = [...document.body.querySelectorAll("[title]:not(abbr, dfn, iframe, svg *)")].filter(
    (element) => shown(element) && !element.textContent.includes(element.title.trim()),
  );
  const asked = [...leaves].slice(0, 1).map((element) => ({ code: "weg-bij-aanwijzen", element, needsFurtherReview: true }));
  return [...[...found, ...titles].slice(0, 5).map((element) => ({ element })), ...asked];
}

// Whether a rule of its own keeps it, or it lets the reader come to it with keys.
function staysByItself(element, rules) {
  const own = rules.filter(({ selector }) => /:hover(?![\w-])\s*$/.test(selector));
  return own.some(({ selector }) => all(pointedAt(selector)).includes(element)) || element.closest("[tabindex='0'], label") !== null;
}

// The elements a rule is about, whatever the mouse points at. What hides until then counts too.
function pointedAt(selector) {
  return selector.replaceAll(":not(:hover)", ALWAYS).replaceAll(":hover", ALWAYS).replace(FOCUS, ALWAYS);
}

// The elements a rule is about for a reader with keys: what has the focus must be able to get it.
function withKeys(selector) {
  const stop = (_, within) => (within === "-within" ? `:is(${STOP}, :has(${STOP}))` : STOP);
  const positive = selector.replace(/:not\((:focus(?:-within|-visible)?)\)/g, "$1").replaceAll(":not(:hover)", ALWAYS);
  return positive.replace(FOCUS, stop).replaceAll(":hover", ":not(*)");
}

function all(selector, root = document.body) {
  try {
    return [...root.querySelectorAll(selector.replace(/::?(before|after|marker|placeholder)/g, ""))];
  } catch {
    return []; // a selector that belongs to one browser
  }
}

// Not on the screen now: hidden, folded to nothing or pushed over an edge.
function outOfReach(element) {
  const box = element.getBoundingClientRect();
  const folded = box.width < SPECK || box.height < SPECK;
  return !shown(element) || folded || box.right + window.scrollX <= 0 || box.bottom + window.scrollY <= 0 || box.left >= document.scrollingElement.scrollWidth;
}

// The rules of a sheet; those of another host are not for us to read.
function rulesOf(sheet) {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

// Every rule with its whole selector, also of imported sheets and of rules within rules.
function styleRules(rules, around = "") {
  return [...rules].flatMap((rule) => {
    const inner = (rule.styleSheet && rulesOf(rule.styleSheet)) ?? rule.cssRules ?? [];
    if (!rule.selectorText) return styleRules(inner, around);
    const selectors = rule.selectorText.split(/,\s*(?![^(]*\))/).map((one) => nested(one, around));
    const own = selectors.map((selector) => ({ selector, names: [...rule.style] }));
    return [...own, ...styleRules(inner, selectors.join(", "))];
  });
}

function nested(selector, around) {
  if (!around) return selector;
  return selector.includes("&") ? selector.replaceAll("&", `:is(${around})`) : `:is(${around}) ${selector}`;
}
