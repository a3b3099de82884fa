//! The pages of a site: which there are, and what is true of each.
//!
//! [`Page`] is the one table of them. Routes, addresses, the way from home, canonical links, the language switch, the site
//! map and the feeds ask it; what a page shows is made in [`pages`](super::pages). Here is what a page is, in [`path`] where
//! it stands, in [`relations`] what it is to the others, in [`listing`] what search engines hear of it, and in [`all`] which
//! there are. A new kind of page is a variant, the arms that the compiler then asks for, its place in [`Page::all`], its
//! maker and its template.

mod all;
mod listing;
mod path;
mod relations;

use crate::{
    bank::{Bank, CaseIndex, OrganisationIndex, TermIndex, entry::Entry},
    base::Lang,
    content::layout::Kind,
};

pub(crate) use self::{
    listing::Listing,
    path::{SideFile, push_entries, push_entry, push_term},
    relations::Subject,
};

/// A page. Notices, guides, texts and facets are told by their places in the bank's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// The choice of a language, at the root of a bank with several.
    Root,
    /// What stands where there is nothing.
    Missing,
    /// The home of a language.
    Home(Lang),
    /// Search and filters.
    Finder(Lang),
    /// The A–Z of cases.
    Index(Lang),
    /// The whole bank in figures.
    Overview(Lang),
    /// The A–Z of organisations.
    Organisations(Lang),
    /// The notice board.
    Notices(Lang),
    /// The guides by kind.
    Guides(Lang),
    /// The funding instruments by phase and legal form; of a bank that has some.
    Instruments(Lang),
    /// The reader's own list.
    Collection(Lang),
    /// A case.
    Case(Lang, CaseIndex),
    /// An organisation.
    Organisation(Lang, OrganisationIndex),
    /// A notice.
    Notice(Lang, usize),
    /// A guide.
    Guide(Lang, usize),
    /// A page of text, such as the one about the bank.
    Text(Lang, usize),
    /// The terms of a facet.
    Facet(Lang, usize),
    /// Some of the cases of a term.
    Term(Lang, TermPart),
    /// The card of a case that other sites may frame.
    Embed(Lang, CaseIndex),
    /// What was taken down: an address that stays, by the place in [`Bank::withdrawn`].
    Withdrawn(Lang, usize),
    /// What leads from an old address of an entry to its page.
    Redirect(Lang, OldId),
}

/// A part of the list of a term's cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TermPart {
    /// The facet, by its place in [`Bank::facets`].
    pub(crate) facet: usize,
    /// The term.
    pub(crate) term: TermIndex,
    /// Which part, from 1.
    pub(crate) number: usize,
}

impl TermPart {
    /// Whether both are parts of one list.
    pub(crate) fn is_same_term(self, other: Self) -> bool {
        self.facet == other.facet && self.term == other.term
    }
}

/// An address that an entry had before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OldId {
    /// Who had it.
    pub(crate) holder: Holder,
    /// The address's place among the holder's old ones.
    pub(crate) alias: usize,
}

/// An entry, or what was one until it was withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holder {
    /// An entry by its kind, and its place among those of its kind.
    Entry(Kind, usize),
    /// By the place in [`Bank::withdrawn`].
    Withdrawn(usize),
}

impl Holder {
    /// Its page.
    pub(crate) fn page(self, lang: Lang) -> Page {
        match self {
            Self::Entry(kind, number) => Page::entry(lang, kind, number),
            Self::Withdrawn(number) => Page::Withdrawn(lang, number),
        }
    }

    /// What its file says.
    pub(crate) fn entry(self, bank: &Bank) -> &dyn Entry {
        match self {
            Self::Entry(Kind::Case, number) => &bank.cases[number],
            Self::Entry(Kind::Organisation, number) => &bank.organisations[number],
            Self::Entry(Kind::Notice, number) => &bank.notices[number],
            Self::Entry(Kind::Guide, number) => &bank.guides[number],
            Self::Entry(Kind::Page, number) => &bank.pages[number],
            Self::Withdrawn(number) => &bank.withdrawn[number],
        }
    }
}

