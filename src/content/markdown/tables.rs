//! Tables: each in a box that scrolls, its columns aligned as they are written.

use std::collections::BTreeMap;

use pulldown_cmark::Alignment;

use super::escape::escape_attribute;

/// The tables of a text, and the one that is being written. Each method gives the HTML that stands there.
#[derive(Debug, Default)]
pub(super) struct Tables {
    alignments: Vec<Alignment>,
    /// The number of the next cell in its row.
    cell: usize,
    row: Row,
    has_rows: bool,
    /// What ends the open cell.
    cell_end: &'static str,
    /// How often each name of a table was given.
    names: BTreeMap<String, usize>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Row {
    Head,
    #[default]
    Body,
}

impl Tables {
    /// Begins a table. With the name of its section it can be reached by keyboard.
    pub(super) fn start(&mut self, alignments: Vec<Alignment>, section: Option<&str>) -> String {
        self.alignments = alignments;
        self.has_rows = false;
        let Some(section) = section else { return "<div class=\"scroller\"><table>\n".to_owned() };
        let count = self.names.entry(section.to_owned()).or_insert(0);
        *count += 1;
        let name = if *count == 1 { section.to_owned() } else { format!("{section} {count}") };
        let name = escape_attribute(&name);
        format!("<div class=\"scroller\" tabindex=\"0\" role=\"region\" aria-label=\"{name}\"><table>\n")
    }

    /// Ends a table.
    pub(super) fn end(&self) -> &'static str {
        if self.has_rows { "</tbody>\n</table></div>\n" } else { "</table></div>\n" }
    }

    /// Begins the row of the head.
    pub(super) fn start_head(&mut self) -> &'static str {
        self.row = Row::Head;
        self.cell = 0;
        "<thead>\n<tr>"
    }

    /// Ends the head; `has_rows` tells whether a row follows.
    pub(super) fn end_head(&mut self, has_rows: bool) -> &'static str {
        self.row = Row::Body;
        self.has_rows = has_rows;
        if has_rows { "</tr>\n</thead>\n<tbody>\n" } else { "</tr>\n</thead>\n" }
    }

    /// Begins a row of the body.
    pub(super) fn start_row(&mut self) -> &'static str {
        self.cell = 0;
        "<tr>"
    }

    /// Begins a cell; an empty one in the head names nothing.
    pub(super) fn start_cell(&mut self, is_empty: bool) -> String {
        let class = match self.alignments.get(self.cell) {
            Some(Alignment::Center) => " class=\"centre\"",
            Some(Alignment::Right) => " class=\"end\"",
            Some(Alignment::Left | Alignment::None) | None => "",
        };
        self.cell += 1;
        let tag;
        (tag, self.cell_end) = match self.row {
            Row::Head if !is_empty => ("th scope=\"col\"", "</th>"),
            Row::Head | Row::Body => ("td", "</td>"),
        };
        format!("<{tag}{class}>")
    }

    /// Ends a cell.
    pub(super) fn end_cell(&self) -> &'static str {
        self.cell_end
    }
}
