// Prints pages in a real browser, and says of each on how many sheets.
"use strict";

const puppeteer = require("puppeteer");

const [, , program, settings, address, paths] = process.argv;

// Another browser breaks its lines elsewhere: what fits here with two lines more fits there too.
const ROOM = "24pt";

// A browser writes one such object for each sheet.
const sheets = (pdf) => Buffer.from(pdf).toString("latin1").match(/\/Type \/Page\b(?!s)/g).length;

async function main() {
  const browser = await puppeteer.launch({
    executablePath: program, args: JSON.parse(settings), headless: "shell",
  });
  const page = await browser.newPage();
  const found = {};
  for (const path of JSON.parse(paths)) {
    await page.goto(`${address}${path}`, { waitUntil: "networkidle0" });
    await page.$eval("main", (main, room) => { main.style.paddingBottom = room; }, ROOM);
    found[path] = sheets(await page.pdf({ format: "A4", preferCSSPageSize: true }));
  }
  await browser.close();
  console.log(JSON.stringify(found));
}

main();
