// Mistyped words: which known words a word was probably meant to be.

/** A word of so many letters may hide behind two mistakes; a shorter one only when it sounds alike. */
const LONG = 8;

/**
 * The number of letters left out, added, changed or swapped with their neighbour between two words; more than `limit` is
 * `limit + 1`. (Optimal string alignment.)
 */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    let least = row;
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      let value = Math.min(last[at] + 1, now[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
        value = Math.min(value, before[at - 2] + 1);
      }
      now[at] = value;
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    [before, last] = [last, now];
  }
  return Math.min(last[other.length], limit + 1);
}

/** What two spellings of one sound have in common: doubled letters and letters that sound alike made one. */
function sound(word) {
  return word
    .replace(/ij|ei|y/g, "i")
    .replace(/ou|au/g, "o")
    .replace(/ph/g, "f")
    .replace(/[ckq]+/g, "k")
    .replace(/z/g, "s")
    .replace(/v/g, "f")
    .replace(/d\b|dt\b/g, "t")
    .replace(/(.)\1+/g, "$1");
}

/** Endings that the bank's form of a mistyped word may have and the word not. */
const PLURALS = ["s", "e", "n", "en", "es", "x"];

/** The number of mistakes between a word and the other without its ending, with what the ending costs; at most one mistake. */
function withoutEnding(word, other) {
  const few = PLURALS.filter((ending) => other.endsWith(ending) && other.length - ending.length >= 5);
  return Math.min(...few.map((ending) => distance(word, other.slice(0, -ending.length), 1))) <= 1 ? 1.6 : Infinity;
}

const sorted = (word) => [...word].sort().join("");

/**
 * The known words that `word` may have been meant to be, the likeliest first; none when it is too far from all. `known` has
 * `{ word, count, langs }`; `own` is the bit of the reader's language.
 */
export function guesses(word, known, limit, own) {
  const heard = sound(word);
  const letters = sorted(word);
  const found = [];
  for (const one of known) {
    const whole = distance(word, one.word, limit);
    const far = whole > 1 && limit > 1 ? Math.min(whole, withoutEnding(word, one.word)) : whole;
    if (far > limit || far === 0) continue;
    const isAlike = sound(one.word) === heard;
    const isMixed = sorted(one.word) === letters;
    if (far === 2 && Math.max(word.length, one.word.length) < LONG && !isAlike && !isMixed) continue;
    let cost = far * 4 - one.count * 0.6;
    if (one.word[0] !== word[0]) cost += 1;
    if (isAlike) cost -= 2;
    if (isMixed) cost -= 1;
    if (!(one.langs & own)) cost += 1.2;
    found.push({ word: one.word, cost, far });
  }
  found.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
  return found.filter((one) => one.cost <= found[0].cost + 1.5 && one.far <= found[0].far).slice(0, 3);
}
