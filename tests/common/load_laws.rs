//! The laws of opening a saved library, said once; see `laws.rs` beside this file.
//!
//! Checksums tell what chance did to a file. These laws are of files that someone made on purpose: the
//! checksums are right, and nothing else need be.

#![allow(dead_code, reason = "each program that includes this file asks for laws of its own")]

use super::query_laws::{Law, answer_is_in_place, library, query_is_whole};
use jylnama::error::Error;
use jylnama::index::format::{Pages, seal};
use jylnama::index::parts::join;
use jylnama::library::{
    Library, NameOptions, NewDocument, SearchOptions, Source, TimelineOptions, Unit,
};

/// A file that is lent, and not given away.
#[derive(Debug)]
pub struct Lender(pub Vec<u8>);

impl Source for Lender {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn read(&self, start: usize, into: &mut [u8]) -> bool {
        let found = self.0.get(start..start + into.len());
        found.map(|found| into.copy_from_slice(found)).is_some()
    }
}

/// A way to open a file.
pub type Way = fn(Vec<u8>) -> Result<Library, Error>;

/// All ways to open one.
pub const WAYS: [Way; 2] = [|file| Library::load(file), |file| Library::load_from(Lender(file))];

/// Whatever the bytes are: as a file, as the body of a file, and as a recipe for the damage of a sound
/// one, they are refused, or opened, and then every question has an answer or a refusal.
pub fn any_bytes_open_soundly(bytes: &[u8]) -> Law {
    for file in [bytes.to_vec(), seal(bytes), seal(&damaged(bytes))] {
        for way in WAYS {
            match way(file.clone()) {
                Ok(opened) => answers_somehow(opened)?,
                Err(error) => refusal(&error)?,
            }
        }
    }
    Ok(())
}

/// What may be said of a file that is none, or was changed.
fn refusal(error: &Error) -> Law {
    let codes = ["notAnIndex", "indexDamaged", "indexVersion"];
    if codes.contains(&error.code()) { Ok(()) } else { Err(format!("refused with {error}")) }
}

/// What may be said of a library that makes no sense: that it is damaged, or that it has no such
/// document.
fn allowed<T>(answer: Result<T, Error>) -> Result<Option<T>, String> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(error) if ["indexDamaged", "unknownDocument"].contains(&error.code()) => Ok(None),
        Err(error) => Err(format!("refused with {error}")),
    }
}

/// Queries of every kind for the library of [`library`].
const QUERIES: [&str; 10] = [
    "көл",
    "\"қаланың мектебі\" ба",
    "мектпе -су",
    "title:тарих 1994",
    "90-жылдар",
    "qala ~3 бар",
    "date:1930..2000",
    "name:Құнанбаев -name:\"Семей\"",
    "іс-шара a@b.kz",
    "",
];

/// Every question has an answer whose parts lie where it says, or a refusal; and so it is when
/// documents come and go, and when the library is saved and opened again.
pub fn answers_somehow(mut library: Library) -> Law {
    searches_are_in_place(&library, &QUERIES)?;
    allowed(library.timeline(&TimelineOptions::default()))?;
    names_are_in_place(&library)?;
    for word in ["қаланың", "мектептерге", "ыыы"] {
        allowed(library.analyze(word))?;
    }
    for typed in ["қазақ ", "қ"] {
        allowed(library.suggest(typed, 9))?;
    }
    documents_are_in_place(&library)?;
    changes(&mut library)?;
    match Library::load(library.save()) {
        Ok(opened) => searches_are_in_place(&opened, &QUERIES[..2]),
        Err(error) => refusal(&error),
    }
}

fn searches_are_in_place(library: &Library, queries: &[&str]) -> Law {
    for query in queries {
        for unit in [Unit::Sentence, Unit::Document] {
            let options = SearchOptions { unit, facets: true, ..SearchOptions::default() };
            if let Some(found) = allowed(library.search(query, &options))? {
                query_is_whole(&found)?;
                answer_is_in_place(library, &found)?;
            }
        }
    }
    Ok(())
}

/// Whoever is named can be asked for, and every place of a name lies in its text.
fn names_are_in_place(library: &Library) -> Law {
    allowed(library.names(&NameOptions::default()))?;
    let documents = library.documents();
    for number in 0..documents.len() {
        let id = documents.summary(number).id.to_owned();
        let Some(places) = allowed(library.names_in(&id, 0, usize::MAX))? else { continue };
        let raw = library.document(&id).map_err(|error| error.to_string())?.raw();
        if let Some(place) = places.iter().find(|place| raw.get(place.span.range()).is_none()) {
            return Err(format!("{place:?} is no place of document {number}"));
        }
    }
    Ok(())
}

