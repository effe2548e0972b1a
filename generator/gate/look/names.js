// What has a name is for the browser to say, not for the attributes that we happen to know.

/* exported unnamed, withoutName, framesWithoutName */

// What HTML CodeSniffer says about names that are not there; it does not know all that makes one, nor what is hidden.
const OF_NAMES = /\.(H37|H30\.2|H36|H24|H53|H64|H65|H91|F68|H42)/;
// What the standard gives a name in so many words; a drawing without a role may be there for the looks.
const MUST_HAVE = "img:not([alt]), input, select, textarea, button, a[href], summary, [role]:not([role=listbox], [role=treeitem])";
// What a frame is called by who forgot to name it.
const NO_NAME = /^(?:i?frame|kader|inhoud|content|embed(?:ded content)?|inge(?:sloten|voegde) (?:inhoud|pagina)|extern|externe inhoud|widget|plugin|untitled|naamloos|pagina|venster|titel|title|blank|leeg|element|blok|module)[ _-]?\d*$|\.(?:html?|php|aspx?)$|:\/\//i;
const MOST_NAMES = 60; // each costs a question

async function unnamed(errors) {
  const about = errors.filter(({ code, element }) => OF_NAMES.test(code) && element instanceof Element).slice(0, MOST_NAMES);
  if (!about.length) return errors;
  window.gateNamed = about.map(({ element }) => element);
  const told = await ask({ named: about.length });
  const refuted = new Set(about.filter((_, index) => told[index].ignored || told[index].name));
  return errors.filter((error) => !refuted.has(error));
}

// A picture in a button or link is silent there; whether that has a name is asked of itself.
function inNamed(element) {
  const around = element.parentElement?.closest("a[href], button, summary, [role=button], [role=link], [role=tab], [role=menuitem]");
  return element.matches("svg, svg *, img") && Boolean(around);
}

// What a reader can use or must know of, and what has no name at all.
async function withoutName() {
  window.gateNameless = [];
  await ask({ nameless: true });
  const found = window.gateNameless.filter((element) => element instanceof Element && shown(element) && !inNamed(element));
  return found.map((element) => ({ element, needsFurtherReview: onlyOurs(element.matches(MUST_HAVE)) }));
}

// A frame has a title, and that says only that it is a frame.
function framesWithoutName() {
  const frames = [...document.querySelectorAll("iframe[title], frame[title], object[title]")].filter(shown);
  return frames.filter(({ title }) => NO_NAME.test(title.trim())).map((element) => ({ element, needsFurtherReview: true }));
}
