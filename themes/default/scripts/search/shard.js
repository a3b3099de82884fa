// Reads shards of words, their places, lists of beginnings and of words by length; src/search/shard.rs writes them.

import { Reader, bits, numbers } from "./range.js";

const OTHER_LETTER = 37;

/** Reads sorted words one after the other. */
export function textReader(reader) {
  const shared = bits(64);
  const letters = bits(4 << 6);
  let last = [];
  return () => {
    const word = last.slice(0, reader.symbol(shared, 0, 6));
    let context = 0;
    for (;;) {
      const symbol = reader.symbol(letters, context << 6, 6);
      if (symbol === 0) break;
      if (symbol < 27) {
        const letter = String.fromCharCode(96 + symbol);
        word.push(letter);
        context = "aeiouy".includes(letter) ? 1 : 2;
      } else {
        word.push(symbol < OTHER_LETTER ? String(symbol - 27) : String.fromCodePoint(reader.plain(21)));
        context = 3;
      }
    }
    last = word;
    return word.join("");
  };
}

/** Reads lists of cases: `{ stop, cases, levels, forms }`. */
function listReader(reader, count) {
  const [stop, has, levels, forms] = [bits(1), bits(1), bits(256), bits(16)];
  const [counts, gaps] = [numbers(), []];
  return () => {
    const isStop = reader.bit(stop, 0) === 1;
    const size = reader.number(counts) + 1;
    const hasForms = reader.bit(has, 0);
    const bucket = 31 - Math.clz32(Math.max(1, Math.floor(count / size)));
    const gap = (gaps[bucket] ??= numbers());
    const list = { stop: isStop, cases: new Uint32Array(size), levels: new Uint8Array(size), forms: new Uint8Array(size) };
    let [next, level, form] = [0, 0, 0];
    for (let at = 0; at < size; at++) {
      next += reader.number(gap);
      list.cases[at] = next++;
      level = reader.symbol(levels, level * 16, 4);
      list.levels[at] = level;
      if (hasForms) {
        form = reader.symbol(forms, form * 4, 2);
        list.forms[at] = form;
      }
    }
    return list;
  };
}

/**
 * A shard of words: `{ words, entries, groups }`. `words` are sorted; `entries[i]` says for `words[i]` in which groups it is
 * (`{ lang, rank, group }`, at most one a language; `home` in place of `group` when it stands with that word); a group is the list of its cases, with `lang` and its `words`.
 */
export function readWords(bytes, languages, count) {
  const reader = new Reader(bytes);
  const next = textReader(reader);
  const [has, away, fresh, ranks] = [bits(languages), bits(languages), bits(languages), bits(4)];
  const [back, nextHome] = [numbers(), textReader(reader)];
  const [words, entries, groups, seen] = [[], [], [], Array.from({ length: languages }, () => [])];
  for (let left = reader.number(numbers()); left > 0; left--) {
    const word = next();
    const entry = [];
    for (let lang = 0; lang < languages; lang++) {
      if (!reader.bit(has, lang)) continue;
      const rank = reader.symbol(ranks, 0, 2);
      if (reader.bit(away, lang)) {
        entry.push({ lang, rank, home: nextHome() });
        continue;
      }
      let group;
      if (reader.bit(fresh, lang)) {
        group = { lang, words: [] };
        seen[lang].push(group);
        groups.push(group);
      } else {
        group = seen[lang].at(-1 - reader.number(back));
      }
      group.words.push(word);
      entry.push({ lang, rank, group });
    }
    words.push(word);
    entries.push(entry);
  }
  const list = listReader(reader, count);
  for (const group of groups) Object.assign(group, list());
  return { words, entries, groups };
}

/** Gives every group of a shard its `places`: for each case an array of `{ place, form }`. */
export function readPlaces(bytes, shard) {
  const reader = new Reader(bytes);
  const [counts, gaps, forms] = [numbers(), numbers(), bits(4)];
  for (const group of shard.groups) {
    if (group.stop) continue;
    group.places = Array.from(group.cases, () => {
      let place = 0;
      return Array.from({ length: reader.number(counts) }, () => {
        place += reader.number(gaps);
        return { place, form: reader.symbol(forms, 0, 2) };
      });
    });
  }
}

/** The cases of a beginning: a list for each language that has some. */
export function readBeginning(bytes, languages, count) {
  const reader = new Reader(bytes);
  const list = listReader(reader, count);
  const has = bits(1);
  const lists = [];
  for (let lang = 0; lang < languages; lang++) {
    if (reader.bit(has, 0)) lists.push(Object.assign(list(), { lang, words: [] }));
  }
  return lists;
}

/** The words of a length: `{ word, count, langs }`, how common in powers of four, and a bit for each language. */
export function readSpelling(bytes, languages) {
  if (bytes.length === 0) return [];
  const reader = new Reader(bytes);
  const next = textReader(reader);
  const [more, counts, has] = [bits(1), bits(8), bits(languages)];
  const found = [];
  while (reader.bit(more, 0)) {
    const one = { word: next(), count: reader.symbol(counts, 0, 3), langs: 0 };
    for (let lang = 0; lang < languages; lang++) one.langs |= reader.bit(has, lang) << lang;
    found.push(one);
  }
  return found;
}
