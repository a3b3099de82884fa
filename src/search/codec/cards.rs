//! What a list of results shows of each case, a few cases a file.
//!
//! Cards are most of what a search costs, so their texts are written word by word: a common word by its rank in the
//! *card dictionary* of its language (one file, fetched once), a rare one letter by letter under chances that the dictionary
//! has taught. `scripts/search/codec.js` reads both.

use std::borrow::Cow;

use rayon::prelude::*;

use crate::{
    base::Lang,
    search::{input::CardInput, numbering::QuickMap},
};

use super::{
    letters::{SortedWords, SpeltWords},
    range_coder::{Bits, Encoder, Number},
};

/// Words in a card dictionary.
const MOST_WORDS: usize = 2_048;

/// The commonest gaps between words.
const GAPS: [&str; 15] =
    [" ", ", ", ". ", "-", "’", "'", ": ", "; ", "? ", "! ", " (", ") ", ".", " – ", "/"];
const GAP_BITS: u32 = 4;
const OTHER_GAP: u32 = 15;

/// The common words of the cards of one language.
pub(crate) struct CardDictionary {
    /// Each word's rank.
    ranks: QuickMap<Box<str>, u32>,
    /// By rank; words of the same number of binary digits are sorted.
    words: Vec<Box<str>>,
    letters: SpeltWords,
}

impl CardDictionary {
    /// The dictionary of some cards.
    pub(crate) fn new(cards: &[CardInput<'_>]) -> Self {
        let mut words = commonest(count_words(cards));
        // Ranks of as many binary digits cost as much, so that the words of each such row may be sorted.
        let mut start = 0;
        while start < words.len() {
            let end = (start * 2 + 1).min(words.len());
            words[start..end].sort_unstable();
            start = end;
        }
        let ranks = words.iter().cloned().zip(0..).collect();
        let mut letters = SpeltWords::new();
        let mut nowhere = Encoder::new();
        for word in &words {
            letters.encode(&mut nowhere, word);
        }
        Self { ranks, words, letters }
    }

    /// The file of the dictionary.
    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut encoder = Encoder::new();
        encoder.number(&mut Number::new(), self.words.len() as u32);
        let mut texts = SortedWords::new();
        for word in &self.words {
            texts.encode(&mut encoder, word);
        }
        encoder.finish()
    }

    /// A file of cards.
    pub(crate) fn encode_cards(&self, cards: &[CardInput<'_>], languages: &[Lang]) -> Vec<u8> {
        let mut writer = CardWriter {
            dictionary: self,
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

/// How often the texts of cards have each word.
fn count_words<'a>(cards: &'a [CardInput<'_>]) -> QuickMap<Cow<'a, str>, u32> {
    let count = |cards: &'a [CardInput<'_>]| {
        let mut counts: QuickMap<Cow<'a, str>, u32> = QuickMap::default();
        let texts = cards.iter().flat_map(|card| [card.id, &*card.title, &*card.summary, &*card.place]);
        for Piece { word, .. } in texts.flat_map(pieces) {
            *counts.entry(uncapitalised(word).map_or(Cow::Borrowed(word), Cow::Owned)).or_default() += 1;
        }
        counts
    };
    cards.par_chunks(2_048).map(count).reduce(QuickMap::default, |one, other| {
        let (mut large, small) = if one.len() > other.len() { (one, other) } else { (other, one) };
        #[expect(clippy::iter_over_hash_type, reason = "sums do not depend on the order")]
        for (word, count) in small {
            *large.entry(word).or_default() += count;
        }
        large
    })
}

/// The commonest words, the most frequent first: those that stand there thrice at least.
fn commonest(counts: QuickMap<Cow<'_, str>, u32>) -> Vec<Box<str>> {
    let mut common: Vec<(Cow<'_, str>, u32)> = counts.into_iter().filter(|(_, count)| *count > 2).collect();
    common.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    common.truncate(MOST_WORDS);
    common.into_iter().map(|(word, _)| word.into()).collect()
}

struct CardWriter<'a> {
    dictionary: &'a CardDictionary,
    encoder: Encoder,
    kinds: Bits,
    ranks: Number,
    gaps: Bits,
    letters: SpeltWords,
}

/// What stands next in a text.
#[derive(Clone, Copy)]
enum WordKind {
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
        for Piece { word, gap } in pieces(text) {
            let common = self.dictionary.ranks.get(word).copied();
            let lower =
                uncapitalised(word).and_then(|lower| self.dictionary.ranks.get(lower.as_str()).copied());
            let kind = match (common, lower) {
                (Some(_), _) => WordKind::Common,
                (None, Some(_)) => WordKind::Capitalised,
                (None, None) => WordKind::Spelt,
            };
            self.encoder.symbol(&mut self.kinds, context * 4, 2, kind as u32);
            match common.or(lower) {
                Some(rank) => self.encoder.number(&mut self.ranks, rank),
                None => self.letters.encode(&mut self.encoder, word),
            }
            self.gap(gap);
            context = if gap == " " { 1 } else { 2 };
        }
        self.encoder.symbol(&mut self.kinds, context * 4, 2, WordKind::End as u32);
    }

    fn gap(&mut self, gap: &str) {
        let common = GAPS.iter().position(|common| *common == gap).map_or(OTHER_GAP, |place| place as u32);
        self.encoder.symbol(&mut self.gaps, 0, GAP_BITS, common);
        if common == OTHER_GAP {
            self.letters.encode(&mut self.encoder, gap);
        }
    }
}

/// A word with the gap behind it.
struct Piece<'a> {
    word: &'a str,
    gap: &'a str,
}

/// A text piece by piece; only the first word and the last gap may be empty.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
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
        Some(Piece { word, gap })
    })
}

/// The word with a small first letter, when only its first letter is a capital one and one of ASCII.
fn uncapitalised(word: &str) -> Option<String> {
    let mut letters = word.chars();
    let first = letters.next().filter(char::is_ascii_uppercase)?;
    let rest = letters.as_str();
    rest.chars().all(|c| !c.is_uppercase()).then(|| format!("{}{rest}", first.to_ascii_lowercase()))
}
