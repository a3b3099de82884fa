//! The A–Z of organisations, with its filters and the places where people go.

use std::collections::BTreeMap;

use crate::{
    bank::{Facet, Organisation, TermIndex},
    content::{
        named::Named,
        organisation::{Offer, OrganisationRecord},
    },
    site::{
        context::SiteContext,
        figures::places::places_view,
        links::organisation_link,
        page::Page,
        terms::term_rows,
        view::{
            Frame, IndexEntry,
            page::{IndexView, ListFilter, ListOption},
        },
        voice::Voice,
    },
};

use super::{
    frame::About,
    index::letter_groups,
    term::{has_term, has_term_above},
};

pub(crate) fn organisations_page(site: &SiteContext<'_>, voice: &Voice<'_>) -> (Frame, IndexView) {
    let bank = voice.bank;
    let heading = voice.t("menu-organisations");
    let count = |counts: &dyn Fn(&Organisation) -> bool| {
        bank.organisations.iter().filter(|organisation| counts(organisation)).count()
    };
    let counts = [
        ("count", bank.organisations.len().into()),
        ("taking", count(&Organisation::takes_part).into()),
        ("offering", count(&|organisation| !organisation.record.offers.is_empty()).into()),
    ];
    let lead = voice.say("organisations-lead", &counts);
    let frame = About {
        page: Page::Organisations(voice.lang),
        title: heading.clone(),
        description: lead.clone(),
        json_ld: None,
    }
    .frame(voice);
    let filters = filters(voice);
    let entries = bank.indexed_organisations().map(|(index, organisation)| {
        let record = &organisation.record;
        let kind = record.kind.as_ref().map(|kind| voice.term_label("organisation-types", &kind.id));
        let place = record.place.as_ref().map(|place| voice.label(&place.name));
        let detail: Vec<String> = kind.into_iter().chain(place).collect();
        let mut cases: Vec<_> = organisation.cases.iter().map(|membership| membership.case).collect();
        cases.dedup();
        IndexEntry {
            link: organisation_link(voice, index),
            detail: (!detail.is_empty()).then(|| detail.join(" · ")),
            count: cases.len(),
            marks: (!filters.is_empty()).then(|| marks(&filters, record)),
        }
    });
    let groups = letter_groups(voice, entries.collect());
    let places = places_view(voice, &site.caches.packs);
    (frame, IndexView { heading, lead, groups, filters, places })
}

/// What an organisation or one of its offers says in answer to a filter.
enum Answer<'a> {
    /// These terms.
    Terms(Vec<&'a Named>),
    /// These places, and so those within and around them.
    Places(Vec<&'a Named>),
}

impl<'a> Answer<'a> {
    fn into_named(self) -> Vec<&'a Named> {
        match self {
            Self::Terms(named) | Self::Places(named) => named,
        }
    }
}

/// The filters, by the letters of their marks: of an offer `h`elp, `p`hase, `r`egion and legal `f`orm, of the organisation its
/// `t`ype and its region.
const LETTERS: [(char, &str); 5] =
    [('h', "help"), ('p', "phase"), ('r', "region"), ('t', "type"), ('f', "form")];

/// The filters of which some organisation fits more than nothing.
fn filters(voice: &Voice<'_>) -> Vec<ListFilter> {
    let bank = voice.bank;
    let records = || bank.organisations.iter().map(|organisation| &*organisation.record);
    let all = LETTERS.into_iter().map(|(letter, id)| {
        let is_used = |term: &str| {
            records().any(|record| {
                let own = std::iter::once(own_answer(letter, record));
                let answers = own.chain(record.offers.iter().map(|offer| answer(letter, record, offer)));
                answers.flatten().any(|answer| fits(voice, &answer, term))
            })
        };
        let vocabulary = |id: &str| {
            let terms = bank.vocabularies.get(id).into_iter().flat_map(|vocabulary| &vocabulary.terms);
            let options = terms.map(|term| ListOption {
                id: term.id.to_string(),
                label: voice.label(&term.label),
                url: None,
                above: None,
            });
            options.collect::<Vec<_>>()
        };
        let facet = |facet: Option<&Facet>| {
            let rows = facet.map(|facet| term_rows(voice, facet, |_| true)).unwrap_or_default();
            let options = rows.into_iter().map(|row| ListOption {
                id: row.term.id,
                label: row.term.label,
                url: Some(row.term.url),
                above: None,
            });
            options.collect::<Vec<_>>()
        };
        let mut options: Vec<ListOption> = match letter {
            'h' => vocabulary("resources"),
            'p' => facet(bank.step_facet()),
            'r' => facet(bank.place_facet()),
            't' => vocabulary("organisation-types"),
            _ => vocabulary("legal-forms"),
        };
        options.retain(|option| is_used(&option.id));
        if let ('r', Some(facet)) = (letter, bank.place_facet()) {
            set_above(&mut options, facet);
        }
        let label = match letter {
            'p' => bank.step_facet().map(|facet| voice.facet_single(facet)),
            'r' => bank.place_facet().map(|facet| voice.facet_single(facet)),
            _ => None,
        };
        ListFilter {
            id,
            letter,
            label: label.unwrap_or_else(|| voice.t(&format!("list-by-{id}"))),
            all: voice.t("list-by-all"),
            options,
        }
    });
    all.filter(|filter| filter.options.len() > 1).collect()
}

