//! Reading the fields of a front matter as its table declares them: each reader takes one key, checks the type of its value
//! and its limits and reports what is wrong at its place. When all keys are read, [`Fields::finish`] reports the keys that
//! the table does not have and what is missing.
//!
//! A field that is wrong is reported once and then treated as absent, so that one mistake causes one report. What there is
//! to declare of a field is in [`declaration`](super::declaration).

use std::{cell::Cell, collections::BTreeMap, ops::RangeInclusive, sync::Arc};

use crate::{
    base::{Lang, Located, Mark, PartialDate, SourcePath, closest, id},
    diagnostic::{Code, Diagnostic, Place},
};

use super::{
    address::{is_url, looks_personal},
    declaration::{Count, Declaration, Field, Moved, Need, Shape},
    named::Named,
    text::Text,
    yaml::{Map, Node, Value},
};

/// The fields of one map, being read.
pub(crate) struct Fields<'a, 'r> {
    path: &'a SourcePath,
    /// What the file may hold.
    declaration: Declaration<'a>,
    /// What this map may hold.
    table: &'a [Field],
    /// The key of the group that the map is; empty at the top of a file.
    group: &'a str,
    map: &'a Map,
    /// Where the map stands.
    at: Mark,
    /// The values, each at the place of its field in the table.
    given: Vec<Option<&'a Node>>,
    /// The keys that the table does not have.
    unknown: Vec<&'a Located<Box<str>>>,
    /// Where the search for the next key begins: who reads in the table's order finds each at once.
    next: Cell<usize>,
    /// The fields that nobody misses: the asked ones that the author looked for in vain, and those that a report of their own
    /// has told of.
    excused: Vec<Box<str>>,
    /// The right spelling of keys that were reported for theirs.
    misspelt: Vec<String>,
    languages: &'a Arc<[Lang]>,
    found: &'r mut Vec<Diagnostic>,
}

/// A value that a file gives for a field.
#[derive(Clone, Copy)]
pub(crate) struct Given<'a> {
    /// The field.
    pub(crate) field: &'a Field,
    /// The key that it stands under, which the reports name; of an entry of a list that of the list.
    pub(crate) key: &'a str,
    /// The value.
    pub(crate) node: &'a Node,
}

impl<'a, 'r> Fields<'a, 'r> {
    /// The fields of the map at the top of a file; `languages` are those that a text may be given in.
    pub(crate) fn new(
        path: &'a SourcePath,
        declaration: Declaration<'a>,
        map: &'a Located<Map>,
        languages: &'a Arc<[Lang]>,
        found: &'r mut Vec<Diagnostic>,
    ) -> Self {
        let mut fields = Self {
            path,
            declaration,
            table: declaration.fields,
            group: "",
            map: &map.value,
            at: map.at,
            given: vec![None; declaration.fields.len()],
            unknown: Vec::new(),
            next: Cell::new(0),
            excused: Vec::new(),
            misspelt: Vec::new(),
            languages,
            found,
        };
        fields.bind();
        fields
    }

    /// Puts each value at its field's place in the table.
    fn bind(&mut self) {
        for (key, node) in self.map.iter() {
            match self.find(key) {
                Some(place) => self.given[place] = Some(node),
                None => self.unknown.push(key),
            }
        }
        self.next.set(0);
    }

    /// The place of the field `key` in the table.
    fn find(&self, key: &str) -> Option<usize> {
        let next = self.next.get();
        let (before, after) = self.table.split_at(next.min(self.table.len()));
        let ahead = after.iter().position(|field| field.key == key).map(|place| next + place);
        let found = ahead.or_else(|| before.iter().position(|field| field.key == key))?;
        self.next.set(found + 1);
        Some(found)
    }

    /// The field `key` with its value, whatever that is. Every key that is asked for is declared.
    fn look_up(&self, key: &str) -> Option<(&'a Field, Option<&'a Node>)> {
        let found = self.find(key);
        debug_assert!(found.is_some(), "`{key}` is read and not declared");
        found.map(|place| (&self.table[place], self.given[place]))
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
        self.look_up(key).and_then(|(_, node)| node).map_or(self.at, |node| node.at)
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
        self.look_up(key).is_some_and(|(_, node)| node.is_some())
    }

