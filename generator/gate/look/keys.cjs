// The keyboard walk: real keys, pressed by the browser itself.
"use strict";

const { moveInWidgets, typeInBoxes } = require("./tries.cjs");

// Left out of the page until a walk asks for it.
const recorder = ["walk.js", "stops.js", "windows.js", "choose.js", "vanish.js", "submit.js", "silent.js", "limit.js", "typed.js", "arrows.js", "hands.js", "surprises.js"]
  .map((name) => require("node:fs").readFileSync(require("node:path").join(__dirname, name), "utf8"))
  .join("\n");

// Presses that we spend on what may be in a frame.
const IN_FRAME = 15;
// Presses of Tab in a window that should keep the focus, and buttons in it that close it.
const IN_WINDOW = 20;
const MOST_CLOSERS = 2;
// Milliseconds in which a script may send what it kept for a moment.
const AFTER_FORM = 1000;

async function walk({ page, session }) {
  const press = (key) => page.keyboard.press(key);
  // `getEventListeners` exists only for the tools of a developer; it sees what no attribute shows.
  const inPage = async (call) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression: `window.gateWalk.${call}`,
      returnByValue: true,
      awaitPromise: true,
      includeCommandLineAPI: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await session.send("Runtime.evaluate", { expression: recorder, includeCommandLineAPI: true });
  await tabThrough(press, inPage);
  await inPage("askAboutHands()");
  await refusingRequests(session, () => inPage("askAboutSurprises()"));
  await inPage("letTimePass()");
  await skipTheMenu(press, inPage);
  await useControls(press, inPage);
  await makeChoices(press, inPage);
  await moveInWidgets(press, inPage);
  await refusingRequests(session, async () => {
    await typeInBoxes(press, inPage);
    if (await inPage("sendForms()")) await aMoment();
  });
  await inPage("letGo()");
  await inPage("leave()");
}

// What a form sends does not leave the browser, also when a script waits a moment first.
const aMoment = () => new Promise((resolve) => { setTimeout(resolve, AFTER_FORM); });

async function refusingRequests(session, work) {
  const refuse = ({ requestId }) => session.send("Fetch.failRequest", { requestId, errorReason: "Aborted" }).catch(() => {});
  session.on("Fetch.requestPaused", refuse);
  await session.send("Fetch.enable");
  try {
    await work();
  } finally {
    await session.send("Fetch.disable");
    session.off("Fetch.requestPaused", refuse);
  }
}

async function tabThrough(press, inPage) {
  const { stops, frames, isCovered } = await inPage("begin()");
  for (let count = 0; count < stops + 3 + frames * IN_FRAME; count += 1) {
    await press("Tab");
    await inPage("wait(0)"); // what takes the focus back does so before the next key
    if (isCovered) await inPage("keepStray()");
  }
  await inPage("judgeStops()");
}

// Every control does with Enter and with Space what its role promises, and Escape closes what is open.
async function useControls(press, inPage) {
  const controls = await inPage("controls()");
  for (let index = 0; index < controls; index += 1) {
    const keys = await inPage(`keysOf(${index})`);
    for (const key of keys) {
      const isFirst = key === keys[0];
      await pressOn(press, inPage, index, key);
      if (await inPage("hasOpened()")) await leaveWindow(press, inPage, index);
      else if (!(await useOne(press, inPage, index, key))) continue;
      if (isFirst) await closeByButton(press, inPage, index, key);
    }
  }
}

async function pressOn(press, inPage, index, key) {
  await inPage(`point(${index}, ${JSON.stringify(key)})`);
  await press(key);
  await inPage("settle()");
}

// What opens no window; whether it shows a part with a button to close it.
async function useOne(press, inPage, index, key) {
  const isPanel = await inPage("keepPanel()");
  await inPage(`judgeGone(${index})`);
  const opened = await inPage(`judge(${index}, ${JSON.stringify(key)})`);
  await inPage("letTimePass()");
  if (opened) {
    if (!(await inPage(`isInside(${index})`))) {
      await press("Tab");
      await inPage(`judgeInside(${index})`);
    }
    await press("Escape");
    await inPage("settle()");
    await inPage(`judgeEscape(${index})`);
  }
  return isPanel;
}

async function leaveWindow(press, inPage, index) {
  await inPage(`judgeWindow(${index})`);
  const stops = Math.min(await inPage("stopsInWindow()"), IN_WINDOW);
  for (let count = 0; stops && count <= stops; count += 1) {
    await press("Tab");
    if (await inPage("keepStray()")) break;
  }
  if (stops) await inPage(`judgeKept(${index})`);
  await press("Escape");
  await inPage("settle()");
  await inPage(`judgeClosed(${index})`);
}

// Open it once more for each button inside that says that it closes.
async function closeByButton(press, inPage, index, key) {
  for (let number = 0; number < MOST_CLOSERS; number += 1) {
    await pressOn(press, inPage, index, key);
    if (!(await inPage("isOpenAgain()")) || !(await inPage(`toCloser(${number})`))) break;
    await press("Enter");
    await inPage("settle()");
    if (!(await inPage(`judgeCloser(${index})`))) break;
  }
  await press("Escape");
  await inPage("settle()");
  await inPage("closeRest()");
}

async function skipTheMenu(press, inPage) {
  if (!(await inPage("skipLink()"))) return;
  await press("Enter");
  await inPage("settle()");
  const inside = await inPage("insideMain()");
  await press("Tab");
  await inPage(`judgeSkip(${inside})`);
}

async function makeChoices(press, inPage) {
  const choices = await inPage("choices()");
  for (let index = 0; index < choices; index += 1) {
    const key = await inPage(`start(${index})`);
    await press(key);
    await inPage("settle()");
    await inPage(`judgeChoice(${index}, ${JSON.stringify(key)})`);
    await inPage("letTimePass()");
  }
}

module.exports = { walk };
