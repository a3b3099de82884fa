//! Cases: one social-innovation practice each.

use serde::{Serialize, Serializer};

use crate::{
    base::{PartialDate, closest, numbers},
    diagnostic::{Code, FieldPath},
};

use super::{
    entry::{Head, Words},
    fields::Fields,
    settings::{Demand, FacetSetting, Settings},
    text::Text,
    yaml::Node,
};

/// A case as its file tells it; references are not yet checked against other files.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseRecord {
    /// What every entry has.
    pub head: Head,
    /// The words of the original.
    pub words: Words,
    /// The terms of each facet, in the order of the settings' facets.
    pub terms: Vec<Vec<Named>>,
    /// Who takes part.
    pub partners: Vec<Partner>,
    /// Where.
    pub place: Option<PlaceName>,
    /// When it began.
    pub started: Option<PartialDate>,
    /// When it ended.
    pub ended: Option<PartialDate>,
    /// The way through the phases, in the file's order.
    pub phase_history: Vec<PhaseStep>,
    /// Figures.
    pub impact: Vec<ImpactRecord>,
    /// What it takes: money, hours, space.
    pub inputs: Vec<Amount>,
    /// Who paid with which instrument.
    pub funding: Vec<Funding>,
    /// Cases that it was inspired by.
    pub inspired_by: Vec<Named>,
    /// Where it was taken over.
    pub adoptions: Vec<AdoptionRecord>,
    /// What it seeks.
    pub seeking: Vec<Want>,
    /// What it offers.
    pub offering: Vec<Want>,
    /// Whether visitors are welcome.
    pub open_to_visits: bool,
    /// How the method may be reused.
    pub reuse: Option<Text>,
    /// Whom to ask: a role's mailbox or a page.
    pub contact: Option<Box<str>>,
    /// The practice's own site.
    pub website: Option<Box<str>>,
    /// Where it is told.
    pub sources: Vec<SourceRecord>,
    /// When somebody last checked it.
    pub verified: Option<PartialDate>,
    /// How recent the newest information is.
    pub latest_evidence: Option<PartialDate>,
}

/// A reference to a term, an organisation or a case, with its place. It is serialised as its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The id as written.
    pub id: Box<str>,
    /// Where it stands.
    pub at: FieldPath,
}

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.id)
    }
}

/// An organisation that takes part.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    /// Its id.
    pub organisation: Named,
    /// Its role: a term of `roles`.
    pub role: Option<Named>,
    /// What it does.
    pub does: Option<Text>,
}

/// A place by its name, and on the map when its position is known.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceName {
    /// The name.
    pub name: Text,
    /// Latitude and longitude in degrees (WGS 84).
    pub position: Option<(f64, f64)>,
}

/// A step of the course.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PhaseStep {
    /// The phase: a term of the vocabulary of the facet that cards show as steps.
    pub phase: Named,
    /// When it began.
    pub from: Option<PartialDate>,
    /// When it ended.
    pub until: Option<PartialDate>,
    /// What happened.
    pub note: Option<Text>,
}

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub struct ImpactRecord {
    /// What is measured: a term of `indicators`.
    pub indicator: Named,
    /// How much.
    pub value: f64,
    /// Whether that is about so much.
    pub approximate: bool,
    /// The unit, where it is not the indicator's own.
    pub unit: Option<Box<str>>,
    /// When.
    pub date: Option<PartialDate>,
    /// Who says so: the id of one of the case's sources.
    pub source: Option<Named>,
    /// How well it is shown: a term of `evidence`.
    pub evidence: Option<Named>,
    /// What exactly is counted.
    pub note: Option<Text>,
    /// Where the figure stands.
    pub at: FieldPath,
}

/// An amount of something that a case takes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Amount {
    /// How much.
    #[serde(serialize_with = "numbers::serialize_plain")]
    pub value: f64,
    /// Of what: `EUR`, `hours`, `m2`.
    pub unit: Box<str>,
    /// What for.
    pub note: Option<Text>,
}

/// Money or help, and who gave it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Funding {
    /// The instrument: a term of `resources`.
    pub instrument: Named,
    /// The organisation that gave it.
    pub organisation: Option<Named>,
    /// More about it.
    pub note: Option<Text>,
}

