//! Reading the fields of a front matter: each reader takes one key, checks the type of its value and reports what is
//! wrong at its place. When all keys are read, [`Fields::finish`] reports those that nobody asked for and those that are
//! missing.
//!
//! A field that is wrong is reported once and then treated as absent, so that one mistake causes one report.

use std::{ops::RangeInclusive, sync::Arc};

use crate::{
    base::{Lang, Located, Mark, PartialDate, SourcePath, closest, id},
    diagnostic::{Code, Diagnostic, Place},
};

use super::{
    named::Named,
    text::Text,
    yaml::{Map, Node, Value},
};

/// The longest text of a field that has no limit of its own, in characters.
pub(crate) const LONG_TEXT: usize = 2_000;

/// The fields of one map, being read.
pub(crate) struct Fields<'a, 'r> {
    path: &'a SourcePath,
    map: &'a Map,
    /// Where the map stands.
    at: Mark,
    /// Whether it is the file's own map: what is missing in it is missing in the file.
    is_top: bool,
    /// The keys that were asked for.
    read_keys: Vec<&'a str>,
    missing_required: Vec<&'a str>,
    missing_asked: Vec<&'a str>,
    /// The asked fields that the author looked for in vain.
    declared_unknown: Vec<Box<str>>,
    /// The right spelling of keys that were reported for theirs.
    misspelt: Vec<String>,
    languages: &'a Arc<[Lang]>,
    found: &'r mut Vec<Diagnostic>,
}

/// A value with the key that it stands under, which the reports name.
#[derive(Clone, Copy)]
pub(crate) struct Field<'a> {
    /// The key; of an entry of a list that of the list.
    pub(crate) key: &'a str,
    /// The value.
    pub(crate) node: &'a Node,
}

impl Field<'_> {
    /// Whether the value is a map.
    pub(crate) fn is_map(&self) -> bool {
        matches!(self.node.value, Value::Map(_))
    }
}

