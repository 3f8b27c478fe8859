//! Writes lists of words by the arithmetic code that `src/language/kazakh/morphology/unpack.rs` reads.

use super::model::Model;

/// The bytes of lists, packed.
pub fn packed(lists: &[u8]) -> Vec<u8> {
    let mut model = Model::new();
    let (mut low, mut high) = (0, u32::MAX);
    let mut packed = Vec::new();
    for &byte in lists {
        let mut bits = (0..u8::BITS).rev().map(|place| byte >> place & 1 == 1);
        model.next(&mut |chance| {
            let bit = bits.next().unwrap_or_default();
            let middle = low + ((u64::from(high - low) * u64::from(chance)) >> 16) as u32;
            (low, high) = if bit { (low, middle) } else { (middle + 1, high) };
            while (low ^ high) >> 24 == 0 {
                packed.push((low >> 24) as u8);
                (low, high) = (low << 8, high << 8 | 0xFF);
            }
            bit
        });
    }
    packed.extend(high.to_be_bytes());
    packed
}