/// Where a practice was taken over: by a case of this bank, or elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AdoptionRecord {
    /// A case of this bank.
    pub case: Option<Named>,
    /// A place or group that has no case here.
    pub name: Option<Text>,
    /// Since when.
    pub since: Option<PartialDate>,
    /// Who says so.
    pub source: Option<Named>,
}

/// Something sought or offered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Want {
    /// What: a term of `resources`.
    pub resource: Named,
    /// More about it.
    pub note: Option<Text>,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceRecord {
    /// The name by which figures refer to it; unique in its case.
    pub id: Box<str>,
    /// Its title, in its own language.
    pub title: Box<str>,
    /// Its address.
    pub url: Option<Box<str>>,
    /// Its kind: a term of `source-kinds`.
    pub kind: Option<Named>,
    /// Who published it.
    pub publisher: Option<Box<str>>,
    /// When.
    pub date: Option<PartialDate>,
}

/// The fields that a good case has; which facets it has as well is up to the settings.
const ASKED: [&str; 6] = ["partners", "need", "started", "impact", "lessons", "verified"];

/// Reads the fields of a case that `head` and `words` leave.
pub(crate) fn parse<'a>(
    head: Head,
    words: Words,
    fields: &mut Fields<'a, '_>,
    settings: &'a Settings,
) -> CaseRecord {
    let asked_facets = settings.facets.iter().filter(|facet| facet.demand == Demand::Asked);
    let asked: Vec<&str> = ASKED.into_iter().chain(asked_facets.map(|facet| &*facet.field)).collect();
    fields.not_known("not_known", &asked);
    let terms = parse_facets(fields, settings);
    for key in ASKED {
        fields.ask(key);
    }
    fields.require("sources");
    let sources = parse_sources(fields);
    let started = fields.date("started");
    let ended = fields.date("ended");
    fields.in_order(started, ended, "ended");
    CaseRecord {
        terms,
        partners: kept(parse_partners(fields)),
        place: parse_place(fields),
        started,
        ended,
        phase_history: kept(parse_history(fields)),
        impact: kept(parse_impact(fields, &sources)),
        inputs: parse_inputs(fields),
        funding: parse_funding(fields),
        inspired_by: named(fields.ids("inspired_by")),
        adoptions: parse_adoptions(fields, &sources),
        seeking: parse_wants(fields, "seeking"),
        offering: parse_wants(fields, "offering"),
        open_to_visits: fields.yes_no("open_to_visits").unwrap_or(false),
        reuse: fields.localised("reuse", 400),
        contact: fields.contact("contact"),
        website: fields.url("website"),
        sources,
        verified: fields.date("verified"),
        latest_evidence: fields.date("latest_evidence"),
        head,
        words,
    }
}

/// A list without spare room: it stays for as long as the bank does.
fn kept<T>(mut list: Vec<T>) -> Vec<T> {
    list.shrink_to_fit();
    list
}

fn named(ids: Vec<(Box<str>, FieldPath)>) -> Vec<Named> {
    ids.into_iter().map(|(id, at)| Named { id, at }).collect()
}

fn parse_facets<'a>(fields: &mut Fields<'a, '_>, settings: &'a Settings) -> Vec<Vec<Named>> {
    let read = |facet: &'a FacetSetting| {
        let key = &*facet.field;
        match facet.demand {
            Demand::Required => fields.require(key),
            Demand::Asked => fields.ask(key),
            Demand::Optional => {}
        }
        let terms = named(fields.ids(key));
        if let Some(max) = facet.max
            && terms.len() > max
        {
            let at = fields.place(key);
            fields.report(Code::TooManyValues, at, |many| {
                many.with("key", key).with("count", terms.len()).with("limit", max)
            });
        }
        terms
    };
    settings.facets.iter().map(read).collect()
}

