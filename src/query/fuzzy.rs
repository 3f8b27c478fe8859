//! Terms that differ from a word by a letter or two.
//!
//! The distance is that of optimal string alignment: a letter too many, one missing, another in its
//! place, or two neighbours in the wrong order count one each (F. Damerau, "A technique for computer
//! detection and correction of spelling errors", 1964). Terms come sorted, so the rows of the table
//! of distances (R. Wagner and M. Fischer, 1974) that belong to the beginning which a term shares
//! with the one before need not be reckoned again; and where that beginning is past hope, nothing of
//! the term is read.

use crate::index::dictionary::Entry;

/// How many letters may differ in a word of so many: none in short ones, where every change makes
/// another word.
pub fn allowance(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..7 => 1,
        _ => 2,
    }
}

/// What is compared with a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// A whole term.
    Whole,
    /// The beginning of a term that is nearest.
    Beginning,
}

/// Those of some terms, in order, that are nearest to `word` and within its [`allowance`]; none where
/// the word itself is there.
pub fn nearest(entries: &mut dyn Iterator<Item = Entry>, word: &str, extent: Extent) -> Vec<Entry> {
    let mut table = Table::new(word, extent);
    let mut nearest = (table.allowed, Vec::new());
    if table.allowed == 0 {
        return Vec::new();
    }
    for entry in entries {
        let distance = table.distance(entry.term.get(1..).unwrap_or_default());
        if distance < nearest.0 {
            nearest = (distance, Vec::new());
        }
        if distance == nearest.0 {
            nearest.1.push(entry);
        }
    }
    if nearest.0 == 0 { Vec::new() } else { nearest.1 }
}

/// The distance between two words; more than the [`allowance`] of the first where it is past it for
/// sure.
pub fn distance(word: &str, other: &str) -> usize {
    Table::new(word, Extent::Whole).distance(other.as_bytes())
}

/// The distances of the beginnings of one word from those of another.
struct Table {
    word: Vec<char>,
    allowed: usize,
    extent: Extent,
    /// The letters of the other word.
    other: Vec<char>,
    /// A row for each beginning of the other word, the empty one first.
    rows: Vec<Vec<usize>>,
    /// The last beginning behind which no term comes nearer.
    hopeless: Vec<u8>,
    /// The distance of all terms that begin so.
    distance: usize,
}

impl Table {
    fn new(word: &str, extent: Extent) -> Self {
        let word: Vec<char> = word.chars().collect();
        let first = (0..=word.len()).collect();
        let allowed = allowance(word.len());
        let (hopeless, distance) = (Vec::new(), allowed + 1);
        Self { word, allowed, extent, other: Vec::new(), rows: vec![first], hopeless, distance }
    }

    /// The distance of `other`; more than the allowance where it is past it for sure.
    fn distance(&mut self, other: &[u8]) -> usize {
        if !self.hopeless.is_empty() && other.starts_with(&self.hopeless) {
            return self.distance;
        }
        let Ok(text) = std::str::from_utf8(other) else { return self.allowed + 1 };
        let shared = self.other.iter().zip(text.chars()).take_while(|(a, b)| **a == *b).count();
        self.other.truncate(shared);
        self.rows.truncate(shared + 1);
        for (at, letter) in text.char_indices().skip(shared) {
            let row = self.next_row(letter);
            let hopeless = row.iter().all(|&distance| distance > self.allowed);
            self.other.push(letter);
            self.rows.push(row);
            if hopeless {
                let end = at + letter.len_utf8();
                self.hopeless = other.get(..end).unwrap_or_default().to_vec();
                self.distance = self.of_beginnings();
                return self.distance;
            }
        }
        match self.extent {
            Extent::Whole => self.rows.last().map_or(usize::MAX, |row| last(row)),
            Extent::Beginning => self.of_beginnings(),
        }
    }

    /// The distance of the nearest beginning; of a word that must be whole, none is near.
    fn of_beginnings(&self) -> usize {
        let nearest = self.rows.iter().map(|row| last(row)).min();
        let nearest = nearest.filter(|_| self.extent == Extent::Beginning);
        nearest.unwrap_or(self.allowed + 1)
    }

    /// The row of the other word with one more letter.
    fn next_row(&self, letter: char) -> Vec<usize> {
        let at = |row: Option<&Vec<usize>>, place: usize| {
            row.and_then(|row| row.get(place)).copied().unwrap_or(usize::MAX - 1)
        };
        let above = self.rows.last();
        let before_above = self.rows.len().checked_sub(2).and_then(|place| self.rows.get(place));
        let last = self.other.last();
        let mut row = vec![at(above, 0) + 1];
        for (place, &own) in (1..).zip(&self.word) {
            let replaced = at(above, place - 1) + usize::from(own != letter);
            let added = at(above, place) + 1;
            let dropped = at(Some(&row), place - 1) + 1;
            let mut smallest = replaced.min(added).min(dropped);
            let previous = place.checked_sub(2).and_then(|place| self.word.get(place));
            if previous == Some(&letter) && last == Some(&own) {
                smallest = smallest.min(at(before_above, place - 2) + 1);
            }
            row.push(smallest);
        }
        row
    }
}

/// The distance of the whole word.
fn last(row: &[usize]) -> usize {
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begins(word: &str, other: &str) -> usize {
        Table::new(word, Extent::Beginning).distance(other.as_bytes())
    }

    #[test]
    fn each_slip_counts_one() {
        for other in ["мектп", "мекттеп", "мектіп", "мекетп", "ектеп", "мектепк"]
        {
            assert_eq!(distance("мектеп", other), 1, "{other}");
        }
        assert_eq!(distance("мектеп", "мектеп"), 0);
        assert_eq!(distance("мектептер", "мектпетр"), 2);
        assert!(distance("мектеп", "кітап") > 1);
    }

    #[test]
    fn rows_that_are_kept_change_nothing() {
        let words = ["мек", "мектеп", "мектепте", "мектіп", "өзен", "өзендер", "мекен", "мектебі"];
        for extent in [Extent::Whole, Extent::Beginning] {
            let mut table = Table::new("мектептер", extent);
            for word in words {
                let fresh = Table::new("мектептер", extent).distance(word.as_bytes());
                assert_eq!(table.distance(word.as_bytes()), fresh, "{word}");
            }
        }
    }

    #[test]
    fn the_nearest_beginning_counts() {
        assert_eq!(begins("мекте", "мектептер"), 0);
        assert_eq!(begins("меткеп", "мектептер"), 1);
        assert!(begins("мктеп", "мектебіміз") > 1, "мектеб lacks one letter and has another");
        assert!(begins("мектеп", "кітапхана") > 1);
    }
}
