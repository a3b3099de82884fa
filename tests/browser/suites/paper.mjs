// On paper: every case on at most three A4 pages and on one sheet, the whole list as a booklet, the comparison as a table.

import { inParallel } from "../lib/browser.mjs";
import { expect, expectEqual, expectNone } from "../lib/report.mjs";
import { A4_PAGES_OF_A_CASE, countPages } from "./reading.mjs";

const A4 = { format: "A4", preferCSSPageSize: true };

/** How many pages of cases are printed: the longest, since what holds for them holds for shorter ones. `ALL_CASES=1` prints all. */
const LONGEST = process.env.ALL_CASES ? Infinity : 36;

export async function paper({ site, report, browser }) {
  const pages = site.pages.filter((page) => page.kind === "case");
  const ids = [...new Set(pages.map(idOf))].sort();
  const sample = pages.sort((a, b) => b.size - a.size).slice(0, LONGEST);
  const counts = { whole: [], sheet: [] };
  await inParallel(sample, 2, (page) => browser.at(page.route, {}, async (tab) => {
    counts.whole.push([page.route, countPages(await tab.pdf(A4))]);
    await tab.evaluate(() => (window.print = () => (window.isPrinting = true)));
    await tab.locator('[data-print="sheet"]').click();
    await tab.waitForFunction(() => window.isPrinting);
    const sheet = await tab.evaluate(() => {
      const sheet = document.querySelector(".sheet");
      return { isCut: sheet.scrollHeight > sheet.clientHeight, lessons: sheet.querySelectorAll(".sheet-lessons p").length, fit: sheet.dataset.fit ?? "0" };
    });
    counts.sheet.push([page.route, countPages(await tab.pdf(A4)), sheet]);
  }));
  const most = Math.max(...counts.whole.map(([, count]) => count));
  await report.check(`paper: the ${sample.length} longest pages of cases take at most ${A4_PAGES_OF_A_CASE} A4 pages (the longest ${most})`, () =>
    expectNone(counts.whole.filter(([, count]) => count < 1 || count > A4_PAGES_OF_A_CASE).map(([route, count]) => `${route}: ${count} pages`)));
  const smallest = Math.max(...counts.sheet.map(([, , { fit }]) => Number(fit)));
  await report.check(`paper: ${sample.length} sheets take one page each (${smallest} steps smaller at most), nothing cut off`, () =>
    expectNone(counts.sheet.filter(([, count, { isCut }]) => count !== 1 || isCut).map(([route, count, { isCut }]) => `${route}: ${count} pages${isCut ? ", cut off" : ""}`)));

  const page = site.example("case");
  await report.check("paper: a sheet has summary, facts, at most three figures, lessons and the address", () => browser.at(page.route, {}, async (tab) => {
    await tab.evaluate(() => (window.print = () => (window.isPrinting = true)));
    await tab.locator('[data-print="sheet"]').click();
    await tab.waitForFunction(() => window.isPrinting);
    await tab.emulateMedia({ media: "print" });
    const seen = await tab.evaluate(() => ({
      sheet: document.querySelector(".sheet").innerText,
      shown: [...document.body.children].filter((node) => node.checkVisibility()).length,
      figures: document.querySelectorAll(".sheet-figures > div").length,
      wanted: [".opening .lead", ".facts dt", ".lessons p"].map((selector) => document.querySelector(`article ${selector}`)?.innerText ?? ""),
      address: document.querySelector("link[rel=canonical]").href,
    }));
    expectEqual(seen.shown, 1, "parts of the page on paper");
    expect(seen.figures <= 3, `${seen.figures} figures`);
    expectNone([...seen.wanted, seen.address].filter((text) => !seen.sheet.includes(text)));
  }));
  await report.check("paper: after a sheet, the whole page prints again", () => browser.at(page.route, {}, async (tab) => {
    const before = countPages(await tab.pdf(A4));
    await tab.evaluate(() => (window.print = () => (window.isPrinting = true)));
    await tab.locator('[data-print="sheet"]').click();
    await tab.waitForFunction(() => window.isPrinting);
    await tab.evaluate(() => dispatchEvent(new Event("afterprint")));
    expectEqual(countPages(await tab.pdf(A4)), before, "pages");
  }));
  const home = site.example("collection");
  if (home) await booklet({ report, browser, home, ids, pages: new Map(counts.whole) });
}

