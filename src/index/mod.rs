//! An inverted index: keys in, bytes out, postings back.
//!
//! Charter: may use spans and errors. It knows no language: a term is a string in a [`Field`], a
//! unit is a number, a position is a number.
//!
//! - [`builder`]: collects terms and makes a segment of them;
//! - [`segment`]: an immutable index: the bytes that are saved are the bytes that are searched;
//! - [`dictionary`]: "here is a term, or the beginning of one: where are its postings?";
//! - [`postings`]: the units and positions of one term;
//! - [`mod@format`]: what a saved file begins with, and the checks that it is whole;
//! - [`bytes`]: numbers and strings as bytes, read back without ever trusting them.
//!
//! Start reading at [`segment::Segment`].

pub mod builder;
pub mod bytes;
pub mod dictionary;
pub mod format;
pub mod postings;
pub mod segment;

/// What kind of term a term is. Terms of different fields never meet.
///
/// Words stand in the text, and have postings. The others are names of words: each leads to the
/// words that have it, so that no posting is kept twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// A word: a hyphenated one without its hyphens.
    Joined,
    /// A word as it is written, in small letters.
    Exact,
    /// A name: what a word is a form of.
    Lemma,
    /// A name: what a word was made of.
    Root,
    /// A name: the spelling by which others of the word are met.
    Key,
}

impl Field {
    /// The byte of its terms in the dictionary. Words come before names: a name gives the places of
    /// its words in the order of all words.
    pub(crate) fn tag(self) -> u8 {
        match self {
            Self::Joined => b'+',
            Self::Exact => b'=',
            Self::Lemma => b'^',
            Self::Root => b'_',
            Self::Key => b'~',
        }
    }

    /// The term as it stands in the dictionary: a byte for the field, then its text.
    pub(crate) fn term(self, text: &str) -> Vec<u8> {
        let tag = self.tag();
        let mut term = vec![tag];
        term.extend_from_slice(clip(text).as_bytes());
        term
    }
}

/// The longest text of a term, in bytes. Longer words are cut: what agrees so far agrees.
pub const LONGEST_TERM: usize = 128;

/// At most [`LONGEST_TERM`] bytes of `text`, cut between characters.
fn clip(text: &str) -> &str {
    let mut end = text.len().min(LONGEST_TERM);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or("")
}
