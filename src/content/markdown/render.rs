//! The walk over the events of `pulldown_cmark`: each becomes HTML, escaped, or a part that stays open.
//!
//! Every tag that opens here closes here, whatever the text: what is nested deeper than [`MAX_DEPTH`] loses its tags and
//! keeps its words.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::{
    MAX_DEPTH, MAX_TEXT, MarkdownOptions, autolinks,
    document::{Document, Part},
    escape::{escape_attribute, escape_text},
    findings,
    gathered::Gathered,
    headings::{HeadingPlace, Headings},
    links::{Link, Links, bare_link, resolve_anchors},
    notes::{MAX_NOTES, Notes},
    output::Output,
    pictures::{Picture, Pictures, picture_part},
    plain::Plain,
    raw_html::RawHtml,
    reporter::Reporter,
    tables::Tables,
    unseen::report_unseen,
};
use crate::{
    base::{SourcePath, Span, typography::typographic},
    content::front_matter::Front,
    diagnostic::{Code, Diagnostic, Place},
};

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
    let mut renderer = Renderer::new(options, Reporter::new(path, front, report));
    let mut events = Parser::new_ext(front.body, extensions).into_offset_iter().peekable();
    while let Some((event, range)) = events.next() {
        let next = events.peek().map(|(event, _)| event);
        renderer.event(event, range, next);
    }
    renderer.finish()
}

/// A document being written: what each of its parts has gathered so far.
struct Renderer<'a> {
    options: &'a MarkdownOptions<'a>,
    reporter: Reporter<'a>,
    output: Output,
    plain: Plain,
    nesting: Nesting,
    headings: Headings<'a>,
    links: Links,
    pictures: Pictures,
    notes: Notes,
    tables: Tables,
    raw_html: RawHtml,
    gathered: Gathered<'a>,
    /// Words that are read and not written yet: an address may go on in the next.
    words: String,
    is_in_code: bool,
    is_label_open: bool,
    has_too_many_notes: bool,
}

/// How many tags are open.
#[derive(Debug, Default)]
struct Nesting {
    /// Those that the document has.
    depth: usize,
    /// Those that were left out because they are too deep.
    left_out: usize,
    is_reported: bool,
}

impl<'a> Renderer<'a> {
    fn new(options: &'a MarkdownOptions<'a>, reporter: Reporter<'a>) -> Self {
        Self {
            options,
            gathered: Gathered::new(reporter.body()),
            reporter,
            output: Output::default(),
            plain: Plain::default(),
            nesting: Nesting::default(),
            headings: Headings::new(options.known_headings),
            links: Links::default(),
            pictures: Pictures::default(),
            notes: Notes::default(),
            tables: Tables::default(),
            raw_html: RawHtml::default(),
            words: String::new(),
            is_in_code: false,
            is_label_open: false,
            has_too_many_notes: false,
        }
    }

    // Output

    fn html(&mut self, html: &str) {
        self.output.html(html);
    }

    /// Adds words: escaped, with the spaces of the language, and to the plain text.
    fn text(&mut self, text: &str) {
        self.plain.push(text);
        let set = typographic(text, self.options.language);
        self.headings.push(&set);
        self.html(&escape_text(&set));
    }

    /// Writes the words that were read, the addresses among them as links.
    fn write_words(&mut self) {
        if self.words.is_empty() {
            return;
        }
        let words = std::mem::take(&mut self.words);
        let mut written = 0;
        if !self.links.is_open() {
            for address in autolinks::addresses(&words) {
                let Some(link) = bare_link(self.reporter.path(), &words[address.clone()]) else { continue };
                self.text(&words[written..address.start]);
                self.html(&link);
                self.code(&words[address.clone()]);
                self.html("</a>");
                written = address.end;
            }
        }
        self.text(&words[written..]);
    }

    /// Adds what stands there as it is: code, an address.
    fn code(&mut self, code: &str) {
        self.plain.push(code);
        self.headings.push(code);
        self.html(&escape_text(code));
    }

    fn line_break(&mut self, html: &str) {
        self.plain.push(" ");
        self.headings.push(" ");
        self.html(html);
    }

    /// Ends the label of a task.
    fn close_label(&mut self) {
        if self.is_label_open {
            self.is_label_open = false;
            self.html("</label>");
        }
    }

