//! Words letter by letter, in the steps of `scripts/search/codec.js`: sorted words by what they share, and the words of
//! cards by the letters before.

use super::range_coder::{Bits, Encoder};

/// Bits of a letter's symbol: 0 ends a word, then a–z, then 0–9, then those below.
const LETTER_BITS: u32 = 6;
const FIRST_DIGIT: u32 = 27;

/// Any other letter: its code point follows, in so many bits.
const CODE_POINT_BITS: u32 = 21;

/// Sorted words: what each shares with the one before it, then the rest letter by letter.
pub(crate) struct SortedWords {
    shared: Bits,
    letters: Bits,
    last: String,
}

/// The most letters that a word shares with the one before it, in [`SHARED_BITS`].
const MOST_SHARED: usize = 63;
const SHARED_BITS: u32 = 6;
const OTHER_LETTER: u32 = 37;

impl SortedWords {
    pub(crate) fn new() -> Self {
        let shared = Bits::new(1 << SHARED_BITS);
        Self { shared, letters: Bits::new(4 << LETTER_BITS), last: String::new() }
    }

    pub(crate) fn encode(&mut self, encoder: &mut Encoder, word: &str) {
        let same = self.last.chars().zip(word.chars()).take_while(|(a, b)| a == b);
        let shared = same.count().min(MOST_SHARED);
        encoder.symbol(&mut self.shared, 0, SHARED_BITS, shared as u32);
        let mut context = 0;
        for c in word.chars().skip(shared) {
            let symbol = symbol(c).unwrap_or(OTHER_LETTER);
            encoder.symbol(&mut self.letters, context << LETTER_BITS, LETTER_BITS, symbol);
            if symbol == OTHER_LETTER {
                encoder.plain(c as u32, CODE_POINT_BITS);
            }
            context = class(symbol.min(FIRST_DIGIT));
        }
        encoder.symbol(&mut self.letters, context << LETTER_BITS, LETTER_BITS, 0);
        self.last.clear();
        self.last.push_str(word);
    }
}

/// Words one by one: each letter under the two before it. A capital letter of ASCII is a small one behind a mark.
#[derive(Clone)]
pub(crate) struct SpeltWords(Bits);

const CAPITAL: u32 = 37;
const OTHER_SPELT: u32 = 38;

impl SpeltWords {
    pub(crate) fn new() -> Self {
        Self(Bits::new((28 * 4) << LETTER_BITS))
    }

    pub(crate) fn encode(&mut self, encoder: &mut Encoder, word: &str) {
        let (mut last, mut before) = (0, 0);
        for c in word.chars() {
            let from = spelt_context(last, before);
            if c.is_ascii_uppercase() {
                encoder.symbol(&mut self.0, from, LETTER_BITS, CAPITAL);
            }
            let symbol = symbol(c.to_ascii_lowercase()).unwrap_or(OTHER_SPELT);
            encoder.symbol(&mut self.0, from, LETTER_BITS, symbol);
            if symbol == OTHER_SPELT {
                encoder.plain(c as u32, CODE_POINT_BITS);
            }
            (before, last) = (last, symbol.min(FIRST_DIGIT));
        }
        encoder.symbol(&mut self.0, spelt_context(last, before), LETTER_BITS, 0);
    }
}

/// Where the chances of a letter stand, by the two before it (0 for none, [`FIRST_DIGIT`] for all that are not a–z).
fn spelt_context(last: u32, before: u32) -> usize {
    (last as usize * 4 + class(before)) << LETTER_BITS
}

/// The symbol of a small letter of ASCII or of a digit.
fn symbol(c: char) -> Option<u32> {
    match c {
        'a'..='z' => Some(c as u32 - 'a' as u32 + 1),
        '0'..='9' => Some(c as u32 - '0' as u32 + FIRST_DIGIT),
        _ => None,
    }
}

/// Whether a letter, given by its symbol, is none, a vowel, a consonant or something else.
fn class(symbol: u32) -> usize {
    match symbol {
        0 => 0,
        1 | 5 | 9 | 15 | 21 | 25 => 1,
        FIRST_DIGIT => 3,
        _ => 2,
    }
}
