// The same facts in the dark, on paper and without JavaScript.

/* exported goneInTheDark, rememberTexts, onPaper, withoutScript, readableText */

// What may be left out on paper, each with its reason.
const NOT_ON_PAPER = {
  nav: "you cannot follow a menu on paper",
  ".keuze": "a choice between pages is a menu",
  ".knop": "you cannot press a button on paper",
  button: "the same",
  "a[download]": "you cannot download on paper",
  ".redactie": "you cannot change a text on paper",
  form: "you cannot search on paper",
  ".filter label": "you cannot choose on paper; what was chosen is printed",
};
// What may be there only with JavaScript.
const ONLY_WITH_SCRIPT = {
  noscript: "says that there is no JavaScript",
  "[data-weergave]": "only a script can remember the colours; without it the device decides",
  "[data-zoek]": "only a script can search; without it there is a list of all pages",
};

// What shows in one colour scheme shows in the other, at the same width. What came or went with a key in between, such
// as an answer of a form, says nothing of colours.
const TEXTS_BY_WIDTH = new Map();

function goneInTheDark({ variant }) {
  const now = new Map(pieces().map(({ node, element }) => [node, element]));
  const before = TEXTS_BY_WIDTH.get(variant.width);
  if (!before) return rememberTexts({ variant });
  const gone = [...before.shown].filter(([node]) => !now.has(node) && node.isConnected);
  const more = [...now].filter(([node]) => !before.shown.has(node) && before.there.has(node));
  return [...gone, ...more].slice(0, 5).map(([, element]) => ({ element }));
}

// The texts before the colours change; once more after keys were pressed, which may show what stood ready.
function rememberTexts({ variant }) {
  const shown = new Map(pieces().map(({ node, element }) => [node, element]));
  TEXTS_BY_WIDTH.set(variant.width, { shown, there: allTexts() });
  return [];
}

function allTexts() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set();
  while (walker.nextNode()) found.add(walker.currentNode);
  return found;
}

async function onPaper() {
  const main = document.querySelector("main");
  if (!main) return [];
  const left = Object.keys(NOT_ON_PAPER).join();
  const nodes = new Set(pieces(main).map(({ node }) => node));
  await ask({ print: true });
  const printed = new Set(pieces(main).map(({ node }) => node));
  const gone = [...nodes].filter((node) => !printed.has(node) && !node.parentElement.closest(left));
  const pale = [...printed]
    .filter((node) => contrast(inkOf(node.parentElement), WHITE) < 4.5) // a browser prints no backgrounds
    .filter((node) => !node.parentElement.closest(left));
  await ask({ print: false });
  return [
    ...gone.slice(0, 5).map((node) => ({ code: "niet-op-papier", element: node.parentElement })),
    ...pale.slice(0, 5).map((node) => ({ code: "bleek-op-papier", element: node.parentElement })),
  ];
}

function inkOf(element) {
  const [red, green, blue, alpha] = numbers(getComputedStyle(element).color);
  return [red, green, blue, alpha * opacityOf(element)];
}

async function withoutScript() {
  const { wide, narrow } = await ask({ withoutScript: true });
  const [onWide, onNarrow] = [new Set(wide), new Set(narrow)];
  const missing = readableText().filter(
    ({ element, text }) => !onWide.has(text) || (element.closest("nav") && !onNarrow.has(text)),
  );
  return missing.slice(0, 5).map(({ element }) => ({ element }));
}

function readableText() {
  const skipped = Object.keys(ONLY_WITH_SCRIPT).join();
  const found = new Map();
  for (const root of document.querySelectorAll("main, nav, footer")) {
    for (const { element, node } of pieces(root)) {
      if (!element.closest(skipped)) found.set(node, { element, text: node.data.replace(/\s+/g, " ").trim() });
    }
  }
  return [...found.values()];
}
