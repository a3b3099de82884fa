// axe: WCAG 2.2 AA and best practice, on every kind of page, by width, scheme and open filters.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expectNone } from "../lib/report.mjs";
import { DESKTOP, PHONE, inParallel } from "../lib/browser.mjs";
import { openFilters } from "../lib/finder.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** All four in the bank's first language; one each in the others, whose pages come from the same templates. */
const STATES = [
  { size: PHONE, scheme: "light" },
  { size: PHONE, scheme: "dark" },
  { size: DESKTOP, scheme: "light" },
  { size: DESKTOP, scheme: "dark" },
];

export async function accessibility({ site, report, browser }) {
  const jobs = site.standing().map((page) => ({ page, states: page.lang === site.language ? STATES : STATES.slice(0, 1) }));
  await inParallel(jobs, 2, ({ page, states }) => browser.at(page.route, {}, async (tab) => {
    for (const { size, scheme } of states) {
      await tab.setViewportSize(size);
      await tab.emulateMedia({ colorScheme: scheme });
      const name = `axe: ${page.kind}, ${page.lang}, ${size.width} px, ${scheme}`;
      await report.check(name, async () => expectNone(await violations(tab)));
      if (page.kind !== "finder") continue;
      await openFilters(tab);
      await report.check(`${name}, filters open`, async () => expectNone(await violations(tab)));
      await tab.reload();
    }
  }));
  const finder = site.example("finder");
  if (finder) {
    await browser.at(`${finder.route}?q=xyzzyqwv`, { viewport: PHONE }, async (tab) => {
      await tab.locator("#none").waitFor({ state: "visible" });
      await report.check("axe: finder without results", async () => expectNone(await violations(tab)));
    });
  }
}

export async function violations(tab) {
  // Through the debugger, so the page's own Content-Security-Policy stays in force.
  if (!(await tab.evaluate("typeof axe === 'object'"))) await tab.evaluate(AXE);
  const found = await tab.evaluate(async (tags) => {
    const results = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
    return results.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((n) => `${n.target.join(" ")}: ${n.failureSummary}`) }));
  }, TAGS);
  return found.flatMap(({ id, help, nodes }) => nodes.slice(0, 4).map((node) => `${id} (${help}) ${node.replace(/\s+/g, " ").slice(0, 260)}`));
}
