//! The bank's files as they are on the disk now, kept with the least reading.
//!
//! The watcher says where to look first: [`SourceCache::look_at`] reads those files again. From time to time, and whenever
//! it is not known what happened, [`SourceCache::look_around`] compares what the file system says of every file (size, time,
//! place) and reads where that differs. What is out of the ordinary (settings, themes, links, new folders) is left to
//! [`load`], which reads everything. Either way the files are those that a fresh `load` would find.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, Metadata},
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use walkdir::WalkDir;

use crate::{
    base::{SourcePath, Sources},
    content::layout::{FileKind, classify, is_passing},
};

use super::{
    super::{
        error::{Error, Failure},
        load,
    },
    watcher::FOLDERS,
};

/// A file changed less long ago than this may change again without its time telling.
const SETTLED: Duration = Duration::from_secs(2);

/// The files of a bank.
pub(super) struct SourceCache {
    root: PathBuf,
    sources: Arc<Sources>,
    stamps: BTreeMap<PathBuf, Stamp>,
    /// Files that had bytes and were found empty at the last look. Many programs empty a file and then write it, so this
    /// counts when it is seen a second time.
    emptied: BTreeSet<SourcePath>,
}

/// What the file system says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    is_plain: bool,
    length: u64,
    modified: Option<SystemTime>,
    place: u64,
    /// Whether it was old enough when looked at for its time to tell of any change since.
    is_settled: bool,
}

impl Stamp {
    fn new(about: &Metadata, is_plain: bool, now: SystemTime) -> Self {
        let modified = about.modified().ok();
        let age = modified.and_then(|modified| now.duration_since(modified).ok());
        Self {
            is_plain,
            length: about.len(),
            modified,
            place: place_of(about),
            is_settled: age.is_some_and(|age| age > SETTLED),
        }
    }

    /// Whether the file is surely the one that was looked at.
    fn is_same(&self, before: &Self) -> bool {
        before.is_settled && *self == *before
    }
}

#[cfg(unix)]
fn place_of(about: &Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt as _;
    about.ino() ^ (about.ctime_nsec() as u64).rotate_left(32) ^ (about.ctime() as u64).rotate_left(16)
}

#[cfg(not(unix))]
fn place_of(_: &Metadata) -> u64 {
    0
}

impl SourceCache {
    /// Reads the bank at `root` (absolute, without links).
    pub(super) fn open(root: &Path) -> Result<Self, Error> {
        let mut cache = Self {
            root: root.to_owned(),
            sources: Arc::default(),
            stamps: BTreeMap::new(),
            emptied: BTreeSet::new(),
        };
        cache.read_all()?;
        Ok(cache)
    }

    /// The files.
    pub(super) fn sources(&self) -> &Arc<Sources> {
        &self.sources
    }

    /// The files that links of the bank lead to, where they really are.
    pub(super) fn linked(&self) -> BTreeSet<PathBuf> {
        let links = self.stamps.iter().filter(|(_, stamp)| !stamp.is_plain);
        let targets = links.filter_map(|(link, _)| link.canonicalize().ok());
        targets.filter(|target| target.starts_with(&self.root) && target.is_file()).collect()
    }

    /// Whether a file was found that may be half written: it is worth looking again soon.
    pub(super) fn is_in_doubt(&self) -> bool {
        !self.emptied.is_empty()
    }

    /// Whether a file may only be empty because somebody is writing it; true at most once in a row.
    fn is_doubtful(&mut self, path: &SourcePath, bytes: &[u8]) -> bool {
        let is_emptied = bytes.is_empty() && self.sources.bytes(path).is_some_and(|known| !known.is_empty());
        if !is_emptied {
            self.emptied.remove(path);
            return false;
        }
        let is_first = self.emptied.insert(path.clone());
        if !is_first {
            self.emptied.remove(path);
        }
        is_first
    }

