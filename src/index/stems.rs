//! The stems of a word: the names of it that its key begins with, each told by its length, the likeliest first.
//!
//! A stem is a byte: how many codes it has, and whether it is a lemma or a root.

use super::Field;

/// The most names that a word tells by their length.
pub(super) const MOST_STEMS: usize = 7;

/// How a word tells a name of so many codes that its key begins with; `None` where it can't.
pub(super) fn stem(field: Field, length: usize) -> Option<u8> {
    let root = u8::from(field == Field::Root);
    u8::try_from(length).ok().filter(|length| *length < 128).map(|length| length << 1 | root)
}

/// Whether a stem is that of a lemma, and not of a root.
pub(super) fn is_lemma(stem: u8) -> bool {
    stem & 1 == 0
}

/// What stands among the [stems](stem) of a word for a lemma that is no beginning of its key, where one follows
/// that is: so the word tells which is the likelier.
pub(super) const ELSEWHERE: u8 = 0;
