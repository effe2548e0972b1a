// Works in the editing page as people do, in a browser that reaches no other host, and prints what came of it.
"use strict";

/* global document, location, axe */

const fs = require("node:fs");
const puppeteer = require("puppeteer");

const [, , program, settings, address, told] = process.argv;
const { files, language, login } = JSON.parse(fs.readFileSync(told, "utf8"));
const AXE = fs.readFileSync(require.resolve("axe-core"), "utf8");
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SLOW = 120_000; // milliseconds on a machine that does other work too
const QUIET = 4000; // milliseconds in which a program that asks without end would ask hundreds of times
const NEWS = {
  code: "A1", gemeld_door: "team-zorg", stand: "loopt", resultaat: "deels",
  peildatum: "2024-06-30", toelichting: "Wij herschreven 3 brieven: één, 2 & 3.\nNo: 10:30 = 'ja'",
};

const ROLE = { id: "team-wonen", naam: "team Wonen", uitleg: "Dit team regelt het wonen.", soort: "directie" };

const asked = [];
const faults = {};
const zooms = new Set();
const sleep = (time) => new Promise((resolve) => { setTimeout(resolve, time); });

// The folder of the program's own test repository, in the browser.
async function fill(page) {
  await page.evaluate(async (all) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test", { create: true });
    for (const [path, text] of Object.entries(all)) {
      const parts = path.split("/"), name = parts.pop();
      let folder = root;
      for (const part of parts) { folder = await folder.getDirectoryHandle(part, { create: true }); }
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(text);
      await file.close();
    }
  }, files);
}

async function kept(page) {
  return page.evaluate(async () => {
    const found = {};
    async function read(folder, path) {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === "file") { found[path + name] = await (await handle.getFile()).text(); } else { await read(handle, `${path}${name}/`); }
      }
    }
    await read(await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test"), "");
    return found;
  });
}

async function look(page, name) {
  await page.evaluate(AXE);
  const found = await page.evaluate((levels) => axe.run(document, { runOnly: levels }), LEVELS);
  faults[name] = found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`);
  const metas = await page.$$eval("meta[name=viewport]", (all) => all.map((meta) => meta.content));
  metas.forEach((meta) => zooms.add(meta));
}

async function go(page, place, sign) {
  await page.evaluate((to) => { location.hash = to; }, place);
  await page.waitForSelector(sign);
  await sleep(500);
  await look(page, place);
}

const field = (name) => `section[data-key-path="${name}"]`;
const labels = (page) => page.$$eval("section.field > header h4", (all) => all.map((label) => label.textContent));
const press = (page, word) => page.evaluate((said) => [...document.querySelectorAll("button")].find((button) => button.textContent.includes(said) && !button.disabled).click(), word);

async function save(page) {
  await press(page, "Opslaan");
  await page.waitForFunction(() => !document.querySelector("section.field") || document.querySelector("[role=alert]:not([hidden])"), { timeout: 8000 }).catch(() => null);
  await sleep(1500);
}

async function type(page, name, text) {
  const box = await page.$(`${field(name)} input[type=text], ${field(name)} textarea`);
  await box.focus();
  await page.keyboard.down("Control"); await page.keyboard.press("a"); await page.keyboard.up("Control");
  for (const line of text.split("\n")) {
    if (line !== text.split("\n")[0]) { await page.keyboard.press("Enter"); }
    await page.keyboard.sendCharacter(line);
  }
}

async function newNews(page) {
  await go(page, "#/collections/nieuws/new", field("toelichting"));
  const questions = await labels(page);
  await press(page, "Opslaan"); // with nothing filled in
  await sleep(800);
  await look(page, "errors");
  const errors = await page.$$eval("[role=alert]", (all) => all.map((alert) => alert.textContent.trim()).filter(Boolean));
  for (const name of ["code", "gemeld_door", "stand", "resultaat"]) { await page.click(`${field(name)} button[value="${NEWS[name]}"]`); }
  for (const name of ["peildatum", "toelichting"]) { await type(page, name, NEWS[name]); }
  await save(page);
  return { questions, errors };
}

// What is there can be read, and not changed.
async function oldNews(page) {
  await go(page, "#/collections/voortgang/entries/A1/2024-03-07", field("toelichting"));
  const open = await page.$$eval("section.field input[type=text], section.field textarea", (all) => all.filter((box) => !box.readOnly && !box.disabled).length);
  await page.click(`${field("stand")} [role=combobox], ${field("stand")} button[role=radio]`).catch(() => null);
  await sleep(300);
  const saving = await page.$$eval("button.primary", (all) => all.filter((button) => button.textContent.includes("Opslaan") && !button.disabled).length);
  const changes = await page.$$eval("section.field button", (all) => all.filter((button) => !button.disabled && /Verwijderen|toevoegen|verplaatsen/.test(button.getAttribute("aria-label") || button.textContent)).length);
  return { open, saving, changes };
}

async function change(page, place, name, text) {
  await go(page, place, field(name));
  await type(page, name, text);
  await save(page);
}

// A list is one file: what is new comes at its end.
async function addToList(page, list, last, values) {
  await go(page, `#/collections/lijsten/entries/${list}`, field(list));
  await press(page, "toevoegen");
  await page.waitForSelector(field(`${list}.${last}.id`));
  for (const [name, value] of Object.entries(values)) {
    const place = field(`${list}.${last}.${name}`);
    if (await page.$(`${place} [role=combobox]`)) {
      await page.click(`${place} [role=combobox]`);
      await page.waitForSelector(`[role=option][data-value="${value}"], [role=option][value="${value}"]`, { timeout: 5000 }).catch(() => null);
      await page.click(`[role=option][data-value="${value}"], [role=option][value="${value}"]`);
    } else if (await page.$(`${place} button[value="${value}"]`)) {
      await page.click(`${place} button[value="${value}"]`);
    } else { await type(page, `${list}.${last}.${name}`, value); }
  }
  await look(page, `new in ${list}`);
  await save(page);
}

