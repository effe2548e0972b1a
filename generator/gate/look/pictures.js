// Pictures that are there for the looks by their shape, and have words all the same (WCAG 1.1.1).

/* exported wordyDecoration */

const FLAT = 16; // pixels; a picture that is not higher shows a line
const STRETCHED = 8; // times as long as it is high
const SMALL_SIGN = 40; // pixels
const REPEATED = 3;
const ITS_OWN_USE = "a, button, label, td, th, summary, [role=img], [role=button]";

// What only a person can judge: one of each kind is enough to ask.
function wordyDecoration() {
  const pictures = [...document.querySelectorAll("img[alt]")].filter((picture) => picture.alt.trim() && !picture.closest(ITS_OWN_USE) && shown(picture));
  const found = [pictures.find(isFlat), pictures.find((picture) => isRepeated(picture, pictures))].filter(Boolean);
  return [...new Set(found)].map((element) => ({ element, needsFurtherReview: true }));
}

function isFlat(picture) {
  const { width, height } = picture.getBoundingClientRect();
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return short > 0 && short <= FLAT && long >= STRETCHED * short;
}

function isRepeated(picture, pictures) {
  const { width, height } = picture.getBoundingClientRect();
  const same = pictures.filter(({ src, alt }) => src === picture.src && alt === picture.alt);
  return Math.max(width, height) <= SMALL_SIGN && same.length >= REPEATED;
}
