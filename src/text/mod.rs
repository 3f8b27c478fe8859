//! Repairs and cuts text, without losing a character of it.
//!
//! Charter: everything that is true of written text in any language. It may use spans, and what a
//! language tells it through [`Conventions`]; it does not know what words mean, what a date is or
//! that anybody searches.
//!
//! Start reading at [`repair::repair`], then [`sentence::sentences`], then [`token::tokens`] and
//! [`forms::forms`]; [`acronyms::acronyms`] finds short forms of words in what they give.
//! Each is total: any string goes in, and a value comes out.

pub mod acronyms;
pub mod decode;
pub mod forms;
pub mod repair;
pub mod sentence;
pub mod token;

mod address;
mod cursor;
mod emoji;
pub(crate) mod table;

/// What who searches must know of a language's habits of writing, too.
pub trait Links {
    /// Whether a word, given in small letters, only links those on its sides, so that a short form of
    /// all of them may leave it out.
    fn links(&self, word: &str) -> bool;
}

/// What the text stages must know of a language's habits of writing.
pub trait Conventions: Links {
    /// What a word means when a full stop follows it. `word` is given as it stands, without the
    /// stop.
    fn before_stop(&self, word: &str) -> BeforeStop;

    /// Whether a letter is a vowel.
    fn is_vowel(&self, letter: char) -> bool;

    /// Whether a phrase can't end in this word, given as it stands: an attribute or a conjunction
    /// that asks for the next word.
    fn expects_more(&self, word: &str) -> bool;

    /// Whether a hyphen between two words belongs there, and does not only divide a word: so
    /// before a particle.
    fn joins_by_hyphen(&self, first: &str, second: &str) -> bool;
}

/// What a full stop after a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BeforeStop {
    /// Nothing special: the word is a word, the stop ends the sentence.
    Word,
    /// The stop belongs to an abbreviation that goes on («ғ.», «млн.»).
    Abbreviation,
    /// The stop belongs to an abbreviation that may also close a sentence («т.б.»).
    Closing,
    /// The stop belongs to the initial of a name («Н.», «Дж.»).
    Initial,
}

/// Whether a character is space of any kind, the line end included. The byte order mark and the
/// zero-width space hold no ink either.
#[inline]
pub fn is_space(character: char) -> bool {
    if character.is_ascii() {
        return matches!(character, ' ' | '\t'..='\r');
    }
    // All letters of Europe lie below the first of the rare spaces.
    let rare = matches!(character, '\u{85}' | '\u{A0}') || character >= '\u{1680}';
    rare && (character.is_whitespace() || matches!(character, '\u{FEFF}' | '\u{200B}'))
}

/// Whether a character is space within a line: any but those that end one.
#[inline]
pub fn is_gap(character: char) -> bool {
    is_space(character)
        && !matches!(
            character,
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
        )
}

/// Whether a character continues a word: a letter, or a mark that sits on one.
#[inline]
pub fn is_letter(character: char) -> bool {
    match character {
        // Nearly every character of a text: answered without the tables of Unicode.
        '\0'..='\x7F' => character.is_ascii_alphabetic(),
        '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' | '\u{300}'..='\u{36F}' => true,
        _ => character.is_alphabetic() || is_arabic_mark(character),
    }
}

/// Whether a text ends with a letter.
pub fn ends_in_letter(text: &str) -> bool {
    text.chars().next_back().is_some_and(is_letter)
}

/// Whether there is a capital in a text.
pub fn has_capital(text: &str) -> bool {
    text.chars().any(char::is_uppercase)
}

/// A text in small letters, each by itself: Σ becomes σ at the end of a word, too. To tell where words end takes the
/// tables of [`str::to_lowercase`], 1.6 KB gzip of the module that only reads.
pub fn small(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// A text without its first character.
pub fn behind_first(text: &str) -> &str {
    let mut characters = text.chars();
    characters.next();
    characters.as_str()
}

/// The signs of vowels and doubling in the Arabic script, which sit on letters.
fn is_arabic_mark(character: char) -> bool {
    matches!(character, '\u{64B}'..='\u{65F}' | '\u{670}')
}
