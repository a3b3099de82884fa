// A reader's own list: in the address, carried by every link, compared, shared, taken along as files; and bad addresses.

import { readFileSync } from "node:fs";
import { LIMIT, readList, withList, withValue } from "../../../themes/default/scripts/list/address.js";
import { bibtex, ris } from "../../../themes/default/scripts/list/cite.js";
import { csv } from "../../../themes/default/scripts/list/table.js";
import { DESKTOP, PHONE } from "../lib/browser.mjs";
import { box, openFilters } from "../lib/finder.mjs";
import { expect, expectEqual, expectNone } from "../lib/report.mjs";
import { violations } from "./accessibility.mjs";
import { BUDGET, layoutShift } from "./budgets.mjs";
import { noise } from "./quiet.mjs";
import { overflows, style } from "./reading.mjs";

/** Kilobytes of script on the page of a list, all of it loaded for the first case: as much as a finder may have. */
const SCRIPTS = 20;

const BAR = ".listbar";
const KEEP = "[data-keep]";

export async function lists({ site, report, browser, server }) {
  await pure(report);
  const home = site.example("collection");
  const cases = site.pages.filter((page) => page.kind === "case" && page.lang === site.language);
  if (!home || cases.length < 6) {
    report.skip("lists", "the site has no page for a list, or fewer than six cases");
    return;
  }
  const ids = cases.map((page) => page.route.split("/").at(-2));
  const at = (list, more = "") => `${home.route}?cases=${list.join()}${more}`;
  const check = (name, route, options, run) => report.check(`list: ${name}`, () => browser.at(route, options, run));
  const world = { site, report, browser, server, home, cases, ids, at, check };
  await gathering(world);
  await carrying(world);
  await keeping(world);
  await comparing(world);
  await taking(world);
  await mistakes(world);
  await everyone(world);
}

/** The ids in the address of a page. */
const listed = (tab) => readList(new URL(tab.url()).search).ids;
const entries = (tab) => tab.locator("#kept > li").evaluateAll((items) => items.map((item) => item.dataset.id));

/** Waits until the page of the list shows all its cases. */
async function settle(tab, count) {
  await tab.locator("#kept > li[data-filled]").nth(count - 1).waitFor();
}

async function said(tab, pattern) {
  await tab.waitForFunction((source) => [...document.querySelectorAll("[role=status]")].some((one) => new RegExp(source).test(one.textContent)), pattern.source);
}

