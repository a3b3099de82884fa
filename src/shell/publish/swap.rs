//! Putting the new folder in the place of the old one, in one step where the system can.

use std::{
    fs::{self, File},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use super::{
    super::error::{Error, Failure},
    leftovers,
    names::OLD,
    target::{self, Target},
};

/// How a swap ended.
pub(super) enum Swapped {
    /// The new site is in its place, the old one cleared; with the lock on the new folder.
    Done(Option<File>),
    /// The target's folder cannot be moved (a mount point, a folder of a lower layer of an overlay); it is as it was.
    Impossible,
}

/// Replaces the target's folder by `site`, which stands in `container`, and clears the old one. An error leaves the
/// old site in its place.
pub(super) fn swap(target: &Target, container: &Path, site: &Path) -> Result<Swapped, Error> {
    // The lock is on the folder, so the new one is locked before it can be seen.
    let lock = target::lock(site, target.name())?;
    let old = match put_in_place(target, container, site) {
        Ok(old) => old,
        Err(error) if matches!(error.kind(), ErrorKind::CrossesDevices | ErrorKind::ResourceBusy) => {
            return Ok(Swapped::Impossible);
        }
        Err(error) => return Err(Error::new(Failure::Place, target.name(), error)),
    };
    if let Some(old) = old {
        // The new site is in its place: whatever fails from here on is the next build's to clear.
        let _ = leftovers::retire(&old, target.manifest(), target.survey(), target.folder());
    }
    Ok(Swapped::Done(lock))
}

/// Where the old folder is afterwards, if there is anything in it.
fn put_in_place(target: &Target, container: &Path, site: &Path) -> io::Result<Option<PathBuf>> {
    let folder = target.folder();
    if target.is_empty() {
        return replace_empty(site, folder).map(|()| None);
    }
    match exchange(site, folder) {
        Ok(()) => Ok(Some(site.to_owned())),
        Err(error) if is_unsupported(&error) => {
            let old = container.join(OLD);
            fs::rename(folder, &old)?;
            if let Err(error) = fs::rename(site, folder) {
                // Killed before this line, the next build does it.
                fs::rename(&old, folder)?;
                return Err(error);
            }
            Ok(Some(old))
        }
        Err(error) => Err(error),
    }
}

#[cfg(unix)]
fn replace_empty(site: &Path, folder: &Path) -> io::Result<()> {
    fs::rename(site, folder)
}

#[cfg(not(unix))]
fn replace_empty(site: &Path, folder: &Path) -> io::Result<()> {
    fs::remove_dir(folder)?;
    fs::rename(site, folder)
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Whether a file system said that it knows no exchange (`EINVAL`, `ENOSYS`, `ENOTSUP`).
fn is_unsupported(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput)
}
