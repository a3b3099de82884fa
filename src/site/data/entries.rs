//! `/data/notices.json` and `/data/guides.json`: the notice board, and the texts that are not cases.

use serde::Serialize;

use crate::{
    bank::{Article, Entry, Notice},
    base::{Hour, Lang, PartialDate},
    content::{
        article::ArticleRecord,
        named::Named,
        notice::{Conditions, NoticeRecord},
        sourcing::Sourcing,
        text::Text,
    },
    site::context::SiteContext,
};

use super::{
    Header,
    cases::Body,
    json,
    values::{Each, HeadData, Languages},
};

/// The whole file of notices.
pub(super) fn write_notices(context: &SiteContext<'_>) -> String {
    let notices = context.bank.notices.iter().map(|notice| NoticeData::new(notice, context));
    json(&NoticeFile { header: Header::new(context, "notices"), notices: Each(notices) })
}

/// The whole file of guides and pages.
pub(super) fn write_guides(context: &SiteContext<'_>) -> String {
    let guides = context.bank.guides.iter().map(|guide| ArticleData::new(guide, context));
    let pages = context.bank.pages.iter().map(|page| ArticleData::new(page, context));
    json(&GuideFile { header: Header::new(context, "guides"), guides: Each(guides), pages: Each(pages) })
}

#[derive(Serialize)]
struct NoticeFile<'a, N: Serialize> {
    #[serde(flatten)]
    header: Header<'a>,
    notices: N,
}

#[derive(Serialize)]
struct GuideFile<'a, G: Serialize, P: Serialize> {
    #[serde(flatten)]
    header: Header<'a>,
    guides: G,
    pages: P,
}

/// The words of a notice, a guide or a page in one language.
#[derive(Serialize)]
struct TextData<'a> {
    title: &'a str,
    summary: &'a str,
    body_html: Body,
    translated_from: Option<i64>,
    outdated: bool,
}

impl<'a> TextData<'a> {
    fn all(entry: &'a impl Entry, languages: &[Lang], context: &SiteContext<'_>) -> Languages<Self> {
        let of_language = |&lang: &Lang| {
            let localised = entry.words(lang);
            let words = localised.words;
            let path = context.addresses.entry(lang, entry.head().kind, entry.id().as_str());
            let text = Self {
                title: &words.title,
                summary: &words.summary,
                body_html: Body::new(words, path, lang, context),
                translated_from: words.translated_from.as_deref().copied(),
                outdated: localised.outdated,
            };
            (lang, text)
        };
        Languages(languages.iter().map(of_language).collect())
    }
}

#[derive(Serialize)]
struct NoticeData<'a> {
    #[serde(flatten)]
    head: HeadData<'a>,
    texts: Languages<TextData<'a>>,
    kind: &'a Option<Named>,
    direction: &'a Option<Named>,
    /// On the day of the build.
    state: &'static str,
    resources: &'a [Named],
    regions: &'a [Named],
    domains: &'a [Named],
    phases: &'a [Named],
    organisation: Option<&'a str>,
    opens: Option<PartialDate>,
    closes: Option<PartialDate>,
    starts: Option<PartialDate>,
    ends: Option<PartialDate>,
    starts_at: Option<Hour>,
    ends_at: Option<Hour>,
    time_zone: Option<&'a str>,
    cases: Vec<&'a str>,
    contact: Option<&'a str>,
    #[serde(flatten)]
    conditions: &'a Conditions,
    outcome: &'a Option<Text>,
    #[serde(flatten)]
    sourcing: &'a Sourcing,
}

impl<'a> NoticeData<'a> {
    fn new(notice: &'a Notice, context: &SiteContext<'a>) -> Self {
        let bank = context.bank;
        let record: &'a NoticeRecord = &notice.record;
        let languages = notice.languages();
        Self {
            texts: TextData::all(notice, &languages, context),
            head: HeadData::new(&record.head, languages, context),
            kind: &record.kind,
            direction: &record.direction,
            state: notice.state.name(),
            resources: &record.resources,
            regions: &record.regions,
            domains: &record.domains,
            phases: &record.phases,
            organisation: notice
                .organisation
                .map(|organisation| bank.organisation(organisation).id().as_str()),
            opens: record.opens,
            closes: record.closes,
            starts: record.starts,
            ends: record.ends,
            starts_at: record.hours.from,
            ends_at: record.hours.until,
            time_zone: bank.time_zone(notice),
            cases: notice.cases.iter().map(|&case| bank.case(case).id().as_str()).collect(),
            contact: record.contact.as_deref(),
            conditions: &record.conditions,
            outcome: &record.outcome,
            sourcing: &record.sourcing,
        }
    }
}

#[derive(Serialize)]
struct ArticleData<'a> {
    #[serde(flatten)]
    head: HeadData<'a>,
    texts: Languages<TextData<'a>>,
    kind: &'a Option<Named>,
    phases: &'a [Named],
    order: i64,
    #[serde(flatten)]
    sourcing: &'a Sourcing,
}

impl<'a> ArticleData<'a> {
    fn new(article: &'a Article, context: &SiteContext<'a>) -> Self {
        let record: &'a ArticleRecord = &article.record;
        let languages = article.languages();
        Self {
            texts: TextData::all(article, &languages, context),
            head: HeadData::new(&record.head, languages, context),
            kind: &record.kind,
            phases: &record.phases,
            order: record.order,
            sourcing: &record.sourcing,
        }
    }
}
