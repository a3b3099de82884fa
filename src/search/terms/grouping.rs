//! Which terms of one language are one: union of those that share a stem or a form.

use std::cmp::Reverse;

use foldhash::fast::FixedState;

use crate::search::numbering::QuickMap;

use super::stems::StemmedTerm;

/// The groups of one language.
pub(crate) struct Grouping<'a> {
    /// The forms of each group, the most used first, one group after the other.
    forms: Vec<&'a str>,
    /// Where those of each group end in `forms`.
    ends: Vec<u32>,
    /// By group, how often documents have one of its forms.
    pub(crate) uses: Vec<u32>,
    /// Where each term belongs.
    pub(crate) by_term: Vec<FormPlace>,
    /// Each form's number in `groups`.
    numbers: QuickMap<&'a str, u32>,
    /// By form, its group.
    groups: Vec<u32>,
}

/// Where a form belongs.
#[derive(Clone, Copy)]
pub(crate) struct FormPlace {
    /// Its group.
    pub(crate) group: u32,
    /// Its rank there, at most 255.
    pub(crate) rank: u8,
}

/// A form while groups are made.
struct GroupedForm<'a> {
    text: &'a str,
    /// In how many documents its terms stand.
    uses: u32,
    /// The number of a stem of one of its terms.
    stem: u32,
}

impl<'a> Grouping<'a> {
    /// Terms with the same stem are one group; so are stems that share a form (`marche` and `marché`).
    pub(crate) fn new(terms: &'a [StemmedTerm]) -> Self {
        let room = || QuickMap::with_capacity_and_hasher(terms.len(), FixedState::default());
        let (mut numbers, mut stem_numbers): (QuickMap<&str, u32>, QuickMap<&str, u32>) = (room(), room());
        let mut stems = Stems::default();
        let mut forms: Vec<GroupedForm<'a>> = Vec::new();
        let mut form_of_term = Vec::with_capacity(terms.len());
        for term in terms {
            let stem = *stem_numbers.entry(term.stem()).or_insert_with(|| stems.add());
            let number = *numbers.entry(&term.form).or_insert_with(|| {
                forms.push(GroupedForm { text: &term.form, uses: 0, stem });
                forms.len() as u32 - 1
            });
            form_of_term.push(number);
            let form = &mut forms[number as usize];
            form.uses += term.doc_freq;
            stems.unite(stem, form.stem);
        }
        let mut grouping = Self {
            forms: Vec::new(),
            ends: Vec::new(),
            uses: Vec::new(),
            by_term: Vec::new(),
            numbers,
            groups: Vec::with_capacity(forms.len()),
        };
        let sizes = grouping.number_groups(&forms, &mut stems);
        let ranks = grouping.sort_forms(&forms, &sizes);
        let place =
            |&form: &u32| FormPlace { group: grouping.groups[form as usize], rank: ranks[form as usize] };
        grouping.by_term = form_of_term.iter().map(place).collect();
        grouping
    }

    /// Numbers the groups in the order of their first form; returns how many forms each has.
    fn number_groups(&mut self, forms: &[GroupedForm<'a>], stems: &mut Stems) -> Vec<u32> {
        let mut sizes: Vec<u32> = Vec::new();
        let mut group_of_root = vec![u32::MAX; stems.0.len()];
        for form in forms {
            let group = &mut group_of_root[stems.root(form.stem) as usize];
            if *group == u32::MAX {
                *group = self.uses.len() as u32;
                self.uses.push(0);
                sizes.push(0);
            }
            self.uses[*group as usize] += form.uses;
            sizes[*group as usize] += 1;
            self.groups.push(*group);
        }
        sizes
    }

    /// Puts the forms of each group side by side, the most used first; returns the rank of each form in its group.
    fn sort_forms(&mut self, forms: &[GroupedForm<'a>], sizes: &[u32]) -> Vec<u8> {
        let ends = sizes.iter().scan(0, |end, size| {
            *end += size;
            Some(*end)
        });
        self.ends = ends.collect();
        let mut sorted = vec![0; forms.len()];
        let mut next: Vec<u32> = self.ends.iter().zip(sizes).map(|(end, size)| end - size).collect();
        for (form, &group) in (0_u32..).zip(&self.groups) {
            let next = &mut next[group as usize];
            sorted[*next as usize] = form;
            *next += 1;
        }
        let mut ranks = vec![0; forms.len()];
        for (&end, &size) in self.ends.iter().zip(sizes).filter(|(_, size)| **size > 1) {
            let own = &mut sorted[(end - size) as usize..end as usize];
            own.sort_unstable_by_key(|&form| {
                let GroupedForm { text, uses, .. } = forms[form as usize];
                (Reverse(uses), text)
            });
            for (rank, &form) in own.iter().enumerate() {
                ranks[form as usize] = rank.min(255) as u8;
            }
        }
        self.forms = sorted.into_iter().map(|form| forms[form as usize].text).collect();
        ranks
    }

    /// The forms of each group, the most used first.
    pub(crate) fn forms(&self) -> impl Iterator<Item = &[&'a str]> {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let forms = &self.forms[start..end as usize];
            start = end as usize;
            forms
        })
    }

    /// The group of a form.
    pub(crate) fn group(&self, form: &str) -> Option<u32> {
        self.numbers.get(form).map(|&number| self.groups[number as usize])
    }
}

/// Sets of stems by number, each with its parent (union-find).
#[derive(Default)]
struct Stems(Vec<u32>);

impl Stems {
    fn add(&mut self) -> u32 {
        let number = self.0.len() as u32;
        self.0.push(number);
        number
    }

    fn unite(&mut self, one: u32, other: u32) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other) as usize] = one.min(other);
    }

    fn root(&mut self, mut at: u32) -> u32 {
        while self.0[at as usize] != at {
            self.0[at as usize] = self.0[self.0[at as usize] as usize];
            at = self.0[at as usize];
        }
        at
    }
}
