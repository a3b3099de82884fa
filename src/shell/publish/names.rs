//! The names that Vonk keeps for itself in and beside the folder of a site.

use std::path::{Path, PathBuf};

/// The manifest's name in the folder of a site.
pub(crate) const MANIFEST: &str = ".vonk-manifest.json";

/// The manifest's name while it is being written.
pub(super) const UNFINISHED: &str = ".vonk-manifest.json.new";

/// The name of a staging folder inside its target.
pub(super) const INSIDE: &str = ".vonk-new";

/// The file that tells a folder to be Vonk's staging folder, and so free to be cleared after a kill.
pub(super) const MARKER: &str = "vonk-staging";

/// The file that keeps Git from taking up a staging folder that a kill left.
pub(super) const IGNORE: &str = ".gitignore";

/// The new site in a staging folder.
pub(super) const SITE: &str = "site";

/// The old site in a staging folder, while it gives way where folders cannot be exchanged.
pub(super) const OLD: &str = "old";

/// The staging folder beside `folder`; `None` for the root of a file system.
pub(super) fn beside(folder: &Path) -> Option<PathBuf> {
    let name = folder.file_name()?.to_string_lossy();
    Some(folder.parent()?.join(format!(".{name}.vonk-new")))
}
