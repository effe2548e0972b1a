// What the rules share: what a reader can see, and where it stands.

/* exported SPECK, REACHABLE, GUARDS, shown, hiddenByDesign, openWindows, openedSince, pieces, scrollsSideways, reachable, signature, onlyOurs, WINDOWS */

// A rectangle smaller than this holds nothing to read: the usual way to speak only to a screen reader.
const SPECK = 4;

function shown(element) {
  return (
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !hiddenByDesign(element)
  );
}

// Text for screen readers only, and a skip link that waits above the page.
function hiddenByDesign(element) {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at);
    const placed = style.position === "absolute" || style.position === "fixed";
    if (placed && putAway(style, at.getBoundingClientRect())) return true;
  }
  return false;
}

function putAway(style, box) {
  const clipped = style.clipPath === "inset(50%)" || style.clip.startsWith("rect(");
  const speck = box.width < SPECK && box.height < SPECK;
  const away = box.bottom + window.scrollY <= 0 || box.right + window.scrollX <= 0;
  return clipped || speck || away;
}

// Every piece of text that a reader sees, as one rectangle per line.
function pieces(root = document.body) {
  const found = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const visible = new Map();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!node.data.trim()) continue;
    if (!visible.has(element)) visible.set(element, shown(element));
    if (!visible.get(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 1 && box.height > 1 && !scrolledAway(element, box)) found.push({ element, node, box });
    }
  }
  return found;
}

// A line that waits above or below the edge of a box that scrolls: nobody sees it there.
function scrolledAway(element, box) {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    if (!scrollsUp(at)) continue;
    const edge = at.getBoundingClientRect();
    if (box.top >= edge.bottom - 1 || box.bottom <= edge.top + 1) return true;
  }
  return false;
}

const SCROLLERS = new Map();

// Asked of the same few elements for each line of text.
function scrollsUp(element) {
  if (!SCROLLERS.has(element)) SCROLLERS.set(element, ["auto", "scroll"].includes(getComputedStyle(element).overflowY));
  return SCROLLERS.get(element) && element.scrollHeight > element.clientHeight + 1;
}

function scrollsSideways(element) {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    if (["auto", "scroll"].includes(getComputedStyle(at).overflowX)) return at;
  }
  return null;
}

// How a finding is told: of what is not sure on any page we are sure on ours only.
function onlyOurs(isSure) {
  return isSure ? false : "elsewhere";
}

const WINDOWS = "dialog, [role=dialog], [role=alertdialog], [popover]";
const HINTS = "[role=tooltip], [popover=hint]";

function openWindows() {
  return [...document.querySelectorAll(WINDOWS)].filter((part) => part.checkVisibility({ visibilityProperty: true }));
}

// What is open over the page and was not, but for a hint at what has the focus.
function openedSince(windows) {
  return openWindows().filter((part) => !windows.includes(part) && !part.matches(HINTS));
}

const REACHABLE =
  "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, " +
  "audio[controls], video[controls], [contenteditable]:not([contenteditable=false]), [tabindex]";

// What passes the focus on to another stop as soon as it gets it: a guard around a window is no stop.
const GUARDS = new Set();

// What the tab key stops at, in the order of the page. Of a group of radio buttons that is one.
function reachable() {
  const groups = new Set();
  return [...document.querySelectorAll(REACHABLE)].filter((element) => {
    if (!takesTab(element)) return false;
    if (element.type !== "radio" || !element.name) return true;
    const group = [...document.getElementsByName(element.name)].filter((other) => other.type === "radio");
    const stop = group.find((other) => other.checked) ?? element;
    if (element !== stop || groups.has(element.name)) return false;
    groups.add(element.name);
    return true;
  });
}

function takesTab(element) {
  if (GUARDS.has(element) || element.matches("iframe, :disabled")) return false; // the keys go on in the frame, out of our sight
  // For a text that can be changed the browser says -1, and stops there.
  if (element.tabIndex < 0 && (element.hasAttribute("tabindex") || !element.isContentEditable)) return false;
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
}

// Two looks with the same signature look the same: `shape` without the colours, `colour` with them.
function signature() {
  const shape = [];
  const colour = [];
  for (const element of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    shape.push(style.display, style.visibility, style.opacity, box.x, box.y, box.width, box.height);
    colour.push(
      style.color, style.backgroundColor, style.backgroundImage, style.textDecorationLine,
      style.borderBottomColor, style.outlineColor,
    );
  }
  const page = getComputedStyle(document.body);
  return { shape: shape.join(), colour: [page.color, page.backgroundColor, colour.join()].join() };
}
