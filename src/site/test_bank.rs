//! A bank for the tests of this room: each kind of entry, two languages, an old id, a list of two pages.

use std::sync::Arc;

use jiff::civil::date;

use crate::{
    bank::{Bank, CheckOptions, Records, check},
    base::{SourcePath, Sources},
    content::{self, ParseContext, settings, vocabulary},
};

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

const ENTRIES: [(&str, &str); 7] = [
    ("cases/a.md", "title: A\nsummary: One.\ntheme: living\nverified: 2026-01-02\naliases: [old-a]"),
    ("cases/b.md", "title: B\nsummary: Two.\ntheme: [living, care]\nstarted: 2025"),
    ("cases/c.md", "title: C\nsummary: Three.\ntheme: living"),
    ("organisations/o.md", "name: O\naliases: [old-o]"),
    ("notices/n.md", "title: N\nsummary: Wanted.\nopens: 2026-02-03\ncloses: 2027-03-04"),
    ("guides/g.md", "title: G\nsummary: How."),
    ("pages/about.md", "title: About"),
];

/// The bank in these languages.
pub(crate) fn bank_in(languages: &[&str]) -> Arc<Bank> {
    let path = |path: &str| SourcePath::parse(&format!("content/{path}")).expect("a plain path");
    let mut report = Vec::new();
    let (settings_path, text) =
        (path("bank.yaml"), format!("{SETTINGS}languages: [{}]\n", languages.join(", ")));
    let settings = settings::parse(&settings_path, text.as_bytes(), &mut report).expect("settings");
    let (themes, languages) = (path("vocabularies/themes.yaml"), &settings.languages);
    let themes = vocabulary::parse("themes", &themes, THEMES.as_bytes(), languages, &mut report);
    let vocabularies: Vec<_> = themes.into_iter().collect();
    let context = ParseContext::new(&settings, &vocabularies);
    let files = ENTRIES
        .map(|(name, front)| (path(name), Arc::from(format!("---\n{front}\n---\nText.\n").as_bytes())));
    let sources: Sources = files.into_iter().collect();
    let parsed = sources.iter().filter_map(|(path, bytes)| content::parse_file(path, bytes, &context));
    let entries = parsed.map(|parsed| parsed.record.expect("an entry")).collect();
    let (unread, pictures) = Default::default();
    let records = Records { settings, settings_path, vocabularies, entries, unread, pictures };
    let options = CheckOptions { today: date(2026, 12, 1), drafts: false };
    Arc::new(check(records, &sources, options).0)
}

/// The bank.
pub(crate) fn bank() -> Arc<Bank> {
    bank_in(&["en", "nl"])
}
