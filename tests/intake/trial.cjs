// What an owner does who never saw the site: from the first page to a mail and a saved file, by keyboard only.
// Counts every key. With a folder for pictures the form is kept in it as it looks when it is filled in.
"use strict";

/* global document */

const path = require("path");
const puppeteer = require("puppeteer");

const [, , program, settings, address, today, told, downloads, pictures] = process.argv;
const MOST_TABS = 200;
const HIGH = 1400;

const steps = [];
let keys = 0;
let fields = 0;

function done(what) {
  steps.push({ what, keys, fields });
  keys = 0;
  fields = 0;
}

// The day of the trial, also for the form that fills in today.
async function onTheDay(page) {
  await page.evaluateOnNewDocument((day) => {
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given) { super(...(given.length ? given : [`${day}T12:00:00`])); }
    };
  }, today);
}

async function press(page, key) {
  keys += 1;
  await page.keyboard.press(key);
}

async function type(page, text) {
  for (const [number, line] of text.split("\n").entries()) {
    if (number) { await press(page, "Enter"); }
    keys += line.length;
    await page.keyboard.type(line);
  }
}

const focused = (page) => page.evaluate(() => {
  const at = document.activeElement;
  return { text: (at.textContent || "").trim(), name: at.name || "", is: Object.keys(at.dataset).join(" ") };
});

async function reach(page, holds, what) {
  for (let tab = 0; tab < MOST_TABS; tab += 1) {
    if (holds(await focused(page))) { return; }
    await press(page, "Tab");
  }
  throw new Error(`no Tab reaches ${what}`);
}

async function follow(page, holds, what) {
  await reach(page, holds, what);
  await Promise.all([page.waitForNavigation({ waitUntil: "networkidle0" }), press(page, "Enter")]);
  done(what);
}

// In a row of radios: the first with Space, the next with arrows.
async function choose(page, down) {
  await press(page, "Space");
  for (let arrow = 0; arrow < down; arrow += 1) { await press(page, "ArrowDown"); }
}

async function fill(page, news) {
  const field = (name) => (at) => at.name === `${news.code.toLowerCase()}-${name}`;
  await reach(page, field("gemeld_door"), "who tells it");
  if (news.wie) { await type(page, news.wie); fields += 1; }
  await reach(page, field("stand"), "the state");
  await choose(page, news.stand);
  fields += 1;
  await reach(page, field("resultaat"), "the result");
  await choose(page, news.resultaat);
  fields += 1;
  await reach(page, field("toelichting"), "the explanation");
  await type(page, news.uitleg);
  fields += 1;
  done(`fill in the form of ${news.code}`);
}

// A picture of each screen of the form, from the top down.
async function look(page, code) {
  if (!pictures) { return; }
  for (const width of [320, 1280]) {
    for (const scheme of ["light", "dark"]) {
      await page.setViewport({ width, height: HIGH });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      for (let top = 0, part = 1; top < whole; top += HIGH, part += 1) {
        await page.evaluate((to) => globalThis.scrollTo(0, to), top);
        await new Promise((painted) => { setTimeout(painted, 300); });
        await page.screenshot({ path: path.join(pictures, `form-${code}-${width}-${scheme}-${part}.png`) });
      }
    }
  }
}

(async () => {
  // What makes the gate fast leaves parts of a picture out.
  const args = pictures ? ["--no-sandbox"] : JSON.parse(settings);
  const browser = await puppeteer.launch({ executablePath: program, headless: "shell", args, pipe: true });
  try {
    const [mailed, saved] = JSON.parse(told);
    const page = await browser.newPage();
    const session = await browser.target().createCDPSession();
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
    await onTheDay(page);
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(address, { waitUntil: "networkidle0" });
    await follow(page, (at) => at.text === "Nieuws invullen", "find 'Nieuws invullen' on the first page");
    await follow(page, (at) => at.text.startsWith(`${mailed.code} `), `choose action ${mailed.code}`);
    await fill(page, mailed);
    await reach(page, (at) => at.is.includes("mail"), "the button for a mail");
    const address_ = await page.$eval("[data-mail]", (button) => button.dataset.adres);
    await press(page, "Enter");
    const said = await page.$$eval("[data-tips] p", (lines) => lines.map((line) => line.textContent));
    done(`make the mail of ${mailed.code}`);
    await look(page, mailed.code);
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${address}invullen/`, { waitUntil: "networkidle0" });
    await follow(page, (at) => at.text.startsWith(`${saved.code} `), `choose action ${saved.code}`);
    await fill(page, saved);
    await reach(page, (at) => at.is.includes("bewaar"), "the button that saves");
    await press(page, "Enter");
    await page.waitForFunction(() => document.querySelector("[data-tips] p"));
    done(`save the file of ${saved.code}`);
    const name = await page.$$eval("[data-tips] p", (lines) => lines.map((line) => line.textContent));
    await new Promise((wait) => { setTimeout(wait, 1000); });
    console.log(JSON.stringify({ steps, mail: address_, said: [...said, ...name] }));
  } finally {
    await browser.close();
  }
})();
