//! Help that fits a case: what one can apply for, who offers something, and the guides for its phase.

use crate::{
    bank::{Bank, Case, Facet, Notice, TermIndex},
    content::{
        named::Named,
        organisation::{Offer, OrganisationRecord},
    },
    site::{
        links::{organisation_link, page_link},
        page::Page,
        pages::card::notice_state,
        view::{Link, page::SupportLine},
        voice::Voice,
    },
};

/// How many lines of help and how many guides a page shows.
const LINES: usize = 6;
const GUIDES: usize = 3;

/// How near what is offered stands to a case, as [`Fit::reach`] tells it: by domain, by place, by phase.
type Nearness = [usize; 3];

/// What one can apply for now, and then organisations by what they offered lately, each where it holds for the phase, the place
/// and a domain of the case; the nearest first. An organisation counts only where it or its offer names a domain: help for
/// everybody would stand on every page.
pub(super) fn support(voice: &Voice<'_>, case: &Case) -> Vec<SupportLine> {
    let fit = Fit { bank: voice.bank, case };
    let notices = voice.bank.notices.iter().enumerate();
    let mut notices: Vec<(Nearness, usize)> =
        notices.filter_map(|(place, notice)| Some((fit.of_notice(notice)?, place))).collect();
    notices.sort_unstable();
    let notices = notices.into_iter().map(|(_, place)| SupportLine {
        link: page_link(voice, Page::Notice(voice.lang, place)),
        what: notice_state(voice, &voice.bank.notices[place]),
    });
    let organisations = voice.bank.indexed_organisations();
    let mut organisations: Vec<_> = organisations
        .filter_map(|(index, organisation)| {
            let record = &organisation.record;
            let offers = record.offers.iter().filter(|offer| !is_old(voice.bank, record, offer));
            let near = offers.filter_map(|offer| Some((fit.of_offer(record, offer)?, offer)));
            let (nearness, offer) = near.min_by_key(|(nearness, _)| *nearness)?;
            Some((nearness, index, offer))
        })
        .collect();
    organisations.sort_unstable_by_key(|&(nearness, index, _)| (nearness, index));
    let organisations = organisations.into_iter().map(|(_, index, offer)| {
        let resources = offer.resources.iter();
        let what: Vec<String> =
            resources.map(|resource| voice.term_label("resources", &resource.id)).collect();
        SupportLine { link: organisation_link(voice, index), what: what.join(", ") }
    });
    notices.chain(organisations).take(LINES).collect()
}

/// Whether an offer was told so long ago that it may hold no longer.
fn is_old(bank: &Bank, record: &OrganisationRecord, offer: &Offer) -> bool {
    let told = offer.date.or_else(|| record.sourcing.newest());
    told.is_some_and(|date| bank.is_stale(date.last_day()))
}

/// The guides for the phase of a case.
pub(super) fn guides(voice: &Voice<'_>, case: &Case) -> Vec<Link> {
    let Some(facet) = voice.bank.step_facet() else { return Vec::new() };
    let own = &case.terms[facet.number];
    let guides = voice.bank.guides.iter().enumerate();
    let guides = guides.filter(|(_, guide)| guide.terms[facet.number].iter().any(|term| own.contains(term)));
    guides.take(GUIDES).map(|(place, _)| page_link(voice, Page::Guide(voice.lang, place))).collect()
}

/// Whether something holds for a case.
struct Fit<'a> {
    bank: &'a Bank,
    case: &'a Case,
}

impl Fit<'_> {
    /// How near a notice stands to the case; `None` where it offers nothing, cannot be answered or is for others.
    fn of_notice(&self, notice: &Notice) -> Option<Nearness> {
        if !(notice.record.is_offering() && notice.state.may_be_answered()) {
            return None;
        }
        let limits = |facet: &Facet| notice.terms[facet.number].clone();
        self.nearness(limits, limits, limits)
    }

    /// How near an offer stands to the case; `None` where it is for others. One that names no region or no domain is for those of
    /// its organisation.
    fn of_offer(&self, record: &OrganisationRecord, offer: &Offer) -> Option<Nearness> {
        let terms = |facet: &Facet, named: &[Named]| -> Vec<TermIndex> {
            named.iter().filter_map(|named| facet.index(&named.id)).collect()
        };
        let domains = if offer.domains.is_empty() { &record.domains } else { &offer.domains };
        let regions = if offer.regions.is_empty() { record.region.as_slice() } else { &offer.regions };
        let nearness = self.nearness(
            |facet| terms(facet, domains),
            |facet| terms(facet, regions),
            |facet| terms(facet, &offer.phases),
        );
        nearness.filter(|_| self.bank.main_facet().is_none() || !domains.is_empty())
    }

    fn nearness(
        &self,
        domains: impl Fn(&Facet) -> Vec<TermIndex>,
        regions: impl Fn(&Facet) -> Vec<TermIndex>,
        phases: impl Fn(&Facet) -> Vec<TermIndex>,
    ) -> Option<Nearness> {
        let bank = self.bank;
        Some([
            self.reach(bank.main_facet(), domains)?,
            self.reach(bank.place_facet(), regions)?,
            self.reach(bank.step_facet(), phases)?,
        ])
    }

    /// How many steps the nearest limit stands above one of the case's terms: 0 for the very term. Nothing is as far as what sets
    /// no limit. `None` where the limits are all beside the case.
    fn reach(&self, facet: Option<&Facet>, limits: impl Fn(&Facet) -> Vec<TermIndex>) -> Option<usize> {
        let Some(facet) = facet else { return Some(usize::MAX) };
        let limits = limits(facet);
        if limits.is_empty() {
            return Some(usize::MAX);
        }
        let line = |term| std::iter::once(term).chain(facet.ancestors(term));
        let own = self.case.terms[facet.number].iter();
        own.filter_map(|&term| line(term).position(|above| limits.contains(&above))).min()
    }
}
