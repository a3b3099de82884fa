//! Texts, in one language or in several.

use std::collections::BTreeMap;

use crate::{
    base::{Lang, Located, Mark, closest},
    content::{
        text::Text,
        yaml::{Map, Value, quoted},
    },
    diagnostic::Code,
};

use super::{Fields, Given, group::entries};

impl<'a> Fields<'a, '_> {
    /// A text that is not blank, trimmed. A number or a date counts as a text.
    pub(crate) fn text(&mut self, key: &str) -> Option<Box<str>> {
        let given = self.given(key)?;
        self.text_of(given)
    }

    /// The text of one value.
    pub(crate) fn text_of(&mut self, given: Given<'a>) -> Option<Box<str>> {
        let Given { field, key, node } = given;
        let Some(text) = node.as_text() else {
            self.wrong_type(given, "text", as_text(&node.value));
            return None;
        };
        if text.trim().is_empty() {
            self.report(Code::EmptyValue, node.at, |empty| empty.with("key", key));
            return None;
        }
        let text = self.whole_words(given, text.trim());
        let (length, limit) = (text.chars().count(), field.most_characters());
        if length > limit {
            self.report(Code::TextTooLong, node.at, |long| {
                long.with("key", key).with("length", length).with("limit", limit)
            });
        }
        Some(text)
    }

    /// The texts of a list, none blank.
    pub(crate) fn texts(&mut self, key: &str) -> Vec<Box<str>> {
        self.list(key).filter_map(|given| self.text_of(given)).collect()
    }

    /// A text in one language or several.
    pub(crate) fn localised(&mut self, key: &str) -> Option<Text> {
        let given = self.given(key)?;
        self.localised_of(given)
    }

    /// The localised text of one value.
    pub(crate) fn localised_of(&mut self, given: Given<'a>) -> Option<Text> {
        let map = match &given.node.value {
            Value::Map(map) => map,
            Value::List(_) => {
                self.wrong_type(given, "text-or-map", as_text(&given.node.value));
                return None;
            }
            _ => return self.text_of(given).map(|text| self.text_for_all(&text)),
        };
        self.texts_of(given, map, None)
    }

    /// A text in the bank's languages besides `own`, in which it stands elsewhere.
    pub(crate) fn localised_besides(&mut self, key: &str, own: Lang) -> Option<Text> {
        let given = self.given(key)?;
        match &given.node.value {
            Value::Map(map) => self.texts_of(given, map, Some(own)),
            _ => self.localised_of(given),
        }
    }

    /// The texts of a map by their languages; each of the bank's languages is missed but `besides`.
    fn texts_of(&mut self, given: Given<'a>, map: &'a Map, besides: Option<Lang>) -> Option<Text> {
        let mut texts = Vec::new();
        for (key, node) in map.iter() {
            // A vocabulary may know more languages than the bank that borrows it.
            let known = Lang::parse(key).filter(Lang::is_known);
            if let Some(lang) = known.or_else(|| self.language_of(key, key.at)) {
                let text = self.text_of(Given { key, node, ..given });
                texts.extend(text.map(|text| (lang, text)));
            }
        }
        texts.sort_by_key(|(lang, _)| *lang);
        texts.dedup_by_key(|(lang, _)| *lang);
        let wanted = self.languages.iter().filter(|lang| besides != Some(**lang));
        let missing = wanted.filter(|lang| !texts.iter().any(|(own, _)| own == *lang));
        let missing: Vec<&str> = missing.map(Lang::as_str).collect();
        if !missing.is_empty() && !texts.is_empty() {
            self.report(Code::TextNotTranslated, given.node.at, |untranslated| {
                untranslated.with("key", given.key).with("language", missing.join(", "))
            });
        }
        (!texts.is_empty()).then_some(Text::Many(texts))
    }

    /// A text that stands for each of the bank's languages.
    pub(crate) fn text_for_all(&self, text: &str) -> Text {
        Text::one(text, self.languages)
    }

    /// Texts by language, one or a list for each.
    pub(crate) fn by_language(&mut self, key: &str) -> BTreeMap<Lang, Vec<Box<str>>> {
        let mut texts = BTreeMap::new();
        let Some(given) = self.given(key) else { return texts };
        let Value::Map(map) = &given.node.value else {
            self.wrong_type(given, "map", None);
            return texts;
        };
        for (key, node) in map.iter() {
            if node.value == Value::Nothing {
                self.report(Code::EmptyValue, key.at, |empty| empty.with("key", &*key.value));
                continue;
            }
            let own = entries(node).iter().filter_map(|node| self.text_of(Given { key, node, ..given }));
            let own = own.collect();
            match Lang::parse(key) {
                Some(lang) => drop(texts.insert(lang, own)),
                None => self.report(Code::UnknownLanguage, key.at, |unknown| {
                    unknown.with("value", &*key.value).with("languages", "nl, fr, en")
                }),
            }
        }
        texts
    }

    /// One of the bank's languages.
    pub(crate) fn language(&mut self, key: &str) -> Option<Lang> {
        let given = self.given(key)?;
        let text = self.text_of(given)?;
        let stray = Lang::parse(&text).filter(|lang| lang.is_known() && !self.languages.contains(lang));
        if let Some(lang) = stray.filter(|_| !self.languages.is_empty()) {
            self.stray = Some(Located::new(lang, given.node.at));
            return None;
        }
        self.language_of(&text, given.node.at)
    }

    /// Any language that has a tag.
    pub(crate) fn any_language(&mut self, key: &str) -> Option<Lang> {
        let given = self.given(key)?;
        let text = self.text_of(given)?;
        let lang = Lang::parse(&text);
        if lang.is_none() {
            self.report(Code::UnknownLanguage, given.node.at, |unknown| {
                unknown.with("value", &*text).with("languages", "nl, fr, en, de")
            });
        }
        lang
    }

    fn language_of(&mut self, text: &str, at: Mark) -> Option<Lang> {
        let lang =
            Lang::parse(text).filter(|lang| self.languages.is_empty() || self.languages.contains(lang));
        if lang.is_none() {
            let known = self.languages.iter().map(Lang::as_str).collect::<Vec<_>>();
            self.report(Code::UnknownLanguage, at, |unknown| {
                let unknown = unknown.with("value", text).with("languages", known.join(", "));
                unknown.suggest(closest(text, known))
            });
        }
        lang
    }
}

/// A value that is no text as one: a list of one, `true`.
fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::YesNo(value) => Some(quoted(&value.to_string())),
        Value::List(nodes) => match nodes.as_slice() {
            [only] => only.as_text().map(|text| quoted(&text)),
            _ => None,
        },
        _ => None,
    }
}
