//! The blocks that take more than a tag: headings and the sections below them, code, tables, HTML shown as text.

use std::{collections::BTreeMap, ops::Range};

use pulldown_cmark::{Alignment, CodeBlockKind, Event, TagEnd};

use super::{
    document::{Document, Heading, Part, Section},
    escape::{escape_attribute, escape_text},
    render::Writer,
};
use crate::{base::Span, diagnostic::Code};

/// The table that is being written.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) alignments: Vec<Alignment>,
    /// The number of the cell in its row.
    pub(super) cell: usize,
    pub(super) is_head: bool,
    pub(super) is_named_cell: bool,
    pub(super) has_rows: bool,
    /// How often each name of a table was given.
    names: BTreeMap<String, usize>,
}

impl Writer<'_> {
    // Headings

    /// Ends a heading: now its words are known, and with them its id.
    pub(super) fn end_heading(&mut self) {
        let Some(heading) = self.heading.take() else { return };
        let parts = self.outputs.pop().unwrap_or_default();
        let text = heading.words.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        if parts.is_empty() {
            return;
        }
        if text.is_empty() || self.note.is_some() {
            self.html("<p><strong>");
            self.append(parts);
            self.html("</strong></p>\n");
            return;
        }
        let level = self.checked_level(heading.level as u8, heading.range, &text);
        let id = self.ids.next(&text);
        let is_section = level == 2 && self.depth == 0;
        if is_section {
            let end = self.close_part();
            self.end_section(end);
        }
        self.html(&format!("<h{level} id=\"{}\">", escape_attribute(&id)));
        let part = self.outputs.first().map_or(0, Vec::len).saturating_sub(1);
        self.append(parts);
        self.html(&format!("</h{level}>\n"));
        let heading = Heading { level, id, text, part };
        if is_section {
            let start = self.close_part();
            self.sections.push(Section { heading: Some(heading.clone()), parts: start..start });
        }
        self.headings.push(heading);
    }

    /// The level in the page, where the title has level 1.
    fn checked_level(&mut self, written: u8, range: Range<usize>, text: &str) -> u8 {
        let source = self.body[range.clone()].trim_end();
        let span = self.span(range.start..range.start + source.len());
        let words = source.trim_start_matches('#').trim();
        let words = words.lines().next().unwrap_or_default().trim_end_matches(['#', ' ']);
        if written == 1 {
            let mended = format!("## {words}");
            self.report(Code::HeadingLevelOne, span, |high| high.with("heading", text).suggest(Some(mended)));
        }
        let level = written.max(2);
        let before = self.last_level;
        if level > before + 1 {
            let mended = format!("{} {words}", "#".repeat(usize::from(before) + 1));
            self.report(Code::HeadingSkipsLevel, span, |skip| {
                skip.with("level", usize::from(level))
                    .with("before", usize::from(before))
                    .suggest(Some(mended))
            });
        }
        self.last_level = level;
        level
    }

    fn append(&mut self, parts: Vec<Part>) {
        for part in parts {
            match part {
                Part::Html(html) => self.html(&html),
                part => self.part(part),
            }
        }
    }

    /// Closes the last part of the text; the number of the next.
    fn close_part(&mut self) -> usize {
        self.closed = self.outputs.first().map_or(0, Vec::len);
        self.closed
    }

    fn end_section(&mut self, end: usize) {
        if let Some(section) = self.sections.last_mut() {
            section.parts.end = end;
        }
    }

    // Code, tasks, HTML

    /// Begins a block of code, which can be scrolled with the keyboard.
    pub(super) fn start_code(&mut self, kind: &CodeBlockKind<'_>) {
        self.code_depth += 1;
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', ',', '{']).next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        match language {
            "" => self.html("<pre tabindex=\"0\"><code>"),
            language => {
                let language = escape_attribute(language);
                self.html(&format!("<pre tabindex=\"0\"><code class=\"language-{language}\">"));
            }
        }
    }

    /// Ends the label of a task.
    pub(super) fn close_label(&mut self) {
        if self.is_label_open {
            self.is_label_open = false;
            self.html("</label>");
        }
    }

    /// Shows HTML as text; reports the first of a block.
    pub(super) fn raw_html(&mut self, html: &str, range: Range<usize>) {
        if !self.has_html {
            self.has_html = true;
            let written = &self.body[range.clone()];
            let margin = written.len() - written.trim_start().len();
            let end = written.find('>').map_or(written.len(), |close| close + 1);
            let end = written[..end].trim_end().lines().next().map_or(margin, str::len).max(margin);
            let tag = tag_name(&written[margin..]);
            let span: Span = self.span(range.start + margin.min(end)..range.start + end);
            self.report(Code::RawHtml, span, |raw| raw.with("tag", tag));
        }
        self.plain.push(html);
        self.html(&escape_text(html));
    }

    // Tables

    /// Begins a table in a box that scrolls; with the name of its section it can be reached by keyboard.
    pub(super) fn start_table(&mut self, alignments: Vec<Alignment>) {
        self.table.alignments = alignments;
        self.table.has_rows = false;
        let name = self.headings.last().map(|heading| heading.text.clone());
        let Some(name) = name else { return self.html("<div class=\"scroller\"><table>\n") };
        let count = self.table.names.entry(name.clone()).or_insert(0);
        *count += 1;
        let name = if *count == 1 { name } else { format!("{name} {count}") };
        let name = escape_attribute(&name);
        let open =
            format!("<div class=\"scroller\" tabindex=\"0\" role=\"region\" aria-label=\"{name}\"><table>\n");
        self.html(&open);
    }

    /// Begins a cell; an empty one in the head names nothing.
    pub(super) fn start_cell(&mut self, next: Option<&Event<'_>>) {
        let is_empty = matches!(next, Some(Event::End(TagEnd::TableCell)));
        let class = match self.table.alignments.get(self.table.cell) {
            Some(Alignment::Center) => " class=\"centre\"",
            Some(Alignment::Right) => " class=\"end\"",
            Some(Alignment::Left | Alignment::None) | None => "",
        };
        self.table.cell += 1;
        self.table.is_named_cell = self.table.is_head && !is_empty;
        let tag = if self.table.is_named_cell { "th scope=\"col\"" } else { "td" };
        self.html(&format!("<{tag}{class}>"));
    }

    /// Ends a cell.
    pub(super) fn end_cell(&mut self) {
        self.html(if self.table.is_named_cell { "</th>" } else { "</td>" });
    }

    // The end

    /// The whole document.
    pub(super) fn finish(mut self) -> Document {
        let mut parts = std::mem::take(&mut self.outputs).into_iter().next().unwrap_or_default();
        let end = parts.len();
        self.end_section(end);
        parts.extend(std::mem::take(&mut self.notes).into_parts(self.options.language));
        self.resolve_anchors(&mut parts);
        let mut plain = self.plain.finish();
        // Texts stay for as long as the bank does, so the room that they grew in is given back.
        plain.shrink_to_fit();
        parts.shrink_to_fit();
        self.sections.shrink_to_fit();
        self.headings.shrink_to_fit();
        for part in &mut parts {
            if let Part::Html(html) = part {
                html.shrink_to_fit();
            }
        }
        Document {
            footnotes: end..parts.len(),
            parts,
            sections: self.sections,
            headings: self.headings,
            plain,
        }
    }
}

/// The name of the tag that some HTML begins with: `<div>`; `<!-- -->` for a comment.
fn tag_name(html: &str) -> String {
    if html.starts_with("<!--") {
        return "<!-- -->".to_owned();
    }
    let name: String = html
        .trim_start_matches(['<', '/'])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
        .take(40)
        .collect();
    if name.is_empty() { html.chars().take(20).collect() } else { format!("<{name}>") }
}
