// axe with the rules of WCAG 2.2 and the best practices, every violation an error.
// The runner that comes with pa11y leaves out WCAG 2.2 and hides violations of a lower impact.
"use strict";

const locale = require("axe-core/locales/nl.json");

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// The rules whose answer can change when only colours change.
const colours = ["color-contrast", "link-in-text-block"];

/* global AXE, window */

// On the whole page, or only on some elements.
async function runAxe(only, elements) {
  const found = await window.axe.run(elements ? { include: elements } : window.document, {
    resultTypes: ["violations", "incomplete"],
    runOnly: only,
    elementRef: true,
    selectors: false,
    preload: Boolean(window.document.querySelector("audio, video")), // its rule for sound needs that
  });

  // Only what the Dutch locale translates: for one, the two colours and their contrast.
  const detail = (node) =>
    [...node.any, ...node.all, ...node.none]
      .filter((check) => check.id in AXE.dutch.checks)
      .map((check) => check.message)
      .join(" ");

  const issues = (results, needsFurtherReview) =>
    results.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => ({
        code: id,
        message: help,
        element: node.element,
        detail: detail(node),
        needsFurtherReview,
      })),
    );

  return [...issues(found.violations, false), ...issues(found.incomplete, true)];
}

module.exports = {
  scripts: [require.resolve("axe-core/axe.min.js")],
  // The text of this goes to the page, where it cannot see the constants above.
  source: `const AXE = ${JSON.stringify({ dutch: locale, tags, colours })};\n${runAxe}`,
  tags,
};
