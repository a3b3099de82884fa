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
    super::error::{Act, Error},
    Changes, in_place, leftovers,
    swap::{self, Swapped},
    target::{Foreign, ForeignKind, Target},
};

/// The name of a staging folder inside its target.
pub(super) const INSIDE: &str = ".vonk-new";

/// The file that tells a folder to be Vonk's staging folder, and so free to be cleared after a kill.
pub(super) const MARKER: &str = "vonk-staging";

/// The new site in a staging folder.
pub(super) const SITE: &str = "site";

/// The old site in a staging folder, while it gives way where folders cannot be exchanged.
pub(super) const OLD: &str = "old";

/// The staging folder beside `folder`; `None` for the root of a file system.
pub(super) fn beside(folder: &Path) -> Option<PathBuf> {
    let name = folder.file_name()?.to_string_lossy();
    Some(folder.parent()?.join(format!(".{name}.vonk-new")))
}

/// A staging folder for a target. It goes when this value goes, unless it has become the site.
pub(super) struct Staging<'a> {
    target: &'a Target,
    place: OnceLock<Place>,
    making: Mutex<()>,
}

/// Where the staging folder stands.
struct Place {
    container: PathBuf,
    site: PathBuf,
    is_beside: bool,
}

impl<'a> Staging<'a> {
    /// A staging folder that is not there yet.
    pub(super) fn new(target: &'a Target) -> Self {
        Self { target, place: OnceLock::new(), making: Mutex::new(()) }
    }

    /// Writes one file of the new site.
    pub(super) fn write(&self, file: &str, bytes: &[u8]) -> Result<(), Error> {
        let written = self.create(file)?.write_all(bytes);
        written.map_err(|error| Error::new(Act::Write, self.target.named(file), error))
    }

    /// Begins one file of the new site.
    pub(super) fn create(&self, file: &str) -> Result<File, Error> {
        let path = self.place()?.site.join(file);
        let created = in_folder(&path, || File::create_new(&path));
        created.map_err(|error| Error::new(Act::Write, self.target.named(file), error))
    }

    /// Completes the new site and puts it into its place.
    pub(super) fn finish(self, changes: &Changes<'_>) -> Result<(), Error> {
        let place = self.place()?;
        if place.is_beside {
            self.carry_over(place)?;
            changes.kept.par_iter().try_for_each(|file| self.keep(place, Path::new(file)))?;
            changes.manifest.write(&place.site)?;
            match swap::swap(self.target, &place.container, &place.site)? {
                Swapped::Done(lock) => {
                    // The lock outlives the clearing, so that no other build clears at the same time.
                    drop(self);
                    drop(lock);
                    return Ok(());
                }
                Swapped::Impossible => {}
            }
        }
        in_place::apply(self.target, &place.site, changes)
    }

    fn place(&self) -> Result<&Place, Error> {
        if let Some(place) = self.place.get() {
            return Ok(place);
        }
        let _guard = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = self.place.get() {
            return Ok(place);
        }
        let place = make_place(self.target.folder())?;
        Ok(self.place.get_or_init(|| place))
    }

    /// Takes over what is not Vonk's, with its permissions.
    fn carry_over(&self, place: &Place) -> Result<(), Error> {
        let old = self.target.folder();
        let foreign = &self.target.survey().foreign;
        for Foreign { path, .. } in foreign.iter().filter(|foreign| foreign.kind == ForeignKind::Folder) {
            let made = place.site.join(path);
            fs::create_dir_all(&made)
                .map_err(|error| Error::new(Act::MakeFolder, self.target.named(path), error))?;
            if let Ok(about) = old.join(path).metadata() {
                let _ = fs::set_permissions(&made, about.permissions());
            }
        }
        if let Ok(about) = old.metadata() {
            let _ = fs::set_permissions(&place.site, about.permissions());
        }
        foreign.par_iter().try_for_each(|Foreign { path, kind }| match kind {
            ForeignKind::Folder => Ok(()),
            ForeignKind::File => self.keep(place, path),
            ForeignKind::Link => {
                let copied =
                    in_folder(&place.site.join(path), || copy_link(&old.join(path), &place.site.join(path)));
                copied.map_err(|error| Error::new(Act::Write, self.target.named(path), error))
            }
        })
    }

    /// Puts a file of the old site into the new one: as a second name of the same file, or as a copy where the disk
    /// allows no second names.
    fn keep(&self, place: &Place, file: &Path) -> Result<(), Error> {
        let (from, to) = (self.target.folder().join(file), place.site.join(file));
        let kept = in_folder(&to, || fs::hard_link(&from, &to));
        let kept = kept.or_else(|_| in_folder(&to, || fs::copy(&from, &to).map(drop)));
        kept.map_err(|error| Error::new(Act::Write, self.target.named(file), error))
    }
}

impl Drop for Staging<'_> {
    fn drop(&mut self) {
        if let Some(place) = self.place.get() {
            // What cannot be cleared now is cleared by the next build.
            let _ = leftovers::clear_folder(&place.container, self.target.folder());
        }
    }
}

/// Makes the staging folder with its marker, beside the target if it can replace the target from there.
fn make_place(target: &Path) -> Result<Place, Error> {
    if let Some(container) = beside(target) {
        match make_container(&container) {
            Ok(site) if is_on_one_mount(target, &container) => {
                return Ok(Place { container, site, is_beside: true });
            }
            Ok(_) => leftovers::clear_folder(&container, target)?,
            Err(error)
                if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) => {}
            Err(error) => return Err(Error::new(Act::MakeFolder, container, error)),
        }
    }
    let container = target.join(INSIDE);
    match make_container(&container) {
        Ok(site) => Ok(Place { container, site, is_beside: false }),
        Err(error) => Err(Error::new(Act::MakeFolder, container, error)),
    }
}

fn make_container(container: &Path) -> io::Result<PathBuf> {
    fs::create_dir(container)?;
    let site = container.join(SITE);
    let made = fs::write(container.join(MARKER), "").and_then(|()| fs::create_dir(&site));
    if let Err(error) = made {
        let _ = fs::remove_file(container.join(MARKER));
        let _ = fs::remove_dir(container);
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
