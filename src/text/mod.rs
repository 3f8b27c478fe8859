//! Repairs and cuts text, without losing a character of it.
//!
//! Charter: everything that is true of written text in any language. It may use spans, and what a
//! language tells it through [`Conventions`]; it does not know what words mean, what a date is or
//! that anybody searches.
//!
//! Start reading at [`repair::repair`], then [`sentence::sentences`], then [`token::tokens`].
//! Each is total: any string goes in, and a value comes out.

pub mod decode;
pub mod repair;
pub mod sentence;
pub mod token;

mod cursor;
pub(crate) mod table;

/// What the text stages must know of a language's habits of writing.
pub trait Conventions {
    /// What a word means when a full stop follows it. `word` is given as it stands, without the
    /// stop.
    fn before_stop(&self, word: &str) -> BeforeStop;
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
pub fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{FEFF}' | '\u{200B}')
}

/// Whether a character continues a word: a letter, or a mark that sits on one.
pub fn is_letter(character: char) -> bool {
    character.is_alphabetic() || ('\u{300}'..='\u{36F}').contains(&character)
}
