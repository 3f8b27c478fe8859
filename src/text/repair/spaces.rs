//! A run of spaces becomes one space.
//!
//! Why: justified PDF text is exported with the gaps of its lines as runs of spaces, and layout
//! programs mix no-break, thin and other spaces in. Words and dates stand apart by one plain space.
//!
//! Changed: «1992  жылғы», «НАТО\u{a0} елдері». Not changed: one space alone, of whatever kind (a
//! no-break space before a dash is good typing); tabs alone, which part the columns of a table; line
//! ends, which carry the shape of the text.

use super::stages::Context;
use super::{Edit, Fix};
use crate::span::Span;
use crate::text::{cursor, is_gap};

/// Whether a space may begin with this byte.
fn may_begin(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | 0xC2 | 0xE1 | 0xE2 | 0xE3 | 0xEF)
}

/// Finds the runs.
pub(super) fn find(text: &str, _: Context<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut end = 0;
    let bytes = text.as_bytes();
    for start in cursor::bytes(text, may_begin) {
        // Nearly every space stands alone before a letter: that is seen without decoding any.
        let alone = bytes.get(start) == Some(&b' ')
            && !bytes.get(start + 1).copied().is_some_and(may_begin);
        if alone || start < end {
            continue;
        }
        let run = cursor::after(text, start);
        let run = cursor::before(run, run.len() - run.trim_start_matches(is_gap).len());
        end = start + run.len().max(1);
        let several = run.chars().nth(1).is_some();
        if several && !run.bytes().all(|byte| byte == b'\t') {
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
        assert_eq!(repaired("1994\u{202f}\u{2009}ж. \tмамыр"), "1994 ж. мамыр");
    }

    #[test]
    fn one_space_and_line_ends_stay() {
        for text in ["Арал теңізі\n\nКөл", "Көл\r\nСу", "Көл\u{a0}– су", "Көл\tСу\t\tСаз"]
        {
            assert_eq!(repaired(text), text);
        }
    }
}
