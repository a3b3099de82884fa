// The first form of the search: the whole catalogue in memory, words matched from their beginning.
// What a page needs of it is `createSearch`; another engine can stand in its place.

import { words } from "./fold.js";

/** How much a match in each field weighs. */
const WEIGHTS = { title: 8, terms: 4, partners: 3, summary: 2 };

/**
 * Loads the catalogue and resolves to `{ facets, search }`.
 *
 * `search({ text, filters, sort, limit })` resolves to `{ total, hits, counts, words, corrected }`:
 * `filters` is `{ facet: [term ids] }` (one of them inside a facet, all facets together); `sort` is "best", "newest",
 * "title" or the id of an ordered facet; `counts` is `{ facet: { term: number } }`, each facet counted without its own
 * filter; `words` are the folded words to highlight; `corrected` is the query that was answered instead, or "".
 */
export async function createSearch(url, language) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const data = await answer.json();
  const facets = data.facets.map((facet) => prepareFacet(facet, language));
  const cases = data.cases.map((one) => prepareCase(one, facets, data.page_paths?.[language], language));
  const byTitle = new Intl.Collator(language, { numeric: true });
  // Of the same dates, the catalogue's own order stands: sorting is stable.
  const later = (a, b) => (a < b ? 1 : a > b ? -1 : 0);
  const newest = (a, b) => later(a.date, b.date) || later(a.started, b.started);

  const orders = {
    newest,
    title: (a, b) => byTitle.compare(a.title, b.title),
    best: (a, b) => b.score - a.score || newest(a, b),
  };
  for (const facet of facets) {
    if (!facet.ordered) continue;
    const place = (one) => facet.order.get(one.terms[facet.id]?.[0]) ?? -1;
    orders[facet.id] = (a, b) => place(b) - place(a) || newest(a, b);
  }

  async function search({ text = "", filters = {}, sort = "newest", limit = Infinity }) {
    const asked = words(text);
    const active = Object.entries(filters).filter(([, ids]) => ids.length > 0);
    const counts = Object.fromEntries(facets.map((facet) => [facet.id, {}]));
    const hits = [];
    for (const one of cases) {
      const score = rate(one, asked);
      if (score === 0) continue;
      const missed = active.filter(([facet, ids]) => !ids.some((id) => one.reach[facet]?.has(id)));
      for (const facet of facets) {
        if (missed.some(([id]) => id !== facet.id)) continue;
        const count = counts[facet.id];
        for (const id of one.reach[facet.id]) count[id] = (count[id] ?? 0) + 1;
      }
      if (missed.length > 0) continue;
      one.score = score;
      hits.push(one);
    }
    hits.sort(orders[sort] ?? newest);
    return { total: hits.length, hits: hits.slice(0, limit), counts, words: asked, corrected: "" };
  }

  return { facets, search };
}

function prepareFacet({ id, label, ordered, terms }, language) {
  const known = new Map(terms.map((term) => [term.id, term]));
  return {
    id,
    label: pick(label, language),
    ordered: Boolean(ordered),
    order: new Map(terms.map((term, index) => [term.id, index])),
    labels: new Map(terms.map((term) => [term.id, pick(term.label, language)])),
    /** A term and those above it. */
    line(term) {
      const line = [];
      for (let at = term; at && !line.includes(at); at = known.get(at)?.parent) line.push(at);
      return line;
    },
  };
}

function prepareCase(one, facets, path, language) {
  const own = one.texts?.[language] ?? {};
  const title = own.title ?? one.title;
  const summary = own.summary ?? one.summary;
  const terms = {};
  const reach = {};
  const labels = [];
  for (const facet of facets) {
    terms[facet.id] = [one.terms?.[facet.id] ?? one[facet.id] ?? []].flat();
    reach[facet.id] = new Set(terms[facet.id].flatMap(facet.line));
    for (const id of reach[facet.id]) labels.push(facet.labels.get(id) ?? id);
  }
  const place = pick(own.place ?? one.place ?? "", language);
  return {
    id: one.id,
    url: path ? path.replace("{id}", one.id) : (own.url ?? one.url),
    title,
    summary,
    lang: own.title || one.language === language ? "" : one.language,
    place,
    date: one.date ?? "",
    started: one.started ?? "",
    terms,
    reach,
    fields: {
      title: spaced(title),
      terms: spaced([...labels, place].join(" ")),
      partners: spaced((one.partners ?? []).join(" ")),
      summary: spaced(summary),
    },
  };
}

/** The sum of the weights of the fields in which each word begins some word; 0 when one of the words is nowhere. */
function rate(one, asked) {
  let score = 1;
  for (const word of asked) {
    let best = 0;
    for (const [field, weight] of Object.entries(WEIGHTS)) {
      if (one.fields[field].includes(` ${word} `)) best += weight * 2;
      else if (one.fields[field].includes(` ${word}`)) best += weight;
    }
    if (best === 0) return 0;
    score += best;
  }
  return score;
}

function spaced(text) {
  return ` ${words(text).join(" ")} `;
}

function pick(text, language) {
  return typeof text === "string" ? text : (text[language] ?? Object.values(text)[0] ?? "");
}
