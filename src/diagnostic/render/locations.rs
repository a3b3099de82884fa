//! Lines and columns of many places at the cost of one walk over each file.

use std::collections::BTreeMap;

use crate::{
    base::{SourcePath, Sources, Span, text::Position},
    diagnostic::{Diagnostic, Place},
};

/// From how many bytes to how many bytes a file's positions are remembered.
const STRIDE: usize = 1024;

/// Where a stretch begins and where it ends: the position of its first character and of the one after its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// The first character.
    pub start: Position,
    /// The character after the last.
    pub end: Position,
}

/// The positions in one file, from its bytes. Columns count characters; in a file that is not UTF-8 each byte that
/// does not continue a character counts as one.
///
/// Keeps the position of every 1024th byte: one walk when made, at most 1 KiB of walking per question.
#[derive(Debug)]
pub struct FileLocations<'a> {
    bytes: &'a [u8],
    marks: Vec<Position>,
}

impl<'a> FileLocations<'a> {
    /// The positions in a file with these bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        let start = Position { line: 1, column: 1 };
        let walked = bytes.chunks(STRIDE).scan(start, |position, chunk| {
            *position = walk(*position, chunk);
            Some(*position)
        });
        Self { bytes, marks: std::iter::once(start).chain(walked).collect() }
    }

    /// The position of the byte `offset`; one past the end is the end.
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.bytes.len());
        let mark = offset / STRIDE;
        walk(self.marks[mark], &self.bytes[mark * STRIDE..offset])
    }

    /// Where `span` begins and ends.
    pub fn region(&self, span: Span) -> Region {
        Region { start: self.position(span.start), end: self.position(span.end) }
    }
}

/// The position after `bytes`, when `from` is the position before.
fn walk(from: Position, bytes: &[u8]) -> Position {
    bytes.iter().fold(from, |Position { line, column }, byte| match byte {
        b'\n' => Position { line: line + 1, column: 1 },
        0x80..=0xbf => Position { line, column },
        _ => Position { line, column: column + 1 },
    })
}

/// The positions in all files that some diagnostics name.
#[derive(Debug)]
pub struct Locations<'a> {
    files: BTreeMap<&'a SourcePath, FileLocations<'a>>,
}

impl<'a> Locations<'a> {
    /// Walks once over each file that the diagnostics, or places related to them, name.
    pub fn new(diagnostics: &'a [Diagnostic], sources: &'a Sources) -> Self {
        let mut files = BTreeMap::new();
        for diagnostic in diagnostics {
            let related = diagnostic.related.iter().map(|related| &related.path);
            for path in std::iter::once(&diagnostic.path).chain(related) {
                let bytes = || sources.bytes(path).map_or(&[][..], |bytes| &**bytes);
                files.entry(path).or_insert_with(|| FileLocations::new(bytes()));
            }
        }
        Self { files }
    }

    /// Where `place` begins and ends; line 1, column 1 for a whole file and for a place that is not known.
    pub fn region(&self, path: &SourcePath, place: &Place) -> Region {
        match (place, self.files.get(path)) {
            (Place::Span(span), Some(file)) => file.region(*span),
            (Place::Span(_) | Place::File, _) => {
                let start = Position { line: 1, column: 1 };
                Region { start, end: start }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::text::{floor_char_boundary, position};

    #[test]
    fn a_byte_that_is_no_character_counts_as_one() {
        let file = FileLocations::new(b"caf\xe9 \xff!\n");
        assert_eq!(file.position(6), Position { line: 1, column: 7 });
        assert_eq!(file.position(8), Position { line: 2, column: 1 });
    }

    proptest! {
        #[test]
        fn the_remembered_positions_are_those_of_the_text(parts in prop::collection::vec("(?s).{0,40}\r?\n?", 0..80), at in 0usize..4000) {
            let text = parts.concat();
            let at = floor_char_boundary(&text, at);
            prop_assert_eq!(FileLocations::new(text.as_bytes()).position(at), position(&text, at));
        }
    }
}
