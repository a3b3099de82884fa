// The search: words to cases, filters, exact counts, orders and cards.

import { openIndex } from "./index.js";
import { createLookup, follow, parse, resolve, score } from "./query.js";
import { fold } from "./tokenizer.js";

/** When fewer cases have all words, those that have most of them follow. */
const ENOUGH = 10;

/** What a case must have of the weight of all words to follow; measured in tests/search/README.md. */
const MOST = 0.34;

/**
 * Opens the index whose manifest is at `url`, for readers of `language`, and resolves to `{ facets, roles, search }`.
 *
 * `search({ text, filters, sort, limit, exact })` resolves to `{ total, all, hits, counts, words, corrected }`: `filters` is
 * `{ facet: [term ids] }` (one of them inside a facet, all facets together); `sort` is "best", "newest", "title" or the id
 * of an ordered facet; `exact` forbids to mend words. Of the `total` cases, `all` have every word; `counts` is
 * `{ facet: { term: number } }`, each facet counted without its own filter; `words` are the folded words to highlight;
 * `corrected` is the query that was answered instead, or "".
 */
export async function createSearch(url, language) {
  const index = await openIndex(url);
  const { manifest, facets } = index;
  const own = manifest.languages.indexOf(language);
  const lookup = createLookup(index, own);
  const everything = Uint32Array.from({ length: manifest.cases }, (_, number) => number);

  const described = facets.map(({ id, label, ordered, terms }) => ({
    id,
    label,
    ordered,
    tree: terms.some(({ parent }) => parent !== undefined),
    order: new Map(terms.map((term, place) => [term.id, place])),
    labels: new Map(terms.map((term) => [term.id, term.label])),
  }));

  /** The cases that the words are about, with their scores; null when there is nothing to ask. */
  async function match(text, exact) {
    const query = parse(text);
    if (!query.slots.length) return text.trim() ? { cases: [], scores: null, all: 0, words: [], corrected: "" } : null;
    const slots = [];
    const mended = [];
    const answers = await Promise.all(query.slots.map((slot) => resolve(slot, lookup, exact)));
    for (const [at, answer] of answers.entries()) {
      const slot = query.slots[at];
      if (answer.parts) {
        const parts = await Promise.all(answer.parts.map((word) => lookup.form(word)));
        slots.push(...parts.map((hits, part) => ({ ...slot, word: answer.parts[part], hits, stop: false })));
      } else {
        slots.push({ ...slot, hits: answer.hits, stop: answer.stop });
      }
      if (answer.parts || answer.corrected) mended.push([slot.word, answer.parts?.join(" ") ?? answer.corrected]);
    }
    for (const slot of slots) slot.scores = score(slot.hits, manifest.cases);
    await join(slots, false);
    let found = combine(slots);
    if (found.all < ENOUGH && slots.length > 1) {
      await join(slots, true);
      found = combine(slots);
    }
    if (query.phrases.length) found = await keepPhrases(query, answers, found);
    return { ...found, slots, words: highlights(slots), corrected: mend(text, mended) };
  }

  /** Neighbouring words may be written as one: `buurt huis` also finds `buurthuis`. */
  async function join(slots, far) {
    for (let at = 0; at + 1 < slots.length; at++) {
      const [one, other] = [slots[at], slots[at + 1]];
      if (one.piece !== other.piece || one.quoted || one.stop || other.stop || one.joined) continue;
      const word = one.word + other.word;
      if (word.length > 40 || (!far && index.shardOf(word) !== index.shardOf(one.word))) continue;
      one.joined = true;
      const hits = await lookup.known(word);
      if (!hits.length) continue;
      const scores = score(hits, manifest.cases);
      for (const slot of [one, other]) {
        scores.forEach((value, number) => {
          if (value > slot.scores[number]) slot.scores[number] = value;
        });
      }
      one.hits = [...one.hits, ...hits];
    }
  }

  /** All words first; when few cases have them, those that have most. */
  function combine(slots) {
    const asked = slots.some((slot) => !slot.stop) ? slots.filter((slot) => !slot.stop) : slots;
    const scores = new Float32Array(manifest.cases);
    const shares = new Float32Array(manifest.cases);
    const missing = new Uint8Array(manifest.cases);
    let whole = 0;
    for (const slot of slots) {
      const isAsked = asked.includes(slot);
      const rarity = Math.max(0, ...slot.hits.map(({ weight }) => weight));
      if (isAsked) whole += rarity;
      for (let one = 0; one < manifest.cases; one++) {
        const value = slot.scores[one];
        scores[one] += value;
        if (!isAsked) continue;
        if (value > 0) shares[one] += rarity;
        else missing[one]++;
      }
    }
    const [cases, rest] = [[], []];
    for (let one = 0; one < manifest.cases; one++) {
      if (missing[one] === 0) cases.push(one);
      else if (shares[one] > 0 && shares[one] >= whole * MOST) rest.push(one);
    }
    const all = cases.length;
    if (all < ENOUGH) cases.push(...rest);
    for (const one of cases) if (missing[one] === 0) scores[one] += 1000;
    return { cases, all, scores };
  }

  async function keepPhrases(query, answers, found) {
    let { cases } = found;
    for (const phrase of query.phrases) {
      const hits = phrase.map(({ slot }) => answers[slot].hits);
      const shards = new Set(phrase.map(({ slot }) => index.shardOf(query.slots[slot].word)));
      await Promise.all([...shards].map(index.shardWithPositions));
      const kept = follow(phrase, hits);
      cases = cases.filter((one) => kept.has(one));
    }
    return { ...found, cases, all: cases.filter((one) => found.scores[one] > 1000).length };
  }

  function filterSets(filters) {
    return facets.map((facet) => {
      const ids = filters[facet.id];
      if (!ids?.length) return null;
      return new Set(ids.map((id) => facet.terms.findIndex((term) => term.id === id)));
    });
  }

  /** The first `limit` of `hits` in an order. */
  async function arrange(hits, sort, limit, scores) {
    if (sort === "best" && scores) {
      return first(hits, limit, (one) => scores[one]);
    }
    const facet = facets.findIndex(({ id, ordered }) => ordered && id === sort);
    if (facet >= 0) {
      const { sets, of } = index.columns[facet];
      const step = (one) => sets[of[one]].at(-1) ?? -1;
      return first(hits, limit, step);
    }
    const wanted = new Set(hits);
    const found = [];
    for await (const piece of index.order(sort in manifest.names.orders ? sort : "newest")) {
      for (const one of piece) if (wanted.has(one) && found.length < limit) found.push(one);
      if (found.length >= Math.min(limit, wanted.size)) break;
    }
    return found;
  }

  async function describe(number) {
    const card = await index.card(number);
    const terms = {};
    for (const [facet, term] of [[manifest.card.main, card.main], [manifest.card.steps, card.step]]) {
      if (term !== undefined) terms[facet] = [facets.find(({ id }) => id === facet).terms[term].id];
    }
    return { ...card, terms, lang: manifest.languages[card.lang] ?? "", url: manifest.page_path.replace("{id}", card.id) };
  }

  /** Makes the terms of `cases` known: in a large bank from beside the words, else from the one file of all. */
  async function learnTerms(cases, slots) {
    const { columns } = index;
    const areKnown = () => cases.every((one) => columns.known[one]);
    if (manifest.most_in_table > 0 && slots && !areKnown()) {
      const size = (slot) => slot.hits.reduce((sum, { group }) => sum + group.cases.length, 0);
      const asked = slots.filter((slot) => slot.hits.length && !slot.stop).sort((a, b) => size(a) - size(b));
      for (const slot of asked) {
        if (areKnown()) break;
        await index.tables(slot.hits.map(({ group }) => group));
      }
    }
    if (!areKnown()) await index.allColumns();
  }

  async function search({ text = "", filters = {}, sort = "newest", limit = 24, exact = false }) {
    const ahead = manifest.most_in_table > 0 ? null : index.allColumns();
    const [found] = await Promise.all([match(text, exact), ahead]);
    const cases = found?.cases ?? everything;
    await learnTerms(cases, found?.slots);
    const { hits, counts } = sift(index.columns, cases, filterSets(filters));
    const shown = await arrange(hits, sort, limit, found?.scores);
    const isWhole = (one) => found.scores[one] >= 1000;
    return {
      total: hits.length,
      all: found?.scores ? hits.filter(isWhole).length : hits.length,
      hits: await Promise.all(shown.map(describe)),
      counts: Object.fromEntries(
        facets.map((facet, at) => [
          facet.id,
          Object.fromEntries([...counts[at]].map(([term, count]) => [facet.terms[term].id, count])),
        ]),
      ),
      words: found?.words ?? [],
      corrected: found?.corrected ?? "",
    };
  }

  return { facets: described, roles: manifest.card, search };
}

