//! Notices: what people seek and offer, with a date on which it leaves the board.

use crate::base::PartialDate;

use super::{
    entry::{Head, Words},
    fields::Fields,
    named::Named,
};

/// A notice as its file tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeRecord {
    /// What every entry has.
    pub head: Head,
    /// The words of the original.
    pub words: Words,
    /// A term of `notice-kinds`.
    pub kind: Option<Named>,
    /// A term of `directions`.
    pub direction: Option<Named>,
    /// Terms of `resources`.
    pub resources: Vec<Named>,
    /// A term of the vocabulary of the facet that cards show as place.
    pub region: Option<Named>,
    /// Terms of the vocabulary of the facet that cards show as main.
    pub domains: Vec<Named>,
    /// Terms of the vocabulary of the facet that cards show as steps.
    pub phases: Vec<Named>,
    /// Who posted it.
    pub organisation: Option<Named>,
    /// From when it stands on the board.
    pub opens: Option<PartialDate>,
    /// Its last day on the board.
    pub closes: Option<PartialDate>,
    /// The first day of the event.
    pub starts: Option<PartialDate>,
    /// The last day of the event.
    pub ends: Option<PartialDate>,
    /// Cases that belong to it.
    pub cases: Vec<Named>,
    /// Whom to ask.
    pub contact: Option<Box<str>>,
}

/// Reads the fields of a notice that `head` and `words` leave.
pub(crate) fn parse(head: Head, words: Words, fields: &mut Fields<'_, '_>) -> NoticeRecord {
    let (opens, closes) = (fields.date("opens"), fields.date("closes"));
    fields.in_order(opens, closes, "closes");
    let (starts, ends) = (fields.date("starts"), fields.date("ends"));
    fields.in_order(starts, ends, "ends");
    NoticeRecord {
        kind: fields.named("kind"),
        direction: fields.named("direction"),
        resources: fields.ids("resource"),
        region: fields.named("region"),
        domains: fields.ids("domain"),
        phases: fields.ids("phase"),
        organisation: fields.named("organisation"),
        cases: fields.ids("cases"),
        contact: fields.contact("contact"),
        opens,
        closes,
        starts,
        ends,
        head,
        words,
    }
}
