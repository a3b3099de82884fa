//! Texts for people in one language, from Fluent files: the diagnostics', the commands', the theme's.
//!
//! A text has a key; it may have parts beside it (Fluent's attributes: `key.help`) and name values (`{ $count }`). Numbers are
//! written as [`Numbers`] writes them and French spaces are set as in [`typography`](super::typography), so no text has
//! to care for either. What may be in a value is for those to judge who put it in.

use std::{borrow::Cow, collections::BTreeSet, convert::Infallible};

use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, memoizer::MemoizerKind,
};
use fluent_syntax::ast;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use super::{Lang, numbers::Numbers, typography::typographic};

/// The texts in one language.
pub struct Texts {
    language: Lang,
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<String>,
}

/// The texts that are compiled into the program: the content of one Fluent file a language.
#[derive(Clone, Copy, Debug)]
pub struct OwnTexts {
    /// In Dutch.
    pub nl: &'static str,
    /// In French.
    pub fr: &'static str,
    /// In English.
    pub en: &'static str,
}

/// A value that a text names.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// A text, put in as it is.
    Text(Cow<'a, str>),
    /// A number, written as the language writes it and used for its plural forms.
    Number(f64),
}

/// A file of texts that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableTexts {
    /// The file, as the caller named it.
    pub file: String,
    /// What is wrong, in English.
    pub detail: String,
}

impl Texts {
    /// The texts of `files` (name and content); of two with one key the later counts.
    pub fn parse(language: Lang, files: &[(&str, &str)]) -> Result<Self, UnreadableTexts> {
        let mut texts = Self::empty(language);
        for (name, content) in files {
            let resource = FluentResource::try_new((*content).to_owned()).map_err(|(_, errors)| {
                let detail = errors.first().map(ToString::to_string).unwrap_or_default();
                UnreadableTexts { file: (*name).to_owned(), detail }
            })?;
            texts.add(resource);
        }
        Ok(texts)
    }

    /// The program's own texts in `language`, or in English when there is no file for its primary subtag.
    pub fn own(language: Lang, files: OwnTexts) -> Self {
        let (language, content) = match language.primary() {
            "nl" => (Lang::NL, files.nl),
            "fr" => (Lang::FR, files.fr),
            _ => (Lang::EN, files.en),
        };
        let mut texts = Self::empty(language);
        // A slip in the program's own files costs one text, not the program; tests read the files whole.
        texts.add(FluentResource::try_new(content.to_owned()).unwrap_or_else(|(readable, _)| readable));
        texts
    }

