//! Writing front matter by hand: fields, spare fields behind a `#`, remarks, lists of allowed ids.
//!
//! A remark is `# ` and a word; a spare field is the field with a `#` right before it, so that taking the `#` away
//! makes it count.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{
    content::{
        declaration::{Field, Need, Shape, VocabularyName},
        field_words::FieldWords,
    },
    shell::terminal::wrapped,
};

use super::yaml::{self, WIDTH};

/// Vocabularies with more terms than this have several on a line.
const ONE_A_LINE: usize = 20;

/// How much a file explains.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// What its author has to think of.
    Needed,
    /// Every field.
    All,
}

/// A file of front matter and text that is being written.
pub(super) struct Form<'a> {
    text: String,
    words: &'a FieldWords<'a>,
    detail: Detail,
    /// The vocabularies whose terms were listed: once is enough.
    listed: BTreeSet<String>,
}

impl<'a> Form<'a> {
    /// An opened front matter, with the words of its fields.
    pub(super) fn new(words: &'a FieldWords<'a>, detail: Detail) -> Self {
        Self { text: "---\n".to_owned(), words, detail, listed: BTreeSet::new() }
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

    /// A spare field with its name in words behind it: on one line, unless that would be too long to read.
    pub(super) fn brief(&mut self, field: &Field, value: &Value) -> &mut Self {
        let line = format!("{}: {}", field.key, yaml::on_one_line(value));
        let lines = if line.chars().count() < WIDTH { line } else { yaml::entry(&field.key, value) };
        let (first, rest) = lines.split_once('\n').unwrap_or((&lines, ""));
        self.spare(&format!("{first}  # {}", self.words.label(field))).spare(rest)
    }

    /// What belongs in a field, what its value looks like and the ids to choose from; of a group the same for each of its
    /// fields, as far as they are explained.
    pub(super) fn explain(&mut self, field: &Field) -> &mut Self {
        self.gap().explain_as(field, "");
        self.choices(field, ONE_A_LINE);
        let is_explained = |inner: &&Field| self.detail == Detail::All || inner.need != Need::Optional;
        let (explained, rest): (Vec<&Field>, Vec<&Field>) = field.fields().iter().partition(is_explained);
        for inner in explained {
            self.explain_as(inner, &format!("- {} = ", inner.key));
            self.choices(inner, if self.detail == Detail::All { ONE_A_LINE } else { 0 });
        }
        if let Some(first) = rest.first() {
            let names: Vec<String> =
                rest.iter().map(|inner| format!("{} = {}", inner.key, self.words.label(inner))).collect();
            self.remark(&format!("- {}: {}", self.words.need(first), unbroken(&names)));
        }
        self
    }

    fn explain_as(&mut self, field: &Field, before: &str) {
        let words = self.words;
        let (label, help) = (words.label(field), words.help(field));
        let shape = words.shape(field);
        // What may be left out stands behind a `#`: that says it.
        let rule = match field.need {
            Need::Optional => shape,
            Need::Required | Need::RequiredWithout(_) | Need::Asked => {
                format!("{shape}; {}", words.need(field))
            }
        };
        self.remark(&format!("{before}{label}. {help} ({rule})"));
    }

    /// The allowed ids of a vocabulary with their labels, where they first matter; each on a line of its own when there are no
    /// more than `one_a_line`.
    fn choices(&mut self, field: &Field, one_a_line: usize) {
        let Shape::Term(terms) = &field.shape else { return };
        let VocabularyName::Named(name) = &terms.vocabulary else { return };
        if !self.listed.insert(name.to_string()) {
            return;
        }
        let choices = self.words.choices(field).into_iter();
        let choices: Vec<String> =
            choices.map(|term| format!("{} = {}", term.id, self.words.label_of_term(term))).collect();
        if choices.len() > one_a_line {
            self.remark(&unbroken(&choices));
            return;
        }
        for choice in choices {
            self.remark(&choice);
        }
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

/// A list in which lines end between its parts, not inside one; [`Form::finish`] makes these spaces plain again.
fn unbroken(parts: &[String]) -> String {
    parts.iter().map(|part| part.replace(' ', "\u{a0}")).collect::<Vec<_>>().join("; ")
}
