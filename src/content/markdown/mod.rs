//! From Markdown to safe HTML in pieces.
//!
//! [`render`] gives a [`Document`]: finished, escaped markup, interrupted by the addresses of links and pictures inside
//! the bank, which depend on the reader's language and are put in by [`Document::html`]. Nothing of the author's text
//! reaches the markup unescaped; HTML is shown as text and reported. Start with [`writer`].

mod address;
mod document;
mod escape;
mod writer;

pub use document::{Document, Heading, Part, Section};

use pulldown_cmark::{Options, Parser};

use crate::{
    base::{Lang, SourcePath, id::slugify},
    diagnostic::{Code, Diagnostic, Place},
};

use super::source::Front;

/// How deep quotes, lists and emphasis may be nested.
const DEPTH: usize = 64;

/// What rendering depends on besides the text.
#[derive(Clone, Copy, Debug)]
pub struct MarkdownOptions<'a> {
    /// The language of the text, for its typography.
    pub language: Lang,
    /// Headings that make known sections, folded by [`fold_heading`], with the section's id.
    pub section_ids: &'a [(String, String)],
}

/// A heading as it is compared: letters and digits only, without marks, in lower case.
pub fn fold_heading(text: &str) -> String {
    slugify(text)
}

/// The body of a file as safe HTML; reports what was left out and why. Time and memory grow linearly with the text.
pub fn render(
    path: &SourcePath,
    front: &Front<'_>,
    options: &MarkdownOptions<'_>,
    report: &mut Vec<Diagnostic>,
) -> Document {
    let extensions = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut writer = writer::Writer::new(path, front, options);
    for (event, range) in Parser::new_ext(front.body, extensions).into_offset_iter() {
        if writer.depth() > DEPTH {
            let place = Place::Span(crate::base::Span::new(range.start, range.start).shifted(front.body_start));
            report.push(Diagnostic::new(Code::MarkdownTooDeep, path, place).with("limit", DEPTH));
            return Document::default();
        }
        writer.write(event, range);
    }
    let (document, found) = writer.finish();
    report.extend(found);
    document
}

#[cfg(test)]
mod tests;