    fn empty(language: Lang) -> Self {
        let tag: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks are for mixed directions; they would stand in attributes, feeds and JSON as well.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, memoizer| match value {
            FluentValue::Number(number) => in_words(memoizer, number.value),
            _ => None,
        }));
        if language.primary() == "fr" {
            bundle.set_transform(Some(french));
        }
        let numbers = Numbers::new(language);
        bundle
            .add_function("NUMBER", move |values, _| match values.first() {
                Some(FluentValue::Number(number)) => FluentValue::from(numbers.write(number.value)),
                Some(other) => other.clone(),
                None => FluentValue::Error,
            })
            .expect("a new bundle has no function of that name");
        Self { language, bundle, keys: BTreeSet::new() }
    }

    fn add(&mut self, resource: FluentResource) {
        for entry in resource.entries() {
            let ast::Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            self.keys.extend(message.value.as_ref().map(|_| key.to_owned()));
            self.keys.extend(message.attributes.iter().map(|part| format!("{key}.{}", part.id.name)));
        }
        self.bundle.add_resource_overriding(resource);
    }

    /// The language of the texts.
    pub fn language(&self) -> Lang {
        self.language
    }

    /// The keys of all texts, and of their parts (`key.part`).
    pub fn keys(&self) -> &BTreeSet<String> {
        &self.keys
    }

    /// The text `key`; `None` when there is none. A value that is not given shows up as `{$name}`.
    pub fn text(&self, key: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        self.format(key, None, values).map(|(text, _)| text)
    }

    /// The part `part` of the text `key`, as [`text`](Self::text) gives the text itself.
    pub fn part(&self, key: &str, part: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        self.format(key, Some(part), values).map(|(text, _)| text)
    }

    /// The text `key`, if it names no values.
    pub fn plain(&self, key: &str) -> Option<String> {
        self.format(key, None, &[]).filter(|(_, is_whole)| *is_whole).map(|(text, _)| text)
    }

    /// A text, and whether it got all values that it names.
    fn format(&self, key: &str, part: Option<&str>, values: &[(&str, Value<'_>)]) -> Option<(String, bool)> {
        let message = self.bundle.get_message(key)?;
        let pattern = match part {
            Some(part) => message.get_attribute(part)?.value(),
            None => message.value()?,
        };
        let mut given = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Value::Text(text) => given.set(*name, text.as_ref()),
                Value::Number(number) => given.set(*name, *number),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&given), &mut errors).into_owned();
        Some((text, errors.is_empty()))
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

/// A number outside `NUMBER()`. Fluent takes no closure here, but keeps what a language writes numbers with.
fn in_words(memoizer: &impl MemoizerKind, number: f64) -> Option<String> {
    memoizer.with_try_get_threadsafe::<Numbers, _, _>((), |numbers| numbers.write(number)).ok()
}

impl Memoizable for Numbers {
    type Args = ();
    type Error = Infallible;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, Infallible> {
        Ok(Self::new(Lang::parse(&language.to_string()).unwrap_or(Lang::EN)))
    }
}

/// One line of a French text with its spaces; an indented line is an example and stays as it is, so that it can be copied.
fn french(line: &str) -> Cow<'_, str> {
    if line.starts_with("    ") { Cow::Borrowed(line) } else { typographic(line, Lang::FR) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: OwnTexts = OwnTexts {
        nl: "cases = { $count ->\n    [one] één praktijk\n   *[other] { $count } praktijken\n }\n",
        fr: "cases = « { $count } » : oui !\n    .help =\n        Juste :\n            a : b\n",
        en: "cases = { NUMBER($count) } practices\nplain = none\n",
    };

    fn said(tag: &str, count: f64) -> Option<String> {
        let language = Lang::parse(tag).expect("a tag");
        Texts::own(language, OWN).text("cases", &[("count", Value::Number(count))])
    }

    #[test]
    fn numbers_and_plurals_follow_the_language() {
        assert_eq!(said("nl", 1.0).as_deref(), Some("één praktijk"));
        assert_eq!(said("nl-BE", 4_194_304.0).as_deref(), Some("4.194.304 praktijken"));
        assert_eq!(said("en", -2100.0).as_deref(), Some("-2,100 practices"));
        assert_eq!(said("de", 2100.0).as_deref(), Some("2,100 practices"));
    }

    #[test]
    fn french_spaces_are_set_but_in_examples() {
        assert_eq!(said("fr-BE", 2100.0).as_deref(), Some("«\u{a0}2\u{202f}100\u{a0}»\u{a0}: oui\u{202f}!"));
        let texts = Texts::own(Lang::FR, OWN);
        assert_eq!(texts.part("cases", "help", &[]).as_deref(), Some("Juste\u{a0}:\n    a : b"));
    }

    #[test]
    fn a_text_is_plain_when_it_names_no_value() {
        let texts = Texts::own(Lang::EN, OWN);
        assert_eq!(texts.plain("plain").as_deref(), Some("none"));
        assert_eq!(texts.plain("cases"), None);
        assert_eq!(texts.text("unknown", &[]), None);
        assert_eq!(texts.keys().iter().collect::<Vec<_>>(), ["cases", "plain"]);
        assert!(Texts::own(Lang::FR, OWN).keys().contains("cases.help"));
    }

    #[test]
    fn a_broken_file_is_named() {
        let broken = Texts::parse(Lang::EN, &[("a.ftl", "a = b\n"), ("b.ftl", "= b\n")]).err();
        assert_eq!(broken.map(|broken| broken.file).as_deref(), Some("b.ftl"));
    }
}
