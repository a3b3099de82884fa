// The finder's words: answers while a reader types, mistakes mended and taken back, half words, phrases, words of another
// language, notes, counts, orders, marks, the address; odd words, and what a reader sees when files do not come.

import { readFile } from "node:fs/promises";
import { expect, expectEqual, expectNone } from "../lib/report.mjs";
import { DESKTOP } from "../lib/browser.mjs";
import { Catalogue, FINDER, openFilters, search, settle, shownCount, shownTermCounts, tick } from "../lib/finder.mjs";
import { fold, readCases } from "../../search/quality.mjs";
import { openSite } from "../../search/site.mjs";

const REMARK = "#corrected";
const SORT = "#sort";
const MARKS = `${FINDER.cards} mark`;

/**
 * What the checks ask in each language: words that the repository's own bank has. `parts` are patterns for the two words of
 * `both`, which some cases have together and others have one of; no case has both words of `apart`.
 */
const WORDS = {
  nl: { right: "vrijwilligers", wrong: "vrijwiligers", half: "vrijwil", phrase: "laag inkomen", foreign: "bicycle", both: "zonnepanelen coöperatie", parts: [/zonnepane/, /cooperati/], apart: "zonnepanelen schoolstraten" },
  fr: { right: "bénévoles", wrong: "benevolles", half: "bénév", phrase: "budget participatif", foreign: "zonnepanelen", both: "panneaux coopérative", parts: [/panneaux/, /cooperati/], apart: "inondations dettes" },
  en: { right: "volunteers", wrong: "vollunters", half: "volunt", phrase: "low incomes", foreign: "zonnepanelen", both: "solar cooperative", parts: [/\bsolar/, /co-?operati/], apart: "floods autism" },
};

/** What nobody means, and what a page must bear all the same. */
const ODD = [
  "buurt ".repeat(1_700), "x".repeat(10_000), "\u0000\u0007\u001b", "🚲", "👩🏽‍🌾 🇧🇪", "مرحبا بالعالم", "‮buurt‬", "(.*)+[^a]$",
  "[", "\\", "\"", "\"buurt", "<b>", "%F0%28", "-- ' ;",
];

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'";

export async function words({ site, report, browser }) {
  const data = await readCases(site.folder);
  for (const language of site.languages.filter((language) => WORDS[language])) {
    const page = site.example("finder", language);
    const check = (name, query, run, options) =>
      report.check(`words, ${language}: ${name}`, () => browser.at(page.route + query, { viewport: DESKTOP, ...options }, run));
    const tools = { check, data, language, page, asked: WORDS[language], catalogue: site.json("search.json"), site };
    await inEveryLanguage(tools);
    await asInNode(tools);
    if (language === site.language) {
      await whileTyping(tools);
      await withFilters(tools);
      await underPressure(tools);
    }
  }
}

const remark = (tab) => tab.locator(REMARK);
const wayOn = (tab) => remark(tab).getByRole("button");
const asks = (text) => `?q=${encodeURIComponent(text)}`;
const shown = (tab) => tab.locator(`${FINDER.cards} h3 a`).evaluateAll((links) => links.map((link) => link.pathname.split("/").at(-2)));
const awaitMarks = (tab) => tab.waitForFunction((marks) => document.querySelector(marks), MARKS);

/** Whether a case has, somewhere in its texts, what every pattern wants. */
function has(data, id, patterns) {
  const one = data.find((one) => one.id === id);
  return patterns.every((pattern) => pattern.test(`${one.title} · ${one.middle} · ${one.rest}`));
}

