//! The table `data/languages.tsv`: words and endings that give a language away, looked up by their
//! letters without making a string of them.

use std::sync::LazyLock;

use super::LanguageTag;
use crate::text::table::rows;

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
    let ends = (2..=LONGEST_ENDING.min(length.saturating_sub(1))).rev();
    ends.map(|end| tail & ((1 << (16 * end)) - 1)).find_map(|end| ENDINGS.get(end))
}

static WORDS: LazyLock<Table> = LazyLock::new(|| Table::read("word"));
static ENDINGS: LazyLock<Table> = LazyLock::new(|| Table::read("ending"));

/// A table of tails with open addressing: a sentence asks it for every word, up to five times.
struct Table {
    /// Tail 0 is no entry. There are twice as many places as entries, or more.
    places: Vec<(Tail, LanguageTag)>,
}

impl Table {
    fn read(kind: &str) -> Self {
        let mut entries = Vec::new();
        for [language, found, texts] in rows(include_str!("../../../data/languages.tsv")) {
            if let (true, Some(tag)) = (found == kind, LanguageTag::of(language)) {
                let tails = texts.split(' ').map(|text| text.chars().fold(0, push));
                entries.extend(tails.map(|tail| (tail, tag)));
            }
        }
        let size = (entries.len() * 2).next_power_of_two();
        let mut table = Self { places: vec![(0, LanguageTag::Other); size] };
        for (tail, tag) in entries {
            table.insert(tail, tag);
        }
        table
    }

    /// The places to look for a tail at, in order.
    fn way(&self, tail: Tail) -> impl Iterator<Item = usize> + use<> {
        // Fibonacci hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4.
        let mixed = ((tail >> 64) as u64 ^ tail as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let last = self.places.len() - 1;
        (0..=last).map(move |step| ((mixed >> 40) as usize + step) & last)
    }

    /// The first of two entries for one tail counts.
    fn insert(&mut self, tail: Tail, tag: LanguageTag) {
        let free = self.way(tail).find(|at| {
            self.places.get(*at).is_some_and(|(found, _)| *found == 0 || *found == tail)
        });
        if let Some(place) = free.and_then(|at| self.places.get_mut(at))
            && place.0 == 0
        {
            *place = (tail, tag);
        }
    }

    fn get(&self, tail: Tail) -> Option<LanguageTag> {
        for at in self.way(tail) {
            match self.places.get(at) {
                Some((found, tag)) if *found == tail => return Some(*tag),
                Some((0, _)) | None => return None,
                Some(_) => {}
            }
        }
        None
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
