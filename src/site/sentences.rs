//! The sentences of a text as HTML: in their blocks, each with a name that links lead to, its dates marked.

use super::Text;
use super::body::Kind;
use super::frame::ROOM;
use super::markup::{Html, address};
use super::words::Words;
use crate::library::Document;
use crate::time::value::{Date, Edtf, Part};

/// The longest lines that stay lines, in characters: of verses, or of a list. What is longer is a paragraph.
const LONGEST_LINE: usize = 60;

/// What stands between two sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    Space,
    Line,
    Paragraph,
}

/// Writes the sentences of a text, for a page that lies one folder deep.
pub(super) struct Writer<'t> {
    pub(super) text: &'t Text,
    pub(super) document: &'t Document,
    /// The language that most of them are in.
    pub(super) language: &'t str,
    pub(super) words: &'static Words,
}

impl Writer<'_> {
    /// How many sentences at the beginning are the title of the text, and no more.
    pub(super) fn title(&self) -> usize {
        let title: String = self.text.about.title.split_whitespace().collect();
        let mut said = String::new();
        for number in 0..self.document.sentences().len() {
            said.extend(self.document.sentence_text(number).split_whitespace());
            if said.len() >= title.len() {
                return if said == title && !said.is_empty() { number + 1 } else { 0 };
            }
        }
        0
    }

    /// Writes the sentences from this one on, in their blocks.
    pub(super) fn blocks(&self, html: &mut Html, from: usize) {
        let mut levels = Vec::new();
        let mut open: Option<Kind> = None;
        let mut at = from;
        while at < self.document.sentences().len() {
            let block = self.block(at);
            let kind = self.text.body.kind(block);
            let mut end = at + 1;
            while self.block(end) == block && end < self.document.sentences().len() {
                end += 1;
            }
            between(html, open, Some(kind));
            match kind {
                Kind::Heading(level) => self.heading(html, at..end, depth(&mut levels, level)),
                Kind::Item => self.element(html, "<li>", at..end, "</li>\n"),
                Kind::Lines => self.element(html, "<p class=\"lines\">", at..end, "</p>\n"),
                Kind::Paragraph | Kind::Quote => self.paragraphs(html, at..end),
            }
            (open, at) = (Some(kind), end);
        }
        between(html, open, None);
    }

    /// The block that a sentence begins in.
    fn block(&self, sentence: usize) -> usize {
        let start = self.document.sentences().get(sentence).map_or(0, |found| found.span.start);
        self.text.body.block(start)
    }

    fn heading(&self, html: &mut Html, range: std::ops::Range<usize>, depth: usize) {
        let (start, end) = match depth {
            0 => ("<h2>", "</h2>\n"),
            1 => ("<h3>", "</h3>\n"),
            2 => ("<h4>", "</h4>\n"),
            3 => ("<h5>", "</h5>\n"),
            _ => ("<h6>", "</h6>\n"),
        };
        self.element(html, start, range, end);
    }

    /// Writes sentences in one element.
    pub(super) fn element(
        &self,
        html: &mut Html,
        start: &'static str,
        range: std::ops::Range<usize>,
        end: &'static str,
    ) {
        html.raw(start);
        for number in range.clone() {
            if number > range.start {
                let apart = self.gap(number) != Gap::Space;
                html.raw(if apart { "<br>\n" } else { " " });
            }
            self.sentence(html, number);
        }
        html.raw(end);
    }

    /// Writes sentences in as many paragraphs as their text has.
    fn paragraphs(&self, html: &mut Html, range: std::ops::Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let next = (at + 1..range.end).find(|&number| self.gap(number) == Gap::Paragraph);
            let end = next.unwrap_or(range.end);
            self.element(html, "<p>", at..end, "</p>\n");
            at = end;
        }
    }

    /// What stands before a sentence.
    fn gap(&self, number: usize) -> Gap {
        let text = self.document.repaired().text();
        let place = |number: usize| self.document.sentences().get(number).map(|one| one.repaired);
        let (Some(last), Some(next)) = (number.checked_sub(1).and_then(place), place(number))
        else {
            return Gap::Space;
        };
        let between = text.get(last.end..next.start).unwrap_or("");
        match between.bytes().filter(|byte| *byte == b'\n').count() {
            0 => Gap::Space,
            1 if line_before(text, last.end) <= LONGEST_LINE
                && line_from(text, next.start) <= LONGEST_LINE =>
            {
                Gap::Line
            }
            _ => Gap::Paragraph,
        }
    }

    /// Writes a sentence: its words with their dates, and the way to it in the reading room, which is shown
    /// where a link led to the sentence.
    pub(super) fn sentence(&self, html: &mut Html, number: usize) {
        html.raw("<span id=\"s").number(number + 1).raw("\"");
        let language = self.document.sentence_language(number).code();
        if language != self.language && language != "und" {
            html.attribute("lang", language);
        }
        html.raw(">");
        self.dated(html, number);
        let place =
            format!("{ROOM}?doc={}&s={}", address(&self.text.id).replace('/', "%2F"), number + 1);
        html.raw(" <a class=\"in-room\"").link("href", 1, &place);
        html.attribute("aria-label", self.words.open_in_room).raw("></a></span>");
    }

    /// The words of a sentence, with its dates marked.
    fn dated(&self, html: &mut Html, number: usize) {
        let words = self.document.sentence_text(number);
        let dates = self.document.dates();
        let first = dates.partition_point(|date| date.sentence < number);
        let mut at = 0;
        for date in dates.iter().skip(first).take_while(|date| date.sentence == number) {
            let span = date.span;
            if span.start < at || span.is_empty() || words.get(span.range()).is_none() {
                continue;
            }
            html.text(words.get(at..span.start).unwrap_or(""));
            time(html, &date.value, span.slice(words));
            at = span.end;
        }
        html.text(words.get(at..).unwrap_or(""));
    }
}

