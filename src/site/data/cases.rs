//! `/data/cases.json`: every case with all that its pages show.

use serde::{Serialize, Serializer};

use crate::{
    bank::{Bank, Case, CaseIndex, Entry as _, Facet, Partnership},
    base::{Lang, PartialDate, numbers},
    content::{
        case::{CaseRecord, ImpactRecord, PhaseStep, Want},
        costs::{Funding, Input},
        entry::{Lesson, Words},
        named::Named,
        quotation::Quotation,
        rules::{Anchoring, ObstacleRule, Rule},
        sourcing::Sourcing,
        spread::{AdoptionRecord, Inspiration},
        text::Text,
    },
    site::context::SiteContext,
};

use super::{
    AbsoluteHtml, Header, json,
    values::{Each, HeadData, Languages, PlaceData},
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
    phase_history: &'a [PhaseStep],
    partners: Vec<PartnerData<'a>>,
    impact: Vec<ImpactData<'a>>,
    inputs: &'a [Input],
    funding: &'a [Funding],
    rule: &'a [Rule],
    obstacle_rule: &'a [ObstacleRule],
    anchored: &'a [Anchoring],
    quotations: &'a [Quotation],
    inspired_by: Vec<&'a str>,
    inspirations: &'a [Inspiration],
    adopted_by: Vec<&'a str>,
    adoptions: &'a [AdoptionRecord],
    seeking: &'a [Want],
    offering: &'a [Want],
    open_to_visits: bool,
    reuse: &'a Option<Text>,
    contact: Option<&'a str>,
    website: Option<&'a str>,
    #[serde(flatten)]
    sourcing: &'a Sourcing,
    not_known: &'a [Box<str>],
}

impl<'a> CaseData<'a> {
    fn new(case: &'a Case, context: &SiteContext<'a>) -> Self {
        let bank = context.bank;
        let record: &'a CaseRecord = &case.record;
        let ids = |cases: &[CaseIndex]| cases.iter().map(|&case| bank.case(case).id().as_str()).collect();
        let languages = case.languages();
        Self {
            texts: Languages(
                languages.iter().map(|&lang| (lang, CaseTexts::new(case, lang, context))).collect(),
            ),
            head: HeadData::new(&record.head, languages, context),
            terms: Terms { bank, case },
            place: PlaceData::given(&record.place),
            started: record.started,
            ended: record.ended,
            phase_history: &record.phase_history,
            partners: case.partners.iter().map(|partner| PartnerData::new(partner, record, bank)).collect(),
            impact: record.impact.iter().map(|figure| ImpactData::new(figure, bank)).collect(),
            inputs: &record.inputs,
            funding: &record.funding,
            rule: &record.rules,
            obstacle_rule: &record.obstacle_rules,
            anchored: &record.anchored,
            quotations: &record.quotations,
            inspired_by: ids(&case.inspired_by),
            inspirations: &record.inspired_by,
            adopted_by: ids(&case.adopted_by),
            adoptions: &record.adoptions,
            seeking: &record.seeking,
            offering: &record.offering,
            open_to_visits: record.open_to_visits,
            reuse: &record.reuse,
            contact: record.contact.as_deref(),
            website: record.website.as_deref(),
            sourcing: &record.sourcing,
            not_known: &record.not_known,
        }
    }
}

/// The words of a case in one language.
#[derive(Serialize)]
struct CaseTexts<'a> {
    title: &'a str,
    summary: &'a str,
    need: &'a str,
    lessons: &'a [Lesson],
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
            lessons: &words.lessons,
            conditions: &words.conditions,
            first_steps: &words.first_steps,
            stop_reason: &words.stop_reason,
            body_html: Body::new(words, context.addresses.case(lang, case.id().as_str()), lang, context),
            translated_from: words.translated_from.as_deref().copied(),
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
struct PartnerData<'a> {
    organisation: &'a str,
    name: &'a Text,
    role: &'a Option<Named>,
    does: &'a Option<Text>,
}

impl<'a> PartnerData<'a> {
    fn new(partnership: &Partnership, record: &'a CaseRecord, bank: &'a Bank) -> Self {
        let organisation = bank.organisation(partnership.organisation);
        let partner = &record.partners[partnership.partner];
        Self {
            organisation: organisation.id().as_str(),
            name: &organisation.record.name,
            role: &partner.role,
            does: &partner.does,
        }
    }
}

#[derive(Serialize)]
struct ImpactData<'a> {
    indicator: &'a Named,
    #[serde(serialize_with = "numbers::serialize_plain")]
    value: f64,
    approximate: bool,
    unit: Option<&'a str>,
    date: Option<PartialDate>,
    source: &'a Option<Named>,
    evidence: &'a Option<Named>,
    note: &'a Option<Text>,
}

impl<'a> ImpactData<'a> {
    fn new(figure: &'a ImpactRecord, bank: &'a Bank) -> Self {
        Self {
            indicator: &figure.indicator,
            value: figure.value,
            approximate: figure.approximate,
            unit: bank.unit(figure),
            date: figure.date,
            source: &figure.source,
            evidence: &figure.evidence,
            note: &figure.note,
        }
    }
}