impl<'a, 'r> Fields<'a, 'r> {
    /// The fields of the map at the top of a file; `languages` are those that a text may be given in.
    pub(crate) fn new(
        path: &'a SourcePath,
        map: &'a Located<Map>,
        languages: &'a Arc<[Lang]>,
        found: &'r mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            path,
            map: &map.value,
            at: map.at,
            is_top: true,
            read_keys: Vec::new(),
            missing_required: Vec::new(),
            missing_asked: Vec::new(),
            declared_unknown: Vec::new(),
            misspelt: Vec::new(),
            languages,
            found,
        }
    }

    /// The file.
    pub(crate) fn path(&self) -> &'a SourcePath {
        self.path
    }

    /// Where the map stands.
    pub(crate) fn at(&self) -> Mark {
        self.at
    }

    /// Where the value of `key` stands; of a key that is absent the whole map.
    pub(crate) fn place(&self, key: &str) -> Mark {
        self.map.get(key).map_or(self.at, |node| node.at)
    }

    /// Reports `code` at a place in this file, with the detail that `fill` adds.
    pub(crate) fn report(
        &mut self,
        code: Code,
        at: impl Into<Place>,
        fill: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        self.found.push(fill(Diagnostic::new(code, self.path, at)));
    }

    /// Where the reports of this file are gathered.
    pub(crate) fn found(&mut self) -> &mut Vec<Diagnostic> {
        self.found
    }

    /// Whether the key is there, with a value or without.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.map.get(key).is_some()
    }

    /// Any value, for `extra`.
    pub(crate) fn anything(&mut self, key: &'a str) -> Option<&'a Node> {
        self.read_keys.push(key);
        self.map.get(key)
    }

    /// The value of `key`. A key without a value is reported as empty.
    pub(crate) fn field(&mut self, key: &'a str) -> Option<Field<'a>> {
        let node = self.anything(key)?;
        if node.value != Value::Nothing {
            return Some(Field { key, node });
        }
        let name = self.map.iter().find(|(own, _)| *own.value == *key);
        let at = name.map_or(node.at, |(name, _)| name.at);
        self.report(Code::EmptyValue, at, |empty| empty.with("key", key));
        None
    }

    /// Notes that an entry without `key` says too little; [`Fields::finish`] reports it.
    pub(crate) fn require(&mut self, key: &'a str) {
        if !self.has(key) {
            self.missing_required.push(key);
        }
    }

    /// Notes that a good file has `key`, or says that it is not known; [`Fields::finish`] reports all that are absent at
    /// once.
    pub(crate) fn ask(&mut self, key: &'a str) {
        if !self.has(key) && !self.declared_unknown.iter().any(|name| **name == *key) {
            self.missing_asked.push(key);
        }
    }

    /// Reads the list of asked fields that the author looked for in vain: `not_known: [started]`. An entry that is not
    /// one of `asked` is reported.
    pub(crate) fn declared_unknown(&mut self, key: &'a str, asked: &[&str]) {
        for Named { id, at } in self.ids(key) {
            if asked.contains(&&*id) {
                self.declared_unknown.push(id);
            } else {
                let near = closest(&id, asked.iter().copied());
                self.misspelt.extend(near.map(str::to_owned));
                self.report(Code::UnknownKey, at, |unknown| unknown.with("key", &*id).suggest(near));
            }
        }
    }

    fn wrong_type(&mut self, field: Field<'a>, expected: &'static str) {
        self.report(Code::WrongType, field.node.at, |wrong| {
            wrong.with("key", field.key).with("expected", expected).with("found", field.node.type_name())
        });
    }

    /// A text that is not blank, of at most `limit` characters, trimmed. A number or a date counts as a text.
    pub(crate) fn text(&mut self, key: &'a str, limit: usize) -> Option<Box<str>> {
        let field = self.field(key)?;
        self.text_of(field, limit)
    }

    /// As [`Fields::text`], and reported when absent.
    pub(crate) fn required_text(&mut self, key: &'a str, limit: usize) -> Option<Box<str>> {
        self.require(key);
        self.text(key, limit)
    }

    /// The text of one value.
    pub(crate) fn text_of(&mut self, field: Field<'a>, limit: usize) -> Option<Box<str>> {
        let Field { key, node } = field;
        let Some(text) = node.as_text() else {
            self.wrong_type(field, "text");
            return None;
        };
        let text = text.trim();
        if text.is_empty() {
            self.report(Code::EmptyValue, node.at, |empty| empty.with("key", key));
            return None;
        }
        let length = text.chars().count();
        if length > limit {
            self.report(Code::TextTooLong, node.at, |long| {
                long.with("key", key).with("length", length).with("limit", limit)
            });
        }
        Some(text.into())
    }

    /// The texts of a list, none blank.
    pub(crate) fn texts(&mut self, key: &'a str, limit: usize) -> Vec<Box<str>> {
        self.list(key).filter_map(|field| self.text_of(field, limit)).collect()
    }

    /// A text in one language or several.
    pub(crate) fn localised(&mut self, key: &'a str, limit: usize) -> Option<Text> {
        let field = self.field(key)?;
        self.localised_of(field, limit)
    }

    /// The localised text of one value.
    pub(crate) fn localised_of(&mut self, field: Field<'a>, limit: usize) -> Option<Text> {
        let map = match &field.node.value {
            Value::Map(map) => map,
            Value::List(_) => {
                self.wrong_type(field, "text-or-map");
                return None;
            }
            _ => return self.text_of(field, limit).map(|text| self.text_for_all(&text)),
        };
        let mut texts = Vec::new();
        for (key, node) in map.iter() {
            // A vocabulary may know more languages than the bank that borrows it.
            let known = Lang::parse(key).filter(Lang::is_known);
            if let Some(lang) = known.or_else(|| self.language_of(key, key.at)) {
                let text = self.text_of(Field { key, node }, limit);
                texts.extend(text.map(|text| (lang, text)));
            }
        }
        texts.sort_by_key(|(lang, _)| *lang);
        texts.dedup_by_key(|(lang, _)| *lang);
        let missing = self.languages.iter().filter(|lang| !texts.iter().any(|(own, _)| own == *lang));
        let missing: Vec<&str> = missing.map(Lang::as_str).collect();
        if !missing.is_empty() && !texts.is_empty() {
            self.report(Code::TextNotTranslated, field.node.at, |untranslated| {
                untranslated.with("key", field.key).with("language", missing.join(", "))
            });
        }
        (!texts.is_empty()).then_some(Text::Many(texts))
    }

    /// A text that stands for each of the bank's languages.
    pub(crate) fn text_for_all(&self, text: &str) -> Text {
        Text::one(text, self.languages)
    }

    /// One of the bank's languages.
    pub(crate) fn language(&mut self, key: &'a str) -> Option<Lang> {
        let field = self.field(key)?;
        let text = self.text_of(field, 15)?;
        self.language_of(&text, field.node.at)
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

    /// Yes or no.
    pub(crate) fn yes_no(&mut self, key: &'a str) -> Option<bool> {
        let field = self.field(key)?;
        match field.node.value {
            Value::YesNo(value) => Some(value),
            _ => {
                self.wrong_type(field, "yes-no");
                None
            }
        }
    }

    /// A whole number from `least` to `most`.
    pub(crate) fn whole(&mut self, key: &'a str, least: i64, most: i64) -> Option<i64> {
        let field = self.field(key)?;
        self.whole_of(field, least, most)
    }

    /// The whole number of one value.
    pub(crate) fn whole_of(&mut self, field: Field<'a>, least: i64, most: i64) -> Option<i64> {
        let Some(number) = field.node.as_whole() else {
            self.wrong_type(field, "whole-number");
            return None;
        };
        self.in_range(number as f64, field, least as f64..=most as f64)?;
        Some(number)
    }

    /// A number from `least` to `most`.
    pub(crate) fn number(&mut self, key: &'a str, least: f64, most: f64) -> Option<f64> {
        let field = self.field(key)?;
        let Some(number) = field.node.as_number() else {
            self.wrong_type(field, "number");
            return None;
        };
        self.in_range(number, field, least..=most)
    }

    fn in_range(&mut self, number: f64, field: Field<'a>, range: RangeInclusive<f64>) -> Option<f64> {
        if range.contains(&number) {
            return Some(number);
        }
        self.report(Code::NumberOutOfRange, field.node.at, |wrong| {
            wrong
                .with("key", field.key)
                .with("value", number.to_string())
                .with("least", range.start().to_string())
                .with("most", range.end().to_string())
        });
        None
    }

    /// A year, a month or a day.
    pub(crate) fn date(&mut self, key: &'a str) -> Option<PartialDate> {
        let field = self.field(key)?;
        let Some(text) = field.node.as_text() else {
            self.wrong_type(field, "date");
            return None;
        };
        let date = PartialDate::parse(text.trim());
        if date.is_none() {
            self.report(Code::InvalidDate, field.node.at, |wrong| wrong.with("value", text.trim()));
        }
        date
    }

    /// Reports an end before its start.
    pub(crate) fn in_order(&mut self, start: Option<PartialDate>, end: Option<PartialDate>, end_key: &str) {
        if let (Some(start), Some(end)) = (start, end)
            && end.last_day() < start.first_day()
        {
            self.report(Code::DateOrder, self.place(end_key), |wrong| {
                wrong.with("start", start.to_string()).with("end", end.to_string())
            });
        }
    }

    /// An `https`, `http` or `mailto` address.
    pub(crate) fn url(&mut self, key: &'a str) -> Option<Box<str>> {
        let field = self.field(key)?;
        let text = self.text_of(field, LONG_TEXT)?;
        if is_url(&text) {
            return Some(text);
        }
        let suggestion = (!text.contains("://") && text.contains('.') && !text.contains(['@', ' ']))
            .then(|| format!("https://{text}"))
            .or_else(|| text.contains('@').then(|| format!("mailto:{text}")))
            .filter(|guess| is_url(guess));
        self.report(Code::InvalidUrl, field.node.at, |wrong| wrong.with("value", &*text).suggest(suggestion));
        None
    }

    /// An address of a role, not of a person.
    pub(crate) fn contact(&mut self, key: &'a str) -> Option<Box<str>> {
        let url = self.url(key)?;
        if let Some(mailbox) = url.strip_prefix("mailto:")
            && looks_personal(mailbox)
        {
            self.report(Code::PersonalAddress, self.place(key), |personal| personal.with("value", mailbox));
        }
        Some(url)
    }

    /// A single id, such as a term's.
    pub(crate) fn id(&mut self, key: &'a str) -> Option<Box<str>> {
        self.text(key, LONG_TEXT)
    }

    /// A single id with its place.
    pub(crate) fn named(&mut self, key: &'a str) -> Option<Named> {
        let field = self.field(key)?;
        self.named_of(field, LONG_TEXT)
    }

    /// As [`Fields::named`], of at most `limit` characters, and reported when absent.
    pub(crate) fn required_named(&mut self, key: &'a str, limit: usize) -> Option<Named> {
        self.require(key);
        let field = self.field(key)?;
        self.named_of(field, limit)
    }

    /// The id of one value, with its place.
    pub(crate) fn named_of(&mut self, field: Field<'a>, limit: usize) -> Option<Named> {
        let id = self.text_of(field, limit)?;
        Some(Named { id, at: field.node.at })
    }

    /// The ids of a list with their places; duplicates are reported and dropped.
    pub(crate) fn ids(&mut self, key: &'a str) -> Vec<Named> {
        let mut ids: Vec<Named> = Vec::new();
        for field in self.list(key) {
            let Some(named) = self.named_of(field, LONG_TEXT) else { continue };
            if ids.iter().any(|known| known.id == named.id) {
                self.report(Code::DuplicateValue, named.at, |twice| twice.with("value", &*named.id));
            } else {
                ids.push(named);
            }
        }
        // Kept for as long as the bank, so without spare room.
        ids.shrink_to_fit();
        ids
    }

    /// A slug, as aliases and facets want; reported with the nearest slug when it is none.
    pub(crate) fn slug_of(&mut self, field: Field<'a>) -> Option<Named> {
        let named = self.named_of(field, LONG_TEXT)?;
        if id::is_slug(&named.id) {
            return Some(named);
        }
        let slug = id::slugify(&named.id);
        self.report(Code::InvalidId, named.at, |wrong| {
            wrong.with("value", &*named.id).suggest((!slug.is_empty()).then_some(slug))
        });
        None
    }

    /// What `read` makes of `key`, with the place of its value.
    pub(crate) fn located<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> T) -> Located<T> {
        Located::new(read(self), self.place(key))
    }

    /// The entries of a list; a single value counts as a list of one, `[]` says that there is none.
    pub(crate) fn list(&mut self, key: &'a str) -> impl Iterator<Item = Field<'a>> + use<'a> {
        let nodes = match self.field(key) {
            None => &[],
            Some(Field { node, .. }) => match &node.value {
                Value::List(nodes) => &nodes[..],
                _ => std::slice::from_ref(node),
            },
        };
        nodes.iter().map(move |node| Field { key, node })
    }

    /// What `read` makes of each map of a list; an entry that is no map is reported.
    pub(crate) fn each_map<T>(
        &mut self,
        key: &'a str,
        mut read: impl FnMut(&mut Fields<'a, '_>) -> Option<T>,
    ) -> Vec<T> {
        let mut all: Vec<T> = self.list(key).filter_map(|field| self.map_of(field, &mut read)).collect();
        // Kept for as long as the bank, so without spare room.
        all.shrink_to_fit();
        all
    }

    /// What `read` makes of the fields of the map in `key`.
    pub(crate) fn map<T>(
        &mut self,
        key: &'a str,
        read: impl FnOnce(&mut Fields<'a, '_>) -> Option<T>,
    ) -> Option<T> {
        let field = self.field(key)?;
        self.map_of(field, read)
    }

    /// What `read` makes of the fields of a value that is a map.
    pub(crate) fn map_of<T>(
        &mut self,
        field: Field<'a>,
        read: impl FnOnce(&mut Fields<'a, '_>) -> Option<T>,
    ) -> Option<T> {
        let Value::Map(map) = &field.node.value else {
            self.wrong_type(field, "map");
            return None;
        };
        let mut inside = Fields {
            path: self.path,
            map,
            at: field.node.at,
            is_top: false,
            read_keys: Vec::new(),
            missing_required: Vec::new(),
            missing_asked: Vec::new(),
            declared_unknown: Vec::new(),
            misspelt: Vec::new(),
            languages: self.languages,
            found: self.found,
        };
        let made = read(&mut inside);
        inside.finish();
        made
    }

    /// The keys of this map, in order, with their values.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'a Located<Box<str>>, &'a Node)> + use<'a> {
        self.map.iter()
    }

    /// Reports the keys that nobody read with the nearest known one, and what is missing. `inherited` keys are those that a
    /// translation may not set.
    pub(crate) fn finish_with(mut self, inherited: &[&str]) {
        for (key, _) in self.map.iter().filter(|(key, _)| !self.read_keys.contains(&&*key.value)) {
            if inherited.contains(&&*key.value) {
                self.found
                    .push(Diagnostic::new(Code::TranslationKey, self.path, key.at).with("key", &*key.value));
                continue;
            }
            let near = closest(key, self.read_keys.iter().copied());
            self.misspelt.extend(near.map(str::to_owned));
            let unknown = Diagnostic::new(Code::UnknownKey, self.path, key.at);
            self.found.push(unknown.with("key", &*key.value).suggest(near));
        }
        // A key with a typing mistake was just reported with the right one: it is not missing as well.
        let is_misspelt = |key: &&str| self.misspelt.iter().any(|near| near == key);
        let place = if self.is_top { Place::File } else { self.at.into() };
        for key in self.missing_required.iter().filter(|key| !is_misspelt(key)) {
            self.found.push(Diagnostic::new(Code::MissingField, self.path, place).with("key", *key));
        }
        let asked: Vec<&str> = self.missing_asked.iter().copied().filter(|key| !is_misspelt(key)).collect();
        if !asked.is_empty() {
            let missing = Diagnostic::new(Code::MissingAskedField, self.path, Place::File);
            self.found.push(missing.with("key", asked.join(", ")));
        }
    }

    /// As [`Fields::finish_with`], for a map that inherits nothing.
    pub(crate) fn finish(self) {
        self.finish_with(&[]);
    }
}

