//! The settings of a bank: `content/bank.yaml`.

use std::sync::Arc;

use serde::Serialize;

use crate::{
    base::{
        Lang, SourcePath, closest,
        id::{FacetId, VocabularyId},
    },
    diagnostic::{Code, Diagnostic},
};

use super::{
    fields::{Fields, LONG_TEXT},
    source,
    text::Text,
    yaml::{self, Node},
};

/// Everything that `bank.yaml` says. What it leaves out has the default of each field.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The bank's name; required.
    pub name: Text,
    /// What the bank is, in a few words.
    pub tagline: Option<Text>,
    /// The big question on the home page.
    pub question: Option<Text>,
    /// The sentence under it.
    pub lead: Option<Text>,
    /// Where the site will stand, with no `/` at the end.
    pub url: Option<Box<str>>,
    /// The bank's languages, at least one; the first is the default.
    pub languages: Arc<[Lang]>,
    /// The theme's name; `default`.
    pub theme: Box<str>,
    /// The licence of the texts.
    pub licence: Option<Licence>,
    /// The address of the repository, for "improve this page".
    pub repository: Option<Box<str>>,
    /// The branch that proposals go to; `main`.
    pub branch: Box<str>,
    /// Whom to ask about the bank.
    pub contact: Option<Box<str>>,
    /// How many cases a page of a term shows; 24.
    pub page_size: usize,
    /// Whether each case gets a picture for shared links; yes where `url` says where the site stands, since such a picture
    /// needs an absolute address.
    pub share_pictures: bool,
    /// Whether each case gets a card that other sites may frame; yes.
    pub embeds: bool,
    /// The facets, in the order in which they are shown.
    pub facets: Vec<FacetSetting>,
    /// The facets in the rows and the columns of the overview.
    pub overview: Option<(FacetId, FacetId)>,
    /// The facets that a card shows.
    pub card: CardSetting,
}

/// A licence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Licence {
    /// Its SPDX id, such as `CC-BY-4.0`.
    pub id: Box<str>,
    /// Its name.
    pub name: Text,
    /// Its text.
    pub url: Option<Box<str>>,
}

/// A facet: a field of every case whose values are terms of a vocabulary.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetSetting {
    /// Its id, a segment of its routes.
    pub id: FacetId,
    /// The field of the front matter; the id unless said otherwise.
    pub field: Box<str>,
    /// The vocabulary.
    pub vocabulary: VocabularyId,
    /// Its name; the vocabulary's unless said otherwise.
    pub label: Option<Text>,
    /// How much a case needs it.
    pub demand: Demand,
    /// How many values a case may have.
    pub max: Option<usize>,
    /// Whether authors may coin terms.
    pub open: bool,
}

/// How much a case needs a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    /// A case without it is an error.
    Required,
    /// A case without it gets a warning.
    Asked,
    /// It may be left out.
    Optional,
}

/// Which facets a card shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardSetting {
    /// The one for colour and icon.
    pub main: Option<FacetId>,
    /// The ordered one, shown as steps.
    pub steps: Option<FacetId>,
    /// The one that says where.
    pub place: Option<FacetId>,
}

/// The fields of a case that Vonk reads itself, and so no facet's field.
pub(crate) const CASE_FIELDS: [&str; 35] = [
    "title",
    "summary",
    "language",
    "draft",
    "aliases",
    "revision",
    "translated_from",
    "origin",
    "licence",
    "reuse",
    "picture",
    "extra",
    "need",
    "partners",
    "place",
    "started",
    "ended",
    "stop_reason",
    "phase_history",
    "impact",
    "inputs",
    "funding",
    "lessons",
    "transfer",
    "inspired_by",
    "adoptions",
    "seeking",
    "offering",
    "open_to_visits",
    "contact",
    "website",
    "sources",
    "verified",
    "latest_evidence",
    "not_known",
];

/// Segments of routes that are taken, and so no facet's id.
pub(crate) const ROUTE_WORDS: [&str; 13] = [
    "cases",
    "organisations",
    "notices",
    "guides",
    "pages",
    "search",
    "overview",
    "a-z",
    "assets",
    "media",
    "data",
    "embed",
    "collection",
];

