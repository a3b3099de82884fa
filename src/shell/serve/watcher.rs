//! What tells when something under the bank's folders may have changed.
//!
//! `notify` watches folders, not files, so that a file saved by renaming another over it is seen as well. What it
//! tells is a hint where to look first, never the truth: the [`source_cache`](super::source_cache) looks again for itself.
//! Events that come close together are told as one ([`Batch`]). Folders that cannot be watched are looked at by the clock. A
//! file that a link of the bank leads to is watched where it lies.

use std::{
    collections::BTreeSet,
    ffi::OsStr,
    path::{Path, PathBuf},
    sync::{
        Arc, PoisonError, RwLock,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    time::{Duration, Instant},
};

use notify::{
    Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _,
    event::{AccessKind, AccessMode, ModifyKind, RenameMode},
};

use walkdir::{DirEntry, WalkDir};

use crate::content::layout::is_passing;

use super::batch::Batch;

/// How often a polled folder is looked at.
const POLL: Duration = Duration::from_millis(700);

/// How often a folder is tried to be watched.
const TRIES: usize = 3;

/// The folders of a bank that a preview depends on.
pub(super) const FOLDERS: [&str; 2] = ["content", "themes"];

/// What may have changed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// These files, in absolute paths, may have changed.
    Files(BTreeSet<PathBuf>),
    /// Anything may have changed.
    Anything,
    /// The folders cannot be watched, for this reason; they are polled from now on.
    Unwatched(String),
    /// Nothing that is known of: the time that was to be waited is over.
    TimeOver,
}

/// What watches a bank.
pub(super) struct Watcher {
    root: PathBuf,
    sender: Sender<Signal>,
    signals: Receiver<Signal>,
    watcher: Option<RecommendedWatcher>,
    watched: BTreeSet<PathBuf>,
    linked: Arc<RwLock<BTreeSet<PathBuf>>>,
}

enum Signal {
    /// A file; whether its writer is done with it.
    File(PathBuf, bool),
    /// A folder of the root came or went.
    Folder(PathBuf),
    Anything,
    Failed(String),
}

impl Watcher {
    /// A watcher of the bank at `root` (absolute, without links). Nothing is watched yet.
    pub(super) fn new(root: &Path) -> Self {
        let (sender, signals) = mpsc::channel();
        Self {
            root: root.to_owned(),
            sender,
            signals,
            watcher: None,
            watched: BTreeSet::new(),
            linked: Arc::default(),
        }
    }

    /// Begins to watch; when that fails, the folders are polled.
    pub(super) fn watch(&mut self) -> Result<(), String> {
        let (sender, root, linked) = (self.sender.clone(), self.root.clone(), Arc::clone(&self.linked));
        let handle = move |event: notify::Result<Event>| {
            let linked = linked.read().unwrap_or_else(PoisonError::into_inner).clone();
            for signal in signals(event, &root, &linked) {
                // Nobody listens any more when the program ends.
                let _ = sender.send(signal);
            }
        };
        let config = Config::default().with_follow_symlinks(false);
        self.watcher = Some(RecommendedWatcher::new(handle, config).map_err(|error| error.to_string())?);
        self.renew().inspect_err(|_| self.watcher = None)
    }

    /// The bank's folder.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Watches these files as well, to which links of the bank lead (absolute, without links), and no others outside of its
    /// folders.
    pub(super) fn follow(&mut self, linked: BTreeSet<PathBuf>) -> Result<(), String> {
        if *self.linked.read().unwrap_or_else(PoisonError::into_inner) == linked {
            return Ok(());
        }
        *self.linked.write().unwrap_or_else(PoisonError::into_inner) = linked;
        self.renew().inspect_err(|_| self.stop())
    }

    /// The folders outside of the bank's in which files lie that links lead to.
    fn folders_of_linked(&self) -> BTreeSet<PathBuf> {
        let linked = self.linked.read().unwrap_or_else(PoisonError::into_inner);
        let folders = linked.iter().filter_map(|file| file.parent());
        let is_watched = |folder: &Path| FOLDERS.iter().any(|own| folder.starts_with(self.root.join(own)));
        folders.filter(|folder| !is_watched(folder)).map(Path::to_owned).collect()
    }

    /// Whether the folders are polled.
    fn is_polling(&self) -> bool {
        self.watcher.is_none()
    }

