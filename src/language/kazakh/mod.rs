//! Kazakh, in the Cyrillic alphabet of 1940.
//!
//! Start reading at [`Kazakh`]. [`sounds`] says what harmony asks of an ending, [`noun`] puts the
//! endings on, [`folding`] meets what is typed without Kazakh letters, [`abbreviations`] knows the
//! words that a full stop follows, [`phrases`] those that ask for the next, [`time_words`] those that dates are built of. The words
//! themselves are tables in `data/`.

pub mod abbreviations;
pub mod folding;
pub mod noun;
pub mod phrases;
pub mod sounds;
pub mod time_words;

use super::{Language, TimeWord};
use crate::text::{BeforeStop, Conventions};

/// The Kazakh language.
#[derive(Clone, Copy, Debug)]
pub struct Kazakh;

impl Conventions for Kazakh {
    fn before_stop(&self, word: &str) -> BeforeStop {
        abbreviations::before_stop(word)
    }

    fn is_vowel(&self, letter: char) -> bool {
        phrases::is_vowel(letter)
    }

    fn expects_more(&self, word: &str) -> bool {
        phrases::expects_more(word)
    }

    fn joins_by_hyphen(&self, _first: &str, second: &str) -> bool {
        phrases::is_particle(second)
    }
}

impl Language for Kazakh {
    fn exact(&self, word: &str) -> String {
        word.to_lowercase()
    }

    fn keys(&self, exact: &str) -> Vec<String> {
        vec![folding::fold(exact)]
    }

    fn time_word(&self, word: &str) -> Option<TimeWord> {
        time_words::time_word(word)
    }
}
