//! What many pages need, computed once: lists in the order of pages, profiles for related cases, finished cards.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use crate::{
    bank::{Bank, CaseIndex, TermIndex, related::Profiles},
    base::Lang,
};

use super::{figures::regions::RegionPack, theme::ThemeError, view::CardMarkup};

/// What many pages need, computed once.
pub(crate) struct PageCaches {
    /// All cases, newest first.
    pub(crate) newest: Arc<Vec<CaseIndex>>,
    /// The cases of each term of each facet, newest first.
    by_term: Arc<Vec<Vec<Vec<CaseIndex>>>>,
    /// What cases share with others.
    pub(crate) profiles: Arc<Profiles>,
    /// The theme's region packs, sorted by file name.
    pub(crate) packs: Arc<Vec<RegionPack>>,
    /// The card of each case in each language, once it is written.
    cards: BTreeMap<Lang, Vec<OnceLock<CardMarkup>>>,
    /// The first mistake of the theme that a card met.
    pub(super) mistake: OnceLock<ThemeError>,
}

impl PageCaches {
    pub(super) fn new(bank: &Bank, packs: Vec<RegionPack>) -> Self {
        let newest = bank.newest();
        let mut rank = vec![0; newest.len()];
        for (place, case) in newest.iter().enumerate() {
            rank[case.0 as usize] = place;
        }
        let sorted = |cases: &[CaseIndex]| {
            let mut cases = cases.to_vec();
            cases.sort_unstable_by_key(|case| rank[case.0 as usize]);
            cases
        };
        let of_facet =
            |facet: &crate::bank::Facet| facet.terms.iter().map(|term| sorted(&term.cases)).collect();
        Self {
            by_term: Arc::new(bank.facets.iter().map(of_facet).collect()),
            cards: no_cards(bank),
            mistake: OnceLock::new(),
            newest: Arc::new(newest),
            profiles: Arc::new(Profiles::new(bank)),
            packs: Arc::new(packs),
        }
    }

    /// The same for the bank after an edit that reaches words alone.
    pub(super) fn amended(&self, bank: &Bank) -> Self {
        Self {
            newest: Arc::clone(&self.newest),
            by_term: Arc::clone(&self.by_term),
            profiles: Arc::clone(&self.profiles),
            packs: Arc::clone(&self.packs),
            cards: no_cards(bank),
            mistake: OnceLock::new(),
        }
    }

    /// Where the card of a case is kept in a language of the bank.
    pub(crate) fn card(&self, lang: Lang, case: CaseIndex) -> &OnceLock<CardMarkup> {
        &self.cards[&lang][case.0 as usize]
    }

    /// Notes a mistake of the theme; the first one counts.
    pub(crate) fn note_mistake(&self, mistake: ThemeError) {
        let _ = self.mistake.set(mistake);
    }

    /// The cases of a term, newest first; `facet` is its place in [`Bank::facets`].
    pub(crate) fn cases_of(&self, facet: usize, term: TermIndex) -> &[CaseIndex] {
        &self.by_term[facet][term.0 as usize]
    }
}

/// Room for the card of each case in each language.
fn no_cards(bank: &Bank) -> BTreeMap<Lang, Vec<OnceLock<CardMarkup>>> {
    let none = |&lang| (lang, bank.cases.iter().map(|_| OnceLock::new()).collect());
    bank.languages().iter().map(none).collect()
}