    /// Watches the folders that are not watched yet, such as one that was made a moment ago.
    fn renew(&mut self) -> Result<(), String> {
        let linked = self.folders_of_linked();
        let Some(watcher) = &mut self.watcher else { return Ok(()) };
        // The root first: it tells when one of the others comes or goes.
        let plain = [self.root.clone()].into_iter().chain(linked);
        let plain = plain.map(|folder| (folder, RecursiveMode::NonRecursive));
        let whole = FOLDERS.map(|folder| (self.root.join(folder), RecursiveMode::Recursive));
        for (folder, mode) in plain.chain(whole) {
            if self.watched.contains(&folder) || !folder.is_dir() {
                continue;
            }
            // A folder inside may go just when its turn comes: the next time it is not there.
            let mut tried = watcher.watch(&folder, mode);
            for _ in 1..TRIES {
                tried = tried.or_else(|_| watcher.watch(&folder, mode));
            }
            match tried {
                Ok(()) => drop(self.watched.insert(folder)),
                Err(error) if folder.is_dir() => return Err(error.to_string()),
                // It went in the meantime, of which the root tells.
                Err(_) => {}
            }
        }
        Ok(())
    }

    /// Waits for a change, or until `deadline`.
    pub(super) fn wait(&mut self, deadline: Option<Instant>) -> Change {
        let poll = self.is_polling().then(|| Instant::now() + POLL);
        let until = [deadline, poll].into_iter().flatten().min();
        let first = match until {
            Some(until) => self.signals.recv_timeout(until.saturating_duration_since(Instant::now())),
            None => self.signals.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match first {
            Ok(first) => self.gather(first),
            Err(_) if deadline.is_some_and(|deadline| deadline <= Instant::now()) => Change::TimeOver,
            Err(_) => Change::Anything,
        }
    }

    /// Takes up what comes close behind the first signal.
    fn gather(&mut self, first: Signal) -> Change {
        let mut batch = Batch::new(Instant::now());
        let mut next = Some(first);
        while let Some(signal) = next {
            match signal {
                Signal::File(path, is_done) => batch.add(Instant::now(), path, is_done),
                Signal::Anything => batch.add_anything(Instant::now()),
                Signal::Folder(folder) => {
                    if let Some(watcher) = &mut self.watcher {
                        // It was another folder of that name: fails when that is gone, which is fine.
                        let _ = watcher.unwatch(&folder);
                    }
                    self.watched.remove(&folder);
                    batch.add_anything(Instant::now());
                }
                Signal::Failed(reason) => return self.give_up(reason),
            }
            next = self.signals.recv_timeout(batch.due().saturating_duration_since(Instant::now())).ok();
        }
        match self.renew() {
            Ok(()) => batch.files().map_or(Change::Anything, Change::Files),
            Err(reason) => self.give_up(reason),
        }
    }

    fn give_up(&mut self, reason: String) -> Change {
        self.stop();
        Change::Unwatched(reason)
    }

    fn stop(&mut self) {
        self.watcher = None;
        self.watched.clear();
    }
}

/// What an event says to a preview of the bank at `root`, of which links lead to the files `linked`.
fn signals(event: notify::Result<Event>, root: &Path, linked: &BTreeSet<PathBuf>) -> Vec<Signal> {
    let event = match event {
        Ok(event) => event,
        Err(error) => return vec![Signal::Failed(error.to_string())],
    };
    if event.need_rescan() {
        return vec![Signal::Anything];
    }
    let is_done = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write))
        | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both)) => true,
        // Reading is none of our business; it is what a preview does itself.
        EventKind::Access(_) => return Vec::new(),
        EventKind::Any
        | EventKind::Create(_)
        | EventKind::Modify(_)
        | EventKind::Remove(_)
        | EventKind::Other => false,
    };
    let signal = |path: PathBuf| {
        if linked.contains(&path) {
            // It is a file of the bank under other names.
            return Some(Signal::Anything);
        }
        let inside = path.strip_prefix(root).ok()?;
        let mut parts = inside.iter();
        let folder = parts.next().and_then(OsStr::to_str).filter(|folder| FOLDERS.contains(folder))?;
        match parts.next() {
            None => Some(Signal::Folder(root.join(folder))),
            Some(_) if inside.iter().any(|part| is_passing(part.as_encoded_bytes())) => None,
            Some(_) => Some(Signal::File(path, is_done)),
        }
    };
    event.paths.into_iter().filter_map(signal).collect()
}

/// The first of the bank's folders in which changes cannot be watched for: the bank's own, or one below it on another disk.
pub(super) fn remote_folder(root: &Path) -> Option<PathBuf> {
    first_folder(root, is_remote)
}

fn first_folder(root: &Path, is_wanted: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let is_folder = |entry: &DirEntry| entry.depth() == 0 || entry.file_type().is_dir();
    let below =
        FOLDERS.iter().flat_map(|folder| WalkDir::new(root.join(folder)).into_iter().filter_entry(is_folder));
    let folders = [root.to_owned()].into_iter().chain(below.flatten().map(DirEntry::into_path));
    folders.into_iter().find(|folder| is_wanted(folder))
}

