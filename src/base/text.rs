//! Places in a text: byte spans, and the lines and columns that people read.

/// A stretch of a file: byte offsets from the file's start, `start` ≤ `end`, both on character borders.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// The same span, `offset` bytes further.
    pub fn shifted(self, offset: usize) -> Self {
        Self { start: self.start + offset, end: self.end + offset }
    }
}

/// A line and a column as people count them: both from 1, the column in characters (Unicode scalar values).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

/// The position of the byte `offset` in `text`; an offset past the end is the end, one inside a character its start.
///
/// Costs a walk over the text before `offset`.
pub fn position(text: &str, offset: usize) -> Position {
    let offset = floor_char_boundary(text, offset);
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Position {
        line: before.bytes().filter(|&b| b == b'\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}

/// The byte offset of line `line` and column `column` (both from 1, the column in characters); the line's end when it
/// is shorter, the text's end when there are fewer lines.
pub fn offset(text: &str, line: usize, column: usize) -> usize {
    let start = match line {
        0 | 1 => 0,
        _ => text.match_indices('\n').nth(line - 2).map_or(text.len(), |(newline, _)| newline + 1),
    };
    let rest = text[start..].split('\n').next().unwrap_or_default();
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

/// The largest character border at or before `offset`.
pub fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "één\ntwee: ë!";
        assert_eq!(position(text, text.find('!').expect("it is there")), Position { line: 2, column: 8 });
        assert_eq!(offset(text, 2, 8), text.len() - 1);
    }

    proptest! {
        #[test]
        fn a_position_leads_back_to_its_offset(text in "(?s).{0,60}", at in 0usize..120) {
            let at = floor_char_boundary(&text, at);
            let Position { line, column } = position(&text, at);
            prop_assert_eq!(offset(&text, line, column), at);
        }
    }
}
