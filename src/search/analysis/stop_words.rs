//! Words that carry no meaning of their own: a query asks for them only when it has no others.

use crate::base::Lang;

/// The stop words of a language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StopWords {
    /// Sorted.
    words: &'static [&'static str],
    /// The bytes of the longest.
    longest: usize,
}

impl StopWords {
    /// Those of a language; none for a language without a list.
    pub(crate) fn of(lang: Lang) -> Self {
        let words: &[&str] = match lang.primary() {
            "nl" => STOP_NL,
            "fr" => STOP_FR,
            "en" => STOP_EN,
            _ => &[],
        };
        Self { words, longest: words.iter().map(|word| word.len()).max().unwrap_or(0) }
    }

    /// Whether a folded word is one of them.
    pub(crate) fn has(self, word: &str) -> bool {
        word.len() <= self.longest && self.words.binary_search(&word).is_ok()
    }
}

// Sorted, as `StopWords::has` needs them.
const STOP_NL: &[&str] = &[
    "aan", "al", "alle", "als", "ander", "andere", "bij", "daar", "daarna", "dan", "dat", "de", "den", "der",
    "deze", "die", "dit", "door", "dus", "een", "elk", "elke", "en", "er", "ge", "geen", "had", "heb",
    "hebben", "heeft", "het", "hier", "hij", "hoe", "hoeveel", "hun", "iemand", "iets", "ik", "in", "is",
    "je", "jij", "jouw", "jullie", "kan", "kunnen", "kunt", "maar", "me", "meer", "men", "met", "mij",
    "mijn", "moet", "moeten", "na", "naar", "niet", "nog", "nu", "of", "om", "omdat", "ons", "onze", "ook",
    "op", "over", "te", "tegen", "tijdens", "toch", "tot", "tussen", "u", "uit", "uw", "van", "vanaf",
    "vanuit", "veel", "via", "voor", "waar", "waarom", "wanneer", "was", "wat", "we", "wel", "welke", "werd",
    "wie", "wij", "wil", "willen", "word", "worden", "wordt", "zal", "ze", "zelf", "zelfs", "zich", "zij",
    "zijn", "zo", "zoals", "zonder", "zou", "zullen",
];

const STOP_FR: &[&str] = &[
    "a", "afin", "ai", "ainsi", "alors", "apres", "au", "aussi", "autre", "autres", "aux", "avant", "avec",
    "c", "car", "ce", "ces", "cet", "cette", "chez", "comme", "comment", "d", "dans", "de", "depuis", "des",
    "donc", "dont", "du", "elle", "elles", "en", "encore", "entre", "es", "est", "et", "etait", "etc", "ete",
    "etre", "eux", "faire", "fait", "il", "ils", "j", "je", "jusque", "l", "la", "le", "les", "leur",
    "leurs", "lors", "lui", "ma", "mais", "meme", "mes", "moins", "mon", "n", "ne", "ni", "nos", "notre",
    "nous", "on", "ont", "ou", "par", "pas", "peu", "peut", "peuvent", "plus", "pour", "qu", "que", "quel",
    "quelle", "quelles", "quels", "qui", "s", "sa", "sans", "se", "ses", "si", "son", "sont", "sous", "sur",
    "ta", "te", "tes", "ton", "tous", "tout", "toute", "toutes", "tres", "tu", "un", "une", "vers", "vos",
    "votre", "vous", "y",
];

const STOP_EN: &[&str] = &[
    "a", "about", "after", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because",
    "been", "before", "being", "between", "both", "but", "by", "can", "could", "did", "do", "does", "during",
    "each", "for", "from", "had", "has", "have", "he", "her", "him", "his", "how", "i", "if", "in", "into",
    "is", "it", "its", "me", "more", "most", "my", "no", "nor", "not", "of", "off", "on", "only", "or",
    "other", "our", "out", "over", "own", "same", "she", "should", "since", "so", "some", "such", "than",
    "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "to",
    "too", "under", "until", "up", "us", "very", "was", "we", "were", "what", "when", "where", "which",
    "while", "who", "why", "will", "with", "within", "without", "would", "you", "your",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_are_sorted() {
        for words in [STOP_NL, STOP_FR, STOP_EN] {
            assert!(words.is_sorted());
        }
    }
}
