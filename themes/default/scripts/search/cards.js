// Reads the cards of results; src/search/cards.rs writes them.

import { Reader, bits, learn, numbers } from "./range.js";
import { textReader } from "./shard.js";

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
  for (const word of words) teach(letters, word);
  return { words, letters };
}

/** Teaches a word to the chances of letters, as writing it did. */
function teach(letters, word) {
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
