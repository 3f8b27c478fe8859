//! A shelf of texts, and what a query finds on it.

use jylnama::library::{Library, NewDocument, SearchOptions, SearchResult, Unit};

/// A library with a document a text; the title stands before `|`.
pub fn shelf(texts: &[&str]) -> Library {
    let mut library = Library::new();
    for text in texts {
        let (title, text) = text.split_once('|').unwrap_or(("", text));
        let document = NewDocument {
            title: title.into(),
            text: text.into(),
            id: String::new(),
            written: None,
        };
        library.add(document).unwrap();
    }
    library
}

/// What a query finds, the best first.
pub fn found(library: &Library, query: &str, unit: Unit) -> SearchResult {
    let options = SearchOptions { unit, ..SearchOptions::default() };
    let found = library.search(query, &options).unwrap();
    assert_eq!(found.total, found.hits.len());
    let falls = found.hits.is_sorted_by(|one, next| one.score >= next.score);
    assert!(falls && found.hits.iter().all(|hit| hit.score > 0.0), "{query}: scores in order");
    found
}

/// The sentences that answer, the best first.
pub fn sentences(library: &Library, query: &str) -> Vec<String> {
    found(library, query, Unit::Sentence).hits.into_iter().map(|hit| hit.excerpt).collect()
}

/// The titles of the documents that answer, the best first.
pub fn titles(library: &Library, query: &str) -> Vec<String> {
    let found = found(library, query, Unit::Document);
    found
        .hits
        .iter()
        .map(|hit| library.documents().summary(hit.document).title.to_owned())
        .collect()
}
