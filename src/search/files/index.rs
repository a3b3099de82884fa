//! The files of an index, each under a name that carries the hash of its bytes.

use std::collections::BTreeMap;

use xxhash_rust::xxh3::xxh3_64;

/// The files of an index.
#[derive(Clone, Debug, Default)]
pub struct Index {
    files: BTreeMap<String, Vec<u8>>,
}

/// Letters of a hash in a file's name: enough to tell a file from its next version.
pub(crate) const HASH_LENGTH: usize = 4;

impl Index {
    /// The names of all files, relative to the folder of the index; sorted.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The bytes of a file.
    pub fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(Vec::as_slice)
    }

    /// Adds a file under a name without a hash.
    pub(super) fn insert(&mut self, name: String, bytes: Vec<u8>) {
        self.files.insert(name, bytes);
    }

    /// Adds a file and returns its hash.
    pub(super) fn add(&mut self, kind: &str, bytes: Vec<u8>) -> String {
        let hash = hash(&bytes);
        self.insert(format!("{kind}.{hash}.bin"), bytes);
        hash
    }

    /// Adds a row of files and returns their hashes, one after the other.
    pub(super) fn add_row(&mut self, kind: &str, row: impl IntoIterator<Item = Vec<u8>>) -> String {
        row.into_iter()
            .enumerate()
            .map(|(number, bytes)| self.add(&format!("{kind}{number}"), bytes))
            .collect()
    }

    /// Adds a row of files, each with another beside it (unless that is empty) whose name has the same hash, of both; returns
    /// the hashes, one after the other.
    pub(super) fn add_pairs(&mut self, kind: &str, other: &str, row: Vec<(Vec<u8>, Vec<u8>)>) -> String {
        let mut hashes = String::new();
        for (number, (bytes, beside)) in row.into_iter().enumerate() {
            let hash = if beside.is_empty() { hash(&bytes) } else { hash(&[&*bytes, &*beside].concat()) };
            self.insert(format!("{kind}{number}.{hash}.bin"), bytes);
            if !beside.is_empty() {
                self.insert(format!("{other}{number}.{hash}.bin"), beside);
            }
            hashes.push_str(&hash);
        }
        hashes
    }
}

fn hash(bytes: &[u8]) -> String {
    let mut rest = xxh3_64(bytes);
    (0..HASH_LENGTH)
        .map(|_| {
            let digit = b"0123456789abcdefghijklmnopqrstuvwxyz"[(rest % 36) as usize];
            rest /= 36;
            char::from(digit)
        })
        .collect()
}
