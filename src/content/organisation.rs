//! Organisations: those that take part in cases, and those that help.

use serde::Serialize;

use crate::{
    base::SourcePath,
    diagnostic::{Code, FieldPath},
};

use super::{
    case::{Named, PlaceName, parse_place},
    entry::{Head, Words},
    fields::Fields,
    markdown::Document,
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
    /// Its numbers in registers: scheme and value, checked.
    pub identifiers: Vec<(Box<str>, Box<str>)>,
    /// Services that it gives: terms of `resources`.
    pub services: Vec<Named>,
    /// The phases that it helps in.
    pub phases: Vec<Named>,
    /// The domains that it works in.
    pub domains: Vec<Named>,
    /// Whom to ask.
    pub contact_points: Vec<ContactPointRecord>,
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

pub(crate) fn parse(
    head: Head,
    path: &SourcePath,
    document: Document,
    fields: &mut Fields<'_, '_>,
) -> Option<OrganisationRecord> {
    fields.require("name");
    let name = fields.localised("name", 160);
    let summary = fields.localised("summary", 300);
    fields.ask("type");
    let title = name.as_ref().map_or("", |name| name.in_language(head.lang, &[]).0);
    let words = Words { title: title.into(), document, ..Words::empty(path, head.lang) };
    let single = |key: &'static str, fields: &mut Fields<'_, '_>| {
        fields.id(key).map(|id| Named { id, at: fields.place(key) })
    };
    let many = |key: &'static str, fields: &mut Fields<'_, '_>| -> Vec<Named> {
        fields.ids(key).into_iter().map(|(id, at)| Named { id, at }).collect()
    };
    let record = OrganisationRecord {
        collective: fields.yes_no("collective").unwrap_or(false),
        kind: single("type", fields),
        place: parse_place(fields),
        region: single("region", fields),
        url: fields.url("url"),
        identifiers: parse_identifiers(fields),
        services: many("services", fields),
        phases: many("phases", fields),
        domains: many("domains", fields),
        contact_points: parse_contact_points(fields),
        name: name?,
        summary,
        head,
        words,
    };
    Some(record)
}

fn parse_identifiers(fields: &mut Fields<'_, '_>) -> Vec<(Box<str>, Box<str>)> {
    let Some(mut schemes) = fields.map("identifiers") else { return Vec::new() };
    let mut identifiers = Vec::new();
    for (scheme, is_valid) in [("kbo", is_kbo as fn(&str) -> bool), ("ror", is_ror)] {
        let Some(value) = schemes.text(scheme, 60) else { continue };
        if is_valid(&value) {
            identifiers.push((scheme.into(), value));
        } else {
            let at = schemes.place(scheme);
            schemes.report(Code::InvalidIdentifier, at, |wrong| {
                wrong.with("scheme", scheme.to_uppercase()).with("value", &*value)
            });
        }
    }
    schemes.finish();
    identifiers
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

fn parse_contact_points(fields: &mut Fields<'_, '_>) -> Vec<ContactPointRecord> {
    let mut points = Vec::new();
    for (node, at) in fields.list("contact_points") {
        let Some(mut point) = fields.map_of(node, at.clone()) else { continue };
        point.require("role");
        let role = point.localised("role", 120);
        let region_at: FieldPath = at.then("region");
        let region = point.id("region").map(|id| Named { id, at: region_at });
        point.require("url");
        let url = point.contact("url");
        point.finish();
        if let (Some(role), Some(url)) = (role, url) {
            points.push(ContactPointRecord { role, region, url });
        }
    }
    points
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
