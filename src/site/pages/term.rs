//! What the page of a phase or a region says besides its cases: who helps, whom to ask, what comes before and after, and
//! what is missing.
//!
//! Which facet holds phases and which holds regions is the bank's choice (`card.steps` and `card.place` in
//! `bank.yaml`); pages of other facets have none of this but notices, guides and organisations.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::{
    bank::{Facet, NoticeState, OrganisationIndex, TermIndex},
    content::case::Named,
    site::{
        page::Page,
        view::{
            CardMarkup, Link,
            page::{Contact, Help, Supporter, WayStep},
        },
    },
};

use super::edition::Edition;

/// How many organisations, supporters, open notices and gaps a page shows.
const ORGANISATIONS: usize = 60;
const SUPPORTERS: usize = 12;
const NOTICES: usize = 6;
const GAPS: usize = 8;

/// How many ways in which it helped are told of one supporter.
const HELPS: usize = 3;

/// The direction of notices that offer something, in the vocabulary `directions`.
const OFFERING: &str = "offering";

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
    fn of(mut all: Vec<T>, most: usize) -> Self {
        let more = all.len().saturating_sub(most);
        all.truncate(most);
        Self { shown: all, more }
    }

    /// Of an empty list.
    pub(crate) fn nothing() -> Self {
        Self { shown: Vec::new(), more: 0 }
    }
}

/// Why an organisation counts as a supporter, as it is collected.
#[derive(Default)]
struct Support {
    /// Whether it says so itself.
    is_own_word: bool,
    helps: Vec<Help>,
}

