//! What is written of cases besides their documents: labels and synonyms of facet terms, names of partners and places. Each
//! such text stands in many cases and is read once.

use crate::{
    base::Lang,
    search::{
        analysis::tokenizer::tokenize,
        input::{CaseInput, FacetInput, IndexInput},
        numbering::{QuickMap, QuickSet},
    },
};

use super::dictionary::{TermId, Terms};

/// A text as terms of its language.
#[derive(Clone, Debug, Default)]
pub(crate) struct LabelTokens {
    pub(crate) tokens: Box<[LabelToken]>,
    /// How many positions it takes.
    pub(crate) length: u32,
}

/// A word of a [`LabelTokens`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct LabelToken {
    pub(crate) term: TermId,
    /// Its position in the text, from 0.
    pub(crate) position: u32,
    /// Whether it was joined from two words that are also there.
    pub(crate) is_joined: bool,
}

impl LabelTokens {
    fn new(text: &str, terms: &Terms) -> Self {
        let mut tokens = Vec::new();
        let length = tokenize(text, 0, |token| {
            if let Some(term) = terms.id(&token.text) {
                tokens.push(LabelToken { term, position: token.position, is_joined: token.is_joined });
            }
        });
        Self { tokens: tokens.into(), length }
    }
}

/// What is written of a case in one language, besides its document.
#[derive(Clone, Debug, Default)]
pub(crate) struct CaseLabels<'l> {
    /// Labels of its facet terms, names of partners and the place.
    pub(crate) labels: Vec<&'l LabelTokens>,
    /// Synonyms of its facet terms.
    pub(crate) synonyms: Vec<&'l LabelTokens>,
}

/// All such texts of a bank.
pub(crate) struct Labels<'a> {
    languages: &'a [Lang],
    facets: Vec<FacetLabels>,
    /// By name and language.
    names: QuickMap<&'a str, Vec<LabelTokens>>,
}

struct FacetLabels {
    parents: Vec<Option<u32>>,
    /// By facet term and language.
    terms: Vec<Vec<FacetTermLabels>>,
}

struct FacetTermLabels {
    label: LabelTokens,
    /// Whether no language before this one has the same label.
    is_first: bool,
    synonyms: Vec<LabelTokens>,
}

impl FacetLabels {
    fn new(facet: &FacetInput<'_>, languages: &[Lang], terms: &[Terms]) -> Self {
        let by_language = languages.iter().zip(terms).enumerate();
        let terms = facet.terms.iter().map(|term| {
            let labels = by_language.clone().map(|(place, (lang, terms))| {
                let synonyms = term.synonyms.iter().filter(|(own, _)| own == lang);
                FacetTermLabels {
                    label: LabelTokens::new(&term.labels[place], terms),
                    is_first: !term.labels[..place].contains(&term.labels[place]),
                    synonyms: synonyms.map(|(_, text)| LabelTokens::new(text, terms)).collect(),
                }
            });
            labels.collect()
        });
        Self { parents: facet.terms.iter().map(|term| term.parent).collect(), terms: terms.collect() }
    }

    /// Some terms and those above them, each once.
    fn with_ancestors(&self, terms: &[u32]) -> Vec<u32> {
        let mut found: Vec<u32> = Vec::new();
        for &term in terms {
            let mut next = Some(term);
            while let Some(term) = next.filter(|term| !found.contains(term)) {
                found.push(term);
                next = self.parents[term as usize];
            }
        }
        found
    }
}

impl<'a> Labels<'a> {
    /// Reads the texts; `terms` are those of the dictionary, by language.
    pub(crate) fn new(input: &'a IndexInput<'_>, terms: &[Terms]) -> Self {
        let facets = input.facets.iter().map(|facet| FacetLabels::new(facet, input.languages, terms));
        let mut names: QuickMap<&str, Vec<LabelTokens>> = QuickMap::default();
        for (_, name) in input.cases.iter().flat_map(|case| &case.names) {
            let read = || terms.iter().map(|terms| LabelTokens::new(name, terms)).collect();
            names.entry(name).or_insert_with(read);
        }
        Self { languages: input.languages, facets: facets.collect(), names }
    }

    /// What is written of a case, by language: its facet terms and those above them, and names. A label that is the same in
    /// several languages counts in those that the case has words in.
    pub(crate) fn of(&self, case: &CaseInput<'_>) -> Vec<CaseLabels<'_>> {
        let mut found = vec![CaseLabels::default(); self.languages.len()];
        let has_words = |lang: Lang| case.documents.iter().any(|tokens| tokens.lang() == lang);
        let has_some = self.languages.iter().any(|&lang| has_words(lang));
        let serves: Vec<bool> = (0..)
            .zip(self.languages)
            .map(|(place, &lang)| has_words(lang) || (!has_some && place == 0))
            .collect();
        for (facet, terms) in self.facets.iter().zip(&case.facet_terms) {
            for term in facet.with_ancestors(terms) {
                for (place, texts) in facet.terms[term as usize].iter().enumerate() {
                    if texts.is_first || serves[place] {
                        found[place].labels.push(&texts.label);
                    }
                    found[place].synonyms.extend(&texts.synonyms);
                }
            }
        }
        for &(lang, name) in &case.names {
            for (place, found) in found.iter_mut().enumerate() {
                if lang.map_or(serves[place], |lang| lang == self.languages[place]) {
                    found.labels.push(&self.names[name][place]);
                }
            }
        }
        found
    }
}

/// By language, the distinct terms of all such texts, in no order.
pub(crate) fn terms_of_labels(input: &IndexInput<'_>) -> Vec<Vec<Box<str>>> {
    let mut found: Vec<QuickSet<Box<str>>> = vec![QuickSet::default(); input.languages.len()];
    let mut read = |place: usize, text: &str| {
        tokenize(text, 0, |token| {
            if !found[place].contains(&*token.text) {
                found[place].insert(token.text.as_ref().into());
            }
        });
    };
    for term in input.facets.iter().flat_map(|facet| &facet.terms) {
        term.labels.iter().enumerate().for_each(|(place, label)| read(place, label));
        for &(lang, synonym) in &term.synonyms {
            if let Some(place) = input.place(lang) {
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
    found.into_iter().map(|terms| terms.into_iter().collect()).collect()
}
