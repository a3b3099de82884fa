//! The words of a whole bank: which forms there are, which share a stem, and of which parts a compound is made.
//!
//! A *surface* is a folded word, the same in every language; a *group* is the surfaces of one language that share a
//! stem. Readers type surfaces, lists of cases belong to groups.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::base::Lang;

use super::{
    compound::Splitter,
    hash::{Numbering, QuickMap},
    stem::Stems,
    verbs,
    words::fold,
};

/// A group's number.
pub(super) type GroupId = u32;

/// The rank of a form in its group from which on forms are no longer told apart.
pub(super) const OTHER_FORM: u8 = 3;

/// A word of a language as it is written.
#[derive(Clone, Debug)]
pub(super) struct Written {
    /// Its group.
    pub(super) group: GroupId,
    /// Its rank among the forms of the group, at most [`OTHER_FORM`].
    pub(super) form: u8,
    /// The groups of its parts, when it is a compound.
    pub(super) parts: Box<[GroupId]>,
}

/// Surfaces of one language with one stem.
#[derive(Clone, Debug)]
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
pub(super) struct Lexicon {
    languages: Vec<Lang>,
    /// By language and number (see [`super::census`]): the written words.
    pub(super) written: Vec<Vec<Written>>,
    pub(super) groups: Vec<Group>,
    /// The different surfaces, sorted.
    pub(super) surfaces: Vec<Box<str>>,
}

impl Lexicon {
    /// The lexicon of some words: by language, each written word with the number of documents that have it.
    pub(super) fn new(languages: &[Lang], words: &[Vec<(&str, u32)>]) -> Self {
        let mut lexicon = Self {
            languages: languages.to_vec(),
            written: Vec::new(),
            groups: Vec::new(),
            surfaces: Vec::new(),
        };
        let mut numbering = Numbering::with_capacity(words.iter().map(Vec::len).sum());
        for (place, words) in words.iter().enumerate() {
            lexicon.add_language(place, words, &mut numbering);
        }
        lexicon.sort_surfaces();
        lexicon
    }

    /// The place of a language.
    pub(super) fn place(&self, lang: Lang) -> Option<usize> {
        self.languages.iter().position(|&own| own == lang)
    }

    fn add_language(&mut self, place: usize, words: &[(&str, u32)], numbering: &mut Numbering) {
        let lang = self.languages[place];
        let stems = Stems::new(lang);
        let mut forms: Vec<Form> = words
            .par_iter()
            .map(|&(word, count)| Form {
                surface: fold(word).into_owned(),
                stem: fold(&stems.stem(word)).into_owned(),
                count,
                parts: Vec::new(),
            })
            .collect();
        if lang.primary() == "nl" {
            verbs::unite(&mut forms);
        }
        if Stems::has_compounds(lang) {
            split_compounds(&mut forms, &stems);
        }
        let own = Grouped::new(&forms);
        let first = self.groups.len() as GroupId;
        let surfaces = &mut self.surfaces;
        let mut surface_number = |surface: &str| {
            let (number, is_new) = numbering.number(surface, |number| &*surfaces[number as usize]);
            if is_new {
                surfaces.push(surface.into());
            }
            number
        };
        for (surfaces, &uses) in own.surfaces.iter().zip(&own.uses) {
            // A group is as empty as its most used form.
            let is_stop_word = surfaces.first().is_some_and(|surface| stems.is_stop_word(surface));
            let surfaces = surfaces.iter().map(|surface| surface_number(surface)).collect();
            self.groups.push(Group { lang: place as u8, is_stop_word, surfaces, uses });
        }
        let written = forms.iter().zip(&own.by_form).map(|(form, &(group, rank))| {
            let mut parts: Vec<GroupId> =
                form.parts.iter().filter_map(|part| own.group(part)).map(|part| first + part).collect();
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
        surfaces.par_sort_unstable();
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

/// A written word of one language on its way into the lexicon.
pub(super) struct Form {
    pub(super) surface: String,
    pub(super) stem: String,
    /// In how many documents it stands.
    pub(super) count: u32,
    /// The surfaces of its parts.
    pub(super) parts: Vec<String>,
}

/// Finds the parts of every compound. A part that never stands alone becomes a form of its own, in no document.
fn split_compounds(forms: &mut Vec<Form>, stems: &Stems) {
    let splitter = Splitter::new(forms.iter().map(|form| (form.surface.as_str(), form.count)), stems);
    let parts: Vec<Vec<String>> = forms.par_iter().map(|form| splitter.split(&form.surface)).collect();
    let mut new: BTreeMap<String, u32> = BTreeMap::new();
    for part in parts.iter().flatten().filter(|part| !splitter.knows(part)) {
        *new.entry(part.clone()).or_default() += 1;
    }
    drop(splitter);
    for (form, parts) in forms.iter_mut().zip(parts) {
        form.parts = parts;
    }
    for (surface, _) in new {
        let stem = fold(&stems.stem(&surface)).into_owned();
        forms.push(Form { surface, stem, count: 0, parts: Vec::new() });
    }
}

/// The groups of one language.
struct Grouped<'a> {
    /// The surfaces of each group, the most used first.
    surfaces: Vec<Vec<&'a str>>,
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
        let mut places: QuickMap<&str, u32> = QuickMap::default();
        let mut stem_numbers: QuickMap<&str, u32> = QuickMap::default();
        let mut parents: Vec<u32> = Vec::new();
        // By surface: it, how many documents have it, and a stem.
        let mut surfaces: Vec<(&str, u32, u32)> = Vec::new();
        let mut of_form = Vec::with_capacity(forms.len());
        for form in forms {
            let stem = *stem_numbers.entry(&form.stem).or_insert_with(|| {
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
        let mut members: Vec<Vec<u32>> = Vec::new();
        for (place, &(.., stem)) in surfaces.iter().enumerate() {
            let group = &mut group_of_root[root(&mut parents, stem) as usize];
            if *group == u32::MAX {
                *group = members.len() as u32;
                members.push(Vec::new());
            }
            members[*group as usize].push(place as u32);
            groups.push(*group);
        }
        let mut ranks = vec![0; surfaces.len()];
        for members in &mut members {
            let key = |&place: &u32| {
                let (surface, count, _) = surfaces[place as usize];
                (std::cmp::Reverse(count), surface)
            };
            members.sort_unstable_by_key(key);
            for (rank, &place) in members.iter().enumerate() {
                ranks[place as usize] = rank.min(255) as u8;
            }
        }
        Self {
            surfaces: members
                .iter()
                .map(|members| members.iter().map(|&place| surfaces[place as usize].0).collect())
                .collect(),
            uses: members
                .iter()
                .map(|members| members.iter().map(|&place| surfaces[place as usize].1).sum())
                .collect(),
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
