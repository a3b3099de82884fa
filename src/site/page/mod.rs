//! The pages of a site: which there are, and what is true of each.
//!
//! [`Page`] is the one table of them. Routes, addresses, the way from home, canonical links, the language switch, the site
//! map and the feeds ask it; what a page shows is made in [`pages`](super::pages). Here is what a page is to the others,
//! in [`path`] where it stands, in [`all`] which there are. A new kind of page is a variant, the arms that the compiler then
//! asks for, its place in [`Page::all`], its maker and its template.

mod all;
mod path;

use jiff::civil::Date;

use crate::{
    bank::{Bank, Case, CaseIndex, OrganisationIndex, TermIndex, model::Entry as _},
    base::Lang,
    content::layout::Kind,
};

pub(crate) use self::path::{SideFile, push_entries, push_entry, push_term};

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

/// An id that an entry had before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OldId {
    /// The entry's kind.
    pub(crate) kind: Kind,
    /// The entry's place among those of its kind.
    pub(crate) entry: usize,
    /// The id's place among the entry's old ones.
    pub(crate) alias: usize,
}

/// How search engines are told of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Listing {
    /// It stands in the site map.
    Listed,
    /// The site map has no line for it.
    Unlisted,
    /// They are asked to leave it out.
    Hidden,
}

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
            Self::Collection(_) => "collection",
            Self::Case(..) => "case",
            Self::Organisation(..) => "organisation",
            Self::Notice(..) => "notice",
            Self::Guide(..) => "guide",
            Self::Text(..) => "page",
            Self::Facet(..) => "facet",
            Self::Term(..) => "term",
            Self::Embed(..) => "embed",
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
            | Self::Collection(lang)
            | Self::Case(lang, _)
            | Self::Organisation(lang, _)
            | Self::Notice(lang, _)
            | Self::Guide(lang, _)
            | Self::Text(lang, _)
            | Self::Facet(lang, _)
            | Self::Term(lang, _)
            | Self::Embed(lang, _)
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
            Self::Collection(_) => Self::Collection(lang),
            Self::Case(_, index) => Self::Case(lang, index),
            Self::Organisation(_, index) => Self::Organisation(lang, index),
            Self::Notice(_, number) => Self::Notice(lang, number),
            Self::Guide(_, number) => Self::Guide(lang, number),
            Self::Text(_, number) => Self::Text(lang, number),
            Self::Facet(_, facet) => Self::Facet(lang, facet),
            Self::Term(_, part) => Self::Term(lang, part),
            Self::Embed(_, index) => Self::Embed(lang, index),
            Self::Redirect(_, old) => Self::Redirect(lang, old),
        }
    }

    /// The page that search engines should know in its place: mostly itself.
    pub(crate) fn canonical(self, bank: &Bank) -> Self {
        match self {
            Self::Missing => Self::Home(bank.default_language()),
            Self::Embed(lang, index) => Self::Case(lang, index),
            Self::Redirect(lang, old) => Self::entry(lang, old.kind, old.entry),
            Self::Root
            | Self::Home(_)
            | Self::Finder(_)
            | Self::Index(_)
            | Self::Overview(_)
            | Self::Organisations(_)
            | Self::Notices(_)
            | Self::Guides(_)
            | Self::Collection(_)
            | Self::Case(..)
            | Self::Organisation(..)
            | Self::Notice(..)
            | Self::Guide(..)
            | Self::Text(..)
            | Self::Facet(..)
            | Self::Term(..) => self,
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
            Self::Notices(lang) | Self::Notice(lang, _) => Some(Self::Notices(lang)),
            Self::Guides(lang) | Self::Guide(lang, _) => Some(Self::Guides(lang)),
            Self::Root
            | Self::Missing
            | Self::Home(_)
            | Self::Text(..)
            | Self::Embed(..)
            | Self::Redirect(..) => None,
        }
    }

    /// The pages above it, from the section down to its parent; without the home page.
    pub(crate) fn trail(self, bank: &Bank) -> Vec<Self> {
        let mut trail: Vec<Self> = self.section().into_iter().filter(|&section| section != self).collect();
        match self {
            Self::Case(lang, index) => {
                let main = bank.main_facet().and_then(|(facet, _)| {
                    Some(Self::term(lang, facet, *bank.case(index).terms[facet].first()?))
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
            | Self::Collection(_)
            | Self::Organisation(..)
            | Self::Notice(..)
            | Self::Guide(..)
            | Self::Text(..)
            | Self::Facet(..)
            | Self::Embed(..)
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
            | Self::Collection(_)
            | Self::Case(..)
            | Self::Organisation(..)
            | Self::Notice(..)
            | Self::Guide(..)
            | Self::Text(..)
            | Self::Facet(..)
            | Self::Embed(..)
            | Self::Redirect(..) => None,
        }
    }

    /// How search engines are told of it. A list without entries is for people who follow a link.
    pub(crate) fn listing(self, bank: &Bank) -> Listing {
        let unless_empty = |is_empty: bool| if is_empty { Listing::Unlisted } else { Listing::Listed };
        match self {
            Self::Home(_)
            | Self::Finder(_)
            | Self::Index(_)
            | Self::Overview(_)
            | Self::Case(..)
            | Self::Organisation(..)
            | Self::Notice(..)
            | Self::Guide(..)
            | Self::Text(..)
            | Self::Facet(..) => Listing::Listed,
            Self::Organisations(_) => unless_empty(bank.organisations.is_empty()),
            Self::Notices(_) => unless_empty(bank.notices.is_empty()),
            Self::Guides(_) => unless_empty(bank.guides.is_empty()),
            Self::Term(_, TermPart { facet, term, .. }) => {
                if bank.facets[facet].term(term).cases.is_empty() {
                    Listing::Hidden
                } else {
                    Listing::Listed
                }
            }
            Self::Root => Listing::Unlisted,
            // A reader's list is the same page for all lists.
            Self::Missing | Self::Collection(_) | Self::Embed(..) | Self::Redirect(..) => Listing::Hidden,
        }
    }

    /// When its content changed, as far as the content itself tells. Cost: a look at each case that the page lists.
    pub(crate) fn changed_on(self, bank: &Bank) -> Option<Date> {
        match self {
            Self::Home(_) => bank.cases.iter().filter_map(|case| newest_day(case)).max(),
            Self::Case(_, index) | Self::Embed(_, index) => newest_day(bank.case(index)),
            Self::Notice(_, number) => bank.notices[number].record.opens.map(|date| date.first_day()),
            Self::Term(_, TermPart { facet, term, .. }) => {
                let cases = &bank.facets[facet].term(term).cases;
                cases.iter().filter_map(|&case| newest_day(bank.case(case))).max()
            }
            Self::Root
            | Self::Missing
            | Self::Finder(_)
            | Self::Index(_)
            | Self::Overview(_)
            | Self::Organisations(_)
            | Self::Notices(_)
            | Self::Guides(_)
            | Self::Collection(_)
            | Self::Organisation(..)
            | Self::Guide(..)
            | Self::Text(..)
            | Self::Facet(..)
            | Self::Redirect(..) => None,
        }
    }
}

/// The day of a case's newest information; of a month or a year the first day, which is never in the future.
fn newest_day(case: &Case) -> Option<Date> {
    case.newest_information().map(|date| date.first_day())
}
