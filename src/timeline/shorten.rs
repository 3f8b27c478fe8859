//! A clause on one short line.
//!
//! Where it is long it is cut in the middle, between words: a Kazakh clause begins with who and ends with
//! what, and without its end it would say nothing. No half of its date stays, and no half of what is
//! quoted or in brackets.

use crate::span::Span;

/// The most letters of a label: a line and a half on a phone.
pub(super) const LONGEST: usize = 90;
/// How many of them may be its beginning, where it is cut.
const BEGINNING: usize = 38;

/// A mark that no line begins or ends with.
pub(super) const LOOSE: fn(char) -> bool = |sign| sign.is_whitespace() || ".,;:–—-".contains(sign);

/// `text` on one line, cut with «…» where it is long; `date` is the place of its date, in bytes.
pub(super) fn shorten(text: &str, date: Span) -> String {
    let words = words(text);
    let all = fitting(words.iter(), text, LONGEST + 1);
    if all == words.len() {
        return joined(&words, text);
    }
    let dated = |at: usize| words.get(at).is_some_and(|word| word.overlaps(date));
    let mut tail = words.len() - fitting(words.iter().rev(), text, LONGEST - BEGINNING - 2);
    while tail > 0 && dated(tail) && dated(tail - 1) {
        tail += 1;
    }
    let end = joined(words.get(tail..).unwrap_or_default(), text);
    let end = closed(&end);
    // What the end does not need is the beginning's.
    let left = LONGEST.saturating_sub(end.chars().count() + 2);
    let mut head = fitting(words.iter().take(tail), text, left);
    while head > 0 && dated(head) && dated(head - 1) {
        head -= 1;
    }
    let head = joined(words.get(..head).unwrap_or_default(), text);
    let cut = [opened(&head), "…", end].join(" ");
    cut.trim().to_owned()
}

/// The words of a text, as places in it.
fn words(text: &str) -> Vec<Span> {
    let mut end = 0;
    let pieces = text.split_inclusive(char::is_whitespace).map(|piece| {
        let start = end;
        end += piece.len();
        Span::new(start, start + piece.trim_end().len())
    });
    pieces.filter(|word| !word.is_empty()).collect()
}

/// How many of the words fit into so many letters, with a space behind each.
fn fitting<'w>(words: impl Iterator<Item = &'w Span>, text: &str, most: usize) -> usize {
    let lengths = words.scan(0, |length, word| {
        *length += word.slice(text).chars().count() + 1;
        Some(*length)
    });
    lengths.take_while(|length| *length <= most).count()
}

fn joined(words: &[Span], text: &str) -> String {
    let words: Vec<&str> = words.iter().map(|word| word.slice(text)).collect();
    words.join(" ")
}

/// Marks in pairs.
const PAIRS: [(char, char); 4] = [('(', ')'), ('[', ']'), ('«', '»'), ('“', '”')];

/// The beginning of a text, without what is opened and not closed in it.
fn opened(head: &str) -> &str {
    let open = PAIRS.iter().filter_map(|(open, close)| {
        head.rfind(*open).filter(|at| !head.get(*at..).is_some_and(|rest| rest.contains(*close)))
    });
    let end = open.min().unwrap_or(head.len());
    head.get(..end).unwrap_or(head).trim_end_matches(LOOSE)
}

/// The end of a text, without what is closed and was not opened in it.
fn closed(tail: &str) -> &str {
    let close = PAIRS.iter().filter_map(|(open, close)| {
        let at = tail.find(*close)?;
        let before = tail.get(..at).is_some_and(|before| before.contains(*open));
        (!before).then_some(at + close.len_utf8())
    });
    let start = close.max().unwrap_or(0);
    tail.get(start..).unwrap_or(tail).trim_start_matches(LOOSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(text: &str) -> String {
        shorten(text, Span::default())
    }

    #[test]
    fn a_long_text_keeps_its_ends() {
        let cut = short(&format!("бірінші {}соңғы", "сөз ".repeat(60)));
        assert!(cut.starts_with("бірінші сөз") && cut.ends_with("сөз соңғы"), "{cut}");
        assert!(cut.contains("сөз … сөз") && cut.chars().count() <= LONGEST, "{cut}");
        assert_eq!(short("екі\n жол"), "екі жол");
    }

    #[test]
    fn no_half_of_a_pair_stays() {
        let long = "сөз ".repeat(20);
        assert_eq!(opened("Кеңес («Бірлік» атты"), "Кеңес");
        assert_eq!(closed("атты» кеңесі) мүшесі болды"), "мүшесі болды");
        assert_eq!(closed("ЖШП (бағдарлама) мүшесі болды"), "ЖШП (бағдарлама) мүшесі болды");
        let cut = short(&format!("Кеңес ({long}) ашылды"));
        assert_eq!(cut, "Кеңес … ашылды");
    }

    #[test]
    fn no_half_of_the_date_stays() {
        let text = format!("Кезінде ауылда 2001 жылдың 11 қыркүйегінде {}болды", "сөз ".repeat(20));
        let start = text.find("2001").unwrap();
        let end = start + "2001 жылдың 11 қыркүйегінде".len();
        assert!(shorten(&text, Span::new(start, end)).starts_with("Кезінде ауылда …"));
    }
}
