//! Reading the fields of a front matter: each reader takes one key, checks the type of its value and reports what is
//! wrong at its place. When all keys are read, [`Fields::finish`] reports the keys that nobody asked for.
//!
//! A field that is wrong is reported once and then treated as absent, so that one mistake causes one report.

use std::sync::Arc;

use crate::{
    base::{Lang, PartialDate, SourcePath, closest, id},
    diagnostic::{Code, Diagnostic, FieldPath, Place},
};

use super::{
    text::Text,
    yaml::{Map, Node},
};

/// The longest text of a field that has no limit of its own, in characters.
pub(crate) const LONG_TEXT: usize = 2_000;

/// The fields of one map, being read.
pub(crate) struct Fields<'a, 'r> {
    path: &'a SourcePath,
    at: FieldPath,
    map: &'a Map,
    known: Vec<&'a str>,
    missing_asked: Vec<&'a str>,
    not_known: Vec<Box<str>>,
    languages: &'a Arc<[Lang]>,
    found: &'r mut Vec<Diagnostic>,
}

impl<'a, 'r> Fields<'a, 'r> {
    /// The fields of the map at the top of a file; `languages` are those that a text may be given in.
    pub(crate) fn new(
        path: &'a SourcePath,
        map: &'a Map,
        languages: &'a Arc<[Lang]>,
        found: &'r mut Vec<Diagnostic>,
    ) -> Self {
        let at = FieldPath::default();
        Self {
            path,
            at,
            map,
            known: Vec::new(),
            missing_asked: Vec::new(),
            not_known: Vec::new(),
            languages,
            found,
        }
    }

