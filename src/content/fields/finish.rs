//! What remains when all keys are read: those that the table does not have, and what is missing.

use crate::{
    base::{Located, closest},
    content::{
        declaration::{Declaration, Field, Moved, Need, Shape},
        named::Named,
    },
    diagnostic::{Code, Place},
};

use super::Fields;

impl<'a> Fields<'a, '_> {
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

/// The group and the key of a path such as `transfer.needs`; the group is empty for a field of the file itself.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('.').unwrap_or(("", path))
}
