// Rules about room: nothing beside the screen, nothing cut off, no text over other text.

/* exported besideTheScreen, withoutRoom, withMoreSpacing, withLargerText, withSheet */

const SLACK = 2; // rounding of parts of pixels
const EDGE = 8; // pixels; of a button or a picture this is the edge, and what it says is still on the screen

const WIDE_BY_NATURE = "table, pre, code, img, svg, video, iframe";

// WCAG 1.4.10: a reader never scrolls sideways to read a line; a table in a box of its own may, not what stands beside it.
function besideTheScreen() {
  const width = document.documentElement.clientWidth;
  const out = new Set();
  const media = [...document.querySelectorAll("img, svg, video, iframe, button, input, select, textarea, table")];
  const boxes = [
    ...pieces().map(({ element, box }) => ({ element, box, slack: SLACK })),
    ...media.filter(shown).map((element) => ({ element, box: element.getBoundingClientRect(), slack: EDGE })),
  ];
  for (const { element, box, slack } of boxes) {
    const beside = box.right > width + slack || (box.left < -slack && box.right > 0);
    if (!beside) continue;
    const wrong = forcesSideways(element, scrollsSideways(element));
    if (wrong) out.add(wrong);
  }
  return out.size ? [...out].slice(0, 5).map((element) => ({ element })) : emptyEdge(width);
}

const EMPTY_EDGE = 32; // pixels

// All there is to read is on the screen, and the page is wider all the same. With a small edge only a person can tell
// whether a reader misses something.
function emptyEdge(width) {
  if (document.scrollingElement.scrollWidth <= width + SLACK) return [];
  const wide = (element) => element.getBoundingClientRect().right > width + SLACK && shown(element);
  const widest = [...document.body.querySelectorAll("*")].filter(wide).filter((element) => !scrollsSideways(element)).at(-1);
  if (!widest) return [];
  return [{ element: widest, needsFurtherReview: document.scrollingElement.scrollWidth - width <= EMPTY_EDGE }];
}

// What a reader must scroll for that stands beside the screen: itself, or the box that scrolls; null when that is right.
function forcesSideways(element, scroller) {
  if (!scroller) return element;
  const isWide = scroller.contains(element.closest(WIDE_BY_NATURE));
  return isWide || isRowOfParts(scroller) ? null : scroller;
}

// Parts beside each other that each fit on the screen: a reader goes from part to part, and never sideways in a line.
function isRowOfParts(scroller) {
  const parts = [...scroller.children].filter((part) => part.checkVisibility());
  const room = Math.min(scroller.clientWidth, document.documentElement.clientWidth) + SLACK;
  return parts.length > 1 && parts.every((part) => part.getBoundingClientRect().width <= room && part.scrollWidth <= room);
}

function withoutRoom({ layered = false } = {}) {
  const all = pieces();
  return [...cutOff(all), ...overlapping(all, layered ? layerOf : windowOf)];
}

function cutOff(all) {
  const found = new Set();
  for (const { element, box } of all) {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (cuts(at, box)) found.add(at);
    }
  }
  return [...found].map((element) => ({ code: "tekst-afgeknipt", element }));
}

// Whether what stands around a line of text hides a part of it.
function cuts(around, box) {
  const { display, overflowX, overflowY } = getComputedStyle(around);
  const hides = (value) => value === "hidden" || value === "clip";
  if (display === "inline" || !(hides(overflowX) || hides(overflowY))) return false;
  const edge = around.getBoundingClientRect();
  return (hides(overflowX) && tooWide(box, edge)) || (hides(overflowY) && tooHigh(box, edge));
}

function tooWide(box, edge) {
  return box.right > edge.right + SLACK || box.left < edge.left - SLACK;
}

function tooHigh(box, edge) {
  const air = box.height / 4; // what is above and below the letters may go
  return box.bottom - air > edge.bottom || box.top + air < edge.top;
}

