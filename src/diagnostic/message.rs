//! The words of a diagnostic in the reader's language.
//!
//! The texts are Fluent files, one per language, compiled into the program (`messages/*.ftl`; `en.ftl` says what each
//! part is for). [`Messages`] puts the values of a [`Diagnostic`] into them. What an author wrote is made harmless
//! here, once for every output format: on one line, of bounded length, and without characters that steer a terminal.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use super::{Argument, Code, Diagnostic};
use crate::base::Lang;

mod tame;
#[cfg(test)]
mod tests;

pub(crate) use tame::{tame, visible};

/// The longest value that a message repeats, in characters; of a longer one the beginning is shown.
const LONGEST_VALUE: usize = 200;

/// Every message in one language.
pub struct Messages {
    language: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The messages in `language`, or in English when there is no file for its primary subtag.
    pub fn for_language(language: Lang) -> Self {
        let (language, text, format): (_, _, fn(&FluentValue, &_) -> _) = match language.primary() {
            "nl" => (Lang::NL, include_str!("messages/nl.ftl"), |value, _| tame::grouped(value, '.')),
            "fr" => (Lang::FR, include_str!("messages/fr.ftl"), |value, _| tame::grouped(value, '\u{a0}')),
            _ => (Lang::EN, include_str!("messages/en.ftl"), |value, _| tame::grouped(value, ',')),
        };
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(readable, _)| readable);
        let mut bundle = FluentBundle::new_concurrent(language.as_str().parse().into_iter().collect());
        bundle.add_resource_overriding(resource);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format));
        if language == Lang::FR {
            bundle.set_transform(Some(tame::french_spaces));
        }
        Self { language, bundle }
    }

    /// The language of the messages: the one asked for, without subtags, or English.
    pub fn language(&self) -> Lang {
        self.language
    }

    /// What is wrong: lower case at the start, no full stop, one line.
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        self.of_diagnostic(diagnostic, None).unwrap_or_default()
    }

    /// What to do about it; names the suggestion where the diagnostic has one that can be shown (not: "delete it").
    /// `None` when there is no advice.
    pub fn help(&self, diagnostic: &Diagnostic) -> Option<String> {
        let is_shown = diagnostic.suggestion.as_ref().is_some_and(|suggestion| !suggestion.trim().is_empty());
        let suggested = is_shown.then(|| self.of_diagnostic(diagnostic, Some("did-you-mean"))).flatten();
        suggested.or_else(|| self.of_diagnostic(diagnostic, Some("help")))
    }

    /// The rule's headline.
    pub fn title(&self, code: Code) -> String {
        self.format(code.as_str(), Some("title"), &FluentArgs::new()).unwrap_or_default()
    }

    /// What `vonk explain` prints: the headline, the code and its severity, the rule and its reason with a wrong and a
    /// right example; several lines, the last one ended.
    pub fn explain(&self, code: Code) -> String {
        let explanation = self.format(code.as_str(), Some("explain"), &FluentArgs::new()).unwrap_or_default();
        let severity = self.text(code.severity().as_str(), &[]);
        format!("{}\n{severity}[{code}]\n\n{explanation}\n", self.title(code))
    }

    /// Any other text of the files, such as `note-first-here` or `errors`; the key itself when there is none.
    pub fn text(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        let mut values = FluentArgs::new();
        for (name, argument) in arguments {
            values.set(*name, value(argument));
        }
        self.format(key, None, &values).unwrap_or_else(|| key.to_owned())
    }

    fn of_diagnostic(&self, diagnostic: &Diagnostic, part: Option<&str>) -> Option<String> {
        let mut values = FluentArgs::new();
        for (name, argument) in &diagnostic.arguments {
            values.set(
                *name,
                self.type_in_words(name, argument).map_or_else(|| value(argument), FluentValue::from),
            );
        }
        if let Some(suggestion) = &diagnostic.suggestion {
            values.set("suggestion", tame(suggestion, LONGEST_VALUE));
        }
        self.format(diagnostic.code.as_str(), part, &values)
    }

    /// `a list` for the type `list`, as the arguments `expected` and `found` name it.
    fn type_in_words(&self, name: &str, argument: &Argument) -> Option<String> {
        match argument {
            Argument::Text(word) if matches!(name, "expected" | "found") => {
                self.format(&format!("type-{word}"), None, &FluentArgs::new())
            }
            Argument::Text(_) | Argument::Number(_) => None,
        }
    }

    /// The message `key`, or its attribute `part`. A value that is not given shows up as `{$name}`.
    fn format(&self, key: &str, part: Option<&str>, values: &FluentArgs) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match part {
            Some(part) => message.get_attribute(part)?.value(),
            None => message.value()?,
        };
        Some(self.bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned())
    }
}

fn value(argument: &Argument) -> FluentValue<'static> {
    match argument {
        Argument::Text(text) => tame(text, LONGEST_VALUE).into(),
        Argument::Number(number) => (*number).into(),
    }
}
