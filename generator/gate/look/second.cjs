// The second opinion: what IBM's engine is sure about. It only reports, so nothing here can fail a page.
"use strict";

const { readFileSync } = require("node:fs");

// A page with more elements costs seconds, one with ten times as many never ends. Ours have a few hundred.
const MOST = 1500;
// Milliseconds; it needs one of these seconds, and a busy machine is slower.
const ENOUGH = 15000;
const NOTHING = [{ code: "tweede-controle-lukte-niet", message: "", path: "" }];

let engine; // large, so it is read when it is asked for, and goes only to the pages that get the keyboard walk

// Before the others look, so that it takes nothing of their time, and in a world of its own: the engine sees the page,
// and scripts of the page and of the others do not see the engine.
async function secondOpinion(session) {
  engine ??= readFileSync(require.resolve("accessibility-checker-engine/ace-window.js"), "utf8");
  const expression = `document.querySelectorAll("*").length > ${MOST} ? null : (${sure})()`;
  try {
    const { frameTree } = await session.send("Page.getFrameTree");
    const world = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
    const there = { contextId: world.executionContextId, awaitPromise: true, returnByValue: true, timeout: ENOUGH };
    await session.send("Runtime.evaluate", { ...there, expression: engine, returnByValue: false });
    const { result } = await session.send("Runtime.evaluate", { ...there, expression });
    return result.value ?? NOTHING;
  } catch {
    return NOTHING; // it was stopped halfway, and the report says so
  }
}

/* global window */

// The text of this goes to the page. 'POTENTIAL' is left out: the engine asks that of every page that has colours or
// a focus ring, also when nothing is wrong.
async function sure() {
  const { results } = await new window.ace.Checker().check(window.document, ["IBM_Accessibility"]);
  return results
    .filter(({ value: [level, answer] }) => level === "VIOLATION" && answer === "FAIL")
    .map(({ ruleId, message, path }) => ({ code: ruleId, message, path: path.dom }));
}

module.exports = { secondOpinion };
