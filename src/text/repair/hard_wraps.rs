//! A line end that a page put inside a sentence becomes a space.
//!
//! Why: PDF export ends each line where the page did. A sentence then lies on several lines, and
//! what is searched, shown and dated would be a piece of it.
//!
//! A line end is one of the page's where the line before it is running prose and not done: no mark
//! that ends a sentence, no colon or semicolon at its end. Before a small letter it is enough that
//! the line looks like prose (it is long, holds a mark of punctuation, ends in a number, or goes on
//! from a line itself), or that it begins with a capital and the next line looks like prose. Before a
//! capital, a digit or a quotation mark more is asked: a sentence begun within the line, a line that
//! goes on from another, a last word that asks for the next («Республикасының»), or a line as long as
//! those that the page surely wrapped.
//!
//! What is asked of the next line is all that would join it to the one behind it: so joining that one
//! first changes nothing, and lines that are joined draw no others along.
//!
//! Not changed: empty lines; headings, verse and lists, whose lines are short and begin anew; lines
//! with tabs, which are tables; lines that begin with a mark of a list.

use super::line_end::{LineEnd, line_end, line_ends};
use super::stages::Context;
use super::{Edit, Fix};
use crate::text::{BeforeStop, Conventions, cursor, is_letter, is_space};

/// Bytes of a line that is surely no item of a list and no verse: some forty Cyrillic letters.
const LONG_LINE: usize = 80;

/// Finds the line ends.
pub(super) fn find(text: &str, places: &[usize], context: Context<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    // Where the line begins that goes on from the one before it.
    let mut continued = None;
    let mut stanza = Stanza::default();
    for end in line_ends(text, places) {
        let start = line_start(end.head);
        let line = Line::before(&end, continued == Some(start));
        if stanza.at_end(start) {
            stanza = Stanza::read(text, start, context.conventions);
        }
        if !stanza.is_verse && line.goes_on(&end, context) {
            continued = Some(line_start(cursor::before(text, end.gap.end)));
            edits.push(Edit::new(end.gap, " ", Fix::HardWrap));
        }
    }
    edits
}

/// Where the line begins that `head` ends in.
fn line_start(head: &str) -> usize {
    head.rfind('\n').map_or(0, |at| at + 1)
}

/// Lines up to one that ends a sentence, or to an empty one.
#[derive(Default)]
struct Stanza {
    end: usize,
    /// Whether they are verse or a list: all are short, and none holds the end of a sentence.
    is_verse: bool,
}

/// The fewest lines of a stanza.
const FEWEST_VERSES: usize = 3;

impl Stanza {
    /// Whether the line that begins at byte `start` is none of its lines.
    fn at_end(&self, start: usize) -> bool {
        start >= self.end
    }

    /// Reads the lines from byte `start` on.
    fn read(text: &str, start: usize, conventions: &dyn Conventions) -> Self {
        let (mut end, mut lines, mut short) = (start, 0, true);
        for line in cursor::after(text, start).split_inclusive('\n') {
            let words = line.trim_matches(is_space);
            if words.is_empty() {
                break;
            }
            let text = Line { text: words, continues: false };
            short = short && words.len() < LONG_LINE && !text.holds_an_end(conventions);
            (end, lines) = (end + line.len(), lines + 1);
            if words.ends_with(['.', '!', '?', '…']) {
                break;
            }
        }
        Self { end: end.max(start + 1), is_verse: short && lines >= FEWEST_VERSES }
    }
}

/// A line before a line end.
struct Line<'t> {
    text: &'t str,
    /// Whether it goes on from the line before it.
    continues: bool,
}

impl<'t> Line<'t> {
    fn before(end: &LineEnd<'t>, continues: bool) -> Self {
        let line = cursor::after(end.head, line_start(end.head));
        Self { text: cursor::trim_gap_start(line), continues }
    }

    /// Whether its sentence goes on behind the line end.
    fn goes_on(&self, end: &LineEnd<'_>, context: Context<'_>) -> bool {
        if !self.is_open() || begins_item(end.tail) {
            return false;
        }
        let next = next_line(end.tail);
        if self.text.contains('\t') || next.contains('\t') {
            return false;
        }
        let first = end.tail.chars().find(|mark| !is_opening(*mark));
        if first.is_some_and(char::is_lowercase) {
            return self.is_prose() || (self.begins_sentence() && reads_on(next, context));
        }
        let begins = is_opening(end.next) || end.next.is_uppercase() || end.next.is_ascii_digit();
        begins && self.is_surely_open(context)
    }

    /// Whether its last mark leaves the sentence open.
    fn is_open(&self) -> bool {
        let closed = self.text.trim_end_matches(['»', '”', '"', '’', ')', ']']);
        let last = self.text.chars().next_back();
        let ends = closed.ends_with(['.', '!', '?', '…', ':', ';']);
        !ends && last.is_some_and(|last| !matches!(last, '=' | '*' | '#' | '|' | '_' | '-'))
    }

    /// Whether it looks like running text.
    fn is_prose(&self) -> bool {
        self.continues || looks_like_prose(self.text)
    }

    /// Whether it begins as a sentence does, and not as an item of a list.
    fn begins_sentence(&self) -> bool {
        let first = self.text.chars().find(|mark| !is_opening(*mark));
        first.is_some_and(|first| first.is_uppercase() || first.is_ascii_digit())
    }

