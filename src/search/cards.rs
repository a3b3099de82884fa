//! What a list of results shows of each case, a few cases a file.
//!
//! Cards are most of what a search costs, so their texts are written word by word: a common word by its rank in the
//! *phrase book* of its language (one file, fetched once), a rare one letter by letter under chances that the phrase book
//! has taught. `scripts/search/streams.js` reads both.

use std::borrow::Cow;

use rayon::prelude::*;

use crate::base::Lang;

use super::{
    hash::QuickMap,
    range::{Bits, Encoder, Number},
    shard::TextModel,
};

/// What is shown of a case to readers of one language.
#[derive(Clone, Debug, Default)]
pub struct CardInput<'a> {
    /// The case's id.
    pub id: &'a str,
    /// Its title.
    pub title: Cow<'a, str>,
    /// Its summary.
    pub summary: Cow<'a, str>,
    /// The language of title and summary where it is not the readers'.
    pub lang: Option<Lang>,
    /// Where: `Gent, Oost-Vlaanderen`; may be empty.
    pub place: String,
    /// The day by which cases are listed newest first; may be empty.
    pub date: String,
    /// The terms (places in [`super::FacetInput::terms`]) that give the card its colour and its steps.
    pub main: Option<u32>,
    /// See `main`.
    pub step: Option<u32>,
}

/// Words in a phrase book.
const MOST_WORDS: usize = 2_048;

/// The commonest gaps between words.
const GAPS: [&str; 15] =
    [" ", ", ", ". ", "-", "’", "'", ": ", "; ", "? ", "! ", " (", ") ", ".", " – ", "/"];
const GAP_BITS: u32 = 4;
const OTHER_GAP: u32 = 15;

/// The common words of the cards of one language.
pub(super) struct PhraseBook {
    /// Each word's rank.
    ranks: QuickMap<Box<str>, u32>,
    /// By rank; words of the same number of binary digits are sorted.
    words: Vec<Box<str>>,
    letters: Letters,
}

impl PhraseBook {
    /// The phrase book of some cards.
    pub(super) fn new(cards: &[CardInput<'_>]) -> Self {
        let counts = cards
            .par_chunks(2_048)
            .map(|cards| {
                let mut counts: QuickMap<Cow<'_, str>, u32> = QuickMap::default();
                let texts = |card| {
                    let CardInput { id, title, summary, place, .. }: &CardInput<'_> = card;
                    [*id, &**title, &**summary, place]
                };
                for (word, _) in cards.iter().flat_map(texts).flat_map(pieces) {
                    *counts
                        .entry(uncapitalised(word).map_or(Cow::Borrowed(word), Cow::Owned))
                        .or_default() += 1;
                }
                counts
            })
            .reduce(QuickMap::default, |one, other| {
                let (mut large, small) = if one.len() > other.len() { (one, other) } else { (other, one) };
                #[expect(clippy::iter_over_hash_type, reason = "sums do not depend on the order")]
                for (word, count) in small {
                    *large.entry(word).or_default() += count;
                }
                large
            });
        let mut common: Vec<(Cow<'_, str>, u32)> =
            counts.into_iter().filter(|(_, count)| *count > 2).collect();
        common.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        common.truncate(MOST_WORDS);
        let mut words: Vec<Box<str>> = common.into_iter().map(|(word, _)| word.into()).collect();
        let mut start = 0;
        while start < words.len() {
            let end = (start * 2 + 1).min(words.len());
            words[start..end].sort_unstable();
            start = end;
        }
        let ranks = words.iter().enumerate().map(|(rank, word)| (word.clone(), rank as u32)).collect();
        let mut letters = Letters::new();
        let mut nowhere = Encoder::new();
        for word in &words {
            letters.encode(&mut nowhere, word);
        }
        Self { ranks, words, letters }
    }

    /// The file of the phrase book.
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut encoder = Encoder::new();
        encoder.number(&mut Number::new(), self.words.len() as u32);
        let mut texts = TextModel::new();
        for word in &self.words {
            texts.encode(&mut encoder, word);
        }
        encoder.finish()
    }

    /// A file of cards.
    pub(super) fn encode_cards(&self, cards: &[CardInput<'_>], languages: &[Lang]) -> Vec<u8> {
        let mut writer = CardWriter {
            book: self,
            encoder: Encoder::new(),
            kinds: Bits::new(4 * 4),
            ranks: Number::new(),
            gaps: Bits::new(1 << GAP_BITS),
            letters: self.letters.clone(),
        };
        let (mut has, mut numbers) = (Bits::new(4), Number::new());
        for card in cards {
            for text in [card.id, &card.title, &card.summary, &card.place, &card.date] {
                writer.text(text);
            }
            let lang = card.lang.and_then(|lang| languages.iter().position(|&own| own == lang));
            let optional = [lang.map(|place| place as u32), card.main, card.step];
            for (at, value) in optional.into_iter().enumerate() {
                writer.encoder.bit(&mut has, at, value.is_some());
                if let Some(value) = value {
                    writer.encoder.number(&mut numbers, value);
                }
            }
        }
        writer.encoder.finish()
    }
}

struct CardWriter<'a> {
    book: &'a PhraseBook,
    encoder: Encoder,
    kinds: Bits,
    ranks: Number,
    gaps: Bits,
    letters: Letters,
}

/// What stands next in a text.
#[derive(Clone, Copy)]
enum Kind {
    End,
    Common,
    Capitalised,
    Spelt,
}

impl CardWriter<'_> {
    /// Words and gaps in turn, a word first (perhaps an empty one), until the end.
    fn text(&mut self, text: &str) {
        // The first word of a text and of a sentence has a model of its own.
        let mut context = 0;
        for (word, gap) in pieces(text) {
            let common = self.book.ranks.get(word).copied();
            let lower = uncapitalised(word).and_then(|lower| self.book.ranks.get(lower.as_str()).copied());
            let kind = match (common, lower) {
                (Some(_), _) => Kind::Common,
                (None, Some(_)) => Kind::Capitalised,
                (None, None) => Kind::Spelt,
            };
            self.encoder.symbol(&mut self.kinds, context * 4, 2, kind as u32);
            match common.or(lower) {
                Some(rank) => self.encoder.number(&mut self.ranks, rank),
                None => self.letters.encode(&mut self.encoder, word),
            }
            self.gap(gap);
            context = if gap == " " { 1 } else { 2 };
        }
        self.encoder.symbol(&mut self.kinds, context * 4, 2, Kind::End as u32);
    }

