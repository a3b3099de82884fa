//! The notice board and its notices.

use crate::{
    bank::{CaseIndex, Notice, NoticeState, model::Entry as _},
    site::{
        calendar,
        page::{Page, SideFile},
        structured,
        view::{
            Card, CardMarkup, Frame, Link,
            page::{Fact, NoticeView, NoticesView},
        },
    },
};

use super::edition::{About, Edition, link, unlinked};

/// How many matching cases a notice shows.
const MATCHES: usize = 3;

impl Edition<'_> {
    pub(crate) fn notices_page(&self) -> (Frame, NoticesView) {
        let bank = self.bank();
        let frame = self.frame(About {
            page: Page::Notices(self.lang),
            title: self.t("menu-notices"),
            description: self.t("notices-lead"),
            json_ld: None,
        });
        let of_state = |state| -> Vec<&Notice> {
            bank.notices.iter().map(|notice| &**notice).filter(|notice| notice.state == state).collect()
        };
        let closes = |notice: &Notice| notice.record.closes.map(|date| date.last_day());
        let (mut open, mut upcoming, mut closed) =
            (of_state(NoticeState::Open), of_state(NoticeState::Upcoming), of_state(NoticeState::Closed));
        open.sort_by_key(|notice| (closes(notice).is_none(), closes(notice)));
        upcoming.sort_by_key(|notice| notice.record.opens.map(|date| date.first_day()));
        closed.sort_by_key(|notice| std::cmp::Reverse(closes(notice)));
        let cards = |notices: Vec<&Notice>| -> Vec<CardMarkup> {
            notices.into_iter().map(|notice| self.notice_card(notice)).collect()
        };
        let has_dates = calendar::has_dates(bank);
        let calendar = has_dates.then(|| self.addresses().beside(Page::Home(self.lang), SideFile::Calendar));
        (
            frame,
            NoticesView {
                open: cards(open),
                upcoming: cards(upcoming),
                closed: cards(closed),
                calendar_url: calendar,
            },
        )
    }

    pub(crate) fn notice_page(&self, number: usize) -> (Frame, NoticeView) {
        let notice = &self.bank().notices[number];
        let localised = notice.words(self.lang);
        let title = self.words(&localised.words.title, &localised);
        let frame = self.frame(About {
            page: Page::Notice(self.lang, number),
            title: title.clone(),
            description: localised.words.summary.to_string(),
            json_ld: Some(structured::notice(self.context, self.lang, number)),
        });
        let view = NoticeView {
            id: notice.id().to_string(),
            title,
            summary: self.words(&localised.words.summary, &localised),
            lang: localised.fallback,
            lang_note: self.fallback_note(&localised),
            state: match notice.state {
                NoticeState::Open => "open",
                NoticeState::Upcoming => "upcoming",
                NoticeState::Closed => "closed",
            },
            state_text: self.notice_state(notice),
            facts: self.notice_facts(notice),
            html: self.html(&localised),
            contact: notice.record.contact.as_deref().map(str::to_owned),
            cases: self.cards(notice.cases.iter().copied()),
            matches: self.matches(notice),
            edit_url: self.edit_url(&localised.words.path),
        };
        (frame, view)
    }

    fn notice_facts(&self, notice: &Notice) -> Vec<Fact> {
        let record = &notice.record;
        let fact = |key: &str, values: Vec<Link>| Fact { label: self.t(key), values, steps: None };
        let kind = record.kind.iter().map(|kind| unlinked(self.term_label("notice-kinds", &kind.id)));
        let direction =
            record.direction.iter().map(|direction| unlinked(self.term_label("directions", &direction.id)));
        let resources =
            record.resources.iter().map(|resource| unlinked(self.term_label("resources", &resource.id)));
        let dates = |from, until| match (from, until) {
            (Some(from), Some(until)) if from == until => Some(self.date(from)),
            (Some(from), Some(until)) => Some(format!("{} – {}", self.date(from), self.date(until))),
            (Some(from), None) => Some(self.dated("since-date", from)),
            (None, Some(until)) => Some(self.dated("until-date", until)),
            (None, None) => None,
        };
        let mut facts = vec![
            fact("fact-type", kind.chain(direction).collect()),
            fact("fact-resource", resources.collect()),
            fact(
                "fact-organisation",
                notice.organisation.iter().map(|&index| self.organisation_link(index)).collect(),
            ),
        ];
        for (facet, terms) in self.bank().facets.iter().zip(&notice.terms) {
            let values =
                terms.iter().map(|&term| self.term_link(facet, term)).map(|term| link(term.label, term.url));
            let label = if terms.len() > 1 { self.facet_label(facet) } else { self.facet_single(facet) };
            facts.push(Fact { label, values: values.collect(), steps: None });
        }
        let open = dates(record.opens, record.closes).map(unlinked);
        facts.push(fact("fact-open", open.into_iter().collect()));
        let event = dates(record.starts, record.ends).map(unlinked);
        facts.push(fact("fact-event", event.into_iter().collect()));
        facts.retain(|fact| !fact.values.is_empty());
        facts
    }

    /// Cases that share the notice's terms, or offer what it seeks and the reverse; the reason stands in the detail.
    fn matches(&self, notice: &Notice) -> Vec<CardMarkup> {
        if notice.state == NoticeState::Closed {
            return Vec::new();
        }
        let bank = self.bank();
        let direction = notice.record.direction.as_ref().map(|direction| &*direction.id);
        let mut found: Vec<(std::cmp::Reverse<usize>, CaseIndex, String)> = Vec::new();
        for (index, case) in bank.indexed_cases().filter(|(index, _)| !notice.cases.contains(index)) {
            let wants = match direction {
                Some("offering") => &case.record.seeking,
                _ => &case.record.offering,
            };
            let resources = &notice.record.resources;
            let shared =
                wants.iter().find(|want| resources.iter().any(|resource| resource.id == want.resource.id));
            if let Some(want) = shared {
                let key = if direction == Some("offering") { "match-seeks" } else { "match-offers" };
                let resource = self.term_label("resources", &want.resource.id);
                let terms = notice.terms.iter().zip(&case.terms);
                let score =
                    terms.map(|(a, b)| a.iter().filter(|term| b.contains(term)).count()).sum::<usize>();
                found.push((
                    std::cmp::Reverse(score),
                    index,
                    self.say(key, &[("resource", resource.as_str().into())]),
                ));
            }
        }
        found.sort();
        let found = found.into_iter().take(MATCHES);
        found
            .map(|(_, index, detail)| self.markup(&Card { detail: Some(detail), ..self.case_card(index) }))
            .collect()
    }
}
