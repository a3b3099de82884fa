//! Reading the fields of a front matter as its table declares them: each reader takes one key, checks the type of its value
//! and its limits and reports what is wrong at its place. When all keys are read, [`Fields::finish`] reports the keys that
//! the table does not have and what is missing.
//!
//! A field that is wrong is reported once and then treated as absent, so that one mistake causes one report. What there is
//! to declare of a field is in [`declaration`](super::declaration); what an author meant by a wrong value is guessed in
//! [`meant`](super::meant). One file here for each kind of value: [`texts`], [`words`], [`number`], [`date`], [`hour`], [`address`],
//! [`ids`], [`group`]; [`finish`] for the end.

mod address;
mod date;
mod finish;
mod group;
mod hour;
mod ids;
mod number;
mod texts;
mod words;

use std::{cell::Cell, sync::Arc};

use crate::{
    base::{Lang, Located, Mark, PartialDate, SourcePath},
    diagnostic::{Code, Diagnostic, Place},
};

use super::{
    declaration::{Declaration, Field, Subject},
    front_matter::Front,
    yaml::{Map, Node, Value},
};

/// The fields of one map, being read.
pub(crate) struct Fields<'a, 'r> {
    file: InFile<'a>,
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
    /// The dates that say what has been, each in its place.
    past: Vec<Located<PartialDate>>,
    /// Whether sample text may stand here: in a draft, and in a translation, which repeats its original.
    may_hold_samples: bool,
    /// The language that the file says, when it is none of the bank's.
    stray: Option<Located<Lang>>,
    languages: &'a Arc<[Lang]>,
    found: &'r mut Vec<Diagnostic>,
}

/// The file that fields are read from.
#[derive(Clone, Copy)]
pub(crate) struct InFile<'a> {
    /// Its path.
    pub(crate) path: &'a SourcePath,
    /// Its text.
    pub(crate) front: &'a Front<'a>,
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
        file: InFile<'a>,
        declaration: Declaration<'a>,
        map: &'a Located<Map>,
        languages: &'a Arc<[Lang]>,
        found: &'r mut Vec<Diagnostic>,
    ) -> Self {
        let mut fields = Self {
            file,
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
            past: Vec::new(),
            may_hold_samples: !matches!(declaration.subject, Subject::Entry(_))
                || map.value.get("draft").is_some_and(|draft| draft.value == Value::YesNo(true)),
            stray: None,
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

    /// The field with this key, if the map may have it.
    fn declared(&self, key: &str) -> Option<&'a Field> {
        self.table.iter().find(|field| field.key == key)
    }

    /// The file.
    pub(crate) fn path(&self) -> &'a SourcePath {
        self.file.path
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
        self.found.push(fill(Diagnostic::new(code, self.file.path, at)));
    }

    /// Where the reports of this file are gathered.
    pub(crate) fn found(&mut self) -> &mut Vec<Diagnostic> {
        self.found
    }

    /// Whether the key is there, with a value or without.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.look_up(key).is_some_and(|(_, node)| node.is_some())
    }

    /// The language that the file says, when it is none of the bank's: for those to report who know the other files.
    pub(crate) fn stray(&self) -> Option<Located<Lang>> {
        self.stray
    }

    /// How many of these fields the map has.
    pub(crate) fn count_of<'f>(&self, fields: impl Iterator<Item = &'f Field>) -> usize {
        fields.filter(|field| self.map.get(&field.key).is_some()).count()
    }

    /// Any value, for `extra`.
    pub(crate) fn anything(&mut self, key: &str) -> Option<&'a Node> {
        let (field, node) = self.look_up(key)?;
        let node = node?;
        self.check_free_texts(Given { field, key: &field.key, node });
        Some(node)
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

    /// What `read` makes of `key`, with the place of its value.
    pub(crate) fn located<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> T) -> Located<T> {
        Located::new(read(self), self.place(key))
    }

    /// Reports a value of another type than its field takes, with the text that would do if it is known.
    fn wrong_type(&mut self, given: Given<'a>, expected: &'static str, instead: Option<String>) {
        self.report(Code::WrongType, given.node.at, |wrong| {
            let wrong = wrong.with("key", given.key).with("expected", expected);
            wrong.with("found", given.node.type_name()).suggest(instead)
        });
    }
}

/// A list without spare room: it stays for as long as the bank does.
pub(super) fn kept<T>(mut list: Vec<T>) -> Vec<T> {
    list.shrink_to_fit();
    list
}
