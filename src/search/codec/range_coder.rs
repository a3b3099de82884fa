//! An adaptive binary range coder, so that every number in the index costs about as many bits as it surprises.
//!
//! The coder is the one of LZMA; a probability learns as a KT estimator does at first and settles at a slow rate. The
//! browser's half is `themes/default/scripts/search/codec.js`; both must take the same steps, bit for bit.

/// Adaptive bits: each holds the chance of a 0 in 12 bits, and in 4 bits how much it has learnt.
#[derive(Clone, Debug)]
pub(crate) struct Bits(Vec<u16>);

const HALF: u16 = 2048 << 4;

impl Bits {
    /// `count` bits that know nothing yet.
    pub(crate) fn new(count: usize) -> Self {
        Self(vec![HALF; count])
    }
}

/// How far a chance moves at each of its first sixteen lessons, in 65,536ths.
const RATES: [u32; 16] =
    [32768, 21845, 16384, 13107, 10923, 9362, 8192, 7282, 6554, 5958, 5461, 5041, 4681, 4369, 4096, 2731];

/// Bits of a number's length that `Number` can hold.
const LENGTHS: usize = 32;

/// A model of whole numbers from 0 to 2³¹ − 2: small ones are cheap, and common ones become so.
#[derive(Clone, Debug)]
pub(crate) struct Number {
    length: Bits,
    high: Bits,
}

impl Number {
    pub(crate) fn new() -> Self {
        Self { length: Bits::new(LENGTHS), high: Bits::new(LENGTHS * 4) }
    }
}

/// The range below which the next byte is certain.
const LEAST_RANGE: u32 = 1 << 24;

/// The state of an adaptive bit after one more. Since no rate reaches 1, the chance stays between 1 and 4,095: neither bit ever
/// becomes impossible.
fn learnt(state: u16, bit: bool) -> u16 {
    let (chance, lessons) = (u32::from(state >> 4), state & 15);
    let rate = RATES[usize::from(lessons)];
    let part = chance * rate;
    let chance = chosen(bit, chance - (part >> 16), chance + ((4096 * rate - part) >> 16));
    ((chance as u16) << 4 | lessons) + u16::from(lessons < 15)
}

/// Narrows the coder's interval to that of a bit, from which the bit's state learns.
fn narrow(low: &mut u64, range: &mut u32, state: &mut u16, bit: bool) {
    let bound = (*range >> 12) * u32::from(*state >> 4);
    *low += u64::from(chosen(bit, bound, 0));
    *range = chosen(bit, *range - bound, bound);
    *state = learnt(*state, bit);
}

/// One of two numbers, without a branch: no processor can guess a bit that is worth writing.
fn chosen(bit: bool, one: u32, zero: u32) -> u32 {
    zero ^ ((zero ^ one) & u32::from(bit).wrapping_neg())
}

/// Writes bits.
pub(crate) struct Encoder {
    low: u64,
    range: u32,
    cache: u8,
    pending: u64,
    bytes: Vec<u8>,
}

impl Encoder {
    pub(crate) fn new() -> Self {
        Self { low: 0, range: u32::MAX, cache: 0, pending: 1, bytes: vec![0; 2] }
    }

    /// One bit under an adaptive chance.
    pub(crate) fn bit(&mut self, bits: &mut Bits, at: usize, bit: bool) {
        narrow(&mut self.low, &mut self.range, &mut bits.0[at], bit);
        self.normalise();
    }

    /// The lowest `count` bits of `value`, each as likely as not, the highest first; eight at a time.
    pub(crate) fn plain(&mut self, value: u32, count: u32) {
        let mut left = count;
        while left > 0 {
            let some = left.min(8);
            left -= some;
            self.range >>= some;
            self.low += u64::from(self.range) * u64::from((value >> left) & ((1 << some) - 1));
            self.normalise();
        }
    }

    /// A symbol of `width` bits; its model is the `1 << width` bits from `from`.
    pub(crate) fn symbol(&mut self, bits: &mut Bits, from: usize, width: u32, symbol: u32) {
        let model = &mut bits.0[from..from + (1 << width)];
        let mut node = 1;
        // With the coder's state at hand: most of an index's time goes here.
        let (mut low, mut range) = (self.low, self.range);
        for shift in (0..width).rev() {
            let is_one = (symbol >> shift) & 1 == 1;
            narrow(&mut low, &mut range, &mut model[node], is_one);
            if range < LEAST_RANGE {
                (self.low, self.range) = (low, range);
                self.normalise();
                (low, range) = (self.low, self.range);
            }
            node = node * 2 + usize::from(is_one);
        }
        (self.low, self.range) = (low, range);
    }

    /// A whole number.
    pub(crate) fn number(&mut self, model: &mut Number, value: u32) {
        let value = value + 1;
        let length = 31 - value.leading_zeros();
        self.symbol(&mut model.length, 0, 5, length);
        // The two bits below the highest are learnt; those below them are as good as random.
        let learnt = length.min(2);
        let rest = length - learnt;
        self.symbol(&mut model.high, length as usize * 4, learnt, (value >> rest) & ((1 << learnt) - 1));
        self.plain(value & ((1 << rest) - 1), rest);
    }

