//! Ids: of terms, of entries, of what else a file names.

use std::collections::{BTreeMap, btree_map::Entry};

use crate::{
    base::id,
    content::{
        declaration::{Count, Field},
        layout::refused_name,
        named::Named,
    },
    diagnostic::Code,
};

use super::{Fields, Given, kept};

impl<'a> Fields<'a, '_> {
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

    /// The ids of a list with their places; what readers would take for the same word twice is reported and dropped, too many
    /// are reported.
    pub(crate) fn ids(&mut self, key: &str) -> Vec<Named> {
        let mut ids: Vec<Named> = Vec::new();
        let mut places = BTreeMap::new();
        for given in self.list(key) {
            let Some(named) = self.named_of(given) else { continue };
            match places.entry(id::word_key(&named.id)) {
                Entry::Vacant(place) => {
                    place.insert(named.at);
                    ids.push(named);
                }
                Entry::Occupied(first) => {
                    let path = self.path();
                    self.report(Code::DuplicateValue, named.at, |twice| {
                        twice.with("value", &*named.id).related(path, *first.get(), "note-first-here")
                    });
                }
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
        if refused_name(&named.id) {
            self.report(Code::UnusableName, named.at, |refused| refused.with("name", &*named.id));
            return None;
        }
        if id::is_slug(&named.id) {
            return Some(named);
        }
        let slug = id::slugify(&named.id);
        self.report(Code::InvalidId, named.at, |wrong| {
            wrong.with("value", &*named.id).suggest((!slug.is_empty()).then_some(slug))
        });
        None
    }
}
