//! Links while a text is rendered: what their addresses become, and what is reported about them.

use std::{collections::BTreeMap, ops::Range};

use pulldown_cmark::LinkType;

use super::{
    address::{Address, judge},
    document::{Heading, Part, open_link},
    output::Output,
    reporter::Reporter,
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
    /// Its title, if it has one.
    pub(super) fn title(&self) -> Option<String> {
        (!self.title.is_empty()).then(|| self.title.clone())
    }

    /// As much of its address as a report shows.
    pub(super) fn shown(&self) -> String {
        self.url.chars().take(SHOWN).collect()
    }
}

/// The links that are open: what ends each, or `None` for one that is plain text.
#[derive(Debug, Default)]
pub(super) struct Links {
    open: Vec<Option<End>>,
}

/// What ends a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// The tag of one whose address is finished.
    Tag,
    /// A part, where the address is still open.
    Part,
}

impl Links {
    /// Begins a link; one in a link, or one that leads astray, stays plain text.
    pub(super) fn start(&mut self, link: &Link, output: &mut Output, reporter: &mut Reporter<'_>) {
        let part = if self.is_open() { Part::Unlinked } else { link_part(link, reporter) };
        let end = match part {
            Part::Unlinked => None,
            Part::Html(html) => {
                output.html(&html);
                Some(End::Tag)
            }
            part => {
                output.part(part);
                Some(End::Part)
            }
        };
        self.open.push(end);
    }

    /// Ends the link that began last.
    pub(super) fn end(&mut self, output: &mut Output) {
        match self.open.pop().flatten() {
            Some(End::Tag) => output.html("</a>"),
            Some(End::Part) => output.part(Part::LinkEnd),
            None => {}
        }
    }

    /// Whether a link is open, in which no other may begin.
    pub(super) fn is_open(&self) -> bool {
        self.open.iter().any(Option::is_some)
    }
}

fn link_part(link: &Link, reporter: &mut Reporter<'_>) -> Part {
    let span = address_span(link, reporter);
    let url = match link.kind {
        LinkType::Email => format!("mailto:{}", link.url),
        _ => link.url.clone(),
    };
    match judge(reporter.path(), &url) {
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
            reporter.report(Code::BrokenLink, span, |broken| broken.with("target", link.shown()));
            Part::Unlinked
        }
        Address::Malformed => {
            reporter.report(Code::InvalidUrl, span, |invalid| invalid.with("value", link.shown()));
            Part::Unlinked
        }
        Address::Unsafe(scheme) => {
            let mended = (scheme == "\\").then(|| link.url.replace('\\', "/"));
            let mended = mended.filter(|url| matches!(judge(reporter.path(), url), Address::File(..)));
            reporter.report(Code::UnsafeLink, span, |wrong| {
                wrong.with("url", link.shown()).with("scheme", scheme).suggest(mended)
            });
            Part::Unlinked
        }
    }
}

/// Where the address stands in the file; all of the link when it is written elsewhere or in another way.
pub(super) fn address_span(link: &Link, reporter: &Reporter<'_>) -> Span {
    let written = reporter.written(link.range.clone());
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
    reporter.span(range)
}

/// Leads every link to a heading to the id that the heading got, or reports that there is none. A heading may be
/// named by the slug of its words as well.
pub(super) fn resolve_anchors(parts: &mut [Part], headings: &[Heading], reporter: &mut Reporter<'_>) {
    if !parts.iter().any(|part| matches!(part, Part::Anchor { .. })) {
        return;
    }
    let mut ids = BTreeMap::new();
    for heading in headings.iter().rev() {
        ids.insert(slugify(&heading.text), heading.id.as_str());
    }
    ids.extend(headings.iter().map(|heading| (heading.id.clone(), heading.id.as_str())));
    for part in parts {
        let Part::Anchor { id, span } = part else { continue };
        if let Some(known) = ids.get(&*id).or_else(|| ids.get(&slugify(id))) {
            (*known).clone_into(id);
            continue;
        }
        if reporter.is_full() {
            *part = Part::Unlinked;
            continue;
        }
        let near =
            closest(id, ids.values().copied().take(MAX_NEAR)).map(|near| near.map(|id| format!("#{id}")));
        let (id, span) = (id.chars().take(SHOWN).collect::<String>(), *span);
        *part = Part::Unlinked;
        reporter.report(Code::BrokenAnchor, span, |broken| broken.with("anchor", id).suggest(near));
    }
}
