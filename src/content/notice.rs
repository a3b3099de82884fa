//! Notices: what people seek and offer, with a date on which it leaves the board.

use serde::Serialize;

use crate::{
    base::{Hour, PartialDate},
    diagnostic::Code,
};

use super::{
    entry::{Head, Words},
    fields::Fields,
    named::Named,
    sourcing::{self, Sourcing},
    text::Text,
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
    /// Terms of the vocabulary of the facet that cards show as place.
    pub regions: Vec<Named>,
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
    /// The hours between which it takes place.
    pub hours: Hours,
    /// Cases that belong to it.
    pub cases: Vec<Named>,
    /// Whom to ask.
    pub contact: Option<Box<str>>,
    /// What it gives, and to whom.
    pub conditions: Conditions,
    /// What came of it.
    pub outcome: Option<Text>,
    /// Where it is told, and how new that is.
    pub sourcing: Sourcing,
}

/// The hours of an event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hours {
    /// When it begins on its first day.
    pub from: Option<Hour>,
    /// When it ends on its last day.
    pub until: Option<Hour>,
    /// The name of the time zone; `None` for the bank's.
    pub zone: Option<Box<str>>,
}

/// What a call or a funding instrument gives, and to whom.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Conditions {
    /// How much.
    pub amount: Option<Text>,
    /// Which share of the cost.
    pub share: Option<Text>,
    /// For how long, at which interest.
    pub term: Option<Text>,
    /// Who may apply.
    pub who_may: Option<Text>,
    /// For which legal forms: terms of `legal-forms`.
    pub legal_forms: Vec<Named>,
    /// When it closes, in words: all year round, every year until 15 July.
    pub closing_rule: Option<Text>,
    /// How often it comes back.
    pub recurs: Option<Text>,
}

impl NoticeRecord {
    /// Whether it is a funding instrument or standing help, which does not close by a date unless it names one.
    pub fn is_instrument(&self) -> bool {
        self.kind.as_ref().is_some_and(|kind| &*kind.id == INSTRUMENT)
    }

    /// Whether it offers something.
    pub fn is_offering(&self) -> bool {
        self.direction.as_ref().is_some_and(|direction| &*direction.id == OFFERING)
    }

    /// The last date on which it counts: its closing date, else that of its event; an instrument has no event.
    pub fn last_date(&self) -> Option<PartialDate> {
        let of_event = || self.ends.or(self.starts).filter(|_| !self.is_instrument());
        self.closes.or_else(of_event)
    }
}

/// The kind of notice that stands apart from the board's dated ones, in the vocabulary `notice-kinds`.
const INSTRUMENT: &str = "instrument";

/// The direction of notices that offer something, in the vocabulary `directions`.
const OFFERING: &str = "offering";

/// Reads the fields of a notice that `head` and `words` leave.
pub(crate) fn parse(head: Head, words: Words, fields: &mut Fields<'_, '_>) -> NoticeRecord {
    let (opens, closes) = (fields.date("opens"), fields.date("closes"));
    fields.in_order(opens, closes, "closes");
    let (starts, ends) = (fields.date("starts"), fields.date("ends"));
    fields.in_order(starts, ends, "ends");
    let hours = parse_hours(fields, ends.is_none_or(|ends| Some(ends) == starts));
    NoticeRecord {
        kind: fields.named("kind"),
        direction: fields.named("direction"),
        resources: fields.ids("resource"),
        regions: fields.ids("region"),
        domains: fields.ids("domain"),
        phases: fields.ids("phase"),
        organisation: fields.named("organisation"),
        cases: fields.ids("cases"),
        contact: fields.contact("contact"),
        conditions: parse_conditions(fields),
        outcome: fields.localised("outcome"),
        sourcing: sourcing::parse(fields),
        hours,
        opens,
        closes,
        starts,
        ends,
        head,
        words,
    }
}

/// The hours of an event; of one that is over on the day on which it begins, they are in order.
fn parse_hours(fields: &mut Fields<'_, '_>, is_one_day: bool) -> Hours {
    let hours = Hours {
        from: fields.hour("starts_at"),
        until: fields.hour("ends_at"),
        zone: fields.time_zone("time_zone"),
    };
    if let (Some(from), Some(until)) = (hours.from, hours.until)
        && is_one_day
        && until < from
    {
        fields.report(Code::DateOrder, fields.place("ends_at"), |wrong| {
            wrong.with("start", from.to_string()).with("end", until.to_string())
        });
    }
    hours
}

fn parse_conditions(fields: &mut Fields<'_, '_>) -> Conditions {
    Conditions {
        amount: fields.localised("amount"),
        share: fields.localised("share"),
        term: fields.localised("term"),
        who_may: fields.localised("who_may"),
        legal_forms: fields.ids("legal_forms"),
        closing_rule: fields.localised("closing_rule"),
        recurs: fields.localised("recurs"),
    }
}
