//! Money or help for a case, as its page and that of its giver tell it.

use crate::{
    bank::Case,
    content::{costs::Funding, named::Named},
    site::{
        links::told_text,
        view::{Link, page::FundingLine},
        voice::Voice,
    },
};

use super::basis::told;

/// Money or help for a case; `who` is the giver, or on the giver's page the case.
pub(super) fn funding_line(
    voice: &Voice<'_>,
    case: &Case,
    grant: &Funding,
    who: Option<Link>,
) -> FundingLine {
    FundingLine {
        who,
        instrument: voice.term_label("resources", &grant.instrument.id),
        amount: grant.amount.map(|amount| voice.amount(amount, "EUR")),
        approximate: grant.approximate,
        every: every(voice, grant.every.as_ref()),
        note: grant.note.as_ref().map(|note| told_text(voice, note)),
        told: told(voice, &case.record.sourcing, grant.date, grant.source.as_ref()),
    }
}

/// `per jaar`; none when not told.
pub(super) fn every(voice: &Voice<'_>, every: Option<&Named>) -> Option<String> {
    every.map(|every| voice.term_label("frequencies", &every.id))
}
