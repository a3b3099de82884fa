//! What search engines hear of a page: whether it stands in the site map, and since when it is as it is.

use jiff::civil::Date;

use crate::bank::{Bank, Case};

use super::{Page, TermPart};

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

impl Page {
    /// How search engines are told of it. A list without entries is for people who follow a link.
    pub(crate) fn listing(self, bank: &Bank) -> Listing {
        let unless_empty = |is_empty: bool| if is_empty { Listing::Unlisted } else { Listing::Listed };
        match self {
            Self::Home(_)
            | Self::Finder(_)
            | Self::Index(_)
            | Self::Overview(_)
            | Self::Instruments(_)
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
            Self::Missing
            | Self::Collection(_)
            | Self::Embed(..)
            | Self::Withdrawn(..)
            | Self::Redirect(..) => Listing::Hidden,
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
            | Self::Instruments(_)
            | Self::Collection(_)
            | Self::Organisation(..)
            | Self::Guide(..)
            | Self::Text(..)
            | Self::Facet(..)
            | Self::Withdrawn(..)
            | Self::Redirect(..) => None,
        }
    }
}

/// The day of a case's newest information; of a month or a year the first day, which is never in the future.
fn newest_day(case: &Case) -> Option<Date> {
    case.newest_information().map(|date| date.first_day())
}
