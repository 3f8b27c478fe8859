//! Writes a whole text in another script, for the reader.
//!
//! Words of the three scripts change; all else stays. A Latin word may be foreign, so Latin words
//! change only where the text shows that they are Kazakh, and by the one alphabet that fits the
//! text best. Numbers in Roman letters stay. Going to Arabic, the marks , ; ? behind a word become
//! ، ؛ ؟, and back.

use super::arabic::{self, Vowels};
use super::latin::{self, Alphabet};
use super::spellings::{is_too_long, read_latin, spell_arabic};
use super::{script_of, write};
use crate::language::Script;
use crate::text::is_letter;

/// Latin words of a text that are looked at to tell its alphabet.
const SAMPLE: usize = 400;
/// One Latin word in so many must have a letter that only Kazakh has, for all to be Kazakh.
const EVIDENCE: usize = 4;

/// `text` with the words of the other two scripts written in `to`.
pub fn convert(text: &str, to: Script) -> String {
    let latin = if to == Script::Latin { None } else { alphabet_of(text) };
    let mut converted = String::with_capacity(text.len());
    // Whether the last word is now in `to`, so that a mark behind it is of that script.
    let mut changed = false;
    let mut at = 0;
    while let Some((before, rest)) = text.split_at_checked(at).filter(|(_, rest)| !rest.is_empty())
    {
        let first = rest.chars().next().unwrap_or_default();
        let length = if is_part(first) { word_length(rest) } else { first.len_utf8() };
        let (piece, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if is_part(first) {
            let latin = latin.filter(|_| !is_address(before, behind) && !is_roman(piece, behind));
            let word = convert_word(piece, to, latin);
            changed = word.is_some();
            converted.push_str(word.as_deref().unwrap_or(piece));
        } else {
            converted.push(if changed { mark(first, behind, to) } else { first });
        }
        at += length;
    }
    converted
}

/// Whether a character is part of a word.
fn is_part(character: char) -> bool {
    is_letter(character) || matches!(character, '\u{654}' | '\u{655}')
}

/// Bytes of the word that `text` begins with; apostrophes and joiners count inside one.
fn word_length(text: &str) -> usize {
    let mut length = 0;
    for (place, character) in text.char_indices() {
        if is_part(character) {
            length = place + character.len_utf8();
        } else if !matches!(character, '\'' | '’' | 'ʼ' | '\u{200C}' | '\u{200D}') {
            break;
        }
    }
    length
}

/// The mark as the script writes it.
fn mark(mark: char, behind: &str, to: Script) -> char {
    let before_digit = behind.starts_with(|next: char| next.is_numeric());
    match (mark, to) {
        (',', Script::Arabic) if !before_digit => '،',
        (';', Script::Arabic) => '؛',
        ('?', Script::Arabic) => '؟',
        ('،', Script::Cyrillic | Script::Latin) => ',',
        ('؛', Script::Cyrillic | Script::Latin) => ';',
        ('؟', Script::Cyrillic | Script::Latin) => '?',
        _ => mark,
    }
}

/// A word in another script; `None` where it stays.
fn convert_word(word: &str, to: Script, latin: Option<Alphabet>) -> Option<String> {
    let from = script_of(word)?;
    // Reading weighs each letter against the others of its word: an endless one would take long.
    if from == to || from != Script::Cyrillic && is_too_long(word) {
        return None;
    }
    match from {
        Script::Cyrillic => from_cyrillic(word, to),
        Script::Arabic => {
            let cyrillic = spell_arabic(&arabic::read(word)?, Vowels::Told);
            if to == Script::Latin { Some(write::latin_small(&cyrillic)) } else { Some(cyrillic) }
        }
        Script::Latin => {
            let cyrillic = from_latin(word, latin?)?;
            if to == Script::Arabic { from_cyrillic(&cyrillic, to) } else { Some(cyrillic) }
        }
    }
}

fn from_cyrillic(word: &str, to: Script) -> Option<String> {
    let small = word.to_lowercase();
    if !write::is_kazakh(&small) {
        return None;
    }
    if to == Script::Arabic {
        return Some(write::arabic(&small));
    }
    let all = is_all_capitals(word);
    let mut latin = String::with_capacity(word.len());
    for letter in word.chars() {
        let written = write::latin_small(&letter.to_lowercase().collect::<String>());
        if letter.is_lowercase() {
            latin.push_str(&written);
        } else if all {
            latin.extend(written.chars().map(capital));
        } else {
            let mut letters = written.chars();
            latin.extend(letters.next().map(capital));
            latin.push_str(letters.as_str());
        }
    }
    Some(latin)
}

/// A Latin capital: that of i has a dot, since I is the capital of ı.
fn capital(letter: char) -> char {
    match letter {
        'i' => 'İ',
        _ => letter.to_uppercase().next().unwrap_or(letter),
    }
}

/// Whether a word of two letters or more has no small one.
fn is_all_capitals(word: &str) -> bool {
    word.chars().nth(1).is_some() && !word.chars().any(char::is_lowercase)
}

/// A Latin word in Cyrillic. Where capitals stand within it (as in «kDj»), its parts are read
/// apart.
fn from_latin(word: &str, alphabet: Alphabet) -> Option<String> {
    let capitals = word.len() - word.trim_start_matches(char::is_uppercase).len();
    let several = word.get(..capitals)?.chars().nth(1).is_some();
    let (head, tail) = if several && capitals < word.len() {
        word.split_at_checked(capitals)?
    } else {
        let inner = word.get(capitals..)?.find(char::is_uppercase);
        word.split_at_checked(inner.map_or(word.len(), |inner| capitals + inner))?
    };
    let cyrillic = read_latin(&small(head, alphabet), alphabet)?.word;
    let mut letters = cyrillic.chars();
    let first = letters.next().filter(|_| head.starts_with(char::is_uppercase));
    let head = match first {
        Some(_) if several => cyrillic.to_uppercase(),
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => cyrillic,
    };
    if tail.is_empty() { Some(head) } else { Some(head + &from_latin(tail, alphabet)?) }
}

/// A word in small letters by the capitals of its alphabet: I is that of ı wherever there is an ı.
fn small(word: &str, alphabet: Alphabet) -> String {
    if alphabet.is_typed() { latin::lower(word) } else { latin::lower(&word.replace('I', "ı")) }
}

/// Whether a word is a number in Roman letters. One letter alone is I, V or X, and no initial.
fn is_roman(word: &str, behind: &str) -> bool {
    let one = word.len() == 1;
    word.chars().all(|letter| match letter {
        'I' | 'V' | 'X' => !one || !behind.starts_with('.'),
        'L' | 'C' | 'D' | 'M' => !one,
        _ => false,
    })
}

/// Whether a Latin word is part of an address («inform.kz», «name@mail.kz») or of an HTML mark.
fn is_address(before: &str, behind: &str) -> bool {
    let dotted = |text: &str| text.strip_prefix('.').is_some_and(|rest| rest.starts_with(is_small));
    let behind_dot = before.strip_suffix('.').is_some_and(|text| text.ends_with(is_small));
    let marks = ['@', '/', '&', '_', '<'];
    before.ends_with(marks) || behind.starts_with(['@', '/', '_']) || dotted(behind) || behind_dot
}

fn is_small(letter: char) -> bool {
    letter.is_ascii_lowercase()
}

/// The alphabet of the Latin words of a text; `None` where they are not Kazakh, as far as one can
/// tell.
fn alphabet_of(text: &str) -> Option<Alphabet> {
    let words = text.split(|character: char| !is_part(character));
    let latin = words.filter(|word| !is_too_long(word) && script_of(word) == Some(Script::Latin));
    let words: Vec<&str> = latin.filter(|word| !is_roman(word, "")).take(SAMPLE).collect();
    let telling = words.iter().filter(|word| tells_kazakh(word)).count();
    if telling == 0 || telling * EVIDENCE < words.len() {
        return None;
    }
    let weigh = |alphabet: &Alphabet| words.iter().map(|word| misfit(word, *alphabet)).sum::<u32>();
    Alphabet::ALL.into_iter().min_by_key(weigh)
}

/// Whether a word has a letter that Kazakh Latin has and English has not: one with a mark, or a q
/// without u behind it.
fn tells_kazakh(word: &str) -> bool {
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let marked = "äáğǵıïñńöóşūüúýçİÄÁĞǴÏÑŃÖÓŞŪÜÚÝÇ".contains(letter);
        let plain_q = matches!(letter, 'q' | 'Q') && !matches!(letters.peek(), Some('u' | 'U'));
        if marked || plain_q {
            return true;
        }
    }
    false
}

