//! The parts of compounds: `stadslandbouw` is found by `landbouw` and by `stad`.
//!
//! The bank's own words say what can be a part. Between parts may stand a linking `s`, `e`, `en` or `er`. A rest that
//! no text uses alone becomes a part too, before or behind known ones, as long as these are the larger half.

use std::ops::Range;

use crate::{base::Lang, search::numbering::QuickMap};

use super::stop_words::StopWords;

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

/// What looks like a part but is an ending or a beginning; sorted.
const NO_PARTS: &[&str] = &[
    "aan", "ach", "age", "als", "ate", "atie", "aties", "baar", "bare", "beid", "dag", "dan", "den", "dens",
    "der", "die", "dig", "dige", "ding", "dingen", "eel", "eer", "eerd", "eerde", "eert", "eing", "elijk",
    "elijke", "end", "ende", "eren", "erend", "erende", "erij", "erijen", "erin", "ering", "eringen", "eur",
    "gen", "ging", "gingen", "heden", "heid", "het", "ig", "ige", "igen", "iging", "ijk", "ijke", "ijn",
    "ing", "inge", "ingen", "isch", "ische", "iseer", "iseert", "iseren", "isering", "isme", "ist", "isten",
    "iteit", "iteiten", "king", "kingen", "lijk", "lijke", "lijken", "ling", "lingen", "loos", "loze",
    "matig", "matige", "men", "met", "nen", "nis", "nissen", "ons", "onze", "over", "ren", "ring", "ringen",
    "schap", "schappen", "sel", "sels", "sen", "ste", "sten", "ten", "ter", "tie", "ties", "ting", "tingen",
    "tor", "van", "ven", "ver", "ving", "vol", "volle", "wel", "zaam", "zame", "zen", "zijn",
];

/// The letters of the longest of them.
const LONGEST_NO_PART: usize = 8;

/// The parts of a compound: byte ranges of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    ranges: Box<[Range<u8>]>,
    /// Whether no text uses one of them alone.
    pub(crate) has_unknown: bool,
}

impl Parts {
    /// The parts of `word`, whose parts they are.
    pub(crate) fn of<'w>(&self, word: &'w str) -> impl Iterator<Item = &'w str> {
        self.ranges.iter().map(|part| &word[part.start.into()..part.end.into()])
    }
}

/// What may be among some words of plain letters: for each three letters the lengths of the words that begin with them, a
/// bit each (a word has 40 at most). Few ranges of a word pass, so that few are looked up.
struct PrefixFilter(Vec<u64>);

impl PrefixFilter {
    fn new() -> Self {
        Self(vec![0; 26 * 26 * 26])
    }

    /// Where the lengths stand of words that begin as `word` does, which has three letters at least.
    fn place(word: &str) -> usize {
        let prefix = &word.as_bytes()[..SHORTEST_PART];
        prefix.iter().fold(0, |place, letter| place * 26 + usize::from(letter - b'a'))
    }

    fn add(&mut self, word: &str) {
        self.0[Self::place(word)] |= 1 << word.len();
    }

    /// Whether a word may be among them.
    fn may_have(&self, word: &str) -> bool {
        (self.0[Self::place(word)] >> word.len()) & 1 == 1
    }
}

/// Whether the language writes compounds as one word.
pub(crate) fn has_compounds(lang: Lang) -> bool {
    matches!(lang.primary(), "nl" | "de" | "af" | "da" | "sv" | "nb" | "nn" | "no" | "fy")
}

/// Splits the compounds of one language.
pub(crate) struct Splitter {
    /// The words that can be parts, each with how many documents have it.
    known: QuickMap<Box<str>, u32>,
    filter: PrefixFilter,
    stop_words: StopWords,
}

/// How good a part a word is: unknown, known but too short and rare, or of some worth.
enum PartScore {
    Unknown,
    Doubtful,
    Worth(i32),
}

/// A way to split the beginning of a word.
#[derive(Clone, Copy)]
struct Split {
    value: i32,
    /// Where its last part begins and ends.
    start: usize,
    end: usize,
}

