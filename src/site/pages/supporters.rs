//! Who helps in a phase.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::{
    bank::{CaseIndex, OrganisationIndex, TermIndex},
    content::organisation::Offer,
    site::{
        context::SiteContext,
        links::{case_link, organisation_link, page_link},
        page::Page,
        view::page::{Help, Supporter},
        voice::Voice,
    },
};

use super::{card::notice_state, term::Excerpt};

/// How many supporters a page shows.
const SUPPORTERS: usize = 12;

/// How many ways in which it helped are told of one supporter.
const HELPS: usize = 3;

/// The direction of notices that offer something, in the vocabulary `directions`.
const OFFERING: &str = "offering";

/// Why an organisation counts as a supporter, as it is collected.
#[derive(Default)]
struct Support {
    /// Whether it says so itself.
    is_own_word: bool,
    helps: Vec<Help>,
}

/// Who helps in a phase: organisations that say so, that offered something for it on the notice board, or that
/// supported a case that stands there now (partners in a role that the vocabulary `roles` marks with `supports`). Own
/// word first, then those with the most.
pub(crate) fn supporters(
    site: &SiteContext<'_>,
    voice: &Voice<'_>,
    facet: usize,
    term: TermIndex,
) -> Excerpt<Supporter> {
    let cases = site.caches.cases_of(facet, term);
    let mut search = Search { voice, facet, term, cases, found: BTreeMap::new() };
    search.add_own_word();
    search.add_offers();
    search.add_partners();
    let mut sorted: Vec<(OrganisationIndex, Support)> = search.found.into_iter().collect();
    sorted.sort_by_key(|(index, support)| (!support.is_own_word, Reverse(support.helps.len()), *index));
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

/// The search for supporters of a phase.
struct Search<'a> {
    voice: &'a Voice<'a>,
    /// The facet of the phases, by its place in the bank.
    facet: usize,
    /// The phase.
    term: TermIndex,
    /// The cases that stand there.
    cases: &'a [CaseIndex],
    found: BTreeMap<OrganisationIndex, Support>,
}

impl Search<'_> {
    /// Those that name the phase among theirs.
    fn add_own_word(&mut self) {
        let voice = self.voice;
        let facet = &voice.bank.facets[self.facet];
        for (organisation, entry) in voice.bank.indexed_organisations() {
            let is_here =
                |offer: &&Offer| offer.phases.iter().any(|phase| facet.index(&phase.id) == Some(self.term));
            let offers: Vec<&Offer> = entry.record.offers.iter().filter(is_here).collect();
            if offers.is_empty() {
                continue;
            }
            let support = self.found.entry(organisation).or_default();
            support.is_own_word = true;
            support.helps.extend(offers.iter().flat_map(|offer| &offer.resources).map(|resource| Help {
                what: Some(voice.term_label("resources", &resource.id)),
                link: None,
                detail: None,
            }));
        }
    }

    /// Those that offered something for it.
    fn add_offers(&mut self) {
        let voice = self.voice;
        let offers = voice.bank.notices.iter().enumerate().filter(|(_, notice)| {
            notice.terms[self.facet].contains(&self.term)
                && notice.record.direction.as_ref().is_some_and(|direction| &*direction.id == OFFERING)
        });
        for (place, notice) in offers {
            let Some(organisation) = notice.organisation else { continue };
            let kind = notice.record.kind.as_ref();
            self.found.entry(organisation).or_default().helps.push(Help {
                what: kind.map(|kind| voice.term_label("notice-kinds", &kind.id)),
                link: Some(page_link(voice, Page::Notice(voice.lang, place))),
                detail: Some(notice_state(voice, notice)),
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
                support.helps.push(Help { what, link, detail: None });
            }
        }
    }
}
