//! Cases: one social-innovation practice each.

use serde::Serialize;

use crate::{
    base::{Located, Mark, PartialDate, closest, numbers},
    diagnostic::Code,
};

use super::{
    entry::{Head, Words},
    fields::{Field, Fields, is_url},
    named::Named,
    settings::{Demand, FacetSetting, Settings},
    text::Text,
    yaml::Value,
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
    pub unit: Option<Named>,
    /// When.
    pub date: Option<PartialDate>,
    /// Who says so: the id of one of the case's sources.
    pub source: Option<Named>,
    /// How well it is shown: a term of `evidence`.
    pub evidence: Option<Named>,
    /// What exactly is counted.
    pub note: Option<Text>,
    /// Where the figure stands.
    pub at: Mark,
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
    fields.declared_unknown("not_known", &asked);
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
        partners: parse_partners(fields),
        place: parse_place(fields),
        started,
        ended,
        phase_history: fields.each_map("phase_history", parse_step),
        impact: parse_impact(fields, &sources),
        inputs: fields.each_map("inputs", parse_amount),
        funding: fields.each_map("funding", parse_grant),
        inspired_by: fields.ids("inspired_by"),
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

fn parse_facets<'a>(fields: &mut Fields<'a, '_>, settings: &'a Settings) -> Vec<Vec<Named>> {
    let read = |facet: &'a FacetSetting| {
        let key = &*facet.field;
        match facet.demand {
            Demand::Required => fields.require(key),
            Demand::Asked => fields.ask(key),
            Demand::Optional => {}
        }
        let terms = fields.ids(key);
        if let Some(max) = facet.max
            && terms.len() > max
        {
            fields.report(Code::TooManyValues, fields.place(key), |many| {
                many.with("key", key).with("count", terms.len()).with("limit", max)
            });
        }
        terms
    };
    settings.facets.iter().map(read).collect()
}

fn parse_partners(fields: &mut Fields<'_, '_>) -> Vec<Partner> {
    let mut partners: Vec<Partner> = Vec::new();
    for field in fields.list("partners") {
        let Some(partner) = parse_partner(field, fields) else { continue };
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
    kept(partners)
}

/// A partner: its id alone, or a map with its role.
fn parse_partner<'a>(field: Field<'a>, fields: &mut Fields<'a, '_>) -> Option<Partner> {
    if !field.is_map() {
        let organisation = fields.named_of(field, 200)?;
        return Some(Partner { organisation, role: None, does: None });
    }
    fields.map_of(field, |partner| {
        let organisation = partner.required_named("organisation", 200);
        let role = partner.named("role");
        let does = partner.localised("does", 300);
        Some(Partner { organisation: organisation?, role, does })
    })
}

/// A place: its name alone, or a map with its position.
pub(crate) fn parse_place(fields: &mut Fields<'_, '_>) -> Option<PlaceName> {
    let field = fields.field("place")?;
    let is_map =
        matches!(&field.node.value, Value::Map(map) if map.get("name").is_some() || map.get("lat").is_some());
    if !is_map {
        return fields.localised_of(field, 120).map(|name| PlaceName { name, position: None });
    }
    fields.map_of(field, |place| {
        place.require("name");
        let name = place.localised("name", 120);
        let lat = parse_coordinate(place, "lat", 90.0);
        let lon = parse_coordinate(place, "lon", 180.0);
        Some(PlaceName { name: name?, position: lat.zip(lon) })
    })
}

fn parse_coordinate(place: &mut Fields<'_, '_>, key: &'static str, limit: f64) -> Option<f64> {
    let number = place.number(key, -1e6, 1e6)?;
    if number.abs() <= limit {
        return Some(number);
    }
    place.report(Code::InvalidCoordinate, place.place(key), |wrong| {
        wrong.with("key", key).with("value", number.to_string()).with("limit", limit.to_string())
    });
    None
}

fn parse_step(step: &mut Fields<'_, '_>) -> Option<PhaseStep> {
    let phase = step.required_named("phase", 100);
    let from = step.date("from");
    let until = step.date("until");
    step.in_order(from, until, "until");
    let note = step.localised("note", 300);
    Some(PhaseStep { phase: phase?, from, until, note })
}

