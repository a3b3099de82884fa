//! The words of a whole bank: which forms there are, which share a stem, and of which parts a compound is made.
//!
//! A *surface* is a folded word, the same in every language; a *group* is the surfaces of one language that share a
//! stem. Readers type surfaces, lists of cases belong to groups.

use std::collections::BTreeSet;

use foldhash::fast::FixedState;
use rayon::prelude::*;

use crate::base::Lang;

use super::{
    census::WordList,
    compound::{Parts, Splitter},
    hash::{Numbering, QuickMap},
    stem::{Stems, StopWords},
    verbs,
    words::fold,
};

/// A group's number.
pub(super) type GroupId = u32;

/// The rank of a form in its group from which on forms are no longer told apart.
pub(super) const OTHER_FORM: u8 = 3;

/// A word of a language as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// Its group.
    pub(super) group: GroupId,
    /// Its rank among the forms of the group, at most [`OTHER_FORM`].
    pub(super) form: u8,
    /// The groups of its parts, when it is a compound.
    pub(super) parts: Box<[GroupId]>,
}

/// Surfaces of one language with one stem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The language's place in the bank.
    pub(super) lang: u8,
    /// Whether it means nothing alone.
    pub(super) is_stop_word: bool,
    /// Its surfaces, the most used first.
    pub(super) surfaces: Vec<u32>,
    /// How often documents have one of them.
    pub(super) uses: u32,
}

/// All words of a bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lexicon {
    languages: Vec<Lang>,
    /// By language and number (see [`super::census`]): the written words.
    pub(super) written: Vec<Vec<Written>>,
    pub(super) groups: Vec<Group>,
    /// The different surfaces, sorted.
    pub(super) surfaces: Vec<Box<str>>,
}

impl Lexicon {
    /// The lexicon of some words; a vocabulary a language.
    pub(super) fn new(languages: &[Lang], vocabularies: &[Vocabulary]) -> Self {
        let mut lexicon = Self {
            languages: languages.to_vec(),
            written: Vec::new(),
            groups: Vec::new(),
            surfaces: Vec::new(),
        };
        let words = vocabularies.iter().map(|vocabulary| vocabulary.forms.len()).sum();
        let mut numbering = Numbering::with_capacity(words);
        for (place, vocabulary) in vocabularies.iter().enumerate() {
            lexicon.add_language(place, &vocabulary.forms, &mut numbering);
        }
        lexicon.sort_surfaces();
        lexicon
    }

    /// The place of a language.
    pub(super) fn place(&self, lang: Lang) -> Option<usize> {
        self.languages.iter().position(|&own| own == lang)
    }

    fn add_language(&mut self, place: usize, forms: &[Form], numbering: &mut Numbering) {
        let stop_words = StopWords::of(self.languages[place]);
        let own = Grouped::new(forms);
        let first = self.groups.len() as GroupId;
        let surfaces = &mut self.surfaces;
        let mut surface_number = |surface: &str| {
            let (number, is_new) = numbering.number(surface, |number| &*surfaces[number as usize]);
            if is_new {
                surfaces.push(surface.into());
            }
            number
        };
        let mut start = 0;
        for (&end, &uses) in own.ends.iter().zip(&own.uses) {
            let surfaces = &own.surfaces[start as usize..end as usize];
            start = end;
            // A group is as empty as its most used form.
            let is_stop_word = surfaces.first().is_some_and(|surface| stop_words.has(surface));
            let surfaces = surfaces.iter().map(|surface| surface_number(surface)).collect();
            self.groups.push(Group { lang: place as u8, is_stop_word, surfaces, uses });
        }
        let written = forms.iter().zip(&own.by_form).map(|(form, &(group, rank))| {
            let parts = form.parts.of(&form.surface);
            let mut parts: Vec<GroupId> =
                parts.filter_map(|part| own.group(part)).map(|part| first + part).collect();
            parts.retain(|&part| part != first + group);
            parts.sort_unstable();
            parts.dedup();
            Written { group: first + group, form: rank.min(OTHER_FORM), parts: parts.into() }
        });
        self.written.push(written.collect());
    }

    fn sort_surfaces(&mut self) {
        let mut surfaces: Vec<(Box<str>, u32)> =
            std::mem::take(&mut self.surfaces).into_iter().zip(0..).collect();
        // Nearly sorted already, of which a stable sort makes use.
        surfaces.par_sort();
        let mut places = vec![0; surfaces.len()];
        for (place, (_, number)) in surfaces.iter().enumerate() {
            places[*number as usize] = place as u32;
        }
        for group in &mut self.groups {
            for surface in &mut group.surfaces {
                *surface = places[*surface as usize];
            }
        }
        self.surfaces = surfaces.into_iter().map(|(surface, _)| surface).collect();
    }
}

/// What is known of a written word of one language before it has a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) surface: Box<str>,
    /// The stem that its language's stemmer gives it.
    pub(super) own_stem: Box<str>,
    /// The stem of the verb that it belongs to, if the bank has that.
    pub(super) verb_stem: Option<Box<str>>,
    /// In how many documents it stands.
    pub(super) count: u32,
    pub(super) parts: Parts,
}

impl Form {
    fn new(word: &str, count: u32, stems: &Stems) -> Self {
        Self {
            surface: fold(word).into(),
            own_stem: fold(&stems.stem(word)).into(),
            verb_stem: None,
            count,
            parts: Parts::default(),
        }
    }

    /// What it shares with the other forms of its group.
    pub(super) fn stem(&self) -> &str {
        self.verb_stem.as_deref().unwrap_or(&self.own_stem)
    }
}

