//! How a case spreads: what it was inspired by, and where it was taken over, each with what was changed.

use serde::Serialize;

use crate::{base::PartialDate, diagnostic::Code};

use super::{
    fields::{Fields, Given, kept},
    named::Named,
    sourcing::{self, SourceRecord},
    text::Text,
};

/// What a case was inspired by: a case of this bank, or a practice elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Inspiration {
    /// A case of this bank.
    pub case: Option<Named>,
    /// A practice that has no case here.
    pub name: Option<Text>,
    /// The page of the practice elsewhere.
    pub url: Option<Box<str>>,
    /// What the case does otherwise.
    pub changed: Option<Text>,
    /// Who says so: the id of one of the case's sources.
    pub source: Option<Named>,
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
    /// What they changed.
    pub changed: Option<Text>,
    /// Who says so: the id of one of the case's sources.
    pub source: Option<Named>,
}

impl Inspiration {
    /// Whether it is the case of this bank with this id.
    pub fn is_case(&self, id: &str) -> bool {
        self.case.as_ref().is_some_and(|case| *case.id == *id)
    }
}

impl AdoptionRecord {
    /// Whether it is by the case of this bank with this id.
    pub fn is_case(&self, id: &str) -> bool {
        self.case.as_ref().is_some_and(|case| *case.id == *id)
    }
}

/// Reads the field `inspired_by`; a case that stands there twice is reported and dropped.
pub(super) fn parse_inspirations(fields: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Vec<Inspiration> {
    let mut inspirations: Vec<Inspiration> = Vec::new();
    for given in fields.list("inspired_by") {
        let Some(inspiration) = parse_inspiration(given, fields, sources) else { continue };
        match &inspiration.case {
            Some(case) if inspirations.iter().any(|known| known.is_case(&case.id)) => {
                fields.report(Code::DuplicateValue, case.at, |twice| twice.with("value", &*case.id));
            }
            _ => inspirations.push(inspiration),
        }
    }
    kept(inspirations)
}

/// An example: the case alone, or a map that says more.
fn parse_inspiration<'a>(
    given: Given<'a>,
    fields: &mut Fields<'a, '_>,
    sources: &[SourceRecord],
) -> Option<Inspiration> {
    if let Some(short) = fields.short_of(given) {
        let case = Some(fields.named_of(short)?);
        return Some(Inspiration { case, name: None, url: None, changed: None, source: None });
    }
    fields.map_of(given, |example| {
        let case = example.named("case");
        let name = example.localised("name");
        let url = example.url("url");
        let changed = example.localised("changed");
        let source = sourcing::parse_name(example, sources);
        let says_what = case.is_some() || name.is_some();
        says_what.then_some(Inspiration { case, name, url, changed, source })
    })
}

/// Reads the field `adoptions`.
pub(super) fn parse_adoptions(fields: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Vec<AdoptionRecord> {
    kept(fields.list("adoptions").filter_map(|given| parse_adoption(given, fields, sources)).collect())
}

/// An adoption: the case alone, or a map that says more.
fn parse_adoption<'a>(
    given: Given<'a>,
    fields: &mut Fields<'a, '_>,
    sources: &[SourceRecord],
) -> Option<AdoptionRecord> {
    if let Some(short) = fields.short_of(given) {
        let case = Some(fields.named_of(short)?);
        return Some(AdoptionRecord { case, name: None, since: None, changed: None, source: None });
    }
    fields.map_of(given, |adoption| {
        let case = adoption.named("case");
        let name = adoption.localised("name");
        let since = adoption.date("since");
        let changed = adoption.localised("changed");
        let source = sourcing::parse_name(adoption, sources);
        let says_who = case.is_some() || name.is_some();
        says_who.then_some(AdoptionRecord { case, name, since, changed, source })
    })
}
