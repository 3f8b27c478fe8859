//! Folds the nine letters that a Russian keyboard lacks into those typed in their place:
//! «қазақстан» and «казакстан» fold to the same form. The letters й and и, е and ё stay apart.

use std::sync::LazyLock;

use crate::text::table::{rows, text};

/// First letter of the block that holds Cyrillic.
const FIRST: u32 = 0x400;
/// Letters in that block.
const LETTERS: usize = 0x100;

/// For each letter of the block, what it folds to.
static FOLDED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut folded: Vec<char> = (FIRST..).filter_map(char::from_u32).take(LETTERS).collect();
    for [letter, typed, _] in rows(text!("letters")) {
        let (letter, typed) = (letter.chars().next(), typed.chars().next());
        let place = letter.and_then(place).and_then(|place| folded.get_mut(place));
        if let (Some(place), Some(typed)) = (place, typed) {
            *place = typed;
        }
    }
    folded
});

fn place(letter: char) -> Option<usize> {
    u32::from(letter).checked_sub(FIRST).map(|place| place as usize)
}

pub(super) fn fold_letter(letter: char) -> char {
    place(letter).and_then(|place| FOLDED.get(place)).copied().unwrap_or(letter)
}

/// The folded form of a word in small letters.
pub fn fold(word: &str) -> String {
    word.chars().map(fold_letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_meet_what_is_typed_for_them() {
        assert_eq!(fold("қазақстан"), "казакстан");
        assert_eq!(fold("әңгіме"), "ангиме");
        assert_eq!(fold("үйіңұғыһө"), "уйинугыхо");
    }

    #[test]
    fn letters_that_differ_stay_apart() {
        for word in ["ой", "ои", "ел", "ёл", "ыз", "qazaq", "2030"] {
            assert_eq!(fold(word), word);
        }
    }
}
