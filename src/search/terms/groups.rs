//! The term groups of a whole bank: which forms there are, which of them are one word, and of which parts a compound is made.
//!
//! A *form* is a folded term, the same in every language; a *group* is the forms of one language that share a stem. Readers
//! type forms, lists of cases belong to groups.

use rayon::prelude::*;

use crate::{
    base::Lang,
    search::{
        analysis::stop_words::StopWords,
        numbering::{Numbered, Numbering},
    },
};

use super::{
    dictionary::Terms,
    grouping::{FormPlace, Grouping},
    stems::{StemmedTerm, stem_terms},
};

/// A group's number.
pub(crate) type GroupId = u32;

/// A form's number: its place among the sorted forms.
pub(crate) type FormId = u32;

/// In so many bits the files tell the rank of a form in its group; `RANK_BITS` of `scripts/search/shards.js` is the same.
pub(crate) const RANK_BITS: u32 = 2;

/// The rank from which on forms are no longer told apart: the last that there is. What is only a part of a compound has it too.
pub(crate) const OTHER_RANK: u8 = (1 << RANK_BITS) - 1;

/// What a term of a language says.
#[derive(Clone, Debug)]
pub(crate) struct GroupedTerm {
    pub(crate) group: GroupId,
    /// The rank of its form in the group, at most [`OTHER_RANK`].
    pub(crate) rank: u8,
    /// The groups of its parts, when it is a compound.
    pub(crate) parts: Box<[GroupId]>,
}

/// Forms of one language with one stem.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    /// The language's place in the bank.
    pub(crate) lang: u8,
    /// Whether it means nothing alone.
    pub(crate) is_stop_word: bool,
    /// Its forms, the most used first.
    pub(crate) forms: Vec<FormId>,
    /// How often documents have one of them.
    pub(crate) uses: u32,
}

/// All words of a bank.
#[derive(Clone, Debug, Default)]
pub(crate) struct TermGroups {
    /// By language and number in the dictionary.
    pub(crate) by_term: Vec<Vec<GroupedTerm>>,
    pub(crate) groups: Vec<Group>,
    /// The distinct forms, sorted.
    pub(crate) forms: Vec<Box<str>>,
}

impl TermGroups {
    /// The groups of the terms of a dictionary, by language.
    pub(crate) fn new(languages: &[Lang], terms: &[Terms]) -> Self {
        let stemmed: Vec<Vec<StemmedTerm>> =
            languages.iter().zip(terms).map(|(&lang, terms)| stem_terms(lang, terms)).collect();
        let mut groups = Self::default();
        let mut numbering = Numbering::with_capacity(stemmed.iter().map(Vec::len).sum());
        for (place, (&lang, terms)) in languages.iter().zip(&stemmed).enumerate() {
            let grouping = Grouping::new(terms);
            let first = groups.groups.len() as GroupId;
            groups.add_groups(place, StopWords::of(lang), &grouping, &mut numbering);
            groups.by_term.push(group_terms(terms, &grouping, first));
        }
        groups.sort_forms();
        groups
    }

    fn add_groups(
        &mut self,
        place: usize,
        stop_words: StopWords,
        grouping: &Grouping<'_>,
        numbering: &mut Numbering,
    ) {
        let Self { groups, forms, .. } = self;
        let mut number_form = |form: &str| {
            let Numbered { number, is_new } = numbering.number(form, |number| &*forms[number as usize]);
            if is_new {
                forms.push(form.into());
            }
            number
        };
        for (own, &uses) in grouping.forms().zip(&grouping.uses) {
            // A group is as empty as its most used form.
            let is_stop_word = own.first().is_some_and(|form| stop_words.has(form));
            let forms = own.iter().map(|form| number_form(form)).collect();
            groups.push(Group { lang: place as u8, is_stop_word, forms, uses });
        }
    }

    /// Sorts the forms, which were numbered as they came.
    fn sort_forms(&mut self) {
        let mut forms: Vec<(Box<str>, u32)> = std::mem::take(&mut self.forms).into_iter().zip(0..).collect();
        // Nearly sorted already, of which a stable sort makes use.
        forms.par_sort();
        let mut sorted: Vec<FormId> = vec![0; forms.len()];
        for (id, (_, number)) in forms.iter().enumerate() {
            sorted[*number as usize] = id as u32;
        }
        for form in self.groups.iter_mut().flat_map(|group| &mut group.forms) {
            *form = sorted[*form as usize];
        }
        self.forms = forms.into_iter().map(|(form, _)| form).collect();
    }
}

/// The terms of a language, whose groups are numbered from `first` on.
fn group_terms(terms: &[StemmedTerm], grouping: &Grouping<'_>, first: GroupId) -> Vec<GroupedTerm> {
    let grouped = terms.iter().zip(&grouping.by_term).map(|(term, &FormPlace { group, rank })| {
        let parts = term.parts.of(&term.form).filter_map(|part| grouping.group(part));
        let mut parts: Vec<GroupId> = parts.filter(|&part| part != group).map(|part| first + part).collect();
        parts.sort_unstable();
        parts.dedup();
        GroupedTerm { group: first + group, rank: rank.min(OTHER_RANK), parts: parts.into() }
    });
    grouped.collect()
}
