//! What of a text its readers see as it is typed: its words, and what was meant as markup and is none.
//!
//! [`Literal`] gathers the places of the words while the text is rendered; [`Shown`] has them in a copy of the text, in which all
//! else is covered, byte for byte. Read [`as_typed`](super::as_typed) next.

use std::ops::Range;

/// Covers a byte of markup, of a sign behind a backslash, of an entity.
pub(super) const MARKUP: char = '\u{1}';
/// Covers a byte of code or HTML.
pub(super) const CODE: char = '\u{2}';
/// Covers a byte of a link that is no word of it.
pub(super) const LINK: char = '\u{3}';

/// The words of a text so far.
#[derive(Debug)]
pub(super) struct Literal<'a> {
    body: &'a str,
    shown: Vec<u8>,
    runs: Vec<Range<usize>>,
    open: Option<Range<usize>>,
}

/// A text of which only the words are left.
#[derive(Debug)]
pub(super) struct Shown {
    /// As long as the text, its lines kept: the words where they stand, all else covered.
    pub(super) text: String,
    /// The stretches between the borders of blocks, in order: a paragraph, a heading, a cell.
    pub(super) runs: Vec<Range<usize>>,
}

impl<'a> Literal<'a> {
    /// All of `body` is covered.
    pub(super) fn new(body: &'a str) -> Self {
        let cover = |byte| match byte {
            b'\n' => b'\n',
            b'\r' => b' ',
            _ => MARKUP as u8,
        };
        Self { body, shown: body.bytes().map(cover).collect(), runs: Vec::new(), open: None }
    }

    /// Adds the words `text`, which come from `range`; an entity and a sign behind a backslash stay covered.
    pub(super) fn words(&mut self, range: Range<usize>, text: &str) {
        self.extend(range.clone());
        if self.body[range.clone()] != *text {
            return;
        }
        let is_escaped =
            self.body[..range.start].ends_with('\\') && !self.shown[..range.start].ends_with(b"\\");
        let first = text.chars().next().filter(|_| is_escaped).map_or(0, char::len_utf8);
        let start = range.start + first;
        self.shown[start..range.end].copy_from_slice(&self.body.as_bytes()[start..range.end]);
    }

    /// Covers what is code, HTML or a link.
    pub(super) fn cover(&mut self, range: Range<usize>, with: char) {
        let covered = self.shown[range].iter_mut().filter(|byte| **byte == MARKUP as u8);
        covered.for_each(|byte| *byte = with as u8);
    }

    /// The stretch between two blocks goes on as far as `range`.
    pub(super) fn extend(&mut self, range: Range<usize>) {
        self.open = Some(match self.open.take() {
            Some(open) => open.start.min(range.start)..open.end.max(range.end),
            None => range,
        });
    }

    /// A block begins or ends.
    pub(super) fn end_run(&mut self) {
        self.runs.extend(self.open.take());
    }

    /// The whole text.
    pub(super) fn finish(mut self) -> Shown {
        self.end_run();
        let text = String::from_utf8(self.shown).expect("whole characters stand among single bytes");
        Shown { text, runs: self.runs }
    }
}
