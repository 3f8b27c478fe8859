//! The laws of queries, and of opening saved libraries, on what nobody would type or save.
//!
//! What fuzzing found stands here as golden cases.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

#[path = "common/load_laws.rs"]
mod load_laws;
#[path = "common/pieces.rs"]
mod pieces;
#[path = "common/query_laws.rs"]
mod query_laws;

use jylnama::index::format::seal;
use jylnama::library::{Library, NewDocument};
use pieces::{PIECES, SIGNS};
use proptest::prelude::*;

/// Words of the library that queries are put to, and one that it has not.
const WORDS: [&str; 12] = [
    "көл",
    "көлдің",
    "қала",
    "qala",
    "мектеп",
    "мектпе",
    "кітап",
    "хандығы",
    "дала",
    "1994",
    "қарым-қатынас",
    "жылқы",
];

/// A query of words and signs in any order.
fn signs() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(SIGNS).prop_map(str::to_owned),
        3 => prop::sample::select(&WORDS[..]).prop_map(|word| format!("{word} ")),
        1 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

thread_local! {
    static LIBRARY: Library = query_laws::library();
}

fn answered(query: &str) -> query_laws::Law {
    LIBRARY.with(|library| query_laws::any_query_is_answered_soundly(library, query))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_query_is_answered_soundly(query in signs()) {
        prop_assert_eq!(answered(&query), Ok(()));
    }

    #[test]
    fn any_bytes_open_soundly(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        prop_assert_eq!(load_laws::any_bytes_open_soundly(&bytes), Ok(()));
    }

    #[test]
    fn a_senseless_library_that_opens_answers_somehow(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40),
        place in any::<prop::sample::Index>(),
        value in any::<u8>(),
    ) {
        let mut library = Library::new();
        let text = pieces.concat();
        library.add(NewDocument { text, ..NewDocument::default() }).unwrap();
        let mut body = load_laws::body(&library.save());
        let place = place.index(body.len());
        body[place] = value;
        if let Ok(opened) = Library::load(seal(&body)) {
            prop_assert_eq!(load_laws::answers_somehow(opened), Ok(()));
        }
    }
}

#[test]
fn queries_that_once_broke_a_law() {
    for query in ["", "қ-ал-ада", "а\u{308}\n\n\nopНА нң "] {
        assert_eq!(answered(query), Ok(()), "{query:?}");
    }
}

/// Recipes of damage; see [`load_laws::damaged`]. What they meet moves with the format, so that a later one
/// may be broken elsewhere: sound it must be all the same.
#[test]
fn files_that_once_broke_a_law() {
    let recipes: [(&str, &[u8]); 3] = [
        // Byte 15 of the table is the fourth of the place of the second document, and byte 11 the last of the
        // number of sentences of the first.
        (
            "a document begins far behind all bytes, and the one before has sentences for all of them",
            &[0, 0, 15, 0, 0, 0x7F, 0, 0, 11, 0, 0, 0x3F],
        ),
        (
            "four bytes are put into the table, and what was a number of sentences is part of a place",
            &[7, 2, 107, 2, 8, 178, 1, 6, 243, 0, 4, 123, 3, 0, 155, 0, 4, 36],
        ),
        ("a word has more bytes of places than can be counted", &[7, 7, 214, 0, 0, 1]),
    ];
    for (what, recipe) in recipes {
        assert_eq!(load_laws::any_bytes_open_soundly(recipe), Ok(()), "{what}");
    }
}
