//! Banks in a temporary folder and the program run over them: files in, run, exact output.
//!
//! `small_bank().file("content/cases/a.md", TEXT).vonk(&["check"]).fails().says("unknown-term")`: a [`TestBank`] takes files, a
//! [`Run`] is one command over it and ends in what it should come to, and what it printed ([`Ran`]) can be asked further.

#![allow(dead_code, unreachable_pub, reason = "each test binary uses its own part")]

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};

/// A bank in a folder of its own, removed at the end.
pub struct TestBank {
    folder: tempfile::TempDir,
}

impl TestBank {
    /// An empty folder.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A copy of the bank at `tests/<path>`.
    pub fn copy_of(path: &str) -> Self {
        Self::empty().with_files_of(path)
    }

    /// The same with the files of `tests/<path>` over it.
    pub fn with_files_of(self, path: &str) -> Self {
        let source = tests_folder().join(path);
        for (file, bytes) in files_in(&source) {
            self.write_bytes(&file, &bytes);
        }
        self
    }

    /// The same with one file more.
    pub fn file(self, path: &str, text: &str) -> Self {
        self.write(path, text);
        self
    }

    /// Writes one file.
    pub fn write(&self, path: &str, text: &str) {
        self.write_bytes(path, text.as_bytes());
    }

    /// Writes one file of any bytes.
    pub fn write_bytes(&self, path: &str, bytes: &[u8]) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("a file in a folder")).expect("a folder");
        fs::write(path, bytes).expect("a written file");
    }

    /// The bank's folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A run of the program in this bank's folder, in English, on a fixed day where it takes one.
    pub fn vonk(&self, arguments: &[&str]) -> Run<'_> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vonk"));
        command.current_dir(self.path()).env("SOURCE_DATE_EPOCH", "1795219200").env("LC_ALL", "en_GB.UTF-8");
        command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").args(arguments);
        Run { bank: self, command }
    }

    /// Builds the site and gives its files without Vonk's own.
    pub fn build(&self, arguments: &[&str]) -> BTreeMap<String, Vec<u8>> {
        self.vonk(&[&["build"], arguments].concat()).succeeds();
        self.site()
    }

    /// The files of the built site without Vonk's own.
    pub fn site(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = files_in(&self.path().join("dist"));
        files.retain(|path, _| !path.starts_with(".vonk"));
        files
    }
}

/// A run of the program, which starts when it is said what it should come to.
#[must_use = "says nothing until it is said how it should end"]
pub struct Run<'a> {
    bank: &'a TestBank,
    command: Command,
}

impl Run<'_> {
    /// The same with a variable in its environment.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// The same without a variable of this environment.
    pub fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// The same from a folder in the bank's.
    pub fn inside(mut self, folder: &str) -> Self {
        self.command.current_dir(self.bank.path().join(folder));
        self
    }

    /// All is well (exit code 0).
    #[track_caller]
    pub fn succeeds(self) -> Ran {
        self.ends_with(0)
    }

    /// All is well, and this is printed, no more and no less.
    #[track_caller]
    pub fn prints(self, text: &str) {
        assert_eq!(self.succeeds().out, text);
    }

    /// The content is wrong (exit code 1).
    #[track_caller]
    pub fn fails(self) -> Ran {
        self.ends_with(1)
    }

    /// The machine or the command line is wrong (exit code 2).
    #[track_caller]
    pub fn refuses(self) -> Ran {
        self.ends_with(2)
    }

    /// Whatever it comes to.
    #[track_caller]
    pub fn ends(mut self) -> Ran {
        let Output { stdout, stderr, .. } = self.command.output().expect("the program runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8 output");
        Ran { out: text(stdout), err: text(stderr) }
    }

    /// Started without waiting for its end, for a test that talks with it or kills it.
    pub fn start(mut self, out: impl Into<Stdio>, err: impl Into<Stdio>) -> Child {
        self.command.stdout(out).stderr(err).spawn().expect("the program starts")
    }

    #[track_caller]
    fn ends_with(mut self, code: i32) -> Ran {
        let Output { status, stdout, stderr } = self.command.output().expect("the program runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8 output");
        let ran = Ran { out: text(stdout), err: text(stderr) };
        assert_eq!(status.code(), Some(code), "out: {}\nerr: {}", ran.out, ran.err);
        ran
    }
}

/// What a run printed.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub out: String,
    pub err: String,
}

impl Ran {
    /// The same; `text` is on the standard output.
    #[track_caller]
    pub fn says(self, text: &str) -> Self {
        assert!(self.out.contains(text), "{text:?} is not in: {}", self.out);
        self
    }

    /// The same; `text` is on the standard error.
    #[track_caller]
    pub fn complains(self, text: &str) -> Self {
        assert!(self.err.contains(text), "{text:?} is not in: {}", self.err);
        self
    }

    /// The standard output as JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error} in: {}", self.out))
    }
}

/// The folder `tests` of this repository.
pub fn tests_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Every file below a folder by its path from there, `/` between the parts; nothing when there is no folder.
pub fn files_in(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten() {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below").to_string_lossy().replace('\\', "/");
                files.insert(name, fs::read(&path).expect("a readable file"));
            }
        }
    }
    files
}

/// Compares `actual` with the file at `tests/<path>`; with `BLESS=1` in the environment it writes the file instead.
pub fn assert_golden(path: &str, actual: &str) {
    let file = tests_folder().join(path);
    if std::env::var_os("BLESS").is_some() {
        fs::write(&file, actual).expect("a blessed file");
        return;
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    if expected != actual {
        let line = expected.lines().zip(actual.lines()).position(|(a, b)| a != b);
        let line = line.unwrap_or_else(|| expected.lines().count().min(actual.lines().count()));
        panic!(
            "tests/{path} differs from line {} on.\nexpected: {}\nactual:   {}\n(BLESS=1 writes the actual text; read the difference first.)",
            line + 1,
            expected.lines().nth(line).unwrap_or("(end)"),
            actual.lines().nth(line).unwrap_or("(end)"),
        );
    }
}
