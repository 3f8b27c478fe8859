//! Collects terms, unit by unit, and makes a segment of them.

use std::collections::HashMap;

use super::Field;
use super::dictionary;
use super::postings::{Occurrence, PostingsBuilder};
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
        for entry in segment.entries() {
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

    /// Adds a term at a position of the unit begun last. Positions count tokens and must not run
    /// back.
    pub fn add(&mut self, field: Field, term: &str, position: u32) {
        let Some((length, before)) = self.lengths.split_last_mut() else { return };
        *length = (*length).max(position.saturating_add(1));
        let occurrence = Occurrence { unit: before.len() as u32, position };
        self.terms.entry(field.term(term)).or_default().push(occurrence);
    }

    /// The index of all that was added.
    pub fn finish(&self) -> Segment {
        let terms: Vec<_> = self.terms.iter().collect();
        let terms = sorted(&terms, |(a, _), (b, _)| a.cmp(b));
        let terms = terms.into_iter().map(|(term, list)| (term.as_slice(), list));
        Segment::assemble(&self.lengths, dictionary::write(terms))
    }
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

    #[test]
    fn terms_are_found_where_they_were_put() {
        let segment = sample().finish();
        let entry = segment.get(Field::Exact, "кітап").unwrap();
        let places: Vec<_> = segment.occurrences(&entry).map(|o| (o.unit, o.position)).collect();
        assert_eq!((entry.units, places), (1, vec![(0, 0), (0, 2)]));
        assert_eq!(segment.lengths(), [3, 1, 0]);
        assert_eq!(segment.get(Field::Key, "кітап"), None, "fields stay apart");
    }

    #[test]
    fn a_segment_opens_from_its_bytes_and_goes_on_growing() {
        let segment = sample().finish();
        let opened = Segment::open(segment.as_bytes()).unwrap();
        assert_eq!(opened.as_bytes(), segment.as_bytes());
        assert_eq!(Builder::resume(&opened).finish().as_bytes(), segment.as_bytes());
    }

    #[test]
    fn no_damage_to_a_segment_makes_a_panic() {
        let bytes = sample().finish().as_bytes().to_vec();
        for place in 0..bytes.len() {
            for flip in [1, 0x20, 0x80, 0xFF] {
                let mut changed = bytes.clone();
                changed[place] ^= flip;
                if let Ok(segment) = Segment::open(&changed) {
                    for entry in segment.entries() {
                        assert!(segment.occurrences(&entry).count() <= bytes.len());
                    }
                }
            }
            assert!(Segment::open(&bytes[..place]).is_err(), "cut at {place}");
        }
    }
}
