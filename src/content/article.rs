//! Guides and pages: texts that are not a case.

use super::{
    entry::{Head, Words},
    fields::Fields,
    layout::Kind,
    named::Named,
    sourcing::{self, Sourcing},
};

/// A guide or a page as its file tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleRecord {
    /// What every entry has.
    pub head: Head,
    /// The words of the original.
    pub words: Words,
    /// For a guide a term of `guide-kinds`.
    pub kind: Option<Named>,
    /// The phases that a guide helps in.
    pub phases: Vec<Named>,
    /// Its place among the others, lowest first.
    pub order: i64,
    /// Where a guide has it from, and how new that is.
    pub sourcing: Sourcing,
}

/// Reads the fields of a guide or a page that `head` and `words` leave.
pub(crate) fn parse(head: Head, words: Words, fields: &mut Fields<'_, '_>) -> ArticleRecord {
    let (kind, phases, sourcing) = if head.kind == Kind::Guide {
        (fields.named("kind"), fields.ids("phases"), sourcing::parse(fields))
    } else {
        (None, Vec::new(), Sourcing::default())
    };
    let order = fields.whole("order").unwrap_or(1_000);
    ArticleRecord { head, words, kind, phases, order, sourcing }
}