impl Edition<'_> {
    /// What a facet is to the bank.
    pub(crate) fn role(&self, facet: &Facet) -> Role {
        let card = &self.bank().settings.card;
        let is = |id: &Option<_>| id.as_ref() == Some(&facet.id);
        match (is(&card.steps), is(&card.place), is(&card.main)) {
            (true, ..) => Role::Steps,
            (_, true, _) => Role::Place,
            (_, _, true) => Role::Main,
            (false, false, false) => Role::Other,
        }
    }

    /// Whether one of `terms` is `index` or stands below it.
    pub(crate) fn has_term(&self, facet: &Facet, terms: &[TermIndex], index: TermIndex) -> bool {
        terms.iter().any(|&term| term == index || facet.ancestors(term).any(|above| above == index))
    }

    /// The steps of an ordered facet with the one in hand, from first to last.
    pub(crate) fn way(&self, facet: &Facet, index: TermIndex) -> Vec<WayStep> {
        let steps = facet.indexed().enumerate().map(|(place, (step, _))| {
            let row = self.term_row(facet, step);
            WayStep {
                number: place + 1,
                words: self.count_of_cases(row.count),
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
    pub(crate) fn open_notices(&self, number: usize, index: TermIndex) -> Excerpt<CardMarkup> {
        let facet = &self.bank().facets[number];
        let holds_above = self.role(facet) == Role::Place;
        let is_above = |terms: &[TermIndex]| {
            holds_above && terms.iter().any(|&term| facet.ancestors(index).any(|above| above == term))
        };
        let open = || self.bank().notices.iter().filter(|notice| notice.state == NoticeState::Open);
        let own = open().filter(|notice| self.has_term(facet, &notice.terms[number], index));
        let above = open().filter(|notice| is_above(&notice.terms[number]));
        let all = Excerpt::of(own.chain(above).collect(), NOTICES);
        let cards = all.shown.into_iter().map(|notice| self.notice_card(notice));
        Excerpt { shown: cards.collect(), more: all.more }
    }

    /// Organisations that work in a region, a domain or a phase by their own word: those with the most cases, A–Z.
    pub(crate) fn organisations_with(&self, facet: &Facet, index: TermIndex) -> Excerpt<Link> {
        let role = self.role(facet);
        let is_named = |named: &mut dyn Iterator<Item = &Named>| {
            named.filter_map(|named| facet.index(&named.id)).any(|term| self.has_term(facet, &[term], index))
        };
        let organisations = self.bank().indexed_organisations().filter(|(_, organisation)| {
            let record = &organisation.record;
            match role {
                Role::Place => is_named(&mut record.region.iter()),
                Role::Main => is_named(&mut record.domains.iter()),
                Role::Steps => is_named(&mut record.phases.iter()),
                Role::Other => false,
            }
        });
        let mut found: Vec<(usize, OrganisationIndex)> =
            organisations.map(|(index, organisation)| (organisation.cases.len(), index)).collect();
        found.sort_unstable_by_key(|&(cases, index)| (Reverse(cases), index));
        let most = Excerpt::of(found, ORGANISATIONS);
        let mut links: Vec<Link> =
            most.shown.into_iter().map(|(_, index)| self.organisation_link(index)).collect();
        links.sort_by(|a, b| self.tongue().locale.compare(&a.label, &b.label));
        Excerpt { shown: links, more: most.more }
    }

    /// Who helps in a phase: organisations that say so, that offered something for it on the notice board, or that
    /// supported a case that stands there now (partners in a role that the vocabulary `roles` marks with `supports`). Own
    /// word first, then those with the most.
    pub(crate) fn supporters(&self, number: usize, index: TermIndex) -> Excerpt<Supporter> {
        let mut found: BTreeMap<OrganisationIndex, Support> = BTreeMap::new();
        self.add_own_word(number, index, &mut found);
        self.add_offers(number, index, &mut found);
        self.add_partners(number, index, &mut found);
        let mut sorted: Vec<(OrganisationIndex, Support)> = found.into_iter().collect();
        sorted.sort_by_key(|(index, support)| (!support.is_own_word, Reverse(support.helps.len()), *index));
        let most = Excerpt::of(sorted, SUPPORTERS);
        let supporters = most.shown.into_iter().map(|(organisation, support)| {
            let helps = Excerpt::of(support.helps, HELPS);
            Supporter {
                organisation: self.organisation_link(organisation),
                helps: helps.shown,
                more: helps.more,
            }
        });
        Excerpt { shown: supporters.collect(), more: most.more }
    }

    fn add_own_word(
        &self,
        number: usize,
        index: TermIndex,
        found: &mut BTreeMap<OrganisationIndex, Support>,
    ) {
        let facet = &self.bank().facets[number];
        for (organisation, entry) in self.bank().indexed_organisations() {
            let record = &entry.record;
            if !record.phases.iter().any(|phase| facet.index(&phase.id) == Some(index)) {
                continue;
            }
            let support = found.entry(organisation).or_default();
            support.is_own_word = true;
            support.helps.extend(record.services.iter().map(|service| Help {
                what: Some(self.term_label("resources", &service.id)),
                link: None,
                detail: None,
            }));
        }
    }

    fn add_offers(&self, number: usize, index: TermIndex, found: &mut BTreeMap<OrganisationIndex, Support>) {
        let offers = self.bank().notices.iter().enumerate().filter(|(_, notice)| {
            notice.terms[number].contains(&index)
                && notice.record.direction.as_ref().is_some_and(|direction| &*direction.id == OFFERING)
        });
        for (place, notice) in offers {
            let Some(organisation) = notice.organisation else { continue };
            let kind = notice.record.kind.as_ref();
            found.entry(organisation).or_default().helps.push(Help {
                what: kind.map(|kind| self.term_label("notice-kinds", &kind.id)),
                link: Some(self.page_link(Page::Notice(self.lang, place))),
                detail: Some(self.notice_state(notice)),
            });
        }
    }

    fn add_partners(
        &self,
        number: usize,
        index: TermIndex,
        found: &mut BTreeMap<OrganisationIndex, Support>,
    ) {
        let bank = self.bank();
        let Some(roles) = bank.vocabularies.get("roles") else { return };
        for &case in self.prepared.cases_of(number, index) {
            for partnership in &bank.case(case).partners {
                let role = bank.case(case).record.partners[partnership.partner].role.as_ref();
                let Some(role) = role.and_then(|role| roles.term(&role.id)).filter(|role| role.supports)
                else {
                    continue;
                };
                let support = found.entry(partnership.organisation).or_default();
                // Of the largest supporters only the first reasons are written out.
                let link = (support.helps.len() < HELPS).then(|| self.case_link(case));
                let what = link.is_some().then(|| self.label(&role.label));
                support.helps.push(Help { what, link, detail: None });
            }
        }
    }

    /// Whom to ask in a region: the contact points of the region itself, then those of the regions above it.
    pub(crate) fn contacts(&self, facet: &Facet, index: TermIndex) -> Vec<Contact> {
        let line: Vec<TermIndex> = std::iter::once(index).chain(facet.ancestors(index)).collect();
        let mut contacts: Vec<(usize, Contact)> = Vec::new();
        for (organisation, entry) in self.bank().indexed_organisations() {
            for point in &entry.record.contact_points {
                let region = point.region.as_ref().and_then(|region| facet.index(&region.id));
                let Some(region) = region else { continue };
                let Some(distance) = line.iter().position(|&above| above == region) else { continue };
                contacts.push((
                    distance,
                    Contact {
                        organisation: self.organisation_link(organisation),
                        role: self.label(&point.role),
                        region: (distance > 0).then(|| self.label(&facet.term(region).term.label)),
                        url: point.url.to_string(),
                    },
                ));
            }
        }
        contacts.sort_by_key(|&(distance, _)| distance);
        contacts.into_iter().map(|(_, contact)| contact).collect()
    }

    /// The main terms that no case of a term has, those with the most cases elsewhere first.
    pub(crate) fn gaps_of(&self, number: usize, index: TermIndex) -> Vec<Link> {
        let bank = self.bank();
        let Some((main, facet)) = bank.main_facet().filter(|&(main, _)| main != number) else {
            return Vec::new();
        };
        let mut is_met = vec![false; facet.terms.len()];
        for &case in self.prepared.cases_of(number, index) {
            for &term in &bank.case(case).terms[main] {
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
        let url = self.contribute_url();
        let gaps = gaps.into_iter().take(GAPS);
        gaps.map(|term| Link {
            label: self.label(&facet.term(term).term.label),
            url: url.clone(),
            lang: None,
        })
        .collect()
    }
}
