//! The words of one document, found once and kept: what the rest of the index is made of. A document is a case in one
//! language; its texts come as [`DocumentText`], its words go as [`Tokens`] to the term dictionary and the postings.

use std::borrow::Cow;

use crate::{
    base::Lang,
    search::numbering::{Numbered, Numbering},
};

use super::tokenizer::tokenize;

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
pub(crate) enum Field {
    Title,
    Summary,
    Body,
    /// Labels of terms, names of partners and the place; these are added when the index is made.
    Label,
    /// Synonyms of terms.
    Synonym,
}

impl Field {
    pub(crate) const ALL: [Self; 5] = [Self::Title, Self::Summary, Self::Body, Self::Label, Self::Synonym];
}

/// The words of a document. A pure function of its texts; about 2.5 KB for 400 words.
#[derive(Clone, Debug)]
pub struct Tokens {
    /// The language.
    pub(crate) lang: Lang,
    /// The distinct words, in lower case, one after the other.
    text: String,
    /// Where each of them ends in `text`.
    ends: Vec<u32>,
    /// The words in order, as numbers of the distinct ones.
    sequence: Vec<u16>,
    /// How many words of `sequence` the title and the summary have.
    title: u32,
    summary: u32,
    joined: Vec<JoinedWord>,
}

/// A word that is written in parts and read as one too: `e-mail`.
#[derive(Clone, Copy, Debug)]
struct JoinedWord {
    /// The place in the sequence of its first part.
    place: u32,
    /// Its number among the distinct words.
    word: u16,
}

/// How many positions lie between two parts of a document, so that no phrase spans them.
pub(crate) const POSITION_GAP: u32 = 8;

/// The words of a document are read up to here; a longer one is a book.
const MOST_WORDS: usize = 60_000;

/// Reads the words of a document. Cost: about 20 µs for 400 words.
pub fn analyse(document: &DocumentText<'_>) -> Tokens {
    let bytes: usize = document.body.iter().map(|part| part.len()).sum();
    let numbering = Numbering::with_capacity((bytes / 10).clamp(64, 4_096));
    let mut analyser = Analyser { numbering, tokens: Tokens::empty(document.lang) };
    analyser.read(document.title);
    analyser.tokens.title = analyser.tokens.sequence.len() as u32;
    analyser.read(document.summary);
    analyser.tokens.summary = analyser.tokens.sequence.len() as u32 - analyser.tokens.title;
    for part in &document.body {
        analyser.read(part);
    }
    let mut tokens = analyser.tokens;
    tokens.text.shrink_to_fit();
    tokens.ends.shrink_to_fit();
    tokens.sequence.shrink_to_fit();
    tokens
}

struct Analyser {
    numbering: Numbering,
    tokens: Tokens,
}

impl Analyser {
    fn read(&mut self, text: &str) {
        let Self { numbering, tokens } = self;
        tokenize(text, tokens.sequence.len() as u32, |token| {
            if tokens.sequence.len() >= MOST_WORDS {
                return;
            }
            let Numbered { number, is_new } =
                numbering.number(&token.text, |number| tokens.word(number as usize));
            if is_new {
                tokens.text.push_str(&token.text);
                tokens.ends.push(tokens.text.len() as u32);
            }
            let number = number as u16;
            if token.is_joined {
                tokens.joined.push(JoinedWord { place: token.position, word: number });
            } else {
                tokens.sequence.push(number);
            }
        });
    }
}

/// A word where it stands in a document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Occurrence {
    /// Its number among the distinct words of the document.
    pub(crate) word: u16,
    pub(crate) field: Field,
    /// Its position, for phrases; `None` for a joined word.
    pub(crate) position: Option<u32>,
}

impl Tokens {
    pub(crate) fn empty(lang: Lang) -> Self {
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

    /// The distinct words in lower case, in the order of their first use.
    pub(crate) fn distinct(&self) -> impl ExactSizeIterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let word = &self.text[start..end as usize];
            start = end as usize;
            word
        })
    }

    /// How many words a part has.
    pub(crate) fn len(&self, field: Field) -> u32 {
        match field {
            Field::Title => self.title,
            Field::Summary => self.summary,
            Field::Body => self.sequence.len() as u32 - self.title - self.summary,
            Field::Label | Field::Synonym => 0,
        }
    }

    /// Every word with its field and position.
    pub(crate) fn occurrences(&self) -> impl Iterator<Item = Occurrence> {
        let plain = self.sequence.iter().enumerate().map(|(index, &word)| {
            let (field, position) = self.field_at(index as u32);
            Occurrence { word, field, position: Some(position) }
        });
        let joined = self.joined.iter().map(|&JoinedWord { place, word }| {
            let (field, _) = self.field_at(place);
            Occurrence { word, field, position: None }
        });
        plain.chain(joined)
    }

    /// The field and the position of the word at a place in the sequence.
    fn field_at(&self, index: u32) -> (Field, u32) {
        if index < self.title {
            (Field::Title, index)
        } else if index < self.title + self.summary {
            (Field::Summary, index + POSITION_GAP)
        } else {
            (Field::Body, index + 2 * POSITION_GAP)
        }
    }

    /// The position after the last word and the gap behind it.
    pub(crate) fn end(&self) -> u32 {
        self.sequence.len() as u32 + 3 * POSITION_GAP
    }
}
