//! What the page of a phase or a region says besides its cases: who works there, whom to ask, what comes before and after,
//! and what is missing; who helps there is told in [`supporters`](super::supporters).
//!
//! Which facet holds phases and which holds regions is the bank's choice (`card.steps` and `card.place` in
//! `bank.yaml`); pages of other facets have none of this but notices, guides and organisations.

use std::cmp::Reverse;

use crate::{
    bank::{Facet, Notice, NoticeState, OrganisationIndex, TermIndex},
    content::named::Named,
    site::{
        context::SiteContext,
        links::{contribute_url, organisation_link},
        terms::term_row,
        view::{
            CardMarkup, Link,
            page::{Contact, WayStep},
        },
        voice::Voice,
    },
};

use super::card::notice_card;

/// How many organisations, open notices and gaps a page shows.
const ORGANISATIONS: usize = 60;
const NOTICES: usize = 6;
const GAPS: usize = 8;

/// What a facet is to the bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Cards show it with colour and icon: the domains.
    Main,
    /// Cards show it as steps: the phases.
    Steps,
    /// It says where: the regions.
    Place,
    /// Any other.
    Other,
}

impl Role {
    /// The role's name for templates; none for a facet without one.
    pub(crate) fn name(self) -> Option<&'static str> {
        match self {
            Self::Main => Some("main"),
            Self::Steps => Some("steps"),
            Self::Place => Some("place"),
            Self::Other => None,
        }
    }
}

/// The first of a list, and how many follow.
#[derive(Debug)]
pub(crate) struct Excerpt<T> {
    pub(crate) shown: Vec<T>,
    pub(crate) more: usize,
}

impl<T> Excerpt<T> {
    pub(super) fn of(mut all: Vec<T>, most: usize) -> Self {
        let more = all.len().saturating_sub(most);
        all.truncate(most);
        Self { shown: all, more }
    }

    /// Of an empty list.
    pub(crate) fn nothing() -> Self {
        Self { shown: Vec::new(), more: 0 }
    }
}

/// What a facet is to the bank.
pub(crate) fn role(voice: &Voice<'_>, facet: &Facet) -> Role {
    let card = &voice.bank.settings.card;
    let is = |id: &Option<_>| id.as_ref() == Some(&facet.id);
    match (is(&card.steps), is(&card.place), is(&card.main)) {
        (true, ..) => Role::Steps,
        (_, true, _) => Role::Place,
        (_, _, true) => Role::Main,
        (false, false, false) => Role::Other,
    }
}

/// Whether one of `terms` is `index` or stands below it.
pub(crate) fn has_term(facet: &Facet, terms: &[TermIndex], index: TermIndex) -> bool {
    terms.iter().any(|&term| term == index || facet.ancestors(term).any(|above| above == index))
}

/// Whether one of `terms` stands above `index`.
pub(crate) fn has_term_above(facet: &Facet, terms: &[TermIndex], index: TermIndex) -> bool {
    facet.ancestors(index).any(|above| terms.contains(&above))
}

/// The steps of an ordered facet with the one in hand, from first to last.
pub(crate) fn way(voice: &Voice<'_>, facet: &Facet, index: TermIndex) -> Vec<WayStep> {
    let steps = facet.indexed().enumerate().map(|(place, (step, _))| {
        let row = term_row(voice, facet, step);
        WayStep {
            number: place + 1,
            words: voice.count_of_cases(row.count),
            label: row.term.label,
            url: row.term.url,
            note: row.note,
            done: step <= index,
            now: step == index,
        }
    });
    steps.collect()
}

/// Open notices with a term or one below it; for a region also those of the regions above it, which hold there as well.
pub(crate) fn open_notices(
    site: &SiteContext<'_>,
    voice: &Voice<'_>,
    number: usize,
    index: TermIndex,
) -> Excerpt<CardMarkup> {
    let facet = &voice.bank.facets[number];
    let holds_above = role(voice, facet) == Role::Place;
    let open = || {
        let notices = voice.bank.notices.iter().map(AsRef::as_ref);
        notices.filter(|notice: &&Notice| notice.state == NoticeState::Open && !notice.is_standing())
    };
    let own = open().filter(|notice| has_term(facet, &notice.terms[number], index));
    let above = open().filter(|notice| holds_above && has_term_above(facet, &notice.terms[number], index));
    notice_cards(site, voice, own.chain(above).collect())
}