function overlapping(all, layer) {
  const lines = all
    .map(({ element, node, box }) => ({
      element, node,
      top: box.top + box.height * 0.25, bottom: box.bottom - box.height * 0.25,
      left: box.left + 1, right: box.right - 1,
    }))
    .sort((one, other) => one.top - other.top);
  const found = new Map();
  lines.forEach((one, index) => {
    for (let next = index + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
      const other = lines[next];
      const beside = other.left >= one.right || other.right <= one.left;
      if (!beside && other.node !== one.node && layer(one) === layer(other) && !inRuby(one, other)) found.set(other.element, one.element);
    }
  });
  return [...found.keys()].slice(0, 5).map((element) => ({ code: "tekst-over-tekst", element }));
}

// A window in front of the page covers it on purpose, until the reader closes it.
function windowOf({ element }) {
  return element.closest("dialog, [popover], [role=dialog], [role=alertdialog]");
}

// So does a menu with a ground of its own, that a reader unfolds over the page.
function layerOf({ element }) {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const { position, backgroundColor } = getComputedStyle(at);
    const isOpaque = numbers(backgroundColor)[3] >= 0.95;
    if (isOpaque && (position === "absolute" || position === "fixed")) return at;
  }
  return windowOf({ element });
}

// The browser itself sets the small signs of how a word sounds above it, where other letters have their room.
function inRuby(...both) {
  return both.some(({ element }) => element.closest("ruby"));
}

// WCAG 1.4.12. A sheet that is made, not written into the page: a security policy has no say over it.
function withMoreSpacing() {
  return withSheet(
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }" +
      "p { margin-block-end: 2em !important }",
    () => [...withoutRoom(), ...besideTheScreen().map((issue) => ({ code: "schuift-opzij", ...issue }))],
  );
}

function withSheet(text, look) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
  try {
    return look();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }
}

const TWICE = 1.9; // with room for rounding

// WCAG 1.4.4, by the reader's own setting: the size of the letters, not of the whole page.
async function withLargerText() {
  const before = new Map();
  // A heading may grow less, as long as it gets as large as ordinary text that is twice as large.
  const enough = Math.max(16, parseFloat(getComputedStyle(document.body).fontSize)) * TWICE;
  for (const { element } of pieces()) before.set(element, parseFloat(getComputedStyle(element).fontSize));
  await ask({ letters: 32 });
  const stuck = [...before]
    .filter(([element]) => shown(element))
    .filter(([element, size]) => parseFloat(getComputedStyle(element).fontSize) < Math.min(size * TWICE, enough))
    .slice(0, 5)
    .map(([element]) => ({ code: "tekst-groeit-niet", element }));
  const left = wordsLeft();
  const gone = [...before.keys()]
    .filter((element) => !shown(element) && !folded(element) && !aboveFoldedRows(element) && !left.includes(wordsIn(element)))
    .slice(0, 5)
    .map((element) => ({ code: "tekst-afgeknipt", element }));
  const found = [...stuck, ...gone, ...withoutRoom(), ...besideTheScreen().map((issue) => ({ code: "schuift-opzij", ...issue }))];
  await ask({ letters: 16 });
  return found;
}

// With large letters a page may do as on a narrow screen: keep its menu behind a button.
function folded(element) {
  const buttons = [...document.querySelectorAll("[aria-expanded=false][aria-controls]")].filter(shown);
  const parts = buttons.flatMap((button) => button.getAttribute("aria-controls").split(/\s+/));
  return parts.some((id) => document.getElementById(id)?.contains(element));
}

// A table that folds keeps its headings for who listens; whether its rows say enough without, only a person can tell.
function aboveFoldedRows(element) {
  return element.closest("thead") && hiddenByDesign(element);
}

// What is gone in one place may still stand in another, as the name of the organisation in the footer.
function wordsLeft() {
  return pieces().map(({ element }) => wordsIn(element)).join("\n");
}

function wordsIn(element) {
  return element.textContent.replace(/\s+/g, " ").trim();
}
