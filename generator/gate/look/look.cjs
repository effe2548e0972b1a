// The runner for pa11y: one load of a page, seen in every variant by every engine and by our own rules.
// In each variant it asks `drive.cjs` to make the browser narrow, dark or without colours of its own.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const htmlcs = require("pa11y/lib/runners/htmlcs");
const axe = require("./axe.cjs");

const read = (name) => fs.readFileSync(path.join(__dirname, name), "utf8");
const shared = read("dom.js");
const files = ["steps.js", "network.js", "unfold.js", "engines.js", "colours.js", "room.js", "ring.js", "focus.js", "letters.js", "lines.js", "forms.js", "pictures.js", "order.js", "still.js", "pointed.js", "turned.js", "states.js", "own-colours.js", "paper.js", "found.js", "rules.js", "second.js", "names.js", "stay.js", "variants.js"];

module.exports = {
  supports: "^10.0.0",
  scripts: [...htmlcs.scripts, ...axe.scripts],
  // pa11y sends the text of this function to the page, where it cannot see anything of this file.
  run: {
    toString: () => `async (options, pa11y) => {
      const ask = (order) => window.gateAsk(order);
      const sniff = () => (${htmlcs.run})(options);
      ${axe.source}
      ${[shared, ...files.map(read)].join("\n")}
      return lookInEveryVariant(await ask({ start: true }));
    }`,
  },
  // For a page of its own: what can be read there.
  readableText: `(() => { ${shared}\n${read("paper.js")}\nreturn readableText().map(({ text }) => text); })()`,
};
