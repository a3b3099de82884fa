//! The interface texts of a theme (Fluent files), in one language.

use std::collections::BTreeMap;

use crate::base::{
    Lang,
    texts::{Texts, Value},
};

use super::theme::ThemeError;

/// The interface texts in one language; a text that the language lacks is taken from the fallback.
pub(crate) struct Strings {
    texts: Texts,
    plain: BTreeMap<String, String>,
}

impl Strings {
    /// The texts of the files `sources` (name and text), first the fallbacks, last the language's own.
    pub(crate) fn parse(lang: Lang, sources: &[(&str, &str)]) -> Result<Self, ThemeError> {
        let texts = Texts::parse(lang, sources)
            .map_err(|unreadable| ThemeError::strings(&unreadable.file, &unreadable.detail))?;
        let plain = texts.keys().iter().filter_map(|key| Some((key.replace('-', "_"), texts.plain(key)?)));
        Ok(Self { plain: plain.collect(), texts })
    }

    /// Every text without values by its key, with `_` for `-`.
    pub(crate) fn plain(&self) -> &BTreeMap<String, String> {
        &self.plain
    }

    /// The text without values; the key itself when the theme lacks it.
    pub(crate) fn text<'a>(&'a self, key: &'a str) -> &'a str {
        self.plain.get(&key.replace('-', "_")).map_or(key, String::as_str)
    }

    /// The text with values; the key itself when the theme lacks it.
    pub(crate) fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.texts.text(key, values).unwrap_or_else(|| key.to_owned())
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
