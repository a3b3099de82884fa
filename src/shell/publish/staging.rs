//! The staging folder: where the new site grows until it is whole.
//!
//! It is made with the first file that differs, beside the target (`.dist.vonk-new`), because only there can it take
//! the target's place in one step. Where that cannot be (the target is a mount point, or its parent may not be
//! written to) it stands inside the target, and the files are moved to their places one by one.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Write as _},
    path::{Path, PathBuf},
    sync::{Mutex, OnceLock, PoisonError},
};

use rayon::prelude::*;

use super::{
    super::error::{Error, Failure},
    Changes, in_place, leftovers,
    names::{IGNORE, INSIDE, MARKER, SITE, beside},
    survey::{Foreign, ForeignKind},
    swap::{self, Swapped},
    target::Target,
};

/// A staging folder for a target. It goes when this value goes, unless it has become the site.
pub(super) struct Staging<'a> {
    target: &'a Target,
    container: OnceLock<Container>,
    making: Mutex<()>,
}

/// The staging folder on the disk.
struct Container {
    path: PathBuf,
    /// The new site in it.
    site: PathBuf,
    is_beside: bool,
}

impl<'a> Staging<'a> {
    /// A staging folder that is not there yet.
    pub(super) fn new(target: &'a Target) -> Self {
        Self { target, container: OnceLock::new(), making: Mutex::new(()) }
    }

    /// Writes one file of the new site.
    pub(super) fn write(&self, file: &str, bytes: &[u8]) -> Result<(), Error> {
        let written = self.create(file)?.write_all(bytes);
        written.map_err(|error| Error::new(Failure::Write, self.target.named(file), error))
    }

    /// Begins one file of the new site.
    pub(super) fn create(&self, file: &str) -> Result<File, Error> {
        let path = self.container()?.site.join(file);
        let created = in_folder(&path, || File::create_new(&path));
        created.map_err(|error| Error::new(Failure::Write, self.target.named(file), error))
    }

    /// Completes the new site and puts it into its place.
    pub(super) fn finish(self, changes: &Changes<'_>) -> Result<(), Error> {
        let container = self.container()?;
        if container.is_beside {
            self.carry_over(container)?;
            changes.kept.par_iter().try_for_each(|file| self.keep(container, Path::new(file)))?;
            changes.manifest.write(&container.site)?;
            match swap::swap(self.target, &container.path, &container.site)? {
                Swapped::Done(lock) => {
                    // The lock outlives the clearing, so that no other build clears at the same time.
                    drop(self);
                    drop(lock);
                    return Ok(());
                }
                Swapped::Impossible => {}
            }
        }
        in_place::apply(self.target, &container.site, changes)
    }

    fn container(&self) -> Result<&Container, Error> {
        if let Some(container) = self.container.get() {
            return Ok(container);
        }
        let _guard = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(container) = self.container.get() {
            return Ok(container);
        }
        let container = make_container(self.target.folder())?;
        Ok(self.container.get_or_init(|| container))
    }

    /// Takes over what is not Vonk's, with its permissions.
    fn carry_over(&self, container: &Container) -> Result<(), Error> {
        let old = self.target.folder();
        let foreign = &self.target.survey().foreign;
        for Foreign { path, .. } in foreign.iter().filter(|foreign| foreign.kind == ForeignKind::Folder) {
            let made = container.site.join(path);
            fs::create_dir_all(&made)
                .map_err(|error| Error::new(Failure::MakeFolder, self.target.named(path), error))?;
            if let Ok(about) = old.join(path).metadata() {
                let _ = fs::set_permissions(&made, about.permissions());
            }
        }
        if let Ok(about) = old.metadata() {
            let _ = fs::set_permissions(&container.site, about.permissions());
        }
        foreign.par_iter().try_for_each(|Foreign { path, kind }| match kind {
            ForeignKind::Folder => Ok(()),
            ForeignKind::File => self.keep(container, path),
            ForeignKind::Link => {
                let copied = in_folder(&container.site.join(path), || {
                    copy_link(&old.join(path), &container.site.join(path))
                });
                copied.map_err(|error| Error::new(Failure::Write, self.target.named(path), error))
            }
        })
    }

    /// Puts a file of the old site into the new one: as a second name of the same file, or as a copy where the disk
    /// allows no second names.
    fn keep(&self, container: &Container, file: &Path) -> Result<(), Error> {
        let (from, to) = (self.target.folder().join(file), container.site.join(file));
        let kept = in_folder(&to, || fs::hard_link(&from, &to));
        let kept = kept.or_else(|_| in_folder(&to, || fs::copy(&from, &to).map(drop)));
        kept.map_err(|error| Error::new(Failure::Write, self.target.named(file), error))
    }
}

impl Drop for Staging<'_> {
    fn drop(&mut self) {
        if let Some(container) = self.container.get() {
            // What cannot be cleared now is cleared by the next build.
            let _ = leftovers::clear_folder(&container.path, self.target.folder());
        }
    }
}

/// Makes the staging folder, beside the target if it can replace the target from there.
fn make_container(target: &Path) -> Result<Container, Error> {
    if let Some(path) = beside(target) {
        match make_marked(&path) {
            Ok(site) if is_on_one_mount(target, &path) => {
                return Ok(Container { path, site, is_beside: true });
            }
            Ok(_) => leftovers::clear_folder(&path, target)?,
            Err(error)
                if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) => {}
            Err(error) => return Err(Error::new(Failure::MakeFolder, path, error)),
        }
    }
    let path = target.join(INSIDE);
    match make_marked(&path) {
        Ok(site) => Ok(Container { path, site, is_beside: false }),
        Err(error) => Err(Error::new(Failure::MakeFolder, path, error)),
    }
}

/// Makes the folder `path` with the marker of a staging folder, and gives the folder of the new site in it.
fn make_marked(path: &Path) -> io::Result<PathBuf> {
    fs::create_dir(path)?;
    let site = path.join(SITE);
    // First of all, so that a kill at any moment leaves nothing that Git would take.
    let ignored = fs::write(path.join(IGNORE), "*\n");
    let made = ignored.and_then(|()| fs::write(path.join(MARKER), "")).and_then(|()| fs::create_dir(&site));
    if let Err(error) = made {
        let _ = fs::remove_file(path.join(MARKER));
        let _ = fs::remove_file(path.join(IGNORE));
        let _ = fs::remove_dir(path);
        return Err(error);
    }
    Ok(site)
}

/// Whether a file can be renamed from one folder to the other. Asks by renaming a file that is not there: systems look
/// at the mounts first, so the complaint tells, and nothing is written.
fn is_on_one_mount(a: &Path, b: &Path) -> bool {
    let nothing = "vonk-nothing";
    let renamed = fs::rename(a.join(nothing), b.join(nothing));
    renamed.is_err_and(|error| error.kind() != ErrorKind::CrossesDevices)
}

/// Does `make` on `path`, and once more after making the folders above it when they are not there. Most files share
/// few folders, so trying first is cheapest.
fn in_folder<T>(path: &Path, make: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match make() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            make()
        }
        made => made,
    }
}

#[cfg(unix)]
fn copy_link(from: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(from)?, to)
}

#[cfg(not(unix))]
fn copy_link(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to).map(drop)
}
