//! A word with its letters set apart comes together.
//!
//! Why: typists set a word apart for weight, «Қ а з а қ с т а н», and so do layout programs when
//! they spread a heading; no search finds it then.
//!
//! Changed: five or more single letters beyond ASCII with one space between each two, that could be
//! one word of the language by their vowels, with a capital at most at its start, or capitals all
//! through. Not changed: fewer letters («а е и о»: a list); letters in the order of the alphabet
//! («а б в г д»); a long run, which is several words whose ends nobody knows.

use super::stages::Context;
use super::{Edit, Fix};
use crate::span::Span;
use crate::text::{Conventions, cursor, is_letter};

/// The fewest letters that are surely a word.
const FEWEST: usize = 5;
/// The most: longer runs are more than one word.
const MOST: usize = 16;
/// Consonants side by side, as a word of Kazakh or a loan in it may have.
const MOST_CONSONANTS: usize = 3;
/// Vowels side by side.
const MOST_VOWELS: usize = 2;

/// Finds the words.
pub(super) fn find(text: &str, context: Context<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut end = 0;
    let bytes = text.as_bytes();
    for at in cursor::bytes(text, |byte| byte == b' ') {
        // A letter of two bytes, then a space again.
        if bytes.get(at + 3) != Some(&b' ') {
            continue;
        }
        let Some(first) = cursor::previous(text, at).filter(|&letter| is_set_apart(letter)) else {
            continue;
        };
        let start = at - first.len_utf8();
        if at < end || cursor::previous(text, start).is_some_and(is_letter) {
            continue;
        }
        let letters = letters(cursor::after(text, start));
        let length = letters.iter().map(|letter| letter.len_utf8() + 1).sum::<usize>();
        end = start + length;
        if is_word(&letters, context.conventions) {
            let word: String = letters.iter().collect();
            edits.push(Edit::new(Span::new(start, end - 1), word, Fix::SpacedLetters));
        }
    }
    edits
}

fn is_set_apart(letter: char) -> bool {
    !letter.is_ascii() && letter.is_alphabetic()
}

/// The single letters with one space between them that `text` begins with.
fn letters(text: &str) -> Vec<char> {
    let mut letters = Vec::new();
    let mut rest = text.chars();
    while let Some(letter) = rest.next().filter(|&letter| is_set_apart(letter)) {
        let behind = rest.clone().next();
        if behind.is_some_and(is_letter) {
            break;
        }
        letters.push(letter);
        if behind != Some(' ') {
            break;
        }
        rest.next();
    }
    letters
}

/// Whether letters may be those of one word.
fn is_word(letters: &[char], conventions: &dyn Conventions) -> bool {
    let Some((_, tail)) = letters.split_first() else { return false };
    let small = tail.iter().all(|letter| letter.is_lowercase());
    let capitals = letters.iter().all(|letter| letter.is_uppercase());
    // The letters of Kazakh alone stand behind the others in Unicode, and say nothing of the order.
    let ascending = letters.iter().filter(|letter| **letter < '\u{450}').is_sorted();
    let is_vowel = |letter: &char| letter.to_lowercase().any(|letter| conventions.is_vowel(letter));
    let vowels = letters.iter().filter(|letter| is_vowel(letter)).count();
    let consonants = letters.split(is_vowel).map(<[char]>::len).max().unwrap_or(0);
    let together = letters.split(|letter| !is_vowel(letter)).map(<[char]>::len).max().unwrap_or(0);
    (FEWEST..=MOST).contains(&letters.len())
        && (small || capitals)
        && !ascending
        && vowels >= 2
        && consonants <= MOST_CONSONANTS
        && together <= MOST_VOWELS
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    #[test]
    fn words_come_together() {
        assert_eq!(repaired("Қ а з а қ с т а н   т а р и х ы"), "Қазақстан тарихы");
        assert_eq!(repaired("«М Е К Т Е П»"), "«МЕКТЕП»");
    }

    #[test]
    fn lists_of_letters_stay() {
        for text in [
            "а ә е и о",
            "ә о ө у",
            "б в г д ж з",
            "а б в г д е",
            "а ә б в г ғ",
            "А Б а в Г о",
            "a e i o u y e",
            "қ ы м ы з д а р к у м ы с т а р т у т а р",
            "мен а у л ы",
        ] {
            assert_eq!(repaired(text), text);
        }
    }
}
