// Reads the streams that src/search writes, in the same steps as src/search/codec: bits and numbers (range_coder.rs), words letter
// by letter (letters.rs), and what is made of these alone, the cards of results (cards.rs). tests/search/codec.json holds the
// halves together.

const RATES = [
  32768, 21845, 16384, 13107, 10923, 9362, 8192, 7282, 6554, 5958, 5461, 5041, 4681, 4369, 4096, 2731,
];

/** `count` adaptive bits: the chance of a 0 in 12 bits, and in 4 how much it has learnt. */
export function bits(count) {
  return new Uint16Array(count).fill(2048 << 4);
}

/** Moves the chance of a bit; since no rate reaches 1, it never becomes 0 or certain. */
function teach(model, at, bit) {
  const lessons = model[at] & 15;
  let chance = model[at] >>> 4;
  chance += bit ? -((chance * RATES[lessons]) >>> 16) : ((4096 - chance) * RATES[lessons]) >>> 16;
  model[at] = (chance << 4) | Math.min(lessons + 1, 15);
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

// Letters.

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const LETTER_BITS = 6;

/** In place of all symbols from here on, where a letter is the context of another. */
const FIRST_DIGIT = 27;

/** In a word of a card: the next letter is a capital one; any other letter. */
const [CAPITAL, OTHER_SPELT] = [37, 38];

const VOWELS = [1, 5, 9, 15, 21, 25];
const classOf = (symbol) => (symbol === 0 ? 0 : VOWELS.includes(symbol) ? 1 : symbol < FIRST_DIGIT ? 2 : 3);

const letterOf = (symbol, reader) => LETTERS[symbol - 1] ?? String.fromCodePoint(reader.plain(21));

/** Returns what reads sorted words one after the other. */
export function sortedWords(reader) {
  const shared = bits(64);
  const letters = bits(4 << LETTER_BITS);
  let last = [];
  return () => {
    last = last.slice(0, reader.symbol(shared, 0, 6));
    let context = 0;
    for (;;) {
      const symbol = reader.symbol(letters, context << LETTER_BITS, LETTER_BITS);
      if (symbol === 0) return last.join("");
      last.push(letterOf(symbol, reader));
      context = classOf(symbol);
    }
  };
}

/** The chances of letters in words one by one. */
const spellingModel = () => bits(112 << LETTER_BITS);

const contextOf = (last, before) => (last * 4 + classOf(before)) << LETTER_BITS;

/** Reads a word. */
function readSpelt(reader, model) {
  let [word, last, before] = ["", 0, 0];
  for (;;) {
    const from = contextOf(last, before);
    let symbol = reader.symbol(model, from, LETTER_BITS);
    const isCapital = symbol === CAPITAL;
    if (isCapital) symbol = reader.symbol(model, from, LETTER_BITS);
    if (symbol === 0) return word;
    const letter = letterOf(symbol, reader);
    word += isCapital ? letter.toUpperCase() : letter;
    [before, last] = [last, Math.min(symbol, FIRST_DIGIT)];
  }
}

/** Teaches a word to the model, as writing it did. */
function teachSpelt(model, word) {
  let [last, before] = [0, 0];
  const put = (symbol) => learn(model, contextOf(last, before), LETTER_BITS, symbol);
  for (const letter of word) {
    const isCapital = letter >= "A" && letter <= "Z";
    if (isCapital) put(CAPITAL);
    const symbol = LETTERS.indexOf(isCapital ? letter.toLowerCase() : letter) + 1 || OTHER_SPELT;
    put(symbol);
    [before, last] = [last, Math.min(symbol, FIRST_DIGIT)];
  }
  put(0);
}

// Cards.

const GAPS = [" ", ", ", ". ", "-", "’", "'", ": ", "; ", "? ", "! ", " (", ") ", ".", " – ", "/"];
const [END, COMMON, CAPITALISED] = [0, 1, 2];

/** The card dictionary of a language: its words, and the chances of letters that they teach. */
export function readDictionary(bytes) {
  const reader = new Reader(bytes);
  const next = sortedWords(reader);
  const words = Array.from({ length: reader.number(numbers()) }, next);
  const letters = spellingModel();
  for (const word of words) teachSpelt(letters, word);
  return { words, letters };
}

/** The `count` cards of a file: `{ id, title, summary, place, date, lang, main, step }`. */
export function readCards(bytes, dictionary, count) {
  const reader = new Reader(bytes);
  const letters = dictionary.letters.slice();
  const [kinds, gaps, has] = [bits(16), bits(16), bits(4)];
  const [ranks, values] = [numbers(), numbers()];

  function text() {
    let [written, context] = ["", 0];
    for (;;) {
      const kind = reader.symbol(kinds, context * 4, 2);
      if (kind === END) return written;
      if (kind === COMMON || kind === CAPITALISED) {
        const word = dictionary.words[reader.number(ranks)];
        written += kind === COMMON ? word : word[0].toUpperCase() + word.slice(1);
      } else {
        written += readSpelt(reader, letters);
      }
      const gap = GAPS[reader.symbol(gaps, 0, 4)] ?? readSpelt(reader, letters);
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
