//! The interface texts of a theme (Fluent files), in one language.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::base::Lang;

use super::templates::ThemeError;

/// The interface texts in one language; a text that the language lacks is taken from the fallback.
pub struct Strings {
    bundle: FluentBundle<FluentResource>,
    plain: BTreeMap<String, String>,
}

/// A value in an interface text.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// A text, put in as it is.
    Text(&'a str),
    /// A number, written as the language writes it and used for its plural forms.
    Number(f64),
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl Strings {
    /// The texts of the files `sources` (name and text), first the fallbacks, last the language's own.
    pub(crate) fn parse(lang: Lang, sources: &[(&str, &str)]) -> Result<Self, ThemeError> {
        let tag: LanguageIdentifier = lang.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks are for mixed directions; they would stand in attributes, feeds and JSON as well.
        bundle.set_use_isolating(false);
        let locale = super::locale::Locale::new(lang);
        bundle.set_formatter(None);
        bundle
            .add_function("NUMBER", move |arguments, _| match arguments.first() {
                Some(FluentValue::Number(number)) => FluentValue::from(locale.number(number.value)),
                Some(other) => other.clone(),
                None => FluentValue::Error,
            })
            .map_err(|error| ThemeError::strings("NUMBER", &error.to_string()))?;
        let mut keys = Vec::new();
        for (name, text) in sources {
            let resource = FluentResource::try_new((*text).to_owned()).map_err(|(_, errors)| {
                let error = errors.first().map(ToString::to_string).unwrap_or_default();
                ThemeError::strings(name, &error)
            })?;
            for entry in resource.entries() {
                if let fluent_syntax::ast::Entry::Message(message) = entry {
                    keys.push(message.id.name.to_owned());
                }
            }
            bundle.add_resource_overriding(resource);
        }
        let mut strings = Self { bundle, plain: BTreeMap::new() };
        for key in keys {
            if let Some(text) = strings.format(&key, None) {
                strings.plain.insert(key.replace('-', "_"), text);
            }
        }
        Ok(strings)
    }

    /// Every text without values by its key, with `_` for `-`.
    pub(crate) fn plain(&self) -> &BTreeMap<String, String> {
        &self.plain
    }

    /// The text without values; the key itself when the theme lacks it.
    pub fn text<'a>(&'a self, key: &'a str) -> &'a str {
        self.plain.get(&key.replace('-', "_")).map_or(key, String::as_str)
    }

    /// The text with values; the key itself when the theme lacks it.
    pub fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Value::Text(text) => arguments.set(*name, *text),
                Value::Number(number) => arguments.set(*name, *number),
            }
        }
        self.format(key, Some(&arguments)).unwrap_or_else(|| key.to_owned())
    }

    fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors);
        (errors.is_empty() || arguments.is_some()).then(|| text.into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_follows_the_plural_rules_and_falls_back() {
        let dutch =
            "cases = { $count ->\n    [one] één praktijk\n   *[other] {NUMBER($count)} praktijken\n }\n";
        let english = "skip-link = To the content\ncases = {$count} practices\n";
        let strings = Strings::parse(Lang::NL, &[("en", english), ("nl", dutch)]).expect("valid Fluent");
        assert_eq!(strings.say("cases", &[("count", 1.into())]), "één praktijk");
        assert_eq!(strings.say("cases", &[("count", 2100.into())]), "2.100 praktijken");
        assert_eq!(strings.text("skip-link"), "To the content");
        assert_eq!(strings.text("unknown"), "unknown");
    }
}
