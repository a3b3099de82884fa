//! Spelling, by `hunspell` with Debian's dictionaries and the bank's own word lists (`words.rs`). Calls hunspell once a
//! language, with every word that the lists do not know; the report gives its suggestions.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

use crate::finding::Finding;
use crate::lang::Lang;
use crate::texts::{Passage, Text};
use crate::words::{WordList, pieces, words};

const INSTALL: &str = "apt-get install hunspell hunspell-nl hunspell-fr hunspell-en-gb";

/// Every word of every text is in the dictionary of its language, or in the bank's word lists. A word that a file
/// holds several times is reported once.
///
/// # Panics
/// When hunspell or a dictionary is missing; the message says what to install.
pub(crate) fn check_spelling(texts: &[Text]) -> Vec<Finding> {
    Lang::ALL.into_iter().flat_map(|lang| check_language(texts, lang)).collect()
}

fn check_language(texts: &[Text], lang: Lang) -> Vec<Finding> {
    let lists = [WordList::names().with_names_of(texts), WordList::terms(lang)];
    let passages = texts.iter().flat_map(Text::passages).filter(|passage| passage.lang == lang);
    let unlisted: Vec<(Passage<'_>, String)> = passages
        .flat_map(|passage| {
            let words = words(passage.prose);
            let listed: Vec<_> = lists.iter().map(|list| list.marks(&words)).collect();
            let is_unlisted = |index: usize| listed.iter().all(|marks| !marks[index]);
            let words = words.into_iter().enumerate();
            let words = words.filter(|(index, word)| is_unlisted(*index) && !word.contains(char::is_numeric));
            words.map(|(_, word)| (passage.clone(), word)).collect::<Vec<_>>()
        })
        .collect();
    let is_listed = |piece: &str| lists.iter().any(|list| list.holds(piece));
    let unlisted_pieces = |word| pieces(word).filter(|piece| !is_listed(piece));
    let asked = unlisted.iter().flat_map(|(_, word)| unlisted_pieces(word).chain([word.as_str()]));
    let asked = asked.map(str::to_owned).collect();
    let wrong = ask_hunspell(&asked, lang);
    let is_right = |word: &str| {
        let by_pieces =
            || word.contains('-') && pieces(word).all(|piece| is_listed(piece) || !wrong.contains_key(piece));
        !wrong.contains_key(word) || by_pieces()
    };
    let mut reported = BTreeSet::new();
    let wrong_once = unlisted.iter().filter(|(passage, word)| {
        !is_right(word) && reported.insert((passage.text.path.as_str(), word.as_str()))
    });
    wrong_once.map(|(passage, word)| report(passage, word, &wrong[word])).collect()
}

fn report(passage: &Passage<'_>, word: &str, suggestions: &str) -> Finding {
    let advice = if suggestions.is_empty() { String::new() } else { format!("perhaps {suggestions}; ") };
    let what = format!("`{word}` is not in the {} dictionary", passage.lang);
    passage.finding(word, what, format!("{advice}a name or a term: add it to tests/editorial/words/"))
}

/// Those of `words` that the dictionary of `lang` does not know, with its suggestions.
fn ask_hunspell(words: &BTreeSet<String>, lang: Lang) -> BTreeMap<String, String> {
    let mut child = Command::new("hunspell")
        .args(["-a", "-i", "utf-8", "-d", lang.dictionary()])
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("cannot run hunspell ({error}); install it: {INSTALL}"));
    // `^` keeps a word from being read as a command; English takes only the typographic apostrophe as part of a word.
    let apostrophe = if lang == Lang::En { "’" } else { "'" };
    let input: String = words.iter().map(|word| format!("^{}\n", word.replace('\'', apostrophe))).collect();
    let mut stdin = child.stdin.take().expect("stdin was asked for");
    let writer = thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("a process that started can be waited for");
    let written = writer.join().expect("writing does not panic");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && written.is_ok(),
        "hunspell does not open its dictionary `{}` ({}); install it: {INSTALL}",
        lang.dictionary(),
        errors.trim(),
    );
    let answers = String::from_utf8_lossy(&output.stdout);
    let answers: Vec<&str> =
        answers.split_once('\n').map_or("", |(_, rest)| rest).trim_end().split("\n\n").collect();
    assert_eq!(answers.len(), words.len().max(1), "hunspell answers each line with one group of lines");
    let wrong = words
        .iter()
        .zip(answers)
        .filter(|(_, answer)| answer.lines().any(|line| line.starts_with(['&', '#'])));
    wrong.map(|(word, answer)| (word.clone(), suggestions(answer))).collect()
}

/// The first suggestions of an answer: `& word 2 1: words, sword`.
fn suggestions(answer: &str) -> String {
    let list = answer.lines().find_map(|line| line.strip_prefix('&')?.split_once(": "));
    let first =
        list.map(|(_, list)| list.split(", ").take(3).map(|word| format!("`{word}`")).collect::<Vec<_>>());
    first.unwrap_or_default().join(" or ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_word_comes_back_with_suggestions() {
        let words = ["buurt", "buurtt"].map(str::to_owned).into();
        let wrong = ask_hunspell(&words, Lang::Nl);
        assert_eq!(wrong.keys().collect::<Vec<_>>(), ["buurtt"]);
        assert!(wrong["buurtt"].contains("`buurt`"), "{wrong:?}");
    }
}