/** What needs no browser. */
async function pure(report) {
  await report.check("list: an address gives its ids once, in order, and says what it left out", () => {
    const many = Array.from({ length: LIMIT + 2 }, (_, n) => `case-${n}`);
    const found = readList(`?q=x&cases=b,A,b,%3Cscript%3E,,-c&cases=d`);
    expectEqual(found, { isGiven: true, ids: ["b", "a", "d"], invalid: ["<script>", "-c"], repeated: ["b"], beyond: [] }, "odd address");
    const long = readList(`?cases=${[...many, many.at(-1)].join()}`);
    expectEqual([long.ids.length, long.beyond, long.repeated], [LIMIT, many.slice(LIMIT), [many.at(-1)]], "long list");
    expectEqual(readList("?q=cases").isGiven, false, "no list");
    expectEqual(readList(`?cases=${"a".repeat(101)}`).invalid.length, 1, "an endless id");
  });
  await report.check("list: a list replaces the one before and leaves the rest of an address", () => {
    const url = new URL("https://x.example/nl/search/?q=a%20b&cases=old&domain=food#main");
    expectEqual(withList(url, ["a", "b"]), "/nl/search/?q=a%20b&domain=food&cases=a,b#main", "replaced");
    expectEqual(withList(url, []), "/nl/search/?q=a%20b&domain=food#main", "emptied");
    expectEqual(withValue(url, "caseses", "1"), "/nl/search/?q=a%20b&cases=old&domain=food&caseses=1#main", "another name");
  });
  await report.check("list: a table defuses formulas and quotes what must be", () => {
    const columns = ["id", "title_nl", "latitude"];
    const rows = [["a", "=1+1", -4.5], ["b", 'Zeg "ja", of; nee', ""], ["c", "@x\ny", 3], ["d", " rand", 1], ["e", "＝1", 0]];
    expectEqual(csv(columns, rows), '\ufeffid,title_nl,latitude\r\na,\'=1+1,-4.5\r\nb,"Zeg ""ja"", of; nee",\r\nc,"\'@x\ny",3\r\nd," rand",1\r\ne,\'＝1,0\r\n', "table");
  });
  const record = {
    id: "huis-3", title: "50 % & {meer} #1_a\nÉén\\huis~^$", bank: "Vonk", summary: "Kort.\r\nER  - vals", url: "https://x.example/a_b/%7Bc%7D?d={e}",
    lang: "nl", verified: "2026-03", partners: [{ name: "IDM, intercommunale; vzw" }, { name: "Café & Co" }], keywords: ["wonen, zorg"],
  };
  await report.check("list: RIS has one field a line, and no text can begin another", () =>
    expectEqual(ris([record], "2026-11-22"), [
      "TY  - ELEC", "ID  - huis-3", "TI  - 50 % & {meer} #1_a Één\\huis~^$", "AU  - Vonk", "A2  - IDM – intercommunale – vzw", "A2  - Café & Co",
      "PB  - Vonk", "PY  - 2026", "DA  - 2026/03//", "AB  - Kort. ER  - vals", "KW  - wonen, zorg", "LA  - nl",
      "UR  - https://x.example/a_b/%7Bc%7D?d={e}", "Y2  - 2026/11/22/", "ER  - ", "",
    ].join("\r\n"), "RIS"));
  await report.check("list: BibTeX writes out what TeX would obey", () =>
    expectEqual(bibtex([record], "2026-11-22"), `@misc{huis-3,
  author = {{Vonk}},
  title = {{50 \\% \\& \\{meer\\} \\#1\\_a Één\\textbackslash{}huis\\textasciitilde{}\\textasciicircum{}\\$}},
  organization = {{IDM, intercommunale; vzw} and {Café \\& Co}},
  year = {2026},
  month = {3},
  howpublished = {\\url{https://x.example/a_b/%7Bc%7D?d=%7Be%7D}},
  url = {https://x.example/a_b/%7Bc%7D?d=%7Be%7D},
  urldate = {2026-11-22},
  language = {nl},
  abstract = {Kort. ER  - vals},
  keywords = {wonen  zorg},
}
`, "BibTeX"));
  await report.check("list: a case that was never verified has no year", () => {
    expect(!ris([{ ...record, verified: "" }], "2026-11-22").match(/PY|DA/), "RIS has a date");
    expect(!bibtex([{ ...record, verified: "" }], "2026-11-22").match(/year|month/), "BibTeX has a date");
  });
}

/** Putting cases in the list. */
async function gathering({ cases, ids, check, site }) {
  await check("a case page puts its case in the list, says so, and takes it out again", cases[0].route, {}, async (tab) => {
    const button = tab.locator(`main ${KEEP}`);
    const words = await button.innerText();
    expectEqual(await tab.locator(BAR).count(), 0, "bars at first");
    await button.click();
    await tab.locator(BAR).waitFor();
    expectEqual(listed(tab), [ids[0]], "list in the address");
    await said(tab, new RegExp(await tab.locator("h1").innerText()));
    expect((await button.innerText()) !== words, "the button still says the same");
    expect((await tab.locator(`${BAR} .sum`).innerText()).startsWith("1 "), "the bar does not count");
    await button.click();
    await tab.locator(BAR).waitFor({ state: "detached" });
    expectEqual([listed(tab), await button.innerText()], [[], words], "after taking it out");
  });
  const finder = site.example("finder");
  await check("cards of the finder do, by keyboard too, beside search and filters", finder.route, {}, async (tab) => {
    const keep = tab.locator(`#list ${KEEP}`);
    const first = await keep.nth(0).getAttribute("data-keep");
    await keep.nth(0).focus();
    await tab.keyboard.press("Enter");
    await tab.locator(BAR).waitFor();
    expectEqual([listed(tab), await keep.nth(0).getAttribute("aria-pressed")], [[first], "true"], "first card");
    await openFilters(tab);
    const [facet, term] = await tab.locator("#facets input").first().evaluate((input) => [input.name, input.value]);
    await box(tab, facet, term).check();
    await tab.waitForURL((url) => url.searchParams.has(facet));
    await tab.locator("#chips button").first().waitFor();
    expectEqual(await keep.count(), await tab.locator("#list article").count(), "buttons after filtering");
    expectEqual(listed(tab), [first], "list after filtering");
    const other = tab.locator(`#list ${KEEP}[aria-pressed=false]`).first();
    const second = await other.getAttribute("data-keep");
    await other.click();
    await tab.waitForURL((url) => url.search.includes(second));
    await tab.goBack();
    expectEqual(new URL(tab.url()).searchParams.has(facet), false, "back takes the filter away");
    await tab.goForward();
    expectEqual([new URL(tab.url()).searchParams.get(facet), listed(tab)], [term, [first, second]], "forward");
  });
  await check(`a full list takes no more than ${LIMIT}`, `${cases[LIMIT].route}?cases=${ids.slice(0, LIMIT).join()}`, {}, async (tab) => {
    await tab.locator(BAR).waitFor();
    await tab.locator(`main ${KEEP}`).click();
    await said(tab, new RegExp(String(LIMIT)));
    expectEqual(listed(tab).length, LIMIT, "cases");
  });
}

