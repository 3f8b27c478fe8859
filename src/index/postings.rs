//! The units and positions of one term.
//!
//! An occurrence is two numbers: how many units after the one before, and its position, counted
//! from the one before where the unit is the same. Most take two bytes.

use super::bytes::{Reader, put_number};

/// One place where a term stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    /// The unit, counted from 0 over the whole segment.
    pub unit: u32,
    /// Which token of the unit, counted from 0.
    pub position: u32,
}

/// The postings of a term while they are collected.
#[derive(Clone, Debug, Default)]
pub struct PostingsBuilder {
    bytes: Vec<u8>,
    units: u32,
    last: Option<Occurrence>,
}

impl PostingsBuilder {
    /// Adds an occurrence; units must come in order, and positions in order within a unit. One
    /// out of order is dropped.
    pub fn push(&mut self, next: Occurrence) {
        let last = self.last.unwrap_or(Occurrence { unit: 0, position: 0 });
        if next < last {
            return;
        }
        let same = self.last.is_some_and(|last| last.unit == next.unit);
        let from = if same { last.position } else { 0 };
        put_number(&mut self.bytes, u64::from(next.unit - last.unit));
        put_number(&mut self.bytes, u64::from(next.position - from));
        self.units += u32::from(!same);
        self.last = Some(next);
    }

    /// The encoded occurrences.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// In how many units the term stands.
    pub fn units(&self) -> u32 {
        self.units
    }
}

/// Reads the occurrences back, in order. Bytes that make no sense end it.
pub fn occurrences(bytes: &[u8]) -> impl Iterator<Item = Occurrence> + '_ {
    let mut reader = Reader::new(bytes);
    let mut last = Occurrence { unit: 0, position: 0 };
    std::iter::from_fn(move || {
        let units = reader.small()?;
        let position = reader.small()?;
        let from = if units == 0 { last.position } else { 0 };
        last = Occurrence {
            unit: last.unit.checked_add(units)?,
            position: from.checked_add(position)?,
        };
        Some(last)
    })
}

/// Writes the places of words, which must grow: each as its distance from the one before.
pub(super) fn put_places(places: &[u32]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut last = 0;
    for &place in places {
        put_number(&mut bytes, u64::from(place.saturating_sub(last)));
        last = place;
    }
    bytes
}

/// Reads what [`put_places`] wrote. Bytes that make no sense end it.
pub(super) fn places(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    let mut reader = Reader::new(bytes);
    let mut last = 0u32;
    std::iter::from_fn(move || {
        last = last.checked_add(reader.small()?)?;
        Some(last)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn occurrences_come_back() {
        let all = [(0, 3), (0, 3), (0, 9), (7, 0), (900, 300), (900, 301)];
        let all = all.map(|(unit, position)| Occurrence { unit, position });
        let mut builder = PostingsBuilder::default();
        for occurrence in all {
            builder.push(occurrence);
        }
        assert_eq!(builder.units(), 3);
        assert!(occurrences(builder.bytes()).eq(all));
    }

    #[test]
    fn what_is_out_of_order_is_dropped() {
        let mut builder = PostingsBuilder::default();
        builder.push(Occurrence { unit: 5, position: 1 });
        builder.push(Occurrence { unit: 4, position: 9 });
        assert_eq!(occurrences(builder.bytes()).count(), 1);
    }

    #[test]
    fn broken_bytes_end_it() {
        assert_eq!(occurrences(&[0x80, 0x80]).count(), 0);
        assert_eq!(occurrences(&[1, 2, 1]).count(), 1);
    }
}
