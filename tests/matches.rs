//! How the words of a query meet those of a text: what is marked in a hit, and why.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

#[path = "common/shelf.rs"]
#[allow(dead_code, reason = "each test uses a part of it")]
mod shelf;

use jylnama::library::SearchOptions;
use jylnama::query::MatchKind;
use shelf::shelf;

/// The marks in the one sentence of a library that answers: what is marked, by which word of the query,
/// and why. None where nothing answers.
fn marks(sentence: &str, query: &str) -> Vec<(String, usize, MatchKind)> {
    let found = shelf(&[sentence]).search(query, &SearchOptions::default()).unwrap();
    let marks = found.hits.iter().flat_map(|hit| {
        hit.matches
            .iter()
            .map(|one| (one.excerpt.slice(&hit.excerpt).to_owned(), one.word, one.kind))
    });
    marks.collect()
}

/// How the first word of a query meets the word that a text is.
fn meets(query: &str, word: &str) -> Option<MatchKind> {
    let marks = marks(&format!("{word}."), query);
    assert!(marks.len() <= 1, "{marks:?}");
    marks.first().map(|(_, _, kind)| *kind)
}

#[test]
fn every_answering_word_is_marked_with_its_reason() {
    let mark = |text: &str, word, kind| (text.to_owned(), word, kind);
    assert_eq!(
        marks("Қазақстанның Арал өңірінде «Арал» қаласы бар.", "арал казакстан"),
        [
            mark("Қазақстанның", 1, MatchKind::Lemma),
            mark("Арал", 0, MatchKind::Exact),
            mark("Арал", 0, MatchKind::Exact),
        ]
    );
}

#[test]
fn a_lost_hyphen_is_met_from_both_sides() {
    let kinds = |sentence: &str, query: &str| -> Vec<(String, MatchKind)> {
        marks(sentence, query).into_iter().map(|(text, _, kind)| (text, kind)).collect()
    };
    let hyphen = |text: &str| vec![(text.to_owned(), MatchKind::Hyphen)];
    assert_eq!(kinds("Бұл қарым-қатынас.", "қарымқатынас "), hyphen("қарым-қатынас"));
    assert_eq!(kinds("Бұл қарымқатынас.", "қарым-қатынас "), hyphen("қарымқатынас"));
    assert_eq!(kinds("20062008 жылдар", "2006-2008 "), hyphen("20062008"));
    assert_eq!(kinds("Бұл іс-шара.", "іс-шара ").len(), 2, "each part");
}

#[test]
fn the_closest_way_of_meeting_counts() {
    assert_eq!(meets("казак", "казак"), Some(MatchKind::Exact));
    assert_eq!(meets("казак", "қазақ"), Some(MatchKind::Folded));
    assert_eq!(meets("казак", "қазақтар"), Some(MatchKind::Lemma));
    assert_eq!(meets("қаза", "қазақтар"), Some(MatchKind::Prefix));
    assert_eq!(meets("каза", "қазақтар"), Some(MatchKind::FoldedPrefix));
    assert_eq!(meets("казак ", "өзен"), None);
}

#[test]
fn a_form_meets_the_others_and_not_what_only_begins_alike() {
    assert_eq!(meets("балалардың ", "баласына"), Some(MatchKind::Lemma));
    assert_eq!(meets("барғанда ", "бармайды"), Some(MatchKind::Lemma));
    assert_eq!(meets("балалардың ", "балық"), None);
}

#[test]
fn a_word_is_itself_in_another_script() {
    assert_eq!(meets("qazaq", "қазақ"), Some(MatchKind::Script));
    assert_eq!(meets("qazaq", "\u{642}\u{627}\u{632}\u{627}\u{642}"), Some(MatchKind::Script));
    assert_eq!(meets("qazaq", "казак"), Some(MatchKind::Folded));
    assert_eq!(meets("qazaq", "қазақтар"), Some(MatchKind::Lemma));
}
