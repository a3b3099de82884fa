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

/// The written words of a bank.
pub(super) struct Census<'a> {
    /// By language, the written words, sorted, each with the number of documents that have it.
    pub(super) words: Vec<Vec<(&'a str, u32)>>,
    /// By language, the place of each written word in `words`.
    pub(super) numbers: Vec<QuickMap<&'a str, u32>>,
    /// By case and document, the places in `words` of the different words of the document; empty when its language is not
    /// one of the bank's.
    pub(super) documents: Vec<Vec<Box<[u32]>>>,
}

impl<'a> Census<'a> {
    /// Counts the words of `cases`; `more` are words by language that stand in no document.
    pub(super) fn new(languages: &[Lang], cases: &[CaseInput<'a>], more: &'a [Vec<Box<str>>]) -> Self {
        let mut shares: Vec<Share<'a>> =
            cases.par_chunks(SHARE).map(|some| Share::new(languages, some)).collect();
        let mut census = Self { words: Vec::new(), numbers: Vec::new(), documents: Vec::new() };
        for (place, more) in more.iter().enumerate() {
            let mut counts: QuickMap<&'a str, u32> = QuickMap::default();
            for (word, count) in shares.iter().flat_map(|share| &share.words[place]) {
                *counts.entry(word).or_default() += count;
            }
            for word in more {
                counts.entry(word).or_default();
            }
            let mut words: Vec<(&'a str, u32)> = counts.into_iter().collect();
            words.par_sort_unstable();
            census.numbers.push(words.iter().zip(0..).map(|(&(word, _), number)| (word, number)).collect());
            census.words.push(words);
        }
        shares.par_iter_mut().for_each(|share| share.renumber(&census.numbers));
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
