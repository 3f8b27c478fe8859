//! Reads files: texts, records, words, sources.

use std::fs;
use std::path::{Path, PathBuf};

use jylnama::library::{Encoding, Library, NewDocument, decode};
use serde::Deserialize;

use super::Failure;

/// A line of a .jsonl file.
#[derive(Debug, Deserialize)]
pub(super) struct Record {
    pub(super) id: String,
    #[serde(default)]
    pub(super) title: String,
    pub(super) text: String,
}

impl From<Record> for NewDocument {
    fn from(record: Record) -> Self {
        Self { id: record.id, title: record.title, text: record.text, written: None }
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let failure = |error| {
        let path = path.display();
        Failure::new(format_args!("{path} can't be read: {error}"))
    };
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
    let failure = || {
        Failure::new(format_args!("{} is not text in UTF-8: records are saved so", path.display()))
    };
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
            let path = path.display();
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
        for document in documents(source, encoding)? {
            library.add(document)?;
        }
    }
    Ok(library)
}

fn saved(path: &Path) -> Result<Library, Failure> {
    let failure = |error| Failure::new(format_args!("{}: {error}", path.display()));
    Library::load(bytes(path)?).map_err(failure)
}

fn documents(source: &Path, encoding: Option<Encoding>) -> Result<Vec<NewDocument>, Failure> {
    if source.is_dir() {
        return folder(source, encoding);
    }
    if has_ending(source, "jsonl") {
        return Ok(records(source)?.into_iter().map(NewDocument::from).collect());
    }
    if has_ending(source, "jyl") {
        let library = saved(source)?;
        let copy = |document: &jylnama::library::Document| NewDocument {
            id: document.id().to_owned(),
            title: document.title().to_owned(),
            text: document.raw().to_owned(),
            written: document.written(),
        };
        let documents = library.documents().iter().map(copy).collect();
        library.check()?;
        return Ok(documents);
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
