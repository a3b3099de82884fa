//! The words of the commands: summaries, errors, the comments in new files. One Fluent file per language, compiled
//! into the program.
//!
//! What a diagnostic says lives in [`diagnostic`](crate::diagnostic); what readers of the site see, in the theme.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use crate::{
    base::Lang,
    diagnostic::{Argument, message::visible},
};

/// The commands' texts in one language.
pub(crate) struct Words {
    language: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The texts in `language`, or in English when there is no file for its primary subtag.
    pub(crate) fn for_language(language: Lang) -> Self {
        let (language, text, format): (_, _, fn(&FluentValue, &_) -> _) = match language.primary() {
            "nl" => (Lang::NL, include_str!("messages/nl.ftl"), |value, _| grouped(value, '.')),
            "fr" => (Lang::FR, include_str!("messages/fr.ftl"), |value, _| grouped(value, '\u{202f}')),
            _ => (Lang::EN, include_str!("messages/en.ftl"), |value, _| grouped(value, ',')),
        };
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(readable, _)| readable);
        let mut bundle = FluentBundle::new_concurrent(language.as_str().parse().into_iter().collect());
        bundle.add_resource_overriding(resource);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format));
        if language == Lang::FR {
            bundle.set_transform(Some(french_spaces));
        }
        Self { language, bundle }
    }

    /// The language of the texts.
    pub(crate) fn language(&self) -> Lang {
        self.language
    }

    /// The text `key` with its values; the key itself when there is none. A value cannot steer a terminal.
    pub(crate) fn text(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        let mut values = FluentArgs::new();
        for (name, argument) in arguments {
            match argument {
                Argument::Text(text) => values.set(*name, text.chars().map(visible).collect::<String>()),
                Argument::Number(number) => values.set(*name, *number),
            }
        }
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }

    /// Seconds with two decimals, as the language writes them.
    pub(crate) fn seconds(&self, seconds: f64) -> String {
        let written = format!("{seconds:.2}");
        if self.language == Lang::EN { written } else { written.replace('.', ",") }
    }

    #[cfg(test)]
    fn keys(language: Lang) -> Vec<String> {
        let text = match language {
            Lang::NL => include_str!("messages/nl.ftl"),
            Lang::FR => include_str!("messages/fr.ftl"),
            _ => include_str!("messages/en.ftl"),
        };
        let resource = FluentResource::try_new(text.to_owned()).expect("valid Fluent");
        let keys = resource.entries().filter_map(|entry| match entry {
            fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        });
        keys.collect()
    }
}

/// A whole number with `separator` between groups of three digits.
fn grouped(value: &FluentValue, separator: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = format!("{:.0}", number.value);
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    Some(text)
}

/// French sets a space at which no line breaks before `: ; ? ! »` and after `«`.
fn french_spaces(line: &str) -> Cow<'_, str> {
    const PAIRS: [(&str, &str); 6] = [
        (" :", "\u{a0}:"),
        (" ;", "\u{a0};"),
        (" ?", "\u{a0}?"),
        (" !", "\u{a0}!"),
        (" »", "\u{a0}»"),
        ("« ", "«\u{a0}"),
    ];
    if !PAIRS.iter().any(|(plain, _)| line.contains(plain)) {
        return Cow::Borrowed(line);
    }
    Cow::Owned(PAIRS.iter().fold(line.to_owned(), |line, (plain, fixed)| line.replace(plain, fixed)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_the_same_texts() {
        let english = Words::keys(Lang::EN);
        assert_eq!(Words::keys(Lang::NL), english);
        assert_eq!(Words::keys(Lang::FR), english);
    }

    #[test]
    fn numbers_and_plurals_follow_the_language() {
        let say = |lang, count: usize| Words::for_language(lang).text("cases", &[("count", count.into())]);
        assert_eq!(say(Lang::EN, 1), "1 practice");
        assert_eq!(say(Lang::NL, 1234), "1.234 praktijken");
        assert_eq!(say(Lang::FR, 0), "0 pratique");
    }

    #[test]
    fn a_value_cannot_steer_the_terminal() {
        let words = Words::for_language(Lang::EN);
        assert_eq!(words.text("error-read", &[("path", "a\u{1b}[2J".into())]), "cannot read `a␛[2J`");
    }
}
