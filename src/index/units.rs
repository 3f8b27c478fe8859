//! Where the units of an index begin among all its places.
//!
//! A place is a number: the words of all units are counted through, so that one number says both the
//! unit and the position in it.

use std::ops::Range;

use super::bytes::Reader;

/// Where units begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Units {
    /// The first place of each unit, and the one behind the last.
    starts: Vec<u32>,
    /// The units that have places.
    filled: Vec<u32>,
    /// For each 64 places a bit for each where a unit begins, and how many begin before them: which unit a
    /// place is in is then counted, and not looked for.
    blocks: Vec<(u64, u32)>,
    /// How many units of one place each there are, where none of the above is kept.
    single: u32,
}

/// One place where a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    /// The unit, counted from 0 over the whole segment.
    pub unit: u32,
    /// Which word of the unit, counted from 0.
    pub position: u32,
}

impl Units {
    /// The units of these lengths, each a number; see [`bytes`](super::bytes). `None` where they have more
    /// than `most` places.
    pub(super) fn read(lengths: &[u8], most: usize) -> Option<Self> {
        let mut reader = Reader::new(lengths);
        let mut starts = vec![0];
        let mut end = 0u32;
        while let Some(length) = reader.small() {
            end = end.saturating_add(length);
            starts.push(end);
            (end as usize <= most).then_some(())?;
        }
        let mut units = Self { starts, ..Self::default() };
        units.blocks.resize((end as usize).div_ceil(64), (0, 0));
        for (unit, pair) in (0..).zip(units.starts.array_windows()) {
            let &[start, next] = pair;
            if let Some((bits, _)) = units.blocks.get_mut(start as usize / 64)
                && start < next
            {
                *bits |= 1 << (start % 64);
                units.filled.push(unit);
            }
        }
        let mut before = 0;
        for (bits, count) in &mut units.blocks {
            *count = before;
            before += bits.count_ones();
        }
        Some(units)
    }

    /// So many units of one place each: the number of a place is that of its unit.
    pub(super) fn single(count: u32) -> Self {
        Self { single: count, ..Self::default() }
    }

    /// How many units there are.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1).max(self.single as usize)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The first place of a unit; of none, the one behind the last.
    pub fn start(&self, unit: u32) -> u32 {
        if self.single > 0 {
            return unit.min(self.single);
        }
        self.starts.get(unit as usize).or(self.starts.last()).copied().unwrap_or_default()
    }

    /// How many places a unit has.
    pub fn length(&self, unit: u32) -> u32 {
        self.start(unit.saturating_add(1)) - self.start(unit)
    }

    /// How many places there are.
    pub fn places(&self) -> u32 {
        self.starts.last().copied().unwrap_or(self.single)
    }

    /// The unit of a place; of one behind the last, the last.
    pub fn unit(&self, place: u32) -> u32 {
        if self.single > 0 {
            return place.min(self.single - 1);
        }
        let Some(&(bits, before)) = self.blocks.get(place as usize / 64) else {
            return self.len().saturating_sub(1) as u32;
        };
        let begun = before + (bits & u64::MAX >> (63 - place % 64)).count_ones();
        self.filled.get((begun as usize).wrapping_sub(1)).copied().unwrap_or_default()
    }

    /// A place as its unit and the position in it.
    pub fn occurrence(&self, place: u32) -> Occurrence {
        let unit = self.unit(place);
        Occurrence { unit, position: place.saturating_sub(self.start(unit)) }
    }

    /// The places of units that follow each other.
    pub fn range(&self, units: Range<u32>) -> Range<u32> {
        self.start(units.start)..self.start(units.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_in_its_unit() {
        let lengths: Vec<u8> = (0..100u32).map(|unit| (unit * 7 % 5) as u8).collect();
        let units = Units::read(&lengths, 1000).unwrap();
        assert_eq!(units.len(), 100);
        let mut place = 0;
        for (unit, length) in (0..).zip(lengths) {
            assert_eq!(units.length(unit), u32::from(length));
            for position in 0..u32::from(length) {
                assert_eq!(units.occurrence(place), Occurrence { unit, position });
                place += 1;
            }
        }
        assert_eq!(units.places(), place);
        assert_eq!(Units::read(&[9, 9], 17), None);
    }

    #[test]
    fn units_of_one_place_each_are_their_places() {
        let units = Units::single(3);
        assert_eq!((units.len(), units.places(), units.unit(2), units.start(3)), (3, 3, 2, 3));
        assert_eq!(units.occurrence(1), Occurrence { unit: 1, position: 0 });
        assert_eq!((units.length(1), units.range(1..3)), (1, 1..3));
    }

    #[test]
    fn no_units_have_no_places() {
        let units = Units::read(&[], 0).unwrap();
        assert_eq!((units.len(), units.places(), units.unit(9), units.length(3)), (0, 0, 0, 0));
    }
}
