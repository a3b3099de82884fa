//! The program as its users meet it: exit codes, summaries, what lands on the disk and what does not.

mod support;

use std::{fs, io::Read as _, process::Stdio};

use support::{Run, TestBank, files_in};

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

fn build<'a>(bank: &'a TestBank, more: &[&str]) -> Run<'a> {
    bank.vonk(&[&["build"], more].concat())
}

#[test]
fn a_build_writes_the_site_and_a_second_one_nothing() {
    let bank = small_bank();
    let first = build(&bank, &["--summary", "json"]).succeeds().json();
    assert_eq!(first["cases"], 2);
    let files = first["written"].as_u64().expect("a number");
    assert!(files > 0 && first["unchanged"] == 0 && first["removed"] == 0, "{first}");
    let keys: Vec<&String> = first.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["cases", "pages", "written", "unchanged", "removed", "bytes", "milliseconds"]);
    assert_eq!(files_in(&bank.path().join("dist")).len() as u64, files + 1, "the files and the manifest");
    let second = build(&bank, &["--summary", "json"]).succeeds().json();
    assert_eq!((&second["written"], &second["unchanged"]), (&0.into(), &files.into()));
    build(&bank, &[]).succeeds().says("0 written").says("→ dist");
}

#[test]
fn a_mistake_is_reported_and_publishes_nothing() {
    let bank = small_bank();
    build(&bank, &[]).succeeds();
    let before = bank.site();
    bank.write("content/cases/one.md", &case("One", "watr"));
    build(&bank, &[]).fails().complains("unknown-term").complains("nothing was published");
    assert!(bank.site() == before, "the last site is not what it was");
    bank.vonk(&["check"]).fails().says("content/cases/one.md:4:8").says("`water`");
    let line = bank.vonk(&["check", "--format", "json"]).fails().json();
    assert_eq!(
        (&line["line"], &line["column"], &line["suggestion"]),
        (&4.into(), &8.into(), &"water".into())
    );
}

/// Once each, in every format, beside all other mistakes, and what they stand for is not missed elsewhere.
#[cfg(unix)]
#[test]
fn links_and_special_files_are_reported_like_any_other_mistake() {
    use std::os::unix::{fs::symlink, net::UnixListener};
    let text = case("One", "watr").replace("It began.", "[Two](two.md) and ![Plan](plan.png).");
    let bank = small_bank().file("content/cases/one.md", &text);
    let at = |name: &str| bank.path().join("content/cases").join(name);
    symlink("/etc/hostname", at("plan.png")).expect("a link");
    fs::remove_file(at("two.md")).expect("removed");
    symlink("/nowhere", at("two.md")).expect("a link");
    drop(UnixListener::bind(at("talk.sock")).expect("a socket"));
    for format in ["human", "short", "json", "github", "gitlab", "sarif"] {
        let report = bank.vonk(&["check", "--format", format]).fails().out;
        for path in ["content/cases/plan.png", "content/cases/two.md", "content/cases/talk.sock"] {
            assert!(report.contains(path), "{format} lacks {path}: {report}");
        }
        assert!(report.contains("unknown-term") || report.contains("watr"), "{format}: {report}");
        assert!(report.contains("not followed"), "{format}: {report}");
    }
    let report = bank.vonk(&["check", "--format", "short"]).fails().out;
    let count = |code: &str| report.matches(code).count();
    assert_eq!(
        (count("link-not-followed"), count("special-file"), count("unknown-term")),
        (2, 1, 1),
        "{report}"
    );
    assert_eq!(report.lines().count(), 4, "{report}");
    build(&bank, &[]).fails().complains("nothing was published");
}

#[test]
fn a_warning_stops_only_a_strict_build() {
    let bank = small_bank();
    bank.write("content/cases/one.md", &case("One", "water").replace("started: 2019\n", ""));
    build(&bank, &["--strict"]).fails().complains("missing-asked-field");
    assert!(!bank.path().join("dist").exists());
    build(&bank, &[]).succeeds().complains("1 warning");
    bank.vonk(&["check"]).succeeds();
    bank.vonk(&["check", "--strict"]).fails();
}