    fn normalise(&mut self) {
        while self.range < LEAST_RANGE {
            self.range <<= 8;
            self.shift();
        }
    }

    fn shift(&mut self) {
        if self.low < 0xFF00_0000 || self.low > 0xFFFF_FFFF {
            let carry = (self.low >> 32) as u8;
            let mut byte = self.cache;
            while self.pending > 0 {
                self.bytes.push(byte.wrapping_add(carry));
                byte = 0xFF;
                self.pending -= 1;
            }
            self.cache = (self.low >> 24) as u8;
        }
        self.pending += 1;
        self.low = (self.low & 0x00FF_FFFF) << 8;
    }

    /// The bytes: a check sum of two bytes (Fletcher-16 of the rest), then the stream without the zeros at its end.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        // The coder's first byte is always 0.
        self.bytes.remove(2);
        while self.bytes.len() > 2 && self.bytes.last() == Some(&0) {
            self.bytes.pop();
        }
        let (mut one, mut two) = (1_u32, 0_u32);
        for &byte in &self.bytes[2..] {
            one = (one + u32::from(byte)) % 255;
            two = (two + one) % 255;
        }
        self.bytes[0] = one as u8;
        self.bytes[1] = two as u8;
        self.bytes.shrink_to_fit();
        self.bytes
    }
}

/// Reads what an [`Encoder`] wrote; the tests' own reader.
#[cfg(test)]
pub(crate) struct Decoder<'a> {
    bytes: &'a [u8],
    at: usize,
    range: u32,
    code: u32,
}

#[cfg(test)]
impl<'a> Decoder<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { bytes, at: 2, range: u32::MAX, code: 0 };
        for _ in 0..4 {
            decoder.code = decoder.code << 8 | decoder.next();
        }
        decoder
    }

    fn next(&mut self) -> u32 {
        self.at += 1;
        self.bytes.get(self.at - 1).copied().unwrap_or(0).into()
    }

    fn normalise(&mut self) {
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.code = self.code << 8 | self.next();
        }
    }

    pub(crate) fn bit(&mut self, bits: &mut Bits, at: usize) -> bool {
        let state = bits.0[at];
        let (chance, lessons) = (u32::from(state >> 4), usize::from(state & 15));
        let bound = (self.range >> 12) * chance;
        let bit = self.code >= bound;
        let chance = if bit {
            self.code -= bound;
            self.range -= bound;
            chance - ((chance * RATES[lessons]) >> 16)
        } else {
            self.range = bound;
            chance + (((4096 - chance) * RATES[lessons]) >> 16)
        };
        bits.0[at] = ((chance.clamp(1, 4095) as u16) << 4) | (lessons + 1).min(15) as u16;
        self.normalise();
        bit
    }

    pub(crate) fn plain(&mut self, count: u32) -> u32 {
        let (mut value, mut left) = (0, count);
        while left > 0 {
            let some = left.min(8);
            left -= some;
            self.range >>= some;
            let bits = (self.code / self.range).min((1 << some) - 1);
            self.code -= self.range * bits;
            self.normalise();
            value = value << some | bits;
        }
        value
    }

    pub(crate) fn symbol(&mut self, bits: &mut Bits, from: usize, width: u32) -> u32 {
        let mut node = 1;
        for _ in 0..width {
            node = node * 2 + usize::from(self.bit(bits, from + node));
        }
        node as u32 - (1 << width)
    }

    pub(crate) fn number(&mut self, model: &mut Number) -> u32 {
        let length = self.symbol(&mut model.length, 0, 5);
        let learnt = length.min(2);
        let high = 1 << learnt | self.symbol(&mut model.high, length as usize * 4, learnt);
        (high << (length - learnt) | self.plain(length - learnt)) - 1
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(
            numbers in proptest::collection::vec((0_u32..3, 0_u32..0x7FFF_FFFE, any::<bool>()), 0..400),
        ) {
            let mut encoder = Encoder::new();
            let (mut bits, mut model) = (Bits::new(16), Number::new());
            for &(small, large, bit) in &numbers {
                encoder.bit(&mut bits, 0, bit);
                encoder.symbol(&mut bits, 4, 2, small);
                encoder.number(&mut model, if bit { small } else { large });
            }
            let bytes = encoder.finish();
            let mut decoder = Decoder::new(&bytes);
            let (mut bits, mut model) = (Bits::new(16), Number::new());
            for &(small, large, bit) in &numbers {
                prop_assert_eq!(decoder.bit(&mut bits, 0), bit);
                prop_assert_eq!(decoder.symbol(&mut bits, 4, 2), small);
                prop_assert_eq!(decoder.number(&mut model), if bit { small } else { large });
            }
        }
    }
}
