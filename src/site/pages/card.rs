//! Cards: cases, notices and guides in a list.

use crate::{
    bank::{Article, Case, CaseIndex, Notice, NoticeState, model::Entry as _},
    content::layout::Kind,
    site::{
        figures::spark,
        page::Page,
        view::{Card, CardMarkup},
    },
};

use super::edition::Edition;

impl Edition<'_> {
    /// The cards of some cases.
    pub(crate) fn cards(&self, cases: impl IntoIterator<Item = CaseIndex>) -> Vec<CardMarkup> {
        cases.into_iter().map(|index| self.case_markup(index)).collect()
    }

    /// The card of a case; written once, since a case stands in many lists.
    pub(crate) fn case_markup(&self, index: CaseIndex) -> CardMarkup {
        self.prepared.card(self.lang, index).get_or_init(|| self.markup(&self.case_card(index))).clone()
    }

    /// A card as markup. A mistake in the theme's component is noted, and ends the page that the card is on.
    pub(crate) fn markup(&self, card: &Card) -> CardMarkup {
        let markup = self.tongue().templates.render_component("card", card).unwrap_or_else(|error| {
            self.prepared.note_mistake(error);
            String::new()
        });
        CardMarkup(markup.into())
    }

    pub(crate) fn case_card(&self, index: CaseIndex) -> Card {
        let bank = self.bank();
        let case = bank.case(index);
        let localised = case.words(self.lang);
        let main = bank
            .main_facet()
            .and_then(|(number, facet)| case.terms[number].first().map(|&term| self.term_link(facet, term)));
        let steps = bank
            .step_facet()
            .and_then(|(number, facet)| case.terms[number].first().map(|&term| self.steps(facet, term)));
        Card {
            kind: "case",
            id: case.id().to_string(),
            url: self.addresses().of(Page::Case(self.lang, index)),
            title: self.words(&localised.words.title, &localised),
            lang: localised.fallback,
            lang_note: self.fallback_note(&localised),
            summary: self.words(&localised.words.summary, &localised),
            main,
            steps,
            place: self.case_place(case),
            detail: None,
            spark_svg: Some(spark::corner(case.id().as_str())),
        }
    }

    /// `Gent, Oost-Vlaanderen`: the place and the region, as far as they are known and differ.
    pub(crate) fn case_place(&self, case: &Case) -> Option<String> {
        let place = case.record.place.as_ref().map(|place| self.label(&place.name));
        let region = self.bank().place_facet().and_then(|(number, facet)| {
            case.terms[number].first().map(|&term| self.label(&facet.term(term).term.label))
        });
        match (place, region) {
            (Some(place), Some(region)) if !region.contains(&place) => Some(format!("{place}, {region}")),
            (place, region) => region.or(place),
        }
    }

    pub(crate) fn notice_card(&self, notice: &Notice) -> CardMarkup {
        self.markup(&self.notice_fields(notice))
    }

    pub(crate) fn notice_fields(&self, notice: &Notice) -> Card {
        let localised = notice.words(self.lang);
        let terms =
            |facet: Option<(usize, &_)>| facet.and_then(|(number, _)| notice.terms[number].first().copied());
        let bank = self.bank();
        let main = bank.main_facet();
        let place = bank.place_facet();
        let kind = notice.record.kind.as_ref().map(|kind| self.term_label("notice-kinds", &kind.id));
        Card {
            kind: "notice",
            id: notice.id().to_string(),
            url: self.addresses().entry(self.lang, Kind::Notice, notice.id().as_str()),
            title: self.words(&localised.words.title, &localised),
            lang: localised.fallback,
            lang_note: self.fallback_note(&localised),
            summary: self.words(&localised.words.summary, &localised),
            main: main.zip(terms(main)).map(|((_, facet), term)| self.term_link(facet, term)),
            steps: None,
            place: place.zip(terms(place)).map(|((_, facet), term)| self.label(&facet.term(term).term.label)),
            detail: Some(kind.into_iter().chain([self.notice_state(notice)]).collect::<Vec<_>>().join(" · ")),
            spark_svg: Some(spark::corner(notice.id().as_str())),
        }
    }

    /// `open tot 15 maart 2027`, `gesloten sinds …`; `open` without an end.
    pub(crate) fn notice_state(&self, notice: &Notice) -> String {
        let record = &notice.record;
        match (notice.state, record.closes.or(record.ends).or(record.starts), record.opens) {
            (NoticeState::Open, Some(closes), _) => self.dated("notice-open-until", closes),
            (NoticeState::Open, None, _) => self.t("notice-open"),
            (NoticeState::Upcoming, _, Some(opens)) => self.dated("notice-opens-on", opens),
            (NoticeState::Closed, Some(closed), _) => self.dated("notice-closed-on", closed),
            (NoticeState::Upcoming | NoticeState::Closed, ..) => self.t("notice-closed"),
        }
    }

    pub(crate) fn guide_card(&self, guide: &Article) -> CardMarkup {
        self.markup(&self.guide_fields(guide))
    }

    pub(crate) fn guide_fields(&self, guide: &Article) -> Card {
        let localised = guide.words(self.lang);
        let kind = guide.record.kind.as_ref().map(|kind| self.term_label("guide-kinds", &kind.id));
        Card {
            kind: "guide",
            id: guide.id().to_string(),
            url: self.addresses().entry(self.lang, Kind::Guide, guide.id().as_str()),
            title: self.words(&localised.words.title, &localised),
            lang: localised.fallback,
            lang_note: self.fallback_note(&localised),
            summary: self.words(&localised.words.summary, &localised),
            main: None,
            steps: None,
            place: None,
            detail: kind,
            spark_svg: None,
        }
    }
}
