//! The term dictionary: the words of all documents, counted and numbered once. What comes later asks for numbers and hashes
//! no word again.

use std::cmp::Ordering;

use rayon::prelude::*;

use crate::search::{
    analysis::analyser::Tokens,
    input::{CaseInput, IndexInput},
    numbering::{Numbered, Numbering, QuickMap},
};

/// The number of a term of one language.
pub(crate) type TermId = u32;

/// Cases that are counted together.
const BATCH: usize = 1_024;

/// The terms of one language, sorted, each with the number of documents that have it. A term's number is its place.
#[derive(Clone, Debug, Default)]
pub(crate) struct Terms {
    /// The terms, one after the other.
    text: String,
    /// Where each of them ends in `text`.
    ends: Vec<u32>,
    doc_freqs: Vec<u32>,
}

impl Terms {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The term with a number.
    pub(crate) fn text(&self, id: TermId) -> &str {
        let start = id.checked_sub(1).map_or(0, |before| self.ends[before as usize]);
        &self.text[start as usize..self.ends[id as usize] as usize]
    }

    /// How many documents have the term with a number.
    pub(crate) fn doc_freq(&self, id: TermId) -> u32 {
        self.doc_freqs[id as usize]
    }

    /// The number of a term.
    pub(crate) fn id(&self, term: &str) -> Option<TermId> {
        let (mut from, mut until) = (0, self.len() as u32);
        while from < until {
            let middle = from.midpoint(until);
            match self.text(middle).cmp(term) {
                Ordering::Less => from = middle + 1,
                Ordering::Equal => return Some(middle),
                Ordering::Greater => until = middle,
            }
        }
        None
    }
}

impl<'a> FromIterator<(&'a str, u32)> for Terms {
    fn from_iter<I: IntoIterator<Item = (&'a str, u32)>>(sorted: I) -> Self {
        let mut terms = Self::default();
        for (term, doc_freq) in sorted {
            terms.text.push_str(term);
            terms.ends.push(terms.text.len() as u32);
            terms.doc_freqs.push(doc_freq);
        }
        terms
    }
}

/// The terms of a bank.
#[derive(Clone, Debug, Default)]
pub(crate) struct TermDictionary {
    /// By language.
    pub(crate) terms: Vec<Terms>,
    /// By case (its place in the input) and document, the numbers of the distinct terms of the document; empty when its
    /// language is not one of the bank's.
    pub(crate) documents: Vec<Vec<Box<[TermId]>>>,
}

impl TermDictionary {
    /// Counts the terms of the cases; `others` are terms by language that stand in no document.
    pub(crate) fn new(input: &IndexInput<'_>, others: &[Vec<Box<str>>]) -> Self {
        let mut batches: Vec<Batch<'_>> =
            input.cases.par_chunks(BATCH).map(|cases| Batch::new(input, cases)).collect();
        let mut dictionary = Self::default();
        let mut ids: Vec<QuickMap<&str, TermId>> = Vec::new();
        for (place, others) in others.iter().enumerate() {
            let mut doc_freqs: QuickMap<&str, u32> = QuickMap::default();
            for (term, doc_freq) in batches.iter().flat_map(|batch| &batch.terms[place]) {
                *doc_freqs.entry(term).or_default() += doc_freq;
            }
            for term in others {
                doc_freqs.entry(term).or_default();
            }
            let mut sorted: Vec<(&str, u32)> = doc_freqs.into_iter().collect();
            sorted.par_sort_unstable();
            dictionary.terms.push(sorted.iter().copied().collect());
            ids.push(sorted.into_iter().zip(0..).map(|((term, _), id)| (term, id)).collect());
        }
        batches.par_iter_mut().for_each(|batch| batch.renumber(&ids));
        dictionary.documents = batches.into_iter().flat_map(|batch| batch.documents).collect();
        dictionary
    }
}

/// The terms of some cases, numbered among themselves.
struct Batch<'a> {
    /// By language, the distinct terms with the number of documents that have them.
    terms: Vec<Vec<(&'a str, u32)>>,
    /// The language of each document.
    languages: Vec<Option<usize>>,
    /// By case and document, the numbers.
    documents: Vec<Vec<Box<[TermId]>>>,
}

impl<'a> Batch<'a> {
    fn new(input: &IndexInput<'_>, cases: &[CaseInput<'a>]) -> Self {
        let languages = input.languages.len();
        let mut batch = Self {
            terms: vec![Vec::new(); languages],
            languages: Vec::new(),
            documents: Vec::with_capacity(cases.len()),
        };
        let numbering = || Numbering::with_capacity(16 * cases.len());
        let mut numberings: Vec<Numbering> = (0..languages).map(|_| numbering()).collect();
        for case in cases {
            let mut documents = Vec::with_capacity(case.documents.len());
            for &tokens in &case.documents {
                let place = input.place(tokens.lang());
                batch.languages.push(place);
                documents.push(place.map_or_else(Box::default, |place| {
                    count(tokens, &mut numberings[place], &mut batch.terms[place])
                }));
            }
            batch.documents.push(documents);
        }
        batch
    }

    /// Puts the numbers of the whole bank in place of the batch's own.
    fn renumber(&mut self, ids: &[QuickMap<&'a str, TermId>]) {
        let by_language = self.terms.iter().zip(ids);
        let new: Vec<Vec<TermId>> =
            by_language.map(|(terms, ids)| terms.iter().map(|(term, _)| ids[term]).collect()).collect();
        for (document, place) in self.documents.iter_mut().flatten().zip(&self.languages) {
            let Some(place) = place else { continue };
            document.iter_mut().for_each(|id| *id = new[*place][*id as usize]);
        }
    }
}

/// Counts the terms of a document among `terms`, and returns their numbers.
fn count<'a>(
    tokens: &'a Tokens,
    numbering: &mut Numbering,
    terms: &mut Vec<(&'a str, u32)>,
) -> Box<[TermId]> {
    let mut ids = Vec::with_capacity(tokens.distinct().len());
    for term in tokens.distinct() {
        let Numbered { number: id, is_new } = numbering.number(term, |id| terms[id as usize].0);
        if is_new {
            terms.push((term, 0));
        }
        terms[id as usize].1 += 1;
        ids.push(id);
    }
    ids.into()
}
