//! HTML tags and marks of wiki text go.
//!
//! Why: text copied from the source of a page or of a wiki keeps «<br>», «'''Абай'''»,
//! «[[Семей|Семейде]]» and «== Өмірі ==» between its words.
//!
//! Changed: tags whose name is in [`TAGS`], those that end a line or a paragraph into its end; numbers
//! in `<sup>` and `<sub>` into raised and lowered digits; comments;
//! pairs of quotes that mean bold or slanted, links with at most one bar, and the signs around a
//! heading that fills its line. Not changed: «<» with no such name behind («a < b»), tags without an
//! end, anything else that is raised (`a<sup>n</sup>` is not an), links to files, templates («{{…}}»),
//! which no one can read without the wiki.

use super::stages::Context;
use super::{Edit, Fix};
use crate::span::Span;
use crate::text::cursor;

/// What ends where a tag stands, as the number of line ends that it takes.
#[derive(Clone, Copy)]
enum Ends {
    Nothing = 0,
    Line = 1,
    Paragraph = 2,
}

/// Names of tags, and what ends with one.
const TAGS: [(&str, Ends); 39] = [
    ("br", Ends::Line),
    ("p", Ends::Paragraph),
    ("div", Ends::Paragraph),
    ("li", Ends::Line),
    ("ul", Ends::Paragraph),
    ("ol", Ends::Paragraph),
    ("tr", Ends::Line),
    ("table", Ends::Paragraph),
    ("tbody", Ends::Paragraph),
    ("h1", Ends::Paragraph),
    ("h2", Ends::Paragraph),
    ("h3", Ends::Paragraph),
    ("h4", Ends::Paragraph),
    ("h5", Ends::Paragraph),
    ("h6", Ends::Paragraph),
    ("hr", Ends::Paragraph),
    ("blockquote", Ends::Paragraph),
    ("center", Ends::Paragraph),
    ("poem", Ends::Paragraph),
    ("td", Ends::Nothing),
    ("th", Ends::Nothing),
    ("b", Ends::Nothing),
    ("i", Ends::Nothing),
    ("u", Ends::Nothing),
    ("s", Ends::Nothing),
    ("em", Ends::Nothing),
    ("strong", Ends::Nothing),
    ("small", Ends::Nothing),
    ("big", Ends::Nothing),
    ("sub", Ends::Nothing),
    ("span", Ends::Nothing),
    ("font", Ends::Nothing),
    ("a", Ends::Nothing),
    ("img", Ends::Nothing),
    ("ref", Ends::Nothing),
    ("code", Ends::Nothing),
    ("tt", Ends::Nothing),
    ("nowiki", Ends::Nothing),
    ("references", Ends::Nothing),
];

/// Bytes that a tag, a comment or a link takes at most.
const LONGEST: usize = 300;

/// Finds the marks.
pub(super) fn find(text: &str, places: &[usize], _: Context<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut end = 0;
    for &at in places {
        if at < end {
            continue;
        }
        let found = match text.as_bytes().get(at) {
            Some(b'<') => tag(text, at).into_iter().collect(),
            Some(b'[') => link(text, at),
            Some(b'\'') => quotes(text, at),
            _ => heading(text, at),
        };
        end = found.last().map_or(end, |edit| edit.span.end);
        edits.extend(found);
    }
    edits
}

fn removal(start: usize, end: usize) -> Edit {
    Edit::new(Span::new(start, end), "", Fix::Markup)
}

/// The tag or comment that begins at byte `at`.
fn tag(text: &str, at: usize) -> Option<Edit> {
    let tail = near(text, at);
    if let Some(comment) = tail.strip_prefix("<!--") {
        let end = comment.find("-->")?;
        return Some(removal(at, at + 4 + end + 3));
    }
    let end = tail.find('>')? + 1;
    let inside = tail.get(1..end - 1)?.trim_start_matches('/').to_ascii_lowercase();
    let name = inside.split([' ', '/', '\t', '\n']).next()?;
    if let Some((length, small)) = small_digits(tail) {
        return Some(Edit::new(Span::new(at, at + length), small, Fix::Markup));
    }
    let (_, ends) = TAGS.iter().find(|(known, _)| *known == name)?;
    let there = line_ends_around(cursor::before(text, at), cursor::after(text, at + end));
    let missing = (*ends as usize).saturating_sub(there);
    let replacement = "\n\n".get(..missing).unwrap_or("");
    Some(Edit::new(Span::new(at, at + end), replacement, Fix::Markup))
}

