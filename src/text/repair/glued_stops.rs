//! The marks that end a sentence, glued to the next one, get their space.
//!
//! Why: joining paragraphs without a space leaves «тапты..Осы», «нығайтты..1992 жылы» and
//! «көрінісі...Қорытынды»; the two sentences would count as one.
//!
//! Changed: two stops before a capital, a digit, a dash or an opening quotation mark (they become one
//! stop and a space); three or more stops before a capital; one stop between a small letter or a
//! closing mark and a capital, a quotation mark, a bracket or a long dash («тапты.Осы»), and «!», «?»
//! or «…» before such («Кел!Отыр»), where the letters lie beyond ASCII; one stop between a number and
//! a word («40.Мектеп»), or between a word and a number («жүр.7-сынып»). Not changed: web names
//! («egemen.kz»), initials («А.Байтұрсынұлы»: a capital before the stop), ranges («1..5»),
//! abbreviations and short words before a digit («т.2»), numbers that open a line («1.Кіріспе»), a
//! stop before a small letter («НАТО-.мен»).

use super::stages::Context;
use super::{Edit, Fix};
use crate::span::Span;
use crate::text::{BeforeStop, Conventions, cursor};

/// Finds the marks.
pub(super) fn find(text: &str, places: &[usize], context: Context<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut end = 0;
    for &start in places {
        if start < end || !cursor::next(text, start).is_some_and(cursor::is_terminal) {
            continue;
        }
        let tail = cursor::after(text, start);
        end = start + tail.len() - tail.trim_start_matches(cursor::is_terminal).len();
        if let Some(after) = cursor::next(text, end) {
            edits.extend(gap(text, Span::new(start, end), after, context.conventions));
        }
    }
    edits
}

/// The edit that parts what stands before `marks` from `after`, the character behind them.
fn gap(text: &str, marks: Span, after: char, conventions: &dyn Conventions) -> Option<Edit> {
    let before = cursor::before(text, marks.start);
    let last = before.chars().next_back()?;
    let insertion = (Span::new(marks.end, marks.end), " ");
    let opens =
        (after.is_uppercase() && !after.is_ascii()) || matches!(after, '«' | '“' | '(' | '—');
    let (span, replacement) = match marks.slice(text) {
        "." if ends_small(last) && opens => insertion,
        "." if after.is_ascii_digit() && ends_in_word(before, conventions) => insertion,
        "." if last.is_ascii_digit() && begins_word(text, marks.end) && !opens_line(before) => {
            insertion
        }
        ".." if ends_twice(last, after) => (marks, ". "),
        "." | ".." => return None,
        _ if opens => insertion,
        _ => return None,
    };
    Some(Edit::new(span, replacement, Fix::GluedStop))
}

/// Letters of a word that is no short form of another.
const SURE_WORD: usize = 3;

/// Whether a small word that is no abbreviation stands at the end.
fn ends_in_word(before: &str, conventions: &dyn Conventions) -> bool {
    let word = cursor::word_before(before, before.len());
    word.chars().count() >= SURE_WORD
        && word.chars().all(|letter| letter.is_lowercase() && !letter.is_ascii())
        && conventions.before_stop(word) == BeforeStop::Word
}

/// Whether a word with a capital and small letters begins at byte `at`.
fn begins_word(text: &str, at: usize) -> bool {
    let word = cursor::word_after(text, at);
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(|first| first.is_uppercase() && !first.is_ascii());
    capital && word.chars().count() >= SURE_WORD && letters.all(char::is_lowercase)
}

/// Whether the number at the end opens its line, and so counts headings or items.
fn opens_line(before: &str) -> bool {
    let rest = before.trim_end_matches(|mark: char| mark.is_ascii_digit() || mark == '.');
    let rest = rest.trim_end_matches([' ', '\t', '•', '*', '#', '-', '–']);
    rest.is_empty() || rest.ends_with('\n')
}

/// Whether a sentence may end in this character before one stop: a small letter, or a closing mark.
fn ends_small(before: char) -> bool {
    (before.is_lowercase() && !before.is_ascii()) || matches!(before, '»' | '”' | ')')
}

/// Whether two stops between `before` and `after` end a sentence.
fn ends_twice(before: char, after: char) -> bool {
    let ends = !before.is_whitespace() && !before.is_uppercase();
    let number = after.is_ascii_digit() && !before.is_ascii_digit();
    let dash = matches!(after, '-' | '–' | '—') && before.is_lowercase();
    ends && (after.is_uppercase() || number || dash || matches!(after, '«' | '“' | '"'))
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
        assert_eq!(repaired("балалар жүр.7-сынып үйде"), "балалар жүр. 7-сынып үйде");
        assert_eq!(repaired("Терек саны 40.Мектеп жаңа"), "Терек саны 40. Мектеп жаңа");
        assert_eq!(repaired("көл (терең).Осы су"), "көл (терең). Осы су");
        assert_eq!(repaired("келді..– Қайда?"), "келді. – Қайда?");
        assert_eq!(repaired("Кел!Отыр.Неге?.Білмеймін…Кеш"), "Кел! Отыр. Неге?. Білмеймін… Кеш");
    }

    #[test]
    fn names_ranges_and_addresses_stay() {
        for text in [
            "egemen.kz",
            "А.Байтұрсынұлы",
            "1..5",
            "1.Кіріспе",
            "Көл\n2.1.Кіріспе",
            "Көл\n• 1.Кіріспе",
            "5.А сыныбы",
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
