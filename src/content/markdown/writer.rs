//! Writing the events of a Markdown parser as markup.

use std::{collections::BTreeMap, fmt::Write as _, ops::Range};

use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};

use crate::{
    base::{SourcePath, Span, closest, id::slugify},
    content::{source::Front, typography::typographic},
    diagnostic::{Code, Diagnostic, Place},
};

use super::{
    MarkdownOptions,
    address::{Address, classify},
    document::{Document, Heading, Part, Section},
    escape::{escape_attribute, escape_text, escape_url},
    fold_heading,
};

/// A text being written.
pub(super) struct Writer<'a> {
    path: &'a SourcePath,
    body_start: usize,
    options: &'a MarkdownOptions<'a>,
    document: Document,
    html: String,
    found: Vec<Diagnostic>,
    depth: usize,
    /// The heading being written: its level, and where its words begin in `html` and `plain`.
    heading: Option<(u8, usize, usize, Span)>,
    last_level: u8,
    ids: BTreeMap<String, usize>,
    /// For each open link, whether it has a tag to close.
    links: Vec<bool>,
    /// The picture being written; its alternative text is gathered here.
    picture: Option<(Address, String, String, Span)>,
    table: Vec<Alignment>,
    column: usize,
    in_head: bool,
    in_code: bool,
    html_reported: bool,
    footnotes: BTreeMap<String, usize>,
    footnote_uses: BTreeMap<usize, usize>,
    notes: Vec<(usize, Vec<Part>)>,
    note: Option<(usize, Vec<Part>, String)>,
    anchors: Vec<(String, Span)>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(path: &'a SourcePath, front: &Front<'_>, options: &'a MarkdownOptions<'a>) -> Self {
        let first = Section { heading: None, parts: 0..0 };
        Self {
            path,
            body_start: front.body_start,
            options,
            document: Document { sections: vec![first], ..Document::default() },
            html: String::with_capacity(front.body.len() * 5 / 4),
            found: Vec::new(),
            depth: 0,
            heading: None,
            last_level: 1,
            ids: BTreeMap::new(),
            links: Vec::new(),
            picture: None,
            table: Vec::new(),
            column: 0,
            in_head: false,
            in_code: false,
            html_reported: false,
            footnotes: BTreeMap::new(),
            footnote_uses: BTreeMap::new(),
            notes: Vec::new(),
            note: None,
            anchors: Vec::new(),
        }
    }

    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(range.start, range.end).shifted(self.body_start)
    }

    fn report(&mut self, code: Code, span: Span, fill: impl FnOnce(Diagnostic) -> Diagnostic) {
        self.found.push(fill(Diagnostic::new(code, self.path, Place::Span(span))));
    }

    /// Ends the piece of markup in hand.
    fn cut(&mut self) {
        if !self.html.is_empty() {
            self.document.parts.push(Part::Html(std::mem::take(&mut self.html)));
        }
    }

    fn push_part(&mut self, part: Part) {
        self.cut();
        self.document.parts.push(part);
    }

    pub(super) fn write(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                self.start(tag, &range);
            }
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                self.end(tag, &range);
            }
            Event::Text(text) => self.text(&text),
            Event::Code(code) => {
                self.words(&code);
                if let Some((_, alt, ..)) = &mut self.picture {
                    alt.push_str(&code);
                    return;
                }
                self.html.push_str("<code>");
                escape_text(&code, &mut self.html);
                self.html.push_str("</code>");
            }
            Event::Html(html) | Event::InlineHtml(html) => self.raw_html(&html, &range),
            Event::SoftBreak => self.text("\n"),
            Event::HardBreak => {
                self.words(" ");
                self.html.push_str("<br>\n");
            }
            Event::Rule => self.html.push_str("<hr>\n"),
            Event::FootnoteReference(name) => self.footnote_reference(&name),
            Event::TaskListMarker(is_done) => {
                let checked = if is_done { " checked" } else { "" };
                let sign = if is_done { "✓" } else { "·" };
                let _ = write!(self.html, r#"<input type="checkbox" disabled{checked} aria-label="{sign}"> "#);
            }
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
        }
    }

    fn text(&mut self, text: &str) {
        self.words(text);
        if let Some((_, alt, ..)) = &mut self.picture {
            alt.push_str(text);
        } else if self.in_code {
            escape_text(text, &mut self.html);
        } else {
            escape_text(&typographic(text, self.options.language), &mut self.html);
        }
    }

    /// Adds to the plain words.
    fn words(&mut self, text: &str) {
        self.document.plain.push_str(text);
    }

    fn line_end(&mut self) {
        if !self.document.plain.is_empty() && !self.document.plain.ends_with('\n') {
            self.document.plain.push('\n');
        }
    }

    fn raw_html(&mut self, html: &str, range: &Range<usize>) {
        if !self.html_reported {
            self.html_reported = true;
            let tag: String = html.trim().chars().take(60).collect();
            let tag = tag.split_inclusive('>').next().unwrap_or_default().to_owned();
            let span = self.span(range);
            let end = span.start + tag.len().min(span.end - span.start);
            self.report(Code::RawHtml, Span::new(span.start, end), |raw| raw.with("tag", tag));
        }
        self.text(html);
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Paragraph => {
                self.html_reported = false;
                self.html.push_str("<p>");
            }
            Tag::Heading { level, .. } => self.start_heading(level, range),
            Tag::BlockQuote(_) => self.html.push_str("<blockquote>\n"),
            Tag::CodeBlock(kind) => {
                self.in_code = true;
                self.html.push_str("<pre tabindex=\"0\"><code");
                if let CodeBlockKind::Fenced(language) = kind
                    && let Some(language) = language.split([' ', ',']).next().filter(|name| !name.is_empty())
                {
                    self.html.push_str(" class=\"language-");
                    escape_attribute(language, &mut self.html);
                    self.html.push('"');
                }
                self.html.push('>');
            }
            Tag::HtmlBlock => {
                self.html_reported = false;
                self.html.push_str("<p>");
            }
            Tag::List(None) => self.html.push_str("<ul>\n"),
            Tag::List(Some(1)) => self.html.push_str("<ol>\n"),
            Tag::List(Some(start)) => {
                let _ = writeln!(self.html, "<ol start=\"{start}\">");
            }
            Tag::Item => self.html.push_str("<li>"),
            Tag::FootnoteDefinition(name) => self.start_note(&name),
            Tag::Table(alignments) => {
                self.table = alignments;
                self.html.push_str("<div class=\"scroller\"><table>\n");
            }
            Tag::TableHead => {
                self.in_head = true;
                self.column = 0;
                self.html.push_str("<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.html.push_str("<tr>");
            }
            Tag::TableCell => {
                let name = if self.in_head { "th scope=\"col\"" } else { "td" };
                let class = match self.table.get(self.column) {
                    Some(Alignment::Right) => " class=\"right\"",
                    Some(Alignment::Center) => " class=\"centre\"",
                    _ => "",
                };
                let _ = write!(self.html, "<{name}{class}>");
                self.column += 1;
            }
            Tag::Emphasis => self.inline("<em>"),
            Tag::Strong => self.inline("<strong>"),
            Tag::Strikethrough => self.inline("<del>"),
            Tag::Link { link_type, dest_url, .. } => self.start_link(link_type, &dest_url, range),
            Tag::Image { dest_url, title, .. } => {
                let address = classify(self.path, &dest_url);
                let span = self.span(range);
                self.picture = Some((address, String::new(), title.into_string(), span));
                if let Some((Address::Elsewhere(_), ..)) = &self.picture {
                    self.report(Code::PictureElsewhere, span, |wrong| wrong.with("url", dest_url.to_string()));
                }
            }
            Tag::Superscript
            | Tag::Subscript
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn inline(&mut self, markup: &str) {
        if self.picture.is_none() {
            self.html.push_str(markup);
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => {
                self.html.push_str("</p>\n");
                self.line_end();
            }
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(_) => self.html.push_str("</blockquote>\n"),
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.html.push_str("</code></pre>\n");
                self.line_end();
            }
            TagEnd::List(true) => self.html.push_str("</ol>\n"),
            TagEnd::List(false) => self.html.push_str("</ul>\n"),
            TagEnd::Item => {
                self.html.push_str("</li>\n");
                self.line_end();
            }
            TagEnd::FootnoteDefinition => self.end_note(),
            TagEnd::Table => self.html.push_str("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.html.push_str("</tr></thead>\n<tbody>\n");
                self.line_end();
            }
            TagEnd::TableRow => {
                self.html.push_str("</tr>\n");
                self.line_end();
            }
            TagEnd::TableCell => {
                self.html.push_str(if self.in_head { "</th>" } else { "</td>" });
                self.words(" ");
            }
            TagEnd::Emphasis => self.inline("</em>"),
            TagEnd::Strong => self.inline("</strong>"),
            TagEnd::Strikethrough => self.inline("</del>"),
            TagEnd::Link => {
                if self.links.pop() == Some(true) {
                    self.html.push_str("</a>");
                }
            }
            TagEnd::Image => self.end_picture(range),
            TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    fn start_heading(&mut self, level: HeadingLevel, range: &Range<usize>) {
        self.html_reported = false;
        self.cut();
        let span = self.span(range);
        self.heading = Some((level as u8, self.document.parts.len(), self.document.plain.len(), span));
    }

    fn end_heading(&mut self) {
        let Some((level, first_part, plain_start, span)) = self.heading.take() else { return };
        let text = self.document.plain[plain_start..].trim().to_owned();
        self.line_end();
        if level == 1 {
            self.report(Code::HeadingLevelOne, span, |heading| heading.with("heading", &*text));
        } else if level > self.last_level + 1 {
            let before = self.last_level;
            self.report(Code::HeadingSkipsLevel, span, |skip| {
                skip.with("level", usize::from(level)).with("before", usize::from(before))
            });
        }
        self.last_level = level.max(2);
        let level = level.max(2);
        let folded = fold_heading(&text);
        let known = self.options.section_ids.iter().find(|(name, _)| *name == folded).map(|(_, id)| id.clone());
        let id = self.unique(known.unwrap_or_else(|| if folded.is_empty() { "part".to_owned() } else { folded }));
        self.cut();
        let words = self.document.parts.split_off(first_part);
        if level == 2
            && let Some(last) = self.document.sections.last_mut()
        {
            last.parts.end = self.document.parts.len();
        }
        self.document.parts.push(Part::Html(format!("<h{level} id=\"{id}\">")));
        self.document.parts.extend(words);
        self.document.parts.push(Part::Html(format!("</h{level}>\n")));
        let heading = Heading { level, id, text };
        if level == 2 {
            let start = self.document.parts.len();
            self.document.sections.push(Section { heading: Some(heading.clone()), parts: start..start });
        }
        self.document.headings.push(heading);
    }

    fn unique(&mut self, id: String) -> String {
        let uses = self.ids.entry(id.clone()).or_insert(0);
        *uses += 1;
        if *uses == 1 { id } else { format!("{id}-{uses}") }
    }

    fn start_link(&mut self, link_type: LinkType, url: &str, range: &Range<usize>) {
        let span = self.span(range);
        let address = match link_type {
            LinkType::Email => Address::Elsewhere(format!("mailto:{url}")),
            _ => classify(self.path, url),
        };
        if self.picture.is_some() {
            self.links.push(false);
            return;
        }
        let has_tag = match address {
            Address::Elsewhere(url) => {
                self.html.push_str("<a href=\"");
                escape_url(&url, &mut self.html);
                self.html.push_str(if url.starts_with("mailto:") { "\">" } else { "\" rel=\"noopener\">" });
                true
            }
            Address::Anchor(anchor) => {
                self.html.push_str("<a href=\"#");
                escape_url(&anchor, &mut self.html);
                self.html.push_str("\">");
                self.anchors.push((anchor, span));
                true
            }
            Address::File { target, fragment } => {
                self.html.push_str("<a href=\"");
                self.push_part(Part::Link { target, fragment, span });
                self.html.push_str("\">");
                true
            }
            Address::SitePath(path) => {
                self.html.push_str("<a href=\"");
                self.push_part(Part::SitePath(path));
                self.html.push_str("\">");
                true
            }
            Address::Outside => {
                self.report(Code::BrokenLink, span, |wrong| wrong.with("target", url));
                false
            }
            Address::Unsafe(scheme) => {
                self.report(Code::UnsafeLink, span, |wrong| wrong.with("url", url).with("scheme", scheme));
                false
            }
        };
        self.links.push(has_tag);
    }

    fn end_picture(&mut self, _: &Range<usize>) {
        let Some((address, alt, title, span)) = self.picture.take() else { return };
        let target = match address {
            Address::File { target, .. } => target,
            Address::Elsewhere(_) => return escape_text(&alt, &mut self.html),
            Address::Unsafe(scheme) => {
                self.report(Code::UnsafeLink, span, |wrong| wrong.with("url", format!("{scheme}:")).with("scheme", scheme));
                return escape_text(&alt, &mut self.html);
            }
            Address::Outside | Address::Anchor(_) | Address::SitePath(_) => {
                self.report(Code::PictureMissing, span, |missing| missing.with("target", ""));
                return escape_text(&alt, &mut self.html);
            }
        };
        if alt.trim().is_empty() {
            self.report(Code::PictureWithoutAlt, span, |without| without.with("target", target.as_str()));
        }
        self.html.push_str("<img src=\"");
        self.push_part(Part::Picture { target: target.clone(), span });
        self.html.push_str("\" alt=\"");
        escape_attribute(alt.trim(), &mut self.html);
        if !title.is_empty() {
            self.html.push_str("\" title=\"");
            escape_attribute(&title, &mut self.html);
        }
        self.html.push('"');
        self.push_part(Part::PictureSize(target));
        self.html.push_str(" loading=\"lazy\">");
    }

    fn footnote_number(&mut self, name: &str) -> usize {
        let next = self.footnotes.len() + 1;
        *self.footnotes.entry(slugify(name)).or_insert(next)
    }

    fn footnote_reference(&mut self, name: &CowStr<'_>) {
        let number = self.footnote_number(name);
        let uses = self.footnote_uses.entry(number).or_insert(0);
        *uses += 1;
        let again = if *uses == 1 { String::new() } else { format!("-{uses}") };
        let _ = write!(
            self.html,
            "<sup id=\"ref-{number}{again}\"><a href=\"#note-{number}\" role=\"doc-noteref\">{number}</a></sup>"
        );
    }

    fn start_note(&mut self, name: &CowStr<'_>) {
        let number = self.footnote_number(name);
        let html = std::mem::take(&mut self.html);
        self.note = Some((number, std::mem::take(&mut self.document.parts), html));
    }

    fn end_note(&mut self) {
        self.cut();
        if let Some((number, parts, html)) = self.note.take() {
            let own = std::mem::replace(&mut self.document.parts, parts);
            self.html = html;
            self.notes.push((number, own));
        }
        self.line_end();
    }

    fn write_notes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        let mut notes = std::mem::take(&mut self.notes);
        notes.sort_by_key(|(number, _)| *number);
        self.html.push_str("<ol class=\"footnotes\" role=\"list\">\n");
        for (number, parts) in notes {
            let _ = write!(self.html, "<li id=\"note-{number}\" value=\"{number}\">");
            self.cut();
            self.document.parts.extend(parts);
            if self.footnote_uses.contains_key(&number) {
                let _ = write!(self.html, "<a href=\"#ref-{number}\" role=\"doc-backlink\" aria-label=\"↩ {number}\">↩</a>");
            }
            self.html.push_str("</li>\n");
        }
        self.html.push_str("</ol>\n");
    }

    /// The document, and what is wrong with it.
    pub(super) fn finish(mut self) -> (Document, Vec<Diagnostic>) {
        self.write_notes();
        self.cut();
        let end = self.document.parts.len();
        if let Some(last) = self.document.sections.last_mut() {
            last.parts.end = end;
        }
        self.document.words = self.document.plain.split_whitespace().count();
        let notes = self.footnotes.values().map(|number| format!("note-{number}"));
        let known: Vec<String> = self.document.headings.iter().map(|heading| heading.id.clone()).chain(notes).collect();
        for (anchor, span) in std::mem::take(&mut self.anchors) {
            if !known.contains(&anchor) {
                let near = closest(&anchor, known.iter().map(String::as_str)).map(str::to_owned);
                self.report(Code::BrokenAnchor, span, |broken| broken.with("anchor", &*anchor).suggest(near));
            }
        }
        (self.document, self.found)
    }
}
