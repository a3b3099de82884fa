//! A rendered text: safe HTML in which only the addresses of the bank's own files are still open.

use std::{fmt::Write as _, ops::Range};

use super::{
    anchors::Anchors,
    escape::{escape_attribute, escape_text},
};
use crate::{
    base::{Guess, SourcePath, Span},
    content::picture::PictureSize,
};

/// A text as HTML, in parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The whole text in order, the footnotes last.
    pub parts: Vec<Part>,
    /// The text between the headings of level 2: the first section is what comes before the first of them, perhaps
    /// nothing.
    pub sections: Vec<Section>,
    /// The footnotes, which belong below the last section; empty when there are none.
    pub footnotes: Range<usize>,
    /// Every heading, in order.
    pub headings: Vec<Heading>,
    /// The words alone, for search: headings, paragraphs, cells and the like each on a line, the footnotes last.
    pub plain: String,
}

/// A part of a text. Spans are in the file that the text is from.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Finished HTML; tags may open in one part and close in another.
    Html(String),
    /// A link to a file of the bank begins.
    Link {
        /// The file.
        target: SourcePath,
        /// The place in it.
        fragment: Option<String>,
        /// The link's title, shown by browsers on hovering.
        title: Option<String>,
        /// The address as it is written, or all of the link when it is written elsewhere.
        span: Span,
    },
    /// A link to a file that Vonk writes itself begins: its path from the site's root, such as `/data/cases.json`.
    SitePath(String),
    /// A link to a heading of this text begins.
    Anchor {
        /// The heading's id.
        id: String,
        /// The address as it is written, or all of the link when it is written elsewhere.
        span: Span,
    },
    /// A link begins that leads nowhere and is shown as plain text.
    Unlinked,
    /// The link ends.
    LinkEnd,
    /// A picture of the bank.
    Picture {
        /// The file.
        target: SourcePath,
        /// What it shows.
        alt: String,
        /// The picture's title.
        title: Option<String>,
        /// The address as it is written.
        span: Span,
    },
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its level, 2 to 6.
    pub level: u8,
    /// Its id in the page, unique there.
    pub id: String,
    /// What its id would be if nothing else in the page had it; links may call it so.
    pub name: String,
    /// Its words.
    pub text: String,
    /// The part that it begins in.
    pub part: usize,
}

impl Heading {
    /// Its id, the id that it would have, and its words.
    pub(super) fn names(&self) -> (&str, &str, &str) {
        (&self.id, &self.name, &self.text)
    }
}

/// The text below a heading of level 2, or before the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading, which is not among the section's parts; `None` before the first.
    pub heading: Option<Heading>,
    /// The parts.
    pub parts: Range<usize>,
}

/// Where a link or a picture leads, once that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The address, not escaped.
    pub url: String,
    /// How large it is, if it is a picture.
    pub size: Option<PictureSize>,
    /// The address and the width of the same picture for small screens, if there is one.
    pub smaller: Option<(String, usize)>,
}

impl From<String> for Target {
    fn from(url: String) -> Self {
        Self { url, size: None, smaller: None }
    }
}

impl Document {
    /// Whether there is nothing to read or to see.
    pub fn is_empty(&self) -> bool {
        !self.plain.contains(char::is_alphanumeric)
            && !self.parts.iter().any(|part| matches!(part, Part::Picture { .. }))
    }

    /// The id of the heading that a link calls `name`, as in a link within the text.
    pub fn anchor(&self, name: &str) -> Option<&str> {
        self.anchors().find(name)
    }

    /// The id of the heading that is called most like `name`.
    pub fn closest_anchor(&self, name: &str) -> Option<Guess> {
        self.anchors().closest(name)
    }

    fn anchors(&self) -> Anchors<'_> {
        Anchors::new(self.headings.iter().map(Heading::names))
    }

    /// The whole text as HTML. `target` says where a [`Part::Link`], [`Part::SitePath`] or [`Part::Picture`] leads;
    /// a link without a target stays plain text, a picture its words.
    pub fn html<T: Into<Target>>(&self, target: impl Fn(&Part) -> Option<T>) -> String {
        self.html_of(0..self.parts.len(), target)
    }

    /// As [`Document::html`], of some parts: a section's, or the footnotes.
    pub fn html_of<T: Into<Target>>(
        &self,
        parts: Range<usize>,
        target: impl Fn(&Part) -> Option<T>,
    ) -> String {
        let parts = self.parts.get(parts).unwrap_or_default();
        let mut html = String::with_capacity(length(parts));
        let mut is_open = false;
        for part in parts {
            match part {
                Part::Html(finished) => html.push_str(finished),
                Part::Link { title, .. } => {
                    let target = target(part).map(Into::into);
                    is_open = target.is_some();
                    if let Some(Target { url, .. }) = target {
                        open_link(&mut html, &url, title.as_deref());
                    }
                }
                Part::SitePath(path) => {
                    is_open = true;
                    let url =
                        target(part).map(Into::into).map_or_else(|| path.clone(), |Target { url, .. }| url);
                    open_link(&mut html, &url, None);
                }
                Part::Anchor { id, .. } => {
                    is_open = true;
                    open_link(&mut html, &format!("#{id}"), None);
                }
                Part::Unlinked => is_open = false,
                Part::LinkEnd => html.push_str(if is_open { "</a>" } else { "" }),
                Part::Picture { alt, title, .. } => match target(part).map(Into::into) {
                    Some(target) => push_picture(&mut html, &target, alt, title.as_deref()),
                    None => html.push_str(&escape_text(alt)),
                },
            }
        }
        html
    }
}

/// About how many bytes parts take as HTML.
fn length(parts: &[Part]) -> usize {
    parts.iter().map(|part| if let Part::Html(html) = part { html.len() } else { 80 }).sum()
}

/// Opens a link.
pub(super) fn open_link(html: &mut String, url: &str, title: Option<&str>) {
    html.push_str("<a href=\"");
    html.push_str(&escape_attribute(url));
    push_title(html, title);
    html.push_str("\">");
}

fn push_title(html: &mut String, title: Option<&str>) {
    if let Some(title) = title {
        html.push_str("\" title=\"");
        html.push_str(&escape_attribute(title));
    }
}

/// How wide a picture in a text is shown: as its column, whose `--measure` the default theme sets.
const SIZES: &str = "(min-width: 48rem) 44rem, 100vw";

fn push_picture(html: &mut String, target: &Target, alt: &str, title: Option<&str>) {
    html.push_str("<img src=\"");
    html.push_str(&escape_attribute(&target.url));
    html.push_str("\" alt=\"");
    html.push_str(&escape_attribute(alt));
    push_title(html, title);
    html.push('"');
    if let Some(PictureSize { width, height }) = target.size {
        write!(html, " width=\"{width}\" height=\"{height}\"").expect("a string takes all that is written");
        if let Some((url, smaller)) = &target.smaller {
            let (small, large) = (escape_attribute(url), escape_attribute(&target.url));
            write!(html, " srcset=\"{small} {smaller}w, {large} {width}w\" sizes=\"{SIZES}\"")
                .expect("a string takes all that is written");
        }
    }
    html.push_str(" loading=\"lazy\">");
}
