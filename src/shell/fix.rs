//! `vonk check --fix`: does what the check says, where nobody has to be asked.
//!
//! [`fix`] works in memory: it checks, does the [clear remedies](crate::diagnostic::mend), and checks again until none is left.
//! [`Fixes`] are what that comes to for each file; [`Fixes::write`] puts them on the disk, each file whole or not at all, only
//! under `content/` and never through a link. How they are shown is [`difference`](super::difference)'s.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Write as _},
    path::Path,
    sync::Arc,
};

use crate::{
    bank::CheckOptions,
    base::{SourcePath, Sources},
    diagnostic::{
        Diagnostic,
        mend::{Mended, mend},
    },
};

use super::{
    error::{Error, Failure},
    load::read_file,
    pipeline::{self, Checked, Input},
};

/// How often a bank is mended and checked again: more than mistakes stand behind each other.
const MAX_ROUNDS: usize = 50;

/// A bank as it is once it is mended.
pub(crate) struct Fixed {
    /// Its files.
    pub(crate) sources: Sources,
    /// What is left.
    pub(crate) checked: Checked,
    /// What changes on the disk.
    pub(crate) fixes: Fixes,
}

/// What changes on the disk.
#[derive(Default)]
pub(crate) struct Fixes {
    /// The files, by the path that they get.
    pub(crate) files: BTreeMap<SourcePath, Fix>,
    /// How many problems that mends.
    pub(crate) count: usize,
}

/// What becomes of a file.
pub(crate) struct Fix {
    /// The path that it has.
    pub(crate) old: SourcePath,
    /// Its bytes as they are …
    pub(crate) before: Arc<[u8]>,
    /// … and as they become.
    pub(crate) after: Arc<[u8]>,
}

/// Mends what is wrong with the bank at `root` and wanted, in memory. `is_wanted` is asked of a problem and the path that its file
/// has on the disk.
pub(crate) fn fix(
    root: &Path,
    mut sources: Sources,
    mut checked: Checked,
    options: CheckOptions,
    is_wanted: impl Fn(&Diagnostic, &SourcePath) -> bool,
) -> Result<Fixed, Error> {
    let mut fixes = Fixes::default();
    for _ in 0..MAX_ROUNDS {
        let wanted = checked.diagnostics.iter().filter(|one| {
            let path = fixes.old(&one.path);
            is_wanted(one, path) && is_own_file(root, path)
        });
        let mended = mend(wanted, &sources);
        if mended.is_empty() {
            break;
        }
        for (path, file) in mended {
            fixes.count += file.count;
            let fix = match fixes.files.remove(&path) {
                Some(fix) => fix,
                None => Fix::none(path.clone(), bytes_of(root, &sources, &path, &file)?),
            };
            let after = file.bytes.unwrap_or_else(|| Arc::clone(&fix.after));
            sources.put(path.clone(), None);
            let path = file.path.unwrap_or(path);
            sources.put(path.clone(), Some(Arc::clone(&after)));
            fixes.files.insert(path, Fix { after, ..fix });
        }
        let known = [&checked.memo];
        checked = pipeline::run(&Input { known: &known, ..Input::new(&sources, options) });
    }
    Ok(Fixed { sources, checked, fixes })
}

/// Whether a file is one of the bank's own: under `content/`, and there without a link on the way.
fn is_own_file(root: &Path, path: &SourcePath) -> bool {
    let mut place = root.to_owned();
    let is_plain = path.as_str().split('/').all(|part| {
        place.push(part);
        place.symlink_metadata().is_ok_and(|about| !about.is_symlink())
    });
    is_plain && path.as_str().starts_with("content/")
}

/// The bytes of a file that is to be mended. One that gets another name is read again: only its name may have counted so far.
fn bytes_of(root: &Path, sources: &Sources, path: &SourcePath, file: &Mended) -> Result<Arc<[u8]>, Error> {
    let place = root.join(path.as_str());
    let bytes = match (&file.path, &file.bytes) {
        (Some(new), None) => read_file(&place, new)?.map(Arc::from),
        _ => sources.bytes(path).cloned(),
    };
    bytes.ok_or_else(|| Error::refusal(Failure::Changed, place))
}

impl Fix {
    /// A file in which nothing changes.
    fn none(old: SourcePath, bytes: Arc<[u8]>) -> Self {
        Self { old, before: Arc::clone(&bytes), after: bytes }
    }

    fn write(&self, root: &Path, new: &SourcePath) -> Result<(), Error> {
        let (old, new) = (root.join(self.old.as_str()), root.join(new.as_str()));
        if self.before != self.after {
            let now = fs::read(&old).map_err(|error| Error::new(Failure::Read, &old, error))?;
            if *now != *self.before {
                return Err(Error::refusal(Failure::Changed, old));
            }
            replace(&old, &self.after).map_err(|error| Error::new(Failure::Write, &old, error))?;
        }
        if old == new {
            return Ok(());
        }
        // Where capitals make no difference, a file is in its own way.
        let is_free = match new.symlink_metadata() {
            Ok(about) => !about.is_symlink() && is_same_place(&old, &new),
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        };
        if !is_free {
            return Err(Error::refusal(Failure::AlreadyThere, new));
        }
        fs::rename(&old, &new).map_err(|error| Error::new(Failure::Place, new, error))
    }
}

fn is_same_place(a: &Path, b: &Path) -> bool {
    a.canonicalize().ok().zip(b.canonicalize().ok()).is_some_and(|(a, b)| a == b)
}

impl Fixes {
    /// The path on the disk of a file that is at `path` once it is mended.
    pub(crate) fn old<'a>(&'a self, path: &'a SourcePath) -> &'a SourcePath {
        self.files.get(path).map_or(path, |fix| &fix.old)
    }

    /// Changes the files of the bank at `root`. Fails at the first that cannot be changed, or that somebody else has changed in
    /// the meantime; those before it are changed then.
    pub(crate) fn write(&self, root: &Path) -> Result<(), Error> {
        self.files.iter().try_for_each(|(new, fix)| fix.write(root, new))
    }
}

/// Puts `bytes` in the place of a file, at once: who reads it sees the old or the new. Its permissions stay as they are; one that
/// may not be written is left alone.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let permissions = File::options().write(true).open(path)?.metadata()?.permissions();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let fresh = path.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let placed = File::create_new(&fresh).and_then(|mut file| {
        file.write_all(bytes)?;
        file.set_permissions(permissions)?;
        file.sync_all()?;
        fs::rename(&fresh, path)
    });
    if placed.is_err() {
        let _ = fs::remove_file(&fresh);
    }
    placed
}
