//! `/data/cases.json`: every case with all that its pages show.

use serde::{Serialize, Serializer};

use crate::{
    bank::{
        Bank, CaseIndex, Facet,
        model::{Case, Entry as _, Partnership},
    },
    base::{Lang, PartialDate},
    content::{
        case::{AdoptionRecord, Amount, CaseRecord, Funding, ImpactRecord, PhaseStep, SourceRecord},
        entry::{Lesson, Words},
    },
    site::context::SiteContext,
};

use super::{
    AbsoluteHtml, Header, json,
    values::{ByLanguage, Each, HeadData, Languages, PlaceData, WantData, id, number},
};

/// How many cases a piece holds.
const PIECE: usize = 50;

/// The whole file, piece by piece: it has every text of the bank.
pub(super) fn pieces<'a>(context: SiteContext<'a>) -> impl Iterator<Item = String> + 'a {
    let cases = &context.bank.cases;
    let count = cases.len().div_ceil(PIECE).max(1);
    (0..count).map(move |number| {
        let start = number * PIECE;
        let own = cases[start..cases.len().min(start + PIECE)].iter();
        let own = json(&Each(own.map(|case| CaseData::new(case, &context))));
        let mut piece = if number == 0 {
            let header = json(&Header::new(&context, "cases"));
            format!("{},\"cases\":[", header.trim_end().trim_end_matches('}'))
        } else {
            ",".to_owned()
        };
        piece.push_str(own.trim_end().trim_start_matches('[').trim_end_matches(']'));
        piece.push_str(if number + 1 == count { "]}\n" } else { "" });
        piece
    })
}

#[derive(Serialize)]
struct CaseData<'a> {
    #[serde(flatten)]
    head: HeadData<'a>,
    texts: Languages<CaseTexts<'a>>,
    terms: Terms<'a>,
    place: Option<PlaceData<'a>>,
    started: Option<PartialDate>,
    ended: Option<PartialDate>,
    phase_history: Vec<StepData<'a>>,
    partners: Vec<PartnerData<'a>>,
    impact: Vec<ImpactData<'a>>,
    inputs: Vec<AmountData<'a>>,
    funding: Vec<FundingData<'a>>,
    inspired_by: Vec<&'a str>,
    adopted_by: Vec<&'a str>,
    adoptions: Vec<AdoptionData<'a>>,
    seeking: Vec<WantData<'a>>,
    offering: Vec<WantData<'a>>,
    open_to_visits: bool,
    reuse: Option<ByLanguage<'a>>,
    contact: Option<&'a str>,
    website: Option<&'a str>,
    sources: Vec<SourceData<'a>>,
    verified: Option<PartialDate>,
    latest_evidence: Option<PartialDate>,
}

impl<'a> CaseData<'a> {
    fn new(case: &'a Case, context: &SiteContext<'a>) -> Self {
        let bank = context.bank;
        let (record, settings): (&'a CaseRecord, _) = (&case.record, &bank.settings);
        let ids = |cases: &[CaseIndex]| cases.iter().map(|&case| bank.case(case).id().as_str()).collect();
        let languages = case.languages();
        Self {
            texts: Languages(
                languages.iter().map(|&lang| (lang, CaseTexts::new(case, lang, context))).collect(),
            ),
            head: HeadData::new(&record.head, languages, context),
            terms: Terms { bank, case },
            place: PlaceData::of(&record.place, settings),
            started: record.started,
            ended: record.ended,
            phase_history: record.phase_history.iter().map(|step| StepData::new(step, bank)).collect(),
            partners: case.partners.iter().map(|partner| PartnerData::new(partner, record, bank)).collect(),
            impact: record.impact.iter().map(|figure| ImpactData::new(figure, bank)).collect(),
            inputs: record.inputs.iter().map(|amount| AmountData::new(amount, bank)).collect(),
            funding: record.funding.iter().map(|funding| FundingData::new(funding, bank)).collect(),
            inspired_by: ids(&case.inspired_by),
            adopted_by: ids(&case.adopted_by),
            adoptions: record.adoptions.iter().map(|adoption| AdoptionData::new(adoption, bank)).collect(),
            seeking: record.seeking.iter().map(|want| WantData::new(want, settings)).collect(),
            offering: record.offering.iter().map(|want| WantData::new(want, settings)).collect(),
            open_to_visits: record.open_to_visits,
            reuse: ByLanguage::of(&record.reuse, settings),
            contact: record.contact.as_deref(),
            website: record.website.as_deref(),
            sources: record.sources.iter().map(SourceData::new).collect(),
            verified: record.verified,
            latest_evidence: record.latest_evidence,
        }
    }
}

/// The words of a case in one language.
#[derive(Serialize)]
struct CaseTexts<'a> {
    title: &'a str,
    summary: &'a str,
    need: &'a str,
    lessons: Vec<LessonData<'a>>,
    conditions: &'a [Box<str>],
    first_steps: &'a [Box<str>],
    stop_reason: &'a str,
    body_html: Body,
    translated_from: Option<i64>,
    outdated: bool,
}

impl<'a> CaseTexts<'a> {
    fn new(case: &'a Case, lang: Lang, context: &SiteContext<'_>) -> Self {
        let localised = case.words(lang);
        let words = localised.words;
        Self {
            title: &words.title,
            summary: &words.summary,
            need: &words.need,
            lessons: words.lessons.iter().map(LessonData::new).collect(),
            conditions: &words.conditions,
            first_steps: &words.first_steps,
            stop_reason: &words.stop_reason,
            body_html: Body::new(words, context.addresses.case(lang, case.id().as_str()), lang, context),
            translated_from: words.translated_from,
            outdated: localised.outdated,
        }
    }
}

