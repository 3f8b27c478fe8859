//! Makes a segment of words of which it is known already in which units they stand: a shard of an index that
//! is too large to be read whole.
//!
//! Its units are documents, of one place each, so that the number of a place is that of a document, and
//! nothing need be kept of units.

use super::Field;
use super::named::{Named, Names, codes, write};
use super::segment::Segment;

/// A word, and what is known of it.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The word, in small letters.
    pub word: String,
    /// Whether it is a hyphenated word without its hyphens.
    pub joined: bool,
    /// Its names.
    pub names: Names,
    /// The numbers of the documents that hold it, in order, each once.
    pub documents: Vec<u32>,
}

/// The segment of these words, in whatever order they come; `documents` is how many documents there are.
pub fn segment(listed: &[Listed], documents: u32) -> Segment {
    let all: Vec<Named<'_>> =
        listed.iter().map(|one| Named::new(&one.word, 0, one.names.clone())).collect();
    let letters = codes(&all);
    let words: Vec<_> = all
        .iter()
        .zip(listed)
        .map(|(named, one)| {
            let field = if one.joined { Field::Joined } else { Field::Exact };
            named.word_in(field, &one.documents, &letters.0)
        })
        .collect();
    write(&words, &letters, Vec::new(), documents)
}