async function inEveryLanguage({ check, data, language, asked }) {
  await check("a mistake is mended, said, and can be taken back", "", async (tab) => {
    const right = await search(tab, asked.right);
    expect(right > 0, `${asked.right} is nowhere`);
    expectEqual(await search(tab, asked.wrong), right, "cases of the mended word");
    expect((await remark(tab).textContent()).includes(asked.wrong), "the remark does not offer the word as typed");
    await wayOn(tab).click();
    await wayOn(tab).waitFor({ state: "detached" });
    expect((await shownCount(tab)) < right, "the word is still mended");
    expectEqual(new URL(tab.url()).searchParams.get("exact"), "1", "`exact` in the address");
    await tab.goBack();
    expectEqual(await settle(tab, right), right, "cases after going back");
    await wayOn(tab).waitFor();
  });

  await check("half a word finds what begins so, and its letters are marked", "", async (tab) => {
    const half = await search(tab, asked.half);
    const marks = await tab.locator(MARKS).allTextContents();
    expect(marks.length > 0, "no mark in any card");
    expectNone(marks.filter((mark) => !fold(mark).startsWith(fold(asked.half))));
    const whole = await search(tab, asked.right);
    expect(half >= whole && whole > 0, `${half} cases for half the word, ${whole} for the whole one`);
  });

  await check("quotes ask for a phrase", "", async (tab) => {
    const loose = await search(tab, asked.phrase);
    const close = await search(tab, `"${asked.phrase}"`);
    expect(close > 0 && close <= loose, `${close} with quotes, ${loose} without`);
    const phrase = new RegExp(fold(asked.phrase));
    expectNone((await shown(tab)).filter((id) => !has(data, id, [phrase])));
    const [first, second] = asked.phrase.split(" ");
    expectEqual(await search(tab, `"${second} ${first}"`), 0, "cases of the words the other way round");
  });

  await check("a word of another language is found", "", async (tab) => {
    expect((await search(tab, asked.foreign)) > 0, "nothing");
  });

  await check("the cases with all words come first, then those with most, and a remark says so", asks(`${asked.both} `), async (tab) => {
    await awaitMarks(tab);
    const areWhole = (await shown(tab)).map((id) => has(data, id, asked.parts));
    const whole = Number((await remark(tab).textContent()).replace(/\D/g, "") || 1);
    expect(areWhole[0], "the first case lacks a word");
    expect(whole < areWhole.length && !areWhole.slice(whole).includes(true), `${whole} should have all words: ${areWhole}`);
    expect(await remark(tab).isVisible(), "no remark");
  });

  await check("when no case has all words, a remark says so and those with most are shown", asks(asked.apart), async (tab) => {
    await awaitMarks(tab);
    expect((await shownCount(tab)) > 0, "nothing");
    expect((await remark(tab).isVisible()) && (await remark(tab).textContent()).trim() !== "", "no remark");
  });

  await check("the orders: by relevance, newest first, by title", asks(asked.right), async (tab) => {
    await awaitMarks(tab);
    const dates = new Map(data.map(({ id, date }) => [id, date]));
    const [best, sorted] = [await shown(tab), (list) => [...list].sort().reverse()];
    const choose = async (order) => {
      await tab.selectOption(SORT, order);
      await tab.waitForFunction((order) => new URLSearchParams(location.search).get("sort") === order, order);
      await tab.waitForTimeout(350);
      return shown(tab);
    };
    const newest = (await choose("newest")).map((id) => dates.get(id));
    expectEqual(newest, sorted(newest), "dates");
    await choose("title");
    const titles = (await tab.locator(`${FINDER.cards} h3`).allTextContents()).map((title) => title.trim());
    expect(titles.length > 1, "too few cards");
    expectEqual(titles, [...titles].sort(new Intl.Collator(language).compare), "titles");
    await tab.goBack();
    await tab.goBack();
    await tab.waitForFunction(([cards, first]) => document.querySelector(`${cards} h3 a`).pathname.includes(`/${first}/`), [FINDER.cards, best[0]]);
  });
}

/** One of so many judged query is asked in the browser too. */
const SAMPLE = 9;

async function asInNode({ check, language, site }) {
  await check("a sample of the judged queries is answered as in Node", "", async (tab) => {
    const queries = JSON.parse(await readFile(new URL("../../search/queries.json", import.meta.url), "utf8"));
    const sample = queries.filter(([, own]) => own === language).filter((_, at) => at % SAMPLE === 0).map(([, , text]) => text);
    const ownFetch = globalThis.fetch;
    const { ask } = await openSite(site.folder);
    const expected = [];
    for (const text of sample) expected.push((await ask({ text, language, limit: 10 })).hits.map(({ id }) => id));
    globalThis.fetch = ownFetch;
    const found = await tab.evaluate(async (sample) => {
      const { engine, search } = document.getElementById("finder").dataset;
      const opened = await (await import(engine)).createSearch(search, document.documentElement.lang);
      const lists = [];
      for (const text of sample) lists.push((await opened.search({ text, sort: "best", limit: 10 })).hits.map(({ id }) => id));
      return lists;
    }, sample);
    expectNone(sample.filter((_, at) => JSON.stringify(found[at]) !== JSON.stringify(expected[at])));
  });
}

