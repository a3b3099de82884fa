// By keyboard only: the skip link first, every stop visible and in the order of the page, the finder usable throughout.

import { expect, expectEqual, expectNone } from "../lib/report.mjs";
import { FINDER, shownCount } from "../lib/finder.mjs";
import { DESKTOP, PHONE, inParallel } from "../lib/browser.mjs";

const STOPS = 30;

export async function keyboard({ site, report, browser }) {
  const pages = site.standing([site.language]).filter((page) => page.kind !== "embed");
  await inParallel(pages, 2, async (page) => {
    for (const viewport of [PHONE, DESKTOP]) {
      await report.check(`keyboard: ${page.kind}, ${viewport.width} px: order and focus of the first stops`, () =>
        browser.at(page.route, { viewport }, async (tab) => expectNone(await walk(tab))));
    }
  });

  const finder = site.example("finder");
  if (!finder) return;
  await report.check("keyboard: a search and a filter without a mouse", () => browser.at(finder.route, {}, async (tab) => {
    const all = await shownCount(tab);
    await tabTo(tab, FINDER.query);
    await tab.keyboard.type("xyzzyqwv");
    await tab.locator(FINDER.none).waitFor({ state: "visible" });
    await tab.keyboard.press("Escape");
    await tabTo(tab, `${FINDER.form} input[type=checkbox]`);
    await tab.keyboard.press("Space");
    await tab.locator(`${FINDER.chips} button`).first().waitFor({ state: "visible" });
    expect((await shownCount(tab)) < all, "the filter did not narrow");
    await tabTo(tab, `${FINDER.chips} button`);
    await tab.keyboard.press("Enter");
    await tab.locator(FINDER.chips).waitFor({ state: "hidden" });
    expectEqual(await shownCount(tab), all, "count after removing the chip");
    await tabTo(tab, `${FINDER.cards} a`);
    await tab.keyboard.press("Enter");
    await tab.waitForURL((url) => url.pathname !== finder.route);
  }));
}

/** Presses Tab until an element that matches has the focus. */
async function tabTo(tab, selector) {
  for (let n = 0; n < 250; n += 1) {
    await tab.keyboard.press("Tab");
    if (await tab.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  expect(false, `Tab never reached ${selector}`);
}

async function walk(tab) {
  const problems = [];
  const stops = [];
  for (let n = 0; n < STOPS; n += 1) {
    await tab.keyboard.press("Tab");
    const stop = await tab.evaluate(describe);
    if (!stop) break;
    stops.push(stop);
    const name = `stop ${n + 1}, ${stop.what}`;
    if (!stop.ring) problems.push(`${name}: nothing shows the focus`);
    if (!stop.seen) problems.push(`${name}: hidden, behind something or outside the window`);
    if (stop.order < 0) problems.push(`${name}: stands before the stop before it in the page`);
    if (!stop.name) problems.push(`${name}: has no text`);
  }
  if (stops.length === 0) return ["nothing can have the focus"];
  if (stops[0].href !== "#main") problems.push(`the first stop is ${stops[0].what}, not the skip link`);
  await tab.evaluate(() => document.querySelector('a[href="#main"]')?.focus());
  await tab.keyboard.press("Enter");
  if (!(await tab.evaluate(() => location.hash === "#main" && document.querySelector("#main") !== null))) problems.push("the skip link does not lead to #main");
  await tab.keyboard.press("Tab");
  const inMain = await tab.evaluate(() => {
    const next = document.activeElement;
    return next === document.body || !next.closest("header.top, nav.menu");
  });
  if (!inMain) problems.push("after the skip link, Tab goes back to the header");
  return problems;
}

/** Runs in the page: what has the focus, and whether a reader would see that. */
async function describe() {
  // Styles of the focus may fade in.
  await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})));
  const node = document.activeElement;
  if (!node || node === document.body) return undefined;
  const before = window.lastStop;
  window.lastStop = node;
  const order = before && !(before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) ? -1 : 1;
  // A card shows the focus of its one link around itself, a choice that of its box.
  const shows = [node, ...["label", "article", "li", ".card", ".field"].map((one) => node.closest(one))].filter(Boolean);
  const ring = shows.some((one) => ["", "::before", "::after"].some((part) => {
    const style = getComputedStyle(one, part || undefined);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
  }));
  const box = node.getBoundingClientRect();
  const inside = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.2], [0.5, 0.8]].map(([x, y]) => [box.left + box.width * x, box.top + box.height * y]);
  const seen = inside && points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (node.contains(top) || top.contains(node));
  });
  const name = (node.getAttribute("aria-label") ?? node.textContent ?? "").trim() || node.labels?.[0]?.textContent.trim() || node.title;
  const what = `<${node.localName}> ${JSON.stringify((name || "").replace(/\s+/g, " ").slice(0, 40))}`;
  return { what, name, href: node.getAttribute("href"), ring, seen, order };
}