fn parse_impact(fields: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Vec<ImpactRecord> {
    fields.each_map("impact", |figure| {
        let indicator = figure.required_named("indicator", 100);
        figure.require("value");
        let value = figure.number("value", -1e15, 1e15);
        let approximate = figure.yes_no("approximate").unwrap_or(false);
        let unit = figure.named("unit");
        figure.require("date");
        let date = figure.date("date");
        figure.require("source");
        let source = parse_source_name(figure, sources);
        figure.require("evidence");
        let evidence = figure.named("evidence");
        let note = figure.localised("note", 200);
        let (indicator, value, at) = (indicator?, value?, figure.at());
        Some(ImpactRecord { indicator, value, approximate, unit, date, source, evidence, note, at })
    })
}

/// The name of one of the case's sources.
fn parse_source_name(fields: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Option<Named> {
    let source = fields.named("source")?;
    if !sources.is_empty() && !sources.iter().any(|known| known.id == source.id) {
        let near = closest(&source.id, sources.iter().map(|known| &*known.id));
        fields.report(Code::UnknownSource, source.at, |unknown| {
            unknown.with("value", &*source.id).suggest(near)
        });
    }
    Some(source)
}

fn parse_amount(amount: &mut Fields<'_, '_>) -> Option<Amount> {
    amount.require("value");
    let value = amount.number("value", 0.0, 1e15);
    let unit = amount.required_text("unit", 40);
    let note = amount.localised("note", 200);
    Some(Amount { value: value?, unit: unit?, note })
}

fn parse_grant(grant: &mut Fields<'_, '_>) -> Option<Funding> {
    let instrument = grant.required_named("instrument", 100);
    let organisation = grant.named("organisation");
    let note = grant.localised("note", 300);
    Some(Funding { instrument: instrument?, organisation, note })
}

fn parse_adoptions(fields: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Vec<AdoptionRecord> {
    fields.list("adoptions").filter_map(|field| parse_adoption(field, fields, sources)).collect()
}

/// An adoption: the case alone, or a map that says more.
fn parse_adoption<'a>(
    field: Field<'a>,
    fields: &mut Fields<'a, '_>,
    sources: &[SourceRecord],
) -> Option<AdoptionRecord> {
    if !field.is_map() {
        let case = fields.named_of(field, 200)?;
        return Some(AdoptionRecord { case: Some(case), name: None, since: None, source: None });
    }
    fields.map_of(field, |adoption| {
        let case = adoption.named("case");
        if case.is_none() {
            adoption.require("name");
        }
        let name = adoption.localised("name", 200);
        let since = adoption.date("since");
        let source = parse_source_name(adoption, sources);
        let says_who = case.is_some() || name.is_some();
        says_who.then_some(AdoptionRecord { case, name, since, source })
    })
}

fn parse_wants<'a>(fields: &mut Fields<'a, '_>, key: &'a str) -> Vec<Want> {
    fields.list(key).filter_map(|field| parse_want(field, fields)).collect()
}

/// Something sought or offered: a resource alone, or a map with a note.
fn parse_want<'a>(field: Field<'a>, fields: &mut Fields<'a, '_>) -> Option<Want> {
    if !field.is_map() {
        return fields.named_of(field, 200).map(|resource| Want { resource, note: None });
    }
    fields.map_of(field, |want| {
        let resource = want.required_named("resource", 100);
        let note = want.localised("note", 300);
        Some(Want { resource: resource?, note })
    })
}

fn parse_sources(fields: &mut Fields<'_, '_>) -> Vec<SourceRecord> {
    let mut sources: Vec<Located<SourceRecord>> = Vec::new();
    for (index, field) in fields.list("sources").enumerate() {
        let number = format!("s{}", index + 1);
        let source = match field.is_map() {
            true => fields.map_of(field, |source| parse_source(source, number, &sources)),
            false => parse_bare_source(field, number, fields),
        };
        sources.extend(source);
    }
    kept(sources.into_iter().map(|source| source.value).collect())
}

/// A source that is an address or a title alone.
fn parse_bare_source<'a>(
    field: Field<'a>,
    number: String,
    fields: &mut Fields<'a, '_>,
) -> Option<Located<SourceRecord>> {
    let title = fields.text_of(field, 1_000)?;
    let url = is_url(&title).then(|| title.clone());
    let record = SourceRecord { id: number.into(), title, url, kind: None, publisher: None, date: None };
    Some(Located::new(record, field.node.at))
}

/// A source at the place of its id, which is `number` where it says none; not one of `others` has that id.
fn parse_source(
    source: &mut Fields<'_, '_>,
    number: String,
    others: &[Located<SourceRecord>],
) -> Option<Located<SourceRecord>> {
    let id = source.id("id").unwrap_or_else(|| number.into());
    let title = source.required_text("title", 400);
    let url = source.url("url");
    let kind = source.named("kind");
    let publisher = source.text("publisher", 200);
    let date = source.date("date");
    let at = source.place("id");
    if let Some(first) = others.iter().find(|other| other.id == id) {
        let path = source.path();
        source.report(Code::DuplicateSource, at, |twice| {
            twice.with("value", &*id).related(path, first.at, "note-first-here")
        });
        return None;
    }
    Some(Located::new(SourceRecord { id, title: title?, url, kind, publisher, date }, at))
}
