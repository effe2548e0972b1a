// How lines are set, what looks like something that it is not, and the example in an empty field.

/* exported setInLines, paleExamples */

const CLOSEST = 1.19; // WCAG 1.4.8 wants more; under 1.2 lines touch
const LONGEST = 90; // letters
const NEAR = 8; // pixels; a space between two words is about that wide
const MUCH = 160; // letters; less is a stress or a title
const HEADING = 80; // letters
const CENTRED = 2.5; // lines; a short text in the middle is for the looks
const MAY_BE_CENTRED = "figure, table, blockquote, dialog, nav, button, a";
const MAY_BE_UNDERLINED = "a, abbr, ins, button, label, summary, math, svg, h1, h2, h3, h4, h5, h6, [role]:not([role=main])";
const PLACES_OF_LABELS = "a, nav, table, figure, header, footer, li, label, button, dl, dialog, fieldset, blockquote, address, summary, [role]";

// What only a person can judge: is it hard to read here, is this a heading, does a reader see the link?
function setInLines() {
  const blocks = [...document.querySelectorAll("main p, main li, main dd, main div, main blockquote")].filter(isText);
  const told = blocks.map((element) => ({ element, ...measured(element) }));
  const lines = told.filter(({ lines }) => lines > 1.5);
  const found = [
    ...lines.filter(({ close }) => close).map(({ element }) => ({ code: "regels-te-dicht", element })),
    ...lines.filter(({ letters, lines: count }) => letters / count > LONGEST).map(({ element }) => ({ code: "regels-te-lang", element })),
    ...lines.filter(isSlanted).map(({ element }) => ({ code: "lang-cursief", element })),
    ...told.filter(looksLikeHeading).map(({ element }) => ({ code: "alinea-als-kop", element })),
    ...lines.filter(isCentred).map(({ element }) => ({ code: "in-het-midden", element })),
    ...[...document.querySelectorAll("main *")].filter(isUnderlined).map((element) => ({ code: "streep-zonder-link", element })),
    ...[...document.querySelectorAll("main a[href] + a[href]")].filter(isBesideAnother).map((element) => ({ code: "links-tegen-elkaar", element })),
    ...[...document.querySelectorAll("main p a[href], main li a[href]")].filter(isLost).map((element) => ({ code: "link-niet-te-zien", element })),
  ];
  const first = new Map();
  for (const issue of found) if (!first.has(issue.code)) first.set(issue.code, { ...issue, needsFurtherReview: true });
  return [...first.values()];
}

// A block with words of its own and no block in it.
function isText(element) {
  const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) || element.firstElementChild;
  return own && !element.querySelector("p, li, div, ul, ol, table, h1, h2, h3, h4, h5, h6, br, img, svg, button, input, select, pre") && shown(element);
}

function measured(element) {
  const { lineHeight, fontSize } = getComputedStyle(element);
  const high = parseFloat(lineHeight) || parseFloat(fontSize) * 1.2; // 'normal'
  const { height } = element.getBoundingClientRect();
  const letters = element.textContent.replace(/\s+/g, " ").trim().length;
  return { letters, lines: height / high, close: parseFloat(lineHeight) / parseFloat(fontSize) < CLOSEST };
}

function isSlanted({ element, letters }) {
  return letters >= MUCH && getComputedStyle(innermost(element)).fontStyle !== "normal";
}

function isCentred({ element, lines, letters }) {
  return lines > CENTRED && letters >= MUCH && getComputedStyle(element).textAlign.endsWith("center") && !element.closest(MAY_BE_CENTRED);
}

// Words with a line under them that are no link: a reader tries to press them.
function isUnderlined(element) {
  if (element.closest(MAY_BE_UNDERLINED)) return false;
  const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const { textDecorationLine, textDecorationStyle } = getComputedStyle(element);
  return own && textDecorationLine.includes("underline") && textDecorationStyle === "solid" && shown(element);
}

