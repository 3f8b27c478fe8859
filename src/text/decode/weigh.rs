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
//! (but у, ю, я, which begin with a glide), ң behind vowels only, қ and ғ beside back vowels, and no ғ
//! before a voiceless consonant.

use super::Encoding;
use super::code_page::CodePage;
use super::windows_1251::{ALPHABET, FIRST};

/// How many letters there may be for one that speaks for a Kazakh page. Kazakh has about eight; a
/// Russian text that speaks of Kazakhstan has one in a hundred.
const RATE: i64 = 300;

/// The same where a single letter of the alphabet, however often, is all that speaks for the page:
/// each but қ stands for some other letter that another language has in such a place.
const RATE_OF_ONE: i64 = 25;

/// How far the next vowel of a word is looked for, in letters: further than any real cluster.
const REACH: usize = 4;

/// How many bytes between ASCII and the plain alphabet are looked at: those of some two hundred
/// thousand letters of Kazakh. More would say the same.
const LOOKED_AT: usize = 20_000;

/// The letters that the Kazakh pages are asked for, the one that suffices last.
const ASKED: [char; 7] = ['ә', 'ө', 'ү', 'ұ', 'ң', 'ғ', 'қ'];

/// The page that the bytes are most likely written in. Where nothing speaks for a Kazakh page, it is
/// Windows-1251; where both speak alike, the standard one.
pub(super) fn heaviest(bytes: &[u8]) -> Encoding {
    let bytes = beginning(bytes);
    let letters = bytes.iter().map(|byte| i64::from(*byte >= ALPHABET)).sum();
    let base = weigh(bytes, &CodePage::windows_1251(), 0);
    let standard = weigh(bytes, &CodePage::kz_1048(), -1);
    let other = weigh(bytes, &CodePage::pt154(), -1);
    let (encoding, best) = if standard.sum >= other.sum {
        (Encoding::Kz1048, standard)
    } else {
        (Encoding::Pt154, other)
    };
    let enough = best.sum > 0 && best.sum > base.sum && best.sum * best.rate() >= letters;
    if enough { encoding } else { Encoding::Windows1251 }
}

/// As much of the bytes as is looked at.
fn beginning(bytes: &[u8]) -> &[u8] {
    let mut places = bytes.iter().enumerate().filter(|(_, byte)| (FIRST..ALPHABET).contains(byte));
    let end = places.nth(LOOKED_AT).map_or(bytes.len(), |(at, _)| at);
    bytes.get(..end).unwrap_or(bytes)
}

/// What speaks for a page.
#[derive(Clone, Copy, Default)]
struct Weight {
    /// How many letters speak for it, less what speaks against it.
    sum: i64,
    /// Which of [`ASKED`] do, as bits.
    seen: u32,
}

impl Weight {
    fn rate(self) -> i64 {
        let enough = self.seen.count_ones() > 1 || self.seen >> (ASKED.len() - 1) == 1;
        if enough { RATE } else { RATE_OF_ONE }
    }

    fn add(&mut self, letter: char, value: i64) {
        self.sum += value;
        if value > 0 {
            let place = ASKED.iter().position(|asked| *asked == small(letter));
            self.seen |= place.map_or(0, |place| 1 << place);
        }
    }
}

/// Weighs a page; `foreign` is what a letter of another language counts.
fn weigh(bytes: &[u8], page: &CodePage, foreign: i64) -> Weight {
    let places = bytes.iter().enumerate().filter(|(_, byte)| (FIRST..ALPHABET).contains(byte));
    let mut weight = Weight::default();
    for (at, byte) in places {
        let place = Place::new(bytes, page, at);
        let character = page.character(*byte);
        weight.add(character, place.character(character, foreign));
    }
    weight
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

    /// How well a character stands here.
    fn character(&self, character: char, foreign: i64) -> i64 {
        if !character.is_alphabetic() {
            // Quotes and dashes touch words on one side.
            return if self.before.is_some() && self.after.is_some() { -2 } else { 0 };
        }
        if character.is_uppercase() && self.before.is_some_and(char::is_lowercase) {
            return -2;
        }
        match small(character) {
            'ә' => self.open_vowel(),
            'ө' | 'ү' => self.vowel(is_back),
            'ұ' => self.vowel(is_front),
            'ң' => self.nasal(),
            'ғ' if self.is_no_place_for_gh() => -2,
            'қ' | 'ғ' => self.guttural(),
            // These are the same byte in all pages, and һ, rare in Kazakh, one of Serbian.
            'і' | 'ё' | 'һ' => 0,
            _ => foreign,
        }
    }

    fn vowel(&self, clashes: fn(char) -> bool) -> i64 {
        if self.before.is_none() && self.after.is_none() {
            return -1;
        }
        let hiatus = self.before.map(small).is_some_and(is_vowel)
            || self.after.is_some_and(|letter| is_vowel(letter) && !has_glide(letter));
        match self.vowel {
            _ if hiatus => -2,
            Some(vowel) if clashes(vowel) => -1,
            _ => 1,
        }
    }

    /// ә, unlike the other three, may follow у («уәде») and close a word, if rarely («күнә»).
    fn open_vowel(&self) -> i64 {
        match (self.before.map(small), self.after) {
            (Some(_), None) => -1,
            (Some('у'), after) => Self { before: None, after, ..*self }.vowel(is_back),
            _ => self.vowel(is_back),
        }
    }

    /// ң follows a vowel. Before a vowel («жаңа») it says nothing, for the Serbian њ of that byte
    /// is at home there («знање»).
    fn nasal(&self) -> i64 {
        match (self.before.map(small), self.after) {
            (Some(before), _) if !is_vowel(before) => -2,
            (None, _) => -2,
            (_, Some(after)) if is_vowel(after) => 0,
            _ => 1,
        }
    }

    fn guttural(&self) -> i64 {
        let beside = [self.before.map(small), self.after];
        let mut beside = beside.into_iter().flatten().peekable();
        if beside.peek().is_none() {
            return 0;
        }
        if beside.any(is_front) { -1 } else { 1 }
    }

    /// At the end of a word, at its beginning or behind a consonant before another, or before a
    /// voiceless one, where it is қ. A ғ alone is «ғасыр».
    fn is_no_place_for_gh(&self) -> bool {
        match (self.before, self.after) {
            (Some(_), None) => true,
            (before, Some(after))
                if !is_vowel(after) && !before.map(small).is_some_and(is_vowel) =>
            {
                true
            }
            (_, after) => after.is_some_and(is_voiceless),
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

fn is_voiceless(letter: char) -> bool {
    matches!(letter, 'к' | 'қ' | 'п' | 'с' | 'т' | 'ф' | 'х' | 'ц' | 'ч' | 'ш' | 'щ')
}

/// Vowels that begin or end with a glide, and so may follow a vowel («тәуелсіз», «ұя»).
fn has_glide(letter: char) -> bool {
    matches!(letter, 'у' | 'ю' | 'я')
}

fn is_vowel(letter: char) -> bool {
    is_back(letter) || is_front(letter) || has_glide(letter) || letter == 'и'
}
