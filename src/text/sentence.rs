//! Cuts a text into sentences.
//!
//! Every character with ink is in exactly one sentence; only white space lies between them. A line
//! end closes a sentence, unless the next line begins with a small letter. Within a line, a
//! sentence closes after `.`, `!`, `?` or `…` (several, too), the quotation marks, brackets and
//! footnote marks behind it, and white space, unless
//!
//! - the next word begins with a small letter (also behind a dash: «Кел!» – деді ол);
//! - the stop belongs to an initial or an abbreviation that goes on («Қ. Сатпаев», «2003 ж. қазан»,
//!   «б.з.д. 44 жылы»);
//! - the stop follows a number that opens the line («1. Кіріспе»).

use super::{BeforeStop, Conventions, cursor, is_space};
use crate::span::Span;

/// The sentences of `text`, in order, as byte spans without the white space around them. Total: an
/// empty text has none.
pub fn sentences(text: &str, conventions: &dyn Conventions) -> Vec<Span> {
    let mut cutter = Cutter { text, conventions, start: 0, sentences: Vec::new() };
    let mut at = 0;
    while let Some(ahead) = before_end(cursor::after(text, at)) {
        at += ahead;
        let (end, closes) = match cursor::next(text, at) {
            Some('\n') => (at + 1, cutter.closes_line(at)),
            Some(mark) if cursor::is_terminal(mark) => cutter.terminal(at),
            other => (at + other.map_or(1, char::len_utf8), false),
        };
        if closes {
            cutter.cut(end);
        }
        // The look ahead went over stops and quotation marks: each is read once.
        at = end;
    }
    cutter.cut(text.len());
    cutter.sentences
}

/// Bytes before the first place where a sentence may end; `None` where there is none.
fn before_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        let rest = bytes.get(at..)?;
        let (eights, _) = rest.as_chunks();
        at += 8 * eights.iter().take_while(|eight| !has_end(**eight)).count();
        let near = bytes.get(at..)?;
        if let Some(ahead) = near.iter().take(8).position(|byte| may_end(*byte)) {
            return Some(at + ahead);
        }
        at += 8;
    }
}

/// Whether what may end a sentence may begin with this byte: a stop, a line end, or «…».
fn may_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'.' | b'!' | b'?' | 0xE2)
}

/// Whether one of eight bytes, taken as one number, [may end](may_end) a sentence: it does not, where all are
/// spaces, letters or of characters of two bytes.
fn has_end(bytes: [u8; 8]) -> bool {
    const LOWEST: u64 = 0x0101_0101_0101_0101;
    let bytes = u64::from_le_bytes(bytes);
    let mark = !(bytes >> 7 | bytes >> 6);
    let no_space = (((bytes ^ (LOWEST * 0x20)) & (LOWEST * 0x3F)) + LOWEST * 0x3F) >> 6;
    let long = bytes >> 7 & bytes >> 6 & bytes >> 5;
    (mark & no_space | long) & LOWEST != 0
}

struct Cutter<'t> {
    text: &'t str,
    conventions: &'t dyn Conventions,
    /// Where the sentence being read begins.
    start: usize,
    sentences: Vec<Span>,
}

