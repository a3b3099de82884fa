//! The exact output of every format, for one small bank of awkward files.

use proptest::prelude::*;

use super::*;
use crate::{
    base::{Lang, Span},
    diagnostic::{Code, Place},
    testing::{self, path},
};

fn sources() -> Sources {
    testing::sources(&[
        ("content/cases/a.md", &b"---\ntitle: \xc3\x89\xc3\xa9n huis: samen\ntags: [repair]\ntags: [sharing]\nphase: scalling-up"[..]),
        ("content/cases/b, c.md", b"---\r\ntitel: Caf\xc3\xa9\r\nsummary: \xe2\x80\x9cx\xe2\x80\x9d\r\n"),
        ("content/cases/bad.md", b"---\ntitle: Caf\xe9 \x1b[2J\n---\n"),
        ("content/cases/long.md", b"---\nneed: >-\n  one\n  two \xc3\xa9\n---\n"),
    ])
}

/// The place of `text` (its last occurrence) in a file.
fn at(sources: &Sources, file: &str, text: &str) -> Place {
    let bytes = sources.bytes(&path(file)).expect("a file of the bank");
    let start =
        (0..bytes.len()).rfind(|&start| bytes[start..].starts_with(text.as_bytes())).expect("the text");
    Place::Span(Span::new(start, start + text.len()))
}

fn diagnostics(sources: &Sources) -> Vec<Diagnostic> {
    let new = |code, file: &str, place| Diagnostic::new(code, &path(file), place);
    let (a, b, bad, long) =
        ("content/cases/a.md", "content/cases/b, c.md", "content/cases/bad.md", "content/cases/long.md");
    let mut diagnostics = vec![
        new(Code::YamlColon, a, at(sources, a, "Één huis: samen"))
            .with("key", "title")
            .suggest(Some("\"Één huis: samen\"")),
        new(Code::DuplicateKey, a, at(sources, a, "tags")).with("key", "tags").related(
            &path(a),
            at(sources, a, "tags: [repair]"),
            "note-first-here",
        ),
        new(Code::UnknownTerm, a, at(sources, a, "scalling-up"))
            .with("value", "scalling-up")
            .with("vocabulary", "phases")
            .suggest(Some("scaling-up")),
        new(Code::UnknownKey, b, at(sources, b, "titel")).with("key", "titel").suggest(Some("title")),
        new(Code::YamlCurlyQuotes, b, at(sources, b, "“x”")),
        new(Code::NotUtf8, bad, Place::Span(Span::new(14, 15))).with("offset", 14usize).with("byte", "E9"),
        new(Code::DuplicateId, bad, Place::File).with("id", "bad").related(
            &path(b),
            Place::File,
            "note-other-file",
        ),
        new(Code::TextTooLong, long, at(sources, long, "one\n  two é"))
            .with("key", "need")
            .with("length", 1300usize)
            .with("limit", 200usize),
    ];
    crate::diagnostic::sort(&mut diagnostics);
    diagnostics
}

fn rendered(language: Lang, options: &RenderOptions) -> String {
    let sources = sources();
    render(&diagnostics(&sources), &sources, &Messages::for_language(language), options)
}

fn in_format(format: Format) -> RenderOptions {
    RenderOptions { format, practices: 52, ..RenderOptions::default() }
}

#[test]
fn every_format_has_a_name() {
    for (name, format) in Format::ALL {
        assert_eq!(Format::parse(name), Some(format));
    }
    assert_eq!(Format::parse("xml"), None);
}

#[test]
fn human_shows_the_line_with_a_caret_and_the_help() {
    let text = rendered(Lang::EN, &in_format(Format::Human));
    assert_eq!(text, include_str!("expected/human.txt"));
}

