//! The bank's own word lists beside the dictionaries: `words/names.txt` for names, which are the same in every
//! language, `words/nl.txt`, `fr.txt` and `en.txt` for terms. An entry is a line; it may hold several words (`Het
//! Laatste Nieuws`), and then these are right in that order only. Also takes prose apart into words.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::Finding;
use crate::lang::Lang;
use crate::texts::Text;

const NAMES: &str = include_str!("words/names.txt");

/// Words and phrases that are right though no dictionary has them.
pub(crate) struct WordList {
    path: String,
    entries: Vec<&'static str>,
    by_first: BTreeMap<String, Vec<Vec<String>>>,
}

impl WordList {
    /// Names, for every language.
    pub(crate) fn names() -> Self {
        Self::new("names", NAMES)
    }

    /// Terms of one language.
    pub(crate) fn terms(lang: Lang) -> Self {
        let list = match lang {
            Lang::Nl => include_str!("words/nl.txt"),
            Lang::Fr => include_str!("words/fr.txt"),
            Lang::En => include_str!("words/en.txt"),
        };
        Self::new(lang.tag(), list)
    }

    fn new(name: &str, list: &'static str) -> Self {
        let mut by_first: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        for entry in list.lines().map(words).filter(|entry| !entry.is_empty()) {
            by_first.entry(entry[0].clone()).or_default().push(entry);
        }
        let path = format!("tests/editorial/words/{name}.txt");
        Self { path, entries: list.lines().collect(), by_first }
    }

    /// The list with the names that the bank itself gives: of its organisations, of places, of who published a source.
    pub(crate) fn with_names_of(mut self, texts: &[Text]) -> Self {
        let names = texts.iter().flat_map(|text| {
            let is_organisation = text.folder == "organisations";
            text.scalars.iter().filter(move |scalar| {
                let key = scalar.key.as_str();
                key == "sources.publisher"
                    || key == "place"
                    || key.starts_with("place.")
                    || (is_organisation && (key == "name" || key.starts_with("name.")))
            })
        });
        for name in names {
            // `Brussels Minimes (Marollen)`, `Stad Gent / Ville de Gand`: each part is a name.
            for part in name.value.split(['(', ')', '/', ',', ';', ':', '–']) {
                let entry = words(part);
                if let Some(first) = entry.first() {
                    let entries = self.by_first.entry(first.clone()).or_default();
                    if !entries.contains(&entry) {
                        entries.push(entry);
                    }
                }
            }
        }
        self
    }

    /// Whether `word` is an entry by itself.
    pub(crate) fn holds(&self, word: &str) -> bool {
        self.marks(&[word.to_owned()]) == [true]
    }

    /// For each of `words` whether it belongs to an entry that stands there in full.
    pub(crate) fn marks(&self, words: &[String]) -> Vec<bool> {
        let mut marks = vec![false; words.len()];
        for (start, entry) in self.matches(words) {
            marks[start..start + entry.len()].fill(true);
        }
        marks
    }

    /// The entries that stand in `words`, each with the place of its first word.
    fn matches<'a>(&'a self, words: &'a [String]) -> impl Iterator<Item = (usize, &'a Vec<String>)> {
        let starts = (0..words.len()).flat_map(|start| {
            let own = own(&words[start]);
            let other = if own == words[start] { None } else { Some(own) };
            let firsts = [Some(words[start].as_str()), other].into_iter().flatten();
            firsts.filter_map(|first| self.by_first.get(first)).flatten().map(move |entry| (start, entry))
        });
        starts.filter(|(start, entry)| {
            let here = words[*start..].iter().take(entry.len());
            here.len() == entry.len()
                && here.zip(*entry).all(|(word, part)| word == part || own(word) == part)
        })
    }
}

