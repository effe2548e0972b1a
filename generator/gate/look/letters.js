// How text is set: large enough, and with the same space between all words (WCAG 1.4.8, and our own minimum).

/* exported hardToRead */

const SMALLEST = 12; // pixels, with the usual setting of a browser
const FEW = 5; // words

function hardToRead() {
  const texts = [...new Set(pieces().map(({ element }) => element))].filter((element) => !element.closest("svg"));
  const small = (element) => parseFloat(getComputedStyle(element).fontSize) < SMALLEST && !element.closest("sup, sub");
  const filled = (element) => getComputedStyle(element).textAlign === "justify";
  const capitals = (element) => ["uppercase", "full-width"].includes(getComputedStyle(element).textTransform) && isRunning(element);
  return [
    ...texts.filter(small).slice(0, 5).map((element) => ({ code: "letters-te-klein", element })),
    ...texts.filter(filled).slice(0, 5).map((element) => ({ code: "uitgevuld", element })),
    ...texts.filter(capitals).slice(0, 1).map((element) => ({ code: "hoofdletters-door-opmaak", element, needsFurtherReview: true })),
  ];
}

// Some words of a paragraph or a line of a list, not a sign or a name above something.
function isRunning(element) {
  const block = element.closest("p, li, dd, blockquote, td");
  const words = element.textContent.trim().split(/\s+/).length;
  return words >= FEW && block !== null && !element.closest("a, button, label, th, nav, header, footer");
}
