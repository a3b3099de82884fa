//! Events of the file system that come close together, and how long to wait for more of them.
//!
//! One saved file is told almost at once; many of them (a checkout, a moved folder) when it has been quiet for a moment.

use std::{
    collections::BTreeSet,
    path::PathBuf,
    time::{Duration, Instant},
};

/// How long it has to be quiet after a file that was written and closed.
const AFTER_ONE: Duration = Duration::from_millis(3);
/// How long it has to be quiet after anything else.
const AFTER_MANY: Duration = Duration::from_millis(30);
/// How long the first event waits at most.
const MOST: Duration = Duration::from_millis(300);

/// Events that come close together.
pub(super) struct Batch {
    first: Instant,
    last: Instant,
    files: BTreeSet<PathBuf>,
    is_done: bool,
    is_anything: bool,
}

impl Batch {
    /// A batch that begins now.
    pub(super) fn new(now: Instant) -> Self {
        Self { first: now, last: now, files: BTreeSet::new(), is_done: false, is_anything: false }
    }

    /// Adds a file; `is_done` is whether its writer is done with it.
    pub(super) fn add(&mut self, now: Instant, path: PathBuf, is_done: bool) {
        self.files.insert(path);
        (self.last, self.is_done) = (now, is_done);
    }

    /// Adds an event that does not tell which files.
    pub(super) fn add_anything(&mut self, now: Instant) {
        self.is_anything = true;
        self.last = now;
    }

    /// When it is over if nothing else comes.
    pub(super) fn due(&self) -> Instant {
        let is_one = self.is_done && self.files.len() == 1 && !self.is_anything;
        let quiet = if is_one { AFTER_ONE } else { AFTER_MANY };
        (self.last + quiet).min(self.first + MOST)
    }

    /// The files; `None` when others may have changed as well.
    pub(super) fn files(self) -> Option<BTreeSet<PathBuf>> {
        (!self.is_anything).then_some(self.files)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_saved_file_is_told_almost_at_once_and_many_when_it_is_quiet() {
        let start = Instant::now();
        let after = |millis| start + Duration::from_millis(millis);
        let mut batch = Batch::new(start);
        batch.add(start, "a".into(), false);
        assert_eq!(batch.due(), start + AFTER_MANY);
        batch.add(after(1), "a".into(), true);
        assert_eq!(batch.due(), after(1) + AFTER_ONE);
        batch.add(after(2), "b".into(), true);
        assert_eq!(batch.due(), after(2) + AFTER_MANY);
        batch.add(after(290), "c".into(), true);
        assert_eq!(batch.due(), start + MOST);
    }
}
