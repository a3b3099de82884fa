//! The page of a case: its facts are made in [`facts`], the sections of its text in [`sections`], what they hold in the files
//! beside them.

mod costs;
mod facts;
mod rules;
mod sections;
mod spread;
mod support;

use crate::{
    bank::{Case, CaseIndex, Entry, related::related},
    base::typography::typographic,
    content::{case::Want, settings::Licence, text::InLanguage},
    site::{
        context::SiteContext,
        data::case_cells,
        figures::spark,
        links::{edit_url, link, told_text},
        page::Page,
        structured,
        terms::term_link,
        view::{
            Frame, Link, TermLink,
            page::{Basis, CaseView, Exchange, QuotationView, TermGroup},
        },
        voice::{Told, Voice},
    },
};

use super::{
    basis::{basis, told},
    card::cards,
    embed::embed_box,
    frame::{About, share_picture},
};

/// How many related cases a page shows.
const RELATED: usize = 3;

pub(crate) fn case_page(site: &SiteContext<'_>, voice: &Voice<'_>, index: CaseIndex) -> (Frame, CaseView) {
    let bank = voice.bank;
    let case = bank.case(index);
    let localised = case.words(voice.lang);
    let title = voice.words(&localised.words.title, &localised);
    let main = bank.main_facet().and_then(|facet| Some(term_link(voice, facet, facet.first(&case.terms)?)));
    let mut frame = About {
        page: Page::Case(voice.lang, index),
        title: title.clone(),
        description: localised.words.summary.to_string(),
        json_ld: Some(structured::case(site, voice.lang, index)),
    }
    .frame(voice);
    frame.picture = site.share.map(|share| share_picture(voice, share.of_case(voice.lang, index), &title));
    let Basis { sources, verified, stale, latest: _ } = basis(voice, &case.record.sourcing);
    let sections = sections::sections(site, voice, case, &localised);
    let view = CaseView {
        id: case.id().to_string(),
        summary: voice.words(&localised.words.summary, &localised),
        lang: localised.fallback,
        lang_note: voice.fallback_note(&localised),
        outdated: localised.outdated.then(|| original_link(voice, index)),
        spark_svg: spark::burst(case.id().as_str()),
        facts: facts::facts(voice, case),
        quotation: quotation(voice, case),
        need: voice.words_told(&localised.words.need, &localised),
        need_apart: sections.iter().all(|one| one.id != "need"),
        sections,
        exchange: exchange(voice, case),
        support: support::support(voice, case),
        guides: support::guides(voice, case),
        inspired_by: spread::inspirations(voice, case),
        adoptions: spread::adoptions(voice, case),
        related: cards(site, voice, related(bank, &site.caches.profiles, index, RELATED)),
        sources,
        terms: other_terms(voice, case),
        language: case.original().lang,
        verified_date: case.record.sourcing.verified,
        latest_date: case.record.sourcing.latest_evidence,
        own_licence: case.record.head.licence.as_deref().map(str::to_owned),
        cite: cite(voice, case, &title, &frame.absolute),
        licence: bank.settings.licence.as_ref().map(|licence| licence_link(voice, licence)),
        verified,
        stale,
        cells: case_cells(bank, case),
        edit_url: edit_url(voice.bank, &localised.words.path),
        embed: embed_box(voice, index, &title),
        title,
        main,
    };
    (frame, view)
}

fn licence_link(voice: &Voice<'_>, licence: &Licence) -> Link {
    Link { label: voice.label(&licence.name), url: licence.url.as_deref().map(str::to_owned), lang: None }
}

fn original_link(voice: &Voice<'_>, index: CaseIndex) -> Link {
    let original = voice.bank.case(index).original().lang;
    let label = voice.say("read-original", &[("language", original.own_name().into())]);
    link(label, voice.addresses.of(Page::Case(original, index)))
}

fn exchange(voice: &Voice<'_>, case: &Case) -> Option<Exchange> {
    let record = &case.record;
    let wants = |wants: &[Want]| -> Vec<Link> {
        let want = |want: &Want| {
            let resource = voice.term_label("resources", &want.resource.id);
            let Told { text: note, lang } = voice.text_told(want.note.as_ref());
            let label = note.map_or_else(|| resource.clone(), |note| format!("{resource}: {note}"));
            Link { label, url: None, lang }
        };
        wants.iter().map(want).collect()
    };
    let exchange = Exchange {
        seeking: wants(&record.seeking),
        offering: wants(&record.offering),
        open_to_visits: record.open_to_visits,
        contact: record.contact.as_deref().map(str::to_owned),
        website: record.website.as_deref().map(str::to_owned),
    };
    let is_empty = exchange.seeking.is_empty()
        && exchange.offering.is_empty()
        && !exchange.open_to_visits
        && exchange.contact.is_none()
        && exchange.website.is_none();
    (!is_empty).then_some(exchange)
}

/// What somebody says of the case: the first of its quotations.
fn quotation(voice: &Voice<'_>, case: &Case) -> Option<QuotationView> {
    let quotation = case.record.quotations.first()?;
    let InLanguage { text, fallback: lang } = quotation.words(voice.lang);
    Some(QuotationView {
        text: typographic(text, lang.unwrap_or(voice.lang)).into_owned(),
        lang,
        is_translated: lang.is_none() && quotation.language != voice.lang,
        speaker: quotation.speaker.as_ref().map(|speaker| told_text(voice, speaker)),
        told: told(voice, &case.record.sourcing, None, Some(&quotation.source)),
    })
}

/// The terms that the facts leave: all of the main facet, and the optional facets.
fn other_terms(voice: &Voice<'_>, case: &Case) -> Vec<TermGroup> {
    let bank = voice.bank;
    let card = &bank.settings.card;
    let group = |facet: &crate::bank::Facet| {
        let is_main = card.main.as_ref() == Some(&facet.id);
        let terms = &case.terms[facet.number];
        if terms.is_empty() || (facts::is_fact(voice, facet) && !is_main) {
            return None;
        }
        let terms: Vec<TermLink> = terms.iter().map(|&term| term_link(voice, facet, term)).collect();
        Some(TermGroup { label: voice.facet_label(facet), terms })
    };
    bank.facets.iter().filter_map(group).collect()
}

fn cite(voice: &Voice<'_>, case: &Case, title: &str, address: &str) -> String {
    let bank = voice.label(&voice.bank.settings.name);
    let values =
        [("title", title), ("bank", &bank), ("url", address)].map(|(name, value)| (name, value.into()));
    match case.record.sourcing.verified {
        Some(date) => voice.dated_with("cite-verified", date, &values),
        None => voice.say("cite", &values),
    }
}
