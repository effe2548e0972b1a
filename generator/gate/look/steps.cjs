// How long each step of a page took outside the page, in milliseconds, by its URL.
"use strict";

const { performance } = require("node:perf_hooks");

const OF_URL = new Map();

async function timed(url, step, work) {
  const begin = performance.now();
  try {
    return await work();
  } finally {
    const steps = OF_URL.get(url) ?? {};
    OF_URL.set(url, { ...steps, [step]: (steps[step] ?? 0) + performance.now() - begin });
  }
}

// What was measured of a URL; it is forgotten then.
function taken(url) {
  const steps = OF_URL.get(url) ?? {};
  OF_URL.delete(url);
  return steps;
}

module.exports = { timed, taken };
