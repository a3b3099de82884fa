//! The words of a text without their markup, for search.

/// The words so far, block by block.
#[derive(Debug, Default)]
pub(super) struct Plain {
    text: String,
    /// Those of footnotes, which come last.
    notes: String,
    /// Whether the words are a footnote's.
    is_note: bool,
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

    /// What follows is a footnote.
    pub(super) fn start_note(&mut self) {
        self.is_note = true;
    }

    /// The footnote ends, and with it its line.
    pub(super) fn end_note(&mut self) {
        self.end_line();
        self.is_note = false;
    }

    /// All words, those of footnotes last.
    pub(super) fn finish(mut self) -> String {
        self.end_line();
        self.text.push_str(&self.notes);
        self.text
    }
}