fn parse_partners(fields: &mut Fields<'_, '_>) -> Vec<Partner> {
    let mut partners: Vec<Partner> = Vec::new();
    for (node, at) in fields.list("partners") {
        let partner = match node {
            Node::Map(_) => {
                let Some(mut partner) = fields.map_of(node, at.clone()) else { continue };
                let organisation = partner.required_text("organisation", 200);
                let role = partner.id("role").map(|id| Named { id, at: at.then("role") });
                let does = partner.localised("does", 300);
                partner.finish();
                let Some(id) = organisation else { continue };
                Partner { organisation: Named { id, at: at.then("organisation") }, role, does }
            }
            node => {
                let Some(id) = fields.text_of(node, at.clone(), 200) else { continue };
                Partner { organisation: Named { id, at: at.clone() }, role: None, does: None }
            }
        };
        let role_of = |partner: &Partner| partner.role.as_ref().map(|role| role.id.clone());
        let is_twice = |known: &Partner| {
            known.organisation.id == partner.organisation.id && role_of(known) == role_of(&partner)
        };
        if partners.iter().any(is_twice) {
            let Named { id, at } = partner.organisation;
            fields.report(Code::DuplicateValue, at, |twice| twice.with("value", &*id));
        } else {
            partners.push(partner);
        }
    }
    partners
}

/// A place: its name alone, or a map with its position.
pub(crate) fn parse_place(fields: &mut Fields<'_, '_>) -> Option<PlaceName> {
    let node = fields.node("place")?;
    let at = fields.place("place");
    let is_map = matches!(node, Node::Map(map) if map.get("name").is_some() || map.get("lat").is_some());
    if !is_map {
        return fields.localised_of(node, at, 120).map(|name| PlaceName { name, position: None });
    }
    let mut place = fields.map_of(node, at)?;
    place.require("name");
    let name = place.localised("name", 120);
    let mut coordinate = |key: &'static str, limit: f64| {
        let number = place.number(key, -1e6, 1e6)?;
        if number.abs() <= limit {
            return Some(number);
        }
        let at = place.place(key);
        place.report(Code::InvalidCoordinate, at, |wrong| {
            wrong.with("key", key).with("value", number.to_string()).with("limit", limit.to_string())
        });
        None
    };
    let lat = coordinate("lat", 90.0);
    let lon = coordinate("lon", 180.0);
    place.finish();
    Some(PlaceName { name: name?, position: lat.zip(lon) })
}

fn parse_history(fields: &mut Fields<'_, '_>) -> Vec<PhaseStep> {
    let mut steps = Vec::new();
    for (node, at) in fields.list("phase_history") {
        let Some(mut step) = fields.map_of(node, at.clone()) else { continue };
        let phase = step.required_text("phase", 100);
        let from = step.date("from");
        let until = step.date("until");
        step.in_order(from, until, "until");
        let note = step.localised("note", 300);
        step.finish();
        let Some(id) = phase else { continue };
        steps.push(PhaseStep { phase: Named { id, at: at.then("phase") }, from, until, note });
    }
    steps
}

