//! The facts of a case.

use crate::{
    bank::{Case, TermIndex},
    content::settings::Demand,
    site::{
        links::{link, unlinked},
        terms::{steps, term_link},
        view::{Link, page::Fact},
        voice::Voice,
    },
};

/// The facts beside the text: where, how far, since when, for whom.
pub(super) fn facts(voice: &Voice<'_>, case: &Case) -> Vec<Fact> {
    let bank = voice.bank;
    let mut facts = Vec::new();
    let values = |facet: &crate::bank::Facet, terms: &[TermIndex]| -> Vec<Link> {
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
    for (number, (facet, setting)) in bank.facets.iter().zip(&bank.settings.facets).enumerate() {
        if setting.demand != Demand::Optional && !shown(&facet.id) && !case.terms[number].is_empty() {
            let label = if case.terms[number].len() > 1 {
                voice.facet_label(facet)
            } else {
                voice.facet_single(facet)
            };
            facts.push(Fact { label, values: values(facet, &case.terms[number]), steps: None });
        }
    }
    if let Some(date) = case.record.sourcing.latest_evidence {
        let values = vec![unlinked(voice.date(date))];
        facts.push(Fact { label: voice.t("fact-latest"), values, steps: None });
    }
    facts.retain(|fact| !fact.values.is_empty() || fact.steps.is_some());
    facts
}

fn period(voice: &Voice<'_>, case: &Case) -> Option<Fact> {
    let record = &case.record;
    let (label, value) = match (record.started, record.ended) {
        (Some(started), Some(ended)) if started == ended => ("fact-when", voice.date(started)),
        (Some(started), Some(ended)) => {
            ("fact-when", format!("{} – {}", voice.date(started), voice.date(ended)))
        }
        (Some(started), None) => ("fact-since", voice.date(started)),
        (None, Some(ended)) => ("fact-until", voice.date(ended)),
        (None, None) => return None,
    };
    Some(Fact { label: voice.t(label), values: vec![unlinked(value)], steps: None })
}
