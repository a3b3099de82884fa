// What a practice shows elsewhere: its picture beside a shared link, its card in a frame of another site. And the parts
// that pages of phases and regions have besides their practices.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { PHONE } from "../lib/browser.mjs";
import { expect, expectEqual, expectNone } from "../lib/report.mjs";
import { serve } from "../lib/server.mjs";

/** What Open Graph's readers ask for, and the most that a picture should weigh. */
const PICTURE = { width: 1200, height: 630, bytes: 24_000 };

export async function sharing({ site, report, browser }) {
  await pictures(site, report);
  await cards(site, report, browser);
  await places(site, report);
}

async function pictures(site, report) {
  const shared = ["case", "home"].flatMap((kind) => site.pages.filter((page) => page.kind === kind)).map((page) => [page, properties(site, page)]);
  if (!shared.some(([, told]) => told["og:image"])) {
    report.skip("share pictures", "the bank wants none");
    return;
  }
  await report.check(`share pictures: ${shared.length} pages have one of ${PICTURE.width} × ${PICTURE.height} and say so`, () =>
    expectNone(shared.flatMap(([page, told]) => pictureProblems(site, page, told))));
  await report.check("share pictures: none without a page", () => {
    const named = new Set(shared.map(([page, told]) => site.resolve(told["og:image"], page).file));
    expectNone(site.files.filter((file) => file.startsWith("media/share/") && !named.has(file)));
  });
}

function pictureProblems(site, page, told) {
  const file = site.resolve(told["og:image"] ?? "", page)?.file;
  if (!file?.endsWith(".png")) return [`${page.file}: og:image ${told["og:image"]} leads nowhere`];
  const bytes = readFileSync(join(site.folder, file));
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const problems = [];
  if (bytes.toString("latin1", 1, 4) !== "PNG") problems.push("is no PNG");
  if (width !== PICTURE.width || height !== PICTURE.height) problems.push(`is ${width} × ${height}`);
  if (Number(told["og:image:width"]) !== width || Number(told["og:image:height"]) !== height) problems.push("has another size than the page says");
  if (!/^https?:/.test(told["og:image"])) problems.push("has no absolute address");
  if (!told["og:image:alt"]) problems.push("has no text in its place");
  if (told["twitter:card"] !== "summary_large_image") problems.push(`is a ${told["twitter:card"]}`);
  if (bytes.length > PICTURE.bytes) problems.push(`weighs ${bytes.length} bytes`);
  return problems.map((problem) => `${page.file}: ${file} ${problem}`);
}

/** The `<meta>`s of a page by property or name. */
function properties(site, page) {
  const told = {};
  const parser = new Parser({
    onopentag(name, { property, name: key, content }) {
      if (name === "meta" && (property ?? key)) told[property ?? key] = content;
    },
  });
  parser.end(site.text(page.file));
  return told;
}

async function cards(site, report, browser) {
  const embeds = site.pages.filter((page) => page.kind === "embed");
  if (embeds.length === 0) {
    report.skip("cards in frames", "the bank wants none");
    return;
  }
  await report.check("cards: one a practice and language, without scripts, not for search engines, links out of the frame", () => {
    const cases = site.pages.filter((page) => page.kind === "case").length;
    expectEqual(embeds.length, cases, "cards");
    expectNone(embeds.flatMap((page) => {
      const html = site.text(page.file);
      const links = html.match(/<a /g)?.length ?? 0;
      const problems = [];
      if (!page.hidden) problems.push("no noindex");
      if (/<script/.test(html)) problems.push("has a script");
      if (links === 0 || (html.match(/<a [^>]*target="_top"/g)?.length ?? 0) !== links) problems.push("a link opens in the frame");
      return problems.map((problem) => `${page.file}: ${problem}`);
    }));
  });
  const page = site.example("case");
  const other = await serve(site.folder);
  for (const scheme of ["light", "dark"]) {
    await report.check(`cards: the code of ${page.route} frames its card on another site, ${scheme}`, async () => {
      // A context of its own: visits of the browser's must not leave the site.
      const permissions = ["clipboard-read", "clipboard-write"];
      const context = await browser.inner.newContext({ colorScheme: scheme, permissions });
      try {
        await framed(await context.newPage(), site, page, { own: browser.origin, other: other.origin, scheme });
      } finally {
        await context.close();
      }
    });
  }
  other.close();
  await report.check("cards: the longest fits a phone without sideways scrolling", () =>
    browser.at(site.example("embed").route, { viewport: { ...PHONE, width: 280 } }, async (tab) => {
      const [shown, needed] = await tab.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
      expect(needed <= shown, `${needed} px in ${shown} px`);
    }));
}

/** Copies the code from the page of a practice, puts it on a page of another origin, and follows the card's link. */
async function framed(tab, site, page, { own, other, scheme }) {
  tab.setDefaultTimeout(10_000);
  await tab.goto(own + page.route);
  const title = await tab.locator("h1").innerText();
  await tab.locator("details:has(#embed) summary").click();
  await tab.locator("[data-copy]").click();
  const code = await tab.locator("#embed").inputValue();
  expectEqual(await tab.evaluate(() => navigator.clipboard.readText()), code, "copied");
  await tab.goto(`${other}/robots.txt`);
  await tab.setContent(`<!DOCTYPE html><title>Another site</title><meta name="color-scheme" content="light dark">${code.replace(site.base, own)}`);
  const card = tab.frameLocator("iframe");
  await card.locator("h1").waitFor();
  const words = (text) => text.replace(/\s+/g, " ");
  expectEqual(words(await card.locator("h1").innerText()), words(title), "title in the frame");
  const [shown, needed, paper] = await card.locator("html").evaluate((html) => [innerHeight, html.scrollHeight, getComputedStyle(html).backgroundColor]);
  expect(needed <= shown, `the card is ${needed} px high, its frame ${shown}`);
  const [red] = paper.match(/\d+/g).map(Number);
  expect(scheme === "dark" ? red < 80 : red > 200, `the paper is ${paper} in ${scheme}`);
  await card.locator("h1 a").click();
  await tab.waitForURL(own + page.route);
}

async function places(site, report) {
  const terms = site.pages.filter((page) => page.kind === "term" && !/\/page\/\d+\/$/.test(page.route));
  for (const [what, mark, parts] of [
    ["phases", "way", ["cases", "notices", "supporters"]],
    ["regions", "contact", ["cases", "notices", "organisations"]],
  ]) {
    const pages = terms.filter((page) => page.ids.has(mark));
    if (pages.length === 0) {
      report.skip(`pages of ${what}`, "the bank has none");
      continue;
    }
    await report.check(`pages of ${what}: ${pages.length} have all their parts`, () =>
      expectNone(pages.flatMap((page) => parts.filter((part) => !page.ids.has(part)).map((part) => `${page.file}: no part \`${part}\``))));
  }
}
