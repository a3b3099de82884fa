// Reading under other conditions: without JavaScript, on a narrow window, with large or widely spaced text, with
// forced colours, on paper; and changing the language in the middle.

import { expect, expectEqual, expectNone } from "../lib/report.mjs";
import { DESKTOP, PHONE, inParallel } from "../lib/browser.mjs";

export const A4_PAGES_OF_A_CASE = 3;

/** The width at which WCAG 1.4.10 wants no sideways scrolling. */
const NARROW = { width: 320, height: 640 };

const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

export async function reading({ site, report, browser }) {
  const pages = site.standing();
  const home = pages.filter((page) => page.lang === site.language);

  await inParallel(pages.filter((page) => page.kind !== "embed"), 2, (page) =>
    report.check(`no JavaScript: ${page.kind}, ${page.lang}`, () => withoutScripts(browser, page)));
  const finder = site.example("finder");
  if (finder) {
    await report.check("no JavaScript: the finder shows cases, ways to all others and no dead controls", () =>
      browser.at(finder.route, { javaScriptEnabled: false }, async (tab) => {
        expect((await tab.locator("main article h3 a").count()) > 0, "no cases");
        const ways = await tab.locator("noscript a:visible, main nav a:visible").count();
        expect(ways >= 8, `${ways} links to browse`);
        const dead = await tab.locator("main :is(input, select, button):visible").count();
        expectEqual(dead, 0, "controls that would do nothing");
      }));
  }

  await inParallel(pages, 2, (page) => browser.at(page.route, { viewport: NARROW }, async (tab) => {
    await style(tab, "");
    await report.check(`320 px: ${page.kind}, ${page.lang}: no sideways scrolling, nothing cut off`, async () =>
      expectNone(await overflows(tab)));
    if (page.lang !== site.language) return;
    await report.check(`text spacing (WCAG 1.4.12): ${page.kind}: nothing cut off`, async () => {
      await tab.setViewportSize(PHONE);
      await style(tab, SPACING);
      const onPhone = await overflows(tab);
      await tab.setViewportSize(DESKTOP);
      const onDesktop = await overflows(tab);
      expectNone([...onPhone, ...onDesktop]);
    });
    await report.check(`text at 200 %: ${page.kind}: nothing cut off`, async () => {
      await style(tab, "html { font-size: 200% !important; }");
      expectNone(await overflows(tab));
    });
  }));
  const cases = site.pages.filter((page) => page.kind === "case" && page.lang === site.language);
  await report.check(`figures: none of ${cases.length} cases has one that runs into the next`, async () => {
    const widths = [PHONE.width, 760, 1000, DESKTOP.width];
    const wide = await Promise.all(widths.map((width) =>
      browser.at(cases[0].route, { viewport: { ...DESKTOP, width }, javaScriptEnabled: false }, async (tab) => {
        const found = [];
        for (const page of cases) {
          await tab.goto(browser.origin + page.route);
          await tab.evaluate(() => document.fonts.ready.then(() => undefined));
          found.push(...(await wideFigures(tab)).map((text) => `${page.route} at ${width} px: ${text}`));
        }
        return found;
      })));
    expectNone(wide.flat());
  });

  const overview = site.example("overview");
  for (const viewport of [PHONE, DESKTOP]) {
    await report.check(`years: at ${viewport.width} px each leads to the practices that it draws, without scripts`, () =>
      browser.at(overview.route, { viewport, javaScriptEnabled: false }, async (tab) => expectNone(await years(tab))));
  }

  await inParallel(home, 2, (page) =>
    report.check(`forced colours: ${page.kind}: the focus and the current entry show`, () =>
      browser.at(page.route, { forcedColors: "active", viewport: DESKTOP }, async (tab) => expectNone(await forced(tab)))));

  for (const page of home.filter((page) => ["case", "organisation", "overview"].includes(page.kind))) {
    await report.check(`print: ${page.kind} (${page.route})`, () =>
      browser.at(page.route, {}, async (tab) => {
        const pdf = await tab.pdf({ format: "A4", preferCSSPageSize: true });
        const count = countPages(pdf);
        expect(count > 0, "no pages");
        if (page.kind === "case") expect(count <= A4_PAGES_OF_A_CASE, `${count} A4 pages, at most ${A4_PAGES_OF_A_CASE} wanted`);
        await tab.emulateMedia({ media: "print" });
        const shown = await tab.locator("nav.menu:visible, .skip:visible, button:visible").count();
        expectEqual(shown, 0, "menus and buttons on paper");
      }));
  }

  if (site.languages.length > 1) {
    const inFrame = home.filter((page) => !["root", "missing", "embed"].includes(page.kind));
    await inParallel(inFrame, 2, (page) =>
      report.check(`language: ${page.kind}: the switch leads to the same page`, () => switchesLanguage(browser, site, page)));
  }
}