async function whileTyping({ check, asked, data, page }) {
  await check("whose title it is comes first", "", async (tab) => {
    const title = (await tab.locator(`${FINDER.cards} h3`).last().textContent()).trim();
    await search(tab, title);
    expectEqual((await tab.locator(`${FINDER.cards} h3`).first().textContent()).trim(), title, "first title");
  });

  const counting = {
    beforeLoad: (tab) => tab.addInitScript(() => {
      window.states = 0;
      const replace = history.replaceState.bind(history);
      history.replaceState = (...state) => {
        window.states++;
        replace(...state);
      };
    }),
  };
  await check("letters typed at once are one search", "", async (tab) => {
    await tab.evaluate(async ([selector, text]) => {
      const field = document.querySelector(selector);
      for (let end = 1; end <= text.length; end++) {
        field.value = text.slice(0, end);
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((later) => setTimeout(later, 15));
      }
    }, [FINDER.query, asked.right]);
    await awaitMarks(tab);
    expectEqual(await tab.evaluate(() => window.states), 1, "searches");
    expectEqual(new URL(tab.url()).searchParams.get("q"), asked.right, "words in the address");
  }, counting);

  await check("an answer that comes too late is not shown", "", async (tab) => {
    const held = [];
    let isHolding = true;
    await tab.route(/\/search\/w[^/]*\.bin$/, (route) => (isHolding ? held.push(route) : route.continue()));
    await tab.fill(FINDER.query, asked.right);
    await tab.waitForFunction(() => location.search !== "");
    for (let tries = 0; tries < 100 && held.length === 0; tries++) await tab.waitForTimeout(20);
    expect(held.length > 0, "no file was asked for");
    isHolding = false;
    await tab.fill(FINDER.query, "xyzzyqwv");
    await tab.locator(FINDER.none).waitFor({ state: "visible" });
    for (const route of held) await route.continue();
    await tab.waitForTimeout(500);
    expect(await tab.locator(FINDER.none).isVisible(), "the late answer took the place of the other");
    expectEqual(new URL(tab.url()).searchParams.get("q"), "xyzzyqwv", "words in the address");
  });

  await check("typing never moves the focus, and the result is announced politely and once", "", async (tab) => {
    await tab.evaluate((status) => {
      window.said = [];
      const node = document.querySelector(status);
      new MutationObserver(() => window.said.push(node.textContent)).observe(node, { childList: true, characterData: true, subtree: true });
    }, FINDER.status);
    await tab.locator(FINDER.query).focus();
    await tab.keyboard.type(asked.right, { delay: 25 });
    await tab.waitForFunction(() => window.said.length > 0);
    await tab.waitForTimeout(600);
    const heading = await tab.locator(FINDER.heading).textContent();
    const said = await tab.evaluate(() => window.said.filter(Boolean));
    expectEqual(said.at(-1), heading, "announced");
    expect(said.length <= 2, `announced ${said.length} times`);
    expectEqual(await tab.evaluate(() => document.activeElement.id), "q", "focus");
    expectEqual(await tab.locator(FINDER.status).getAttribute("role"), "status", "role");
  });

  await check("by keyboard: a mended word is taken back, and the focus is not lost", "", async (tab) => {
    await tab.locator(FINDER.query).focus();
    await tab.keyboard.type(asked.wrong);
    await wayOn(tab).waitFor();
    for (let stops = 0; stops < 200; stops++) {
      await tab.keyboard.press("Tab");
      if (await tab.evaluate((selector) => document.activeElement.matches(selector), `${REMARK} button`)) break;
    }
    await tab.keyboard.press("Enter");
    await wayOn(tab).waitFor({ state: "detached" });
    await tab.waitForFunction((heading) => document.activeElement.matches(heading), FINDER.heading);
  });

  await check("marks are elements round the text, which stays what it was", asks(asked.right), async (tab) => {
    await awaitMarks(tab);
    const cards = await tab.locator(FINDER.cards).evaluateAll((cards) => cards.map((card) => ({
      id: card.querySelector("h3 a").pathname.split("/").at(-2),
      title: card.querySelector("h3").textContent.trim(),
      isPlain: [...card.querySelectorAll("h3 a, .sum, mark")].every((node) =>
        [...node.childNodes].every((child) => child.nodeType === Node.TEXT_NODE || (child.localName === "mark" && node.localName !== "mark"))),
    })));
    const titles = new Map(data.map(({ id, titles }) => [id, titles]));
    expectNone(cards.filter(({ isPlain }) => !isPlain).map(({ id }) => `${id} has other elements`));
    expectNone(cards.filter(({ id, title }) => !titles.get(id).includes(title)).map(({ id, title }) => `${id}: ${title}`));
  });

  await check("`show more` shows the rest, and back from a case shows as many", asks(asked.right), async (tab) => {
    await awaitMarks(tab);
    const total = await shownCount(tab);
    const before = await tab.locator(FINDER.cards).count();
    expect(total > before, `${total} cases, ${before} cards: too few to try`);
    await tab.locator(FINDER.more).click();
    const wanted = Math.min(total, before + 10);
    await tab.waitForFunction(([cards, wanted]) => document.querySelectorAll(cards).length === wanted, [FINDER.cards, wanted]);
    expectEqual(await tab.locator(FINDER.more).isVisible(), total > wanted, "`show more` is there");
    expectEqual(new Set(await shown(tab)).size, wanted, "different cases");
    await tab.locator(`${FINDER.cards} h3 a`).last().click();
    await tab.waitForURL((url) => !url.pathname.endsWith(page.route));
    await tab.goBack();
    await tab.waitForFunction(([cards, wanted]) => document.querySelectorAll(cards).length === wanted, [FINDER.cards, wanted]);
  });
}

