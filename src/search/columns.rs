//! The terms of every case, facet by facet: small enough to be fetched whole, so that counts are exact. In a large bank
//! they also stand beside the words, for the cases of each word that is not too common.
//!
//! Cases are numbered so that those with the same terms stand together ([`number_cases`]); a case with the same terms as
//! the one before it then costs almost nothing.

use super::range::{Bits, Encoder, Number};

/// The numbers of cases: `order[number]` is the case's place in the input. Sorted by the terms of the facets, those with
/// the fewest different values first, then by `newest` (the rank of each case when the newest come first).
pub(super) fn number_cases(terms: &[Vec<Vec<u32>>], facets: usize, newest: &[u32]) -> Vec<u32> {
    let mut variety: Vec<(usize, usize)> = (0..facets)
        .map(|facet| {
            let values: std::collections::BTreeSet<&[u32]> =
                terms.iter().map(|case| case[facet].as_slice()).collect();
            (values.len(), facet)
        })
        .collect();
    variety.sort_unstable();
    let mut order: Vec<u32> = (0..terms.len() as u32).collect();
    order.sort_by(|&a, &b| {
        let (one, other) = (&terms[a as usize], &terms[b as usize]);
        let by_terms = variety.iter().map(|&(_, facet)| one[facet].cmp(&other[facet]));
        by_terms
            .fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then)
            .then(newest[a as usize].cmp(&newest[b as usize]))
    });
    order
}

/// What is known of the columns so far.
pub(super) struct ColumnModel {
    facets: Vec<FacetModel>,
}

struct FacetModel {
    width: u32,
    same: Bits,
    count: Number,
    first: Bits,
    others: Bits,
}

impl ColumnModel {
    /// A model for facets with so many terms.
    pub(super) fn new(sizes: &[usize]) -> Self {
        let facets = sizes.iter().map(|&size| {
            let width = usize::BITS - (size.max(2) - 1).leading_zeros();
            let values = || Bits::new(1 << width);
            FacetModel { width, same: Bits::new(2), count: Number::new(), first: values(), others: values() }
        });
        Self { facets: facets.collect() }
    }

    /// The terms of some cases: for each facet, for each case (`cases` gives its terms by facet), whether its terms are
    /// those of the case before it, and if not how many they are and which. Terms are sorted.
    pub(super) fn encode<'a>(
        &mut self,
        encoder: &mut Encoder,
        cases: impl Iterator<Item = &'a [Vec<u32>]> + Clone,
    ) {
        for (facet, model) in self.facets.iter_mut().enumerate() {
            let mut last: &[u32] = &[];
            let mut was_same = 0;
            for case in cases.clone() {
                let terms = case[facet].as_slice();
                let is_same = terms == last;
                encoder.bit(&mut model.same, was_same, is_same);
                was_same = usize::from(is_same);
                if !is_same {
                    encoder.number(&mut model.count, terms.len() as u32);
                    for (place, &term) in terms.iter().enumerate() {
                        let values = if place == 0 { &mut model.first } else { &mut model.others };
                        encoder.symbol(values, 0, model.width, term);
                    }
                }
                last = terms;
            }
        }
    }
}

/// The columns of all cases.
pub(super) fn encode<'a>(sizes: &[usize], cases: impl Iterator<Item = &'a [Vec<u32>]> + Clone) -> Vec<u8> {
    let mut encoder = Encoder::new();
    ColumnModel::new(sizes).encode(&mut encoder, cases);
    encoder.finish()
}

/// An order of all cases (numbers, the first first), in pieces that double from 512 cases on: a page of results needs
/// the first piece only.
pub(super) fn encode_order(order: &[u32]) -> Vec<Vec<u8>> {
    let width = u32::BITS - (order.len().max(2) as u32 - 1).leading_zeros();
    let mut pieces = Vec::new();
    let mut rest = order;
    let mut size = 512;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(size.min(rest.len()));
        let mut encoder = Encoder::new();
        for &case in piece {
            encoder.plain(case, width);
        }
        pieces.push(encoder.finish());
        rest = after;
        size *= 2;
    }
    pieces
}