/// Summaries can be told, and every sentence and repair of a document that opens lies in its text.
fn documents_are_in_place(library: &Library) -> Law {
    let documents = library.documents();
    for number in 0..documents.len() {
        let id = documents.summary(number).id.to_owned();
        allowed(library.document(&id))?;
        let Some(document) = documents.get(number) else { continue };
        let raw = document.raw();
        let spans = document.sentences().iter().map(|sentence| sentence.span);
        let spans = spans.chain(document.repaired().edits().iter().map(|edit| edit.span));
        for span in spans {
            let inside = raw.get(span.range()).is_some();
            let units = document.utf16(span.end) >= document.scalars(span.start);
            if !inside || !units {
                return Err(format!("{span:?} is no place of document {number}"));
            }
        }
        for edit in document.edits(0, usize::MAX) {
            document.repair(edit);
        }
    }
    Ok(())
}

/// Documents come and go.
fn changes(library: &mut Library) -> Law {
    let new = |id: &str| NewDocument {
        id: id.to_owned(),
        title: "Жаңа кітап".to_owned(),
        text: "Жаңа қала 2001 жылы салынды. Көл алыс.".to_owned(),
        written: None,
    };
    let first = library.documents().summary(0).id.to_owned();
    allowed(library.remove(&first))?;
    if allowed(library.add(new("")).map(|_| ()))?.is_some() {
        let found = allowed(library.search("жаңа қала", &SearchOptions::default()))?;
        if let Some(found) = found {
            answer_is_in_place(library, &found)?;
        }
    }
    Ok(())
}

/// The body of a saved file.
pub fn body(file: &[u8]) -> Vec<u8> {
    let Ok(pages) = Pages::open(file.to_vec()) else { return Vec::new() };
    pages.get(0..pages.len()).to_vec()
}

/// The stretches of bytes that a body joins, however many it says they are.
pub fn parts_of(body: &[u8]) -> Vec<Vec<u8>> {
    let lengths = body.chunks_exact(8).map(|length| length.try_into().map(u64::from_le_bytes));
    let lengths: Vec<usize> = lengths.map_while(Result::ok).map(|length| length as usize).collect();
    let mut sum = 0usize;
    for (number, length) in (1..).zip(&lengths) {
        sum = sum.saturating_add(*length);
        if sum.saturating_add(number * 8) == body.len() {
            let mut rest = body.get(number * 8..).unwrap_or_default();
            let parts = lengths.iter().take(number).map(|length| {
                let (part, after) = rest.split_at_checked(*length).unwrap_or((rest, &[]));
                rest = after;
                part.to_vec()
            });
            return parts.collect();
        }
    }
    Vec::new()
}

/// Bytes of a step of a recipe.
const STEP: usize = 6;

/// The body of a sound library, damaged by a recipe: each step changes one of its parts, and the lengths
/// of the parts are right in the end.
pub fn damaged(recipe: &[u8]) -> Vec<u8> {
    thread_local! {
        static PARTS: Vec<Vec<u8>> = parts_of(&body(&library().save()));
    }
    let mut parts = PARTS.with(Clone::clone);
    for step in recipe.chunks_exact(STEP) {
        let &[what, part, low, high, much, value] = step else { continue };
        let others = parts.concat();
        let count = parts.len().max(1);
        let Some(part) = parts.get_mut(usize::from(part) % count) else { continue };
        let at = usize::from(u16::from_le_bytes([low, high])) % (part.len() + 1);
        damage(part, &others, at, (what, much, value));
    }
    join(&parts.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

/// Does one thing to a part: `much` says how much of it, `value` with what.
fn damage(part: &mut Vec<u8>, others: &[u8], at: usize, (what, much, value): (u8, u8, u8)) {
    let much = usize::from(much);
    let end = (at + much).min(part.len());
    let from = usize::from(value) * others.len() / 256;
    let other = others.get(from..(from + much).min(others.len())).unwrap_or_default();
    let put = |part: &mut Vec<u8>, end: usize, bytes: &[u8]| {
        part.splice(at..end, bytes.iter().copied());
    };
    match what % 8 {
        0 => part.iter_mut().skip(at).take(1).for_each(|byte| *byte = value),
        1 => part.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << (value % 8)),
        2 => put(part, end, &[]),
        3 => put(part, at, other),
        4 => put(part, end, other),
        5 => put(part, at, &vec![value; much]),
        // Numbers that nobody counts to, in place of others.
        6 => put(part, (at + 4).min(part.len()), &u32::MAX.to_le_bytes()),
        _ if value % 2 == 0 => put(part, (at + 1).min(part.len()), &[0xFF, 0xFF, 0xFF, 0xFF, 0x0F]),
        _ => {
            let most = [&[0xFF; 9][..], &[1]].concat();
            put(part, (at + 1).min(part.len()), &most);
        }
    }
}
