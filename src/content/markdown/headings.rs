//! The ids of headings, which are also the addresses of the places in a text.

use std::collections::BTreeMap;

use crate::base::id::{is_slug, slugify};

/// A heading's words as they are compared: their slug, without case, marks and punctuation; of a script that has none
/// the words in lower case.
pub fn fold_heading(text: &str) -> String {
    let slug = slugify(text);
    if slug.is_empty() { text.trim().to_lowercase() } else { slug }
}

/// Gives ids that no other heading of a text has.
#[derive(Debug)]
pub(super) struct Ids<'a> {
    known: &'a [(String, String)],
    /// How often each id was given, or asked for.
    given: BTreeMap<String, usize>,
}

impl<'a> Ids<'a> {
    /// No id is given yet; `known` are the ids of known headings by their folded words.
    pub(super) fn new(known: &'a [(String, String)]) -> Self {
        Self { known, given: BTreeMap::new() }
    }

    /// The id of the next heading: of a known one its own, else the slug of its words; `-2` and so on where it is taken.
    pub(super) fn next(&mut self, text: &str) -> String {
        let folded = fold_heading(text);
        let known = self.known.iter().find(|(words, _)| *words == folded).map(|(_, id)| id.clone());
        let wanted = known.unwrap_or_else(|| if is_slug(&folded) { folded } else { "section".to_owned() });
        let mut id = wanted.clone();
        while self.given.contains_key(&id) {
            let count = self.given.entry(wanted.clone()).or_insert(1);
            *count += 1;
            id = format!("{wanted}-{count}");
        }
        self.given.insert(id.clone(), 1);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_slugs_that_differ() {
        let known = [(fold_heading("Wat moeilijk liep"), "hard".to_owned())];
        let mut ids = Ids::new(&known);
        let texts = ["De nood", "De nood", "de nood 2", "Wat  Moeilijk liep :", "日本", "De nood", "Hard"];
        let given: Vec<String> = texts.iter().map(|text| ids.next(text)).collect();
        assert_eq!(given, ["de-nood", "de-nood-2", "de-nood-2-2", "hard", "section", "de-nood-3", "hard-2"]);
    }
}
