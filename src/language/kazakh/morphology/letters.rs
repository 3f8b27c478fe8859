//! A word as the analyzer reads it: one byte a letter, and for every beginning of the word its hash
//! and its harmony, so that no beginning need be cut out to be looked up.

use super::alphabet::{ALPHABET, JOINTS};

/// The most letters of a word that is analysed. The longest Kazakh forms have some thirty-five;
/// what is longer is no word.
pub(super) const LONGEST: usize = 48;

/// Codes of letters; 0 is none.
pub(super) const CODES: usize = ALPHABET.len() + 1;

/// First letter of the block that holds Cyrillic.
const FIRST: u32 = 0x400;

/// For each letter of the block, its code.
#[allow(clippy::indexing_slicing, reason = "checked when it is compiled")]
const CODE_OF: [u8; 0x100] = {
    let mut codes = [0; 0x100];
    let mut place = 0;
    while place < ALPHABET.len() {
        codes[ALPHABET[place] as usize - FIRST as usize] = place as u8 + 1;
        place += 1;
    }
    codes
};

/// The code of a small letter; 0 where it is none of Kazakh.
pub(super) fn code(letter: char) -> u8 {
    let place = u32::from(letter).wrapping_sub(FIRST) as usize;
    CODE_OF.get(place).copied().unwrap_or(0)
}

/// The letter or joint of a code.
pub(super) fn letter(code: u8) -> char {
    let mut all = ALPHABET.iter().chain(&JOINTS);
    all.nth(usize::from(code).wrapping_sub(1)).copied().unwrap_or('\u{FFFD}')
}

/// What a letter is to the ending behind it, a bit each, so that an ending can name several.
pub(in crate::language::kazakh) type Sounds = u16;

/// A vowel but for ы, і.
pub(super) const VOWEL: Sounds = 1;
/// ы, і, which fall before у and й.
pub(super) const CLOSE: Sounds = 1 << 1;
/// м н ң.
pub(super) const NASAL: Sounds = 1 << 2;
/// л, and ь, which stands behind it in most loans.
pub(super) const LATERAL: Sounds = 1 << 3;
/// р, and у and ю, which end in a glide.
pub(super) const RHOTIC: Sounds = 1 << 4;
/// й, which melts into я and ю.
pub(super) const YOD: Sounds = 1 << 5;
/// и, which ends in a glide.
pub(super) const II: Sounds = 1 << 6;
/// з ж.
pub(super) const SIBILANT: Sounds = 1 << 7;
/// Voiceless consonants, and б в г ғ д, which are so at the end of a word.
pub(super) const VOICELESS: Sounds = 1 << 8;
/// Each kind of sound, with its name.
pub(super) const KINDS: [(Sounds, &str); 9] = [
    (VOWEL, "vowel"),
    (CLOSE, "close"),
    (NASAL, "nasal"),
    (LATERAL, "lateral"),
    (RHOTIC, "rhotic"),
    (YOD, "yod"),
    (II, "ii"),
    (SIBILANT, "sibilant"),
    (VOICELESS, "voiceless"),
];
/// What an ending takes for a vowel.
pub(super) const VOWELS: Sounds = VOWEL | CLOSE;

/// What a letter is to the ending behind it.
pub(super) const fn sounds(letter: char) -> Sounds {
    match letter {
        'а' | 'ә' | 'е' | 'о' | 'ө' | 'ұ' | 'ү' | 'э' | 'я' | 'ё' => VOWEL,
        'ы' | 'і' => CLOSE,
        'м' | 'н' | 'ң' => NASAL,
        'л' | 'ь' => LATERAL,
        'р' | 'у' | 'ю' => RHOTIC,
        'й' => YOD,
        'и' => II,
        'з' | 'ж' => SIBILANT,
        _ => VOICELESS,
    }
}

/// What the last letter of a word is to the ending behind it.
pub(in crate::language::kazakh) fn last_sound(word: &str) -> Sounds {
    word.chars().next_back().map_or(VOICELESS, sounds)
}

/// Which vowels an ending takes, a bit each.
pub(super) type Harmonies = u8;
/// а, ы.
pub(super) const BACK: Harmonies = 1;
/// е, і.
pub(super) const FRONT: Harmonies = 1 << 1;
/// Either.
pub(super) const EITHER: Harmonies = BACK | FRONT;

/// The harmony after a letter, if it decides it.
const fn harmony(letter: char) -> Harmonies {
    match letter {
        'а' | 'о' | 'ұ' | 'ы' | 'я' | 'ё' => BACK,
        'ә' | 'е' | 'ө' | 'ү' | 'і' | 'э' => FRONT,
        _ => 0,
    }
}

/// The harmony that a letter has in loans alone: и is front there (Берлинде, типі), у back
/// (минуттар), ь front (апрельде).
const fn loan_harmony(letter: char) -> Harmonies {
    match letter {
        'и' | 'ь' => FRONT,
        'у' | 'ю' => BACK,
        _ => 0,
    }
}

