//! All that one can ask of a library, so that two can be held side by side.

#![allow(dead_code, reason = "each program that includes this file asks what it needs")]

use jylnama::error::Error;
use jylnama::library::{Analysis, Library, NewDocument, SearchOptions, SearchResult};
use jylnama::library::{TimelineOptions, Unit};
use jylnama::timeline::event::Event;

/// A question.
#[derive(Clone, Copy, Debug)]
pub enum Question {
    /// What answers a query, by sentences and by documents.
    Search(&'static str),
    /// What answers it in one document, and how that spreads over the years.
    SearchIn(&'static str, &'static str),
    /// The events of all documents.
    Timeline,
    /// The events of one.
    TimelineOf(&'static str),
    /// The readings of a word.
    Analyze(&'static str),
    /// What is told of the documents.
    Summaries,
    /// A document with its repairs and sentences.
    Document(&'static str),
}

/// A change.
#[derive(Clone, Copy, Debug)]
pub enum Change {
    /// A document with this id comes.
    Add(&'static str),
    /// A document goes.
    Remove(&'static str),
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// By sentences and by documents.
    Found(Box<[SearchResult; 2]>),
    Events(Vec<Event>),
    Readings(Vec<Analysis>),
    Told(Vec<String>),
    /// A library as it is after a change.
    Saved(Vec<u8>),
}

/// What a library says to a question.
pub fn ask(library: &Library, question: Question) -> Result<Said, Error> {
    match question {
        Question::Search(query) => search(library, query, None),
        Question::SearchIn(id, query) => search(library, query, Some(id)),
        Question::Timeline => timeline(library, None),
        Question::TimelineOf(id) => timeline(library, Some(id)),
        Question::Analyze(word) => library.analyze(word).map(Said::Readings),
        Question::Summaries => {
            let documents = library.documents();
            let told = (0..documents.len()).map(|number| {
                format!("{:?} {:?}", documents.summary(number), documents.written(number))
            });
            let told = Said::Told(told.collect());
            library.check().map(|()| told)
        }
        Question::Document(id) => library.document(id).map(|document| {
            let edits = document.edits(0, usize::MAX).iter();
            let edits = edits.map(|edit| format!("{:?}", document.repair(edit)));
            let sentences = document.sentences().iter().zip(0..);
            let sentences = sentences
                .map(|(one, number)| format!("{one:?} {}", document.sentence_text(number)));
            let head = [document.id(), document.title(), document.raw()].map(str::to_owned);
            Said::Told(head.into_iter().chain(edits).chain(sentences).collect())
        }),
    }
}

fn search(library: &Library, query: &str, document: Option<&str>) -> Result<Said, Error> {
    let found = |unit| {
        let (documents, facets) = (ids(document), document.is_some());
        let options = SearchOptions { unit, facets, documents, ..SearchOptions::default() };
        library.search(query, &options)
    };
    Ok(Said::Found(Box::new([found(Unit::Sentence)?, found(Unit::Document)?])))
}

fn ids(document: Option<&str>) -> Option<Vec<String>> {
    document.map(|id| vec![id.to_owned()])
}

fn timeline(library: &Library, document: Option<&str>) -> Result<Said, Error> {
    let options = TimelineOptions { documents: ids(document), ..TimelineOptions::default() };
    let events = library.timeline(&options)?;
    Ok(Said::Events(events.into_iter().cloned().collect()))
}

/// The library after a change.
pub fn change(library: &mut Library, change: Change) -> Result<Said, Error> {
    match change {
        Change::Add(id) => {
            let text = "Жаңа мектеп 2001 жылы салынды.  Оқушылар келді.".to_owned();
            library.add(NewDocument {
                id: id.to_owned(),
                title: "Жаңалық".to_owned(),
                text,
                written: None,
            })?;
        }
        Change::Remove(id) => library.remove(id)?,
    }
    Ok(Said::Saved(library.save()))
}
