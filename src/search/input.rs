//! What the index is made of, in the search's own words: whoever makes one says here what a case, a facet and a card are.
//! Places (`u32`) count from 0 in the list that they name.

use std::borrow::Cow;

use crate::base::Lang;

use super::analysis::analyser::Tokens;

/// Everything that the index is made of.
pub struct IndexInput<'a> {
    /// The bank's languages.
    pub languages: &'a [Lang],
    /// Where the page of a case is, for each language: `/nl/cases/{id}/`.
    pub page_paths: Vec<String>,
    /// The facets in the bank's order.
    pub facets: Vec<FacetInput<'a>>,
    /// The cases in any order; the index numbers them anew.
    pub cases: Vec<CaseInput<'a>>,
    /// The orders in which readers may list cases; the first one is "newest first".
    pub orders: Vec<OrderInput>,
    /// The id of the facet that gives cards their colour.
    pub main_facet: Option<&'a str>,
    /// The id of the facet that cards show as steps.
    pub step_facet: Option<&'a str>,
    /// The card of a case (its place in `cases`) for readers of a language.
    pub card: &'a (dyn Fn(usize, Lang) -> CardInput<'a> + Sync),
}

impl IndexInput<'_> {
    /// The place of a language.
    pub(crate) fn place(&self, lang: Lang) -> Option<usize> {
        self.languages.iter().position(|&own| own == lang)
    }
}

/// A facet.
pub struct FacetInput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name in each language of the bank.
    pub labels: Vec<String>,
    /// Whether the order of its terms means something.
    pub ordered: bool,
    /// Its terms.
    pub terms: Vec<FacetTermInput<'a>>,
}

/// A term of a facet.
pub struct FacetTermInput<'a> {
    /// Its id.
    pub id: &'a str,
    /// The place of the term above it.
    pub parent: Option<u32>,
    /// Its label in each language of the bank.
    pub labels: Vec<String>,
    /// Other words for it.
    pub synonyms: Vec<(Lang, &'a str)>,
}

/// A case.
pub struct CaseInput<'a> {
    /// Its words, one document a language.
    pub documents: Vec<&'a Tokens>,
    /// Its own terms: places in [`FacetInput::terms`], by facet.
    pub facet_terms: Vec<Vec<u32>>,
    /// Names of partners and places; `None` for a name that is the same in all languages.
    pub names: Vec<(Option<Lang>, &'a str)>,
}

/// An order of all cases.
pub struct OrderInput {
    /// What it is called: `newest`, `title`.
    pub id: &'static str,
    /// The language for whose readers it is; `None` for all.
    pub lang: Option<Lang>,
    /// The places of all cases in [`IndexInput::cases`], the first first.
    pub cases: Vec<u32>,
}

/// What is shown of a case to readers of one language.
#[derive(Clone, Debug, Default)]
pub struct CardInput<'a> {
    /// The case's id.
    pub id: &'a str,
    /// Its title.
    pub title: Cow<'a, str>,
    /// Its summary.
    pub summary: Cow<'a, str>,
    /// The language of title and summary where it is not the readers'.
    pub lang: Option<Lang>,
    /// Where: `Gent, Oost-Vlaanderen`; may be empty.
    pub place: String,
    /// The day by which cases are listed newest first; may be empty.
    pub date: String,
    /// The terms (places in [`FacetInput::terms`]) that give the card its colour and its steps.
    pub main: Option<u32>,
    /// See `main`.
    pub step: Option<u32>,
}
