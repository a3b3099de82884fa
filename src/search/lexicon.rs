//! The words of a whole bank: which forms there are, which share a stem, and of which parts a compound is made.
//!
//! A *surface* is a folded word, the same in every language; a *group* is the surfaces of one language that share a
//! stem. Readers type surfaces, lists of cases belong to groups.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::base::Lang;

use super::{compound::Splitter, hash::QuickMap, stem::Stems, tokens::Tokens, verbs, words::fold};

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
}

/// All words of a bank.
pub(super) struct Lexicon {
    languages: Vec<Lang>,
    /// By language: the number of a written word.
    numbers: Vec<QuickMap<Box<str>, u32>>,
    /// By language: the written words.
    pub(super) written: Vec<Vec<Written>>,
    pub(super) groups: Vec<Group>,
    /// The different surfaces, sorted.
    pub(super) surfaces: Vec<Box<str>>,
}

impl Lexicon {
    /// The lexicon of the words in `counts`: by language, each written word with the number of documents that have it.
    pub(super) fn new(languages: &[Lang], counts: Vec<Vec<(Box<str>, u32)>>) -> Self {
        let mut lexicon = Self {
            languages: languages.to_vec(),
            numbers: Vec::new(),
            written: Vec::new(),
            groups: Vec::new(),
            surfaces: Vec::new(),
        };
        let mut numbers: QuickMap<Box<str>, u32> = QuickMap::default();
        for (place, words) in counts.into_iter().enumerate() {
            lexicon.add_language(place, words, &mut numbers);
        }
        lexicon.sort_surfaces(numbers);
        lexicon
    }

    /// The number of a written word of the language at `lang`.
    pub(super) fn number(&self, lang: usize, word: &str) -> Option<u32> {
        self.numbers[lang].get(word).copied()
    }

    /// The place of a language.
    pub(super) fn place(&self, lang: Lang) -> Option<usize> {
        self.languages.iter().position(|&own| own == lang)
    }

    fn add_language(
        &mut self,
        place: usize,
        words: Vec<(Box<str>, u32)>,
        numbers: &mut QuickMap<Box<str>, u32>,
    ) {
        let lang = self.languages[place];
        let stems = Stems::new(lang);
        let mut forms: Vec<Form> = words
            .par_iter()
            .map(|(word, count)| Form {
                surface: fold(word).into_owned(),
                stem: fold(&stems.stem(word)).into_owned(),
                count: *count,
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
        let mut surface_number = |surface: &str| {
            let next = numbers.len() as u32;
            *numbers.entry(surface.into()).or_insert(next)
        };
        for surfaces in &own.surfaces {
            // A group is as empty as its most used form.
            let is_stop_word = surfaces.first().is_some_and(|surface| stems.is_stop_word(surface));
            let surfaces = surfaces.iter().map(|surface| surface_number(surface)).collect();
            self.groups.push(Group { lang: place as u8, is_stop_word, surfaces });
        }
        let written = forms.iter().map(|form| {
            let (group, rank) = own.by_surface[&*form.surface];
            let mut parts: Vec<GroupId> = form
                .parts
                .iter()
                .filter_map(|part| own.by_surface.get(&**part))
                .map(|&(part, _)| first + part)
                .collect();
            parts.retain(|&part| part != first + group);
            parts.sort_unstable();
            parts.dedup();
            Written { group: first + group, form: rank.min(OTHER_FORM), parts: parts.into() }
        });
        self.written.push(written.collect());
        self.numbers
            .push(words.into_iter().enumerate().map(|(number, (word, _))| (word, number as u32)).collect());
    }

    fn sort_surfaces(&mut self, numbers: QuickMap<Box<str>, u32>) {
        let mut surfaces: Vec<(Box<str>, u32)> = numbers.into_iter().collect();
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
    /// Each surface's group and its rank there.
    by_surface: QuickMap<&'a str, (u32, u8)>,
}

impl<'a> Grouped<'a> {
    /// Forms with the same stem are one group; so are stems that share a surface (`marche` and `marché`).
    fn new(forms: &'a [Form]) -> Self {
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        let mut stem_numbers: QuickMap<&str, u32> = QuickMap::default();
        let mut parents: Vec<u32> = Vec::new();
        let mut first_stem: QuickMap<&str, u32> = QuickMap::default();
        for form in forms {
            *counts.entry(&form.surface).or_default() += form.count;
            let stem = *stem_numbers.entry(&form.stem).or_insert_with(|| {
                parents.push(parents.len() as u32);
                parents.len() as u32 - 1
            });
            let other = *first_stem.entry(&form.surface).or_insert(stem);
            let (one, other) = (root(&mut parents, stem), root(&mut parents, other));
            parents[one.max(other) as usize] = one.min(other);
        }
        let mut group_numbers: QuickMap<u32, u32> = QuickMap::default();
        let mut members: Vec<Vec<(u32, &str)>> = Vec::new();
        for (surface, count) in counts {
            let root = root(&mut parents, first_stem[surface]);
            let group = *group_numbers.entry(root).or_insert_with(|| {
                members.push(Vec::new());
                members.len() as u32 - 1
            });
            members[group as usize].push((count, surface));
        }
        let mut by_surface = QuickMap::default();
        let mut surfaces = Vec::new();
        for (group, mut members) in members.into_iter().enumerate() {
            members.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
            for (rank, (_, surface)) in members.iter().enumerate() {
                by_surface.insert(*surface, (group as u32, rank.min(255) as u8));
            }
            surfaces.push(members.into_iter().map(|(_, surface)| surface).collect());
        }
        Self { surfaces, by_surface }
    }
}

fn root(parents: &mut [u32], mut at: u32) -> u32 {
    while parents[at as usize] != at {
        parents[at as usize] = parents[parents[at as usize] as usize];
        at = parents[at as usize];
    }
    at
}

/// By language, every written word with the number of documents that have it; sorted.
pub(super) fn count_words<'a>(
    languages: &[Lang],
    documents: impl ParallelIterator<Item = &'a Tokens>,
    more: Vec<Vec<Box<str>>>,
) -> Vec<Vec<(Box<str>, u32)>> {
    let empty = || vec![QuickMap::<Box<str>, u32>::default(); languages.len()];
    let mut counts = documents
        .fold(empty, |mut counts, tokens| {
            if let Some(place) = languages.iter().position(|&lang| lang == tokens.lang()) {
                for word in tokens.different() {
                    match counts[place].get_mut(word) {
                        Some(count) => *count += 1,
                        None => drop(counts[place].insert(word.into(), 1)),
                    }
                }
            }
            counts
        })
        .reduce(empty, |one, other| {
            one.into_iter()
                .zip(other)
                .map(|(one, other)| {
                    let (mut large, small) =
                        if one.len() > other.len() { (one, other) } else { (other, one) };
                    #[expect(clippy::iter_over_hash_type, reason = "sums do not depend on the order")]
                    for (word, count) in small {
                        *large.entry(word).or_default() += count;
                    }
                    large
                })
                .collect()
        });
    for (counts, more) in counts.iter_mut().zip(more) {
        for word in more {
            counts.entry(word).or_default();
        }
    }
    counts
        .into_iter()
        .map(|counts| {
            let mut counts: Vec<(Box<str>, u32)> = counts.into_iter().collect();
            counts.par_sort_unstable();
            counts
        })
        .collect()
}
