//! Reads a Latin word by one of the alphabets or habits in which Kazakh is written, letter by
//! letter (`data/latin.tsv`), the longest group of letters first. What a letter is only its
//! neighbours tell: see [`super::glides`].

use std::cmp::Reverse;
use std::sync::LazyLock;

use super::glides;
use crate::order::sorted;
use crate::text::table::{rows, text};

/// A way of writing Kazakh in Latin letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    /// That presented in January 2021: ä ö ü ū ğ q ñ ş, y for ы, ı for і, i for и and й.
    Y2021,
    /// That of the news agency, usual before: ı for ы, i for і, ï for и, y or ý for й, w for у.
    Qazaqparat,
    /// That of the decree of February 2018: á ó ú ǵ ń sh ch, ý for у, ı for и and й.
    Y2018,
    /// ASCII as typed in chats: q, sh, ch, j, y, i.
    Chat,
    /// ASCII by the habits of writing Russian in Latin letters: zh, kh, shch, y for ы and й.
    Russian,
}

impl Alphabet {
    /// All of them, the likeliest first.
    pub const ALL: [Self; 5] =
        [Self::Y2021, Self::Qazaqparat, Self::Y2018, Self::Chat, Self::Russian];

    /// Its name in `data/latin.tsv`.
    fn name(self) -> &'static str {
        match self {
            Self::Y2021 => "2021",
            Self::Qazaqparat => "qazaqparat",
            Self::Y2018 => "2018",
            Self::Chat => "chat",
            Self::Russian => "russian",
        }
    }

    /// Whether it writes with ASCII alone, so that the Kazakh letters are lost.
    pub fn is_typed(self) -> bool {
        matches!(self, Self::Chat | Self::Russian)
    }
}

type Letters = Vec<(&'static str, &'static str)>;

/// For each alphabet its letters and groups by their first letter, the longer before the shorter.
static TABLES: LazyLock<[Letters; 5]> = LazyLock::new(|| Alphabet::ALL.map(letters));

fn letters(alphabet: Alphabet) -> Letters {
    let table = rows(text!("latin"));
    let own = table.filter(|[_, _, names]| names.split(' ').any(|name| name == alphabet.name()));
    let letters: Letters = own.map(|[latin, cyrillic, _]| (latin, cyrillic)).collect();
    let key = |latin: &str| (latin.chars().next(), Reverse(latin.len()));
    sorted(&letters, |(a, _), (b, _)| key(a).cmp(&key(b)))
}

/// The longest letter or group of `table` that `text` begins with.
fn first(table: &Letters, text: &str) -> Option<(&'static str, &'static str)> {
    let letter = text.chars().next();
    let from = table.partition_point(|(latin, _)| latin.chars().next() < letter);
    let own = table.get(from..)?.iter().take_while(|(latin, _)| latin.chars().next() == letter);
    own.copied().find(|(latin, _)| text.starts_with(latin))
}

/// A word of any script in small letters. İ is the capital of i, and I that of ı where the word shows
/// that it is written with these letters; elsewhere I is that of i.
pub fn small_letters(word: &str) -> String {
    let mut letters = String::with_capacity(word.len());
    for letter in word.chars() {
        // Of most words it is told at once.
        let Some(small) = small_at_once(letter) else {
            return small_letters_by(word, str::to_lowercase);
        };
        letters.push(small);
    }
    letters
}

/// The small letter of one of ASCII, or of most Cyrillic ones; `None` where it is not told
/// so quickly. Later letters stand beside their capitals.
fn small_at_once(letter: char) -> Option<char> {
    let number = u32::from(letter);
    char::from_u32(match letter {
        '\0'..='\x7F' => number | u32::from(letter.is_ascii_uppercase()) << 5,
        'А'..='Я' => number + 0x20,
        'а'..='я' | 'ё'..='џ' => number,
        'Ё'..='Џ' => number + 0x50,
        'Ҋ'..='ҿ' | 'Ӑ'..='ӿ' => number | 1,
        _ => return None,
    })
}

/// The same, where `lower` makes letters small but for these.
pub fn small_letters_by(word: &str, lower: fn(&str) -> String) -> String {
    if !word.contains(['ı', 'İ']) {
        return lower(word);
    }
    lower(&word.replace('İ', "i").replace('I', "ı"))
}

/// The word in small letters, as far as one can tell: I is the capital of ı where the word has a
/// dotless ı or a dotted İ, and of i elsewhere. Accents that stand apart join their letters.
pub fn lower(word: &str) -> String {
    let turkic = word.contains(['ı', 'İ']);
    let mut small = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            'İ' => small.push('i'),
            'I' if turkic => small.push('ı'),
            _ if glides::is_accent(letter) => glides::accent(&mut small, letter),
            '\'' | '’' | 'ʼ' => {}
            _ => small.extend(letter.to_lowercase()),
        }
    }
    small
}

/// The Cyrillic word, in small letters, that a word in small Latin letters is by `alphabet`; `None`
/// where a letter is not of it.
pub fn read(word: &str, alphabet: Alphabet) -> Option<String> {
    let place = Alphabet::ALL.iter().position(|known| *known == alphabet)?;
    let table = TABLES.get(place)?;
    let mut letters = Vec::with_capacity(word.len());
    let mut rest = word;
    while !rest.is_empty() {
        let (latin, cyrillic) = first(table, rest)?;
        letters.extend(cyrillic.chars());
        rest = rest.get(latin.len()..)?;
    }
    Some(glides::settle(&letters, alphabet))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_made_small_at_once_as_tables_do() {
        let told: Vec<char> =
            ('\0'..='\u{FFFF}').filter(|letter| small_at_once(*letter).is_some()).collect();
        for letter in &told {
            assert!(letter.to_lowercase().eq(small_at_once(*letter)), "{letter}");
        }
        assert!("аАяЯәӘіІңҢғҒүҮұҰқҚөӨһҺ-azAZ09".chars().all(|letter| told.contains(&letter)));
    }

    #[test]
    fn the_capitals_of_dotted_and_dotless_i_are_told_apart() {
        assert_eq!(small_letters("İNSTİTUT"), "institut");
        // Found by fuzzing: both letters in one word.
        assert_eq!(small_letters("BIRİNŞı"), "bırinşı");
        assert_eq!(small_letters("INSTITUT"), "institut", "nothing tells");
        assert_eq!(small_letters("ҚАЗАҚ"), "қазақ");
    }

    #[test]
    fn one_word_is_read_from_every_alphabet() {
        let written = [
            ("jūldyzdar", Alphabet::Y2021),
            ("juldızdar", Alphabet::Qazaqparat),
            ("juldyzdar", Alphabet::Y2018),
        ];
        for (latin, alphabet) in written {
            assert_eq!(read(latin, alphabet).as_deref(), Some("жұлдыздар"), "{latin}");
        }
        assert_eq!(read("juldyzdar", Alphabet::Chat).as_deref(), Some("жулдыздар"));
        assert_eq!(read("zhuldyzdar", Alphabet::Russian).as_deref(), Some("жулдыздар"));
    }

    #[test]
    fn a_letter_of_no_alphabet_ends_the_reading() {
        assert_eq!(read("wald", Alphabet::Y2021), None);
        assert_eq!(read("straße", Alphabet::Chat), None);
    }

    #[test]
    fn capitals_of_the_two_letters_i() {
        assert_eq!([lower("İGI"), lower("Isık"), lower("Is")], ["igı", "ısık", "is"]);
        assert_eq!(lower("A\u{308}ke"), "äke");
    }
}
