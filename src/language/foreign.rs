//! The words of other languages that dates are built of, as Kazakh texts quote them: those of
//! [`russian`] and of [`english`], each with what its own language says of it.
//!
//! Nearly every word that is asked for is none of them, so the lookup costs little: first the letter
//! that a word begins with and its length must be those of some word of the tables.

use std::sync::LazyLock;

use super::{TimePart, english, russian};
use crate::order::sorted;

/// A word of another language that may stand in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForeignWord {
    /// A Russian one.
    Russian(russian::Word),
    /// An English one.
    English(english::Word),
}

/// A form in small letters, and its word.
pub(super) type Form = (String, ForeignWord);

/// What `word`, as it stands in a text, means in a date of one of these languages.
pub fn time_word(word: &str) -> Option<ForeignWord> {
    if !WORDS.may_hold(word) {
        return None;
    }
    let small = !word.chars().any(char::is_uppercase);
    if small { WORDS.get(word) } else { WORDS.get(&word.to_lowercase()) }
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let forms = [russian::forms(), english::forms()].concat();
    let mut lengths = [0; SLOTS];
    for (form, _) in &forms {
        if let Some(slot) = form.chars().next().and_then(|first| lengths.get_mut(slot(first))) {
            *slot |= length(form);
        }
    }
    Words { lengths, forms: sorted(&forms, |(one, _), (other, _)| one.cmp(other)) }
});

/// All forms of both languages.
struct Words {
    /// How long, as bits, the forms are that begin with a letter.
    lengths: [u32; SLOTS],
    /// In order; of two readings of one form the plainer first.
    forms: Vec<Form>,
}

/// How many first letters are told apart: more than the two alphabets have.
const SLOTS: usize = 128;

/// Where a first letter belongs.
fn slot(first: char) -> usize {
    first as usize % SLOTS
}

/// The length of a word in bytes, as a bit.
fn length(word: &str) -> u32 {
    1_u32.checked_shl(u32::try_from(word.len()).unwrap_or(u32::MAX)).unwrap_or(0)
}

impl Words {
    /// Whether a form of such a length begins as the word does.
    fn may_hold(&self, word: &str) -> bool {
        let first = word.chars().next().and_then(|first| first.to_lowercase().next());
        let lengths = first.and_then(|first| self.lengths.get(slot(first)));
        lengths.is_some_and(|lengths| lengths & length(word) != 0)
    }

    fn get(&self, small: &str) -> Option<ForeignWord> {
        let at = self.forms.partition_point(|(form, _)| form.as_str() < small);
        self.forms.get(at).filter(|(form, _)| form == small).map(|(_, word)| *word)
    }
}

/// A part of a time, by its name in the tables.
pub(super) fn part(name: &str) -> Option<TimePart> {
    Some(match name {
        "start" => TimePart::Start,
        "middle" => TimePart::Middle,
        "end" => TimePart::End,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Case;

    fn russian(word: &str) -> Option<(russian::Lemma, Case)> {
        match time_word(word) {
            Some(ForeignWord::Russian(word)) => Some((word.lemma, word.case)),
            _ => None,
        }
    }

    #[test]
    fn forms_are_found_under_their_lemma() {
        use russian::Lemma;
        assert_eq!(russian("мая"), Some((Lemma::Month(5), Case::Genitive)));
        assert_eq!(russian("Январе"), Some((Lemma::Month(1), Case::Locative)));
        assert_eq!(russian("четвертого"), russian("четвёртого"));
        assert_eq!(russian("ДЕВЯНОСТЫХ"), Some((Lemma::Ordinal(90), Case::Genitive)));
        let may = english::Word::Month { number: 5, verb: true };
        assert_eq!(time_word("May"), Some(ForeignWord::English(may)));
    }

    #[test]
    fn other_words_are_not_found() {
        for word in ["маяк", "жыл", "мамыр", "вектор", "maybe", "inn", "", "ә"] {
            assert_eq!(time_word(word), None, "{word}");
        }
        assert_eq!(time_word(&"м".repeat(200)), None);
    }
}
