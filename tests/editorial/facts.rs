//! The facts on which the cases rest, from `facts.yaml`: what was said, in which source, about which year. The file is
//! the measure; when a case and its facts differ, one of them is to be mended after a look at the source.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::amount::Amount;
use crate::lang::Lang;
use crate::numbers::read_numbers;

/// The facts of one case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Facts {
    /// The case's id.
    pub(crate) id: String,
    name: String,
    #[serde(default)]
    names: BTreeMap<String, String>,
    place: Option<String>,
    /// The year in which the practice began, where known.
    pub(crate) start_year: Option<u64>,
    start_note: Option<String>,
    /// The year in which the practice ended, where it did.
    pub(crate) end_year: Option<u64>,
    status: String,
    /// The newest year in the sources.
    pub(crate) latest_evidence: Option<u64>,
    /// The id of the phase.
    pub(crate) phase: String,
    phase_basis: String,
    /// The organisations that take part.
    pub(crate) partners: Vec<Partner>,
    need: String,
    how_it_works: Vec<Statement>,
    results: Vec<Statement>,
    #[serde(default)]
    lessons: Vec<Statement>,
    #[serde(rename = "website")]
    _website: Option<String>,
    /// The sources, each with its reference (`s1`).
    pub(crate) sources: Vec<Source>,
    #[serde(default)]
    caveats: Vec<String>,
}

/// An organisation and what it does.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Partner {
    /// The organisation's id.
    pub(crate) org: String,
    role: String,
}

/// One fact, with the sources that say so.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Statement {
    /// The fact, in English.
    pub(crate) text: String,
    /// The year it is about, where known; of a result only.
    #[serde(default)]
    pub(crate) year: Option<u64>,
    #[serde(rename = "confidence")]
    _confidence: Confidence,
    /// References to [`Facts::sources`].
    pub(crate) sources: Vec<String>,
}

/// How sure a fact is; `facts.yaml` opens with what each means.
#[derive(Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Confidence {
    High,
    Medium,
}

/// Where a fact comes from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    /// How statements refer to it: `s1`.
    #[serde(rename = "ref")]
    pub(crate) id: String,
    title: String,
    /// Its URL.
    pub(crate) address: String,
    #[serde(rename = "kind")]
    _kind: String,
    date: Option<String>,
    supports: String,
}

impl Facts {
    /// Every number the facts hold, in digits or in words, years and the sources' dates among them.
    pub(crate) fn amounts(&self) -> BTreeSet<Amount> {
        let years = [self.start_year, self.end_year, self.latest_evidence].into_iter();
        let years =
            years.chain(self.statements().map(|statement| statement.year)).flatten().map(Amount::whole);
        let read = |text: &str| read_numbers(text, Lang::En).into_iter().map(|reading| reading.amount);
        years.chain(self.texts().into_iter().flat_map(read)).collect()
    }

    /// What the practice does, what came of it and what it teaches.
    pub(crate) fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.how_it_works.iter().chain(&self.results).chain(&self.lessons)
    }

    fn texts(&self) -> Vec<&str> {
        let own = [&self.name, &self.need, &self.status, &self.phase_basis].map(String::as_str);
        let optional = [self.start_note.as_deref(), self.place.as_deref()];
        let sources = self.sources.iter();
        own.into_iter()
            .chain(optional.into_iter().flatten())
            .chain(self.names.values().map(String::as_str))
            .chain(self.partners.iter().map(|partner| partner.role.as_str()))
            .chain(self.partners.iter().map(|partner| partner.org.as_str()))
            .chain(self.statements().map(|statement| statement.text.as_str()))
            .chain(self.caveats.iter().map(String::as_str))
            .chain(sources.flat_map(|source| [source.title.as_str(), &source.supports]))
            .chain(self.sources.iter().filter_map(|source| source.date.as_deref()))
            .collect()
    }
}

/// The facts of every case, by id.
///
/// # Panics
/// When `facts.yaml` is broken, holds an id twice, or a statement refers to a source that is not there.
pub(crate) fn read_facts() -> BTreeMap<String, Facts> {
    let entries: Vec<Facts> = serde_yaml::from_str(include_str!("facts.yaml"))
        .unwrap_or_else(|error| panic!("facts.yaml: {error}"));
    let mut facts = BTreeMap::new();
    for entry in entries {
        for statement in entry.statements() {
            let known = |id: &String| entry.sources.iter().any(|source| source.id == *id);
            assert!(
                statement.sources.iter().all(known),
                "facts.yaml: {}: unknown source in {statement:?}",
                entry.id
            );
        }
        let id = entry.id.clone();
        assert!(facts.insert(id.clone(), entry).is_none(), "facts.yaml: `{id}` stands there twice");
    }
    facts
}