// One short line above text, in larger or fatter letters than that text.
function looksLikeHeading(block) {
  const below = block.element.nextElementSibling;
  if (!mayBeHeading(block) || !below?.matches("p, ul, ol, div") || !shown(below)) return false;
  const [own, next] = [getComputedStyle(innermost(block.element)), getComputedStyle(below)];
  const larger = parseFloat(own.fontSize) >= parseFloat(next.fontSize) * 1.2;
  return larger || (Number(own.fontWeight) >= 600 && Number(next.fontWeight) < 600);
}

// A heading may be a question; what ends as a sentence does is none.
function mayBeHeading({ element, letters, lines }) {
  if (!letters || letters > HEADING || lines > 1.6) return false;
  const isSentence = /[.!:;,]$/.test(element.textContent.trim());
  return !isSentence && !element.matches("li, dd, blockquote, [role]") && !element.parentElement.closest(PLACES_OF_LABELS);
}

// The only part of a block that holds all its words, or the block.
function innermost(element) {
  const only = element.children.length === 1 && element.firstElementChild.textContent.trim() === element.textContent.trim();
  return only ? element.firstElementChild : element;
}

// A link in a line of text that looks like the words around it.
function isLost(link) {
  const around = link.parentElement;
  const beside = around.textContent.length - link.textContent.length;
  if (beside < 20 || !shown(link) || link.firstElementChild) return false;
  const [own, text] = [getComputedStyle(link), getComputedStyle(around)];
  const marked = own.textDecorationLine !== "none" || own.borderBottomStyle !== "none" || own.backgroundImage !== "none" || own.fontWeight !== text.fontWeight;
  return !marked && own.fontStyle === text.fontStyle && own.backgroundColor === "rgba(0, 0, 0, 0)" && own.color === text.color;
}

// Between this link and the one before it is a space, and nothing that a reader sees keeps them apart.
function isBesideAnother(link) {
  const both = [link.previousElementSibling, link];
  if (!followsASpace(link) || link.closest("nav") || both.some((one) => !shown(one) || isFramed(one) || !one.textContent.trim())) return false;
  const [before, own] = both.map((one) => one.getBoundingClientRect());
  const gap = own.left - before.right;
  return Math.abs(own.top - before.top) < 2 && gap >= 0 && gap < NEAR;
}

function followsASpace(link) {
  const between = link.previousSibling;
  return between === link.previousElementSibling || (between.nodeType === Node.TEXT_NODE && !between.data.trim());
}

// A link in a box of its own, or in its own colour.
function isFramed(link) {
  const { backgroundColor, borderRightStyle, borderLeftStyle, paddingLeft, paddingRight } = getComputedStyle(link);
  const clear = backgroundColor === "rgba(0, 0, 0, 0)" && borderLeftStyle === "none" && borderRightStyle === "none";
  return !clear || parseFloat(paddingLeft) + parseFloat(paddingRight) > NEAR;
}

// WCAG 1.4.3: the example in an empty field is text too.
function paleExamples({ variant }) {
  if (variant.scheme === "forced") return [];
  return [...document.querySelectorAll("input:placeholder-shown, textarea:placeholder-shown")]
    .filter((field) => field.placeholder.trim() && !field.disabled && shown(field) && getComputedStyle(field).backgroundImage === "none")
    .filter((field) => exampleContrast(field) < (parseFloat(getComputedStyle(field, "::placeholder").fontSize) >= 24 ? 3 : 4.5))
    .map((element) => ({ element, needsFurtherReview: onlyOurs(exampleContrast(element) < SURELY_PALE && isPlain(element)) }));
}

const SURELY_PALE = 3;

function exampleContrast(field) {
  const { color, opacity } = getComputedStyle(field, "::placeholder");
  const [red, green, blue, alpha] = numbers(color);
  return contrast([red, green, blue, alpha * Number(opacity)], behind(field));
}

// Nothing but one colour behind it.
function isPlain(element) {
  for (let at = element; at; at = at.parentElement) if (getComputedStyle(at).backgroundImage !== "none") return false;
  return true;
}
