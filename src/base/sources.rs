//! The bank's files in memory.

use std::{cmp::Ordering, sync::Arc};

use rpds::RedBlackTreeMapSync;

use super::SourcePath;

/// Every file of a bank that Vonk reads, by its path relative to the bank's root, in the order of the paths; and what stands there
/// in place of a file. A copy costs nothing: it shares what it has in common with the original.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: RedBlackTreeMapSync<SourcePath, Arc<[u8]>>,
    oddities: RedBlackTreeMapSync<SourcePath, Oddity>,
}

/// What stands in place of a file and is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// A link to a folder, out of the bank, or to nothing.
    Link,
    /// A pipe, a socket, a device.
    Special,
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

    /// What stands at `path` in place of a file.
    pub fn oddity(&self, path: &SourcePath) -> Option<Oddity> {
        self.oddities.get(path).copied()
    }

    /// All that stands in place of files, sorted by path.
    pub fn oddities(&self) -> impl Iterator<Item = (&SourcePath, Oddity)> {
        self.oddities.iter().map(|(path, oddity)| (path, *oddity))
    }

    /// Notes what stands in place of a file.
    pub fn note_oddity(&mut self, path: SourcePath, oddity: Oddity) {
        self.oddities.insert_mut(path, oddity);
    }

    /// Puts a file in its place, or (`None`) takes away what is there.
    pub fn put(&mut self, path: SourcePath, bytes: Option<Arc<[u8]>>) {
        self.oddities.remove_mut(&path);
        match bytes {
            Some(bytes) => self.files.insert_mut(path, bytes),
            None => drop(self.files.remove_mut(&path)),
        }
    }

    /// The paths at which there is not the same in `others`, or something only in one of both; sorted.
    pub fn differing(&self, others: &Self) -> Vec<SourcePath> {
        let (mut own, mut other) = (self.iter().peekable(), others.iter().peekable());
        let mut paths = Vec::new();
        loop {
            let order = match (own.peek(), other.peek()) {
                (Some((path, _)), Some((other, _))) => path.cmp(other),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => break,
            };
            let one = if order.is_le() { own.next() } else { None };
            let also = if order.is_ge() { other.next() } else { None };
            let is_same = one
                .zip(also)
                .is_some_and(|((_, bytes), (_, also))| Arc::ptr_eq(bytes, also) || bytes == also);
            paths.extend(one.or(also).filter(|_| !is_same).map(|(path, _)| path.clone()));
        }
        let odd = self.oddities().chain(others.oddities()).map(|(path, _)| path);
        paths.extend(odd.filter(|path| self.oddity(path) != others.oddity(path)).cloned());
        paths.sort_unstable();
        paths.dedup();
        paths
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.size()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

impl FromIterator<(SourcePath, Arc<[u8]>)> for Sources {
    fn from_iter<I: IntoIterator<Item = (SourcePath, Arc<[u8]>)>>(files: I) -> Self {
        Self { files: files.into_iter().collect(), oddities: RedBlackTreeMapSync::default() }
    }
}
