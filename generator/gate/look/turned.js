// Whether a page can be read both upright and lying (WCAG 1.3.4).

/* exported askAboutTurning */

const TURN_IT = /\b(?:draai|kantel)\b[^.!?]{0,25}\b(?:telefoon|toestel|tablet|scherm|apparaat)|\b(?:telefoon|toestel|tablet|scherm|apparaat)\b[^.!?]{0,30}\b(?:een kwartslag|liggend|rechtop|horizontaal|verticaal|dwars)\b/i;
const QUARTER = /rotate(?:z)?\(\s*-?(?:90|270)deg|rotate(?:z)?\(\s*-?\.?(?:0?\.)?(?:25|75)turn/i;
const FEWEST_WORDS = 10; // of what is turned or taken away
const WHOLE = ":is(main, body, body > *):not(nav, header, footer, aside)"; // of the page

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
  const hasMuch = (part) => part.textContent.trim().split(/\s+/).length >= FEWEST_WORDS;
  const isMeant = isTurned ? (part) => part.querySelector("p, h1, h2") : (part) => part.matches(WHOLE);
  return all(selectorText, document).filter((part) => hasMuch(part) && isMeant(part));
}
