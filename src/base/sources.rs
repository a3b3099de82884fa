//! The bank's files in memory.

use std::{collections::BTreeMap, sync::Arc};

use super::SourcePath;

/// Every file of a bank that Vonk reads, by its path relative to the bank's root, in the order of the paths.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: BTreeMap<SourcePath, Arc<[u8]>>,
}

impl Sources {
    /// The bytes of one file.
    pub fn bytes(&self, path: &SourcePath) -> Option<&Arc<[u8]>> {
        self.files.get(path)
    }

    /// A file's text, with everything that is not UTF-8 replaced; empty when there is no such file. For showing lines
    /// in a report.
    pub fn text(&self, path: &SourcePath) -> std::borrow::Cow<'_, str> {
        self.files.get(path).map_or(std::borrow::Cow::Borrowed(""), |bytes| String::from_utf8_lossy(bytes))
    }

    /// All files, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&SourcePath, &Arc<[u8]>)> {
        self.files.iter()
    }

    /// Whether there is a file at `path`.
    pub fn contains(&self, path: &SourcePath) -> bool {
        self.files.contains_key(path)
    }

    /// Puts a file in its place, or (`None`) takes it away.
    pub fn put(&mut self, path: SourcePath, bytes: Option<Arc<[u8]>>) {
        match bytes {
            Some(bytes) => drop(self.files.insert(path, bytes)),
            None => drop(self.files.remove(&path)),
        }
    }

    /// The paths of the files that are not the same in `others`, or only in one of both; sorted.
    pub fn differing(&self, others: &Self) -> Vec<SourcePath> {
        let is_other = |(path, bytes): &(&SourcePath, &Arc<[u8]>)| {
            others.bytes(path).is_none_or(|other| !Arc::ptr_eq(bytes, other) && *bytes != other)
        };
        let own = self.iter().filter(is_other).map(|(path, _)| path.clone());
        let gone = others.iter().filter(|(path, _)| !self.contains(path)).map(|(path, _)| path.clone());
        let mut paths: Vec<SourcePath> = own.chain(gone).collect();
        paths.sort_unstable();
        paths
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

impl FromIterator<(SourcePath, Arc<[u8]>)> for Sources {
    fn from_iter<I: IntoIterator<Item = (SourcePath, Arc<[u8]>)>>(files: I) -> Self {
        Self { files: files.into_iter().collect() }
    }
}
