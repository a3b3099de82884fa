//! How links call the headings of a text.

use std::collections::BTreeMap;

use crate::base::{Guess, closest_called, id::slugify};

/// The most headings that a wrong name is compared with.
const MAX_NEAR: usize = 100;

/// The ids of the headings of a text by what links may call them: the id, the slug of the words, the id that would have been.
#[derive(Debug)]
pub(super) struct Anchors<'a> {
    ids: BTreeMap<String, &'a str>,
}

impl<'a> Anchors<'a> {
    /// Of headings, each given as its id, the id that it would have and its words; of two with one name the first has it.
    pub(super) fn new(
        headings: impl DoubleEndedIterator<Item = (&'a str, &'a str, &'a str)> + Clone,
    ) -> Self {
        let mut ids = BTreeMap::new();
        ids.extend(headings.clone().rev().map(|(id, _, words)| (slugify(words), id)));
        ids.extend(headings.clone().rev().map(|(id, name, _)| (name.to_owned(), id)));
        ids.extend(headings.map(|(id, ..)| (id.to_owned(), id)));
        Self { ids }
    }

    /// The id of the heading that `name` means.
    pub(super) fn find(&self, name: &str) -> Option<&'a str> {
        self.ids.get(name).or_else(|| self.ids.get(&slugify(name))).copied()
    }

    /// The id of the heading that is called most like `name`.
    pub(super) fn closest(&self, name: &str) -> Option<Guess> {
        closest_called(name, self.ids.iter().map(|(name, id)| (name.as_str(), *id)).take(MAX_NEAR))
    }
}
