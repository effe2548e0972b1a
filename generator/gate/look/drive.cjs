// The hands of the runner: what a page cannot do itself, such as making the window narrow.
// pa11y calls an action between loading a page and running its runners; this one is added to its list.
"use strict";

require("./guard.cjs");
const { actions } = require("pa11y/lib/action");
const { readableText } = require("./look.cjs");
const { walk } = require("./keys.cjs");
const { named, nameless } = require("./names.cjs");
const { search } = require("./search.cjs");
const { secondOpinion } = require("./second.cjs");
const { timed } = require("./steps.cjs");

const FORCED = { name: "forced-colors", value: "active" };
// Nobody gets motion while we measure, except for the rule that looks at what moves for ever.
const STILL = { name: "prefers-reduced-motion", value: "reduce" };
const MOVING = { name: "prefers-reduced-motion", value: "no-preference" };

async function emulate({ page, session, now }, order) {
  const resized = order.width && order.width !== now.width;
  if (!resized && Object.entries(order).every(([name, value]) => now[name] === value)) return;
  Object.assign(now, order);
  const scheme = { name: "prefers-color-scheme", value: now.scheme === "dark" ? "dark" : "light" };
  const features = [now.motion ? MOVING : STILL, scheme, ...(now.scheme === "forced" ? [FORCED] : [])];
  await session.send("Emulation.setEmulatedMedia", { media: now.print ? "print" : "", features });
  if (resized) {
    await page.setViewport({ width: now.width, height: now.height });
    await settled(session);
  }
}

const FRAME_MS = 100; // at most: a page behind another may draw none
const ANSWER_MS = 300; // a script that hears the size of the window often waits a fifth of a second for the last one

// A page may change what it is at another width: in its next frame, or a little later when it hears the size itself.
async function settled(session) {
  const wait = `new Promise((done) => {
    if (getEventListeners(window).resize) setTimeout(done, ${ANSWER_MS});
    else {
      requestAnimationFrame(() => setTimeout(done));
      setTimeout(done, ${FRAME_MS});
    }
  })`;
  await session.send("Runtime.evaluate", { expression: wait, awaitPromise: true, includeCommandLineAPI: true });
}

async function letters({ session }, { letters: size }) {
  await session.send("Page.setFontSizes", { fontSizes: { standard: size } });
}

async function withoutScript({ page }) {
  const other = await page.browserContext().newPage();
  try {
    await other.setJavaScriptEnabled(false);
    await other.setViewport({ width: 1280, height: 1024 });
    await other.goto(page.url(), { waitUntil: "load" });
    const wide = await other.evaluate(readableText);
    await other.setViewport({ width: 320, height: 640 });
    return { wide, narrow: await other.evaluate(readableText) };
  } finally {
    await other.close();
  }
}

const ORDERS = { scheme: emulate, print: emulate, motion: emulate, letters, withoutScript, walk, search, named, nameless };

async function lendHands(page, plan) {
  const session = await page.createCDPSession();
  // Else only one of the pages that are open at the same time would have the keyboard.
  await session.send("Emulation.setFocusEmulationEnabled", { enabled: true });
  const opinions = plan.walks ? await timed(page.url(), "second opinion", () => secondOpinion(session)) : [];
  const hands = { page, session, now: { scheme: "light", print: false, motion: false } };
  await page.exposeFunction("gateAsk", (order) => {
    const name = Object.keys(ORDERS).find((known) => known in order);
    return name ? ORDERS[name](hands, order) : { ...plan, opinions };
  });
}

actions.push({
  name: "look",
  match: /^look (.+)$/,
  run: (_browser, page, _options, [, plan]) => lendHands(page, JSON.parse(plan)),
});
