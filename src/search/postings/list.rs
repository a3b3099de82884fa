//! The cases of one group of terms, packed in memory while the index is made.

use crate::search::terms::groups::{OTHER_RANK, RANK_BITS};

/// A group in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Posting {
    pub(crate) case: u32,
    /// How much the group says about the case, 0–15.
    pub(crate) impact: u8,
    /// The rank of the form that says most, at most [`OTHER_RANK`].
    pub(crate) rank: u8,
}

/// Where a form of a group stands in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FormPosition {
    pub(crate) position: u32,
    /// The rank of the form in the group, at most [`OTHER_RANK`].
    pub(crate) rank: u8,
}

impl FormPosition {
    /// Both as one number.
    pub(super) fn code(self) -> u32 {
        self.position << RANK_BITS | u32::from(self.rank)
    }

    fn of_code(code: u32) -> Self {
        Self { position: code >> RANK_BITS, rank: code as u8 & OTHER_RANK }
    }
}

/// The cases of a group in order, packed: for each the gap from the case before it (LEB128), a byte of impact and rank, and
/// its positions.
#[derive(Clone, Debug, Default)]
pub(crate) struct PostingList {
    /// How many cases.
    pub(crate) count: u32,
    last: u32,
    has_other_ranks: bool,
    bytes: Vec<u8>,
    positions: Vec<u8>,
}

impl PostingList {
    /// An empty list with room for about so many cases.
    pub(super) fn with_capacity(cases: usize) -> Self {
        // A gap of one byte or two, a byte of impact and rank; a count and one position or two.
        Self {
            bytes: Vec::with_capacity(cases * 2 + 2),
            positions: Vec::with_capacity(cases * 3 + 2),
            ..Self::default()
        }
    }

    /// Adds a case that follows all others; `positions` as [`pack_positions`] packs them.
    pub(super) fn push(&mut self, Posting { case, impact, rank }: Posting, positions: &[u8]) {
        write_number(&mut self.bytes, case - self.last);
        self.bytes.push(impact << 4 | rank);
        self.positions.extend_from_slice(positions);
        self.last = case;
        self.has_other_ranks |= rank != 0;
        self.count += 1;
    }

    pub(super) fn shrink_to_fit(&mut self) {
        self.bytes.shrink_to_fit();
        self.positions.shrink_to_fit();
    }

    /// The cases in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Posting> {
        let (mut at, mut case) = (0, 0);
        (0..self.count).map(move |_| {
            case += read_number(&self.bytes, &mut at);
            let byte = self.bytes[at];
            at += 1;
            Posting { case, impact: byte >> 4, rank: byte & 15 }
        })
    }

    /// Whether some case has another form than the first.
    pub(crate) fn has_other_ranks(&self) -> bool {
        self.has_other_ranks
    }

    /// The positions of the group: for each case in turn `each` gets their number and what gives them, the first first.
    pub(crate) fn for_each_positions(
        &self,
        mut each: impl FnMut(u32, &mut dyn Iterator<Item = FormPosition>),
    ) {
        let mut at = 0;
        for _ in 0..self.count {
            let count = read_number(&self.positions, &mut at);
            let mut position = 0;
            let mut positions = (0..count).map(|_| {
                let one = FormPosition::of_code(read_number(&self.positions, &mut at));
                position += one.position;
                FormPosition { position, ..one }
            });
            each(count, &mut positions);
        }
    }

    /// Roughly how many bytes it will be in a file: the range coder makes a little over half of it.
    pub(crate) fn estimated_size(&self) -> usize {
        self.bytes.len() * 55 / 100 + 1
    }
}

/// Packs the positions of a group in a case, given as [codes](FormPosition::code) in order: their number, then the gap and rank
/// of each.
pub(super) fn pack_positions(positions: impl Iterator<Item = u32> + Clone, bytes: &mut Vec<u8>) {
    write_number(bytes, positions.clone().count() as u32);
    let mut last = 0;
    for one in positions.map(FormPosition::of_code) {
        write_number(bytes, FormPosition { position: one.position - last, ..one }.code());
        last = one.position;
    }
}

/// Writes a number as LEB128.
fn write_number(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

fn read_number(bytes: &[u8], at: &mut usize) -> u32 {
    let (mut value, mut shift) = (0, 0);
    loop {
        let byte = bytes[*at];
        *at += 1;
        value |= u32::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return value;
        }
        shift += 7;
    }
}
