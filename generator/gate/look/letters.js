// How text is set: large enough, and with the same space between all words (WCAG 1.4.8, and our own minimum).

/* exported hardToRead */

const SMALLEST = 12; // pixels, with the usual setting of a browser

function hardToRead() {
  const texts = [...new Set(pieces().map(({ element }) => element))].filter((element) => !element.closest("svg"));
  const small = (element) => parseFloat(getComputedStyle(element).fontSize) < SMALLEST && !element.closest("sup, sub");
  const filled = (element) => getComputedStyle(element).textAlign === "justify";
  return [
    ...texts.filter(small).slice(0, 5).map((element) => ({ code: "letters-te-klein", element })),
    ...texts.filter(filled).slice(0, 5).map((element) => ({ code: "uitgevuld", element })),
  ];
}
