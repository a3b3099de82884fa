//! The notice board and its notices.

use crate::{
    bank::{CaseIndex, Entry as _, Notice, NoticeState},
    base::Hour,
    content::{notice::Conditions, text::Text},
    site::{
        calendar,
        context::SiteContext,
        links::{edit_url, link, organisation_link, told_text, unlinked},
        page::{Page, SideFile},
        structured,
        terms::term_link,
        view::{
            Card, CardMarkup, Frame, Link,
            page::{Fact, NoticeView, NoticesView},
        },
        voice::Voice,
    },
};

use super::{
    basis::basis,
    card::{cards, case_card, markup, notice_card, notice_state},
    frame::About,
};

/// How many matching cases a notice shows.
const MATCHES: usize = 3;

pub(crate) fn notices_page(site: &SiteContext<'_>, voice: &Voice<'_>) -> (Frame, NoticesView) {
    let bank = voice.bank;
    let frame = About {
        page: Page::Notices(voice.lang),
        title: voice.t("menu-notices"),
        description: voice.t("notices-lead"),
        json_ld: None,
    }
    .frame(voice);
    let of_state = |state| -> Vec<&Notice> {
        let notices = bank.notices.iter().map(|notice| &**notice);
        notices.filter(|notice| notice.state == state && !notice.is_standing()).collect()
    };
    let closes = |notice: &Notice| notice.record.closes.map(|date| date.last_day());
    let (mut open, mut upcoming, mut closed) =
        (of_state(NoticeState::Open), of_state(NoticeState::Upcoming), of_state(NoticeState::Closed));
    open.sort_by_key(|notice| (closes(notice).is_none(), closes(notice)));
    upcoming.sort_by_key(|notice| notice.record.opens.map(|date| date.first_day()));
    closed.sort_by_key(|notice| std::cmp::Reverse(closes(notice)));
    let cards = |notices: Vec<&Notice>| -> Vec<CardMarkup> {
        notices.into_iter().map(|notice| notice_card(site, voice, notice)).collect()
    };
    let has_dates = calendar::has_dates(bank);
    let calendar = has_dates.then(|| voice.addresses.beside(Page::Home(voice.lang), SideFile::Calendar));
    (
        frame,
        NoticesView {
            open: cards(open),
            upcoming: cards(upcoming),
            closed: cards(closed),
            calendar_url: calendar,
            instruments: instruments(voice),
        },
    )
}

/// The page of the instruments, with their number.
fn instruments(voice: &Voice<'_>) -> Option<Link> {
    let count = voice.bank.instruments().count();
    let label = voice.say("count-instruments", &[("count", count.into())]);
    (count > 0).then(|| link(label, voice.addresses.of(Page::Instruments(voice.lang))))
}

pub(crate) fn notice_page(site: &SiteContext<'_>, voice: &Voice<'_>, number: usize) -> (Frame, NoticeView) {
    let notice = &voice.bank.notices[number];
    let localised = notice.words(voice.lang);
    let title = voice.words(&localised.words.title, &localised);
    let frame = About {
        page: Page::Notice(voice.lang, number),
        title: title.clone(),
        description: localised.words.summary.to_string(),
        json_ld: Some(structured::notice(site, voice.lang, number)),
    }
    .frame(voice);
    let view = NoticeView {
        id: notice.id().to_string(),
        title,
        summary: voice.words(&localised.words.summary, &localised),
        lang: localised.fallback,
        lang_note: voice.fallback_note(&localised),
        state: notice.state.name(),
        state_text: notice_state(voice, notice),
        facts: notice_facts(voice, notice),
        conditions: conditions(voice, notice),
        outcome: notice.record.outcome.as_ref().map(|outcome| told_text(voice, outcome)),
        html: site.entry_html(&localised, voice.lang),
        contact: notice.record.contact.as_deref().map(str::to_owned),
        cases: cards(site, voice, notice.cases.iter().copied()),
        matches: matches(site, voice, notice),
        basis: basis(voice, &notice.record.sourcing),
        edit_url: edit_url(voice.bank, &localised.words.path),
    };
    (frame, view)
}

