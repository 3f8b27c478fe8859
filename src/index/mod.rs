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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The word as it is written, in small letters.
    Exact,
    /// A key by which other spellings and forms of the word are met.
    Key,
}

impl Field {
    /// The term as it stands in the dictionary: a byte for the field, then its text.
    pub(crate) fn term(self, text: &str) -> Vec<u8> {
        let tag = match self {
            Self::Exact => b'=',
            Self::Key => b'~',
        };
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
