//! `/search.json`, for other clients than the site's own finder: a small bank's whole catalogue in one file, or the
//! manifest of a large bank's, which names the files that hold the cases ([`write_part`]).
//!
//! Texts at the top of a case are in its own language; `texts` holds its translations. `page_paths` tells where the page
//! of a case is in each language of the site, so that an address need not stand there once more for every language.

use std::ops::Range;

use serde::{Serialize, Serializer};

use crate::{
    bank::{Bank, Case, Entry as _, Facet, TermIndex},
    base::{Lang, PartialDate},
    content::text::Text,
    site::{address::Addresses, context::SiteContext},
};

use super::{
    cases::term_ids,
    json, schema,
    values::{Each, Languages},
};

/// The version of this file's form.
const VERSION: u32 = 1;

/// A bank with more cases has a manifest in place of the catalogue.
const MOST_IN_ONE: usize = 1_500;

/// Cases in each file that the manifest names.
const PART: usize = 1_000;

/// How many files hold the cases; none when the catalogue does.
pub(super) fn parts(bank: &Bank) -> usize {
    if bank.cases.len() > MOST_IN_ONE { bank.cases.len().div_ceil(PART) } else { 0 }
}

/// The path of a file of cases, from 1.
pub(super) fn part_path(number: usize) -> String {
    format!("data/search/{number}.json")
}

/// The whole file.
pub(super) fn write(context: &SiteContext<'_>) -> String {
    let (bank, addresses) = (context.bank, context.addresses);
    let paths = bank.languages().iter().map(|&lang| (lang, addresses.case(lang, "{id}")));
    let parts = (1..=parts(bank)).map(|number| addresses.root_file(&part_path(number)));
    let parts: Vec<String> = parts.collect();
    let head = Head {
        version: VERSION,
        kind: if parts.is_empty() { "catalogue" } else { "manifest" },
        schema: addresses.root_file(&schema::path("search")),
        languages: bank.languages(),
        page_paths: Languages(paths.collect()),
        facets: bank.facets.iter().map(FacetData::new).collect(),
        case_count: bank.cases.len(),
    };
    match parts.is_empty() {
        true => json(&Catalogue { head, cases: Each(cards(context, 0..bank.cases.len())) }),
        false => json(&Manifest { head, parts }),
    }
}

/// A file of cases that the manifest names, from 1.
pub(super) fn write_part(context: &SiteContext<'_>, number: usize) -> String {
    let end = (number * PART).min(context.bank.cases.len());
    json(&Part { version: VERSION, kind: "part", cases: Each(cards(context, (number - 1) * PART..end)) })
}

fn cards<'a>(context: &SiteContext<'a>, range: Range<usize>) -> impl Iterator<Item = CaseCard<'a>> + Clone {
    let (bank, addresses) = (context.bank, context.addresses);
    let named = NamedFacets::of(bank);
    bank.cases[range].iter().map(move |case| CaseCard::new(case, bank, addresses, named))
}

/// What catalogue and manifest begin with.
#[derive(Serialize)]
struct Head<'a> {
    version: u32,
    kind: &'static str,
    schema: String,
    languages: &'a [Lang],
    page_paths: Languages<String>,
    facets: Vec<FacetData<'a>>,
    case_count: usize,
}

#[derive(Serialize)]
struct Catalogue<'a, C: Serialize> {
    #[serde(flatten)]
    head: Head<'a>,
    cases: C,
}

#[derive(Serialize)]
struct Manifest<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    /// The paths of the files of cases.
    parts: Vec<String>,
}

#[derive(Serialize)]
struct Part<C: Serialize> {
    version: u32,
    kind: &'static str,
    cases: C,
}

#[derive(Serialize)]
struct FacetData<'a> {
    id: &'a str,
    label: &'a Text,
    single: &'a Text,
    ordered: bool,
    terms: Vec<TermData<'a>>,
}

impl<'a> FacetData<'a> {
    /// The terms in use, and those above them.
    fn new(facet: &'a Facet) -> Self {
        let terms = facet.terms.iter().filter(|term| !term.cases.is_empty());
        let data = terms.map(|term| TermData {
            id: term.term.id.as_str(),
            label: &term.term.label,
            parent: term.parent.map(|parent| facet.term(parent).term.id.as_str()),
            count: term.cases.len(),
        });
        Self {
            id: facet.id.as_str(),
            label: &facet.label,
            single: &facet.single,
            ordered: facet.ordered,
            terms: data.collect(),
        }
    }
}

