//! What stands before a text between two lines of `---`: who wrote it, when, and so on.
//!
//! It looks like YAML, and of YAML it takes what people write there: `name: value`, with quotation marks or
//! without, and lists, as `[a, b]` or as lines with `- a`. That is all; a whole reader of YAML would be larger
//! than the rest of this room, and the widely used one is no longer kept. Names that are not known here
//! belong to other programs: they are passed over with all that stands below them.

use super::{About, Warning};
use crate::library::TimelineOptions;
use crate::time::value::Date;

/// What stands before a text, and the text.
#[derive(Debug, Default)]
pub(super) struct Front<'t> {
    pub(super) about: About,
    pub(super) text: &'t str,
    pub(super) warnings: Vec<Warning>,
}

/// Lines that are looked through for the end: what goes on longer is no front matter.
const LONGEST: usize = 200;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Name {
    Title,
    Authors,
    Date,
    Language,
    Tags,
    Other,
}

impl Name {
    fn of(name: &str) -> Self {
        match name.to_lowercase().as_str() {
            "title" => Self::Title,
            "author" | "authors" => Self::Authors,
            "date" => Self::Date,
            "language" | "lang" => Self::Language,
            "tags" | "keywords" => Self::Tags,
            _ => Self::Other,
        }
    }
}

/// Reads what stands before a text. A text that begins with `---` and something else is a text.
pub(super) fn front<'t>(source: &str, text: &'t str) -> Front<'t> {
    let none = || Front { text, ..Front::default() };
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or("");
    if first.trim_end() != "---" || !lines.clone().next().is_some_and(is_named) {
        return none();
    }
    let ends = |line: &str| matches!(line.trim_end(), "---" | "...");
    let Some(count) = lines.clone().take(LONGEST).position(ends) else {
        let what = "what stands before the text has no end: put a line with --- behind it";
        return Front { warnings: vec![warning(source, 1, what)], ..none() };
    };
    let length: usize = text.split_inclusive('\n').take(count + 2).map(str::len).sum();
    let mut reader =
        Reader { source, about: About::default(), name: Name::Other, warnings: vec![] };
    for (number, line) in (2..).zip(lines.take(count)) {
        reader.line(number, line.trim_end());
    }
    let text = text.get(length..).unwrap_or("").trim_start_matches(['\n', '\r']);
    Front { about: reader.about, text, warnings: reader.warnings }
}

/// Whether a line has a name and a colon, as the first of them has.
fn is_named(line: &str) -> bool {
    named(line.trim_end()).is_some() || line.starts_with('#')
}

fn named(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':')?;
    let sound = |sign: char| sign.is_alphanumeric() || "_-".contains(sign);
    let apart = value.is_empty() || value.starts_with([' ', '\t']);
    (apart && !name.is_empty() && name.chars().all(sound)).then_some((name, value.trim()))
}

fn warning(source: &str, line: usize, what: impl Into<String>) -> Warning {
    Warning { source: source.to_owned(), line: Some(line), what: what.into(), left_out: false }
}

struct Reader<'s> {
    source: &'s str,
    about: About,
    /// The name that the lines below it belong to.
    name: Name,
    warnings: Vec<Warning>,
}

impl Reader<'_> {
    fn line(&mut self, number: usize, line: &str) {
        if line.trim().is_empty() || line.trim_start().starts_with('#') {
            return;
        }
        if let Some((name, value)) = named(line) {
            self.name = Name::of(name);
            return self.value(number, value);
        }
        let below = line.starts_with([' ', '\t', '-']);
        match (line.trim_start().strip_prefix('-'), self.name) {
            (_, Name::Other) if below => {}
            (Some(item), Name::Authors | Name::Tags) => self.item(unquoted(item)),
            _ => self.doubt(number, "this is neither \"name: value\" nor an item of a list"),
        }
    }

    fn value(&mut self, number: usize, value: &str) {
        let text = unquoted(value);
        match self.name {
            Name::Other => {}
            Name::Authors | Name::Tags => items(value).into_iter().for_each(|item| self.item(item)),
            _ if text.is_empty() => {}
            Name::Title => text.clone_into(&mut self.about.title),
            Name::Language if is_language(text) => self.about.language = Some(text.to_owned()),
            Name::Language => {
                let what =
                    format!("\"{text}\" is no language: write kk, ru, en or another such tag");
                self.doubt(number, what);
            }
            Name::Date => match date(text) {
                Some(date) => self.about.date = Some(date),
                None => self.doubt(
                    number,
                    format!("\"{text}\" is no date: write 1994, 1994-05 or 1994-05-27"),
                ),
            },
        }
    }

    fn item(&mut self, item: &str) {
        let list = match self.name {
            Name::Authors => &mut self.about.authors,
            _ => &mut self.about.tags,
        };
        if !item.is_empty() {
            list.push(item.to_owned());
        }
    }

    fn doubt(&mut self, line: usize, what: impl Into<String>) {
        self.warnings.push(warning(self.source, line, what));
    }
}