async function withFilters({ check, asked, catalogue, page }) {
  await check("the count of a term is what choosing it shows, and its own facet keeps its counts", asks(asked.right), async (tab) => {
    await awaitMarks(tab);
    await openFilters(tab);
    for (const facet of ["domain", "phase", "region"]) {
      const counts = await shownTermCounts(tab, facet);
      const [term, count] = Object.entries(counts).filter(([, count]) => count > 0).sort((a, b) => a[1] - b[1])[0];
      await tick(tab, facet, term);
      expectEqual(await settle(tab, count), count, `${facet}=${term}`);
      expectEqual(await shownTermCounts(tab, facet), counts, `counts of ${facet}`);
      await tick(tab, facet, term);
      await tab.waitForFunction((facet) => !new URLSearchParams(location.search).has(facet), facet);
    }
  });

  await check("an unknown facet and an unknown term in the address leave a way on", `${asks(asked.right)}&nowhere=x&domain=nowhere`, async (tab) => {
    await awaitMarks(tab);
    expect((await shownCount(tab)) > 0, "nothing is found");
    expect(!(await tab.locator(FINDER.chips).isVisible()), "a chip for a term that is not there");
  });

  await check("works under a policy of the host that allows nothing but its own files", "", async (tab, visit) => {
    expectEqual(visit.response.headers()["content-security-policy"], POLICY, "policy");
    expect((await search(tab, asked.wrong)) > 0, "nothing");
    expect((await tab.locator(MARKS).count()) > 0, "no marks");
    expectNone(visit.complaints);
  }, {
    beforeLoad: (tab) => tab.route((url) => url.pathname === page.route, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": POLICY } });
    }),
  });

  await check("without JavaScript the facets lead to their pages, with true counts", "", async (tab) => {
    const own = new Catalogue(catalogue);
    const rows = await tab.locator("noscript .browse li").evaluateAll((rows) => rows.map((row) => {
      const [facet, term] = new URL(row.querySelector("a").href).pathname.split("/").slice(-3);
      return { facet, term, count: Number(row.textContent.match(/\((\d+)\)\s*$/)?.[1]) };
    }));
    expect(rows.length >= 8, `${rows.length} terms`);
    expectNone(rows.filter(({ facet, term, count }) => own.count({ [facet]: [term] }) !== count).map((row) => JSON.stringify(row)));
    const link = tab.locator("noscript .browse li a").first();
    const count = rows[0].count;
    await link.click();
    expect((await tab.locator("main article h3 a").count()) >= Math.min(count, 10), "the page of the term lists too few cases");
  }, { javaScriptEnabled: false });
}

