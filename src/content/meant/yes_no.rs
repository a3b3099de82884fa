//! Yes and no in the languages that authors write.

use crate::base::fold;

/// The `true` or `false` that a word means.
pub(crate) fn yes_no_meant(word: &str) -> Option<bool> {
    const YES: [&str; 12] = ["ja", "oui", "yes", "si", "true", "waar", "vrai", "on", "aan", "x", "1", "y"];
    const NO: [&str; 10] = ["nee", "neen", "non", "no", "false", "onwaar", "faux", "off", "0", "n"];
    let word = fold(word.trim().trim_end_matches('.'));
    match (YES.contains(&&*word), NO.contains(&&*word)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}
