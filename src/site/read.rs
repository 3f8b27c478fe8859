//! Reads the texts of a file, each format by its own means.

use super::body::Body;
use super::front::{Front, front};
use super::html::{html, markdown};
use super::records::records;
use super::{Options, Source, Text, Warning, plain};
use crate::library::{Encoding, NewDocument, decode};

/// What was read of a file.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) texts: Vec<Text>,
    pub(super) warnings: Vec<Warning>,
}

/// What a file holds, by its ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Plain,
    Markdown,
    Html,
    Records,
}

/// The texts of a file, or of a part of one that begins with the line `first`, counted from 1; and what is wrong
/// with them.
pub fn texts(source: &Source, first: usize, options: &Options) -> (Vec<NewDocument>, Vec<Warning>) {
    let Read { texts, warnings } = read_from(source, first, options);
    let new = |text: Text| NewDocument {
        id: text.id,
        title: text.about.title,
        text: text.body.text,
        written: text.about.date,
    };
    (texts.into_iter().map(new).collect(), warnings)
}

/// The texts of a file.
pub(super) fn read(source: &Source, options: &Options) -> Read {
    read_from(source, 1, options)
}

fn read_from(source: &Source, first: usize, options: &Options) -> Read {
    let (name, form) = form(&source.path);
    // Records are always UTF-8.
    let forced = if form == Form::Records { Some(Encoding::Utf8) } else { options.encoding };
    let mut warnings = Vec::new();
    let mut say = |line, what: String, left_out| {
        warnings.push(Warning { source: source.path.clone(), line, what, left_out });
    };
    let text = match decode(&source.bytes, forced) {
        Ok(decoded) => {
            if decoded.replaced > 0 {
                let (count, name) = (decoded.replaced, decoded.encoding.name());
                let what = format!("{count} places from here on stand for no letter of {name}");
                say(Some(first_replaced(&decoded.text) + first - 1), what, false);
            }
            decoded.text
        }
        Err(error) => {
            say(None, error.to_string(), true);
            return Read { texts: Vec::new(), warnings };
        }
    };
    let mut read = match form {
        Form::Records => records(&source.path, first, &text),
        Form::Plain | Form::Markdown | Form::Html => one(&source.path, name, form, &text),
    };
    warnings.append(&mut read.warnings);
    for empty in read.texts.extract_if(.., |text| text.body.text.trim().is_empty()) {
        let what = format!("there are no words in \"{}\"", empty.id);
        warnings.push(Warning { source: empty.source, line: None, what, left_out: true });
    }
    Read { warnings, ..read }
}

/// The name of a file without its ending, and what the ending says.
fn form(path: &str) -> (&str, Form) {
    let (name, ending) = path.rsplit_once('.').unwrap_or((path, ""));
    let form = match ending.to_lowercase().as_str() {
        "md" | "markdown" => Form::Markdown,
        "html" | "htm" | "xhtml" => Form::Html,
        "jsonl" => Form::Records,
        _ => Form::Plain,
    };
    (name, form)
}

/// The text that a file is.
fn one(source: &str, name: &str, form: Form, text: &str) -> Read {
    let Front { mut about, text, warnings } = match form {
        Form::Html => Front { text, ..Front::default() },
        _ => front(source, text),
    };
    let body = match form {
        Form::Markdown => markdown(text),
        Form::Html => {
            let body;
            (about, body) = html(text);
            body
        }
        Form::Plain | Form::Records => Body::plain(text.to_owned()),
    };
    let file = name.rsplit('/').next().unwrap_or(name);
    let [heading, line] = [body.heading(), plain::title(&body.text)].map(Option::unwrap_or_default);
    about.title = title([&about.title, heading, line, file]);
    let (id, page, source) = (name.to_owned(), String::new(), source.to_owned());
    Read { texts: vec![Text { id, page, source, about, body }], warnings }
}

/// What a text is called: the first of these that says anything, in one line.
pub(super) fn title<const N: usize>(names: [&str; N]) -> String {
    let said = names.into_iter().find(|name| !name.trim().is_empty()).unwrap_or_default();
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The line of the first letter that could not be read, counted from 1.
fn first_replaced(text: &str) -> usize {
    let before = text.split('\u{FFFD}').next().unwrap_or("");
    before.bytes().filter(|byte| *byte == b'\n').count() + 1
}

/// Whether the name of a file ends so.
pub(super) fn has_ending(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, found)| found.eq_ignore_ascii_case(ending))
}
