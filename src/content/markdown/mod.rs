//! From Markdown that anybody may have written to HTML that any page may hold.
//!
//! [`render`] takes the body of a file and gives a [`Document`]: CommonMark with tables, footnotes, strikethrough and task
//! lists. HTML in the text is shown as text and reported; addresses are judged in [`address`]. Only the addresses of the
//! bank's own files stay open, because they depend on the page. What was meant as markup and is shown as it is typed is found by
//! [`as_typed`], what became markup that nobody meant by [`accidents`]. The walk over the text is in
//! [`render`](mod@render); [`headings`], [`links`], [`notes`] and [`tables`] each keep their own, write into the [`output`]
//! and tell the [`reporter`]. Read [`render`](mod@render) first, then [`document`].

mod accidents;
mod address;
mod anchors;
mod as_typed;
mod autolinks;
pub mod document;
pub mod escape;
mod findings;
mod gathered;
mod headings;
mod links;
mod literal;
mod notes;
mod output;
mod pictures;
mod plain;
mod raw_html;
mod render;
mod reporter;
mod tables;
mod unseen;

pub use document::{Document, Part, Target};
pub use headings::{KnownHeading, TEMPLATE_IDS, fold_heading};
pub use render::render;

use crate::base::Lang;

/// The longest text that is rendered, in bytes.
pub const MAX_TEXT: usize = 512 * 1024;

/// How deep quotes, lists and emphasis may stand inside each other.
pub const MAX_DEPTH: usize = 64;

/// What rendering reads besides the text.
#[derive(Clone, Copy, Debug)]
pub struct MarkdownOptions<'a> {
    /// The language of the text, for its typography and for the words around footnotes.
    pub language: Lang,
    /// Headings that make known sections.
    pub known_headings: &'a [KnownHeading],
}

#[cfg(test)]
mod tests;
