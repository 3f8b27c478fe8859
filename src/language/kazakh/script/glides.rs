//! Tells и from й, and я ю ё ц from what they sound like, by their neighbours.
//!
//! The alphabets of 2021 and 2018 have one letter for и and й and none for я ю ё ц; who types in
//! ASCII uses y for ы and for й. The rules lean on how Kazakh syllables are built: no two vowels
//! meet, so a glide stands between them; no word begins with two consonants; no ending begins with
//! и. Loans that break a rule are in [`super::stems`].

use super::latin::Alphabet;

/// Whether a letter is a vowel of a syllable; у and и are judged by [`Settled::after_vowel`].
pub fn is_vowel(letter: char) -> bool {
    matches!(
        letter,
        'а' | 'ә' | 'е' | 'э' | 'о' | 'ө' | 'ұ' | 'ү' | 'ы' | 'і' | 'и' | 'я' | 'ю' | 'ё'
    )
}

/// Whether a character is an accent that stands behind its letter.
pub fn is_accent(mark: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&mark)
}

/// Puts an accent on the last letter, where the two are a letter of Kazakh; drops it elsewhere.
pub fn accent(word: &mut String, mark: char) {
    let joined = match (word.chars().next_back(), mark) {
        (Some('a'), '\u{308}') => 'ä',
        (Some('o'), '\u{308}') => 'ö',
        (Some('u'), '\u{308}') => 'ü',
        (Some('i' | 'ı'), '\u{308}') => 'ï',
        (Some('u'), '\u{304}') => 'ū',
        (Some('g'), '\u{306}') => 'ğ',
        (Some('n'), '\u{303}') => 'ñ',
        (Some('s'), '\u{327}') => 'ş',
        (Some('c'), '\u{327}') => 'ç',
        (Some('a'), '\u{301}') => 'á',
        (Some('o'), '\u{301}') => 'ó',
        (Some('u'), '\u{301}') => 'ú',
        (Some('y'), '\u{301}') => 'ý',
        (Some('g'), '\u{301}') => 'ǵ',
        (Some('n'), '\u{301}') => 'ń',
        _ => return,
    };
    word.pop();
    word.push(joined);
}

/// A word while it is settled letter by letter.
struct Settled {
    letters: Vec<char>,
    alphabet: Alphabet,
}

/// The word that `letters` spell by `alphabet`.
pub fn settle(letters: &[char], alphabet: Alphabet) -> String {
    let mut settled = Settled { letters: Vec::with_capacity(letters.len()), alphabet };
    let mut rest = letters;
    while let Some((&letter, behind)) = rest.split_first() {
        let used = settled.take(letter, behind);
        rest = behind.get(used..).unwrap_or(&[]);
    }
    settled.letters.into_iter().collect()
}

impl Settled {
    /// Adds a letter and returns how many of those behind it are used up with it.
    fn take(&mut self, letter: char, behind: &[char]) -> usize {
        let (letter, used) = match letter {
            'и' if self.alphabet != Alphabet::Qazaqparat => self.i(behind),
            'ы' if self.alphabet.is_typed() => (self.y(behind), 0),
            'т' if behind.first() == Some(&'с') && self.is_ts(behind) => ('ц', 1),
            'ё' if self.letters.is_empty() || self.after_vowel() => {
                self.letters.push('й');
                ('о', 0)
            }
            _ => (letter, 0),
        };
        self.letters.push(letter);
        used
    }

    /// Whether a vowel is the last letter. The letter у is one in the first syllable («үй», «туйе»),
    /// and a glide after a vowel («заманауи») and in endings («келуі»).
    fn after_vowel(&self) -> bool {
        match self.letters.split_last() {
            Some(('у', before)) => !before.iter().any(|&letter| is_vowel(letter) || letter == 'у'),
            Some((&letter, _)) => is_vowel(letter),
            None => false,
        }
    }

    /// и, й, я, ю or й before о, and how many letters behind are used up.
    fn i(&self, behind: &[char]) -> (char, usize) {
        let open = self.letters.is_empty() || self.after_vowel();
        match behind.first() {
            Some('а') if open => ('я', 1),
            Some('у') if open => ('ю', 1),
            // «бюро», but «диуани»: two vowels with у between.
            Some('у') if !behind.get(1).is_some_and(|&letter| is_vowel(letter)) => ('ю', 1),
            Some('о') if open => ('й', 0),
            _ if self.letters.is_empty() => ('и', 0),
            _ if self.after_vowel() => ('й', 0),
            // Who types in ASCII writes «келуі» so.
            _ => ('и', 0),
        }
    }

