// Looks at one page in every variant. What looks the same is looked at once.

/* exported lookInEveryVariant */

const SCHEME_OF_READER = { light: "default", dark: "slate", forced: "auto" }; // as the theme calls them

async function lookInEveryVariant({ variants, walks, opinions }) {
  stayHere();
  const second = opinions.map(asOpinion); // before a key is pressed, while the page is as the engine saw it
  window.axe.configure({ locale: AXE.dutch, noHtml: true }); // we show a place, not its HTML
  const chosen = document.body.dataset.mdColorScheme;
  const memory = { looks: new Map(), inks: new Set(), found: [], visible: null, width: 0 };
  const issues = [];
  const looked = [];
  for (const variant of variants) {
    for (const [device, reader] of ways(variant, chosen, memory)) {
      await timed("another width or colours", () => ask({ width: variant.width, height: variant.height, scheme: device }));
      if (chosen) document.body.dataset.mdColorScheme = reader;
      const found = firstOfEach(await lookOnce(variant, memory, walks));
      issues.push(...found.map((issue) => asIssue(issue, variant)));
    }
    looked.push(variant.name);
  }
  return [...issues, ...second, told(looked)];
}

const MOST_OF_ONE = 100;

// Who has mended a hundred faults of one kind looks again.
function firstOfEach(found) {
  const counts = new Map();
  return found.filter(({ code }) => {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    return counts.get(code) <= MOST_OF_ONE;
  });
}

// A reader gets the dark colours from the device, or by choosing them on the site. One width is enough to
// see that both ways give the same.
function ways({ scheme, width }, chosen, memory) {
  if (!chosen || scheme === "forced") return [[scheme, chosen]];
  const reader = SCHEME_OF_READER[scheme];
  if (memory.width && memory.width !== width) return [[scheme, reader]];
  return [[scheme, "auto"], [scheme === "light" ? "dark" : "light", reader]];
}

async function lookOnce(variant, memory, walks) {
  const { shape, colour } = await timed("shape and colours", signature);
  const forced = variant.scheme === "forced";
  const at = `${variant.width} ${forced} `;
  const known = memory.looks.get(at + shape + colour);
  if (known) return known;
  const news = { width: !memory.looks.has(at), shape: !memory.looks.has(at + shape), walks };
  const found = [
    // In forced colours the system chooses, but scripts still read the colours of the page: see `own-colours.js`.
    ...(forced || variant.room ? [] : await engines(memory)),
    ...(await ownRules(variant, news)),
  ];
  // What does not hang on colours is the same as in the first look of this shape.
  if (!news.shape) found.push(...memory.looks.get(at + shape).filter(({ own }) => own && own !== "every"));
  if (news.width) memory.looks.set(at, found);
  if (news.shape) memory.looks.set(at + shape, found);
  memory.looks.set(at + shape + colour, found);
  return found;
}

function rulesFor(variant, walks) {
  const rules = [...OWN_RULES, ...(walks ? WALK_RULES : [])];
  return variant.room ? rules.filter(({ room }) => room) : rules;
}

async function ownRules(variant, { width, shape, walks }) {
  const found = [];
  for (const { rule, when, check } of rulesFor(variant, walks)) {
    const forced = variant.scheme === "forced";
    const now =
      when === "every" ||
      (when === "forced" ? forced : !forced && (when === "shape" ? shape : width && when === variant.width));
    if (!now) continue;
    for (const issue of await timed(`our rule ${rule} (${check.name || "keys"})`, () => check({ variant }))) found.push({ code: rule, own: when, ...issue });
  }
  return found;
}

// `needsFurtherReview`: only a person can tell (true), or only of a page like ours we can ("elsewhere").
function asIssue({ code, message = "", element, detail = "", needsFurtherReview = false }, variant) {
  const runnerExtras = { detail, needsFurtherReview, variant: variant.name, ...placeOf(element) };
  return { code, type: needsFurtherReview === true ? "warning" : "error", message, element, runnerExtras };
}

// What has a name of its own inside another part.
const NAMED_PARTS = "a[href], button, input, select, textarea, ul, ol, table, [tabindex], [role=group], [role=treeitem], [role=menu]";

// What leads to the file an editor can change: the words, whether every page has this element, and what is in it.
function placeOf(element) {
  if (!element?.matches || element.matches("html, head, body, main, article")) return { text: "", framed: false, holder: false };
  return { text: saidBy(element).slice(0, 200), framed: !element.closest("article"), holder: Boolean(element.querySelector(NAMED_PARTS)) };
}

// What the element says; without words that is its description, its file, or what stands around it.
function saidBy(element) {
  const said = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const file = (name) => said(element.getAttribute(name)).replace(/^data:.*/, "").split("/").filter(Boolean).at(-1);
  const around = element.closest("p, li, dt, dd, caption, h1, h2, h3, h4, h5, h6, td, th, tr");
  return [
    said(element.innerText ?? element.textContent),
    ...["alt", "aria-label", "title", "placeholder"].map((name) => said(element.getAttribute(name))),
    said(around?.innerText),
    ...["src", "href"].map(file),
  ].find(Boolean) ?? "";
}

// The proof that every variant was looked at, and the files that decide whether this answer still holds.
function told(looked) {
  const frames = document.querySelector("iframe, frame, object, embed");
  const files = loadedFiles().map(({ pathname }) => pathname);
  const full = !frames && files.length < 250; // the browser remembers no more
  return { code: "gate", type: "warning", message: "", runnerExtras: { looked, files: full ? files : null, trail: trail(), steps: STEPS } };
}

// The addresses a reader is led along: the page that sent us here, if one did, and the page we looked at.
function trail() {
  const [page] = window.performance.getEntriesByType("navigation");
  const addresses = [window.navigation.activation?.from?.url, page.name].filter((address) => address?.startsWith("http"));
  return addresses.map((address) => address.split("#")[0]);
}
