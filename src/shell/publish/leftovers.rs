//! Clearing what is no longer needed: the old site after a swap, and the remains of builds that were killed.
//!
//! A staging folder is known by its marker; nothing else is ever cleared. In it stands either an unfinished new site
//! or the old one that gave way. The old one may hold files that are not Vonk's: they live on in the new site, and
//! what does not is moved there.

use std::{
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use rayon::prelude::*;

use super::{
    super::error::{Error, Failure},
    manifest::Manifest,
    names::{IGNORE, INSIDE, MANIFEST, MARKER, OLD, SITE, beside},
    survey::{ForeignKind, Survey},
};

/// Brings the old site back that a killed build had moved away, where folders cannot be exchanged in one step. Costs a
/// look at the disk when there is nothing to do.
pub(crate) fn recover(out: &Path) -> Result<(), Error> {
    if out.symlink_metadata().is_ok() {
        return Ok(());
    }
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Ok(parent) = parent.canonicalize() else { return Ok(()) };
    let Some(container) = out.file_name().and_then(|name| beside(&parent.join(name))) else {
        return Ok(());
    };
    let old = container.join(OLD);
    if container.join(MARKER).is_file() && old.is_dir() {
        fs::rename(&old, out).map_err(|error| Error::new(Failure::Place, out, error))?;
    }
    Ok(())
}

/// Clears the remains of killed builds of `folder`, which is locked.
pub(super) fn clear(folder: &Path) -> Result<(), Error> {
    for container in beside(folder).into_iter().chain([folder.join(INSIDE)]) {
        clear_folder(&container, folder)?;
    }
    Ok(())
}

/// Clears one staging folder of `folder`, if it is there.
pub(super) fn clear_folder(container: &Path, folder: &Path) -> Result<(), Error> {
    let fail = |error| Error::new(Failure::Remove, container, error);
    match container.symlink_metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(fail(error)),
        Ok(about) if !about.is_dir() => return Err(Error::refusal(Failure::InTheWay, container)),
        Ok(_) => {}
    }
    if !container.join(MARKER).is_file() {
        // An empty folder is one that was just made, or of no worth; so is one with nothing but what keeps Git away.
        let is_own = |entry: io::Result<fs::DirEntry>| entry.is_ok_and(|entry| entry.file_name() == IGNORE);
        if fs::read_dir(container).map_err(fail)?.all(is_own) {
            remove_file(&container.join(IGNORE))?;
        }
        return fs::remove_dir(container).map_err(|_| Error::refusal(Failure::InTheWay, container));
    }
    for tree in [container.join(SITE), container.join(OLD)] {
        match Manifest::read(&tree) {
            Ok(Some(manifest)) => retire(&tree, &manifest, &Survey::of(&tree, &manifest)?, folder)?,
            // Without a manifest it never was a site.
            Ok(None) | Err(_) => remove_tree(&tree)?,
        }
    }
    remove_file(&container.join(MARKER))?;
    remove_file(&container.join(IGNORE))?;
    fs::remove_dir(container).map_err(fail)
}

/// Removes the site `tree` that the one in `folder` has replaced: the files of its manifest, and what was carried over.
/// What is not in the new site is moved there.
pub(super) fn retire(tree: &Path, manifest: &Manifest, survey: &Survey, folder: &Path) -> Result<(), Error> {
    remove_surveyed(tree, survey, folder)?;
    if fs::remove_dir(tree).is_ok() {
        return Ok(());
    }
    // Something came into the old folder after it had been looked at.
    remove_surveyed(tree, &Survey::of(tree, manifest)?, folder)?;
    fs::remove_dir(tree).map_err(|error| Error::new(Failure::Remove, tree, error))
}

fn remove_surveyed(tree: &Path, survey: &Survey, folder: &Path) -> Result<(), Error> {
    survey.owned.par_iter().try_for_each(|file| remove_file(&tree.join(file)))?;
    for foreign in survey.foreign.iter().filter(|foreign| foreign.kind != ForeignKind::Folder) {
        let (old, new) = (tree.join(&foreign.path), folder.join(&foreign.path));
        if is_superseded(&old, &new) {
            remove_file(&old)?;
        } else {
            if let Some(parent) = new.parent() {
                fs::create_dir_all(parent).map_err(|error| Error::new(Failure::MakeFolder, parent, error))?;
            }
            fs::rename(&old, &new).map_err(|error| Error::new(Failure::Place, &new, error))?;
        }
    }
    // The manifest goes last: as long as it is there, a killed removal can be resumed.
    remove_file(&tree.join(MANIFEST))?;
    for inner in survey.folders.iter().rev() {
        // One that is not empty has something new in it; the caller looks again.
        let _ = fs::remove_dir(tree.join(inner));
    }
    Ok(())
}

/// Whether the file at `new` can stand for the one at `old`: it is there, and not older.
fn is_superseded(old: &Path, new: &Path) -> bool {
    let changed = |path: &Path| path.symlink_metadata().and_then(|about| about.modified()).ok();
    match (changed(old), changed(new)) {
        (_, None) => false,
        (Some(old), Some(new)) => old <= new,
        (None, Some(_)) => true,
    }
}

fn remove_file(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::new(Failure::Remove, path, error)),
        _ => Ok(()),
    }
}

fn remove_tree(tree: &Path) -> Result<(), Error> {
    match remove_in_parallel(tree) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::new(Failure::Remove, tree, error)),
        _ => Ok(()),
    }
}

/// Removes a folder with everything in it, the folders in it at the same time.
fn remove_in_parallel(tree: &Path) -> io::Result<()> {
    let entries: Vec<(PathBuf, bool)> = fs::read_dir(tree)?
        .map(|entry| entry.and_then(|entry| Ok((entry.path(), entry.file_type()?.is_dir()))))
        .collect::<io::Result<_>>()?;
    entries.par_iter().try_for_each(|(path, is_folder)| {
        if *is_folder { remove_in_parallel(path) } else { fs::remove_file(path) }
    })?;
    fs::remove_dir(tree)
}
