// Rules about the place on the page where the keyboard is: you see it, and nothing covers it.

/* exported focusRing */

function focusRing({ variant, stops = reachable() }) {
  const some = enoughOf(stops);
  document.activeElement?.blur();
  endTransitions();
  const forced = variant.scheme === "forced";
  const before = some.map((element) => ring(element, forced));
  const found = some.flatMap((element, index) => {
    if (element.localName === "area") return []; // a part of a picture, of which the browser draws the edge
    const [leap, was] = [leaping(), document.activeElement];
    element.focus();
    if (leap()) return [{ code: "focus-doet-iets", element, needsFurtherReview: true }];
    if (document.activeElement !== element && passedOn(element, was)) return [];
    if (document.activeElement !== element) return [{ code: "focus-lukt-niet", element }];
    const look = () => unseen(element, before[index], forced);
    let code = look();
    if (code) {
      arrive(element); // a slow page may still be on its way
      code = look();
    }
    return code ? [{ code, element, needsFurtherReview: onlyOurs(SURE[code](element)) }] : [];
  });
  document.activeElement?.blur();
  window.scrollTo(0, 0);
  return found;
}

// Tells whether a window opened since, or the page asked to go elsewhere (WCAG 3.2.1). Nothing in such a window is
// pressed, because nobody knows what that does: it is put out of sight.
function leaping() {
  const [windows, away] = [openWindows(), window.gateAway];
  return () => {
    const opened = openedSince(windows);
    for (const part of opened) {
      if (part.localName === "dialog") part.close();
      else part.style.setProperty("display", "none", "important");
    }
    return opened.length > 0 || window.gateAway > away;
  };
}

// Why a reader does not see that an element has the focus; "" when he does.
function unseen(element, before, forced) {
  if (outOfSight(element)) return "focus-buiten-beeld";
  if (covered(element)) return "focus-bedekt";
  return ringShows(element, before, forced) ? "" : "focus-niet-zichtbaar";
}

// A page may take its time to scroll, and to change its colours.
function arrive(element) {
  element.scrollIntoView({ behavior: "instant", block: "nearest", inline: "nearest" });
  endTransitions();
}

// When we are sure of it on any page. A field that is put away may have a label that shows, and one to type in has a cursor.
const SURE = {
  "focus-buiten-beeld": (element) => !element.matches("input, textarea") && !answersToFocus(element),
  "focus-bedekt": (element) => underLayer(element),
  "focus-niet-zichtbaar": (element) => !element.matches(`${TEXT_FIELDS}, [contenteditable]`) && !answersToFocus(element),
};

// Something that stays in place when the page scrolls, and that nothing shines through.
function underLayer(element) {
  const box = onScreen(element.getBoundingClientRect());
  for (let at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2); at; at = at.parentElement) {
    const { position, backgroundColor } = getComputedStyle(at);
    if (position === "fixed" || position === "sticky") return numbers(backgroundColor)[3] === 1;
  }
  return false;
}

const MOST_RINGS = 120;

// Of very many stops the first, and of the others one of each kind: the same parts look the same.
function enoughOf(stops) {
  const kinds = new Set();
  return stops.filter((stop, index) => {
    const kind = `${stop.localName} ${stop.className} ${stop.parentElement?.localName} ${stop.parentElement?.className}`;
    const isNew = !kinds.has(kind);
    kinds.add(kind);
    return index < MOST_RINGS || isNew;
  });
}

// A guard sends the focus to another stop: that is where the reader is then. Where the reader came from does not let go.
function passedOn(element, was) {
  const at = document.activeElement;
  const isHeld = at === was && (element.textContent.trim() || element.matches("input, select, textarea")) && !at?.closest(":modal");
  if (!at || at === document.body || at === element || isHeld) return false;
  GUARDS.add(element);
  return true;
}

function outOfSight(element) {
  const box = element.getBoundingClientRect();
  const root = document.scrollingElement;
  const right = Math.max(root.scrollWidth, window.innerWidth);
  return (
    box.width < 1 || box.height < 1 ||
    box.bottom + window.scrollY <= 0 || box.right + window.scrollX <= 0 || box.left + window.scrollX >= right
  );
}

// The part of a box that is on the screen: a browser scrolls no further than to the edge of a high one.
function onScreen(box) {
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  return { left, top, width: Math.min(box.right, window.innerWidth) - left, height: Math.min(box.bottom, window.innerHeight) - top };
}

// WCAG 2.4.11: covered means that no part of it is on top.
function covered(element) {
  const boxes = [...element.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  const labels = element.labels ? [...element.labels] : [];
  // An element around it is on top only when that draws something over it, or when this one lets the mouse through.
  const around = (top) => top.contains(element) && getComputedStyle(element).pointerEvents === "none";
  const own = (top) => top && (element.contains(top) || around(top) || labels.some((l) => l.contains(top)));
  return !boxes.map(onScreen).some((box) =>
    [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]].some(([x, y]) => {
      const [left, top] = [box.left + box.width * x, box.top + box.height * y];
      return box.width > 0 && box.height > 0 && own(document.elementFromPoint(left, top));
    }),
  );
}
