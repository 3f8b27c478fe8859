//! A word divided at a line end comes together.
//!
//! Why: books and newspapers divide long words at line ends, and PDF export keeps the hyphen and the
//! line end: «мектеп-⏎тер» is no word to a search.
//!
//! Changed: a hyphen or soft hyphen between a letter and a line end, with a small letter behind: both
//! go. Where the hyphen belongs to the word, only the line end goes: before a capital («Нью-⏎Йорк»),
//! behind a capital or a digit («НАТО-⏎ның», «2017-⏎ші»), before a particle, or where the document
//! writes the same two parts with a hyphen elsewhere («қарым-⏎қатынас»). Not changed: a dash, which has
//! a space before it; two hyphens; an empty line.

use super::line_end::{LineEnd, line_ends};
use super::stages::Context;
use super::{Edit, Fix};
use crate::span::Span;
use crate::text::{cursor, is_letter};

/// Finds the hyphens.
pub(super) fn find(text: &str, context: Context<'_>) -> Vec<Edit> {
    line_ends(text).filter_map(|end| edit(&end, context)).collect()
}

fn edit(end: &LineEnd<'_>, context: Context<'_>) -> Option<Edit> {
    let head = end.head.trim_end_matches(['-', '‐', '\u{AD}']);
    let hyphen = cursor::after(end.head, head.len());
    if hyphen.chars().count() != 1 || head.ends_with(char::is_whitespace) {
        return None;
    }
    let last = head.chars().next_back()?;
    let follows = is_letter(end.next) || (end.next.is_ascii_digit() && last.is_ascii_digit());
    if !follows || !last.is_alphanumeric() {
        return None;
    }
    let kept = hyphen != "\u{AD}" && keeps_hyphen(head, last, end, context);
    let start = head.len() + if kept { hyphen.len() } else { 0 };
    Some(Edit::new(Span::new(start, end.gap.end), "", Fix::LineHyphen))
}

fn keeps_hyphen(head: &str, last: char, end: &LineEnd<'_>, context: Context<'_>) -> bool {
    if !(last.is_lowercase() && end.next.is_lowercase()) {
        return true;
    }
    let first = cursor::word_before(head, head.len());
    let second = cursor::word_after(end.tail, 0);
    context.facts.hyphenates(first, second) || context.conventions.joins_by_hyphen(first, second)
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    #[test]
    fn divided_words_come_together() {
        assert_eq!(repaired("біздің мектеп-\nтер ашық"), "біздің мектептер ашық");
        assert_eq!(repaired("мектеп\u{ad}\nтер"), "мектептер");
        assert_eq!(repaired("мектеп- \r\n тер"), "мектептер");
    }

    #[test]
    fn hyphens_of_the_word_stay() {
        assert_eq!(repaired("Нью-\nЙорк"), "Нью-Йорк");
        assert_eq!(repaired("НАТО-\nның 2017-\nші"), "НАТО-ның 2017-ші");
        assert_eq!(repaired("сонда-\nақ"), "сонда-ақ");
        assert_eq!(repaired("2006-\n2008"), "2006-2008");
        assert_eq!(
            repaired("Қарым-қатынас жақсы. Біз қарым-\nқатынасты"),
            "Қарым-қатынас жақсы. Біз қарым-қатынасты"
        );
    }

    #[test]
    fn dashes_stay() {
        for text in ["Абай -\nақын.", "сөз--\nсөз", "сөз-\n\nсөз", "-\nсөз", "сөз-\n– Иә"]
        {
            assert_eq!(repaired(text), text);
        }
    }
}
