//! The manifest: the list of files that Vonk itself put into a folder, and so may replace and delete.

use std::{collections::BTreeMap, fs, io, path::Path};

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::{Xxh3Default, xxh3_128};

use crate::base::SourcePath;

use super::{
    super::error::{Error, Failure},
    names::{MANIFEST, UNFINISHED},
};

/// The version of the manifest's form.
const VERSION: u32 = 1;

/// The files of a site by path, with what is in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    vonk_manifest: u32,
    files: BTreeMap<String, Fingerprint>,
}

/// Length and hash of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Fingerprint {
    /// How long it is.
    pub(super) bytes: u64,
    /// XXH3 with 128 bits, in 32 hexadecimal digits.
    pub(super) xxh3: String,
}

impl Fingerprint {
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self { bytes: bytes.len() as u64, xxh3: format!("{:032x}", xxh3_128(bytes)) }
    }

    /// The fingerprint of bytes that nobody looked at: that of no file.
    pub(super) fn unknown() -> Self {
        Self { bytes: 0, xxh3: String::new() }
    }
}

/// The fingerprint of a file that comes in pieces.
#[derive(Default)]
pub(super) struct Sum {
    bytes: u64,
    hash: Xxh3Default,
}

impl Sum {
    /// The next piece.
    pub(super) fn add(&mut self, piece: &[u8]) {
        self.bytes += piece.len() as u64;
        self.hash.update(piece);
    }

    /// How many bytes there have been.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The fingerprint of all of them.
    pub(super) fn finish(&self) -> Fingerprint {
        Fingerprint { bytes: self.bytes, xxh3: format!("{:032x}", self.hash.digest128()) }
    }
}

impl Manifest {
    pub(super) fn new(files: impl Iterator<Item = (String, Fingerprint)>) -> Self {
        Self { vonk_manifest: VERSION, files: files.collect() }
    }

    /// The manifest of the site in `folder`; `None` when there is none. A manifest that is damaged, of another
    /// version, or that names a path outside the folder is an error: it gives no right to delete anything.
    pub(super) fn read(folder: &Path) -> Result<Option<Self>, Error> {
        let path = folder.join(MANIFEST);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Error::new(Failure::Read, path, error)),
        };
        let manifest: Self = serde_json::from_slice(&bytes)
            .map_err(|error| Error::new(Failure::BrokenManifest, &path, error))?;
        let is_inside = |file: &String| SourcePath::parse(file).is_some();
        if manifest.vonk_manifest != VERSION || !manifest.files.keys().all(is_inside) {
            return Err(Error::refusal(Failure::BrokenManifest, path));
        }
        Ok(Some(manifest))
    }

    /// Writes the manifest into `folder`, whole or not at all.
    pub(super) fn write(&self, folder: &Path) -> Result<(), Error> {
        let path = folder.join(MANIFEST);
        let fresh = folder.join(UNFINISHED);
        let bytes = serde_json::to_vec(self).map_err(|error| Error::new(Failure::Write, &path, error))?;
        fs::write(&fresh, bytes).map_err(|error| Error::new(Failure::Write, &path, error))?;
        fs::rename(&fresh, &path).map_err(|error| Error::new(Failure::Place, &path, error))
    }

    /// Whether it lists `file`.
    pub(super) fn lists(&self, file: &str) -> bool {
        self.files.contains_key(file)
    }

    /// What is in `file`, if it is listed.
    pub(super) fn fingerprint(&self, file: &str) -> Option<&Fingerprint> {
        self.files.get(file)
    }

    /// The files of both.
    pub(super) fn union(&self, other: &Self) -> Self {
        let files = self.files.iter().chain(&other.files);
        Self::new(files.map(|(file, fingerprint)| (file.clone(), fingerprint.clone())))
    }
}

impl Default for Manifest {
    fn default() -> Self {
        Self::new(std::iter::empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_comes_back_as_it_was_written() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert_eq!(Manifest::read(folder.path()).expect("readable"), None);
        let files = [("nl/index.html", "a"), ("feed.xml", "b")];
        let manifest = Manifest::new(
            files.map(|(file, text)| (file.to_owned(), Fingerprint::of(text.as_bytes()))).into_iter(),
        );
        manifest.write(folder.path()).expect("writable");
        assert_eq!(Manifest::read(folder.path()).expect("readable"), Some(manifest));
    }

    #[test]
    fn a_manifest_that_cannot_be_trusted_is_refused() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for text in [
            "",
            "{}",
            "{\"vonk_manifest\":2,\"files\":{}}",
            "{\"vonk_manifest\":1,\"files\":{\"../a\":{\"bytes\":1,\"xxh3\":\"\"}}}",
            "{\"vonk_manifest\":1,\"files\":{\"/etc/passwd\":{\"bytes\":1,\"xxh3\":\"\"}}}",
        ] {
            fs::write(folder.path().join(MANIFEST), text).expect("writable");
            let error = Manifest::read(folder.path()).expect_err(text);
            assert_eq!(error.failure(), Failure::BrokenManifest, "{text}");
        }
    }
}
