//! Links while a text is rendered: what their addresses become, and what is reported about them.

use std::ops::Range;

use pulldown_cmark::LinkType;

use super::{
    address::{Address, judge},
    anchors::Anchors,
    autolinks,
    document::{Heading, Part, open_link},
    output::Output,
    reporter::Reporter,
};
use crate::{
    base::{Guess, SourcePath, Span, id::is_slug},
    content::{
        layout::Kind,
        meant::{address_meant, local_path},
    },
    diagnostic::Code,
};

/// The most characters of an address that a report shows.
const SHOWN: usize = 120;

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
    if let Some(meant) = web_address_meant(&url) {
        reporter.report(Code::InvalidUrl, span, |invalid| {
            invalid.with("value", link.shown()).suggest(Some(meant))
        });
        return Part::Unlinked;
    }
    match judge(reporter.path(), &url) {
        Address::Elsewhere(url) => Part::Html(elsewhere(&url, link.title().as_deref())),
        Address::Contact(url) => {
            let mut html = String::new();
            open_link(&mut html, &url, link.title().as_deref());
            Part::Html(html)
        }
        Address::Anchor(id) => Part::Anchor { id, span },
        Address::Site(path) => Part::SitePath(path),
        Address::File(target, fragment) => Part::Link { target, fragment, title: link.title(), span },
        Address::Nowhere => {
            let meant = file_meant(reporter.path(), &link.url);
            reporter
                .report(Code::BrokenLink, span, |broken| broken.with("target", link.shown()).suggest(meant));
            Part::Unlinked
        }
        Address::Malformed => {
            let meant = address_meant(&link.url);
            reporter
                .report(Code::InvalidUrl, span, |invalid| invalid.with("value", link.shown()).suggest(meant));
            Part::Unlinked
        }
        Address::Unsafe(_) if local_path(&link.url).is_some() => {
            reporter.report(Code::LocalPath, span, |local| local.with("value", link.shown()));
            Part::Unlinked
        }
        Address::Unsafe(scheme) => {
            let mended = (scheme == "\\").then(|| link.url.replace('\\', "/"));
            let mended = mended.filter(|url| matches!(judge(reporter.path(), url), Address::File(..)));
            let mended = mended.map(Guess::from).or_else(|| address_meant(&link.url));
            reporter.report(Code::UnsafeLink, span, |wrong| {
                wrong.with("url", link.shown()).with("scheme", scheme).suggest(mended)
            });
            Part::Unlinked
        }
    }
}

/// The address that one without its scheme means, which would lead to a file: `www.vonk.example`, `info@vonk.example`, `10.1000/182`.
fn web_address_meant(written: &str) -> Option<Guess> {
    let is_mailbox = written.contains('@') && !written.contains([':', '/']);
    let is_web = written.len() > 4 && written.as_bytes()[..4].eq_ignore_ascii_case(b"www.");
    let is_doi = written.starts_with("10.") && written.contains('/');
    address_meant(written).filter(|_| is_mailbox || is_web || is_doi)
}

/// The file that the address of a page, `/nl/cases/repair-cafe/`, or a path from the root means, seen from the file at `path`.
fn file_meant(path: &SourcePath, written: &str) -> Option<String> {
    let parts: Vec<&str> = written.strip_prefix('/')?.trim_end_matches('/').split('/').collect();
    let [.., folder, name] = parts.as_slice() else { return None };
    let id = name.strip_suffix(".md").unwrap_or(name);
    let is_entry = is_slug(id) && Kind::ALL.iter().any(|kind| kind.folder() == *folder);
    let up = "../".repeat(path.parent().split('/').count().saturating_sub(1));
    is_entry.then(|| format!("{up}{folder}/{id}.md"))
}

/// Begins a link to another site.
fn elsewhere(url: &str, title: Option<&str>) -> String {
    let mut html = String::new();
    open_link(&mut html, url, title);
    html.truncate(html.len() - 1);
    html + " rel=\"noopener\">"
}

/// Begins a link to an address that stands in the text as it is; `None` for one that no page may lead to.
pub(super) fn bare_link(path: &SourcePath, address: &str) -> Option<String> {
    match judge(path, &autolinks::target(address)) {
        Address::Elsewhere(url) => Some(elsewhere(&url, None)),
        _ => None,
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

/// Leads every link to a heading to the id that the heading got, or reports that there is none.
pub(super) fn resolve_anchors(parts: &mut [Part], headings: &[Heading], reporter: &mut Reporter<'_>) {
    if !parts.iter().any(|part| matches!(part, Part::Anchor { .. })) {
        return;
    }
    let anchors = Anchors::new(headings.iter().map(Heading::names));
    for part in parts {
        let Part::Anchor { id, span } = part else { continue };
        if let Some(known) = anchors.find(id) {
            known.clone_into(id);
            continue;
        }
        let (id, span) = (std::mem::take(id), *span);
        *part = Part::Unlinked;
        reporter.report(Code::BrokenAnchor, span, |broken| {
            let near = anchors.closest(&id).map(|near| near.map(|id| format!("#{id}")));
            broken.with("anchor", id.chars().take(SHOWN).collect::<String>()).suggest(near)
        });
    }
}
