// From what a reader typed to what each word means in the index, and how much that says about each case.

import { OTHER_RANK } from "./shards.js";
import { guesses } from "./spelling.js";
import { tokenize } from "./tokenizer.js";

/** More is not read of a query. */
const MOST_CHARACTERS = 300;
const MOST_WORDS = 12;

/** Endings by which two forms of a word may differ when the bank has only one of them; the first is none. */
const ENDINGS = " a able age ages aient ait al ale ant ants ation ations aux d de den e ed ee ees ement ements en ent er ers es eur eurs euse euses heid ible ie ier iere ieres iers ies ig ige ing ingen ings is ist iste isten istes je jes ly ment ments n ness ons r s ster sters t te ten tion tions tje x y".split(" ");

/** Consonants that change before an ending: `brief`, `brieven`. */
const SOFT = ["fv", "vf", "sz", "zs"];

/** How much a word found in each way counts; measured in tests/search/README.md. */
const FACTOR = { stem: 0.96, part: 0.9, prefix: 0.6, near: 0.8, guess: 0.85 };

/**
 * The words of a query: `{ slots, phrases }`. A slot is `{ word, open }`; the last one is open when it may only be begun. A
 * phrase is the numbers of its slots, each with its position.
 */
export function parse(text) {
  const slots = [];
  const phrases = [];
  const read = text.slice(0, MOST_CHARACTERS);
  const pieces = read.split(/["“”«»„]/);
  pieces.forEach((piece, number) => {
    const isQuoted = number % 2 === 1;
    const phrase = [];
    for (const { word, position, joined } of tokenize(piece)) {
      if (joined || !word || slots.length >= MOST_WORDS) continue;
      phrase.push({ slot: slots.length, position });
      slots.push({ word, open: false, quoted: isQuoted, piece: number });
    }
    if (isQuoted && phrase.length) phrases.push(phrase);
  });
  const last = slots.at(-1);
  if (last && !last.quoted && /[\p{Alphabetic}\p{N}\p{M}]$/u.test(read)) last.open = true;
  return { slots, phrases };
}

/** How rare a word is: BM25's idf. */
function rarity(size, documents) {
  const total = Math.max(documents, size);
  return Math.log(1 + (total - size + 0.5) / (size + 0.5));
}

/** The groups of a word that the index has, with what each says: `{ group, rank, lang, weight }`. */
export function createLookup(index, own) {
  const { manifest } = index;
  const langFactor = (lang) => (lang === own ? 1 : 0.75);

  function hit(group, rank, factor, size = group.cases.length) {
    return { group, rank, weight: factor * langFactor(group.lang) * rarity(size, manifest.documents[group.lang]) };
  }

  async function entry(word) {
    const shard = await index.shard(index.shardOf(word));
    const at = shard.forms.indexOf(word);
    return at < 0 ? [] : Promise.all(shard.entries[at].map(settle));
  }

  /** An entry with its group, which may stand with another form of the word. */
  async function settle(one) {
    if (one.home === undefined) return one;
    const shard = await index.shard(index.shardOf(one.home));
    const { group } = shard.entries[shard.forms.indexOf(one.home)].find(({ lang }) => lang === one.lang);
    return { lang: one.lang, rank: one.rank, group };
  }

  /** The distinct groups of some entries. */
  async function groupsOf(entries) {
    return [...new Set((await Promise.all(entries.map(settle))).map(({ group }) => group))];
  }

  /** The word itself and the forms that share its stem. */
  async function known(word, factor = 1) {
    const hits = (await entry(word)).map(({ group, rank }) => hit(group, rank, factor));
    // A word of the reader's language is as rare as it is there, wherever else it is found.
    const most = hits.find(({ group }) => group.lang === own)?.weight ?? Infinity;
    for (const one of hits) if (one.group.lang !== own) one.weight = Math.min(one.weight, most * langFactor(one.group.lang));
    return hits;
  }

  /** The words that begin so. */
  async function begun(word) {
    if ([...word].length < 2) return [];
    const lists = await index.prefix(word);
    if (lists) return lists.map((group) => hit(group, 0, FACTOR.prefix));
    const last = index.shardOf(`${word}\u{10ffff}`);
    const first = index.shardOf(word);
    const numbers = Array.from({ length: Math.min(last - first + 1, manifest.prefix_shards) }, (_, at) => first + at);
    const entries = [];
    for (const shard of await Promise.all(numbers.map(index.shard))) {
      shard.forms.forEach((one, at) => {
        if (one.startsWith(word)) entries.push(...shard.entries[at]);
      });
    }
    const groups = await groupsOf(entries);
    const sizes = new Map();
    for (const group of groups) sizes.set(group.lang, (sizes.get(group.lang) ?? 0) + group.cases.length);
    return groups.map((group) => hit(group, 0, FACTOR.prefix, sizes.get(group.lang)));
  }

  /** Forms of the same word by their endings alone, in the reader's language or in the others. */
  async function near(word, isOwn) {
    if (word.length < 5) return [];
    const shard = await index.shard(index.shardOf(word));
    const found = [];
    shard.forms.forEach((one, at) => {
      let same = 0;
      while (same < word.length && same < one.length && one[same] === word[same]) same++;
      if (same < Math.max(4, word.length - 6)) return;
      if (!differInEnding(one, word, same)) return;
      found.push(...shard.entries[at].filter(({ lang }) => (lang === own) === isOwn));
    });
    return (await groupsOf(found)).map((group) => hit(group, 0, FACTOR.near));
  }

  /** The word or other forms of it. */
  async function form(word) {
    const hits = await known(word);
    return hits.length ? hits : near(word, true);
  }

  /** The words that begin as the word does, for as long as some do. */
  async function stump(word) {
    for (let length = word.length - 1; length >= Math.max(5, word.length * 0.6); length--) {
      const hits = await begun(word.slice(0, length));
      if (hits.length) return { hits, word: word.slice(0, length) };
    }
    return null;
  }

  /** The known word with which a compound ends that is not known. */
  async function tail(word) {
    if (!manifest.has_compounds) return null;
    for (let at = 3; at <= word.length / 2 && word.length - at >= 5; at++) {
      const hits = await known(word.slice(at));
      if (hits.length) return { hits, word: word.slice(at) };
    }
    return null;
  }

  /** The words that it was probably meant to be, with at most `limit` mistakes. */
  async function meant(word, limit) {
    const length = [...word].length;
    const list = await index.spelling(length - limit, length + limit);
    const likely = guesses(word, list, limit, 1 << own);
    const hits = await Promise.all(likely.map((one, place) => known(one.word, FACTOR.guess * 0.8 ** place)));
    return { hits: hits.flat(), word: likely[0]?.word };
  }

  /** Two known words that the word is made of; null when there are none. */
  async function split(word) {
    if (word.length < 7) return null;
    const tries = [];
    for (let at = 3; at <= word.length - 3; at++) tries.push(at);
    tries.sort((a, b) => Math.abs(a - word.length / 2) - Math.abs(b - word.length / 2));
    const home = index.shardOf(word);
    for (const at of tries) {
      const left = word.slice(0, at);
      if (home - index.shardOf(left) > 2) continue;
      if (!(await entry(left)).length) continue;
      for (const link of ["", "s", "en", "e"]) {
        const right = word.slice(at + link.length);
        if (!word.startsWith(link, at) || right.length < 4) continue;
        const hits = at < 4 || right.length < 6 ? await known(right) : await form(right);
        if (hits.length) return [left, right];
      }
    }
    return null;
  }

  return { known, form, begun, near, stump, tail, meant, split };
}

/** Whether two words that share their first `same` letters are forms of one word by their spelling. */
function differInEnding(one, other, same) {
  const last = one[same - 1];
  const pairs = [[one.slice(same), other.slice(same)]];
  const [[left, right]] = pairs;
  // One letter in place of another is a mistake rather than an ending.
  if (left.length === 1 && right.length === 1) return false;
  // Nor are two endings behind a short beginning forms of one word.
  if (left && right && same < 5) pairs.pop();
  for (const [here, there] of [[left, right], [right, left]]) {
    // `stop`, `stoppen`; `straat`, `straten`; `brief`, `brieven`.
    if (here === "" && there[0] === last) pairs.push(["", there.slice(1)]);
    if (here.length === 2 && here[0] === last && here[1] === there[0]) pairs.push(["", there.slice(1)]);
    if (here.length === 1 && SOFT.includes(here + there[0])) pairs.push(["", there.slice(1)]);
  }
  return pairs.some((endings) => endings.every((ending) => ENDINGS.includes(ending)));
}

/**
 * What a slot means: `{ hits, stop, corrected, parts }`. `corrected` is the word that was taken instead; `exact` forbids
 * that. `parts` are the words to ask for in its place.
 */
export async function resolve(slot, lookup, exact) {
  const { word, open } = slot;
  const length = [...word].length;
  let hits = await lookup.known(word);
  const isWhole = hits.length > 0;
  const size = Math.max(0, ...hits.map(({ group }) => group.cases.length));
  const stop = isWhole && hits.every(({ group }) => group.stop);
  if (slot.quoted) return { hits, stop };
  // A word that is found often enough is taken for whole; else it may be the beginning of another.
  if (open && !stop && size < ENOUGH) hits = merge(hits, await lookup.begun(word));
  else if (!isWhole && length >= 4) hits = await lookup.begun(word);
  if (!isWhole && hits.length === 0) hits = await lookup.near(word, true);
  if (hits.length || exact || length > 30) return { hits, stop };
  for (const limit of length < 4 ? [] : length < 5 ? [1] : [1, 2]) {
    const { hits: guessed, word: corrected } = await lookup.meant(word, limit);
    if (guessed.length) return { hits: guessed, stop: false, corrected };
    if (limit === 1) {
      const others = await lookup.near(word, false);
      if (others.length) return { hits: others, stop: false };
      const parts = await lookup.split(word);
      if (parts) return { hits: [], stop: false, parts };
    }
  }
  const rest = length < 6 ? null : ((await lookup.tail(word)) ?? (await lookup.stump(word)));
  return rest ? { hits: rest.hits, stop: false, corrected: rest.word } : { hits: [], stop: false };
}

const ENOUGH = 10;

function merge(hits, more) {
  const known = new Set(hits.map(({ group }) => group));
  return [...hits, ...more.filter(({ group }) => !known.has(group))];
}

/** The score of each case for the hits of one slot: the best of them counts. */
export function score(hits, count) {
  const scores = new Float32Array(count);
  for (const { group, rank, weight } of hits) {
    const { cases, impacts, ranks } = group;
    for (let at = 0; at < cases.length; at++) {
      const factor = ranks[at] === rank ? 1 : ranks[at] === OTHER_RANK ? FACTOR.part : FACTOR.stem;
      const value = (weight * factor * (impacts[at] + 0.5)) / 16;
      if (value > scores[cases[at]]) scores[cases[at]] = value;
    }
  }
  return scores;
}

/** The cases in which the words of a phrase follow each other, in some language. `found[i]` are the hits of the i-th word. */
export function follow(phrase, found) {
  const cases = new Set();
  const langs = new Set(found.flat().map(({ group }) => group.lang));
  for (const lang of langs) {
    const row = phrase.map(({ position }, at) => ({ position, hit: found[at].find(({ group }) => group.lang === lang) }));
    // A word without a meaning of its own has no positions: it only keeps its room.
    const firm = row.filter(({ hit }) => hit && !hit.group.stop);
    if (row.some(({ hit }) => !hit)) continue;
    if (firm.length === 0) {
      for (const { hit } of row) hit.group.cases.forEach((one) => cases.add(one));
      continue;
    }
    const [first, ...others] = firm;
    const places = others.map(({ hit }) => new Map(Array.from(hit.group.cases, (one, at) => [one, at])));
    first.hit.group.cases.forEach((one, at) => {
      const follows = (start) =>
        others.every(({ position, hit }, number) =>
          positionsAt(hit, places[number].get(one)).includes(start + position - first.position),
        );
      if (positionsAt(first.hit, at).some(follows)) cases.add(one);
    });
  }
  return cases;
}

/** The positions of a hit in the case at a place in its list, if it has that. */
function positionsAt({ group, rank }, at) {
  return (group.positions[at] ?? []).filter((one) => one.rank === rank).map(({ position }) => position);
}
