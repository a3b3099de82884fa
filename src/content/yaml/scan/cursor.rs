//! A place in the text, with the questions that every rule of the scanner asks there.

/// Where the scanner stands.
pub(super) struct Cursor<'a> {
    text: &'a [u8],
    /// Bytes from the start of the text.
    pub(super) at: usize,
    /// The same of its line.
    line_start: usize,
    /// How many lines are above.
    pub(super) line: usize,
}

impl<'a> Cursor<'a> {
    /// A cursor at the start of a text.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text: text.as_bytes(), at: 0, line_start: 0, line: 0 }
    }

    /// What is not taken yet.
    pub(super) fn rest(&self) -> &'a [u8] {
        &self.text[self.at..]
    }

    /// The byte that stands `ahead` bytes on.
    pub(super) fn byte(&self, ahead: usize) -> Option<u8> {
        self.text.get(self.at + ahead).copied()
    }

    /// Bytes from the start of the line.
    pub(super) fn column(&self) -> isize {
        (self.at - self.line_start) as isize
    }

    /// Whether all is taken.
    pub(super) fn is_at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    /// How many bytes the line break here has; 0 when there is none.
    pub(super) fn break_here(&self) -> usize {
        break_length(self.rest())
    }

    /// Whether a space or a tab stands here.
    pub(super) fn is_blank(&self) -> bool {
        matches!(self.byte(0), Some(b' ' | b'\t'))
    }

    /// Whether a blank, a line break or the end stands `ahead` bytes on.
    pub(super) fn is_gap(&self, ahead: usize) -> bool {
        match self.byte(ahead) {
            None | Some(b' ' | b'\t' | b'\n' | b'\r') => true,
            Some(0xc2 | 0xe2) => break_length(&self.text[self.at + ahead..]) > 0,
            Some(_) => false,
        }
    }

    /// Whether a line begins here with `---` or `...` alone.
    pub(super) fn is_document_marker(&self) -> bool {
        self.column() == 0
            && matches!(self.rest(), [b'-', b'-', b'-', ..] | [b'.', b'.', b'.', ..])
            && self.is_gap(3)
    }

    /// Takes a byte order mark at the start of a line, which is one column wide.
    pub(super) fn skip_mark(&mut self) {
        if self.column() == 0 && self.rest().starts_with("\u{feff}".as_bytes()) {
            self.at += 3;
            self.line_start += 2;
        }
    }

    /// Takes the line break that stands here.
    pub(super) fn skip_break(&mut self) {
        self.at += self.break_here();
        self.line_start = self.at;
        self.line += 1;
    }

    /// Takes all before the next line break.
    pub(super) fn skip_to_break(&mut self) {
        while !self.is_at_end() && self.break_here() == 0 {
            self.at += 1;
        }
    }
}

/// How many bytes the line break at the start of `bytes` has; 0 when there is none.
fn break_length(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] => 2,
        [b'\n' | b'\r', ..] => 1,
        [0xc2, 0x85, ..] => 2,
        [0xe2, 0x80, 0xa8 | 0xa9, ..] => 3,
        _ => 0,
    }
}