#[test]
fn human_speaks_french() {
    let sources = sources();
    let first = &diagnostics(&sources)[..1];
    let text = render(first, &sources, &Messages::for_language(Lang::FR), &in_format(Format::Human));
    assert_eq!(
        text,
        "erreur[yaml-colon]: la valeur de `title` contient un deux-points suivi d’un espace
 --> content/cases/a.md:2:8
  |
2 | title: Één huis: samen
  |        ^^^^^^^^^^^^^^^
  |
  = conseil: mettez toute la valeur entre guillemets droits\u{a0}: `\"Één huis: samen\"`

1 erreur dans 1 fichier
"
    );
}

#[test]
fn a_bank_without_remarks_is_told_so() {
    let all_good = |format| render(&[], &sources(), &Messages::for_language(Lang::NL), &in_format(format));
    assert_eq!(all_good(Format::Human), "alles in orde: 52 praktijken, geen opmerkingen\n");
    assert_eq!(all_good(Format::Short), "");
    assert_eq!(all_good(Format::Json), "");
    assert_eq!(all_good(Format::Gitlab), "[]\n");
}

#[test]
fn strict_says_that_warnings_count() {
    let sources = sources();
    let warning: Vec<_> = diagnostics(&sources)
        .into_iter()
        .filter(|diagnostic| diagnostic.severity() == Severity::Warning)
        .collect();
    let options = RenderOptions { strict: true, ..in_format(Format::Human) };
    let text = render(&warning, &sources, &Messages::for_language(Lang::EN), &options);
    assert!(
        text.ends_with("\n1 warning in 1 file; warnings count as errors because of `--strict`\n"),
        "{text}"
    );
}

#[test]
fn colours_come_only_when_asked_for_and_never_from_content() {
    let plain = rendered(Lang::EN, &in_format(Format::Human));
    assert!(!plain.contains('\u{1b}'));
    let coloured = rendered(Lang::EN, &RenderOptions { colour: Colour::Ansi, ..in_format(Format::Human) });
    assert!(coloured.contains("\u{1b}[") && !coloured.contains("\u{1b}[2J"));
}

#[test]
fn a_long_line_is_cut_around_its_place() {
    let text = format!("{}<b>{}", "word ".repeat(100), " word".repeat(100));
    let file = path("content/cases/prose.md");
    let sources = testing::sources(&[(file.as_str(), &text)]);
    let problem = Diagnostic::new(Code::RawHtml, &file, Place::Span(Span::new(500, 503))).with("tag", "<b>");
    let text = render(&[problem], &sources, &Messages::for_language(Lang::EN), &in_format(Format::Human));
    assert!(text.contains(" --> content/cases/prose.md:1:501\n"), "{text}");
    assert!(text.contains(" <b> ") && text.lines().all(|line| line.chars().count() <= 145), "{text}");
}

#[test]
fn short_is_one_line_each() {
    let text = rendered(Lang::EN, &in_format(Format::Short));
    assert_eq!(text, include_str!("expected/short.txt"));
}

#[test]
fn json_keeps_its_contract() {
    let text = rendered(Lang::EN, &in_format(Format::Json));
    assert_eq!(text, include_str!("expected/diagnostics.jsonl"));
}

#[test]
fn github_gets_escaped_commands_touched_files_first() {
    let options = RenderOptions {
        touched: BTreeSet::from([path("content/cases/long.md")]),
        ..in_format(Format::Github)
    };
    assert_eq!(rendered(Lang::EN, &options), include_str!("expected/github.txt"));
}

#[test]
fn github_gets_no_more_than_it_shows_and_the_rest_as_plain_lines() {
    let sources = sources();
    let problem = |number: usize| {
        Diagnostic::new(Code::UnknownKey, &path("content/cases/a.md"), Place::File)
            .with("key", format!("::error::\n##[error]{number}"))
    };
    let many: Vec<Diagnostic> = (1..=12).map(problem).collect();
    let text = render(&many, &sources, &Messages::for_language(Lang::EN), &in_format(Format::Github));
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.iter().filter(|line| line.starts_with("::error ")).count(), 10);
    assert_eq!(
        lines[10..],
        [
            "::notice::GitHub shows 10 errors and 10 warnings per step; 2 more are in the log",
            "- content/cases/a.md:1:1: error[unknown-key]: unknown field `::error:: ## [error]11`",
            "- content/cases/a.md:1:1: error[unknown-key]: unknown field `::error:: ## [error]12`",
            "12 errors in 1 file",
        ]
    );
}

