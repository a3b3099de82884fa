//! The words of a diagnostic in the reader's language.
//!
//! The texts are Fluent files, one per language, compiled into the program (`messages/*.ftl`; `en.ftl` says what each
//! part is for). [`Messages`] puts the values of a [`Diagnostic`] into them. What an author wrote is made harmless
//! here, once for every output format: on one line, of bounded length, and without characters that steer a terminal.

use super::{Argument, Code, Diagnostic};
use crate::base::{
    Lang,
    texts::{OwnTexts, Texts, Value},
};

mod tame;
#[cfg(test)]
mod tests;

pub(crate) use tame::{tame, visible};

/// The longest value that a message repeats, in characters; of a longer one the beginning is shown.
const LONGEST_VALUE: usize = 200;

const FILES: OwnTexts = OwnTexts {
    nl: include_str!("messages/nl.ftl"),
    fr: include_str!("messages/fr.ftl"),
    en: include_str!("messages/en.ftl"),
};

/// Every message in one language.
pub struct Messages {
    texts: Texts,
}

impl Messages {
    /// The messages in `language`, or in English when there is no file for its primary subtag.
    pub fn for_language(language: Lang) -> Self {
        Self { texts: Texts::own(language, FILES) }
    }

    /// The language of the messages: the one asked for, without subtags, or English.
    pub fn language(&self) -> Lang {
        self.texts.language()
    }

    /// What is wrong: lower case at the start, no full stop, one line.
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        self.texts.text(diagnostic.code.as_str(), &self.values(diagnostic)).unwrap_or_default()
    }

    /// What to do about it; names the suggestion where the diagnostic has one that can be shown (not: "delete it").
    /// `None` when there is no advice.
    pub fn help(&self, diagnostic: &Diagnostic) -> Option<String> {
        let part = |part| self.texts.part(diagnostic.code.as_str(), part, &self.values(diagnostic));
        let is_shown = diagnostic.suggestion.as_ref().is_some_and(|suggestion| !suggestion.trim().is_empty());
        is_shown.then(|| part("did-you-mean")).flatten().or_else(|| part("help"))
    }

    /// The rule's headline.
    pub fn title(&self, code: Code) -> String {
        self.texts.part(code.as_str(), "title", &[]).unwrap_or_default()
    }

    /// What `vonk explain` prints: the headline, the code and its severity, the rule and its reason with a wrong and a
    /// right example; several lines, the last one ended.
    pub fn explain(&self, code: Code) -> String {
        let explanation = self.texts.part(code.as_str(), "explain", &[]).unwrap_or_default();
        let severity = self.text(code.severity().as_str(), &[]);
        format!("{}\n{severity}[{code}]\n\n{explanation}\n", self.title(code))
    }

    /// Any other text of the files, such as `note-first-here` or `errors`; the key itself when there is none.
    pub fn text(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        let values: Vec<_> = arguments.iter().map(|(name, argument)| (*name, self.value(argument))).collect();
        self.texts.text(key, &values).unwrap_or_else(|| key.to_owned())
    }

    /// The values of a diagnostic, made harmless.
    fn values<'a>(&self, diagnostic: &'a Diagnostic) -> Vec<(&'a str, Value<'static>)> {
        let named = diagnostic.arguments.iter().map(|(name, argument)| {
            (*name, self.type_in_words(name, argument).map_or_else(|| self.value(argument), Value::from))
        });
        let suggestion = diagnostic.suggestion.as_ref();
        named.chain(suggestion.map(|text| ("suggestion", tame(text, LONGEST_VALUE).into()))).collect()
    }

    /// `a list` for the type `list`, as the arguments `expected` and `found` name it.
    fn type_in_words(&self, name: &str, argument: &Argument) -> Option<String> {
        match argument {
            Argument::Text(word) if matches!(name, "expected" | "found") => {
                self.texts.text(&format!("type-{word}"), &[])
            }
            Argument::Text(_) | Argument::Number(_) | Argument::Names(_) => None,
        }
    }

    fn value(&self, argument: &Argument) -> Value<'static> {
        match argument {
            Argument::Text(text) => tame(text, LONGEST_VALUE).into(),
            Argument::Number(number) => Value::Number(*number as f64),
            Argument::Names(_) => {
                tame(argument.name(self.language()).unwrap_or_default(), LONGEST_VALUE).into()
            }
        }
    }
}
