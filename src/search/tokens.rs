//! The words of one document, found once and kept: what the rest of the index is made of.

use std::borrow::Cow;

use crate::base::Lang;

use super::{hash::Numbering, words::words};

/// The texts of a case in one language.
#[derive(Clone, Debug)]
pub struct DocumentText<'a> {
    /// The language.
    pub lang: Lang,
    /// The title.
    pub title: &'a str,
    /// The summary; may be empty.
    pub summary: &'a str,
    /// The rest, a paragraph or more each.
    pub body: Vec<Cow<'a, str>>,
}

/// The parts of a document, by which a word weighs more or less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Summary,
    Body,
    /// Labels of terms, names of partners and the place; these are added when the index is made.
    Label,
    /// Synonyms of terms.
    Synonym,
}

impl Field {
    pub(super) const ALL: [Self; 5] = [Self::Title, Self::Summary, Self::Body, Self::Label, Self::Synonym];
}

/// The words of a document. A pure function of its texts; about 2.5 KB for 400 words.
#[derive(Clone, Debug)]
pub struct Tokens {
    /// The language.
    pub(super) lang: Lang,
    /// The different words, in lower case, one after the other.
    text: String,
    /// Where each of them ends in `text`.
    ends: Vec<u32>,
    /// The words in order, as numbers of the different ones.
    sequence: Vec<u16>,
    /// How many words of `sequence` the title and the summary have.
    title: u32,
    summary: u32,
    /// Joined words: the place in `sequence` of the first part, and the word.
    joined: Vec<(u32, u16)>,
}

/// How many places lie between two parts of a document, so that no phrase spans them.
pub(super) const GAP: u32 = 8;

/// The words of a document are read up to here; a longer one is a book.
const MOST_WORDS: usize = 60_000;

/// Reads the words of a document. Cost: about 20 µs for 400 words.
pub fn analyse(document: &DocumentText<'_>) -> Tokens {
    let bytes: usize = document.body.iter().map(|part| part.len()).sum();
    let numbering = Numbering::with_capacity((bytes / 10).clamp(64, 4_096));
    let mut reader = Reader { numbering, tokens: Tokens::empty(document.lang) };
    reader.read(document.title);
    reader.tokens.title = reader.tokens.sequence.len() as u32;
    reader.read(document.summary);
    reader.tokens.summary = reader.tokens.sequence.len() as u32 - reader.tokens.title;
    for part in &document.body {
        reader.read(part);
    }
    let mut tokens = reader.tokens;
    tokens.text.shrink_to_fit();
    tokens.ends.shrink_to_fit();
    tokens.sequence.shrink_to_fit();
    tokens
}

struct Reader {
    numbering: Numbering,
    tokens: Tokens,
}

impl Reader {
    fn read(&mut self, text: &str) {
        let Self { numbering, tokens } = self;
        words(text, tokens.sequence.len() as u32, |word| {
            if tokens.sequence.len() >= MOST_WORDS {
                return;
            }
            let (number, is_new) = numbering.number(&word.text, |number| tokens.word(number as usize));
            if is_new {
                tokens.text.push_str(&word.text);
                tokens.ends.push(tokens.text.len() as u32);
            }
            let number = number as u16;
            if word.joined {
                tokens.joined.push((word.place, number));
            } else {
                tokens.sequence.push(number);
            }
        });
    }
}

/// A word of a document, as a number of its different words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) word: u16,
    pub(super) field: Field,
    /// Its place for phrases; `None` for a joined word.
    pub(super) place: Option<u32>,
}

impl Tokens {
    pub(super) fn empty(lang: Lang) -> Self {
        Self {
            lang,
            text: String::new(),
            ends: Vec::new(),
            sequence: Vec::new(),
            title: 0,
            summary: 0,
            joined: Vec::new(),
        }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    fn word(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[number] as usize]
    }

    /// The different words in lower case, in the order of their first use.
    pub(super) fn different(&self) -> impl ExactSizeIterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let word = &self.text[start..end as usize];
            start = end as usize;
            word
        })
    }

    /// How many words a part has.
    pub(super) fn len(&self, field: Field) -> u32 {
        match field {
            Field::Title => self.title,
            Field::Summary => self.summary,
            Field::Body => self.sequence.len() as u32 - self.title - self.summary,
            Field::Label | Field::Synonym => 0,
        }
    }

    /// Every word with its part and place.
    pub(super) fn iter(&self) -> impl Iterator<Item = Token> {
        let plain = self.sequence.iter().enumerate().map(|(index, &word)| {
            let (field, place) = self.part(index as u32);
            Token { word, field, place: Some(place) }
        });
        let joined = self.joined.iter().map(|&(index, word)| {
            let (field, _) = self.part(index);
            Token { word, field, place: None }
        });
        plain.chain(joined)
    }

    fn part(&self, index: u32) -> (Field, u32) {
        if index < self.title {
            (Field::Title, index)
        } else if index < self.title + self.summary {
            (Field::Summary, index + GAP)
        } else {
            (Field::Body, index + 2 * GAP)
        }
    }

    /// The place after the last word.
    pub(super) fn end(&self) -> u32 {
        self.sequence.len() as u32 + 3 * GAP
    }
}
