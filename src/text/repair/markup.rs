//! HTML tags and marks of wiki text go.
//!
//! Why: text copied from the source of a page or of a wiki keeps «<br>», «'''Абай'''»,
//! «[[Семей|Семейде]]» and «== Өмірі ==» between its words.
//!
//! Changed: tags whose name is in [`TAGS`], those that begin a new line into a line end; comments;
//! pairs of quotes that mean bold or slanted, links with at most one bar, and the signs around a
//! heading that fills its line. Not changed: «<» with no such name behind («a < b»), tags without an
//! end, links to files, templates («{{…}}»), which no one can read without the wiki.

use super::stages::Context;
use super::{Edit, Fix};
use crate::span::Span;
use crate::text::cursor;

/// Names of tags, and whether a line ends with one.
const TAGS: [(&str, bool); 40] = [
    ("br", true),
    ("p", true),
    ("div", true),
    ("li", true),
    ("ul", true),
    ("ol", true),
    ("tr", true),
    ("table", true),
    ("tbody", true),
    ("h1", true),
    ("h2", true),
    ("h3", true),
    ("h4", true),
    ("h5", true),
    ("h6", true),
    ("hr", true),
    ("blockquote", true),
    ("center", true),
    ("poem", true),
    ("td", false),
    ("th", false),
    ("b", false),
    ("i", false),
    ("u", false),
    ("s", false),
    ("em", false),
    ("strong", false),
    ("small", false),
    ("big", false),
    ("sub", false),
    ("sup", false),
    ("span", false),
    ("font", false),
    ("a", false),
    ("img", false),
    ("ref", false),
    ("code", false),
    ("tt", false),
    ("nowiki", false),
    ("references", false),
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
    let (_, breaks) = TAGS.iter().find(|(known, _)| *known == name)?;
    let sides = [cursor::previous(text, at), cursor::next(text, at + end)];
    let alone = sides.into_iter().any(|side| side.is_none_or(|side| side == '\n'));
    let replacement = if *breaks && !alone { "\n" } else { "" };
    Some(Edit::new(Span::new(at, at + end), replacement, Fix::Markup))
}

/// As much of the text from byte `at` on as a mark may take.
fn near(text: &str, at: usize) -> &str {
    let tail = cursor::after(text, at);
    cursor::before(tail, tail.floor_char_boundary(LONGEST))
}

/// The brackets of a link that begins at byte `at`, and its target where a bar parts it from the
/// words shown.
fn link(text: &str, at: usize) -> Vec<Edit> {
    let Some(tail) = near(text, at).strip_prefix("[[") else { return Vec::new() };
    let Some(length) = tail.find("]]") else { return Vec::new() };
    let inside = cursor::before(tail, length);
    let plain = !inside.contains(['[', '\n', '{']) && !inside.is_empty();
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

/// The signs around the heading that begins at byte `at`, if it fills its line.
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
    let start = at + signs + lead;
    vec![removal(at, start), removal(start + words.len(), at + line.len())]
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    #[test]
    fn tags_go() {
        assert_eq!(repaired("H<sub>2</sub>O <b>су</b>"), "H2O су");
        assert_eq!(repaired("Бірінші жол.<br />Екінші жол."), "Бірінші жол.\nЕкінші жол.");
        assert_eq!(repaired("<p class=\"x\">Сөйлем.</p>"), "Сөйлем.");
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
        assert_eq!(repaired("== Өмірі ==\nОл туды."), "Өмірі\nОл туды.");
        assert_eq!(repaired("===Өмірі===  \nОл туды."), "Өмірі\nОл туды.");
    }

    #[test]
    fn signs_that_mean_something_else_stay() {
        for text in [
            "a < b > c",
            "<қызық дерек>",
            "2 == 2",
            "a == b",
            "== ==",
            "[[Сурет:abai.jpg|thumb|Абай]]",
            "[[",
            "[1] [2]",
            "Qazaq'tyn 'söz' O’Нил",
            "''''",
            // Found by fuzzing: a long run is no mark, and neither is a part of it.
            "'''''''''''''''ш салды.''''''''''''''''",
            "{{Ақпарат}}",
            "<br",
        ] {
            assert_eq!(repaired(text), text);
        }
    }
}
