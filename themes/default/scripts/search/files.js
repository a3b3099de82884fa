// The files of the search index: fetched once each, when they are needed.

import { readColumns, readOrder } from "./columns.js";
import { readBeginning, readPlaces, readSpelling, readWords } from "./shard.js";

const HASH = 5;

/** The lengths of words that have a list of their own. */
const [SHORTEST, LONGEST] = [4, 20];

/** Loads the root at `url` and resolves to what gives the other files. */
export async function openIndex(url) {
  const base = new URL(url, globalThis.document?.baseURI);
  const root = await (await load(base)).json();
  const borders = ["", ...whole(root.borders.slice(1))];
  const beginnings = new Map(whole(root.beginnings).map((word, number) => [word, number]));
  const facets = root.facets.map((facet) => ({
    ...facet,
    terms: facet.terms.map(([id, label, parent]) => ({ id, label, parent })),
  }));
  const languages = root.languages.length;
  const kept = new Map();

  /** The file `kind + number`, read by `read`; kept unless it failed, so that a reader may try again. */
  function file(kind, names, number, extension, read) {
    const hash = names.slice(number * HASH, number * HASH + HASH);
    const name = `${kind}${number}.${hash}.${extension}`;
    if (!kept.has(name)) {
      const promise = load(new URL(name, base)).then(read);
      promise.catch(() => kept.delete(name));
      kept.set(name, promise);
    }
    return kept.get(name);
  }

  const binary = (read) => async (answer) => read(new Uint8Array(await answer.arrayBuffer()));
  const { names } = root;

  /** The number of the shard that a word is in, if it is anywhere. */
  function shardOf(word) {
    let [low, high] = [0, borders.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (isBefore(word, borders[middle])) high = middle;
      else low = middle;
    }
    return low;
  }

  const shard = (number) => file("w", names.words, number, "bin", binary((bytes) => readWords(bytes, languages, root.cases)));

  /** A shard with the places of its words. */
  async function shardWithPlaces(number) {
    const share = root.places_share;
    const first = number - (number % share);
    const shards = await Promise.all(
      Array.from({ length: Math.min(share, borders.length - first) }, (_, at) => shard(first + at)),
    );
    await file("p", names.places, first / share, "bin", binary((bytes) => {
      let at = 0;
      const view = new DataView(bytes.buffer);
      shards.forEach((one, place) => {
        let end = bytes.length;
        if (place + 1 < share) {
          end = at + 4 + view.getUint32(at, true);
          at += 4;
        }
        readPlaces(bytes.subarray(at, end), one);
        at = end;
      });
    }));
    return shards[number - first];
  }

  function beginning(word) {
    const number = beginnings.get(word);
    if (number === undefined) return undefined;
    return file("b", names.beginnings, number, "bin", binary((bytes) => readBeginning(bytes, languages, root.cases)));
  }

  /** The known words of some lengths. */
  async function spelling(from, until) {
    const lists = [];
    for (let length = Math.max(from, SHORTEST); length <= Math.min(Math.max(until, SHORTEST), LONGEST); length++) {
      lists.push(file("s", names.spelling, length - SHORTEST, "bin", binary((bytes) => readSpelling(bytes, languages))));
    }
    return (await Promise.all(lists)).flat();
  }

  const columns = () => file("f", names.columns, "", "bin", binary((bytes) => readColumns(bytes, facets, root.cases)));

  /** The cases of an order, piece by piece. */
  async function* order(id) {
    const hashes = names.orders[id];
    const lang = id === "newest" ? "" : `-${root.language}`;
    let [left, size] = [root.cases, 512];
    for (let piece = 0; left > 0; piece++) {
      const count = Math.min(left, size);
      const read = binary((bytes) => readOrder(bytes, count, root.cases));
      yield await file(`o-${id}${lang}-`, hashes, piece, "bin", read);
      left -= count;
      size *= 2;
    }
  }

  /** The card of a case. */
  async function card(number) {
    const share = root.cards_share;
    const cards = await file(`c-${root.language}-`, names.cards, Math.floor(number / share), "json", (answer) => answer.json());
    return cards[number % share];
  }

  return { root, facets, shardOf, shard, shardWithPlaces, beginning, beginnings, spelling, columns, order, card };
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
