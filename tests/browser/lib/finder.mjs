// The finder as a reader handles it, and what the catalogue says that it should then show.

export const FINDER = {
  query: "#q",
  form: "#facets",
  toggle: "button[aria-controls=facets]",
  heading: "#results-h",
  status: "#status",
  chips: "#chips",
  none: "#none",
  cards: "#list li",
  more: "#more",
};

/** Opens the filter panel on a phone and every set of filters in it. */
export async function openFilters(tab) {
  const toggle = tab.locator(FINDER.toggle);
  if ((await toggle.isVisible()) && (await toggle.getAttribute("aria-expanded")) !== "true") await toggle.click();
  await openSets(tab);
}

async function openSets(tab) {
  for (const summary of await tab.locator(`${FINDER.form} details:not([open]) > summary`).all()) {
    if (await summary.isVisible()) await summary.click();
  }
  // The list of closed sets shrinks while they open; whatever is left was skipped by that.
  if (await tab.locator(`${FINDER.form} details:not([open]) > summary`).first().isVisible()) await openSets(tab);
}

export const box = (tab, facet, term) => tab.locator(`${FINDER.form} input[name="${facet}"][value="${term}"]`);

/** Ticks or unticks a term as a reader would: by its label. */
export async function tick(tab, facet, term) {
  await tab.locator(`${FINDER.form} label:has(input[name="${facet}"][value="${term}"])`).click();
}

/** The number in the heading over the results; 0 when it has none. */
export async function shownCount(tab) {
  const text = await tab.locator(FINDER.heading).textContent();
  return Number(text.replace(/\D/g, "") || 0);
}

/** Waits until the heading shows `count`; gives what it shows in the end. */
export async function settle(tab, count) {
  const end = Date.now() + 8000;
  while (Date.now() < end && (await shownCount(tab)) !== count) await tab.waitForTimeout(40);
  return shownCount(tab);
}

/** Types words and waits until the window's title, which the finder sets last, tells them; gives the count that is then shown. */
export async function search(tab, text) {
  await tab.fill(FINDER.query, text);
  const told = text.trim().replace(/\s+/g, " ");
  await tab.waitForFunction((told) => (new URLSearchParams(location.search).get("q") ?? "").replace(/\s+/g, " ") === told && document.title.includes(told), told);
  return shownCount(tab);
}

/** The counts beside the terms of a facet, as shown: `{ term: number }`. */
export function shownTermCounts(tab, facet) {
  return tab.locator(`${FINDER.form} label:has(input[name="${facet}"])`).evaluateAll((labels) =>
    Object.fromEntries(labels.map((label) => [
      label.querySelector("input").value,
      Number(label.querySelector(".count").textContent.replace(/\D/g, "") || 0),
    ])));
}

/** The catalogue behind the finder, with its own arithmetic: a second opinion on the counts. */
export class Catalogue {
  constructor({ facets, cases }) {
    this.facets = facets;
    this.cases = cases.map((one) => Object.fromEntries(facets.map((facet) => [facet.id, reach(facet, one)])));
  }

  /** Facets whose terms have no parents, with the terms in use, most used first. */
  plainFacets() {
    return this.facets.filter((facet) => !facet.terms.some((term) => term.parent)).map((facet) => {
      const terms = facet.terms.map((term) => ({ id: term.id, count: this.count({ [facet.id]: [term.id] }) }));
      return { id: facet.id, terms: terms.filter((term) => term.count > 0).sort((a, b) => b.count - a.count) };
    });
  }

  /** How many cases have, in each facet, one of its chosen terms. */
  count(filters) {
    const active = Object.entries(filters).filter(([, terms]) => terms.length > 0);
    return this.cases.filter((one) => active.every(([facet, terms]) => terms.some((term) => one[facet].has(term)))).length;
  }

  /** How many cases each term of `facet` would show, without that facet's own filter. */
  termCounts(facet, filters) {
    const others = { ...filters, [facet]: [] };
    return (term) => this.count({ ...others, [facet]: [term] });
  }
}

function reach(facet, one) {
  const parents = new Map(facet.terms.map((term) => [term.id, term.parent]));
  const all = new Set();
  for (let term of [one.terms?.[facet.id] ?? one[facet.id] ?? []].flat()) {
    for (; term && !all.has(term); term = parents.get(term)) all.add(term);
  }
  return all;
}
