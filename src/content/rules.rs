//! Rules: what a case needs of law and contracts, which of them stood in its way, and where it has taken root.

use serde::Serialize;

use super::{
    fields::Fields,
    named::Named,
    sourcing::{self, SourceRecord},
    text::Text,
};

/// What a case needs before it may be done.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Rule {
    /// The law, licence, permit or contract.
    pub text: Text,
    /// Who decides.
    pub decides: Option<Text>,
    /// Who says so: the id of one of the case's sources.
    pub source: Option<Named>,
}

/// A rule that stood in the way.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ObstacleRule {
    /// Which.
    pub text: Text,
    /// What became of it.
    pub outcome: Option<Text>,
    /// Who says so: the id of one of the case's sources.
    pub source: Option<Named>,
}

/// Where a case has taken root.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Anchoring {
    /// In society, the market or policy: a term of `anchors`.
    #[serde(rename = "in")]
    pub anchor: Named,
    /// How.
    pub note: Option<Text>,
    /// Who says so: the id of one of the case's sources.
    pub source: Option<Named>,
}

/// Reads a group of `rule`.
pub(super) fn parse_rule(rule: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Option<Rule> {
    let text = rule.localised("text");
    let decides = rule.localised("decides");
    let source = sourcing::parse_name(rule, sources);
    Some(Rule { text: text?, decides, source })
}

/// Reads a group of `obstacle_rule`.
pub(super) fn parse_obstacle(rule: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Option<ObstacleRule> {
    let text = rule.localised("text");
    let outcome = rule.localised("outcome");
    let source = sourcing::parse_name(rule, sources);
    Some(ObstacleRule { text: text?, outcome, source })
}

/// Reads a group of `anchored`.
pub(super) fn parse_anchoring(anchoring: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Option<Anchoring> {
    let anchor = anchoring.named("in");
    let note = anchoring.localised("note");
    let source = sourcing::parse_name(anchoring, sources);
    Some(Anchoring { anchor: anchor?, note, source })
}
