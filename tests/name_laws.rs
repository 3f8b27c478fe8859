//! The laws of names, on texts that nobody would write, and on such as are made to take long.

#![cfg(not(target_family = "wasm"))]

#[path = "common/name_laws.rs"]
mod name_laws;
#[path = "common/pieces.rs"]
mod pieces;

use pieces::PIECES;
use proptest::prelude::*;

/// Words and signs that names are made of.
const NAMES: [&str; 32] = [
    "Айдос",
    "Серіков",
    "Серікова",
    "Н.",
    "Дж.",
    "де",
    "Қазақстан",
    "Алматыда",
    "облысының",
    "қаласы",
    "министрлігі",
    "Қаржы",
    "және",
    "«",
    "»",
    "\"",
    "БҰҰ-ның",
    "НАТО",
    "(",
    ")",
    ",",
    ".",
    "—",
    "Ұлттық",
    "кеңесі",
    "Президенті",
    "мырза",
    "Ертіс",
    "өзені",
    "бағдарламасы",
    "Almaty",
    "Қасым-Жомарт",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        12 => prop::sample::select(NAMES.as_slice()).prop_map(|word| format!("{word} ")),
        3 => prop::sample::select(NAMES.as_slice()).prop_map(str::to_owned),
        2 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn names_are_sound(text in text()) {
        prop_assert_eq!(name_laws::names_are_sound(&text), Ok(()));
    }

    #[test]
    fn names_of_anything_are_sound(text in any::<String>()) {
        prop_assert_eq!(name_laws::names_are_sound(&text), Ok(()));
    }
}

#[test]
fn texts_made_to_take_long_are_sound() {
    for piece in NAMES.iter().chain(&["«Қ", "Қ, ", "А. ", "Ә-", "Бір мен "]) {
        let text = piece.repeat(4000);
        assert_eq!(name_laws::names_are_sound(&text), Ok(()), "{piece}");
        let apart = format!("{piece} ").repeat(4000);
        assert_eq!(name_laws::names_are_sound(&apart), Ok(()), "{piece}");
    }
}

#[test]
fn texts_that_once_broke_a_law() {
    // A number with a letter behind it is cut there, and «-1» had ended a name.
    let law = name_laws::names_are_sound("Кеше Нод May-1Z келді.");
    assert_eq!(law, Ok(()));
}