/// Ends a list or a quotation, and begins another.
fn between(html: &mut Html, last: Option<Kind>, next: Option<Kind>) {
    if last == next {
        return;
    }
    html.raw(match last {
        Some(Kind::Item) => "</ul>\n",
        Some(Kind::Quote) => "</blockquote>\n",
        _ => "",
    });
    html.raw(match next {
        Some(Kind::Item) => "<ul>\n",
        Some(Kind::Quote) => "<blockquote>\n",
        _ => "",
    });
}

/// Writes the words of a date. HTML knows days, months and years from 1 to 9999; what else a text tells of
/// times is marked, and not given a value that it does not have.
pub(super) fn time(html: &mut Html, value: &Edtf, words: &str) {
    match machine(value) {
        Some(date) => {
            html.raw("<time").attribute("datetime", &date).raw(">").text(words).raw("</time>")
        }
        None => html.raw("<span class=\"time\">").text(words).raw("</span>"),
    };
}

/// A date as HTML writes it.
pub(super) fn machine(value: &Edtf) -> Option<String> {
    let Edtf::Date(date) = value else { return None };
    let whole = matches!(date.part(), Part::Year | Part::Month(_) | Part::Day(..));
    let counted = |date: &&Date| date.in_year().is_some_and(|year| (1..=9999).contains(&year));
    Some(date).filter(counted).filter(|_| whole).map(|date| date.unqualified().to_string())
}

/// Where a heading of this level stands among those above it, counted from 0, so that none is passed over.
fn depth(levels: &mut Vec<u8>, level: u8) -> usize {
    while levels.last().is_some_and(|last| *last >= level) {
        levels.pop();
    }
    levels.push(level);
    levels.len() - 1
}

/// The characters of the line that ends at a byte; no more are counted than matter.
fn line_before(text: &str, end: usize) -> usize {
    let line = text.get(..end).unwrap_or("").chars().rev();
    line.take_while(|sign| *sign != '\n').take(LONGEST_LINE + 1).count()
}

/// The characters of the line that begins at a byte.
fn line_from(text: &str, start: usize) -> usize {
    let line = text.get(start..).unwrap_or("").chars();
    line.take_while(|sign| *sign != '\n').take(LONGEST_LINE + 1).count()
}