const idOf = (page) => page.route.split("/").at(-2);

async function booklet({ report, browser, home, ids }) {
  const chosen = ids.slice(0, 4);
  const route = `${home.route}?cases=${chosen.join()}&title=${encodeURIComponent("Voor onze wijk")}`;
  const printed = (selector, run) => browser.at(route, {}, async (tab) => {
    await tab.locator(`#kept > li[data-filled]`).nth(chosen.length - 1).waitFor();
    await tab.getByRole("table").waitFor();
    await tab.evaluate(() => (window.print = () => (window.isPrinting = true)));
    await tab.locator(selector).click();
    await tab.waitForFunction(() => window.isPrinting);
    await run(tab);
  });
  await report.check("paper: a booklet has a cover, then each case on a new page with all its sources", () => printed("#print", async (tab) => {
    const pdf = await tab.pdf(A4);
    await tab.evaluate(() => document.documentElement.classList.add("print-booklet"));
    await tab.emulateMedia({ media: "print" });
    const seen = await tab.evaluate(() => ({
      cover: document.querySelector(".cover").innerText,
      titles: [...document.querySelectorAll(".leaf h1")].map((h1) => h1.innerText),
      listed: [...document.querySelectorAll(".cover li b")].map((title) => title.innerText),
      breaks: [...document.querySelectorAll(".leaf + .leaf")].map((leaf) => getComputedStyle(leaf).breakBefore),
      after: getComputedStyle(document.querySelector(".cover")).breakAfter,
      sources: [...document.querySelectorAll(".leaf")].filter((leaf) => leaf.querySelector(".sources li")?.checkVisibility()).length,
      ids: [...document.querySelectorAll("[id]")].map((node) => node.id),
      loose: [...document.querySelectorAll('.leaf a[href^="#"]')].filter((link) => !document.getElementById(link.getAttribute("href").slice(1))).length,
      tools: [...document.querySelectorAll(".booklet :is(button, .tools, .contents)")].length,
    }));
    const count = countPages(pdf);
    expect(count >= 1 + chosen.length && count <= 1 + chosen.length * A4_PAGES_OF_A_CASE, `${count} pages`);
    expect(/Voor onze wijk/.test(seen.cover) && /\b20\d\d\b/.test(seen.cover) && seen.cover.includes(`?cases=${chosen.join()}`), seen.cover);
    expectEqual([seen.titles.length, seen.titles], [chosen.length, seen.listed], "titles on the cover and in the booklet");
    expectEqual([seen.after, new Set(seen.breaks).size, seen.breaks[0]], ["page", 1, "page"], "breaks");
    expectEqual([seen.sources, seen.loose, seen.tools], [chosen.length, 0, 0], "cases with sources, links to nothing, buttons");
    expectEqual(new Set(seen.ids).size, seen.ids.length, "ids");
  }));
  await report.check("paper: a link can ask for the booklet", () => browser.at(home.route, {
    beforeLoad: (tab) => tab.addInitScript(() => (window.print = () => (window.isPrinting = true))),
  }, async (tab) => {
    await tab.goto(`${new URL(route, tab.url()).href}#print`);
    await tab.reload();
    await tab.waitForFunction(() => window.isPrinting);
    expectEqual(await tab.evaluate(() => [location.hash, document.querySelectorAll(".leaf").length]), ["", chosen.length], "fragment and cases");
  }));
  await report.check("paper: the comparison prints as a table across the page", () => printed("#print-table", async (tab) => {
    const pdf = (await tab.pdf(A4)).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)].map(([, width, height]) => Number(width) > Number(height));
    expect(boxes.length > 0 && boxes.every(Boolean), `pages that lie: ${boxes}`);
    expect(boxes.length <= 5, `${boxes.length} pages`);
  }));
}
