// A second opinion, by an engine that has no part in the verdict. It was asked before: see `second.cjs`.

/* exported asOpinion */

function asOpinion({ code, message, path }) {
  return { code, type: "warning", message, element: path ? elementAt(path) : undefined, runnerExtras: { opinion: true } };
}

// '/html[1]/body[1]/svg[1]', or what comes nearest. XPath itself would not find a drawing.
function elementAt(path) {
  return path.split("/").slice(1).reduce((at, step) => {
    const [name, number] = step.split(/[[\]]/);
    return [...at.children].filter(({ localName }) => localName === name)[number - 1] ?? at;
  }, document);
}
