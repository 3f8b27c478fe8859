//! Terms that differ from a word by a letter or two.
//!
//! The distance is that of optimal string alignment: a letter too many, one missing, another in its
//! place, or two neighbours in the wrong order count one each (F. Damerau, "A technique for computer
//! detection and correction of spelling errors", 1964). Terms come sorted, so the rows of the table
//! of distances (R. Wagner and M. Fischer, 1974) that belong to the beginning which a term shares
//! with the one before need not be reckoned again.

use crate::index::Field;
use crate::index::segment::Segment;

/// How many letters may differ in a word of so many: none in short ones, where every change makes
/// another word.
pub fn allowance(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..7 => 1,
        _ => 2,
    }
}

/// The terms nearest to one or several words.
#[derive(Clone, Debug)]
pub struct Nearest {
    /// By how many letters they differ; more than any allowance where there are none.
    pub distance: usize,
    /// The terms, in order.
    pub terms: Vec<String>,
}

impl Nearest {
    /// None yet.
    pub fn none() -> Self {
        Self { distance: usize::MAX, terms: Vec::new() }
    }

    /// Looks for terms of a field that are as near to `word`, or nearer, and within its
    /// [`allowance`].
    pub fn look(&mut self, segment: &Segment, field: Field, word: &str) {
        let mut table = Table::new(word);
        for entry in segment.field(field) {
            let text = entry.term.get(1..).and_then(|text| std::str::from_utf8(text).ok());
            let Some(text) = text else { continue };
            let allowed = allowance(table.word.len()).min(self.distance);
            let distance = table.distance(text, allowed);
            if distance > allowed {
                continue;
            }
            if distance < self.distance {
                self.terms.clear();
            }
            self.distance = distance;
            self.terms.push(text.to_owned());
        }
    }
}

/// The distances of the beginnings of one word from those of another.
struct Table {
    word: Vec<char>,
    /// The letters of the other word.
    other: Vec<char>,
    /// A row for each beginning of the other word, the empty one first.
    rows: Vec<Vec<usize>>,
}

impl Table {
    fn new(word: &str) -> Self {
        let word: Vec<char> = word.chars().collect();
        let first = (0..=word.len()).collect();
        Self { word, other: Vec::new(), rows: vec![first] }
    }

    /// The distance of `other`; more than is allowed where it is past that for sure.
    fn distance(&mut self, other: &str, allowed: usize) -> usize {
        let length = other.chars().count();
        if length.abs_diff(self.word.len()) > allowed {
            return allowed + 1;
        }
        let shared = self.other.iter().zip(other.chars()).take_while(|(a, b)| **a == *b).count();
        self.other.truncate(shared);
        self.rows.truncate(shared + 1);
        for letter in other.chars().skip(shared) {
            let row = self.next_row(letter);
            let hopeless = row.iter().all(|&distance| distance > allowed);
            self.other.push(letter);
            self.rows.push(row);
            if hopeless {
                return allowed + 1;
            }
        }
        self.rows.last().and_then(|row| row.last()).copied().unwrap_or(usize::MAX)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn distance(word: &str, other: &str) -> usize {
        Table::new(word).distance(other, allowance(word.chars().count()))
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
        let words = ["мек", "мектеп", "мектепте", "мектіп", "өзен", "мекен", "мектебі"];
        let mut table = Table::new("мектептер");
        for word in words {
            let fresh = distance("мектептер", word);
            assert_eq!(table.distance(word, 2), fresh, "{word}");
        }
    }
}
