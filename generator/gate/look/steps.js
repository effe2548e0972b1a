// How long each step in the page took, in milliseconds.

/* exported STEPS, timed */

const STEPS = {};

async function timed(step, work) {
  const begin = performance.now();
  try {
    return await work();
  } finally {
    STEPS[step] = (STEPS[step] ?? 0) + performance.now() - begin;
  }
}
