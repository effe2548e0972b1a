// Searches the site as a reader without a mouse does: to the field, a word, Enter, and on to what was found.
"use strict";

/* global document, window */

const fs = require("node:fs");
const path = require("node:path");
const axe = require("./axe.cjs");

const read = (file) => fs.readFileSync(file, "utf8");
const lookups = ["dom.js", "found.js"].map((name) => read(path.join(__dirname, name))).join("\n");
const engine = axe.scripts.map(read).join("\n");
const ANSWER_MS = 5000;
const LOOKS_MS = 50;
// The same form with the same scripts gives the same answer, on whatever page it stands.
const searched = new Map();

function search(hands, { search: order }) {
  if (!searched.has(order.kind)) searched.set(order.kind, searchOnce(hands, order));
  return searched.get(order.kind);
}

async function searchOnce({ page }, { width, height, queries }) {
  const other = await page.browserContext().newPage();
  try {
    const session = await other.createCDPSession();
    await session.send("Emulation.setFocusEmulationEnabled", { enabled: true });
    await other.setViewport({ width, height });
    let found = [];
    for (const query of queries) {
      await other.goto(page.url(), { waitUntil: "load" });
      found = await searchFor(other, query);
      if (!found.some(({ empty }) => empty)) break; // else there may be nothing to find with these words
    }
    return found;
  } finally {
    await other.close();
  }
}

async function searchFor(page, query) {
  const now = () => page.evaluate(`(() => { ${lookups}\nreturn gateSearch(${JSON.stringify(query)}); })()`);
  if (!(await tabTo(page, now, ({ inField }) => inField))) return [lost("je komt niet in het zoekveld")];
  await page.keyboard.type(query);
  const { says } = await now();
  await page.evaluate(() => { window.gateAsked = true; });
  await page.keyboard.press("Enter");
  await answer(page, says);
  const after = await now();
  // A page that was not there before has said its first words.
  const same = after.says === says && (await page.evaluate(() => Boolean(window.gateAsked)));
  if (!after.says || same) return [{ code: "zoeken-zegt-niets" }];
  if (!after.results) return [{ ...lost("er verschijnt niets"), empty: true }];
  if (!after.links) return [lost("wat er verschijnt, zijn geen links")];
  if (after.lost || !(await tabTo(page, now, ({ inResults }) => inResults))) return [lost("je komt niet bij wat er verschijnt")];
  return judged(page);
}

const lost = (detail) => ({ code: "zoeken-lukt-niet", detail });

// Along every stop once; a menu that holds the field is opened on the way.
async function tabTo(page, now, arrived) {
  let opened = false;
  for (let left = (await now()).stops + 3; left > 0; left -= 1) {
    await page.keyboard.press("Tab");
    const state = await now();
    if (arrived(state)) return true;
    if (state.atOpener && !opened) {
      opened = true;
      await page.keyboard.press("Enter");
      left = (await now()).stops + 3;
    }
  }
  return false;
}

// Until the page says something new, or another page says something. When nothing comes we judge what there is.
async function answer(page, said) {
  const news = (old) => {
    const parts = [...document.querySelectorAll("[role=status], [role=alert], [aria-live]")];
    const text = parts.map((part) => part.textContent.trim()).join(" ").trim();
    return text && (!window.gateAsked || text !== old);
  };
  await page.waitForFunction(news, { timeout: ANSWER_MS, polling: LOOKS_MS }, said).catch((error) => {
    if (error.name !== "TimeoutError") throw error;
  });
}

async function judged(page) {
  await page.evaluate(engine);
  const { violations } = await page.evaluate((runOnly) => window.axe.run(document, { runOnly, resultTypes: ["violations"] }), axe.tags);
  return violations.map(({ id }) => ({ code: id, detail: "na het zoeken" }));
}

module.exports = { search };