#[test]
fn a_check_may_be_limited_to_files_and_folders() {
    let bank = small_bank();
    bank.write("content/cases/one.md", &case("One", "watr"));
    bank.vonk(&["check", "content/cases/two.md", "--format", "short"]).succeeds();
    let shown = bank.vonk(&["check", "content/cases", "--format", "short"]).fails().out;
    assert_eq!(shown.lines().count(), 1, "{shown}");
    bank.vonk(&["check", "--format", "short"]).inside("content/cases").fails();
    let folder = bank.path().to_str().expect("a plain path");
    TestBank::empty().vonk(&["check", folder]).fails();
    bank.vonk(&["check", "nowhere.md"]).refuses();
}

#[test]
fn a_folder_that_is_not_vonks_is_refused() {
    let bank = small_bank().file("dist/diary.txt", "mine");
    build(&bank, &[]).refuses().complains("`dist` is not empty and was not made by Vonk");
    assert_eq!(files_in(&bank.path().join("dist")).len(), 1);
    build(&bank, &[]).refuses().complains("take it over with `--adopt`");
    for out in [".", "content", "content/new", "themes/x", ".."] {
        build(&bank, &["--out", out]).refuses();
    }
    assert_eq!(fs::read_to_string(bank.path().join("dist/diary.txt")).expect("there"), "mine");
}

#[test]
fn a_work_tree_of_gh_pages_is_taken_over_when_asked() {
    let bank = small_bank()
        .file("dist/.git", "gitdir: ../.git/worktrees/dist\n")
        .file("dist/.nojekyll", "")
        .file("dist/CNAME", "bank.example\n")
        .file("dist/index.html", "the site before")
        .file("dist/old/index.html", "gone");
    build(&bank, &[]).refuses();
    assert_eq!(files_in(&bank.path().join("dist")).len(), 5);
    build(&bank, &["--adopt"]).succeeds().says("1 removed");
    let site = files_in(&bank.path().join("dist"));
    let kept = [".git", ".nojekyll", "CNAME"];
    assert!(kept.iter().all(|file| site.contains_key(*file)) && !site.contains_key("old/index.html"));
    assert!(String::from_utf8_lossy(&site["index.html"]).contains("Small bank"));
    build(&bank, &[]).succeeds().says("0 written");
}

#[test]
fn a_base_url_may_have_accents_in_its_path() {
    let bank = small_bank();
    build(&bank, &["--base-url", "https://example.org/bänk"]).succeeds();
    let home = fs::read_to_string(bank.path().join("dist/index.html")).expect("there");
    assert!(home.contains("https://example.org/b%C3%A4nk/") && !home.contains("bänk"), "{home}");
}

#[test]
fn the_machines_failures_have_a_code_of_their_own() {
    let bank = small_bank();
    build(&bank, &["--out", "content/bank.yaml/dist"]).refuses();
    build(&bank, &["--root", "nowhere"]).refuses().complains("cannot read `nowhere`: it is not there");
    for (flag, value) in
        [("--date", "tomorrow"), ("--base-url", "bank.example"), ("--jobs", "0"), ("--summary", "x")]
    {
        bank.vonk(&["build", flag, value]).refuses();
    }
    bank.vonk(&["build", "--base-url", "https://bänk.example"]).refuses().complains("`xn--`");
    bank.vonk(&["dance"]).refuses();
    bank.vonk(&[]).refuses();
    bank.vonk(&["--help"]).succeeds();
    bank.vonk(&["--version"]).succeeds().says("vonk ");
    bank.vonk(&["build"]).env("SOURCE_DATE_EPOCH", "soon").refuses();
}

#[test]
fn a_folder_without_a_bank_is_a_mistake_of_content() {
    let folder = TestBank::empty();
    let checked = folder.vonk(&["check"]).fails().says("bank-missing").out;
    assert_eq!(folder.vonk(&["serve", "--port", "0"]).fails().err, checked);
    folder.vonk(&["serve", "--root", "nowhere"]).refuses();
}

#[test]
fn the_day_comes_from_the_environment_when_nobody_says_it() {
    let bank = small_bank();
    build(&bank, &["--date", "2026-11-21", "--out", "one"]).succeeds();
    // Noon of that day, UTC.
    build(&bank, &["--out", "two"]).env("SOURCE_DATE_EPOCH", "1795262400").succeeds();
    build(&bank, &["--date", "2029-11-21", "--out", "three"]).succeeds();
    let site = |name: &str| files_in(&bank.path().join(name));
    assert!(site("one") == site("two"), "the same day, another site");
    assert!(site("one") != site("three"), "another day, the same site");
}

