//! Kazakh for who only reads: as it stands, in whatever script, and read in none but that of the index.
//!
//! Reading a word in Latin or Arabic letters takes their tables and the loans whose spelling they do not keep, a
//! tenth of the module that only reads. So a query in these letters is answered there by the words that are
//! written so, and asked of [`Kazakh`] then: [`KnownForms`](crate::query::known::KnownForms) says that it does not
//! know such words.

use super::script::latin;
use super::{Kazakh, folding};
use crate::language::{Language, Script};
use crate::text::{Links, small};

/// The Kazakh language without its other scripts.
#[derive(Clone, Copy, Debug)]
pub struct AsWritten;

impl Links for AsWritten {
    fn links(&self, word: &str) -> bool {
        Kazakh.links(word)
    }
}

impl Language for AsWritten {
    /// What the whole language gives, but of a Greek word in capitals that ends in Σ.
    fn exact(&self, word: &str) -> String {
        latin::small_letters_by(word, small)
    }

    /// The first of those that the whole language gives.
    fn keys(&self, exact: &str) -> Vec<String> {
        vec![folding::fold(exact)]
    }

    fn script(&self, word: &str) -> Option<Script> {
        Kazakh.script(word)
    }

    fn is_as_indexed(&self, word: &str) -> bool {
        Kazakh.is_as_indexed(word)
    }

    fn spellings(&self, _: &str) -> Vec<String> {
        Vec::new()
    }

    /// The same for all words: two in different scripts that share a key, of which the index tells, are taken to
    /// be one.
    fn comparable(&self, _: &str) -> String {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_first_of_its_keys() {
        for word in ["қазақстан", "qazaqstan", "\u{642}\u{627}\u{632}\u{627}\u{642}", "2030"]
        {
            let [own, all] = [AsWritten.keys(word), Kazakh.keys(word)];
            assert_eq!(own.first(), all.first(), "{word}");
            assert_eq!(own.len(), 1);
        }
    }

    #[test]
    fn a_word_is_the_same_in_small_letters() {
        for word in ["ҚАЗАҚ", "Ёлка", "İNSTİTUT", "BIRİNŞı", "NATO", "Straße", "2030", "ΛΟΓΟΙ"]
        {
            assert_eq!(AsWritten.exact(word), Kazakh.exact(word), "{word}");
        }
        assert_eq!([AsWritten.exact("ΛΟΓΟΣ"), Kazakh.exact("ΛΟΓΟΣ")], ["λογοσ", "λογος"]);
    }

    #[test]
    fn only_cyrillic_words_are_as_the_index_has_them() {
        for (word, expected) in
            [("қазақ", true), ("90шы", true), ("qazaq", false), ("covid19ға", false)]
        {
            assert_eq!(AsWritten.is_as_indexed(word), expected, "{word}");
        }
    }
}
