// The finder does what a reader expects: searching, filtering, counts, chips, history, help when nothing is found.

import { expect, expectEqual } from "../lib/report.mjs";
import { DESKTOP, PHONE } from "../lib/browser.mjs";
import { Catalogue, FINDER, box, openFilters, search, settle, shownCount, shownTermCounts, tick } from "../lib/finder.mjs";

export async function finder({ site, report, browser }) {
  const page = site.example("finder");
  if (!page) {
    await report.check("finder", () => expect(false, "the site has no finder"));
    return;
  }
  const file = site.json("search.json");
  if (!Array.isArray(file.cases)) {
    report.skip("finder: counts against the catalogue", "search.json holds no catalogue");
    return;
  }
  const catalogue = new Catalogue(file);
  const plan = choose(catalogue);
  const all = catalogue.cases.length;
  const at = (query, run, options = {}) => browser.at(page.route + query, { viewport: DESKTOP, ...options }, async (tab) => {
    if (!options.closed) await openFilters(tab);
    return run(tab);
  });
  const check = (name, query, run, options) => report.check(`finder: ${name}`, () => at(query, run, options));

  await check("shows the number of all cases at first, and says nothing", "", async (tab) => {
    expectEqual(await shownCount(tab), all, "count");
    expectEqual((await tab.locator(FINDER.status).textContent()).trim(), "", "status");
    expect(!(await tab.locator(FINDER.chips).isVisible()), "chips are shown without filters");
  });

  await check("two values of a facet widen, a second facet narrows", "", async (tab) => {
    const { first, second } = plan;
    await tick(tab, first.id, first.terms[0]);
    const one = catalogue.count({ [first.id]: first.terms.slice(0, 1) });
    expectEqual(await settle(tab, one), one, `${first.id}=${first.terms[0]}`);
    await tick(tab, first.id, first.terms[1]);
    const two = catalogue.count({ [first.id]: first.terms });
    expect(two > one, "the plan needs two terms with different cases");
    expectEqual(await settle(tab, two), two, `${first.id}=${first.terms}`);
    await tick(tab, second.id, second.term);
    const both = catalogue.count({ [first.id]: first.terms, [second.id]: [second.term] });
    expectEqual(await settle(tab, both), both, `and ${second.id}=${second.term}`);
  });

  await check("the counts of a facet leave out its own filter", "", async (tab) => {
    const { first, second } = plan;
    await tick(tab, first.id, first.terms[0]);
    await settle(tab, catalogue.count({ [first.id]: [first.terms[0]] }));
    for (const facet of [first.id, second.id]) {
      const shown = await shownTermCounts(tab, facet);
      const expected = catalogue.termCounts(facet, { [first.id]: [first.terms[0]] });
      for (const [term, count] of Object.entries(shown)) expectEqual(count, expected(term), `${facet}=${term}`);
    }
  });

  await check("a higher term counts the cases of the terms below it", "", async (tab) => {
    const tree = catalogue.facets.find((facet) => facet.terms.some((term) => term.parent));
    if (!tree) return;
    for (const [term, count] of Object.entries(await shownTermCounts(tab, tree.id))) {
      expectEqual(count, catalogue.count({ [tree.id]: [term] }), `${tree.id}=${term}`);
    }
  });

  await check("a word narrows; the title in the window tells it", "", async (tab) => {
    const words = await titleOfACard(tab);
    const count = await search(tab, words);
    expect(count > 0 && count < all, `${count} of ${all} for \`${words}\``);
    const titles = await tab.locator(`${FINDER.cards} h3`).allTextContents();
    expect(titles.some((title) => title.trim() === words), `\`${words}\` is not among ${JSON.stringify(titles.slice(0, 5))}`);
    expect((await tab.title()).includes(words), `title is \`${await tab.title()}\``);
  });

  await check("finds whatever the case and accents", "", async (tab) => {
    const words = await titleOfACard(tab);
    const counts = [];
    for (const text of [words, words.toUpperCase(), words.normalize("NFD").replace(/\p{M}/gu, "")]) {
      counts.push(await search(tab, text));
    }
    expect(counts[0] > 0 && counts.every((count) => count === counts[0]), `${counts} for \`${words}\``);
  });

  await check("a status message tells the new count, politely", "", async (tab) => {
    const { first } = plan;
    await tick(tab, first.id, first.terms[0]);
    const count = catalogue.count({ [first.id]: [first.terms[0]] });
    await tab.waitForFunction(([selector, count]) => document.querySelector(selector).textContent.includes(count), [FINDER.status, String(count)], { timeout: 5000 });
    const role = await tab.locator(FINDER.status).evaluate((node) => node.getAttribute("role") ?? node.ariaLive);
    expect(["status", "polite"].includes(role), `role ${role}`);
  });

  await check("chips name the filters, remove them and keep the focus", "", async (tab) => {
    const { first } = plan;
    for (const term of first.terms) await tick(tab, first.id, term);
    await settle(tab, catalogue.count({ [first.id]: first.terms }));
    const chips = tab.locator(`${FINDER.chips} button`);
    expectEqual(await chips.count(), 3, "two chips and one to clear all");
    expect((await chips.first().getAttribute("aria-label"))?.length > 5, "a chip says what it does");
    await chips.first().click();
    await tab.waitForFunction((selector) => document.querySelectorAll(`${selector} button`).length === 2, FINDER.chips);
    const left = await tab.locator(`${FINDER.form} input:checked`).evaluateAll((boxes) => boxes.map((box) => box.value));
    expectEqual(left.length, 1, "boxes still ticked");
    const one = catalogue.count({ [first.id]: left });
    expectEqual(await settle(tab, one), one, "after removing the first");
    await tab.waitForFunction(() => document.activeElement.closest("#chips")).catch(() => expect(false, "the focus left the chips"));
    await tab.locator(`${FINDER.chips} button`).first().click();
    expectEqual(await settle(tab, all), all, "after removing the last");
    await tab.waitForFunction(() => document.activeElement.id === "results-h").catch(() => expect(false, "the focus is not on the results heading"));
  });

  await check("`clear all` clears all", "", async (tab) => {
    const { first, second } = plan;
    await tick(tab, first.id, first.terms[0]);
    await tick(tab, second.id, second.term);
    await tab.locator(`${FINDER.chips} button`).last().click();
    expectEqual(await settle(tab, all), all, "count");
    expectEqual(new URL(tab.url()).search, "", "address");
  });

  await check("the address holds the state: reload and a new window show the same", "", async (tab) => {
    const { first, second } = plan;
    for (const term of first.terms) await tick(tab, first.id, term);
    await tick(tab, second.id, second.term);
    const count = catalogue.count({ [first.id]: first.terms, [second.id]: [second.term] });
    await settle(tab, count);
    const address = new URL(tab.url()).search;
    await at(address, async (other) => {
      expectEqual(await settle(other, count), count, `count at ${address}`);
      expect(await box(other, first.id, first.terms[1]).isChecked(), "a box is not ticked");
    });
  });

  await check("back and forward restore filters, words and count", "", async (tab) => {
    const { first, second } = plan;
    const one = catalogue.count({ [first.id]: [first.terms[0]] });
    const both = catalogue.count({ [first.id]: [first.terms[0]], [second.id]: [second.term] });
    await tick(tab, first.id, first.terms[0]);
    await settle(tab, one);
    await tick(tab, second.id, second.term);
    await settle(tab, both);
    await tab.goBack();
    expectEqual(await settle(tab, one), one, "one step back");
    expect(!(await box(tab, second.id, second.term).isChecked()), "the second box is still ticked");
    await tab.goBack();
    expectEqual(await settle(tab, all), all, "two steps back");
    await tab.goForward();
    expectEqual(await settle(tab, one), one, "one step forward");
    expect(await box(tab, first.id, first.terms[0]).isChecked(), "the first box is not ticked");
  });

  await check("back from a case keeps the search", `?${plan.first.id}=${plan.first.terms[0]}`, async (tab) => {
    const count = catalogue.count({ [plan.first.id]: [plan.first.terms[0]] });
    await settle(tab, count);
    await tab.locator(`${FINDER.cards} h3 a`).first().click();
    await tab.waitForURL((url) => !url.pathname.endsWith(page.route));
    await tab.goBack();
    expectEqual(await settle(tab, count), count, "count");
  });

  await check("nothing found: help, ways on, and a status", "", async (tab) => {
    await tab.fill(FINDER.query, "xyzzyqwv");
    await tab.locator(FINDER.none).waitFor({ state: "visible" });
    expect((await tab.locator(`${FINDER.none} a`).count()) >= 2, "no links to go on");
    await tab.waitForFunction((selector) => document.querySelector(selector).textContent.trim() !== "", FINDER.status, { timeout: 5000 });
    expectEqual(await tab.locator(FINDER.cards).filter({ visible: true }).count(), 0, "cards");
    await tab.locator(FINDER.query).press("Escape");
    expectEqual(await settle(tab, all), all, "count after Escape");
    expectEqual(await tab.inputValue(FINDER.query), "", "query after Escape");
    expect(!(await tab.locator(FINDER.none).isVisible()), "the help is still there");
  });

  await check("`show more` adds cards and moves the focus to the first new one", "", async (tab) => {
    const more = tab.locator(FINDER.more);
    if (!(await more.isVisible())) {
      expect(all <= 24, `no way to more than ${await tab.locator(FINDER.cards).count()} of ${all} cards`);
      return;
    }
    const before = await tab.locator(FINDER.cards).count();
    await more.click();
    await tab.waitForFunction(([selector, before]) => document.querySelectorAll(selector).length > before, [FINDER.cards, before]);
    await tab.waitForTimeout(100);
    const index = await tab.evaluate((selector) => [...document.querySelectorAll(selector)].indexOf(document.activeElement.closest("li")), FINDER.cards);
    expectEqual(index, before, "index of the card with the focus");
  });

  await check("words as typed are text, never markup", "", async (tab) => {
    await search(tab, `<img src=x onerror="document.title='owned'">`);
    expectEqual(await tab.locator(`main img[src=x]`).count(), 0, "pictures");
    expect((await tab.title()) !== "owned", "a script ran");
  });

  await check("odd addresses do no harm", `?q=%F0%28&${plan.first.id}=nowhere&${plan.first.id}=%3Cb%3E&sort=zz&x=1`, async (tab) => {
    expect(await tab.locator(FINDER.heading).isVisible(), "no heading");
  });

  await check("phone: the filters open, say so, and `show results` leads to the results", "", async (tab) => {
    const toggle = tab.locator(FINDER.toggle);
    expectEqual(await toggle.getAttribute("aria-expanded"), "false", "aria-expanded at first");
    await openFilters(tab);
    expectEqual(await toggle.getAttribute("aria-expanded"), "true", "aria-expanded when open");
    await tick(tab, plan.first.id, plan.first.terms[0]);
    const count = catalogue.count({ [plan.first.id]: [plan.first.terms[0]] });
    await settle(tab, count);
    await tab.locator(`${FINDER.form} button[type=submit]`).click();
    expectEqual(await tab.evaluate(() => document.activeElement.id), "results-h", "focus");
    expect((await toggle.textContent()).includes("1"), `the button says \`${(await toggle.textContent()).trim()}\``);
  }, { viewport: PHONE, closed: true });

  const tongue = site.languages.find((lang) => lang !== site.language);
  if (tongue) {
    const asked = `?q=xyzzyqwv&${plan.first.id}=${plan.first.terms[0]}`;
    await check("the same page in another language keeps words, filters and the place in the page", `${asked}#main`, async (tab) => {
      await tab.locator(`.tongues a[hreflang="${tongue}"]`).click();
      await tab.waitForURL((url) => url.pathname.includes(`/${tongue}/`));
      const { search, hash } = new URL(tab.url());
      expectEqual([search, hash], [asked, "#main"], "address");
    });
  }

  for (const lang of site.languages) {
    const other = site.example("finder", lang);
    await report.check(`finder: works in ${lang}`, () => browser.at(other.route, {}, async (tab) => {
      await openFilters(tab);
      await tick(tab, plan.first.id, plan.first.terms[0]);
      const count = catalogue.count({ [plan.first.id]: [plan.first.terms[0]] });
      expectEqual(await settle(tab, count), count, "count");
      await tab.fill(FINDER.query, "xyzzyqwv");
      await tab.locator(FINDER.none).waitFor({ state: "visible" });
    }));
  }

  const home = site.example("home");
  if (home && (await hasSearch(browser, home))) {
    await report.check("home: its search box leads to the answer in the finder", () => browser.at(home.route, {}, async (tab) => {
      await tab.fill(FINDER.query, "xyzzyqwv");
      await tab.locator(FINDER.query).press("Enter");
      await tab.waitForURL(/[?&]q=xyzzyqwv/);
      await tab.locator(FINDER.none).waitFor({ state: "visible" });
      expectEqual(await tab.inputValue(FINDER.query), "xyzzyqwv", "query");
    }));
  }
}

/** Two terms of one facet that differ, and one of another that narrows both without emptying them. */
function choose(catalogue) {
  const facets = catalogue.plainFacets().filter((facet) => facet.terms.length > 1);
  for (const a of facets) {
    for (const b of facets) {
      if (a === b) continue;
      const terms = a.terms.slice(0, 2).map((term) => term.id);
      const two = catalogue.count({ [a.id]: terms });
      if (two <= a.terms[0].count) continue;
      const second = b.terms.find((term) => {
        const both = catalogue.count({ [a.id]: terms, [b.id]: [term.id] });
        return both > 0 && both < two;
      });
      if (second) return { first: { id: a.id, terms }, second: { id: b.id, term: second.id } };
    }
  }
  throw new Error("the catalogue has no two facets to try");
}

async function titleOfACard(tab) {
  const titles = await tab.locator(`${FINDER.cards} h3`).allTextContents();
  return titles.map((title) => title.trim()).sort((a, b) => b.length - a.length)[Math.floor(titles.length / 2)];
}

async function hasSearch(browser, page) {
  return browser.at(page.route, {}, (tab) => tab.locator(FINDER.query).isVisible());
}
