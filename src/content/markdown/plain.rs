//! The words of a text without their markup, for search, for summaries and for counting.

use std::ops::Range;

/// The words so far, block by block.
#[derive(Debug, Default)]
pub(super) struct Plain {
    text: String,
    /// Those of footnotes, which come last.
    notes: String,
    /// Whether the words are a footnote's.
    pub(super) is_note: bool,
    first_paragraph: Option<Range<usize>>,
    is_in_first: bool,
}

impl Plain {
    fn current(&mut self) -> &mut String {
        if self.is_note { &mut self.notes } else { &mut self.text }
    }

    /// Adds words to the block here.
    pub(super) fn push(&mut self, words: &str) {
        self.current().push_str(words);
    }

    /// Ends the block's line.
    pub(super) fn end_line(&mut self) {
        let text = self.current();
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
    }

    /// A paragraph begins.
    pub(super) fn begin_paragraph(&mut self) {
        if self.first_paragraph.is_none() && !self.is_note {
            self.first_paragraph = Some(self.text.len()..self.text.len());
            self.is_in_first = true;
        }
    }

    /// A paragraph ends.
    pub(super) fn end_paragraph(&mut self) {
        if self.is_in_first && !self.is_note {
            self.is_in_first = false;
            if let Some(first) = &mut self.first_paragraph {
                first.end = self.text.len();
            }
        }
    }

    /// All words, and the first paragraph among them.
    pub(super) fn finish(mut self) -> (String, Range<usize>) {
        self.end_line();
        self.text.push_str(&self.notes);
        (self.text, self.first_paragraph.unwrap_or_default())
    }
}

/// How many words there are: what stands between spaces and has a letter or a digit.
pub(super) fn count_words(text: &str) -> usize {
    let mut count = 0;
    let mut is_counted = false;
    for c in text.chars() {
        if c.is_whitespace() {
            is_counted = false;
        } else if !is_counted && c.is_alphanumeric() {
            is_counted = true;
            count += 1;
        }
    }
    count
}
