//! From the bank to the bytes of a site.
//!
//! A [`Site`] knows every route and makes the bytes of any one of them on request: [`Site::plan`] lays the routes out,
//! [`Site::respond`] answers one. What a page shows is computed in its view ([`view`], made by [`pages`]); the theme's
//! templates hold only markup. Feeds, data files and assets are routes like any other. Nothing here reads the disk or
//! the clock.

mod address;
mod assets;
mod caches;
mod calendar;
mod compact;
mod context;
mod data;
mod feeds;
mod figures;
mod language_kit;
mod links;
mod locale;
mod page;
mod pages;
mod pictures;
mod plan;
mod route;
mod search;
mod share;
mod sitemap;
mod strings;
mod structured;
mod styles;
mod templates;
mod terms;
#[cfg(test)]
mod test_bank;
pub mod theme;
pub mod view;
mod voice;

pub use address::{Addresses, root_of};
pub use context::SiteContext;
pub use pictures::PictureError;
pub use plan::{Body, Part, Site, SiteError, SiteOptions};
pub use route::Route;
pub use theme::{Theme, ThemeError};
