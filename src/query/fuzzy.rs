//! Terms that differ from a word by a letter or two.
//!
//! The distance is that of optimal string alignment: a letter too many, one missing, another in its
//! place, or two neighbours in the wrong order count one each (F. Damerau, "A technique for computer
//! detection and correction of spelling errors", 1964). Terms come sorted, so the rows of the table
//! of distances (R. Wagner and M. Fischer, 1974) that belong to the beginning which a term shares
//! with the one before need not be reckoned again; and where a beginning is too far already, all terms
//! that share it are passed over.

use crate::index::Field;
use crate::index::segment::Segment;

/// How many letters may differ in a word of so many: none in short ones, where every change makes
/// another word, and none in numbers, each of which is one (2008 is no slip for 2001).
pub fn allowance(word: &str) -> usize {
    match word.chars().count() {
        _ if word.contains(|letter: char| letter.is_ascii_digit()) => 0,
        0..4 => 0,
        4..7 => 1,
        _ => 2,
    }
}

/// The terms that are nearest to one or several words.
#[derive(Clone, Debug)]
pub struct Nearest {
    /// By how many letters they differ; more than any allowance where there are none.
    pub distance: usize,
    /// The terms, each once, in the order of the index.
    pub terms: Vec<String>,
}

impl Nearest {
    /// None yet.
    pub fn none() -> Self {
        Self { distance: usize::MAX, terms: Vec::new() }
    }

    /// Looks for keys of words, or names, of a field that are as near to `word`, or nearer, and within its
    /// [`allowance`].
    pub fn look(&mut self, segment: &Segment, field: Field, word: &str) {
        self.look_at(segment, field, word, Part::Whole);
    }

    /// Looks for beginnings of keys of words so.
    pub fn look_for_beginnings(&mut self, segment: &Segment, word: &str) {
        self.look_at(segment, Field::Exact, word, Part::Beginnings);
    }

    /// Looks for lemmas of words so.
    pub fn look_for_lemmas(&mut self, segment: &Segment, word: &str) {
        for field in [Field::Joined, Field::Exact] {
            self.look_at(segment, field, word, Part::Lemmas);
        }
        self.look_at(segment, Field::Lemma, word, Part::Whole);
    }

    fn look_at(&mut self, segment: &Segment, field: Field, word: &str, part: Part) {
        let least = allowance(word);
        if least == 0 {
            return;
        }
        let mut table = Table::new(segment.codes(word));
        segment.keys(field, &mut |key| {
            let hopeless = table.reach(key.codes, least.min(self.distance));
            let end = key.codes.len() + 1;
            let first = match part {
                Part::Whole => end - 1,
                Part::Lemmas => end,
                Part::Beginnings => 0,
            };
            let lemmas = key.lemmas().filter(|_| part == Part::Lemmas);
            for length in (first..end).chain(lemmas) {
                let distance = table.distance(length).filter(|distance| *distance <= least);
                let term = key.codes.get(..length).unwrap_or_default();
                self.see(distance, || segment.text(term));
            }
            hopeless
        });
    }

    fn see(&mut self, distance: Option<usize>, term: impl Fn() -> String) {
        let Some(distance) = distance.filter(|distance| *distance <= self.distance) else { return };
        if distance < self.distance {
            self.terms.clear();
            self.distance = distance;
        }
        let term = term();
        if !self.terms.contains(&term) {
            self.terms.push(term);
        }
    }
}

/// Which part of a key is compared.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Whole,
    Lemmas,
    Beginnings,
}

/// The distances of the beginnings of one word from those of another.
struct Table {
    word: Vec<u8>,
    /// The letters of the other word, as far as there are rows.
    other: Vec<u8>,
    /// A row for each beginning of the other word, the empty one first, one behind the other. What is
    /// farther than a byte can say is far enough.
    rows: Vec<u8>,
}

impl Table {
    fn new(word: Vec<u8>) -> Self {
        let rows = (0..=word.len()).map(|distance| distance.min(FAR) as u8).collect();
        Self { word, other: Vec::new(), rows }
    }