/// Reads `bank.yaml`; `None` when it says too little to go on, with the reason in `report`.
pub fn parse(path: &SourcePath, bytes: &[u8], report: &mut Vec<Diagnostic>) -> Option<Settings> {
    let front = source::plain_yaml(path, bytes, report)?;
    let node = yaml::read(path, &front, report)?;
    let Node::Map(map) = &node else {
        report.push(super::not_a_map(path, &node));
        return None;
    };
    let languages = {
        let none_yet = Arc::default();
        let mut fields = Fields::new(path, map, &none_yet, report);
        fields.require("languages");
        let mut languages = Vec::new();
        for (text, at) in fields.ids("languages") {
            match Lang::parse(&text) {
                Some(lang) => languages.push(lang),
                None => fields.report(Code::UnknownLanguage, at, |unknown| {
                    unknown.with("value", &*text).with("languages", "nl, fr, en")
                }),
            }
        }
        Arc::from(languages)
    };
    let mut fields = Fields::new(path, map, &languages, report);
    fields.anything("languages");
    fields.require("name");
    let name = fields.localised("name", 80);
    let settings = Settings {
        name: name.unwrap_or_else(|| fields.text_for_all("Vonk")),
        tagline: fields.localised("tagline", 120),
        question: fields.localised("question", 120),
        lead: fields.localised("lead", 400),
        url: fields.url("url").map(|url| url.trim_end_matches('/').into()),
        theme: fields.id("theme").unwrap_or_else(|| "default".into()),
        licence: parse_licence(&mut fields),
        repository: fields.url("repository").map(|url| url.trim_end_matches('/').into()),
        branch: fields.id("branch").unwrap_or_else(|| "main".into()),
        contact: fields.contact("contact"),
        page_size: fields.whole("page_size", 1, 500).unwrap_or(24) as usize,
        share_pictures: fields.yes_no("share_pictures").unwrap_or(fields.has("url")),
        embeds: fields.yes_no("embeds").unwrap_or(true),
        facets: parse_facets(&mut fields),
        overview: None,
        card: CardSetting::default(),
        languages: Arc::clone(&languages),
    };
    let overview = parse_overview(&mut fields, &settings.facets);
    let card = parse_card(&mut fields, &settings.facets);
    fields.finish();
    (!settings.languages.is_empty()).then_some(Settings { overview, card, ..settings })
}

fn parse_licence(fields: &mut Fields<'_, '_>) -> Option<Licence> {
    let mut licence = fields.map("licence")?;
    let id = licence.required_text("id", 60);
    let name = licence.localised("name", 120);
    let url = licence.url("url");
    licence.finish();
    let id = id?;
    Some(Licence { name: name.unwrap_or_else(|| fields.text_for_all(&id)), id, url })
}

fn parse_facets(fields: &mut Fields<'_, '_>) -> Vec<FacetSetting> {
    let mut facets: Vec<FacetSetting> = Vec::new();
    for (node, at) in fields.list("facets") {
        let Some(mut facet) = fields.map_of(node, at.clone()) else { continue };
        facet.require("id");
        let id = facet.node("id").and_then(|node| facet.slug_of(node, at.then("id")));
        let field = facet.id("field");
        facet.require("vocabulary");
        let vocabulary = facet.id("vocabulary");
        let label = facet.localised("label", 60);
        let required = facet.yes_no("required").unwrap_or(false);
        let asked = facet.yes_no("asked").unwrap_or(false);
        let max = facet.whole("max", 1, 1_000).map(|max| max as usize);
        let open = facet.yes_no("open").unwrap_or(false);
        facet.finish();
        let (Some(id), Some(vocabulary)) = (id, vocabulary) else { continue };
        let field_place = if field.is_some() { at.then("field") } else { at.then("id") };
        let field = field.unwrap_or_else(|| id.clone());
        let twice = facets.iter().any(|known| known.id.as_str() == &*id || known.field == field);
        if twice || CASE_FIELDS.contains(&&*field) {
            fields.report(Code::ReservedName, field_place, |reserved| reserved.with("value", &*field));
            continue;
        }
        if ROUTE_WORDS.contains(&&*id) || Lang::parse(&id).is_some_and(|lang| lang.as_str().len() == 2) {
            fields.report(Code::ReservedName, at.then("id"), |reserved| reserved.with("value", &*id));
            continue;
        }
        let demand = match (required, asked) {
            (true, _) => Demand::Required,
            (false, true) => Demand::Asked,
            (false, false) => Demand::Optional,
        };
        let (id, vocabulary) = (FacetId::new(&id), VocabularyId::new(&vocabulary));
        facets.push(FacetSetting { id, field, vocabulary, label, demand, max, open });
    }
    facets
}

fn parse_overview(fields: &mut Fields<'_, '_>, facets: &[FacetSetting]) -> Option<(FacetId, FacetId)> {
    let mut overview = fields.map("overview")?;
    overview.require("rows");
    overview.require("columns");
    let rows = facet_named(&mut overview, "rows", facets);
    let columns = facet_named(&mut overview, "columns", facets);
    overview.finish();
    rows.zip(columns)
}

fn parse_card(fields: &mut Fields<'_, '_>, facets: &[FacetSetting]) -> CardSetting {
    let Some(mut card) = fields.map("card") else { return CardSetting::default() };
    let setting = CardSetting {
        main: facet_named(&mut card, "main", facets),
        steps: facet_named(&mut card, "steps", facets),
        place: facet_named(&mut card, "place", facets),
    };
    card.finish();
    setting
}

fn facet_named<'a>(fields: &mut Fields<'a, '_>, key: &'a str, facets: &[FacetSetting]) -> Option<FacetId> {
    let text = fields.text(key, LONG_TEXT)?;
    let known = facets.iter().find(|facet| facet.id.as_str() == &*text);
    if known.is_none() {
        let near = closest(&text, facets.iter().map(|facet| facet.id.as_str())).map(str::to_owned);
        let at = fields.place(key);
        fields.report(Code::UnknownFacet, at, |unknown| unknown.with("value", &*text).suggest(near));
    }
    known.map(|facet| facet.id.clone())
}
