//! What is written of cases besides their documents: labels and synonyms of terms, names of partners and places. Each such
//! text stands in many cases and is read once.

use crate::base::Lang;

use super::{
    build::{CaseInput, IndexInput, TermInput},
    census::WordList,
    hash::{QuickMap, QuickSet},
    words::words,
};

/// A text as numbers of the words of its language.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    pub(super) words: Box<[ReadWord]>,
    /// How many places it takes.
    pub(super) length: u32,
}

/// A word of a [`Reading`].
#[derive(Clone, Copy, Debug)]
pub(super) struct ReadWord {
    pub(super) number: u32,
    /// Its place, from 0.
    pub(super) place: u32,
    /// Whether it was joined from two words that are also there.
    pub(super) is_joined: bool,
}

impl Reading {
    fn new(text: &str, list: &WordList) -> Self {
        let mut found = Vec::new();
        let length = words(text, 0, |word| {
            if let Some(number) = list.number(&word.text) {
                found.push(ReadWord { number, place: word.place, is_joined: word.joined });
            }
        });
        Self { words: found.into(), length }
    }
}

/// What is written of a case in one language, besides its document.
#[derive(Clone, Debug, Default)]
pub(super) struct Extra<'r> {
    /// Labels of its terms, names of partners and the place.
    pub(super) labels: Vec<&'r Reading>,
    /// Synonyms of its terms.
    pub(super) synonyms: Vec<&'r Reading>,
}

/// All such texts of a bank.
pub(super) struct Readings<'a> {
    languages: &'a [Lang],
    facets: Vec<FacetReadings>,
    /// By name and language.
    names: QuickMap<&'a str, Vec<Reading>>,
}

struct FacetReadings {
    parents: Vec<Option<u32>>,
    /// By term and language.
    terms: Vec<Vec<TermReading>>,
}

struct TermReading {
    label: Reading,
    /// Whether no language before this one has the same label.
    is_first: bool,
    synonyms: Vec<Reading>,
}

impl<'a> Readings<'a> {
    /// Reads the texts; `lists` are the words by language.
    pub(super) fn new(input: &'a IndexInput<'_>, lists: &[WordList]) -> Self {
        let of_term = |term: &TermInput<'_>| {
            let languages = input.languages.iter().zip(lists).enumerate();
            let readings = languages.map(|(place, (lang, list))| TermReading {
                label: Reading::new(&term.labels[place], list),
                is_first: !term.labels[..place].contains(&term.labels[place]),
                synonyms: term
                    .synonyms
                    .iter()
                    .filter(|(own, _)| own == lang)
                    .map(|(_, text)| Reading::new(text, list))
                    .collect(),
            });
            readings.collect()
        };
        let facets = input.facets.iter().map(|facet| FacetReadings {
            parents: facet.terms.iter().map(|term| term.parent).collect(),
            terms: facet.terms.iter().map(of_term).collect(),
        });
        let mut names: QuickMap<&str, Vec<Reading>> = QuickMap::default();
        for (_, name) in input.cases.iter().flat_map(|case| &case.names) {
            names.entry(name).or_insert_with(|| lists.iter().map(|list| Reading::new(name, list)).collect());
        }
        Self { languages: input.languages, facets: facets.collect(), names }
    }

    /// What is written of a case, by language: its terms and those above them, and names. A label that is the same in
    /// several languages counts in those that the case has words in.
    pub(super) fn of(&self, case: &CaseInput<'_>) -> Vec<Extra<'_>> {
        let mut extras = vec![Extra::default(); self.languages.len()];
        let has_words = |lang: Lang| case.documents.iter().any(|tokens| tokens.lang() == lang);
        let has_some = self.languages.iter().any(|&lang| has_words(lang));
        let serves: Vec<bool> = (0..)
            .zip(self.languages)
            .map(|(place, &lang)| has_words(lang) || (!has_some && place == 0))
            .collect();
        for (facet, terms) in self.facets.iter().zip(&case.terms) {
            for term in with_ancestors(&facet.parents, terms) {
                for (place, reading) in facet.terms[term as usize].iter().enumerate() {
                    if reading.is_first || serves[place] {
                        extras[place].labels.push(&reading.label);
                    }
                    extras[place].synonyms.extend(&reading.synonyms);
                }
            }
        }
        for &(lang, name) in &case.names {
            let readings = &self.names[name];
            for (place, extra) in extras.iter_mut().enumerate() {
                if lang.map_or(serves[place], |lang| lang == self.languages[place]) {
                    extra.labels.push(&readings[place]);
                }
            }
        }
        extras
    }
}

fn with_ancestors(parents: &[Option<u32>], terms: &[u32]) -> Vec<u32> {
    let mut found: Vec<u32> = Vec::new();
    for &term in terms {
        let mut next = Some(term);
        while let Some(term) = next.filter(|term| !found.contains(term)) {
            found.push(term);
            next = parents[term as usize];
        }
    }
    found
}

/// By language, the different words of all such texts.
pub(super) fn written_words(input: &IndexInput<'_>) -> Vec<Vec<Box<str>>> {
    let mut found: Vec<QuickSet<Box<str>>> = vec![QuickSet::default(); input.languages.len()];
    let mut read = |place: usize, text: &str| {
        words(text, 0, |word| {
            if !found[place].contains(&*word.text) {
                found[place].insert(word.text.as_ref().into());
            }
        });
    };
    for term in input.facets.iter().flat_map(|facet| &facet.terms) {
        term.labels.iter().enumerate().for_each(|(place, label)| read(place, label));
        for (lang, synonym) in &term.synonyms {
            if let Some(place) = input.languages.iter().position(|own| own == lang) {
                read(place, synonym);
            }
        }
    }
    let mut names: QuickSet<(Option<Lang>, &str)> = QuickSet::default();
    for &(lang, name) in input.cases.iter().flat_map(|case| &case.names) {
        if names.insert((lang, name)) {
            let places = input.languages.iter().enumerate();
            places
                .filter(|(_, own)| lang.is_none_or(|lang| lang == **own))
                .for_each(|(place, _)| read(place, name));
        }
    }
    // In no order: whoever counts the words sorts them.
    found.into_iter().map(|words| words.into_iter().collect()).collect()
}
