//! Making the view of each page from the bank.
//!
//! Each file makes the pages of one kind: a function that takes the [site](super::context::SiteContext) where it shows cards or
//! texts, the [voice](super::voice::Voice) of its language, and what the page is about, and gives the page's frame and view.
//! What needs a decision is decided here, so that templates need none.

mod article;
mod basis;
mod card;
mod case;
mod collection;
mod embed;
mod facet;
mod finder;
mod frame;
mod funding;
mod home;
mod index;
mod instruments;
mod notice;
mod organisation;
mod organisations;
mod overview;
mod root;
mod supporters;
mod term;
mod withdrawn;

pub(crate) use self::{
    article::{guide_page, guides_page, text_page},
    case::case_page,
    collection::collection_page,
    embed::embed_page,
    facet::{facet_page, term_page},
    finder::finder_page,
    home::home_page,
    index::index_page,
    instruments::instruments_page,
    notice::{notice_page, notices_page},
    organisation::organisation_page,
    organisations::organisations_page,
    overview::overview_page,
    root::{missing_page, redirect_page, root_page},
    withdrawn::withdrawn_page,
};
