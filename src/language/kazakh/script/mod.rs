//! The three scripts of Kazakh: what a word of one is in another.
//!
//! A word in Latin or Arabic script is *read*: turned into the Cyrillic words that it may stand for
//! ([`mod@spellings`]), since the index and the rules of the language are in Cyrillic. [`mod@comparable`]
//! is one form for a word whatever the script, and [`mod@convert`] writes a whole text in another
//! script for the reader. [`latin`] and [`arabic`] read, [`mod@write`] writes, [`plausible`] weighs one
//! reading against another, [`stems`] knows the loans whose Cyrillic spelling no other script
//! keeps. The letters are tables in `data/`; what each script loses is said in `docs/scripts.md`.
//!
//! Compatibility forms of Unicode are never applied here: the Arabic letters U+0675–0678 would
//! come apart in the wrong order.

pub mod arabic;
pub mod comparable;
pub mod convert;
pub mod glides;
pub mod latin;
pub mod plausible;
pub mod spellings;
pub mod stems;
pub mod write;

pub use comparable::comparable;
pub use convert::convert;
pub use spellings::spellings;

use crate::language::Script;

/// The script of a letter, if it is one of the three.
pub fn script_of_letter(letter: char) -> Option<Script> {
    match letter {
        'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => {
            letter.is_alphabetic().then_some(Script::Latin)
        }
        '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' => Some(Script::Cyrillic),
        '\u{620}'..='\u{65F}'
        | '\u{66E}'..='\u{6D3}'
        | '\u{6D5}'..='\u{6DC}'
        | '\u{6EE}'..='\u{6EF}'
        | '\u{6FA}'..='\u{6FF}'
        | '\u{750}'..='\u{77F}' => Some(Script::Arabic),
        _ => None,
    }
}

/// The script of a word: that of all its letters; `None` where they are of several, of another, or
/// where there are none. Marks and apostrophes say nothing.
pub fn script_of(word: &str) -> Option<Script> {
    let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
    let script = script_of_letter(letters.next()?)?;
    letters.all(|letter| script_of_letter(letter) == Some(script)).then_some(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_script_of_all_its_letters() {
        assert_eq!(script_of("қазақ"), Some(Script::Cyrillic));
        assert_eq!(script_of("qazaq’tyñ"), Some(Script::Latin));
        assert_eq!(script_of("\u{674}\u{62A}\u{649}\u{644}"), Some(Script::Arabic));
        for word in ["қaзақ", "", "2030", "λόγος", "中"] {
            assert_eq!(script_of(word), None, "{word}");
        }
    }
}
