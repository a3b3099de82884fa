//! The closest word to a mistyped one, for "did you mean".

use strsim::damerau_levenshtein;

/// The candidate that `word` most likely meant, or `None` when all are too far: at most a third of the longer word may
/// differ (always one edit), counted as insertions, deletions, substitutions and swaps of neighbours
/// (Damerau–Levenshtein), upper and lower case alike. Of equally close ones the first wins.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.trim().to_lowercase();
    let length = word.chars().count();
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= length.max(3))
        .map(|candidate| {
            let candidate_lower = candidate.to_lowercase();
            let allowed = (length.max(candidate.chars().count()) / 3).max(1);
            (damerau_levenshtein(&word, &candidate_lower), allowed, candidate)
        })
        .filter(|&(distance, allowed, _)| distance <= allowed)
        .min_by_key(|&(distance, ..)| distance)
        .map(|(.., candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_word_is_found_and_a_far_one_is_not() {
        let domains = ["education", "health-care", "housing"];
        assert_eq!(closest("healht-care", domains), Some("health-care"));
        assert_eq!(closest("Housing", domains), Some("housing"));
        assert_eq!(closest("quantum", domains), None);
    }
}