/// Digits that are raised or lowered, and no others.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
const LOWERED: [char; 10] = ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'];

/// A number in `<sup>` or `<sub>` at the start of `text`: how many bytes it takes with its tags, and
/// the number in raised or lowered digits. Without them 5<sup>2</sup> would become 52.
fn small_digits(text: &str) -> Option<(usize, String)> {
    let (rest, close, digits) = match (text.strip_prefix("<sup>"), text.strip_prefix("<sub>")) {
        (Some(rest), _) => (rest, "</sup>", RAISED),
        (_, Some(rest)) => (rest, "</sub>", LOWERED),
        _ => return None,
    };
    let number =
        rest.split_once(close).map(|(number, _)| number).filter(|inside| !inside.is_empty())?;
    let small = number.chars().map(|digit| digits.get(digit.to_digit(10)? as usize));
    let small = small.collect::<Option<String>>()?;
    Some((text.len() - rest.len() + number.len() + close.len(), small))
}

/// Line ends that stand beside a tag already; the ends of the text and a tag right before it are as
/// good as any.
fn line_ends_around(head: &str, tail: &str) -> usize {
    if head.is_empty() || tail.is_empty() || head.ends_with('>') {
        return Ends::Paragraph as usize;
    }
    let before = head.bytes().rev().take_while(|&byte| byte == b'\n').count();
    before + tail.bytes().take_while(|&byte| byte == b'\n').count()
}

/// As much of the text from byte `at` on as a mark may take.
fn near(text: &str, at: usize) -> &str {
    let tail = cursor::after(text, at);
    cursor::before(tail, tail.floor_char_boundary(LONGEST))
}

/// The brackets of a link that begins at byte `at`, and its target where a bar parts it from the
/// words shown.
fn link(text: &str, at: usize) -> Vec<Edit> {
    if cursor::previous(text, at) == Some('[') {
        return Vec::new();
    }
    let Some(tail) = near(text, at).strip_prefix("[[") else { return Vec::new() };
    let Some(length) = tail.find("]]") else { return Vec::new() };
    let inside = cursor::before(tail, length);
    let plain = !inside.contains(['[', '\n', '{']) && !inside.is_empty();
    let plain = plain && !cursor::after(tail, length + 2).starts_with(']');
    let bars = inside.matches('|').count();
    if !plain || bars > 1 {
        return Vec::new();
    }
    let shown = inside.find('|').map_or(0, |bar| bar + 1);
    let end = at + 2 + length;
    vec![removal(at, at + 2 + shown), removal(end, end + 2)]
}

/// The two, three or five quotes that begin at byte `at` and those that close them in their line.
fn quotes(text: &str, at: usize) -> Vec<Edit> {
    if cursor::previous(text, at) == Some('\'') {
        return Vec::new();
    }
    let tail = near(text, at);
    let length = quotes_at(tail);
    let close = closing(tail, length).filter(|_| matches!(length, 2 | 3 | 5));
    let Some(close) = close else { return Vec::new() };
    vec![removal(at, at + length), removal(at + close, at + close + length)]
}

fn quotes_at(text: &str) -> usize {
    text.bytes().take_while(|&byte| byte == b'\'').count()
}

/// Where in its line the same number of quotes closes those that `text` begins with.
fn closing(text: &str, length: usize) -> Option<usize> {
    let line = text.split('\n').next()?;
    let inside = cursor::after(line, length);
    let at = inside.find('\'')?;
    let close = length + at;
    let same = quotes_at(cursor::after(line, close)) == length;
    (at > 0 && same).then_some(close)
}

