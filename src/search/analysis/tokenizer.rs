//! The tokenizer: from a text to the words that search knows, in the same steps as `scripts/search/tokenizer.js`.
//!
//! A word is a run of letters, digits and marks. Apostrophes, hyphens and the dots of an acronym join words:
//! `l’eau` → `eau`, `foto’s` → `foto`, `e-bike` → `e`, `bike` and, where `e` stands, `ebike`; `O.C.M.W.` → `ocmw`.
//! [`fold`] makes of a word what is compared: no marks, lower case, ligatures written out. `tests/search/tokens.json`
//! holds both halves together.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The longest word in characters; the rest of a longer one is not compared.
const LONGEST: usize = 40;

/// What may be left out before an apostrophe: the short words of French, and of Italian and Catalan.
const ELISIONS: [&str; 14] =
    ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "dell"];

/// What may be left out after an apostrophe: endings of Dutch and English.
const ENDINGS: [&str; 9] = ["s", "t", "d", "m", "ll", "re", "ve", "n", "tje"];

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    /// As it is written, in lower case.
    pub(crate) text: Cow<'a, str>,
    /// Its number among the words. A joined word has that of its first part.
    pub(crate) position: u32,
    /// Whether it was joined from two words that are also there.
    pub(crate) is_joined: bool,
}

fn is_inner(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() || is_combining_mark(c) }
}

/// Where the word ends with which a text begins.
fn word_end(text: &str) -> usize {
    let plain = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    match text.as_bytes().get(plain) {
        Some(byte) if !byte.is_ascii() => {
            text[plain..].find(|c| !is_inner(c)).map_or(text.len(), |rest| plain + rest)
        }
        _ => plain,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    Apostrophe,
    Hyphen,
    Dot,
}

fn link(c: char) -> Option<Link> {
    match c {
        '\'' | '’' | '‘' | 'ʼ' | '´' | '`' => Some(Link::Apostrophe),
        '-' | '‐' | '‑' | '\u{AD}' => Some(Link::Hyphen),
        '.' | '&' => Some(Link::Dot),
        _ => None,
    }
}

/// Calls `each` with every word of `text`, in order; returns the position after the last, counting from `position`.
pub(crate) fn tokenize<'a>(text: &'a str, mut position: u32, mut each: impl FnMut(Token<'a>)) -> u32 {
    let mut chain: Vec<(Link, &'a str)> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_inner) {
        let before = &rest[..start];
        rest = &rest[start..];
        let (word, after) = rest.split_at(word_end(rest));
        rest = after;
        let mut between = before.chars();
        let joint = match (between.next(), between.next()) {
            (Some(c), None) => link(c),
            _ => None,
        };
        match joint {
            Some(joint) if !chain.is_empty() && is_joint(joint, chain[chain.len() - 1].1, word) => {
                chain.push((joint, word));
            }
            _ => {
                position = flush(&mut chain, position, &mut each);
                if rest.starts_with(' ') {
                    // As nearly every word does, it stands alone.
                    each(Token { text: lower(word), position, is_joined: false });
                    position += 1;
                } else {
                    chain.push((Link::Hyphen, word));
                }
            }
        }
    }
    flush(&mut chain, position, &mut each)
}

/// A dot or an ampersand joins only single letters.
fn is_joint(link: Link, left: &str, right: &str) -> bool {
    link != Link::Dot || (is_single(left) && is_single(right))
}

fn is_single(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

fn flush<'a>(chain: &mut Vec<(Link, &'a str)>, mut position: u32, each: &mut impl FnMut(Token<'a>)) -> u32 {
    if let [(_, only)] = chain[..] {
        each(Token { text: lower(only), position, is_joined: false });
        chain.clear();
        return position + 1;
    }
    if chain.len() > 1 && chain[1..].iter().all(|(link, _)| *link == Link::Dot) {
        let joined: String = chain.iter().map(|(_, letter)| *letter).collect();
        each(Token { text: Cow::Owned(joined.to_lowercase()), position, is_joined: false });
        chain.clear();
        return position + 1;
    }
    let mut previous: Option<Cow<'a, str>> = None;
    let mut index = 0;
    while index < chain.len() {
        let word = lower(chain[index].1);
        let is_ending = index > 0 && chain[index].0 == Link::Apostrophe && ENDINGS.contains(&&*word);
        let is_elision = chain.get(index + 1).is_some_and(|(link, _)| *link == Link::Apostrophe)
            && ELISIONS.contains(&&*word);
        index += 1;
        if is_ending || is_elision {
            previous = None;
            continue;
        }
        each(Token { text: word.clone(), position, is_joined: false });
        if let Some(previous) = previous {
            let joined = format!("{previous}{word}");
            // Years and numbers with a hyphen between them make no word.
            if joined.contains(char::is_alphabetic) {
                each(Token { text: Cow::Owned(joined), position: position - 1, is_joined: true });
            }
        }
        previous = Some(word);
        position += 1;
    }
    chain.clear();
    position
}

fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    let lower = if word.is_ascii() {
        word.to_ascii_lowercase()
    } else {
        word.nfc().collect::<String>().to_lowercase()
    };
    Cow::Owned(lower)
}

/// What is compared of a word: compatibility forms and marks gone, lower case, ligatures written out, at most
/// [`LONGEST`] characters. `Œuvre` → `oeuvre`, `Één` → `een`, `CO₂` → `co2`; "" for a word of marks only.
pub(crate) fn fold(word: &str) -> Cow<'_, str> {
    if word.len() <= LONGEST && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    let mut folded = String::with_capacity(word.len());
    let letters = word.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    for c in letters.nfd().filter(|c| c.is_alphanumeric() && !is_combining_mark(*c)) {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            c => folded.push(c),
        }
    }
    if let Some((end, _)) = folded.char_indices().nth(LONGEST) {
        folded.truncate(end);
    }
    Cow::Owned(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Vector {
        text: String,
        words: Vec<(String, u32, bool)>,
    }

    #[test]
    fn the_golden_vectors_hold() {
        let vectors: Vec<Vector> =
            serde_json::from_str(include_str!("../../../tests/search/tokens.json")).expect("the vectors");
        for vector in vectors {
            let mut found = Vec::new();
            tokenize(&vector.text, 0, |token| {
                found.push((fold(&token.text).into_owned(), token.position, token.is_joined))
            });
            assert_eq!(found, vector.words, "{}", vector.text);
        }
    }
}
