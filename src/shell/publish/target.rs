//! The folder that a site is published to: whether Vonk may touch it, what lies there, and the lock on it.

use std::{
    collections::BTreeSet,
    fs::{self, File, TryLockError},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use walkdir::WalkDir;

use super::{
    super::error::{Act, Error},
    leftovers,
    manifest::{Fingerprint, MANIFEST, Manifest, UNFINISHED},
};

/// Files that may lie in a folder that counts as empty: they keep it in a repository.
const KEEPERS: [&str; 2] = [".gitkeep", ".gitignore"];

/// The folder of a site, locked for as long as this value lives.
pub(super) struct Target {
    /// As the user named it, for messages.
    named: PathBuf,
    folder: PathBuf,
    manifest: Manifest,
    survey: Survey,
    /// Whether this build made the folder, so that it goes again when nothing comes into it.
    is_made: bool,
    /// Held, never read: the lock ends when the file is closed.
    _lock: Option<File>,
}

impl Target {
    /// Opens the folder `out` and locks it; makes it when it is not there. Refuses a folder that is not empty and has
    /// no manifest, and one that another build is publishing to.
    pub(super) fn open(out: &Path) -> Result<Self, Error> {
        leftovers::recover(out)?;
        let is_made = make_folder(out)?;
        let folder = out.canonicalize().map_err(|error| Error::new(Act::Read, out, error))?;
        if !folder.is_dir() {
            return Err(Error::refusal(Act::NotAFolder, out));
        }
        let lock = lock(&folder, out)?;
        // From here on the value removes a folder that it made.
        let mut target = Self {
            named: out.to_owned(),
            folder,
            manifest: Manifest::default(),
            survey: Survey::default(),
            is_made,
            _lock: lock,
        };
        leftovers::clear(&target.folder)?;
        let manifest = Manifest::read(&target.folder)?;
        let is_known = manifest.is_some();
        target.manifest = manifest.unwrap_or_default();
        target.survey = Survey::of(&target.folder, &target.manifest)?;
        if !is_known && !target.survey.is_as_good_as_empty() {
            return Err(Error::refusal(Act::ForeignFolder, out));
        }
        Ok(target)
    }

    /// The folder as the user knows it, for messages.
    pub(super) fn name(&self) -> &Path {
        &self.named
    }

    /// A file in it as the user knows it, for messages.
    pub(super) fn named(&self, file: impl AsRef<Path>) -> PathBuf {
        self.named.join(file)
    }

    /// Where it really is.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The manifest of the site that is there; an empty one when there is none.
    pub(super) fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// What lies there.
    pub(super) fn survey(&self) -> &Survey {
        &self.survey
    }

    /// The files of the manifest that are there, sorted.
    pub(super) fn owned(&self) -> impl Iterator<Item = &str> {
        self.survey.owned.iter().map(String::as_str)
    }

    /// Whether the folder holds nothing at all.
    pub(super) fn is_empty(&self) -> bool {
        self.survey.owned.is_empty() && self.survey.foreign.is_empty() && !self.survey.has_manifest
    }

    /// The file of the last site, if it is there.
    pub(super) fn open_file(&self, file: &str) -> Option<File> {
        if self.survey.owned.contains(file) { File::open(self.folder.join(file)).ok() } else { None }
    }

    /// Whether `file` is there with exactly these bytes. A file that cannot be read is as good as another.
    pub(super) fn holds(&self, file: &str, bytes: &[u8]) -> bool {
        if !self.survey.owned.contains(file) {
            return false;
        }
        let read = || -> io::Result<bool> {
            let mut known = File::open(self.folder.join(file))?;
            if known.metadata()?.len() != bytes.len() as u64 {
                return Ok(false);
            }
            let mut buffer = Vec::with_capacity(bytes.len() + 1);
            known.read_to_end(&mut buffer)?;
            Ok(buffer == bytes)
        };
        read().unwrap_or(false)
    }

    /// What the manifest says of `file` if that is what is there still; `None` for a file that is not, or not as Vonk wrote
    /// it.
    pub(super) fn untouched(&self, file: &str) -> Option<Fingerprint> {
        let known = self.manifest.fingerprint(file).filter(|_| self.survey.owned.contains(file))?;
        let bytes = fs::read(self.folder.join(file)).ok()?;
        (Fingerprint::of(&bytes) == *known).then(|| known.clone())
    }

    /// Refuses to publish where a file that is not Vonk's stands in the place of a file or a folder of the site.
    pub(super) fn check_room(&self, files: &[&str]) -> Result<(), Error> {
        if self.survey.foreign.is_empty() {
            return Ok(());
        }
        let taken: BTreeSet<&Path> = files.iter().map(Path::new).collect();
        let folders: BTreeSet<&Path> = taken.iter().flat_map(|file| file.ancestors().skip(1)).collect();
        let collides = |foreign: &&Foreign| {
            let is_under_a_file = foreign.path.ancestors().any(|part| taken.contains(part));
            is_under_a_file
                || (foreign.kind != ForeignKind::Folder && folders.contains(foreign.path.as_path()))
        };
        match self.survey.foreign.iter().find(collides) {
            Some(foreign) => Err(Error::refusal(Act::InTheWay, self.named(&foreign.path))),
            None => Ok(()),
        }
    }
}

impl Drop for Target {
    fn drop(&mut self) {
        if self.is_made {
            // Fails, as it should, when the folder has become a site.
            let _ = fs::remove_dir(&self.folder);
        }
    }
}

/// Makes the folder; whether it was not there before.
fn make_folder(out: &Path) -> Result<bool, Error> {
    let fail = |error| Error::new(Act::MakeFolder, out, error);
    if let Some(parent) = out.parent() {
        fs::create_dir_all(parent).map_err(fail)?;
    }
    match fs::create_dir(out) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(fail(error)),
    }
}

