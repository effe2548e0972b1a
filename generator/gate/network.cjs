// A runner for pa11y: everything a page loads must come from the site itself.
"use strict";

/* global window */

function run() {
  return window.performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ protocol }) => protocol === "http:" || protocol === "https:")
    .filter(({ origin }) => origin !== window.location.origin)
    .map(({ href }) => ({
      code: "ander-adres",
      type: "error",
      message: href,
      runnerExtras: { detail: href },
    }));
}

module.exports = { supports: "^10.0.0", scripts: [], run };
