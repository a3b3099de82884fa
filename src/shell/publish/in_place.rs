//! Publishing into a folder that cannot be replaced as a whole, such as a mount point.
//!
//! Each file is replaced in one step, in an order that keeps every page whole: first what pages refer to, then the
//! pages, then what is gone goes. For a moment a reader may see pages of both sites, each of them complete. The
//! manifest lists old and new files from before the first step until after the last, so that no kill makes strangers of
//! Vonk's own files.

use std::{fs, io, path::Path};

use super::{
    super::error::{Error, Failure},
    Changes,
    survey::Survey,
    target::Target,
};

/// Moves the files of `site`, a staging folder inside the target, to their places and removes what the new site has no
/// more.
pub(super) fn apply(target: &Target, site: &Path, changes: &Changes<'_>) -> Result<(), Error> {
    let folder = target.folder();
    target.manifest().union(changes.manifest).write(folder)?;
    let staged = Survey::of(site, changes.manifest)?;
    let (pages, parts): (Vec<&String>, Vec<&String>) =
        staged.owned.iter().partition(|file| file.ends_with(".html"));
    let mut refused = Vec::new();
    for file in parts.into_iter().chain(pages) {
        if put(site, folder, file).is_err() {
            // An old file stands where a folder is needed, or the reverse: it goes below.
            refused.push(file);
        }
    }
    for file in changes.removed {
        remove(folder, file)?;
    }
    for file in refused {
        put(site, folder, file).map_err(|error| Error::new(Failure::Place, target.named(file), error))?;
    }
    changes.manifest.write(folder)
}

fn put(site: &Path, folder: &Path, file: &str) -> io::Result<()> {
    let place = folder.join(file);
    if let Some(parent) = place.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::rename(site.join(file), place)
}

/// Removes a file and the folders that it leaves empty.
fn remove(folder: &Path, file: &str) -> Result<(), Error> {
    let path = folder.join(file);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(Error::new(Failure::Remove, path, error));
        }
        _ => {}
    }
    let above = Path::new(file).ancestors().skip(1).filter(|inner| !inner.as_os_str().is_empty());
    for inner in above {
        if fs::remove_dir(folder.join(inner)).is_err() {
            break;
        }
    }
    Ok(())
}
