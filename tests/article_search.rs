//! What a reader finds in the article on Kazakhstan and NATO, query by query.
//!
//! The article is not ours to ship: it is looked for beside the checkout, and where it is absent the
//! tests say so and stop. The sentences that must answer are kept by their numbers, which
//! `golden/sentences/article.tsv` ties to places in the text.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use std::collections::BTreeSet;
use std::path::Path;

use jylnama::library::{Library, NewDocument, SearchOptions};

/// The rows of the table.
const QUERIES: &str = include_str!("golden/queries/article.tsv");

/// One query, and what is expected of it.
struct Row {
    kind: &'static str,
    /// Whether the search is known not to fulfil it yet.
    open: bool,
    query: &'static str,
    /// The sentences that must be found.
    must: BTreeSet<usize>,
    /// Whether nothing else may be.
    only: bool,
    /// The sentences that must fill the first places, in any order.
    first: BTreeSet<usize>,
}

impl Row {
    fn read(line: &'static str) -> Self {
        let fields: Vec<_> = line.split('\t').collect();
        let [kind, query, must, first, note] = fields[..] else { panic!("five columns: {line}") };
        assert!(!note.is_empty(), "each row says why: {line}");
        let (kind, open) = kind.strip_suffix('?').map_or((kind, false), |kind| (kind, true));
        let only = must.starts_with('=') || must == "none";
        Self { kind, open, query, must: numbers(must), only, first: numbers(first) }
    }

    /// What is wrong with the sentences found, the best first; nothing if all is as expected.
    fn faults(&self, found: &[usize]) -> Vec<String> {
        let all: BTreeSet<usize> = found.iter().copied().collect();
        let leaders: BTreeSet<usize> = found.iter().copied().take(self.first.len()).collect();
        let missing: Vec<_> = self.must.difference(&all).collect();
        let unasked: Vec<_> = all.difference(&self.must).filter(|_| self.only).collect();
        let usurpers: Vec<_> = leaders.difference(&self.first).collect();
        [("missing", missing), ("unasked for", unasked), ("unexpected first", usurpers)]
            .into_iter()
            .filter(|(_, sentences)| !sentences.is_empty())
            .map(|(fault, sentences)| format!("{fault}: {sentences:?}"))
            .collect()
    }
}

/// The numbers in a field.
fn numbers(field: &str) -> BTreeSet<usize> {
    let list = field.trim_start_matches('=').trim_start_matches("none");
    list.split_whitespace().map(|number| number.parse().unwrap()).collect()
}

fn rows() -> Vec<Row> {
    QUERIES.lines().filter(|line| !line.starts_with('#')).map(Row::read).collect()
}

/// The article in a library, if it is here.
fn article() -> Option<Library> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/texts/kazakhstan-nato.txt");
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("skipped: the article is not beside this checkout");
        return None;
    };
    let mut library = Library::new();
    library
        .add(NewDocument { id: "article".to_owned(), title: String::new(), text, written: None })
        .unwrap();
    Some(library)
}

/// The sentences that answer, the best first.
fn found(library: &Library, query: &str) -> Vec<usize> {
    let options = SearchOptions { limit: usize::MAX, ..SearchOptions::default() };
    let result = library.search(query, &options).unwrap();
    result.hits.iter().map(|hit| hit.sentence).collect()
}

/// What is to be said of a row: its faults, or that it is open and has none any more.
fn verdict(row: &Row, found: &[usize]) -> Option<String> {
    let faults = row.faults(found).join("; ");
    let said = match (row.open, faults.is_empty()) {
        (false, true) | (true, false) => return None,
        (false, false) => faults,
        (true, true) => "fulfilled: it is open no longer".to_owned(),
    };
    let best = found.get(..8).unwrap_or(found);
    let Row { kind, query, .. } = row;
    Some(format!("{kind} «{query}»: {said} ({} found, first {best:?})", found.len()))
}

#[test]
fn readers_find_what_they_ask_for() {
    let Some(library) = article() else { return };
    let rows = rows().into_iter();
    let report: Vec<_> =
        rows.filter_map(|row| verdict(&row, &found(&library, row.query))).collect();
    assert!(report.is_empty(), "{} queries:\n{}", report.len(), report.join("\n"));
}

/// The rows that can be checked without the article: whole, none twice, and those that must be
/// first are found at all.
#[test]
fn the_rows_make_sense() {
    let rows = rows();
    let queries: BTreeSet<_> = rows.iter().map(|row| row.query).collect();
    assert_eq!(queries.len(), rows.len(), "no query stands twice");
    for row in rows {
        assert!(row.only || !row.must.is_empty(), "«{}» asks for nothing", row.query);
        assert!(row.first.is_subset(&row.must), "«{}» must find its first", row.query);
    }
}

/// Three words in a row may be quoted from the article, four not.
#[test]
fn no_query_quotes_the_article_at_length() {
    let Some(library) = article() else { return };
    let document = library.documents().get(0).unwrap();
    let runs: BTreeSet<_> = (0..document.sentences().len())
        .flat_map(|number| fours(document.sentence_text(number)))
        .collect();
    for row in rows() {
        let quoted: Vec<_> =
            fours(row.query).into_iter().filter(|run| runs.contains(run)).collect();
        assert!(quoted.is_empty(), "«{}» quotes {quoted:?}", row.query);
    }
}

/// Every four words in a row of a text, small.
fn fours(text: &str) -> Vec<Vec<String>> {
    let small = text.to_lowercase();
    let words: Vec<_> = small
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.windows(4).map(|run| run.iter().map(|&word| word.to_owned()).collect()).collect()
}
