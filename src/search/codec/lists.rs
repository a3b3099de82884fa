//! Lists of cases and of positions, in the steps of `scripts/search/shards.js`.

use crate::search::{
    postings::list::{FormPosition, Posting, PostingList},
    terms::groups::RANK_BITS,
};

use super::range_coder::{Bits, Encoder, Number};

/// A word of a large bank with more cases is common.
const COMMON: u32 = 4_096;

/// What stands before the cases of a list.
pub(crate) struct ListHead {
    /// How many cases it has; at least one.
    pub(crate) count: u32,
    pub(crate) is_stop_word: bool,
    /// Whether some rank is not 0.
    pub(crate) has_ranks: bool,
}

/// What is known of the lists so far.
pub(crate) struct ListModel {
    /// How many the bank has.
    cases: u32,
    stop_word: Bits,
    count: Number,
    has_ranks: Bits,
    /// By the binary digits of the expected gap.
    gaps: Vec<Number>,
    /// Each under the one before.
    impacts: Bits,
    ranks: Bits,
}

const IMPACT_BITS: u32 = 4;

impl ListModel {
    /// A model for a bank with so many cases.
    pub(crate) fn new(cases: u32) -> Self {
        Self {
            cases,
            stop_word: Bits::new(1),
            count: Number::new(),
            has_ranks: Bits::new(1),
            gaps: vec![Number::new(); 32],
            impacts: Bits::new(1 << (2 * IMPACT_BITS)),
            ranks: Bits::new(1 << (2 * RANK_BITS)),
        }
    }

    /// The list of a group.
    pub(crate) fn encode(&mut self, encoder: &mut Encoder, list: &PostingList, is_stop_word: bool) {
        // In a large bank a common word says little about each of its cases, and need not say it exactly.
        let is_common = list.count > COMMON && list.count > self.cases / 16;
        let has_ranks = list.has_other_ranks() && !is_common;
        let head = ListHead { count: list.count, is_stop_word, has_ranks };
        if is_common {
            let coarse = |posting: Posting| Posting { impact: posting.impact | 3, rank: 0, ..posting };
            self.encode_postings(encoder, &head, list.iter().map(coarse));
        } else {
            self.encode_postings(encoder, &head, list.iter());
        }
    }

    /// A list: its head, then for each case the gap before it, the impact and, where there are some, the rank.
    pub(crate) fn encode_postings(
        &mut self,
        encoder: &mut Encoder,
        head: &ListHead,
        postings: impl Iterator<Item = Posting>,
    ) {
        encoder.bit(&mut self.stop_word, 0, head.is_stop_word);
        encoder.number(&mut self.count, head.count - 1);
        encoder.bit(&mut self.has_ranks, 0, head.has_ranks);
        let gaps = &mut self.gaps[(self.cases / head.count).max(1).ilog2() as usize];
        let (mut next, mut impact, mut rank) = (0, 0, 0);
        for posting in postings {
            encoder.number(gaps, posting.case - next);
            next = posting.case + 1;
            encoder.symbol(&mut self.impacts, impact << IMPACT_BITS, IMPACT_BITS, posting.impact.into());
            impact = posting.impact as usize;
            if head.has_ranks {
                encoder.symbol(&mut self.ranks, rank << RANK_BITS, RANK_BITS, posting.rank.into());
                rank = posting.rank as usize;
            }
        }
    }
}

/// What is known of the positions so far.
pub(crate) struct PositionModel {
    count: Number,
    gap: Number,
    ranks: Bits,
}

impl PositionModel {
    pub(crate) fn new() -> Self {
        Self { count: Number::new(), gap: Number::new(), ranks: Bits::new(1 << RANK_BITS) }
    }

    /// The positions of a group: for each case how many, then the gap before each and the rank of the form that stands there.
    pub(crate) fn encode(&mut self, encoder: &mut Encoder, list: &PostingList) {
        list.for_each_positions(|count, positions| {
            encoder.number(&mut self.count, count);
            let mut last = 0;
            for FormPosition { position, rank } in positions {
                encoder.number(&mut self.gap, position - last);
                encoder.symbol(&mut self.ranks, 0, RANK_BITS, rank.into());
                last = position;
            }
        });
    }
}
