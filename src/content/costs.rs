//! What a case takes, and who paid for it.

use serde::Serialize;

use crate::base::{PartialDate, numbers};

use super::{
    fields::Fields,
    named::Named,
    sourcing::{self, SourceRecord},
    text::Text,
};

/// An amount of something that a case takes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Input {
    /// People, hours, money or room: a term of `input-kinds`.
    pub kind: Named,
    /// How much; of a range the lower end.
    #[serde(serialize_with = "numbers::serialize_plain")]
    pub value: f64,
    /// The upper end of a range, not below `value`.
    #[serde(serialize_with = "numbers::serialize_plain_or_null")]
    pub to: Option<f64>,
    /// Whether that is about so much.
    pub approximate: bool,
    /// Of what: `EUR`, `hours`, `m2`, `fte`; a term of `units` or any word.
    pub unit: Box<str>,
    /// Once, or again and again: a term of `frequencies`; `None` when it is not said.
    pub every: Option<Named>,
    /// What for.
    pub note: Option<Text>,
    /// What the amount is about.
    pub date: Option<PartialDate>,
    /// Who says so.
    pub source: Option<Named>,
}

/// Money or help, and who gave it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Funding {
    /// The instrument: a term of `resources`.
    pub instrument: Named,
    /// The organisation that gave it.
    pub organisation: Option<Named>,
    /// How many euros.
    #[serde(serialize_with = "numbers::serialize_plain_or_null")]
    pub amount: Option<f64>,
    /// Whether that is about so much.
    pub approximate: bool,
    /// Once, or again and again: a term of `frequencies`; `None` when it is not said.
    pub every: Option<Named>,
    /// When.
    pub date: Option<PartialDate>,
    /// More about it.
    pub note: Option<Text>,
    /// Who says so.
    pub source: Option<Named>,
}

/// Reads a group of `inputs`.
pub(super) fn parse_input(input: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Option<Input> {
    let kind = input.named("kind");
    let value = input.number("value");
    let to = input.number_from("to", value.unwrap_or_default());
    let approximate = input.yes_no("approximate").unwrap_or(false);
    let unit = input.text("unit");
    let every = input.named("every");
    let note = input.localised("note");
    let date = input.date("date");
    let source = sourcing::parse_name(input, sources);
    Some(Input { kind: kind?, value: value?, to, approximate, unit: unit?, every, note, date, source })
}

/// Reads a group of `funding`.
pub(super) fn parse_grant(grant: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Option<Funding> {
    let instrument = grant.named("instrument");
    let organisation = grant.named("organisation");
    let amount = grant.number("amount");
    let approximate = grant.yes_no("approximate").unwrap_or(false);
    let every = grant.named("every");
    let date = grant.date("date");
    let note = grant.localised("note");
    let source = sourcing::parse_name(grant, sources);
    Some(Funding { instrument: instrument?, organisation, amount, approximate, every, date, note, source })
}
