//! What lies between the cases and the files: the words, numbered and grouped, and the cases of each group.
//!
//! Nothing here knows of files; [`super::build`] makes them from it.

use super::{
    build::IndexInput,
    census::Census,
    lexicon::{Lexicon, Vocabulary},
    postings::{self, CaseWords, Lengths, List},
    readings::{Readings, written_words},
};

/// See the module.
pub(super) struct Stock {
    /// The numbers of cases: `order[number]` is the case's place in the input.
    pub(super) order: Vec<u32>,
    pub(super) lexicon: Lexicon,
    /// The cases of each group, by its number.
    pub(super) lists: Vec<List>,
}

impl Stock {
    /// The stock of some cases, numbered in the order `order`.
    pub(super) fn new(input: &IndexInput<'_>, order: Vec<u32>) -> Self {
        let census = Census::new(input.languages, &input.cases, &written_words(input));
        let readings = Readings::new(input, &census.words);
        let words = input.languages.iter().zip(&census.words);
        let vocabularies: Vec<Vocabulary> =
            words.map(|(&lang, words)| Vocabulary::new(lang, words)).collect();
        let lexicon = Lexicon::new(input.languages, &vocabularies);
        drop(vocabularies);
        let lengths = Lengths::new(input.cases.iter().flat_map(|case| case.documents.iter().copied()));
        let lists = postings::lists(&lexicon, &lengths, order.len(), |number| {
            case_words(input, &census, &readings, order[number] as usize)
        });
        Self { order, lexicon, lists }
    }
}

/// The words of the case at a place.
fn case_words<'a>(
    input: &'a IndexInput<'_>,
    census: &'a Census,
    readings: &'a Readings<'_>,
    place: usize,
) -> CaseWords<'a> {
    let case = &input.cases[place];
    CaseWords { documents: &case.documents, numbers: &census.documents[place], extras: readings.of(case) }
}
