// Looks at one page in every variant. What looks the same is looked at once.

/* exported lookInEveryVariant */

const SCHEME_OF_READER = { light: "default", dark: "slate", forced: "auto" }; // as the theme calls them

async function lookInEveryVariant({ variants, walks }) {
  window.axe.configure({ locale: AXE.dutch });
  const chosen = document.body.dataset.mdColorScheme;
  const seen = new Map();
  const issues = [];
  const looked = [];
  for (const variant of variants) {
    for (const [device, reader] of ways(variant, chosen)) {
      await ask({ width: variant.width, height: variant.height, scheme: device });
      if (chosen) document.body.dataset.mdColorScheme = reader;
      const found = await lookOnce(variant, seen, walks);
      issues.push(...found.map((issue) => asIssue(issue, variant)));
    }
    looked.push(variant.name);
  }
  return [...issues, told(looked)];
}

// A reader gets the dark colours from the device, or by choosing them on the site.
function ways({ scheme }, chosen) {
  if (!chosen || scheme === "forced") return [[scheme, chosen]];
  const other = scheme === "light" ? "dark" : "light";
  return [[scheme, "auto"], [other, SCHEME_OF_READER[scheme]]];
}

async function lookOnce(variant, seen, walks) {
  const { shape, colour } = signature();
  const at = variant.scheme === "forced" ? `${variant.width} forced` : `${variant.width}`;
  const before = seen.get(at + shape);
  const same = before?.get(colour);
  if (same) return same;
  const found = before
    ? [...notOfColours([...before.values()][0]), ...(await engines(AXE.colours, variant))]
    : await engines(AXE.tags, variant);
  found.push(...(await ownRules(variant, { newShape: !before, newWidth: !seen.has(at), walks })));
  seen.set(at, true);
  seen.set(at + shape, before ?? new Map());
  seen.get(at + shape).set(colour, found);
  return found;
}

async function engines(only, variant) {
  // In forced colours the system chooses, but scripts still read the colours of the page; see `own-colours.js`.
  if (variant.scheme === "forced") return [];
  const found = await runAxe(only);
  const sniffed = (await sniff()).filter(({ type }) => type === "error");
  const ofColour = (issue) => only === AXE.tags || isOfColours(issue);
  return [...found, ...sniffed.filter(ofColour).map(({ code, message, element }) => ({ code, message, element }))];
}

async function ownRules(variant, { newShape, newWidth, walks }) {
  const found = [];
  for (const { rule, when, check } of [...OWN_RULES, ...(walks ? WALK_RULES : [])]) {
    if (when === "forced" ? variant.scheme !== when : variant.scheme === "forced" && when !== "every") continue;
    const now = when === "every" || when === "forced" || (when === "shape" ? newShape : newWidth && when === variant.width);
    if (!now) continue;
    for (const issue of await check({ variant })) found.push({ code: rule, own: when, ...issue });
  }
  return found;
}

function notOfColours(found) {
  return found.filter((issue) => issue.own !== "every" && !isOfColours(issue));
}

function isOfColours({ code }) {
  return AXE.colours.includes(code) || code.includes(".1_4_3");
}

function asIssue({ code, message = "", element, detail = "", needsFurtherReview = false }, variant) {
  const runnerExtras = { detail, needsFurtherReview, variant: variant.name };
  return { code, type: needsFurtherReview ? "warning" : "error", message, element, runnerExtras };
}

// The proof that every variant was looked at, and the files that decide whether this answer still holds.
function told(looked) {
  const frames = document.querySelector("iframe, frame, object, embed");
  const files = loadedFiles().map(({ pathname }) => pathname);
  const full = !frames && files.length < 250; // the browser remembers no more
  return { code: "gate", type: "warning", message: "", runnerExtras: { looked, files: full ? files : null } };
}
