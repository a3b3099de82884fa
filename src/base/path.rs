//! Paths inside a bank: always relative to its root, always with `/`, never out of it.

use std::{fmt, sync::Arc};

use serde::{Serialize, Serializer};
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// A file's path relative to the bank's root, such as `content/cases/repair-cafe.md`: `/` between the parts, no empty
/// part, no `.` and no `..`. An accent is one with its letter (NFC), whether the system parts them or not.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// The path, or `None` when `text` is absolute, climbs out of its root, or has a part that a path may not have.
    pub fn parse(text: &str) -> Option<Self> {
        let is_part = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\0', '\\']);
        let is_path = !text.is_empty() && text.split('/').all(is_part);
        is_path.then(|| {
            if is_nfc(text) { Self(text.into()) } else { Self(text.nfc().collect::<String>().into()) }
        })
    }

    /// The whole path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part: `repair-cafe.md`.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// The folder that holds this file; empty at the root.
    pub fn parent(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(parent, _)| parent)
    }

    /// The ending after the last dot, as written; empty when there is none.
    pub fn extension(&self) -> &str {
        self.file_name().rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// What the relative `link` in this file points at, or `None` when it leaves the root. `link` is already
    /// percent-decoded and has no query or fragment.
    pub fn resolve(&self, link: &str) -> Option<Self> {
        if link.starts_with('/') {
            return None;
        }
        let mut parts: Vec<&str> = self.parent().split('/').filter(|part| !part.is_empty()).collect();
        for part in link.split('/') {
            match part {
                "" | "." => {}
                ".." => drop(parts.pop()?),
                part => parts.push(part),
            }
        }
        Self::parse(&parts.join("/"))
    }
}

impl std::borrow::Borrow<str> for SourcePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", &self.0)
    }
}

impl Serialize for SourcePath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_link_resolves_against_the_folder_of_its_file() {
        let file = SourcePath::parse("content/guides/take-over.md").expect("a plain path");
        assert_eq!(file.resolve("../cases/a.md").expect("inside").as_str(), "content/cases/a.md");
        assert_eq!(file.resolve("b.md").expect("inside").as_str(), "content/guides/b.md");
        assert_eq!(file.resolve("../../../etc/passwd"), None);
        assert_eq!(file.resolve("/etc/passwd"), None);
    }

    #[test]
    fn a_name_is_the_same_whether_its_accents_stand_apart_or_not() {
        assert_eq!(SourcePath::parse("content/cafe\u{301}.jpg"), SourcePath::parse("content/café.jpg"));
    }

    proptest! {
        #[test]
        fn no_link_leaves_the_root(link in "[a-z./]{0,40}") {
            let file = SourcePath::parse("content/cases/a.md").expect("a plain path");
            if let Some(target) = file.resolve(&link) {
                prop_assert!(!target.as_str().split('/').any(|part| part == ".." || part.is_empty()));
            }
        }
    }
}
