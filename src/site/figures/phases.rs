//! Cases per step: how far the practices have come.

use crate::site::{links::contribute_url, terms::steps, view::page::StepBar, voice::Voice};

/// One bar a step of the facet that cards show as steps; empty when the bank has no such facet or no cases.
pub(crate) fn step_bars(voice: &Voice<'_>) -> Vec<StepBar> {
    let Some(facet) = voice.bank.step_facet() else { return Vec::new() };
    let terms = facet.indexed().filter(|(_, term)| term.depth == 0 && term.term.replaced_by.is_none());
    let terms: Vec<_> = terms.map(|(index, term)| (index, term.cases.len())).collect();
    let most = terms.iter().map(|&(_, count)| count).max().unwrap_or(0);
    if most == 0 {
        return Vec::new();
    }
    let bar = |(index, count)| {
        let step = steps(voice, facet, index);
        let id = facet.term(index).term.id.as_str();
        let url = match count {
            0 => contribute_url(voice),
            _ => Some(voice.addresses.finder(voice.lang, &[(facet.id.as_str(), id)])),
        };
        StepBar { step, url, count, words: voice.count_of_cases(count), percent: count * 100 / most }
    };
    terms.into_iter().map(bar).collect()
}
