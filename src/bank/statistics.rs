//! What a bank covers and what it lacks.

use jiff::civil::Date;

use crate::base::{Lang, SourcePath, id::TermId};

use super::{
    entry::Entry,
    facet::FacetTerm,
    index::{CaseIndex, TermIndex},
    model::Bank,
    references::missing_languages,
};

/// Some terms of a facet: one side of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The facet's place in [`Bank::facets`].
    pub facet: usize,
    /// The terms.
    pub terms: Vec<TermIndex>,
}

/// Cases per pair of terms of two facets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrossTable {
    /// What the rows stand for.
    pub rows: Axis,
    /// What the columns stand for.
    pub columns: Axis,
    /// One list a row: how many cases have both terms (or terms below them).
    pub counts: Vec<Vec<usize>>,
}

/// A file in need of a hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The original.
    pub path: SourcePath,
    /// The languages that it lacks, or in which it is outdated.
    pub languages: Vec<Lang>,
}

/// How many whole years pass before a verified date counts as stale.
pub const STALE_AFTER_YEARS: i16 = 2;

/// Whether what was so on `date` is stale `today`.
pub(super) fn is_stale(date: Date, today: Date) -> bool {
    let limit = date.year().saturating_add(STALE_AFTER_YEARS);
    (limit, date.month(), date.day()) < (today.year(), today.month(), today.day())
}

impl Bank {
    /// The facet at a place in [`Bank::facets`] by its terms of the top level. Terms without cases are part of it: they are
    /// the gaps.
    pub fn top_level(&self, facet: usize) -> Axis {
        self.axis(facet, |term| term.depth == 0 && term.term.replaced_by.is_none())
    }

    /// The terms of a facet that are wanted, in order.
    pub fn axis(&self, facet: usize, is_wanted: impl Fn(&FacetTerm) -> bool) -> Axis {
        let terms = self.facets[facet].indexed().filter(|(_, term)| is_wanted(term));
        Axis { facet, terms: terms.map(|(index, _)| index).collect() }
    }

    /// The table of two facets.
    pub fn cross_table(&self, rows: Axis, columns: Axis) -> CrossTable {
        let cases = |facet: usize, term: &TermIndex| &self.facets[facet].term(*term).cases;
        let count = |row: &TermIndex, column: &TermIndex| {
            shared(cases(rows.facet, row), cases(columns.facet, column))
        };
        let counts_of = |row: &TermIndex| columns.terms.iter().map(|column| count(row, column)).collect();
        CrossTable { counts: rows.terms.iter().map(counts_of).collect(), rows, columns }
    }

    /// The entries (cases, notices, guides, pages) without words in one of the bank's languages, sorted by path.
    pub fn missing_translations(&self) -> Vec<Gap> {
        self.translated_entries(|bank, entry| missing_languages(bank, entry))
    }

    /// The entries with translations of an earlier revision, sorted by path.
    pub fn outdated_translations(&self) -> Vec<Gap> {
        self.translated_entries(|bank, entry| {
            let languages = bank.languages().iter().copied();
            languages.filter(|&lang| entry.words(lang).outdated).collect()
        })
    }

    fn translated_entries(&self, languages: impl Fn(&Self, &dyn Entry) -> Vec<Lang>) -> Vec<Gap> {
        let cases = self.cases.iter().map(|entry| entry as &dyn Entry);
        let notices = self.notices.iter().map(|entry| entry as &dyn Entry);
        let articles = self.guides.iter().chain(&self.pages).map(|entry| entry as &dyn Entry);
        let gap =
            |entry: &dyn Entry| Gap { path: entry.head().path.clone(), languages: languages(self, entry) };
        let mut gaps: Vec<Gap> = cases.chain(notices).chain(articles).map(gap).collect();
        gaps.retain(|gap| !gap.languages.is_empty());
        gaps.sort_by(|a, b| a.path.cmp(&b.path));
        gaps
    }

    /// Whether what was verified on `date` is stale on the bank's day.
    pub fn is_stale(&self, date: Date) -> bool {
        is_stale(date, self.today)
    }

    /// The cases never verified, or over two years before the bank's day, sorted by id.
    pub fn stale_cases(&self) -> Vec<CaseIndex> {
        let stale = self.indexed_cases().filter(|(_, case)| {
            case.record.sourcing.verified.is_none_or(|date| self.is_stale(date.last_day()))
        });
        stale.map(|(index, _)| index).collect()
    }

    /// The terms of a facet that no case has, apart from those that gave way to others.
    pub fn unused_terms(&self, facet: usize) -> Vec<TermId> {
        let terms = self.facets[facet].terms.iter();
        let unused = terms.filter(|term| term.cases.is_empty() && term.term.replaced_by.is_none());
        unused.map(|term| term.term.id.clone()).collect()
    }
}

/// How many entries two sorted lists share.
fn shared(a: &[CaseIndex], b: &[CaseIndex]) -> usize {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut count = 0;
    while let (Some(left), Some(right)) = (a.peek(), b.peek()) {
        match left.cmp(right) {
            std::cmp::Ordering::Less => drop(a.next()),
            std::cmp::Ordering::Greater => drop(b.next()),
            std::cmp::Ordering::Equal => {
                count += 1;
                a.next();
                b.next();
            }
        }
    }
    count
}
