//! Collects words, unit by unit, and makes a segment of them and their names.

use std::collections::HashMap;

use super::Field;
use super::dictionary::{self, Written};
use super::postings::{Occurrence, PostingsBuilder, put_places};
use super::segment::Segment;
use crate::order::sorted;

/// An index while it grows.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    terms: HashMap<Vec<u8>, PostingsBuilder>,
    lengths: Vec<u32>,
}

impl Builder {
    /// A builder that goes on from a finished segment.
    pub fn resume(segment: &Segment) -> Self {
        let mut terms: HashMap<Vec<u8>, PostingsBuilder> = HashMap::new();
        for entry in segment.words() {
            let mut list = PostingsBuilder::default();
            segment.occurrences(&entry).for_each(|occurrence| list.push(occurrence));
            terms.insert(entry.term, list);
        }
        Self { terms, lengths: segment.lengths().to_vec() }
    }

    /// How many units there are.
    pub fn units(&self) -> usize {
        self.lengths.len()
    }

    /// Begins a new unit; what is added next belongs to it.
    pub fn begin_unit(&mut self) {
        self.lengths.push(0);
    }

    /// Adds a word at a position of the unit begun last. Positions count tokens and must not run
    /// back.
    pub fn add(&mut self, field: Field, term: &str, position: u32) {
        let Some((length, before)) = self.lengths.split_last_mut() else { return };
        *length = (*length).max(position.saturating_add(1));
        let occurrence = Occurrence { unit: before.len() as u32, position };
        self.terms.entry(field.term(term)).or_default().push(occurrence);
    }

    /// The exact forms that were added, sorted.
    pub fn exact_words(&self) -> Vec<&str> {
        let exact = self.terms.keys().filter_map(|term| {
            let (&tag, text) = term.split_first()?;
            std::str::from_utf8(text).ok().filter(|_| tag == Field::Exact.tag())
        });
        sorted(&exact.collect::<Vec<_>>(), Ord::cmp)
    }

    /// The index of all that was added; `names` gives the names of a word.
    pub fn finish(&self, names: impl Fn(&str) -> Vec<(Field, String)>) -> Segment {
        let words: Vec<_> = self.terms.iter().collect();
        let words = sorted(&words, |(a, _), (b, _)| a.cmp(b));
        let words_of = words_of(words.iter().map(|(word, _)| word.as_slice()), names);
        let words = words.into_iter().map(|(word, list)| Written {
            term: word,
            units: list.units(),
            bytes: list.bytes().to_vec(),
        });
        let names = words_of.iter().map(|Name { term: name, places }| Written {
            term: name,
            units: places.len() as u32,
            bytes: put_places(places),
        });
        Segment::assemble(&self.lengths, dictionary::write(words.chain(names)))
    }
}

/// A name and the places of the words that have it.
struct Name {
    term: Vec<u8>,
    places: Vec<u32>,
}

/// The names of words that come in order, in order.
fn words_of<'w>(
    words: impl Iterator<Item = &'w [u8]>,
    names: impl Fn(&str) -> Vec<(Field, String)>,
) -> Vec<Name> {
    let mut pairs: Vec<(Vec<u8>, u32)> = Vec::new();
    for (place, word) in (0..).zip(words) {
        let text = word.get(1..).and_then(|text| std::str::from_utf8(text).ok());
        let names = text.map(&names).unwrap_or_default().into_iter();
        pairs.extend(names.map(|(field, name)| (field.term(&name), place)));
    }
    let mut all: Vec<Name> = Vec::new();
    for (term, place) in sorted(&pairs, |(a, _), (b, _)| a.cmp(b)) {
        match all.last_mut().filter(|last| last.term == term) {
            Some(last) if last.places.last() == Some(&place) => {}
            Some(last) => last.places.push(place),
            None => all.push(Name { term, places: vec![place] }),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Builder {
        let mut builder = Builder::default();
        for unit in ["кітап оқу кітап", "оқу", ""] {
            builder.begin_unit();
            for (position, word) in unit.split_whitespace().enumerate() {
                builder.add(Field::Exact, word, position as u32);
            }
        }
        builder
    }

    /// A name for each word: its first letter.
    fn names(word: &str) -> Vec<(Field, String)> {
        vec![(Field::Lemma, word.chars().take(1).collect())]
    }

    #[test]
    fn a_name_leads_to_its_words() {
        let mut builder = sample();
        for (position, word) in [(0, "оқыды"), (1, "кітапты")] {
            builder.add(Field::Exact, word, position);
        }
        let segment = builder.finish(names);
        let words = |name| -> Vec<String> {
            let entry = segment.get(Field::Lemma, name).unwrap();
            let words = segment.named(&entry).into_iter();
            words.map(|word| String::from_utf8(word.term[1..].to_vec()).unwrap()).collect()
        };
        assert_eq!(words("о"), ["оқу", "оқыды"]);
        assert_eq!(words("к"), ["кітап", "кітапты"]);
    }

    #[test]
    fn terms_are_found_where_they_were_put() {
        let segment = sample().finish(|_| Vec::new());
        let entry = segment.get(Field::Exact, "кітап").unwrap();
        let places: Vec<_> = segment.occurrences(&entry).map(|o| (o.unit, o.position)).collect();
        assert_eq!((entry.units, places), (1, vec![(0, 0), (0, 2)]));
        assert_eq!(segment.lengths(), [3, 1, 0]);
        assert_eq!(segment.get(Field::Key, "кітап"), None, "fields stay apart");
    }

    #[test]
    fn a_segment_opens_from_its_bytes_and_goes_on_growing() {
        let segment = sample().finish(names);
        let opened = Segment::open(segment.as_bytes()).unwrap();
        assert_eq!(opened.as_bytes(), segment.as_bytes());
        assert_eq!(Builder::resume(&opened).finish(names).as_bytes(), segment.as_bytes());
    }

    #[test]
    fn no_damage_to_a_segment_makes_a_panic() {
        let bytes = sample().finish(names).as_bytes().to_vec();
        for place in 0..bytes.len() {
            for flip in [1, 0x20, 0x80, 0xFF] {
                let mut changed = bytes.clone();
                changed[place] ^= flip;
                if let Ok(segment) = Segment::open(&changed) {
                    for entry in segment.entries() {
                        assert!(segment.occurrences(&entry).count() <= bytes.len());
                        assert!(segment.named(&entry).len() <= bytes.len());
                    }
                }
            }
            assert!(Segment::open(&bytes[..place]).is_err(), "cut at {place}");
        }
    }
}
