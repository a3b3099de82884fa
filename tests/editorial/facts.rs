//! The facts on which the texts rest, from `facts/`: what was said, in which source, about which year. These files are
//! the measure; when a text and its facts differ, one of them is to be mended after a look at the source.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde::Deserialize;

use crate::amount::Amount;
use crate::lang::Lang;
use crate::numbers::read_numbers;

/// The facts of one entry.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Facts {
    /// The entry's id.
    pub(crate) id: String,
    /// The year in which a practice began, where known.
    #[serde(default)]
    pub(crate) start_year: Option<u64>,
    /// The year in which it ended, where it did.
    #[serde(default)]
    pub(crate) end_year: Option<u64>,
    /// The id of its phase.
    #[serde(default)]
    pub(crate) phase: Option<String>,
    /// The ids of the organisations that take part in it.
    #[serde(default)]
    pub(crate) partners: Vec<String>,
    /// The newest year in the sources.
    pub(crate) latest_evidence: Option<u64>,
    /// What the sources say.
    pub(crate) facts: Vec<Statement>,
    /// Words as a source has them.
    pub(crate) quotations: Vec<Quotation>,
    /// Names, states and remarks.
    context: Vec<String>,
    /// The sources.
    pub(crate) sources: Vec<Source>,
    #[serde(skip)]
    amounts: OnceLock<BTreeSet<Amount>>,
}

/// One fact, with the sources that say so.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Statement {
    /// The fact, in English.
    pub(crate) text: String,
    /// The year that its figures are about, where known.
    #[serde(default)]
    pub(crate) year: Option<u64>,
    /// Ids of [`Facts::sources`].
    pub(crate) sources: Vec<String>,
}

/// A quotation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Quotation {
    /// The words, in the source's language.
    pub(crate) text: String,
    /// Who said them.
    #[serde(default)]
    speaker: Option<String>,
}

/// Where a fact comes from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    /// How statements refer to it: `s1` where the text cites it, `x1` where it does not.
    pub(crate) id: String,
    /// Its address.
    pub(crate) url: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    publisher: String,
    #[serde(default)]
    date: String,
}

impl Facts {
    /// Every number the facts hold, in digits or in words, years and the sources' dates among them.
    pub(crate) fn amounts(&self) -> &BTreeSet<Amount> {
        self.amounts.get_or_init(|| self.read_amounts())
    }

    fn read_amounts(&self) -> BTreeSet<Amount> {
        let years = [self.start_year, self.end_year, self.latest_evidence].into_iter();
        let years = years.chain(self.facts.iter().map(|fact| fact.year)).flatten().map(Amount::whole);
        let read = |text: &str| read_numbers(text, Lang::En).into_iter().map(|reading| reading.amount);
        years.chain(self.texts().flat_map(read)).collect()
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        let facts = self.facts.iter().map(|fact| &fact.text);
        let quoted = self.quotations.iter().flat_map(|one| [Some(&one.text), one.speaker.as_ref()]).flatten();
        let sources = self.sources.iter().flat_map(|source| [&source.title, &source.publisher, &source.date]);
        facts.chain(quoted).chain(sources).chain(&self.context).chain(&self.partners).map(String::as_str)
    }

    /// Whether a source says just these words.
    pub(crate) fn quotes(&self, words: &str) -> bool {
        let words = plain(words);
        self.texts().any(|text| plain(text).contains(&words))
    }
}

/// The words alone: quotation marks, dashes and blanks are set by each house in its own way.
fn plain(text: &str) -> String {
    let letters = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    letters.collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The facts of every entry, by folder and id.
///
/// # Panics
/// When a file is broken, holds an id twice, or a statement refers to a source that is not there.
pub(crate) fn read_facts() -> BTreeMap<String, BTreeMap<String, Facts>> {
    let files = [
        ("cases", include_str!("facts/cases.yaml")),
        ("guides", include_str!("facts/guides.yaml")),
        ("notices", include_str!("facts/notices.yaml")),
        ("organisations", include_str!("facts/organisations.yaml")),
    ];
    let mut facts: BTreeMap<String, BTreeMap<String, Facts>> = BTreeMap::new();
    for (folder, file) in files {
        let entries: Vec<Facts> =
            serde_yaml::from_str(file).unwrap_or_else(|error| panic!("facts/{folder}.yaml: {error}"));
        let of_folder: &mut BTreeMap<String, Facts> = facts.entry(folder.to_owned()).or_default();
        for entry in entries {
            for statement in &entry.facts {
                let known = |id: &String| entry.sources.iter().any(|source| source.id == *id);
                assert!(
                    statement.sources.iter().all(known),
                    "facts/{folder}.yaml: {}: unknown source in {statement:?}",
                    entry.id
                );
            }
            let id = entry.id.clone();
            let is_new = of_folder.insert(id.clone(), entry).is_none();
            assert!(is_new, "facts/{folder}.yaml: `{id}` stands there twice");
        }
    }
    facts
}
