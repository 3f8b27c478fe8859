//! Reads the Arabic script of Kazakh (төте жазу).
//!
//! It writes one letter for а and ә, о and ө, ұ and ү, ы and і. Whether a word is front is told by
//! a hamza before it; words with к, г or е go without, since these letters tell it themselves, and
//! words with қ or ғ have back vowels beside them. Letters are read by code point as they stand:
//! compatibility forms are never applied.

use std::sync::LazyLock;

use super::glides::{is_ts, is_vowel};
use crate::order::sorted;
use crate::text::table::{rows, text};

/// The hamza as it is written before a word.
pub const HAMZA: char = '\u{674}';

/// An Arabic letter with what it stands for.
type Letter = (char, &'static str);

/// The letters in the order of the table, for writing, and in that of their code points.
static LETTERS: LazyLock<(Vec<Letter>, Vec<Letter>)> = LazyLock::new(|| {
    let table = rows(text!("arabic"));
    let letters = table.filter_map(|[_, code, cyrillic]| {
        let code = u32::from_str_radix(code, 16).ok()?;
        Some((char::from_u32(code)?, cyrillic))
    });
    let letters: Vec<Letter> = letters.collect();
    let by_code = sorted(&letters, |(a, _), (b, _)| a.cmp(b));
    (letters, by_code)
});

/// The Arabic letter of a Cyrillic one that the table has.
pub(super) fn written(cyrillic: char) -> Option<char> {
    let is_it = |stands_for: &str| stands_for.chars().eq([cyrillic]);
    LETTERS.0.iter().find(|(_, stands_for)| is_it(stands_for)).map(|(letter, _)| *letter)
}

fn stands_for(letter: char) -> Option<&'static str> {
    let by_code = &LETTERS.1;
    let place = by_code.binary_search_by_key(&letter, |(arabic, _)| *arabic).ok()?;
    by_code.get(place).map(|(_, stands_for)| *stands_for)
}

/// A word as the script tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its Cyrillic letters, the vowels as if all were back.
    pub letters: Vec<char>,
    /// Whether a hamza stands in it.
    pub hamza: bool,
}

/// Reads a word; `None` where a letter is not of Kazakh.
pub fn read(word: &str) -> Option<Reading> {
    let mut reading = Reading::default();
    for letter in word.chars() {
        let (hamza, letter) = match stands_for(letter)? {
            "-" => continue,
            front if front.starts_with('\'') => (true, front.chars().nth(1)),
            back => (false, back.chars().next()),
        };
        reading.hamza |= hamza;
        reading.letters.extend(letter);
    }
    reading.letters = settle(&reading.letters);
    Some(reading)
}

/// Tells the letters that depend on their neighbours: й from и, and the variants that are typed for
/// two letters.
fn settle(letters: &[char]) -> Vec<char> {
    let mut settled: Vec<char> = Vec::with_capacity(letters.len());
    let mut rest = letters;
    while let Some((&letter, behind)) = rest.split_first() {
        rest = behind;
        let next = behind.first().copied();
        let open = settled.last().copied().is_some_and(|before| is_vowel_of(before, &settled));
        settled.push(match letter {
            // «ىي» is и, also after a vowel.
            'ы' if matches!(next, Some('й' | '~')) => {
                rest = behind.get(1..).unwrap_or(&[]);
                'и'
            }
            'й' if open || settled.is_empty() && matches!(next, Some('а' | 'о' | 'ұ' | 'у')) => {
                'й'
            }
            'й' => 'и',
            '~' if open || next.is_some_and(is_full) => 'й',
            '~' => 'ы',
            '?' if settled.last().is_some_and(|&before| !is_vowel(before)) => 'е',
            '?' => 'һ',
            _ => letter,
        });
    }
    settled
}

fn is_full(letter: char) -> bool {
    is_vowel(letter) || letter == 'у'
}

/// Whether the last letter is a vowel; у is a glide after another vowel.
fn is_vowel_of(last: char, word: &[char]) -> bool {
    let before = word.len().checked_sub(2).and_then(|place| word.get(place));
    is_vowel(last) || last == 'у' && !before.is_some_and(|&before| is_vowel(before))
}

/// How the vowels of a reading are given their harmony.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vowels {
    /// As the hamza and the consonants beside them tell.
    Told,
    /// All back.
    Back,
    /// All front.
    Front,
}

