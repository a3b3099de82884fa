//! Pictures while a text is rendered: the words that stand for one, and what is reported about it.

use pulldown_cmark::Event;

use super::{
    address::{Address, encoded_name, judge},
    document::Part,
    links::{Link, address_span},
    reporter::Reporter,
};
use crate::{content::meant::local_path, diagnostic::Code};

/// A picture with the words that stand for it.
#[derive(Debug)]
pub(super) struct Picture {
    /// As it is written.
    pub(super) link: Link,
    /// What it shows.
    pub(super) alt: String,
}

/// The picture whose words are being gathered, if there is one.
#[derive(Debug, Default)]
pub(super) struct Pictures {
    open: Option<Picture>,
    /// How many tags are open in its words.
    depth: usize,
}

impl Pictures {
    /// Begins a picture.
    pub(super) fn start(&mut self, link: Link) {
        self.open = Some(Picture { link, alt: String::new() });
    }

    /// Whether words are being gathered.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Takes what stands in the open picture; the picture when that ends it.
    pub(super) fn gather(&mut self, event: &Event<'_>) -> Option<Picture> {
        let picture = self.open.as_mut()?;
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) if self.depth > 0 => self.depth -= 1,
            Event::End(_) => return self.open.take(),
            Event::Text(text) | Event::Code(text) => picture.alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => picture.alt.push(' '),
            _ => {}
        }
        None
    }
}

/// A picture with the words `alt` that stand for it; `None` for one that the bank cannot show.
pub(super) fn picture_part(link: &Link, alt: &str, reporter: &mut Reporter<'_>) -> Option<Part> {
    let span = address_span(link, reporter);
    if let Some(name) = local_path(&link.url) {
        let name = Some(name).filter(|name| !name.is_empty()).map(encoded_name);
        reporter.report(Code::LocalPath, span, |local| {
            local.with("value", link.shown()).suggest(name).clear_if(false)
        });
        return None;
    }
    match judge(reporter.path(), &link.url) {
        Address::File(target, _) => {
            if alt.is_empty() {
                reporter.report(Code::PictureWithoutAlt, span, |bare| bare.with("target", link.shown()));
            }
            return Some(Part::Picture { target, alt: alt.to_owned(), title: link.title(), span });
        }
        Address::Elsewhere(_) | Address::Malformed => {
            reporter.report(Code::PictureElsewhere, span, |elsewhere| elsewhere.with("url", link.shown()));
        }
        Address::Unsafe(scheme) if scheme == "//" => {
            reporter.report(Code::PictureElsewhere, span, |elsewhere| elsewhere.with("url", link.shown()));
        }
        Address::Unsafe(scheme) => {
            reporter.report(Code::UnsafeLink, span, |wrong| {
                wrong.with("url", link.shown()).with("scheme", scheme)
            });
        }
        Address::Contact(_) | Address::Anchor(_) | Address::Site(_) | Address::Nowhere => {
            reporter.report(Code::PictureMissing, span, |missing| missing.with("target", link.shown()));
        }
    }
    None
}
