// A reporter for pa11y-ci: one line of JSON on standard output for everything that happens.
// Lines come while it works, so that a crash loses only the pages that were open.
"use strict";

const process = require("node:process");
const { performance } = require("node:perf_hooks");

const { taken } = require("../look/steps.cjs");
require("../look/drive.cjs"); // pa11y-ci loads its reporters first; the runner needs these hands

// Whether a finding is a question. What is sure only of pages as ours are, is a question about all others.
function isAsked(answer) {
  return answer === true || (answer === "elsewhere" && Boolean(process.env.GATE_ANOTHER));
}

// pa11y-ci waits for this promise, so no line is lost when it ends.
function tell(event) {
  return new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(event)}\n`, resolve);
  });
}

let browserIsKnown = false;
const begun = new Map();

module.exports = {
  beforeAll() {
    return tell({ event: "start", node: process.versions.node });
  },

  begin(url) {
    begun.set(url, performance.now());
    return tell({ event: "begin", url });
  },

  async results({ issues }, { url, browser }) {
    if (!browserIsKnown) {
      browserIsKnown = true;
      await tell({ event: "browser", version: await browser.browser().version() });
    }
    const { looked, files, trail, steps } = issues.find(({ code }) => code === "gate").runnerExtras;
    await tell({
      event: "result",
      url,
      looked,
      files,
      trail,
      steps: { ...taken(url), ...steps, "all together": performance.now() - begun.get(url) },
      opinions: issues
        .filter(({ runnerExtras }) => runnerExtras.opinion)
        .map(({ code, message, selector }) => ({ code, message, selector })),
      issues: issues
        .filter(({ code, runnerExtras }) => code !== "gate" && !runnerExtras.opinion)
        .map(({ code, message, selector, runnerExtras }) => ({
          code,
          message,
          selector,
          detail: runnerExtras.detail,
          review: isAsked(runnerExtras.needsFurtherReview),
          variant: runnerExtras.variant,
          text: runnerExtras.text,
          framed: runnerExtras.framed,
          holder: runnerExtras.holder,
        })),
    });
  },

  error(error, url) {
    return tell({ event: "error", url, message: error.message });
  },

  afterAll() {
    return tell({ event: "end" });
  },
};