fn notice_facts(voice: &Voice<'_>, notice: &Notice) -> Vec<Fact> {
    let record = &notice.record;
    let fact = |key: &str, values: Vec<Link>| Fact { label: voice.t(key), values, steps: None };
    let kind = record.kind.iter().map(|kind| unlinked(voice.term_label("notice-kinds", &kind.id)));
    let direction =
        record.direction.iter().map(|direction| unlinked(voice.term_label("directions", &direction.id)));
    let resources =
        record.resources.iter().map(|resource| unlinked(voice.term_label("resources", &resource.id)));
    let dates = |from, until| match (from, until) {
        (Some(from), Some(until)) if from == until => Some(voice.date(from)),
        (Some(from), Some(until)) => Some(format!("{} – {}", voice.date(from), voice.date(until))),
        (Some(from), None) => Some(voice.dated("since-date", from)),
        (None, Some(until)) => Some(voice.dated("until-date", until)),
        (None, None) => None,
    };
    let mut facts = vec![
        fact("fact-type", kind.chain(direction).collect()),
        fact("fact-resource", resources.collect()),
        fact(
            "fact-organisation",
            notice.organisation.iter().map(|&index| organisation_link(voice, index)).collect(),
        ),
    ];
    for (facet, terms) in voice.bank.facets.iter().zip(&notice.terms) {
        let values =
            terms.iter().map(|&term| term_link(voice, facet, term)).map(|term| link(term.label, term.url));
        let label = if terms.len() > 1 { voice.facet_label(facet) } else { voice.facet_single(facet) };
        facts.push(Fact { label, values: values.collect(), steps: None });
    }
    let open = dates(record.opens, record.closes).map(unlinked);
    facts.push(fact("fact-open", open.into_iter().collect()));
    let event = dates(record.starts, record.ends).map(|days| unlinked(with_hours(voice, notice, days)));
    facts.push(fact("fact-event", event.into_iter().collect()));
    facts.retain(|fact| !fact.values.is_empty());
    facts
}

/// The days of an event with its hours, and their time zone where it is not the bank's.
fn with_hours(voice: &Voice<'_>, notice: &Notice, days: String) -> String {
    let hours = &notice.record.hours;
    let text = |hour: Hour| {
        let (hour, minute) = hour.parts();
        let minute = format!("{minute:02}");
        voice.say("event-hour", &[("hour", (hour as usize).into()), ("minute", minute.as_str().into())])
    };
    let days = match (hours.from.map(text), hours.until.map(text)) {
        (Some(from), Some(until)) => voice.say(
            "event-from-until",
            &[("days", (&*days).into()), ("from", (&*from).into()), ("until", (&*until).into())],
        ),
        (Some(from), None) => {
            voice.say("event-from", &[("days", (&*days).into()), ("from", (&*from).into())])
        }
        (None, Some(until)) => {
            voice.say("event-until", &[("days", (&*days).into()), ("until", (&*until).into())])
        }
        (None, None) => return days,
    };
    match hours.zone.as_deref().filter(|zone| voice.bank.settings.time_zone.as_deref() != Some(zone)) {
        Some(zone) => format!("{days} ({zone})"),
        None => days,
    }
}

/// What it gives, and to whom.
fn conditions(voice: &Voice<'_>, notice: &Notice) -> Vec<Fact> {
    let Conditions { amount, share, term, who_may, legal_forms, closing_rule, recurs } =
        &notice.record.conditions;
    let of_text = |key: &str, text: &Option<Text>| Fact {
        label: voice.t(key),
        values: text.iter().map(|text| told_text(voice, text)).collect(),
        steps: None,
    };
    let forms = legal_forms.iter().map(|form| unlinked(voice.term_label("legal-forms", &form.id)));
    let facts = [
        of_text("fact-amount", amount),
        of_text("fact-share", share),
        of_text("fact-term", term),
        of_text("fact-who-may", who_may),
        Fact { label: voice.t("fact-for-whom"), values: forms.collect(), steps: None },
        of_text("fact-closing-rule", closing_rule),
        of_text("fact-recurs", recurs),
    ];
    facts.into_iter().filter(|fact| !fact.values.is_empty()).collect()
}

/// Cases that share the notice's terms, or offer what it seeks and the reverse; the reason stands in the detail.
fn matches(site: &SiteContext<'_>, voice: &Voice<'_>, notice: &Notice) -> Vec<CardMarkup> {
    if matches!(notice.state, NoticeState::Closed | NoticeState::Unsure) {
        return Vec::new();
    }
    let bank = voice.bank;
    let is_offering = notice.record.is_offering();
    let mut found: Vec<(std::cmp::Reverse<usize>, CaseIndex, String)> = Vec::new();
    for (index, case) in bank.indexed_cases().filter(|(index, _)| !notice.cases.contains(index)) {
        let wants = if is_offering { &case.record.seeking } else { &case.record.offering };
        let resources = &notice.record.resources;
        let shared =
            wants.iter().find(|want| resources.iter().any(|resource| resource.id == want.resource.id));
        if let Some(want) = shared {
            let key = if is_offering { "match-seeks" } else { "match-offers" };
            let resource = voice.term_label("resources", &want.resource.id);
            let terms = notice.terms.iter().zip(&case.terms);
            let score = terms.map(|(a, b)| a.iter().filter(|term| b.contains(term)).count()).sum::<usize>();
            found.push((
                std::cmp::Reverse(score),
                index,
                voice.say(key, &[("resource", resource.as_str().into())]),
            ));
        }
    }
    found.sort();
    let found = found.into_iter().take(MATCHES);
    found
        .map(|(_, index, detail)| {
            markup(site, voice, &Card { detail: Some(detail), ..case_card(voice, index) })
        })
        .collect()
}
