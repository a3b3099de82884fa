//! A rendered text, whose addresses inside the bank are still open.

use std::ops::Range;

use crate::base::{SourcePath, Span};

/// A text, ready but for the addresses of links and pictures inside the bank.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Markup and open addresses, in order.
    pub parts: Vec<Part>,
    /// The headings, in order; ids are unique.
    pub headings: Vec<Heading>,
    /// The text by its headings of level 2; the first section is what stands before them, perhaps nothing.
    pub sections: Vec<Section>,
    /// The words alone: headings and paragraphs, one a line.
    pub plain: String,
    /// How many words there are.
    pub words: usize,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Finished markup.
    Html(String),
    /// The address of another file of the bank.
    Link {
        /// The file.
        target: SourcePath,
        /// The anchor in it.
        fragment: Option<String>,
        /// Where the link stands.
        span: Span,
    },
    /// The address of a picture of the bank.
    Picture {
        /// The file.
        target: SourcePath,
        /// Where it stands.
        span: Span,
    },
    /// Width and height of the picture before, as attributes.
    PictureSize(SourcePath),
    /// The address of one of the site's own files, from its root: `/data/cases.json`.
    SitePath(String),
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its level, 2–6.
    pub level: u8,
    /// Its anchor.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// A part of a text under a heading of level 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading; none before the first.
    pub heading: Option<Heading>,
    /// Its pieces in [`Document::parts`], without the heading.
    pub parts: Range<usize>,
}

impl Document {
    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.words == 0
    }

    /// The whole markup. `address` gives what stands for each open piece: an address, or for
    /// [`Part::PictureSize`] the attributes; a piece without one becomes `#` or nothing.
    pub fn html(&self, address: impl Fn(&Part) -> Option<String>) -> String {
        join(&self.parts, address)
    }

    /// The markup of one section, without its heading.
    pub fn section_html(&self, section: &Section, address: impl Fn(&Part) -> Option<String>) -> String {
        join(&self.parts[section.parts.clone()], address)
    }
}

fn join(parts: &[Part], address: impl Fn(&Part) -> Option<String>) -> String {
    let mut html = String::new();
    for part in parts {
        match part {
            Part::Html(markup) => html.push_str(markup),
            Part::PictureSize(_) => html.push_str(&address(part).unwrap_or_default()),
            open => super::escape::escape_url(&address(open).unwrap_or_else(|| "#".to_owned()), &mut html),
        }
    }
    html
}
