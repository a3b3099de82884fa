//! The facet terms of cases, facet by facet, in the steps of `scripts/search/index.js`: those of all cases are small enough to
//! be fetched whole, so that counts are exact. In a large bank they also stand beside the words, for the cases of each word
//! that is not too common. Here too are the orders in which cases are listed.

use super::range_coder::{Bits, Encoder, Number};

/// What is known of the columns so far.
pub(crate) struct ColumnModel {
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
    pub(crate) fn new(sizes: &[usize]) -> Self {
        let facets = sizes.iter().map(|&size| {
            let width = usize::BITS - (size.max(2) - 1).leading_zeros();
            let values = || Bits::new(1 << width);
            FacetModel { width, same: Bits::new(2), count: Number::new(), first: values(), others: values() }
        });
        Self { facets: facets.collect() }
    }

    /// The terms of some cases: for each facet, for each case (`cases` gives its terms by facet), whether its terms are
    /// those of the case before it, and if not how many they are and which. Terms are sorted.
    pub(crate) fn encode<'a>(
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
pub(crate) fn encode_columns<'a>(
    sizes: &[usize],
    cases: impl Iterator<Item = &'a [Vec<u32>]> + Clone,
) -> Vec<u8> {
    let mut encoder = Encoder::new();
    ColumnModel::new(sizes).encode(&mut encoder, cases);
    encoder.finish()
}

/// The cases of the first piece of an order.
pub(crate) const FIRST_PIECE: usize = 512;

/// An order of all cases (numbers, the first first), in pieces that double from [`FIRST_PIECE`] on: a page of results needs
/// the first piece only.
pub(crate) fn encode_order(order: &[u32]) -> Vec<Vec<u8>> {
    let width = u32::BITS - (order.len().max(2) as u32 - 1).leading_zeros();
    let mut pieces = Vec::new();
    let mut rest = order;
    let mut size = FIRST_PIECE;
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
