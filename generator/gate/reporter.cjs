// A reporter for pa11y-ci: one line of JSON on standard output for everything that happens.
// Lines come while it works, so that a crash loses only the pages that were open.
"use strict";

const process = require("node:process");

// pa11y-ci waits for this promise, so no line is lost when it ends.
function tell(event) {
  return new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(event)}\n`, resolve);
  });
}

// HTML CodeSniffer also gives hundreds of general reminders per page; they are not findings.
function isFinding(issue) {
  return issue.type === "error" || issue.runnerExtras.needsFurtherReview === true;
}

let browserIsKnown = false;

module.exports = {
  beforeAll() {
    return tell({ event: "start", node: process.versions.node });
  },

  begin(url) {
    return tell({ event: "begin", url });
  },

  async results({ issues }, { url, browser }) {
    if (!browserIsKnown) {
      browserIsKnown = true;
      await tell({ event: "browser", version: await browser.browser().version() });
    }
    await tell({
      event: "result",
      url,
      issues: issues.filter(isFinding).map(({ code, message, selector, runnerExtras }) => ({
        code,
        message,
        selector,
        detail: runnerExtras.detail ?? "",
        review: runnerExtras.needsFurtherReview === true,
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