    /// The fields of a map inside this one, at `at`.
    pub(crate) fn inside<'s>(&'s mut self, map: &'a Map, at: FieldPath) -> Fields<'a, 's> {
        Fields {
            path: self.path,
            at,
            map,
            known: Vec::new(),
            missing_asked: Vec::new(),
            not_known: Vec::new(),
            languages: self.languages,
            found: self.found,
        }
    }

    /// The way to `key` in this map.
    pub(crate) fn place(&self, key: &str) -> FieldPath {
        self.at.then(key)
    }

    /// Reports `code` at a place in this file, with the detail that `fill` adds.
    pub(crate) fn report(&mut self, code: Code, at: FieldPath, fill: impl FnOnce(Diagnostic) -> Diagnostic) {
        let diagnostic = fill(self.at(code, at));
        self.push(diagnostic);
    }

    /// The file.
    pub(crate) fn path(&self) -> &'a SourcePath {
        self.path
    }

    /// Notes that `key` is one of this map's, without reading it.
    pub(crate) fn known(&mut self, key: &'a str) {
        self.known.push(key);
    }

    /// Adds a finished report.
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Reports `code` on the file as a whole.
    pub(crate) fn report_file(&mut self, code: Code) {
        self.push(Diagnostic::new(code, self.path, Place::File));
    }

    /// Where the reports of this file are gathered.
    pub(crate) fn found(&mut self) -> &mut Vec<Diagnostic> {
        self.found
    }

    fn at(&self, code: Code, at: FieldPath) -> Diagnostic {
        Diagnostic::new(code, self.path, Place::Field(at))
    }

    /// Whether the key is there, with a value or without.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.map.get(key).is_some()
    }

    /// The value of `key`. A key without a value is reported as empty.
    pub(crate) fn node(&mut self, key: &'a str) -> Option<&'a Node> {
        self.known.push(key);
        match self.map.get(key)? {
            Node::Nothing => {
                let place = self.place(key).of_key();
                let empty = self.at(Code::EmptyValue, place).with("key", key);
                self.push(empty);
                None
            }
            node => Some(node),
        }
    }

    /// Reports a required key that is absent.
    pub(crate) fn require(&mut self, key: &'a str) {
        if !self.has(key) {
            let place = if self.at.is_top() { Place::File } else { Place::Field(self.at.clone()) };
            let missing = Diagnostic::new(Code::MissingField, self.path, place).with("key", key);
            self.push(missing);
        }
    }

    /// Reads the list of asked fields that the author looked for in vain: `not_known: [started]`. An entry that is not
    /// one of `asked` is reported.
    pub(crate) fn not_known(&mut self, key: &'a str, asked: &[&str]) {
        for (name, at) in self.ids(key) {
            if asked.contains(&&*name) {
                self.not_known.push(name);
            } else {
                let near = closest(&name, asked.iter().copied());
                let unknown = self.at(Code::UnknownKey, at).with("key", &*name).suggest(near);
                self.push(unknown);
            }
        }
    }

    /// Notes that a good file has `key`, or says that it is not known; [`Fields::finish`] reports all that are absent at
    /// once.
    pub(crate) fn ask(&mut self, key: &'a str) {
        if !self.has(key) && !self.not_known.iter().any(|name| **name == *key) {
            self.missing_asked.push(key);
        }
    }

    fn wrong_type(&mut self, at: FieldPath, expected: &'static str, found: &Node) {
        let key = at.last_key().to_owned();
        let wrong = self
            .at(Code::WrongType, at)
            .with("key", key)
            .with("expected", expected)
            .with("found", found.type_name());
        self.push(wrong);
    }

    /// A text that is not blank, of at most `limit` characters, trimmed. A number or a date counts as a text.
    pub(crate) fn text(&mut self, key: &'a str, limit: usize) -> Option<Box<str>> {
        let node = self.node(key)?;
        let at = self.place(key);
        self.text_of(node, at, limit)
    }

    /// As [`Fields::text`], and reported when absent.
    pub(crate) fn required_text(&mut self, key: &'a str, limit: usize) -> Option<Box<str>> {
        self.require(key);
        self.text(key, limit)
    }

    /// The text of one value.
    pub(crate) fn text_of(&mut self, node: &'a Node, at: FieldPath, limit: usize) -> Option<Box<str>> {
        let Some(text) = node.as_text() else {
            self.wrong_type(at, "text", node);
            return None;
        };
        let text = text.trim();
        if text.is_empty() {
            let key = at.last_key().to_owned();
            let empty = self.at(Code::EmptyValue, at).with("key", key);
            self.push(empty);
            return None;
        }
        let length = text.chars().count();
        if length > limit {
            let key = at.last_key().to_owned();
            let long =
                self.at(Code::TextTooLong, at).with("key", key).with("length", length).with("limit", limit);
            self.push(long);
        }
        Some(text.into())
    }

    /// A text in one language or several.
    pub(crate) fn localised(&mut self, key: &'a str, limit: usize) -> Option<Text> {
        let node = self.node(key)?;
        let at = self.place(key);
        self.localised_of(node, at, limit)
    }

    /// The localised text of one value.
    pub(crate) fn localised_of(&mut self, node: &'a Node, at: FieldPath, limit: usize) -> Option<Text> {
        let Node::Map(map) = node else {
            if matches!(node, Node::List(_)) {
                self.wrong_type(at, "text-or-map", node);
                return None;
            }
            return self.text_of(node, at, limit).map(|text| self.text_for_all(&text));
        };
        let mut texts = Vec::new();
        for (key, node) in map.iter() {
            let place = at.then(key);
            // A vocabulary may know more languages than the bank that borrows it.
            let known = Lang::parse(key).filter(Lang::is_known);
            let lang = match known {
                Some(lang) => Some(lang),
                None => self.language_of(key, place.clone().of_key()),
            };
            if let Some(lang) = lang {
                texts.extend(self.text_of(node, place, limit).map(|text| (lang, text)));
            }
        }
        texts.sort_by_key(|(lang, _)| *lang);
        texts.dedup_by_key(|(lang, _)| *lang);
        let missing = self.languages.iter().filter(|lang| !texts.iter().any(|(own, _)| own == *lang));
        let missing: Vec<&str> = missing.map(Lang::as_str).collect();
        if !missing.is_empty() && !texts.is_empty() {
            let key = at.last_key().to_owned();
            let untranslated =
                self.at(Code::TextNotTranslated, at).with("key", key).with("language", missing.join(", "));
            self.push(untranslated);
        }
        (!texts.is_empty()).then_some(Text::Many(texts))
    }

    /// A text that stands for each of the bank's languages.
    pub(crate) fn text_for_all(&self, text: &str) -> Text {
        Text::one(text, self.languages)
    }

    /// One of the bank's languages.
    pub(crate) fn language(&mut self, key: &'a str) -> Option<Lang> {
        let node = self.node(key)?;
        let at = self.place(key);
        let text = self.text_of(node, at.clone(), 15)?;
        self.language_of(&text, at)
    }

    fn language_of(&mut self, text: &str, at: FieldPath) -> Option<Lang> {
        let lang =
            Lang::parse(text).filter(|lang| self.languages.is_empty() || self.languages.contains(lang));
        if lang.is_none() {
            let known = self.languages.iter().map(Lang::as_str).collect::<Vec<_>>();
            let unknown = self
                .at(Code::UnknownLanguage, at)
                .with("value", text)
                .with("languages", known.join(", "))
                .suggest(closest(text, known));
            self.push(unknown);
        }
        lang
    }

    /// Yes or no.
    pub(crate) fn yes_no(&mut self, key: &'a str) -> Option<bool> {
        let node = self.node(key)?;
        match node {
            Node::YesNo(value) => Some(*value),
            _ => {
                let at = self.place(key);
                self.wrong_type(at, "yes-no", node);
                None
            }
        }
    }

    /// A whole number from `least` to `most`.
    pub(crate) fn whole(&mut self, key: &'a str, least: i64, most: i64) -> Option<i64> {
        let node = self.node(key)?;
        let at = self.place(key);
        self.whole_of(node, at, least, most)
    }

    /// The whole number of one value.
    pub(crate) fn whole_of(&mut self, node: &'a Node, at: FieldPath, least: i64, most: i64) -> Option<i64> {
        let Some(number) = node.as_whole() else {
            self.wrong_type(at, "whole-number", node);
            return None;
        };
        self.in_range(number as f64, at, least as f64, most as f64)?;
        Some(number)
    }

    /// A number from `least` to `most`.
    pub(crate) fn number(&mut self, key: &'a str, least: f64, most: f64) -> Option<f64> {
        let node = self.node(key)?;
        let at = self.place(key);
        let Some(number) = node.as_number() else {
            self.wrong_type(at, "number", node);
            return None;
        };
        self.in_range(number, at, least, most)
    }

    fn in_range(&mut self, number: f64, at: FieldPath, least: f64, most: f64) -> Option<f64> {
        if (least..=most).contains(&number) {
            return Some(number);
        }
        let key = at.last_key().to_owned();
        let wrong = self
            .at(Code::NumberOutOfRange, at)
            .with("key", key)
            .with("value", number.to_string())
            .with("least", least.to_string())
            .with("most", most.to_string());
        self.push(wrong);
        None
    }

    /// A year, a month or a day.
    pub(crate) fn date(&mut self, key: &'a str) -> Option<PartialDate> {
        let node = self.node(key)?;
        let at = self.place(key);
        let Some(text) = node.as_text() else {
            self.wrong_type(at, "date", node);
            return None;
        };
        let date = PartialDate::parse(text.trim());
        if date.is_none() {
            let wrong = self.at(Code::InvalidDate, at).with("value", text.trim());
            self.push(wrong);
        }
        date
    }

    /// Reports an end before its start.
    pub(crate) fn in_order(&mut self, start: Option<PartialDate>, end: Option<PartialDate>, end_key: &str) {
        if let (Some(start), Some(end)) = (start, end)
            && end.last_day() < start.first_day()
        {
            let wrong = self
                .at(Code::DateOrder, self.place(end_key))
                .with("start", start.to_string())
                .with("end", end.to_string());
            self.push(wrong);
        }
    }

    /// An `https`, `http` or `mailto` address.
    pub(crate) fn url(&mut self, key: &'a str) -> Option<Box<str>> {
        let node = self.node(key)?;
        let at = self.place(key);
        let text = self.text_of(node, at.clone(), LONG_TEXT)?;
        if is_url(&text) {
            return Some(text);
        }
        let suggestion = (!text.contains("://") && text.contains('.') && !text.contains(['@', ' ']))
            .then(|| format!("https://{text}"))
            .or_else(|| text.contains('@').then(|| format!("mailto:{text}")))
            .filter(|guess| is_url(guess));
        let wrong = self.at(Code::InvalidUrl, at).with("value", &*text).suggest(suggestion);
        self.push(wrong);
        None
    }

    /// An address of a role, not of a person.
    pub(crate) fn contact(&mut self, key: &'a str) -> Option<Box<str>> {
        let url = self.url(key)?;
        if let Some(mailbox) = url.strip_prefix("mailto:")
            && looks_personal(mailbox)
        {
            let personal = self.at(Code::PersonalAddress, self.place(key)).with("value", mailbox);
            self.push(personal);
        }
        Some(url)
    }

    /// The entries of a list with their places; a single value counts as a list of one, `[]` says that there is none.
    pub(crate) fn list(&mut self, key: &'a str) -> Vec<(&'a Node, FieldPath)> {
        let at = self.place(key);
        match self.node(key) {
            None => Vec::new(),
            Some(Node::List(nodes)) => {
                nodes.iter().enumerate().map(|(index, node)| (node, at.at(index))).collect()
            }
            Some(node) => vec![(node, at)],
        }
    }

    /// The texts of a list, none blank.
    pub(crate) fn texts(&mut self, key: &'a str, limit: usize) -> Vec<Box<str>> {
        self.list(key).into_iter().filter_map(|(node, at)| self.text_of(node, at, limit)).collect()
    }

    /// The ids of a list with their places; duplicates are reported and dropped.
    pub(crate) fn ids(&mut self, key: &'a str) -> Vec<(Box<str>, FieldPath)> {
        let mut ids: Vec<(Box<str>, FieldPath)> = Vec::new();
        for (node, at) in self.list(key) {
            let Some(id) = self.text_of(node, at.clone(), LONG_TEXT) else { continue };
            if ids.iter().any(|(known, _)| *known == id) {
                let twice = self.at(Code::DuplicateValue, at).with("value", &*id);
                self.push(twice);
            } else {
                ids.push((id, at));
            }
        }
        // Kept for as long as the bank, so without spare room.
        ids.shrink_to_fit();
        ids
    }

    /// A single id, such as a term's.
    pub(crate) fn id(&mut self, key: &'a str) -> Option<Box<str>> {
        self.text(key, LONG_TEXT)
    }

    /// A slug, as aliases and facets want; reported with the nearest slug when it is none.
    pub(crate) fn slug_of(&mut self, node: &'a Node, at: FieldPath) -> Option<Box<str>> {
        let text = self.text_of(node, at.clone(), LONG_TEXT)?;
        if id::is_slug(&text) {
            return Some(text);
        }
        let slug = id::slugify(&text);
        let wrong =
            self.at(Code::InvalidId, at).with("value", &*text).suggest((!slug.is_empty()).then_some(slug));
        self.push(wrong);
        None
    }

    /// The fields of the map in `key`.
    pub(crate) fn map(&mut self, key: &'a str) -> Option<Fields<'a, '_>> {
        let node = self.node(key)?;
        let at = self.place(key);
        self.map_of(node, at)
    }

    /// The fields of a value that is a map.
    pub(crate) fn map_of(&mut self, node: &'a Node, at: FieldPath) -> Option<Fields<'a, '_>> {
        match node {
            Node::Map(map) => Some(self.inside(map, at)),
            _ => {
                self.wrong_type(at, "map", node);
                None
            }
        }
    }

    /// Any value, for `extra`.
    pub(crate) fn anything(&mut self, key: &'a str) -> Option<&'a Node> {
        self.known.push(key);
        self.map.get(key)
    }

    /// The keys of this map, in order, with their values.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'a str, &'a Node)> + use<'a> {
        self.map.iter()
    }

    /// Reports the keys that nobody read with the nearest known one, and the asked ones that are absent. `inherited`
    /// keys are those that a translation may not set.
    pub(crate) fn finish_with(mut self, inherited: &[&str]) {
        for (key, _) in self.map.iter() {
            if self.known.contains(&key) {
                continue;
            }
            let place = self.at.then(key).of_key();
            let unknown = if inherited.contains(&key) {
                self.at(Code::TranslationKey, place).with("key", key)
            } else {
                let near = closest(key, self.known.iter().copied());
                self.at(Code::UnknownKey, place).with("key", key).suggest(near)
            };
            self.push(unknown);
        }
        // A key with a typing mistake was just reported with the right one: it is not missing as well.
        let misspelt: Vec<String> = self
            .found
            .iter()
            .filter(|d| d.code == Code::UnknownKey)
            .filter_map(|d| d.suggestion.clone())
            .collect();
        let is_misspelt = |key: &str| misspelt.iter().any(|near| near == key);
        let missing: Vec<&str> = self.missing_asked.iter().copied().filter(|key| !is_misspelt(key)).collect();
        if !missing.is_empty() {
            let asked = Diagnostic::new(Code::MissingAskedField, self.path, Place::File)
                .with("key", missing.join(", "));
            self.push(asked);
        }
        if self.at.is_top() {
            self.found.retain(|d| {
                let key = d.arguments.iter().find(|(name, _)| *name == "key").map(|(_, value)| value);
                let is_repeated =
                    matches!(key, Some(crate::diagnostic::Argument::Text(key)) if is_misspelt(key));
                d.code != Code::MissingField || d.place != Place::File || !is_repeated
            });
        }
    }

    /// As [`Fields::finish_with`], for a file that inherits nothing.
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