/// Locks a folder against other builds; `None` where folders cannot be locked (Windows, some network disks), in which
/// case two builds at once are not kept apart. `named` is the folder as the user knows it.
pub(super) fn lock(folder: &Path, named: &Path) -> Result<Option<File>, Error> {
    loop {
        let Ok(file) = File::open(folder) else { return Ok(None) };
        match file.try_lock() {
            // Another build may have put its own folder here between opening and locking.
            Ok(()) if is_at(&file, folder) => return Ok(Some(file)),
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::refusal(Act::Busy, named)),
            Err(TryLockError::Error(_)) => return Ok(None),
        }
    }
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let identity = |about: fs::Metadata| (about.dev(), about.ino());
    match (file.metadata(), path.metadata()) {
        (Ok(opened), Ok(named)) => identity(opened) == identity(named),
        // Gone altogether: as good as ours, the next step will say so.
        _ => true,
    }
}

#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}

/// What lies in the folder of a site.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// The files of the manifest that are there as plain files.
    pub(super) owned: BTreeSet<String>,
    /// Everything else, parents first; paths relative to the folder.
    pub(super) foreign: Vec<Foreign>,
    /// All folders, parents first; paths relative to the folder.
    pub(super) folders: Vec<PathBuf>,
    /// Whether there is a manifest.
    pub(super) has_manifest: bool,
}

/// A file, a folder or a link that is not Vonk's.
#[derive(Debug)]
pub(super) struct Foreign {
    pub(super) path: PathBuf,
    pub(super) kind: ForeignKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ForeignKind {
    File,
    Folder,
    Link,
}

impl Survey {
    /// What lies in `folder`, told apart by `manifest`. Follows no link.
    pub(super) fn of(folder: &Path, manifest: &Manifest) -> Result<Self, Error> {
        let mut survey = Self::default();
        let mut folders = Vec::new();
        for entry in WalkDir::new(folder).min_depth(1) {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(folder).to_owned();
                Error::new(Act::Read, path, io::Error::from(error))
            })?;
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_owned();
            let kind = entry.file_type();
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_symlink() {
                survey.foreign.push(Foreign { path, kind: ForeignKind::Link });
            } else {
                match slashed(&path) {
                    Some(file) if file == MANIFEST => survey.has_manifest = true,
                    // Left by a kill while the manifest was written; the next manifest takes its place.
                    Some(file) if file == UNFINISHED => {}
                    Some(file) if manifest.lists(&file) => drop(survey.owned.insert(file)),
                    _ => survey.foreign.push(Foreign { path, kind: ForeignKind::File }),
                }
            }
        }
        survey.folders = folders;
        survey.add_foreign_folders();
        Ok(survey)
    }

    /// A folder with no file of Vonk's in it or below is carried over as well, even when it is empty.
    fn add_foreign_folders(&mut self) {
        let own: BTreeSet<&Path> =
            self.owned.iter().flat_map(|file| Path::new(file).ancestors().skip(1)).collect();
        let foreign = self.folders.iter().filter(|folder| !own.contains(folder.as_path()));
        let foreign = foreign.map(|folder| Foreign { path: folder.clone(), kind: ForeignKind::Folder });
        self.foreign = foreign.chain(std::mem::take(&mut self.foreign)).collect();
    }

    fn is_as_good_as_empty(&self) -> bool {
        self.foreign.iter().all(|foreign| KEEPERS.iter().any(|keeper| foreign.path == Path::new(keeper)))
    }
}

/// A relative path as a manifest writes it; `None` when it is not UTF-8.
fn slashed(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}
