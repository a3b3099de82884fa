//! The parts of compounds: `stadslandbouw` is found by `landbouw` and by `stad`.
//!
//! The bank's own words say what can be a part. Between parts may stand a linking `s`, `e`, `en` or `er`. A rest that
//! no text uses alone becomes a part too, before or behind known ones, as long as these are the larger half.

use super::{hash::QuickMap, stem::Stems};

/// The shortest compound, and the shortest part, in characters.
const SHORTEST_COMPOUND: usize = 7;
const SHORTEST_PART: usize = 3;
/// The shortest rest that need not be known.
const SHORTEST_REST: usize = 5;
const SHORTEST_LEFT: usize = 4;
/// What a part costs that no text uses alone.
const UNKNOWN: i32 = 2;
/// Of this length a part is believed even when it is rare.
const SURE_LENGTH: usize = 5;

const LINKS: [&str; 5] = ["", "s", "en", "e", "er"];

/// What looks like a part but is an ending or a beginning.
const NO_PARTS: &[&str] = &[
    "aan", "ach", "age", "als", "ate", "atie", "aties", "baar", "bare", "beid", "dag", "dan", "den", "der",
    "dens", "die", "dig", "dige", "ding", "dingen", "eel", "eer", "eerd", "eerde", "eert", "eren", "eing",
    "elijk", "elijke", "end", "ende", "erend", "erende", "erij", "erijen", "erin", "ering", "eringen", "eur",
    "gen", "ging", "gingen", "heden", "heid", "het", "ig", "ige", "igen", "iging", "ijk", "ijke", "ijn",
    "ing", "inge", "ingen", "isch", "ische", "iseer", "iseert", "iseren", "isering", "isme", "ist", "isten",
    "iteit", "iteiten", "king", "kingen", "lijk", "lijke", "lijken", "ling", "lingen", "loos", "loze",
    "matig", "matige", "men", "met", "nen", "nis", "nissen", "ons", "onze", "over", "ren", "ring", "ringen",
    "schap", "schappen", "sel", "sels", "sen", "ste", "sten", "ten", "ter", "tie", "ties", "ting", "tingen",
    "tor", "van", "ven", "ver", "ving", "vol", "volle", "wel", "zaam", "zame", "zen", "zijn",
];

/// Splits the compounds of one language.
pub(super) struct Splitter<'a> {
    /// The words that can be parts, with the number of documents that have them.
    known: QuickMap<&'a str, u32>,
    stems: &'a Stems,
}

impl<'a> Splitter<'a> {
    /// A splitter that takes `words` (folded, each with the number of documents) for parts.
    pub(super) fn new(words: impl Iterator<Item = (&'a str, u32)>, stems: &'a Stems) -> Self {
        let mut known: QuickMap<&str, u32> = QuickMap::default();
        for (word, count) in words {
            let is_part = word.len() >= SHORTEST_PART && word.bytes().all(|b| b.is_ascii_lowercase());
            if is_part && !NO_PARTS.contains(&word) && !stems.is_stop_word(word) && has_vowel(word) {
                *known.entry(word).or_default() += count;
            }
        }
        Self { known, stems }
    }

    /// Whether the word stands in some text by itself.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.known.contains_key(word)
    }

    /// The parts of `word`, and the joins of neighbouring parts that are words too; empty when it is no compound.
    pub(super) fn split(&self, word: &str) -> Vec<String> {
        let is_plain = word.bytes().all(|b| b.is_ascii_lowercase());
        if word.len() < SHORTEST_COMPOUND || !is_plain || self.stems.is_stop_word(word) {
            return Vec::new();
        }
        let mut best: Vec<Option<(i32, usize, usize)>> = vec![None; word.len() + 1];
        best[0] = Some((0, 0, 0));
        // best[end]: the best value of a split of word[..end], where its last part begins, and where that part ends.
        for start in 0..word.len() {
            let Some((value, ..)) = best[start] else { continue };
            for end in start + SHORTEST_PART..=word.len() {
                let Some(worth) = self.worth(word, start, end) else { continue };
                for link in LINKS {
                    let next = end + link.len();
                    let has_link = link.is_empty() || (next < word.len() && word[end..].starts_with(link));
                    if !has_link || next > word.len() {
                        continue;
                    }
                    let value = value + worth - 4 - 2 * link.len() as i32;
                    if best[next].is_none_or(|(other, ..)| value > other) {
                        best[next] = Some((value, start, end));
                    }
                }
            }
        }
        let mut parts = Vec::new();
        let mut at = word.len();
        while at > 0 {
            let Some((_, start, end)) = best[at] else { return Vec::new() };
            parts.push((start, end));
            at = start;
        }
        parts.reverse();
        let known: usize = parts
            .iter()
            .filter(|&&(start, end)| self.knows(&word[start..end]))
            .map(|(start, end)| end - start)
            .sum();
        if parts.len() < 2 || known * 2 < word.len() {
            return Vec::new();
        }
        self.with_joins(word, &parts)
    }

