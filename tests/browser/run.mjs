// Checks a built site. `node run.mjs SITE [--only SUITE,…] [--failures]`
//
// Finds its own pages: one of each kind and language, the longest. Prints a line a check and at the end
// `N passed, N failed`; exits with 1 when one failed.

import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { resolve } from "node:path";
import { Browser } from "./lib/browser.mjs";
import { Report, expectNone } from "./lib/report.mjs";
import { serve } from "./lib/server.mjs";
import { KINDS, Site } from "./lib/site.mjs";
import { accessibility } from "./suites/accessibility.mjs";
import { budgets } from "./suites/budgets.mjs";
import { contrast } from "./suites/contrast.mjs";
import { data } from "./suites/data.mjs";
import { finder } from "./suites/finder.mjs";
import { keyboard } from "./suites/keyboard.mjs";
import { languages, links } from "./suites/links.mjs";
import { lighthouseScores } from "./suites/lighthouse.mjs";
import { lists } from "./suites/lists.mjs";
import { markup } from "./suites/markup.mjs";
import { organisations } from "./suites/organisations.mjs";
import { paper } from "./suites/paper.mjs";
import { quiet, quietThroughout } from "./suites/quiet.mjs";
import { reading } from "./suites/reading.mjs";
import { sharing } from "./suites/sharing.mjs";
import { words } from "./suites/words.mjs";

const SUITES = { links, languages, data, budgets, lighthouse: lighthouseScores, markup, contrast, quiet, accessibility, keyboard, finder, words, reading, lists, organisations, paper, sharing };

/** Kinds of page that a bank need not have. */
const OPTIONAL = ["redirect", "instruments", "withdrawn"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, failures: { type: "boolean" } },
});
const folder = resolve(positionals[0] ?? "");
const wanted = values.only?.split(",") ?? Object.keys(SUITES);
const unknown = wanted.filter((name) => !SUITES[name]);
if (!positionals[0] || !existsSync(folder) || unknown.length > 0) {
  console.error(`usage: node run.mjs SITE [--only ${Object.keys(SUITES).join(",")}] [--failures]`);
  process.exit(2);
}

const start = performance.now();
const report = new Report({ onlyFailures: values.failures });
const site = new Site(folder);
await report.check(`site: ${site.files.length} files, a page of every kind in ${site.languages.length || "no"} languages`, () =>
  expectNone(KINDS.filter((kind) => !OPTIONAL.includes(kind) && (kind !== "root" || site.languages.length > 1) && !site.pages.some((page) => page.kind === kind))
    .map((kind) => `no page of the kind \`${kind}\``)));
const server = await serve(folder);
const browser = await Browser.start(server.origin);
try {
  for (const name of wanted) {
    const begin = performance.now();
    await SUITES[name]({ site, report, browser, server });
    console.log(`--      ${name}: ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  }
  await quietThroughout({ report, browser });
} finally {
  await browser.close();
  server.close();
}
console.log(`\nbrowser: ${report} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
process.exitCode = report.failed > 0 ? 1 : 0;