/// Whether `text` is an address that a page may link to: `https`, `http` with a host, or `mailto` with an `@`; no
/// spaces, quotes, angle brackets or control characters.
pub(crate) fn is_url(text: &str) -> bool {
    if text.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '`' | '\\'))
    {
        return false;
    }
    let lower = text.to_ascii_lowercase();
    if let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        return !host.is_empty()
            && !host.starts_with('.')
            && (host.contains('.') || host.starts_with("localhost"));
    }
    lower.strip_prefix("mailto:").is_some_and(|mailbox| {
        mailbox.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    })
}

/// Whether a mailbox looks like a person's: `given.family@…`, or a personal mail service.
fn looks_personal(mailbox: &str) -> bool {
    let Some((name, host)) = mailbox.split_once('@') else { return false };
    const PERSONAL_HOSTS: [&str; 8] = [
        "gmail.com",
        "hotmail.com",
        "outlook.com",
        "live.be",
        "yahoo.com",
        "icloud.com",
        "skynet.be",
        "telenet.be",
    ];
    let host = host.split('?').next().unwrap_or_default().to_ascii_lowercase();
    let parts: Vec<&str> = name.split('.').collect();
    let is_name = |part: &&str| part.len() > 1 && part.chars().all(|c| c.is_alphabetic() || c == '-');
    const ROLES: [&str; 12] = [
        "info",
        "contact",
        "hallo",
        "bonjour",
        "hello",
        "team",
        "secretariaat",
        "secretariat",
        "dienst",
        "service",
        "sociale",
        "social",
    ];
    PERSONAL_HOSTS.contains(&host.as_str())
        || (parts.len() == 2 && parts.iter().all(is_name) && !parts.iter().any(|part| ROLES.contains(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_scheme_and_a_host() {
        for good in ["https://vonk.example/a?b#c", "http://localhost:1/", "mailto:info@vonk.example"] {
            assert!(is_url(good), "{good}");
        }
        for bad in
            ["vonk.example", "javascript:alert(1)", "https://", "https://a b.be", "mailto:info", "//a.be"]
        {
            assert!(!is_url(bad), "{bad}");
        }
    }

    #[test]
    fn a_mailbox_of_a_role_is_not_a_persons() {
        assert!(looks_personal("jan.peeters@gent.be"));
        assert!(looks_personal("buurtwerk@gmail.com"));
        assert!(!looks_personal("sociale.innovatie@gent.be"));
        assert!(!looks_personal("info@gent.be"));
    }
}
