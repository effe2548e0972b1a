// Fills in a form in a real browser, by keyboard only, and prints what came of it.
"use strict";

/* global document */

const puppeteer = require("puppeteer");

const [, , program, settings, address, told] = process.argv;

const body = (page) => page.$eval("[data-bericht]", (pre) => pre.textContent);
const mail = (page) => page.$eval("[data-mail]", (button) => button.dataset.adres);
// Each question that is marked as wrong: what stands there, whether it is said to be wrong, and whether it is tied to it.
const marked = (page) => page.$$eval("[data-veld]:has(.invul__fout)", (fields) => fields.map((field) => {
  const line = field.querySelector(".invul__fout"), box = field.querySelector("select, textarea, input[type=text]");
  const tied = ((box || field).getAttribute("aria-describedby") || "").split(" ").includes(line.id);
  return [field.dataset.veld, line.textContent, box ? box.getAttribute("aria-invalid") : "group", tied];
}));
const tips = (page) => page.$$eval("[data-tips] p", (lines) => lines.map((line) => line.textContent));
const focus = (page) => page.evaluate(() => document.activeElement.name || document.activeElement.textContent);

async function open(browser, width) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 800 });
  await page.goto(`${address}invullen/a1/`, { waitUntil: "networkidle0" });
  return page;
}

// From the first field on, only Tab, arrows, space, Enter and letters.
async function byKeyboard(page) {
  await page.focus("select");
  await page.keyboard.type("Team Zorg");
  await page.keyboard.press("Tab");
  await page.keyboard.down("Control"); await page.keyboard.press("a"); await page.keyboard.up("Control");
  await page.keyboard.type("1 oktober 2024");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown"); // from "Nog niet gestart" to "Loopt"
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown"); // from "Gehaald" to "Deels gehaald"
  await page.keyboard.press("Tab");
  await page.keyboard.type("Q2 2025");
  await page.keyboard.press("Tab");
}

async function fill(browser) {
  const page = await open(browser, 320);
  await page.focus("[data-mail]");
  await page.keyboard.press("Enter");
  const empty = { tips: await tips(page), focus: await focus(page), marked: await marked(page) };
  await byKeyboard(page);
  for (const line of JSON.parse(told).split("\n")) {
    if (line) { await page.keyboard.sendCharacter(line); }
    await page.keyboard.press("Enter");
  }
  const typed = { body: await body(page), mail: await mail(page), wide: await page.evaluate(() => document.documentElement.scrollWidth) };
  await page.reload({ waitUntil: "networkidle0" });
  const again = await body(page);
  await page.focus("[data-wis]");
  await page.keyboard.press("Space");
  const wiped = { body: await body(page), kept: await page.evaluate(() => localStorage.length), focus: await focus(page) };
  await page.type("textarea", "Mevrouw Jansen belde. ".concat("Wij praten met heel veel mensen over dit onderwerp en ook over nog een paar andere dingen die wij graag willen weten van ieder team."));
  await page.waitForFunction(() => document.querySelectorAll("[data-tips] p").length > 1);
  return { empty, typed, again, wiped, hints: await tips(page) };
}

// What the form says of a day, and of a mail that was made.
async function days(browser) {
  const page = await open(browser, 320);
  await byKeyboard(page);
  await page.keyboard.type("Wij herschreven 3 brieven, zei Samira Bouali.");
  await page.waitForFunction(() => document.querySelector("[data-tips] p"));
  const said = { name: await tips(page) };
  for (const day of ["31 februari 2024", "30-02-2024", "c", "vorige week", "1 jan 2099", "1 jan. 2024", "2024-Q3", "oktober 2024", "1 oktober 2024"]) {
    await page.$eval("[data-veld=peildatum] input", (box, value) => { box.value = value; box.dispatchEvent(new Event("input", { bubbles: true })); }, day);
    await page.focus("[data-mail]");
    await page.keyboard.press("Enter");
    said[day] = await tips(page);
  }
  await page.focus("[data-bewaar]");
  await page.keyboard.press("Enter");
  return { ...said, kept: await tips(page), marked: await marked(page) };
}

async function forced(browser) {
  const page = await open(browser, 1280);
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
  return page.$$eval("form input, form select, form textarea, form button", (controls) => controls.every((control) => control.checkVisibility()));
}

async function withoutScript(browser) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${address}invullen/a1/`);
  return page.evaluate(() => ({
    form: document.querySelector("form[data-invul]").checkVisibility(),
    mail: document.querySelector("#inhoud a[href*='body=Stand']").href,
  }));
}

(async () => {
  const browser = await puppeteer.launch({ executablePath: program, args: JSON.parse(settings), pipe: true });
  try {
    console.log(JSON.stringify({ ...(await fill(browser)), days: await days(browser), forced: await forced(browser), plain: await withoutScript(browser) }));
  } finally {
    await browser.close();
  }
})();
