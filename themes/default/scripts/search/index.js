// The files of the search index, fetched once each, when they are needed. The manifest (src/search/files/manifest.rs) names all
// others, and says how they are laid out.

import { Reader, bits, numbers, readCards, readDictionary } from "./codec.js";
import { readPositions, readPrefix, readShard, readSpelling } from "./shards.js";

/** Loads the manifest at `url` and resolves to what gives the other files. */
export async function openIndex(url) {
  const base = new URL(url, globalThis.document?.baseURI);
  const manifest = await (await load(base)).json();
  const splitKeys = ["", ...whole(manifest.split_keys.slice(1))];
  const prefixes = new Map(whole(manifest.prefixes).map((word, number) => [word, number]));
  const facets = manifest.facets.map((facet) => ({
    ...facet,
    terms: facet.terms.map(([id, label, parent]) => ({ id, label, parent })),
  }));
  const languages = manifest.languages.length;
  const kept = new Map();

  /** What `read` makes of the bytes of the file `kind + number`; kept unless it failed, so that a reader may try again. */
  function file(kind, names, number, read) {
    const from = number * manifest.hash_length;
    const hash = names.slice(from, from + manifest.hash_length);
    const name = `${kind}${number}.${hash}.bin`;
    if (!kept.has(name)) {
      const promise = load(new URL(name, base))
        .then((answer) => answer.arrayBuffer())
        .then((buffer) => read(new Uint8Array(buffer)));
      promise.catch(() => kept.delete(name));
      kept.set(name, promise);
    }
    return kept.get(name);
  }

  const { names } = manifest;

  /** The number of the shard that a word is in, if it is anywhere. */
  function shardOf(word) {
    let [low, high] = [0, splitKeys.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (isBefore(word, splitKeys[middle])) high = middle;
      else low = middle;
    }
    return low;
  }

  function shard(number) {
    return file("w", names.shards, number, (bytes) => {
      const one = readShard(bytes, languages, manifest.cases);
      for (const group of one.groups) group.shard = number;
      return one;
    });
  }

  /** A shard with the positions of its words. Those of a few shards share a file: the length of each, then it. */
  async function shardWithPositions(number) {
    const share = manifest.positions_share;
    const place = number % share;
    const streams = file("p", names.positions, (number - place) / share, (bytes) => bytes);
    const [one, bytes] = await Promise.all([shard(number), streams]);
    const view = new DataView(bytes.buffer);
    let at = 0;
    for (let before = 0; before < place; before++) at += 4 + view.getUint32(at, true);
    if (!one.hasPositions) readPositions(bytes.subarray(at + 4, at + 4 + view.getUint32(at, true)), one);
    one.hasPositions = true;
    return one;
  }

  function prefix(word) {
    const number = prefixes.get(word);
    if (number === undefined) return undefined;
    return file("b", names.prefixes, number, (bytes) => readPrefix(bytes, languages, manifest.cases));
  }

  /** The known words of some lengths. */
  async function spelling(from, until) {
    const lists = [];
    const [shortest, longest] = manifest.spelling;
    for (let length = Math.max(from, shortest); length <= Math.min(Math.max(until, shortest), longest); length++) {
      lists.push(file("s", names.spelling, length - shortest, (bytes) => readSpelling(bytes, languages)));
    }
    return (await Promise.all(lists)).flat();
  }

  const columns = createColumns(facets, manifest.cases);
  const allColumns = () => file("f", names.columns, "", (bytes) => readColumns(bytes, columns));

  /** Makes the facet terms of all cases of some groups known, if their shards have them. */
  async function tables(groups) {
    if (!groups.every(({ cases, shard }) => shard !== undefined && cases.length <= manifest.most_in_table)) return;
    const numbers = new Set(groups.map(({ shard }) => shard));
    const read = (number) => async (bytes) => readTables(bytes, columns, await shard(number), manifest.most_in_table);
    await Promise.all([...numbers].map((number) => file("t", names.shards, number, read(number))));
  }

  /** The cases of an order, piece by piece. */
  async function* order(id) {
    const hashes = names.orders[id];
    const lang = id === "newest" ? "" : `-${manifest.language}`;
    let [left, size] = [manifest.cases, manifest.first_piece];
    for (let piece = 0; left > 0; piece++) {
      const count = Math.min(left, size);
      const read = (bytes) => readOrder(bytes, count, manifest.cases);
      yield await file(`o-${id}${lang}-`, hashes, piece, read);
      left -= count;
      size *= 2;
    }
  }

  /** The card of a case. */
  async function card(number) {
    const share = manifest.cards_share;
    const first = number - (number % share);
    const count = Math.min(share, manifest.cases - first);
    const dictionary = await file(`d-${manifest.language}`, names.card_dictionary, "", readDictionary);
    const read = (bytes) => readCards(bytes, dictionary, count);
    const cards = await file(`c-${manifest.language}-`, names.cards, first / share, read);
    return cards[number % share];
  }

  return { manifest, facets, shardOf, shard, shardWithPositions, prefix, spelling, columns, allColumns, tables, order, card };
}