/** Everything laid out, also what is far below the window: sizes are only then true. */
const LAID_OUT = "* { content-visibility: visible !important; transition: none !important; }";

/** Lays a style sheet over the page's own, in place of the one before. */
export async function style(tab, css) {
  await tab.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, LAID_OUT + css);
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function withoutScripts(browser, page) {
  await browser.at(page.route, { javaScriptEnabled: false, viewport: PHONE }, async (tab) => {
    const seen = await tab.evaluate(() => ({
      text: document.querySelector("main")?.innerText.trim().length ?? 0,
      links: [...document.querySelectorAll("main a[href]")].filter((a) => a.checkVisibility()).length,
      menu: [...document.querySelectorAll("header a[href]")].filter((a) => a.checkVisibility()).length,
      heading: document.querySelector("h1, h2")?.innerText.trim().length ?? 0,
      scripted: [...document.querySelectorAll(".js-only")].filter((one) => one.checkVisibility()).length,
    }));
    expect(seen.heading > 0, "no heading");
    expect(seen.text > 60, `main holds ${seen.text} characters`);
    expect(seen.links > 0, "main holds no links");
    expect(seen.menu > 0, "no menu");
    expectEqual(seen.scripted, 0, "controls that need JavaScript");
  });
}

/** The number of pages of a PDF. */
export function countPages(pdf) {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** What reaches out of the window or of a box that cuts it off. */
export function overflows(tab) {
  return tab.evaluate(() => {
    const problems = [];
    const root = document.documentElement;
    const wide = window.innerWidth;
    const tell = (node) => `<${node.localName} class="${node.getAttribute("class") ?? ""}"> “${(node.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40)}”`;
    if (root.scrollWidth > wide) problems.push(`the page is ${root.scrollWidth} px wide, the window ${wide}`);
    const scrolls = (node) => /auto|scroll/.test(getComputedStyle(node).overflowX);
    const isHiddenOnPurpose = (node) => {
      const style = getComputedStyle(node);
      return style.clipPath !== "none" || style.clip !== "auto" || (node.offsetWidth <= 1 && node.offsetHeight <= 1);
    };
    for (const node of document.body.querySelectorAll("*")) {
      if (!node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || node.closest("svg, [aria-hidden=true]")) continue;
      let inScroller = false;
      let hidden = false;
      for (let at = node; at && at !== document.body; at = at.parentElement) {
        if (at !== node && scrolls(at)) inScroller = true;
        if (isHiddenOnPurpose(at)) hidden = true;
      }
      if (inScroller || hidden) continue;
      const words = [...node.childNodes].filter((child) => child.nodeType === 3 && child.textContent.trim());
      if (words.length === 0) continue;
      // Only the node's own words: those of a part that is hidden from the eye may lie anywhere.
      const range = document.createRange();
      range.setStartBefore(words[0]);
      range.setEndAfter(words[0]);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || box.bottom + scrollY < 0) continue;
      if (box.right > wide + 1 || box.left < -1) problems.push(`${tell(node)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} px in ${wide}`);
      for (let at = node; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (!/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
        const edge = at.getBoundingClientRect();
        const cutX = /hidden|clip/.test(style.overflowX) && box.right > edge.right + 2;
        const cutY = /hidden|clip/.test(style.overflowY) && box.bottom > edge.bottom + 4;
        if (cutX || cutY) problems.push(`${tell(node)} is cut off by ${tell(at).split(" “")[0]}`);
      }
    }
    return [...new Set(problems)];
  });
}

async function forced(tab) {
  const problems = [];
  for (let n = 0; n < 14; n += 1) {
    await tab.keyboard.press("Tab");
    const stop = await tab.evaluate(() => {
      const node = document.activeElement;
      if (!node || node === document.body) return undefined;
      const shows = [node, node.closest("label"), node.closest("article"), node.closest(".field")].filter(Boolean);
      // Shadows are not painted with forced colours; an outline is.
      const ring = shows.some((one) => ["", "::before", "::after"].some((part) => {
        const style = getComputedStyle(one, part || undefined);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && !/rgba\(.*, 0\)/.test(style.outlineColor);
      }));
      return { ring, what: `<${node.localName}> “${(node.textContent ?? "").trim().slice(0, 30)}”` };
    });
    if (!stop) break;
    if (!stop.ring) problems.push(`${stop.what}: no outline`);
  }
  problems.push(...await tab.evaluate(() => {
    const current = document.querySelector("nav.menu [aria-current]");
    const other = document.querySelector("nav.menu a:not([aria-current])");
    if (!current || !other) return [];
    const look = (node) => ["", "::before", "::after"].map((part) => {
      const style = getComputedStyle(node, part || undefined);
      return [style.textDecorationLine, style.fontWeight, style.borderBottomWidth, style.borderTopWidth, style.outlineStyle, style.color, style.backgroundColor, style.content, style.height].join();
    }).join("|").replace(/height:.*?,/, "");
    return look(current) === look(other) ? ["the current entry of the menu looks like the others"] : [];
  }));
  return problems;
}

async function switchesLanguage(browser, site, page) {
  for (const lang of site.languages.filter((lang) => lang !== page.lang)) {
    await browser.at(page.route, {}, async (tab) => {
      const link = tab.locator(`header a[hreflang="${lang}"]`);
      expectEqual(await link.count(), 1, `links to ${lang} in the header`);
      expectEqual(await link.getAttribute("lang"), lang, "language of the link's text");
      await link.click();
      await tab.waitForURL((url) => url.pathname !== page.route);
      const arrived = await tab.evaluate(() => ({ lang: document.documentElement.lang, kind: document.documentElement.dataset.kind ?? "" }));
      expectEqual(arrived.lang, lang, "language");
      expectEqual(arrived.kind || page.kind, page.kind, "kind of page");
      const back = tab.locator(`header a[hreflang="${page.lang}"]`);
      expectEqual(await back.getAttribute("href"), page.route, "way back");
    });
  }
}

/** What is wrong with the figure of the years: a sign without its practice, a year that does not show its row. */
async function years(tab) {
  const columns = await tab.locator(".years a").evaluateAll((links) => links.map((link) => {
    const sign = (node) => node.querySelector("use").getAttribute("href");
    // Of many the first are named, and behind the last stands how many more there are.
    const more = ({ lastChild }) => (lastChild.nodeType === Node.TEXT_NODE ? Number(lastChild.textContent.match(/\d+/)?.[0] ?? 0) : 0);
    const events = [...document.getElementById(link.hash.slice(1)).querySelectorAll("p")].filter((event) => event.querySelector("a"));
    return {
      year: link.textContent.trim(),
      drawn: [...link.querySelectorAll("use")].map((use) => use.getAttribute("href")),
      told: events.map((event) => ({ sign: sign(event), count: event.querySelectorAll("a").length + more(event) })),
      lost: [...link.querySelectorAll("use")].map((use) => use.getAttribute("href")).filter((sign) => !document.querySelector(`symbol${sign}`)),
    };
  }));
  // In a large bank a sign stands for some practices, for as many in every year.
  const signs = (told, unit) => told.flatMap(({ sign, count }) => Array(Math.ceil(count / unit)).fill(sign)).join();
  const wrong = (unit) => columns.filter(({ drawn, told }) => drawn.length === 0 || drawn.join() !== signs(told, unit));
  const unit = [1, 2, 3, 4, 5, 10, 20, 50, 100].find((unit) => wrong(unit).length === 0);
  const problems = [
    ...(unit ? [] : wrong(1).map(({ year, drawn, told }) => `${year}: drawn ${drawn}, told ${JSON.stringify(told)}`)),
    ...columns.flatMap(({ year, lost }) => lost.map((sign) => `${year}: no sign ${sign}`)),
  ];
  const last = tab.locator(".years a").last();
  const row = tab.locator(await last.getAttribute("href"));
  if (await row.isVisible()) problems.push("the table is open from the start");
  await last.click();
  await row.waitFor({ state: "visible" });
  return problems;
}

/** The values of figures that are wider than their column. */
function wideFigures(tab) {
  return tab.locator(".figures .value").evaluateAll((values) => values.filter((value) => {
    const text = document.createRange();
    text.selectNodeContents(value);
    return text.getBoundingClientRect().right > value.parentElement.getBoundingClientRect().right + 1;
  }).map((value) => value.textContent.trim()));
}
