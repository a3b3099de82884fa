//! A remedy is right when a file comes clean by doing literally what its reports say: one mistake, one report, and nothing left
//! once the text that it offers stands in the place that it names.

mod support;

use std::collections::BTreeMap;
use std::io::Cursor;

use serde_json::Value;
use support::TestBank;

/// A case without a mistake, over `tests/diagnostics/base`.
const CASE: &str = "---
title: Een praktijk
summary: Wat er gebeurt, in één zin.
language: nl
domain: [housing]
phase: exploration
region: BE2
started: 2020
need: Waarom het nodig is.
partners: [buurtwerk]
impact: [{indicator: jobs, value: 2, date: 2021, source: s1, evidence: measured}]
lessons: [Begin klein.]
sources:
  - {id: s1, title: Jaarverslag, url: \"https://proef.example/2021\", date: 2021}
verified: 2026-01-15
---

De tekst van de praktijk.
";

/// What a report says that can be done.
struct Report {
    code: String,
    path: String,
    remedy: Option<Remedy>,
    /// Whether the remedy can be followed unasked.
    is_clear: bool,
}

/// A line and a column.
type Position = (usize, usize);

enum Remedy {
    /// Where the stretch begins and ends, and the text that belongs there; in the order of the file.
    Edits(Vec<(Position, Position, String)>),
    Rename(String),
}

fn reports(bank: &TestBank) -> Vec<Report> {
    let ran = bank.vonk(&["check", "--format", "json"]).ends();
    let report = |line: &str| {
        let object: Value = serde_json::from_str(line).expect("an object a line");
        let text = |key: &str| object[key].as_str().expect("a text").to_owned();
        let is_clear = object["remedy"]["clear"] == true;
        Report { code: text("code"), path: text("path"), remedy: remedy(&object["remedy"]), is_clear }
    };
    ran.out.lines().map(report).collect()
}

fn remedy(told: &Value) -> Option<Remedy> {
    if let Some(name) = told["rename"].as_str() {
        return Some(Remedy::Rename(name.to_owned()));
    }
    let edit = |edit: &Value| {
        let place = |line: &str, column: &str| {
            let number = |key: &str| edit[key].as_u64().expect("a number") as usize;
            (number(line), number(column))
        };
        let text = edit["text"].as_str().expect("a text").to_owned();
        (place("line", "column"), place("end_line", "end_column"), text)
    };
    Some(Remedy::Edits(told["edits"].as_array()?.iter().map(edit).collect()))
}

impl Remedy {
    /// Does what the report on the file says.
    fn follow(&self, bank: &TestBank, file: &str) {
        let path = bank.path().join(file);
        match self {
            Self::Rename(name) => {
                let new = bank.path().join(name);
                std::fs::create_dir_all(new.parent().expect("in a folder")).expect("a folder");
                std::fs::rename(&path, new).expect("a file to rename");
            }
            Self::Edits(edits) => {
                let mut text = std::fs::read(&path).expect("a file");
                for (start, end, new) in edits.iter().rev() {
                    let place = offset(&text, *start)..offset(&text, *end);
                    text.splice(place, new.bytes());
                }
                std::fs::write(path, text).expect("written");
            }
        }
    }

    /// From where to where it changes its file; a name stands before everything.
    fn reach(&self) -> (Position, Position) {
        match self {
            Self::Rename(_) => ((0, 0), (0, 0)),
            Self::Edits(edits) => (edits[0].0, edits[edits.len() - 1].1),
        }
    }
}

/// The byte at a line and a column; a byte that is no character counts as one.
fn offset(text: &[u8], (line, column): Position) -> usize {
    let start: usize = text.split_inclusive(|&b| b == b'\n').take(line - 1).map(<[u8]>::len).sum();
    let begins = |at: &usize| !matches!(text[*at], 0x80..=0xbf);
    (start..text.len()).filter(begins).nth(column - 1).unwrap_or(text.len())
}

/// Follows the reports on a bank, the last in a file first, and again while there are any; the codes of the first round, and the
/// reports that no remedy takes away.
fn follow_all(bank: &TestBank) -> (Vec<String>, Vec<String>) {
    let mut first = None;
    for _ in 0..6 {
        let found = reports(bank);
        let codes: Vec<String> = found.iter().map(|report| report.code.clone()).collect();
        first.get_or_insert_with(|| codes.clone());
        let mut last_in_file: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        let mut is_mended = false;
        for report in found.iter().rev() {
            let after = last_in_file.get(report.path.as_str()).copied().unwrap_or((usize::MAX, 0));
            if let Some(remedy) = report.remedy.as_ref().filter(|remedy| remedy.reach().1 <= after) {
                remedy.follow(bank, &report.path);
                last_in_file.insert(&report.path, remedy.reach().0);
                is_mended = true;
            }
        }
        if !is_mended {
            return (first.unwrap_or_default(), codes);
        }
    }
    (first.unwrap_or_default(), reports(bank).into_iter().map(|report| report.code).collect())
}

/// The case with some of its lines replaced.
fn case(lines: &[(&str, &str)]) -> String {
    let mut text = CASE.to_owned();
    for (key, line) in lines {
        let old = CASE.lines().find(|line| line.starts_with(key)).unwrap_or_else(|| panic!("no line {key}"));
        text = text.replace(old, line);
    }
    text
}

fn bank(files: &[(&str, &str)]) -> TestBank {
    let bank = TestBank::copy_of("diagnostics/base");
    files.iter().for_each(|(path, text)| bank.write(path, text));
    bank
}

/// Each mistake in the front matter gets these reports, and is gone when they are followed.
#[track_caller]
fn mended(mistakes: &[(&str, &str, &[&str])]) {
    let mut wrong = Vec::new();
    for (key, line, codes) in mistakes {
        let bank = bank(&[("content/cases/proef.md", &case(&[(key, line)]))]);
        let (found, left) = follow_all(&bank);
        if found != *codes || !left.is_empty() {
            let text =
                std::fs::read_to_string(bank.path().join("content/cases/proef.md")).unwrap_or_default();
            let now: Vec<&str> = text.lines().filter(|line| !CASE.contains(line)).collect();
            wrong.push(format!("{line}: {found:?}, then {left:?}: {now:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), mistakes.len(), wrong.join("\n"));
}

#[test]
fn the_case_has_no_mistake() {
    assert_eq!(follow_all(&bank(&[("content/cases/proef.md", CASE)])), (Vec::new(), Vec::new()));
}

#[test]
fn words_behind_a_hash_are_kept() {
    mended(&[
        ("title", "title: Buurtwinkel #2 in de wijk", &["yaml-hash"]),
        ("title", "title: Bestek nr. 5 # ontwerp", &["yaml-hash"]),
        ("title", "title: Samen koken #ledeberg", &["yaml-hash"]),
        ("title", "title: Wat #1: de buurt", &["yaml-hash"]),
        ("summary", "summary: Een winkel #2 in\n  de wijk", &["yaml-hash"]),
        ("summary", "summary: Een winkel\n  in wijk #2", &["yaml-hash"]),
        ("need", "need: Wij zijn nr. 1 # en dat telt", &["yaml-hash"]),
        ("lessons", "lessons:\n  - Begin met straat #1", &["yaml-hash"]),
        ("lessons", "lessons:\n  - {title: Straat #1, text: Begin klein.}", &["yaml-hash"]),
        ("lessons", "lessons: [Straat #1, Begin klein.]", &["yaml-hash"]),
        ("  - {id", "  - {id: s1, title: Rapport #2, date: 2021}", &["yaml-hash"]),
        (
            "  - {id",
            "  - {id: s1, title: Rapport, url: https://proef.example/ #deel, date: 2021}",
            &["yaml-hash"],
        ),
        ("  - {id", "  - id: s1\n    title: Rapport\n    url: https://proef.example/ #deel", &["yaml-hash"]),
        ("verified", "verified: 2026-01-15\ntags: [#zorg, repair]", &["yaml-hash"]),
        ("verified", "verified: 2026-01-15\nextra:\n  zaal: zaal #2", &["yaml-hash"]),
        ("verified", "verified: 2026-01-15\nextra: {zalen: [{naam: zaal #2}]}", &["yaml-hash"]),
        ("verified", "verified: 2026-01-15\ntags:\n  - zorg #buurt", &["yaml-hash"]),
        (
            "verified",
            "verified: 2026-01-15\ntags:\n  - #zorg\n  - #buurt\n  - repair",
            &["yaml-special-start"; 2],
        ),
    ]);
}

#[test]
fn a_remark_that_can_be_nothing_else_stays_one() {
    for (key, line) in [
        ("title", "title: \"Een praktijk\" # nog na te vragen"),
        ("title", "# de titel\ntitle: Een praktijk"),
        ("domain", "domain: [housing] # wonen"),
        ("domain", "domain:\n  - housing # wonen\n  - health-care #zorg"),
        ("phase", "phase: exploration # sinds 2020"),
        ("region", "region: BE2 #Vlaanderen"),
        ("started", "started: 2020 # geschat"),
        ("partners", "partners:\n  - buurtwerk # trekker"),
        ("verified", "verified: 2026-01-15 # door An\ntags:\n  - repair # herstellen"),
        ("  - {id", "  - id: s1 # eerste\n    title: Jaarverslag"),
        ("need", "need: >- # kort\n  Waarom het nodig is."),
    ] {
        let bank = bank(&[("content/cases/proef.md", &case(&[(key, line)]))]);
        assert_eq!(follow_all(&bank).0, Vec::<String>::new(), "{line}");
    }
}

#[test]
fn values_between_brackets_may_hold_any_sign() {
    let source = |title: &str| format!("  - {{id: s1, title: {title}, date: 2021}}");
    let mut mistakes = Vec::new();
    for (title, codes) in [
        ("Rapport, deel 2", ["yaml-comma"]),
        ("Rapport, deel 2, herziene versie", ["yaml-comma"]),
        ("Rapport [2020]", ["yaml-inner-bracket"]),
        ("Rapport [2020], deel 2", ["yaml-inner-bracket"]),
        ("Rapport {2020}", ["yaml-inner-bracket"]),
        ("Rapport 2020]", ["yaml-inner-bracket"]),
        ("Rapport 2020}", ["yaml-inner-bracket"]),
        ("[2020] Rapport", ["yaml-special-start"]),
        ("Rapport 2020: cijfers", ["yaml-colon"]),
        ("Rapport 2020: cijfers, deel 2", ["yaml-colon"]),
        ("Rapport #2", ["yaml-hash"]),
        ("Rapport #2, deel 3", ["yaml-hash"]),
        ("'t Rapport", ["yaml-unclosed-quote"]),
        ("'t Rapport, deel 2", ["yaml-unclosed-quote"]),
        ("\"Rapport\" van 2020", ["yaml-special-start"]),
        ("\"Rapport\", deel 2", ["yaml-comma"]),
        ("@home", ["yaml-special-start"]),
        ("*Rapport* 2020", ["yaml-special-start"]),
        ("%rapport", ["yaml-special-start"]),
        ("- rapport", ["yaml-special-start"]),
        ("? wie", ["yaml-special-start"]),
        ("“Rapport”", ["yaml-curly-quotes"]),
    ] {
        mistakes.push((source(title), codes));
    }
    let mistakes: Vec<(&str, &str, &[&str])> =
        mistakes.iter().map(|(line, codes)| ("  - {id", line.as_str(), codes.as_slice())).collect();
    mended(&mistakes);
    mended(&[
        (
            "partners",
            "partners: [{organisation: buurtwerk, does: {nl: helpt groepen, ook elders, fr: aide}}]",
            &["yaml-comma"],
        ),
        ("lessons", "lessons: [Begin klein, met één straat, Vraag het aan de buren]", &["comma-in-list"]),
        ("lessons", "lessons: [Gereedschap (hamers, zagen), Een zaal]", &["comma-in-list"]),
        ("lessons", "lessons: [Let op: begin klein]", &["yaml-colon"]),
        ("lessons", "lessons:\n  - Begin klein: met één straat", &["yaml-colon"]),
        ("lessons", "lessons: ['t Lokaal, Gereedschap]", &["yaml-unclosed-quote"]),
        ("lessons", "lessons: [Een zaal [met keuken], Gereedschap]", &["yaml-inner-bracket"]),
        ("lessons", "lessons: [Een zaal, Gereedschap", &["yaml-bracket"]),
        ("domain", "domain: [housing # wonen", &["yaml-bracket"]),
        ("lessons", "lessons: [Begin met straat #1", &["yaml-bracket"]),
    ]);
}

#[test]
fn numbers_are_read_as_people_write_them() {
    let mut mistakes = Vec::new();
    for (value, code) in [
        ("1.200", "number-thousands"),
        ("12.500", "number-thousands"),
        ("1.250.000", "invalid-number"),
        ("2,100", "yaml-comma"),
        ("1,5", "yaml-comma"),
        ("10 000", "invalid-number"),
        ("85%", "invalid-number"),
        ("€1500", "invalid-number"),
        ("± 2100", "invalid-number"),
        ("ca. 300", "invalid-number"),
        ("\"300\"", "invalid-number"),
        ("2,5 miljoen", "yaml-comma"),
    ] {
        let line = format!(
            "impact: [{{indicator: jobs, value: {value}, date: 2021, source: s1, evidence: measured}}]"
        );
        let below = format!(
            "impact:\n  - indicator: jobs\n    value: {value}\n    date: 2021\n    source: s1\n    evidence: measured"
        );
        mistakes.push((line, [code]));
        mistakes.push((below, [if code == "yaml-comma" { "invalid-number" } else { code }]));
    }
    let mistakes: Vec<(&str, &str, &[&str])> =
        mistakes.iter().map(|(line, codes)| ("impact", line.as_str(), codes.as_slice())).collect();
    mended(&mistakes);
}

#[test]
fn dates_are_read_as_people_write_them() {
    let mut mistakes = Vec::new();
    for (date, code) in [
        ("2025-11-21T10:00:00Z", "invalid-date"),
        ("2025/11/21", "invalid-date"),
        ("12/05/2023", "ambiguous-date"),
        ("13/05/2023", "invalid-date"),
        ("mei 2023", "invalid-date"),
        ("21 november 2025", "invalid-date"),
        ("1er août 2024", "invalid-date"),
        ("21/11/25", "invalid-date"),
        ("sinds 2021", "invalid-date"),
        ("2025-2-3", "invalid-date"),
    ] {
        mistakes.push((format!("verified: {date}"), [code]));
    }
    let mistakes: Vec<(&str, &str, &[&str])> =
        mistakes.iter().map(|(line, codes)| ("verified", line.as_str(), codes.as_slice())).collect();
    mended(&mistakes);
}

#[test]
fn fields_are_known_by_what_people_call_them() {
    mended(&[
        ("title", "titel: Een praktijk", &["unknown-key"]),
        ("summary", "samenvatting: Wat er gebeurt.", &["unknown-key"]),
        ("summary", "résumé: Wat er gebeurt.", &["unknown-key"]),
        ("domain", "domein: [housing]", &["unknown-key"]),
        ("started", "gestart: 2020", &["unknown-key"]),
        ("sources", "bronnen:", &["unknown-key"]),
        (
            "impact",
            "impact: [{indicateur: jobs, waarde: 2, jaar: 2021, bron: s1, bewijs: measured}]",
            &["unknown-key"; 5],
        ),
        ("language", "taal: nl", &["unknown-key"]),
        ("need", "besoin: Waarom het nodig is.", &["unknown-key"]),
        ("title", "title\u{200b}: Een praktijk", &["yaml-space"]),
    ]);
}

#[test]
fn values_are_read_as_people_write_them() {
    mended(&[
        ("verified", "verified: 2026-01-15\nopen_to_visits: ja", &["wrong-type"]),
        ("verified", "verified: 2026-01-15\nopen_to_visits: oui", &["wrong-type"]),
        ("title", "title: [Een praktijk]", &["wrong-type"]),
        ("title", "title: true", &["wrong-type"]),
        ("region", "region: BE2\u{200b}", &["invisible-character"]),
        ("verified", "verified: 2026-01-15\nwebsite: www.proef.example", &["invalid-url"]),
        ("verified", "verified: 2026-01-15\nwebsite: https://proef.example/mijn pagina", &["invalid-url"]),
        ("verified", "verified: 2026-01-15\nwebsite: doi:10.1000/182", &["invalid-url"]),
        ("verified", "verified: 2026-01-15\nwebsite: <https://proef.example>", &["invalid-url"]),
        ("verified", "verified: 2026-01-15\nwebsite: [site](https://proef.example)", &["yaml-special-start"]),
        ("verified", "verified: 2026-01-15\ncontact: info@proef.example", &["invalid-url"]),
        (
            "verified",
            "verified: 2026-01-15\nplace: {name: Gent, lat: 51,05, lon: 3,72}",
            &["yaml-comma", "yaml-comma"],
        ),
        (
            "verified",
            "verified: 2026-01-15\nplace:\n  name: Gent\n  lat: 51,05\n  lon: 3,72",
            &["invalid-number"; 2],
        ),
        ("verified", "verified: 2026-01-15\naliases: oud, ouder", &["list-wanted"]),
    ]);
}

#[test]
fn a_municipality_gives_its_region_and_becomes_the_place() {
    let code = &["municipality-as-region"][..];
    mended(&[
        ("region", "region: Gent", code),
        ("region", "region: \"Gent (9000)\" # de stad", code),
        ("region", "region: Gand\nplace: {name: Gent}", code),
        ("region", "region: [Oostende]", code),
    ]);
    let bank = bank(&[("content/cases/fout.md", &case(&[("region", "region: stad gent")]))]);
    follow_all(&bank);
    let text = std::fs::read_to_string(bank.path().join("content/cases/fout.md")).expect("the case");
    assert!(text.contains("\nregion: BE2\nplace: Gent\n"), "{text}");
    for name in ["Atlantis", "2000"] {
        let text = case(&[("region", &format!("region: {name}"))]);
        assert_eq!(
            reports(&self::bank(&[("content/cases/fout.md", &text)]))
                .into_iter()
                .map(|one| one.code)
                .collect::<Vec<_>>(),
            ["unknown-term"]
        );
    }
}

#[test]
fn a_banks_own_municipalities_count_in_place_of_those_of_belgium() {
    let own = "label: Communes\nterms: [{id: rennes, label: Rennes, region: BE2, lat: 48.11, lon: -1.68}]";
    let codes = |region: &str| {
        let bank = bank(&[
            ("content/vocabularies/municipalities.yaml", own),
            ("content/cases/fout.md", &case(&[("region", &format!("region: {region}"))])),
        ]);
        reports(&bank).into_iter().map(|one| one.code).collect::<Vec<_>>()
    };
    assert_eq!(codes("Rennes"), ["municipality-as-region"]);
    assert_eq!(codes("Gent"), ["unknown-term"]);
}

#[test]
fn a_text_that_goes_on_in_the_next_line_is_indented() {
    mended(&[
        (
            "title",
            "title: Een praktijk die een lange titel heeft, zo lang dat ze\nverder gaat op de volgende regel",
            &["yaml-indentation"],
        ),
        ("title", "title: Een praktijk met een\nlange titel", &["yaml-indentation"]),
        ("summary", "summary: Wat er gebeurt,\nin één zin\nof in twee.", &["yaml-indentation"]),
        ("title", "title Een praktijk", &["yaml-missing-space"]),
    ]);
}

#[test]
fn files_get_the_name_that_was_meant() {
    let translation =
        "---\ntitle: Une pratique\nsummary: Ce qui se passe.\ntranslated_from: 1\n---\n\nLe texte.\n";
    let other = case(&[("title", "title: Een andere praktijk")]);
    for (name, text, code) in [
        ("Proef Vier.md", CASE, "bad-file-name"),
        ("proef.md.txt", CASE, "wrong-ending"),
        ("proef.markdown", CASE, "wrong-ending"),
        ("proef.MD", CASE, "wrong-ending"),
        ("proef.mdx", CASE, "wrong-ending"),
        ("proef.docx", CASE, "wrong-ending"),
        ("proef.rtf", CASE, "wrong-ending"),
        ("proef.yml", CASE, "wrong-ending"),
        ("2024/proef.md", CASE, "misplaced-file"),
        ("proef/proef.md", CASE, "bad-file-name"),
        ("proef/Index.MD", CASE, "wrong-ending"),
        ("con.md", CASE, "unusable-name"),
        ("proef.nl.md", CASE, "original-misnamed"),
        ("ander-fr.md", translation, "bad-file-name"),
        ("ander_fr.md", translation, "bad-file-name"),
        ("ander.FR.md", translation, "bad-file-name"),
        ("ander.frans.md", translation, "bad-file-name"),
        ("fr/ander.md", translation, "misplaced-file"),
        ("ander.fr-BE.md", translation, "unknown-language"),
    ] {
        let bank = bank(&[("content/cases/ander.md", &other), (&format!("content/cases/{name}"), text)]);
        assert_eq!(follow_all(&bank), (vec![code.to_owned()], Vec::new()), "{name}");
    }
}

#[test]
fn what_is_said_of_folders_is_no_mistake() {
    let files = [
        ("content/README.md", "# Wat hier staat\n"),
        ("content/cases/README.md", "# Wat hier staat\n"),
        ("content/cases/readme.fr.md", "# Ce qui se trouve ici\n"),
        ("content/cases/Thumbs.db", "x"),
    ];
    assert_eq!(follow_all(&bank(&files)).0, Vec::<String>::new());
}

#[test]
fn every_file_that_is_not_read_is_named() {
    let files = [("content/cases/a.pdf", "x"), ("content/cases/b.xlsx", "x"), ("content/c.pdf", "x")];
    assert_eq!(follow_all(&bank(&files)).0, ["unexpected-file"; 3]);
}

#[test]
fn one_cause_has_one_report() {
    let translation =
        "---\ntitle: Eine Praxis\nsummary: Was geschieht.\ntranslated_from: 1\n---\n\nDer Text.\n";
    let settings =
        std::fs::read_to_string(support::tests_folder().join("diagnostics/base/content/bank.yaml"))
            .expect("settings");
    let without_french = bank(&[
        ("content/bank.yaml", &settings.replace("[nl, fr]", "[nl]")),
        ("content/cases/a.md", CASE),
        ("content/cases/a.fr.md", translation),
    ]);
    assert_eq!(follow_all(&without_french), (vec!["language-missing".to_owned()], Vec::new()));

    let refers = case(&[
        ("title", "title: Een andere praktijk"),
        ("verified", "verified: 2026-01-15\ninspired_by: [proef]"),
    ]);
    let misnamed = bank(&[
        ("content/cases/Proef.md", CASE),
        ("content/cases/proef.fr.md", translation),
        ("content/cases/b.md", &refers),
    ]);
    assert_eq!(follow_all(&misnamed), (vec!["bad-file-name".to_owned()], Vec::new()));

    let vocabulary = std::fs::read_to_string(
        support::tests_folder().join("diagnostics/base/content/vocabularies/domains.yaml"),
    )
    .expect("terms");
    let renamed = bank(&[("content/vocabularies/domains.yml", &vocabulary)]);
    std::fs::remove_file(renamed.path().join("content/vocabularies/domains.yaml")).expect("the vocabulary");
    assert_eq!(follow_all(&renamed), (vec!["bad-file-name".to_owned()], Vec::new()));

    let settings_renamed = bank(&[("content/bank.yml", &settings)]);
    std::fs::remove_file(settings_renamed.path().join("content/bank.yaml")).expect("the settings");
    assert_eq!(follow_all(&settings_renamed), (vec!["wrong-ending".to_owned()], Vec::new()));

    for (name, text) in [
        (
            "content/cases/a.md",
            CASE.replace(
                "started: 2020\n",
                "<<<<<<< HEAD\nstarted: 2020\n=======\nstarted: 2021\n>>>>>>> b\n",
            ),
        ),
        ("content/cases/a.md", format!("{CASE}\n<<<<<<< HEAD\nEen.\n=======\nTwee.\n>>>>>>> b\n")),
        (
            "content/bank.yaml",
            settings.replace("languages:", "<<<<<<< HEAD\nlanguages: [nl]\n=======\nlanguages:")
                + ">>>>>>> b\n",
        ),
        (
            "content/vocabularies/domains.yaml",
            vocabulary.replace("terms:", "<<<<<<< HEAD\nterms:\n=======\nterms:\n>>>>>>> b"),
        ),
    ] {
        assert_eq!(follow_all(&bank(&[(name, &text)])).0, ["merge-conflict"], "{name}");
    }
}

/// The remedy of each code's fixture mends what the code says; a clear one breaks nothing.
#[test]
fn the_remedy_of_a_code_takes_its_report_away() {
    let folder = support::tests_folder().join("diagnostics");
    let mut wrong = Vec::new();
    for code in support::files_in(&folder).keys().filter_map(|path| path.strip_suffix("/expected.txt")) {
        let bank = TestBank::copy_of("diagnostics/base").with_files_of(&format!("diagnostics/{code}"));
        let codes = || reports(&bank).into_iter().map(|report| report.code);
        let found = reports(&bank);
        let Some(report) = found.iter().find(|report| report.code == code) else { continue };
        let Some(remedy) = &report.remedy else { continue };
        remedy.follow(&bank, &report.path);
        let is_new = |left: &String| report.is_clear && !found.iter().any(|known| known.code == *left);
        let left = codes().filter(|left| left == code || is_new(left));
        wrong.extend(left.map(|left| format!("{code}: {left}")));
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_list_is_written_between_brackets() {
    mended(&[
        ("domain", "domain: housing, health-care", &["list-wanted"]),
        ("domain", "domain: Wonen en zorg", &["list-wanted"]),
        ("domain", "domain: wonen; zorg", &["list-wanted"]),
        ("domain", "domain: housing / mobility", &["list-wanted"]),
        ("verified", "verified: 2026-01-15\ntags: voeding, buurt", &["list-wanted"]),
        ("verified", "verified: 2026-01-15\ntags:\n  - voeding, buurt", &["list-wanted"]),
        ("verified", "verified: 2026-01-15\ntags: [\"voeding, buurt\", repair]", &[]),
        ("verified", "verified: 2026-01-15\nnot_known: started, impact", &["list-wanted"]),
    ]);
}

#[test]
fn words_that_are_others_stay_others() {
    let tagged = |title: &str, tags: &str| {
        case(&[
            ("title", &format!("title: {title}")),
            ("verified", &format!("verified: 2026-01-15\ntags: {tags}")),
        ])
    };
    let (plain, plus, sharp) = (tagged("A", "[C]"), tagged("B", "[C++]"), tagged("D", "[\"C#\"]"));
    let files =
        [("content/cases/a.md", &*plain), ("content/cases/b.md", &plus), ("content/cases/d.md", &sharp)];
    assert_eq!(follow_all(&bank(&files)), (vec!["terms-collide".to_owned(); 2], Vec::new()));
    let (first, second) = (tagged("A", "[Co-housing]"), tagged("B", "[co housing, Cohousing]"));
    assert_eq!(
        follow_all(&bank(&[("content/cases/a.md", &first), ("content/cases/b.md", &second)])).0,
        Vec::<String>::new()
    );
    for (tags, codes) in
        [("[Repair, repair]", ["duplicate-value"]), ("[+]", ["invalid-id"]), ("[aux]", ["unusable-name"])]
    {
        assert_eq!(follow_all(&bank(&[("content/cases/a.md", &tagged("A", tags))])).0, codes, "{tags}");
    }
}

#[test]
fn a_second_practice_of_the_same_name_is_noticed_where_it_is_in_the_same_place() {
    let placed = |place: &str| case(&[("verified", &format!("verified: 2026-01-15\nplace: {place}"))]);
    let (ghent, again, bruges) = (placed("Gent"), placed("gent"), placed("Brugge"));
    let codes =
        |second: &str| follow_all(&bank(&[("content/cases/a.md", &ghent), ("content/cases/b.md", second)])).0;
    assert_eq!(codes(&again), ["same-title"]);
    assert_eq!(codes(CASE), ["same-title"]);
    assert_eq!(codes(&bruges), Vec::<String>::new());
}

/// A small picture.
fn picture() -> Vec<u8> {
    let mut png = Cursor::new(Vec::new());
    image::RgbImage::new(4, 3)
        .write_to(&mut png, image::ImageFormat::Png)
        .expect("memory takes what is written");
    png.into_inner()
}

/// Each text gets these reports, and is clean when they are followed.
#[track_caller]
fn mended_in_text(mistakes: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (body, codes) in mistakes {
        let text = CASE.replace("De tekst van de praktijk.", body);
        let bank = bank(&[("content/cases/proef.md", &text), ("content/cases/ander.md", &other_case())]);
        for name in ["mijn foto.jpg", "foto (1).jpg", "foto.jpg"] {
            bank.write_bytes(&format!("content/cases/{name}"), &picture());
        }
        let (found, left) = follow_all(&bank);
        if found != *codes || !left.is_empty() {
            let now = std::fs::read_to_string(bank.path().join("content/cases/proef.md")).unwrap_or_default();
            let now = now.split_once("---\n\n").map_or("", |(_, body)| body).to_owned();
            wrong.push(format!("{body:?}: {found:?}, then {left:?}: {now:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), mistakes.len(), wrong.join("\n"));
}

fn other_case() -> String {
    case(&[("title", "title: Een andere praktijk")]).replace("De tekst van", "## De nood\n\nDe tekst van")
}

#[test]
fn links_and_pictures_are_not_lost() {
    mended_in_text(&[
        ("![De keuken](mijn foto.jpg)", &["link-as-typed"]),
        ("![De keuken](mijn foto.jpg \"Om 8 uur\")", &["link-as-typed"]),
        ("![De keuken](foto.jpg “Om 8 uur”)", &["link-as-typed"]),
        ("![De keuken] (foto.jpg)", &["link-as-typed"]),
        ("!(De keuken)[foto.jpg]", &["link-as-typed"]),
        ("![De keuken](foto (1).jpg)", &["link-as-typed"]),
        ("Zie [het verslag](https://proef.example/mijn verslag.pdf) hier.", &["link-as-typed"]),
        ("Zie [de site](https://proef.example “Onze site”) en meer.", &["link-as-typed"]),
        ("Zie [de site] (https://proef.example).", &["link-as-typed"]),
        ("Zie [de site]\u{a0}(www.proef.example).", &["link-as-typed"]),
        ("Zie (de site)[https://proef.example].", &["link-as-typed"]),
        ("Zie [de site](https://proef.example", &["link-as-typed"]),
        ("Zie [de site]( “https://proef.example/a b” ).", &["link-as-typed"]),
        ("Zie [de site](“https://proef.example”).", &["unsafe-link"]),
        ("Zie [een ander](« ander.md »).", &["link-as-typed"]),
        ("Zie [de **hele** site](https://proef.example/a b).", &["link-as-typed"]),
        ("Zie [bron 1] en meer.\n[bron 1]: https://proef.example", &["link-as-typed"]),
        ("Zie [een](https://proef.example/a b) en [twee](https://proef.example/c d).", &["link-as-typed"; 2]),
    ]);
}

#[test]
fn addresses_are_read_as_people_write_them() {
    mended_in_text(&[
        ("Zie [de site](www.proef.example).", &["invalid-url"]),
        ("Mail [ons](info@proef.example).", &["invalid-url"]),
        ("Mail [ons](mailto: info@proef.example).", &["link-as-typed"]),
        ("Zie [dit](doi:10.1000/182).", &["unsafe-link"]),
        ("Zie [dit](DOI 10.1000/182).", &["link-as-typed"]),
        ("Zie [dit](10.1000/182).", &["invalid-url"]),
        ("Zie [een ander](/nl/cases/ander/).", &["broken-link"]),
        ("Zie [een ander](ander).", &["broken-link"]),
        ("Zie [een ander](ander.md#de-noot).", &["broken-anchor"]),
        ("![De keuken](C:\\foto.jpg)", &["local-path"]),
        ("![De keuken](file:///C:/Users/An/mijn%20foto.jpg)", &["local-path"]),
        ("![De keuken](C:\\Mijn foto's\\foto.jpg)", &["link-as-typed"]),
        ("Zie [een ander](ander\u{200b}.md) en \u{202e}dit.", &["invisible-character"; 2]),
        ("\u{feff}## De nood\n\nTekst.", &["invisible-character"]),
        ("Zie [een ander](ander.md#De-nood) en [hier](#de-aanpak).\n\n## De aanpak\n\nTekst.", &[]),
    ]);
}

#[test]
fn headings_are_not_lost() {
    mended_in_text(&[
        ("##De nood\n\nTekst.", &["heading-as-typed"]),
        ("###Titel ##\n\nTekst.", &["heading-as-typed"]),
        ("Tekst.\n##De nood\nMeer.", &["heading-as-typed"]),
        ("##\u{a0}De nood\n\nTekst.", &["heading-as-typed"]),
        ("#De nood van de buurt\n\nTekst.", &["heading-as-typed"]),
        ("##**De nood**\n\nTekst.", &["heading-as-typed"]),
        ("##Een\n\nTekst.\n\n##Twee\n\nTekst.\n\n##Drie\n\nTekst.", &["heading-as-typed"]),
        ("De buren koken.\n---\n\nTekst.", &["sentence-as-heading"]),
        ("De buren koken elke week samen,\nen eten dan.\n-----\n\nTekst.", &["sentence-as-heading"]),
        ("De buren koken.\n======\n\nTekst.", &["sentence-as-heading"]),
    ]);
}

#[test]
fn labels_lead_somewhere() {
    mended_in_text(&[
        (
            "Zie [het verslag][verslg].\n\nZie [dit][verslag].\n\n[verslag]: https://proef.example",
            &["unknown-label"],
        ),
        ("Goed.[^jaarverslg] Ook.[^jaarverslag]\n\n[^jaarverslag]: Blz. 3.", &["unknown-label"]),
        ("Goed.[^1]\n\n[^1] : Blz. 3.", &["link-as-typed"]),
    ]);
    let left = |body: &str| {
        follow_all(&bank(&[("content/cases/proef.md", &CASE.replace("De tekst van de praktijk.", body))])).1
    };
    for (body, codes) in [
        ("Zie [het verslag][bron].", &["unknown-label"][..]),
        ("Zie [het verslag][].", &["unknown-label"]),
        ("Goed.[^1]", &["unknown-label"]),
        ("Goed.[^1] Beter.[^2]", &["unknown-label"; 2]),
        ("Goed.[^1]\n\n[^1]: Een.\n\n[^1]: Twee.", &["duplicate-label"]),
        ("[a][b]\n\n[b]: https://a.example\n[b]: https://b.example", &["duplicate-label"]),
        ("Goed.\n\n[^1]: Een.", &["unused-label"]),
        ("Goed.\n\n[bron]: https://a.example", &["unused-label"]),
        ("Goed.[^Noot] En [dit][BRON].\n\n[^noot]: Een.\n\n[bron]: https://a.example", &[]),
        ("Goed.\n\n[//]: # (een opmerking)", &[]),
        ("Zo schrijft [hij] het [1][2], en `[a][b]` [sic].", &[]),
    ] {
        assert_eq!(left(body), codes, "{body}");
    }
}

#[test]
fn the_signs_of_other_programs_are_told() {
    let one = &["other-markup"][..];
    mended_in_text(&[
        ("{{< youtube abc >}}\n\nTekst.", one),
        ("{{<youtube abc>}}\n\nTekst.", one),
        ("{{% notice %}}\nTekst.\n{{% /notice %}}", one),
        ("{% include video.html %}\n\nTekst.", one),
        ("Zie [[ander]].", one),
        ("Zie [[Ander|een andere]].", one),
        ("Zie [[ander#De nood]].", one),
        (":::note\nTekst.\n:::", one),
        ("::: warning Let op\nTekst.\n:::\n", one),
        ("[toc]\n\nTekst.", one),
        ("Dit is ==belangrijk== nieuws.", one),
        ("Dit is ++nieuw++ hier.", one),
        ("## De nood {#nood .groot}\n\nTekst.", one),
        ("Tekst.\n{: .groot }", one),
        ("$$a = b$$\n\nTekst.", one),
        ("$$\na = b\n$$\n\nTekst.", one),
        ("Goed zo :tada: en verder.", one),
        ("> [!NOTE]\n> Tekst.", one),
        ("!!! note\n    Tekst.\n", one),
        ("Goed^[een noot] zo.", one),
        ("[b]vet[/b] en meer.", one),
        ("- [] een\n- [ ] twee", one),
        ("- [v] een", one),
        ("[ ] een\n\nTekst.", one),
        ("H~2~O en verder.", one),
        ("Een zaal van 40 m^2^ en meer.", one),
        ("| a | b |\n| 1 | 2 |", one),
        ("| a | b |\n|---|\n| 1 | 2 |", one),
        ("Repair Café\n: een plek waar buren herstellen", one),
    ]);
    // A page of that name is looked for in vain.
    let contents = CASE.replace("De tekst van de praktijk.", "[[_TOC_]]\n\nTekst.");
    let (found, left) = follow_all(&bank(&[("content/cases/proef.md", &contents)]));
    assert_eq!((found, left), (vec!["other-markup".to_owned()], vec!["broken-link".to_owned()]));
}

#[test]
fn lists_stay_lists() {
    let one = &["bullet-as-typed"][..];
    mended_in_text(&[
        ("•\tmelk\n•\tbrood", one),
        ("• melk\n• brood", one),
        ("•melk\n•brood", one),
        ("· melk\n· brood", one),
        ("·       melk\n\n·       brood", one),
        ("\u{f0b7} melk\n\u{f0b7} brood", one),
        ("o   melk\no   brood", one),
        ("• melk\no   vol\no   halfvol\n• brood", one),
        ("– melk\n– brood", one),
        ("-melk\n-brood", one),
        ("1.Eerst\n2.Dan", one),
        ("-\u{a0}melk", one),
        ("Dit kopen wij:\n• melk\n• brood", one),
        ("• melk • brood • kaas", one),
        ("a) een\nb) twee", one),
    ]);
    let one = &["list-renumbers"][..];
    mended_in_text(&[
        ("1998. Toen begon het.", one),
        ("1998. Toen begon het.\n\n2003. Toen ging het verder.", one),
        ("1998. Toen begon het.\n2003. Toen ging het verder.", one),
        ("1. Een\n3. Drie\n7. Zeven", one),
        ("1. Een\n2. Twee\n2. Drie", one),
    ]);
}

#[test]
fn bold_words_are_bold() {
    let one = &["emphasis-as-typed"][..];
    mended_in_text(&[
        ("Dit is **vet **tekst.", one),
        ("Dit is ** vet** tekst.", one),
        ("Dit is ** vet ** tekst.", one),
        ("**Wie:**buren en vrienden.", one),
        ("Een losse ** in de tekst.", one),
        ("Dit is **vet zonder einde.", one),
        ("Dit is *cursief *tekst.", one),
        ("Dit is __vet __tekst.", one),
        ("Dit is ~~weg ~~tekst.", one),
        ("Eerst **een **en dan **twee **en verder.", one),
    ]);
    let left = |body: &str| {
        follow_all(&bank(&[("content/cases/proef.md", &CASE.replace("De tekst van de praktijk.", body))])).1
    };
    assert_eq!(left("~~~\neen regel code"), ["code-unclosed"]);
}

#[test]
fn ordinary_text_is_silent() {
    for body in [
        "De prijs is 5 * 3 = 15 euro, of 2 ** 3.",
        "Samen met #samensterk en #Gent op straat. Buur #1 begon.",
        "#samensterk",
        "Een [link](ander.md), een [link](<ander.md> \"titel\") en [sic] of [...] of [naam].",
        "Zie (hoofdstuk 3)[2] en [Jansen] (2020).",
        "Een lijst:\n\n- een\n- twee\n  - drie\n\n1. een\n2. twee\n\n3. drie",
        "1. een\n1. twee\n1. drie",
        "In 1998. Toen begon het.\n1998 was een goed jaar.",
        "Wat nu\n------\n\nTekst.",
        "Tekst.\n\n---\n\nMeer.",
        "Zij zei: “goed”, en ging. – Ja, zei hij – en meer · en • nog.",
        "— Bonjour, dit-elle.\n\n— Bonjour, dit-il.",
        "Om 10:30:45 en a:b:c, een verhouding 1:2:3.",
        "Het kost $5 en $10, of 5 $ per uur.",
        "Wij gebruiken C++ en C# en f**k en a == b == c.",
        "Met `**code ** en {{x}} [[y]]` en `[^1]`.",
        "```\n##x\n**a **b\n[[x]]\n- [] y\n```",
        "    ##x\n    [a](b c)",
        "Een \\*\\*ster\\*\\* en \\[x\\](y z) en \\##geen kop.",
        "Een naam_met_streep en __vet__ en _cursief_ en *sterren*.",
        "Zie https://proef.example/a_b/**c**?x==y== en (www.proef.example).",
        "| a | b |\n|---|---|\n| • | 1. |\n| # | [ ] |",
        "- [ ] een\n- [x] twee\n- [link](ander.md)\n- [naam]",
        "Bij 50 % of 3° of m² of 10^2 of x^2.",
        "1. mei was een feestdag.",
        "Noot.[^1]\n\n[^1]: Met tekst\n\n    in twee delen.",
        "L’article 5. de la loi : « oui » ; non ?\n: suite de la ligne précédente",
        "Een ster* bij de prijs.\n\n\\* onder voorbehoud",
        "> Een citaat\n> van twee regels\n\n*met nadruk*",
        "## Vraag: hoe (en [waarom](ander.md))?\n\nTekst.",
    ] {
        let text = CASE.replace("De tekst van de praktijk.", body);
        let bank = bank(&[("content/cases/proef.md", &text), ("content/cases/ander.md", &other_case())]);
        let told: Vec<String> = reports(&bank).into_iter().map(|report| report.code).collect();
        assert_eq!(told, Vec::<String>::new(), "{body}");
    }
}