    /// Looks again at these files, in absolute paths; returns those that have other bytes, came or went.
    pub(super) fn look_at(&mut self, files: &BTreeSet<PathBuf>) -> Result<Vec<SourcePath>, Error> {
        let mut found = BTreeMap::new();
        for file in files {
            match self.read_one(file)? {
                Found::File(path, bytes, stamp) => drop(found.insert(path, Some((bytes, file, stamp)))),
                Found::Nothing => {
                    // As the bank calls it: a system may write its accents otherwise.
                    let named = file.strip_prefix(&self.root).ok().and_then(load::source_path);
                    if self.sources.oddities().next().is_some() {
                        return self.read_all();
                    }
                    let gone = self.sources.iter().map(|(path, _)| path);
                    let gone = gone.filter(|path| {
                        named
                            .as_ref()
                            .is_some_and(|named| Path::new(path.as_str()).starts_with(named.as_str()))
                    });
                    found.extend(gone.map(|path| (path.clone(), None)));
                }
                Found::Unimportant => {}
                // A new folder comes with files that nobody told of.
                Found::Folder => return self.look_around(),
                Found::Unusual => return self.read_all(),
            }
        }
        let mut changed: BTreeMap<SourcePath, Option<Arc<[u8]>>> = BTreeMap::new();
        for (path, now) in found {
            match now {
                None => {
                    self.emptied.remove(&path);
                    self.stamps.remove(&self.root.join(path.as_str()));
                    changed.insert(path, None);
                }
                // Its stamp stays, so that the next look around sees it.
                Some((bytes, ..)) if self.is_doubtful(&path, &bytes) => {}
                Some((bytes, file, stamp)) => {
                    self.stamps.insert(file.clone(), stamp);
                    if self.sources.bytes(&path).is_none_or(|known| **known != *bytes) {
                        changed.insert(path, Some(Arc::from(bytes)));
                    }
                }
            }
        }
        let paths = changed.keys().cloned().collect();
        if !changed.is_empty() {
            let sources = Arc::make_mut(&mut self.sources);
            changed.into_iter().for_each(|(path, bytes)| sources.put(path, bytes));
        }
        Ok(paths)
    }

    /// Looks at what the file system says of every file; returns those that have other bytes, came or went.
    pub(super) fn look_around(&mut self) -> Result<Vec<SourcePath>, Error> {
        let now = stamps(&self.root);
        let differs = |path: &&PathBuf| !matches!((now.get(*path), self.stamps.get(*path)), (Some(now), Some(before)) if now.is_same(before));
        let different: BTreeSet<PathBuf> = now
            .keys()
            .filter(differs)
            .chain(self.stamps.keys().filter(|path| !now.contains_key(*path)))
            .cloned()
            .collect();
        let changed = self.look_at(&different)?;
        if !self.is_in_doubt() {
            // Those that turned out to be the same, and those that are none of the bank's files, are known by now.
            self.stamps = now;
        }
        Ok(changed)
    }

    /// Reads everything anew.
    fn read_all(&mut self) -> Result<Vec<SourcePath>, Error> {
        let stamps = stamps(&self.root);
        let fresh = load::load(&self.root)?;
        let doubtful = fresh.iter().filter(|(path, bytes)| self.is_doubtful(path, bytes)).count();
        if doubtful > 0 {
            // One file may decide which others are read: the stamps stay as they were, so that all is seen the next time.
            return Ok(Vec::new());
        }
        let is_kept = |path: &SourcePath| !path.as_str().split('/').any(|part| is_passing(part.as_bytes()));
        let files = fresh.iter().filter(|(path, _)| is_kept(path)).map(|(path, bytes)| {
            // The same bytes stay where they are, so that nobody compares them again.
            let known = self.sources.bytes(path).filter(|known| *known == bytes);
            (path.clone(), Arc::clone(known.unwrap_or(bytes)))
        });
        let mut sources: Sources = files.collect();
        fresh.oddities().for_each(|(path, oddity)| sources.note_oddity(path.clone(), oddity));
        let changed = sources.differing(&self.sources);
        self.sources = Arc::new(sources);
        self.stamps = stamps;
        Ok(changed)
    }

