//! Latin letters inside a Cyrillic word become the Cyrillic letters that look the same, and the
//! reverse.
//!
//! Why: optical recognition and keyboards that are switched in mid-word mix the two alphabets;
//! «Қaзaқстан» with a Latin a is another word to a computer.
//!
//! Changed: a word in which every letter of the other alphabet has a twin and at least one letter
//! has none, so that its alphabet is known («Қaзaқ», «Windоws»). Not changed: words in which letters
//! without a twin stand in both alphabets (`COVIDтан`), which are two words grown together; words
//! whose every letter has a twin («сор»), which may be either; a run of two or more Latin capitals
//! (`IXғасыр`, `ATOның`), which is a numeral or an acronym.

use std::sync::LazyLock;

use super::{Edit, Fix};
use crate::span::Span;
use crate::text::token::{TokenKind, tokens};
use crate::text::{Conventions, table};

/// The pairs, Latin and Cyrillic.
static TWINS: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let letter = |cell: &str| cell.chars().next();
    let pairs = table::rows(include_str!("../../../data/look-alikes.tsv"));
    pairs.filter_map(|[latin, cyrillic, _]| letter(latin).zip(letter(cyrillic))).collect()
});

/// The alphabet of a letter, as far as it matters here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Latin,
    Cyrillic,
}

fn alphabet(letter: char) -> Option<Alphabet> {
    match letter {
        'a'..='z' | 'A'..='Z' | 'ə' | 'Ə' => Some(Alphabet::Latin),
        '\u{400}'..='\u{52F}' => Some(Alphabet::Cyrillic),
        _ => None,
    }
}

/// The letter of the other alphabet that looks the same.
fn twin(letter: char) -> Option<char> {
    TWINS.iter().find_map(|&(latin, cyrillic)| match letter {
        _ if letter == latin => Some(cyrillic),
        _ if letter == cyrillic => Some(latin),
        _ => None,
    })
}

/// Finds the letters.
pub(super) fn find(text: &str, _: &dyn Conventions) -> Vec<Edit> {
    let words = tokens(text).filter(|token| token.kind == TokenKind::Word);
    words.flat_map(|token| in_word(token.span.slice(text), token.span.start)).collect()
}

/// The edits in a word that begins at byte `base`.
fn in_word(word: &str, base: usize) -> Vec<Edit> {
    let Some(own) = own_alphabet(word) else { return Vec::new() };
    let foreign = word
        .char_indices()
        .filter(|(_, letter)| alphabet(*letter).is_some_and(|alphabet| alphabet != own));
    let edit = |(at, letter): (usize, char)| {
        let span = Span::new(at, at + letter.len_utf8()).shifted(base);
        Some(Edit::new(span, twin(letter)?.to_string(), Fix::LookAlike))
    };
    foreign.filter_map(edit).collect()
}

/// The alphabet of a word that mixes two and is surely in one of them.
fn own_alphabet(word: &str) -> Option<Alphabet> {
    let has = |wanted| word.chars().any(|letter| alphabet(letter) == Some(wanted));
    if !(has(Alphabet::Latin) && has(Alphabet::Cyrillic)) || has_latin_capitals(word) {
        return None;
    }
    let mut sure = word.chars().filter(|&letter| twin(letter).is_none()).filter_map(alphabet);
    let own = sure.next()?;
    sure.all(|other| other == own).then_some(own)
}

fn has_latin_capitals(word: &str) -> bool {
    word.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_uppercase))
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    #[test]
    fn a_word_comes_back_to_its_alphabet() {
        assert_eq!(repaired("Қaзaқcтан"), "Қазақстан");
        assert_eq!(repaired("əңгіме"), "әңгіме");
        assert_eq!(repaired("бiлiм мен ғылым"), "білім мен ғылым");
        assert_eq!(repaired("Windоws"), "Windows");
    }

    #[test]
    fn what_may_be_meant_stays() {
        for text in ["COVIDтан", "IXғасыр", "сор", "cop", "NATO-ға", "ATOның", "WhatsAppта", "Беeр"]
        {
            let same = text != "Беeр";
            assert_eq!(repaired(text) == text, same, "{text}");
        }
    }
}
