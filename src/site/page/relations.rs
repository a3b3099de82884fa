//! What a page is to other pages: its section and the way to it, the page in whose place it stands, the feeds about the same.

use crate::{
    bank::{Bank, Entry, TermIndex},
    base::Lang,
};

use super::{Listing, Page, TermPart};

/// What a feed is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// The whole bank.
    Bank,
    /// A term, with those below it; its facet by the place in [`Bank::facets`].
    Term(usize, TermIndex),
}

impl Subject {
    /// The page beside which its feeds stand.
    pub(crate) fn page(self, lang: Lang) -> Page {
        match self {
            Self::Bank => Page::Home(lang),
            Self::Term(facet, term) => Page::term(lang, facet, term),
        }
    }
}

impl Page {
    /// The pages of the menu: those of them that have something to show.
    pub(crate) fn menu(bank: &Bank, lang: Lang) -> impl Iterator<Item = Self> {
        let all = [Self::Finder, Self::Overview, Self::Organisations, Self::Notices, Self::Guides];
        all.into_iter().map(move |page| page(lang)).filter(|page| page.listing(bank) == Listing::Listed)
    }

    /// The guide on contributing, where the bank has one.
    pub(crate) fn contributing(bank: &Bank, lang: Lang) -> Option<Self> {
        let number = bank.guides.iter().position(|guide| guide.id().as_str() == "contributing")?;
        Some(Self::Guide(lang, number))
    }

    /// The page that search engines should know in its place: mostly itself.
    pub(crate) fn canonical(self, bank: &Bank) -> Self {
        match self {
            Self::Missing => Self::Home(bank.default_language()),
            Self::Embed(lang, index) => Self::Case(lang, index),
            Self::Redirect(lang, old) => old.holder.page(lang),
            Self::Case(lang, _)
            | Self::Organisation(lang, _)
            | Self::Notice(lang, _)
            | Self::Guide(lang, _)
            | Self::Text(lang, _) => {
                let languages = self.languages(bank);
                if languages.contains(&lang) { self } else { self.in_language(languages[0]) }
            }
            Self::Root
            | Self::Home(_)
            | Self::Finder(_)
            | Self::Index(_)
            | Self::Overview(_)
            | Self::Organisations(_)
            | Self::Notices(_)
            | Self::Guides(_)
            | Self::Instruments(_)
            | Self::Collection(_)
            | Self::Facet(..)
            | Self::Term(..)
            | Self::Withdrawn(..) => self,
        }
    }

    /// The entry that it is the page of.
    pub(crate) fn subject_entry(self, bank: &Bank) -> Option<&dyn Entry> {
        match self {
            Self::Case(_, index) | Self::Embed(_, index) => Some(bank.case(index)),
            Self::Organisation(_, index) => Some(bank.organisation(index)),
            Self::Notice(_, number) => Some(&*bank.notices[number]),
            Self::Guide(_, number) => Some(&*bank.guides[number]),
            Self::Text(_, number) => Some(&*bank.pages[number]),
            Self::Withdrawn(_, number) => Some(&*bank.withdrawn[number]),
            Self::Root
            | Self::Missing
            | Self::Home(_)
            | Self::Finder(_)
            | Self::Index(_)
            | Self::Overview(_)
            | Self::Organisations(_)
            | Self::Notices(_)
            | Self::Guides(_)
            | Self::Instruments(_)
            | Self::Collection(_)
            | Self::Facet(..)
            | Self::Term(..)
            | Self::Redirect(..) => None,
        }
    }

    /// The languages in which it says what it has to say, never none: those of the text, the original's first; all of the
    /// bank's where there is no text that could lack one. An organisation is data more than text.
    pub(crate) fn languages(self, bank: &Bank) -> Vec<Lang> {
        match self.subject_entry(bank) {
            Some(entry) if !matches!(self, Self::Organisation(..)) => {
                let written = entry.languages();
                written.into_iter().filter(|lang| bank.languages().contains(lang)).collect()
            }
            _ => bank.languages().to_vec(),
        }
    }

    /// The page of the menu under which it stands, which may be itself.
    pub(crate) fn section(self) -> Option<Self> {
        match self {
            Self::Finder(lang)
            | Self::Index(lang)
            | Self::Collection(lang)
            | Self::Case(lang, _)
            | Self::Facet(lang, _)
            | Self::Term(lang, _) => Some(Self::Finder(lang)),
            Self::Overview(lang) => Some(Self::Overview(lang)),
            Self::Organisations(lang) | Self::Organisation(lang, _) => Some(Self::Organisations(lang)),
            Self::Notices(lang) | Self::Instruments(lang) | Self::Notice(lang, _) => {
                Some(Self::Notices(lang))
            }
            Self::Guides(lang) | Self::Guide(lang, _) => Some(Self::Guides(lang)),
            Self::Root
            | Self::Missing
            | Self::Home(_)
            | Self::Text(..)
            | Self::Embed(..)
            | Self::Withdrawn(..)
            | Self::Redirect(..) => None,
        }
    }

    /// The pages above it, from the section down to its parent; without the home page.
    pub(crate) fn trail(self, bank: &Bank) -> Vec<Self> {
        let mut trail: Vec<Self> = self.section().into_iter().filter(|&section| section != self).collect();
        match self {
            Self::Case(lang, index) => {
                let main = bank.main_facet().and_then(|facet| {
                    Some(Self::term(lang, facet.number, facet.first(&bank.case(index).terms)?))
                });
                trail.extend(main);
            }
            Self::Term(lang, TermPart { facet, term, .. }) => {
                trail.push(Self::Facet(lang, facet));
                let mut above: Vec<TermIndex> = bank.facets[facet].ancestors(term).collect();
                above.reverse();
                trail.extend(above.into_iter().map(|term| Self::term(lang, facet, term)));
            }
            Self::Root
            | Self::Missing
            | Self::Home(_)
            | Self::Finder(_)
            | Self::Index(_)
            | Self::Overview(_)
            | Self::Organisations(_)
            | Self::Notices(_)
            | Self::Guides(_)
            | Self::Instruments(_)
            | Self::Collection(_)
            | Self::Organisation(..)
            | Self::Notice(..)
            | Self::Guide(..)
            | Self::Text(..)
            | Self::Facet(..)
            | Self::Embed(..)
            | Self::Withdrawn(..)
            | Self::Redirect(..) => {}
        }
        trail
    }

    /// What the feeds that it offers are about.
    pub(crate) fn feed(self) -> Option<Subject> {
        match self {
            Self::Home(_) | Self::Finder(_) => Some(Subject::Bank),
            Self::Term(_, TermPart { facet, term, .. }) => Some(Subject::Term(facet, term)),
            Self::Root
            | Self::Missing
            | Self::Index(_)
            | Self::Overview(_)
            | Self::Organisations(_)
            | Self::Notices(_)
            | Self::Guides(_)
            | Self::Instruments(_)
            | Self::Collection(_)
            | Self::Case(..)
            | Self::Organisation(..)
            | Self::Notice(..)
            | Self::Guide(..)
            | Self::Text(..)
            | Self::Facet(..)
            | Self::Embed(..)
            | Self::Withdrawn(..)
            | Self::Redirect(..) => None,
        }
    }
}
