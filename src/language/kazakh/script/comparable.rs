//! One form for a word, whichever script it is written in.
//!
//! The form tells what the coarsest of the scripts can tell, the Arabic one: one letter for а and
//! ә, о and ө, ы and і, and a hamza before words whose front vowels no consonant tells. It folds ұ
//! and ү with у as well, and һ with х, since the Latin alphabets use one letter for two of them. A
//! form is for comparing only, and never shown as a word.

use super::arabic::{self, HAMZA};
use super::glides::is_vowel;
use super::{latin, script_of, spellings};
use crate::language::Script;

/// The comparable form of a word, in whatever letters it stands; of a hyphenated one, the forms of
/// its parts. Total; a word of no known script is itself in small letters.
pub fn comparable(word: &str) -> String {
    let mut forms = String::with_capacity(word.len());
    for (place, part) in word.split('-').enumerate() {
        if place > 0 {
            forms.push('-');
        }
        forms.push_str(&of_part(part));
    }
    forms
}

fn of_part(word: &str) -> String {
    match script_of(word) {
        Some(Script::Cyrillic) => of_cyrillic(&latin::small_letters(word)),
        Some(Script::Latin) => match spellings(word).first() {
            Some(cyrillic) => of_cyrillic(cyrillic),
            None => latin::small_letters(word),
        },
        Some(Script::Arabic) => match arabic::read(word) {
            Some(reading) => form(&reading.letters, reading.hamza),
            None => word.to_owned(),
        },
        None => latin::small_letters(word),
    }
}

/// Whether the Arabic script writes a hamza before a word in small Cyrillic letters: it has a front
/// vowel, and none of the letters that say so or forbid it.
pub fn is_hamza_written(word: &str) -> bool {
    let front = |letter| matches!(letter, 'ә' | 'ө' | 'ү' | 'і');
    word.contains(front) && !word.contains(tells_harmony)
}

/// Letters that tell the harmony of a word without a hamza.
fn tells_harmony(letter: char) -> bool {
    matches!(letter, 'е' | 'э' | 'к' | 'г' | 'қ' | 'ғ')
}

fn of_cyrillic(word: &str) -> String {
    let mut letters = Vec::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            'я' => letters.extend(['й', 'а']),
            'ю' => letters.extend(['й', 'у']),
            'ё' => letters.extend(['й', 'о']),
            'ц' => letters.extend(['т', 'с']),
            'ъ' | 'ь' => {}
            _ => letters.push(letter),
        }
    }
    form(&letters, is_hamza_written(word))
}

/// The form that these letters have.
fn form(letters: &[char], hamza: bool) -> String {
    let folded: Vec<char> = letters.iter().map(|&letter| fold(letter)).collect();
    let mut form = String::with_capacity(folded.len() * 2 + 2);
    // Some write a hamza before every front word.
    if hamza && !letters.iter().any(|&letter| tells_harmony(letter)) {
        form.push(HAMZA);
    }
    let mut before = None;
    let mut rest = folded.as_slice();
    while let Some((&letter, behind)) = rest.split_first() {
        let (letter, used) = unify(letter, behind, before);
        rest = behind.get(used..).unwrap_or(&[]);
        form.push(letter);
        before = Some(letter);
    }
    form
}

fn fold(letter: char) -> char {
    match letter {
        'ә' => 'а',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'і' => 'ы',
        'э' => 'е',
        'һ' => 'х',
        'щ' => 'ш',
        _ => letter,
    }
}

/// One spelling for sounds that have several, and how many letters behind are used up: ый is и; шш
/// is щ; before a vowel й and и are one glide, й after a vowel and at the start, и elsewhere, and
/// ия is иа. Before consonants and at the end й and и stay apart.
fn unify(letter: char, behind: &[char], before: Option<char>) -> (char, usize) {
    let next = behind.first().copied();
    let vowel_at = |place: usize| behind.get(place).is_some_and(|&letter| is_full(letter));
    match (letter, next) {
        ('ш', Some('ш')) => ('ш', 1),
        ('ы' | 'и', Some('й')) if vowel_at(1) => ('и', 1),
        ('ы', Some('й')) => ('и', 1),
        ('й' | 'и', _) if vowel_at(0) => {
            let glide = before.is_none_or(is_full);
            (if glide { 'й' } else { 'и' }, 0)
        }
        _ => (letter, 0),
    }
}

/// Whether a folded letter is a vowel other than и.
fn is_full(letter: char) -> bool {
    letter == 'у' || letter != 'и' && is_vowel(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_form_in_three_scripts() {
        let words = [
            [
                "қазақстан",
                "qazaqstan",
                "\u{642}\u{627}\u{632}\u{627}\u{642}\u{633}\u{62A}\u{627}\u{646}",
            ],
            ["тарихи", "tarïxï", "\u{62A}\u{627}\u{631}\u{64A}\u{62D}\u{64A}"],
            ["тарихи", "tarihi", "\u{62A}\u{627}\u{631}\u{649}\u{64A}\u{62D}\u{649}\u{64A}"],
            ["әріп", "ärip", "\u{674}\u{627}\u{631}\u{649}\u{67E}"],
            ["сый", "syi", "\u{633}\u{649}\u{64A}"],
            ["сиясы", "sïyası", "\u{633}\u{649}\u{64A}\u{627}\u{633}\u{649}"],
            ["жұлдыз", "juldyz", "\u{62C}\u{6C7}\u{644}\u{62F}\u{649}\u{632}"],
        ];
        for [cyrillic, latin, arabic] in words {
            assert_eq!(comparable(latin), comparable(cyrillic), "{latin}");
            assert_eq!(comparable(arabic), comparable(cyrillic), "{arabic}");
        }
    }

    #[test]
    fn words_that_differ_stay_apart() {
        let pairs = [
            ("тарихи", "тарихй"),
            ("ой", "ои"),
            ("ел", "ёл"),
            ("бар", "бәр"),
            ("он", "өн"),
            ("тіл", "тыл"),
            ("қала", "кала"),
        ];
        for (one, other) in pairs {
            assert_ne!(comparable(one), comparable(other));
        }
    }

    #[test]
    fn what_is_no_kazakh_word_is_itself() {
        assert_eq!(comparable("2030-жыл"), comparable("2030-jyl"));
        assert_eq!(comparable("2030"), "2030");
        assert_eq!(comparable("Straße"), "straße");
        assert_eq!(comparable(""), "");
    }
}
