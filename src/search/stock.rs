//! What lies between the cases and the files: the words, numbered and grouped, and the cases of each group.
//!
//! A stock is made anew ([`Stock::new`]), or amended after some cases have other words ([`Stock::amend`]), which gives the
//! same at a price that depends on these cases. Nothing here knows of files; [`super::build`] makes them from it.

use rayon::prelude::*;

use crate::base::Lang;

use super::{
    build::{CaseInput, IndexInput},
    census::{Census, NONE},
    lexicon::{Lexicon, Vocabulary},
    postings::{self, CaseWords, Lengths, List, Succession},
    readings::{Readings, written_words},
};

/// When more than one case in so many has to be read again, all are.
const MOST_REREAD: usize = 4;

/// What a stock keeps of the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    /// All that [`Stock::amend`] needs.
    Words,
    /// Nothing: the stock will not be amended.
    Nothing,
}

/// See the module.
pub(super) struct Stock {
    /// The numbers of cases: `order[number]` is the case's place in the input.
    pub(super) order: Vec<u32>,
    pub(super) lexicon: Lexicon,
    /// The cases of each group, by its number.
    pub(super) lists: Vec<List>,
    lengths: Lengths,
    languages: Vec<Lang>,
    census: Census,
    /// By language.
    vocabularies: Vec<Vocabulary>,
}

impl Stock {
    /// The stock of some cases, numbered in the order `order`.
    pub(super) fn new(input: &IndexInput<'_>, order: Vec<u32>, keep: Keep) -> Self {
        let census = Census::new(input.languages, &input.cases, &written_words(input));
        let readings = Readings::new(input, &census.words);
        let words = input.languages.iter().zip(&census.words);
        let vocabulary = |(&lang, words)| {
            let vocabulary = Vocabulary::new(lang, words);
            if keep == Keep::Words { vocabulary } else { vocabulary.without_splitter() }
        };
        let mut vocabularies: Vec<Vocabulary> = words.map(vocabulary).collect();
        let lexicon = Lexicon::new(input.languages, &vocabularies);
        if keep == Keep::Nothing {
            vocabularies.clear();
        }
        let lengths = lengths(input);
        let lists = postings::lists(&lexicon, &lengths, order.len(), |number| {
            case_words(input, &census, &readings, order[number] as usize)
        });
        let languages = input.languages.to_vec();
        let census = if keep == Keep::Words { census } else { Census::default() };
        Self { order, lexicon, lists, lengths, languages, census, vocabularies }
    }

    /// The stock after the documents of the cases at the places `changed` have other words. All else that the stock is made
    /// from (the languages, the terms and names, the languages of each case) is as it was.
    pub(super) fn amend(self, input: &IndexInput<'_>, order: Vec<u32>, changed: &[usize]) -> Self {
        if order != self.order || input.languages != self.languages {
            return Self::new(input, order, Keep::Words);
        }
        let Self {
            lexicon: last, lists, lengths: last_lengths, mut census, mut vocabularies, languages, ..
        } = self;
        let old_documents: Vec<_> = changed.iter().map(|&case| census.documents[case].clone()).collect();
        let moved = census.amend(input.languages, &input.cases, changed, &written_words(input));
        let words = vocabularies.iter_mut().zip(&census.words).zip(&moved);
        words.for_each(|((vocabulary, words), moved)| vocabulary.amend(words, moved));
        let lexicon = Lexicon::new(input.languages, &vocabularies);
        let readings = Readings::new(input, &census.words);
        let lengths = lengths(input);
        let case = |number: usize| case_words(input, &census, &readings, order[number] as usize);

        let succession = Succession::new(&last, &lexicon, &moved);
        let is_changed = succession.changed_words();
        let is_in_readings = readings.have(|lang, number| is_changed[lang][number as usize]);
        let is_due = |number: u32| {
            let place = order[number as usize] as usize;
            let is_changed = |(lang, number): (usize, u32)| is_changed[lang][number as usize];
            changed.contains(&place)
                || words_of(&lexicon, &input.cases[place], &census.documents[place]).any(is_changed)
                || (is_in_readings && case(number as usize).words_of_readings().any(is_changed))
        };
        let reread: Vec<u32> =
            (0..order.len() as u32).into_par_iter().filter(|&number| is_due(number)).collect();
        let lists = if lengths == last_lengths && reread.len() <= order.len() / MOST_REREAD {
            // What these cases said before, so that it is taken out of the lists.
            let mut old_words: Vec<(usize, u32)> = Vec::new();
            for (&place, documents) in changed.iter().zip(&old_documents) {
                old_words.extend(words_of(&lexicon, &input.cases[place], documents));
            }
            for &number in &reread {
                let place = order[number as usize] as usize;
                let documents = words_of(&lexicon, &input.cases[place], &census.documents[place]);
                let readings = case(number as usize);
                let words = documents.chain(readings.words_of_readings());
                let words = words.map(|(lang, number)| (lang, moved[lang].old_of[number as usize]));
                old_words.extend(words.filter(|(_, number)| *number != NONE));
            }
            succession.lists(lists, &lengths, (&reread, &case), &old_words)
        } else {
            drop(lists);
            postings::lists(&lexicon, &lengths, order.len(), case)
        };
        Self { order, lexicon, lists, lengths, languages, census, vocabularies }
    }
}

fn lengths(input: &IndexInput<'_>) -> Lengths {
    Lengths::new(input.cases.iter().flat_map(|case| case.documents.iter().copied()))
}

/// The words of a case's documents, which have these numbers: the place of their language, and the number.
fn words_of<'a>(
    lexicon: &Lexicon,
    case: &'a CaseInput<'_>,
    documents: &'a [Box<[u32]>],
) -> impl Iterator<Item = (usize, u32)> {
    let documents = case.documents.iter().zip(documents);
    documents
        .filter_map(|(tokens, numbers)| Some((lexicon.place(tokens.lang())?, numbers)))
        .flat_map(|(lang, numbers)| numbers.iter().map(move |&number| (lang, number)))
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