/// Standing instruments with a term or one above it, which hold there as well; of a region also those of the regions below. Those
/// that may no longer exist come last.
pub(crate) fn instruments_for(
    site: &SiteContext<'_>,
    voice: &Voice<'_>,
    number: usize,
    index: TermIndex,
) -> Excerpt<CardMarkup> {
    let facet = &voice.bank.facets[number];
    let holds = |notice: &Notice| {
        let terms = &notice.terms[number];
        has_term(facet, terms, index) || has_term_above(facet, terms, index)
    };
    let standing = voice.bank.instruments().map(|(_, notice)| notice).filter(|notice| notice.is_standing());
    let mut standing: Vec<&Notice> = standing.filter(|notice| holds(notice)).collect();
    standing.sort_by_key(|notice| notice.state);
    notice_cards(site, voice, standing)
}

/// The cards of the first of these notices.
fn notice_cards(site: &SiteContext<'_>, voice: &Voice<'_>, notices: Vec<&Notice>) -> Excerpt<CardMarkup> {
    let all = Excerpt::of(notices, NOTICES);
    let cards = all.shown.into_iter().map(|notice| notice_card(site, voice, notice));
    Excerpt { shown: cards.collect(), more: all.more }
}

/// Organisations that work in a region, a domain or a phase by their own word: those with the most cases, A–Z.
pub(crate) fn organisations_with(voice: &Voice<'_>, facet: &Facet, index: TermIndex) -> Excerpt<Link> {
    let role = role(voice, facet);
    let is_named = |named: &mut dyn Iterator<Item = &Named>| {
        named.filter_map(|named| facet.index(&named.id)).any(|term| has_term(facet, &[term], index))
    };
    let organisations = voice.bank.indexed_organisations().filter(|(_, organisation)| {
        let record = &organisation.record;
        match role {
            Role::Place => is_named(&mut record.region.iter()),
            Role::Main => is_named(&mut record.domains.iter()),
            Role::Steps => is_named(&mut record.offers.iter().flat_map(|offer| &offer.phases)),
            Role::Other => false,
        }
    });
    let mut found: Vec<(usize, OrganisationIndex)> =
        organisations.map(|(index, organisation)| (organisation.cases.len(), index)).collect();
    found.sort_unstable_by_key(|&(cases, index)| (Reverse(cases), index));
    let most = Excerpt::of(found, ORGANISATIONS);
    let mut links: Vec<Link> =
        most.shown.into_iter().map(|(_, index)| organisation_link(voice, index)).collect();
    links.sort_by(|a, b| voice.locale.compare(&a.label, &b.label));
    Excerpt { shown: links, more: most.more }
}

/// Whom to ask in a region: the contact points of the region itself, then those of the regions above it.
pub(crate) fn contacts(voice: &Voice<'_>, facet: &Facet, index: TermIndex) -> Vec<Contact> {
    let line: Vec<TermIndex> = std::iter::once(index).chain(facet.ancestors(index)).collect();
    let mut contacts: Vec<(usize, Contact)> = Vec::new();
    for (organisation, entry) in voice.bank.indexed_organisations() {
        for point in &entry.record.contact_points {
            let region = point.region.as_ref().and_then(|region| facet.index(&region.id));
            let Some(region) = region else { continue };
            let Some(distance) = line.iter().position(|&above| above == region) else { continue };
            contacts.push((
                distance,
                Contact {
                    organisation: organisation_link(voice, organisation),
                    role: voice.label(&point.role),
                    region: (distance > 0).then(|| voice.label(&facet.term(region).term.label)),
                    url: point.url.to_string(),
                },
            ));
        }
    }
    contacts.sort_by_key(|&(distance, _)| distance);
    contacts.into_iter().map(|(_, contact)| contact).collect()
}

/// The main terms that no case of a term has, those with the most cases elsewhere first.
pub(crate) fn gaps_of(
    site: &SiteContext<'_>,
    voice: &Voice<'_>,
    number: usize,
    index: TermIndex,
) -> Vec<Link> {
    let bank = voice.bank;
    let Some(facet) = bank.main_facet().filter(|main| main.number != number) else { return Vec::new() };
    let mut is_met = vec![false; facet.terms.len()];
    for &case in site.caches.cases_of(number, index) {
        for &term in &bank.case(case).terms[facet.number] {
            is_met[term.0 as usize] = true;
            facet.ancestors(term).for_each(|above| is_met[above.0 as usize] = true);
        }
    }
    let mut gaps: Vec<TermIndex> = facet
        .indexed()
        .filter(|(term, entry)| !is_met[term.0 as usize] && entry.depth == 0 && !entry.cases.is_empty())
        .map(|(term, _)| term)
        .collect();
    gaps.sort_by_key(|&term| (Reverse(facet.term(term).cases.len()), term));
    let url = contribute_url(voice);
    let gaps = gaps.into_iter().take(GAPS);
    gaps.map(|term| Link { label: voice.label(&facet.term(term).term.label), url: url.clone(), lang: None })
        .collect()
}