/** Stands in for a browser that allows no storage. */
const forgetful = {
  beforeLoad: (tab) => tab.addInitScript(() => Object.defineProperty(window, "sessionStorage", { get: () => {
    throw new DOMException("not allowed", "SecurityError");
  } })),
};

/** The list travels. */
async function carrying({ site, cases, ids, check, home, browser, report, at }) {
  const two = ids.slice(0, 2);
  await check("links, the menu, the search form and the languages keep it, without any storage", `${cases[0].route}?cases=${two.join()}`, forgetful, async (tab) => {
    await tab.locator(BAR).waitFor();
    const follow = async (selector) => {
      const before = tab.url();
      await tab.locator(selector).first().click();
      await tab.waitForURL((url) => url.href !== before);
      expectEqual(listed(tab), two, `list after ${selector}`);
      await tab.locator(BAR).waitFor();
    };
    await follow(".crumbs a");
    await follow("header .menu a >> nth=1");
    await follow("main a[href*='/search/'], main .matrix a");
    await follow(".brand");
    await tab.fill("#q", "wonen");
    await tab.keyboard.press("Enter");
    await tab.waitForURL((url) => url.searchParams.get("q") === "wonen");
    expectEqual(listed(tab), two, "list after a search");
    const other = site.languages[1];
    if (other) {
      await follow(`header a[hreflang="${other}"]`);
      expectEqual([await tab.evaluate(() => document.documentElement.lang), new URL(tab.url()).searchParams.get("q")], [other, "wonen"], "language and query");
    }
    await tab.locator(`${BAR} .sum`).click();
    await settle(tab, 2);
    expectEqual(await entries(tab), two, "the list");
    expect(await tab.evaluate(() => document.body.classList.contains("kind-collection")), "the bar does not lead to the list");
  });
  await check("a link opened in another tab or copied has it; files, anchors and other sites do not", `${cases[0].route}?cases=${two.join()}`, {}, async (tab) => {
    await tab.locator(BAR).waitFor();
    const href = async (selector) => {
      await tab.locator(selector).first().focus();
      return tab.locator(selector).first().getAttribute("href");
    };
    expect((await href(".foot a[data-list]")).endsWith(`?cases=${two.join()}`), "the link to the list");
    expect(!(await href('.foot a[href$="feed.xml"]')).includes("cases"), "the feed");
    expect(!(await href('main a[href^="#"]')).includes("cases"), "an anchor");
    expect(!(await href('.sources a[href^="http"]')).includes("cases="), "a source");
  });
  await check("going back keeps what was added since", site.example("finder").route, {}, async (tab) => {
    await tab.locator("#list h3 a").first().click();
    await tab.locator(`main ${KEEP}`).click();
    await tab.locator(BAR).waitFor();
    const [added] = listed(tab);
    await tab.goBack();
    await tab.locator(BAR).waitFor();
    expectEqual(listed(tab), [added], "list after going back");
    await tab.locator(`#list ${KEEP}[data-keep="${added}"][aria-pressed=true]`).waitFor();
  });
  await check("it can be emptied, and going back undoes that", `${cases[0].route}?cases=${two.join()}`, {}, async (tab) => {
    await tab.locator(`${BAR} [data-clear]`).click();
    await tab.locator(BAR).waitFor({ state: "detached" });
    expectEqual([listed(tab), await tab.evaluate(() => document.activeElement.id)], [[], "main"], "list and focus");
    await said(tab, /./);
    await tab.goBack();
    await tab.locator(BAR).waitFor();
    expectEqual(listed(tab), two, "list after going back");
  });
  await check("the bar covers nothing that has the focus", `${cases[0].route}?cases=${two.join()}`, { viewport: PHONE }, async (tab) => {
    await tab.locator(BAR).waitFor();
    const covered = [];
    for (let n = 0; n < 70; n += 1) {
      await tab.keyboard.press("Tab");
      const one = await tab.evaluate((selector) => {
        const [node, bar] = [document.activeElement, document.querySelector(selector)];
        const isCovered = !bar.contains(node) && node.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1;
        return isCovered ? `<${node.localName}> “${node.textContent.trim().slice(0, 30)}”` : "";
      }, BAR);
      if (one) covered.push(one);
    }
    expectNone(covered);
  });
  await report.check("list: an address that is shared shows the same list to somebody else, in their language", () =>
    browser.at(at(two, "&title=Voor%20%3Cb%3E%20ons"), {}, async (tab) => {
      await settle(tab, 2);
      expectEqual([await entries(tab), await tab.locator("h1").first().innerText()], [two, "Voor <b> ons"], "list and title");
      const other = site.languages[1];
      if (!other) return;
      await tab.locator(`header a[hreflang="${other}"]`).click();
      await tab.waitForURL((url) => !url.pathname.startsWith(home.route));
      await settle(tab, 2);
      expectEqual([await entries(tab), await tab.locator("h1").first().innerText()], [two, "Voor <b> ons"], `the same in ${other}`);
    }));
}

