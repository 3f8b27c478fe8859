//! Chooses among the code pages by the words that each would make of the bytes.
//!
//! The pages differ in some forty bytes. What is қ in KZ-1048 is ќ in Windows-1251, and what is ә is
//! the sign of є: both make words, of a sort. So the Kazakh pages are asked whether their letters
//! stand where Kazakh has them. «Україна» is no «Украүна», for no vowel follows another; «має» is
//! no «мағ», for ғ closes no word. Windows-1251 is what remains, so Ukrainian, Serbian and Russian
//! texts stay what they are.
//!
//! This is all that the text stages know of a language: it is what two of the pages were made for.
//! The rules are those of Kazakh sounds as any grammar has them: harmony, no vowel beside a vowel
//! (but у, ю, я, which begin with a glide), ң behind vowels only, қ and ғ beside back vowels.

use super::Encoding;
use super::code_page::CodePage;
use super::windows_1251::{ALPHABET, FIRST};

/// How many letters there may be for one that speaks for a Kazakh page. Kazakh has about eight; a
/// Russian text that speaks of Kazakhstan has one in a hundred.
const RATE: i64 = 300;

/// How far the next vowel of a word is looked for, in letters: further than any real cluster.
const REACH: usize = 4;

/// The page that the bytes are most likely written in. Where nothing speaks for a Kazakh page, it is
/// Windows-1251; where both speak alike, the standard one.
pub(super) fn heaviest(bytes: &[u8]) -> Encoding {
    let letters = bytes.iter().filter(|byte| **byte >= ALPHABET).count() as i64;
    let base = weight(bytes, &CodePage::windows_1251(), 0);
    let standard = weight(bytes, &CodePage::kz_1048(), -1);
    let other = weight(bytes, &CodePage::pt154(), -1);
    let (encoding, most) =
        if standard >= other { (Encoding::Kz1048, standard) } else { (Encoding::Pt154, other) };
    let enough = most > 0 && most > base && most * RATE >= letters;
    if enough { encoding } else { Encoding::Windows1251 }
}

/// What speaks for a page, less what speaks against it; `foreign` is what a letter of another
/// language counts.
fn weight(bytes: &[u8], page: &CodePage, foreign: i64) -> i64 {
    let places = bytes.iter().enumerate().filter(|(_, byte)| (FIRST..ALPHABET).contains(byte));
    let judged = places.map(|(at, byte)| {
        let place = Place::new(bytes, page, at);
        match page.character(*byte) {
            'і' | 'І' | 'ё' | 'Ё' => 0,
            letter if letter.is_alphabetic() => place.letter(letter, foreign),
            // Quotes and dashes touch words on one side.
            _ if place.before.is_some() && place.after.is_some() => -2,
            _ => 0,
        }
    });
    judged.sum()
}

/// What stands around a letter, in its word.
struct Place {
    before: Option<char>,
    after: Option<char>,
    /// The next vowel.
    vowel: Option<char>,
}

impl Place {
    fn new(bytes: &[u8], page: &CodePage, at: usize) -> Self {
        let letter = |at: usize| {
            let letter = bytes.get(at).map(|byte| page.character(*byte));
            letter.filter(|letter| letter.is_alphabetic())
        };
        let before = at.checked_sub(1).and_then(letter);
        let following = || (at + 1..=at + REACH).map_while(letter).map(small);
        Self { before, after: following().next(), vowel: following().find(|c| is_vowel(*c)) }
    }

    /// How well a letter stands here.
    fn letter(&self, letter: char, foreign: i64) -> i64 {
        if letter.is_uppercase() && self.before.is_some_and(char::is_lowercase) {
            return -2;
        }
        match small(letter) {
            'ә' | 'ө' | 'ү' => self.vowel(is_back),
            'ұ' => self.vowel(is_front),
            'ң' => {
                if self.before.map(small).is_some_and(is_vowel) {
                    1
                } else {
                    -2
                }
            }
            'қ' => self.guttural(),
            'ғ' if self.closes_or_clusters() => -2,
            'ғ' => self.guttural(),
            // Rare in Kazakh, and the same byte in Serbian.
            'һ' => 0,
            _ => foreign,
        }
    }

    fn vowel(&self, clashes: fn(char) -> bool) -> i64 {
        if self.before.is_none() && self.after.is_none() {
            return -1;
        }
        let beside = [self.before.map(small), self.after];
        if beside.into_iter().flatten().any(|letter| is_vowel(letter) && !has_glide(letter)) {
            return -2;
        }
        if self.vowel.is_some_and(clashes) { -1 } else { 1 }
    }

    fn guttural(&self) -> i64 {
        let beside = [self.before.map(small), self.after];
        let mut beside = beside.into_iter().flatten().peekable();
        if beside.peek().is_none() {
            return 0;
        }
        if beside.any(is_front) { -1 } else { 1 }
    }

    /// At the end of a word, or at its beginning before a consonant. A ғ alone is «ғасыр».
    fn closes_or_clusters(&self) -> bool {
        match (self.before, self.after) {
            (Some(_), None) => true,
            (None, Some(after)) => !is_vowel(after),
            _ => false,
        }
    }
}

fn small(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

fn is_back(letter: char) -> bool {
    matches!(letter, 'а' | 'о' | 'ұ' | 'ы')
}

fn is_front(letter: char) -> bool {
    matches!(letter, 'ә' | 'е' | 'ө' | 'ү' | 'і' | 'э')
}

/// Vowels that begin or end with a glide, and so may stand beside a vowel («тәуелсіз», «ұя»).
fn has_glide(letter: char) -> bool {
    matches!(letter, 'у' | 'ю' | 'я')
}

fn is_vowel(letter: char) -> bool {
    is_back(letter) || is_front(letter) || has_glide(letter) || letter == 'и'
}
