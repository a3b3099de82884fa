//! Terms of the main facet that meet in one case, and those that never did.

use std::cmp::Reverse;

use crate::{
    bank::{CaseIndex, TermIndex},
    site::{
        links::{case_link, contribute_url},
        terms::term_link,
        view::page::{Pair, Pairs},
        voice::Voice,
    },
};

/// How many pairs are shown, how many cases of each, how many empty ones, and among how many of the largest terms these
/// are sought.
const PAIRS: usize = 8;
const CASES: usize = 2;
const GAPS: usize = 6;
const LARGEST: usize = 6;

/// A pair as it is sorted: the shared cases and the two terms, in the vocabulary's order.
type Found = (Vec<CaseIndex>, TermIndex, TermIndex);

/// The pairs; `None` when the bank has no main facet or no case has two of its terms.
pub(crate) fn pairs(voice: &Voice<'_>) -> Option<Pairs> {
    let facet = voice.bank.main_facet()?;
    let cases = |index: TermIndex| &facet.term(index).cases;
    let top = facet.indexed().filter(|(_, term)| term.depth == 0 && term.term.replaced_by.is_none());
    let terms: Vec<TermIndex> = top.map(|(index, _)| index).collect();
    let mut largest = terms.clone();
    largest.sort_by_key(|&index| (Reverse(cases(index).len()), index));
    largest.truncate(LARGEST);
    let is_large = |index: &TermIndex| largest.contains(index) && !cases(*index).is_empty();
    let mut met: Vec<Found> = Vec::new();
    let mut gaps: Vec<Found> = Vec::new();
    for (number, &first) in terms.iter().enumerate() {
        for &second in &terms[number + 1..] {
            let both = cases(first).iter().filter(|case| cases(second).binary_search(case).is_ok());
            let both: Vec<CaseIndex> = both.copied().collect();
            if !both.is_empty() {
                met.push((both, first, second));
            } else if is_large(&first) && is_large(&second) {
                gaps.push((both, first, second));
            }
        }
    }
    if met.is_empty() {
        return None;
    }
    let size = |first, second| cases(first).len() + cases(second).len();
    met.sort_by_key(|(both, first, second)| {
        (Reverse(both.len()), Reverse(size(*first, *second)), *first, *second)
    });
    gaps.sort_by_key(|(_, first, second)| (Reverse(size(*first, *second)), *first, *second));
    let pair = |(both, first, second): Found| Pair {
        first: term_link(voice, facet, first),
        second: term_link(voice, facet, second),
        count: both.len(),
        more: both.len().saturating_sub(CASES),
        cases: both.iter().take(CASES).map(|&case| case_link(voice, case)).collect(),
    };
    Some(Pairs {
        label: voice.facet_label(facet),
        met: met.into_iter().take(PAIRS).map(pair).collect(),
        gaps: gaps.into_iter().take(GAPS).map(pair).collect(),
        contribute_url: contribute_url(voice),
    })
}
