// Unpacks the browser of @sparticuz/chromium into the folder in TMPDIR, with the libraries and the
// font that a bare machine does not have.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";

const [, , chromium, folder] = argv;
const { default: browser } = await import(chromium);
await browser.executablePath();

// The font list that comes with it names places on a server of Amazon only.
writeFileSync(
  join(folder, "fonts.conf"),
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`,
);