    fn gap(&mut self, gap: &str) {
        let common = GAPS.iter().position(|common| *common == gap).map_or(OTHER_GAP, |place| place as u32);
        self.encoder.symbol(&mut self.gaps, 0, GAP_BITS, common);
        if common == OTHER_GAP {
            self.letters.encode(&mut self.encoder, gap);
        }
    }
}

/// A text as words, each with the gap behind it; only the first word and the last gap may be empty.
fn pieces(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let word_end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(word_end);
        let gap_end = after.find(char::is_alphanumeric).unwrap_or(after.len());
        let (gap, after) = after.split_at(gap_end);
        rest = after;
        Some((word, gap))
    })
}

/// The word with a small first letter, when only its first letter is a capital one and one of ASCII.
fn uncapitalised(word: &str) -> Option<String> {
    let mut letters = word.chars();
    let first = letters.next().filter(char::is_ascii_uppercase)?;
    let rest = letters.as_str();
    rest.chars().all(|c| !c.is_uppercase()).then(|| format!("{}{rest}", first.to_ascii_lowercase()))
}

/// Words letter by letter: each letter under the two before it.
#[derive(Clone)]
struct Letters {
    bits: Bits,
}

const LETTER_BITS: u32 = 6;
const CAPITAL: u32 = 37;
const OTHER_LETTER: u32 = 38;

impl Letters {
    fn new() -> Self {
        Self { bits: Bits::new((28 * 4) << LETTER_BITS) }
    }

    fn encode(&mut self, encoder: &mut Encoder, word: &str) {
        let (mut last, mut before) = (0, 0);
        for c in word.chars() {
            let from = (last * 4 + class(before)) << LETTER_BITS;
            if c.is_ascii_uppercase() {
                encoder.symbol(&mut self.bits, from, LETTER_BITS, CAPITAL);
            }
            let symbol = match c.to_ascii_lowercase() {
                lower @ 'a'..='z' => lower as u32 - 'a' as u32 + 1,
                digit @ '0'..='9' => digit as u32 - '0' as u32 + 27,
                _ => OTHER_LETTER,
            };
            encoder.symbol(&mut self.bits, from, LETTER_BITS, symbol);
            if symbol == OTHER_LETTER {
                encoder.plain(c as u32, 21);
            }
            before = last;
            last = symbol.min(27) as usize;
        }
        encoder.symbol(&mut self.bits, (last * 4 + class(before)) << LETTER_BITS, LETTER_BITS, 0);
    }
}

/// Whether a letter is none, a vowel, a consonant or something else.
fn class(letter: usize) -> usize {
    match letter {
        0 => 0,
        1 | 5 | 9 | 15 | 21 | 25 => 1,
        27 => 3,
        _ => 2,
    }
}
