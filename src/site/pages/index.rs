//! A–Z lists, in the order of each language.

use crate::site::{
    links::case_link,
    locale::letter,
    page::Page,
    view::{Frame, IndexEntry, LetterGroup, page::IndexView},
    voice::Voice,
};

use super::frame::About;

/// The entries by their first letters; digits and signs come first, under `#`.
pub(crate) fn letter_groups(voice: &Voice<'_>, mut entries: Vec<IndexEntry>) -> Vec<LetterGroup> {
    let locale = voice.locale;
    entries.sort_by(|a, b| {
        locale.compare(&a.link.label, &b.link.label).then_with(|| a.link.url.cmp(&b.link.url))
    });
    let mut groups: Vec<LetterGroup> = Vec::new();
    for entry in entries {
        let letter = letter(&entry.link.label).to_string();
        match groups.iter_mut().find(|group| group.letter == letter) {
            Some(group) => group.entries.push(entry),
            None => {
                let anchor = match letter.as_str() {
                    "#" => "letter-0".to_owned(),
                    letter => format!("letter-{}", letter.to_lowercase()),
                };
                groups.push(LetterGroup { letter, anchor, entries: vec![entry] });
            }
        }
    }
    groups.sort_by(|a, b| {
        (a.letter != "#").cmp(&(b.letter != "#")).then_with(|| locale.compare(&a.letter, &b.letter))
    });
    groups
}

/// The A–Z of cases.
pub(crate) fn index_page(voice: &Voice<'_>) -> (Frame, IndexView) {
    let heading = voice.t("index-heading");
    let lead = voice.say("index-lead", &[("count", voice.bank.cases.len().into())]);
    let frame = About {
        page: Page::Index(voice.lang),
        title: heading.clone(),
        description: lead.clone(),
        json_ld: None,
    }
    .frame(voice);
    let entries = voice.bank.indexed_cases().map(|(index, case)| {
        let detail = voice.place_of(case);
        IndexEntry { link: case_link(voice, index), detail, count: 0, marks: None }
    });
    let view = IndexView {
        heading,
        lead,
        groups: letter_groups(voice, entries.collect()),
        filters: Vec::new(),
        places: None,
    };
    (frame, view)
}
