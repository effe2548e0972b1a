// Forms as a reader sees them: where a label stands, a field that is wrong by its colour, a picture that only paints.

/* exported askAboutForms, saysByPainting, isRed, TEXT_FIELDS */

// Someone who enlarges the screen four times sees 320 pixels at once; a label farther away than this is lost.
const FAR = 200;
const SELF_EVIDENT = "[type=search], [role=search] *, search *, td *, th *, [role=gridcell] *, [aria-haspopup], [readonly], [disabled]";
const SHORT_FIELD = 4; // characters
const TEXT_FIELDS = "input:not([type=hidden], [type=checkbox], [type=radio], [type=submit], [type=button], [type=reset], [type=image], [type=range]), select, textarea";

// What only a person can judge: one of each kind is enough to ask.
function askAboutForms() {
  const fields = [...document.querySelectorAll(TEXT_FIELDS)].filter(shown);
  const ticked = [...document.querySelectorAll("input[type=checkbox], input[type=radio]")].filter(shown);
  const far = [...fields, ...ticked].find(isFarFromLabel);
  const bare = fields.find((field) => !hasVisibleName(field));
  const red = fields.find((field) => isOnlyRed(field, fields));
  const pale = fields.find(hasPaleEdge);
  return [
    ...(bare ? [{ code: "label-niet-te-zien", element: bare, needsFurtherReview: true }] : []),
    ...(far ? [{ code: "label-staat-ver", element: far, needsFurtherReview: true }] : []),
    ...(red ? [{ code: "veld-alleen-rood", element: red, needsFurtherReview: true }] : []),
    ...(pale ? [{ code: "veld-rand-te-bleek", element: pale, needsFurtherReview: true }] : []),
  ];
}

// Words that stay when somebody types: a label, or the words right before the field.
function hasVisibleName(field) {
  if (field.matches(SELF_EVIDENT)) return true;
  const ids = (field.getAttribute("aria-labelledby") ?? "").split(/\s+/).map((id) => document.getElementById(id));
  if ([...(field.labels ?? []), ...ids].some((label) => label && shown(label) && label.textContent.trim())) return true;
  return isOneOfSeveral(field) || wordsBeside(field.previousSibling) || (isAlone(field) && wordsBeside(field.parentElement.previousSibling));
}

// A day, a month and a year below one question.
function isOneOfSeveral(field) {
  const group = field.closest("fieldset, [role=group]");
  const isShort = field.matches("select, [type=number]") || (field.maxLength > 0 && field.maxLength <= SHORT_FIELD) || (field.size > 0 && field.size <= SHORT_FIELD);
  return isShort && group?.querySelectorAll(TEXT_FIELDS).length > 1;
}

const isAlone = ({ parentElement }) => parentElement.querySelectorAll(TEXT_FIELDS).length === 1 && !parentElement.matches("form, main, section, body");

// A few words right before a field, that end as no sentence does.
function wordsBeside(node) {
  let at = node;
  while (at && !at.textContent.trim()) at = at.previousSibling;
  const shows = at?.nodeType === Node.TEXT_NODE || (at instanceof Element && shown(at));
  return shows && /\p{L}{2}/u.test(at.textContent) && !/\.$/.test(at.textContent.trim()) && !at.querySelector?.(TEXT_FIELDS);
}

function isFarFromLabel(field) {
  const labels = [...(field.labels ?? [])].filter((label) => shown(label) && label.textContent.trim() && !label.contains(field));
  return labels.length > 0 && labels.every((label) => apart(wordsOf(label), field.getBoundingClientRect()) > FAR);
}

// Pixels between two boxes, along the line where they are farthest apart.
function apart(one, other) {
  const across = Math.max(other.left - one.right, one.left - other.right, 0);
  const down = Math.max(other.top - one.bottom, one.top - other.bottom, 0);
  return Math.max(across, down);
}

