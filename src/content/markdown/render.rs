//! The walk over the events of `pulldown_cmark`: each becomes HTML, escaped, or a part that stays open.
//!
//! Every tag that opens here closes here, whatever the text: what is nested deeper than [`MAX_DEPTH`] loses its tags and
//! keeps its words.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{
    MAX_DEPTH, MAX_TEXT, MarkdownOptions,
    blocks::Table,
    document::{Document, Heading, Part, Section},
    escape::escape_text,
    headings::Ids,
    links::Link,
    notes::Notes,
    plain::Plain,
};
use crate::{
    base::{SourcePath, Span, typography::typographic},
    content::source::Front,
    diagnostic::{Code, Diagnostic, Place},
};

/// The most that is reported about one text.
const MAX_REPORTS: usize = 100;

/// Renders the text below a front matter. Reports what is wrong with it at its place in the file and renders the rest;
/// a text over [`MAX_TEXT`] is reported as `file-too-large` and left out. Takes time linear in the text's length.
pub fn render(
    path: &SourcePath,
    front: &Front<'_>,
    options: &MarkdownOptions<'_>,
    report: &mut Vec<Diagnostic>,
) -> Document {
    if front.body.len() > MAX_TEXT {
        let start = Span::new(front.body_start, front.body_start);
        let large = Diagnostic::new(Code::FileTooLarge, path, Place::Span(start));
        report.push(large.with("size", front.body.len().div_ceil(1024)).with("limit", MAX_TEXT / 1024));
        return Document::default();
    }
    let extensions = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut writer = Writer::new(path, front, options, report);
    let mut events = Parser::new_ext(front.body, extensions).into_offset_iter().peekable();
    while let Some((event, range)) = events.next() {
        let next = events.peek().map(|(event, _)| event);
        writer.event(event, range, next);
    }
    writer.finish()
}

/// A heading while its words are gathered.
pub(super) struct OpenHeading {
    /// Its level as written.
    pub(super) level: HeadingLevel,
    /// All of it in the body.
    pub(super) range: Range<usize>,
    /// Its words so far.
    pub(super) words: String,
}

/// A picture while the words that stand for it are gathered.
struct OpenPicture {
    link: Link,
    alt: String,
    depth: usize,
}

/// A document being written.
pub(super) struct Writer<'a> {
    pub(super) path: &'a SourcePath,
    pub(super) body: &'a str,
    body_start: usize,
    pub(super) options: &'a MarkdownOptions<'a>,
    diagnostics: &'a mut Vec<Diagnostic>,
    reports: usize,
    /// The text, and above it what is set aside: a heading's words, a footnote.
    pub(super) outputs: Vec<Vec<Part>>,
    /// How many parts of the text are closed: what follows begins a part of its own.
    pub(super) closed: usize,
    /// How many tags are open.
    pub(super) depth: usize,
    /// How many tags are open that were left out because they are too deep.
    pub(super) left_out: usize,
    is_too_deep: bool,
    /// What ends each open link: a tag, or nothing when a part does; `None` when it is plain text.
    pub(super) links: Vec<Option<&'static str>>,
    picture: Option<OpenPicture>,
    pub(super) heading: Option<OpenHeading>,
    pub(super) ids: Ids<'a>,
    pub(super) headings: Vec<Heading>,
    pub(super) last_level: u8,
    pub(super) sections: Vec<Section>,
    pub(super) notes: Notes,
    /// The name of the footnote that is being defined.
    pub(super) note: Option<String>,
    pub(super) code_depth: usize,
    pub(super) is_label_open: bool,
    pub(super) has_html: bool,
    pub(super) table: Table,
    pub(super) plain: Plain,
}