    // Events

    fn event(&mut self, event: Event<'_>, range: Range<usize>, next: Option<&Event<'_>>) {
        if self.pictures.is_open() {
            if let Some(picture) = self.pictures.gather(&event) {
                self.nesting.depth -= 1;
                self.picture(&picture);
            }
            return;
        }
        if let Event::Text(text) = &event
            && !self.is_in_code
        {
            self.gathered.words(range, text);
            self.words.push_str(text);
            return;
        }
        self.write_words();
        self.gathered.event(&event, &range);
        match event {
            Event::Start(tag) => self.start_unless_too_deep(tag, range, next),
            Event::End(_) if self.nesting.left_out > 0 => self.nesting.left_out -= 1,
            Event::End(tag) => {
                self.nesting.depth -= 1;
                self.end(tag, next);
            }
            Event::Text(text) => self.code(&text),
            Event::Code(code) => {
                self.html("<code>");
                self.code(&code);
                self.html("</code>");
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                self.raw_html.report(range, &mut self.reporter);
                self.plain.push(&html);
                self.html(&escape_text(&html));
            }
            Event::SoftBreak => self.line_break("\n"),
            Event::HardBreak => self.line_break("<br>\n"),
            Event::Rule => self.html("<hr>\n"),
            Event::FootnoteReference(name) => {
                let is_link = !self.links.is_open();
                let number = self.notes.reference(&name, self.options.language, is_link);
                self.html(&number);
                self.count_notes(&range);
            }
            Event::TaskListMarker(_) if self.nesting.left_out > 0 => {}
            Event::TaskListMarker(is_done) => {
                let checked = if is_done { " checked" } else { "" };
                self.html(&format!("<label><input type=\"checkbox\" disabled{checked}> "));
                self.is_label_open = true;
            }
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
        }
    }

    /// Reports the first footnote that is one too many.
    fn count_notes(&mut self, range: &Range<usize>) {
        if self.notes.are_too_many() && !self.has_too_many_notes {
            self.has_too_many_notes = true;
            let span = self.reporter.span(range.start..range.start);
            self.reporter.report(Code::TooManyFootnotes, span, |many| many.with("limit", MAX_NOTES));
        }
    }

    /// A picture, or its words where the bank cannot show it.
    fn picture(&mut self, picture: &Picture) {
        let alt = typographic(&picture.alt, self.options.language);
        let alt = alt.trim();
        match picture_part(&picture.link, alt, &mut self.reporter) {
            Some(part) => self.output.part(part),
            None => self.text(alt),
        }
    }

