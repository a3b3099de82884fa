//! The program as its users meet it: exit codes, summaries, what lands on the disk and what does not.

mod support;

use std::{
    fs,
    io::Read as _,
    process::{Command, Stdio},
};

use support::{Ran, TestBank, files_in};

const BANK: &str = "\
name: Small bank
url: https://bank.example
languages: [en, nl]
facets:
  - {id: theme, vocabulary: themes, required: true, max: 1}
overview: {rows: theme, columns: theme}
";

const THEMES: &str = "\
label: {en: Themes, nl: Thema’s}
terms:
  - {id: water, label: {en: Water, nl: Water}}
  - {id: air, label: {en: Air, nl: Lucht}}
";

/// A bank with one facet, one organisation and two cases, all in one language of its two.
fn small_bank() -> TestBank {
    TestBank::empty()
        .file("content/bank.yaml", BANK)
        .file("content/vocabularies/themes.yaml", THEMES)
        .file("content/organisations/club.md", "---\nname: Club\ntype: club\n---\n")
        .file("content/cases/one.md", &case("One", "water"))
        .file("content/cases/two.md", &case("Two", "air"))
}

/// A case with everything that is asked for.
fn case(title: &str, theme: &str) -> String {
    format!(
        "---\ntitle: {title}\nsummary: What {title} does.\ntheme: {theme}\npartners: [club]\n\
         need: It was needed.\nstarted: 2019\nimpact:\n  - indicator: people\n    value: 3\n    unit: people\n    \
         date: 2020\n    source: s1\n    evidence: measured\nlessons: [Begin small.]\nverified: 2026-01-01\n\
         sources: [https://example.org/]\n---\n\n## Story\n\nIt began.\n"
    )
}

/// What a test expects of a run.
trait Expect {
    /// The same, with this exit code.
    fn ends_with(self, code: i32) -> Self;
    /// The same, with `text` on the standard output.
    fn says(self, text: &str) -> Self;
    /// The same, with `text` on the standard error.
    fn complains(self, text: &str) -> Self;
    /// The standard output as JSON.
    fn json(&self) -> serde_json::Value;
}

impl Expect for Ran {
    #[track_caller]
    fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "out: {}\nerr: {}", self.out, self.err);
        self
    }

    #[track_caller]
    fn says(self, text: &str) -> Self {
        assert!(self.out.contains(text), "{text:?} is not in: {}", self.out);
        self
    }

    #[track_caller]
    fn complains(self, text: &str) -> Self {
        assert!(self.err.contains(text), "{text:?} is not in: {}", self.err);
        self
    }

    #[track_caller]
    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error} in: {}", self.out))
    }
}

/// Runs a command to its end.
fn ran(command: &mut Command) -> Ran {
    let output = command.output().expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8 output");
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

fn build(bank: &TestBank, more: &[&str]) -> Ran {
    bank.run(&[&["build"], more].concat())
}

#[test]
fn a_build_writes_the_site_and_a_second_one_nothing() {
    let bank = small_bank();
    let first = build(&bank, &["--summary", "json"]).ends_with(0).json();
    assert_eq!(first["cases"], 2);
    let files = first["written"].as_u64().expect("a number");
    assert!(files > 0 && first["unchanged"] == 0 && first["removed"] == 0, "{first}");
    let keys: Vec<&String> = first.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["cases", "pages", "written", "unchanged", "removed", "bytes", "milliseconds"]);
    assert_eq!(files_in(&bank.path().join("dist")).len() as u64, files + 1, "the files and the manifest");
    let second = build(&bank, &["--summary", "json"]).ends_with(0).json();
    assert_eq!((&second["written"], &second["unchanged"]), (&0.into(), &files.into()));
    build(&bank, &[]).ends_with(0).says("0 written").says("→ dist");
}

#[test]
fn a_mistake_is_reported_and_publishes_nothing() {
    let bank = small_bank();
    build(&bank, &[]).ends_with(0);
    let before = bank.site();
    bank.write("content/cases/one.md", &case("One", "watr"));
    build(&bank, &[]).ends_with(1).complains("unknown-term").complains("nothing was published");
    assert!(bank.site() == before, "the last site is not what it was");
    bank.run(&["check"]).ends_with(1).says("content/cases/one.md:4:8").says("`water`");
    let line = bank.run(&["check", "--format", "json"]).ends_with(1).json();
    assert_eq!(
        (&line["line"], &line["column"], &line["suggestion"]),
        (&4.into(), &8.into(), &"water".into())
    );
}

