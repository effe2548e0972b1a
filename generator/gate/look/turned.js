// Whether a page can be read both upright and lying (WCAG 1.3.4), and whether something flashes (2.3.1).

/* exported askAboutTurning, flashing */

const TURN_IT = /\b(?:draai|kantel)\b[^.!?]{0,25}\b(?:telefoon|toestel|tablet|scherm|apparaat)|\b(?:telefoon|toestel|tablet|scherm|apparaat)\b[^.!?]{0,30}\b(?:een kwartslag|liggend|rechtop|horizontaal|verticaal|dwars)\b/i;
const QUARTER = /rotate(?:z)?\(\s*-?(?:90|270)deg|rotate(?:z)?\(\s*-?\.?(?:0?\.)?(?:25|75)turn/i;
const FEWEST_WORDS = 10; // of what is taken away

function askAboutTurning() {
  const rules = mediaRules([...document.styleSheets].flatMap((sheet) => [...rulesOf(sheet)]));
  const told = [...document.querySelectorAll("main p, main div, body > div, [role=alert], dialog")].find(
    (part) => !part.querySelector("p, div") && TURN_IT.test(part.textContent),
  );
  const turned = rules.flatMap(turnedBy)[0];
  const script = [...document.scripts].find(({ text }) => /orientation\s*\.\s*lock\s*\(/.test(text));
  const element = turned ?? told ?? (script && document.body);
  return element ? [{ element, needsFurtherReview: true }] : [];
}

// The rules that count only for a screen that is held in one way.
function mediaRules(rules, held = false) {
  return [...rules].flatMap((rule) => {
    const isHeld = held || /orientation\s*:/.test(rule.conditionText ?? "");
    const inner = mediaRules(rule.cssRules ?? [], isHeld);
    return isHeld && rule.selectorText ? [rule, ...inner] : inner;
  });
}

// What such a rule turns on its side, or takes away with much text in it.
function turnedBy({ selectorText, style }) {
  const isTurned = QUARTER.test(style.transform) || /^-?(?:90|270)deg$|^-?0?\.(?:25|75)turn$/.test(style.rotate);
  const isGone = style.display === "none" || style.visibility === "hidden";
  if (!isTurned && !isGone) return [];
  const parts = [document.body, ...document.body.querySelectorAll("*")].filter((part) => isOf(part, selectorText));
  return parts.filter((part) => part.textContent.trim().split(/\s+/).length >= FEWEST_WORDS && (isTurned ? part.querySelector("p, h1, h2") : part.matches("main, body, body > *") && !part.matches("nav, header, footer, aside")));
}

function isOf(part, selector) {
  try {
    return part.matches(selector);
  } catch {
    return false; // a selector that belongs to one browser
  }
}

const FLASH = 1000 / 3; // milliseconds; more than three in a second may bring on an attack
const FEWEST_FLASHES = 3;
const FLASHES = ["opacity", "visibility", "color", "backgroundColor", "background", "filter", "display", "fill"];

// Asked while motion is on.
function flashing() {
  const effects = document.getAnimations().map(({ effect }) => effect).filter((effect) => effect?.target && effect.getKeyframes);
  const isQuick = (effect) => {
    const { duration, iterations, direction } = effect.getComputedTiming();
    const period = direction.startsWith("alternate") ? 2 * duration : duration;
    return duration > 0 && period < FLASH && (iterations * duration) / period > FEWEST_FLASHES;
  };
  const changesLight = (effect) => effect.getKeyframes().some((frame) => FLASHES.some((name) => name in frame));
  const found = effects.filter((effect) => isQuick(effect) && changesLight(effect)).map(({ target }) => target);
  return [...new Set(found)].slice(0, 5).map((element) => ({ code: "flitst-snel", element, needsFurtherReview: true }));
}