/// The word lists are sorted, hold nothing twice, nothing that `names.txt` holds too, and nothing that no text uses.
pub(crate) fn check_word_lists(texts: &[Text]) -> Vec<Finding> {
    let names: BTreeSet<&str> = NAMES.lines().collect();
    let mut findings = Vec::new();
    let lists = Lang::ALL.map(|lang| (Some(lang), WordList::terms(lang)));
    for (lang, list) in lists.into_iter().chain([(None, WordList::names())]) {
        let used = used(&list, texts, lang);
        let mut before = "";
        for (index, entry) in list.entries.iter().enumerate() {
            let mut add = |what: &str, remedy: &str| {
                let what = format!("`{entry}` {what}");
                findings.push(Finding {
                    path: list.path.clone(),
                    line: index + 1,
                    what,
                    remedy: remedy.into(),
                });
            };
            if *entry <= before {
                add(
                    "does not come after the entry before it",
                    "sort the list by code point, each entry once",
                );
            }
            if lang.is_some() && names.contains(entry) {
                add("stands in names.txt too", "keep it there only");
            }
            if !used.contains(&words(entry)) {
                add("is in no text", "remove it");
            }
            before = entry;
        }
    }
    findings
}

/// The entries of `list` that the texts of `lang`, or of any language, hold.
fn used(list: &WordList, texts: &[Text], lang: Option<Lang>) -> BTreeSet<Vec<String>> {
    let passages = texts.iter().flat_map(Text::passages);
    let passages = passages.filter(|passage| lang.is_none_or(|lang| passage.lang == lang));
    let mut used = BTreeSet::new();
    for passage in passages {
        let words = words(passage.prose);
        let hyphened = words.iter().filter(|word| word.contains('-')).flat_map(|word| pieces(word));
        let pieces: Vec<String> = hyphened.map(str::to_owned).collect();
        used.extend(list.matches(&words).chain(list.matches(&pieces)).map(|(_, entry)| entry.clone()));
    }
    used
}

/// The words of `prose`, with straight apostrophes; single letters are left out.
pub(crate) fn words(prose: &str) -> Vec<String> {
    let straight = prose.replace(['’', '‘'], "'");
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '-' | '@' | '/' | '_' | '.');
    straight
        .split(|c: char| !is_part(c))
        .filter(|chunk| !is_address(chunk))
        .flat_map(|chunk| chunk.split(['.', '/', '@', '_']))
        .map(|word| word.trim_matches(['\'', '-']))
        .filter(|word| word.chars().count() > 1)
        .map(str::to_owned)
        .collect()
}

/// A file name, a site or a mail address in running text.
fn is_address(chunk: &str) -> bool {
    let chunk = chunk.trim_matches(['.', '\'']);
    let has_inner_point = chunk.split('.').filter(|part| part.chars().count() > 1).count() > 1;
    has_inner_point || chunk.starts_with('/') || chunk.contains('@')
}

/// The parts of a word between hyphens, without single letters.
pub(crate) fn pieces(word: &str) -> impl Iterator<Item = &str> {
    word.split('-').filter(|piece| piece.chars().count() > 1)
}

/// The word without `'s` and without an elided article: `Ghent's`, `d'Innoviris`.
fn own(word: &str) -> &str {
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(word);
    match word.split_once('\'') {
        Some(("d" | "D" | "l" | "L" | "qu" | "Qu", own)) => own,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_letters_apostrophes_and_hyphens() {
        let found = words("L’asbl « Vélo-cité », foto’s: zie case.md of /data/x.json, CO2, 12 km.");
        assert_eq!(found, ["L'asbl", "Vélo-cité", "foto's", "zie", "of", "CO2", "12", "km"]);
    }

    #[test]
    fn a_listed_name_may_have_a_genitive_or_an_article() {
        let list = WordList::new("names", "Innoviris");
        assert!(
            ["Innoviris", "d'Innoviris", "Innoviris's", "Innoviris'"].iter().all(|word| list.holds(word))
        );
        assert!(!list.holds("Innovirus"));
    }

    #[test]
    fn the_words_of_a_phrase_are_right_in_their_order_only() {
        let list = WordList::new("names", "Het Laatste Nieuws");
        assert_eq!(
            list.marks(&words("selon Het Laatste Nieuws et Het")),
            [false, true, true, true, false, false]
        );
    }
}
