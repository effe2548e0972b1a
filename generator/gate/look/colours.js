// Colours as the eye gets them: in sRGB, mixed with what shines through.

/* exported WHITE, numbers, over, behind, opacityOf, contrast */

const WHITE = [255, 255, 255, 1];
const KNOWN_COLOURS = new Map();
const DROP = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

// Red, green and blue from 0 to 255, and alpha from 0 to 1; a canvas knows every way to write a colour.
function numbers(colour) {
  if (!KNOWN_COLOURS.has(colour)) {
    DROP.clearRect(0, 0, 1, 1);
    DROP.fillStyle = colour;
    DROP.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = DROP.getImageData(0, 0, 1, 1).data;
    KNOWN_COLOURS.set(colour, [red, green, blue, alpha / 255]);
  }
  return KNOWN_COLOURS.get(colour);
}

// What you see of `front` before `back`, which lets nothing through.
function over(front, back) {
  const alpha = front[3];
  return [0, 1, 2].map((part) => front[part] * alpha + back[part] * (1 - alpha)).concat(1);
}

// The colour behind the text of an element: its own background over those of what it stands in.
function behind(element) {
  if (!element) return WHITE;
  const own = numbers(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : over(own, behind(element.parentElement));
}

function opacityOf(element) {
  let opacity = 1;
  for (let at = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}

// The contrast of a colour with the one behind it by the formula of WCAG, 1 to 21.
function contrast(front, back) {
  const light = (colour) => {
    const [red, green, blue] = colour.map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, bright] = [light(over(front, back)), light(back)].sort((first, second) => first - second);
  return (bright + 0.05) / (dark + 0.05);
}
