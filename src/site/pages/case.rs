//! The page of a case.

use crate::{
    bank::{
        Case, CaseIndex, NoticeState, TermIndex,
        model::{Entry, Localised},
        related::related,
    },
    base::Lang,
    content::{
        case::{Amount, Funding, ImpactRecord, PhaseStep, Want},
        settings::Demand,
        text::Text,
    },
    site::{
        figures::spark,
        page::Page,
        structured,
        view::{
            Frame, Link, TermLink,
            page::{
                Adoption, CaseView, Exchange, Fact, ImpactFigure, LessonView, PartnerLine, Section,
                SourceLine, TermGroup, TimelineStep,
            },
        },
    },
};

use super::edition::{About, Edition, link, uncapitalised, unlinked};

/// The usual order of the known sections, for data whose section the text lacks.
const SECTION_ORDER: [&str; 8] =
    ["need", "approach", "course", "results", "hard", "lessons", "take-over", "partners"];

/// How many related cases a page shows.
const RELATED: usize = 3;

impl Edition<'_> {
    pub(crate) fn case_page(&self, index: CaseIndex) -> (Frame, CaseView) {
        let bank = self.bank();
        let case = bank.case(index);
        let localised = case.words(self.lang);
        let title = self.words(&localised.words.title, &localised);
        let main = bank
            .main_facet()
            .and_then(|(number, facet)| case.terms[number].first().map(|&term| self.term_link(facet, term)));
        let mut frame = self.frame(About {
            page: Page::Case(self.lang, index),
            title: title.clone(),
            description: localised.words.summary.to_string(),
            json_ld: Some(structured::case(self.context, self.lang, index)),
        });
        frame.picture =
            self.context.share.map(|share| self.share_picture(share.of_case(self.lang, index), &title));
        let view = CaseView {
            id: case.id().to_string(),
            summary: self.words(&localised.words.summary, &localised),
            lang: localised.fallback,
            lang_note: self.fallback_note(&localised),
            outdated: localised.outdated.then(|| self.original_link(index)),
            draft: case.record.head.draft,
            spark_svg: spark::burst(case.id().as_str()),
            facts: self.case_facts(case),
            need: self.words_told(&localised.words.need, &localised),
            sections: self.sections(case, &localised),
            exchange: self.exchange(case),
            support: self.support(case),
            inspired_by: case.inspired_by.iter().map(|&other| self.case_link(other)).collect(),
            adoptions: self.adoptions(case),
            related: self.cards(related(bank, &self.prepared.profiles, index, RELATED)),
            sources: self.sources(case),
            terms: self.other_terms(case),
            language: case.original().lang,
            verified_date: case.record.verified,
            latest_date: case.record.latest_evidence,
            own_licence: case.record.head.licence.as_deref().map(str::to_owned),
            cite: self.cite(case, &title, &frame.canonical),
            licence: bank.settings.licence.as_ref().map(|licence| self.licence(licence)),
            verified: case.record.verified.map(|date| self.dated("verified-on", date)),
            stale: case.record.verified.is_none_or(|date| bank.is_stale(date.last_day())),
            edit_url: self.edit_url(&localised.words.path),
            embed: self.embed_box(index, &title),
            title,
            main,
        };
        (frame, view)
    }

    /// The title of a case as a link to its page.
    pub(crate) fn case_link(&self, index: CaseIndex) -> Link {
        self.page_link(Page::Case(self.lang, index))
    }

    fn original_link(&self, index: CaseIndex) -> Link {
        let original = self.bank().case(index).original().lang;
        let label = self.say("read-original", &[("language", original.own_name().into())]);
        link(label, self.addresses().of(Page::Case(original, index)))
    }

    fn case_facts(&self, case: &Case) -> Vec<Fact> {
        let bank = self.bank();
        let mut facts = Vec::new();
        let values = |facet: &crate::bank::Facet, terms: &[TermIndex]| -> Vec<Link> {
            terms
                .iter()
                .map(|&term| self.term_link(facet, term))
                .map(|term| link(term.label, term.url))
                .collect()
        };
        if let Some((number, facet)) = bank.place_facet() {
            let regions = values(facet, &case.terms[number]);
            let place = case.record.place.as_ref().map(|place| unlinked(self.label(&place.name)));
            // A place that is called like its region is the region's link.
            let place = place.filter(|place| regions.iter().all(|region| region.label != place.label));
            let values: Vec<Link> = place.into_iter().chain(regions).collect();
            facts.push(Fact { label: self.t("fact-place"), values, steps: None });
        }
        if let Some((number, facet)) = bank.step_facet()
            && let Some(&term) = case.terms[number].first()
        {
            facts.push(Fact {
                label: self.facet_single(facet),
                values: Vec::new(),
                steps: Some(self.steps(facet, term)),
            });
        }
        facts.extend(self.period(case));
        let card = &bank.settings.card;
        let shown = |id: &crate::base::id::FacetId| {
            [&card.main, &card.steps, &card.place].contains(&&Some(id.clone()))
        };
        for (number, (facet, setting)) in bank.facets.iter().zip(&bank.settings.facets).enumerate() {
            if setting.demand != Demand::Optional && !shown(&facet.id) && !case.terms[number].is_empty() {
                let label = if case.terms[number].len() > 1 {
                    self.facet_label(facet)
                } else {
                    self.facet_single(facet)
                };
                facts.push(Fact { label, values: values(facet, &case.terms[number]), steps: None });
            }
        }
        facts.extend(self.costs(case));
        if let Some(date) = case.record.latest_evidence {
            let values = vec![unlinked(self.date(date))];
            facts.push(Fact { label: self.t("fact-latest"), values, steps: None });
        }
        facts.retain(|fact| !fact.values.is_empty() || fact.steps.is_some());
        facts
    }

    /// What the case takes, and who pays.
    fn costs(&self, case: &Case) -> [Fact; 2] {
        let record = &case.record;
        let amount = |amount: &Amount| {
            let (note, lang) = self.text_told(amount.note.as_ref());
            let number = self.amount(amount.value, &amount.unit);
            let has_sign = number != self.tongue().locale.number(amount.value);
            let unit = if has_sign { "" } else { self.bank().label("units", &amount.unit, self.lang) };
            let parts = [&*number, unit].into_iter().chain(note.as_deref()).filter(|part| !part.is_empty());
            Link { label: parts.collect::<Vec<_>>().join(" "), url: None, lang }
        };
        let grant = |grant: &Funding| {
            let instrument = self.term_label("resources", &grant.instrument.id);
            let giver = grant.organisation.as_ref().and_then(|giver| {
                self.bank().find_organisation(&giver.id).map(|index| self.organisation_link(index))
            });
            match giver {
                Some(giver) => Link { label: format!("{instrument}, {}", giver.label), ..giver },
                None => unlinked(instrument),
            }
        };
        [
            Fact {
                label: self.t("fact-inputs"),
                values: record.inputs.iter().map(amount).collect(),
                steps: None,
            },
            Fact {
                label: self.t("fact-funding"),
                values: record.funding.iter().map(grant).collect(),
                steps: None,
            },
        ]
    }

    fn period(&self, case: &Case) -> Option<Fact> {
        let record = &case.record;
        let (label, value) = match (record.started, record.ended) {
            (Some(started), Some(ended)) if started == ended => ("fact-when", self.date(started)),
            (Some(started), Some(ended)) => {
                ("fact-when", format!("{} – {}", self.date(started), self.date(ended)))
            }
            (Some(started), None) => ("fact-since", self.date(started)),
            (None, Some(ended)) => ("fact-until", self.date(ended)),
            (None, None) => return None,
        };
        Some(Fact { label: self.t(label), values: vec![unlinked(value)], steps: None })
    }

    /// The sections of the text, each with the data that belongs to it; data without a section gets one.
    fn sections(&self, case: &Case, localised: &Localised<'_>) -> Vec<Section> {
        let document = &localised.words.document;
        let mut sections: Vec<Section> = Vec::new();
        for section in &document.sections {
            let html = document.html_of(section.parts.clone(), |part| self.context.target(part, self.lang));
            let (id, heading, heading_lang) = match &section.heading {
                Some(heading) => {
                    (heading.id.clone(), Some(self.words(&heading.text, localised)), localised.fallback)
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
        let footnotes =
            document.html_of(document.footnotes.clone(), |part| self.context.target(part, self.lang));
        if let Some(last) = sections.last_mut().filter(|_| !footnotes.is_empty()) {
            last.html.get_or_insert_default().push_str(&footnotes);
        }
        let words = localised.words;
        let mut with = |id: &str, has_data: bool, fill: &dyn Fn(&mut Section)| {
            if has_data {
                fill(section_named(&mut sections, id, || self.section_heading(id)));
            }
        };
        let timeline = self.timeline(case);
        with("course", !timeline.is_empty(), &|section| section.timeline = timeline.clone());
        let figures = self.figures(case);
        with("results", !figures.is_empty(), &|section| section.figures = figures.clone());
        with("lessons", !words.lessons.is_empty(), &|section| {
            let lessons = words.lessons.iter().map(|lesson| LessonView {
                title: self.words_told(&lesson.title, localised),
                text: self.words(&lesson.text, localised),
            });
            section.lessons = lessons.collect();
        });
        let all = |texts: &[Box<str>]| texts.iter().map(|text| self.words(text, localised)).collect();
        with("take-over", !(words.conditions.is_empty() && words.first_steps.is_empty()), &|section| {
            section.conditions = all(&words.conditions);
            section.first_steps = all(&words.first_steps);
        });
        let partners = self.partners(case);
        with("partners", !partners.is_empty(), &|section| section.partners = partners.clone());
        sections
    }

    fn section_heading(&self, id: &str) -> String {
        let label = self.term_label("sections", id);
        if label == id { self.t(&format!("section-{id}")) } else { label }
    }

    fn timeline(&self, case: &Case) -> Vec<TimelineStep> {
        let bank = self.bank();
        let Some((number, facet)) = bank.step_facet() else { return Vec::new() };
        let now = case.terms[number].first().copied();
        let history = &case.record.phase_history;
        let last_now = history.iter().rposition(|step| now.is_some() && facet.index(&step.phase.id) == now);
        let step = |(place, step): (usize, &PhaseStep)| {
            let index = facet.index(&step.phase.id)?;
            let term = self.term_link(facet, index);
            let (note, lang) = self.text_told(step.note.as_ref());
            Some(TimelineStep {
                number: facet.step(index).0,
                label: term.label,
                url: term.url,
                when: match (step.from, step.until) {
                    (Some(from), Some(until)) => Some(format!("{} – {}", self.date(from), self.date(until))),
                    (Some(from), None) => Some(self.date(from)),
                    (None, Some(until)) => Some(self.dated("until-date", until)),
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

    /// A text that may be absent, with the language that it had to be in.
    fn text_told(&self, text: Option<&Text>) -> (Option<String>, Option<Lang>) {
        text.map_or((None, None), |text| {
            let (text, lang) = self.text(text);
            (Some(text), lang)
        })
    }

    fn figures(&self, case: &Case) -> Vec<ImpactFigure> {
        case.record.impact.iter().map(|figure| self.figure(case, figure)).collect()
    }

    fn figure(&self, case: &Case, figure: &ImpactRecord) -> ImpactFigure {
        let bank = self.bank();
        let unit = bank.unit(figure).unwrap_or_default();
        let indicator = self.term_label("indicators", &figure.indicator.id);
        let unit_label = bank.label("units", unit, self.lang);
        let (note, _) = self.text_told(figure.note.as_ref());
        let levels = bank.vocabularies.get("evidence").map_or(&[][..], |levels| &levels.terms);
        let evidence = figure.evidence.as_ref();
        let level = evidence.and_then(|level| levels.iter().position(|term| *term.id.as_str() == *level.id));
        let source = figure.source.as_ref().and_then(|source| {
            let number = case.record.sources.iter().position(|known| known.id == source.id)?;
            let label = self.say("source-number", &[("number", (number + 1).into())]);
            Some((
                link(label, format!("#source-{}", number + 1)),
                case.record.sources[number].title.to_string(),
            ))
        });
        let (source, source_title) = source.unzip();
        ImpactFigure {
            value: self.amount(figure.value, unit),
            approximate: figure.approximate,
            label: note.unwrap_or_else(|| unit_label.to_owned()),
            indicator,
            date: figure.date.map(|date| self.date(date)),
            source,
            source_title,
            evidence: evidence.map(|level| uncapitalised(&self.term_label("evidence", &level.id))),
            level: level.map_or(0, |level| level + 1),
            levels: levels.len(),
        }
    }

    /// A number with the sign of its unit where that has one: `€ 1.200`, `45 %`, `400.000 kg`.
    pub(crate) fn amount(&self, value: f64, unit: &str) -> String {
        let number = self.tongue().locale.number(value);
        let key = match unit {
            "EUR" => "amount-eur",
            "percent" => "amount-percent",
            "kg" | "km" | "ha" | "m2" | "t" | "kWh" | "kWh/year" | "t/year" => {
                return format!("{number}\u{a0}{}", self.bank().label("units", unit, self.lang));
            }
            _ => return number,
        };
        self.say(key, &[("number", number.as_str().into())])
    }

    fn partners(&self, case: &Case) -> Vec<PartnerLine> {
        let line = |partnership: &crate::bank::Partnership| {
            let partner = &case.record.partners[partnership.partner];
            let (does, lang) = self.text_told(partner.does.as_ref());
            PartnerLine {
                organisation: self.organisation_link(partnership.organisation),
                role: self.role_of(partner),
                does,
                lang,
            }
        };
        case.partners.iter().map(line).collect()
    }

    fn exchange(&self, case: &Case) -> Option<Exchange> {
        let record = &case.record;
        let wants = |wants: &[Want]| -> Vec<Link> {
            let want = |want: &Want| {
                let resource = self.term_label("resources", &want.resource.id);
                let (note, lang) = self.text_told(want.note.as_ref());
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

    /// Open notices and guides for the phase of a case.
    fn support(&self, case: &Case) -> Vec<Link> {
        let bank = self.bank();
        let Some((number, _)) = bank.step_facet() else { return Vec::new() };
        let own = &case.terms[number];
        let fits = |terms: &[Vec<TermIndex>]| terms[number].iter().any(|term| own.contains(term));
        let notices = bank.notices.iter().enumerate();
        let notices = notices.filter(|(_, notice)| notice.state == NoticeState::Open && fits(&notice.terms));
        let notices = notices.map(|(number, _)| Page::Notice(self.lang, number));
        let guides = bank.guides.iter().enumerate().filter(|(_, guide)| fits(&guide.terms));
        let guides = guides.map(|(number, _)| Page::Guide(self.lang, number));
        notices.chain(guides).take(5).map(|page| self.page_link(page)).collect()
    }

    fn adoptions(&self, case: &Case) -> Vec<Adoption> {
        let bank = self.bank();
        let since_of = |other: CaseIndex| {
            let id = bank.case(other).id().as_str();
            let told = case
                .record
                .adoptions
                .iter()
                .find(|adoption| adoption.case.as_ref().is_some_and(|case| *case.id == *id));
            told.and_then(|adoption| adoption.since).or(bank.case(other).record.started)
        };
        let cases = case.adopted_by.iter().map(|&other| (self.case_link(other), since_of(other)));
        let places = case.record.adoptions.iter().filter(|adoption| adoption.case.is_none());
        let places = places.filter_map(|adoption| {
            let (label, lang) = self.text(adoption.name.as_ref()?);
            Some((Link { label, url: None, lang }, adoption.since))
        });
        let since = |date| self.dated("since-date", date);
        let adoption = |(link, date): (Link, Option<_>)| Adoption { link, since: date.map(since) };
        cases.chain(places).map(adoption).collect()
    }

    fn sources(&self, case: &Case) -> Vec<SourceLine> {
        let sources = case.record.sources.iter().enumerate();
        sources
            .map(|(number, source)| SourceLine {
                number: number + 1,
                anchor: format!("source-{}", number + 1),
                link: Link {
                    label: source.title.to_string(),
                    url: source.url.as_deref().map(str::to_owned),
                    lang: None,
                },
                kind: source
                    .kind
                    .as_ref()
                    .map(|kind| uncapitalised(&self.term_label("source-kinds", &kind.id))),
                date: source.date.map(|date| self.date(date)),
            })
            .collect()
    }

    /// The terms that the facts leave: all of the main facet, and the optional facets.
    fn other_terms(&self, case: &Case) -> Vec<TermGroup> {
        let bank = self.bank();
        let card = &bank.settings.card;
        let group = |(number, facet): (usize, &crate::bank::Facet)| {
            let is_main = card.main.as_ref() == Some(&facet.id);
            let is_optional = bank.settings.facets[number].demand == Demand::Optional;
            let terms = &case.terms[number];
            if terms.is_empty() || !(is_main || is_optional) {
                return None;
            }
            let terms: Vec<TermLink> = terms.iter().map(|&term| self.term_link(facet, term)).collect();
            Some(TermGroup { label: self.facet_label(facet), terms })
        };
        bank.facets.iter().enumerate().filter_map(group).collect()
    }

    fn cite(&self, case: &Case, title: &str, address: &str) -> String {
        let bank = self.label(&self.bank().settings.name);
        let values =
            [("title", title), ("bank", &bank), ("url", address)].map(|(name, value)| (name, value.into()));
        match case.record.verified {
            Some(date) => self.dated_with("cite-verified", date, &values),
            None => self.say("cite", &values),
        }
    }
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