    fn with_joins(&self, word: &str, parts: &[(usize, usize)]) -> Vec<String> {
        let mut found: Vec<String> = parts.iter().map(|&(start, end)| word[start..end].to_owned()).collect();
        // A word of three parts also has words of two: `landbouwproject` in `stadslandbouwproject`.
        for (first, &(start, _)) in parts.iter().enumerate() {
            for (last, &(_, end)) in parts.iter().enumerate().skip(first + 1) {
                let is_whole = first == 0 && last + 1 == parts.len();
                if !is_whole && self.knows(&word[start..end]) {
                    found.push(word[start..end].to_owned());
                }
            }
        }
        found
    }

    /// How believable `word[start..end]` is as a part; `None` when it cannot be one.
    fn worth(&self, word: &str, start: usize, end: usize) -> Option<i32> {
        let part = &word[start..end];
        let length = part.len() as i32;
        if part.len() == word.len() {
            return None;
        }
        match self.known.get(part) {
            Some(&count) => {
                let is_sure = part.len() >= SURE_LENGTH || count >= 3;
                let is_short = part.len() == SHORTEST_PART && count < 8;
                (is_sure && !is_short).then(|| 2 * length + count.checked_ilog2().unwrap_or(0).min(6) as i32)
            }
            // The rest before a known part.
            None if start == 0 && part.len() >= SHORTEST_LEFT && word.len() - end >= SURE_LENGTH => {
                (has_vowel(part) && !NO_PARTS.contains(&part)).then_some(-UNKNOWN)
            }
            // The rest behind a long known part: worth little, so that known parts win.
            None if end == word.len() && start >= 4 && part.len() >= SHORTEST_REST => {
                let is_word = has_vowel(part) && !starts_oddly(part) && !NO_PARTS.contains(&part);
                is_word.then_some(-UNKNOWN)
            }
            None => None,
        }
    }
}

fn has_vowel(word: &str) -> bool {
    word.bytes().any(|b| b"aeiouy".contains(&b))
}

/// Whether a rest begins as no word does: with an ending, or with consonants that begin none.
fn starts_oddly(rest: &str) -> bool {
    let bytes = rest.as_bytes();
    let is_vowel = |b: u8| b"aeiouy".contains(&b);
    if bytes[0] == b'e' && !is_vowel(bytes[1]) && b"nrls".contains(&bytes[1]) {
        return true;
    }
    let two = &rest[..2];
    let begins = [
        "bl", "br", "ch", "cl", "cr", "dr", "dw", "fl", "fr", "gl", "gr", "kl", "kn", "kr", "kw", "pl", "pr",
        "ps", "sc", "sf", "sh", "sj", "sk", "sl", "sm", "sn", "sp", "st", "sw", "th", "tr", "tw", "vl", "vr",
        "wr", "zw",
    ];
    !is_vowel(bytes[0]) && !is_vowel(bytes[1]) && !begins.contains(&two)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;

    fn parts(known: &[(&str, u32)], word: &str) -> Vec<String> {
        let stems = Stems::new(Lang::NL);
        Splitter::new(known.iter().copied(), &stems).split(word)
    }

    #[test]
    fn a_compound_is_split_at_known_words() {
        let known = [("stad", 9), ("landbouw", 4), ("land", 5), ("bouw", 6), ("project", 8)];
        assert_eq!(parts(&known, "stadslandbouw"), ["stad", "landbouw"]);
        assert_eq!(parts(&known, "stadslandbouwproject"), ["stad", "landbouw", "project"]);
        assert_eq!(parts(&known, "landbouw"), ["land", "bouw"]);
        assert!(parts(&known, "stadig").is_empty());
    }

    #[test]
    fn a_rest_behind_a_known_word_is_a_part() {
        assert_eq!(parts(&[("moestuin", 9)], "buurtmoestuin"), ["buurt", "moestuin"]);
        assert_eq!(parts(&[("voedsel", 9)], "voedselteams"), ["voedsel", "teams"]);
        assert!(parts(&[("wonen", 9)], "wonende").is_empty());
    }
}
