//! Cards: cases, notices and guides in a list.

use crate::{
    bank::{Article, CaseIndex, Notice, NoticeState, model::Entry as _},
    content::layout::Kind,
    site::{
        context::SiteContext,
        figures::spark,
        page::Page,
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

pub(crate) fn case_card(voice: &Voice<'_>, index: CaseIndex) -> Card {
    let bank = voice.bank;
    let case = bank.case(index);
    let localised = case.words(voice.lang);
    let main = bank
        .main_facet()
        .and_then(|(number, facet)| case.terms[number].first().map(|&term| term_link(voice, facet, term)));
    let steps = bank
        .step_facet()
        .and_then(|(number, facet)| case.terms[number].first().map(|&term| steps(voice, facet, term)));
    Card {
        kind: "case",
        id: case.id().to_string(),
        url: voice.addresses.of(Page::Case(voice.lang, index)),
        title: voice.words(&localised.words.title, &localised),
        lang: localised.fallback,
        lang_note: voice.fallback_note(&localised),
        summary: voice.words(&localised.words.summary, &localised),
        main,
        steps,
        place: voice.place_of(case),
        detail: None,
        spark_svg: Some(spark::corner(case.id().as_str())),
    }
}

pub(crate) fn notice_card(site: &SiteContext<'_>, voice: &Voice<'_>, notice: &Notice) -> CardMarkup {
    markup(site, voice, &notice_fields(voice, notice))
}

pub(crate) fn notice_fields(voice: &Voice<'_>, notice: &Notice) -> Card {
    let localised = notice.words(voice.lang);
    let terms =
        |facet: Option<(usize, &_)>| facet.and_then(|(number, _)| notice.terms[number].first().copied());
    let bank = voice.bank;
    let main = bank.main_facet();
    let place = bank.place_facet();
    let kind = notice.record.kind.as_ref().map(|kind| voice.term_label("notice-kinds", &kind.id));
    Card {
        kind: "notice",
        id: notice.id().to_string(),
        url: voice.addresses.entry(voice.lang, Kind::Notice, notice.id().as_str()),
        title: voice.words(&localised.words.title, &localised),
        lang: localised.fallback,
        lang_note: voice.fallback_note(&localised),
        summary: voice.words(&localised.words.summary, &localised),
        main: main.zip(terms(main)).map(|((_, facet), term)| term_link(voice, facet, term)),
        steps: None,
        place: place.zip(terms(place)).map(|((_, facet), term)| voice.label(&facet.term(term).term.label)),
        detail: Some(kind.into_iter().chain([notice_state(voice, notice)]).collect::<Vec<_>>().join(" · ")),
        spark_svg: Some(spark::corner(notice.id().as_str())),
    }
}

/// `open tot 15 maart 2027`, `gesloten sinds …`; `open` without an end.
pub(crate) fn notice_state(voice: &Voice<'_>, notice: &Notice) -> String {
    let record = &notice.record;
    match (notice.state, record.closes.or(record.ends).or(record.starts), record.opens) {
        (NoticeState::Open, Some(closes), _) => voice.dated("notice-open-until", closes),
        (NoticeState::Open, None, _) => voice.t("notice-open"),
        (NoticeState::Upcoming, _, Some(opens)) => voice.dated("notice-opens-on", opens),
        (NoticeState::Closed, Some(closed), _) => voice.dated("notice-closed-on", closed),
        (NoticeState::Upcoming | NoticeState::Closed, ..) => voice.t("notice-closed"),
    }
}

pub(crate) fn guide_card(site: &SiteContext<'_>, voice: &Voice<'_>, guide: &Article) -> CardMarkup {
    markup(site, voice, &guide_fields(voice, guide))
}

pub(crate) fn guide_fields(voice: &Voice<'_>, guide: &Article) -> Card {
    let localised = guide.words(voice.lang);
    let kind = guide.record.kind.as_ref().map(|kind| voice.term_label("guide-kinds", &kind.id));
    Card {
        kind: "guide",
        id: guide.id().to_string(),
        url: voice.addresses.entry(voice.lang, Kind::Guide, guide.id().as_str()),
        title: voice.words(&localised.words.title, &localised),
        lang: localised.fallback,
        lang_note: voice.fallback_note(&localised),
        summary: voice.words(&localised.words.summary, &localised),
        main: None,
        steps: None,
        place: None,
        detail: kind,
        spark_svg: None,
    }
}
