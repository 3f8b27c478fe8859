//! A set of stems, each with what it costs to suppose it: an open hash table over the hashes that a
//! [`Word`] keeps of its beginnings.

use super::letters::{Hash, Word, hash};

/// What it costs, in bits, to suppose that a word is this stem; less is likelier.
pub(super) type Bits = u16;
/// A stem that is not of a class.
pub(super) const NEVER: Bits = Bits::MAX;

/// A stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stem {
    /// Where its letters begin among those of all stems, and how many there are.
    start: u32,
    length: u8,
    /// What it costs as a noun or adjective, as a verb, and as a word without endings.
    pub(super) bits: [Bits; 3],
    /// Whether its last ы or і falls before a vowel (орын, орны).
    pub(super) elides: bool,
    /// Whether it says little of what a text is about.
    pub(super) weak: bool,
    /// The reading that the rules of sound do not give: its place in the table of them.
    pub(super) irregular: Option<u16>,
}

/// A set of stems.
#[derive(Clone, Debug, Default)]
pub(super) struct Stems {
    all: Vec<Stem>,
    /// The letters of all stems, those of each one behind the other.
    letters: Vec<u8>,
    /// For each hash, the number of its stem, counted from 1; 0 is empty. A power of two long.
    slots: Vec<(Hash, u32)>,
}

impl Stems {
    /// The stem with these letters, made where there is none.
    pub(super) fn entry(&mut self, letters: &[u8]) -> Option<&mut Stem> {
        if (self.all.len() + 1) * 2 > self.slots.len() {
            self.grow();
        }
        let hash = hash(letters);
        let slot = self.slot(hash, |own| own == letters)?;
        let entry = self.slots.get_mut(slot)?;
        if entry.1 == 0 {
            let (start, length) = (self.letters.len() as u32, letters.len() as u8);
            let (bits, elides, weak, irregular) = ([NEVER; 3], false, false, None);
            self.all.push(Stem { start, length, bits, elides, weak, irregular });
            self.letters.extend_from_slice(letters);
            *entry = (hash, self.all.len() as u32);
        }
        let place = entry.1 as usize - 1;
        self.all.get_mut(place)
    }

    /// The letters of a stem.
    pub(super) fn letters(&self, stem: &Stem) -> &[u8] {
        let start = stem.start as usize;
        self.letters.get(start..start + usize::from(stem.length)).unwrap_or_default()
    }

    /// The stem with this hash for whose letters `same` holds.
    pub(super) fn find(&self, hash: Hash, same: impl Fn(&[u8]) -> bool) -> Option<&Stem> {
        let slot = self.slot(hash, same)?;
        let (_, number) = *self.slots.get(slot)?;
        self.all.get((number as usize).checked_sub(1)?)
    }

    /// The stem with just these letters.
    pub(super) fn get(&self, letters: &[u8]) -> Option<&Stem> {
        self.find(hash(letters), |own| own == letters)
    }

    /// The stem that a word begins with, up to `end`.
    pub(super) fn beginning(&self, word: &Word, end: usize) -> Option<&Stem> {
        self.find(word.hash(end), |own| word.codes().get(..end) == Some(own))
    }

    /// All stems, in the order in which they came.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Stem> {
        self.all.iter()
    }

    /// The slot of a hash, or the empty one where it would be.
    fn slot(&self, hash: Hash, same: impl Fn(&[u8]) -> bool) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut place = hash as usize & mask;
        loop {
            let &(known, number) = self.slots.get(place)?;
            let stem = (number as usize).checked_sub(1).and_then(|number| self.all.get(number));
            let found = |stem| known == hash && same(self.letters(stem));
            if stem.is_none_or(found) {
                return Some(place);
            }
            place = (place + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let old = std::mem::take(&mut self.slots);
        self.slots = vec![(0, 0); (old.len() * 2).max(64)];
        let mask = self.slots.len() - 1;
        for (hash, number) in old.into_iter().filter(|slot| slot.1 != 0) {
            let mut place = hash as usize & mask;
            while self.slots.get(place).is_some_and(|slot| slot.1 != 0) {
                place = (place + 1) & mask;
            }
            if let Some(slot) = self.slots.get_mut(place) {
                *slot = (hash, number);
            }
        }
    }
}
