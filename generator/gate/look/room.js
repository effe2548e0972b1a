// Rules about room: nothing beside the screen, nothing cut off, no text over other text.

/* exported besideTheScreen, besideByLetters, withoutRoom, withMoreSpacing, withLargerText, withSheet */

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
  return out.size ? [...out].slice(0, 5).map((element) => ({ element, needsFurtherReview: onlyOurs(surelyBeside(element)) })) : emptyEdge(width);
}

const EMPTY_EDGE = 32; // pixels
// What may need both directions, or waits out of sight.
const TWO_WAYS = "table, pre, code, figure, svg, math, canvas, [role=grid], [role=table], [role=img], [role=toolbar], [inert], [aria-hidden=true]";
const MAY_BE_MAP = "img, picture, video";

// The page itself scrolls sideways, for something that could be narrower.
function surelyBeside(element) {
  const root = document.scrollingElement;
  const scrolls = root.scrollWidth > root.clientWidth + EMPTY_EDGE;
  return scrolls && !scrollsSideways(element) && !element.matches(MAY_BE_MAP) && !element.closest(TWO_WAYS) && !element.querySelector(TWO_WAYS);
}

// With larger letters, more space or an open part nobody promises that a page scrolls one way.
function besideByLetters() {
  return besideTheScreen().map(({ element, needsFurtherReview }) => ({ code: "schuift-opzij", element, needsFurtherReview: needsFurtherReview || "elsewhere" }));
}

// All there is to read is on the screen, and the page is wider all the same. With a small edge only a person can tell
// whether a reader misses something.
function emptyEdge(width) {
  if (document.scrollingElement.scrollWidth <= width + SLACK) return [];
  const wide = (element) => element.getBoundingClientRect().right > width + SLACK && shown(element);
  const widest = [...document.body.querySelectorAll("*")].filter(wide).filter((element) => !scrollsSideways(element)).at(-1);
  if (!widest) return [];
  return [{ element: widest, needsFurtherReview: document.scrollingElement.scrollWidth - width <= EMPTY_EDGE || "elsewhere" }];
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
  const found = new Map();
  for (const { element, box } of all) {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (cuts(at, box)) found.set(at, found.get(at) || surelyCut(at, box));
    }
  }
  return [...found].map(([element, isSure]) => ({ code: "tekst-afgeknipt", element, needsFurtherReview: onlyOurs(isSure) }));
}

const MOVES_OR_OPENS = "button, summary, [role=button], [role=tab], [aria-expanded], [inert], [aria-hidden=true], label";

// The edge goes through a line, and nothing says that a reader can get at the rest.
function surelyCut(around, box) {
  const edge = around.getBoundingClientRect();
  const { textOverflow, webkitLineClamp, transform } = getComputedStyle(around);
  const isWhole = box.bottom <= edge.top || box.top >= edge.bottom || box.right <= edge.left || box.left >= edge.right;
  const isMeant = textOverflow !== "clip" || webkitLineClamp !== "none" || transform !== "none" || around.closest("[inert], [aria-hidden=true], a, button, svg");
  const opener = around.parentElement.querySelector(MOVES_OR_OPENS) ?? document.querySelector(`[aria-controls~="${CSS.escape(around.id)}"]`);
  return !isWhole && !isMeant && !opener;
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
      box, top: box.top + box.height * 0.25, bottom: box.bottom - box.height * 0.25,
      left: box.left + 1, right: box.right - 1,
    }))
    .sort((one, other) => one.top - other.top);
  const found = new Map();
  lines.forEach((one, index) => {
    for (let next = index + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
      const other = lines[next];
      const beside = other.left >= one.right || other.right <= one.left;
      if (!beside && other.node !== one.node && layer(one) === layer(other) && !inRuby(one, other) && ![one, other].some(isCutAway)) found.set(other.element, found.get(other.element) || surelyOver(one, other));
    }
  });
  return [...found].slice(0, 5).map(([element, isSure]) => ({ code: "tekst-over-tekst", element, needsFurtherReview: onlyOurs(isSure) }));
}

// A line outside a box that hides what does not fit.
function isCutAway({ element, box }) {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const edge = at.getBoundingClientRect();
    if (cuts(at, box) && (box.top >= edge.bottom - SLACK || box.bottom <= edge.top + SLACK)) return true;
  }
  return false;
}

const CLEARLY = 8; // pixels

// A good part of both, of which neither turns, hides behind a ground of its own or is drawn.
function surelyOver(one, other) {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide >= CLEARLY && high >= CLEARLY / 2 && layerOf(one) === layerOf(other) && ![one, other].some(({ element }) => isDrawn(element));
}

function isDrawn(element) {
  if (element.closest("svg, math, [aria-hidden=true], [inert]") || numbers(getComputedStyle(element).color)[3] < 0.5) return true;
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const { transform, backfaceVisibility, transformStyle } = getComputedStyle(at);
    if (transform !== "none" || backfaceVisibility === "hidden" || transformStyle !== "flat") return true;
  }
  return false;
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
    () => [...withoutRoom(), ...besideByLetters()],
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
    .map((element) => ({ code: "tekst-afgeknipt", element, needsFurtherReview: "elsewhere" })); // perhaps as on a narrow screen
  const found = [...stuck, ...gone, ...withoutRoom(), ...besideByLetters()];
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
