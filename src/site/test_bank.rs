//! A bank for the tests of this room: each kind of entry, two languages, an old id, a list of two pages.

use std::sync::Arc;

use crate::{bank::Bank, testing::check};

const SETTINGS: &str = "
name: A bank
url: https://bank.example/below
page_size: 2
facets: [{id: theme, vocabulary: themes}]
card: {main: theme}
";

const THEMES: &str = "
label: Themes
terms: [{id: living, label: Living}, {id: care, label: Care}, {id: none, label: Nothing}]
";

const ENTRIES: [(&str, &str); 9] = [
    ("cases/a.md", "title: A\nsummary: One.\ntheme: living\nverified: 2026-01-02\naliases: [old-a]"),
    ("cases/b.md", "title: B\nsummary: Two.\ntheme: [living, care]\nstarted: 2025"),
    ("cases/c.md", "title: C\nsummary: Three.\ntheme: living"),
    ("cases/gone.md", "title: Gone\nwithdrawn: {date: 2026-03-04}\naliases: [old-gone, guides/gone]"),
    ("organisations/o.md", "name: O\naliases: [old-o]"),
    ("notices/n.md", "title: N\nsummary: Wanted.\nopens: 2026-02-03\ncloses: 2027-03-04"),
    ("notices/loan.md", "title: Loan\nsummary: Money.\nkind: instrument\ndirection: offering"),
    ("guides/g.md", "title: G\nsummary: How."),
    ("pages/about.md", "title: About"),
];

/// The bank in these languages.
pub(crate) fn bank_in(languages: &[&str]) -> Arc<Bank> {
    let entries = ENTRIES.iter().map(|(file, front)| (*file, format!("---\n{front}\n---\nText.\n")));
    let settings = ("bank.yaml", format!("{SETTINGS}languages: [{}]\n", languages.join(", ")));
    let files = entries.chain([settings, ("vocabularies/themes.yaml", THEMES.to_owned())]);
    let files: Vec<_> = files.map(|(file, text)| (format!("content/{file}"), text)).collect();
    check(&files).bank.expect("settings")
}

/// The bank.
pub(crate) fn bank() -> Arc<Bank> {
    bank_in(&["en", "nl"])
}
