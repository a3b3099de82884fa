//! Cases: one social-innovation practice each.

use serde::Serialize;

use crate::{
    base::{Located, Mark, PartialDate, closest, numbers},
    diagnostic::Code,
};

use super::{
    address::is_url,
    entry::{Head, Words},
    fields::{Fields, Given},
    named::Named,
    settings::Settings,
    text::Text,
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

/// Reads the fields of a case that `head` and `words` leave.
pub(crate) fn parse<'a>(
    head: Head,
    words: Words,
    fields: &mut Fields<'a, '_>,
    settings: &'a Settings,
) -> CaseRecord {
    let facets = settings.facets.iter();
    let terms = facets.map(|facet| fields.ids(&facet.field)).collect();
    let sources = parse_sources(fields);
    let started = fields.date("started");
    let ended = fields.date("ended");
    fields.in_order(started, ended, "ended");
    fields.declared_unknown("not_known");
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
        reuse: fields.localised("reuse"),
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

fn parse_partners(fields: &mut Fields<'_, '_>) -> Vec<Partner> {
    let mut partners: Vec<Partner> = Vec::new();
    for given in fields.list("partners") {
        let Some(partner) = parse_partner(given, fields) else { continue };
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
fn parse_partner<'a>(given: Given<'a>, fields: &mut Fields<'a, '_>) -> Option<Partner> {
    if let Some(short) = fields.short_of(given) {
        let organisation = fields.named_of(short)?;
        return Some(Partner { organisation, role: None, does: None });
    }
    fields.map_of(given, |partner| {
        let organisation = partner.named("organisation");
        let role = partner.named("role");
        let does = partner.localised("does");
        Some(Partner { organisation: organisation?, role, does })
    })
}

/// A place: its name alone, or a map with its position.
pub(crate) fn parse_place(fields: &mut Fields<'_, '_>) -> Option<PlaceName> {
    let given = fields.given("place")?;
    if let Some(short) = fields.short_of(given) {
        return fields.localised_of(short).map(|name| PlaceName { name, position: None });
    }
    fields.map_of(given, |place| {
        let name = place.localised("name");
        let (lat, lon) = (place.number("lat"), place.number("lon"));
        Some(PlaceName { name: name?, position: lat.zip(lon) })
    })
}

fn parse_step(step: &mut Fields<'_, '_>) -> Option<PhaseStep> {
    let phase = step.named("phase");
    let from = step.date("from");
    let until = step.date("until");
    step.in_order(from, until, "until");
    let note = step.localised("note");
    Some(PhaseStep { phase: phase?, from, until, note })
}

fn parse_impact(fields: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Vec<ImpactRecord> {
    fields.each_map("impact", |figure| {
        let indicator = figure.named("indicator");
        let value = figure.number("value");
        let approximate = figure.yes_no("approximate").unwrap_or(false);
        let unit = figure.named("unit");
        let date = figure.date("date");
        let source = parse_source_name(figure, sources);
        let evidence = figure.named("evidence");
        let note = figure.localised("note");
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
    let value = amount.number("value");
    let unit = amount.text("unit");
    let note = amount.localised("note");
    Some(Amount { value: value?, unit: unit?, note })
}

fn parse_grant(grant: &mut Fields<'_, '_>) -> Option<Funding> {
    let instrument = grant.named("instrument");
    let organisation = grant.named("organisation");
    let note = grant.localised("note");
    Some(Funding { instrument: instrument?, organisation, note })
}

fn parse_adoptions(fields: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Vec<AdoptionRecord> {
    fields.list("adoptions").filter_map(|given| parse_adoption(given, fields, sources)).collect()
}

/// An adoption: the case alone, or a map that says more.
fn parse_adoption<'a>(
    given: Given<'a>,
    fields: &mut Fields<'a, '_>,
    sources: &[SourceRecord],
) -> Option<AdoptionRecord> {
    if let Some(short) = fields.short_of(given) {
        let case = fields.named_of(short)?;
        return Some(AdoptionRecord { case: Some(case), name: None, since: None, source: None });
    }
    fields.map_of(given, |adoption| {
        let case = adoption.named("case");
        let name = adoption.localised("name");
        let since = adoption.date("since");
        let source = parse_source_name(adoption, sources);
        let says_who = case.is_some() || name.is_some();
        says_who.then_some(AdoptionRecord { case, name, since, source })
    })
}

fn parse_wants(fields: &mut Fields<'_, '_>, key: &str) -> Vec<Want> {
    fields.list(key).filter_map(|given| parse_want(given, fields)).collect()
}

/// Something sought or offered: a resource alone, or a map with a note.
fn parse_want<'a>(given: Given<'a>, fields: &mut Fields<'a, '_>) -> Option<Want> {
    if let Some(short) = fields.short_of(given) {
        return fields.named_of(short).map(|resource| Want { resource, note: None });
    }
    fields.map_of(given, |want| {
        let resource = want.named("resource");
        let note = want.localised("note");
        Some(Want { resource: resource?, note })
    })
}

fn parse_sources(fields: &mut Fields<'_, '_>) -> Vec<SourceRecord> {
    let mut sources: Vec<Located<SourceRecord>> = Vec::new();
    for (index, given) in fields.list("sources").enumerate() {
        let number = format!("s{}", index + 1);
        let source = match fields.short_of(given) {
            Some(short) => parse_bare_source(short, number, fields),
            None => fields.map_of(given, |source| parse_source(source, number, &sources)),
        };
        sources.extend(source);
    }
    kept(sources.into_iter().map(|source| source.value).collect())
}

/// A source that is an address or a title alone.
fn parse_bare_source<'a>(
    given: Given<'a>,
    number: String,
    fields: &mut Fields<'a, '_>,
) -> Option<Located<SourceRecord>> {
    let title = fields.text_of(given)?;
    let url = is_url(&title).then(|| title.clone());
    let record = SourceRecord { id: number.into(), title, url, kind: None, publisher: None, date: None };
    Some(Located::new(record, given.node.at))
}

/// A source at the place of its id, which is `number` where it says none; not one of `others` has that id.
fn parse_source(
    source: &mut Fields<'_, '_>,
    number: String,
    others: &[Located<SourceRecord>],
) -> Option<Located<SourceRecord>> {
    let id = source.text("id").unwrap_or_else(|| number.into());
    let title = source.text("title");
    let url = source.url("url");
    let kind = source.named("kind");
    let publisher = source.text("publisher");
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
