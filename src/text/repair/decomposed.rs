//! A letter written as two, й as и and a breve, ё as е and two dots, becomes one.
//!
//! Why: some systems store names of files, and copy text, with marks apart from their letters.
//!
//! Changed: «и\u{306}» to й, «е\u{308}» to ё, and their capitals: the only letters of the Kazakh and
//! Russian alphabets that have such a form. Not changed: other letters with marks; an accent is the
//! author's.

use super::stages::Context;
use super::{Edit, Fix};
use crate::span::Span;
use crate::text::cursor;

/// First byte of the marks.
const FIRST: u8 = 0xCC;

/// Two characters that are one letter, and that letter.
const LETTERS: [(&str, &str); 4] =
    [("и\u{306}", "й"), ("И\u{306}", "Й"), ("е\u{308}", "ё"), ("Е\u{308}", "Ё")];

/// Finds the letters.
pub(super) fn find(text: &str, _: Context<'_>) -> Vec<Edit> {
    let marks = cursor::bytes(text, |byte| byte == FIRST);
    marks.filter_map(|at| composed(text, at, at + '\u{306}'.len_utf8())).collect()
}

/// The edit that puts the mark from `at` to `end` on the letter before it.
fn composed(text: &str, at: usize, end: usize) -> Option<Edit> {
    let start = at - cursor::previous(text, at)?.len_utf8();
    let span = Span::new(start, end);
    let letter = LETTERS.iter().find(|(apart, _)| *apart == span.slice(text))?.1;
    Some(Edit::new(span, letter, Fix::Decomposed))
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    #[test]
    fn letters_come_together() {
        assert_eq!(repaired("тои\u{306} мен Е\u{308}лка"), "той мен Ёлка");
    }

    #[test]
    fn other_marks_stay() {
        for text in ["за\u{301}мок", "и\u{308}", "\u{306}", "a\u{308}"] {
            assert_eq!(repaired(text), text);
        }
    }
}