    fn read_one(&self, file: &Path) -> Result<Found, Error> {
        let Ok(inside) = file.strip_prefix(&self.root) else { return Ok(Found::Unimportant) };
        let Some(path) = load::source_path(inside) else { return Ok(Found::Unusual) };
        if inside.iter().any(|part| is_passing(part.as_encoded_bytes()))
            || classify(&path) == FileKind::Ignored
        {
            return Ok(Found::Unimportant);
        }
        let failed = |error| Error::new(Failure::Read, file, error);
        let about = match file.symlink_metadata() {
            Ok(about) => about,
            Err(error) if load::is_gone(&error) && is_ordinary(&path) => return Ok(Found::Nothing),
            Err(error) if load::is_gone(&error) => return Ok(Found::Unusual),
            Err(error) => return Err(failed(error)),
        };
        if about.is_dir() {
            return Ok(Found::Folder);
        }
        if !about.is_file() || !is_ordinary(&path) || !self.has_plain_folders(inside) {
            return Ok(Found::Unusual);
        }
        let stamp = Stamp::new(&about, true, SystemTime::now());
        Ok(match load::read_file(file, &path)? {
            Some(bytes) => Found::File(path, bytes, stamp),
            None => Found::Nothing,
        })
    }

    /// Whether no folder on the way to a file is a link.
    fn has_plain_folders(&self, inside: &Path) -> bool {
        let folders = inside.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
        folders
            .into_iter()
            .all(|folder| self.root.join(folder).symlink_metadata().is_ok_and(|about| about.is_dir()))
    }
}

/// What stands at a path.
enum Found {
    File(SourcePath, Vec<u8>, Stamp),
    /// Nothing any more: neither a file nor a folder.
    Nothing,
    /// A folder.
    Folder,
    /// None of the bank's files.
    Unimportant,
    /// Something that `load` has to judge.
    Unusual,
}

/// Whether only the file itself depends on its bytes being read: not so the settings (they name the theme) and themes (only
/// one of them is read).
fn is_ordinary(path: &SourcePath) -> bool {
    !matches!(classify(path), FileKind::Bank | FileKind::Theme)
}