impl Splitter {
    /// A splitter that takes `words` (folded, each with the number of documents that have it) for parts.
    pub(crate) fn new<'a>(words: impl Iterator<Item = (&'a str, u32)>, stop_words: StopWords) -> Self {
        let mut splitter = Self { known: QuickMap::default(), filter: PrefixFilter::new(), stop_words };
        for (word, documents) in words.filter(|(word, _)| can_be_part(word, stop_words)) {
            splitter.filter.add(word);
            match splitter.known.get_mut(word) {
                Some(known) => *known += documents,
                None => _ = splitter.known.insert(word.into(), documents),
            }
        }
        splitter
    }

    /// Whether the word stands in some text by itself.
    pub(crate) fn knows(&self, word: &str) -> bool {
        self.known.contains_key(word)
    }

    /// How good a part the word is.
    fn score(&self, word: &str) -> PartScore {
        let Some(&count) = self.known.get(word) else { return PartScore::Unknown };
        let is_sure = word.len() >= SURE_LENGTH || count >= 3;
        let is_short = word.len() == SHORTEST_PART && count < 8;
        if !is_sure || is_short {
            return PartScore::Doubtful;
        }
        PartScore::Worth(2 * word.len() as i32 + count.checked_ilog2().unwrap_or(0).min(6) as i32)
    }

    /// The parts of `word`, and the joins of neighbouring parts that are words too; none when it is no compound.
    pub(crate) fn split(&self, word: &str) -> Parts {
        if word.len() < SHORTEST_COMPOUND || !is_plain(word) || self.stop_words.has(word) {
            return Parts::default();
        }
        // best[end]: the best split of word[..end].
        let mut best: Vec<Option<Split>> = vec![None; word.len() + 1];
        best[0] = Some(Split { value: 0, start: 0, end: 0 });
        for start in 0..word.len() {
            let Some(Split { value, .. }) = best[start] else { continue };
            for end in start + SHORTEST_PART..=word.len() {
                let Some(worth) = self.worth(word, start, end) else { continue };
                for link in LINKS {
                    let next = end + link.len();
                    let has_link = link.is_empty() || (next < word.len() && word[end..].starts_with(link));
                    if !has_link || next > word.len() {
                        continue;
                    }
                    let value = value + worth - 4 - 2 * link.len() as i32;
                    if best[next].is_none_or(|other| value > other.value) {
                        best[next] = Some(Split { value, start, end });
                    }
                }
            }
        }
        let mut parts = Vec::new();
        let mut at = word.len();
        while at > 0 {
            let Some(Split { start, end, .. }) = best[at] else { return Parts::default() };
            parts.push(start..end);
            at = start;
        }
        parts.reverse();
        let is_known = |part: &&Range<usize>| self.knows(&word[(*part).clone()]);
        let known: Vec<usize> = parts.iter().filter(is_known).map(Range::len).collect();
        if parts.len() < 2 || known.iter().sum::<usize>() * 2 < word.len() {
            return Parts::default();
        }
        let has_unknown = known.len() < parts.len();
        self.add_joins(word, &mut parts);
        let ranges = parts.into_iter().map(|part| part.start as u8..part.end as u8);
        Parts { ranges: ranges.collect(), has_unknown }
    }

    /// A word of three parts also has words of two: `landbouwproject` in `stadslandbouwproject`.
    fn add_joins(&self, word: &str, parts: &mut Vec<Range<usize>>) {
        let count = parts.len();
        for first in 0..count {
            for last in first + 1..count {
                let joined = parts[first].start..parts[last].end;
                let is_whole = first == 0 && last + 1 == count;
                if !is_whole && self.knows(&word[joined.clone()]) {
                    parts.push(joined);
                }
            }
        }
    }

    /// How believable `word[start..end]` is as a part; `None` when it cannot be one.
    fn worth(&self, word: &str, start: usize, end: usize) -> Option<i32> {
        let part = &word[start..end];
        if part.len() == word.len() {
            return None;
        }
        let score = if self.filter.may_have(part) { self.score(part) } else { PartScore::Unknown };
        match score {
            PartScore::Worth(worth) => Some(worth),
            PartScore::Doubtful => None,
            // The rest before a known part.
            PartScore::Unknown
                if start == 0 && part.len() >= SHORTEST_LEFT && word.len() - end >= SURE_LENGTH =>
            {
                (has_vowel(part) && !is_no_part(part)).then_some(-UNKNOWN)
            }
            // The rest behind a long known part: worth little, so that known parts win.
            PartScore::Unknown if end == word.len() && start >= 4 && part.len() >= SHORTEST_REST => {
                let is_word = has_vowel(part) && !starts_oddly(part) && !is_no_part(part);
                is_word.then_some(-UNKNOWN)
            }
            PartScore::Unknown => None,
        }
    }
}

fn can_be_part(word: &str, stop_words: StopWords) -> bool {
    word.len() >= SHORTEST_PART
        && is_plain(word)
        && !is_no_part(word)
        && !stop_words.has(word)
        && has_vowel(word)
}

fn is_plain(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_lowercase())
}

fn is_no_part(word: &str) -> bool {
    word.len() <= LONGEST_NO_PART && NO_PARTS.binary_search(&word).is_ok()
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

    fn parts(known: &[(&str, u32)], word: &str) -> Vec<String> {
        let splitter = Splitter::new(known.iter().copied(), StopWords::of(Lang::NL));
        splitter.split(word).of(word).map(str::to_owned).collect()
    }

    #[test]
    fn the_endings_are_sorted() {
        assert!(NO_PARTS.is_sorted());
        assert_eq!(NO_PARTS.iter().map(|part| part.len()).max(), Some(LONGEST_NO_PART));
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