    fn is_ts(&self, behind: &[char]) -> bool {
        let (before, behind) = (self.letters.last().copied(), behind.get(1..).unwrap_or(&[]));
        self.alphabet != Alphabet::Qazaqparat && is_ts(before, behind, self.alphabet.is_typed())
    }

    /// ы or й, where y is typed for both.
    fn y(&self, behind: &[char]) -> char {
        let ends = behind.is_empty();
        match self.letters.last() {
            // «қиын», but «кальций»
            Some('и' | 'я' | 'ю' | 'ё') if !ends => 'ы',
            _ if self.after_vowel() => 'й',
            _ => 'ы',
        }
    }
}

/// Whether т and с are ц: where no Kazakh ending is. The endings -са/-се (with м, ң, қ, к, or
/// йшы/йші behind), -сыз/-сіз and -сын/-сін begin with с behind any т; a т of the word before an
/// ending («отставка») and compounds («атсалысу») have consonants and -сал- behind. `before` is the
/// letter before т, `behind` what stands behind с; where ASCII is `typed`, и may be і and н ң.
pub(super) fn is_ts(before: Option<char>, behind: &[char], typed: bool) -> bool {
    let close = |endings: &[char]| behind.get(1).is_some_and(|letter| !endings.contains(letter));
    match behind.first() {
        _ if before.is_none() => true,
        None => true,
        Some('и') => !typed,
        Some('е') if matches!(before, Some('н' | 'с')) => true,
        Some('е') => close(&['м', 'ң', 'к', 'й']) && !(typed && behind.get(1) == Some(&'н')),
        Some('а') => close(&['м', 'н', 'ң', 'қ', 'к', 'й', 'п', 'л']),
        Some('о') => before != Some('у'),
        Some('у') => before == Some('н'),
        Some(letter) => !is_vowel(*letter) && !matches!(letter, 'с' | 'т'),
    }
}

#[cfg(test)]
mod tests {
    use super::super::latin::read;
    use super::*;

    fn by_2021(words: &[(&str, &str)]) {
        for (latin, cyrillic) in words {
            assert_eq!(read(latin, Alphabet::Y2021).as_deref(), Some(*cyrillic), "{latin}");
        }
    }

    #[test]
    fn i_is_a_glide_after_a_vowel() {
        by_2021(&[
            ("tarihi", "тарихи"),
            ("üide", "үйде"),
            ("syi", "сый"),
            ("qiyn", "қиын"),
            ("zamanaui", "заманауи"),
            ("suiyq", "суйық"),
            ("jüie", "жүйе"),
        ]);
    }

    #[test]
    fn ia_iu_and_io_are_one_letter_after_a_vowel() {
        by_2021(&[
            ("aiaq", "аяқ"),
            ("aiu", "аю"),
            ("iağni", "яғни"),
            ("himia", "химиа"),
            ("himiia", "химия"),
            ("kiiu", "кию"),
            ("raion", "район"),
            ("radio", "радио"),
            ("iä", "иә"),
        ]);
    }

    #[test]
    fn ts_is_one_letter_where_no_ending_begins() {
        by_2021(&[
            ("tsirk", "цирк"),
            ("aktsiia", "акция"),
            ("aitsa", "айтса"),
            ("abzats", "абзац"),
        ]);
        assert_eq!(read("uaqytsiz", Alphabet::Chat).as_deref(), Some("уақытсиз"));
    }

    #[test]
    fn y_is_a_glide_after_a_vowel_where_it_is_typed_for_both() {
        let typed = [("aytady", "айтады"), ("ayy", "айы"), ("qiyn", "қиын"), ("tauyq", "тауық")];
        for (latin, cyrillic) in typed {
            assert_eq!(read(latin, Alphabet::Russian).as_deref(), Some(cyrillic), "{latin}");
        }
        assert_eq!(read("kelui", Alphabet::Chat).as_deref(), Some("келуи"));
    }
}
