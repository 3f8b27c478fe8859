//! The laws of times and events, on texts that nobody would write.
//!
//! What fuzzing found stands here as golden cases.

#![cfg(not(target_family = "wasm"))]

#[path = "common/pieces.rs"]
mod pieces;
#[path = "common/time_laws.rs"]
mod time_laws;

use pieces::{PIECES, TIMES};
use proptest::prelude::*;

/// A text of words and signs that dates are made of, mostly with spaces between, and of anything.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        10 => prop::sample::select(TIMES).prop_map(|word| format!("{word} ")),
        3 => prop::sample::select(TIMES).prop_map(str::to_owned),
        2 => (0_u32..2100).prop_map(|number| format!("{number} ")),
        1 => any::<u32>().prop_map(|number| number.to_string()),
        2 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn times_are_sound(text in text()) {
        prop_assert_eq!(time_laws::times_are_sound(&text), Ok(()));
    }

    #[test]
    fn times_of_anything_are_sound(text in any::<String>()) {
        prop_assert_eq!(time_laws::times_are_sound(&text), Ok(()));
    }

    #[test]
    fn noise_changes_no_date(which in any::<usize>(), noise in prop::collection::vec(any::<u8>(), 80)) {
        prop_assert_eq!(time_laws::noise_changes_no_date(which, &noise), Ok(()));
    }
}