async function underPressure({ check, asked }) {
  await check("odd words end in an answer, and nothing freezes", "", async (tab, visit) => {
    await search(tab, asked.right);
    await tab.evaluate(() => {
      window.longest = 0;
      let last = performance.now();
      setInterval(() => {
        window.longest = Math.max(window.longest, performance.now() - last);
        last = performance.now();
      }, 20);
    });
    for (const text of ODD) {
      await tab.evaluate(([heading]) => (document.querySelector(heading).textContent = ""), [FINDER.heading]);
      await tab.evaluate(([query, text]) => {
        const field = document.querySelector(query);
        field.value = text;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }, [FINDER.query, text]);
      await tab.waitForFunction((heading) => document.querySelector(heading).textContent !== "", FINDER.heading)
        .catch(() => expect(false, `no answer to ${JSON.stringify(text.slice(0, 20))}`));
      expect(!(await wayOn(tab).isVisible()) || !(await isFailure(tab)), `failed: ${JSON.stringify(text.slice(0, 20))}`);
    }
    expect((await search(tab, asked.right)) > 0, "nothing after them");
    expectNone(visit.complaints);
    const longest = await tab.evaluate(() => window.longest);
    expect(longest < 1_000, `the page stood still for ${Math.round(longest)} ms`);
  });

  await check("an odd word in the address ends in an answer", asks(`${ODD[0]}🚲(.*)+\u0007`.slice(0, 6_000)), async (tab, visit) => {
    await tab.waitForFunction((status) => document.querySelector(status) !== null, FINDER.status);
    expect((await search(tab, asked.right)) > 0, "nothing after it");
    expectNone(visit.complaints);
  });

  for (const [name, spoil] of [
    ["comes damaged", (route) => route.fulfill({ status: 200, body: "cut" })],
    ["is missing", (route) => route.fulfill({ status: 404, body: "" })],
    ["does not come", (route) => route.abort("internetdisconnected")],
  ]) {
    const files = /\/search\/[wfcsd][^/]*\.bin$/;
    await check(`a file that ${name} is told, with a way on`, "", async (tab) => {
      await tab.route(files, spoil);
      await tab.fill(FINDER.query, asked.right);
      await wayOn(tab).waitFor();
      expect(await isFailure(tab), "the remark says something else");
      expect((await tab.locator(FINDER.status).textContent()).trim() !== "", "nothing is announced");
      expect(await tab.locator(`${FINDER.cards} h3`).first().isVisible(), "the list is gone");
      await tab.unroute(files);
      await wayOn(tab).click();
      await awaitMarks(tab);
      expect(!(await wayOn(tab).isVisible()), "the remark stays");
    }, { mayComplain: /Failed to load resource/ });
  }

  await check("the network gone before the first word is told, and comes back", "", async (tab, visit) => {
    await visit.context.setOffline(true);
    await tab.fill(FINDER.query, asked.right);
    await wayOn(tab).waitFor();
    await visit.context.setOffline(false);
    await wayOn(tab).click();
    await awaitMarks(tab);
  }, { mayComplain: /Failed to load resource|ERR_INTERNET_DISCONNECTED/ });
}

/** Whether the remark is the one about files that did not come. */
function isFailure(tab) {
  return tab.evaluate((remark) => {
    const failed = document.querySelector("#texts").content.querySelector("[data-key=failed]").textContent;
    return document.querySelector(remark).textContent.includes(failed);
  }, REMARK);
}
