// Searches a site in a real browser, under the strictest policy, and prints what a reader would notice.
"use strict";

/* global document, location, ClipboardEvent, DataTransfer */

const fs = require("node:fs");
const puppeteer = require("puppeteer");
const { tags } = require("../../generator/gate/look/axe.cjs");

const [, , program, settings, address] = process.argv;
const POLICY = [
  "default-src 'none'",
  ...["script", "style", "font", "connect"].map((kind) => `${kind}-src 'self'`),
  "img-src 'self' data:", // for the signs in the style of Material
  "form-action 'self'",
].join("; ");

// The server of the gate sends no policy, so it is added on the way.
async function strict(page) {
  await page.setRequestInterception(true);
  page.on("request", async (request) => {
    if (!request.isNavigationRequest()) { return request.continue(); }
    const answer = await fetch(request.url());
    const headers = { "content-type": answer.headers.get("content-type"), "content-security-policy": POLICY };
    return request.respond({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  });
}

const status = (page) => page.$eval("[role=status]", (element) => element.textContent);
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.href || document.activeElement.type);

async function ask(page, text) {
  const before = await status(page);
  await page.$eval("#zoek-veld", (field) => { field.value = ""; field.focus(); });
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.waitForFunction((old) => document.querySelector("[role=status]").textContent !== old, {}, before);
  return {
    status: await status(page),
    focus: await focused(page),
    query: new URL(page.url()).searchParams.get("q"),
    titles: await page.$$eval(".gevonden a", (links) => links.map((link) => link.textContent)),
    marked: await page.$$eval(".gevonden mark", (marks) => [...new Set(marks.map((mark) => mark.textContent))]),
    list: await page.$eval("[data-zoek-alle]", (all) => !all.hidden),
  };
}

// A browser may keep the page as it was and load nothing, so there may be no load to wait for; the results count.
async function goBack(page) {
  const left = page.url();
  await page.evaluate("setTimeout(() => history.back())");
  await page.waitForFunction((old) => location.href !== old && document.querySelector("[role=status]")?.textContent, {}, left);
}

async function look(browser) {
  const page = await browser.newPage();
  const complaints = [], asked = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => { if (!request.url().startsWith("data:")) { asked.push(request.url()); } });
  await strict(page);

  await page.goto(address, { waitUntil: "networkidle0" });
  await page.type("#zoekvak-veld", "Trekker");
  await Promise.all([page.waitForNavigation({ waitUntil: "networkidle0" }), page.keyboard.press("Enter")]);
  const seen = { header: { url: page.url(), status: await status(page) } };

  for (const text of ["trekkers", "trekker", "begrip", "brief", "A3", "trekkr", "nieuwsbrieven", "qqq", "de", "<qqq>", "???", "👍", "organiseert"]) {
    seen[text] = await ask(page, text);
  }
  seen.axe = [];
  for (const text of ["trekker", "qqq"]) {
    await ask(page, text);
    await page.evaluate(fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    const { violations } = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), tags);
    seen.axe.push(...violations.map(({ id }) => id));
  }

  await ask(page, "trekker");
  seen.tabs = [];
  for (let step = 0; step < 2; step += 1) { await page.keyboard.press("Tab"); seen.tabs.push(await focused(page)); }
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  seen.opened = page.url();
  await goBack(page);
  seen.back = { url: page.url(), status: await status(page) };
  return { ...seen, complaints, hosts: [...new Set(asked.map((url) => new URL(url).host))] };
}

// The table of all actions: an address that already says what was chosen, then a choice with the keyboard.
async function choose(browser) {
  const page = await browser.newPage();
  await strict(page);
  const now = () => page.evaluate(() => ({
    status: document.querySelector("[data-filter] [role=status]").textContent,
    rows: [...document.querySelectorAll("tr[data-lijsten]")].filter((row) => row.checkVisibility()).map((row) => row.querySelector(".code").textContent),
    query: location.search,
    links: document.querySelector("[data-keuze]").checkVisibility(),
  }));
  await page.goto(`${address}acties/?lijst=te-laat`, { waitUntil: "networkidle0" });
  const given = await now();
  await page.focus("[data-filter] label:nth-of-type(2) select");
  await page.keyboard.type("Klaar");
  return { given, typed: await now() };
}

// What somebody copies from a page with a long word.
async function copy(browser) {
  const page = await browser.newPage();
  await strict(page);
  await page.goto(address, { waitUntil: "networkidle0" });
  return page.evaluate(() => {
    const word = document.querySelector("h1");
    word.textContent = "Toegan\u00adkelijk\u00adheid";
    document.getSelection().selectAllChildren(word.parentNode);
    const event = new ClipboardEvent("copy", { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    document.dispatchEvent(event);
    return ["text/plain", "text/html"].map((kind) => event.clipboardData.getData(kind));
  });
}

async function withoutScript(browser) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${address}zoeken/?q=trekker`);
  const text = await page.$eval("main", (main) => main.innerText);
  return { links: await page.$$eval("[data-zoek-alle] a", (links) => links.length), says: text.includes("Onderaan staat een lijst van pagina’s"), lists: await listsWithoutScript(page) };
}

async function listsWithoutScript(page) {
  await page.goto(`${address}acties/`);
  return page.evaluate(() => ({
    links: document.querySelectorAll("[data-keuze] a").length > 5,
    choices: document.querySelector("[data-filter]").checkVisibility(),
  }));
}

(async () => {
  const browser = await puppeteer.launch({ executablePath: program, args: JSON.parse(settings), pipe: true });
  try {
    console.log(JSON.stringify({ ...(await look(browser)), plain: await withoutScript(browser), choice: await choose(browser), copied: await copy(browser) }));
  } finally {
    await browser.close();
  }
})();
