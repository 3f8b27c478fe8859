//! The words of other languages that dates are built of, as Kazakh texts quote them: those of
//! [`russian`] and of [`english`], each with what its own language says of it.
//!
//! Nearly every word that is asked for is none of them, so the lookup costs little: first the two
//! letters that a word begins with and its length must be those of some word of the tables.

use std::sync::LazyLock;

use super::{TimePart, english, russian};
use crate::order::sorted;
use crate::text::has_capital;
use crate::text::table::named;

/// A word of another language that may stand in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForeignWord {
    /// A Russian one.
    Russian(russian::Word),
    /// An English one.
    English(english::Word),
}

impl ForeignWord {
    /// Whether it is «и» or "and".
    pub fn is_and(self) -> bool {
        match self {
            Self::Russian(word) => word.lemma == russian::Lemma::And,
            Self::English(word) => word == english::Word::And,
        }
    }
}

/// A form in small letters, and its word.
pub(super) type Form = (String, ForeignWord);

/// What `word`, as it stands in a text, means in a date of one of these languages.
pub fn time_word(word: &str) -> Option<ForeignWord> {
    if !WORDS.may_hold(word) {
        return None;
    }
    let small = !has_capital(word);
    if small { WORDS.get(word) } else { WORDS.get(&word.to_lowercase()) }
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let forms = [russian::forms(), english::forms()].concat();
    let mut lengths = [0; SLOTS];
    for (form, _) in &forms {
        for written in spellings(form) {
            if let Some(slot) = lengths.get_mut(slot(&written)) {
                *slot |= length(form);
            }
        }
    }
    Words { lengths, forms: sorted(&forms, |(one, _), (other, _)| one.cmp(other)) }
});

/// A form in small letters, with a capital one, and in capitals.
fn spellings(form: &str) -> [String; 3] {
    let capitals = form.to_uppercase();
    let first = capitals.chars().take(1);
    [form.to_owned(), first.chain(form.chars().skip(1)).collect(), capitals]
}

/// All forms of both languages.
struct Words {
    /// How long, as bits, the forms are that begin with two letters.
    lengths: [u32; SLOTS],
    /// In order; of two readings of one form the plainer first.
    forms: Vec<Form>,
}

/// How many beginnings are told apart.
const SLOTS: usize = 1024;

/// Where the beginning of a word belongs.
fn slot(word: &str) -> usize {
    let mut letters = word.chars().map(|letter| letter as usize);
    let (first, second) = (letters.next().unwrap_or(0), letters.next().unwrap_or(0));
    (first * 31 + second) % SLOTS
}

/// The length of a word in bytes, as a bit.
fn length(word: &str) -> u32 {
    u32::try_from(word.len()).ok().and_then(|length| 1_u32.checked_shl(length)).unwrap_or(0)
}

impl Words {
    /// Whether a form of such a length begins as the word does.
    fn may_hold(&self, word: &str) -> bool {
        self.lengths.get(slot(word)).is_some_and(|lengths| lengths & length(word) != 0)
    }

    fn get(&self, small: &str) -> Option<ForeignWord> {
        let at = self.forms.partition_point(|(form, _)| form.as_str() < small);
        self.forms.get(at).filter(|(form, _)| form == small).map(|(_, word)| *word)
    }
}

/// A part of a time, by its name in the tables.
pub(super) fn part(name: &str) -> Option<TimePart> {
    let parts = [("start", TimePart::Start), ("middle", TimePart::Middle), ("end", TimePart::End)];
    named(name, &parts)
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
