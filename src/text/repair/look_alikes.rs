//! Latin letters inside a Cyrillic word become the Cyrillic letters that look the same, and the
//! reverse.
//!
//! Why: optical recognition and keyboards that are switched in mid-word mix the two alphabets;
//! «Қaзaқстан» with a Latin a is another word to a computer.
//!
//! Changed: a word that mixes them, in which every letter of the other alphabet has a twin and at
//! least one letter has none, so that its alphabet is known («Қaзaқ», «Windоws»); and a word whose
//! every letter has a twin («aс») becomes Cyrillic in a document that is. Not changed: words in which
//! letters without a twin stand in both alphabets (`COVIDтан`), which are two words grown together;
//! words in one alphabet («сор», «cop»), which may be either; a run of two or more Latin capitals
//! before small letters (`IXғасыр`, `ATOның`), which is a numeral or an acronym with an ending; Roman
//! numerals in mixed alphabets («ХIХ»), which are read as they stand.

use std::sync::LazyLock;

use super::facts::Facts;
use super::stages::Context;
use super::{Edit, Fix};
use crate::span::Span;
use crate::text::{cursor, is_letter, table};

/// The pairs, Latin and Cyrillic.
static TWINS: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let letter = |cell: &str| cell.chars().next();
    let pairs = table::rows(table::text!("look-alikes"));
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
pub(super) fn find(text: &str, places: &[usize], context: Context<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut end = 0;
    for &at in places {
        if at < end {
            continue;
        }
        let word = word_around(text, at, end);
        end = word.end;
        edits.extend(in_word(word.slice(text), word.start, context.facts));
    }
    edits
}

/// The run of letters around byte `at`, from byte `from` on at most.
fn word_around(text: &str, at: usize, from: usize) -> Span {
    let head = text.get(from..at).unwrap_or("");
    let tail = cursor::after(text, at);
    let start = from + head.trim_end_matches(is_letter).len();
    Span::new(start, at + tail.len() - tail.trim_start_matches(is_letter).len())
}

/// The edits in a word that begins at byte `base`, in a document of these facts.
fn in_word(word: &str, base: usize, facts: &Facts<'_>) -> Vec<Edit> {
    let Some(own) = own_alphabet(word, facts) else { return Vec::new() };
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
fn own_alphabet(word: &str, facts: &Facts<'_>) -> Option<Alphabet> {
    let has = |wanted| word.chars().any(|letter| alphabet(letter) == Some(wanted));
    if !(has(Alphabet::Latin) && has(Alphabet::Cyrillic)) || begins_with_acronym(word) {
        return None;
    }
    let mut sure = word.chars().filter(|&letter| twin(letter).is_none()).filter_map(alphabet);
    let Some(own) = sure.next() else {
        return (!is_numeral(word) && facts.is_cyrillic()).then_some(Alphabet::Cyrillic);
    };
    sure.all(|other| other == own).then_some(own)
}

/// Whether two or more Latin capitals stand together in a word that has small letters, too.
fn begins_with_acronym(word: &str) -> bool {
    let capitals = word.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_uppercase));
    capitals && word.chars().any(char::is_lowercase)
}

/// Whether a word may be a Roman numeral in letters of either alphabet.
fn is_numeral(word: &str) -> bool {
    word.chars().all(|letter| "IXCMІХСМ".contains(letter))
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
        assert_eq!(repaired("KAЗАҚCТАН"), "КАЗАҚСТАН");
        assert_eq!(repaired("Бір aс бар."), "Бір ас бар.");
    }

    #[test]
    fn what_may_be_meant_stays() {
        for text in
            ["COVIDтан", "IXғасыр", "сор", "cop", "NATO-ға", "ATOның", "WhatsAppта", "ХIХ ғасыр"]
        {
            assert_eq!(repaired(text), text);
        }
    }
}
