//! Characters that nobody sees: those without width, and those that turn the direction of the text around them.

/// Whether `c` is seen nowhere and has no use in a text.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{200b}'
            | '\u{2060}'
            | '\u{feff}'
            | '\u{61c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
    )
}

/// Whether `c` is seen nowhere and has a use between the letters of a text alone: a hyphen for the end of a line, and what joins the
/// parts of a letter or a sign.
pub(super) fn is_joiner(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}')
}

/// The code point of a character, as reports name one that cannot be shown: `U+200B`.
pub(super) fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}
