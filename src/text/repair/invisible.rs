//! A mark that shows nothing, inside a word, goes.
//!
//! Why: soft hyphens tell a page where a word may be broken, zero-width spaces where a line may, and
//! byte order marks are left where files were joined; each cuts the word for a search.
//!
//! Changed: «сөз\u{ad}дер», «қа\u{200b}зақ», where letters stand on both sides. Not changed: such
//! marks anywhere else; the joiners U+200C and U+200D, which shape Arabic letters and emoji.

use super::{Edit, Fix};
use crate::span::Span;
use crate::text::{Conventions, cursor, is_letter};

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// Finds the marks.
pub(super) fn find(text: &str, _: &dyn Conventions) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if !is_invisible(first) {
            continue;
        }
        let mut end = start + first.len_utf8();
        while let Some((at, mark)) = rest.next_if(|(_, mark)| is_invisible(*mark)) {
            end = at + mark.len_utf8();
        }
        let sides = [cursor::previous(text, start), cursor::next(text, end)];
        if sides.into_iter().all(|side| side.is_some_and(is_letter)) {
            edits.push(Edit::new(Span::new(start, end), "", Fix::Invisible));
        }
    }
    edits
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    #[test]
    fn words_come_together() {
        assert_eq!(repaired("сөз\u{ad}дер"), "сөздер");
        assert_eq!(repaired("қа\u{200b}\u{feff}зақ"), "қазақ");
    }

    #[test]
    fn what_stands_between_words_or_shapes_letters_stays() {
        for text in ["5\u{ad}6", "👩\u{200d}🏫", "می\u{200c}خواهم"] {
            assert_eq!(repaired(text), text);
        }
    }
}