/** The page of the list. */
async function keeping({ home, ids, check, at }) {
  const three = ids.slice(0, 3);
  await check("without cases it says how to begin", home.route, {}, async (tab, visit) => {
    expect(await tab.locator("#empty a").isVisible(), "no way on");
    expect(await tab.locator("#full").isHidden(), "tools for nothing");
    expectNone(await noise(tab, visit));
  });
  await check("cases are taken out, going back brings them back, and the focus stays near", at(three), {}, async (tab) => {
    await settle(tab, 3);
    await tab.locator("[data-drop]").nth(1).click();
    await tab.waitForFunction(() => document.querySelectorAll("#kept > li").length === 2);
    expectEqual(listed(tab), [three[0], three[2]], "list in the address");
    expect(await tab.evaluate((id) => document.activeElement.closest("li")?.dataset.id === id, three[2]), "the focus went away");
    await said(tab, /./);
    await tab.goBack();
    await tab.waitForFunction(() => document.querySelectorAll("#kept > li").length === 3);
    expectEqual(await entries(tab), three, "after going back");
    await tab.goForward();
    await tab.waitForFunction(() => document.querySelectorAll("#kept > li").length === 2);
  });
  await check("the last one taken out leaves an empty list and a focus", at(three.slice(0, 1)), {}, async (tab) => {
    await settle(tab, 1);
    await tab.locator("[data-drop]").click();
    await tab.locator("#empty").waitFor();
    expectEqual(await tab.evaluate(() => document.activeElement.localName), "h1", "focus");
  });
  await check("cases are moved by keyboard", at(three), {}, async (tab) => {
    await settle(tab, 3);
    await tab.locator('[data-move="-1"]').nth(2).focus();
    await tab.keyboard.press("Enter");
    await tab.waitForFunction((id) => document.querySelectorAll("#kept > li")[1].dataset.id === id, three[2]);
    await tab.keyboard.press("Enter");
    await tab.waitForFunction((id) => document.querySelectorAll("#kept > li")[0].dataset.id === id, three[2]);
    expectEqual(listed(tab), [three[2], three[0], three[1]], "order in the address");
    expect(await tab.evaluate((id) => document.activeElement.closest("li")?.dataset.id === id, three[2]), "the focus did not go along");
  });
}

