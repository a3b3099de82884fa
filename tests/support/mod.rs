//! Banks in a temporary folder and the program run over them: files in, run, exact output.

#![allow(dead_code, unreachable_pub, reason = "each test binary uses its own part")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A bank in a folder of its own, removed at the end.
pub struct TestBank {
    folder: tempfile::TempDir,
}

/// What a run printed, and its exit code.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
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

    /// A command of the program with this bank as its root, in English, on a fixed day where it takes one.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vonk"));
        command.current_dir(self.path()).env("SOURCE_DATE_EPOCH", "1795219200").env("LC_ALL", "en_GB.UTF-8");
        command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").args(arguments);
        command
    }

    /// Runs the program.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        let Output { status, stdout, stderr } = self.command(arguments).output().expect("the program runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8 output");
        Ran { code: status.code(), out: text(stdout), err: text(stderr) }
    }

    /// Builds the site and gives its files without Vonk's own.
    pub fn build(&self, arguments: &[&str]) -> BTreeMap<String, Vec<u8>> {
        let ran = self.run(&[&["build"], arguments].concat());
        assert_eq!(ran.code, Some(0), "{}{}", ran.out, ran.err);
        self.site()
    }

    /// The files of the built site without Vonk's own.
    pub fn site(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = files_in(&self.path().join("dist"));
        files.retain(|path, _| !path.starts_with(".vonk"));
        files
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
