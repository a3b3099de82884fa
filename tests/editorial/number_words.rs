//! The words that numbers are spelled with in Dutch, French and English, and what each adds to a number.
//! `numbers.rs` puts them together.

use crate::lang::Lang;

/// What a word, or a part of a Dutch compound, does to the number under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// A number below 100.
    Small(u8),
    /// Hundred, thousand, million or thousand million, or a collective such as `centaine`.
    Scale {
        /// What it multiplies by.
        factor: u64,
        /// A plural, which is vague unless a count stands before it: `deux millions`, `des millions`.
        needs_count: bool,
    },
    /// Half of the scale that follows.
    Half,
    /// One and a half times the scale that follows.
    OneAndHalf,
    /// The word between two parts: `two hundred and ten`, `half a million`.
    And,
}

/// The parts of `word`; empty when it is no number word.
pub(crate) fn parts(word: &str, lang: Lang) -> Vec<Part> {
    let lower = word.to_lowercase();
    match lang {
        Lang::Nl => dutch(&lower),
        Lang::Fr => roman_century(word).or_else(|| french(&lower)).into_iter().collect(),
        Lang::En => english(&lower).into_iter().collect(),
    }
}

const fn scale(factor: u64) -> Part {
    Part::Scale { factor, needs_count: false }
}

const fn plural(factor: u64) -> Part {
    Part::Scale { factor, needs_count: true }
}

/// The index of `word` in `words`, as a number.
fn place(words: &[&str], word: &str) -> Option<u8> {
    words.iter().position(|other| *other == word).and_then(|index| u8::try_from(index).ok())
}

const DUTCH: [&str; 20] = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];
const DUTCH_TENS: [&str; 10] =
    ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

/// Dutch writes a number below a thousand, and round thousands, as one word.
fn dutch(word: &str) -> Vec<Part> {
    let scales = [("honderd", 100), ("duizend", 1_000), ("miljoen", 1_000_000), ("miljard", 1_000_000_000)];
    match word {
        "één" => return vec![Part::Small(1)],
        "en" => return vec![Part::And],
        "half" | "halve" => return vec![Part::Half],
        "anderhalf" => return vec![Part::OneAndHalf],
        "dozijn" => return vec![Part::Small(12)],
        _ => {}
    }
    let cardinal =
        word.strip_suffix("tal").or_else(|| word.strip_suffix("ste")).or_else(|| word.strip_suffix("de"));
    for stem in [Some(word), cardinal].into_iter().flatten() {
        if let Some(small) = dutch_small(stem) {
            return vec![Part::Small(small)];
        }
        for (name, factor) in scales {
            if let Some((before, after)) = stem.split_once(name) {
                let before = if before.is_empty() { Some(vec![]) } else { nonempty(dutch(before)) };
                let after = if after.is_empty() { Some(vec![]) } else { nonempty(dutch(after)) };
                if let (Some(before), Some(after)) = (before, after) {
                    return [before, vec![scale(factor)], after].concat();
                }
            }
        }
    }
    Vec::new()
}

fn nonempty(parts: Vec<Part>) -> Option<Vec<Part>> {
    (!parts.is_empty() && !parts.contains(&Part::And)).then_some(parts)
}

/// A Dutch number below 100: `vijf`, `twintig`, `vijfentwintig`, `tweeëntwintig`.
fn dutch_small(word: &str) -> Option<u8> {
    if let Some(small) = place(&DUTCH, word) {
        return Some(small);
    }
    let (tens, ten) = DUTCH_TENS.iter().enumerate().skip(2).find(|(_, ten)| word.ends_with(*ten))?;
    let tens = u8::try_from(tens).ok()? * 10;
    let before = &word[..word.len() - ten.len()];
    if before.is_empty() {
        return Some(tens);
    }
    let unit = before.strip_suffix("en").or_else(|| before.strip_suffix("ën"))?;
    place(&DUTCH[..10], unit).filter(|unit| *unit > 0).map(|unit| tens + unit)
}

const FRENCH: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize",
];
const FRENCH_TENS: [(&str, u8); 9] = [
    ("vingt", 20),
    ("vingts", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("octante", 80),
    ("nonante", 90),
];

fn french(word: &str) -> Option<Part> {
    match word {
        "une" => return Some(Part::Small(1)),
        "et" => return Some(Part::And),
        "demi" => return Some(Part::Half),
        "cent" | "centaine" => return Some(scale(100)),
        "cents" => return Some(plural(100)),
        "mille" | "millier" => return Some(scale(1_000)),
        "milliers" => return Some(plural(1_000)),
        "million" => return Some(scale(1_000_000)),
        "millions" => return Some(plural(1_000_000)),
        "milliard" => return Some(scale(1_000_000_000)),
        "milliards" => return Some(plural(1_000_000_000)),
        "dizaine" => return Some(Part::Small(10)),
        _ => {}
    }
    let cardinal = |word: &str| {
        let tens = || FRENCH_TENS.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
        place(&FRENCH, word).or_else(tens)
    };
    // Ordinals and collectives drop the final e: onzième, trentaine; `cinquième` and `neuvième` change more.
    let stem = word.strip_suffix("ième").or_else(|| word.strip_suffix("aine"));
    let with_e = || stem.and_then(|stem| cardinal(&format!("{stem}e")));
    cardinal(word).or_else(|| stem.and_then(cardinal)).or_else(with_e).map(Part::Small)
}

/// A century in Roman numerals with its ordinal ending, as French writes it: `XIXe`.
fn roman_century(word: &str) -> Option<Part> {
    const CENTURIES: [&str; 22] = [
        "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
        "XVI", "XVII", "XVIII", "XIX", "XX", "XXI",
    ];
    let numeral = word.strip_suffix('e')?;
    place(&CENTURIES, numeral).filter(|century| *century > 0).map(Part::Small)
}

const ENGLISH: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn english(word: &str) -> Option<Part> {
    let cardinal = |word: &str| {
        let tens = || place(&ENGLISH_TENS, word).filter(|tens| *tens > 1).map(|tens| tens * 10);
        place(&ENGLISH, word).or_else(tens)
    };
    match word {
        // The article matters in "half a million" only.
        "and" | "a" => Some(Part::And),
        "half" => Some(Part::Half),
        "hundred" => Some(scale(100)),
        "thousand" => Some(scale(1_000)),
        "million" => Some(scale(1_000_000)),
        "billion" => Some(scale(1_000_000_000)),
        "dozen" => Some(Part::Small(12)),
        "twelfth" => Some(Part::Small(12)),
        _ => {
            let ordinal = || {
                let tens = word.strip_suffix("ieth").and_then(|stem| cardinal(&format!("{stem}y")));
                tens.or_else(|| word.strip_suffix("th").and_then(cardinal))
            };
            cardinal(word).or_else(ordinal).map(Part::Small)
        }
    }
}
