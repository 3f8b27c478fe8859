//! Kazakh, in the Cyrillic alphabet of 1940; what is written in Latin or Arabic letters is read as
//! such by [`script`].
//!
//! Start reading at [`Kazakh`]. [`morphology`] takes the forms of words apart and makes them, by what
//! [`sounds`] says of harmony; [`words`] reads them as texts have them, whatever the script, and [`told`] by a part of the lexicon. [`folding`]
//! meets what is typed without Kazakh letters, [`as_written`] does without the other scripts, [`abbreviations`] knows the words that a full stop
//! follows, [`phrases`] those that ask for the next, [`time_words`] those that dates are built of, [`names`]
//! those that names are, both with the [`cases`] of a noun, and [`predicates`] what a word does in a clause. The words themselves are tables in `data/`.

pub mod abbreviations;
pub mod as_written;
pub mod cases;
pub mod folding;
pub mod grammar;
pub mod morphology;
pub mod names;
pub mod phrases;
pub mod predicates;
pub mod script;
pub mod sounds;
pub mod time_words;
pub mod told;
pub mod words;

use self::morphology::reader::Reader;
use self::words::KazakhForms;
use super::forms::{Forms, FullForms, Names, TaughtStem, TermNames};
use super::names::NameReader;
use super::{FullLanguage, Language, Script, TimeWord};
use crate::text::{BeforeStop, Conventions, Links};

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

impl Links for Kazakh {
    fn links(&self, word: &str) -> bool {
        phrases::links(word)
    }
}

impl Language for Kazakh {
    fn exact(&self, word: &str) -> String {
        script::latin::small_letters(word)
    }

    fn keys(&self, exact: &str) -> Vec<String> {
        let mut keys = vec![folding::fold(exact)];
        for spelling in script::spellings(exact) {
            let key = folding::fold(&spelling);
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys
    }

    fn script(&self, word: &str) -> Option<Script> {
        script::script_of(word)
    }

    fn is_as_indexed(&self, word: &str) -> bool {
        script::script_of(word) == Some(Script::Cyrillic)
    }

    fn spellings(&self, word: &str) -> Vec<String> {
        script::spellings(word)
    }

    fn comparable(&self, word: &str) -> String {
        script::comparable(word)
    }
}

impl FullLanguage for Kazakh {
    fn learn_names(&self, words: &[&str]) -> (Box<dyn Forms>, Vec<Names>) {
        let (forms, walks) = KazakhForms::learn(Reader::spelt(), words);
        let names = forms.names_of(words, &walks);
        (Box::new(forms), names)
    }

    fn convert(&self, text: &str, script: Script) -> String {
        script::convert(text, script)
    }

    fn forms(&self, taught: Vec<TaughtStem>) -> Box<dyn Forms> {
        Box::new(KazakhForms::with(taught))
    }

    fn term(&self, term: &str) -> Option<TermNames> {
        grammar::names(term)
    }

    fn full_forms(&self) -> Box<dyn FullForms> {
        Box::new(KazakhForms::with(Vec::new()))
    }

    fn time_word(&self, word: &str) -> Option<TimeWord> {
        time_words::time_word(word)
    }

    fn name_reader(&self) -> Box<dyn NameReader> {
        Box::new(names::Names::default())
    }
}
