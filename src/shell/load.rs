//! From the disk to [`Sources`]: the only place that reads a bank's files.
//!
//! Everything under `content/` is listed, and under `themes/<name>/` for the theme that `bank.yaml` names. The files
//! are read in parallel; their order is that of their paths, whatever the disk's order is. What lies there is not
//! trusted: a link that leads out of the bank or a pipe is noted as an [`Oddity`], so that it can be reported beside all
//! other mistakes; a huge file is read only so far that the next stage can say that it is too large; a name that is no text
//! ends in an [`Error`]. What a file means is left to [`content`](crate::content).

use std::{
    fs::File,
    io::{self, Read as _},
    path::{Path, PathBuf},
    sync::Arc,
};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::{
    base::{Lang, Oddity, SourcePath, Sources},
    content::{
        front_matter::MAX_FILE,
        layout::{FileKind, classify},
        settings,
    },
};

use super::error::{Error, Failure};

/// The largest picture (and file of a theme) that is read, in bytes.
pub const MAX_PICTURE: usize = 20 * 1024 * 1024;

/// Where the settings stand.
pub(crate) const SETTINGS: &str = "content/bank.yaml";

/// Every file of the bank at `root` that Vonk reads. A root without `content/` has none. Files that Vonk does nothing
/// with are listed with no bytes, so that they can be reported; hidden files and editors' own are left out.
pub fn load(root: &Path) -> Result<Sources, Error> {
    let bank = Disk::open(root)?;
    let mut sources = Sources::default();
    bank.read_folder("content", &mut sources)?;
    let Some(theme) = theme_name(&sources) else { return Ok(sources) };
    let folder = format!("themes/{theme}");
    let of_content = sources.len();
    bank.read_folder(&folder, &mut sources)?;
    if sources.len() == of_content && &*theme != "default" {
        return Err(Error::refusal(Failure::ThemeMissing, root.join(folder)));
    }
    Ok(sources)
}

/// The first language of the bank at `root`, if its settings can be read: for messages before anything else is.
pub(crate) fn language_of(root: &Path) -> Option<Lang> {
    let path = SourcePath::parse(SETTINGS)?;
    let bytes = read_file(&root.join(SETTINGS), &path).ok()??;
    settings::parse(&path, &bytes, &mut Vec::new())?.languages.first().copied()
}

/// The name of the theme in the settings.
fn theme_name(content: &Sources) -> Option<Box<str>> {
    let path = SourcePath::parse(SETTINGS)?;
    let settings = settings::parse(&path, content.bytes(&path)?, &mut Vec::new())?;
    Some(settings.theme)
}

/// A bank's folder on the disk.
struct Disk<'a> {
    /// As the user named it, for messages.
    root: &'a Path,
    /// Where it really is.
    real: PathBuf,
}

impl<'a> Disk<'a> {
    fn open(root: &'a Path) -> Result<Self, Error> {
        let real = root.canonicalize().map_err(|error| Error::new(Failure::Read, root, error))?;
        if !real.is_dir() {
            return Err(Error::refusal(Failure::NotAFolder, root));
        }
        Ok(Self { root, real })
    }

