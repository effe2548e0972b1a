// Opens pages in a real browser and prints, for each, what ran, what the policy stopped, and what could run later.
"use strict";

/* global document, window */

const process = require("node:process");
const puppeteer = require("puppeteer");

const [, , program, settings, address, paths] = process.argv;
const TABS = 4;

// Before any script of the page: note every call that a payload makes.
function listen() {
  window.seenRun = [];
  window.seenStopped = [];
  for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
    window[name] = () => { window.seenRun.push(name); };
  }
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, sourceFile, lineNumber }) => {
    window.seenStopped.push(`${violatedDirective} ${sourceFile}:${lineNumber}`);
  });
}

async function report() {
  const sleeping = [];
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      // eslint-disable-next-line no-control-regex -- browsers pass over these letters before an address
      const code = /^(src|href|xlink:href|action|formaction|srcdoc)$/.test(name) && /^[\s\0-\x1f]*(javascript|data):/i.test(value);
      if (/^on/i.test(name) || name === "srcdoc" || code) sleeping.push(`${element.localName} ${name}=${value}`);
    }
    for (const kind of ["mouseover", "focus", "pointerenter"]) element.dispatchEvent(new Event(kind, { bubbles: true }));
  }
  await new Promise((resolve) => { setTimeout(resolve, 50); }); // a picture that fails tells it a little later
  const shown = [...`${document.title}\n${document.body.textContent}`.matchAll(/ n(\d+)\b/g)].map(([, number]) => Number(number));
  return { ran: window.seenRun, stopped: window.seenStopped, sleeping, shown };
}

async function look(browser, queue, told) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(listen);
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    await page.goto(address + path, { waitUntil: "load" });
    if (path.includes("?q=")) await page.waitForSelector(".gevonden a");
    told[path] = await page.evaluate(report);
  }
}

async function main() {
  const browser = await puppeteer.launch({ executablePath: program, args: JSON.parse(settings), pipe: true });
  const queue = JSON.parse(paths), told = {};
  try {
    await Promise.all(Array.from({ length: TABS }, () => look(browser, queue, told)));
    process.stdout.write(JSON.stringify(told));
  } finally {
    await browser.close();
  }
}

main();