/// A text as markup with absolute links.
pub(super) struct Body {
    html: String,
    page: String,
    origin: String,
}

impl Body {
    /// The text of `words`, shown on the page at `path`.
    pub(super) fn new(words: &Words, path: String, lang: Lang, context: &SiteContext<'_>) -> Self {
        let (origin, page) = (context.addresses.absolute(""), context.addresses.absolute(&path));
        Self { html: context.html(&words.document, lang), page, origin }
    }
}

impl Serialize for Body {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        AbsoluteHtml { html: &self.html, origin: &self.origin, page: &self.page }.serialize(serializer)
    }
}

#[derive(Serialize)]
struct LessonData<'a> {
    title: &'a str,
    text: &'a str,
}

impl<'a> LessonData<'a> {
    fn new(lesson: &'a Lesson) -> Self {
        Self { title: &lesson.title, text: &lesson.text }
    }
}

/// The terms of a case: an object from each facet of the bank to the ids.
struct Terms<'a> {
    bank: &'a Bank,
    case: &'a Case,
}

impl Serialize for Terms<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facets = self.bank.facets.iter().zip(&self.case.terms);
        serializer.collect_map(facets.map(|(facet, terms)| (&facet.id, Each(term_ids(facet, terms)))))
    }
}

/// The ids of terms of a facet.
pub(super) fn term_ids<'a>(
    facet: &'a Facet,
    terms: &'a [crate::bank::TermIndex],
) -> impl Iterator<Item = &'a str> + Clone {
    terms.iter().map(|&term| facet.term(term).term.id.as_str())
}

#[derive(Serialize)]
struct StepData<'a> {
    phase: &'a str,
    from: Option<PartialDate>,
    until: Option<PartialDate>,
    note: Option<ByLanguage<'a>>,
}

impl<'a> StepData<'a> {
    fn new(step: &'a PhaseStep, bank: &'a Bank) -> Self {
        let note = ByLanguage::of(&step.note, &bank.settings);
        Self { phase: &step.phase.id, from: step.from, until: step.until, note }
    }
}

#[derive(Serialize)]
struct PartnerData<'a> {
    organisation: &'a str,
    name: ByLanguage<'a>,
    role: Option<&'a str>,
    does: Option<ByLanguage<'a>>,
}

impl<'a> PartnerData<'a> {
    fn new(partnership: &Partnership, record: &'a CaseRecord, bank: &'a Bank) -> Self {
        let organisation = bank.organisation(partnership.organisation);
        let partner = &record.partners[partnership.partner];
        Self {
            organisation: organisation.id().as_str(),
            name: ByLanguage::new(&organisation.record.name, &bank.settings),
            role: id(&partner.role),
            does: ByLanguage::of(&partner.does, &bank.settings),
        }
    }
}

#[derive(Serialize)]
struct ImpactData<'a> {
    indicator: &'a str,
    #[serde(serialize_with = "number")]
    value: f64,
    approximate: bool,
    unit: Option<&'a str>,
    date: Option<PartialDate>,
    source: Option<&'a str>,
    evidence: Option<&'a str>,
    note: Option<ByLanguage<'a>>,
}

impl<'a> ImpactData<'a> {
    fn new(figure: &'a ImpactRecord, bank: &'a Bank) -> Self {
        Self {
            indicator: &figure.indicator.id,
            value: figure.value,
            approximate: figure.approximate,
            unit: bank.unit(figure),
            date: figure.date,
            source: id(&figure.source),
            evidence: id(&figure.evidence),
            note: ByLanguage::of(&figure.note, &bank.settings),
        }
    }
}

#[derive(Serialize)]
struct AmountData<'a> {
    #[serde(serialize_with = "number")]
    value: f64,
    unit: &'a str,
    note: Option<ByLanguage<'a>>,
}

impl<'a> AmountData<'a> {
    fn new(amount: &'a Amount, bank: &'a Bank) -> Self {
        Self { value: amount.value, unit: &amount.unit, note: ByLanguage::of(&amount.note, &bank.settings) }
    }
}

#[derive(Serialize)]
struct FundingData<'a> {
    instrument: &'a str,
    organisation: Option<&'a str>,
    note: Option<ByLanguage<'a>>,
}

impl<'a> FundingData<'a> {
    fn new(funding: &'a Funding, bank: &'a Bank) -> Self {
        Self {
            instrument: &funding.instrument.id,
            organisation: id(&funding.organisation),
            note: ByLanguage::of(&funding.note, &bank.settings),
        }
    }
}

#[derive(Serialize)]
struct AdoptionData<'a> {
    case: Option<&'a str>,
    name: Option<ByLanguage<'a>>,
    since: Option<PartialDate>,
    source: Option<&'a str>,
}

impl<'a> AdoptionData<'a> {
    fn new(adoption: &'a AdoptionRecord, bank: &'a Bank) -> Self {
        let name = ByLanguage::of(&adoption.name, &bank.settings);
        Self { case: id(&adoption.case), name, since: adoption.since, source: id(&adoption.source) }
    }
}

#[derive(Serialize)]
struct SourceData<'a> {
    id: &'a str,
    title: &'a str,
    url: Option<&'a str>,
    kind: Option<&'a str>,
    publisher: Option<&'a str>,
    date: Option<PartialDate>,
}

impl<'a> SourceData<'a> {
    fn new(source: &'a SourceRecord) -> Self {
        Self {
            id: &source.id,
            title: &source.title,
            url: source.url.as_deref(),
            kind: id(&source.kind),
            publisher: source.publisher.as_deref(),
            date: source.date,
        }
    }
}
