//! An inverted index: words in, bytes out, places back.
//!
//! Charter: may use spans, errors and the one sort. It knows no language: a word is a string with a key
//! and names, a unit is a number, a position is a number.
//!
//! - [`builder`]: collects words and makes a segment of them;
//! - [`shard`]: makes one of words whose units are known;
//! - [`named`]: words with their names, as both write them;
//! - [`segment`]: an immutable index: the bytes that are saved are the bytes that are searched;
//! - [`dictionary`]: "here is a word, or the beginning of one: what is known of it?", with [`letters`],
//!   [`spelling`] and [`stems`], which make it small;
//! - [`units`]: which unit a place is in;
//! - [`mod@format`]: what a saved file begins with, and the checks that it is whole, by [`checksum`]; with
//!   [`lent`], of a file that somebody else holds;
//! - [`bits`], [`bytes`], [`parts`]: numbers and strings as bytes, read back without ever trusting them.
//!
//! Start reading at [`segment::Segment`].

pub mod bits;
pub mod builder;
pub mod bytes;
pub mod checksum;
pub mod dictionary;
pub mod format;
pub mod lent;
pub mod letters;
pub mod named;
pub mod parts;
pub mod segment;
pub mod shard;
pub mod units;

mod lists;
mod spelling;
mod stems;

/// What kind of term a term is. Terms of different fields never meet.
///
/// Words stand in the text, and have places. The others are names of words: each leads to the words that
/// have it, so that no place is kept twice.
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
    /// A name: a spelling by which others of the word are met, beside its key.
    Key,
}

impl Field {
    /// The byte of its terms in the dictionary. Words come before names: a name gives the numbers of its
    /// words in the order of all words.
    pub(crate) fn tag(self) -> u8 {
        self as u8
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
