//! The words of all documents, counted and numbered once: what comes later asks for numbers and hashes no word again.

use rayon::prelude::*;

use crate::base::Lang;

use super::{
    build::CaseInput,
    hash::{Numbering, QuickMap},
    tokens::Tokens,
};

/// Cases that are counted together.
const SHARE: usize = 1_024;

/// Different words of one language, sorted, each with the number of documents that have it. A word's number is its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct WordList {
    /// The words, one after the other.
    text: String,
    /// Where each of them ends in `text`.
    ends: Vec<u32>,
    counts: Vec<u32>,
}

impl WordList {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word with a number.
    pub(super) fn word(&self, number: u32) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before as usize]);
        &self.text[start as usize..self.ends[number as usize] as usize]
    }

    /// How many documents have the word with a number.
    pub(super) fn count(&self, number: u32) -> u32 {
        self.counts[number as usize]
    }

    /// The number of a word.
    pub(super) fn number(&self, word: &str) -> Option<u32> {
        let (mut from, mut until) = (0, self.len() as u32);
        while from < until {
            let middle = from.midpoint(until);
            match self.word(middle).cmp(word) {
                std::cmp::Ordering::Less => from = middle + 1,
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Greater => until = middle,
            }
        }
        None
    }

    /// Adds a word that follows all others.
    fn push(&mut self, word: &str, count: u32) {
        self.text.push_str(word);
        self.ends.push(self.text.len() as u32);
        self.counts.push(count);
    }
}

impl<'a> FromIterator<(&'a str, u32)> for WordList {
    fn from_iter<I: IntoIterator<Item = (&'a str, u32)>>(words: I) -> Self {
        let mut list = Self::default();
        words.into_iter().for_each(|(word, count)| list.push(word, count));
        list
    }
}

/// The written words of a bank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Census {
    /// By language, the written words.
    pub(super) words: Vec<WordList>,
    /// By case and document, the numbers of the different words of the document; empty when its language is not one of
    /// the bank's.
    pub(super) documents: Vec<Vec<Box<[u32]>>>,
}

impl Census {
    /// Counts the words of `cases`; `more` are words by language that stand in no document.
    pub(super) fn new(languages: &[Lang], cases: &[CaseInput<'_>], more: &[Vec<Box<str>>]) -> Self {
        let mut shares: Vec<Share<'_>> =
            cases.par_chunks(SHARE).map(|some| Share::new(languages, some)).collect();
        let mut census = Self::default();
        let mut numbers: Vec<QuickMap<&str, u32>> = Vec::new();
        for (place, more) in more.iter().enumerate() {
            let mut counts: QuickMap<&str, u32> = QuickMap::default();
            for (word, count) in shares.iter().flat_map(|share| &share.words[place]) {
                *counts.entry(word).or_default() += count;
            }
            for word in more {
                counts.entry(word).or_default();
            }
            let mut words: Vec<(&str, u32)> = counts.into_iter().collect();
            words.par_sort_unstable();
            census.words.push(words.iter().copied().collect());
            numbers.push(words.into_iter().zip(0..).map(|((word, _), number)| (word, number)).collect());
        }
        shares.par_iter_mut().for_each(|share| share.renumber(&numbers));
        census.documents = shares.into_iter().flat_map(|share| share.documents).collect();
        census
    }
}

/// The words of some cases, numbered among themselves.
struct Share<'a> {
    /// By language, the different words with the number of documents that have them.
    words: Vec<Vec<(&'a str, u32)>>,
    /// By case and document, the language and the numbers.
    languages: Vec<Option<usize>>,
    documents: Vec<Vec<Box<[u32]>>>,
}

impl<'a> Share<'a> {
    fn new(languages: &[Lang], cases: &[CaseInput<'a>]) -> Self {
        let mut share = Self {
            words: vec![Vec::new(); languages.len()],
            languages: Vec::new(),
            documents: Vec::with_capacity(cases.len()),
        };
        let mut numberings: Vec<Numbering> =
            languages.iter().map(|_| Numbering::with_capacity(16 * cases.len())).collect();
        for case in cases {
            let mut documents = Vec::with_capacity(case.documents.len());
            for &tokens in &case.documents {
                let place = languages.iter().position(|&lang| lang == tokens.lang());
                share.languages.push(place);
                documents.push(place.map_or_else(Box::default, |place| {
                    count(tokens, &mut numberings[place], &mut share.words[place])
                }));
            }
            share.documents.push(documents);
        }
        share
    }

    /// Puts the numbers of the whole bank in place of the share's own.
    fn renumber(&mut self, numbers: &[QuickMap<&'a str, u32>]) {
        let places = self.words.iter().zip(numbers);
        let own: Vec<Vec<u32>> =
            places.map(|(words, numbers)| words.iter().map(|(word, _)| numbers[word]).collect()).collect();
        for (document, place) in self.documents.iter_mut().flatten().zip(&self.languages) {
            let Some(place) = place else { continue };
            document.iter_mut().for_each(|number| *number = own[*place][*number as usize]);
        }
    }
}

fn count<'a>(tokens: &'a Tokens, numbering: &mut Numbering, words: &mut Vec<(&'a str, u32)>) -> Box<[u32]> {
    let mut numbers = Vec::with_capacity(tokens.different().len());
    for word in tokens.different() {
        let (number, is_new) = numbering.number(word, |number| words[number as usize].0);
        if is_new {
            words.push((word, 0));
        }
        words[number as usize].1 += 1;
        numbers.push(number);
    }
    numbers.into()
}
