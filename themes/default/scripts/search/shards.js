// Words and the cases that have them, in the same steps as src/search/files/shards.rs, prefixes.rs and spelling.rs, and codec/lists.rs.

import { Reader, bits, numbers, sortedWords } from "./codec.js";

/** The rank of a form in its group is told in so many bits; the same in src/search/terms/groups.rs, held by tests/search/codec.json. */
const RANK_BITS = 2;

/** The rank of all forms but the first few of a group, and of what is only a part of a compound: the last that there is. */
export const OTHER_RANK = 2 ** RANK_BITS - 1;

/** Returns what reads lists of cases, one after the other: `{ stop, cases, impacts, ranks }`; `count` is how many the bank has. */
function listReader(reader, count) {
  const [stop, has, impactBits, rankBits] = [bits(1), bits(1), bits(256), bits(1 << (2 * RANK_BITS))];
  const [sizes, gaps] = [numbers(), []];
  return () => {
    const isStop = reader.bit(stop, 0) === 1;
    const size = reader.number(sizes) + 1;
    const hasRanks = reader.bit(has, 0);
    const bucket = 31 - Math.clz32(Math.max(1, Math.floor(count / size)));
    const gap = (gaps[bucket] ??= numbers());
    const [cases, impacts, ranks] = [new Uint32Array(size), new Uint8Array(size), new Uint8Array(size)];
    let [next, impact, rank] = [0, 0, 0];
    for (let at = 0; at < size; at++) {
      next += reader.number(gap);
      cases[at] = next++;
      impacts[at] = impact = reader.symbol(impactBits, impact * 16, 4);
      if (hasRanks) ranks[at] = rank = reader.symbol(rankBits, rank << RANK_BITS, RANK_BITS);
    }
    return { stop: isStop, cases, impacts, ranks };
  };
}

/**
 * A shard: `{ forms, entries, groups }`. `forms` are sorted; `entries[i]` says for `forms[i]` in which groups it is (`{ lang,
 * rank, group }`, at most one a language; `home` in place of `group` when it stands with that form); a group is the list of its
 * cases, with `lang` and its `forms`.
 */
export function readShard(bytes, languages, count) {
  const reader = new Reader(bytes);
  const next = sortedWords(reader);
  const [has, away, fresh, ranks] = [bits(languages), bits(languages), bits(languages), bits(1 << RANK_BITS)];
  const [back, nextHome] = [numbers(), sortedWords(reader)];
  const [forms, entries, groups, seen] = [[], [], [], Array.from({ length: languages }, () => [])];
  for (let left = reader.number(numbers()); left > 0; left--) {
    const form = next();
    const entry = [];
    for (let lang = 0; lang < languages; lang++) {
      if (!reader.bit(has, lang)) continue;
      const rank = reader.symbol(ranks, 0, RANK_BITS);
      if (reader.bit(away, lang)) {
        entry.push({ lang, rank, home: nextHome() });
        continue;
      }
      let group;
      if (reader.bit(fresh, lang)) {
        group = { lang, forms: [] };
        seen[lang].push(group);
        groups.push(group);
      } else {
        group = seen[lang].at(-1 - reader.number(back));
      }
      group.forms.push(form);
      entry.push({ lang, rank, group });
    }
    forms.push(form);
    entries.push(entry);
  }
  const list = listReader(reader, count);
  for (const group of groups) Object.assign(group, list());
  return { forms, entries, groups };
}

/** Gives every group of a shard its `positions`: for each case an array of `{ position, rank }`. */
export function readPositions(bytes, shard) {
  const reader = new Reader(bytes);
  const [counts, gaps, ranks] = [numbers(), numbers(), bits(1 << RANK_BITS)];
  for (const group of shard.groups) {
    if (group.stop) continue;
    group.positions = Array.from(group.cases, () => {
      let position = 0;
      return Array.from({ length: reader.number(counts) }, () => {
        position += reader.number(gaps);
        return { position, rank: reader.symbol(ranks, 0, RANK_BITS) };
      });
    });
  }
}

/** The cases of a prefix: a list for each language that has some. */
export function readPrefix(bytes, languages, count) {
  const reader = new Reader(bytes);
  const list = listReader(reader, count);
  const has = bits(1);
  const lists = [];
  for (let lang = 0; lang < languages; lang++) {
    if (reader.bit(has, 0)) lists.push(Object.assign(list(), { lang, forms: [] }));
  }
  return lists;
}

/** The words of a length: `{ word, count, langs }`, how common in powers of four, and a bit for each language. */
export function readSpelling(bytes, languages) {
  if (bytes.length === 0) return [];
  const reader = new Reader(bytes);
  const next = sortedWords(reader);
  const [more, counts, has] = [bits(1), bits(8), bits(languages)];
  const found = [];
  while (reader.bit(more, 0)) {
    const one = { word: next(), count: reader.symbol(counts, 0, 3), langs: 0 };
    for (let lang = 0; lang < languages; lang++) one.langs |= reader.bit(has, lang) << lang;
    found.push(one);
  }
  return found;
}
