//! What a single letter says of the language around it.

/// A writing system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Cyrillic,
    Latin,
    Arabic,
    /// Any other.
    Foreign,
}

/// What a letter, or a pair of them, gives away, as bits.
pub(super) mod marks {
    /// A letter that Kazakh has, and Russian and English have not.
    pub(in super::super) const KAZAKH: u16 = 1;
    /// A letter that Kazakh shares: і with Ukrainian, ö and its like with Turkish and German.
    pub(in super::super) const DOTTED: u16 = 2;
    /// A letter that none of the three languages has.
    pub(in super::super) const OTHER: u16 = 4;
    /// A Cyrillic letter that Kazakh has in borrowed words alone.
    pub(in super::super) const BORROWED: u16 = 8;
    /// A vowel.
    pub(in super::super) const VOWEL: u16 = 16;
    /// A vowel that is spoken in the front of the mouth, and one that is in the back: no Kazakh
    /// word has both.
    pub(in super::super) const FRONT: u16 = 32;
    pub(in super::super) const BACK: u16 = 64;
    /// The letter ё, which Kazakh has in very few borrowed words.
    pub(in super::super) const RUSSIAN: u16 = 128;
    /// Letters side by side that English has, and Kazakh in Latin letters has not.
    pub(in super::super) const ENGLISH: u16 = 256;
    /// Two consonants at the beginning, as no Kazakh word has them.
    pub(in super::super) const CLUSTER: u16 = 512;
}

use marks::{BACK, BORROWED, DOTTED, FRONT, KAZAKH, OTHER, RUSSIAN, VOWEL};

/// A letter of a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    /// The small letter.
    pub(super) small: char,
    pub(super) script: Script,
    pub(super) capital: bool,
    pub(super) marks: u16,
}

/// The letter; `None` where the character is none.
pub(super) fn letter(character: char) -> Option<Letter> {
    let script = script(character)?;
    let small = small(character);
    let marks = match script {
        Script::Cyrillic => cyrillic(small),
        Script::Latin => latin(small),
        Script::Arabic => arabic(small),
        Script::Foreign => OTHER,
    };
    Some(Letter { small, script, capital: small != character, marks })
}

fn script(character: char) -> Option<Script> {
    match character {
        'a'..='z' | 'A'..='Z' => Some(Script::Latin),
        '\0'..='\u{7F}' => None,
        'А'..='я' => Some(Script::Cyrillic),
        _ if !character.is_alphabetic() => None,
        '\u{400}'..='\u{52F}' => Some(Script::Cyrillic),
        '\u{AA}'..='\u{24F}' | 'ə' | '\u{1E00}'..='\u{1EFF}' => Some(Script::Latin),
        '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' => Some(Script::Arabic),
        _ => Some(Script::Foreign),
    }
}

fn small(character: char) -> char {
    match character {
        'a'..='z' | 'а'..='я' => character,
        'A'..='Z' => character.to_ascii_lowercase(),
        _ => character.to_lowercase().next().unwrap_or(character),
    }
}

fn cyrillic(small: char) -> u16 {
    match small {
        'а' | 'о' | 'ы' => VOWEL | BACK,
        'е' => VOWEL | FRONT,
        'и' | 'у' | 'ю' | 'я' => VOWEL,
        'ё' => VOWEL | BORROWED | RUSSIAN,
        'э' => VOWEL | BORROWED,
        'в' | 'ф' | 'ц' | 'ч' | 'щ' | 'ъ' | 'ь' => BORROWED,
        'б' | 'г' | 'д' | 'ж' | 'з' | 'й'..='н' | 'п' | 'р' | 'с' | 'т' | 'х' | 'ш' => {
            0
        }
        'і' => VOWEL | DOTTED,
        'ә' | 'ө' | 'ұ' | 'ү' => VOWEL | KAZAKH,
        'ғ' | 'қ' | 'ң' | 'һ' => KAZAKH,
        // Ukrainian, Serbian, Tatar, Tajik and more.
        _ => OTHER,
    }
}

/// The letters of the Kazakh alphabets of 2018, 2019 and 2021. Those that are common in other
/// languages, too (á, ó, ú), say nothing.
fn latin(small: char) -> u16 {
    match small {
        'ū' | 'ñ' | 'ǵ' | 'ń' => KAZAKH,
        'ä' | 'ə' | 'ö' | 'ü' | 'ğ' | 'ş' | 'ı' => DOTTED,
        'a'..='z' | 'á' | 'ó' | 'ú' | 'ý' | 'ï' => 0,
        _ => OTHER,
    }
}

/// The Kazakh alphabet of Akhmet Baitursynuly against those of Arabic, Persian and Uyghur.
fn arabic(small: char) -> u16 {
    match small {
        'ە' | 'ۇ' | 'ۋ' | 'ڭ' | 'ۆ' | 'ٴ' => KAZAKH,
        'ئ' | 'ې' | 'ۈ' | 'ێ' | 'ڕ' | 'ڵ' | 'ة' | 'أ' | 'إ' | 'آ' | 'ؤ' | 'ی' | 'ک' | 'غ' | 'ص'
        | 'ض' | 'ط' | 'ظ' | 'ث' | 'ذ' | 'ه' => OTHER,
        _ => 0,
    }
}
