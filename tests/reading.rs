//! What a saved library answers that was opened to be read alone, where nothing takes words apart: the same as
//! otherwise, as far as its own words are asked for.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use std::collections::BTreeSet;
use std::fs;

use jylnama::library::{Library, NewDocument, SearchOptions};
use jylnama::query::MatchKind;

/// The texts of the sample library.
const SAMPLES: [&str; 6] = ["abai", "alash", "aral-tenizi", "nato", "turksib", "tauelsizdik"];

/// A library of these texts, and the same opened to be read alone.
fn both(texts: &[String]) -> [Library; 2] {
    let mut library = Library::new();
    for text in texts {
        library.add(NewDocument { text: text.clone(), ..NewDocument::default() }).unwrap();
    }
    let bytes = library.save();
    [library, Library::open(bytes).unwrap()]
}

fn samples() -> Vec<String> {
    let text = |name| fs::read_to_string(format!("samples/{name}.txt")).unwrap();
    SAMPLES.into_iter().map(text).collect()
}

/// The words of some texts, as they stand there, each once.
fn words(texts: &[String]) -> BTreeSet<&str> {
    let words = texts.iter().flat_map(|text| text.split(|sign: char| !sign.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).collect()
}

/// All hits of a query, and what was corrected in it.
fn told(library: &Library, query: &str) -> String {
    let options = SearchOptions { limit: 1000, facets: true, ..SearchOptions::default() };
    let found = library.search(query, &options).unwrap();
    format!("{:?} {:?} {:?}", found.hits, found.facets, found.corrected)
}

fn kinds(library: &Library, query: &str) -> Vec<MatchKind> {
    let found = library.search(query, &SearchOptions::default()).unwrap();
    found.hits.iter().flat_map(|hit| hit.matches.iter().map(|found| found.kind)).collect()
}

#[test]
fn each_word_of_its_texts_is_answered_alike() {
    let texts = samples();
    let [library, opened] = both(&texts);
    let words = words(&texts);
    assert!(words.len() > 1000, "{}", words.len());
    for word in words {
        let query = format!("{word} ");
        assert!(opened.knows(&query).unwrap(), "{word}");
        assert_eq!(told(&opened, &query), told(&library, &query), "{word}");
    }
}

#[test]
fn so_are_questions_with_words_that_say_little() {
    let [library, opened] = both(&samples());
    for query in
        ["Абай ақынның жылы бұл", "және Алаш ", "Арал теңізінің ол ", "\"Арал теңізінің\" -ақын "]
    {
        assert!(opened.knows(query).unwrap(), "{query}");
        assert_eq!(told(&opened, query), told(&library, query), "{query}");
    }
}

#[test]
fn what_is_typed_is_helped_alike() {
    let texts = samples();
    let [library, opened] = both(&texts);
    let mut beginnings = BTreeSet::new();
    for word in words(&texts) {
        let small = word.to_lowercase();
        let letters = small.char_indices().map(|(at, letter)| at + letter.len_utf8());
        beginnings.extend(letters.take(3).map(|end| small[..end].to_owned()));
    }
    assert!(beginnings.len() > 500);
    for typed in &beginnings {
        assert_eq!(
            opened.suggest(typed, 10).unwrap(),
            library.suggest(typed, 10).unwrap(),
            "{typed}"
        );
    }
}

#[test]
fn a_form_that_no_text_has_is_told_to_be_unknown() {
    let [library, opened] =
        both(&["Ауылда мектеп салынды. Мектептің жанында құдық бар.".to_owned()]);
    for (query, known) in [
        ("мектептің ", true),
        ("+мектеп -құдық 1931", true),
        ("мектебінен", false),
        ("мектеп қыстақта", false),
        ("", true),
    ] {
        assert_eq!(opened.knows(query).unwrap(), known, "{query}");
        assert!(library.knows(query).unwrap(), "{query}");
    }
    // As it is spelt it is near to nothing.
    assert_eq!(kinds(&opened, "мектебімізден "), []);
    assert_eq!(kinds(&library, "мектебімізден "), [MatchKind::Lemma, MatchKind::Lemma]);
}

#[test]
fn what_is_typed_without_some_letters_is_taken_for_the_words_of_its_key() {
    let [library, opened] = both(&["Қазақтың әні естілді. Қазақ елі кең.".to_owned()]);
    let expected = [MatchKind::Folded, MatchKind::Lemma];
    for library in [&library, &opened] {
        assert_eq!(kinds(library, "казактын "), expected);
    }
    assert!(!opened.knows("казактын ").unwrap(), "it may be a word that no text has");
}

#[test]
fn a_dictionary_form_finds_its_other_forms_though_no_text_has_it() {
    let [library, opened] = both(&["Оның кітабы жоғалды. Кітаптар табылды.".to_owned()]);
    assert!(!opened.knows("кітап").unwrap());
    for library in [&library, &opened] {
        let lemmas = kinds(library, "кітап ");
        assert_eq!(lemmas, [MatchKind::Lemma, MatchKind::Lemma]);
    }
}

#[test]
fn a_slip_in_a_word_of_its_texts_is_told_alike() {
    let [library, opened] = both(&samples());
    for query in ["Абйа ", "қазқстан "] {
        assert!(!opened.knows(query).unwrap());
        assert_eq!(told(&opened, query), told(&library, query), "{query}");
        assert!(!told(&opened, query).is_empty());
    }
}
