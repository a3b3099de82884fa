//! The settings of a bank: `content/bank.yaml`.

use std::sync::Arc;

use serde::Serialize;

use crate::{
    base::{
        Lang, Located, Mark, SourcePath, closest,
        id::{FacetId, VocabularyId},
    },
    diagnostic::{Code, Diagnostic},
};

use super::{
    declaration::{
        self, CardTerms, Count, Declarations, Field, MOST_TERMS, Need, Shape, Terms, VERSION, VocabularyName,
        Wording,
    },
    fields::{Fields, InFile},
    front_matter,
    named::Named,
    private::{self, Numbers},
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
    /// Where they stand.
    pub languages_at: Mark,
    /// The theme's name; `default`.
    pub theme: Box<str>,
    /// The licence of the texts.
    pub licence: Option<Licence>,
    /// The time zone of the hours in it.
    pub time_zone: Option<Box<str>>,
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
    /// The facets of the overview.
    pub overview: Option<OverviewSetting>,
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

/// The facets of the overview.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewSetting {
    /// That of the rows.
    pub rows: FacetId,
    /// That of the columns.
    pub columns: FacetId,
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

impl Settings {
    /// The declarations of the bank's files: its facets are fields of every case.
    pub fn declarations(&self) -> Declarations {
        let fields: Vec<Field> = self.facets.iter().map(FacetSetting::declaration).collect();
        let terms = |id: &Option<FacetId>| {
            let shown = self.facets.iter().find(|facet| Some(&facet.id) == id.as_ref());
            shown.map(FacetSetting::terms)
        };
        let CardSetting { main, steps, place } = &self.card;
        Declarations::of_bank(
            &fields,
            &CardTerms { main: terms(main), steps: terms(steps), place: terms(place) },
        )
    }
}

impl FacetSetting {
    /// The field of a case that holds its terms.
    fn declaration(&self) -> Field {
        Field {
            key: self.field.to_string().into(),
            shape: Shape::Term(self.terms()),
            count: Count::Many { most: Some(self.max.unwrap_or(MOST_TERMS)) },
            need: match self.demand {
                Demand::Required => Need::Required,
                Demand::Asked => Need::Asked,
                Demand::Optional => Need::Optional,
            },
            in_translation: false,
            may_lie_ahead: false,
            words: Wording::Facet { label: self.label.clone() },
            example: None,
        }
    }

    fn terms(&self) -> Terms {
        let vocabulary = VocabularyName::Named(self.vocabulary.as_str().to_owned().into());
        Terms { vocabulary, open: self.open, example: "" }
    }
}

/// Segments of routes that are taken, and so no facet's id.
pub(crate) const ROUTE_WORDS: [&str; 14] = [
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
    "instruments",
];

/// The name of the theme, which is that of a folder.
fn parse_theme(fields: &mut Fields<'_, '_>) -> Option<Box<str>> {
    let given = fields.given("theme")?;
    Some(fields.slug_of(given)?.id)
}

/// Reads `bank.yaml`; `None` when it says too little to go on, with the reason in `report`.
pub fn parse(path: &SourcePath, bytes: &[u8], report: &mut Vec<Diagnostic>) -> Option<Settings> {
    let front = front_matter::plain_yaml(path, bytes, report)?;
    private::check(path, &front, Numbers::None, report);
    let map = yaml::read_map(path, &front, report)?;
    let file = InFile { path, front: &front };
    let languages = parse_languages(file, &map, report);
    let mut fields = Fields::new(file, declaration::of_settings(), &map, &languages, report);
    let name = fields.localised("name");
    if let Some(version) = fields.whole("version").filter(|version| *version > i64::from(VERSION)) {
        fields.report(Code::NewerVersion, fields.place("version"), |newer| {
            newer.with("value", version.to_string()).with("known", VERSION as usize)
        });
    }
    let settings = Settings {
        name: name.unwrap_or_else(|| fields.text_for_all("Vonk")),
        tagline: fields.localised("tagline"),
        question: fields.localised("question"),
        lead: fields.localised("lead"),
        url: fields.url("url").map(|url| url.trim_end_matches('/').into()),
        theme: parse_theme(&mut fields).unwrap_or_else(|| "default".into()),
        licence: fields.map("licence", parse_licence),
        time_zone: fields.time_zone("time_zone"),
        repository: fields.url("repository").map(|url| url.trim_end_matches('/').into()),
        branch: fields.text("branch").unwrap_or_else(|| "main".into()),
        contact: fields.contact("contact"),
        page_size: fields.whole("page_size").unwrap_or(24) as usize,
        share_pictures: fields.yes_no("share_pictures").unwrap_or(fields.has("url")),
        embeds: fields.yes_no("embeds").unwrap_or(true),
        facets: parse_facets(&mut fields),
        overview: None,
        card: CardSetting::default(),
        languages: Arc::clone(&languages),
        languages_at: fields.place("languages"),
    };
    let overview = fields.map("overview", |overview| parse_overview(overview, &settings.facets));
    let card = fields.map("card", |card| Some(parse_card(card, &settings.facets))).unwrap_or_default();
    fields.finish(&[]);
    (!settings.languages.is_empty()).then_some(Settings { overview, card, ..settings })
}

/// The languages, before anything is read that may be given in each of them.
fn parse_languages(file: InFile<'_>, map: &Located<Map>, report: &mut Vec<Diagnostic>) -> Arc<[Lang]> {
    let none_yet = Arc::default();
    let mut fields = Fields::new(file, declaration::of_settings(), map, &none_yet, report);
    let mut languages = Vec::new();
    for Named { id, at, .. } in fields.ids("languages") {
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
    let id = licence.text("id");
    let name = licence.localised("name");
    let url = licence.url("url");
    let id = id?;
    Some(Licence { name: name.unwrap_or_else(|| licence.text_for_all(&id)), id, url })
}

fn parse_facets(fields: &mut Fields<'_, '_>) -> Vec<FacetSetting> {
    let mut facets: Vec<FacetSetting> = Vec::new();
    for given in fields.list("facets") {
        let facet = fields.map_of(given, |facet| parse_facet(facet, &facets));
        facets.extend(facet);
    }
    facets
}

/// A facet whose names neither Vonk nor one of `others` has.
fn parse_facet(facet: &mut Fields<'_, '_>, others: &[FacetSetting]) -> Option<FacetSetting> {
    let id = facet.given("id").and_then(|given| facet.slug_of(given));
    let field = facet.named("field");
    let vocabulary = facet.named("vocabulary");
    let label = facet.localised("label");
    let required = facet.yes_no("required").unwrap_or(false);
    let asked = facet.yes_no("asked").unwrap_or(false);
    let max = facet.whole("max").map(|max| max as usize);
    let open = facet.yes_no("open").unwrap_or(false);
    let (id, vocabulary) = (id?, vocabulary?);
    let field = field.unwrap_or_else(|| id.clone());
    let twice = others.iter().any(|known| *known.id.as_str() == *id.id || known.field == field.id);
    let is_route =
        ROUTE_WORDS.contains(&&*id.id) || Lang::parse(&id.id).is_some_and(|lang| lang.as_str().len() == 2);
    let reserved = match (twice || declaration::is_of_every_case(&field.id), is_route) {
        (true, _) => Some(&field),
        (false, true) => Some(&id),
        (false, false) => None,
    };
    if let Some(Named { id, at, .. }) = reserved {
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

fn parse_overview(overview: &mut Fields<'_, '_>, facets: &[FacetSetting]) -> Option<OverviewSetting> {
    let rows = facet_named(overview, "rows", facets);
    let columns = facet_named(overview, "columns", facets);
    Some(OverviewSetting { rows: rows?, columns: columns? })
}

fn parse_card(card: &mut Fields<'_, '_>, facets: &[FacetSetting]) -> CardSetting {
    CardSetting {
        main: facet_named(card, "main", facets),
        steps: facet_named(card, "steps", facets),
        place: facet_named(card, "place", facets),
    }
}

fn facet_named(fields: &mut Fields<'_, '_>, key: &str, facets: &[FacetSetting]) -> Option<FacetId> {
    let Named { id, at, .. } = fields.named(key)?;
    let known = facets.iter().find(|facet| *facet.id.as_str() == *id);
    if known.is_none() {
        let near = closest(&id, facets.iter().map(|facet| facet.id.as_str()));
        fields.report(Code::UnknownFacet, at, |unknown| unknown.with("value", &*id).suggest(near));
    }
    known.map(|facet| facet.id.clone())
}