// A red edge that other fields of the form do not have, while nothing in the code or beside the field says why.
function isOnlyRed(field, fields) {
  if (field.matches("[aria-invalid], [aria-describedby], [aria-errormessage]") || !isRed(field)) return false;
  const others = fields.filter((other) => other !== field && other.form === field.form);
  if (!others.some((other) => !isRed(other))) return false;
  const around = field.parentElement;
  const named = [...(field.labels ?? [])].map((label) => label.textContent).join(" ");
  const beside = around.textContent.replace(named, "").replace(field.textContent, "");
  return !beside.trim();
}

const FIELD_EDGE = 3; // WCAG 1.4.11

// Nothing shows where the field is: not its edge, not its own colour, and no shadow or picture, which we cannot judge.
function hasPaleEdge(field) {
  const style = getComputedStyle(field);
  if (field.disabled || hasFrame(field)) return false;
  if (style.appearance !== "none" && style.borderBottomStyle === "inset") return false; // as the browser draws it
  if (style.boxShadow !== "none" || style.outlineStyle !== "none" || hasPicture(field)) return false;
  const outside = behind(field.parentElement);
  const stands = (colour) => contrast(numbers(colour), outside) >= FIELD_EDGE;
  const sides = ["Top", "Right", "Bottom", "Left"].filter((side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0);
  return !sides.some((side) => stands(style[`border${side}Color`])) && !stands(style.backgroundColor);
}

const AROUND_FIELD = 8; // pixels between a field and a box that is drawn around it

// The box around it may show the edge, or a colour.
function hasFrame(field) {
  const frame = field.parentElement;
  const { borderBottomStyle, backgroundColor, boxShadow } = getComputedStyle(frame);
  const [one, other] = [field.getBoundingClientRect(), frame.getBoundingClientRect()];
  const isTight = Math.abs(one.bottom - other.bottom) <= AROUND_FIELD && Math.abs(one.top - other.top) <= AROUND_FIELD;
  return isTight && (borderBottomStyle !== "none" || boxShadow !== "none" || numbers(backgroundColor)[3] > 0);
}

function hasPicture(field) {
  for (let at = field; at; at = at.parentElement) if (getComputedStyle(at).backgroundImage !== "none") return true;
  return false;
}

function isRed(field) {
  const { borderBottomColor, borderBottomStyle, outlineColor, outlineStyle } = getComputedStyle(field);
  const red = (colour, style) => {
    const [r, g, b, alpha] = numbers(colour);
    return style !== "none" && alpha > 0 && r > 140 && r > 1.8 * g && r > 1.8 * b;
  };
  return red(borderBottomColor, borderBottomStyle) || red(outlineColor, outlineStyle);
}

const SIGN = 24; // pixels; a smaller picture is a dot or a line

// WCAG 1.1.1: a picture of a style sheet in an empty box, that nobody hears. Does it say something?
function saysByPainting() {
  const empty = [...document.body.querySelectorAll("div, span, p, section, figure, i, b, em, a, td")].filter((element) =>
    !element.firstElementChild && !element.textContent.trim() && !element.closest("[aria-hidden=true], a[aria-label], button, svg"));
  const painted = empty.find((element) => isPainted(element) && !isNamed(element) && shown(element));
  return painted ? [{ element: painted, needsFurtherReview: true }] : [];
}

// One picture, and not a pattern, large enough to show something.
function isPainted(element) {
  const { backgroundImage, backgroundRepeat } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  return /url\(/.test(backgroundImage) && backgroundRepeat === "no-repeat" && width >= SIGN && height >= SIGN;
}

// It has a name, or stands as a sign before words that say the same.
function isNamed(element) {
  if (element.matches("[aria-label], [aria-labelledby], [title], [role=presentation], [role=none]")) return true;
  const { width, height } = element.getBoundingClientRect();
  const beside = element.parentElement.closest("p, li, h1, h2, h3, h4, a, dt, dd, label");
  return Math.max(width, height) <= 2 * SIGN && Boolean(beside?.textContent.trim());
}