#[test]
fn messages_are_in_the_readers_language() {
    let bank = small_bank();
    let said = |language: &[&str], environment: &str| {
        let arguments = [language, &["build", "--root", "nowhere"]].concat();
        bank.vonk(&arguments).env("LC_ALL", environment).refuses().err
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
        let run = environment.iter().fold(bank.vonk(&["check"]), |run, (name, value)| run.env(name, value));
        run.fails().says("earth").out.contains("\u{1b}[")
    };
    assert!(!is_coloured(&[]));
    assert!(is_coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}

#[test]
fn what_is_new_passes_the_check() {
    let folder = TestBank::empty();
    folder.vonk(&["init", "bank", "--name", "Our \"bank\""]).succeeds();
    folder.vonk(&["init", "bank"]).refuses().complains("is not empty");
    let bank = |arguments: &[&str]| folder.vonk(arguments).inside("bank");
    bank(&["check"]).succeeds();
    bank(&["build"]).succeeds();
    bank(&["build", "--drafts"]).succeeds();
    bank(&["new", "organisation", "club", "--title", "The Club: a friend"]).succeeds();
    bank(&["new", "case", "My Practice"]).succeeds().says("made content/cases/my-practice.md");
    bank(&["new", "case", "my-practice"]).refuses().complains("is there already");
    bank(&["new", "notice", "partner-wanted"]).succeeds();
    bank(&["new", "guide", "how-to"]).succeeds();
    bank(&["new", "translation", "my-practice", "nl"]).succeeds();
    bank(&["new", "translation", "my-practice", "de"]).refuses();
    bank(&["check", "--drafts"]).succeeds();
    bank(&["build", "--drafts"]).succeeds();
}

#[test]
fn a_draft_is_counted_and_checked_when_it_is_named() {
    let bank = small_bank().file(
        "content/cases/idea.md",
        &case("Idea", "fire").replace("---\ntitle", "---\ndraft: true\ntitle"),
    );
    bank.vonk(&["check"]).succeeds().says("1 draft was not checked; `vonk check --drafts` checks it as well");
    bank.vonk(&["check", "content/cases/idea.md"]).fails().says("unknown-term");
    bank.vonk(&["check", "content/cases"]).succeeds();
    bank.vonk(&["check", "--drafts"]).fails().says("unknown-term");
}

#[test]
fn errors_alone_are_shown_and_the_warnings_counted() {
    let bank =
        small_bank().file("content/cases/two.md", &case("Two", "air").replace("need: It was needed.\n", ""));
    bank.vonk(&["check"]).succeeds().says("missing-asked-field");
    let run = bank.vonk(&["check", "--errors"]).succeeds();
    run.says("no errors; 1 warning not shown");
    bank.vonk(&["check", "--errors", "--strict"]).fails();
    bank.file("content/cases/one.md", &case("One", "watre"))
        .vonk(&["check", "--errors"])
        .fails()
        .says("1 warning not shown");
}

#[test]
fn a_code_is_explained_and_a_wrong_one_guessed() {
    let bank = TestBank::empty();
    bank.vonk(&["explain", "unknown-term"]).succeeds().says("error[unknown-term]");
    bank.vonk(&["explain", "unknwon-term"]).refuses().complains("did you mean unknown-term?");
    bank.vonk(&["explain"]).succeeds().says("broken-link");
}

#[test]
fn statistics_count_what_is_there_and_what_is_not() {
    let bank = small_bank();
    bank.vonk(&["stats"]).succeeds().says("2 practices").says("Water");
    let figures = bank.vonk(&["stats", "--format", "json", "--date", "2029-01-01"]).succeeds().json();
    assert_eq!(figures["stale"].as_array().map(Vec::len), Some(2));
    assert_eq!(figures["languages"][1]["missing"], 2);
    assert_eq!(figures["coverage"][0]["counts"][0][0], 1);
}

#[test]
fn completions_name_the_commands() {
    for shell in ["bash", "zsh", "fish"] {
        TestBank::empty().vonk(&["completions", shell]).succeeds().says("explain");
    }
}

#[test]
fn a_reader_that_leaves_is_no_failure() {
    let bank = TestBank::empty();
    let mut child = bank.vonk(&["explain"]).start(Stdio::piped(), Stdio::piped());
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
        let run = bank.vonk(&["serve", "--port", "0", "--open"]).env("PATH", folder);
        let mut preview = run.start(Stdio::null(), err);
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
