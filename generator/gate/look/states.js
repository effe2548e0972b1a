// Whether words can still be read while the mouse points at them, or while they have the focus (WCAG 1.4.3).

/* exported paleInAState */

const PALE = 4.5;
const PALE_LARGE = 3;
const LARGE = 24; // pixels
const MOST_IN_STATE = 60;
const PRESSABLE = "a[href], button, summary, label, input[type=submit], input[type=button], [role=button], [role=link], [role=tab], [role=menuitem]";
// A class weighs as much as the state it stands for. Of `:focus` and `:focus-visible` a reader with keys gets both.
const STATES = [["gate-pointed", /:hover(?![\w-])/g, true], ["gate-focused", /:focus(?:-visible)?(?![\w-])/g, false]];

// The rules of the page that choose colours, with a class in the place of a state, so that the browser itself weighs them.
function paleInAState() {
  const rules = [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => colourRules(rulesOf(sheet)));
  const pressable = oneOfEachKind([...document.querySelectorAll(PRESSABLE)].filter(hasWordsToPress));
  for (const [name, state, isAround] of STATES) {
    if (!rules.some(({ selector }) => selector.search(state) >= 0)) continue;
    const told = rules.map(({ selector, colours }) => `${selector.replaceAll(state, `.${name}`)}{${colours}}`);
    const pale = withSheet(`${told.join("\n")}\n.${name}{transition:none!important}`, () => pressable.find((part) => isPaleIn(part, name, isAround)));
    if (pale) return [{ element: pale, needsFurtherReview: "elsewhere" }];
  }
  return [];
}

// In their order, with whole selectors; those for another kind of screen do not count.
function colourRules(rules, around = "") {
  return [...rules].flatMap((rule) => {
    if (rule.media && !window.matchMedia(rule.media.mediaText).matches) return [];
    if (!rule.selectorText) return colourRules(rule.styleSheet ? rulesOf(rule.styleSheet) : rule.cssRules ?? [], around);
    const selector = nested(rule.selectorText, around);
    const colours = ["color", "background-color"].filter((name) => rule.style.getPropertyValue(name)).map((name) => declared(rule.style, name));
    return [...(colours.length ? [{ selector, colours: colours.join(";") }] : []), ...colourRules(rule.cssRules, selector)];
  });
}

function declared(style, name) {
  const priority = style.getPropertyPriority(name);
  return `${name}:${style.getPropertyValue(name)}${priority && `!${priority}`}`;
}

function hasWordsToPress(part) {
  const words = (part.matches("input") ? part.value : part.textContent).trim();
  return words && shown(part) && !part.matches(":disabled, [aria-disabled=true]") && getComputedStyle(part).backgroundImage === "none";
}

// The same parts in the same place look the same.
function oneOfEachKind(parts) {
  const kinds = new Map();
  for (const part of parts) {
    const chain = [part, part.parentElement, part.parentElement.parentElement].map((one) => `${one?.localName} ${one?.className}`);
    const kind = chain.join();
    if (!kinds.has(kind)) kinds.set(kind, part);
  }
  return [...kinds.values()].slice(0, MOST_IN_STATE);
}

// What the mouse points at is pointed at with all around it; one that is pale at rest is told by others.
function isPaleIn(part, name, isAround) {
  const chain = [part];
  for (let at = part.parentElement; isAround && at; at = at.parentElement) chain.push(at);
  const isPale = () => contrast(numbers(getComputedStyle(part).color), behind(part)) < (parseFloat(getComputedStyle(part).fontSize) >= LARGE ? PALE_LARGE : PALE);
  if (isPale()) return false;
  for (const one of chain) one.classList.add(name);
  const found = isPale();
  for (const one of chain) forget(one, name);
  return found;
}

function forget(element, name) {
  element.classList.remove(name);
  if (!element.className) element.removeAttribute("class");
}
