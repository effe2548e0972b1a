// ES2022 for every script, and CSS that browsers know. README.md says why this linter, and why no formatter.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const process = require("node:process");
const { default: css } = require("@eslint/css");
const js = require("@eslint/js");
const es = require("eslint-plugin-es-x");
const globals = require("globals");

const SCRIPTS = ["**/*.js", "**/*.cjs", "**/*.mjs"];
const LOOK = "generator/gate/look";
// What `look.cjs` puts around the scripts of the gate before it sends them to a page.
const AROUND = ["ask", "sniff", "AXE", "runAxe"];
// Works only in the tools of a developer, where the keyboard walk runs.
const OF_TOOLS = ["getEventListeners"];

const readonly = (names) => Object.fromEntries(names.map((name) => [name, "readonly"]));

// The scripts of the gate are sent to a page as one text: each may use what the others say they export.
function worlds() {
  const folder = path.join(process.cwd(), LOOK);
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".js"));
  const exported = new Map(names.map((name) => [name, exportsOf(path.join(folder, name))]));
  return names.map((name) => ({
    files: [`${LOOK}/${name}`],
    languageOptions: { globals: readonly(exported.get(name).length ? known(exported, name) : OF_TOOLS) },
  }));
}

function exportsOf(file) {
  const [, list] = fs.readFileSync(file, "utf8").match(/^\/\* exported (.+) \*\/$/m) ?? [];
  return list?.split(", ") ?? [];
}

function known(exported, mine) {
  const others = [...exported].filter(([name]) => name !== mine);
  return [...AROUND, ...others.flatMap(([, names]) => names)];
}

module.exports = [
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },

  { files: SCRIPTS, ...js.configs.recommended },
  { files: SCRIPTS, ...es.configs["flat/restrict-to-es2022"] },
  {
    files: SCRIPTS,
    languageOptions: { ecmaVersion: 2022 },
    rules: {
      complexity: ["error", 10],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  { files: ["**/*.js"], languageOptions: { sourceType: "script", globals: globals.browser } },
  { files: ["**/*.cjs"], languageOptions: { sourceType: "commonjs", globals: globals.node } },
  { files: ["**/*.mjs"], languageOptions: { sourceType: "module", globals: globals.node } },
  ...worlds(),
  {
    // Readers have these scripts already. Until one changes for them, it may keep its older form.
    files: ["generator/theme/assets/*.js"],
    rules: { "no-unused-vars": ["error", { caughtErrors: "none" }] },
  },
  { files: ["generator/theme/assets/site.js"], rules: { "no-var": "off" } },
  { files: ["generator/theme/assets/zoeken.js"], rules: { complexity: ["error", 11] } },

  { files: ["**/*.css"], plugins: { css }, language: "css/css", ...css.configs.recommended },
  {
    files: ["**/*.css"],
    rules: {
      "css/no-important": "off", // Material and its `hidden` must yield, and a reader who wants no motion gets none
      "css/use-baseline": ["error", {
        // A browser that lacks one of these shows and says the same, only a little less neat.
        allowAtRules: ["page"],
        allowProperties: ["accent-color", "forced-color-adjust", "print-color-adjust"],
        allowPropertyValues: { "break-after": ["avoid"] },
      }],
    },
  },
];
