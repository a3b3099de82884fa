//! Text made fit to show: an author's words without a hold on the terminal, numbers and spaces as a language writes
//! them.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

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

/// A whole number with `separator` between groups of three digits; `None` for any other value.
pub(super) fn grouped(value: &FluentValue, separator: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = format!("{:.0}", number.value.abs());
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number.value < 0.0 {
        text.push('-');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    Some(text)
}

/// French sets a space before `: ; ? ! »` and after `«` at which a line may not break. Works on one line of a message's
/// own text, never on a value; an indented line is an example and stays as it is, so that it can be copied.
pub(super) fn french_spaces(line: &str) -> Cow<'_, str> {
    const PAIRS: [(&str, &str); 6] = [
        (" :", "\u{a0}:"),
        (" ;", "\u{a0};"),
        (" ?", "\u{a0}?"),
        (" !", "\u{a0}!"),
        (" »", "\u{a0}»"),
        ("« ", "«\u{a0}"),
    ];
    if line.starts_with("    ") || !PAIRS.iter().any(|(plain, _)| line.contains(plain)) {
        return Cow::Borrowed(line);
    }
    Cow::Owned(PAIRS.iter().fold(line.to_owned(), |line, (plain, fixed)| line.replace(plain, fixed)))
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

    #[test]
    fn numbers_have_their_digits_in_threes() {
        assert_eq!(grouped(&FluentValue::from(4_194_304), '.').as_deref(), Some("4.194.304"));
        assert_eq!(grouped(&FluentValue::from(-180), ',').as_deref(), Some("-180"));
        assert_eq!(grouped(&FluentValue::from("1000"), ','), None);
    }

    #[test]
    fn french_spaces_do_not_break_except_in_examples() {
        assert_eq!(french_spaces("« ici » : non ?"), "«\u{a0}ici\u{a0}»\u{a0}: non\u{a0}?");
        assert_eq!(french_spaces("    title: Qui ?"), "    title: Qui ?");
    }
}
