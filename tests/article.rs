//! The article on Kazakhstan and NATO that the project was first tried on, noise and all.
//!
//! The article is not ours to ship: it is looked for beside the checkout, and where it is absent
//! the tests say so and stop. What it must give is kept as offsets and values, read by eye.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use std::path::Path;

use jylnama::library::{Library, NewDocument, SearchOptions};
use jylnama::span::Span;

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

/// Every sentence, with its place in Unicode scalars of the raw text: 133, each read and found to be
/// whole and alone.
#[test]
fn the_sentences_are_those_that_were_read() {
    let Some(library) = article() else { return };
    let document = library.documents().get(0).unwrap();
    let place =
        |span: Span| format!("{}\t{}", document.scalars(span.start), document.scalars(span.end));
    let found: Vec<_> = document.sentences().iter().map(|sentence| place(sentence.span)).collect();
    let golden = include_str!("golden/sentences/article.tsv").lines().skip(1);
    assert_eq!(found, golden.collect::<Vec<_>>());
}

/// Where the sentences of the article end that its noise would hide, in Unicode scalars of the raw
/// text: at each of the full stops glued to the next sentence, both of which belong to the one they
/// end.
#[test]
fn glued_stops_end_sentences() {
    let Some(library) = article() else { return };
    let document = library.documents().get(0).unwrap();
    let raw = document.raw();
    let ends: Vec<_> = document.sentences().iter().map(|sentence| sentence.span.end).collect();
    let runs: Vec<_> = raw
        .split('.')
        .scan(0, |at, part| {
            *at += part.len() + 1;
            Some((*at, part.is_empty()))
        })
        .collect();
    let double: Vec<usize> = runs
        .windows(3)
        .filter(|run| !run[0].1 && run[1].1 && !run[2].1)
        .map(|run| run[1].0)
        .collect();
    assert_eq!(double.len(), 31, "31 double stops; the 32nd glued one is threefold");
    for end in double {
        assert!(ends.contains(&end), "no sentence ends at byte {end}");
    }
    let last = raw.rfind("...").unwrap() + 3;
    assert!(ends.contains(&last) && document.sentences().len() > 100);
}

#[test]
fn broken_names_and_phrases_are_whole() {
    let Some(library) = article() else { return };
    let document = library.documents().get(0).unwrap();
    let sentences: Vec<_> =
        (0..document.sentences().len()).map(|number| document.sentence_text(number)).collect();
    let ends_in_initial = |text: &&str| {
        let letters: Vec<char> = text.chars().rev().take(3).collect();
        letters.len() > 2 && letters[0] == '.' && letters[1].is_uppercase() && letters[2] != ' '
    };
    assert_eq!(sentences.iter().filter(|text| ends_in_initial(text)).count(), 0);
    let begins_small = |text: &&&str| text.starts_with(char::is_lowercase);
    assert_eq!(sentences.iter().find(begins_small), None);
}

#[test]
fn a_word_typed_without_kazakh_letters_is_found() {
    let Some(library) = article() else { return };
    let found = library.search("казакстан", &SearchOptions::default()).unwrap();
    assert!(found.total > 30, "{} sentences", found.total);
    for hit in &found.hits {
        let raw = library.documents().get(0).unwrap().raw();
        assert!(hit.matches.iter().any(|word| word.span.slice(raw).starts_with("Қазақстан")));
    }
}
