// Rules about the place on the page where the keyboard is: you see it, and nothing covers it.

/* exported focusRing */

function focusRing({ variant, stops = reachable() }) {
  const some = enoughOf(stops);
  document.activeElement?.blur();
  const forced = variant.scheme === "forced";
  const before = some.map((element) => ring(element, forced));
  const found = some.flatMap((element, index) => {
    if (element.localName === "area") return []; // a part of a picture, of which the browser draws the edge
    element.focus();
    if (document.activeElement !== element && passedOn(element)) return [];
    if (document.activeElement !== element) return [{ code: "focus-lukt-niet", element }];
    if (outOfSight(element)) return [{ code: "focus-buiten-beeld", element }];
    if (covered(element)) return [{ code: "focus-bedekt", element }];
    return ringShows(element, before[index], forced) ? [] : [{ code: "focus-niet-zichtbaar", element }];
  });
  document.activeElement?.blur();
  window.scrollTo(0, 0);
  return found;
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

// A guard sends the focus to another stop: that is where the reader is then.
function passedOn(element) {
  const at = document.activeElement;
  if (!at || at === document.body || at === element) return false;
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