/// Tells each region the marks of those around it.
fn set_above(options: &mut [ListOption], facet: &Facet) {
    let marks: BTreeMap<String, String> =
        options.iter().enumerate().map(|(place, option)| (option.id.clone(), mark('r', place))).collect();
    for option in options {
        let above = facet.index(&option.id).into_iter().flat_map(|index| facet.ancestors(index));
        let above: Vec<&str> = above
            .filter_map(|above| marks.get(facet.term(above).term.id.as_str()))
            .map(String::as_str)
            .collect();
        option.above = (!above.is_empty()).then(|| above.join(" "));
    }
}

/// The mark of the choice at a place of a filter's list.
fn mark(letter: char, place: usize) -> String {
    format!("{letter}{}", place + 1)
}

/// What an organisation says itself.
fn own_answer(letter: char, record: &OrganisationRecord) -> Option<Answer<'_>> {
    match letter {
        'r' => Some(Answer::Places(record.region.iter().collect())),
        't' => Some(Answer::Terms(record.kind.iter().collect())),
        _ => None,
    }
}

/// What one of its offers says; one that names no region is for that of its organisation.
fn answer<'a>(letter: char, record: &'a OrganisationRecord, offer: &'a Offer) -> Option<Answer<'a>> {
    match letter {
        'h' => Some(Answer::Terms(offer.resources.iter().collect())),
        'p' => Some(Answer::Terms(offer.phases.iter().collect())),
        'f' => Some(Answer::Terms(offer.legal_forms.iter().collect())),
        'r' if offer.regions.is_empty() => Some(Answer::Places(record.region.iter().collect())),
        'r' => Some(Answer::Places(offer.regions.iter().collect())),
        _ => None,
    }
}

/// Whether an answer holds for a term. What holds for a region holds for those above and below it.
fn fits(voice: &Voice<'_>, answer: &Answer<'_>, term: &str) -> bool {
    match answer {
        Answer::Terms(terms) => terms.iter().any(|named| *named.id == *term),
        Answer::Places(named) => voice.bank.place_facet().is_some_and(|facet| {
            let places: Vec<TermIndex> = named.iter().filter_map(|named| facet.index(&named.id)).collect();
            let wanted = facet.index(term);
            wanted.is_some_and(|wanted| {
                has_term(facet, &places, wanted) || has_term_above(facet, &places, wanted)
            })
        }),
    }
}

/// The marks of an organisation, and of each of its offers.
fn marks(filters: &[ListFilter], record: &OrganisationRecord) -> String {
    let own = filters.iter().flat_map(|filter| marks_of(filter, own_answer(filter.letter, record)));
    let own = own.collect::<Vec<_>>().join(" ");
    let offers = record.offers.iter().map(|offer| {
        let marks = filters.iter().flat_map(|filter| marks_of(filter, answer(filter.letter, record, offer)));
        marks.collect::<Vec<_>>().join(" ")
    });
    std::iter::once(own).chain(offers).collect::<Vec<_>>().join("|")
}

/// The marks of the choices that an answer names.
fn marks_of(filter: &ListFilter, answer: Option<Answer<'_>>) -> Vec<String> {
    let named = answer.map(Answer::into_named).unwrap_or_default();
    let options = filter.options.iter().enumerate();
    let said = options.filter(|(_, option)| named.iter().any(|named| *named.id == *option.id));
    said.map(|(place, _)| mark(filter.letter, place)).collect()
}
