//! The sections of a case's text, with the data that belongs to each.

use crate::{
    bank::{Case, Localised},
    content::case::{ImpactRecord, PhaseStep},
    site::{
        context::SiteContext,
        links::organisation_link,
        pages::{basis::told, organisation::role_of},
        terms::term_link,
        view::page::{Attribution, ImpactFigure, LessonView, PartnerLine, Section, TimelineStep},
        voice::{Told, Voice, uncapitalised},
    },
};

use super::{costs, rules};

/// The usual order of the known sections, for data whose section the text lacks.
const SECTION_ORDER: [&str; 10] =
    ["need", "approach", "course", "results", "hard", "lessons", "takes", "paid", "take-over", "partners"];

/// The sections of the text, each with the data that belongs to it; data without a section gets one.
pub(super) fn sections(
    site: &SiteContext<'_>,
    voice: &Voice<'_>,
    case: &Case,
    localised: &Localised<'_>,
) -> Vec<Section> {
    let document = &localised.words.document;
    let mut sections: Vec<Section> = Vec::new();
    for section in &document.sections {
        let html = document.html_of(section.parts.clone(), |part| site.target(part, voice.lang));
        let (id, heading, heading_lang) = match &section.heading {
            Some(heading) => {
                (heading.id.clone(), Some(voice.words(&heading.text, localised)), localised.fallback)
            }
            None if html.trim().is_empty() => continue,
            None => ("text".into(), None, None),
        };
        sections.push(Section {
            id: id.to_string(),
            heading,
            heading_lang,
            html: Some(html).filter(|html| !html.is_empty()),
            ..Section::default()
        });
    }
    let footnotes = document.html_of(document.footnotes.clone(), |part| site.target(part, voice.lang));
    if let Some(last) = sections.last_mut().filter(|_| !footnotes.is_empty()) {
        last.html.get_or_insert_default().push_str(&footnotes);
    }
    let words = localised.words;
    let mut with = |id: &str, has_data: bool, fill: &dyn Fn(&mut Section)| {
        if has_data {
            fill(section_named(&mut sections, id, || section_heading(voice, id)));
        }
    };
    let timeline = timeline(voice, case);
    with("course", !timeline.is_empty(), &|section| section.timeline = timeline.clone());
    let anchored = rules::anchored(voice, case);
    with("course", !anchored.is_empty(), &|section| section.anchored = anchored.clone());
    let figures = figures(voice, case);
    with("results", !figures.is_empty(), &|section| section.figures = figures.clone());
    let obstacles = rules::obstacles(voice, case);
    with("hard", !obstacles.is_empty(), &|section| section.obstacles = obstacles.clone());
    with("lessons", !words.lessons.is_empty(), &|section| {
        let lessons = words.lessons.iter().map(|lesson| LessonView {
            title: voice.words_told(&lesson.title, localised),
            text: voice.words(&lesson.text, localised),
        });
        section.lessons = lessons.collect();
    });
    let inputs = costs::inputs(voice, case);
    let needed = rules::rules(voice, case);
    with("takes", !(inputs.is_empty() && needed.is_empty()), &|section| {
        section.inputs = inputs.clone();
        section.rules = needed.clone();
    });
    let funding = costs::funding(voice, case);
    with("paid", !funding.is_empty(), &|section| section.funding = funding.clone());
    let all = |texts: &[Box<str>]| texts.iter().map(|text| voice.words(text, localised)).collect();
    with("take-over", !(words.conditions.is_empty() && words.first_steps.is_empty()), &|section| {
        section.conditions = all(&words.conditions);
        section.first_steps = all(&words.first_steps);
    });
    let partners = partners(voice, case);
    with("partners", !partners.is_empty(), &|section| section.partners = partners.clone());
    sections
}

fn section_heading(voice: &Voice<'_>, id: &str) -> String {
    let label = voice.term_label("sections", id);
    if label == id { voice.t(&format!("section-{id}")) } else { label }
}

