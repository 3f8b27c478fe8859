//! The table `data/languages.tsv`: words and endings that give a language away, looked up by their
//! letters without making a string of them.

use std::sync::LazyLock;

use super::LanguageTag;
use crate::text::table::{rows, text};

/// The last letters of a word, sixteen bits each, the last one lowest.
pub(super) type Tail = u128;

/// How many letters a [`Tail`] holds.
pub(super) const TAIL: u32 = 8;

/// The longest ending of the table, in letters.
const LONGEST_ENDING: u32 = 5;

/// The tail with one letter more.
pub(super) fn push(tail: Tail, small: char) -> Tail {
    (tail << 16) | Tail::from(u32::from(small) & 0xFFFF)
}

/// The language of a whole word.
pub(super) fn word(tail: Tail) -> Option<LanguageTag> {
    WORDS.get(tail)
}

/// The language that has words with this end, the longest end that is known.
pub(super) fn ending(tail: Tail, length: u32) -> Option<LanguageTag> {
    let mut end = LONGEST_ENDING.min(length.saturating_sub(1));
    while end >= 2 {
        let found = ENDINGS.get(tail & ((1 << (16 * end)) - 1));
        if found.is_some() {
            return found;
        }
        end -= 1;
    }
    None
}

static WORDS: LazyLock<Table> = LazyLock::new(|| Table::read("word"));
static ENDINGS: LazyLock<Table> = LazyLock::new(|| Table::read("ending"));

/// How many places a table has: a power of two, at least twice as many as entries.
const PLACES: usize = 2048;

/// A table of tails with open addressing: a sentence asks it for every word, up to five times.
struct Table {
    /// Tail 0 is no entry.
    places: Vec<(Tail, LanguageTag)>,
}

impl Table {
    fn read(kind: &str) -> Self {
        let mut table = Self { places: vec![(0, LanguageTag::Other); PLACES] };
        for [language, found, texts] in rows(text!("languages")) {
            if let (true, Some(tag)) = (found == kind, LanguageTag::of(language)) {
                for text in texts.split(' ') {
                    let tail = text.chars().fold(0, push);
                    let at = table.place(tail);
                    if let Some(place) = table.places.get_mut(at) {
                        *place = (tail, tag);
                    }
                }
            }
        }
        table
    }

    /// The place of a tail: that which holds it, or else the free one where it belongs.
    fn place(&self, tail: Tail) -> usize {
        // Fibonacci hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4.
        let mixed = ((tail >> 64) as u64 ^ tail as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut at = (mixed >> 40) as usize % PLACES;
        let taken =
            |at: usize| self.places.get(at).is_some_and(|(found, _)| *found != 0 && *found != tail);
        // The tests see to it that a free place comes.
        while taken(at) {
            at = (at + 1) % PLACES;
        }
        at
    }

    fn get(&self, tail: Tail) -> Option<LanguageTag> {
        let place = self.places.get(self.place(tail));
        place.filter(|(found, _)| *found == tail).map(|(_, tag)| *tag)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn entries() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
        let table = rows(include_str!("../../../data/languages.tsv"));
        table.flat_map(|[tag, kind, texts]| texts.split(' ').map(move |text| (tag, kind, text)))
    }

    #[test]
    fn every_entry_fits_and_says_one_thing() {
        let mut seen = BTreeMap::new();
        for (tag, kind, text) in entries() {
            let length = text.chars().count() as u32;
            let longest = if kind == "word" { TAIL } else { LONGEST_ENDING };
            assert!(
                ["word", "ending"].contains(&kind) && (1..=longest).contains(&length),
                "{text}"
            );
            assert_eq!(text, text.to_lowercase());
            assert!(LanguageTag::of(tag).is_some(), "{tag}");
            assert_eq!(seen.insert((kind, text), tag), None, "{text} is there once");
        }
    }

    #[test]
    fn at_least_half_of_each_table_is_free() {
        for kind in ["word", "ending"] {
            let count = entries().filter(|(_, found, _)| *found == kind).count();
            assert!(count > 0 && count * 2 <= PLACES, "{count} of {kind}");
        }
    }

    #[test]
    fn every_entry_is_found() {
        for (tag, kind, text) in entries() {
            let tail = text.chars().fold(0, push);
            let tag = LanguageTag::of(tag);
            match kind {
                "word" => assert_eq!(word(tail), tag, "{text}"),
                _ => assert_eq!(
                    ending(push(0, 'а') << (16 * text.chars().count()) | tail, 8),
                    tag,
                    "{text}"
                ),
            }
        }
        assert_eq!(word("жылқышы".chars().fold(0, push)), None);
    }
}