/** Cases side by side. */
async function comparing({ ids, check, at }) {
  await check("two to four stand side by side in a table with headers, figures with their source", at(ids.slice(0, 4)), {}, async (tab) => {
    await settle(tab, 4);
    const table = tab.getByRole("table");
    await table.waitFor();
    expectEqual(await table.getByRole("columnheader").count(), 5, "columns");
    const [rows, headers] = [await table.getByRole("row").count(), await table.getByRole("rowheader").count()];
    expectEqual([headers, await table.getByRole("cell").count()], [rows - 1, (rows - 1) * 4], "row headers and cells");
    expect(rows > 9, `${rows} rows`);
    expect((await table.locator(".figure small").first().innerText()).includes("·"), "a figure without its source");
    expectEqual(await tab.locator("#kept input:checked").count(), 4, "chosen");
  });
  await check("of a longer list, the reader chooses; the choice is in the address and at most four", at(ids.slice(0, 6)), {}, async (tab) => {
    await settle(tab, 6);
    await tab.locator("#kept input").nth(5).click();
    await said(tab, /./);
    expectEqual(await tab.locator("#kept input:checked").count(), 4, "still chosen");
    for (const place of [0, 1]) await tab.locator("#kept input").nth(place).uncheck();
    await tab.locator("#kept input").nth(5).check();
    const picked = [ids[2], ids[3], ids[5]];
    expectEqual(new URL(tab.url()).searchParams.get("compare"), picked.join(), "address");
    await tab.locator(".versus[data-columns='3']").waitFor();
    await tab.reload();
    await settle(tab, 6);
    await tab.locator(".versus[data-columns='3']").waitFor();
    await tab.goBack();
    await tab.locator(".versus[data-columns='2']").waitFor();
  });
  await check("one case alone is not compared", at(ids.slice(0, 1)), {}, async (tab) => {
    await settle(tab, 1);
    expectEqual([await tab.getByRole("table").count(), await tab.locator("#print-table").isVisible()], [0, false], "table and button");
    expect((await tab.locator("#compare-intro").innerText()).length > 10, "no remark");
  });
  await check("on a phone its rows stand one below the other, and it stays a table", at(ids.slice(0, 3)), { viewport: PHONE }, async (tab) => {
    await settle(tab, 3);
    await tab.getByRole("table").waitFor();
    const lefts = await tab.locator(".versus tbody tr").nth(0).locator("td").evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)));
    expectEqual(new Set(lefts).size, 1, "places of the cells of a row");
    expect(await tab.locator(".whose").first().isVisible(), "no cell says whose it is");
    expect((await tab.getByRole("rowheader").count()) > 8, "the roles are lost");
  });
}