#[derive(Serialize)]
struct TermData<'a> {
    id: &'a str,
    label: &'a Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<&'a str>,
    /// Cases with it, or with a term below it.
    count: usize,
}

/// The places in `Bank::facets` of the facets that clients of every bank may ask for by name; a bank need not have
/// them.
#[derive(Clone, Copy)]
struct NamedFacets {
    domain: Option<usize>,
    phase: Option<usize>,
    region: Option<usize>,
    tags: Option<usize>,
}

impl NamedFacets {
    fn of(bank: &Bank) -> Self {
        let place = |id: &str| bank.facet(id).map(|facet| facet.number);
        let (domain, phase, region) = (place("domain"), place("phase"), place("region"));
        Self { domain, phase, region, tags: place("tags").or(place("tag")) }
    }
}

#[derive(Serialize)]
struct CaseCard<'a> {
    id: &'a str,
    language: Lang,
    languages: Vec<Lang>,
    title: &'a str,
    summary: &'a str,
    url: String,
    domain: Terms<'a>,
    phase: Terms<'a>,
    region: Terms<'a>,
    tags: Terms<'a>,
    partners: Vec<&'a str>,
    place: &'a str,
    date: Option<PartialDate>,
    started: Option<PartialDate>,
    texts: Languages<CardTexts<'a>>,
    terms: AllTerms<'a>,
}

impl<'a> CaseCard<'a> {
    fn new(case: &'a Case, bank: &'a Bank, addresses: &Addresses, named: NamedFacets) -> Self {
        let words = case.original();
        let record = &case.record;
        let terms =
            |place: Option<usize>| Terms(place.map(|place| (&bank.facets[place], &case.terms[place][..])));
        let partners = case.partners.iter().map(|partner| {
            let name = &bank.organisation(partner.organisation).record.name;
            bank.text(name, words.lang)
        });
        let translations = case.translations.iter().map(|translation| {
            (translation.words.lang, CardTexts::new(case, translation.words.lang, bank, addresses))
        });
        Self {
            id: case.id().as_str(),
            language: words.lang,
            languages: case.languages(),
            title: &words.title,
            summary: &words.summary,
            url: addresses.case(words.lang, case.id().as_str()),
            domain: terms(named.domain),
            phase: terms(named.phase),
            region: terms(named.region),
            tags: terms(named.tags),
            partners: partners.collect(),
            place: place(case, bank, words.lang),
            date: case.newest_information(),
            started: record.started,
            texts: Languages(translations.collect()),
            terms: AllTerms { bank, case },
        }
    }
}

fn place<'a>(case: &'a Case, bank: &'a Bank, lang: Lang) -> &'a str {
    case.record.place.as_ref().map_or("", |place| bank.text(&place.name, lang))
}

/// A case in another language than its own.
#[derive(Serialize)]
struct CardTexts<'a> {
    title: &'a str,
    summary: &'a str,
    url: String,
    place: &'a str,
}

impl<'a> CardTexts<'a> {
    fn new(case: &'a Case, lang: Lang, bank: &'a Bank, addresses: &Addresses) -> Self {
        let words = case.words(lang).words;
        let url = addresses.case(lang, case.id().as_str());
        Self { title: &words.title, summary: &words.summary, url, place: place(case, bank, lang) }
    }
}

/// The ids of the case's own terms of one facet; none when the bank has no such facet.
struct Terms<'a>(Option<(&'a Facet, &'a [TermIndex])>);

impl Serialize for Terms<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.into_iter().flat_map(|(facet, terms)| term_ids(facet, terms)))
    }
}

/// The ids of the case's own terms by facet; facets without one are left out.
struct AllTerms<'a> {
    bank: &'a Bank,
    case: &'a Case,
}

impl Serialize for AllTerms<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facets = self.bank.facets.iter().zip(&self.case.terms).filter(|(_, terms)| !terms.is_empty());
        serializer.collect_map(facets.map(|(facet, terms)| (&facet.id, Each(term_ids(facet, terms)))))
    }
}
