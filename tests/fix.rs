//! `vonk check --fix` mends what can be mended in one way only: afterwards the files are to the byte what they should have been.

mod support;

use std::collections::BTreeMap;

use support::{TestBank, files_in, tests_folder};
use vonk::diagnostic::Code;

/// A practice as it should be; lines of it are spoilt below.
const COOKING: &str = "---
# Wat achter een hekje staat, blijft staan.
title: \"Keuken #2 in de wijk\"
summary: \"Samen koken: een keuken voor de straat\"
language: nl
domain: [housing, health-care]   # wonen en zorg
phase: exploration
region: BE2
started: 2020-05
need: \"'s Avonds is er niets te doen.\"
partners:
  - buurtwerk
  - {organisation: hergebruik-gent, does: {nl: \"helpt groepen, ook elders\", fr: aide}}
impact:
  - {indicator: jobs, value: 1500, date: 2021, source: jaarverslag, evidence: measured}
  - {indicator: jobs, value: 12.5, date: 2022, source: rapport, evidence: measured}
  - indicator: jobs
    value: 300
    approximate: true
    date: 2023-11
    source: jaarverslag
    evidence: self-reported
lessons:
  - \"Begin klein: met één straat\"
  - \"#samen is een goede naam\"
  - Vraag het aan de buren
sources:
  - {id: jaarverslag, title: \"Jaarverslag, deel 2\", url: \"https://proef.example/2021\", date: 2021}
  - {id: rapport, title: \"Rapport [2020]\", url: \"https://proef.example/rapport\", date: 2020-03-12}
verified: 2026-01-15
open_to_visits: true
website: https://www.proef.example
contact: mailto:info@proef.example
tags: [voeding, buurt]
aliases: [oude-keuken]
place: {name: Gent, lat: 51.05, lon: 3.72}
---

## De nood

Zie ook [de tuin](tuin.md).
";

/// Another, of which the lines end as Windows ends them.
const GARDEN: &str = "---
title: \"De tuin: van ons allemaal\"
summary: \"Een tuin\"
language: nl
domain:
  - housing
  - mobility
phase: development
region: BE2
started: 2019
need: \"Er was geen groen (en geen plek).\"
partners: [buurtwerk]
impact: [{indicator: jobs, value: 2, date: 2021, source: verslag, evidence: measured}]
lessons: [Begin klein., Blijf klein.]
sources:
  - id: verslag
    title: \"'t Verslag\"
    url: https://doi.org/10.1000/182
    date: 2021-11-21
verified: 2026-01-15
tags:
  - groen
  - buurt
inspired_by: [samen-koken]
---

## De nood

Meer staat bij [het koken](samen-koken.md#de-nood).

## De buurt
";

/// A translation.
const GARDEN_IN_FRENCH: &str = "---
title: \"Le jardin : à nous tous\"
summary: Un jardin
need: \"Il n’y avait pas de verdure, ni de place.\"
lessons: [Commencez petit., Restez petit.]
translated_from: 1
---

## Le besoin
";

const ORGANISATION: &str = "---
name: Hergebruik Gent
type: civil-society
url: https://hergebruik.example
---
";

const SETTINGS: &str = "content/bank.yaml";
const KOKEN: &str = "content/cases/samen-koken.md";
const TUIN: &str = "content/cases/tuin.md";
const JARDIN: &str = "content/cases/tuin.fr.md";
const HERGEBRUIK: &str = "content/organisations/hergebruik-gent.md";
const TAGS: &str = "content/vocabularies/tags.yaml";

/// What is spoilt: the file, what should stand there, and what stands there.
const MISTAKES: &[(&str, &str, &str)] = &[
    // Values that want quotes.
    (KOKEN, "title: \"Keuken #2 in de wijk\"", "title: Keuken #2 in de wijk"),
    (
        KOKEN,
        "summary: \"Samen koken: een keuken voor de straat\"",
        "summary: Samen koken: een keuken voor de straat",
    ),
    (KOKEN, "need: \"'s Avonds is er niets te doen.\"", "need: 's Avonds is er niets te doen."),
    (KOKEN, "{nl: \"helpt groepen, ook elders\", fr: aide}", "{nl: helpt groepen, ook elders, fr: aide}"),
    (KOKEN, "- \"Begin klein: met één straat\"", "- Begin klein: met één straat"),
    (KOKEN, "- \"#samen is een goede naam\"", "- #samen is een goede naam"),
    (KOKEN, "title: \"Jaarverslag, deel 2\"", "title: Jaarverslag, deel 2"),
    (KOKEN, "title: \"Rapport [2020]\"", "title: Rapport [2020]"),
    (TUIN, "title: \"De tuin: van ons allemaal\"", "title: De tuin: van ons allemaal"),
    (TUIN, "summary: \"Een tuin\"", "summary: “Een tuin”"),
    (TUIN, "title: \"'t Verslag\"", "title: 't Verslag"),
    (JARDIN, "title: \"Le jardin : à nous tous\"", "title: Le jardin : à nous tous"),
    // Spaces and characters that nobody sees.
    (KOKEN, "    value: 300\n", "\tvalue: 300\n"),
    (KOKEN, "phase: exploration", "phase:\u{a0}exploration"),
    (KOKEN, "region: BE2", "region: BE2\u{200b}"),
    (KOKEN, "  - buurtwerk", "  -\u{a0}buurtwerk"),
    (KOKEN, "verified: 2026-01-15", "verified\u{200b}: 2026-01-15"),
    (TUIN, "language: nl", "\u{a0}language: nl"),
    (TUIN, "phase: development", "phase:development"),
    (TUIN, "  - mobility", "  -mobility"),
    // Brackets and fences.
    (TUIN, "partners: [buurtwerk]", "partners: [buurtwerk"),
    (TUIN, "lessons: [Begin klein., Blijf klein.]", "lessons: [Begin klein., Blijf klein.}"),
    (JARDIN, "translated_from: 1\n---", "translated_from: 1\n----"),
    // Names of fields.
    (KOKEN, "started: 2020-05", "gestart: 2020-05"),
    (KOKEN, "sources:\n", "bronnen:\n"),
    (KOKEN, "language: nl", "langauge: nl"),
    (KOKEN, "website: https://www.proef.example", "webiste: https://www.proef.example"),
    (TUIN, "need: \"Er was", "besoin: \"Er was"),
    (TUIN, "started: 2019", "Started: 2019"),
    (JARDIN, "summary: Un jardin", "résumé: Un jardin"),
    (HERGEBRUIK, "name: Hergebruik Gent", "naam: Hergebruik Gent"),
    // Numbers, dates, yes and no.
    (KOKEN, "value: 1500", "value: 1 500"),
    (KOKEN, "value: 12.5", "value: 12,5"),
    (KOKEN, "date: 2023-11", "date: november 2023"),
    (KOKEN, "date: 2020-03-12", "date: 2020-3-12"),
    (KOKEN, "open_to_visits: true", "open_to_visits: ja"),
    (KOKEN, "lat: 51.05, lon: 3.72", "lat: 51,05, lon: 3,72"),
    (TUIN, "date: 2021-11-21", "date: 21/11/2021"),
    (TUIN, "verified: 2026-01-15", "verified: 15 januari 2026"),
    (TUIN, "value: 2,", "value: \"2\","),
    (JARDIN, "translated_from: 1\n", "translated_from: \"1\"\n"),
    // Ids.
    (KOKEN, "domain: [housing, health-care]", "domain: [housing, helth-care]"),
    (KOKEN, "organisation: hergebruik-gent", "organisation: hergebruk-gent"),
    (KOKEN, "source: rapport", "source: raport"),
    (KOKEN, "evidence: self-reported", "evidence: Self reported"),
    (KOKEN, "aliases: [oude-keuken]", "aliases: [Oude Keuken]"),
    (KOKEN, "(tuin.md)", "(tuinn.md)"),
    (TUIN, "  - housing", "  - Wonen"),
    (TUIN, "region: BE2", "region: Vlaams Gewest"),
    (TUIN, "inspired_by: [samen-koken]", "inspired_by: [samen-kokken]"),
    (TUIN, "(samen-koken.md#de-nood)", "(samen-koken.md#de-noood)"),
    (SETTINGS, "vocabulary: domains", "vocabulary: domians"),
    // Lists.
    (KOKEN, "tags: [voeding, buurt]", "tags: voeding, buurt"),
    (TUIN, "  - groen\n  - buurt\n", "  - groen\n  - buurt\n  - groen\n"),
    (SETTINGS, "languages: [nl, fr]", "languages: nl, fr"),
    // Addresses.
    (KOKEN, "url: \"https://proef.example/2021\"", "url: \"htps://proef.example/2021\""),
    (KOKEN, "contact: mailto:info@proef.example", "contact: info@proef.example"),
    (TUIN, "url: https://doi.org/10.1000/182", "url: doi:10.1000/182"),
    (HERGEBRUIK, "url: https://hergebruik.example", "url: hergebruik.example"),
];

/// The names under which some files stand in the spoilt bank.
const NAMES: &[(&str, &str)] = &[
    (KOKEN, "content/cases/Samen Koken.md"),
    (JARDIN, "content/cases/tuin-fr.md"),
    (HERGEBRUIK, "content/organisations/hergebruik-gent.md.txt"),
    (TAGS, "content/vocabularies/tags.yml"),
];

/// The files of a bank by their paths.
type Files = BTreeMap<String, Vec<u8>>;

fn right() -> Files {
    let mut files: Files = files_in(&tests_folder().join("diagnostics/base"));
    let texts = [(KOKEN, COOKING), (JARDIN, GARDEN_IN_FRENCH), (HERGEBRUIK, ORGANISATION)];
    files.extend(texts.map(|(path, text)| (path.to_owned(), text.into())));
    files.insert(TUIN.to_owned(), GARDEN.replace('\n', "\r\n").into());
    files
}

fn spoilt() -> Files {
    let mut files = right();
    for (path, right, wrong) in MISTAKES {
        let text = String::from_utf8(files[*path].clone()).expect("UTF-8");
        let ends = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let (right, wrong) = (right.replace('\n', ends), wrong.replace('\n', ends));
        assert_eq!(text.matches(&right).count(), 1, "{path}: {right}");
        files.insert((*path).to_owned(), text.replace(&right, &wrong).into());
    }
    for (right, wrong) in NAMES {
        let bytes = files.remove(*right).expect("a file of that name");
        files.insert((*wrong).to_owned(), bytes);
    }
    files
}

fn bank(files: &Files) -> TestBank {
    let bank = TestBank::empty();
    files.iter().for_each(|(path, bytes)| bank.write_bytes(path, bytes));
    bank
}

/// The files that are not the same in both, as text.
fn differing(own: &Files, others: &Files) -> Vec<(String, String, String)> {
    let text = |files: &Files, path: &str| {
        files.get(path).map_or("(none)".to_owned(), |bytes| String::from_utf8_lossy(bytes).into_owned())
    };
    let paths: std::collections::BTreeSet<&String> = own.keys().chain(others.keys()).collect();
    let differ = paths.into_iter().filter(|path| own.get(*path) != others.get(*path));
    differ.map(|path| (path.clone(), text(own, path), text(others, path))).collect()
}

#[track_caller]
fn assert_files(bank: &TestBank, expected: &Files) {
    let found = files_in(bank.path());
    if let Some((path, found, expected)) = differing(&found, expected).into_iter().next() {
        let lines = found.lines().zip(expected.lines()).filter(|(found, expected)| found != expected);
        let lines: Vec<String> = lines.map(|(found, expected)| format!("{found:?}\n{expected:?}")).collect();
        panic!("{path} is not as it should be:\n{}", lines.join("\n"));
    }
}

#[test]
fn the_right_files_have_no_mistake() {
    bank(&right()).vonk(&["check", "--format", "short"]).prints("");
}

#[test]
fn sixty_mistakes_are_mended_and_every_other_byte_stays() {
    assert!(MISTAKES.len() + NAMES.len() >= 60);
    let bank = bank(&spoilt());
    bank.vonk(&["check"]).fails().says("`vonk check --fix` mends");
    bank.vonk(&["check", "--fix", "--format", "short"]).prints("");
    assert_files(&bank, &right());
    let again = bank.vonk(&["check", "--fix"]).succeeds().out;
    assert_eq!(again, bank.vonk(&["check"]).succeeds().out);
    assert_files(&bank, &right());
}

#[test]
fn a_dry_run_shows_what_would_change_and_changes_nothing() {
    let files = spoilt();
    let bank = bank(&files);
    let shown = bank.vonk(&["check", "--fix", "--dry-run"]).succeeds();
    shown
        .says("--- content/cases/Samen Koken.md\n+++ content/cases/samen-koken.md\n")
        .says("-title: Keuken #2 in de wijk\n")
        .says("+title: \"Keuken #2 in de wijk\"\n")
        .says("nothing was changed");
    assert_files(&bank, &files);
    bank.vonk(&["check", "--dry-run"]).refuses();
}

#[test]
fn every_encoding_of_windows_becomes_utf_8() {
    let right = right();
    let text = GARDEN_IN_FRENCH;
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let windows: Vec<u8> = text.chars().map(|c| if c == '’' { 0x92 } else { c as u8 }).collect();
    for bytes in [windows, units.clone(), [&[0xff, 0xfe], &*units].concat()] {
        let bank = bank(&right);
        bank.write_bytes(JARDIN, &bytes);
        bank.vonk(&["check"]).fails().says("not-utf8");
        bank.vonk(&["check", "--fix"]).succeeds();
        assert_files(&bank, &right);
    }
}

#[test]
fn only_the_files_that_are_named_are_mended() {
    let mut files = spoilt();
    // Without its settings nothing of a bank is read.
    files.insert(SETTINGS.to_owned(), right()[SETTINGS].clone());
    let bank = bank(&files);
    bank.vonk(&["check", "--fix", "content/organisations/hergebruik-gent.md.txt"]).succeeds();
    let found = files_in(bank.path());
    assert_eq!(found.get(HERGEBRUIK), right().get(HERGEBRUIK));
    assert_eq!(differing(&found, &files).len(), 2, "the old and the new name of one file");
}

#[test]
fn what_may_mean_two_things_is_left_to_its_author() {
    let doubtful = [
        ("verified: 2026-01-15", "verified: 12/05/2023"),
        ("value: 1500", "value: 1.500"),
        ("source: rapport", "source: jaarverslagen-2021"),
        ("title: \"Keuken #2 in de wijk\"", "title: Keuken twee # nog na te vragen"),
        ("website: https://www.proef.example", "website: https://a.example, https://b.example"),
        ("value: 300", "value: 300 gezinnen"),
    ];
    for (right_line, wrong) in doubtful {
        let mut files = right();
        files.insert(KOKEN.to_owned(), COOKING.replace(right_line, wrong).into());
        let bank = bank(&files);
        bank.vonk(&["check", "--fix"]).fails().says("nothing that Vonk can mend without you");
        assert_files(&bank, &files);
    }
}

#[test]
fn the_exit_code_and_the_report_are_of_what_is_left() {
    let mut files = spoilt();
    let text = String::from_utf8(files["content/cases/Samen Koken.md"].clone()).expect("UTF-8");
    let unknown = text.replace("partners:\n", "partners:\n  - niemand\n");
    files.insert("content/cases/Samen Koken.md".to_owned(), unknown.into());
    let bank = bank(&files);
    let left = bank.vonk(&["check", "--fix", "--format", "json"]).fails();
    assert_eq!(left.out.lines().count(), 1);
    left.says("unknown-organisation").says(KOKEN).complains("mended: 6");
}

#[cfg(unix)]
#[test]
fn a_file_behind_a_link_is_left_alone_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let bank = bank(&right());
    let elsewhere = bank.path().join("elders.md");
    std::fs::write(&elsewhere, COOKING.replace("language: nl", "taal: nl").replace("oude-keuken", "oud"))
        .expect("a file");
    symlink(&elsewhere, bank.path().join("content/cases/elders.md")).expect("a link");
    let own = bank.path().join(TUIN);
    std::fs::write(&own, GARDEN.replace("language: nl", "taal: nl")).expect("a file");
    std::fs::set_permissions(&own, std::fs::Permissions::from_mode(0o640)).expect("permissions");
    let before = std::fs::read(&elsewhere).expect("a file");
    bank.vonk(&["check", "--fix"]).fails().says("unknown-key");
    assert_eq!(std::fs::read(&elsewhere).expect("a file"), before);
    assert_eq!(std::fs::read_to_string(&own).expect("a text"), GARDEN);
    assert_eq!(std::fs::metadata(&own).expect("a file").permissions().mode() & 0o777, 0o640);
    let hidden = files_in(bank.path()).into_keys().filter(|path| path.ends_with(".tmp"));
    assert_eq!(hidden.count(), 0);
}

/// What `--fix` does to the fixture of a code is what the report says; it leaves alone what is not clear.
#[test]
fn the_clear_remedy_of_each_code_is_done() {
    let mut wrong = Vec::new();
    for &code in Code::ALL {
        let bank = TestBank::copy_of("diagnostics/base").with_files_of(&format!("diagnostics/{code}"));
        let reports = |arguments: &[&str]| {
            let ran = bank.vonk(&[&["check", "--format", "json"], arguments].concat()).ends();
            let lines = ran.out.lines().map(|line| serde_json::from_str(line).expect("an object"));
            lines.collect::<Vec<serde_json::Value>>()
        };
        let found = reports(&[]);
        let is_clear = found.iter().any(|one| one["code"] == code.as_str() && one["remedy"]["clear"] == true);
        let left = reports(&["--fix"]);
        let is_left = left.iter().any(|one| one["code"] == code.as_str());
        let is_new = left.iter().any(|one| !found.iter().any(|known| known["code"] == one["code"]));
        if is_new || is_left == is_clear && !found.is_empty() {
            wrong.push(format!("{code}: clear {is_clear}, left {is_left}, new {is_new}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
