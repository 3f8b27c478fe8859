//! One quick hash for all maps by text.
//!
//! Charter: knows nothing of what it hashes. The hash of the standard library withstands whoever picks
//! keys that collide; in a browser its keys are fixed, and so it does not even do that, but takes several
//! times as long.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map that is hashed quickly.
pub(crate) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// Texts by number, in the order in which they came. What is kept of each stands in a list: a map is compiled
/// anew for every type, at two kilobytes of the browser module each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbers(Map<String, u32>);

impl Numbers {
    /// The number of a text; of a new one, the next.
    pub(crate) fn of(&mut self, text: &str) -> usize {
        if let Some(number) = self.get(text) {
            return number;
        }
        let number = self.0.len();
        self.0.insert(text.to_owned(), number as u32);
        number
    }

    /// The number of a text that came before.
    pub(crate) fn get(&self, text: &str) -> Option<usize> {
        self.0.get(text).map(|&number| number as usize)
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}

/// Multiplies word by word what it is given.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.write_u64(u64::from_le_bytes(*word));
        }
        // Four of what is left at once, then one by one: Cyrillic words leave an even number.
        let (halves, rest) = rest.as_chunks::<4>();
        let half = halves.first().map_or(0, |half| u64::from(u32::from_le_bytes(*half)));
        let tail = rest.iter().fold(bytes.len() as u64, |tail, &byte| tail << 8 | u64::from(byte));
        self.write_u64(half << 32 ^ tail);
    }

    fn write_u8(&mut self, _: u8) {
        // What stands behind a text: its length tells its end already.
    }

    fn write_u64(&mut self, word: u64) {
        let product = (self.0 ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        // The highest bits depend on all; a table takes its places from the lowest.
        self.0 = product ^ product >> 32;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_numbered_in_the_order_in_which_they_came() {
        let mut numbers = Numbers::default();
        assert_eq!(["бес", "алты", "бес"].map(|text| numbers.of(text)), [0, 1, 0]);
        assert_eq!((numbers.get("алты"), numbers.get("жеті"), numbers.len()), (Some(1), None, 2));
    }

    #[test]
    fn texts_that_are_alike_are_told_apart() {
        let hash = |text: &str| {
            let mut hasher = Quick::default();
            hasher.write(text.as_bytes());
            hasher.finish() & 0xFFFF
        };
        let mut hashes: Vec<u64> = (0..1000).map(|number| hash(&format!("сөз{number}"))).collect();
        hashes.sort_unstable();
        hashes.dedup();
        assert!(hashes.len() > 950, "{} of a thousand, by chance 992", hashes.len());
    }
}
