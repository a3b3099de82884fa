//! The funding instruments: money and standing help, by phase and legal form.

use std::collections::BTreeMap;

use crate::{
    bank::{Notice, NoticeState, TermIndex},
    content::named::Named,
    site::{
        links::{organisation_link, page_link, told_text, unlinked},
        page::Page,
        view::{
            Frame,
            page::{InstrumentGroup, InstrumentRow, InstrumentsView},
        },
        voice::Voice,
    },
};

use super::{
    card::{notice_state, regions_of},
    frame::About,
    term::has_term,
};

pub(crate) fn instruments_page(voice: &Voice<'_>) -> (Frame, InstrumentsView) {
    let heading = voice.t("instruments");
    let lead = voice.t("instruments-lead");
    let frame = About {
        page: Page::Instruments(voice.lang),
        title: heading.clone(),
        description: lead.clone(),
        json_ld: None,
    }
    .frame(voice);
    let steps = voice.bank.step_facet().map_or_else(Vec::new, |facet| {
        let live = facet.indexed().filter(|(_, term)| term.term.replaced_by.is_none());
        live.map(|(index, _)| index).collect()
    });
    let phase =
        |&step: &TermIndex| voice.bank.step_facet().map(|facet| voice.label(&facet.term(step).term.label));
    let view = InstrumentsView {
        phases: steps.iter().filter_map(phase).collect(),
        groups: groups(voice, &steps),
        notices_url: voice.addresses.of(Page::Notices(voice.lang)),
        heading,
        lead,
    };
    (frame, view)
}

/// The instruments by the first thing that they give, in the order of the vocabulary `resources`; those that do not say come
/// last.
fn groups(voice: &Voice<'_>, steps: &[TermIndex]) -> Vec<InstrumentGroup> {
    let known = voice.bank.vocabularies.get("resources");
    // Those that the vocabulary does not know come after its own, those that say nothing after both.
    let rank = |resource: Option<&Named>| {
        let place = |resource: &Named| known.and_then(|known| known.place(&resource.id));
        resource.map_or(usize::MAX, |resource| place(resource).unwrap_or(usize::MAX - 1))
    };
    let mut groups: BTreeMap<(usize, Option<&str>), Vec<InstrumentRow>> = BTreeMap::new();
    for (place, notice) in voice.bank.instruments() {
        let first = notice.record.resources.first();
        let group = groups.entry((rank(first), first.map(|first| &*first.id))).or_default();
        group.push(row(voice, place, notice, steps));
    }
    let group = |((_, resource), mut rows): ((usize, Option<&str>), Vec<InstrumentRow>)| {
        rows.sort_by(|a, b| voice.locale.compare(&a.link.label, &b.link.label));
        let label =
            resource.map_or_else(|| voice.t("instruments-other"), |id| voice.term_label("resources", id));
        InstrumentGroup { label, rows }
    };
    groups.into_iter().map(group).collect()
}

fn row(voice: &Voice<'_>, place: usize, notice: &Notice, steps: &[TermIndex]) -> InstrumentRow {
    let bank = voice.bank;
    let conditions = &notice.record.conditions;
    let phases = bank.step_facet().filter(|facet| !notice.terms[facet.number].is_empty());
    let rule = conditions.closing_rule.as_ref().filter(|_| notice.is_standing());
    InstrumentRow {
        link: page_link(voice, Page::Notice(voice.lang, place)),
        organisation: notice.organisation.map(|organisation| organisation_link(voice, organisation)),
        region: regions_of(voice, notice),
        phases: phases.map_or_else(Vec::new, |facet| {
            steps.iter().map(|&step| has_term(facet, &notice.terms[facet.number], step)).collect()
        }),
        legal_forms: conditions
            .legal_forms
            .iter()
            .map(|form| voice.term_label("legal-forms", &form.id))
            .collect(),
        amount: conditions.amount.as_ref().map(|amount| told_text(voice, amount)),
        when: match rule {
            Some(rule) => told_text(voice, rule),
            None => unlinked(notice_state(voice, notice)),
        },
        doubt: (rule.is_some() && notice.state == NoticeState::Unsure).then(|| notice_state(voice, notice)),
    }
}
