//! The sounds of Kazakh, as far as they choose an ending.
//!
//! An ending takes its vowels from the last vowel of the word (harmony) and its first consonant
//! from the last sound. The classes are those of every school grammar of Kazakh (сингармонизм,
//! дауысты, үнді, ұяң, қатаң дыбыстар).

/// Which vowels an ending takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Harmony {
    /// а, ы: after а о ұ ы я ё.
    Back,
    /// е, і: after ә е ө ү і э.
    Front,
}

/// The harmony of a word in small letters. The vowels и, у and ю say nothing of their own, so the
/// one before them counts.
pub fn harmony(word: &str) -> Harmony {
    decided_harmony(word).unwrap_or_else(|| harmony_of_glides(word))
}

/// The harmony that the letters of a word or an ending decide; `None` where it has no vowel but и, у
/// and ю.
pub fn decided_harmony(letters: &str) -> Option<Harmony> {
    letters.chars().rev().find_map(vowel_harmony)
}

/// The harmony of a word with no vowel but и, у and ю: и alone makes it front (ки, тип), but for қ
/// and ғ, which stand in back words alone (қи).
fn harmony_of_glides(word: &str) -> Harmony {
    let last = word.chars().rev().find(|letter| matches!(letter, 'и' | 'у' | 'ю'));
    let front = last == Some('и') && !word.contains(['қ', 'ғ']);
    if front { Harmony::Front } else { Harmony::Back }
}

fn vowel_harmony(letter: char) -> Option<Harmony> {
    match letter {
        'а' | 'о' | 'ұ' | 'ы' | 'я' | 'ё' => Some(Harmony::Back),
        'ә' | 'е' | 'ө' | 'ү' | 'і' | 'э' => Some(Harmony::Front),
        _ => None,
    }
}

/// The word as it stands before an ending that begins with a vowel: қ, к and п at its end are
/// voiced (аралық + ы = аралығы, қыркүйек + і = қыркүйегі).
pub fn voiced(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next_back() {
        Some('қ') => letters.as_str().to_owned() + "ғ",
        Some('к') => letters.as_str().to_owned() + "г",
        Some('п') => letters.as_str().to_owned() + "б",
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_vowel_rules() {
        assert_eq!(harmony("сәуір"), Harmony::Front);
        assert_eq!(harmony("қаңтар"), Harmony::Back);
        assert_eq!(harmony("қыркүйек"), Harmony::Front);
        assert_eq!(harmony("кітап"), Harmony::Back, "mixed: the last one");
        assert_eq!(harmony("келу"), Harmony::Front, "у says nothing");
        assert_eq!(harmony("ж"), Harmony::Back);
        assert_eq!(["ки", "қи", "су", "тип"].map(harmony), {
            use Harmony::{Back, Front};
            [Front, Back, Back, Front]
        });
    }

    #[test]
    fn voiceless_ends_are_voiced_before_vowels() {
        assert_eq!(
            [voiced("аралық"), voiced("кітап"), voiced("мамыр")],
            ["аралығ", "кітаб", "мамыр"]
        );
    }
}
