//! The loop that keeps a preview up to date: wait for a change, read what changed, show it.
//!
//! The [`watcher`](super::watcher) says when to look and perhaps where, the [`SourceCache`] finds out what is another, the
//! [`PreviewBuilder`] makes the next snapshot of it. The watcher may miss something and a file may be half written, so that
//! everything is looked at once more some time after.

use std::{
    convert::Infallible,
    sync::Arc,
    time::{Duration, Instant},
};

use jiff::civil::Date;

use crate::diagnostic::{Severity, message::Messages};

use super::{
    super::{error::Error, surroundings, terminal::say, texts::CommandTexts},
    builder::PreviewBuilder,
    preview::Preview,
    snapshot::Snapshot,
    source_cache::SourceCache,
    watcher::{self, Change, Watcher},
};

/// How long after a change everything is looked at, in case the watcher did not tell all.
const AFTER_CHANGE: Duration = Duration::from_millis(1500);
/// How long after a file was found that may be half written everything is looked at again.
const AFTER_DOUBT: Duration = Duration::from_millis(250);

/// What keeps a preview up to date.
pub(super) struct ServeLoop {
    pub(super) builder: PreviewBuilder,
    pub(super) cache: SourceCache,
    /// The day for which the bank is shown, if not today.
    pub(super) date: Option<Date>,
    pub(super) texts: CommandTexts,
    /// What is wrong with the machine.
    pub(super) troubles: Troubles,
}

/// What is wrong with the machine, in the reader's words.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Troubles {
    /// Why the files cannot be read.
    read: Option<String>,
    /// Why the folders are not watched.
    watch: Option<String>,
}

/// Why there is a new snapshot.
pub(super) struct Cause {
    /// How many files are others.
    changed: usize,
    /// When they were seen to be.
    started: Instant,
}

impl ServeLoop {
    /// The next snapshot, of the files as the cache has them; `tick` is called once for each file that has to be read.
    pub(super) fn build(&mut self, tick: &(dyn Fn() + Sync)) -> Result<Snapshot, Error> {
        let today = surroundings::day(self.date, &self.texts)?;
        let troubles = self.troubles.read.iter().chain(&self.troubles.watch).cloned().collect();
        Ok(self.builder.build(Arc::clone(self.cache.sources()), today, troubles, tick))
    }

    /// Shows every change, for ever; `polls` is whether to look by the clock rather than to watch.
    pub(super) fn run(
        mut self,
        preview: &Preview,
        mut watcher: Watcher,
        polls: bool,
    ) -> Result<Infallible, Error> {
        let mut shown = self.troubles.clone();
        if !polls {
            self.watch(&mut watcher);
        }
        // What changed while the bank was read.
        let mut look_at_all = Some(Instant::now());
        loop {
            let change = watcher.wait(look_at_all);
            let started = Instant::now();
            let changed = self.read(&change);
            self.follow_links(&mut watcher);
            look_at_all = self.pause_after(&change).map(|pause| started + pause);
            if changed == 0 && self.troubles == shown {
                continue;
            }
            shown.clone_from(&self.troubles);
            let snapshot = self.build(&|| {})?;
            let line = self.summary(&snapshot, Some(Cause { changed, started }));
            preview.show(snapshot);
            say(&line);
        }
    }

    /// Reads what changed. Returns how many files are others now.
    fn read(&mut self, change: &Change) -> usize {
        let found = match change {
            Change::Files(files) => self.cache.look_at(files),
            Change::Anything | Change::TimeOver => self.cache.look_around(),
            Change::Unwatched(reason) => {
                self.note_unwatched(reason.clone());
                self.cache.look_around()
            }
        };
        self.troubles.read = found.as_ref().err().map(|error| error.describe(&self.texts));
        found.unwrap_or_default().len()
    }

    /// How long after a change that was read everything is to be looked at.
    fn pause_after(&self, change: &Change) -> Option<Duration> {
        if self.cache.is_in_doubt() {
            return Some(AFTER_DOUBT);
        }
        let may_miss_some = matches!(change, Change::Files(_)) || self.troubles.read.is_some();
        may_miss_some.then_some(AFTER_CHANGE)
    }

    /// Begins to watch, where that can be done.
    fn watch(&mut self, watcher: &mut Watcher) {
        if let Some(folder) = watcher::remote_folder(watcher.root()) {
            say(&self.texts.text("serve-remote", &[("path", folder.display().to_string().into())]));
        } else if let Err(reason) = watcher.watch() {
            self.note_unwatched(reason);
        }
        self.follow_links(watcher);
    }

    /// Watches what the bank's links lead to.
    fn follow_links(&mut self, watcher: &mut Watcher) {
        if let Err(reason) = watcher.follow(self.cache.linked()) {
            self.note_unwatched(reason);
        }
    }

    /// Says that the folders are polled from now on.
    fn note_unwatched(&mut self, reason: String) {
        let trouble = self.texts.text("serve-unwatched", &[("reason", reason.into())]);
        say(&trouble);
        self.troubles.watch = Some(trouble);
    }

    /// What a snapshot has, on one line, and why there is one, unless it is the first.
    pub(super) fn summary(&self, snapshot: &Snapshot, cause: Option<Cause>) -> String {
        let counted = |key: &str, count: usize| self.texts.text(key, &[("count", count.into())]);
        let messages = Messages::for_language(self.texts.language());
        let mut parts = Vec::new();
        if let Some(cause) = &cause {
            parts.push(counted("serve-changed", cause.changed));
        }
        if let Some(site) = &snapshot.site {
            parts.push(counted("cases", site.case_count()));
        }
        let warnings =
            snapshot.diagnostics().iter().filter(|one| one.severity() == Severity::Warning).count();
        for (key, count) in [("errors", snapshot.error_count()), ("warnings", warnings)] {
            if count > 0 {
                parts.push(messages.text(key, &[("count", count.into())]));
            }
        }
        if let Some(cause) = &cause {
            parts.push(format!("{} ms", cause.started.elapsed().as_millis()));
        }
        let first = snapshot.diagnostics().iter().find(|one| one.severity() == Severity::Error);
        if let Some(first) = first {
            parts.push(format!("{} {}", first.path, messages.message(first)));
        } else if let Some(trouble) = snapshot.troubles.first() {
            parts.push(trouble.lines().next().unwrap_or_default().to_owned());
        }
        parts.join(" · ")
    }
}
