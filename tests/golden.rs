//! Whole tiny banks with their expected output. Names of assets carry hashes of the theme, which have nothing to do with
//! the idea of a bank; they are written as `<hash>` here.

mod support;

use support::{TestBank, assert_golden, files_in, tests_folder};

/// The text of a file with the hashes of asset names left out.
fn without_hashes(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let mut result = String::with_capacity(text.len());
    for piece in text.split_inclusive('.') {
        let name = piece.strip_suffix('.').unwrap_or(piece);
        let is_hash = name.len() == 16 && name.bytes().all(|b| b.is_ascii_hexdigit());
        result.push_str(if is_hash { "<hash>." } else { piece });
    }
    result
}

/// Builds `tests/golden/<idea>` and compares the files that `expected/` holds, and the list of all routes.
fn check_golden(idea: &str, arguments: &[&str]) {
    let bank = TestBank::copy_of(&format!("golden/{idea}"));
    let site = bank.build(arguments);
    let routes: Vec<&str> =
        site.keys().map(String::as_str).filter(|path| !path.starts_with("assets/")).collect();
    let routes = format!("{}\n", routes.join("\n"));
    assert_golden(&format!("golden/{idea}/routes.txt"), &without_hashes(routes.as_bytes()));
    for path in files_in(&tests_folder().join(format!("golden/{idea}/expected"))).keys() {
        let bytes = site.get(path).unwrap_or_else(|| panic!("{idea}: no {path}"));
        assert_golden(&format!("golden/{idea}/expected/{path}"), &without_hashes(bytes));
    }
}

#[test]
fn a_bank_with_other_facets_and_one_language_builds_without_touching_rust() {
    check_golden("one-language", &[]);
}

#[test]
fn a_bank_in_two_languages_marks_what_is_not_translated() {
    check_golden("two-languages", &["--base-url", "https://example.org/bank"]);
}

#[test]
fn a_bank_in_greek_can_be_searched() {
    check_golden("greek", &["--date", "2026-11-21"]);
}

#[test]
fn pages_of_steps_and_places_say_who_helps_whom_to_ask_and_what_is_missing() {
    check_golden("places", &["--date", "2026-11-21"]);
}

#[test]
fn the_field_reference_says_what_is_declared() {
    let reference = TestBank::empty().vonk(&["fields", "--format", "markdown"]).succeeds().out;
    assert_golden("../docs/fields.md", &reference);
}

#[test]
fn the_fields_of_a_bank_have_its_facets_and_terms() {
    let bank = TestBank::copy_of("golden/one-language");
    bank.vonk(&["fields", "case", "--language", "nl"])
        .succeeds()
        .says("\nstatus: Status\n    id uit de woordenlijst `stages` · verplicht\n")
        .says("\n    Id’s: idea, trial, habit\n");
    let schema = bank.vonk(&["schema", "case"]).succeeds().json();
    let status = &schema["properties"]["status"]["anyOf"];
    assert_eq!(status[0]["enum"], serde_json::json!(["idea", "trial", "habit"]));
    assert_eq!(status[1]["maxItems"], 1);
    let site = bank.build(&[]);
    let published: serde_json::Value =
        serde_json::from_slice(&site["data/schema/input/case.json"]).expect("JSON");
    assert_eq!(published, schema);
    bank.vonk(&["schema", "cases"]).refuses().complains("did you mean case?");
}

#[test]
fn the_second_bank_has_nothing_to_report_but_what_it_leaves_open() {
    let ran = TestBank::copy_of("golden/one-language").vonk(&["check", "--format", "short"]).succeeds();
    assert!(!ran.out.contains("error"), "{}", ran.out);
}
