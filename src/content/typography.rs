//! The spaces that a language's typography asks for, so that no author has to type them.

use std::borrow::Cow;

use crate::base::Lang;

/// The text with the spaces of its language: in French a plain space before `: ; ? ! » %` and `€`, after `«`, and
/// between groups of three digits becomes one that does not break (U+00A0; U+202F in numbers). Texts in other languages
/// stay as they are.
pub fn typographic(text: &str, lang: Lang) -> Cow<'_, str> {
    if lang.primary() != "fr" || !text.contains(' ') {
        return Cow::Borrowed(text);
    }
    let chars: Vec<char> = text.chars().collect();
    let mut result = String::with_capacity(text.len() + 8);
    for (at, &c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| chars[at]);
        let after = chars.get(at + 1).copied();
        result.push(match (before, c, after) {
            (Some('«'), ' ', _) | (_, ' ', Some(':' | ';' | '?' | '!' | '»' | '%' | '€')) => '\u{a0}',
            (Some(before), ' ', Some(after))
                if before.is_ascii_digit() && after.is_ascii_digit() && is_group(&chars[at + 1..]) =>
            {
                '\u{202f}'
            }
            _ => c,
        });
    }
    Cow::Owned(result)
}

/// Whether exactly three digits stand at the start.
fn is_group(chars: &[char]) -> bool {
    chars.iter().take_while(|c| c.is_ascii_digit()).count() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_keeps_signs_with_their_words() {
        let written = typographic("« Oui » : 2 100 personnes, 45 % ?", Lang::FR);
        assert_eq!(written, "«\u{a0}Oui\u{a0}»\u{a0}: 2\u{202f}100 personnes, 45\u{a0}%\u{a0}?");
        assert_eq!(typographic("Waarom : 2 100", Lang::NL), "Waarom : 2 100");
        assert_eq!(typographic("en 2019 2020", Lang::FR), "en 2019 2020");
    }
}