    fn start_unless_too_deep(&mut self, tag: Tag<'_>, range: Range<usize>, next: Option<&Event<'_>>) {
        if self.nesting.left_out > 0 || self.nesting.depth >= MAX_DEPTH {
            self.nesting.left_out += 1;
            if !self.nesting.is_reported {
                self.nesting.is_reported = true;
                let span = self.reporter.span(range.start..range.start);
                self.reporter.report(Code::MarkdownTooDeep, span, |deep| deep.with("limit", MAX_DEPTH));
            }
            return;
        }
        self.nesting.depth += 1;
        self.start(tag, range, next);
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>, next: Option<&Event<'_>>) {
        let is_inline = matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        );
        if !is_inline {
            self.close_label();
            if !matches!(tag, Tag::TableHead | Tag::TableRow | Tag::TableCell) {
                self.raw_html.start_block();
            }
            self.plain.end_line();
        }
        match tag {
            Tag::Paragraph => self.html("<p>"),
            Tag::Heading { level, .. } => self.headings.start(level, range, &mut self.output),
            Tag::BlockQuote(_) => self.html("<blockquote>\n"),
            Tag::CodeBlock(kind) => {
                self.is_in_code = true;
                self.html(&code_block(&kind));
            }
            Tag::HtmlBlock => self.html("<p>"),
            Tag::List(None) => self.html("<ul>\n"),
            Tag::List(Some(1)) => self.html("<ol>\n"),
            Tag::List(Some(start)) => self.html(&format!("<ol start=\"{}\">\n", start.min(999_999_999))),
            Tag::Item => self.html("<li>"),
            Tag::FootnoteDefinition(name) => {
                self.output.set_aside();
                self.notes.start(&name);
                self.count_notes(&range);
                self.plain.start_note();
            }
            Tag::Table(alignments) => {
                let table = self.tables.start(alignments, self.headings.last());
                self.html(&table);
            }
            Tag::TableHead => self.output.html(self.tables.start_head()),
            Tag::TableRow => self.output.html(self.tables.start_row()),
            Tag::TableCell => {
                let is_empty = matches!(next, Some(Event::End(TagEnd::TableCell)));
                self.output.html(&self.tables.start_cell(is_empty));
            }
            Tag::Emphasis => self.html("<em>"),
            Tag::Strong => self.html("<strong>"),
            Tag::Strikethrough => self.html("<del>"),
            Tag::Link { link_type: kind, dest_url, title, .. } => {
                let link = Link { kind, url: dest_url.into_string(), title: title.into_string(), range };
                self.links.start(&link, &mut self.output, &mut self.reporter);
                // A link without words would have no name.
                if matches!(next, Some(Event::End(TagEnd::Link))) {
                    self.text(&link.url);
                }
            }
            Tag::Image { link_type: kind, dest_url, title, .. } => {
                let link = Link { kind, url: dest_url.into_string(), title: title.into_string(), range };
                self.pictures.start(link);
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
                self.is_in_code = false;
                self.html("</code></pre>\n");
            }
            TagEnd::HtmlBlock => self.html("</p>\n"),
            TagEnd::List(true) => self.html("</ol>\n"),
            TagEnd::List(false) => self.html("</ul>\n"),
            TagEnd::Item => self.html("</li>\n"),
            TagEnd::FootnoteDefinition => {
                self.plain.end_note();
                self.notes.end(self.output.take_aside());
            }
            TagEnd::Table => self.output.html(self.tables.end()),
            TagEnd::TableHead => {
                let has_rows = matches!(next, Some(Event::Start(Tag::TableRow)));
                self.output.html(self.tables.end_head(has_rows));
            }
            TagEnd::TableRow => self.html("</tr>\n"),
            TagEnd::TableCell => self.output.html(self.tables.end_cell()),
            TagEnd::Emphasis => self.html("</em>"),
            TagEnd::Strong => self.html("</strong>"),
            TagEnd::Strikethrough => self.html("</del>"),
            TagEnd::Link => self.links.end(&mut self.output),
            // Pictures end where their words do; the others are extensions that are off.
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

    fn end_heading(&mut self) {
        let place = match self.nesting.depth {
            _ if self.notes.is_open() => HeadingPlace::Footnote,
            0 => HeadingPlace::Text,
            _ => HeadingPlace::Block,
        };
        self.headings.end(place, &mut self.output, &mut self.reporter);
    }

    /// The whole document.
    fn finish(mut self) -> Document {
        self.write_words();
        report_unseen(&mut self.reporter);
        let mut findings = self.gathered.finish(self.options.language);
        findings.extend(self.headings.take_accidents());
        findings::tell(findings, &mut self.reporter);
        let mut parts = self.output.into_parts();
        let end = parts.len();
        let (mut headings, mut sections) = self.headings.finish(end);
        parts.extend(self.notes.into_parts(self.options.language));
        resolve_anchors(&mut parts, &headings, &mut self.reporter);
        self.reporter.finish();
        let mut plain = self.plain.finish();
        // Texts stay for as long as the bank does, so the room that they grew in is given back.
        plain.shrink_to_fit();
        parts.shrink_to_fit();
        sections.shrink_to_fit();
        headings.shrink_to_fit();
        for part in &mut parts {
            if let Part::Html(html) = part {
                html.shrink_to_fit();
            }
        }
        Document { footnotes: end..parts.len(), parts, sections, headings, plain }
    }
}

/// Begins a block of code, which can be scrolled with the keyboard.
fn code_block(kind: &CodeBlockKind<'_>) -> String {
    let language = match kind {
        CodeBlockKind::Fenced(info) => info.split([' ', ',', '{']).next().unwrap_or_default(),
        CodeBlockKind::Indented => "",
    };
    match escape_attribute(language) {
        language if language.is_empty() => "<pre tabindex=\"0\"><code>".to_owned(),
        language => format!("<pre tabindex=\"0\"><code class=\"language-{language}\">"),
    }
}
