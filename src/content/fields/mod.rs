//! Reading the fields of a front matter as its table declares them: each reader takes one key, checks the type of its value
//! and its limits and reports what is wrong at its place. When all keys are read, [`Fields::finish`] reports the keys that
//! the table does not have and what is missing.
//!
//! A field that is wrong is reported once and then treated as absent, so that one mistake causes one report. What there is
//! to declare of a field is in [`declaration`](super::declaration). Here are maps and lists; a file for each of the others
//! says how their values are read: [`texts`], [`values`], [`ids`], and [`url`](super::url).

mod finish;
mod ids;
mod texts;
mod values;

use std::{cell::Cell, sync::Arc};

use crate::{
    base::{Lang, Located, Mark, SourcePath},
    diagnostic::{Code, Diagnostic, Place},
};

use super::{
    declaration::{Declaration, Field, Shape},
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

    fn wrong_type(&mut self, given: Given<'a>, expected: &'static str) {
        self.report(Code::WrongType, given.node.at, |wrong| {
            wrong.with("key", given.key).with("expected", expected).with("found", given.node.type_name())
        });
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
