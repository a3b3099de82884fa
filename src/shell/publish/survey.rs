//! What lies in the folder of a site: Vonk's own files, by its manifest, and all that is not Vonk's.

use std::{
    collections::BTreeSet,
    io,
    path::{Path, PathBuf},
};

use walkdir::WalkDir;

use super::{
    super::error::{Error, Failure},
    manifest::{Fingerprint, Manifest},
    names::{MANIFEST, UNFINISHED},
};

/// Files that may lie in a folder that counts as empty: they keep it in a repository.
const KEEPERS: [&str; 2] = [".gitkeep", ".gitignore"];

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
                Error::new(Failure::Read, path, io::Error::from(error))
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

    /// The manifest of a folder that another program filled: every file, of which Vonk may dispose by it, but for those that a
    /// build never writes and that belong to a repository or its host: what begins with a dot at the top (`.git`, `.nojekyll`)
    /// and `CNAME`. Links stay as well.
    pub(super) fn as_manifest(&self) -> Manifest {
        let files = self.foreign.iter().filter(|foreign| foreign.kind == ForeignKind::File);
        let files = files.filter_map(|foreign| slashed(&foreign.path));
        let files = files.filter(|file| !file.starts_with('.') && file != "CNAME");
        Manifest::new(files.map(|file| (file, Fingerprint::unknown())))
    }

    /// Whether nothing lies there but what keeps an empty folder in a repository.
    pub(super) fn is_as_good_as_empty(&self) -> bool {
        self.foreign.iter().all(|foreign| KEEPERS.iter().any(|keeper| foreign.path == Path::new(keeper)))
    }
}

/// A relative path as a manifest writes it; `None` when it is not UTF-8.
fn slashed(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}
