//! A–Z lists, in the order of each language.

use crate::site::{
    locale::letter,
    page::Page,
    view::{Frame, IndexEntry, LetterGroup, page::IndexView},
};

use super::edition::{About, Edition};

impl Edition<'_> {
    /// The entries by their first letters; digits and signs come first, under `#`.
    pub(crate) fn letter_groups(&self, mut entries: Vec<IndexEntry>) -> Vec<LetterGroup> {
        let locale = &self.tongue().locale;
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
    pub(crate) fn index_page(&self) -> (Frame, IndexView) {
        let heading = self.t("index-heading");
        let lead = self.say("index-lead", &[("count", self.bank().cases.len().into())]);
        let frame = self.frame(About {
            page: Page::Index(self.lang),
            title: heading.clone(),
            description: lead.clone(),
            json_ld: None,
        });
        let entries = self.bank().indexed_cases().map(|(index, case)| {
            let detail = self.case_place(case);
            IndexEntry { link: self.case_link(index), detail, count: 0 }
        });
        (frame, IndexView { heading, lead, groups: self.letter_groups(entries.collect()) })
    }
}