impl<'a> Writer<'a> {
    fn new(
        path: &'a SourcePath,
        front: &Front<'a>,
        options: &'a MarkdownOptions<'a>,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            path,
            body: front.body,
            body_start: front.body_start,
            options,
            diagnostics,
            reports: 0,
            outputs: vec![Vec::new()],
            closed: 0,
            depth: 0,
            left_out: 0,
            is_too_deep: false,
            links: Vec::new(),
            picture: None,
            heading: None,
            ids: Ids::new(options.section_ids),
            headings: Vec::new(),
            last_level: 1,
            sections: vec![Section { heading: None, parts: 0..0 }],
            notes: Notes::default(),
            note: None,
            code_depth: 0,
            is_label_open: false,
            has_html: false,
            table: Table::default(),
            plain: Plain::default(),
        }
    }

    // Output

    /// Adds finished HTML.
    pub(super) fn html(&mut self, html: &str) {
        let is_aside = self.outputs.len() > 1;
        let output = self.outputs.last_mut().expect("the text itself is never set aside");
        let is_open = is_aside || output.len() > self.closed;
        match output.last_mut() {
            Some(Part::Html(last)) if is_open => last.push_str(html),
            _ => output.push(Part::Html(html.to_owned())),
        }
    }

    /// Adds a part that stays open.
    pub(super) fn part(&mut self, part: Part) {
        self.outputs.last_mut().expect("the text itself is never set aside").push(part);
    }

    /// Adds words: escaped, with the spaces of the language, and to the plain text.
    pub(super) fn text(&mut self, text: &str) {
        self.plain.push(text);
        let set = typographic(text, self.options.language);
        if let Some(heading) = &mut self.heading {
            heading.words.push_str(&set);
        }
        self.html(&escape_text(&set));
    }

    fn code(&mut self, code: &str) {
        self.plain.push(code);
        if let Some(heading) = &mut self.heading {
            heading.words.push_str(code);
        }
        self.html(&escape_text(code));
    }

    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(range.start, range.end).shifted(self.body_start)
    }

    /// Whether so much is reported about this text that nothing more will be.
    pub(super) fn is_full(&self) -> bool {
        self.reports >= MAX_REPORTS
    }

    pub(super) fn report(&mut self, code: Code, span: Span, fill: impl FnOnce(Diagnostic) -> Diagnostic) {
        if !self.is_full() {
            self.reports += 1;
            self.diagnostics.push(fill(Diagnostic::new(code, self.path, Place::Span(span))));
        }
    }

    // Events

    fn event(&mut self, event: Event<'_>, range: Range<usize>, next: Option<&Event<'_>>) {
        if self.picture.is_some() {
            self.gather_alt(&event);
            return;
        }
        match event {
            Event::Start(tag) => self.start_unless_too_deep(tag, range, next),
            Event::End(_) if self.left_out > 0 => self.left_out -= 1,
            Event::End(tag) => {
                self.depth -= 1;
                self.end(tag, next);
            }
            Event::Text(text) if self.code_depth > 0 => self.code(&text),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => {
                self.html("<code>");
                self.code(&code);
                self.html("</code>");
            }
            Event::Html(html) | Event::InlineHtml(html) => self.raw_html(&html, range),
            Event::SoftBreak => {
                self.plain.push(" ");
                if let Some(heading) = &mut self.heading {
                    heading.words.push(' ');
                }
                self.html("\n");
            }
            Event::HardBreak => {
                self.plain.push(" ");
                if let Some(heading) = &mut self.heading {
                    heading.words.push(' ');
                }
                self.html("<br>\n");
            }
            Event::Rule => self.html("<hr>\n"),
            Event::FootnoteReference(name) => {
                let is_link = !self.is_in_link();
                let number = self.notes.reference(&name, self.options.language, is_link);
                self.html(&number);
            }
            Event::TaskListMarker(_) if self.left_out > 0 => {}
            Event::TaskListMarker(is_done) => {
                let checked = if is_done { " checked" } else { "" };
                self.html(&format!("<label><input type=\"checkbox\" disabled{checked}> "));
                self.is_label_open = true;
            }
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
        }
    }

    fn gather_alt(&mut self, event: &Event<'_>) {
        let Some(picture) = &mut self.picture else { return };
        match event {
            Event::Start(_) => picture.depth += 1,
            Event::End(_) if picture.depth > 0 => picture.depth -= 1,
            Event::End(_) => {
                if let Some(OpenPicture { link, alt, .. }) = self.picture.take() {
                    self.depth -= 1;
                    let alt = typographic(&alt, self.options.language);
                    self.picture(&link, &alt);
                }
            }
            Event::Text(text) | Event::Code(text) => picture.alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => picture.alt.push(' '),
            _ => {}
        }
    }

    fn start_unless_too_deep(&mut self, tag: Tag<'_>, range: Range<usize>, next: Option<&Event<'_>>) {
        if self.left_out > 0 || self.depth >= MAX_DEPTH {
            self.left_out += 1;
            if !self.is_too_deep {
                self.is_too_deep = true;
                let span = self.span(range.start..range.start);
                self.report(Code::MarkdownTooDeep, span, |deep| deep.with("limit", MAX_DEPTH));
            }
            return;
        }
        self.depth += 1;
        self.start(tag, range, next);
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>, next: Option<&Event<'_>>) {
        let is_inline = matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        );
        if !is_inline {
            self.close_label();
            self.has_html &= matches!(tag, Tag::TableHead | Tag::TableRow | Tag::TableCell);
            self.plain.end_line();
        }
        match tag {
            Tag::Paragraph => self.html("<p>"),
            Tag::Heading { level, .. } => {
                self.outputs.push(Vec::new());
                self.heading = Some(OpenHeading { level, range, words: String::new() });
            }
            Tag::BlockQuote(_) => self.html("<blockquote>\n"),
            Tag::CodeBlock(kind) => self.start_code(&kind),
            Tag::HtmlBlock => self.html("<p>"),
            Tag::List(None) => self.html("<ul>\n"),
            Tag::List(Some(1)) => self.html("<ol>\n"),
            Tag::List(Some(start)) => self.html(&format!("<ol start=\"{}\">\n", start.min(999_999_999))),
            Tag::Item => self.html("<li>"),
            Tag::FootnoteDefinition(name) => {
                self.outputs.push(Vec::new());
                self.note = Some(name.into_string());
                self.plain.is_note = true;
            }
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead => {
                self.table.is_head = true;
                self.table.cell = 0;
                self.html("<thead>\n<tr>");
            }
            Tag::TableRow => {
                self.table.cell = 0;
                self.html("<tr>");
            }
            Tag::TableCell => self.start_cell(next),
            Tag::Emphasis => self.html("<em>"),
            Tag::Strong => self.html("<strong>"),
            Tag::Strikethrough => self.html("<del>"),
            Tag::Link { link_type: kind, dest_url, title, .. } => {
                let link = Link { kind, url: dest_url.into_string(), title: title.into_string(), range };
                self.begin_link(&link);
                // A link without words would have no name.
                if matches!(next, Some(Event::End(TagEnd::Link))) {
                    self.text(&link.url);
                }
            }
            Tag::Image { link_type: kind, dest_url, title, .. } => {
                let link = Link { kind, url: dest_url.into_string(), title: title.into_string(), range };
                self.picture = Some(OpenPicture { link, alt: String::new(), depth: 0 });
            }
            // Extensions that are off.
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd, next: Option<&Event<'_>>) {
        let is_inline = matches!(
            tag,
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
        );
        if !is_inline {
            self.close_label();
        }
        match tag {
            TagEnd::Paragraph => self.html("</p>\n"),
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(_) => self.html("</blockquote>\n"),
            TagEnd::CodeBlock => {
                self.code_depth -= 1;
                self.html("</code></pre>\n");
            }
            TagEnd::HtmlBlock => self.html("</p>\n"),
            TagEnd::List(true) => self.html("</ol>\n"),
            TagEnd::List(false) => self.html("</ul>\n"),
            TagEnd::Item => self.html("</li>\n"),
            TagEnd::FootnoteDefinition => {
                self.plain.end_line();
                self.plain.is_note = false;
                let parts = self.outputs.pop().unwrap_or_default();
                self.notes.define(&self.note.take().unwrap_or_default(), parts);
            }
            TagEnd::Table => {
                self.html(if self.table.has_rows { "</tbody>\n</table></div>\n" } else { "</table></div>\n" })
            }
            TagEnd::TableHead => {
                self.table.is_head = false;
                self.table.has_rows = matches!(next, Some(Event::Start(Tag::TableRow)));
                self.html(if self.table.has_rows {
                    "</tr>\n</thead>\n<tbody>\n"
                } else {
                    "</tr>\n</thead>\n"
                });
            }
            TagEnd::TableRow => self.html("</tr>\n"),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Emphasis => self.html("</em>"),
            TagEnd::Strong => self.html("</strong>"),
            TagEnd::Strikethrough => self.html("</del>"),
            TagEnd::Link => self.end_link(),
            // Pictures end in `gather_alt`; the others are extensions that are off.
            TagEnd::Image
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::MetadataBlock(_) => {}
        }
        if !is_inline {
            self.plain.end_line();
        }
    }
}
