// Whether words can still be read while the mouse points at them, or while they have the focus (WCAG 1.4.3).

/* exported paleInAState */

const PALE = 4.5;
const PALE_LARGE = 3;
const LARGE = 24; // pixels
const LARGE_BOLD = 18.66;
const BOLD = 700;
const MOST_IN_STATE = 60;
const PRESSABLE = "a[href], button, summary, label, input[type=submit], input[type=button], [role=button], [role=link], [role=tab], [role=menuitem]";
// A class weighs as much as the state it stands for. Of `:focus` and `:focus-visible` a reader with keys gets both.
const STATES = [["gate-pointed", /:hover(?![\w-])/g, true], ["gate-focused", /:focus(?:-visible)?(?![\w-])/g, false]];
const CHOOSES_COLOUR = ["color", "background", "background-color", "background-image"];

// The rules of the page that choose colours, with a class in the place of a state, so that the browser itself weighs them.
function paleInAState() {
  const rules = [...document.styleSheets, ...document.adoptedStyleSheets].filter(counts).flatMap((sheet) => colourRules(rulesOf(sheet)));
  const pressable = oneOfEachKind([...document.querySelectorAll(PRESSABLE)].filter(hasWordsToPress));
  for (const [name, state, isAround] of STATES) {
    if (!rules.some(({ selector }) => selector.search(state) >= 0)) continue;
    const told = rules.map(({ selector, colours }) => `${selector.replaceAll(state, `.${name}`)}{${colours}}`);
    const still = "*,*::before,*::after{transition:none!important}";
    const pale = withSheet(`${told.join("\n")}\n${still}`, () => pressable.find((part) => isPaleIn(part, name, isAround)));
    endTransitions();
    if (pale) return [{ element: pale, needsFurtherReview: "elsewhere" }];
  }
  return [];
}

// Whether a sheet or rule is for this screen, now.
function counts({ disabled, media, conditionText, constructor }) {
  if (disabled || (media?.mediaText && !window.matchMedia(media.mediaText).matches)) return false;
  return constructor.name !== "CSSSupportsRule" || CSS.supports(conditionText);
}

// In their order, with whole selectors. How layers and containers weigh is not asked, so those are left out.
function colourRules(rules, around = "") {
  return [...rules].filter(counts).flatMap((rule) => {
    if (["CSSLayerBlockRule", "CSSContainerRule"].includes(rule.constructor.name)) return [];
    if (!rule.selectorText) return colourRules(rule.styleSheet ? rulesOf(rule.styleSheet) : rule.cssRules ?? [], around);
    const selector = nested(rule.selectorText, around);
    const names = [...CHOOSES_COLOUR, ...[...rule.style].filter((name) => name.startsWith("--"))];
    const colours = names.filter((name) => rule.style.getPropertyValue(name)).map((name) => declared(rule.style, name));
    return [...(colours.length ? [{ selector, colours: colours.join(";") }] : []), ...colourRules(rule.cssRules, selector)];
  });
}

// A picture is not loaded again: only that there is one counts, because what is on it we cannot judge.
function declared(style, name) {
  const value = style.getPropertyValue(name);
  const priority = style.getPropertyPriority(name);
  return `${name}:${value.includes("url(") ? "linear-gradient(red, red)" : value}${priority && `!${priority}`}`;
}

function hasWordsToPress(part) {
  const words = (part.matches("input") ? part.value : part.textContent).trim();
  return words && shown(part) && !part.matches(":disabled, [aria-disabled=true]");
}

// The same parts in the same place look the same.
function oneOfEachKind(parts) {
  const kinds = new Map();
  for (const part of parts) {
    const chain = [part, part.parentElement, part.parentElement.parentElement].map((one) => `${one?.localName} ${one?.getAttribute("class")}`);
    const kind = chain.join();
    if (!kinds.has(kind)) kinds.set(kind, part);
  }
  return [...kinds.values()].slice(0, MOST_IN_STATE);
}

// What the mouse points at is pointed at with all around it; one that is pale at rest is told by others.
function isPaleIn(part, name, isAround) {
  const chain = [part];
  for (let at = part.parentElement; isAround && at; at = at.parentElement) chain.push(at);
  if (isPale(part)) return false;
  const were = chain.map((one) => one.getAttribute("class"));
  for (const one of chain) one.classList.add(name);
  const found = isPale(part);
  chain.forEach((one, index) => (were[index] === null ? one.removeAttribute("class") : one.setAttribute("class", were[index])));
  return found;
}

function isPale(part) {
  const { color, fontSize, fontWeight, backgroundImage } = getComputedStyle(part);
  const size = parseFloat(fontSize);
  const isLarge = size >= LARGE || (size >= LARGE_BOLD && Number(fontWeight) >= BOLD);
  return backgroundImage === "none" && contrast(numbers(color), behind(part)) < (isLarge ? PALE_LARGE : PALE);
}
