// Rules about the place on the page where the keyboard is: you see it, and nothing covers it.

/* exported focusRing */

const RING = [
  "outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderTopColor", "borderBottomColor",
  "borderTopWidth", "borderBottomWidth", "backgroundColor", "color", "textDecorationLine",
  "textDecorationThickness", "top", "left", "transform",
];
const ENOUGH = 3; // WCAG 1.4.11

// What lies on top hangs on the shape of the page, not on its colours: looked up once for each shape.
const COVERED_BY_SHAPE = new Map();

function focusRing({ variant, shape }) {
  const known = COVERED_BY_SHAPE.get(shape);
  const hidden = known ?? new Set();
  const stops = reachable();
  document.activeElement?.blur();
  const before = stops.map(ring);
  const found = stops.flatMap((element, index) => {
    element.focus();
    if (document.activeElement !== element) return [{ code: "focus-lukt-niet", element }];
    if (outOfSight(element)) return [{ code: "focus-buiten-beeld", element }];
    if (!known && covered(element)) hidden.add(element);
    if (hidden.has(element)) return [{ code: "focus-bedekt", element }];
    return ringShows(element, before[index], variant) ? [] : [{ code: "focus-niet-zichtbaar", element }];
  });
  document.activeElement?.blur();
  window.scrollTo(0, 0);
  COVERED_BY_SHAPE.set(shape, hidden);
  return found;
}

function ring(element) {
  const style = getComputedStyle(element);
  return Object.fromEntries(RING.map((name) => [name, style[name]]));
}

function ringShows(element, before, variant) {
  const after = ring(element);
  const changed = RING.filter((name) => after[name] !== before[name]);
  const paper = behind(element.parentElement ?? element);
  const inForced = variant.scheme === "forced";
  const outline = after.outlineStyle !== "none" && parseFloat(after.outlineWidth) >= 1;
  if (outline && changed.some((name) => name.startsWith("outline"))) {
    // In forced colours the system gives the outline a colour that shows.
    return inForced || after.outlineStyle === "auto" || contrast(numbers(after.outlineColor), paper) >= ENOUGH;
  }
  const seen = (name) => name.endsWith("Color") && contrast(numbers(after[name]), numbers(before[name])) >= ENOUGH;
  // Shadows and backgrounds are gone when the reader has colours of his own.
  if (!inForced && changed.includes("boxShadow") && after.boxShadow !== "none") {
    return contrast(numbers(after.boxShadow), paper) >= ENOUGH;
  }
  if (changed.some((name) => /^border.*Width|^textDecoration|^top|^left|^transform/.test(name))) return true;
  return changed.some((name) => !(inForced && name === "backgroundColor") && seen(name));
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

// WCAG 2.4.11: covered means that no part of it is on top.
function covered(element) {
  const boxes = [...element.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  const labels = element.labels ? [...element.labels] : [];
  const own = (top) => top && (element.contains(top) || top.contains(element) || labels.some((l) => l.contains(top)));
  return !boxes.some((box) =>
    [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]].some(([x, y]) => {
      const [left, top] = [box.left + box.width * x, box.top + box.height * y];
      const inside = left >= 0 && top >= 0 && left <= window.innerWidth && top <= window.innerHeight;
      return inside && own(document.elementFromPoint(left, top));
    }),
  );
}