    /// Whether it can't be a heading or an item of a list.
    fn is_surely_open(&self, context: Context<'_>) -> bool {
        let last = cursor::word_before(self.text, self.text.len());
        let is_full = || {
            let width = context.facts.wrap_width().filter(|width| *width >= LONG_LINE);
            width.is_some_and(|width| self.text.len() * 10 >= width * 7)
        };
        self.continues
            || (self.text.ends_with(',') && self.text.len() >= LONG_LINE)
            || context.conventions.expects_more(last)
            || self.holds_an_end(context.conventions)
            || is_full()
    }

    /// Whether a sentence ends within it and another begins.
    fn holds_an_end(&self, conventions: &dyn Conventions) -> bool {
        let mut marks = cursor::bytes(self.text, |byte| matches!(byte, b'.' | b'!' | b'?'));
        marks.any(|at| {
            let tail = cursor::after(self.text, at + 1);
            let next = tail.trim_start_matches(['.', '»', '”', '"', ')', ' ']).chars().next();
            let word = cursor::word_before(self.text, at);
            let whole = word.chars().count() >= 3 && word.chars().all(char::is_lowercase);
            whole
                && next.is_some_and(char::is_uppercase)
                && conventions.before_stop(word) == BeforeStop::Word
        })
    }
}

/// Whether a line is long, holds a mark of punctuation or ends in a number.
fn looks_like_prose(line: &str) -> bool {
    let number = line.ends_with(|last: char| last.is_ascii_digit());
    line.len() >= LONG_LINE || number || line.contains([',', '.', '!', '?'])
}

/// Whether a line looks like running text, or asks for more.
fn reads_on(line: &str, context: Context<'_>) -> bool {
    let last = cursor::word_before(line, line.len());
    looks_like_prose(line) || context.conventions.expects_more(last)
}

fn is_opening(mark: char) -> bool {
    matches!(mark, '«' | '“' | '"' | '(' | '„')
}

/// The line that `tail` begins with.
fn next_line(tail: &str) -> &str {
    tail.split('\n').next().unwrap_or("").trim_end_matches(is_space)
}

/// Digits of the number of an item.
const LONGEST_NUMBER: usize = 3;

/// Whether a line begins with the mark of an item: a dash, a bullet, «1.», «2)», «а)».
fn begins_item(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    let numbered = (1..=LONGEST_NUMBER).contains(&digits) && rest.starts_with(['.', ')']);
    let mut characters = line.chars();
    let lettered =
        characters.next().is_some_and(is_letter) && characters.next().is_some_and(|c| c == ')');
    numbered || lettered || line.starts_with(['-', '–', '—', '•', '*', '#', '|', '='])
}

/// The fewest wrapped lines that tell the width of a page.
const FEWEST_LINES: usize = 3;

/// How many bytes the lines of `text` take where a page wrapped them: on average of those that go on
/// with a small letter. `None` where there are few.
pub(super) fn width(text: &str) -> Option<usize> {
    let ends = cursor::bytes(text, |byte| byte == b'\n');
    let wrapped = ends.filter_map(|at| line_end(text, at)).filter_map(|end| {
        let line = Line::before(&end, false);
        (end.next.is_lowercase() && line.is_open()).then_some(line.text.len())
    });
    let (lines, bytes) = wrapped.fold((0, 0), |(lines, bytes), length| (lines + 1, bytes + length));
    (lines >= FEWEST_LINES).then(|| bytes / lines)
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    #[test]
    fn sentences_come_together() {
        assert_eq!(
            repaired("Арал теңізінің суы азайып, балықшылар\nкөшіп кетті."),
            "Арал теңізінің суы азайып, балықшылар көшіп кетті."
        );
        assert_eq!(
            repaired("Ол келді. Сол күні қаладағы\nАбай мектебі ашылды."),
            "Ол келді. Сол күні қаладағы Абай мектебі ашылды."
        );
        assert_eq!(
            repaired("Қазақстан Республикасының\nҰлттық кітапханасы"),
            "Қазақстан Республикасының Ұлттық кітапханасы"
        );
        assert_eq!(
            repaired("Ол келді. Сонда біз\n5 кітап\nАбайдан алдық."),
            "Ол келді. Сонда біз 5 кітап Абайдан алдық."
        );
        // Found by fuzzing: a tab that sets a line in is none of a table.
        assert_eq!(
            repaired("Ол келді. Сонда біз\n\tкітап\n\tалдық."),
            "Ол келді. Сонда біз кітап алдық."
        );
    }

    #[test]
    fn headings_lists_and_verse_stay() {
        for text in [
            "Арал теңізі\nАрал – көл.",
            "Ол келді.\nБіз бардық.",
            "Керегі:\nқалам\nдәптер",
            "қалам\nдәптер\nөшіргіш",
            "1. Кіріспе\n2. Негізгі бөлім",
            "А. Байтұрсынұлы\nМ. Дулатұлы",
            "Жел көтерді бұлтты,\nКүн шықты биіктен",
            "Жел көтерді бұлттың\nКөлеңкесін, құс ұшты,\nкүн шығып тұр биіктен",
            "жел көтерді бұлтты,\nкүн шықты биіктен,\nбалалар ойнап жүр.",
            "аты\tжасы\nАсан\t12",
            "Ол былай деді\n\nкөп сөз",
            "бірінші;\nекінші;",
            // Found by fuzzing: a long line drew the short ones before it along, one by one.
            "қалам\nдәптер\nөшіргіш\nбұлардың бәрін балалар мектепке әкеліп, мұғалімге көрсетеді",
            "Біз бардық, олар\n– деді ол",
        ] {
            assert_eq!(repaired(text), text);
        }
    }
}
