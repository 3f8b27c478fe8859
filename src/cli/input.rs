//! Reads files: texts, records, words, sources.

use std::fmt::Display;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use jylnama::error::Error;
use jylnama::library::{Encoding, Library, NewDocument, TimelineOptions, decode};
use jylnama::time::value::Date;
use serde::{Deserialize, Deserializer, de};

use super::Failure;

/// A line of a .jsonl file.
#[derive(Debug, Deserialize)]
pub(super) struct Record {
    pub(super) id: String,
    #[serde(default)]
    pub(super) title: String,
    pub(super) text: String,
    /// When the text was written.
    #[serde(default, deserialize_with = "date")]
    pub(super) date: Option<Date>,
}

/// Reads a date that may be empty.
fn date<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Date>, D::Error> {
    let text = String::deserialize(value)?;
    let date = (!text.is_empty()).then(|| TimelineOptions::date("date", &text));
    date.transpose().map_err(de::Error::custom)
}

impl From<Record> for NewDocument {
    fn from(Record { id, title, text, date }: Record) -> Self {
        Self { id, title, text, written: date }
    }
}

/// The name of records that are given on standard input. A file of this name is `./-`.
const STANDARD_INPUT: &str = "-";

/// What a source is called in a remark.
fn name(source: &Path) -> impl Display {
    let standard = source.as_os_str() == STANDARD_INPUT;
    if standard { "standard input".to_owned() } else { source.display().to_string() }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let failure = |error| Failure::new(format_args!("{} can't be read: {error}", name(path)));
    if path.as_os_str() == STANDARD_INPUT {
        let mut bytes = Vec::new();
        let read = io::stdin().lock().read_to_end(&mut bytes);
        return read.map(|_| bytes).map_err(failure);
    }
    if path.is_dir() {
        return Err(Failure::new(format_args!("{} is a folder: name a file", path.display())));
    }
    fs::read(path).map_err(failure)
}

/// A file as text, in this encoding or else in the one it seems to be written in. Where bytes of it
/// stand for no letter, that is said.
pub(super) fn text(path: &Path, encoding: Option<Encoding>) -> Result<String, Failure> {
    let failure = |error| Failure::new(format_args!("{}: {error}", path.display()));
    let decoded = decode(&bytes(path)?, encoding).map_err(failure)?;
    if decoded.replaced > 0 {
        let (path, count, name) = (path.display(), decoded.replaced, decoded.encoding.name());
        super::remark(format_args!("{path}: {count} places stand for no letter of {name}"));
    }
    Ok(decoded.text)
}

/// A file of records, whose format asks for UTF-8.
fn utf_8(path: &Path) -> Result<String, Failure> {
    let decoded = decode(&bytes(path)?, Some(Encoding::Utf8)).ok();
    let sound = decoded.filter(|decoded| decoded.replaced == 0);
    let failure =
        || Failure::new(format_args!("{} is not text in UTF-8: records are saved so", name(path)));
    sound.map(|decoded| decoded.text).ok_or_else(failure)
}

/// A text with the name of its file.
pub(super) fn document(path: &Path, encoding: Option<Encoding>) -> Result<NewDocument, Failure> {
    let name = stem(path);
    let text = text(path, encoding)?;
    Ok(NewDocument { id: name.clone(), title: name, text, written: None })
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A query of a .jsonl file.
#[derive(Debug, Deserialize)]
pub(super) struct QueryRecord {
    pub(super) id: String,
    pub(super) text: String,
}

/// The queries of a .jsonl file.
pub(super) fn queries(path: &Path) -> Result<Vec<QueryRecord>, Failure> {
    lines(path)
}

/// The records of a .jsonl file.
pub(super) fn records(path: &Path) -> Result<Vec<Record>, Failure> {
    lines(path)
}

fn lines<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<Vec<T>, Failure> {
    let text = utf_8(path)?;
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let records = lines.map(|(number, line)| {
        let failure = |error| {
            let path = name(path);
            Failure::new(format_args!("{path}, line {number}, is not a record: {error}"))
        };
        serde_json::from_str(line).map_err(failure)
    });
    records.collect()
}

/// The library of all these sources; `encoding` is that of their texts.
pub(super) fn library(sources: &[PathBuf], encoding: Option<Encoding>) -> Result<Library, Failure> {
    if let [source] = sources
        && has_ending(source, "jyl")
    {
        return saved(source);
    }
    let mut library = Library::new();
    for source in sources {
        if has_ending(source, "jyl") {
            append(&mut library, source)?;
            continue;
        }
        for document in documents(source, encoding)? {
            library.add(document)?;
        }
    }
    Ok(library)
}

/// Saved libraries as one, in this order. No more than one of them is held beside what it becomes.
pub(super) fn merged(files: &[PathBuf]) -> Result<Library, Failure> {
    let mut library = Library::new();
    for file in files {
        append(&mut library, file)?;
    }
    Ok(library)
}

fn append(library: &mut Library, file: &Path) -> Result<(), Failure> {
    library.append(saved(file)?).map_err(|error| of(file, &error))
}

fn saved(path: &Path) -> Result<Library, Failure> {
    Library::load(bytes(path)?).map_err(|error| of(path, &error))
}

/// What is wrong with a file.
fn of(path: &Path, error: &Error) -> Failure {
    Failure::new(format_args!("{}: {error}", path.display()))
}

fn documents(source: &Path, encoding: Option<Encoding>) -> Result<Vec<NewDocument>, Failure> {
    if source.is_dir() {
        return folder(source, encoding);
    }
    if has_ending(source, "jsonl") || source.as_os_str() == STANDARD_INPUT {
        return Ok(records(source)?.into_iter().map(NewDocument::from).collect());
    }
    Ok(vec![document(source, encoding)?])
}

/// The texts of a folder and the folders in it, by their names; only .txt files are texts.
fn folder(root: &Path, encoding: Option<Encoding>) -> Result<Vec<NewDocument>, Failure> {
    let mut paths = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else if has_ending(&entry.path(), "txt") {
                paths.push(entry.path());
            }
        }
    }
    paths.sort();
    if paths.is_empty() {
        return Err(Failure::new(format_args!("{} holds no .txt file", root.display())));
    }
    paths.iter().map(|path| document_of_folder(root, path, encoding)).collect()
}

/// A text of a folder; its id is its path within the folder, without the ending.
fn document_of_folder(
    root: &Path,
    path: &Path,
    encoding: Option<Encoding>,
) -> Result<NewDocument, Failure> {
    let within = path.strip_prefix(root).unwrap_or(path).with_extension("");
    Ok(NewDocument { id: within.to_string_lossy().into_owned(), ..document(path, encoding)? })
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}
