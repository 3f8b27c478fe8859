//! The lists of words that the build script packed: the stems, then the words that tell names. They are
//! unpacked when the first of them is asked for, which takes some hundredths of a second.

use std::sync::LazyLock;

use super::alphabet::END;
use super::model::{Chance, Model};

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.bin"));

/// How many lists there are.
const LISTS: usize = 2;

/// The list with this number, row by row; [`alphabet`](super::alphabet) says how a row is written.
pub(super) fn list(number: usize) -> &'static [u8] {
    static ALL: LazyLock<Vec<u8>> = LazyLock::new(|| unpacked(PACKED));
    ALL.split(|&byte| byte == END).nth(number).unwrap_or_default()
}

fn unpacked(packed: &'static [u8]) -> Vec<u8> {
    let mut model = Model::new();
    let mut decoder = Decoder { low: 0, high: u32::MAX, at: 0, rest: packed };
    (0..u32::BITS / u8::BITS).for_each(|_| decoder.read());
    let (mut all, mut lists) = (Vec::new(), 0);
    while lists < LISTS {
        let byte = model.next(&mut |chance| decoder.bit(chance));
        lists += usize::from(byte == END);
        all.push(byte);
    }
    all
}

/// Reads bits of an arithmetic code: what was written is a number between two bounds, and each bit takes the
/// part of what lies between them that its chance gives it.
struct Decoder {
    low: u32,
    high: u32,
    /// The number, as far as it is looked at.
    at: u32,
    rest: &'static [u8],
}

impl Decoder {
    fn bit(&mut self, chance: Chance) -> bool {
        let middle =
            self.low + ((u64::from(self.high - self.low) * u64::from(chance)) >> 16) as u32;
        let bit = self.at <= middle;
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        // What both bounds begin with is settled.
        while (self.low ^ self.high) >> 24 == 0 {
            (self.low, self.high) = (self.low << 8, self.high << 8 | 0xFF);
            self.read();
        }
        bit
    }

    fn read(&mut self) {
        let (byte, rest) = self.rest.split_first().unwrap_or((&0, &[]));
        self.at = self.at << 8 | u32::from(*byte);
        self.rest = rest;
    }
}
