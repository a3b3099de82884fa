//! The figures themselves, as `--format json` gives them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::bank::{
    Bank, Entry, FacetTerm, TermIndex,
    statistics::{self, Axis, CrossTable, STALE_AFTER_YEARS},
};

use super::translated;

/// What a bank covers and what it lacks.
#[derive(Debug, Serialize)]
pub(super) struct Figures {
    pub(super) cases: usize,
    pub(super) organisations: usize,
    pub(super) notices: usize,
    pub(super) guides: usize,
    pub(super) languages: Vec<LanguageFigures>,
    /// Cases per pair of terms: the overview's facets, then the place facet with each of them.
    pub(super) coverage: Vec<Coverage>,
    /// Cases per term of the main, the step and the place facet together; only where there are any.
    pub(super) combinations: Vec<Combination>,
    /// The terms without cases, by facet.
    pub(super) unused_terms: BTreeMap<String, Vec<String>>,
    pub(super) missing_translations: Vec<Gap>,
    pub(super) outdated_translations: Vec<Gap>,
    /// The day before which a check counts as old.
    pub(super) stale_before: String,
    pub(super) stale: Vec<Stale>,
}

/// How many cases have words in a language.
#[derive(Debug, Serialize)]
pub(super) struct LanguageFigures {
    pub(super) language: String,
    pub(super) originals: usize,
    pub(super) translations: usize,
    pub(super) missing: usize,
}

/// Cases per pair of terms of two facets.
#[derive(Debug, Serialize)]
pub(super) struct Coverage {
    pub(super) rows: String,
    pub(super) columns: String,
    pub(super) row_terms: Vec<String>,
    pub(super) column_terms: Vec<String>,
    /// One list a row.
    pub(super) counts: Vec<Vec<usize>>,
    /// How many cases have the row's term at all.
    pub(super) row_totals: Vec<usize>,
}

/// Cases that share a term of each of several facets.
#[derive(Debug, Serialize)]
pub(super) struct Combination {
    /// The terms by facet.
    pub(super) terms: BTreeMap<String, String>,
    pub(super) cases: usize,
}

/// A file in need of a translator.
#[derive(Debug, Serialize)]
pub(super) struct Gap {
    pub(super) path: String,
    pub(super) languages: Vec<String>,
}

/// A case whose facts should be checked again.
#[derive(Debug, Serialize)]
pub(super) struct Stale {
    pub(super) path: String,
    pub(super) verified: Option<String>,
}

impl Figures {
    pub(super) fn of(bank: &Bank) -> Self {
        let facets = 0..bank.facets.len();
        let unused = facets.filter_map(|number| {
            let facet = &bank.facets[number];
            let terms: Vec<String> = bank.unused_terms(number).iter().map(ToString::to_string).collect();
            (!facet.open && !terms.is_empty()).then(|| (facet.id.to_string(), terms))
        });
        let before = bank.today.with().year(bank.today.year().saturating_sub(STALE_AFTER_YEARS)).build();
        Self {
            cases: bank.cases.len(),
            organisations: bank.organisations.len(),
            notices: bank.notices.len(),
            guides: bank.guides.len(),
            languages: languages(bank),
            coverage: coverage(bank),
            combinations: combinations(bank),
            unused_terms: unused.collect(),
            missing_translations: gaps(bank.missing_translations()),
            outdated_translations: gaps(bank.outdated_translations()),
            stale_before: before.unwrap_or(bank.today).to_string(),
            stale: stale(bank),
        }
    }
}

fn languages(bank: &Bank) -> Vec<LanguageFigures> {
    let of = |lang: &crate::base::Lang| {
        let originals = bank.cases.iter().filter(|case| case.original().lang == *lang).count();
        let translations = bank.cases.iter().filter(|case| translated(*case, *lang)).count();
        let missing = bank.cases.len() - originals - translations;
        LanguageFigures { language: lang.to_string(), originals, translations, missing }
    };
    bank.languages().iter().map(of).collect()
}

/// The overview's two facets, then the facet that says where, in rows, against each of them.
fn coverage(bank: &Bank) -> Vec<Coverage> {
    let place = bank.place_facet().map(|facet| facet.number);
    let mut tables = Vec::new();
    if let Some(overview) = bank.overview() {
        let (rows, columns) = (overview.rows.number, overview.columns.number);
        let mut add = |rows, columns| tables.push(coverage_of(bank, bank.cross_table(rows, columns)));
        add(bank.top_level(rows), bank.top_level(columns));
        if let Some(place) = place.filter(|place| *place != rows && *place != columns) {
            let used = |term: &FacetTerm| !term.cases.is_empty();
            add(bank.axis(place, used), bank.top_level(columns));
            // The two upper levels, so that the table is not too wide.
            add(bank.top_level(rows), bank.axis(place, |term| used(term) && term.depth <= 1));
        }
    }
    tables
}

fn coverage_of(bank: &Bank, table: CrossTable) -> Coverage {
    let facet = |axis: &Axis| &bank.facets[axis.facet];
    let ids = |axis: &Axis| -> Vec<String> {
        axis.terms.iter().map(|&term| facet(axis).term(term).term.id.to_string()).collect()
    };
    let rows = facet(&table.rows);
    Coverage {
        rows: rows.id.to_string(),
        columns: facet(&table.columns).id.to_string(),
        row_terms: ids(&table.rows),
        column_terms: ids(&table.columns),
        row_totals: table.rows.terms.iter().map(|&term| rows.term(term).cases.len()).collect(),
        counts: table.counts,
    }
}

/// Cases per combination of the own terms of the facets on a card.
fn combinations(bank: &Bank) -> Vec<Combination> {
    let facets: Vec<usize> = [bank.main_facet(), bank.step_facet(), bank.place_facet()]
        .into_iter()
        .flatten()
        .map(|facet| facet.number)
        .collect();
    let mut counts: BTreeMap<Vec<TermIndex>, usize> = BTreeMap::new();
    for case in &bank.cases {
        let mut keys: Vec<Vec<TermIndex>> = vec![Vec::new()];
        for &facet in &facets {
            let longer = |key: &Vec<TermIndex>| -> Vec<Vec<TermIndex>> {
                let own = case.terms[facet].iter();
                own.map(|&term| key.iter().copied().chain([term]).collect()).collect()
            };
            keys = keys.iter().flat_map(longer).collect();
        }
        for key in keys.into_iter().filter(|key| !key.is_empty()) {
            *counts.entry(key).or_default() += 1;
        }
    }
    let named = |(key, cases): (Vec<TermIndex>, usize)| {
        let terms = facets.iter().zip(key).map(|(&facet, term)| {
            let facet = &bank.facets[facet];
            (facet.id.to_string(), facet.term(term).term.id.to_string())
        });
        Combination { terms: terms.collect(), cases }
    };
    counts.into_iter().map(named).collect()
}

fn gaps(gaps: Vec<statistics::Gap>) -> Vec<Gap> {
    let gap = |gap: statistics::Gap| Gap {
        path: gap.path.to_string(),
        languages: gap.languages.iter().map(ToString::to_string).collect(),
    };
    gaps.into_iter().map(gap).collect()
}

fn stale(bank: &Bank) -> Vec<Stale> {
    let stale = bank.stale_cases().into_iter().map(|index| {
        let record = &bank.case(index).record;
        Stale {
            path: record.head.path.to_string(),
            verified: record.sourcing.verified.map(|date| date.to_string()),
        }
    });
    stale.collect()
}
