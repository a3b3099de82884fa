//! Cards: cases, notices and guides in a list.

use crate::{
    bank::{Article, CaseIndex, Entry, Notice, NoticeState, TermIndex},
    base::PartialDate,
    site::{
        context::SiteContext,
        figures::spark,
        terms::{steps, term_link},
        view::{Card, CardMarkup},
        voice::Voice,
    },
};

/// The cards of some cases.
pub(crate) fn cards(
    site: &SiteContext<'_>,
    voice: &Voice<'_>,
    cases: impl IntoIterator<Item = CaseIndex>,
) -> Vec<CardMarkup> {
    cases.into_iter().map(|index| case_markup(site, voice, index)).collect()
}

/// The card of a case; written once, since a case stands in many lists.
pub(crate) fn case_markup(site: &SiteContext<'_>, voice: &Voice<'_>, index: CaseIndex) -> CardMarkup {
    site.caches.card(voice.lang, index).get_or_init(|| markup(site, voice, &case_card(voice, index))).clone()
}

/// A card as markup. A mistake in the theme's component is noted, and ends the page that the card is on.
pub(crate) fn markup(site: &SiteContext<'_>, voice: &Voice<'_>, card: &Card) -> CardMarkup {
    let markup = site.kit(voice.lang).templates.render_component("card", card).unwrap_or_else(|error| {
        site.caches.note_mistake(error);
        String::new()
    });
    CardMarkup(markup.into())
}

/// The part of a card that every kind of entry has.
fn card(voice: &Voice<'_>, kind: &'static str, entry: &dyn Entry) -> Card {
    let localised = entry.words(voice.lang);
    let id = entry.id().as_str();
    Card {
        kind,
        id: id.to_owned(),
        url: voice.addresses.entry(voice.lang, entry.head().kind, id),
        title: voice.words(&localised.words.title, &localised),
        lang: localised.fallback,
        lang_note: voice.fallback_note(&localised),
        summary: voice.words(&localised.words.summary, &localised),
        main: None,
        steps: None,
        place: None,
        detail: None,
        spark_svg: None,
    }
}

pub(crate) fn case_card(voice: &Voice<'_>, index: CaseIndex) -> Card {
    let bank = voice.bank;
    let case = bank.case(index);
    Card {
        main: bank.main_facet().and_then(|facet| Some(term_link(voice, facet, facet.first(&case.terms)?))),
        steps: bank.step_facet().and_then(|facet| Some(steps(voice, facet, facet.first(&case.terms)?))),
        place: voice.place_of(case),
        spark_svg: Some(spark::corner(case.id().as_str())),
        ..card(voice, "case", case)
    }
}

pub(crate) fn notice_card(site: &SiteContext<'_>, voice: &Voice<'_>, notice: &Notice) -> CardMarkup {
    markup(site, voice, &notice_fields(voice, notice))
}

pub(crate) fn notice_fields(voice: &Voice<'_>, notice: &Notice) -> Card {
    let bank = voice.bank;
    let kind = notice.record.kind.as_ref().map(|kind| voice.term_label("notice-kinds", &kind.id));
    Card {
        main: bank.main_facet().and_then(|facet| Some(term_link(voice, facet, facet.first(&notice.terms)?))),
        place: regions_of(voice, notice),
        detail: Some(kind.into_iter().chain([notice_state(voice, notice)]).collect::<Vec<_>>().join(" · ")),
        // What is over has none: a board holds many of those, and each drawing is bytes.
        spark_svg: (notice.state != NoticeState::Closed).then(|| spark::corner(notice.id().as_str())),
        ..card(voice, "notice", notice)
    }
}

/// `open tot 15 maart 2027`, `gesloten sinds …`; `open` without an end.
pub(crate) fn notice_state(voice: &Voice<'_>, notice: &Notice) -> String {
    let record = &notice.record;
    let said = |date: Option<PartialDate>, dated: &str, undated: &str| match date {
        Some(date) => voice.dated(dated, date),
        None => voice.t(undated),
    };
    match notice.state {
        NoticeState::Open => said(record.last_date(), "notice-open-until", "notice-open"),
        NoticeState::Upcoming => said(record.opens, "notice-opens-on", "notice-closed"),
        NoticeState::Closed => said(record.last_date(), "notice-closed-on", "notice-closed"),
        NoticeState::Standing => voice.t("notice-standing"),
        NoticeState::Unsure => said(record.sourcing.newest(), "notice-seen", "notice-undated"),
    }
}

/// `Vlaams Gewest, Brussels Hoofdstedelijk Gewest`: where a notice holds; none where it names no region.
pub(super) fn regions_of(voice: &Voice<'_>, notice: &Notice) -> Option<String> {
    let facet = voice.bank.place_facet()?;
    let label = |&term: &TermIndex| voice.label(&facet.term(term).term.label);
    let regions: Vec<String> = notice.terms[facet.number].iter().map(label).collect();
    (!regions.is_empty()).then(|| regions.join(", "))
}

pub(crate) fn guide_card(site: &SiteContext<'_>, voice: &Voice<'_>, guide: &Article) -> CardMarkup {
    markup(site, voice, &guide_fields(voice, guide))
}

pub(crate) fn guide_fields(voice: &Voice<'_>, guide: &Article) -> Card {
    let kind = guide.record.kind.as_ref().map(|kind| voice.term_label("guide-kinds", &kind.id));
    Card { detail: kind, ..card(voice, "guide", guide) }
}
