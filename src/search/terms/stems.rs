//! What is known of each term of a language before terms become groups: its folded form, its stem, and the parts of a
//! compound. A verb's form has the stem of its infinitive, and a part has to be believable, only where the bank's other terms
//! say so; nothing else decides.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::{
    base::Lang,
    search::{
        analysis::{
            compound::{Parts, Splitter, has_compounds},
            dutch_verbs,
            stemmer::Stemmer,
            stop_words::StopWords,
            tokenizer::fold,
        },
        numbering::QuickMap,
    },
};

use super::dictionary::Terms;

/// A term of one language, with its stem.
#[derive(Clone, Debug)]
pub(crate) struct StemmedTerm {
    /// The folded form.
    pub(crate) form: Box<str>,
    /// What its language's stemmer makes of it, folded.
    own_stem: Box<str>,
    /// The stem of the verb that it belongs to, if the bank has that.
    verb_stem: Option<Box<str>>,
    /// In how many documents it stands.
    pub(crate) doc_freq: u32,
    /// Byte ranges of `form`.
    pub(crate) parts: Parts,
}

impl StemmedTerm {
    fn new(term: &str, doc_freq: u32, stemmer: &Stemmer) -> Self {
        Self {
            form: fold(term).into(),
            own_stem: fold(&stemmer.stem(term)).into(),
            verb_stem: None,
            doc_freq,
            parts: Parts::default(),
        }
    }

    /// What it shares with the other terms of its group.
    pub(crate) fn stem(&self) -> &str {
        self.verb_stem.as_deref().unwrap_or(&self.own_stem)
    }
}

/// The terms of a language by their number, with their stems; behind them the parts of compounds that no text uses alone,
/// sorted.
pub(crate) fn stem_terms(lang: Lang, terms: &Terms) -> Vec<StemmedTerm> {
    let stemmer = Stemmer::new(lang);
    let ids = 0..terms.len() as u32;
    let stemmed = |id| StemmedTerm::new(terms.text(id), terms.doc_freq(id), &stemmer);
    let mut stemmed: Vec<StemmedTerm> = ids.into_par_iter().map(stemmed).collect();
    if lang.primary() == "nl" {
        unite_verbs(&mut stemmed);
    }
    if has_compounds(lang) {
        split_compounds(&mut stemmed, lang, &stemmer);
    }
    stemmed
}

/// Gives the forms of Dutch verbs the stem of their infinitive.
fn unite_verbs(terms: &mut [StemmedTerm]) {
    let longer = terms.iter().filter(|term| term.form.ends_with("en") && term.form.len() >= 5);
    let known: QuickMap<&str, &str> = longer.map(|term| (&*term.form, &*term.own_stem)).collect();
    let verb_stem = |term: &StemmedTerm| -> Option<Box<str>> {
        let stem = dutch_verbs::longer_forms(&term.form).find_map(|longer| known.get(&*longer).copied());
        stem.map(Box::from)
    };
    let stems: Vec<_> = terms.par_iter().map(verb_stem).collect();
    terms.iter_mut().zip(stems).for_each(|(term, stem)| term.verb_stem = stem);
}

/// Finds the parts of compounds. One that never stands alone becomes a term, in no document.
fn split_compounds(terms: &mut Vec<StemmedTerm>, lang: Lang, stemmer: &Stemmer) {
    let known = terms.iter().map(|term| (&*term.form, term.doc_freq));
    let splitter = Splitter::new(known, StopWords::of(lang));
    terms.par_iter_mut().for_each(|term| term.parts = splitter.split(&term.form));
    let compounds = terms.iter().filter(|term| term.parts.has_unknown);
    let parts = compounds.flat_map(|term| term.parts.of(&term.form));
    let unknown: BTreeSet<&str> = parts.filter(|part| !splitter.knows(part)).collect();
    let unknown: Vec<_> = unknown.into_iter().map(|part| StemmedTerm::new(part, 0, stemmer)).collect();
    terms.extend(unknown);
}
