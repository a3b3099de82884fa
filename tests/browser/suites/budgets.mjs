// Bytes on the wire, requests and layout shift of a first visit. Kilobytes of 1,000 bytes, gzip level 6.

import { DESKTOP, inParallel } from "../lib/browser.mjs";
import { FINDER, openFilters, search } from "../lib/finder.mjs";
import { expect, expectNone } from "../lib/report.mjs";
import { noise } from "./quiet.mjs";

/** Per page, cold. The list of organisations carries what its filters look at; the finder may have more markup and script: `searchJs` is all that it loads, however it is searched. */
export const BUDGET = { html: 15, css: 10, js: 1, font: 45, icons: 3, page: 80, requests: 10, shift: 0.02 };
export const ORGANISATIONS_BUDGET = { ...BUDGET, html: 24, js: 2 };
export const FINDER_BUDGET = { ...BUDGET, html: 20, js: 8, searchJs: 20 };

/** Milliseconds from a click on a filter to the new results. */
const ANSWER = 100;

const GROUPS = [
  ["html", /^text\/html/],
  ["css", /^text\/css/],
  ["js", /^text\/javascript/],
  ["font", /^font\//],
  ["icons", /^image\/svg/],
  ["page", /./],
];

/** A phone on a mid-range connection. */
const SLOW = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

export async function budgets({ site, report, browser, server }) {
  await inParallel(site.standing(), 3, (page) => browser.at(page.route, {}, async (tab, visit) => {
    await tab.waitForLoadState("networkidle");
    const name = `${page.kind}, ${page.lang} (${page.route})`;
    await report.check(`budget: ${name}`, async () => expectNone(await excess(server, visit, page)));
    await report.check(`quiet: ${name}: console, origin, policy`, async () => expectNone(await noise(tab, visit)));
  }));
  // One at a time: nothing else may share the machine with a measurement.
  await finderBudgets({ site, report, browser, server });
  for (const kind of ["home", "finder", "case", "overview", "term"]) {
    const page = site.example(kind);
    if (!page) continue;
    for (const width of [412, 1280]) {
      await report.check(`layout shift: ${kind}, ${width} px, slow connection`, async () => {
        const shift = await layoutShift(browser, page, width);
        expect(shift <= BUDGET.shift, `CLS ${shift.toFixed(3)}, budget ${BUDGET.shift}`);
      });
    }
  }
}

async function finderBudgets({ site, report, browser, server }) {
  const page = site.example("finder");
  if (!page) return;
  await report.check(`budget: all scripts of the finder and its search at most ${FINDER_BUDGET.searchJs} kB`, async () => {
    const scripts = await browser.at(page.route, {}, async (tab, visit) => {
      // A word, a mistake, a phrase, a filter and a list that is longer: nothing is left to be loaded.
      for (const text of ["repair", "repairr caffe", "\"repair café\""]) await search(tab, text);
      await search(tab, "");
      await openFilters(tab);
      await tab.locator(`${FINDER.form} label`).first().click();
      await tab.waitForLoadState("networkidle");
      return [...new Set(visit.answered)].map((url) => new URL(url).pathname).filter((path) => path.endsWith(".js"));
    });
    const weights = await Promise.all(scripts.map(async (path) => [path, (await server.weigh(path)).bytes / 1000]));
    const sum = weights.reduce((sum, [, kilobytes]) => sum + kilobytes, 0);
    expect(weights.length > 2, "the search was not loaded");
    expect(sum <= FINDER_BUDGET.searchJs, `${sum.toFixed(1)} kB: ${weights.map(([path, kilobytes]) => `${path} ${kilobytes.toFixed(1)}`).join(", ")}`);
  });
  await report.check(`budget: a filter answers within ${ANSWER} ms`, async () => {
    const times = await browser.at(page.route, { viewport: DESKTOP }, answerTimes);
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
    expect(median <= ANSWER, `${median.toFixed(0)} ms, the median of ${times.map((time) => time.toFixed(0)).join(", ")}`);
  });
}

/** Milliseconds from each of five clicks on filters, as a reader makes them, to the frame after the results have changed. */
async function answerTimes(tab) {
  await openFilters(tab);
  const labels = tab.locator(`${FINDER.form} label:visible`);
  // The pointer over the form lets the data come, as it does before a reader clicks.
  await labels.first().hover();
  await tab.waitForLoadState("networkidle");
  const times = [];
  for (let turn = 0; turn < 5; turn++) {
    const label = labels.nth(turn);
    await label.hover();
    times.push(await label.evaluate((label, heading) => new Promise((done, failed) => {
      const start = performance.now();
      const late = setTimeout(() => failed(new Error("no answer within 5 s")), 5000);
      const watch = new MutationObserver(() => {
        watch.disconnect();
        clearTimeout(late);
        requestAnimationFrame(() => done(performance.now() - start));
      });
      watch.observe(document.querySelector(heading), { childList: true, characterData: true, subtree: true });
      label.click();
    }), FINDER.heading));
  }
  return times;
}

async function excess(server, visit, page) {
  const budget = { finder: FINDER_BUDGET, organisations: ORGANISATIONS_BUDGET }[page.kind] ?? BUDGET;
  const paths = visit.answered.map((url) => decodeURIComponent(new URL(url).pathname));
  const answers = (await Promise.all(paths.map(server.weigh))).filter(Boolean);
  const weighs = (type) => answers.filter((one) => type.test(one.type)).reduce((sum, one) => sum + one.bytes, 0) / 1000;
  const over = GROUPS.filter(([group, type]) => weighs(type) > budget[group])
    .map(([group, type]) => `${group}: ${weighs(type).toFixed(1)} kB, budget ${budget[group]}`);
  return paths.length > budget.requests ? [...over, `${paths.length} requests, budget ${budget.requests}`] : over;
}

export async function layoutShift(browser, page, width) {
  const beforeLoad = async (tab) => {
    const session = await tab.context().newCDPSession(tab);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW);
    await tab.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
  };
  return browser.at(page.route, { viewport: { width, height: 823 }, beforeLoad }, async (tab) => {
    await tab.waitForLoadState("networkidle");
    await tab.evaluate(async () => {
      for (let y = 0; y < document.body.scrollHeight && y < 6000; y += innerHeight) {
        scrollTo(0, y);
        await new Promise((done) => setTimeout(done, 30));
      }
    });
    return tab.evaluate(() => window.shift);
  });
}
