// A runner for pa11y: axe with the rules of WCAG 2.2 and the best practices.
// The runner that comes with pa11y leaves out WCAG 2.2 and hides violations of a lower impact.
"use strict";

const locale = require("axe-core/locales/nl.json");

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/* global window */

async function run(dutch, runOnly) {
  const { axe } = window;
  axe.configure({ locale: dutch });
  const found = await axe.run(window.document, {
    resultTypes: ["violations", "incomplete"],
    runOnly,
  });

  // Only what the Dutch locale translates: for one, the two colours and their contrast.
  const detail = (node) =>
    [...node.any, ...node.all, ...node.none]
      .filter((check) => check.id in dutch.checks)
      .map((check) => check.message)
      .join(" ");

  const issues = (results, needsFurtherReview) =>
    results.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => ({
        code: id,
        type: needsFurtherReview ? "warning" : "error",
        message: help,
        element: window.document.querySelector(node.target.flat().join(" ")),
        runnerExtras: { detail: detail(node), needsFurtherReview },
      })),
    );

  return [...issues(found.violations, false), ...issues(found.incomplete, true)];
}

module.exports = {
  supports: "^10.0.0",
  scripts: [require.resolve("axe-core/axe.min.js")],
  // pa11y sends the text of this function to the page, where it cannot see the constants above.
  run: { toString: () => `() => (${run})(${JSON.stringify(locale)}, ${JSON.stringify(tags)})` },
  tags,
};
