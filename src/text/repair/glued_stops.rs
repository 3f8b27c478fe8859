//! The marks that end a sentence, glued to the next one, get their space.
//!
//! Why: joining paragraphs without a space leaves «тапты..Осы», «нығайтты..1992 жылы» and
//! «көрінісі...Қорытынды»; the two sentences would count as one.
//!
//! Changed: two stops before a capital, a digit or an opening quotation mark (they become one stop
//! and a space); three or more stops before a capital; one stop between a small letter and a
//! capital or a quotation mark («тапты.Осы»), and «!», «?» or «…» before such («Кел!Отыр»), where
//! the letters lie beyond ASCII. Not changed: web names («egemen.kz»), initials («А.Байтұрсынұлы»:
//! a capital before the stop), ranges («1..5»), a stop before a small letter («НАТО-.мен»).

use super::{Edit, Fix};
use crate::span::Span;
use crate::text::{Conventions, cursor};

/// Finds the marks.
pub(super) fn find(text: &str, _: &dyn Conventions) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = 0;
    while let Some(found) = cursor::after(text, at).find(cursor::is_terminal) {
        let tail = cursor::after(text, at + found);
        let length = tail.len() - tail.trim_start_matches(cursor::is_terminal).len();
        let marks = Span::new(at + found, at + found + length);
        at = marks.end;
        let sides = (cursor::previous(text, marks.start), cursor::next(text, marks.end));
        if let (Some(before), Some(after)) = sides {
            edits.extend(gap(before, marks.slice(text), after, marks));
        }
    }
    edits
}

/// The edit that parts `before` from `after`, where `marks` stand between them at `span`.
fn gap(before: char, marks: &str, after: char, span: Span) -> Option<Edit> {
    let insertion = (Span::new(span.end, span.end), " ");
    let opens = (after.is_uppercase() && !after.is_ascii()) || matches!(after, '«' | '“');
    let (span, replacement) = match marks {
        "." if ends_small(before) && opens => insertion,
        ".." if ends_twice(before, after) => (span, ". "),
        "." | ".." => return None,
        _ if opens => insertion,
        _ => return None,
    };
    Some(Edit::new(span, replacement, Fix::GluedStop))
}

fn ends_small(before: char) -> bool {
    before.is_lowercase() && !before.is_ascii()
}

/// Whether two stops between `before` and `after` end a sentence.
fn ends_twice(before: char, after: char) -> bool {
    let ends = !before.is_whitespace() && !before.is_uppercase();
    let number = after.is_ascii_digit() && !before.is_ascii_digit();
    ends && (after.is_uppercase() || number || matches!(after, '«' | '“' | '"'))
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    #[test]
    fn sentences_come_apart() {
        assert_eq!(repaired("Көл тапты..Осы су"), "Көл тапты. Осы су");
        assert_eq!(repaired("күшейтті..1992 жылы"), "күшейтті. 1992 жылы");
        assert_eq!(repaired("өтті [1]..Осы"), "өтті [1]. Осы");
        assert_eq!(repaired("келді..«Абай жолы»"), "келді. «Абай жолы»");
        assert_eq!(repaired("көрінісі...Соңы"), "көрінісі... Соңы");
        assert_eq!(repaired("Көл тапты.Осы су"), "Көл тапты. Осы су");
        assert_eq!(repaired("Көл тапты.«Осы» су"), "Көл тапты. «Осы» су");
        assert_eq!(repaired("Кел!Отыр.Неге?.Білмеймін…Кеш"), "Кел! Отыр. Неге?. Білмеймін… Кеш");
    }

    #[test]
    fn names_ranges_and_addresses_stay() {
        for text in
            ["egemen.kz", "А.Байтұрсынұлы", "1..5", "НАТО-.мен", "Node.JS", "Н.Ә.", "…", "а...б"]
        {
            assert_eq!(repaired(text), text);
        }
    }
}