/// What the file system says of every file in the folders that count. What cannot be read is left out.
fn stamps(root: &Path) -> BTreeMap<PathBuf, Stamp> {
    let now = SystemTime::now();
    let mut stamps = BTreeMap::new();
    for folder in FOLDERS {
        let walk = WalkDir::new(root.join(folder)).into_iter();
        let kept = walk
            .filter_entry(|entry| entry.depth() == 0 || !is_passing(entry.file_name().as_encoded_bytes()));
        for entry in kept.flatten().filter(|entry| !entry.file_type().is_dir()) {
            let is_plain = entry.file_type().is_file();
            // Behind a link the file counts that it leads to.
            let about = if is_plain { entry.metadata().ok() } else { fs::metadata(entry.path()).ok() };
            if let Some(about) = about.or_else(|| entry.metadata().ok()) {
                stamps.insert(entry.into_path(), Stamp::new(&about, is_plain, now));
            }
        }
    }
    stamps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Folder, path};

    fn files(bank: &Folder, files: &[&str]) -> BTreeSet<PathBuf> {
        files.iter().map(|file| bank.file(file)).collect()
    }

    /// The cache holds what a fresh one would, whatever it was told.
    fn assert_fresh(cache: &SourceCache, bank: &Folder) {
        let fresh = load::load(bank.root()).expect("readable");
        let all = |sources: &Sources| {
            sources.iter().map(|(path, bytes)| (path.clone(), bytes.to_vec())).collect::<Vec<_>>()
        };
        assert_eq!(all(&cache.sources), all(&fresh));
    }

    #[test]
    fn only_what_has_other_bytes_counts() {
        let bank = Folder::new(&[
            ("content/bank.yaml", "name: A"),
            ("content/cases/a.md", "a"),
            ("content/cases/b.md", "b"),
        ]);
        let mut cache = SourceCache::open(bank.root()).expect("readable");
        bank.write("content/cases/a.md", "other");
        bank.write("content/cases/b.md", "b");
        bank.write("content/cases/c.md", "new");
        let told = files(
            &bank,
            &["content/cases/a.md", "content/cases/b.md", "content/cases/c.md", "content/cases/a.md~"],
        );
        assert_eq!(cache.look_at(&told).expect("readable").len(), 2);
        assert_fresh(&cache, &bank);
        assert_eq!(cache.look_around().expect("readable").len(), 0);
    }

    #[test]
    fn what_is_gone_is_taken_away_with_all_below_it() {
        let bank = Folder::new(&[
            ("content/cases/a/index.md", "a"),
            ("content/cases/a/b.png", "b"),
            ("content/cases/ab.md", "c"),
        ]);
        let mut cache = SourceCache::open(bank.root()).expect("readable");
        fs::remove_dir_all(bank.file("content/cases/a")).expect("removed");
        assert_eq!(cache.look_at(&files(&bank, &["content/cases/a"])).expect("readable").len(), 2);
        assert_fresh(&cache, &bank);
    }

    #[test]
    fn a_file_whose_accents_stand_apart_is_found_by_one_name() {
        let apart = "content/cases/cafe\u{301}.png";
        let bank = Folder::new(&[(apart, "a")]);
        let mut cache = SourceCache::open(bank.root()).expect("readable");
        assert!(cache.sources.contains(&path("content/cases/café.png")));
        fs::remove_file(bank.file(apart)).expect("removed");
        assert_eq!(cache.look_at(&files(&bank, &[apart])).expect("readable").len(), 1);
        assert_fresh(&cache, &bank);
    }

    #[test]
    fn an_emptied_file_counts_when_it_is_still_empty_at_the_second_look() {
        for emptied in ["content/cases/a.md", "content/bank.yaml"] {
            let bank = Folder::new(&[("content/bank.yaml", "name: A"), ("content/cases/a.md", "a")]);
            let mut cache = SourceCache::open(bank.root()).expect("readable");
            bank.write(emptied, "");
            bank.write("content/cases/b.md", "b");
            cache.look_at(&files(&bank, &[emptied])).expect("readable");
            assert!(cache.is_in_doubt());
            assert!(cache.sources.bytes(&path(emptied)).is_some_and(|bytes| !bytes.is_empty()));
            bank.write(emptied, "name: B");
            assert_eq!(cache.look_around().expect("readable").len(), 2, "{emptied}");
            assert!(!cache.is_in_doubt());
            assert_fresh(&cache, &bank);
            bank.write(emptied, "");
            assert_eq!(cache.look_around().expect("readable").len(), 0);
            assert_eq!(cache.look_around().expect("readable").len(), 1);
            assert!(!cache.is_in_doubt());
            assert_fresh(&cache, &bank);
        }
    }

    #[test]
    fn a_look_around_finds_what_nobody_told() {
        let bank = Folder::new(&[("content/cases/a.md", "a"), ("content/cases/b.md", "b")]);
        let mut cache = SourceCache::open(bank.root()).expect("readable");
        bank.write("content/cases/a.md", "A");
        bank.write("content/cases/new/index.md", "new");
        fs::remove_file(bank.file("content/cases/b.md")).expect("removed");
        assert_eq!(cache.look_around().expect("readable").len(), 3);
        assert_fresh(&cache, &bank);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_bank_is_noted_until_it_goes() {
        let bank = Folder::new(&[("content/cases/a.md", "a")]);
        let mut cache = SourceCache::open(bank.root()).expect("readable");
        let (told, link) = (files(&bank, &["content/cases/b.md"]), path("content/cases/b.md"));
        for target in ["none", "/etc/hostname"] {
            std::os::unix::fs::symlink(target, bank.file("content/cases/b.md")).expect("a link");
            assert_eq!(cache.look_around().expect("readable"), std::slice::from_ref(&link));
            assert!(cache.sources.oddity(&link).is_some() && cache.linked().is_empty());
            fs::remove_file(bank.file("content/cases/b.md")).expect("removed");
            assert_eq!(cache.look_at(&told).expect("readable"), std::slice::from_ref(&link));
            assert!(cache.sources.oddity(&link).is_none());
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_left_to_the_loader() {
        let bank = Folder::new(&[("content/cases/a.md", "a")]);
        let mut cache = SourceCache::open(bank.root()).expect("readable");
        std::os::unix::fs::symlink("a.md", bank.file("content/cases/b.md")).expect("a link");
        assert_eq!(cache.look_at(&files(&bank, &["content/cases/b.md"])).expect("readable").len(), 1);
        bank.write("content/cases/a.md", "other");
        assert_eq!(cache.look_around().expect("readable").len(), 2);
        assert_fresh(&cache, &bank);
    }
}
