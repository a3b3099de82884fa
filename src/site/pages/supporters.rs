//! Who helps in a phase, in a region or in a domain.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::{
    bank::{CaseIndex, Facet, OrganisationIndex, TermIndex},
    content::{
        named::Named,
        organisation::{Offer, OrganisationRecord},
    },
    site::{
        context::SiteContext,
        links::{case_link, organisation_link, page_link, told_text},
        page::Page,
        view::page::{Help, Supporter},
        voice::Voice,
    },
};

use super::{
    card::notice_state,
    term::{Excerpt, Role, has_term, has_term_above, role},
};

/// How many supporters a page shows.
const SUPPORTERS: usize = 12;

/// How many ways in which it helped are told of one supporter.
const HELPS: usize = 3;

/// Why an organisation counts as a supporter, the strongest reason first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    /// It offers something for this term.
    Named,
    /// It offers something for any.
    Unlimited,
    /// Others tell of its help.
    #[default]
    Told,
}

/// What is known of a supporter, as it is collected.
#[derive(Default)]
struct Support {
    reason: Reason,
    helps: Vec<Help>,
}

/// Who helps with a term: organisations whose offers name it, then those whose offers set no limit. In a phase also those that
/// offered something for it on the notice board, or that supported a case that stands there now (partners in a role that the
/// vocabulary `roles` marks with `supports`). Of equals those with the most.
pub(crate) fn supporters(
    site: &SiteContext<'_>,
    voice: &Voice<'_>,
    number: usize,
    term: TermIndex,
) -> Excerpt<Supporter> {
    let facet = &voice.bank.facets[number];
    let cases = site.caches.cases_of(number, term);
    let mut search =
        Search { voice, number, facet, role: role(voice, facet), term, cases, found: BTreeMap::new() };
    search.add_own_word();
    if search.role == Role::Steps {
        search.add_notices();
        search.add_partners();
    }
    let mut sorted: Vec<(OrganisationIndex, Support)> = search.found.into_iter().collect();
    sorted.sort_by_key(|(index, support)| (support.reason, Reverse(support.helps.len()), *index));
    let most = Excerpt::of(sorted, SUPPORTERS);
    let supporters = most.shown.into_iter().map(|(organisation, support)| {
        let helps = Excerpt::of(support.helps, HELPS);
        Supporter {
            organisation: organisation_link(voice, organisation),
            helps: helps.shown,
            more: helps.more,
        }
    });
    Excerpt { shown: supporters.collect(), more: most.more }
}

/// The search for supporters.
struct Search<'a> {
    voice: &'a Voice<'a>,
    /// The facet's place in the bank.
    number: usize,
    facet: &'a Facet,
    role: Role,
    term: TermIndex,
    /// The cases that have the term.
    cases: &'a [CaseIndex],
    found: BTreeMap<OrganisationIndex, Support>,
}

impl Search<'_> {
    /// Those whose offers hold here.
    fn add_own_word(&mut self) {
        let voice = self.voice;
        for (organisation, entry) in voice.bank.indexed_organisations() {
            for offer in &entry.record.offers {
                let Some(reason) = self.reason(&entry.record, offer) else { continue };
                let support = self.found.entry(organisation).or_default();
                support.reason = support.reason.min(reason);
                let resources = offer.resources.iter();
                let what: Vec<String> =
                    resources.map(|resource| voice.term_label("resources", &resource.id)).collect();
                support.helps.push(Help {
                    what: (!what.is_empty()).then(|| what.join(", ")),
                    note: offer.note.as_ref().map(|note| told_text(voice, note)),
                    link: None,
                    detail: offer.date.map(|date| voice.date(date)),
                });
            }
        }
    }

    /// Why an offer holds here; `None` when it is for other terms. One that names no region or no domain is for those of its
    /// organisation. What holds for a term holds for those above and below it.
    fn reason(&self, record: &OrganisationRecord, offer: &Offer) -> Option<Reason> {
        let limits: Vec<&Named> = match self.role {
            Role::Steps => offer.phases.iter().collect(),
            Role::Place if offer.regions.is_empty() => record.region.iter().collect(),
            Role::Place => offer.regions.iter().collect(),
            Role::Main if offer.domains.is_empty() => record.domains.iter().collect(),
            Role::Main => offer.domains.iter().collect(),
            Role::Other => return None,
        };
        if limits.is_empty() {
            return Some(Reason::Unlimited);
        }
        let terms: Vec<TermIndex> =
            limits.into_iter().filter_map(|named| self.facet.index(&named.id)).collect();
        let holds = has_term(self.facet, &terms, self.term) || has_term_above(self.facet, &terms, self.term);
        holds.then_some(Reason::Named)
    }

    /// Those that offered something on the notice board.
    fn add_notices(&mut self) {
        let voice = self.voice;
        let offers = voice.bank.notices.iter().enumerate().filter(|(_, notice)| {
            notice.terms[self.number].contains(&self.term) && notice.record.is_offering()
        });
        for (place, notice) in offers {
            let Some(organisation) = notice.organisation else { continue };
            let kind = notice.record.kind.as_ref();
            self.found.entry(organisation).or_default().helps.push(Help {
                what: kind.map(|kind| voice.term_label("notice-kinds", &kind.id)),
                link: Some(page_link(voice, Page::Notice(voice.lang, place))),
                detail: Some(notice_state(voice, notice)),
                note: None,
            });
        }
    }

    /// Those that supported a case.
    fn add_partners(&mut self) {
        let voice = self.voice;
        let bank = voice.bank;
        let Some(roles) = bank.vocabularies.get("roles") else { return };
        for &case in self.cases {
            for partnership in &bank.case(case).partners {
                let role = bank.case(case).record.partners[partnership.partner].role.as_ref();
                let Some(role) = role.and_then(|role| roles.term(&role.id)).filter(|role| role.supports)
                else {
                    continue;
                };
                let support = self.found.entry(partnership.organisation).or_default();
                // Of the largest supporters only the first reasons are written out.
                let link = (support.helps.len() < HELPS).then(|| case_link(voice, case));
                let what = link.is_some().then(|| voice.label(&role.label));
                support.helps.push(Help { what, link, detail: None, note: None });
            }
        }
    }
}
