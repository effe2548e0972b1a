// Validates pages: a JSON list of paths on standard input, one line of JSON per page on standard output.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { argv, stdin, stdout } from "node:process";

const [, , modules, site] = argv;
const { HtmlValidate, StaticConfigLoader, version } = await import(join(modules, "html-validate", "dist", "esm", "index.js"));

// `standard` holds what the HTML standard says, and no matters of style.
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ["html-validate:standard"] }));

let asked = "";
for await (const part of stdin) asked += part;

const lines = [{ version }];
for (const page of JSON.parse(asked)) {
  const report = await validator.validateString(readFileSync(join(site, page), "utf8"), page);
  const faults = report.results.flatMap(({ messages }) => messages);
  lines.push({
    page,
    faults: faults.map(({ ruleId, message, line, column, selector }) => ({
      rule: ruleId,
      said: message,
      line,
      column,
      selector: selector ?? "",
    })),
  });
}
stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