/** The `limit` cases with the highest value, the highest first; of equal ones the first. */
function first(cases, limit, value) {
  const best = [];
  let least = -Infinity;
  for (const one of cases) {
    const own = value(one);
    if (best.length >= limit && own <= least) continue;
    let at = best.length;
    while (at > 0 && best[at - 1].own < own) at--;
    best.splice(at, 0, { one, own });
    if (best.length > limit) best.pop();
    least = best.at(-1).own;
  }
  return best.map(({ one }) => one);
}

/** The words to mark in a card: those of the query and the forms that were found for them. */
function highlights(slots) {
  const words = new Set();
  for (const slot of slots) {
    if (slot.stop) continue;
    words.add(slot.word);
    for (const { group } of slot.hits.slice(0, 20)) {
      for (const form of group.forms.slice(0, 8)) if (form.length > 2) words.add(form);
    }
  }
  return [...words];
}

/** The query with its mended words; "" when none was. */
function mend(text, mended) {
  if (!mended.length) return "";
  let rest = text;
  for (const [wrong, right] of mended) {
    const match = [...rest.matchAll(/[\p{Alphabetic}\p{N}\p{M}]+/gu)].find(([word]) => fold(word) === wrong);
    if (match) rest = rest.slice(0, match.index) + right + rest.slice(match.index + match[0].length);
  }
  return rest;
}

