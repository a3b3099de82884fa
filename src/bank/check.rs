//! From records to the bank: every reference is looked up, every translation finds its original.
//!
//! What is wrong between files is reported here, each with its place; a reference that leads nowhere is left out of the
//! bank, so that the rest can be checked and previewed all the same. What [`sort_entries`] and the facets say follows from all
//! files together; all else is found entry by entry, side by side.

use std::{collections::BTreeMap, sync::Arc};

use rayon::prelude::*;

use crate::{
    base::{
        Lang, SourcePath, Sources, closest,
        id::{VocabularyId, is_term_id, slugify},
    },
    content::{
        case::CaseRecord,
        settings::{FacetSetting, Settings},
        text::Text,
        vocabulary::Vocabulary,
    },
    diagnostic::{Code, Diagnostic},
};

use super::{
    alike::report_alike,
    checker::{CaseLinks, Checker},
    coined::coined,
    entry::Entry,
    facet::Facet,
    index::CaseIndex,
    join::{Joined, Links, join},
    languages::report_strays,
    lineage,
    model::Bank,
    records::{CheckOptions, Records},
    references::{self, References},
    sort::{report_orphans, sort_entries},
};

/// What is wrong between the files of a bank, unsorted.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// What follows from one entry and from who else there is: a reference that leads nowhere, a translation of an older
    /// revision. Stands in a file of that entry.
    pub own: Vec<Diagnostic>,
    /// What follows from several entries or from the settings: an id that two files claim, a circle of examples.
    pub shared: Vec<Diagnostic>,
}

/// Joins the records of all files to a bank, and says what is wrong between them. `sources` are asked which files there are.
pub fn check(mut records: Records, sources: &Sources, options: CheckOptions) -> (Bank, Findings) {
    let mut findings = Findings::default();
    let Findings { own, shared } = &mut findings;
    let sorted = sort_entries(&records.entries, options, shared);
    let register = sorted.register();
    let vocabularies: BTreeMap<VocabularyId, Vocabulary> = std::mem::take(&mut records.vocabularies)
        .into_iter()
        .map(|vocabulary| (vocabulary.id.clone(), vocabulary))
        .collect();
    check_settings(&records, &vocabularies, shared);
    let lacks_language =
        report_strays(std::mem::take(&mut records.strays), &records.settings, &records.settings_path, shared);
    report_alike(&sorted, &records.settings, shared);
    let mut facets = make_facets(&records.settings, &vocabularies, &sorted.cases, shared);
    let checker = Checker {
        settings: &records.settings,
        vocabularies: &vocabularies,
        facets: &facets,
        register: &register,
        unread: &records.unread,
        lacks_place: false,
    };
    each(&sorted.organisations, own, |record, report| checker.organisation(record, report));
    let mut cases = each(&sorted.cases, own, |record, report| checker.case(record, report));
    let links = Links {
        adopted_by: lineage::join(&sorted.cases, &mut cases, &register, shared),
        cases,
        notices: each(&sorted.notices, own, |record, report| checker.notice(record, report)),
        guides: each(&sorted.guides, own, |record, report| checker.article(record, report)),
        pages: each(&sorted.pages, own, |record, report| checker.article(record, report)),
    };
    count(&mut facets, &links.cases);
    let Joined { cases, organisations, notices, guides, pages, withdrawn, mut orphans } =
        join(sorted, links, options.today);
    let default = records.settings.languages.first().copied().unwrap_or(Lang::EN);
    orphans.retain(|original, _| !records.unread.contains(original));
    report_orphans(orphans, &register, sources, default, shared);
    let bank = Bank {
        settings: Arc::new(records.settings),
        vocabularies: Arc::new(vocabularies),
        facets: Arc::new(facets),
        cases,
        organisations,
        notices,
        guides,
        pages,
        withdrawn,
        pictures: Arc::new(records.pictures),
        register: Arc::new(register),
        lacks_language,
        today: options.today,
    };
    let entries: Vec<&dyn Entry> = bank.entries().collect();
    let references = References { bank: &bank, sources, unread: &records.unread };
    each(&entries, own, |entry, report| references.check_entry(*entry, report));
    references::check_aliases(&bank, shared);
    (bank, findings)
}

/// Tells each term its cases.
fn count(facets: &mut [Facet], cases: &[CaseLinks]) {
    for (number, case) in cases.iter().enumerate() {
        for (facet, terms) in facets.iter_mut().zip(&case.terms) {
            for &term in terms {
                facet.add_case(term, CaseIndex(number as u32));
            }
        }
    }
}

/// What `check` makes of each of `all`, side by side; what it reports comes in the order of `all`.
fn each<T: Sync, R: Send>(
    all: &[T],
    report: &mut Vec<Diagnostic>,
    check: impl Fn(&T, &mut Vec<Diagnostic>) -> R + Sync,
) -> Vec<R> {
    let checked = all.par_iter().with_min_len(64).map(|one| {
        let mut found = Vec::new();
        (check(one, &mut found), found)
    });
    let (results, found): (Vec<R>, Vec<Vec<Diagnostic>>) = checked.unzip();
    report.extend(found.into_iter().flatten());
    results
}

fn check_settings(
    records: &Records,
    vocabularies: &BTreeMap<VocabularyId, Vocabulary>,
    report: &mut Vec<Diagnostic>,
) {
    for facet in &records.settings.facets {
        let vocabulary = facet.vocabulary.as_str();
        let is_there =
            vocabularies.contains_key(vocabulary) || records.unread_vocabularies.contains(vocabulary);
        if is_there || facet.open {
            continue;
        }
        let near = closest(vocabulary, vocabularies.keys().map(VocabularyId::as_str));
        report.push(
            Diagnostic::new(Code::UnknownVocabulary, &records.settings_path, facet.vocabulary.at)
                .with("value", vocabulary)
                .suggest(near),
        );
    }
}

fn make_facets(
    settings: &Settings,
    vocabularies: &BTreeMap<VocabularyId, Vocabulary>,
    cases: &[Arc<CaseRecord>],
    report: &mut Vec<Diagnostic>,
) -> Vec<Facet> {
    let facets = settings.facets.iter().enumerate();
    facets
        .map(|(number, setting)| {
            let empty = empty_vocabulary(setting, settings);
            let vocabulary = vocabularies.get(&*setting.vocabulary).unwrap_or(&empty);
            for term in vocabulary.terms.iter().filter(|term| !is_term_id(term.id.as_str())) {
                report.push(
                    Diagnostic::new(Code::InvalidId, &vocabulary.path, term.at)
                        .with("value", term.id.as_str())
                        .suggest(Some(slugify(term.id.as_str())))
                        .clear_if(false),
                );
            }
            let words =
                if setting.open { coined(vocabulary, number, cases, report) } else { BTreeMap::new() };
            let labels = words.into_iter().map(|(id, word)| (id, Text::one(word, &settings.languages)));
            Facet::new(number, setting, vocabulary, labels.collect())
        })
        .collect()
}

fn empty_vocabulary(setting: &FacetSetting, settings: &Settings) -> Vocabulary {
    Vocabulary {
        id: setting.vocabulary.value.clone(),
        path: SourcePath::parse("content/bank.yaml").expect("a plain path"),
        label: Text::one(setting.id.as_str(), &settings.languages),
        single: None,
        ordered: false,
        terms: Vec::new(),
    }
}
