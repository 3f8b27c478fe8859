//! The names of the article on Kazakhstan and NATO, held to those that were found by reading it.
//!
//! The article is not ours to ship: it is looked for beside the checkout, and where it is absent the test
//! says so and stops. Its names are kept as offsets.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that can't go on fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jylnama::language::kazakh::Kazakh;
use jylnama::library::{Document, NewDocument};

/// The article, if it is here.
fn article() -> Option<Document> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/texts/kazakhstan-nato.txt");
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("skipped: the article is not beside this checkout");
        return None;
    };
    Some(Document::new(NewDocument { text, ..NewDocument::default() }, &Kazakh).unwrap())
}

/// A name as it was read: where, whom or what it names, and a mark.
struct Read {
    place: (usize, usize),
    entity: usize,
    mark: &'static str,
}

fn read() -> Vec<Read> {
    let rows = include_str!("golden/names/article.tsv").lines().filter(|row| !row.starts_with('#'));
    let read = |row: &'static str| {
        let mut cells = row.split('\t').chain([""; 5]);
        let [start, end, _, entity, mark] = std::array::from_fn(|_| cells.next().unwrap());
        let number = |cell: &str| cell.parse::<usize>().unwrap();
        Read { place: (number(start), number(end)), entity: number(entity), mark }
    };
    rows.map(read).collect()
}

#[test]
fn nearly_all_names_of_the_article_are_found_and_merged_as_they_were_read() {
    let Some(article) = article() else { return };
    let mut found = BTreeMap::new();
    for (number, entity) in article.entities(&Kazakh).iter().enumerate() {
        for mention in &entity.mentions {
            let span = article.raw_span(mention.sentence, mention.span);
            found.insert((article.scalars(span.start), article.scalars(span.end)), number);
        }
    }
    let read = read();
    let must: Vec<&Read> = read.iter().filter(|one| one.mark != "may").collect();
    let missed: Vec<_> =
        must.iter().filter(|one| !found.contains_key(&one.place)).map(|one| one.place).collect();
    assert!(missed.len() * 20 <= must.len(), "{} of {}: {missed:?}", missed.len(), must.len());

    let mut ours: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    let mut theirs: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for one in &read {
        let Some(&number) = found.get(&one.place) else { continue };
        theirs.entry(number).or_default().insert(one.entity);
        // What only knowledge of the world joins may stay apart.
        if one.mark.is_empty() {
            ours.entry(one.entity).or_default().insert(number);
        }
    }
    assert!(ours.values().all(|numbers| numbers.len() == 1), "one that was split: {ours:?}");
    assert!(theirs.values().all(|entities| entities.len() == 1), "two as one: {theirs:?}");
}
