// The list of organisations: its filters against the data of the bank, by keyboard and by address, without scripts; the places.

import { DESKTOP, PHONE } from "../lib/browser.mjs";
import { expect, expectEqual, expectNone } from "../lib/report.mjs";
import { violations } from "./accessibility.mjs";

const FORM = "#sieve";
const SHOWN = ".az [data-marks]:visible";

export async function organisations({ site, report, browser }) {
  const page = site.example("organisations");
  if (!site.text(page.file).includes('id="sieve"')) {
    report.skip("organisations: filters", "no organisation of this bank offers anything");
    return;
  }
  const all = site.json("data/organisations.json").organisations;
  const names = (tab) => tab.locator(`${SHOWN} a`).evaluateAll((links) => links.map((link) => link.getAttribute("href").split("/").at(-2)).sort());

  await report.check("organisations: one choice shows those that say so", () => browser.at(page.route, { viewport: DESKTOP }, async (tab) => {
    for (const [filter, fits] of [
      ["help", (one, value) => one.offers.some((offer) => offer.resources.includes(value))],
      ["type", (one, value) => one.type === value],
    ]) {
      const value = await tab.locator(`${FORM} [name=${filter}] option`).nth(1).getAttribute("value");
      await tab.locator(`${FORM} [name=${filter}]`).selectOption(value);
      const wanted = all.filter((one) => fits(one, value)).map((one) => one.id).sort();
      expect(wanted.length > 0 && wanted.length < all.length, `${value}: ${wanted.length}`);
      expectEqual((await names(tab)).join(" "), wanted.join(" "), `${filter}=${value}`);
      expect(new URL(tab.url()).searchParams.get(filter) === value, tab.url());
      expect((await tab.locator(`${FORM} [role=status]`).innerText()).includes(String(wanted.length)), "the number is announced");
      await tab.locator(`${FORM} [type=reset]`).click();
      expectEqual((await names(tab)).length, all.length, "all are back");
    }
  }));

  await report.check("organisations: a region shows what is said of it, of those around it and of those within it", () =>
    browser.at(page.route, { viewport: DESKTOP }, async (tab) => {
      const options = tab.locator(`${FORM} [name=region] option`);
      const tree = await options.evaluateAll((all) => all.map((one) => [one.value, (one.dataset.above ?? "").split(" ").filter(Boolean).map((mark) => all[mark.slice(1)].value)]));
      const [region, above] = tree.find(([value, above]) => above.length > 0 && tree.some(([, others]) => others.includes(value))) ?? tree.find(([, above]) => above.length > 0);
      const near = new Set([region, ...above, ...tree.filter(([, others]) => others.includes(region)).map(([value]) => value)]);
      await tab.locator(`${FORM} [name=region]`).selectOption(region);
      const holds = (named) => named.length === 0 || named.some((one) => near.has(one));
      const fits = (one) => near.has(one.region) || one.offers.some((offer) => holds(offer.regions.length ? offer.regions : [one.region].filter(Boolean)));
      expectEqual((await names(tab)).join(" "), all.filter(fits).map((one) => one.id).sort().join(" "), region);
    }));

  await report.check("organisations: two choices are answered by one offer", () => browser.at(page.route, { viewport: DESKTOP }, async (tab) => {
    const offer = (one) => one.offers.find((offer) => offer.phases.length > 0);
    const example = offer(all.find(offer));
    const [help, phase] = [example.resources[0], example.phases[0]];
    await tab.goto(`${browser.origin}${page.route}?help=${help}&phase=${phase}`);
    const fits = (offer) => offer.resources.includes(help) && (offer.phases.length === 0 || offer.phases.includes(phase));
    const wanted = all.filter((one) => one.offers.some(fits)).map((one) => one.id).sort();
    expectEqual((await names(tab)).join(" "), wanted.join(" "), `${help} in ${phase}`);
    expectEqual(await tab.locator(`${FORM} [name=phase]`).inputValue(), phase, "the address sets the choice");
    const empty = await tab.locator(".az section:visible").evaluateAll((sections) =>
      sections.filter((section) => !section.querySelector("[data-marks]:not([hidden])")).map((section) => section.id));
    expectNone(empty);
  }));

  await report.check("organisations: a filter by keyboard", () => browser.at(page.route, { viewport: DESKTOP }, async (tab) => {
    await tab.locator(`${FORM} [name=help]`).focus();
    await tab.keyboard.press("ArrowDown");
    expect((await names(tab)).length < all.length, "an arrow chooses");
    await tab.locator(`${FORM} [type=reset]`).focus();
    await tab.keyboard.press("Enter");
    expectEqual((await names(tab)).length, all.length, "all are back");
    expectEqual(await tab.evaluate(() => document.activeElement.name), "help", "the focus is on the first filter");
  }));

  for (const viewport of [{ ...PHONE, width: 320 }, DESKTOP]) {
    await report.check(`organisations: axe and no sideways scrolling with a filter, ${viewport.width} px`, () =>
      browser.at(page.route, { viewport }, async (tab) => {
        await tab.locator(`${FORM} [name=help]`).selectOption({ index: 1 });
        expectNone(await violations(tab));
        expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "it scrolls sideways");
      }));
  }

  await report.check("organisations: without scripts phases and regions lead on, and all stand in the list", () =>
    browser.at(page.route, { javaScriptEnabled: false }, async (tab) => {
      expectEqual(await tab.locator("main :is(select, button):visible").count(), 0, "controls that would do nothing");
      expect((await tab.locator("main noscript a").count()) > 4, "no ways to phases and regions");
      expectEqual(await tab.locator(SHOWN).count(), all.length, "organisations");
    }));

  await report.check("organisations: every point of the map is told in the list", () => browser.at(page.route, {}, async (tab) => {
    const points = await tab.locator("svg.places circle title").allTextContents();
    const listed = await tab.locator("section:has(#places) li a").allInnerTexts();
    expect(points.length > 0, "no points");
    expectNone(points.filter((point) => !listed.some((name) => point.includes(name))));
  }));
}
