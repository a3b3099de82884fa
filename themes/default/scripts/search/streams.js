// Reads the streams of the search index, in the same steps as src/search writes them: numbers and letters (range.rs), shards
// of words, their places, beginnings and words by length (shard.rs), cards (cards.rs).

const RATES = [
  32768, 21845, 16384, 13107, 10923, 9362, 8192, 7282, 6554, 5958, 5461, 5041, 4681, 4369, 4096, 2731,
];

/** `count` adaptive bits: the chance of a 0 in 12 bits, and in 4 how much it has learnt. */
export function bits(count) {
  return new Uint16Array(count).fill(2048 << 4);
}

function teach(model, at, bit) {
  const state = model[at];
  let chance = state >>> 4;
  const lessons = state & 15;
  if (bit) {
    chance -= (chance * RATES[lessons]) >>> 16;
    if (chance < 1) chance = 1;
  } else {
    chance += ((4096 - chance) * RATES[lessons]) >>> 16;
    if (chance > 4095) chance = 4095;
  }
  model[at] = (chance << 4) | (lessons < 15 ? lessons + 1 : 15);
}

/** Lets a model learn a symbol that was read elsewhere. */
function learn(model, from, width, symbol) {
  let node = 1;
  for (let shift = width - 1; shift >= 0; shift--) {
    const bit = (symbol >> shift) & 1;
    teach(model, from + node, bit);
    node = node * 2 + bit;
  }
}

/** A model of whole numbers. */
export function numbers() {
  return { length: bits(32), high: bits(128) };
}

/** Reads a stream that src/search wrote; throws when bytes were lost on the way. */
export class Reader {
  constructor(bytes) {
    let one = 1;
    let two = 0;
    for (let at = 2; at < bytes.length; at++) {
      one = (one + bytes[at]) % 255;
      two = (two + one) % 255;
    }
    if (bytes.length < 2 || bytes[0] !== one || bytes[1] !== two) throw new Error("damaged file");
    this.bytes = bytes;
    this.at = 6;
    this.range = 0xffffffff;
    this.code = 0;
    for (let at = 2; at < 6; at++) this.code = ((this.code << 8) | (bytes[at] ?? 0)) >>> 0;
  }

  bit(model, at) {
    const bound = (this.range >>> 12) * (model[at] >>> 4);
    const bit = this.code >= bound ? 1 : 0;
    if (bit) {
      this.code -= bound;
      this.range -= bound;
    } else {
      this.range = bound;
    }
    teach(model, at, bit);
    while (this.range < 0x1000000) this.shift();
    return bit;
  }

  shift() {
    this.range = (this.range << 8) >>> 0;
    this.code = ((this.code << 8) | (this.at < this.bytes.length ? this.bytes[this.at] : 0)) >>> 0;
    this.at++;
  }

  /** `count` bits, each as likely as not; eight at a time. */
  plain(count) {
    let value = 0;
    for (let left = count; left > 0; left -= 8) {
      const some = Math.min(left, 8);
      this.range >>>= some;
      const bits = Math.min(Math.floor(this.code / this.range), (1 << some) - 1);
      this.code -= this.range * bits;
      value = value * (1 << some) + bits;
      while (this.range < 0x1000000) this.shift();
    }
    return value;
  }

  /** A symbol of `width` bits. */
  symbol(model, from, width) {
    let node = 1;
    for (let left = width; left > 0; left--) node = node * 2 + this.bit(model, from + node);
    return node - (1 << width);
  }

  number(model) {
    const length = this.symbol(model.length, 0, 5);
    const learnt = Math.min(length, 2);
    const high = (1 << learnt) | this.symbol(model.high, length * 4, learnt);
    const rest = length - learnt;
    return high * 2 ** rest + this.plain(rest) - 1;
  }
}

// Words and the cases that have them.

/** Reads sorted words one after the other. */
function textReader(reader) {
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
        word.push(symbol < 37 ? String(symbol - 27) : String.fromCodePoint(reader.plain(21)));
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

// The cards of results.

const GAPS = [" ", ", ", ". ", "-", "’", "'", ": ", "; ", "? ", "! ", " (", ") ", ".", " – ", "/"];
const [LETTER_BITS, CAPITAL, OTHER_LETTER] = [6, 37, 38];
const VOWELS = new Set([1, 5, 9, 15, 21, 25]);
const [END, COMMON, CAPITALISED] = [0, 1, 2];

const classOf = (letter) => (letter === 0 ? 0 : VOWELS.has(letter) ? 1 : letter === 27 ? 3 : 2);

/** The phrase book of a language: its words, and the chances of letters that they teach. */
export function readPhraseBook(bytes) {
  const reader = new Reader(bytes);
  const next = textReader(reader);
  const words = Array.from({ length: reader.number(numbers()) }, next);
  const letters = bits(112 << LETTER_BITS);
  for (const word of words) teachWord(letters, word);
  return { words, letters };
}

/** Teaches a word to the chances of letters, as writing it did. */
function teachWord(letters, word) {
  let [last, before] = [0, 0];
  const put = (symbol) => learn(letters, (last * 4 + classOf(before)) << LETTER_BITS, LETTER_BITS, symbol);
  for (const letter of word) {
    const lower = letter >= "A" && letter <= "Z" ? letter.toLowerCase() : letter;
    if (lower !== letter) put(CAPITAL);
    let symbol = OTHER_LETTER;
    if (lower >= "a" && lower <= "z") symbol = lower.charCodeAt(0) - 96;
    else if (lower >= "0" && lower <= "9") symbol = Number(lower) + 27;
    put(symbol);
    [before, last] = [last, Math.min(symbol, 27)];
  }
  put(0);
}

/** The cards of a file: `{ id, title, summary, place, date, lang, main, step }`. */
export function readCards(bytes, book, count) {
  const reader = new Reader(bytes);
  const letters = book.letters.slice();
  const [kinds, gaps, has] = [bits(16), bits(16), bits(4)];
  const [ranks, values] = [numbers(), numbers()];

  function spelt() {
    let [word, last, before] = ["", 0, 0];
    for (;;) {
      const from = (last * 4 + classOf(before)) << LETTER_BITS;
      let symbol = reader.symbol(letters, from, LETTER_BITS);
      const isCapital = symbol === CAPITAL;
      if (isCapital) symbol = reader.symbol(letters, from, LETTER_BITS);
      if (symbol === 0) return word;
      let letter;
      if (symbol === OTHER_LETTER) letter = String.fromCodePoint(reader.plain(21));
      else letter = symbol < 27 ? String.fromCharCode(96 + symbol) : String(symbol - 27);
      word += isCapital ? letter.toUpperCase() : letter;
      [before, last] = [last, Math.min(symbol, 27)];
    }
  }

  function text() {
    let [written, context] = ["", 0];
    for (;;) {
      const kind = reader.symbol(kinds, context * 4, 2);
      if (kind === END) return written;
      if (kind === COMMON || kind === CAPITALISED) {
        const word = book.words[reader.number(ranks)];
        written += kind === COMMON ? word : word[0].toUpperCase() + word.slice(1);
      } else {
        written += spelt();
      }
      const gap = GAPS[reader.symbol(gaps, 0, 4)] ?? spelt();
      written += gap;
      context = gap === " " ? 1 : 2;
    }
  }

  return Array.from({ length: count }, () => {
    const [id, title, summary, place, date] = [text(), text(), text(), text(), text()];
    const [lang, main, step] = [0, 1, 2].map((at) => (reader.bit(has, at) ? reader.number(values) : undefined));
    return { id, title, summary, place, date, lang, main, step };
  });
}