    fn width(&self) -> usize {
        self.word.len() + 1
    }

    /// Reckons the distances of the beginnings of `other`, as far as they may be within `allowed`; gives
    /// the length of the first beginning that nothing within it begins with.
    fn reach(&mut self, other: &[u8], allowed: usize) -> Option<usize> {
        let shared = self.other.iter().zip(other).take_while(|(a, b)| a == b).count();
        self.other.truncate(shared);
        self.rows.truncate((shared + 1) * self.width());
        for &letter in other.iter().skip(shared) {
            let least = self.add_row(letter);
            self.other.push(letter);
            if usize::from(least) > allowed {
                return Some(self.other.len());
            }
        }
        None
    }

    /// The distance of the beginning of the other word that has so many letters, where it was reckoned.
    fn distance(&self, length: usize) -> Option<usize> {
        self.row(length).last().map(|distance| usize::from(*distance))
    }

    /// The row of a beginning of the other word; nothing where there is none.
    fn row(&self, length: usize) -> &[u8] {
        let start = length * self.width();
        self.rows.get(start..start + self.width()).unwrap_or_default()
    }

    /// Adds the row of the other word with one more letter; gives the least distance in it.
    fn add_row(&mut self, letter: u8) -> u8 {
        let (length, width) = (self.other.len(), self.width());
        let start = self.rows.len();
        self.rows.resize(start + width, FAR as u8);
        let (before, row) = self.rows.split_at_mut(start);
        let above = before.get(length * width..).unwrap_or_default();
        let last = self.other.last();
        // Where the two letters before stand the other way round, the row before that counts.
        let earlier = length.checked_sub(1).and_then(|row| before.get(row * width..));
        let at = |row: &[u8], place: usize| row.get(place).copied().unwrap_or(FAR as u8);
        let mut left = at(above, 0).saturating_add(1);
        let mut smallest_of_all = left;
        let mut previous = None;
        for (place, (own, cell)) in self.word.iter().zip(row.iter_mut().skip(1)).enumerate() {
            let replaced = at(above, place).saturating_add(u8::from(*own != letter));
            let mut smallest =
                replaced.min(at(above, place + 1).saturating_add(1)).min(left.saturating_add(1));
            if let Some(earlier) = earlier.filter(|_| previous == Some(letter) && last == Some(own))
            {
                smallest = smallest.min(at(earlier, place - 1).saturating_add(1));
            }
            *cell = smallest;
            (left, previous) = (smallest, Some(*own));
            smallest_of_all = smallest_of_all.min(smallest);
        }
        if let Some(first) = row.first_mut() {
            *first = at(above, 0).saturating_add(1);
        }
        smallest_of_all
    }
}

/// A distance that nothing is near at.
const FAR: usize = 0xFF;

#[cfg(test)]
mod tests {
    use super::*;

    /// A letter a byte: the letters of these tests lie in one block.
    fn codes(word: &str) -> Vec<u8> {
        word.chars().map(|letter| letter as u32 as u8).collect()
    }

    fn distance(word: &str, other: &str) -> usize {
        let mut table = Table::new(codes(word));
        table.reach(&codes(other), FAR);
        table.distance(other.chars().count()).unwrap()
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
        let mut table = Table::new(codes("мектептер"));
        for word in words {
            let fresh = distance("мектептер", word);
            table.reach(&codes(word), FAR);
            assert_eq!(table.distance(word.chars().count()), Some(fresh), "{word}");
        }
    }

    #[test]
    fn a_hopeless_beginning_is_told() {
        let mut table = Table::new(codes("мектеп"));
        assert_eq!(
            table.reach(&codes("мектептер"), 1),
            Some(8),
            "the first seven letters are one too many"
        );
        assert_eq!(table.reach(&codes("өзендер"), 1), Some(2));
        assert_eq!(table.distance(7), None, "not reckoned");
        assert_eq!(table.reach(&codes("мекте"), 1), None);
    }
}
