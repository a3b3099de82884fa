//! What an entry rests on: its sources, when somebody compared it with them, and how new its newest information is.
//!
//! Groups of an entry name the source that says so by its id ([`parse_name`]).

use serde::Serialize;

use crate::{
    base::{Located, PartialDate, closest},
    diagnostic::Code,
};

use super::{
    fields::{Fields, Given, kept},
    named::Named,
    url::is_url,
};

/// What an entry rests on.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Sourcing {
    /// Where it is told, in the file's order.
    pub sources: Vec<SourceRecord>,
    /// When somebody last checked it.
    pub verified: Option<PartialDate>,
    /// How recent the newest information is.
    pub latest_evidence: Option<PartialDate>,
}

impl Sourcing {
    /// How recent the newest information is: as the entry tells it, else as its newest source is dated.
    pub fn newest(&self) -> Option<PartialDate> {
        let dates = || self.sources.iter().filter_map(|source| source.date);
        self.latest_evidence.or_else(|| dates().max_by_key(|date| date.last_day()))
    }

    /// The place of a source among [`Sourcing::sources`].
    pub fn place(&self, id: &Named) -> Option<usize> {
        self.sources.iter().position(|source| source.id == id.id)
    }
}

/// A source.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceRecord {
    /// The name by which groups refer to it; unique in its entry.
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

/// Reads the fields `sources`, `verified` and `latest_evidence`.
pub(super) fn parse(fields: &mut Fields<'_, '_>) -> Sourcing {
    Sourcing {
        sources: parse_sources(fields),
        verified: fields.date("verified"),
        latest_evidence: fields.date("latest_evidence"),
    }
}

/// Reads the field `source`: the name of one of the entry's sources. Reports `unknown-source`.
pub(super) fn parse_name(fields: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Option<Named> {
    let source = fields.named("source")?;
    if !sources.is_empty() && !sources.iter().any(|known| known.id == source.id) {
        let near = closest(&source.id, sources.iter().map(|known| &*known.id));
        fields.report(Code::UnknownSource, source.at, |unknown| {
            unknown.with("value", &*source.id).suggest(near)
        });
    }
    Some(source)
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
    if let Some(first) = others.iter().find(|other| other.id.eq_ignore_ascii_case(&id)) {
        let path = source.path();
        source.report(Code::DuplicateSource, at, |twice| {
            twice.with("value", &*id).related(path, first.at, "note-first-here")
        });
        return None;
    }
    Some(Located::new(SourceRecord { id, title: title?, url, kind, publisher, date }, at))
}