/// Whether changes in a folder cannot be watched for: one over the network, or one of Windows seen from Linux.
#[cfg(target_os = "linux")]
fn is_remote(folder: &Path) -> bool {
    // NFS, SMB, CIFS, SMB2, 9P (WSL), FUSE (sshfs), AFS, Coda, Ceph: see statfs(2).
    const REMOTE: [u32; 9] = [
        0x6969,
        0x517b,
        0xff53_4d42,
        0xfe53_4d42,
        0x0102_1997,
        0x6573_5546,
        0x5346_414f,
        0x7375_7245,
        0x00c3_6400,
    ];
    rustix::fs::statfs(folder).is_ok_and(|disk| REMOTE.contains(&(disk.f_type as u32)))
}

/// Whether changes in a folder cannot be watched for: not known on this system.
#[cfg(not(target_os = "linux"))]
fn is_remote(_: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use notify::event::{CreateKind, DataChange, RemoveKind};

    use super::*;
    use crate::testing::Folder;

    fn heard(kind: EventKind, path: &str) -> Vec<Signal> {
        let event = Event::new(kind).add_path(PathBuf::from(path));
        signals(Ok(event), Path::new("/bank"), &BTreeSet::from([PathBuf::from("/bank/drafts/a.md")]))
    }

    #[test]
    fn content_and_themes_count_and_the_rest_does_not() {
        let write = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        assert!(matches!(heard(write, "/bank/content/cases/a.md")[..], [Signal::File(_, false)]));
        assert!(matches!(heard(write, "/bank/themes/own/site.css")[..], [Signal::File(_, false)]));
        assert!(matches!(
            heard(EventKind::Create(CreateKind::Folder), "/bank/content")[..],
            [Signal::Folder(_)]
        ));
        for path in [
            "/bank/dist/index.html",
            "/bank/.dist.vonk-new/x",
            "/bank/README.md",
            "/bank",
            "/other/content/a.md",
            "/bank/content/cases/.a.md.swp",
            "/bank/content/cases/a.md~",
            "/bank/content/cases/4913",
            "/bank/content/.git/index",
            "/bank/content/cases/#a.md#",
            "/bank/content/cases/a.md___jb_tmp___",
        ] {
            assert!(heard(write, path).is_empty(), "{path}");
        }
    }

    #[test]
    fn reading_is_no_change() {
        for kind in [AccessKind::Read, AccessKind::Open(AccessMode::Any), AccessKind::Close(AccessMode::Read)]
        {
            assert!(heard(EventKind::Access(kind), "/bank/content/cases/a.md").is_empty());
        }
        let closed = EventKind::Access(AccessKind::Close(AccessMode::Write));
        assert!(matches!(heard(closed, "/bank/content/cases/a.md")[..], [Signal::File(_, true)]));
        assert!(matches!(
            heard(EventKind::Remove(RemoveKind::File), "/bank/content/a")[..],
            [Signal::File(_, false)]
        ));
    }

    #[test]
    fn a_file_to_which_a_link_leads_counts_and_its_neighbours_do_not() {
        let write = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        assert!(matches!(heard(write, "/bank/drafts/a.md")[..], [Signal::Anything]));
        assert!(heard(write, "/bank/drafts/b.md").is_empty());
    }

    #[test]
    fn a_folder_on_another_disk_is_found_wherever_it_lies() {
        let bank = Folder::new(&[("content/cases/deep/a.md", "a"), ("dist/cases/deep/a.html", "a")]);
        let found = |end: &str| first_folder(bank.root(), |folder| folder.ends_with(end));
        assert_eq!(found("cases/deep"), Some(bank.file("content/cases/deep")));
        assert_eq!(found("a.md"), None);
        assert_eq!(first_folder(bank.root(), |_| true).as_deref(), Some(bank.root()));
    }

    #[test]
    fn a_saved_file_is_told_and_so_is_a_new_folder() {
        let bank = Folder::new(&[("content/cases/b.md", "b")]);
        let root = bank.root();
        let mut watcher = Watcher::new(root);
        watcher.watch().expect("watched");
        let soon = || Some(Instant::now() + Duration::from_secs(5));
        let file = root.join("content/cases/a.md");
        std::fs::write(&file, "a").expect("written");
        assert_eq!(watcher.wait(soon()), Change::Files(BTreeSet::from([file])));
        std::fs::create_dir_all(root.join("themes/own")).expect("a folder");
        assert_eq!(watcher.wait(soon()), Change::Anything);
        std::fs::write(root.join("themes/own/a.css"), "a").expect("written");
        assert_ne!(watcher.wait(soon()), Change::TimeOver);
    }
}
