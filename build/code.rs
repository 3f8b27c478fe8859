//! Writes what `src/language/kazakh/morphology/unpack.rs` reads: the twin of it.

use super::model::{Model, PRECISION};

/// These lists in few bytes: what arithmetic coding makes of them.
pub fn coded(lists: &[Vec<u8>]) -> Vec<u8> {
    let mut model = Model::default();
    let mut packed = Vec::new();
    let (mut low, mut high) = (0_u32, u32::MAX);
    // No byte of a list is a zero.
    for byte in lists.iter().flat_map(|list| list.iter().copied().chain([0])) {
        for place in (0..u8::BITS).rev() {
            let bit = byte >> place & 1 == 1;
            let part = u64::from(high - low) * u64::from(model.guess());
            let middle = low + (part >> PRECISION) as u32;
            model.learn(bit);
            if bit {
                high = middle;
            } else {
                low = middle + 1;
            }
            while low >> 24 == high >> 24 {
                packed.push((low >> 24) as u8);
                low <<= 8;
                high = high << 8 | 0xFF;
            }
        }
    }
    // Any number between the two.
    packed.extend(high.to_be_bytes());
    packed
}