#[test]
fn gitlab_gets_a_code_quality_report() {
    let text = rendered(Lang::EN, &in_format(Format::Gitlab));
    assert_eq!(text, include_str!("expected/gitlab.json"));
}

#[test]
fn a_fingerprint_stays_when_lines_move_and_differs_between_equal_problems() {
    let file = path("content/cases/x.md");
    let fingerprints = |before: &str| {
        let text = format!("{before}<b> and <b>");
        let sources = testing::sources(&[(file.as_str(), &text)]);
        let problem = |start| {
            let span = Span::new(before.len() + start, before.len() + start + 3);
            Diagnostic::new(Code::RawHtml, &file, Place::Span(span)).with("tag", "<b>")
        };
        let diagnostics = [problem(0), problem(8)];
        let text =
            render(&diagnostics, &sources, &Messages::for_language(Lang::EN), &in_format(Format::Gitlab));
        text.lines().filter(|line| line.contains("fingerprint")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(fingerprints(""), fingerprints("one\ntwo\n"));
    assert_ne!(fingerprints("")[0], fingerprints("")[1]);
}

#[test]
fn sarif_has_rules_places_and_fixes() {
    let sources = sources();
    let all = diagnostics(&sources);
    let few = [all[1].clone(), all[3].clone(), all[5].clone()];
    let text = render(&few, &sources, &Messages::for_language(Lang::EN), &in_format(Format::Sarif));
    assert_eq!(text.replace(env!("CARGO_PKG_VERSION"), "VERSION"), include_str!("expected/sarif.json"));
}

proptest! {
    #[test]
    fn no_bytes_and_no_place_make_a_format_fail(
        bytes in prop_oneof![prop::collection::vec(any::<u8>(), 0..120), "(\r?\n|é|\t|[ -~]|\u{1b}|\u{202e}){0,90}".prop_map(String::into_bytes)],
        start in 0usize..130,
        length in 0usize..60,
    ) {
        let file = path("content/cases/x.md");
        let span = Place::Span(Span::new(start, start + length));
        let value = String::from_utf8_lossy(&bytes).into_owned();
        let problem = Diagnostic::new(Code::UnknownKey, &file, span)
            .with("key", value.clone())
            .suggest(Some(value))
            .related(&file, span, "note-first-here");
        let sources = testing::sources(&[(file.as_str(), bytes)]);
        for (_, format) in Format::ALL {
            let text = render(std::slice::from_ref(&problem), &sources, &Messages::for_language(Lang::EN), &in_format(format));
            prop_assert!(!text.contains(['\u{1b}', '\r']) && text.ends_with('\n'), "{text:?}");
            prop_assert!(format != Format::Human || !text.contains('\u{202e}'), "{text:?}");
        }
    }
}

/// `count` warnings of one kind in each of `files` files, and one error in the first.
fn many(files: usize, count: usize) -> (Sources, Vec<Diagnostic>) {
    let names: Vec<String> = (0..files).map(|number| format!("content/cases/c{number:02}.md")).collect();
    let sources =
        testing::sources(&names.iter().map(|name| (name.as_str(), "---\ntitle: A\n")).collect::<Vec<_>>());
    let warnings = names.iter().flat_map(|name| {
        (0..count).map(|key| {
            Diagnostic::new(Code::MissingAskedField, &path(name), Place::File).with("key", format!("k{key}"))
        })
    });
    let error = Diagnostic::new(Code::UnknownKey, &path(&names[0]), at(&sources, &names[0], "title"))
        .with("key", "title");
    let mut diagnostics: Vec<_> = warnings.chain([error]).collect();
    crate::diagnostic::sort(&mut diagnostics);
    (sources, diagnostics)
}

fn count_of(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

#[test]
fn one_kind_of_warning_in_many_files_is_shown_once_and_the_error_last() {
    let (sources, diagnostics) = many(12, 1);
    let text = render(&diagnostics, &sources, &Messages::for_language(Lang::EN), &in_format(Format::Human));
    assert_eq!(count_of(&text, "warning[missing-asked-field]:"), 1, "{text}");
    assert!(text.contains("11 more of this kind in 11 files"), "{text}");
    assert!(text.contains("content/cases/c01.md") && !text.contains("content/cases/c11.md"), "{text}");
    assert!(text.find("error[unknown-key]") > text.find("warning[missing-asked-field]"), "{text}");
    let table: Vec<&str> = text.lines().rev().take(4).collect();
    assert!(table[0].starts_with("1 error, 12 warnings in 12 files"), "{table:?}");
    assert!(table[2].starts_with(" 1  error[unknown-key]"), "{table:?}");
    assert!(table[3].starts_with("12  warning[missing-asked-field]"), "{table:?}");
    let (sources, few) = many(3, 4);
    let text = render(&few, &sources, &Messages::for_language(Lang::EN), &in_format(Format::Human));
    assert_eq!(count_of(&text, "warning[missing-asked-field]:"), 12, "{text}");
    let (sources, diagnostics) = many(12, 1);
    for format in [Format::Short, Format::Json, Format::Gitlab] {
        let text = render(&diagnostics, &sources, &Messages::for_language(Lang::EN), &in_format(format));
        assert_eq!(count_of(&text, "content/cases/c"), 13, "{text}");
    }
}

#[test]
fn one_kind_of_problem_in_one_file_is_shown_so_often_and_counted() {
    let (sources, diagnostics) = many(1, 50);
    let text = render(&diagnostics, &sources, &Messages::for_language(Lang::NL), &in_format(Format::Human));
    assert_eq!(count_of(&text, "waarschuwing[missing-asked-field]:"), 20, "{text}");
    assert!(text.contains("nog 30 van deze soort in dit bestand"), "{text}");
}

#[test]
fn services_get_the_path_in_the_repository_and_the_language_of_the_file() {
    let (sources, diagnostics) = many(1, 0);
    let options = |format| RenderOptions {
        folder: "docs/bank".to_owned(),
        languages: BTreeMap::from([(path("content/cases/c00.md"), Lang::FR)]),
        ..in_format(format)
    };
    for format in [Format::Github, Format::Gitlab, Format::Sarif] {
        let text = render(&diagnostics, &sources, &Messages::for_language(Lang::EN), &options(format));
        assert!(text.contains("docs/bank/content/cases/c00.md"), "{text}");
        assert!(text.contains("champ inconnu"), "{text}");
    }
    let text = render(&diagnostics, &sources, &Messages::for_language(Lang::EN), &options(Format::Short));
    assert!(text.starts_with("content/cases/c00.md:2:1: error[unknown-key]: unknown field"), "{text}");
}

#[test]
fn warnings_that_the_caller_left_out_are_counted() {
    let (sources, diagnostics) = many(1, 0);
    let options = RenderOptions { left_out: 1200, ..in_format(Format::Human) };
    let text = |diagnostics: &[Diagnostic]| {
        render(diagnostics, &sources, &Messages::for_language(Lang::NL), &options)
    };
    assert!(text(&diagnostics).ends_with("1 fout in 1 bestand; 1.200 waarschuwingen niet getoond\n"));
    assert_eq!(text(&[]), "geen fouten; 1.200 waarschuwingen niet getoond\n");
}
