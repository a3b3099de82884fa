//! One fixture for each code: a small bank with one mistake, and the exact report.
//!
//! `tests/diagnostics/base` is a bank without a mistake; `tests/diagnostics/<code>/` holds the files that are put over
//! it and `expected.txt`, the report in the short form with the suggestion behind each line.

mod support;

use std::collections::BTreeMap;

use support::{TestBank, assert_golden, files_in, tests_folder};
use vonk::diagnostic::{Code, Severity};

/// What is printed of a report in JSON: one line a problem, then what would mend it.
fn report(json: &str) -> String {
    let mut lines = String::new();
    for line in json.lines() {
        let object: serde_json::Value = serde_json::from_str(line).expect("an object a line");
        let text = |key: &str| object[key].as_str().unwrap_or_default().to_owned();
        let number = |key: &str| object[key].as_u64().unwrap_or_default();
        lines.push_str(&format!(
            "{}:{}:{}–{}:{} {}[{}] {}\n",
            text("path"),
            number("line"),
            number("column"),
            number("end_line"),
            number("end_column"),
            text("severity"),
            text("code"),
            text("message"),
        ));
        if let Some(suggestion) = object["suggestion"].as_str() {
            lines.push_str(&format!("  → {suggestion}\n"));
        }
    }
    lines
}

fn bank_with(code: Code) -> TestBank {
    let bank = TestBank::copy_of("diagnostics/base").with_files_of(&format!("diagnostics/{code}"));
    match code {
        Code::BankMissing => {
            std::fs::remove_file(bank.path().join("content/bank.yaml")).expect("the settings")
        }
        Code::FileTooLarge => {
            let text = format!("---\ntitle: Lang\n---\n{}", "tekst ".repeat(700_000));
            bank.write("content/cases/fout.md", &text);
        }
        #[cfg(unix)]
        Code::LinkNotFollowed => {
            let link = bank.path().join("content/cases/koppeling.md");
            std::os::unix::fs::symlink("../vocabularies", link).expect("a link");
        }
        #[cfg(unix)]
        Code::SpecialFile => {
            let socket = bank.path().join("content/cases/gesprek.sock");
            drop(std::os::unix::net::UnixListener::bind(socket).expect("a socket"));
        }
        _ => {}
    }
    bank
}

/// Whether the fixture of a code can be made on this system.
fn is_possible(code: Code) -> bool {
    cfg!(unix) || !matches!(code, Code::LinkNotFollowed | Code::SpecialFile)
}

#[test]
fn the_base_has_no_mistake() {
    TestBank::copy_of("diagnostics/base").vonk(&["check", "--format", "json"]).prints("");
}

#[test]
fn every_code_has_a_fixture_with_its_exact_report() {
    let mut wrong = BTreeMap::new();
    for &code in Code::ALL.iter().filter(|code| is_possible(**code)) {
        let outcome = std::panic::catch_unwind(|| {
            let bank = bank_with(code);
            let check = bank.vonk(&["check", "--format", "json"]);
            let (ran, exit) = match code.severity() {
                Severity::Error => (check.fails(), 1),
                Severity::Warning => (check.succeeds(), 0),
            };
            let report = format!("{}exit {exit}\n", report(&ran.out));
            let named = report.matches(&format!("[{code}]")).count();
            assert_eq!(named, 1, "`{code}` should be reported once:\n{report}");
            assert_golden(&format!("diagnostics/{code}/expected.txt"), &report);
        });
        if let Err(panic) = outcome {
            let message = panic.downcast_ref::<String>().cloned();
            wrong.insert(code, message.unwrap_or_else(|| "panicked".to_owned()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn money_moves_to_funding_as_the_tip_says() {
    let bank = bank_with(Code::MoneyInImpact);
    let told = bank.vonk(&["check", "--format", "json", "--language", "en"]).succeeds().out;
    let told: serde_json::Value = serde_json::from_str(&told).expect("one report");
    let help = told["help"].as_str().expect("a tip");
    let (_, from) = help.split_once('`').and_then(|(_, rest)| rest.split_once('`')).expect("the field");
    let group = from.split('`').nth(1).expect("the group");
    let path = "content/cases/fout.md";
    let text = std::fs::read_to_string(bank.path().join(path)).expect("the case");
    let without = text.lines().filter(|line| !line.contains("money-raised"));
    let mended: Vec<_> = without.map(str::to_owned).collect();
    let mended = mended.join("\n").replace("\nlessons:", &format!("\nfunding:\n  - {group}\nlessons:"));
    bank.write(path, &mended);
    bank.vonk(&["check", "--format", "json"]).prints("");
}

#[test]
fn every_folder_belongs_to_a_code() {
    for path in files_in(&tests_folder().join("diagnostics")).keys() {
        let folder = path.split('/').next().unwrap_or_default();
        assert!(folder == "base" || Code::parse(folder).is_some(), "{folder} is no code");
    }
}

#[test]
fn one_bank_with_many_mistakes_gets_one_report_for_each() {
    let ran = TestBank::copy_of("golden/many-mistakes").vonk(&["check", "--format", "json"]).fails();
    let codes: std::collections::BTreeSet<String> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("an object")["code"].to_string())
        .collect();
    assert!(codes.len() >= 20, "only {} codes", codes.len());
    assert_golden("golden/many-mistakes/expected.jsonl", &ran.out);
}

#[test]
fn every_code_is_explained_in_three_languages() {
    let bank = TestBank::empty();
    for &code in Code::ALL {
        let said = ["nl", "fr", "en"]
            .map(|lang| bank.vonk(&["explain", code.as_str(), "--language", lang]).succeeds());
        for ran in &said {
            assert!(ran.out.lines().count() >= 3, "{code}: {}", ran.out);
        }
        assert!(said[0].out != said[1].out && said[1].out != said[2].out, "{code}");
    }
}
