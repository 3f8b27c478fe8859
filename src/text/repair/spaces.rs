//! A run of spaces becomes one space.
//!
//! Why: justified PDF text is exported with the gaps of its lines as runs of spaces, and layout
//! programs write no-break, thin and other spaces. Words and dates stand apart by one plain space.
//!
//! Changed: «1992  жылғы», «НАТО\u{a0}елдері», tabs. Not changed: one plain space; line ends, which
//! carry the shape of the text.

use super::{Edit, Fix};
use crate::span::Span;
use crate::text::{Conventions, is_space};

/// Whether a character is a space within a line.
fn is_gap(character: char) -> bool {
    is_space(character) && !matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// Finds the runs.
pub(super) fn find(text: &str, _: &dyn Conventions) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if !is_gap(first) {
            continue;
        }
        let mut end = start + first.len_utf8();
        while let Some((at, character)) = rest.next_if(|(_, character)| is_gap(*character)) {
            end = at + character.len_utf8();
        }
        if text.get(start..end) != Some(" ") {
            edits.push(Edit::new(Span::new(start, end), " ", Fix::Spaces));
        }
    }
    edits
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    #[test]
    fn runs_of_any_kind_become_one_space() {
        assert_eq!(repaired("Арал   теңізі"), "Арал теңізі");
        assert_eq!(repaired("1992\u{a0} жылғы"), "1992 жылғы");
        assert_eq!(repaired("1994\u{202f}ж.\tмамыр"), "1994 ж. мамыр");
    }

    #[test]
    fn one_space_and_line_ends_stay() {
        assert_eq!(repaired("Арал теңізі\n\nКөл"), "Арал теңізі\n\nКөл");
        assert_eq!(repaired("Көл\r\nСу"), "Көл\r\nСу");
    }
}
