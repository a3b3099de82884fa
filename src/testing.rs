//! What unit tests of several rooms share: files in memory and on the disk, the bank that they make, a bound in time.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use jiff::civil::{Date, date};

use crate::{
    bank::CheckOptions,
    base::{SourcePath, Sources},
    shell::pipeline::{self, Checked, Input},
};

/// The day of every test that has no day of its own.
pub(crate) const DAY: Date = date(2026, 11, 21);

/// That day, without drafts.
pub(crate) const OPTIONS: CheckOptions = CheckOptions { today: DAY, drafts: false };

/// The path of a file of a bank.
pub(crate) fn path(text: &str) -> SourcePath {
    SourcePath::parse(text).expect("a plain path")
}

/// Files in memory by their paths.
pub(crate) fn sources<P: AsRef<str>, B: AsRef<[u8]>>(files: &[(P, B)]) -> Sources {
    files.iter().map(|(file, bytes)| (path(file.as_ref()), Arc::from(bytes.as_ref()))).collect()
}

/// The bank of these files, and what is wrong with it.
pub(crate) fn check<P: AsRef<str>, B: AsRef<[u8]>>(files: &[(P, B)]) -> Checked {
    pipeline::run(&Input::new(&sources(files), OPTIONS))
}

/// Files in a folder of their own, removed at the end.
pub(crate) struct Folder {
    root: PathBuf,
    _removed_at_the_end: tempfile::TempDir,
}

impl Folder {
    /// A folder with these files.
    pub(crate) fn new<B: AsRef<[u8]>>(files: &[(&str, B)]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path().canonicalize().expect("it is there");
        let folder = Self { root, _removed_at_the_end: folder };
        files.iter().for_each(|(file, bytes)| folder.write(file, bytes));
        folder
    }

    /// An empty one.
    pub(crate) fn empty() -> Self {
        Self::new::<&str>(&[])
    }

    /// Where it is.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where a file in it is.
    pub(crate) fn file(&self, file: impl AsRef<Path>) -> PathBuf {
        self.root.join(file)
    }

    /// Writes a file, and the folders above it.
    pub(crate) fn write(&self, file: &str, bytes: impl AsRef<[u8]>) {
        let file = self.file(file);
        fs::create_dir_all(file.parent().expect("it has a parent")).expect("a folder");
        fs::write(file, bytes).expect("a file");
    }
}

/// The processor's time of one thread: what a bound in time is held against, since a busy machine does not lengthen it.
pub(crate) struct CpuTime(Duration);

impl CpuTime {
    /// The thread's clock, from now on.
    pub(crate) fn start() -> Self {
        Self(now())
    }

    /// What the thread has worked since.
    pub(crate) fn spent(&self) -> Duration {
        now() - self.0
    }
}

#[cfg(unix)]
fn now() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.try_into().expect("time goes on")
}

#[cfg(not(unix))]
fn now() -> Duration {
    std::time::SystemTime::UNIX_EPOCH.elapsed().expect("a time after 1970")
}