    /// Any value, for `extra`.
    pub(crate) fn anything(&mut self, key: &str) -> Option<&'a Node> {
        self.look_up(key)?.1
    }

    /// The value of `key`. A key without a value is reported as empty.
    pub(crate) fn given(&mut self, key: &str) -> Option<Given<'a>> {
        let (field, node) = self.look_up(key)?;
        let node = node?;
        if node.value != Value::Nothing {
            return Some(Given { field, key: &field.key, node });
        }
        let name = self.map.iter().find(|(own, _)| *own.value == *key);
        let at = name.map_or(node.at, |(name, _)| name.at);
        self.report(Code::EmptyValue, at, |empty| empty.with("key", key));
        None
    }

    /// Misses `key` no longer: a report of its own has told that it is absent.
    pub(crate) fn excuse(&mut self, key: &str) {
        self.excused.push(key.into());
    }

    /// Misses nothing but `keys`.
    pub(crate) fn excuse_all_but(&mut self, keys: &[&str]) {
        let others = self.table.iter().filter(|field| !keys.contains(&&*field.key));
        self.excused.extend(others.map(|field| field.key.as_ref().into()));
    }

    /// Reads the list of asked fields that the author looked for in vain: `not_known: [started]`. An entry that is not an
    /// asked field of the table is reported.
    pub(crate) fn declared_unknown(&mut self, key: &str) {
        let asked = self.table.iter().filter(|field| field.need == Need::Asked);
        let asked: Vec<&str> = asked.map(|field| &*field.key).collect();
        for Named { id, at } in self.ids(key) {
            if asked.contains(&&*id) {
                self.excused.push(id);
            } else {
                let near = closest(&id, asked.iter().copied());
                self.misspelt.extend(near.map(str::to_owned));
                self.report(Code::UnknownKey, at, |unknown| unknown.with("key", &*id).suggest(near));
            }
        }
    }

    fn wrong_type(&mut self, given: Given<'a>, expected: &'static str) {
        self.report(Code::WrongType, given.node.at, |wrong| {
            wrong.with("key", given.key).with("expected", expected).with("found", given.node.type_name())
        });
    }

    /// A text that is not blank, trimmed. A number or a date counts as a text.
    pub(crate) fn text(&mut self, key: &str) -> Option<Box<str>> {
        let given = self.given(key)?;
        self.text_of(given)
    }

    /// The text of one value.
    pub(crate) fn text_of(&mut self, given: Given<'a>) -> Option<Box<str>> {
        let Given { field, key, node } = given;
        let Some(text) = node.as_text() else {
            self.wrong_type(given, "text");
            return None;
        };
        let text = text.trim();
        if text.is_empty() {
            self.report(Code::EmptyValue, node.at, |empty| empty.with("key", key));
            return None;
        }
        let (length, limit) = (text.chars().count(), field.most_characters());
        if length > limit {
            self.report(Code::TextTooLong, node.at, |long| {
                long.with("key", key).with("length", length).with("limit", limit)
            });
        }
        Some(text.into())
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
                self.wrong_type(given, "text-or-map");
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
            self.wrong_type(given, "map");
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

    /// Yes or no.
    pub(crate) fn yes_no(&mut self, key: &str) -> Option<bool> {
        let given = self.given(key)?;
        match given.node.value {
            Value::YesNo(value) => Some(value),
            _ => {
                self.wrong_type(given, "yes-no");
                None
            }
        }
    }

    /// A whole number in the range of its field.
    pub(crate) fn whole(&mut self, key: &str) -> Option<i64> {
        let given = self.given(key)?;
        self.whole_of(given)
    }

    /// The whole number of one value.
    pub(crate) fn whole_of(&mut self, given: Given<'a>) -> Option<i64> {
        let Some(number) = given.node.as_whole() else {
            self.wrong_type(given, "whole-number");
            return None;
        };
        self.in_range(number as f64, given, range_of(&given.field.shape))?;
        Some(number)
    }

    /// A number in the range of its field.
    pub(crate) fn number(&mut self, key: &str) -> Option<f64> {
        self.number_from(key, f64::MIN)
    }

    /// The same, and not below `least`.
    pub(crate) fn number_from(&mut self, key: &str, least: f64) -> Option<f64> {
        let given = self.given(key)?;
        let Some(number) = given.node.as_number() else {
            self.wrong_type(given, "number");
            return None;
        };
        let range = range_of(&given.field.shape);
        self.in_range(number, given, range.start().max(least)..=*range.end())
    }

    fn in_range(&mut self, number: f64, given: Given<'a>, range: RangeInclusive<f64>) -> Option<f64> {
        if range.contains(&number) {
            return Some(number);
        }
        let value = |wrong: Diagnostic| wrong.with("key", given.key).with("value", number.to_string());
        if let Shape::Coordinate { most } = given.field.shape {
            self.report(Code::InvalidCoordinate, given.node.at, |wrong| {
                value(wrong).with("limit", most.to_string())
            });
        } else {
            self.report(Code::NumberOutOfRange, given.node.at, |wrong| {
                let wrong = value(wrong).with("least", range.start().to_string());
                wrong.with("most", range.end().to_string())
            });
        }
        None
    }

    /// A year, a month or a day.
    pub(crate) fn date(&mut self, key: &str) -> Option<PartialDate> {
        let given = self.given(key)?;
        let Some(text) = given.node.as_text() else {
            self.wrong_type(given, "date");
            return None;
        };
        let date = PartialDate::parse(text.trim());
        if date.is_none() {
            self.report(Code::InvalidDate, given.node.at, |wrong| wrong.with("value", text.trim()));
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
    pub(crate) fn url(&mut self, key: &str) -> Option<Box<str>> {
        let given = self.given(key)?;
        let text = self.text_of(given)?;
        if is_url(&text) {
            return Some(text);
        }
        let suggestion = (!text.contains("://") && text.contains('.') && !text.contains(['@', ' ']))
            .then(|| format!("https://{text}"))
            .or_else(|| text.contains('@').then(|| format!("mailto:{text}")))
            .filter(|guess| is_url(guess));
        self.report(Code::InvalidUrl, given.node.at, |wrong| wrong.with("value", &*text).suggest(suggestion));
        None
    }

    /// An address of a role, not of a person.
    pub(crate) fn contact(&mut self, key: &str) -> Option<Box<str>> {
        let url = self.url(key)?;
        if let Some(mailbox) = url.strip_prefix("mailto:")
            && looks_personal(mailbox)
        {
            self.report(Code::PersonalAddress, self.place(key), |personal| personal.with("value", mailbox));
        }
        Some(url)
    }

    /// A single id with its place.
    pub(crate) fn named(&mut self, key: &str) -> Option<Named> {
        let given = self.given(key)?;
        self.named_of(given)
    }

    /// The id of one value, with its place.
    pub(crate) fn named_of(&mut self, given: Given<'a>) -> Option<Named> {
        let id = self.text_of(given)?;
        Some(Named { id, at: given.node.at })
    }

    /// The ids of a list with their places; duplicates are reported and dropped, too many are reported.
    pub(crate) fn ids(&mut self, key: &str) -> Vec<Named> {
        let mut ids: Vec<Named> = Vec::new();
        for given in self.list(key) {
            let Some(named) = self.named_of(given) else { continue };
            if ids.iter().any(|known| known.id == named.id) {
                self.report(Code::DuplicateValue, named.at, |twice| twice.with("value", &*named.id));
            } else {
                ids.push(named);
            }
        }
        let ids = kept(ids);
        if let Some((Field { count: Count::Many { most: Some(most) }, .. }, Some(node))) = self.look_up(key)
            && ids.len() > *most
        {
            self.report(Code::TooManyValues, node.at, |many| {
                many.with("key", key).with("count", ids.len()).with("limit", *most)
            });
        }
        ids
    }

    /// A slug, as aliases and facets want; reported with the nearest slug when it is none.
    pub(crate) fn slug_of(&mut self, given: Given<'a>) -> Option<Named> {
        let named = self.named_of(given)?;
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
    pub(crate) fn list(&mut self, key: &str) -> impl Iterator<Item = Given<'a>> + use<'a> {
        let given = self.given(key);
        let entries =
            given.into_iter().flat_map(|given| entries(given.node).iter().map(move |node| (given, node)));
        entries.map(|(given, node)| Given { node, ..given })
    }

    /// What `read` makes of each map of a list; an entry that is no map is reported.
    pub(crate) fn each_map<T>(
        &mut self,
        key: &str,
        mut read: impl FnMut(&mut Fields<'a, '_>) -> Option<T>,
    ) -> Vec<T> {
        kept(self.list(key).filter_map(|given| self.map_of(given, &mut read)).collect())
    }

    /// What `read` makes of the fields of the map in `key`.
    pub(crate) fn map<T>(
        &mut self,
        key: &str,
        read: impl FnOnce(&mut Fields<'a, '_>) -> Option<T>,
    ) -> Option<T> {
        let given = self.given(key)?;
        self.map_of(given, read)
    }

    /// What `read` makes of the fields of a value that is a map.
    pub(crate) fn map_of<T>(
        &mut self,
        given: Given<'a>,
        read: impl FnOnce(&mut Fields<'a, '_>) -> Option<T>,
    ) -> Option<T> {
        let Value::Map(map) = &given.node.value else {
            self.wrong_type(given, "map");
            return None;
        };
        let table = given.field.fields();
        let mut inside = Fields {
            path: self.path,
            declaration: self.declaration,
            table,
            group: &given.field.key,
            map,
            at: given.node.at,
            given: vec![None; table.len()],
            unknown: Vec::new(),
            next: Cell::new(0),
            excused: Vec::new(),
            misspelt: Vec::new(),
            languages: self.languages,
            found: self.found,
        };
        inside.bind();
        let made = read(&mut inside);
        inside.finish(&[]);
        made
    }

    /// A value that stands for a group: that of the field which the group may be shortened to. `None` for the group itself.
    pub(crate) fn short_of(&self, given: Given<'a>) -> Option<Given<'a>> {
        let Shape::Group(group) = &given.field.shape else { return None };
        let short = group.short_field()?;
        let is_group = match &given.node.value {
            // A text in several languages is a map as well.
            Value::Map(map) if matches!(short.shape, Shape::Localised { .. }) => {
                map.iter().any(|(key, _)| group.field(key).is_some())
            }
            Value::Map(_) => true,
            _ => false,
        };
        (!is_group).then_some(Given { field: short, ..given })
    }

    /// Reports the keys that the table does not have, with the nearest one that it has, and what is missing. `inherited` are
    /// the fields that a translation may not set.
    pub(crate) fn finish(mut self, inherited: &[Field]) {
        for key in std::mem::take(&mut self.unknown) {
            if let Some(moved) = self.move_of(key) {
                self.report_moved(key, moved);
                continue;
            }
            if inherited.iter().any(|field| *field.key == *key.value) {
                self.report(Code::TranslationKey, key.at, |wrong| wrong.with("key", &*key.value));
                continue;
            }
            let near = closest(key, self.table.iter().map(|field| &*field.key));
            self.misspelt.extend(near.map(str::to_owned));
            self.report(Code::UnknownKey, key.at, |unknown| unknown.with("key", &*key.value).suggest(near));
        }
        let place = if self.group.is_empty() { Place::File } else { self.at.into() };
        for key in self.missing(|need| match need {
            Need::Required => true,
            Need::RequiredWithout(other) => !self.has(other),
            Need::Asked | Need::Optional => false,
        }) {
            self.report(Code::MissingField, place, |missing| missing.with("key", key));
        }
        let asked = self.missing(|need| need == Need::Asked);
        if !asked.is_empty() {
            self.report(Code::MissingAskedField, Place::File, |missing| {
                missing.with("key", asked.join(", "))
            });
        }
    }

    /// Where the field with this key went, if it was one once.
    fn move_of(&self, key: &str) -> Option<&'a Moved> {
        let Declaration { subject, moved, .. } = self.declaration;
        moved.iter().find(|moved| moved.subject == subject && split(moved.old) == (self.group, key))
    }

    /// Reports a key of an older version. Where only the name is another the new one mends it; so does the name of a group
    /// that may be shortened to what the key held.
    fn report_moved(&mut self, key: &Located<Box<str>>, moved: &Moved) {
        let (group, name) = split(moved.new);
        let is_short = |field: &&Field| matches!(&field.shape, Shape::Group(shape) if field.key == group && shape.short == Some(name));
        let new = match self.table.iter().find(is_short) {
            _ if group == self.group => Some(name),
            Some(short) if self.group.is_empty() => Some(&*short.key),
            _ => None,
        };
        self.misspelt.extend(new.map(str::to_owned));
        self.report(Code::MovedField, key.at, |gone| {
            let gone = gone.with("key", moved.old).with("replacement", moved.new);
            gone.with("since", moved.since as usize).suggest(new)
        });
    }

    /// The keys of the fields that are wanted and absent, in the table's order. A key with a typing mistake was reported with
    /// the right one: it is not missing as well.
    fn missing(&self, is_wanted: impl Fn(Need) -> bool) -> Vec<&'a str> {
        let fields = self.table.iter().zip(&self.given);
        let absent = fields.filter(|(field, given)| given.is_none() && is_wanted(field.need));
        let keys = absent.map(|(field, _)| &*field.key);
        let is_told = |key: &&str| {
            self.misspelt.iter().any(|near| near == key) || self.excused.iter().any(|own| **own == **key)
        };
        keys.filter(|key| !is_told(key)).collect()
    }
}

/// A list without spare room: it stays for as long as the bank does.
pub(super) fn kept<T>(mut list: Vec<T>) -> Vec<T> {
    list.shrink_to_fit();
    list
}

/// The entries of a list; any other value is a list of one.
fn entries(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(nodes) => nodes,
        _ => std::slice::from_ref(node),
    }
}

/// The group and the key of a path such as `transfer.needs`; the group is empty for a field of the file itself.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('.').unwrap_or(("", path))
}

/// The numbers that a field takes.
fn range_of(shape: &Shape) -> RangeInclusive<f64> {
    match *shape {
        Shape::Whole { least, most } => least as f64..=most as f64,
        Shape::Number { least, most } => least..=most,
        Shape::Coordinate { most } => -most..=most,
        _ => f64::MIN..=f64::MAX,
    }
}