#[test]
fn a_warning_stops_only_a_strict_build() {
    let bank = small_bank();
    bank.write("content/cases/one.md", &case("One", "water").replace("started: 2019\n", ""));
    build(&bank, &["--strict"]).ends_with(1).complains("missing-asked-field");
    assert!(!bank.path().join("dist").exists());
    build(&bank, &[]).ends_with(0).complains("1 warning");
    bank.run(&["check"]).ends_with(0);
    bank.run(&["check", "--strict"]).ends_with(1);
}

#[test]
fn a_check_may_be_limited_to_files_and_folders() {
    let bank = small_bank();
    bank.write("content/cases/one.md", &case("One", "watr"));
    bank.run(&["check", "content/cases/two.md", "--format", "short"]).ends_with(0);
    let shown = bank.run(&["check", "content/cases", "--format", "short"]).ends_with(1).out;
    assert_eq!(shown.lines().count(), 1, "{shown}");
    let below = bank.path().join("content/cases");
    ran(bank.command(&["check", "--format", "short"]).current_dir(below)).ends_with(1);
    let folder = bank.path().to_str().expect("a plain path");
    TestBank::empty().run(&["check", folder]).ends_with(1);
    bank.run(&["check", "nowhere.md"]).ends_with(2);
}

#[test]
fn a_folder_that_is_not_vonks_is_refused() {
    let bank = small_bank().file("dist/diary.txt", "mine");
    build(&bank, &[]).ends_with(2).complains("`dist` is not empty and was not made by Vonk");
    assert_eq!(files_in(&bank.path().join("dist")).len(), 1);
    for out in [".", "content", "content/new", "themes/x", ".."] {
        build(&bank, &["--out", out]).ends_with(2);
    }
    assert_eq!(fs::read_to_string(bank.path().join("dist/diary.txt")).expect("there"), "mine");
}

#[test]
fn the_machines_failures_have_a_code_of_their_own() {
    let bank = small_bank();
    build(&bank, &["--out", "content/bank.yaml/dist"]).ends_with(2);
    build(&bank, &["--root", "nowhere"]).ends_with(2).complains("cannot read `nowhere`: it is not there");
    for (flag, value) in
        [("--date", "tomorrow"), ("--base-url", "bank.example"), ("--jobs", "0"), ("--summary", "x")]
    {
        bank.run(&["build", flag, value]).ends_with(2);
    }
    bank.run(&["dance"]).ends_with(2);
    bank.run(&[]).ends_with(2);
    bank.run(&["--help"]).ends_with(0);
    bank.run(&["--version"]).ends_with(0).says("vonk ");
    ran(bank.command(&["build"]).env("SOURCE_DATE_EPOCH", "soon")).ends_with(2);
}

#[test]
fn a_folder_without_a_bank_is_a_mistake_of_content() {
    TestBank::empty().run(&["check", "--format", "short"]).ends_with(1).says("bank-missing");
}

#[test]
fn the_day_comes_from_the_environment_when_nobody_says_it() {
    let bank = small_bank();
    build(&bank, &["--date", "2026-11-21", "--out", "one"]).ends_with(0);
    // Noon of that day, UTC.
    ran(bank.command(&["build", "--out", "two"]).env("SOURCE_DATE_EPOCH", "1795262400")).ends_with(0);
    build(&bank, &["--date", "2029-11-21", "--out", "three"]).ends_with(0);
    let site = |name: &str| files_in(&bank.path().join(name));
    assert!(site("one") == site("two"), "the same day, another site");
    assert!(site("one") != site("three"), "another day, the same site");
}

#[test]
fn messages_are_in_the_readers_language() {
    let bank = small_bank();
    let said = |language: &[&str], environment: &str| {
        let mut command = bank.command(&[language, &["build", "--root", "nowhere"]].concat());
        ran(command.env("LC_ALL", environment)).err
    };
    assert!(said(&[], "nl_BE.UTF-8").starts_with("fout: kan `nowhere` niet lezen"));
    assert!(said(&[], "fr_BE.UTF-8").starts_with("erreur\u{a0}: impossible de lire `nowhere`"));
    assert!(said(&["--language", "nl"], "fr_BE.UTF-8").starts_with("fout"));
    assert!(said(&[], "C").starts_with("error"), "the bank's own");
}

