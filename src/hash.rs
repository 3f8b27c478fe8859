//! Texts by number: the one table for all that is looked up by text.
//!
//! Charter: knows nothing of what its texts are. A map of the standard library is compiled anew for every type, at two
//! kilobytes of the browser module each, keeps each text in a place of its own, and hashes several times as
//! slowly, to withstand whoever picks keys that collide; in a browser its keys are fixed, and so it does not even
//! do that.

use std::ops::Range;

/// Texts by number, in the order in which they came. What is kept of each stands in a list of its user.
///
/// A table with open addressing and linear probing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbers {
    /// All texts, one behind the other.
    texts: String,
    /// Where each of them ends, in bytes.
    ends: Vec<usize>,
    /// A power of two of slots, or none; at least a quarter of them is free.
    slots: Vec<Slot>,
}

/// Room for a text in the table.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    hash: u32,
    /// The number of the text, counted from 1; 0 where the slot is free.
    number: u32,
}

/// Slots of the smallest table.
const FEWEST: usize = 16;

impl Numbers {
    /// The number of a text; of a new one, the next.
    pub(crate) fn of(&mut self, text: &str) -> usize {
        let hash = hash(text.as_bytes());
        if let Some(number) = self.find(text, hash) {
            return number;
        }
        let number = self.ends.len();
        self.texts.push_str(text);
        self.ends.push(self.texts.len());
        if self.ends.len() * 4 > self.slots.len() * 3 {
            self.grow();
        }
        self.put(Slot { hash, number: number as u32 + 1 });
        number
    }

    /// The number of a text that came before.
    pub(crate) fn get(&self, text: &str) -> Option<usize> {
        self.find(text, hash(text.as_bytes()))
    }

    /// The text with this number; empty where there is none.
    pub(crate) fn text(&self, number: usize) -> &str {
        self.texts.get(self.place(number)).unwrap_or_default()
    }

    /// All texts, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|number| self.text(number))
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    fn find(&self, text: &str, hash: u32) -> Option<usize> {
        let mut at = hash as usize;
        loop {
            let slot = self.slots.get(at & self.slots.len().wrapping_sub(1))?;
            // A free slot ends the search: there is always one.
            let number = (slot.number as usize).checked_sub(1)?;
            if slot.hash == hash && same(self.bytes(number), text.as_bytes()) {
                return Some(number);
            }
            at = at.wrapping_add(1);
        }
    }

    #[inline]
    fn bytes(&self, number: usize) -> &[u8] {
        self.texts.as_bytes().get(self.place(number)).unwrap_or_default()
    }

    /// Where a text lies among all.
    #[inline]
    fn place(&self, number: usize) -> Range<usize> {
        let before = number.checked_sub(1).and_then(|before| self.ends.get(before));
        let end = self.ends.get(number).copied().unwrap_or_default();
        before.copied().unwrap_or_default()..end
    }

    /// Puts a text that is not there into the first free slot from its own on.
    fn put(&mut self, new: Slot) {
        let mut at = new.hash as usize;
        let last = self.slots.len().wrapping_sub(1);
        while let Some(slot) = self.slots.get_mut(at & last) {
            if slot.number == 0 {
                *slot = new;
                break;
            }
            at = at.wrapping_add(1);
        }
    }

    fn grow(&mut self) {
        let slots = vec![Slot::default(); (self.slots.len() * 2).max(FEWEST)];
        let old = std::mem::replace(&mut self.slots, slots);
        old.into_iter().filter(|slot| slot.number > 0).for_each(|slot| self.put(slot));
    }
}

/// Multiplies eight bytes at once.
#[inline]
fn hash(text: &[u8]) -> u32 {
    let (eights, _) = text.as_chunks();
    let eights = eights.iter().map(|eight| u64::from_le_bytes(*eight));
    let hash = mix(eights.fold(text.len() as u64, mix), last_eight(text));
    // The bits that the last letters change are high up.
    (hash ^ hash >> 16) as u32
}

/// The last eight bytes of a text, some of which may have stood among eight before; of a shorter one all.
#[inline]
fn last_eight(text: &[u8]) -> u64 {
    if let Some(last) = text.last_chunk() {
        return u64::from_le_bytes(*last);
    }
    match (text.first_chunk(), text.last_chunk()) {
        (Some(first), Some(last)) => {
            u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))
        }
        _ => text.iter().fold(0, |all, byte| all << 8 | u64::from(*byte)),
    }
}

#[inline]
fn mix(hash: u64, word: u64) -> u64 {
    let product = (hash ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    // The highest bits depend on all; a table takes its places from the lowest.
    product ^ product >> 32
}

/// Whether two texts are the same. The comparison of the standard library goes byte by byte in the browser.
#[inline]
fn same(a: &[u8], b: &[u8]) -> bool {
    let pairs = a.as_chunks::<8>().0.iter().zip(b.as_chunks::<8>().0);
    a.len() == b.len()
        && last_eight(a) == last_eight(b)
        && pairs
            .fold(true, |same, (a, b)| same & (u64::from_le_bytes(*a) == u64::from_le_bytes(*b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_numbered_in_the_order_in_which_they_came() {
        let mut numbers = Numbers::default();
        assert_eq!((numbers.get("бес"), numbers.len()), (None, 0));
        assert_eq!(["бес", "алты", "", "бес"].map(|text| numbers.of(text)), [0, 1, 2, 0]);
        assert_eq!(
            [numbers.get("алты"), numbers.get("жеті"), numbers.get("")],
            [Some(1), None, Some(2)]
        );
        assert!(numbers.iter().eq(["бес", "алты", ""]));
        assert_eq!(numbers.text(3), "");
    }

    #[test]
    fn each_of_many_texts_keeps_its_number_while_the_table_grows() {
        let text = |number: usize| format!("{}сөз", "а".repeat(number % 9) + &number.to_string());
        let mut numbers = Numbers::default();
        for number in 0..10_000 {
            assert_eq!(numbers.of(&text(number)), number);
        }
        for number in 0..10_000 {
            assert_eq!(
                (numbers.get(&text(number)), numbers.text(number)),
                (Some(number), &*text(number))
            );
        }
        assert!((10_000..20_000).all(|number| numbers.get(&text(number)).is_none()));
        assert!(
            numbers.slots.iter().filter(|slot| slot.number == 0).count() * 4 >= numbers.slots.len()
        );
    }

    #[test]
    fn texts_that_differ_in_any_one_byte_differ() {
        for length in 1..20 {
            let text = vec![b'a'; length];
            assert!(same(&text, &text.clone()));
            assert!(!same(&text, &text[1..]));
            for place in 0..length {
                let mut other = text.clone();
                other[place] = b'b';
                assert!(!same(&text, &other), "{length} {place}");
            }
        }
    }

    #[test]
    fn texts_that_are_alike_are_told_apart() {
        let hash = |number| hash(format!("сөз{number}").as_bytes()) & 0xFFFF;
        let mut hashes: Vec<u32> = (0..1000).map(hash).collect();
        hashes.sort_unstable();
        hashes.dedup();
        assert!(hashes.len() > 950, "{} of a thousand, by chance 992", hashes.len());
    }
}