/// How badly a word fits an alphabet.
fn misfit(word: &str, alphabet: Alphabet) -> u32 {
    /// A word that has a letter the alphabet lacks.
    const UNREADABLE: u32 = 8;
    read_latin(&small(word, alphabet), alphabet).map_or(UNREADABLE, |reading| reading.faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CYRILLIC: &str =
        "Қазақ тілі – «түркі» тілі, ІРІ ТІЛ. НАТО-ның 2,5 % үлесі; ия? Яғни, Ия!";
    const LATIN: &str =
        "Qazaq tılı – «türkı» tılı, IRI TIL. NATO-nyñ 2,5 % ülesı; iia? İağni, İia!";

    #[test]
    fn a_text_goes_to_latin_and_back() {
        assert_eq!(convert(CYRILLIC, Script::Latin), LATIN);
        assert_eq!(convert(LATIN, Script::Cyrillic), CYRILLIC);
    }

    #[test]
    fn a_text_goes_to_arabic_with_its_marks() {
        let arabic = convert("Тіл, ел?", Script::Arabic);
        assert_eq!(arabic, "\u{674}\u{62A}\u{649}\u{644}\u{60C} \u{6D5}\u{644}\u{61F}");
        assert_eq!(convert(&arabic, Script::Cyrillic), "тіл, ел?");
        assert_eq!(convert(&arabic, Script::Latin), "tıl, el?");
    }

    #[test]
    fn foreign_words_stay() {
        let kept =
            ["The Queen's speech, etc.", "Ол Microsoft Word ашты.", "XX ғасыр", "bala", "中 λ 5"];
        for text in kept {
            assert_eq!(convert(text, Script::Cyrillic), text);
        }
        assert_eq!(convert("XX ğasyr", Script::Cyrillic), "XX ғасыр");
    }

    #[test]
    fn capitals_initials_and_addresses_are_kept() {
        let text = "V. Şäkırov kDj NATOnyñ XX ğasyr, qazaq.kz, ağa@mail.kz &lt; V ğasyr";
        let right = "В. Шәкіров кДж НАТОның XX ғасыр, qazaq.kz, ağa@mail.kz &lt; V ғасыр";
        assert_eq!(convert(text, Script::Cyrillic), right);
    }

    #[test]
    fn each_alphabet_is_told_by_the_text() {
        let texts = [
            "Barlıq adamdar twmısınan azat jäne qadir-qasïeti teñ.",
            "Barlyq adamdar týmysynan azat jáne qadir-qasıeti teń.",
            "Barlyq adamdar tumysynan azat jäne qadır-qasietı teñ.",
        ];
        for text in texts {
            let right = "Барлық адамдар тумысынан азат және қадір-қасиеті тең.";
            assert_eq!(convert(text, Script::Cyrillic), right);
        }
    }

    #[test]
    fn any_text_is_taken() {
        for text in [
            "",
            &"ıui".repeat(100_000),
            "\u{301}",
            "\u{674}",
            "a\u{308}",
            "'",
            "I",
            "қ\u{200d}",
            "\u{654}",
            "ǅ",
        ] {
            for to in [Script::Cyrillic, Script::Latin, Script::Arabic] {
                let _ = convert(&convert(text, to), Script::Cyrillic);
            }
        }
    }
}
