//! The marks that end a sentence, glued to the next one, get their space.
//!
//! Why: joining paragraphs without a space leaves «тапты..Осы», «нығайтты..1992 жылы» and
//! «көрінісі...Қорытынды»; the two sentences would count as one.
//!
//! Changed: two stops before a capital, a digit or an opening quotation mark (they become one stop
//! and a space); three or more stops before a capital; one stop between a small letter and a
//! capital, a quotation mark, a bracket or a long dash («тапты.Осы»), and «!», «?» or «…» before
//! such («Кел!Отыр»), where the letters lie beyond ASCII; one stop between a word of four letters or
//! more and a digit («жатыр.2 балам»). Not changed: web names («egemen.kz»), initials
//! («А.Байтұрсынұлы»: a capital before the stop), ranges («1..5»), short words before a digit
//! («бет.5»), a stop before a small letter («НАТО-.мен»).

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
        if let Some(after) = cursor::next(text, marks.end) {
            edits.extend(gap(cursor::before(text, marks.start), marks, text, after));
        }
    }
    edits
}

/// The edit that parts what stands before `marks` from `after`, the character behind them.
fn gap(before: &str, marks: Span, text: &str, after: char) -> Option<Edit> {
    let last = before.chars().next_back()?;
    let insertion = (Span::new(marks.end, marks.end), " ");
    let opens =
        (after.is_uppercase() && !after.is_ascii()) || matches!(after, '«' | '“' | '(' | '—');
    let (span, replacement) = match marks.slice(text) {
        "." if ends_small(last) && opens => insertion,
        "." if after.is_ascii_digit() && ends_in_word(before) => insertion,
        ".." if ends_twice(last, after) => (marks, ". "),
        "." | ".." => return None,
        _ if opens => insertion,
        _ => return None,
    };
    Some(Edit::new(span, replacement, Fix::GluedStop))
}

/// Letters of a word that is surely no abbreviation.
const SURE_WORD: usize = 4;

/// Whether a small word that is no abbreviation stands at the end.
fn ends_in_word(before: &str) -> bool {
    let word = cursor::word_before(before, before.len());
    word.chars().count() >= SURE_WORD && word.chars().all(ends_small)
}

/// Whether a sentence may end in this character before one stop: a small letter, or a closing mark.
fn ends_small(before: char) -> bool {
    (before.is_lowercase() && !before.is_ascii()) || matches!(before, '»' | '”')
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
        assert_eq!(repaired("«Хабар».Ол"), "«Хабар». Ол");
        assert_eq!(repaired("деді.— Иә"), "деді. — Иә");
        assert_eq!(repaired("оқып жатыр.2 балам"), "оқып жатыр. 2 балам");
        assert_eq!(repaired("Кел!Отыр.Неге?.Білмеймін…Кеш"), "Кел! Отыр. Неге?. Білмеймін… Кеш");
    }

    #[test]
    fn names_ranges_and_addresses_stay() {
        for text in [
            "egemen.kz",
            "А.Байтұрсынұлы",
            "1..5",
            "бет.5",
            "т.2",
            "2.5",
            "НАТО-.мен",
            "Node.JS",
            "Н.Ә.",
            "…",
            "а...б",
        ] {
            assert_eq!(repaired(text), text);
        }
    }
}