async function load(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer;
}

/** Sorted words from their differences: a digit (base 36) for what each shares with the one before, then the rest. */
function whole(differences) {
  let last = [];
  return differences.map((difference) => {
    last = [...last.slice(0, parseInt(difference[0], 36)), ...difference.slice(1)];
    return last.join("");
  });
}

/** Whether one word is sorted before another: by code points, as the index is. */
function isBefore(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return (one.codePointAt(at) ?? -1) < (other.codePointAt(at) ?? -1);
}

// The facet terms of every case and the orders of cases, in the same steps as src/search/codec/columns.rs.

/**
 * The columns of a bank, empty at first: for each facet `{ reach, sets, of }`. `sets` are the different rows of terms, `reach`
 * the same with the terms above them; `of[case]` is the number of the case's row. `known[case]` is 1 once it has been read.
 */
function createColumns(facets, count) {
  const columns = facets.map(({ terms }) => {
    const [sets, reach, numbers] = [[], [], new Map()];
    const row = (set) => {
      const key = set.join();
      if (!numbers.has(key)) {
        numbers.set(key, sets.length);
        sets.push(set);
        reach.push(withAncestors(set, terms));
      }
      return numbers.get(key);
    };
    return { sets, reach, row, of: new Uint32Array(count), width: 32 - Math.clz32(Math.max(terms.length, 2) - 1) };
  });
  return Object.assign(columns, { known: new Uint8Array(count) });
}

/** Returns `read(cases)`, which reads the terms of some cases, as often as the stream has them. */
function tableReader(reader, columns) {
  const models = columns.map(({ width }) => ({
    same: bits(2),
    counts: numbers(),
    values: [bits(1 << width), bits(1 << width)],
  }));
  return (cases) => {
    columns.forEach(({ row, of, width }, facet) => {
      const { same, counts, values } = models[facet];
      let [last, wasSame] = [row([]), 0];
      for (const one of cases) {
        wasSame = reader.bit(same, wasSame);
        if (!wasSame) {
          const size = reader.number(counts);
          last = row(Array.from({ length: size }, (_, place) => reader.symbol(values[Math.min(place, 1)], 0, width)));
        }
        of[one] = last;
      }
    });
    for (const one of cases) columns.known[one] = 1;
  };
}

/** Reads the terms of all cases. */
function readColumns(bytes, columns) {
  tableReader(new Reader(bytes), columns)(Uint32Array.from(columns.known.keys()));
}

/** Reads the terms of the cases of a shard's words. */
function readTables(bytes, columns, shard, most) {
  const read = tableReader(new Reader(bytes), columns);
  for (const { cases } of shard.groups) if (cases.length <= most) read(cases);
}

function withAncestors(set, terms) {
  const found = new Set();
  for (let term of set) {
    for (; term !== undefined && !found.has(term); term = terms[term].parent) found.add(term);
  }
  return [...found];
}

/** A piece of an order: the numbers of its cases. */
function readOrder(bytes, size, count) {
  const reader = new Reader(bytes);
  const width = 32 - Math.clz32(Math.max(count, 2) - 1);
  return Uint32Array.from({ length: size }, () => reader.plain(width));
}
