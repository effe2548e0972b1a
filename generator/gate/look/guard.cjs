// A page that asks, opens, prints, reloads or never rests gets an answer of its own, and stops nobody else.
// Every page of the browser passes here before it goes anywhere.
"use strict";

const process = require("node:process");
const { CdpBrowserContext } = require("puppeteer");
const { timed } = require("./steps.cjs");

/* global window */

// With a page that goes on loading we wait no longer than this part of its time: then we look at what there is.
const PATIENCE = 3;

// Milliseconds without news, while so many requests may be open. A page of ours does all it does at once; one of
// somebody else gets the half second that pa11y gives it.
const AT_REST = { idleTime: 100, concurrency: 2 };

const open = CdpBrowserContext.prototype.newPage;
CdpBrowserContext.prototype.newPage = async function newPage(...given) {
  const page = await open.apply(this, given);
  page.on("dialog", (dialog) => dialog.dismiss().catch(() => {})); // also that of `beforeunload`
  page.on("popup", (other) => other?.close().catch(() => {}));
  await page.evaluateOnNewDocument(answerForReader);
  // A site of somebody else may forbid what axe needs; of ours the server opens no more than that.
  if (process.env.GATE_ANOTHER) await page.setBypassCSP(true);
  const goto = page.goto.bind(page);
  page.goto = (url, options = {}) => timed(url, "loading", () => patient(page, goto, url, options));
  return page;
};

async function patient(page, goto, url, options) {
  const timeout = Math.ceil((options.timeout ?? 30000) / PATIENCE);
  try {
    if (process.env.GATE_ANOTHER) return await goto(url, { ...options, timeout });
    const answer = await goto(url, { ...options, waitUntil: "load", timeout });
    await page.waitForNetworkIdle({ ...AT_REST, timeout });
    return answer;
  } catch (error) {
    if (error.name !== "TimeoutError" || !(await isThere(page, timeout))) throw error;
    return null;
  }
}

// Whether there is something to look at, though it still loads: a page that is read has all its elements.
async function isThere(page, timeout) {
  const late = new Promise((resolve) => setTimeout(resolve, timeout, ""));
  const state = await Promise.race([page.evaluate(() => window.document.readyState).catch(() => ""), late]);
  return state === "complete" || state === "interactive";
}

// Runs in each document before its own scripts. Nobody is there to answer, and a window of the system stops the page.
function answerForReader() {
  const asked = [];
  Object.defineProperty(window, "gateAnswered", { value: asked });
  const answers = { alert: undefined, confirm: false, prompt: null, print: undefined, open: null };
  for (const [name, answer] of Object.entries(answers)) {
    window[name] = () => {
      asked.push(name);
      return answer;
    };
  }
  keepTime();
  keepLines();

  // What stays open to elsewhere, and what goes out by itself. The net of a browser refuses none of them, so while a
  // form is tried (submit.js) a script gets a line that says nothing, also when it kept the maker of lines.
  function keepLines() {
    class Silent extends EventTarget {
      readyState = 0;

      send() {}

      close() {}
    }
    const lines = { areHeld: false };
    Object.defineProperty(window, "gateLines", { value: lines });
    for (const name of ["WebSocket", "EventSource"]) {
      const construct = (kind, given, self) => (lines.areHeld ? new Silent() : Reflect.construct(kind, given, self));
      window[name] = new Proxy(window[name], { construct });
    }
    hold(WebSocket.prototype, "send", undefined);
    hold(Navigator.prototype, "sendBeacon", true);

    function hold(owner, name, answer) {
      const real = owner[name];
      owner[name] = function sent(...given) {
        return lines.areHeld ? answer : real.apply(this, given);
      };
    }
  }

  // What is planned for later, and what repeats, so that the keyboard walk need not wait for it; and the texts that
  // went away by such a plan while we looked at something else.
  function keepTime() {
    const FADES = 500; // milliseconds in which a text may fade away
    const kept = { gateWaiting: new Map(), gateRepeating: new Map(), gateGone: [], gateLooking: new Set() };
    for (const [name, value] of Object.entries(kept)) Object.defineProperty(window, name, { value });
    const { gateWaiting: waiting, gateRepeating: repeating, gateGone: gone, gateLooking: looking } = kept;
    const { setTimeout: later, clearTimeout: never, setInterval: every } = window;
    window.setTimeout = (work, delay, ...given) => {
      if (typeof work !== "function" || !(delay >= 1000)) return later(work, delay, ...given);
      const timer = later(() => {
        waiting.delete(timer);
        watch(() => work(...given));
      }, delay);
      waiting.set(timer, () => work(...given));
      return timer;
    };
    window.setInterval = (work, delay, ...given) => {
      const timer = every(work, delay, ...given);
      if (typeof work === "function" && delay >= 250) repeating.set(timer, { work: () => work(...given), delay });
      return timer;
    };
    window.clearTimeout = window.clearInterval = (timer) => {
      waiting.delete(timer);
      repeating.delete(timer);
      never(timer);
    };

    function watch(work) {
      const before = window.document.body ? texts() : [];
      work();
      looking.add(before);
      later(() => {
        gone.push(...before.filter(({ node }) => !shows(node)));
        looking.delete(before);
      }, FADES);
    }

    function texts() {
      const walker = window.document.createTreeWalker(window.document.body, 4); // texts
      const found = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.data.trim() && shows(node)) found.push({ node, element: node.parentElement, text: node.data.trim() });
      }
      return found;
    }

    function shows(node) {
      return node.isConnected && node.parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    }
  }
}
