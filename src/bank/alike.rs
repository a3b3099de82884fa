//! Entries that seem to be the same: a second file for a practice or an organisation that is there already.

use std::collections::BTreeMap;

use crate::{
    base::{SourcePath, id::word_key},
    content::{
        case::CaseRecord,
        entry::{Head, Words},
        named::Named,
        organisation::OrganisationRecord,
        place::PlaceName,
        settings::Settings,
    },
    diagnostic::{Code, Diagnostic, Place},
};

use super::{model::Bank, sort::Sorted};

/// What tells an entry from another of the same title.
struct Likeness<'a> {
    path: &'a SourcePath,
    title: &'a str,
    place: Option<String>,
    regions: Vec<&'a str>,
}

impl<'a> Likeness<'a> {
    fn of_case(record: &'a CaseRecord, settings: &Settings) -> Self {
        let facet = settings.facets.iter().position(|facet| Some(&facet.id) == settings.card.place.as_ref());
        let regions = facet.and_then(|facet| record.terms.get(facet)).into_iter().flatten();
        Self::new(&record.head, &record.words, record.place.as_ref(), regions)
    }

    fn of_organisation(record: &'a OrganisationRecord) -> Self {
        Self::new(&record.head, &record.words, record.place.as_ref(), record.region.iter())
    }

    fn new(
        head: &'a Head,
        words: &'a Words,
        place: Option<&PlaceName>,
        regions: impl Iterator<Item = &'a Named>,
    ) -> Self {
        let place = place.map(|place| word_key(place.name.in_language(head.lang, &[]).text));
        Self {
            path: &head.path,
            title: &words.title,
            place,
            regions: regions.map(|named| &*named.id).collect(),
        }
    }

    /// Whether the other one is in the same place, as far as both say where they are.
    fn is_beside(&self, other: &Self) -> bool {
        match (&self.place, &other.place) {
            (Some(own), Some(other)) => own == other,
            _ => self.regions == other.regions,
        }
    }
}

/// Reports each case and each organisation that has the title of an earlier one in the same place.
pub(super) fn report_alike(sorted: &Sorted, settings: &Settings, report: &mut Vec<Diagnostic>) {
    report_second(sorted.cases.iter().map(|record| Likeness::of_case(record, settings)), report);
    report_second(sorted.organisations.iter().map(|record| Likeness::of_organisation(record)), report);
}

fn report_second<'a>(entries: impl Iterator<Item = Likeness<'a>>, report: &mut Vec<Diagnostic>) {
    let mut by_title: BTreeMap<String, Vec<Likeness<'a>>> = BTreeMap::new();
    for entry in entries {
        let known = by_title.entry(word_key(entry.title)).or_default();
        if let Some(first) = known.iter().find(|first| first.is_beside(&entry)) {
            let second = Diagnostic::new(Code::SameTitle, entry.path, Place::File).with("value", entry.title);
            report.push(second.related(first.path, Place::File, "note-other-file"));
        }
        known.push(entry);
    }
}

/// Whether another case of the bank has the same title.
pub(super) fn has_namesake(bank: &Bank, record: &CaseRecord) -> bool {
    let others = bank.cases.iter().filter(|case| case.record.head.id != record.head.id);
    is_among(&record.words.title, others.map(|case| &*case.record.words.title))
}

/// Whether another organisation of the bank has the same name.
pub(super) fn has_namesake_among_organisations(bank: &Bank, record: &OrganisationRecord) -> bool {
    let others = bank.organisations.iter().filter(|other| other.record.head.id != record.head.id);
    is_among(&record.words.title, others.map(|other| &*other.record.words.title))
}

fn is_among<'a>(title: &str, mut others: impl Iterator<Item = &'a str>) -> bool {
    let key = word_key(title);
    // Most begin with another letter, which is seen at once.
    let first = |text: &str| text.bytes().find(u8::is_ascii_alphanumeric).map(|b| b.to_ascii_lowercase());
    others.any(|other| (!other.is_ascii() || first(other) == first(&key)) && word_key(other) == key)
}
