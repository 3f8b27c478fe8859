//! Writes a Cyrillic word in Latin letters (`data/latin-2021.tsv`) and in Arabic ones
//! (`data/arabic.tsv`).

use std::sync::LazyLock;

use super::arabic;
use super::comparable::is_hamza_written;
use super::glides::is_vowel;
use crate::order::sorted;
use crate::text::table::{rows, text};

/// Cyrillic letters with their Latin ones, in order.
static LATIN: LazyLock<Vec<(char, &'static str)>> = LazyLock::new(|| {
    let table = rows(text!("latin-2021"));
    let letters = table.filter_map(|[cyrillic, latin, _]| Some((cyrillic.chars().next()?, latin)));
    let letters: Vec<_> = letters.collect();
    sorted(&letters, |(a, _), (b, _)| a.cmp(b))
});

fn latin_letter(letter: char) -> Option<&'static str> {
    let place = LATIN.binary_search_by_key(&letter, |(cyrillic, _)| *cyrillic).ok()?;
    LATIN.get(place).map(|(_, latin)| *latin)
}

/// A word in small Cyrillic letters in the Latin alphabet of 2021. Characters that are no letters
/// of Kazakh stay.
pub fn latin_small(word: &str) -> String {
    let mut latin = String::with_capacity(word.len());
    for letter in word.chars() {
        match latin_letter(letter) {
            Some(written) => latin.push_str(written),
            None => latin.push(letter),
        }
    }
    latin
}

/// Whether every letter of a word in small letters is one of Kazakh.
pub fn is_kazakh(word: &str) -> bool {
    word.chars().all(|letter| latin_letter(letter).is_some())
}

/// A word in small Cyrillic letters in the Arabic script: the hamza first, where it is written.
pub fn arabic(word: &str) -> String {
    let mut written = String::with_capacity(word.len());
    if is_hamza_written(word) {
        written.push(arabic::HAMZA);
    }
    let mut before = None;
    for letter in word.chars() {
        let letters: &[char] = match letter {
            'ә' => &['а'],
            'ө' => &['о'],
            'ү' => &['ұ'],
            'і' => &['ы'],
            'э' => &['е'],
            // After a vowel и is told from й by a letter more.
            'и' if before.is_some_and(is_vowel) => &['ы', 'й'],
            'и' => &['й'],
            'я' => &['й', 'а'],
            'ю' => &['й', 'у'],
            'ё' => &['й', 'о'],
            'ц' => &['т', 'с'],
            'щ' => &['ш', 'ш'],
            'ъ' | 'ь' => &[],
            _ => std::slice::from_ref(&letter),
        };
        written.extend(letters.iter().map(|&letter| arabic::written(letter).unwrap_or(letter)));
        before = Some(letter);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_written_in_latin() {
        let words = [
            ("қазақстан", "qazaqstan"),
            ("тіл", "tıl"),
            ("жұлдызы", "jūldyzy"),
            ("үйі", "üiı"),
            ("ащы", "aşşy"),
            ("объект", "obekt"),
            ("ұлттық-2030", "ūlttyq-2030"),
        ];
        for (cyrillic, latin) in words {
            assert_eq!(latin_small(cyrillic), latin);
        }
    }

    #[test]
    fn the_hamza_tells_front_words_where_no_letter_does() {
        let words = [
            ("тіл", "\u{674}\u{62A}\u{649}\u{644}"),
            ("үлкен", "\u{6C7}\u{644}\u{643}\u{6D5}\u{646}"),
            ("қазақ", "\u{642}\u{627}\u{632}\u{627}\u{642}"),
            ("тарихи", "\u{62A}\u{627}\u{631}\u{64A}\u{62D}\u{64A}"),
            ("ай", "\u{627}\u{64A}"),
            ("украина", "\u{6CB}\u{643}\u{631}\u{627}\u{649}\u{64A}\u{646}\u{627}"),
        ];
        for (cyrillic, written) in words {
            assert_eq!(arabic(cyrillic), written, "{cyrillic}");
        }
    }
}
