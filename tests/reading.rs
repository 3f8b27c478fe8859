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

fn is_cyrillic(word: &str) -> bool {
    word.chars().all(|letter| !letter.is_alphabetic() || ('\u{400}'..='\u{52F}').contains(&letter))
}

#[test]
fn each_cyrillic_word_of_its_texts_is_answered_alike() {
    let texts = samples();
    let [library, opened] = both(&texts);
    let words = words(&texts).into_iter().filter(|word| is_cyrillic(word)).collect::<Vec<_>>();
    assert!(words.len() > 1000, "{}", words.len());
    for word in words {
        let query = format!("{word} ");
        assert!(opened.knows(&query).unwrap(), "{word}");
        assert_eq!(told(&opened, &query), told(&library, &query), "{word}");
    }
}

#[test]
fn words_in_other_scripts_are_found_as_they_are_written_and_told_to_be_unknown() {
    let texts = ["NATO отырысы өтті. Отырыс ұзақ болды.", "НАТО кеңейді."].map(str::to_owned);
    let [library, opened] = both(&texts);
    for (query, known) in
        [("отырысы ", true), ("кеңейді ", true), ("nato ", false), ("нато ", false)]
    {
        assert_eq!(opened.knows(query).unwrap(), known, "{query}");
    }
    assert_eq!(kinds(&library, "nato "), [MatchKind::Exact, MatchKind::Script]);
    // The index tells that the word in Latin letters is a form of the Cyrillic one, and not that it is that itself.
    assert_eq!(kinds(&opened, "nato "), [MatchKind::Exact, MatchKind::Lemma]);
    // It has it under the key of that, too.
    for library in [&library, &opened] {
        assert_eq!(kinds(library, "нато "), [MatchKind::Exact, MatchKind::Script]);
    }
}

#[test]
fn what_a_repair_may_change_is_told_to_be_unknown() {
    let [library, opened] = both(&["Мектеп салынды. Құдық қазылды.".to_owned()]);
    assert!(opened.knows("мектеп құдық ").unwrap());
    for query in ["мектeп ", "м е к т е п ", "салынды.Құдық ", "мектеп  құдық "]
    {
        assert!(!opened.knows(query).unwrap(), "{query}");
        assert!(library.knows(query).unwrap(), "{query}");
    }
}

#[test]
fn whom_a_name_means_is_sure_where_somebody_is_called_so() {
    let text = "Абай Құнанбаев Семейде туды. Кейін Абай Құнанбаев өлең жазды.";
    let [library, opened] = both(&[text.to_owned()]);
    for (query, known) in [
        ("name:\"Абай Құнанбаев\" ", true),
        ("name:\"абай құнанбаев\" туды ", true),
        ("name:\"Абай Құнанбаевтың\" ", false),
        ("name:\"Abai Qunanbaev\" ", false),
        ("name:\"Шоқан Уәлиханов\" ", false),
    ] {
        assert_eq!(opened.knows(query).unwrap(), known, "{query}");
        if known {
            assert_eq!(told(&opened, query), told(&library, query), "{query}");
            assert!(told(&opened, query).contains("Құнанбаев"), "{query}");
        }
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
    // What is typed in other letters, the page asks of the full module.
    for typed in beginnings.iter().filter(|typed| is_cyrillic(typed)) {
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
