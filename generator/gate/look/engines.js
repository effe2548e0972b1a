// axe and HTML CodeSniffer: the first time on the whole page, after that on what can have changed.

/* exported engines */

// The answers of these hang on the width of the window.
const OF_WIDTH = ["target-size", "scrollable-region-focusable"];

// On a page with very many stops the first say whether they are large enough at this width too.
const MOST_TARGETS = 300;

// The page as it is, and once more with each part unfolded: what shows only then is looked at then.
async function engines(memory) {
  const found = new Set(await enginesNow(memory));
  for (const opener of openers()) {
    const open = async () => {
      for (const issue of await enginesNow(memory)) found.add(issue);
    };
    await unfolded(opener, open);
  }
  return [...found];
}

async function enginesNow(memory) {
  const first = memory.visible === null;
  const now = await timed("texts and colours", () => ({ inks: new Map(inks()), visible: new Set(shownElements()) }));
  now.texts = byInk(now.inks);
  const texts = [...now.texts].filter(([ink]) => !memory.inks.has(ink)).map(([, elements]) => elements);
  const appeared = first ? [] : [...now.visible].filter((element) => !memory.visible.has(element));
  const targets = memory.last === window.innerWidth ? [] : [...reachable().slice(0, MOST_TARGETS), ...scrollers()];
  const found = first
    ? await timed("axe, all of the page", () => runAxe(AXE.tags))
    : await timed("axe, what changed", () => again({ texts, appeared, targets }));
  // HTML CodeSniffer looks at code and colours, not at room: once for each set of colours.
  if (first || (texts.length && !targets.length)) found.push(...(await timed("HTML_CodeSniffer", sniffed)));
  for (const issue of found) keep(issue, now, memory);
  lookedAt(now, memory);
  return memory.found.filter((kept) => holds(kept, now)).map(({ issue }) => issue);
}

function lookedAt(now, memory) {
  memory.visible = new Set([...now.visible, ...(memory.visible ?? [])]);
  memory.width ||= window.innerWidth;
  memory.last = window.innerWidth;
  for (const ink of now.texts.keys()) memory.inks.add(ink);
}

// The elements that have the same ink, in the order of the page.
function byInk(inkOfEach) {
  const texts = new Map();
  for (const [element, ink] of inkOfEach) {
    if (!texts.has(ink)) texts.set(ink, []);
    texts.get(ink).push(element);
  }
  return texts;
}

// What appeared is looked at by every rule of axe, the rest only by those whose answer can change with colours or width.
// One text of each ink decides, best one with nothing else in it, because axe looks at all that is in an element;
// only when something is wrong, the first of each ink with all that is in it, to name more places.
async function again({ texts, appeared, targets }) {
  const rules = [...(texts.length ? AXE.colours : []), ...(targets.length ? OF_WIDTH : [])];
  const some = (one) => [...new Set([...texts.map(one), ...targets])];
  const few = some((elements) => elements.find((element) => !element.firstElementChild) ?? elements[0]);
  const found = appeared.length ? await runAxe(AXE.tags, appeared) : [];
  if (!few.length) return found;
  found.push(...(await runAxe(rules, few)));
  return found.length ? [...found, ...(await runAxe(rules, some(([element]) => element)))] : [];
}

async function sniffed() {
  // It stumbles over a refresh that says nothing.
  const idle = [...document.querySelectorAll("meta[http-equiv]:not([content])")];
  for (const meta of idle) meta.content = "";
  const errors = (await sniff()).filter(({ type }) => type === "error");
  for (const meta of idle) meta.removeAttribute("content");
  const told = errors.filter(({ element }) => !idle.includes(element));
  return unnamed(told.map(({ code, message, element }) => ({ code, message, element })));
}

function keep(issue, now, memory) {
  const ink = isOfColours(issue) ? now.inks.get(issue.element) : undefined;
  const wasVisible = now.visible.has(issue.element);
  const kept = { issue, ink, wasVisible, width: OF_WIDTH.includes(issue.code) ? window.innerWidth : 0 };
  const same = (other) =>
    other.issue.code === issue.code && other.issue.element === issue.element && other.ink === ink && other.width === kept.width;
  if (!memory.found.some(same)) memory.found.push(kept);
}

// What was found in an earlier look still holds where the same text has the same colours, or the same element shows.
function holds({ issue, ink, wasVisible, width }, now) {
  if (width) return width === window.innerWidth;
  if (ink !== undefined) return now.texts.has(ink);
  return !wasVisible || now.visible.has(issue.element);
}

function isOfColours({ code }) {
  return AXE.colours.includes(code) || code.includes(".1_4_3");
}

function shownElements() {
  return [...document.body.querySelectorAll("*")].filter((element) => element.checkVisibility({ visibilityProperty: true }));
}

function scrollers() {
  const moves = (value) => value === "auto" || value === "scroll";
  return [...document.body.querySelectorAll("*")].filter((element) => {
    const style = getComputedStyle(element);
    return moves(style.overflowX) || moves(style.overflowY);
  });
}

// Each text with all that decides how well it can be read: two texts with the same ink read as well.
function inks() {
  const papers = new Map([[document.documentElement, ""]]);
  const paper = (element) => {
    if (!papers.has(element)) {
      const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
      const clear = backgroundColor === "rgba(0, 0, 0, 0)" && backgroundImage === "none" && opacity === "1";
      const own = clear && position !== "fixed" && position !== "absolute" ? "" : [backgroundColor, backgroundImage, opacity, position];
      papers.set(element, `${paper(element.parentElement)}/${own}`.replace(/\/+$/, ""));
    }
    return papers.get(element);
  };
  return [...new Set(pieces().map(({ element }) => element))].map((element) => {
    const { color, fontSize, fontWeight, textShadow, textDecorationLine } = getComputedStyle(element);
    const around = getComputedStyle(element.parentElement).color;
    return [element, [element.localName, color, fontSize, fontWeight, textShadow, textDecorationLine, around, paper(element)].join()];
  });
}
