//! The letters of a dictionary, one byte each.
//!
//! The letters that an index has most often get a code; the others are spelt in four bytes. So a term
//! of Cyrillic letters takes half the bytes that UTF-8 would, and a letter is a byte to whoever
//! compares terms.

use crate::hash::Numbers;
use crate::order::sorted;

/// The most letters that have a code.
const MOST: usize = 250;

/// What begins a letter that has none; its number follows, in three bytes.
const SPELT: u8 = 0xFF;

/// Letters below this number are looked up in a table: those of Latin and Cyrillic.
const COMMON: usize = 0x530;

/// How often letters stand somewhere.
pub(super) struct Counts {
    /// Of each common letter.
    common: Vec<u32>,
    /// The others, each as a text.
    others: Numbers,
    /// Of each of them.
    of_others: Vec<u32>,
}

impl Default for Counts {
    fn default() -> Self {
        Self { common: vec![0; COMMON], others: Numbers::default(), of_others: Vec::new() }
    }
}

impl Counts {
    /// Counts a letter.
    pub(super) fn add(&mut self, letter: char) {
        match self.common.get_mut(letter as usize) {
            Some(count) => *count += 1,
            None => self.add_other(letter),
        }
    }

    fn add_other(&mut self, letter: char) {
        let number = self.others.of(letter.encode_utf8(&mut [0; 4]));
        self.of_others.resize(self.others.len(), 0);
        if let Some(count) = self.of_others.get_mut(number) {
            *count += 1;
        }
    }
}

/// The letters that have a code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letters {
    /// The letters, sorted; the first has code 1.
    letters: Vec<char>,
    /// For each common letter its code; 0 where it has none.
    codes: Vec<u8>,
}

impl Letters {
    /// Codes for the letters of these terms.
    pub(super) fn of<'t>(terms: impl Iterator<Item = &'t str>) -> Self {
        let mut counts = Counts::default();
        terms.flat_map(str::chars).for_each(|letter| counts.add(letter));
        Self::most_frequent(&counts, MOST)
    }

    /// Codes for at most so many of these letters.
    pub(super) fn most_frequent(counts: &Counts, most: usize) -> Self {
        let common = (0..).filter_map(char::from_u32).zip(counts.common.iter().copied());
        let others =
            counts.others.iter().flat_map(str::chars).zip(counts.of_others.iter().copied());
        let counts: Vec<(char, u32)> =
            common.filter(|(_, count)| *count > 0).chain(others).collect();
        let by_count = sorted(&counts, |a, b| (b.1, a.0).cmp(&(a.1, b.0)));
        let letters: Vec<char> =
            by_count.into_iter().take(most).map(|(letter, _)| letter).collect();
        Self::with(sorted(&letters, Ord::cmp))
    }

    fn with(letters: Vec<char>) -> Self {
        let mut codes = vec![0; COMMON];
        for (code, letter) in (1..).zip(&letters) {
            if let Some(place) = codes.get_mut(*letter as usize) {
                *place = code;
            }
        }
        Self { letters, codes }
    }

    /// The letters that this text has, in order.
    pub(super) fn read(text: &str) -> Self {
        Self::with(text.chars().take(MOST).collect())
    }

    /// The letters as a text.
    pub(super) fn text(&self) -> String {
        self.letters.iter().collect()
    }

    /// The code of a letter; `None` where it has none.
    pub(super) fn code(&self, letter: char) -> Option<u8> {
        match self.codes.get(letter as usize) {
            Some(&code) => (code > 0).then_some(code),
            None => self.letters.binary_search(&letter).ok().map(|place| place as u8 + 1),
        }
    }

    /// The letter with this code.
    pub(super) fn letter(&self, code: u8) -> Option<char> {
        self.letters.get(usize::from(code).checked_sub(1)?).copied()
    }

    /// How many codes a text takes.
    pub(super) fn length(&self, text: &str) -> usize {
        text.chars().map(|letter| if self.code(letter).is_some() { 1 } else { 4 }).sum()
    }

    /// A text as codes.
    pub(super) fn encode(&self, text: &str, codes: &mut Vec<u8>) {
        for letter in text.chars() {
            if let Some(code) = self.code(letter) {
                codes.push(code);
            } else {
                codes.push(SPELT);
                codes.extend(u32::from(letter).to_be_bytes().iter().skip(1));
            }
        }
    }

    /// A text as codes that are compared with those of words letter by letter. As long as each letter of the words
    /// has a code, one that none of them has takes a single place, too.
    pub(super) fn comparable(&self, text: &str) -> Vec<u8> {
        let mut codes = Vec::new();
        if self.letters.len() < MOST {
            codes.extend(text.chars().map(|letter| self.code(letter).unwrap_or(SPELT)));
        } else {
            self.encode(text, &mut codes);
        }
        codes
    }

    /// The text that was encoded so; what makes no sense stands as U+FFFD.
    pub(super) fn decode<'c>(&'c self, codes: &'c [u8]) -> impl Iterator<Item = char> + 'c {
        let mut rest = codes;
        std::iter::from_fn(move || {
            let (&code, after) = rest.split_first()?;
            rest = after;
            let letter = if code == SPELT {
                let (number, after) = rest.split_at_checked(3).unwrap_or((rest, &[]));
                rest = after;
                let number = number.iter().fold(0, |number, &byte| number << 8 | u32::from(byte));
                char::from_u32(number)
            } else {
                self.letter(code)
            };
            Some(letter.unwrap_or(char::REPLACEMENT_CHARACTER))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_whether_their_letters_have_codes_or_not() {
        let letters = Letters::of(["қазақ", "арал"].into_iter());
        for text in ["қала", "", "aб😀қ", "\u{0}\u{10FFFF}"] {
            let mut codes = Vec::new();
            letters.encode(text, &mut codes);
            assert_eq!(letters.decode(&codes).collect::<String>(), text);
        }
        let mut codes = Vec::new();
        letters.encode("қазақ", &mut codes);
        assert_eq!(codes.len(), 5, "a byte a letter");
        assert_eq!(Letters::read(&letters.text()), letters);
    }

    #[test]
    fn a_letter_that_no_word_has_is_compared_as_one() {
        let letters = Letters::of(["қазақ"].into_iter());
        let [known, other] = ["қазақ", "қазэқ"].map(|text| letters.comparable(text));
        let same = known.iter().zip(&other).filter(|(a, b)| a == b).count();
        assert_eq!((other.len(), same), (5, 4));
    }

    #[test]
    fn the_rarest_of_many_letters_are_spelt() {
        let many: String = ('\u{4E00}'..'\u{5000}').collect();
        let letters = Letters::of([&many[..], "аа"].into_iter());
        assert!(letters.code('а').is_some());
        let mut codes = Vec::new();
        letters.encode(&many, &mut codes);
        assert_eq!(letters.decode(&codes).collect::<String>(), many);
        assert_eq!(letters.decode(&[SPELT, 1]).collect::<String>(), "\u{1}", "cut short");
    }
}
