//! Links and pictures while a text is rendered: what their addresses become, and what is reported about them.

use std::{collections::BTreeMap, ops::Range};

use pulldown_cmark::LinkType;

use super::{
    address::{Address, judge},
    document::{Part, open_link},
    render::Writer,
};
use crate::{
    base::{Span, closest, id::slugify},
    diagnostic::Code,
};

/// The most characters of an address that a report shows.
const SHOWN: usize = 120;

/// The most headings that a wrong anchor is compared with.
const MAX_NEAR: usize = 100;

/// A link or a picture as it is written.
#[derive(Debug)]
pub(super) struct Link {
    /// How it is written.
    pub(super) kind: LinkType,
    /// Its address, without Markdown's escapes.
    pub(super) url: String,
    /// Its title; empty for none.
    pub(super) title: String,
    /// All of it in the body.
    pub(super) range: Range<usize>,
}

impl Link {
    fn title(&self) -> Option<String> {
        (!self.title.is_empty()).then(|| self.title.clone())
    }

    fn shown(&self) -> String {
        self.url.chars().take(SHOWN).collect()
    }
}

impl Writer<'_> {
    /// Begins a link, or notes that it stays plain text.
    pub(super) fn begin_link(&mut self, link: &Link) {
        let part = if self.is_in_link() { Part::Unlinked } else { self.link_part(link) };
        match part {
            Part::Unlinked => self.links.push(None),
            Part::Html(html) => {
                self.html(&html);
                self.links.push(Some("</a>"));
            }
            part => {
                self.part(part);
                self.links.push(Some(""));
            }
        }
    }

    /// Ends the link that began last.
    pub(super) fn end_link(&mut self) {
        match self.links.pop().flatten() {
            Some("") => self.part(Part::LinkEnd),
            Some(end) => self.html(end),
            None => {}
        }
    }

    /// Whether a link is open, in which no other may begin.
    pub(super) fn is_in_link(&self) -> bool {
        self.links.iter().any(Option::is_some)
    }

    fn link_part(&mut self, link: &Link) -> Part {
        let span = self.address_span(link);
        let url = match link.kind {
            LinkType::Email => format!("mailto:{}", link.url),
            _ => link.url.clone(),
        };
        match judge(self.path, &url) {
            Address::Elsewhere(url) => {
                let mut html = String::new();
                open_link(&mut html, &url, link.title().as_deref());
                html.truncate(html.len() - 1);
                Part::Html(html + " rel=\"noopener\">")
            }
            Address::Mail(url) => {
                let mut html = String::new();
                open_link(&mut html, &url, link.title().as_deref());
                Part::Html(html)
            }
            Address::Anchor(id) => Part::Anchor { id, span },
            Address::Site(path) => Part::SitePath(path),
            Address::File(target, fragment) => Part::Link { target, fragment, title: link.title(), span },
            Address::Nowhere => {
                self.report(Code::BrokenLink, span, |broken| broken.with("target", link.shown()));
                Part::Unlinked
            }
            Address::Malformed => {
                self.report(Code::InvalidUrl, span, |invalid| invalid.with("value", link.shown()));
                Part::Unlinked
            }
            Address::Unsafe(scheme) => {
                let mended = (scheme == "\\").then(|| link.url.replace('\\', "/"));
                let mended = mended.filter(|url| matches!(judge(self.path, url), Address::File(..)));
                self.report(Code::UnsafeLink, span, |wrong| {
                    wrong.with("url", link.shown()).with("scheme", scheme).suggest(mended)
                });
                Part::Unlinked
            }
        }
    }

    /// A picture with the words that stand for it.
    pub(super) fn picture(&mut self, link: &Link, alt: &str) {
        let span = self.address_span(link);
        let alt = alt.trim();
        match judge(self.path, &link.url) {
            Address::File(target, _) => {
                if alt.is_empty() {
                    self.report(Code::PictureWithoutAlt, span, |bare| bare.with("target", link.shown()));
                }
                let picture = Part::Picture { target, alt: alt.to_owned(), title: link.title(), span };
                self.part(picture);
                return;
            }
            Address::Elsewhere(_) | Address::Malformed => {
                self.report(Code::PictureElsewhere, span, |elsewhere| elsewhere.with("url", link.shown()));
            }
            Address::Unsafe(scheme) if scheme == "//" => {
                self.report(Code::PictureElsewhere, span, |elsewhere| elsewhere.with("url", link.shown()));
            }
            Address::Unsafe(scheme) => {
                self.report(Code::UnsafeLink, span, |wrong| {
                    wrong.with("url", link.shown()).with("scheme", scheme)
                });
            }
            Address::Mail(_) | Address::Anchor(_) | Address::Site(_) | Address::Nowhere => {
                self.report(Code::PictureMissing, span, |missing| missing.with("target", link.shown()));
            }
        }
        self.text(alt);
    }

    /// Where the address stands in the file; all of the link when it is written elsewhere or in another way.
    fn address_span(&self, link: &Link) -> Span {
        let written = &self.body[link.range.clone()];
        let start = match link.kind {
            LinkType::Autolink | LinkType::Email => Some(1),
            _ => written.rfind("](").map(|bracket| {
                let after = &written[bracket + 2..];
                written.len() - after.trim_start_matches([' ', '\n', '<']).len()
            }),
        };
        let range = match start.filter(|&start| written[start..].starts_with(&link.url)) {
            Some(start) => link.range.start + start..link.range.start + start + link.url.len(),
            None => link.range.clone(),
        };
        self.span(range)
    }

    /// Leads every link to a heading to the id that the heading got, or reports that there is none. A heading may be
    /// named by the slug of its words as well.
    pub(super) fn resolve_anchors(&mut self, parts: &mut [Part]) {
        if !parts.iter().any(|part| matches!(part, Part::Anchor { .. })) {
            return;
        }
        let mut ids = BTreeMap::new();
        for heading in self.headings.iter().rev() {
            ids.insert(slugify(&heading.text), heading.id.clone());
        }
        ids.extend(self.headings.iter().map(|heading| (heading.id.clone(), heading.id.clone())));
        for part in parts {
            let Part::Anchor { id, span } = part else { continue };
            if let Some(known) = ids.get(&*id).or_else(|| ids.get(&slugify(id))) {
                known.clone_into(id);
                continue;
            }
            if self.is_full() {
                *part = Part::Unlinked;
                continue;
            }
            let near =
                closest(id, ids.values().map(String::as_str).take(MAX_NEAR)).map(|id| format!("#{id}"));
            let (id, span) = (id.chars().take(SHOWN).collect::<String>(), *span);
            *part = Part::Unlinked;
            self.report(Code::BrokenAnchor, span, |broken| broken.with("anchor", id).suggest(near));
        }
    }
}
