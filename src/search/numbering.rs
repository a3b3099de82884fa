//! Quick maps and numberings of words, which the index asks millions of times.

use std::{
    collections::{HashMap, HashSet},
    hash::BuildHasher,
};

use foldhash::fast::FixedState;
use hashbrown::HashTable;

/// A map whose order means nothing.
pub(crate) type QuickMap<K, V> = HashMap<K, V, FixedState>;

/// A set whose order means nothing.
pub(crate) type QuickSet<K> = HashSet<K, FixedState>;

/// Different words by number, in the order in which they were first asked for; the words themselves are kept by whoever
/// asks, so that none is copied.
pub(crate) struct Numbering {
    table: HashTable<u32>,
    state: FixedState,
}

/// A word in a numbering.
pub(crate) struct Numbered {
    pub(crate) number: u32,
    /// Whether it was first asked for now.
    pub(crate) is_new: bool,
}

impl Numbering {
    /// A numbering with room for so many words.
    pub(crate) fn with_capacity(words: usize) -> Self {
        Self { table: HashTable::with_capacity(words), state: FixedState::default() }
    }

    /// The number of `word`; `known` gives the words that have one.
    pub(crate) fn number<'a>(&mut self, word: &str, known: impl Fn(u32) -> &'a str) -> Numbered {
        let Self { table, state } = self;
        let next = table.len() as u32;
        let hash = |word: &str| state.hash_one(word);
        let entry = table.entry(hash(word), |&number| known(number) == word, |&number| hash(known(number)));
        let number = *entry.or_insert(next).get();
        Numbered { number, is_new: number == next }
    }
}
