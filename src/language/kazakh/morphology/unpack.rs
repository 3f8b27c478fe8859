//! Reads lists of stems as the build script packed them: by arithmetic coding, in which a bit takes the less
//! room the likelier [`model`](super::model) holds it to be.

use super::model::{Model, PRECISION};

/// Bytes of a list, at most.
const LONGEST: usize = 1 << 18;

/// What is read of packed lists.
struct Bits<'p> {
    rest: &'p [u8],
    /// The numbers between which all lies that may follow, and the one that does, each by its first bits.
    low: u32,
    high: u32,
    value: u32,
}

/// The bytes of packed lists, each list ended by a zero.
pub(super) fn unpacked(packed: &[u8], lists: usize) -> Vec<Vec<u8>> {
    let mut bits = Bits { rest: packed, low: 0, high: 0, value: 0 };
    bits.fill();
    let mut model = Model::default();
    let mut list = || {
        let bytes = std::iter::repeat_with(|| bits.byte(&mut model)).take(LONGEST);
        bytes.take_while(|&byte| byte != 0).collect()
    };
    (0..lists).map(|_| list()).collect()
}

impl Bits<'_> {
    fn byte(&mut self, model: &mut Model) -> u8 {
        (0..u8::BITS).fold(0, |byte, _| byte << 1 | u8::from(self.bit(model)))
    }

    fn bit(&mut self, model: &mut Model) -> bool {
        let part = u64::from(self.high - self.low) * u64::from(model.guess());
        let middle = self.low + (part >> PRECISION) as u32;
        let bit = self.value <= middle;
        model.learn(bit);
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        self.fill();
        bit
    }

    /// Leaves out the first bytes that can't change any more, and reads others instead.
    fn fill(&mut self) {
        while self.low >> 24 == self.high >> 24 {
            let (next, rest) = self.rest.split_first().unwrap_or((&0, &[]));
            self.rest = rest;
            self.low <<= 8;
            self.high = self.high << 8 | 0xFF;
            self.value = self.value << 8 | u32::from(*next);
        }
    }
}
