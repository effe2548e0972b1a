// Opens each page at a width and leaves a picture of it in a file. What to do comes as JSON on the standard input:
// { shots: [{ url, width, file }], most, launch }.
"use strict";

const { readFileSync } = require("node:fs");
const puppeteer = require("puppeteer");

const HEIGHT = 1024;
// The same picture each time: nothing moves, and the colours do not follow this machine.
const STILL = [
  { name: "prefers-color-scheme", value: "light" },
  { name: "prefers-reduced-motion", value: "reduce" },
];

/* global document */

// The text of this goes to the page.
async function wholeHeight() {
  await document.fonts.ready;
  return document.documentElement.scrollHeight;
}

async function take(page, { url, width, file }, most) {
  await page.setViewport({ width, height: HEIGHT });
  const answer = await page.goto(url, { waitUntil: "load" });
  if (!answer.ok()) throw new Error(`${url} is er niet`);
  const height = Math.min(await page.evaluate(wholeHeight), most);
  await page.screenshot({
    path: file,
    clip: { x: 0, y: 0, width, height },
    captureBeyondViewport: true,
  });
}

async function main() {
  const { shots, most, launch } = JSON.parse(readFileSync(0, "utf8"));
  const browser = await puppeteer.launch({ ...launch, pipe: true });
  try {
    const page = await browser.newPage();
    await page.emulateMediaFeatures(STILL);
    for (const shot of shots) await take(page, shot, most);
  } finally {
    await browser.close();
  }
}

main().catch((error) => {
  process.stderr.write(`Error: ${error.message}\n`);
  process.exitCode = 1;
});
