//! A mark that shows nothing, inside a word, goes.
//!
//! Why: soft hyphens tell a page where a word may be broken, zero-width spaces where a line may, and
//! byte order marks and marks of direction are left where texts were joined; each cuts the word for
//! a search.
//!
//! Changed: «сөз\u{ad}дер», «қа\u{200b}зақ», where letters stand on both sides; the joiners U+200C
//! and U+200D between Cyrillic letters, where they shape nothing. Not changed: such marks anywhere
//! else; the joiners between letters of other scripts and in emoji.

use super::stages::Context;
use super::{Edit, Fix};
use crate::span::Span;
use crate::text::{cursor, is_letter};

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}')
        || is_joiner(character)
}

fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}')
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52F}').contains(&letter)
}

/// Finds the marks.
pub(super) fn find(text: &str, _: Context<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut end = 0;
    for start in cursor::bytes(text, |byte| matches!(byte, 0xC2 | 0xE2 | 0xEF)) {
        if start >= end && cursor::next(text, start).is_some_and(is_invisible) {
            let run = cursor::after(text, start);
            end = start + run.len() - run.trim_start_matches(is_invisible).len();
            edits.extend(removal(text, Span::new(start, end)));
        }
    }
    edits
}

/// The edit that takes a run of marks out of its word.
fn removal(text: &str, marks: Span) -> Option<Edit> {
    let (left, right) = (cursor::previous(text, marks.start)?, cursor::next(text, marks.end)?);
    let shapes =
        marks.slice(text).contains(is_joiner) && !(is_cyrillic(left) && is_cyrillic(right));
    let inside = is_letter(left) && is_letter(right) && !shapes;
    inside.then(|| Edit::new(marks, "", Fix::Invisible))
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    #[test]
    fn words_come_together() {
        assert_eq!(repaired("сөз\u{ad}дер"), "сөздер");
        assert_eq!(repaired("қа\u{200b}\u{feff}зақ"), "қазақ");
        assert_eq!(repaired("қа\u{200d}зақ\u{200e}тар"), "қазақтар");
    }

    #[test]
    fn what_stands_between_words_or_shapes_letters_stays() {
        for text in ["5\u{ad}6", "👩\u{200d}🏫", "می\u{200c}خواهم", "«сөз» – сөз"]
        {
            assert_eq!(repaired(text), text);
        }
    }
}
