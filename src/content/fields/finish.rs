//! The end of a map: keys that its table does not have, and fields that are missing.

use crate::{
    base::{Located, PartialDate},
    content::{
        declaration::{Declaration, Field, Moved, Need, Shape},
        meant::{key_called, key_meant},
        named::Named,
    },
    diagnostic::{Code, Place},
};

use super::{Fields, kept, words::visible_key};

impl<'a> Fields<'a, '_> {
    /// Reads the list of asked fields that the author looked for in vain: `not_known: [started]`. An entry that is not an
    /// asked field of the table is reported. A field that has a value after all is known.
    pub(crate) fn declared_unknown(&mut self, key: &str) -> Vec<Box<str>> {
        let asked = self.table.iter().filter(|field| field.need == Need::Asked);
        let mut unknown = Vec::new();
        for Named { id, at, .. } in self.ids(key) {
            if asked.clone().any(|field| *field.key == *id) {
                if !self.has(&id) {
                    unknown.push(id.clone());
                }
                self.excused.push(id);
            } else {
                let near = key_meant(&id, asked.clone());
                self.misspelt.extend(near.clone().map(|near| near.text));
                self.report(Code::UnknownKey, at, |unknown| unknown.with("key", &*id).suggest(near));
            }
        }
        kept(unknown)
    }

    /// Reports the keys that the table does not have, with the one that their author meant, and what is missing. `inherited` are
    /// the fields that a translation may not set. Gives the dates that say what has been.
    pub(crate) fn finish(mut self, inherited: &[Field]) -> Vec<Located<PartialDate>> {
        for key in std::mem::take(&mut self.unknown) {
            if let Some(moved) = self.move_of(key) {
                self.report_moved(key, moved);
            } else if inherited.iter().any(|field| *field.key == *key.value) {
                self.report(Code::TranslationKey, key.at, |wrong| wrong.with("key", &*key.value));
            } else {
                self.report_unknown(key, inherited);
            }
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
        self.past
    }

    /// Whether the field with this key is there, if need be under a name that is reported.
    pub(crate) fn is_meant(&self, key: &str) -> bool {
        let meant =
            |own: &Located<Box<str>>| key_meant(own, self.table).is_some_and(|meant| meant.text == key);
        self.has(key) || self.unknown.iter().any(|own| meant(own))
    }

    fn report_unknown(&mut self, key: &Located<Box<str>>, inherited: &[Field]) {
        if let Some((clean, name)) = visible_key(key) {
            self.misspelt.push(clean.clone());
            self.report(Code::InvisibleCharacter, key.at, |invisible| {
                invisible.with("name", name).suggest(Some(clean))
            });
            return;
        }
        let told = |field: &&Field| !self.misspelt.iter().any(|near| *near == *field.key);
        let fields = self.table.iter().zip(&self.given);
        let absent = fields.filter(|(_, given)| given.is_none()).map(|(field, _)| field).filter(told);
        if let Some(near) = key_meant(key, absent) {
            self.misspelt.push(near.text.clone());
            self.report(Code::UnknownKey, key.at, |unknown| {
                unknown.with("key", &*key.value).suggest(Some(near))
            });
            return;
        }
        let given =
            self.map.iter().filter_map(|(own, _)| self.table.iter().find(|field| *field.key == *own.value));
        let path = self.path();
        match key_called(key, given) {
            // The same field under another name.
            Some(near) => {
                let first =
                    self.map.iter().find(|(own, _)| *own.value == *near).map_or(key.at, |(own, _)| own.at);
                self.report(Code::DuplicateKey, key.at, |twice| {
                    twice.with("key", near).related(path, first, "note-first-here")
                });
            }
            None if key_meant(key, inherited).is_some() => {
                self.report(Code::TranslationKey, key.at, |wrong| wrong.with("key", &*key.value));
            }
            None => self.report(Code::UnknownKey, key.at, |unknown| unknown.with("key", &*key.value)),
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