fn timeline(voice: &Voice<'_>, case: &Case) -> Vec<TimelineStep> {
    let bank = voice.bank;
    let Some(facet) = bank.step_facet() else { return Vec::new() };
    let now = facet.first(&case.terms);
    let history = &case.record.phase_history;
    let last_now = history.iter().rposition(|step| now.is_some() && facet.index(&step.phase.id) == now);
    let step = |(place, step): (usize, &PhaseStep)| {
        let index = facet.index(&step.phase.id)?;
        let term = term_link(voice, facet, index);
        let Told { text: note, lang } = voice.text_told(step.note.as_ref());
        Some(TimelineStep {
            number: facet.step(index),
            label: term.label,
            url: term.url,
            when: match (step.from, step.until) {
                (Some(from), Some(until)) => Some(format!("{} – {}", voice.date(from), voice.date(until))),
                (Some(from), None) => Some(voice.date(from)),
                (None, Some(until)) => Some(voice.dated("until-date", until)),
                (None, None) => None,
            },
            note,
            lang,
            done: now.is_none_or(|now| index <= now),
            now: Some(place) == last_now,
        })
    };
    history.iter().enumerate().filter_map(step).collect()
}

fn figures(voice: &Voice<'_>, case: &Case) -> Vec<ImpactFigure> {
    case.record.impact.iter().map(|figure| impact_figure(voice, case, figure)).collect()
}

fn impact_figure(voice: &Voice<'_>, case: &Case, figure: &ImpactRecord) -> ImpactFigure {
    let bank = voice.bank;
    let unit = bank.unit(figure).unwrap_or_default();
    let indicator = voice.term_label("indicators", &figure.indicator.id);
    let unit_label = bank.label("units", unit, voice.lang);
    let note = figure.note.as_ref().map(|note| voice.label(note));
    let levels = bank.vocabularies.get("evidence").map_or(&[][..], |levels| &levels.terms);
    let evidence = figure.evidence.as_ref();
    let level = evidence.and_then(|level| levels.iter().position(|term| *term.id.as_str() == *level.id));
    let Attribution { date, source } =
        told(voice, &case.record.sourcing, figure.date, figure.source.as_ref());
    ImpactFigure {
        value: voice.amount(figure.value, unit),
        approximate: figure.approximate,
        label: note.unwrap_or_else(|| unit_label.to_owned()),
        indicator,
        date,
        source,
        evidence: evidence.map(|level| uncapitalised(&voice.term_label("evidence", &level.id))),
        level: level.map_or(0, |level| level + 1),
        levels: levels.len(),
    }
}

fn partners(voice: &Voice<'_>, case: &Case) -> Vec<PartnerLine> {
    let line = |partnership: &crate::bank::Partnership| {
        let partner = &case.record.partners[partnership.partner];
        let Told { text: does, lang } = voice.text_told(partner.does.as_ref());
        PartnerLine {
            organisation: organisation_link(voice, partnership.organisation),
            role: role_of(voice, partner),
            does,
            lang,
        }
    };
    case.partners.iter().map(line).collect()
}

/// The section with this id; a new one in its usual place when the text has none.
fn section_named<'s>(
    sections: &'s mut Vec<Section>,
    id: &str,
    heading: impl FnOnce() -> String,
) -> &'s mut Section {
    let place = sections.iter().position(|section| section.id == id).unwrap_or_else(|| {
        let rank = |id: &str| SECTION_ORDER.iter().position(|known| *known == id);
        let own = rank(id);
        let after =
            sections.iter().rposition(|section| rank(&section.id).is_some_and(|rank| Some(rank) < own));
        let place = after.map_or(sections.len(), |after| after + 1);
        sections.insert(place, Section { id: id.to_owned(), heading: Some(heading()), ..Section::default() });
        place
    });
    &mut sections[place]
}
