// Whether a reader sees where the keyboard is: something in or around the element looks different.

/* exported ringShows, ring, wordsOf, answersToFocus, endTransitions */

const ENOUGH = 3; // WCAG 1.4.11
const MOVED = 2; // pixels; less than that nobody notices
const MOST_PARTS_LOOKED_AT = 3; // of an element with the focus
const SIDES = ["Top", "Right", "Bottom", "Left"];

// What can show the focus, as it is now. Backgrounds and shadows are gone when the reader has colours of his own.
function ring(element, forced) {
  const style = getComputedStyle(element);
  const opacity = opacityOf(element);
  const paper = behind(element.parentElement);
  const mixed = (colour, back) => {
    const [red, green, blue, alpha] = numbers(colour);
    return over([red, green, blue, alpha * opacity], back);
  };
  const fill = mixed(style.backgroundColor, paper);
  return {
    lines: linesOf(style, { mixed, paper, fill, forced, opacity }),
    areas: forced ? [] : [fill, shadow(style.boxShadow, mixed, paper)],
    ink: mixed(style.color, fill),
    opacity,
  };
}

// Each line with its width, which is nothing when it does not stand out. In forced colours the system chooses its colour.
function linesOf(style, { mixed, paper, fill, forced, opacity }) {
  const line = (kind, width, colour, backs) => {
    const shows = kind !== "none" && kind !== "hidden" && opacity > 0;
    const stands = forced || backs.some((back) => contrast(mixed(colour, back), back) >= ENOUGH);
    return { width: shows && stands ? parseFloat(width) : 0, colour: mixed(colour, paper) };
  };
  // The ring of the browser itself has a light and a dark edge, one of which always shows.
  const ownRing = style.outlineStyle === "auto" && numbers(style.outlineColor)[3] === 1 && opacity > 0.5;
  return [
    ownRing ? { width: 2, colour: paper } : line(style.outlineStyle, style.outlineWidth, style.outlineColor, [paper]),
    line(style.textDecorationLine, parseFloat(style.textDecorationThickness) || 1, style.textDecorationColor, [fill]),
    ...SIDES.map((side) => line(style[`border${side}Style`], style[`border${side}Width`], style[`border${side}Color`], [paper, fill])),
  ];
}

// The colour that stands out most of the shadows that are large enough to see: a ring may have an edge like the paper.
function shadow(text, mixed, paper) {
  const layers = [...text.matchAll(/([a-z-]+\([^)]*\))((?: -?[\d.]+px)+)/g)];
  const wide = layers.filter(([, , lengths]) => {
    const [x, y, blur, spread] = lengths.trim().split(" ").map(parseFloat);
    return Math.max(Math.abs(x), Math.abs(y)) + blur / 2 + spread >= 1;
  });
  const colours = wide.map(([, colour]) => mixed(colour, paper));
  return colours.reduce((most, one) => (contrast(one, paper) > contrast(most, paper) ? one : most), paper);
}

function ringShows(element, before, forced) {
  return differs(before, ring(element, forced)) || showsAround(element, forced);
}

function differs(before, after) {
  const apart = (one, other) => contrast(one, other) >= ENOUGH;
  const line = (one, index) => {
    const other = after.lines[index];
    return Math.abs(one.width - other.width) >= 1 || (one.width > 0 && apart(one.colour, other.colour));
  };
  return (
    before.lines.some(line) ||
    before.areas.some((one, index) => apart(one, after.areas[index])) ||
    apart(before.ink, after.ink) ||
    Math.abs(before.opacity - after.opacity) > 0.5
  );
}

// Where the words stand; an edge that nobody sees can make the box of an element larger.
function wordsOf(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const words = range.getBoundingClientRect();
  return words.width ? words : element.getBoundingClientRect();
}

// A page may take its time to change its colours.
function endTransitions() {
  for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
}

// A label can show the focus of its field, a part of an element that of the whole, and an element can move. We leave it and come back to compare.
function showsAround(element, forced) {
  const around = [element.parentElement, element.nextElementSibling, ...(element.labels ?? [])];
  const spots = [element, ...around, ...[...element.children].slice(0, MOST_PARTS_LOOKED_AT)].filter(Boolean);
  const look = () => ({ words: wordsOf(element), rings: spots.map((spot) => ring(spot, forced)) });
  const { words, rings: now } = look();
  element.blur();
  endTransitions();
  const { words: still, rings: without } = look();
  element.focus({ preventScroll: true });
  const moved = ["x", "y", "width", "height"].some((name) => Math.abs(words[name] - still[name]) >= MOVED);
  return (moved && now[0].opacity > 0.5) || now.some((one, index) => differs(without[index], one));
}

const SHOWING = [
  "color", "backgroundColor", "backgroundImage", "boxShadow", "outlineStyle", "outlineColor", "outlineWidth", "opacity", "transform", "filter", "content",
  "display", "visibility", "textDecorationLine", "textDecorationColor", "textShadow", "fontWeight", "width", "height", "left", "top", "clipPath", "stroke", "fill",
  ...SIDES.flatMap((side) => [`border${side}Width`, `border${side}Color`, `border${side}Style`]),
];
const MOST_NEIGHBOURS = 40;

// Whether anything at all in or around the element looks different while it has the focus, seen well or not.
function answersToFocus(element) {
  const around = element.parentElement?.parentElement ?? element;
  const near = [element, element.parentElement, ...(element.labels ?? []), around, ...[...around.querySelectorAll("*")].slice(0, MOST_NEIGHBOURS)];
  const look = () => near.filter(Boolean).flatMap((one) => PARTS.map((part) => SHOWING.map((name) => getComputedStyle(one, part)[name]).join())).join();
  const now = look();
  element.blur();
  endTransitions();
  const without = look();
  element.focus({ preventScroll: true });
  return now !== without;
}