#[test]
fn colours_are_for_terminals_and_for_those_who_force_them() {
    let bank = small_bank().file("content/cases/one.md", &case("One", "earth"));
    let is_coloured = |environment: &[(&str, &str)]| {
        let mut command = bank.command(&["check"]);
        let ran = ran(command.envs(environment.iter().copied())).ends_with(1).says("earth");
        ran.out.contains("\u{1b}[")
    };
    assert!(!is_coloured(&[]));
    assert!(is_coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}

#[test]
fn what_is_new_passes_the_check() {
    let folder = TestBank::empty();
    folder.run(&["init", "bank", "--name", "Our \"bank\""]).ends_with(0);
    folder.run(&["init", "bank"]).ends_with(2).complains("is not empty");
    let bank = |arguments: &[&str]| ran(folder.command(arguments).current_dir(folder.path().join("bank")));
    bank(&["check"]).ends_with(0);
    bank(&["build"]).ends_with(0);
    bank(&["build", "--drafts"]).ends_with(0);
    bank(&["new", "organisation", "club", "--title", "The Club: a friend"]).ends_with(0);
    bank(&["new", "case", "My Practice"]).ends_with(0).says("made content/cases/my-practice.md");
    bank(&["new", "case", "my-practice"]).ends_with(2).complains("is there already");
    bank(&["new", "notice", "partner-wanted"]).ends_with(0);
    bank(&["new", "guide", "how-to"]).ends_with(0);
    bank(&["new", "translation", "my-practice", "nl"]).ends_with(0);
    bank(&["new", "translation", "my-practice", "de"]).ends_with(2);
    bank(&["check", "--drafts"]).ends_with(0);
    bank(&["build", "--drafts"]).ends_with(0);
}

#[test]
fn a_code_is_explained_and_a_wrong_one_guessed() {
    let bank = TestBank::empty();
    bank.run(&["explain", "unknown-term"]).ends_with(0).says("error[unknown-term]");
    bank.run(&["explain", "unknwon-term"]).ends_with(2).complains("did you mean unknown-term?");
    bank.run(&["explain"]).ends_with(0).says("broken-link");
}

#[test]
fn statistics_count_what_is_there_and_what_is_not() {
    let bank = small_bank();
    bank.run(&["stats"]).ends_with(0).says("2 practices").says("Water");
    let figures = bank.run(&["stats", "--format", "json", "--date", "2029-01-01"]).ends_with(0).json();
    assert_eq!(figures["stale"].as_array().map(Vec::len), Some(2));
    assert_eq!(figures["languages"][1]["missing"], 2);
    assert_eq!(figures["coverage"][0]["counts"][0][0], 1);
}

#[test]
fn completions_name_the_commands() {
    for shell in ["bash", "zsh", "fish"] {
        TestBank::empty().run(&["completions", shell]).ends_with(0).says("explain");
    }
}

#[test]
fn a_reader_that_leaves_is_no_failure() {
    let bank = TestBank::empty();
    let mut command = bank.command(&["explain"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    drop(child.stdout.take());
    let mut complaints = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut complaints).expect("readable");
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
    assert_eq!(complaints, "");
}

#[cfg(target_os = "linux")]
mod opening {
    use std::{
        os::unix::fs::PermissionsExt as _,
        path::Path,
        thread,
        time::{Duration, Instant},
    };

    use super::*;

    /// Runs `vonk serve --open` with the commands of `folder` alone until `file` in it holds the preview's address; what the
    /// file then holds. The preview's standard error goes to `err` in the folder.
    fn told_on_opening(folder: &Path, file: &str) -> String {
        let bank = small_bank();
        let err = fs::File::create(folder.join("err")).expect("a file");
        let mut command = bank.command(&["serve", "--port", "0", "--open"]);
        command.env("PATH", folder).stdout(Stdio::null()).stderr(err);
        let mut preview = command.spawn().expect("it starts");
        let start = Instant::now();
        let mut told = String::new();
        while !told.contains("http://127.0.0.1:") && start.elapsed() < Duration::from_secs(20) {
            thread::sleep(Duration::from_millis(10));
            told = fs::read_to_string(folder.join(file)).unwrap_or_default();
        }
        preview.kill().and_then(|()| preview.wait()).expect("it ends");
        told
    }

    #[test]
    fn a_preview_opens_a_browser_or_says_where_to_go() {
        let folder = tempfile::tempdir().expect("a folder");
        let told = told_on_opening(folder.path(), "err");
        assert!(told.contains("\nno browser could be opened: go to http://127.0.0.1:"), "{told}");

        let browser = folder.path().join("xdg-open");
        let script = format!("#!/bin/sh\necho \"$*\" > {}/opened\n", folder.path().display());
        fs::write(&browser, script).expect("a script");
        fs::set_permissions(&browser, fs::Permissions::from_mode(0o755)).expect("a script that runs");
        let opened = told_on_opening(folder.path(), "opened");
        assert!(opened.starts_with("http://127.0.0.1:") && opened.ends_with("/\n"), "{opened}");
        let err = fs::read_to_string(folder.path().join("err")).expect("a file");
        assert!(!err.contains("no browser"), "{err}");
    }
}