async function addTheme(page) {
  await go(page, "#/collections/themas/new", field("titel"));
  await type(page, "id", "wonen");
  await type(page, "titel", "Wonen");
  await save(page);
}

async function start(page) {
  await page.goto(`${address}beheer/`, { waitUntil: "networkidle0" });
  const before = asked.length;
  await fill(page);
  await page.click("[data-beheer]");
  await page.waitForFunction(() => document.body.textContent.includes("testrepository"), { polling: 200 });
  await sleep(QUIET);
  await look(page, "login");
  await press(page, "testrepository");
  await page.waitForFunction(() => document.body.textContent.includes("Collecties"), { polling: 200 });
  return before;
}

// What somebody sees who is not logged in at a real host, which is not there.
async function loggingIn(page) {
  await page.goto(`${address}beheer/?beheer`, { waitUntil: "networkidle0" });
  await page.waitForFunction((word) => document.body.textContent.includes(word), { polling: 200 }, login);
  await sleep(QUIET);
  await look(page, "login at a host");
  const windows = [];
  page.on("popup", (popup) => { popup.on("request", (request) => { windows.push(request.url()); }); });
  await press(page, login);
  for (let tries = 0; tries < 60 && !windows.some((url) => url.includes("/oauth/")); tries += 1) { await sleep(1000); }
  return { asked, faults, windows, zooms: [...zooms], said: await page.$eval("body", (body) => body.innerText) };
}

async function main(browser) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 1000 });
  page.setDefaultTimeout(SLOW);
  if (language) { await page.setExtraHTTPHeaders({ "Accept-Language": language }); }
  page.on("request", (request) => { asked.push(request.url()); });
  if (login) { return loggingIn(page); }
  const before = await start(page);
  await page.setViewport({ width: 320, height: 800 });
  await go(page, "#/collections/nieuws/new", field("toelichting"));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewport({ width: 1280, height: 1000 });
  await go(page, "#/collections/acties", "[role=row]");
  const lang = await page.$eval("html", (html) => html.lang);
  const news = await newNews(page);
  const old = await oldNews(page);
  await change(page, "#/collections/acties/entries/A1", "titel", "Brieven opnieuw schrijven");
  await change(page, "#/collections/teksten-themas/entries/taal", "title", "Gewone taal");
  await addToList(page, "rollen", 2, ROLE);
  await addTheme(page);
  await go(page, "#/collections/lijsten", "[role=row], [role=option], [role=grid]");
  const listed = await page.$eval("body", (body) => body.innerText);
  return { before, wide, lang, news, old, listed, asked, faults, zooms: [...zooms], files: await kept(page) };
}

puppeteer.launch({ executablePath: program, args: [...JSON.parse(settings), `--lang=${language || "nl"}`], headless: true })
  .then(async (browser) => {
    try { fs.writeSync(1, JSON.stringify(await main(browser))); } finally { await browser.close(); }
  })
  .catch((error) => { fs.writeSync(2, `${error.stack}\n`); process.exitCode = 1; });
