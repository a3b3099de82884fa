//! Spaces as a language's printers set them, from the plain spaces that people type.
//!
//! French sets a non-breaking space before `:` `»` `%` `€` and after `«`, and a narrow one before `;` `?` `!` and between the
//! groups of a large number. Other languages are left as they are. Code and addresses must not pass through here.

use std::borrow::Cow;

use super::Lang;

const NO_BREAK: char = '\u{a0}';
const NARROW_NO_BREAK: char = '\u{202f}';

/// `text` with the spaces of `lang`. May be called on the pieces of a sentence: a space at the border of a piece is
/// judged by what it touches there.
pub fn typographic(text: &str, lang: Lang) -> Cow<'_, str> {
    if lang.primary() != "fr" || !text.contains(' ') {
        return Cow::Borrowed(text);
    }
    let mut result = String::new();
    let mut copied = 0;
    for (at, _) in text.match_indices(' ') {
        let Some(space) = space_between(&text[..at], &text[at + 1..]) else { continue };
        result.push_str(&text[copied..at]);
        result.push(space);
        copied = at + 1;
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    result.push_str(&text[copied..]);
    Cow::Owned(result)
}

/// The space that belongs between two texts in place of a plain one.
fn space_between(before: &str, after: &str) -> Option<char> {
    if before.ends_with('«') || after.starts_with('»') {
        return Some(NO_BREAK);
    }
    if before.ends_with([' ', NO_BREAK, NARROW_NO_BREAK]) {
        return None;
    }
    if after.starts_with([':', '%', '€']) {
        return Some(NO_BREAK);
    }
    let is_narrow = after.starts_with([';', '?', '!']) || is_between_groups(before, after);
    is_narrow.then_some(NARROW_NO_BREAK)
}

/// Whether a number goes on: one to three digits that are no phone number's or year's, then groups of three.
fn is_between_groups(before: &str, after: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    if digits(after) != 3 {
        return false;
    }
    let last = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let first = &before[before.len() - last..];
    let rest = &before[..before.len() - last];
    let goes_on = last == 3
        && rest.ends_with(' ')
        && rest.trim_end_matches(' ').ends_with(|c: char| c.is_ascii_digit());
    (1..=3).contains(&last) && (goes_on || !first.starts_with('0'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn french_binds_its_punctuation() {
        for (typed, set) in [
            (
                "Qui ? Vous ! Oui ; voilà : 50 % ou 3 €",
                "Qui\u{202f}? Vous\u{202f}! Oui\u{202f}; voilà\u{a0}: 50\u{a0}% ou 3\u{a0}€",
            ),
            ("« mot »", "«\u{a0}mot\u{a0}»"),
            (
                "environ 2 100 groupes, 1 234 567 km",
                "environ 2\u{202f}100 groupes, 1\u{202f}234\u{202f}567 km",
            ),
            ("en 2020 400 personnes, 12 3000, 02 123 45 67", "en 2020 400 personnes, 12 3000, 02 123 45 67"),
            ("« ", "«\u{a0}"),
            (" »", "\u{a0}»"),
            (" : suite", "\u{a0}: suite"),
            ("rien à faire", "rien à faire"),
        ] {
            assert_eq!(typographic(typed, Lang::FR), set);
        }
        assert_eq!(typographic("Wie ?", Lang::NL), "Wie ?");
        assert!(Lang::parse("fr-BE").is_some_and(|lang| typographic("Qui ?", lang) == "Qui\u{202f}?"));
    }

    proptest! {
        #[test]
        fn only_spaces_change(text in "[a-z0-9 :;?!«»%€]{0,60}") {
            let set = typographic(&text, Lang::FR);
            prop_assert_eq!(&set.replace(['\u{a0}', '\u{202f}'], " "), &text);
            prop_assert_eq!(typographic(&set, Lang::FR), set.clone());
        }
    }
}
