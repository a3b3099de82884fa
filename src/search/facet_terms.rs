//! The facet terms of every case, and the numbers of the cases.
//!
//! Cases are numbered so that those with the same terms stand together: a case with the terms of the one before it then costs
//! next to nothing in a file, and gaps in the lists of words stay small.

use std::{cmp::Ordering, collections::BTreeSet};

use super::input::IndexInput;

/// The terms of each case by facet, sorted.
pub(crate) struct FacetTerms(Vec<Vec<Vec<u32>>>);

impl FacetTerms {
    pub(crate) fn new(input: &IndexInput<'_>) -> Self {
        let sorted = |terms: &Vec<u32>| {
            let mut terms = terms.clone();
            terms.sort_unstable();
            terms.dedup();
            terms
        };
        let of_case = |facets: &[Vec<u32>]| facets.iter().map(sorted).collect();
        Self(input.cases.iter().map(|case| of_case(&case.facet_terms)).collect())
    }

    /// The terms of the case at a place in the input, by facet.
    pub(crate) fn of(&self, place: u32) -> &[Vec<u32>] {
        &self.0[place as usize]
    }

    /// The numbers of the cases: `order[number]` is the case's place in the input. They are sorted by the terms of the facets, that with
    /// the fewest different values first, and then the newest first.
    pub(crate) fn number_cases(&self, input: &IndexInput<'_>) -> Vec<u32> {
        let mut age = vec![u32::MAX; self.0.len()];
        for (rank, &case) in input.orders.iter().take(1).flat_map(|newest| &newest.cases).enumerate() {
            age[case as usize] = rank as u32;
        }
        let mut variety: Vec<(usize, usize)> = (0..input.facets.len())
            .map(|facet| {
                let values: BTreeSet<&[u32]> = self.0.iter().map(|case| case[facet].as_slice()).collect();
                (values.len(), facet)
            })
            .collect();
        variety.sort_unstable();
        let mut order: Vec<u32> = (0..self.0.len() as u32).collect();
        order.sort_by(|&a, &b| {
            let by_terms = variety.iter().map(|&(_, facet)| self.of(a)[facet].cmp(&self.of(b)[facet]));
            by_terms.fold(Ordering::Equal, Ordering::then).then(age[a as usize].cmp(&age[b as usize]))
        });
        order
    }
}
