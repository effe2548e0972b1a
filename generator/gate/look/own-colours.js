// For a reader who sees every page in colours of his own (Windows calls it contrast themes).

/* exported ownColours */

function ownColours() {
  return [...document.body.querySelectorAll("*")]
    .filter((element) => !element.closest("svg") && shown(element))
    .filter((element) => insists(element) || edgeless(element) || onlyPainted(element))
    .slice(0, 5)
    .map((element) => ({ element }));
}

// Text that keeps its colour may stand on any other: it must bring its own background too.
function insists(element) {
  const style = getComputedStyle(element);
  const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (style.forcedColorAdjust !== "none" || !hasText) return false;
  const paper = numbers(style.backgroundColor);
  return paper[3] < 1 || contrast(numbers(style.color), paper) < 4.5;
}

// Backgrounds are gone, so a button that was only a patch of colour is a word like any other. A button that never had
// a background loses nothing.
function edgeless(element) {
  const style = getComputedStyle(element);
  if (!element.matches("button, [role=button], input[type=submit], input[type=button]")) return false;
  if (!isPatch(element) || /url\(/.test(style.backgroundImage)) return false;
  return style.borderTopStyle === "none" && style.outlineStyle === "none" && style.textDecorationLine === "none";
}

// Whether the page itself gives a button another colour than what it stands on; a browser tells the colours of the reader.
function isPatch(element) {
  return withSheet("* { forced-color-adjust: none !important }", () => contrast(behind(element), behind(element.parentElement)) >= 1.1);
}

// A bar or a sign that is only a background is gone too.
function onlyPainted(element) {
  const style = getComputedStyle(element);
  if (!element.matches("[role=img], [aria-label]:not(nav, section, table, a, button, input, ul, ol, fieldset)")) return false;
  if (element.textContent.trim() || element.querySelector("svg, img") || element.matches("svg, img, canvas, video, meter, progress")) return false;
  if (/url\(/.test(style.backgroundImage)) return false; // a picture stays, a gradient goes
  return style.forcedColorAdjust === "auto" && style.borderTopStyle === "none";
}