/**
 * Filters and counts in one walk. `matches(case)` says whether the words match; `wanted` is for each facet the set of terms
 * asked for, or null. Returns the cases that pass every facet, and for each facet a count of each term among the cases
 * that pass all other facets.
 */
function sift(columns, cases, wanted) {
  const passes = columns.map(({ reach }, facet) =>
    wanted[facet] ? Uint8Array.from(reach, (terms) => (terms.some((term) => wanted[facet].has(term)) ? 1 : 0)) : null,
  );
  const active = columns.map((_, facet) => facet).filter((facet) => passes[facet]);
  const rows = columns.map(({ sets }) => new Uint32Array(sets.length));
  const hits = [];
  for (const one of cases) {
    let failed = -1;
    let failures = 0;
    for (const facet of active) {
      if (!passes[facet][columns[facet].of[one]]) {
        failed = facet;
        failures++;
      }
    }
    if (failures === 0) {
      hits.push(one);
      for (let facet = 0; facet < columns.length; facet++) rows[facet][columns[facet].of[one]]++;
    } else if (failures === 1) {
      rows[failed][columns[failed].of[one]]++;
    }
  }
  const counts = columns.map(({ reach }, facet) => {
    const count = new Map();
    rows[facet].forEach((size, row) => {
      if (size) for (const term of reach[row]) count.set(term, (count.get(term) ?? 0) + size);
    });
    return count;
  });
  return { hits, counts };
}