/** A file that a click hands over. */
async function download(tab, selector) {
  const coming = tab.waitForEvent("download");
  await tab.locator(selector).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

/** The site keeps spaces from breaking where French wants it; the table of the open data has the words as they were written. */
const plainSpaces = (text) => text.replace(/[\u00a0\u202f]/g, " ");

/** Files to take along. */
async function taking({ site, report, browser, ids, at, cases, check }) {
  const table = site.has.has("data/cases.csv") ? plainSpaces(site.text("data/cases.csv")).split("\r\n") : [];
  const batches = Array.from({ length: Math.min(3, Math.ceil(ids.length / LIMIT)) }, (_, n) => ids.slice(n * LIMIT, (n + 1) * LIMIT));
  for (const [n, batch] of batches.entries()) {
    await report.check(`list: the table of ${batch.length} cases is that of the open data, row by row (${n + 1})`, () => browser.at(at(batch), {}, async (tab) => {
      await settle(tab, batch.length);
      const { name, text } = await download(tab, '[data-take="csv"]');
      expect(/^[a-z0-9-]+\.csv$/.test(name), name);
      expect(text.startsWith("\ufeff"), "no byte order mark");
      const [heading, ...rows] = plainSpaces(text).split("\r\n").slice(0, -1);
      expectEqual(heading, table[0], "columns");
      expectEqual(rows.length, batch.length, "rows");
      expectNone(rows.filter((row) => !table.includes(row)).map((row) => difference(row, table.find((one) => one.split(",")[0] === row.split(",")[0]) ?? "")));
      expectEqual(rows.map((row) => row.split(",")[0]), batch, "order");
    }));
  }
  await check("citations of the list come as RIS and BibTeX", at(ids.slice(0, 3)), {}, async (tab) => {
    await settle(tab, 3);
    const asRis = await download(tab, '[data-take="ris"]');
    expectEqual(asRis.text.match(/^TY  - ELEC\r$/gm)?.length, 3, "RIS records");
    expectEqual(asRis.text.match(/^ER  - \r$/gm)?.length, 3, "RIS ends");
    for (const id of ids.slice(0, 3)) expect(asRis.text.includes(`ID  - ${id}\r\n`) && asRis.text.includes(`/cases/${id}/\r\n`), `${id} is not in the RIS file`);
    expect(/^Y2  - \d{4}\/\d\d\/\d\d\/\r$/m.test(asRis.text), "no day of access");
    const asBibtex = await download(tab, '[data-take="bib"]');
    expectEqual([...asBibtex.text.matchAll(/^@misc\{([a-z0-9-]+),$/gm)].map(([, id]) => id), ids.slice(0, 3), "BibTeX entries");
    expectEqual(asBibtex.text.split("{").length, asBibtex.text.split("}").length, "braces that open and close");
  });
  await check("one case can be cited from its page", cases[0].route, {}, async (tab, visit) => {
    await tab.locator(".fine details:has(.cite) summary").click();
    const { name, text } = await download(tab, '[data-cite="ris"]');
    expectEqual(name, `${ids[0]}.ris`, "name");
    expect(text.includes(`TI  - ${await tab.locator("h1").innerText()}\r\n`) && text.includes(`LA  - ${site.language}`), text);
    const entry = await download(tab, '[data-cite="bib"]');
    expect(entry.text.startsWith(`@misc{${ids[0]},\n`), entry.text);
    expectNone(visit.complaints);
  });
}

/** Where two rows part. */
function difference(row, wanted) {
  let at = 0;
  while (at < row.length && row[at] === wanted[at]) at += 1;
  return `${row.split(",")[0]}: “…${row.slice(Math.max(0, at - 20), at + 60)}”, open data “…${wanted.slice(Math.max(0, at - 20), at + 60)}”`;
}

/** Addresses that are wrong, cases that are gone, a network that fails. */
async function mistakes({ check, at, ids, home }) {
  const remarks = (tab) => tab.locator("#remarks .remark");
  await check("what no case can be, what comes twice and what is gone gets a remark; the rest works", at(["%3Cimg%20src=x%20onerror=alert(1)%3E", ids[0], "gone-for-ever", ids[1], ids[0]]),
    { unanswered: /gone-for-ever/ }, async (tab) => {
      await settle(tab, 2);
      await remarks(tab).nth(2).waitFor();
      expectEqual([await remarks(tab).count(), await entries(tab)], [3, ids.slice(0, 2)], "remarks and list");
      expect((await remarks(tab).first().innerText()).includes("<img"), "the odd part is not named");
      await tab.getByRole("table").waitFor();
      await remarks(tab).nth(2).getByRole("button").click();
      await tab.waitForFunction(() => document.querySelectorAll("#remarks .remark").length === 0);
      expectEqual(listed(tab), ids.slice(0, 2), "address after mending");
    });
  await check("nothing but nonsense is an empty list with a remark", `${home.route}?cases=%00,..%2F,`, {}, async (tab) => {
    await remarks(tab).first().waitFor();
    expect(await tab.locator("#empty").isVisible(), "it does not say how to begin");
  });
  const long = Array.from({ length: LIMIT + 3 }, (_, n) => ids[n] ?? `no-${n}`);
  await check(`of more than ${LIMIT}, the rest is named`, at(long), { unanswered: /\/no-\d/ }, async (tab) => {
    await remarks(tab).first().waitFor();
    const words = await remarks(tab).first().innerText();
    expect(words.includes(String(LIMIT)) && words.includes(long.at(-1)), words);
  });
  await check("a case that cannot be fetched is offered again", home.route, { unanswered: /\/cases\// }, async (tab) => {
    const path = `**/cases/${ids[1]}/`;
    await tab.route(path, (route) => route.abort());
    await tab.goto(new URL(at(ids.slice(0, 3)), tab.url()).href);
    await remarks(tab).first().waitFor();
    await tab.getByRole("table").waitFor();
    expectEqual(await entries(tab), ids.slice(0, 3), "list");
    await tab.unroute(path);
    await remarks(tab).first().getByRole("button").click();
    await settle(tab, 3);
    await tab.locator(".versus[data-columns='3']").waitFor();
    expectEqual(await remarks(tab).count(), 0, "remarks");
  });
  await check("a table that cannot be completed says so", at(ids.slice(0, 2)), { unanswered: /\/cases\// }, async (tab) => {
    await settle(tab, 2);
    await tab.route("**/cases/**", (route) => route.abort());
    await tab.locator('[data-take="csv"]').click();
    await remarks(tab).first().waitFor();
  });
  await check("a case that has moved is found under its new id", home.route, {}, async (tab) => {
    const target = `${home.route.replace(/collection\/$/, "")}cases/${ids[0]}/`;
    await tab.route("**/cases/old-name/", (route) => route.fulfill({ contentType: "text/html", body: `<meta http-equiv="refresh" content="0; url=${target}"><main><a href="${target}">x</a></main>` }));
    await tab.goto(new URL(at(["old-name", ids[1]]), tab.url()).href);
    await settle(tab, 2);
    expectEqual([await entries(tab), listed(tab)], [ids.slice(0, 2), ids.slice(0, 2)], "list and address");
  });
  await check("without the page of the list the links still carry it", home.route, { unanswered: /collection/ }, async (tab) => {
    await tab.route("**/collection/", (route) => route.abort());
    await tab.goto(new URL(`${home.route.replace(/collection\/$/, "")}?cases=${ids[0]}`, tab.url()).href);
    await tab.waitForTimeout(300);
    await tab.locator("header .menu a").first().click();
    await tab.waitForURL((url) => url.search === `?cases=${ids[0]}`);
  });
}

/** For every reader: without JavaScript, with large print, with axe's eyes, within the budgets. */
async function everyone({ site, check, report, browser, server, at, ids, cases, home }) {
  await check("without JavaScript no page offers what would not work", cases[0].route, { javaScriptEnabled: false }, async (tab) => {
    expectEqual(await tab.locator("[data-keep]:visible, a[data-list]:visible, [data-cite]:visible, [data-print]:visible").count(), 0, "dead controls");
  });
  for (const [size, scheme] of [[PHONE, "light"], [PHONE, "dark"], [DESKTOP, "light"], [DESKTOP, "dark"]]) {
    const options = { viewport: size, colorScheme: scheme };
    await check(`axe: with cases, ${size.width} px, ${scheme}`, at([...ids.slice(0, 5), "gone-for-ever"]), { ...options, unanswered: /gone/ }, async (tab) => {
      await settle(tab, 5);
      await tab.getByRole("table").waitFor();
      expectNone(await violations(tab));
    });
    await check(`axe: the bar, ${size.width} px, ${scheme}`, `${cases[0].route}?cases=${ids[0]}`, options, async (tab) => {
      await tab.locator(BAR).waitFor();
      expectNone(await violations(tab));
    });
  }
  await check("320 px, 200 % text: nothing is cut off", at(ids.slice(0, 4)), { viewport: { width: 320, height: 640 } }, async (tab) => {
    await settle(tab, 4);
    await tab.getByRole("table").waitFor();
    await style(tab, "");
    expectNone(await overflows(tab));
    await tab.setViewportSize(DESKTOP);
    await style(tab, "html { font-size: 200% !important; }");
    expectNone(await overflows(tab));
  });
  await check("the bar fits 320 px and large text", `${cases[0].route}?cases=${ids[0]}`, { viewport: { width: 320, height: 640 } }, async (tab) => {
    await tab.locator(BAR).waitFor();
    await style(tab, "html { font-size: 200% !important; }");
    expectNone((await overflows(tab)).filter((line) => /listbar|sum|link/.test(line)));
  });
  for (const [name, page] of [["a case", { route: `${cases[0].route}?cases=${ids[0]}` }], ["the list", { route: at(ids.slice(0, 3)) }]]) {
    await report.check(`list: layout shift of ${name} with a list, slow connection`, async () => {
      const shift = await layoutShift(browser, page, 412);
      expect(shift <= BUDGET.shift, `CLS ${shift.toFixed(3)}, budget ${BUDGET.shift}`);
    });
  }
  await check("scripts and styles of the list stay within the finder's budget", at(ids.slice(0, 3)), {}, async (tab, visit) => {
    await settle(tab, 3);
    await tab.getByRole("table").waitFor();
    const paths = [...new Set(visit.answered.map((url) => new URL(url).pathname))];
    const weigh = async (ending) => {
      const files = await Promise.all(paths.filter((path) => path.endsWith(ending)).map(server.weigh));
      return files.reduce((sum, one) => sum + one.bytes, 0) / 1000;
    };
    const [scripts, styles] = [await weigh(".js"), await weigh(".css")];
    expect(scripts <= SCRIPTS && styles <= BUDGET.css, `${scripts.toFixed(1)} kB of scripts, ${styles.toFixed(1)} kB of styles`);
    expectNone(await noise(tab, visit));
  });
  await report.check("list: its page is left to readers: not in the site map, not for search engines", () => {
    const found = site.files.filter((file) => /^sitemap.*\.xml$/.test(file)).filter((file) => site.text(file).includes("/collection/"));
    expectNone([...found, ...(home.hidden ? [] : ["search engines may list it"])]);
  });
}