/// The signs around the heading that begins at byte `at`, if it fills its line. An empty line takes
/// their place, so that the heading is not taken for a line of the text.
fn heading(text: &str, at: usize) -> Vec<Edit> {
    if cursor::previous(text, at).is_some_and(|before| before != '\n') {
        return Vec::new();
    }
    let line = near(text, at).split(['\n', '\r']).next().unwrap_or("");
    let body = line.trim_end_matches([' ', '\t']);
    let signs = body.bytes().take_while(|&byte| byte == b'=').count();
    let close = body.bytes().rev().take_while(|&byte| byte == b'=').count();
    let words = body.get(signs..body.len() - close).unwrap_or("").trim();
    if !(2..=6).contains(&signs) || signs != close || words.is_empty() || words.contains("==") {
        return Vec::new();
    }
    let lead = body.get(signs..).map_or(0, |rest| rest.len() - rest.trim_start().len());
    let (start, end) = (at + signs + lead, at + line.len());
    let (head, tail) = (cursor::before(text, at), cursor::after(text, end));
    let apart =
        [head.is_empty() || head.ends_with("\n\n"), tail.is_empty() || tail.starts_with("\n\n")];
    let [before, behind] = apart.map(|apart| if apart { "" } else { "\n" });
    let edit = |start, end, replacement| Edit::new(Span::new(start, end), replacement, Fix::Markup);
    vec![edit(at, start, before), edit(start + words.len(), end, behind)]
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    #[test]
    fn tags_go() {
        assert_eq!(repaired("H<sub>2</sub>O <b>су</b>, 12 м<sup>3</sup>"), "H₂O су, 12 м³");
        assert_eq!(repaired("5<sup>2</sup> = 25"), "5² = 25");
        assert_eq!(repaired("Бірінші жол.<br />Екінші жол."), "Бірінші жол.\nЕкінші жол.");
        assert_eq!(repaired("<p class=\"x\">Сөйлем.</p><p>Тағы.</p>"), "Сөйлем.\n\nТағы.");
        assert_eq!(repaired("Сөз<!-- ескерту --> бар."), "Сөз бар.");
        assert_eq!(repaired("&lt;i&gt;Абай&lt;/i&gt; ақын"), "Абай ақын", "written as entities");
    }

    #[test]
    fn wiki_marks_go() {
        assert_eq!(repaired("'''Абай''' – ''ақын''."), "Абай – ақын.");
        assert_eq!(
            repaired("Ол [[Семей|Семейде]] және [[Алматы]]да болды."),
            "Ол Семейде және Алматыда болды."
        );
        assert_eq!(repaired("== Өмірі ==\nОл туды."), "Өмірі\n\nОл туды.");
        assert_eq!(repaired("Ол ақын\n===Өмірі===  \n\nОл туды."), "Ол ақын\n\nӨмірі\n\nОл туды.");
        let heading = "==Көктем келді. Құстар қайтты==\nКөктемде қар еріп, өзен тасиды.";
        assert!(
            repaired(heading).contains("қайтты\n\nКөктемде"),
            "a heading is no line of the text"
        );
    }

    #[test]
    fn signs_that_mean_something_else_stay() {
        for text in [
            "a < b > c",
            "<екі сөз>",
            "2 == 2",
            "a == b",
            "== ==",
            "[[Сурет:abai.jpg|thumb|Абай]]",
            "[[",
            // Found by fuzzing: brackets within brackets are no link.
            "[[[[Алматы]]]]",
            "[1] [2]",
            "Qazaq'tyn 'söz' O’Нил",
            "''''",
            // Found by fuzzing: a long run is no mark, and neither is a part of it.
            "'''''''''''''''ш салды.''''''''''''''''",
            "{{Ақпарат}}",
            "<br",
            "a<sup>n</sup>",
        ] {
            assert_eq!(repaired(text), text);
        }
    }
}