    /// Reads the files under `folder`; none when there is no such folder.
    fn read_folder(&self, folder: &str, sources: &mut Sources) -> Result<(), Error> {
        let top = self.root.join(folder);
        match top.symlink_metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(Error::new(Failure::Read, top, error)),
            Ok(about) if about.is_file() => return Ok(()),
            // The folder that it lies in may be a link as well.
            Ok(_) if self.target_of(&top).is_some_and(|target| target.is_dir()) => {}
            Ok(_) => return Err(Error::refusal(Failure::FollowLink, top)),
        }
        let mut found = Vec::new();
        for entry in WalkDir::new(&top).min_depth(1).into_iter().filter_entry(|entry| !is_hidden(entry)) {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(&top).to_owned();
                Error::new(Failure::Read, path, io::Error::from(error))
            })?;
            match self.source_of(&entry)? {
                Some((source, None)) => found.push((source, entry.into_path())),
                Some((source, Some(oddity))) => sources.note_oddity(source, oddity),
                None => {}
            }
        }
        let files = found.into_par_iter().map(|(source, path)| {
            let bytes = read_file(&path, &source)?;
            Ok(bytes.map(|bytes| (source, Arc::from(bytes))))
        });
        let files: Vec<(SourcePath, Arc<[u8]>)> =
            files.filter_map(Result::transpose).collect::<Result<_, Error>>()?;
        files.into_iter().for_each(|(source, bytes)| sources.put(source, Some(bytes)));
        Ok(())
    }

    /// The path of a file that is to be listed, and what stands in its place, if it is none; `None` for folders and what is none
    /// of Vonk's business.
    fn source_of(&self, entry: &DirEntry) -> Result<Option<(SourcePath, Option<Oddity>)>, Error> {
        let kind = entry.file_type();
        if kind.is_dir() {
            return Ok(None);
        }
        let unusable = || Error::refusal(Failure::UnusableName, entry.path());
        let inside = entry.path().strip_prefix(self.root).map_err(|_| unusable())?;
        let source = source_path(inside).ok_or_else(unusable)?;
        if classify(&source) == FileKind::Ignored {
            return Ok(None);
        }
        // Links may point at files of the same bank. Links to folders are not followed: a handful of them can make more
        // paths than any disk has files.
        let oddity = match kind {
            _ if kind.is_file() => None,
            _ if !kind.is_symlink() => Some(Oddity::Special),
            _ if self.target_of(entry.path()).is_some_and(|target| target.is_file()) => None,
            _ => Some(Oddity::Link),
        };
        Ok(Some((source, oddity)))
    }

    /// Where a path really leads to, if that is in the bank.
    fn target_of(&self, path: &Path) -> Option<PathBuf> {
        path.canonicalize().ok().filter(|target| target.starts_with(&self.real))
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// How many bytes of a file are worth reading.
fn limit_of(path: &SourcePath) -> usize {
    match classify(path) {
        FileKind::Bank | FileKind::Vocabulary(_) | FileKind::Entry { .. } | FileKind::BadName => MAX_FILE,
        FileKind::Picture | FileKind::Theme => MAX_PICTURE,
        FileKind::Unexpected | FileKind::Ignored => 0,
    }
}

/// The path in the bank of a file at `inside` its root; `None` when it can have none.
pub(super) fn source_path(inside: &Path) -> Option<SourcePath> {
    let parts: Option<Vec<&str>> = inside.iter().map(|part| part.to_str()).collect();
    SourcePath::parse(&parts?.join("/"))
}

/// The bytes of the file at `path`, which is `source` in the bank: so many as are worth reading, and one more if there are
/// more. `None` when the file is gone in the meantime.
pub(super) fn read_file(path: &Path, source: &SourcePath) -> Result<Option<Vec<u8>>, Error> {
    let limit = limit_of(source);
    let mut bytes = Vec::new();
    if limit == 0 {
        return Ok(Some(bytes));
    }
    let read = File::open(path).and_then(|file| {
        let expected = file.metadata()?.len().min(limit as u64) as usize;
        bytes.reserve_exact(expected + 1);
        file.take(limit as u64 + 1).read_to_end(&mut bytes)
    });
    match read {
        Ok(_) => Ok(Some(bytes)),
        Err(error) if is_gone(&error) => Ok(None),
        Err(error) => Err(Error::new(Failure::Read, path, error)),
    }
}

/// Whether an error says that there is no such file, or no longer a folder on the way to it.
pub(super) fn is_gone(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::testing::{Folder, path};

    fn paths(sources: &Sources) -> Vec<&str> {
        sources.iter().map(|(path, _)| path.as_str()).collect()
    }

    #[test]
    fn files_are_listed_by_path_and_those_of_no_concern_are_not() {
        let bank = Folder::new(&[
            ("content/cases/b.md", "b"),
            ("content/cases/a.md", "a"),
            ("content/cases/.a.md.swp", "x"),
            ("content/.git/config", "x"),
            ("content/notes.docx", "long"),
            ("README.md", "x"),
        ]);
        let sources = load(bank.root()).expect("readable");
        assert_eq!(paths(&sources), ["content/cases/a.md", "content/cases/b.md", "content/notes.docx"]);
        let unread = path("content/notes.docx");
        assert_eq!(sources.bytes(&unread).map(|bytes| bytes.len()), Some(0));
    }

    #[test]
    fn a_huge_file_is_read_only_past_its_limit() {
        let bank = Folder::new(&[("content/cases/a.md", "")]);
        let file = File::create(bank.file("content/cases/a.md")).expect("a file");
        file.set_len(1 << 40).expect("a sparse file");
        let sources = load(bank.root()).expect("readable");
        assert_eq!(sources.bytes(&path("content/cases/a.md")).map(|bytes| bytes.len()), Some(MAX_FILE + 1));
    }

    #[test]
    fn a_folder_without_content_has_no_files_and_a_missing_one_is_an_error() {
        let bank = Folder::empty();
        assert!(load(bank.root()).expect("readable").is_empty());
        assert_eq!(load(&bank.file("none")).expect_err("missing").failure(), Failure::Read);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_to_files_of_the_bank_and_no_further() {
        use std::os::unix::fs::symlink;
        let bank = Folder::new(&[("content/cases/a.md", "a")]);
        let link = |target: &str, name: &str| {
            symlink(target, bank.file("content/cases").join(name)).expect("a link");
        };
        link("a.md", "b.md");
        assert_eq!(
            paths(&load(bank.root()).expect("readable")),
            ["content/cases/a.md", "content/cases/b.md"]
        );
        for target in ["/etc/hostname", "..", "c.md", "none", "/dev/zero"] {
            link(target, "c.md");
            let sources = load(bank.root()).expect("readable");
            assert_eq!(sources.oddity(&path("content/cases/c.md")), Some(Oddity::Link), "{target}");
            assert_eq!(sources.len(), 2);
            fs::remove_file(bank.file("content/cases/c.md")).expect("removed");
        }
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_read_from_a_socket_and_its_neighbours_are_read() {
        let bank = Folder::new(&[("content/cases/a.md", "a")]);
        drop(std::os::unix::net::UnixListener::bind(bank.file("content/cases/b.md")).expect("a socket"));
        let sources = load(bank.root()).expect("readable");
        assert_eq!(sources.oddity(&path("content/cases/b.md")), Some(Oddity::Special));
        assert_eq!(paths(&sources), ["content/cases/a.md"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_theme_is_not_read_through_a_link_out_of_the_bank() {
        let outside = Folder::new(&[("own/templates/404.html", "x")]);
        let bank = Folder::new(&[(SETTINGS, "name: A\nlanguages: [en]\ntheme: own\n")]);
        std::os::unix::fs::symlink(outside.root(), bank.file("themes")).expect("a link");
        assert_eq!(load(bank.root()).expect_err("outside").failure(), Failure::FollowLink);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_name_that_is_no_text_is_an_error() {
        use std::os::unix::ffi::OsStrExt as _;
        let bank = Folder::new(&[("content/cases/a.md", "a")]);
        let name = std::ffi::OsStr::from_bytes(b"caf\xe9.md");
        fs::write(bank.file("content/cases").join(name), "x").expect("a file");
        assert_eq!(load(bank.root()).expect_err("not UTF-8").failure(), Failure::UnusableName);
    }
}
