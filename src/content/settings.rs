//! The settings of a bank: `content/bank.yaml`.

use std::sync::Arc;

use serde::Serialize;

use crate::{
    base::{
        Lang, Located, SourcePath, closest,
        id::{FacetId, VocabularyId},
    },
    diagnostic::{Code, Diagnostic},
};

use super::{
    fields::{Fields, LONG_TEXT},
    named::Named,
    source,
    text::Text,
    yaml::{self, Map},
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
    pub vocabulary: Located<VocabularyId>,
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
    let map = yaml::read_map(path, &front, report)?;
    let languages = parse_languages(path, &map, report);
    let mut fields = Fields::new(path, &map, &languages, report);
    fields.require("languages");
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
        licence: fields.map("licence", parse_licence),
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
    let overview = fields.map("overview", |overview| parse_overview(overview, &settings.facets));
    let card = fields.map("card", |card| Some(parse_card(card, &settings.facets))).unwrap_or_default();
    fields.finish();
    (!settings.languages.is_empty()).then_some(Settings { overview, card, ..settings })
}

/// The languages, before anything is read that may be given in each of them.
fn parse_languages(path: &SourcePath, map: &Located<Map>, report: &mut Vec<Diagnostic>) -> Arc<[Lang]> {
    let none_yet = Arc::default();
    let mut fields = Fields::new(path, map, &none_yet, report);
    let mut languages = Vec::new();
    for Named { id, at } in fields.ids("languages") {
        match Lang::parse(&id) {
            Some(lang) => languages.push(lang),
            None => fields.report(Code::UnknownLanguage, at, |unknown| {
                unknown.with("value", &*id).with("languages", "nl, fr, en")
            }),
        }
    }
    languages.into()
}

fn parse_licence(licence: &mut Fields<'_, '_>) -> Option<Licence> {
    let id = licence.required_text("id", 60);
    let name = licence.localised("name", 120);
    let url = licence.url("url");
    let id = id?;
    Some(Licence { name: name.unwrap_or_else(|| licence.text_for_all(&id)), id, url })
}

fn parse_facets(fields: &mut Fields<'_, '_>) -> Vec<FacetSetting> {
    let mut facets: Vec<FacetSetting> = Vec::new();
    for field in fields.list("facets") {
        let facet = fields.map_of(field, |facet| parse_facet(facet, &facets));
        facets.extend(facet);
    }
    facets
}

/// A facet whose names neither Vonk nor one of `others` has.
fn parse_facet(facet: &mut Fields<'_, '_>, others: &[FacetSetting]) -> Option<FacetSetting> {
    facet.require("id");
    let id = facet.field("id").and_then(|field| facet.slug_of(field));
    let field = facet.named("field");
    let vocabulary = facet.required_named("vocabulary", LONG_TEXT);
    let label = facet.localised("label", 60);
    let required = facet.yes_no("required").unwrap_or(false);
    let asked = facet.yes_no("asked").unwrap_or(false);
    let max = facet.whole("max", 1, 1_000).map(|max| max as usize);
    let open = facet.yes_no("open").unwrap_or(false);
    let (id, vocabulary) = (id?, vocabulary?);
    let field = field.unwrap_or_else(|| id.clone());
    let twice = others.iter().any(|known| *known.id.as_str() == *id.id || known.field == field.id);
    let is_route =
        ROUTE_WORDS.contains(&&*id.id) || Lang::parse(&id.id).is_some_and(|lang| lang.as_str().len() == 2);
    let reserved = match (twice || CASE_FIELDS.contains(&&*field.id), is_route) {
        (true, _) => Some(&field),
        (false, true) => Some(&id),
        (false, false) => None,
    };
    if let Some(Named { id, at }) = reserved {
        facet.report(Code::ReservedName, *at, |reserved| reserved.with("value", &**id));
        return None;
    }
    let demand = match (required, asked) {
        (true, _) => Demand::Required,
        (false, true) => Demand::Asked,
        (false, false) => Demand::Optional,
    };
    let vocabulary = Located::new(VocabularyId::new(&vocabulary.id), vocabulary.at);
    Some(FacetSetting { id: FacetId::new(&id.id), field: field.id, vocabulary, label, demand, max, open })
}

fn parse_overview(overview: &mut Fields<'_, '_>, facets: &[FacetSetting]) -> Option<(FacetId, FacetId)> {
    overview.require("rows");
    overview.require("columns");
    let rows = facet_named(overview, "rows", facets);
    let columns = facet_named(overview, "columns", facets);
    rows.zip(columns)
}

fn parse_card(card: &mut Fields<'_, '_>, facets: &[FacetSetting]) -> CardSetting {
    CardSetting {
        main: facet_named(card, "main", facets),
        steps: facet_named(card, "steps", facets),
        place: facet_named(card, "place", facets),
    }
}

fn facet_named<'a>(fields: &mut Fields<'a, '_>, key: &'a str, facets: &[FacetSetting]) -> Option<FacetId> {
    let Named { id, at } = fields.named(key)?;
    let known = facets.iter().find(|facet| *facet.id.as_str() == *id);
    if known.is_none() {
        let near = closest(&id, facets.iter().map(|facet| facet.id.as_str()));
        fields.report(Code::UnknownFacet, at, |unknown| unknown.with("value", &*id).suggest(near));
    }
    known.map(|facet| facet.id.clone())
}