/// A value without the quotation marks around it, or the remark behind it.
fn unquoted(value: &str) -> &str {
    let value = value.trim();
    for mark in ['"', '\''] {
        let inner = value.strip_prefix(mark).and_then(|rest| rest.split_once(mark));
        if let Some((inner, _)) = inner {
            return inner;
        }
    }
    value.split_once(" #").map_or(value, |(value, _)| value).trim_end()
}

/// The items of a list in one line; a value without brackets may be one item, or several with commas.
fn items(value: &str) -> Vec<&str> {
    let inner =
        value.strip_prefix('[').map(|rest| rest.split_once(']').map_or(rest, |(list, _)| list));
    if inner.is_none() && value.starts_with(['"', '\'']) {
        return vec![unquoted(value)];
    }
    inner.unwrap_or(value).split(',').map(unquoted).collect()
}

/// Whether a word is a tag of a language, by its shape: `kk`, `kk-Latn`.
pub(super) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or("");
    let language = (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic());
    let sound = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    language && parts.all(sound)
}

/// A date: a year, a month or a day; the time of the day behind it is passed over.
pub(super) fn date(text: &str) -> Option<Date> {
    let day = text.split(['T', ' ']).next().unwrap_or("");
    TimelineOptions::date("date", day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(Option<usize>, String)> {
        let warnings = front("a.md", text).warnings.into_iter();
        warnings.map(|warning| (warning.line, warning.what)).collect()
    }

    #[test]
    fn names_values_and_lists_are_read() {
        let text = "---\ntitle: \"Көл: аңыз\" # ескі\nauthor: [А. Кім, 'Б. Сан']\ndate: 2003-04-12T10:00\n\
                    lang: kk-Latn\ntags:\n  - су\n  - \"ел, жер\"\nlayout: post\n  more: 1\n---\n\nМәтін.";
        let Front { about, text, warnings } = front("a.md", text);
        assert_eq!(warnings, []);
        assert_eq!(text, "Мәтін.");
        assert_eq!(about.title, "Көл: аңыз");
        assert_eq!(about.authors, ["А. Кім", "Б. Сан"]);
        assert_eq!(about.date.unwrap().to_string(), "2003-04-12");
        assert_eq!(about.language.as_deref(), Some("kk-Latn"));
        assert_eq!(about.tags, ["су", "ел, жер"]);
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line_and_the_rest_is_read() {
        let text = "---\ntitle: Көл\ndate: былтыр\nlanguage: қазақша\nжай сөздер\n---\nМәтін.";
        let lines: Vec<_> = told(text).into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, [Some(3), Some(4), Some(5)]);
        let front = front("a.md", text);
        assert_eq!((front.about.title.as_str(), front.text), ("Көл", "Мәтін."));
    }

    #[test]
    fn a_text_that_begins_with_a_rule_is_a_text() {
        for text in ["---\nМәтін.\n---\nМәтін.", "---", "--- a: b", "", "\n---\na: b\n---\n"]
        {
            let front = front("a.txt", text);
            assert_eq!((front.text, front.warnings), (text, vec![]));
        }
    }

    #[test]
    fn front_matter_without_an_end_is_named_and_stays_in_the_text() {
        let text = "---\ntitle: Көл\nМәтін.";
        assert_eq!(front("a.md", text).text, text);
        assert!(matches!(&told(text)[..], [(Some(1), what)] if what.contains("no end")));
    }

    #[test]
    fn line_ends_of_windows_are_line_ends() {
        let front = front("a.txt", "---\r\ntitle: Көл\r\n---\r\n\r\nМәтін.\r\n");
        assert_eq!((front.about.title.as_str(), front.text), ("Көл", "Мәтін.\r\n"));
    }
}