impl Page {
    /// The page of a term, or the first of its pages.
    pub(crate) fn term(lang: Lang, facet: usize, term: TermIndex) -> Self {
        Self::Term(lang, TermPart { facet, term, number: 1 })
    }

    /// The page of an entry, told by its place among those of its kind.
    pub(crate) fn entry(lang: Lang, kind: Kind, number: usize) -> Self {
        match kind {
            Kind::Case => Self::Case(lang, CaseIndex(number as u32)),
            Kind::Organisation => Self::Organisation(lang, OrganisationIndex(number as u32)),
            Kind::Notice => Self::Notice(lang, number),
            Kind::Guide => Self::Guide(lang, number),
            Kind::Page => Self::Text(lang, number),
        }
    }

    /// Its name for templates and styles.
    pub(crate) fn kind(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Missing => "missing",
            Self::Home(_) => "home",
            Self::Finder(_) => "finder",
            Self::Index(_) => "index",
            Self::Overview(_) => "overview",
            Self::Organisations(_) => "organisations",
            Self::Notices(_) => "notices",
            Self::Guides(_) => "guides",
            Self::Instruments(_) => "instruments",
            Self::Collection(_) => "collection",
            Self::Case(..) => "case",
            Self::Organisation(..) => "organisation",
            Self::Notice(..) => "notice",
            Self::Guide(..) => "guide",
            Self::Text(..) => "page",
            Self::Facet(..) => "facet",
            Self::Term(..) => "term",
            Self::Embed(..) => "embed",
            Self::Withdrawn(..) => "withdrawn",
            Self::Redirect(..) => "redirect",
        }
    }

    /// Its language; `None` for the two pages that speak all of them.
    pub(crate) fn lang(self) -> Option<Lang> {
        match self {
            Self::Root | Self::Missing => None,
            Self::Home(lang)
            | Self::Finder(lang)
            | Self::Index(lang)
            | Self::Overview(lang)
            | Self::Organisations(lang)
            | Self::Notices(lang)
            | Self::Guides(lang)
            | Self::Instruments(lang)
            | Self::Collection(lang)
            | Self::Case(lang, _)
            | Self::Organisation(lang, _)
            | Self::Notice(lang, _)
            | Self::Guide(lang, _)
            | Self::Text(lang, _)
            | Self::Facet(lang, _)
            | Self::Term(lang, _)
            | Self::Embed(lang, _)
            | Self::Withdrawn(lang, _)
            | Self::Redirect(lang, _) => Some(lang),
        }
    }

    /// The same page in another language; for those that speak all languages the home of that one.
    pub(crate) fn in_language(self, lang: Lang) -> Self {
        match self {
            Self::Root | Self::Missing | Self::Home(_) => Self::Home(lang),
            Self::Finder(_) => Self::Finder(lang),
            Self::Index(_) => Self::Index(lang),
            Self::Overview(_) => Self::Overview(lang),
            Self::Organisations(_) => Self::Organisations(lang),
            Self::Notices(_) => Self::Notices(lang),
            Self::Guides(_) => Self::Guides(lang),
            Self::Instruments(_) => Self::Instruments(lang),
            Self::Collection(_) => Self::Collection(lang),
            Self::Case(_, index) => Self::Case(lang, index),
            Self::Organisation(_, index) => Self::Organisation(lang, index),
            Self::Notice(_, number) => Self::Notice(lang, number),
            Self::Guide(_, number) => Self::Guide(lang, number),
            Self::Text(_, number) => Self::Text(lang, number),
            Self::Facet(_, facet) => Self::Facet(lang, facet),
            Self::Term(_, part) => Self::Term(lang, part),
            Self::Embed(_, index) => Self::Embed(lang, index),
            Self::Withdrawn(_, number) => Self::Withdrawn(lang, number),
            Self::Redirect(_, old) => Self::Redirect(lang, old),
        }
    }
}