fn parse_impact(fields: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Vec<ImpactRecord> {
    let mut figures = Vec::new();
    for (node, at) in fields.list("impact") {
        let Some(mut figure) = fields.map_of(node, at.clone()) else { continue };
        let indicator = figure.required_text("indicator", 100);
        figure.require("value");
        let value = figure.number("value", -1e15, 1e15);
        let approximate = figure.yes_no("approximate").unwrap_or(false);
        let unit = figure.id("unit");
        figure.require("date");
        let date = figure.date("date");
        figure.require("source");
        let source = figure.id("source").map(|id| Named { id, at: at.then("source") });
        if let Some(source) = &source {
            check_source(&mut figure, source, sources);
        }
        figure.require("evidence");
        let evidence = figure.id("evidence").map(|id| Named { id, at: at.then("evidence") });
        let note = figure.localised("note", 200);
        figure.finish();
        let (Some(id), Some(value)) = (indicator, value) else { continue };
        let indicator = Named { id, at: at.then("indicator") };
        figures.push(ImpactRecord { indicator, value, approximate, unit, date, source, evidence, note, at });
    }
    figures
}

fn check_source(fields: &mut Fields<'_, '_>, source: &Named, sources: &[SourceRecord]) {
    if !sources.is_empty() && !sources.iter().any(|known| known.id == source.id) {
        let near = closest(&source.id, sources.iter().map(|known| &*known.id));
        fields.report(Code::UnknownSource, source.at.clone(), |unknown| {
            unknown.with("value", &*source.id).suggest(near)
        });
    }
}

fn parse_inputs(fields: &mut Fields<'_, '_>) -> Vec<Amount> {
    let mut amounts = Vec::new();
    for (node, at) in fields.list("inputs") {
        let Some(mut amount) = fields.map_of(node, at) else { continue };
        amount.require("value");
        let value = amount.number("value", 0.0, 1e15);
        let unit = amount.required_text("unit", 40);
        let note = amount.localised("note", 200);
        amount.finish();
        if let (Some(value), Some(unit)) = (value, unit) {
            amounts.push(Amount { value, unit, note });
        }
    }
    amounts
}

fn parse_funding(fields: &mut Fields<'_, '_>) -> Vec<Funding> {
    let mut funding = Vec::new();
    for (node, at) in fields.list("funding") {
        let Some(mut grant) = fields.map_of(node, at.clone()) else { continue };
        let instrument = grant.required_text("instrument", 100);
        let organisation = grant.id("organisation").map(|id| Named { id, at: at.then("organisation") });
        let note = grant.localised("note", 300);
        grant.finish();
        let Some(id) = instrument else { continue };
        funding.push(Funding { instrument: Named { id, at: at.then("instrument") }, organisation, note });
    }
    funding
}

fn parse_adoptions(fields: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Vec<AdoptionRecord> {
    let mut adoptions = Vec::new();
    for (node, at) in fields.list("adoptions") {
        if !matches!(node, Node::Map(_)) {
            let Some(id) = fields.text_of(node, at.clone(), 200) else { continue };
            let case = Some(Named { id, at });
            adoptions.push(AdoptionRecord { case, name: None, since: None, source: None });
            continue;
        }
        let Some(mut adoption) = fields.map_of(node, at.clone()) else { continue };
        let case = adoption.id("case").map(|id| Named { id, at: at.then("case") });
        if case.is_none() {
            adoption.require("name");
        }
        let name = adoption.localised("name", 200);
        let since = adoption.date("since");
        let source = adoption.id("source").map(|id| Named { id, at: at.then("source") });
        if let Some(source) = &source {
            check_source(&mut adoption, source, sources);
        }
        adoption.finish();
        if case.is_some() || name.is_some() {
            adoptions.push(AdoptionRecord { case, name, since, source });
        }
    }
    adoptions
}

fn parse_wants<'a>(fields: &mut Fields<'a, '_>, key: &'a str) -> Vec<Want> {
    let mut wants = Vec::new();
    for (node, at) in fields.list(key) {
        if !matches!(node, Node::Map(_)) {
            let Some(id) = fields.text_of(node, at.clone(), 200) else { continue };
            wants.push(Want { resource: Named { id, at }, note: None });
            continue;
        }
        let Some(mut want) = fields.map_of(node, at.clone()) else { continue };
        let resource = want.required_text("resource", 100);
        let note = want.localised("note", 300);
        want.finish();
        let Some(id) = resource else { continue };
        wants.push(Want { resource: Named { id, at: at.then("resource") }, note });
    }
    wants
}

fn parse_sources(fields: &mut Fields<'_, '_>) -> Vec<SourceRecord> {
    let mut sources: Vec<(SourceRecord, FieldPath)> = Vec::new();
    for (index, (node, at)) in fields.list("sources").into_iter().enumerate() {
        let number = format!("s{}", index + 1);
        if !matches!(node, Node::Map(_)) {
            // A bare address is a source as well.
            let Some(text) = fields.text_of(node, at.clone(), 1_000) else { continue };
            let url = super::fields::is_url(&text).then(|| text.clone());
            let record =
                SourceRecord { id: number.into(), title: text, url, kind: None, publisher: None, date: None };
            sources.push((record, at));
            continue;
        }
        let Some(mut source) = fields.map_of(node, at.clone()) else { continue };
        let id = source.id("id").unwrap_or_else(|| number.into());
        let title = source.required_text("title", 400);
        let url = source.url("url");
        let kind = source.id("kind").map(|id| Named { id, at: at.then("kind") });
        let publisher = source.text("publisher", 200);
        let date = source.date("date");
        source.finish();
        if let Some((_, first)) = sources.iter().find(|(known, _)| known.id == id) {
            let first = crate::diagnostic::Place::Field(first.then("id"));
            let path = fields.path();
            fields.report(Code::DuplicateSource, at.then("id"), |twice| {
                twice.with("value", &*id).related(path, first, "note-first-here")
            });
            continue;
        }
        let Some(title) = title else { continue };
        sources.push((SourceRecord { id, title, url, kind, publisher, date }, at));
    }
    kept(sources.into_iter().map(|(source, _)| source).collect())
}
