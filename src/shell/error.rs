//! What goes wrong with the machine rather than with the content: a disk, a folder, a name, a lock.
//!
//! An [`Error`] names the failure and the path and keeps its cause. Its `Display` is English, as Rust expects; what a
//! person reads on the terminal is [`Error::describe`], in their language.

use std::{
    fmt,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use crate::{
    base::Lang,
    site::{Route, SiteError},
};

use super::texts::CommandTexts;

/// A failure of the machine, or a refusal to touch what is not Vonk's: exit code 2.
#[derive(Debug)]
pub struct Error {
    failure: Failure,
    path: PathBuf,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// What was being done, or why it is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Reading a file or listing a folder.
    Read,
    /// Writing a file.
    Write,
    /// Making a folder.
    MakeFolder,
    /// Putting a file or a folder in its place.
    Place,
    /// Removing what is no longer needed.
    Remove,
    /// Making the bytes of a route; the path is the route's file.
    Render,
    /// Reading the pixels of a picture; the path is its file in the bank.
    DamagedPicture,
    /// Reading the theme.
    ReadTheme,
    /// The theme has no folder.
    ThemeMissing,
    /// A folder of the bank that is a link out of it.
    FollowLink,
    /// A file name that is not UTF-8, or that no path of a bank may have.
    UnusableName,
    /// The folder to publish to is not empty and has no manifest.
    ForeignFolder,
    /// The folder to publish to is a part of the bank's own files, or holds them.
    OutInside,
    /// What should be a folder is a file.
    NotAFolder,
    /// A manifest that cannot be understood.
    BrokenManifest,
    /// A file that Vonk did not write stands where the site needs a place.
    InTheWay,
    /// Another build is publishing to the same folder.
    Busy,
    /// A file that `vonk new` would overwrite.
    AlreadyThere,
    /// A file that is no longer what was read.
    Changed,
    /// `vonk init` in a folder that is not empty.
    NotEmpty,
    /// There is no entry of which to make a translation.
    NoOriginal,
    /// Listening at an address; the path is the address.
    Listen,
    /// A value on the command line, or in the environment, that is none.
    Usage,
}

impl Failure {
    /// The key of its sentence in the messages.
    fn key(self) -> &'static str {
        match self {
            Self::Read => "error-read",
            Self::Write => "error-write",
            Self::MakeFolder => "error-make-folder",
            Self::Place => "error-place",
            Self::Remove => "error-remove",
            Self::Render => "error-render",
            Self::DamagedPicture => "error-damaged-picture",
            Self::ReadTheme => "error-read-theme",
            Self::ThemeMissing => "error-theme-missing",
            Self::FollowLink => "error-follow-link",
            Self::UnusableName => "error-unusable-name",
            Self::ForeignFolder => "error-foreign-folder",
            Self::OutInside => "error-out-inside",
            Self::NotAFolder => "error-not-a-folder",
            Self::BrokenManifest => "error-broken-manifest",
            Self::InTheWay => "error-in-the-way",
            Self::Busy => "error-busy",
            Self::AlreadyThere => "error-already-there",
            Self::Changed => "error-changed",
            Self::NotEmpty => "error-not-empty",
            Self::NoOriginal => "error-no-original",
            Self::Listen => "error-listen",
            Self::Usage => "error-usage",
        }
    }
}

impl Error {
    /// A refusal, which has no cause but its reason.
    pub(crate) fn refusal(failure: Failure, path: impl AsRef<Path>) -> Self {
        Self { failure, path: path.as_ref().to_owned(), source: None }
    }

    /// A failure with its cause.
    pub(crate) fn new(
        failure: Failure,
        path: impl AsRef<Path>,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self { failure, path: path.as_ref().to_owned(), source: Some(source.into()) }
    }

    /// Why the file of a route cannot be made.
    pub(crate) fn of_route(route: &Route, error: SiteError) -> Self {
        match error {
            SiteError::Theme(error) => Self::new(Failure::Render, route.file(), error),
            SiteError::Picture(error) => Self::refusal(Failure::DamagedPicture, error.path.as_str()),
        }
    }

    /// What failed or is refused.
    pub fn failure(&self) -> Failure {
        self.failure
    }

    /// The file or folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The whole story on one line, in the language of `texts`: ``cannot write `dist/index.html`: the disk is full``.
    pub(crate) fn describe(&self, texts: &CommandTexts) -> String {
        let what = texts.text(self.failure.key(), &[("path", shown(&self.path).into())]);
        match self.causes(texts).as_str() {
            "" => what,
            causes => format!("{what}{}{causes}", texts.text("colon", &[])),
        }
    }

    fn causes(&self, texts: &CommandTexts) -> String {
        let mut causes = Vec::new();
        let mut next = self.source.as_deref().map(|source| source as &(dyn std::error::Error + 'static));
        while let Some(cause) = next {
            causes.push(cause_in_words(cause, texts));
            next = cause.source();
        }
        causes.dedup();
        causes.join(&texts.text("colon", &[]))
    }
}

/// A path as people write it: without `./` at its start.
pub(crate) fn shown(path: &Path) -> String {
    match path.strip_prefix(".") {
        Ok(rest) if !rest.as_os_str().is_empty() => rest.display().to_string(),
        _ => path.display().to_string(),
    }
}

/// The usual mishaps of a disk in the reader's language, any other in the words of its maker.
fn cause_in_words(cause: &(dyn std::error::Error + 'static), texts: &CommandTexts) -> String {
    let kind = cause.downcast_ref::<io::Error>().map(io::Error::kind);
    let key = match kind {
        Some(ErrorKind::NotFound) => "cause-not-found",
        Some(ErrorKind::PermissionDenied) => "cause-permission",
        Some(ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => "cause-disk-full",
        Some(ErrorKind::ReadOnlyFilesystem) => "cause-read-only",
        Some(ErrorKind::AlreadyExists) => "cause-exists",
        Some(ErrorKind::NotADirectory) => "cause-not-a-folder",
        Some(ErrorKind::IsADirectory) => "cause-is-a-folder",
        Some(ErrorKind::InvalidFilename) => "cause-name",
        Some(ErrorKind::AddrInUse) => "cause-port-taken",
        Some(ErrorKind::AddrNotAvailable) => "cause-no-address",
        _ => return cause.to_string(),
    };
    texts.text(key, &[])
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts = CommandTexts::for_language(Lang::EN);
        f.write_str(&texts.text(self.failure.key(), &[("path", shown(&self.path).into())]))
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn std::error::Error + 'static))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_names_the_failure_the_path_and_the_cause() {
        let error = Error::new(Failure::Write, "dist/index.html", io::Error::from(ErrorKind::StorageFull));
        assert_eq!(error.to_string(), "cannot write `dist/index.html`");
        let described = |lang| error.describe(&CommandTexts::for_language(lang));
        assert_eq!(described(Lang::EN), "cannot write `dist/index.html`: the disk is full");
        assert_eq!(described(Lang::NL), "kan `dist/index.html` niet schrijven: de schijf is vol");
        assert_eq!(described(Lang::FR), "impossible d’écrire `dist/index.html`\u{a0}: le disque est plein");
    }
}