impl Cutter<'_> {
    /// Ends the sentence at byte `end`.
    fn cut(&mut self, end: usize) {
        let part = self.text.get(self.start..end).unwrap_or("");
        let body = part.trim_matches(is_space);
        if !body.is_empty() {
            let lead = part.len() - part.trim_start_matches(is_space).len();
            let start = self.start + lead;
            self.sentences.push(Span::new(start, start + body.len()));
        }
        self.start = end;
    }

    /// Whether a sentence ends at the line end at byte `at`.
    fn closes_line(&self, at: usize) -> bool {
        let next = cursor::after(self.text, at + 1).trim_start_matches(is_gap);
        !next.chars().next().is_some_and(char::is_lowercase)
    }

    /// Where the terminal marks at byte `at` end, with all that belongs to them, and whether they
    /// end a sentence.
    fn terminal(&self, at: usize) -> (usize, bool) {
        let marks = run(cursor::after(self.text, at), cursor::is_terminal);
        let end = at + marks + closers(cursor::after(self.text, at + marks));
        let tail = cursor::after(self.text, end);
        let next = tail.trim_start_matches(is_gap);
        let apart = next.len() < tail.len() || tail.is_empty() || tail.starts_with('\n');
        let stop = marks == 1 && cursor::next(self.text, at) == Some('.');
        let held = stop && self.belongs_to_word(at, next);
        (end, apart && !held && !goes_on(next))
    }

    /// Whether the single stop at byte `at`, with `next` behind it, is part of the word or number
    /// before it.
    fn belongs_to_word(&self, at: usize, next: &str) -> bool {
        let word = cursor::word_before(self.text, at);
        match self.conventions.before_stop(word) {
            BeforeStop::Initial => next.chars().next().is_some_and(char::is_alphabetic),
            BeforeStop::Abbreviation => !next.is_empty() && !next.starts_with('\n'),
            BeforeStop::Closing => is_numeral(next) && self.is_behind_abbreviation(at - word.len()),
            BeforeStop::Word => self.opens_with_number(at),
        }
    }

    /// Whether the stop of an abbreviation that goes on stands before byte `at`: «з.» of «б.з.д.».
    fn is_behind_abbreviation(&self, at: usize) -> bool {
        let before = self.text.get(self.start..at).unwrap_or("").trim_end_matches(is_gap);
        let stop = self.start + before.len().saturating_sub(1);
        before.ends_with('.')
            && self.conventions.before_stop(cursor::word_before(self.text, stop))
                == BeforeStop::Abbreviation
    }

    /// Whether nothing but a short number stands between the start of the sentence and byte `at`.
    fn opens_with_number(&self, at: usize) -> bool {
        let near = at - self.start <= LONGEST_NUMBER;
        let part = self.text.get(self.start..at).filter(|_| near).unwrap_or("").trim_start();
        (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// Whether a number comes, in digits or in Roman numerals of either alphabet.
fn is_numeral(next: &str) -> bool {
    next.starts_with(|first: char| first.is_ascii_digit() || "IVXІХ".contains(first))
}

/// Bytes that the number of a list may take, with the space before it.
const LONGEST_NUMBER: usize = 16;

/// Space within a line.
fn is_gap(character: char) -> bool {
    is_space(character) && character != '\n'
}

/// Bytes that the leading characters with `wanted` take.
fn run(text: &str, wanted: impl Fn(char) -> bool) -> usize {
    text.len() - text.trim_start_matches(wanted).len()
}

/// Bytes that quotation marks, brackets and footnote marks (`[1]`) at the start of `text` take.
fn closers(text: &str) -> usize {
    let mut rest = text;
    loop {
        let next = rest.trim_start_matches(['»', '”', '"', '’', ')', ']']);
        let next = footnote(next.strip_prefix(' ').unwrap_or(next)).unwrap_or(next);
        if next.len() == rest.len() {
            return text.len() - rest.len();
        }
        rest = next;
    }
}

/// `text` behind a mark such as `[12]` at its start.
fn footnote(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('[')?;
    let digits = run(inside, |character| character.is_ascii_digit());
    (1..=3).contains(&digits).then(|| cursor::after(inside, digits).strip_prefix(']'))?
}

/// Whether `next` carries on a sentence: a small letter, alone or behind a dash, a comma or a
/// bracket.
fn goes_on(next: &str) -> bool {
    let word = next.trim_start_matches(['–', '—', '-', ',', ' ', '(', ';', ':']);
    let skipped = next.len() - word.len();
    skipped <= LONGEST_DASH && word.chars().next().is_some_and(char::is_lowercase)
}

/// Bytes that a dash with its spaces may take before it is a line of ornament.
const LONGEST_DASH: usize = 8;

#[cfg(test)]
mod tests {
    use super::super::repair::testing::Simple;
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text, &Simple).into_iter().map(|span| span.slice(text)).collect()
    }

    #[test]
    fn bytes_that_may_end_a_sentence_are_seen_among_others() {
        for byte in 0..=u8::MAX {
            for place in 0..8 {
                let mut bytes = *b"\x20\xD0\xB0b\xD2\x9B\xC2\x20";
                bytes[place] = byte;
                assert!(!may_end(byte) || has_end(bytes), "{byte} at {place}");
            }
        }
        assert!(!has_end(*b"\x20\xD0\xB0b\xD2\x9B\xC2\x20"));
        for spaces in 0..20 {
            let text = format!("{}0.{}", " ".repeat(spaces), "ә".repeat(spaces));
            assert_eq!(before_end(&text), Some(spaces + 1));
            assert_eq!(before_end(&text[spaces + 2..]), None);
        }
    }

    #[test]
    fn sentences_end_at_terminal_marks() {
        assert_eq!(
            cut("Күн шықты. Бала тұрды! Неге?.. Білмеймін… Кеш."),
            ["Күн шықты.", "Бала тұрды!", "Неге?..", "Білмеймін…", "Кеш."]
        );
    }

    #[test]
    fn quotation_marks_and_footnotes_stay_with_their_sentence() {
        assert_eq!(
            cut("Ол «Кел!» [1] деді.[2] Мен бардым."),
            ["Ол «Кел!» [1] деді.[2]", "Мен бардым."]
        );
        assert_eq!(cut("«Кел!» – деді ол. Мен бардым."), ["«Кел!» – деді ол.", "Мен бардым."]);
        assert_eq!(cut("(Бұл бөлек.) Ары қарай."), ["(Бұл бөлек.)", "Ары қарай."]);
    }

    #[test]
    fn initials_and_abbreviations_do_not_end_one() {
        assert_eq!(
            cut("Онда Қ. Сатпаев пен Дж. Байрон бар."),
            ["Онда Қ. Сатпаев пен Дж. Байрон бар."]
        );
        assert_eq!(cut("Бұл 2003 ж. Алматыда болды."), ["Бұл 2003 ж. Алматыда болды."]);
        assert_eq!(cut("Көл, өзен, т.б. Бұл су."), ["Көл, өзен, т.б.", "Бұл су."]);
        assert_eq!(cut("Көл, өзен, т.б. 5 су бар."), ["Көл, өзен, т.б.", "5 су бар."]);
        assert_eq!(cut("Көл, т. б. үшін."), ["Көл, т. б. үшін."]);
    }

    #[test]
    fn numbers_keep_their_stops() {
        assert_eq!(cut("1. Кіріспе\n2. Негізгі бөлім"), ["1. Кіріспе", "2. Негізгі бөлім"]);
        assert_eq!(
            cut("Бағасы 2.5 теңге. Ол 1992. Сосын кетті."),
            ["Бағасы 2.5 теңге.", "Ол 1992.", "Сосын кетті."]
        );
    }

    #[test]
    fn lines_are_sentences_unless_they_go_on() {
        assert_eq!(
            cut("Тақырып\n\nБір сөйлем\nекінші жолда.\nҮшінші"),
            ["Тақырып", "Бір сөйлем\nекінші жолда.", "Үшінші"]
        );
    }

    #[test]
    fn a_stop_before_a_small_letter_ends_nothing() {
        assert_eq!(cut("НАТО-.мен байланыс. Сол"), ["НАТО-.мен байланыс.", "Сол"]);
    }

    #[test]
    fn space_alone_has_no_sentence() {
        assert!(cut(" \n \u{feff}\n").is_empty());
    }
}
