//! Words as a reader compares them: capitals and accents make no other word.

use unicode_normalization::UnicodeNormalization as _;

/// The text in lower case, without accents and with joined letters apart: `Été à l’Œuvre` gives `ete a l’oeuvre`.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().flat_map(char::to_lowercase) {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            '\u{300}'..='\u{36f}' => {}
            c => folded.push(c),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_accents_and_joined_letters_make_no_other_word() {
        assert_eq!(fold("Été à l’Œuvre"), "ete a l’oeuvre");
        assert_eq!(fold("Cafe\u{301}"), fold("café"));
    }
}
