//! Cases: one social-innovation practice each.

use serde::Serialize;

use crate::{
    base::{Mark, PartialDate},
    diagnostic::Code,
};

use super::{
    costs::{self, Funding, Input},
    entry::{Head, Words},
    fields::{Fields, Given, kept},
    named::Named,
    place::{PlaceName, parse_place},
    quotation::{self, Quotation},
    rules::{self, Anchoring, ObstacleRule, Rule},
    settings::Settings,
    sourcing::{self, SourceRecord, Sourcing},
    spread::{self, AdoptionRecord, Inspiration},
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
    /// What it takes: people, hours, money, room.
    pub inputs: Vec<Input>,
    /// Who paid with which instrument.
    pub funding: Vec<Funding>,
    /// What law, licence, permit or contract it needs.
    pub rules: Vec<Rule>,
    /// Which rule stood in the way.
    pub obstacle_rules: Vec<ObstacleRule>,
    /// Where it has taken root.
    pub anchored: Vec<Anchoring>,
    /// What people say of it.
    pub quotations: Vec<Quotation>,
    /// What it was inspired by.
    pub inspired_by: Vec<Inspiration>,
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
    /// Where it is told, and how new that is.
    pub sourcing: Sourcing,
    /// The fields that the author looked for in vain.
    pub not_known: Vec<Box<str>>,
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

/// Something sought or offered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Want {
    /// What: a term of `resources`.
    pub resource: Named,
    /// More about it.
    pub note: Option<Text>,
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
    let sourcing = sourcing::parse(fields);
    let sources = &sourcing.sources;
    let started = fields.date("started");
    let ended = fields.date("ended");
    fields.in_order(started, ended, "ended");
    let not_known = fields.declared_unknown("not_known");
    CaseRecord {
        terms,
        partners: parse_partners(fields),
        place: parse_place(fields),
        started,
        ended,
        phase_history: fields.each_map("phase_history", parse_step),
        impact: parse_impact(fields, sources),
        inputs: fields.each_map("inputs", |input| costs::parse_input(input, sources)),
        funding: fields.each_map("funding", |grant| costs::parse_grant(grant, sources)),
        rules: fields.each_map("rule", |rule| rules::parse_rule(rule, sources)),
        obstacle_rules: fields.each_map("obstacle_rule", |rule| rules::parse_obstacle(rule, sources)),
        anchored: fields.each_map("anchored", |anchoring| rules::parse_anchoring(anchoring, sources)),
        quotations: fields.each_map("quotations", |said| quotation::parse(said, head.lang, sources)),
        inspired_by: spread::parse_inspirations(fields, sources),
        adoptions: spread::parse_adoptions(fields, sources),
        seeking: parse_wants(fields, "seeking"),
        offering: parse_wants(fields, "offering"),
        open_to_visits: fields.yes_no("open_to_visits").unwrap_or(false),
        reuse: fields.localised("reuse"),
        contact: fields.contact("contact"),
        website: fields.url("website"),
        sourcing,
        not_known,
        head,
        words,
    }
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
            let Named { id, at, .. } = partner.organisation;
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
        let source = sourcing::parse_name(figure, sources);
        let evidence = figure.named("evidence");
        let note = figure.localised("note");
        let (indicator, value, at) = (indicator?, value?, figure.at());
        Some(ImpactRecord { indicator, value, approximate, unit, date, source, evidence, note, at })
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
