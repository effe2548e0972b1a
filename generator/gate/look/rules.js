// The rules of our own: id, when to look, and how.

/* exported OWN_RULES, WALK_RULES */

const WIDE = 1280;
const NARROW = 320;

// `room`: also at the widths at which only the room is looked at.
// At "every" look; at a "shape" not seen before; in "forced" colours; or once, in the first variant of a width.
const OWN_RULES = [
  { rule: "focus-niet-zichtbaar", when: "every", check: focusRing },
  { rule: "focus-niet-zichtbaar", when: "every", check: whileUnfolded },
  { rule: "schuift-opzij", when: "shape", check: besideTheScreen, room: true },
  { rule: "tekst-over-tekst", when: "shape", check: withoutRoom, room: true },
  { rule: "tekst-over-tekst", when: "shape", check: withMoreSpacing },
  { rule: "naam-ontbreekt", when: WIDE, check: withoutName },
  { rule: "eigen-kleuren", when: "forced", check: ownColours },
  { rule: "weg-in-donker", when: "shape", check: goneInTheDark },
  { rule: "letters-te-klein", when: "shape", check: hardToRead },
  { rule: "voorbeeld-te-bleek", when: "every", check: paleExamples },
  { rule: "regels-te-dicht", when: WIDE, check: setInLines },
  { rule: "label-staat-ver", when: WIDE, check: askAboutForms },
  { rule: "lijn-met-woorden", when: WIDE, check: wordyDecoration },
  { rule: "kader-zegt-weinig", when: WIDE, check: framesWithoutName },
  { rule: "achtergrond-zegt-iets", when: WIDE, check: saysByPainting },
  { rule: "volgorde", when: "shape", check: visualOrder },
  { rule: "beweging", when: "shape", check: moving },
  { rule: "ander-adres", when: WIDE, check: otherAddresses },
  { rule: "blijft-bewegen", when: WIDE, check: neverEnding },
  { rule: "alleen-bij-aanwijzen", when: WIDE, check: onlyPointed },
  { rule: "bleek-bij-aanwijzen", when: WIDE, check: paleInAState },
  { rule: "draait-niet-mee", when: WIDE, check: askAboutTurning },
  { rule: "tekst-over-tekst", when: WIDE, check: withLargerText },
  { rule: "niet-op-papier", when: WIDE, check: onPaper },
];
// On one page of each kind: these take a load or many keys.
const WALK_RULES = [
  { rule: "alleen-met-script", when: WIDE, check: withoutScript },
  { rule: "toetsenbord", when: WIDE, check: () => walk() },
  { rule: "toetsenbord", when: NARROW, check: () => walk() },
  { rule: "zoeken-lukt-niet", when: WIDE, check: searching },
  { rule: "zoeken-lukt-niet", when: NARROW, check: searching },
  { rule: "weg-in-donker", when: WIDE, check: rememberTexts },
  { rule: "weg-in-donker", when: NARROW, check: rememberTexts },
];

async function walk() {
  window.gateTools = { reachable, pieces, isRed, onlyOurs, openWindows, REACHABLE, WINDOWS };
  window.gateFound = [];
  await ask({ walk: true });
  return window.gateFound;
}

async function searching({ variant: { width, height } }) {
  const element = searchForm();
  if (!element) return [];
  const asLooked = element.cloneNode(true);
  asLooked.action = element.action; // whole, because pages stand at different depths
  const loaded = loadedFiles().filter(({ pathname }) => /\.(js|css)$/.test(pathname));
  const parts = ["h1", "nav a[href]", "title"].flatMap((names) => [...document.querySelectorAll(names)]);
  const texts = parts.map((part) => part.textContent.replace(/\s+/g, " ").trim());
  const queries = texts.filter((text) => /\p{L}{4}/u.test(text)).slice(0, 4);
  const kind = [width, asLooked.outerHTML, ...loaded.map(({ href }) => href)].join("\n");
  const found = await ask({ search: { kind, width, height, queries } });
  return found.map(({ code, detail }) => ({ code, detail, element }));
}
