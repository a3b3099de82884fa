//! Lists and groups.

use std::cell::Cell;

use crate::{
    base::Lang,
    content::{
        declaration::{Count, Shape},
        meant::parts_meant,
        yaml::{Node, Value, written},
    },
    diagnostic::Code,
};

use super::{Fields, Given, kept};

impl<'a> Fields<'a, '_> {
    /// The entries of a list; a single value counts as a list of one, `[]` says that there is none. A text that is clearly
    /// several values is reported and gives none.
    pub(crate) fn list(&mut self, key: &str) -> impl Iterator<Item = Given<'a>> + use<'a> {
        let given = self.given(key).filter(|given| !self.is_list_in_words(*given));
        given.into_iter().for_each(|given| self.check_commas(given));
        let entries =
            given.into_iter().flat_map(|given| entries(given.node).iter().map(move |node| (given, node)));
        entries.map(|(given, node)| Given { node, ..given })
    }

    /// Whether a text stands where a list is taken, and each of its parts would be right in it; reports that. Of terms and
    /// entries only the bank knows which there are.
    fn is_list_in_words(&mut self, given: Given<'a>) -> bool {
        let Given { field, node, .. } = given;
        let takes_plain_words = matches!(
            field.shape,
            Shape::Language | Shape::Slug | Shape::OldAddress | Shape::AskedField | Shape::Whole { .. }
        );
        let is_list = takes_plain_words && field.count != Count::One;
        let Some(text) = node.as_text().filter(|_| is_list) else { return false };
        let is_right = |part: &&str| match field.shape {
            Shape::Language => Lang::parse(part).is_some(),
            Shape::Slug => !part.contains(' '),
            // A slash stands between a folder and an id.
            Shape::OldAddress => !part.contains(' ') && text.contains([',', ';']),
            Shape::AskedField => part.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'),
            Shape::Whole { .. } => part.parse::<i64>().is_ok(),
            _ => false,
        };
        let Some(parts) = parts_meant(&text).filter(|parts| parts.iter().all(is_right)) else {
            return false;
        };
        let parts: Vec<String> = parts.into_iter().map(written).collect();
        self.report(Code::ListWanted, node.at, |wanted| {
            wanted.with("value", text.trim()).suggest(Some(format!("[{}]", parts.join(", "))))
        });
        true
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
            self.wrong_type(given, "map", None);
            return None;
        };
        let table = given.field.fields();
        let mut inside = Fields {
            file: self.file,
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
            past: Vec::new(),
            may_hold_samples: self.may_hold_samples,
            stray: None,
            languages: self.languages,
            found: self.found,
        };
        inside.bind();
        let made = read(&mut inside);
        let past = inside.finish(&[]);
        self.past.extend(past);
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

/// The entries of a list; any other value is a list of one.
pub(super) fn entries(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(nodes) => nodes,
        _ => std::slice::from_ref(node),
    }
}