/// What the analyzer knows of a letter.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Letter {
    /// What it is to the ending behind it.
    pub(super) sounds: Sounds,
    /// The harmony after it; 0 where it decides none.
    harmony: Harmonies,
    /// The harmony that it has in loans alone.
    loan: Harmonies,
}

/// The letters as one way of writing has them.
#[derive(Debug)]
pub(super) struct Alphabet {
    letters: [Letter; CODES],
    /// For each code, that of the letter it is written as.
    written: [u8; CODES],
}

impl Letter {
    /// Whether it is a vowel; и and у count as none.
    pub(super) fn is_vowel(self) -> bool {
        self.sounds & VOWELS != 0
    }
}

impl Alphabet {
    /// The alphabet where each letter is written as `write` says. A letter that stands for several
    /// has what any of them has.
    pub(super) fn new(write: fn(char) -> char) -> Self {
        let mut alphabet = Self { letters: [Letter::default(); CODES], written: [0; CODES] };
        for (from, spoken) in (1..).zip(ALPHABET) {
            let to = usize::from(code(write(spoken)));
            if let Some(written) = alphabet.written.get_mut(from) {
                *written = to as u8;
            }
            if let Some(letter) = alphabet.letters.get_mut(to) {
                letter.sounds |= sounds(spoken);
                letter.harmony |= harmony(spoken);
                letter.loan |= loan_harmony(spoken);
            }
        }
        alphabet
    }

    /// What is known of the letter with this code.
    pub(super) fn letter(&self, code: u8) -> Letter {
        self.letters.get(usize::from(code)).copied().unwrap_or_default()
    }

    /// The code under which a letter is written; 0 where it is none of Kazakh.
    pub(super) fn written(&self, letter: char) -> u8 {
        self.written_code(code(letter))
    }

    /// The code under which the letter with this code is written; 0 where there is none.
    pub(super) fn written_code(&self, code: u8) -> u8 {
        self.written.get(usize::from(code)).copied().unwrap_or(0)
    }
}

/// A word as codes of letters, with what is asked of its beginnings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    codes: [u8; LONGEST],
    hashes: [Hash; LONGEST + 1],
    harmonies: [Harmonies; LONGEST + 1],
    /// Where its first vowel is; past all ends where it has none.
    first_vowel: usize,
    length: usize,
}

/// A hash of a word, of which the lowest bits tell words apart best.
pub(super) type Hash = u32;

/// The hash of a word with one more letter.
pub(super) const fn hash_with(hash: Hash, code: u8) -> Hash {
    (hash ^ code as Hash).wrapping_mul(0x9E37_79B1).rotate_left(15)
}

/// The hash of a word given by its codes.
pub(super) fn hash(codes: &[u8]) -> Hash {
    codes.iter().fold(0, |hash, &code| hash_with(hash, code))
}

impl Word {
    /// A word without letters.
    pub(super) fn empty() -> Self {
        Self {
            codes: [0; LONGEST],
            hashes: [0; LONGEST + 1],
            harmonies: [EITHER; LONGEST + 1],
            first_vowel: usize::MAX,
            length: 0,
        }
    }

    /// Reads a word in small letters in place of what it was; `None` where it is too long or has another
    /// letter. What is behind its end stays, and is never asked for.
    pub(super) fn read(&mut self, word: &str, alphabet: &Alphabet) -> Option<()> {
        (self.first_vowel, self.length) = (usize::MAX, 0);
        // What the last vowel asks for, and beside it what it asks for in a loan.
        let (mut native, mut loan) = (EITHER, 0);
        for letter in word.chars() {
            let code = alphabet.written(letter);
            let at = self.length;
            *self.codes.get_mut(at).filter(|_| code != 0)? = code;
            let known = alphabet.letter(code);
            if known.harmony != 0 {
                (native, loan) = (known.harmony, known.loan);
            } else if known.loan != 0 {
                loan = known.loan;
            }
            if known.harmony | known.loan != 0 && letter != 'ь' {
                self.first_vowel = self.first_vowel.min(at);
            }
            *self.hashes.get_mut(at + 1)? = hash_with(*self.hashes.get(at)?, code);
            *self.harmonies.get_mut(at + 1)? = native | loan;
            self.length = at + 1;
        }
        Some(())
    }

    /// How many letters it has.
    pub(super) fn len(&self) -> usize {
        self.length
    }

    /// Its letters.
    pub(super) fn codes(&self) -> &[u8] {
        self.codes.get(..self.length).unwrap_or_default()
    }

    /// The letter before place `end`; 0 where there is none.
    pub(super) fn before(&self, end: usize) -> u8 {
        self.codes.get(end.wrapping_sub(1)).copied().unwrap_or(0)
    }

    /// The hash of its first `end` letters.
    pub(super) fn hash(&self, end: usize) -> Hash {
        self.hashes.get(end).copied().unwrap_or(0)
    }

    /// Whether there is a vowel among its first `end` letters, и and у included.
    pub(super) fn has_vowel(&self, end: usize) -> bool {
        end > self.first_vowel
    }

    /// The harmony after its first `end` letters.
    pub(super) fn harmony(&self, end: usize) -> Harmonies {
        self.harmonies.get(end).copied().unwrap_or(EITHER)
    }
}
