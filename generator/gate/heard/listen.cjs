// Opens each page in a browser, lets the virtual screen reader go through it from top to end, and writes one line of
// JSON per page: { url, said: [[phrase, name], …] }. What to open comes as JSON on the standard input.
"use strict";

const { readFileSync } = require("node:fs");
const puppeteer = require("puppeteer");

// More phrases than a person would sit through; a page that goes on for ever ends here.
const MOST = 20000;
const ROOM = { width: 1280, height: 1024 };

/* global document */

// The text of this goes to the page.
async function read(source, most) {
  const { Blob, URL } = globalThis;
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const { virtual } = await import(address);
  await virtual.start({ container: document.body });
  const said = [];
  for (let phrase = ""; phrase !== "end of document" && said.length < most; await virtual.next()) {
    phrase = await virtual.lastSpokenPhrase();
    said.push([phrase, await virtual.itemText()]);
  }
  await virtual.stop();
  return said;
}

async function listen(browser, url, source) {
  const page = await browser.newPage();
  try {
    await page.setBypassCSP(true); // the policy of a site knows no reader that comes from elsewhere
    await page.setViewport(ROOM);
    const answer = await page.goto(url, { waitUntil: "load" });
    if (!answer.ok()) throw new Error(`${url} is er niet`);
    return await page.evaluate(read, source, MOST);
  } finally {
    await page.close();
  }
}

async function main() {
  const { urls, reader, launch } = JSON.parse(readFileSync(0, "utf8"));
  const source = readFileSync(reader, "utf8");
  const browser = await puppeteer.launch({ ...launch, pipe: true });
  try {
    for (const url of urls) {
      const said = await listen(browser, url, source);
      process.stdout.write(`${JSON.stringify({ url, said })}\n`);
    }
  } finally {
    await browser.close();
  }
}

main().catch((error) => {
  process.stderr.write(`Error: ${error.message}\n`);
  process.exitCode = 1;
});
