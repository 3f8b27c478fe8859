//! Texts that come as records: a line of JSON each.

use serde::Deserialize;

use super::body::Body;
use super::front::{date, is_language};
use super::read::{Read, title};
use super::{About, Text, Warning};

/// A line. What it says beside these is passed over.
#[derive(Debug, Deserialize)]
struct Record {
    #[serde(default)]
    id: String,
    #[serde(default)]
    title: String,
    text: String,
    #[serde(default, alias = "authors")]
    author: OneOrMany,
    #[serde(default)]
    date: String,
    #[serde(default, alias = "lang")]
    language: String,
    #[serde(default, alias = "keywords")]
    tags: OneOrMany,
}

/// A word, or a list of words.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl Default for OneOrMany {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl From<OneOrMany> for Vec<String> {
    fn from(words: OneOrMany) -> Self {
        match words {
            OneOrMany::One(word) => vec![word],
            OneOrMany::Many(words) => words,
        }
    }
}

/// The texts of a file of records, whose first line has the number `first`. A line that is none is named, and
/// left out.
pub(super) fn records(source: &str, first: usize, text: &str) -> Read {
    let mut read = Read::default();
    for (number, line) in (first..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        match serde_json::from_str::<Record>(line) {
            Ok(record) => read.record(source, number, record),
            Err(error) => read.warnings.push(Warning {
                source: source.to_owned(),
                line: Some(number),
                what: format!("this is not a record with a \"text\" ({error})"),
                left_out: true,
            }),
        }
    }
    read
}

impl Read {
    fn record(&mut self, source: &str, line: usize, record: Record) {
        let id = if record.id.is_empty() { format!("{source}-{line}") } else { record.id };
        let doubt =
            |what| Warning { source: source.to_owned(), line: Some(line), what, left_out: false };
        let known = date(&record.date);
        if known.is_none() && !record.date.is_empty() {
            let what = format!("\"{}\" is no date: write 1994, 1994-05 or 1994-05-27", record.date);
            self.warnings.push(doubt(what));
        }
        let about = About {
            title: title([record.title.as_str(), &id]),
            authors: record.author.into(),
            date: known,
            language: Some(record.language).filter(|tag| is_language(tag)),
            tags: record.tags.into(),
        };
        let (page, source) = (String::new(), source.to_owned());
        self.texts.push(Text { id, page, source, about, body: Body::plain(record.text) });
    }
}
