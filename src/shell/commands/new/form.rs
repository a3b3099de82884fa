//! Writing front matter by hand: fields, spare fields behind a `#`, remarks, lists of allowed ids.
//!
//! A remark is `# ` and a word; a spare field is the field with a `#` right before it, so that taking the `#` away
//! makes it count.

use crate::{
    bank::Bank,
    base::{Lang, id::TermId},
    content::vocabulary::{Term, Vocabulary},
    shell::terminal::wrapped,
};

/// How wide remarks and folded texts are, in characters.
const WIDTH: usize = 100;

/// Vocabularies with more terms than this have several on a line.
const ONE_A_LINE: usize = 20;

/// A file of front matter and text that is being written.
pub(super) struct Form {
    text: String,
}

impl Form {
    /// An opened front matter.
    pub(super) fn new() -> Self {
        Self { text: "---\n".to_owned() }
    }

    /// A remark, wrapped.
    pub(super) fn remark(&mut self, text: &str) -> &mut Self {
        for line in wrapped(text, WIDTH - 2) {
            self.line(&format!("# {line}"));
        }
        self
    }

    /// An empty line.
    pub(super) fn gap(&mut self) -> &mut Self {
        self.line("")
    }

    /// Lines of YAML that count.
    pub(super) fn yaml(&mut self, lines: &str) -> &mut Self {
        for line in lines.lines() {
            self.line(line);
        }
        self
    }

    /// Lines of YAML that count once the `#` before each is gone.
    pub(super) fn spare(&mut self, lines: &str) -> &mut Self {
        for line in lines.lines() {
            self.line(&format!("#{line}"));
        }
        self
    }

    /// A field with a text.
    pub(super) fn text(&mut self, key: &str, text: &str) -> &mut Self {
        self.yaml(&field(key, text))
    }

    /// The allowed ids of a vocabulary with their labels; nothing when the bank has no such vocabulary.
    pub(super) fn choices(&mut self, bank: &Bank, vocabulary: &str, lang: Lang) -> &mut Self {
        let Some(vocabulary) = bank.vocabularies.get(vocabulary) else { return self };
        let choice = |term: &Term| format!("{} = {}", term.id, bank.text(&term.label, lang).0);
        let choices: Vec<String> = live_terms(vocabulary).map(choice).collect();
        if choices.len() > ONE_A_LINE {
            // A line ends between choices, not inside one; `finish` makes these spaces plain again.
            let whole: Vec<String> = choices.iter().map(|choice| choice.replace(' ', "\u{a0}")).collect();
            return self.remark(&whole.join("; "));
        }
        for choice in choices {
            self.remark(&choice);
        }
        self
    }

    /// The whole file with `body` as its text.
    pub(super) fn finish(&mut self, body: &str) -> String {
        let text = format!("{}---\n\n{}", self.text, body.trim_end());
        // The site sets non-breaking spaces itself; in a file they would only be in the way.
        format!("{}\n", text.trim_end().replace(['\u{a0}', '\u{202f}'], " "))
    }

    fn line(&mut self, line: &str) -> &mut Self {
        self.text.push_str(line);
        self.text.push('\n');
        self
    }
}

/// The terms that have not given way to others.
pub(super) fn live_terms(vocabulary: &Vocabulary) -> impl Iterator<Item = &Term> {
    vocabulary.terms.iter().filter(|term| term.replaced_by.is_none())
}

/// The first id of a vocabulary, or `preferred` if it has that; `None` when the bank has no such vocabulary.
pub(super) fn first_term<'a>(bank: &'a Bank, vocabulary: &str, preferred: &str) -> Option<&'a TermId> {
    let vocabulary = bank.vocabularies.get(vocabulary)?;
    let preferred = live_terms(vocabulary).find(|term| term.id.as_str() == preferred);
    preferred.or_else(|| live_terms(vocabulary).next()).map(|term| &term.id)
}

/// A field with a text: folded over several lines when it is long.
pub(super) fn field(key: &str, text: &str) -> String {
    let text = plain(text);
    if text.chars().count() + key.len() < WIDTH {
        return format!("{key}: {}", quoted(&text));
    }
    format!("{key}: >-\n{}", folded(&text, 2))
}

/// The lines of a folded block, `indent` spaces deep.
pub(super) fn folded(text: &str, indent: usize) -> String {
    let lines = wrapped(&plain(text), WIDTH - indent);
    lines.iter().map(|line| format!("{:indent$}{line}", "")).collect::<Vec<_>>().join("\n")
}

/// A text in double quotes, in which YAML takes every character as it is.
pub(in crate::shell) fn quoted(text: &str) -> String {
    format!("\"{}\"", plain(text).replace('\\', "\\\\").replace('"', "\\\""))
}

/// One line, single spaces, no characters that YAML refuses.
fn plain(text: &str) -> String {
    let is_fine = |c: &char| !c.is_control() && !matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}');
    let words = text.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty());
    words.map(|word| word.chars().filter(is_fine).collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_breaks_out_of_its_quotes() {
        assert_eq!(quoted("a \"b\" \\ c: #d\n\u{7}e"), r##""a \"b\" \\ c: #d e""##);
    }

    #[test]
    fn a_long_text_is_folded_and_a_short_one_quoted() {
        assert_eq!(field("title", "Wat: nu?"), "title: \"Wat: nu?\"");
        let long = "woord ".repeat(40);
        let folded = field("summary", &long);
        assert!(folded.starts_with("summary: >-\n  woord woord"));
        assert!(folded.lines().all(|line| line.chars().count() <= WIDTH));
    }
}
