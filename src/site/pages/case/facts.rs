//! The facts of a case.

use crate::{
    bank::{Case, Facet, TermIndex},
    base::PartialDate,
    content::settings::Demand,
    site::{
        links::{link, unlinked},
        terms::{steps, term_link},
        view::{Link, page::Fact},
        voice::{Voice, uncapitalised},
    },
};

/// The facts beside the text: where, how far, since when, for whom, and what nobody could tell.
pub(super) fn facts(voice: &Voice<'_>, case: &Case) -> Vec<Fact> {
    let bank = voice.bank;
    let mut facts = Vec::new();
    let values = |facet: &Facet, terms: &[TermIndex]| -> Vec<Link> {
        terms
            .iter()
            .map(|&term| term_link(voice, facet, term))
            .map(|term| link(term.label, term.url))
            .collect()
    };
    if let Some(facet) = bank.place_facet() {
        let regions = values(facet, &case.terms[facet.number]);
        let place = case.record.place.as_ref().map(|place| unlinked(voice.label(&place.name)));
        // A place that is called like its region is the region's link.
        let place = place.filter(|place| regions.iter().all(|region| region.label != place.label));
        let values: Vec<Link> = place.into_iter().chain(regions).collect();
        facts.push(Fact { label: voice.t("fact-place"), values, steps: None });
    }
    if let Some(facet) = bank.step_facet()
        && let Some(term) = facet.first(&case.terms)
    {
        facts.push(Fact {
            label: voice.facet_single(facet),
            values: Vec::new(),
            steps: Some(steps(voice, facet, term)),
        });
    }
    facts.extend(period(voice, case));
    let card = &bank.settings.card;
    let shown =
        |id: &crate::base::id::FacetId| [&card.main, &card.steps, &card.place].contains(&&Some(id.clone()));
    let as_of = last_seen_active(voice, case);
    for facet in bank.facets.iter().filter(|facet| is_fact(voice, facet) && !shown(&facet.id)) {
        let terms = &case.terms[facet.number];
        let label = if terms.len() > 1 { voice.facet_label(facet) } else { voice.facet_single(facet) };
        let mut values = values(facet, terms);
        if let Some(date) = as_of.filter(|_| facet.is_active(terms)) {
            values.push(unlinked(voice.dated("status-as-of", date)));
        }
        facts.push(Fact { label, values, steps: None });
    }
    if let Some(date) = case.record.sourcing.latest_evidence.filter(|_| as_of.is_none()) {
        let values = vec![unlinked(voice.date(date))];
        facts.push(Fact { label: voice.t("fact-latest"), values, steps: None });
    }
    let not_known = case.record.not_known.iter().map(|field| unlinked(unknown(voice, field)));
    facts.push(Fact { label: voice.t("fact-not-known"), values: not_known.collect(), steps: None });
    facts.retain(|fact| !fact.values.is_empty() || fact.steps.is_some());
    facts
}

/// Whether the terms of a facet stand among the facts: those that are asked for, and those that tell how things stand.
pub(super) fn is_fact(voice: &Voice<'_>, facet: &Facet) -> bool {
    let is_status = facet.terms.iter().any(|term| term.term.active);
    is_status || voice.bank.settings.facets[facet.number].demand != Demand::Optional
}

/// What a field that the author looked for in vain is about: `wat het opleverde`.
fn unknown(voice: &Voice<'_>, field: &str) -> String {
    let mut facets = voice.bank.facets.iter().zip(&voice.bank.settings.facets);
    match facets.find(|(_, setting)| &*setting.field == field) {
        Some((facet, _)) => uncapitalised(&voice.facet_single(facet)),
        None => voice.t(&format!("unknown-{field}")),
    }
}

/// Whether a case is going on by its own word, however old that is.
fn is_active(voice: &Voice<'_>, case: &Case) -> bool {
    voice.bank.facets.iter().any(|facet| facet.is_active(&case.terms[facet.number]))
}

/// Of a case that is going on by its own word the date of its newest information, where that is so old that it may have ended.
fn last_seen_active(voice: &Voice<'_>, case: &Case) -> Option<PartialDate> {
    let newest = case.record.sourcing.newest().filter(|date| voice.bank.is_stale(date.last_day()));
    newest.filter(|_| is_active(voice, case))
}

fn period(voice: &Voice<'_>, case: &Case) -> Option<Fact> {
    let record = &case.record;
    let (label, value) = match (record.started, record.ended) {
        (Some(started), Some(ended)) if started == ended => ("fact-when", voice.date(started)),
        (Some(started), Some(ended)) => {
            ("fact-when", format!("{} – {}", voice.date(started), voice.date(ended)))
        }
        (Some(started), None) if is_active(voice, case) && last_seen_active(voice, case).is_none() => {
            ("fact-since", voice.date(started))
        }
        (Some(started), None) => ("fact-started", voice.date(started)),
        (None, Some(ended)) => ("fact-until", voice.date(ended)),
        (None, None) => return None,
    };
    Some(Fact { label: voice.t(label), values: vec![unlinked(value)], steps: None })
}
