//! Facets: the fields by which readers filter, with the cases of each term.

use std::collections::{BTreeMap, HashMap};

use crate::{
    base::{
        Mark,
        id::{FacetId, TermId, VocabularyId},
    },
    content::{
        settings::FacetSetting,
        text::Text,
        vocabulary::{Term, Vocabulary},
    },
};

use super::index::{CaseIndex, TermIndex};

/// A facet of the bank.
#[derive(Clone, Debug)]
pub struct Facet {
    /// Its place in [`Bank::facets`](super::Bank::facets), and that of its terms among those of an entry.
    pub number: usize,
    /// Its id.
    pub id: FacetId,
    /// Its vocabulary.
    pub vocabulary: VocabularyId,
    /// Its name, plural: `Domeinen`.
    pub label: Text,
    /// Its name for one term: `domein`.
    pub single: Text,
    /// Whether the order of the terms means something.
    pub ordered: bool,
    /// Whether authors may coin terms.
    pub open: bool,
    /// Whether some term has another above it.
    pub is_tree: bool,
    /// All terms. Each stands behind the one above it (a walk through the tree in the vocabulary's order); those that
    /// authors coined follow, sorted by id.
    pub terms: Vec<FacetTerm>,
    by_id: HashMap<TermId, TermIndex>,
}

/// A term of a facet.
#[derive(Clone, Debug)]
pub struct FacetTerm {
    /// The term itself.
    pub term: Term,
    /// The one above it.
    pub parent: Option<TermIndex>,
    /// How many stand above it.
    pub depth: usize,
    /// Those right below it, in order.
    pub children: Vec<TermIndex>,
    /// The cases that have it or a term below it, sorted, no duplicates.
    pub cases: Vec<CaseIndex>,
}

impl Facet {
    /// The facet of `setting`, which is the `number`th, over `vocabulary`, with the terms that authors coined (`coined`: id and
    /// what they wrote); no cases yet.
    pub(crate) fn new(
        number: usize,
        setting: &FacetSetting,
        vocabulary: &Vocabulary,
        coined: BTreeMap<TermId, Text>,
    ) -> Self {
        let label = setting.label.clone().unwrap_or_else(|| vocabulary.label.clone());
        let mut facet = Self {
            number,
            id: setting.id.clone(),
            vocabulary: setting.vocabulary.value.clone(),
            single: vocabulary.single.clone().unwrap_or_else(|| label.clone()),
            label,
            ordered: vocabulary.ordered,
            open: setting.open,
            is_tree: vocabulary.terms.iter().any(|term| term.parent.is_some()),
            terms: Vec::new(),
            by_id: HashMap::new(),
        };
        let mut below: BTreeMap<Option<&TermId>, Vec<&Term>> = BTreeMap::new();
        for term in &vocabulary.terms {
            below.entry(term.parent.as_deref()).or_default().push(term);
        }
        facet.plant(&below, None);
        for (id, label) in coined {
            facet.push(coin(id, label), None);
        }
        facet
    }

    fn plant(&mut self, below: &BTreeMap<Option<&TermId>, Vec<&Term>>, parent: Option<(TermIndex, &TermId)>) {
        for term in below.get(&parent.map(|(_, id)| id)).into_iter().flatten() {
            let index = self.push((*term).clone(), parent.map(|(index, _)| index));
            self.plant(below, Some((index, &term.id)));
        }
    }

    fn push(&mut self, term: Term, parent: Option<TermIndex>) -> TermIndex {
        let index = TermIndex(self.terms.len() as u32);
        let depth = parent.map_or(0, |parent| self.term(parent).depth + 1);
        if let Some(parent) = parent {
            self.terms[parent.0 as usize].children.push(index);
        }
        self.by_id.insert(term.id.clone(), index);
        self.terms.push(FacetTerm { term, parent, depth, children: Vec::new(), cases: Vec::new() });
        index
    }

    /// The term at `index`.
    pub fn term(&self, index: TermIndex) -> &FacetTerm {
        &self.terms[index.0 as usize]
    }

    /// The index of the term with this id.
    pub fn index(&self, id: &str) -> Option<TermIndex> {
        self.by_id.get(id).copied()
    }

    /// Every term with its index, in order.
    pub fn indexed(&self) -> impl Iterator<Item = (TermIndex, &FacetTerm)> {
        self.terms.iter().enumerate().map(|(index, term)| (TermIndex(index as u32), term))
    }

    /// The terms above `index`, nearest first.
    pub fn ancestors(&self, index: TermIndex) -> impl Iterator<Item = TermIndex> {
        std::iter::successors(self.term(index).parent, |&index| self.term(index).parent)
    }

    /// The first of an entry's terms of this facet; `terms` are those of all facets, one list a facet.
    pub fn first(&self, terms: &[Vec<TermIndex>]) -> Option<TermIndex> {
        terms[self.number].first().copied()
    }

    /// Whether a case with these terms of the facet is going on.
    pub fn is_active(&self, terms: &[TermIndex]) -> bool {
        terms.iter().any(|&term| self.term(term).term.active)
    }

    /// Where an ordered facet's term stands: its number from 1.
    pub fn step(&self, index: TermIndex) -> usize {
        index.0 as usize + 1
    }

    pub(crate) fn add_case(&mut self, index: TermIndex, case: CaseIndex) {
        let mut above = Some(index);
        while let Some(TermIndex(index)) = above {
            let term = &mut self.terms[index as usize];
            // Cases come in order, so a repetition can only be the last one.
            if term.cases.last() != Some(&case) {
                term.cases.push(case);
            }
            above = term.parent;
        }
    }
}

fn coin(id: TermId, label: Text) -> Term {
    Term {
        at: Mark::default(),
        id,
        label,
        note: None,
        synonyms: BTreeMap::new(),
        parent: None,
        replaced_by: None,
        icon: None,
        colour: 0,
        sdg: Vec::new(),
        unit: None,
        same_as: Vec::new(),
        region: None,
        coordinates: None,
        supports: false,
        visited: false,
        funding: false,
        active: false,
    }
}