/// The letters of a reading with their harmony.
pub fn spell(letters: &[char], hamza: bool, vowels: Vowels) -> Vec<char> {
    let first = letters.iter().position(|&letter| is_vowel(letter)).unwrap_or(0);
    let loan = letters.iter().skip(first + 1).any(|&letter| letter == 'о');
    let told = |place: usize, letter: char| {
        let front = match vowels {
            Vowels::Back => false,
            Vowels::Front => true,
            Vowels::Told => is_front(letters, place, first).unwrap_or(hamza),
        };
        match letter {
            // ә and ө are native in first syllables alone, and loans have neither.
            'а' if front && place <= first && !loan => 'ә',
            'о' if front && place <= first && !loan => 'ө',
            'ұ' if front => 'ү',
            'ы' if front => 'і',
            _ => letter,
        }
    };
    letters.iter().enumerate().map(|(place, &letter)| told(place, letter)).collect()
}

/// Whether the vowel at a place is front, as the letters around it tell: a consonant right behind
/// it, else the nearest telling letter before it, else the nearest behind. `first` is the place of
/// the first vowel.
fn is_front(letters: &[char], place: usize, first: usize) -> Option<bool> {
    let pull = |place: usize| match letters.get(place)? {
        'к' | 'г' | 'е' => Some(true),
        'қ' | 'ғ' => Some(false),
        // Behind the first syllable they are not ә, ө, ү.
        'а' | 'о' | 'ұ' if place > first => Some(false),
        _ => None,
    };
    let behind = place + 1;
    let close = pull(behind).filter(|_| letters.get(behind).is_some_and(|&next| !is_vowel(next)));
    let before = || (0..place).rev().find_map(pull);
    // An а may end a front word («республика», «шүбә»): it does not tell what stands before it.
    let consonant =
        |place: usize| pull(place).filter(|front| *front || !is_vowel_at(letters, place));
    close.or_else(before).or_else(|| (behind..letters.len()).find_map(consonant))
}

fn is_vowel_at(letters: &[char], place: usize) -> bool {
    letters.get(place).is_some_and(|&letter| is_vowel(letter))
}

/// Joins the letters that Cyrillic writes as one: я ю ц.
pub fn join(letters: &[char]) -> String {
    let mut joined = String::with_capacity(letters.len() * 2);
    let mut rest = letters;
    let mut before = None;
    while let Some((&letter, behind)) = rest.split_first() {
        let ends = behind.get(1..).unwrap_or(&[]);
        let (written, used) = match (letter, behind.first()) {
            ('й', Some('ә')) if before.is_none() => ('и', 0),
            ('й', Some('а' | 'ә')) => ('я', 1),
            ('й', Some('у')) => ('ю', 1),
            ('т', Some('с')) if is_ts(before, ends, false) => ('ц', 1),
            // Kazakh writes ия and ию, though a loan may have иа («диалог»).
            ('а', _) if before == Some('и') => ('я', 0),
            ('у', _) if before == Some('и') => ('ю', 0),
            _ => (letter, 0),
        };
        joined.push(written);
        rest = behind.get(used..).unwrap_or(&[]);
        before = Some(written);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(word: &str) -> String {
        let reading = read(word).unwrap();
        join(&spell(&reading.letters, reading.hamza, Vowels::Told))
    }

    #[test]
    fn the_hamza_and_the_consonants_tell_the_vowels() {
        let words = [
            ("\u{674}\u{62A}\u{649}\u{644}", "тіл"),
            ("\u{62A}\u{649}\u{633}", "тыс"),
            ("\u{6C7}\u{644}\u{643}\u{6D5}\u{646}", "үлкен"),
            ("\u{643}\u{649}\u{62A}\u{627}\u{67E}", "кітап"),
            ("\u{627}\u{64A}\u{627}\u{642}", "аяқ"),
            (
                "\u{645}\u{649}\u{646}\u{6D5}\u{632}\u{642}\u{6C7}\u{644}\u{649}\u{642}",
                "мінезқұлық",
            ),
        ];
        for (written, word) in words {
            assert_eq!(told(written), word);
        }
    }

    #[test]
    fn variant_letters_are_read_alike() {
        // precomposed ө; yeh and keheh of Persian keyboards; a stretched word
        assert_eq!(told("\u{676}\u{62A}\u{6CB}"), "өту");
        assert_eq!(told("\u{6A9}\u{6D5}\u{644}"), told("\u{643}\u{6D5}\u{644}"));
        assert_eq!(told("\u{627}\u{6CC}"), "ай");
        assert_eq!(told("\u{642}\u{627}\u{640}\u{632}\u{627}\u{642}"), "қазақ");
        assert_eq!(read("\u{635}"), None, "a letter of Arabic, not of Kazakh");
    }
}
