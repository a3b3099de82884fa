//! Organisations: those that take part in cases, and those that help.

use serde::Serialize;

use crate::{base::PartialDate, diagnostic::Code};

use super::{
    entry::{Head, Words},
    fields::{Fields, Given, kept},
    named::Named,
    place::{PlaceName, parse_place},
    sourcing::{self, SourceRecord, Sourcing},
    text::Text,
};

/// An organisation as its file tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct OrganisationRecord {
    /// What every entry has.
    pub head: Head,
    /// The words of the original; the title is the name.
    pub words: Words,
    /// The name, in several languages where it has several.
    pub name: Text,
    /// One sentence about it.
    pub summary: Option<Text>,
    /// Whether it stands for a group of people or bodies rather than one of them.
    pub collective: bool,
    /// Its type: a term of `organisation-types`.
    pub kind: Option<Named>,
    /// Where it is.
    pub place: Option<PlaceName>,
    /// Its region: a term of the vocabulary of the facet that cards show as place.
    pub region: Option<Named>,
    /// Its site.
    pub url: Option<Box<str>>,
    /// Its numbers in registers, checked.
    pub identifiers: Vec<Identifier>,
    /// Its legal form: a term of `legal-forms`.
    pub legal_form: Option<Named>,
    /// What it can help others with.
    pub offers: Vec<Offer>,
    /// Of a place: who may come in, when, and what it costs.
    pub access: Option<Text>,
    /// The domains that it works in.
    pub domains: Vec<Named>,
    /// Whom to ask.
    pub contact_points: Vec<ContactPointRecord>,
    /// Where it is told, and how new that is.
    pub sourcing: Sourcing,
}

/// What an organisation can help others with. A list that is empty sets no limit.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Offer {
    /// Terms of `resources`.
    pub resources: Vec<Named>,
    /// In which phases: terms of the vocabulary of the facet that cards show as steps.
    pub phases: Vec<Named>,
    /// Where: terms of the vocabulary of the facet that cards show as place.
    pub regions: Vec<Named>,
    /// In which domains: terms of the vocabulary of the facet that cards show as main.
    pub domains: Vec<Named>,
    /// For whom: terms of `legal-forms`.
    pub legal_forms: Vec<Named>,
    /// What exactly.
    pub note: Option<Text>,
    /// Who says so: the id of one of the organisation's sources.
    pub source: Option<Named>,
    /// When that was said.
    pub date: Option<PartialDate>,
}

/// A number in a register.
#[derive(Clone, Debug, PartialEq)]
pub struct Identifier {
    /// The register: `kbo` or `ror`.
    pub scheme: &'static str,
    /// The number as the file writes it.
    pub value: Box<str>,
}

/// Whom to ask, for what and where.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ContactPointRecord {
    /// The role.
    pub role: Text,
    /// The region that it serves.
    pub region: Option<Named>,
    /// A role's mailbox or a page.
    pub url: Box<str>,
}

/// Reads the fields of an organisation that `head` and `words` leave; its name becomes the title of the words, and is empty
/// when there is none.
pub(crate) fn parse(head: Head, words: Words, fields: &mut Fields<'_, '_>) -> OrganisationRecord {
    let name = fields.localised("name").unwrap_or_else(|| fields.text_for_all(""));
    let summary = fields.localised("summary");
    let title = name.in_language(head.lang, &[]).text;
    let words = Words { title: title.into(), ..words };
    let sourcing = sourcing::parse(fields);
    OrganisationRecord {
        collective: fields.yes_no("collective").unwrap_or(false),
        kind: fields.named("type"),
        place: parse_place(fields),
        region: fields.named("region"),
        url: fields.url("url"),
        identifiers: fields.map("identifiers", parse_identifiers).unwrap_or_default(),
        legal_form: fields.named("legal_form"),
        offers: parse_offers(fields, &sourcing.sources),
        access: fields.localised("access"),
        domains: fields.ids("domains"),
        contact_points: fields.each_map("contact_points", parse_contact_point),
        name,
        summary,
        sourcing,
        head,
        words,
    }
}

fn parse_identifiers(schemes: &mut Fields<'_, '_>) -> Option<Vec<Identifier>> {
    let mut identifiers = Vec::new();
    for (scheme, is_valid) in [("kbo", is_kbo as fn(&str) -> bool), ("ror", is_ror)] {
        let Some(value) = schemes.text(scheme) else { continue };
        if is_valid(&value) {
            identifiers.push(Identifier { scheme, value });
        } else {
            schemes.report(Code::InvalidIdentifier, schemes.place(scheme), |wrong| {
                wrong.with("scheme", scheme.to_uppercase()).with("value", &*value)
            });
        }
    }
    Some(identifiers)
}

/// A Belgian enterprise number: ten digits, the first 0 or 1, the last two 97 minus the rest of the first eight
/// divided by 97; dots and spaces between are allowed.
fn is_kbo(text: &str) -> bool {
    let digits: String = text.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    let Ok(number) = digits.parse::<u64>() else { return false };
    digits.len() == 10 && digits.starts_with(['0', '1']) && number % 100 == 97 - (number / 100) % 97
}

/// A ROR id: `0`, six characters of Crockford's base 32 and two digits, with or without the address before it.
fn is_ror(text: &str) -> bool {
    let id = text.strip_prefix("https://ror.org/").unwrap_or(text);
    id.len() == 9
        && id.starts_with('0')
        && id.bytes().all(|b| b.is_ascii_digit() || (b.is_ascii_lowercase() && !b"ilou".contains(&b)))
        && id.bytes().skip(7).all(|b| b.is_ascii_digit())
}

fn parse_offers(fields: &mut Fields<'_, '_>, sources: &[SourceRecord]) -> Vec<Offer> {
    kept(fields.list("offers").filter_map(|given| parse_offer(given, fields, sources)).collect())
}

/// An offer: a resource alone, or a map that says more.
fn parse_offer<'a>(given: Given<'a>, fields: &mut Fields<'a, '_>, sources: &[SourceRecord]) -> Option<Offer> {
    if let Some(short) = fields.short_of(given) {
        let resources = vec![fields.named_of(short)?];
        return Some(Offer { resources, ..Offer::default() });
    }
    fields.map_of(given, |offer| {
        Some(Offer {
            resources: offer.ids("resource"),
            phases: offer.ids("phases"),
            regions: offer.ids("regions"),
            domains: offer.ids("domains"),
            legal_forms: offer.ids("legal_forms"),
            note: offer.localised("note"),
            source: sourcing::parse_name(offer, sources),
            date: offer.date("date"),
        })
    })
}

fn parse_contact_point(point: &mut Fields<'_, '_>) -> Option<ContactPointRecord> {
    let role = point.localised("role");
    let region = point.named("region");
    let url = point.contact("url");
    Some(ContactPointRecord { role: role?, region, url: url? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_checked_by_their_schemes_rules() {
        assert!(is_kbo("0203.201.340"));
        assert!(!is_kbo("0203.201.341"));
        assert!(!is_kbo("203"));
        assert!(is_ror("https://ror.org/05f950310"));
        assert!(!is_ror("05f95031l"));
    }
}
