//! The folder that a site is published to: the lock on it, whether Vonk may touch it, and what of the last site is there.

use std::{
    collections::BTreeSet,
    fs::{self, File, TryLockError},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use super::{
    super::error::{Error, Failure},
    manifest::{Fingerprint, Manifest},
    survey::{Foreign, ForeignKind, Survey},
};

/// What becomes of a folder to publish to that is not empty and was not made by Vonk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Occupied {
    /// It is refused.
    Refused,
    /// The site takes the place of what is there, but for [what a repository and its host keep there](Survey::as_manifest).
    Adopted,
}

/// The folder `out` of a site, locked against other builds for as long as this value lives.
pub(super) struct LockedFolder {
    /// As the user named it, for messages.
    named: PathBuf,
    path: PathBuf,
    /// Whether this build made the folder, so that it goes again when nothing comes into it.
    is_made: bool,
    /// Held, never read: the lock ends when the file is closed.
    _lock: Option<File>,
}

impl LockedFolder {
    /// Locks the folder `out`; makes it when it is not there. Refuses one that another build is publishing to.
    pub(super) fn open(out: &Path) -> Result<Self, Error> {
        let is_made = make_folder(out)?;
        let path = out.canonicalize().map_err(|error| Error::new(Failure::Read, out, error))?;
        if !path.is_dir() {
            return Err(Error::refusal(Failure::NotAFolder, out));
        }
        let lock = lock(&path, out)?;
        Ok(Self { named: out.to_owned(), path, is_made, _lock: lock })
    }

    /// Where it really is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for LockedFolder {
    fn drop(&mut self) {
        if self.is_made {
            // Fails, as it should, when the folder has become a site.
            let _ = fs::remove_dir(&self.path);
        }
    }
}

/// The folder of a site, with what lies in it.
pub(super) struct Target {
    folder: LockedFolder,
    manifest: Manifest,
    survey: Survey,
}

impl Target {
    /// Looks at what lies in the folder. `occupied` decides on one that is not empty and has no manifest.
    pub(super) fn survey_of(folder: LockedFolder, occupied: Occupied) -> Result<Self, Error> {
        let known = Manifest::read(&folder.path)?;
        let is_known = known.is_some();
        let mut manifest = known.unwrap_or_default();
        let mut survey = Survey::of(&folder.path, &manifest)?;
        if !is_known && !survey.is_as_good_as_empty() {
            if occupied == Occupied::Refused {
                return Err(Error::refusal(Failure::ForeignFolder, &folder.named));
            }
            manifest = survey.as_manifest();
            survey = Survey::of(&folder.path, &manifest)?;
        }
        Ok(Self { folder, manifest, survey })
    }

    /// The folder as the user knows it, for messages.
    pub(super) fn name(&self) -> &Path {
        &self.folder.named
    }

    /// A file in it as the user knows it, for messages.
    pub(super) fn named(&self, file: impl AsRef<Path>) -> PathBuf {
        self.folder.named.join(file)
    }

    /// Where it really is.
    pub(super) fn folder(&self) -> &Path {
        &self.folder.path
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
        if self.survey.owned.contains(file) { File::open(self.folder.path.join(file)).ok() } else { None }
    }

    /// Whether `file` is there with exactly these bytes. A file that cannot be read is as good as another.
    pub(super) fn holds(&self, file: &str, bytes: &[u8]) -> bool {
        if !self.survey.owned.contains(file) {
            return false;
        }
        let read = || -> io::Result<bool> {
            let mut known = File::open(self.folder.path.join(file))?;
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
        let bytes = fs::read(self.folder.path.join(file)).ok()?;
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
            Some(foreign) => Err(Error::refusal(Failure::InTheWay, self.named(&foreign.path))),
            None => Ok(()),
        }
    }
}

/// Makes the folder; whether it was not there before.
fn make_folder(out: &Path) -> Result<bool, Error> {
    let fail = |error| Error::new(Failure::MakeFolder, out, error);
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
            Err(TryLockError::WouldBlock) => return Err(Error::refusal(Failure::Busy, named)),
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
