//! The lines of a file around a place, cut and cleaned so that any file can be shown on a terminal at a bounded cost.

use std::ops::Range;

use crate::{base::Span, diagnostic::message::visible};

/// The most bytes shown before the place on its first line: a whole paragraph of prose. With more, the place alone is
/// named, because the columns of a cut line would be wrong.
const BEFORE: usize = 4096;
/// The most bytes of the place itself; of a longer one its first line is shown.
const WITHIN: usize = 1024;
/// The most bytes shown after the place on its last line.
const AFTER: usize = 256;

/// Whole lines (but for a far end) with the place in them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The lines, without carriage returns, control characters as pictures.
    pub(super) text: String,
    /// The place, in bytes of `text`.
    pub(super) place: Range<usize>,
}

impl Excerpt {
    /// The lines of the file `bytes` that `span` touches; `None` when its line is too long to show.
    pub(super) fn new(bytes: &[u8], span: Span) -> Option<Self> {
        let start = span.start.min(bytes.len());
        let earliest = start.saturating_sub(BEFORE);
        let line_start = match bytes[earliest..start].iter().rposition(|&byte| byte == b'\n') {
            Some(newline) => earliest + newline + 1,
            None if earliest == 0 => 0,
            None => return None,
        };
        let within = shown_part(&bytes[start..span.end.clamp(start, bytes.len())]);
        let end = start + within.len();
        let after = first_line(cut(&bytes[end..], AFTER));
        let mut text = clean(&bytes[line_start..start]);
        let place_start = text.len();
        text.push_str(&clean(within));
        let place = place_start..text.len();
        text.push_str(&clean(after));
        Some(Self { text, place })
    }
}

/// The place without the line ends at its end, or its first line when it is too long.
fn shown_part(place: &[u8]) -> &[u8] {
    let trimmed = place.trim_ascii_end();
    let place = if trimmed.len() < place.len() && place.ends_with(b"\n") { trimmed } else { place };
    if place.len() > WITHIN { first_line(cut(place, WITHIN)) } else { place }
}

/// The first `most` bytes at most, not cutting a character.
fn cut(bytes: &[u8], most: usize) -> &[u8] {
    let mut end = most.min(bytes.len());
    while end < bytes.len() && end > 0 && matches!(bytes[end], 0x80..=0xbf) {
        end -= 1;
    }
    &bytes[..end]
}

fn first_line(bytes: &[u8]) -> &[u8] {
    let line = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// The text of `bytes` with what is not UTF-8 replaced, line ends as `\n`, and nothing that steers a terminal.
fn clean(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    text.chars().map(|c| if matches!(c, '\n' | '\t') { c } else { visible(c) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(bytes: &[u8], start: usize, end: usize) -> (String, Range<usize>) {
        let Excerpt { text, place } = Excerpt::new(bytes, Span::new(start, end)).expect("a short line");
        (text, place)
    }

    #[test]
    fn the_lines_of_the_place_are_shown_without_their_ends() {
        assert_eq!(excerpt(b"a\r\nb: c\r\nd", 6, 7), ("b: c".to_owned(), 3..4));
        assert_eq!(excerpt(b"a\nb\n", 2, 4), ("b".to_owned(), 0..1));
        assert_eq!(excerpt(b"a", 9, 12), ("a".to_owned(), 1..1));
        assert_eq!(excerpt(b"one\r\ntwo\r\nx", 2, 8), ("one\ntwo".to_owned(), 2..7));
    }

    #[test]
    fn what_is_not_text_becomes_visible_and_keeps_the_place() {
        assert_eq!(excerpt(b"caf\xe9 \x1b[2J x", 10, 11), ("caf\u{fffd} ␛[2J x".to_owned(), 14..15));
    }

    #[test]
    fn a_long_place_shows_its_first_line_and_a_long_line_nothing() {
        let long = "é".repeat(3000);
        let (text, place) = excerpt(format!("a\nb\n{long}").as_bytes(), 0, 3000);
        assert_eq!((text.as_str(), place), ("a", 0..1));
        assert_eq!(Excerpt::new(long.as_bytes(), Span::new(5000, 5002)), None);
    }
}
