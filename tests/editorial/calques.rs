//! Words borrowed from another language or from advertising, from `calques.yaml`, with what to write in their place.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::finding::Finding;
use crate::lang::Lang;
use crate::texts::{Passage, Text};

/// Words to avoid in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Calque {
    /// The words, in lower case; `*` at either end of a word stands for any letters.
    pub(crate) avoid: String,
    /// What to write.
    pub(crate) better: String,
    /// Phrases in which the words are right, in lower case.
    #[serde(default)]
    unless: Vec<String>,
}

/// The words to avoid, by language tag, in the order of the file.
///
/// # Panics
/// When `calques.yaml` is broken.
pub(crate) fn read_calques() -> BTreeMap<String, Vec<Calque>> {
    serde_yaml::from_str(include_str!("calques.yaml")).unwrap_or_else(|error| panic!("calques.yaml: {error}"))
}

/// No text holds words of the list of its language.
pub(crate) fn check_calques(texts: &[Text], calques: &BTreeMap<String, Vec<Calque>>) -> Vec<Finding> {
    let by_language = Lang::ALL.map(|lang| {
        let calques = calques.get(lang.tag()).into_iter().flatten();
        (lang, calques.map(Pattern::new).collect::<Vec<_>>())
    });
    let mut findings = Vec::new();
    for passage in texts.iter().flat_map(Text::passages) {
        let prose = words(passage.prose);
        let patterns =
            by_language.iter().filter(|(lang, _)| *lang == passage.lang).flat_map(|(_, patterns)| patterns);
        for pattern in patterns {
            findings.extend(pattern.hits(&prose).map(|found| report(&passage, &found, pattern.calque)));
        }
    }
    findings
}

fn report(passage: &Passage<'_>, found: &str, calque: &Calque) -> Finding {
    let shown =
        passage.prose.to_lowercase().find(found).and_then(|at| passage.prose.get(at..at + found.len()));
    let what = format!("`{}` is on the {} list of words to avoid", shown.unwrap_or(found), passage.lang);
    passage.finding(shown.unwrap_or(found), what, format!("write: {}", calque.better))
}

/// A calque, taken apart into words.
struct Pattern<'a> {
    calque: &'a Calque,
    avoid: Vec<String>,
    unless: Vec<Vec<String>>,
}

impl<'a> Pattern<'a> {
    fn new(calque: &'a Calque) -> Self {
        let unless = calque.unless.iter().map(|phrase| words(phrase)).collect();
        Self { calque, avoid: words(&calque.avoid), unless }
    }

    /// Where the words stand in `prose`, outside the phrases in which they are right.
    fn hits(&self, prose: &[String]) -> impl Iterator<Item = String> {
        let starts = (0..prose.len()).filter(|start| stands_at(&self.avoid, prose, *start));
        let wrong = starts.filter(|start| !self.is_right(prose, *start));
        wrong.map(|start| prose[start..start + self.avoid.len()].join(" "))
    }

    /// Whether a phrase of `unless` covers the words at `start`.
    fn is_right(&self, prose: &[String], start: usize) -> bool {
        self.unless.iter().any(|phrase| {
            let first = (start + self.avoid.len()).saturating_sub(phrase.len());
            (first..=start).any(|start| stands_at(phrase, prose, start))
        })
    }
}

/// Whether the words of `pattern` stand in `prose` from `start` on.
fn stands_at(pattern: &[String], prose: &[String], start: usize) -> bool {
    let Some(here) = prose.get(start..start + pattern.len()) else { return false };
    here.iter().zip(pattern).all(|(word, pattern)| fits(word, pattern))
}

/// The words of `prose` in lower case, with straight apostrophes; hyphens belong to a word.
fn words(prose: &str) -> Vec<String> {
    let lower = prose.to_lowercase().replace('’', "'");
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '-' | '*' | '.' | ';' | ',' | ':');
    let split = lower.split(|c: char| !is_part(c)).filter(|word| !word.is_empty());
    split.flat_map(elided).flat_map(punctuated).collect()
}

/// `d'adresser` is two words.
fn elided(word: &str) -> Vec<&str> {
    match word.split_once('\'') {
        Some((before, after)) if before.chars().count() <= 2 && !after.is_empty() => vec![before, after],
        _ => vec![word],
    }
}

/// Punctuation is a word of its own, so that no pattern runs from one clause into the next.
fn punctuated(word: &str) -> Vec<String> {
    let core = word.trim_end_matches(['.', ',', ';', ':']);
    let mark = &word[core.len()..];
    [core, mark].into_iter().filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn fits(word: &str, pattern: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(rest), Some(_)) => word.contains(rest.trim_end_matches('*')),
        (Some(end), None) => word.ends_with(end),
        (None, Some(start)) => word.starts_with(start),
        (None, None) => word == pattern,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(avoid: &str, unless: &[&str], prose: &str) -> Vec<String> {
        let unless = unless.iter().map(|phrase| (*phrase).to_owned()).collect();
        let calque = Calque { avoid: avoid.into(), better: String::new(), unless };
        Pattern::new(&calque).hits(&words(prose)).collect()
    }

    #[test]
    fn a_pattern_fits_whole_words_and_inflections() {
        assert_eq!(found("implément*", &[], "Il faut l’implémenter."), ["implémenter"]);
        assert_eq!(found("actual", &[], "Actually, the actual cost"), ["actual"]);
        assert_eq!(found("adress* * besoin*", &[], "pour adresser un besoin social"), ["adresser un besoin"]);
    }

    #[test]
    fn a_pattern_does_not_run_over_punctuation() {
        assert!(found("in functie", &[], "daar in. Functie").is_empty());
    }

    #[test]
    fn a_phrase_in_which_the_words_are_right_is_let_be() {
        assert!(
            found("digital*", &["digital appropriation plan"], "Le Digital Appropriation Plan").is_empty()
        );
        assert_eq!(found("digital*", &["digital appropriation plan"], "le digital"), ["digital"]);
    }
}
