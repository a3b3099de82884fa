//! The words of all documents, counted and numbered once: what comes later asks for numbers and hashes no word again.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::base::Lang;

use super::{
    build::CaseInput,
    hash::{Numbering, QuickMap},
    tokens::Tokens,
};

/// Cases that are counted together.
const SHARE: usize = 1_024;

/// In place of a number: there is none.
pub(super) const NONE: u32 = u32::MAX;

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

/// How the numbers of one language's words changed.
pub(super) struct Moved {
    /// By old number the new one, [`NONE`] for a word that is gone.
    pub(super) new_of: Vec<u32>,
    /// By new number the old one, [`NONE`] for a new word.
    pub(super) old_of: Vec<u32>,
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

    /// Counts anew after the documents of the cases at the places `changed` have other words, in the languages that they
    /// had; `more` are all words that stand in no document. Gives how the numbers changed, by language.
    pub(super) fn amend(
        &mut self,
        languages: &[Lang],
        cases: &[CaseInput<'_>],
        changed: &[usize],
        more: &[Vec<Box<str>>],
    ) -> Vec<Moved> {
        let place_of = |tokens: &Tokens| languages.iter().position(|&lang| lang == tokens.lang());
        let moved: Vec<Moved> = more
            .iter()
            .enumerate()
            .map(|(place, more)| {
                let documents =
                    changed.iter().flat_map(|&case| cases[case].documents.iter().zip(&self.documents[case]));
                let own: Vec<_> = documents.filter(|(tokens, _)| place_of(tokens) == Some(place)).collect();
                let old = &self.words[place];
                let mut changes: BTreeMap<&str, Change> = BTreeMap::new();
                for (tokens, numbers) in own {
                    numbers
                        .iter()
                        .for_each(|&number| changes.entry(old.word(number)).or_default().documents -= 1);
                    tokens.different().for_each(|word| changes.entry(word).or_default().documents += 1);
                }
                more.iter().for_each(|word| changes.entry(word).or_default().is_elsewhere = true);
                let (words, moved) = merge(old, changes);
                self.words[place] = words;
                moved
            })
            .collect();
        let words = &self.words;
        self.documents.par_iter_mut().zip(cases).for_each(|(documents, case)| {
            for (numbers, tokens) in documents.iter_mut().zip(&case.documents) {
                let Some(place) = place_of(tokens) else { continue };
                numbers.iter_mut().for_each(|number| *number = moved[place].new_of[*number as usize]);
            }
        });
        for &case in changed {
            for (numbers, tokens) in self.documents[case].iter_mut().zip(&cases[case].documents) {
                let Some(place) = place_of(tokens) else { continue };
                *numbers = tokens.different().filter_map(|word| words[place].number(word)).collect();
            }
        }
        moved
    }
}

/// What happens to a word.
#[derive(Default)]
struct Change {
    /// How many documents more have it.
    documents: i64,
    /// Whether it also stands elsewhere.
    is_elsewhere: bool,
}

/// The list after some changes, and how its numbers changed. All words that also stand elsewhere are among the changes.
fn merge(old: &WordList, changes: BTreeMap<&str, Change>) -> (WordList, Moved) {
    let mut list = WordList::default();
    let mut moved = Moved { new_of: vec![NONE; old.len()], old_of: Vec::with_capacity(old.len()) };
    let mut add = |word: &str, count: i64, is_elsewhere: bool, number: u32| {
        if count > 0 || is_elsewhere {
            if let Some(new) = moved.new_of.get_mut(number as usize) {
                *new = list.len() as u32;
            }
            moved.old_of.push(number);
            list.push(word, count as u32);
        }
    };
    let mut changes = changes.into_iter().peekable();
    for number in 0..old.len() as u32 {
        let word = old.word(number);
        while let Some((word, change)) = changes.next_if(|(other, _)| *other < word) {
            add(word, change.documents, change.is_elsewhere, NONE);
        }
        let change =
            changes.next_if(|(other, _)| *other == word).map(|(_, change)| change).unwrap_or_default();
        add(word, i64::from(old.count(number)) + change.documents, change.is_elsewhere, number);
    }
    changes.for_each(|(word, change)| add(word, change.documents, change.is_elsewhere, NONE));
    (list, moved)
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
