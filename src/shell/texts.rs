//! What the commands say: summaries, errors, the comments in new files. One Fluent file per language, compiled into the
//! program.
//!
//! What a diagnostic says lives in [`diagnostic`](crate::diagnostic); what readers of the site see, in the theme.

use crate::{
    base::{
        Lang,
        numbers::Numbers,
        texts::{OwnTexts, Texts, Value},
    },
    diagnostic::{Argument, message::visible},
};

const FILES: OwnTexts = OwnTexts {
    nl: include_str!("messages/nl.ftl"),
    fr: include_str!("messages/fr.ftl"),
    en: include_str!("messages/en.ftl"),
};

/// The commands' texts in one language.
pub(crate) struct CommandTexts {
    texts: Texts,
}

impl CommandTexts {
    /// The texts in `language`, or in English when there is no file for its primary subtag.
    pub(crate) fn for_language(language: Lang) -> Self {
        Self { texts: Texts::own(language, FILES) }
    }

    /// The language of the texts.
    pub(crate) fn language(&self) -> Lang {
        self.texts.language()
    }

    /// The text `key` with its values; the key itself when there is none. A value cannot steer a terminal.
    pub(crate) fn text(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        let shown = |argument: &Argument| match argument {
            Argument::Number(number) => Value::Number(*number as f64),
            Argument::Text(_) | Argument::Names(_) => {
                let text = argument.name(self.language()).unwrap_or_default();
                text.chars().map(visible).collect::<String>().into()
            }
        };
        let values: Vec<_> = arguments.iter().map(|(name, argument)| (*name, shown(argument))).collect();
        self.texts.text(key, &values).unwrap_or_else(|| key.to_owned())
    }

    /// The text `key`, if there is one.
    pub(crate) fn find(&self, key: &str) -> Option<String> {
        self.texts.text(key, &[])
    }

    /// Seconds with two decimals, as the language writes them.
    pub(crate) fn seconds(&self, seconds: f64) -> String {
        Numbers::new(self.language()).write_hundredths(seconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_the_same_texts() {
        let keys = |(lang, content)| {
            let texts = Texts::parse(lang, &[("", content)]).unwrap_or_else(|broken| panic!("{broken:?}"));
            texts.keys().clone()
        };
        let english = keys((Lang::EN, FILES.en));
        assert_eq!([(Lang::NL, FILES.nl), (Lang::FR, FILES.fr)].map(keys), [english.clone(), english]);
    }

    #[test]
    fn numbers_and_plurals_follow_the_language() {
        let say =
            |lang, count: usize| CommandTexts::for_language(lang).text("cases", &[("count", count.into())]);
        assert_eq!(say(Lang::EN, 1), "1 practice");
        assert_eq!(say(Lang::NL, 1234), "1.234 praktijken");
        assert_eq!(say(Lang::FR, 0), "0 pratique");
        assert_eq!(CommandTexts::for_language(Lang::FR).seconds(3.1), "3,10");
    }

    #[test]
    fn a_value_cannot_steer_the_terminal() {
        let texts = CommandTexts::for_language(Lang::EN);
        assert_eq!(texts.text("error-read", &[("path", "a\u{1b}[2J".into())]), "cannot read `a␛[2J`");
    }
}