/// The words of one language: their forms, which depend on nothing else but the other words.
pub(super) struct Vocabulary {
    /// The form of each word by its number; behind these the parts of compounds that no text uses alone, sorted.
    forms: Vec<Form>,
}

impl Vocabulary {
    /// The forms of some words.
    pub(super) fn new(lang: Lang, words: &WordList) -> Self {
        let stems = Stems::new(lang);
        let numbers = 0..words.len() as u32;
        let form = |number| Form::new(words.word(number), words.count(number), &stems);
        let mut forms: Vec<Form> = numbers.into_par_iter().map(form).collect();
        if lang.primary() == "nl" {
            verbs::unite(&mut forms);
        }
        if Stems::has_compounds(lang) {
            split_compounds(&mut forms, lang, &stems);
        }
        Self { forms }
    }
}

/// Finds the parts of compounds. One that never stands alone becomes a form of its own, in no document.
fn split_compounds(forms: &mut Vec<Form>, lang: Lang, stems: &Stems) {
    let known = forms.iter().map(|form| (&*form.surface, form.count));
    let splitter = Splitter::new(known, StopWords::of(lang));
    forms.par_iter_mut().for_each(|form| form.parts = splitter.split(&form.surface));
    let compounds = forms.iter().filter(|form| form.parts.has_unknown);
    let parts = compounds.flat_map(|form| form.parts.of(&form.surface));
    let unknown: BTreeSet<&str> = parts.filter(|part| !splitter.knows(part)).collect();
    let unknown: Vec<Form> = unknown.into_iter().map(|part| Form::new(part, 0, stems)).collect();
    forms.extend(unknown);
}

/// The groups of one language.
struct Grouped<'a> {
    /// The surfaces of each group, the most used first, one group after the other.
    surfaces: Vec<&'a str>,
    /// Where those of each group end in `surfaces`.
    ends: Vec<u32>,
    /// How often documents have one of them.
    uses: Vec<u32>,
    /// Each form's group and the rank of its surface there.
    by_form: Vec<(u32, u8)>,
    /// Each surface's place in `groups`.
    places: QuickMap<&'a str, u32>,
    groups: Vec<u32>,
}

impl<'a> Grouped<'a> {
    /// Forms with the same stem are one group; so are stems that share a surface (`marche` and `marché`).
    fn new(forms: &'a [Form]) -> Self {
        let room = || QuickMap::with_capacity_and_hasher(forms.len(), FixedState::default());
        let (mut places, mut stem_numbers): (QuickMap<&str, u32>, QuickMap<&str, u32>) = (room(), room());
        let mut parents: Vec<u32> = Vec::new();
        // By surface: it, how many documents have it, and a stem.
        let mut surfaces: Vec<(&str, u32, u32)> = Vec::new();
        let mut of_form = Vec::with_capacity(forms.len());
        for form in forms {
            let stem = *stem_numbers.entry(form.stem()).or_insert_with(|| {
                parents.push(parents.len() as u32);
                parents.len() as u32 - 1
            });
            let place = *places.entry(&form.surface).or_insert_with(|| {
                surfaces.push((&form.surface, 0, stem));
                surfaces.len() as u32 - 1
            });
            of_form.push(place);
            let (_, count, other) = &mut surfaces[place as usize];
            *count += form.count;
            let (one, other) = (root(&mut parents, stem), root(&mut parents, *other));
            parents[one.max(other) as usize] = one.min(other);
        }
        let mut groups = Vec::with_capacity(surfaces.len());
        let mut group_of_root = vec![u32::MAX; parents.len()];
        // By group: how often documents have its surfaces, and how many these are.
        let (mut uses, mut sizes): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
        for &(_, count, stem) in &surfaces {
            let group = &mut group_of_root[root(&mut parents, stem) as usize];
            if *group == u32::MAX {
                *group = uses.len() as u32;
                uses.push(0);
                sizes.push(0);
            }
            uses[*group as usize] += count;
            sizes[*group as usize] += 1;
            groups.push(*group);
        }
        let ends: Vec<u32> = sizes
            .iter()
            .scan(0, |end, size| {
                *end += size;
                Some(*end)
            })
            .collect();
        let mut members = vec![0; surfaces.len()];
        let mut next: Vec<u32> = ends.iter().zip(&sizes).map(|(end, size)| end - size).collect();
        for (place, &group) in (0..).zip(&groups) {
            let next = &mut next[group as usize];
            members[*next as usize] = place;
            *next += 1;
        }
        let mut ranks = vec![0; surfaces.len()];
        for (&end, &size) in ends.iter().zip(&sizes).filter(|(_, size)| **size > 1) {
            let members = &mut members[(end - size) as usize..end as usize];
            members.sort_unstable_by_key(|&place: &u32| {
                let (surface, count, _) = surfaces[place as usize];
                (std::cmp::Reverse(count), surface)
            });
            for (rank, &place) in members.iter().enumerate() {
                ranks[place as usize] = rank.min(255) as u8;
            }
        }
        Self {
            surfaces: members.into_iter().map(|place| surfaces[place as usize].0).collect(),
            ends,
            uses,
            by_form: of_form.iter().map(|&place| (groups[place as usize], ranks[place as usize])).collect(),
            places,
            groups,
        }
    }

    /// The group of a surface.
    fn group(&self, surface: &str) -> Option<u32> {
        self.places.get(surface).map(|&place| self.groups[place as usize])
    }
}

fn root(parents: &mut [u32], mut at: u32) -> u32 {
    while parents[at as usize] != at {
        parents[at as usize] = parents[parents[at as usize] as usize];
        at = parents[at as usize];
    }
    at
}
