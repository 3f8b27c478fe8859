//! Weighs how well a reading could be a Kazakh word, to choose between the alphabets that a Latin
//! word may be written in: «turıñız» is «тұрыңыз» by one and «туріңіз» by another.
//!
//! The faults counted are those of any school grammar: vowels that meet, a glide with no vowel
//! beside it, front vowels in a back word, ұ where it never stands.

use super::glides::is_vowel;

/// A fault that no Kazakh word has.
const BROKEN: u32 = 4;
/// A fault that only loans and compounds have.
const FOREIGN: u32 = 2;
/// A fault that some words have.
const RARE: u32 = 1;

/// The faults of a Cyrillic word in small letters, weighed; 0 is a perfect one.
pub fn faults(word: &str) -> u32 {
    let letters: Vec<char> = word.chars().collect();
    let mut syllables = 0;
    let mut sum = 0;
    for (place, &letter) in letters.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| letters.get(place)).copied();
        let next = letters.get(place + 1).copied();
        sum += sound_faults(letter, before, next, syllables);
        sum += harmony_faults(letter, letters.get(..place), letters.get(place + 1..));
        syllables += u32::from(is_vowel(letter));
    }
    sum
}

/// Whether a letter is a vowel that cannot stand beside another one.
fn is_full(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| is_vowel(letter) && letter != 'и')
}

fn sound_faults(letter: char, before: Option<char>, next: Option<char>, syllables: u32) -> u32 {
    let vowel = |letter: Option<char>| letter.is_some_and(is_vowel);
    match letter {
        'ы' | 'і' | 'ұ' | 'ү' if is_full(before) && before != Some('ю') || is_full(next) => {
            BROKEN
        }
        'ұ' | 'ү' if next.is_none() || next == Some('у') => BROKEN,
        'ұ' | 'ү' if syllables > 0 => RARE,
        'й' if !vowel(before) && before != Some('у') => {
            if vowel(next) || next == Some('у') {
                FOREIGN
            } else {
                BROKEN
            }
        }
        'и' if is_full(before) => FOREIGN,
        'и' if !vowel(next) && next != Some('у') => RARE,
        // «тур»: a native word has ұ or ү there
        'у' if syllables == 0 && before.is_some() && !vowel(next) && next.is_some() => RARE,
        'һ' => RARE,
        _ => 0,
    }
}

/// Which way a letter pulls ы and і in its word: front, back, or neither.
fn pull(letter: char) -> Option<bool> {
    match letter {
        'ә' | 'е' | 'ө' | 'ү' | 'к' | 'г' => Some(true),
        'а' | 'о' | 'ұ' | 'қ' | 'ғ' => Some(false),
        _ => None,
    }
}

/// ы and і follow the consonant behind them where it tells («баланікі»), else what stands before
/// them, else what stands behind.
fn harmony_faults(letter: char, before: Option<&[char]>, behind: Option<&[char]>) -> u32 {
    let front = match letter {
        'і' => true,
        'ы' => false,
        _ => return 0,
    };
    let behind = behind.unwrap_or(&[]);
    let close =
        behind.first().filter(|letter| !is_vowel(**letter)).and_then(|&letter| pull(letter));
    let near = close
        .or_else(|| before.unwrap_or(&[]).iter().rev().find_map(|&letter| pull(letter)))
        .or_else(|| behind.iter().find_map(|&letter| pull(letter)));
    // A back vowel does not follow a front one: «техніка» is «техника».
    let vowel =
        behind.iter().find(|letter| matches!(letter, 'а' | 'о' | 'ұ' | 'ә' | 'ө' | 'ү' | 'е'));
    let broken = front && vowel.is_some_and(|&letter| pull(letter) == Some(false));
    if broken || near.is_some_and(|pulls_front| pulls_front != front) { FOREIGN } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn native_words_have_no_faults() {
        for word in ["қазақтың", "тілінің", "жұлдыз", "күндіз", "қиын", "болуы", "аюы", "үйі"]
        {
            assert_eq!(faults(word), 0, "{word}");
        }
    }

    #[test]
    fn misread_words_have_some() {
        let pairs =
            [("туріңіз", "тұрыңыз"), ("аітады", "айтады"), ("жйл", "жыл"), ("барліқ", "барлық")];
        for (misread, right) in pairs {
            assert!(faults(misread) > faults(right), "{misread}");
        }
    }
}
