//! The closest word to a mistyped one, for "did you mean", and how sure that is.

use strsim::damerau_levenshtein;

use super::fold;

/// What an author most likely meant by a text that cannot stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The text that is meant.
    pub text: String,
    /// Whether it can hardly be another, so that nobody has to be asked.
    pub is_clear: bool,
}

impl Guess {
    /// The guess that follows from this one: it is as clear.
    pub fn map(self, text: impl FnOnce(String) -> String) -> Self {
        Self { text: text(self.text), is_clear: self.is_clear }
    }

    /// The same, where something else may be meant as well unless `is_clear`.
    pub fn clear_if(mut self, is_clear: bool) -> Self {
        self.is_clear &= is_clear;
        self
    }
}

impl From<String> for Guess {
    fn from(text: String) -> Self {
        Self { text, is_clear: true }
    }
}

impl From<&str> for Guess {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

/// The candidate that `word` most likely meant, or `None` when all are too far: at most a third of the longer word may
/// differ (always one edit), counted as insertions, deletions, substitutions and swaps of neighbours
/// (Damerau–Levenshtein), upper and lower case alike. Of equally close ones the first wins.
///
/// The guess is clear when no other is as close, at most a fifth of the longer word differs (or two letters have changed places,
/// or only capitals, accents and hyphens differ), and no digit does: `s2` is no slip for `s1`.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<Guess> {
    closest_called(word, candidates.into_iter().map(|candidate| (candidate, candidate)))
}

/// The same among things that may have several names: a name and what it stands for, which is the guess.
pub fn closest_called<'a>(word: &str, names: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<Guess> {
    let word = word.trim().to_lowercase();
    let length = word.chars().count();
    let near = names
        .into_iter()
        .filter(|(name, _)| name.chars().count().abs_diff(length) <= length.max(3))
        .map(|(name, meant)| (damerau_levenshtein(&word, &name.to_lowercase()), name, meant))
        .filter(|(distance, name, _)| *distance <= (length.max(name.chars().count()) / 3).max(1));
    let mut best: Option<(usize, &str, &str)> = None;
    let mut is_only = true;
    for (distance, name, meant) in near {
        match best {
            Some((least, ..)) if distance > least => {}
            Some((least, _, known)) if distance == least => is_only &= known == meant,
            _ => {
                best = Some((distance, name, meant));
                is_only = true;
            }
        }
    }
    let (distance, name, meant) = best?;
    Some(Guess::from(meant).clear_if(is_only && is_slip(&word, name, distance)))
}

/// Whether a word that far from a name is that name mistyped rather than another word.
fn is_slip(word: &str, name: &str, distance: usize) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let in_order = |text: &str| {
        let mut letters: Vec<char> = text.to_lowercase().chars().collect();
        letters.sort_unstable();
        letters
    };
    let longer = word.chars().count().max(name.chars().count());
    let is_near = distance * 5 <= longer || distance == 1 && in_order(word) == in_order(name);
    digits(word) == digits(name) && (is_near || letters(word) == letters(name))
}

/// A word without capitals, accents and what stands between its parts.
fn letters(word: &str) -> String {
    fold(word).replace([' ', '-', '_', '\'', '’'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess<const N: usize>(word: &str, candidates: [&str; N]) -> Option<(String, bool)> {
        closest(word, candidates).map(|guess| (guess.text, guess.is_clear))
    }

    #[test]
    fn a_near_word_is_found_and_a_far_one_is_not() {
        let domains = ["education", "health-care", "housing"];
        assert_eq!(guess("healht-care", domains), Some(("health-care".to_owned(), true)));
        assert_eq!(guess("Housing", domains), Some(("housing".to_owned(), true)));
        assert_eq!(guess("quantum", domains), None);
    }

    #[test]
    fn a_guess_is_clear_when_it_can_be_no_other() {
        let is_clear = |word: &str, candidates: [&str; 2]| guess(word, candidates).map(|(_, clear)| clear);
        assert_eq!(is_clear("health care", ["health-care", "housing"]), Some(true));
        assert_eq!(is_clear("housin", ["housing", "housint"]), Some(false), "two are as close");
        assert_eq!(is_clear("s2", ["s1", "rapport"]), Some(false), "too short to be a slip");
        assert_eq!(is_clear("jaarverslag-2021", ["jaarverslag-2022", "x"]), Some(false), "another year");
        assert_eq!(is_clear("oram", ["ovam", "x"]), Some(false), "half another word");
    }
}
