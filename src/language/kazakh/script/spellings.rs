//! The Cyrillic words that a word in Latin or Arabic script may stand for.

use super::arabic::{self, Vowels};
use super::latin::{self, Alphabet};
use super::{plausible, script_of, script_of_letter, stems};
use crate::language::Script;
use crate::order::sorted;

/// The most spellings that are given.
pub const MOST: usize = 6;
/// Letters of the longest word that is read. Kazakh words with all their endings have fewer.
const LONGEST: usize = 30;

/// The Cyrillic words, in small letters, that `word` may stand for, the likeliest first, at most
/// [`MOST`] and none twice. A word that is Cyrillic, of no one script, or too long for Kazakh has
/// none.
pub fn spellings(word: &str) -> Vec<String> {
    let foreign =
        |letter: char| !letter.is_ascii() && script_of_letter(letter) != Some(Script::Cyrillic);
    let latin = |letter: char| letter.is_ascii_alphabetic();
    // Nearly all words are Cyrillic: that is told at once.
    if !word.contains(|letter| latin(letter) || foreign(letter)) || is_too_long(word) {
        return Vec::new();
    }
    let mut spellings = Vec::new();
    match script_of(word) {
        Some(Script::Latin) => of_latin(word, &mut spellings),
        Some(Script::Arabic) => of_arabic(word, &mut spellings),
        _ => {}
    }
    let mut next = 0;
    while let Some(other) = spellings.get(next).filter(|_| next < 2).map(|word| others(word)) {
        for word in other {
            add(&mut spellings, word);
        }
        next += 1;
    }
    spellings.truncate(MOST);
    spellings
}

/// Whether a word has more letters than any that is read.
pub(super) fn is_too_long(word: &str) -> bool {
    word.chars().nth(LONGEST).is_some()
}

fn add(spellings: &mut Vec<String>, word: String) {
    if !word.is_empty() && !spellings.contains(&word) {
        spellings.push(word);
    }
}

/// The reading of every alphabet, the one with the fewest faults first.
fn of_latin(word: &str, spellings: &mut Vec<String>) {
    let small = latin::lower(word);
    let readings = Alphabet::ALL.into_iter().filter_map(|alphabet| read_latin(&small, alphabet));
    let readings: Vec<Latin> = readings.collect();
    let readings = sorted(&readings, |a, b| a.faults.cmp(&b.faults));
    let plain: Vec<_> = readings.iter().filter_map(|reading| reading.plain.clone()).collect();
    for reading in readings {
        add(spellings, reading.word);
    }
    // A stem may be the beginning of another word, most of all where ASCII has lost қ and ә.
    for word in plain {
        add(spellings, word);
    }
}

/// A Latin word as one alphabet reads it.
#[derive(Clone, Debug)]
pub(super) struct Latin {
    /// The Cyrillic word, with the spelling of its loan stem.
    pub(super) word: String,
    /// The word without that spelling, where it differs.
    plain: Option<String>,
    /// One more than [`plausible::faults`]; of a word with a known stem, none.
    pub(super) faults: u32,
}

/// Reads a word in small Latin letters; `None` where a letter is not of `alphabet`.
pub(super) fn read_latin(small: &str, alphabet: Alphabet) -> Option<Latin> {
    let word = latin::read(small, alphabet)?;
    if let Some((stem, rest)) = stems::stem_of(&word) {
        let spelled = stem.to_owned() + rest;
        let plain = (spelled != word).then_some(word);
        return Some(Latin { word: spelled, plain, faults: 0 });
    }
    // Who types i in a word of front vowels means і.
    let front = alphabet.is_typed() && !word.contains(['а', 'о', 'ы', 'у', 'я', 'қ', 'ғ']);
    let word = if front { word.replace('и', "і") } else { word };
    // The alphabet of 2018 was short-lived: a word that fits another is of that one.
    let rare = u32::from(alphabet == Alphabet::Y2018 && small.contains('ı'));
    Some(Latin { faults: 1 + rare + plausible::faults(&word), plain: None, word })
}

/// The readings of the vowels: as told, all back, all front.
fn of_arabic(word: &str, spellings: &mut Vec<String>) {
    let Some(reading) = arabic::read(word) else { return };
    for vowels in [Vowels::Told, Vowels::Back, Vowels::Front] {
        let spelled = spell_arabic(&reading, vowels);
        // ىي is и, and ый in a few words («сыйлық»).
        let other = word.contains("ىي").then(|| spelled.replace('и', "ый"));
        add(spellings, spelled);
        if let Some(word) = other {
            add(spellings, word);
        }
    }
}

/// The Cyrillic word of a reading, with the spelling of its loan.
pub(super) fn spell_arabic(reading: &arabic::Reading, vowels: Vowels) -> String {
    let spelled = arabic::spell(&reading.letters, reading.hamza, vowels);
    let plain: String = reading.letters.iter().collect();
    let Some((stem, rest)) = stems::loan_of(&plain) else { return arabic::join(&spelled) };
    let after = spelled.len().saturating_sub(rest.chars().count());
    stem.to_owned() + &arabic::join(spelled.get(after..).unwrap_or(&[]))
}

/// Other spellings of a reading, for what no rule tells: э, ц and the glides before vowels.
const OTHERS: [(&str, &str); 10] = [
    ("тс", "ц"),
    ("иа", "ия"),
    ("иа", "я"),
    ("ия", "иа"),
    ("ия", "я"),
    ("ию", "ю"),
    ("аю", "айу"),
    ("уы", "уй"),
    ("уи", "уй"),
    ("уй", "уы"),
];

/// The spellings that differ from `word` in one such place.
fn others(word: &str) -> Vec<String> {
    let initial = word.strip_prefix('е').map(|rest| "э".to_owned() + rest);
    let swapped = OTHERS.iter().filter(|(from, _)| word.contains(from));
    initial.into_iter().chain(swapped.map(|(from, to)| word.replacen(from, to, 1))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likeliest_alphabet_comes_first() {
        let words = [
            ("turıñız", "тұрыңыз"),
            ("jūldyz", "жұлдыз"),
            ("Juldyz", "жұлдыз"),
            ("aıtady", "айтады"),
            ("bilim", "білім"),
            ("tıl", "тіл"),
            ("säýkes", "сәйкес"),
            ("ekonomika", "экономика"),
            ("film", "фильм"),
        ];
        for (latin, cyrillic) in words {
            assert_eq!(spellings(latin).first().map(String::as_str), Some(cyrillic), "{latin}");
        }
    }

    #[test]
    fn there_are_few_and_none_twice() {
        for word in ["shyığıtsiauy", "etsiiaiuiauıuiy", "\u{6D5}\u{62A}\u{633}\u{64A}\u{627}"] {
            let mut found = spellings(word);
            assert!((1..=MOST).contains(&found.len()), "{word}");
            found.sort();
            found.dedup();
            assert_eq!(found, {
                let mut again = spellings(word);
                again.sort();
                again
            });
        }
    }

    #[test]
    fn cyrillic_and_endless_words_have_none() {
        for word in ["қазақ", "", "2030", "qазақ", &"a".repeat(33)] {
            assert!(spellings(word).is_empty(), "{word}");
        }
    }
}
