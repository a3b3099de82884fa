//! An author's words made fit to show, without a hold on the terminal.

/// `text` on one line, at most `longest` characters (the rest is `…`), every character [`visible`].
pub(crate) fn tame(text: &str, longest: usize) -> String {
    let mut shown: String = text
        .chars()
        .take(longest)
        .map(|c| if matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}') { ' ' } else { visible(c) })
        .collect();
    if text.chars().nth(longest).is_some() {
        shown.push('…');
    }
    shown
}

/// The character itself, or a picture of it when it would steer the terminal (C0 and C1 controls) or the direction of
/// the text around it.
pub(crate) fn visible(c: char) -> char {
    match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_cannot_steer_the_terminal_or_break_the_line() {
        assert_eq!(tame("a\u{1b}[31m\nb\u{9b}c\u{202e}", 80), "a␛[31m b�c�");
        assert_eq!(tame("één twee", 3), "één…");
        assert_eq!(tame("één", 3), "één");
    }
}
