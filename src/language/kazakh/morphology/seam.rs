//! How an ending sounds behind a stem: its form in `data/suffixes.tsv`, where capital letters stand
//! for sounds that the stem decides, becomes letters.
//!
//! | | after | is |
//! |---|---|---|
//! | A, I | а о ұ ы я ё ю · ә е ө ү і э | а, ы · е, і |
//! | Q, G | back · front; G is voiced but after a voiceless sound | қ, ғ · к, г |
//! | L | vowel, р й у и · nasal, л, з ж · voiceless | л · д · т |
//! | N | vowel, nasal · л р й у и, з ж · voiceless | н · д · т |
//! | K | vowel · voiced consonant · voiceless | н · д · т |
//! | D | voiced · voiceless | д · т |
//! | B | nasal · other voiced · voiceless | н · д · т |
//! | M | voiced but з ж · з ж · voiceless | м · б · п |
//! | P | vowel, л р й у и · nasal, з ж · voiceless | м · б · п |
//! | Y | consonant · vowel | а, е · й |
//! | U | | у |
//!
//! A vowel in brackets stands only after a consonant, a consonant in brackets only after a vowel.
//! Then, where stem and ending meet: ы or і falls before у (оқы + у = оқу) and melts with й into и
//! (оқы + йды = оқиды); й melts with а into я and with у into ю (қой + а = қоя, қой + у = қою);
//! after и, а is written я and у is written ю (қи + а = қия).

use super::letters::{
    BACK, CLOSE, Harmonies, II, LATERAL, NASAL, RHOTIC, SIBILANT, Sounds, VOICELESS, VOWEL, VOWELS,
    YOD,
};

/// What the letters of a stem lose when an ending is put on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Loss {
    /// Nothing.
    None,
    /// Its last й.
    Yod,
    /// Its last ы or і.
    Close,
}

/// The letters of an ending and what the stem loses before it.
pub(super) type Surface = (String, Loss);

/// The form of an ending behind a stem of this harmony that ends in this sound; both are single
/// bits.
pub(super) fn surface(form: &str, harmony: Harmonies, sound: Sounds) -> Surface {
    let spoken = spoken(form, harmony, sound);
    let rest = |loss| (spoken.chars().skip(1).collect::<String>(), loss);
    let written = |letter: char, (rest, loss): Surface| (format!("{letter}{rest}"), loss);
    match (sound, spoken.chars().next()) {
        (YOD, Some('а')) => written('я', rest(Loss::Yod)),
        (YOD, Some('у')) => written('ю', rest(Loss::Yod)),
        (II, Some('а')) => written('я', rest(Loss::None)),
        (II, Some('у')) => written('ю', rest(Loss::None)),
        (CLOSE, Some('й')) => written('и', rest(Loss::Close)),
        (CLOSE, Some('у')) => written('у', rest(Loss::Close)),
        _ => (spoken, Loss::None),
    }
}

/// The sounds of an ending before they meet the stem.
fn spoken(form: &str, harmony: Harmonies, sound: Sounds) -> String {
    let mut letters = String::new();
    // Only the first sound meets the stem; what follows is behind a vowel or a voiced sound.
    let mut meets = sound;
    let mut bracket = false;
    for symbol in form.chars() {
        match symbol {
            '(' => bracket = true,
            ')' => bracket = false,
            _ if bracket && stands_apart(symbol, meets) => {}
            _ => {
                let letter = letter(symbol, harmony, meets);
                letters.push(letter);
                meets = super::letters::sounds(letter);
            }
        }
    }
    letters
}

/// Whether a sound in brackets is left out: a vowel behind a vowel, a consonant behind a consonant.
fn stands_apart(symbol: char, before: Sounds) -> bool {
    let vowel = matches!(symbol, 'A' | 'I');
    (before & VOWELS != 0) == vowel
}

/// The letter of a symbol.
fn letter(symbol: char, harmony: Harmonies, before: Sounds) -> char {
    const LIQUID: Sounds = RHOTIC | YOD | II;
    let is = |sounds: Sounds| before & sounds != 0;
    let voiceless = is(VOICELESS);
    let pair = |back, front| if harmony == BACK { back } else { front };
    match symbol {
        'I' => pair('ы', 'і'),
        'Q' => pair('қ', 'к'),
        'G' if voiceless => pair('қ', 'к'),
        'G' => pair('ғ', 'г'),
        'Y' if is(VOWELS) => 'й',
        'A' | 'Y' => pair('а', 'е'),
        'U' => 'у',
        'L' if is(VOWELS | LIQUID) => 'л',
        'N' if is(VOWELS | NASAL) => 'н',
        'K' if is(VOWELS) => 'н',
        'B' if is(NASAL) => 'н',
        'L' | 'N' | 'K' | 'D' | 'B' => {
            if voiceless {
                'т'
            } else {
                'д'
            }
        }
        'M' if is(SIBILANT) => 'б',
        'P' if is(NASAL | SIBILANT) => 'б',
        'M' | 'P' => {
            if voiceless {
                'п'
            } else {
                'м'
            }
        }
        plain => plain,
    }
}

/// What may stand before a place where a stem lost a letter: a vowel before й, a consonant before
/// ы and і.
pub(super) fn before_loss(loss: Loss, sound: Sounds) -> Sounds {
    match loss {
        Loss::None => sound,
        Loss::Yod => VOWEL | CLOSE,
        Loss::Close => NASAL | LATERAL | RHOTIC | YOD | II | SIBILANT | VOICELESS,
    }
}
