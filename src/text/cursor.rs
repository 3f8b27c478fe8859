//! Small looks to the left and right of a place in a text, shared by repairs and sentences.
//!
//! All of them look at a bounded stretch, so that a text of one endless word or a million stops is
//! still read in time that grows with its length.

use super::{is_gap, is_letter};

/// The text before byte `at`; empty where `at` is no boundary.
pub(super) fn before(text: &str, at: usize) -> &str {
    text.get(..at).unwrap_or("")
}

/// The text from byte `at` on; empty where `at` is no boundary.
pub(super) fn after(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or("")
}

/// The character that ends just before byte `at`.
pub(super) fn previous(text: &str, at: usize) -> Option<char> {
    before(text, at).chars().next_back()
}

/// The character that begins at byte `at`.
pub(super) fn next(text: &str, at: usize) -> Option<char> {
    after(text, at).chars().next()
}

/// Whether a character may end a sentence.
pub(super) fn is_terminal(character: char) -> bool {
    matches!(character, '.' | '!' | '?' | '…')
}

/// The longest word that is looked at: no abbreviation is longer, and an endless word must not be
/// walked again for every stop in it.
const LONGEST_WORD: usize = 64;

/// The run of letters that ends just before byte `at`, or as much of it as matters.
pub(super) fn word_before(text: &str, at: usize) -> &str {
    let head = before(text, at);
    let letters = head.char_indices().rev().take(LONGEST_WORD);
    let start = letters.take_while(|(_, letter)| is_letter(*letter)).last();
    start.map_or("", |(start, _)| after(head, start))
}

/// The run of letters that begins at byte `at`, or as much of it as matters.
pub(super) fn word_after(text: &str, at: usize) -> &str {
    let tail = after(text, at);
    let letters = tail.char_indices().take(LONGEST_WORD);
    let end = letters.take_while(|(_, letter)| is_letter(*letter)).last();
    end.map_or("", |(start, letter)| before(tail, start + letter.len_utf8()))
}

/// Space at a line end that is looked over: more than a page is wide.
const WIDEST_GAP: usize = 256;

/// `head` without the space within a line that it ends in.
pub(super) fn trim_gap_end(head: &str) -> &str {
    let gaps = head.char_indices().rev().take(WIDEST_GAP);
    let start = gaps.take_while(|(_, space)| is_gap(*space) || *space == '\r').last();
    start.map_or(head, |(start, _)| before(head, start))
}

/// `tail` without the space within a line that it begins with.
pub(super) fn trim_gap_start(tail: &str) -> &str {
    let gaps = tail.char_indices().take(WIDEST_GAP);
    let end = gaps.take_while(|(_, space)| is_gap(*space)).last();
    end.map_or(tail, |(start, space)| after(tail, start + space.len_utf8()))
}

/// The places in `text` of the bytes that `wanted` takes. Bytes of ASCII and first bytes of
/// characters are on boundaries; others are for the caller to check.
pub(super) fn bytes(text: &str, wanted: impl Fn(u8) -> bool) -> impl Iterator<Item = usize> {
    let found = text.bytes().enumerate().filter(move |(_, byte)| wanted(*byte));
    found.map(|(at, _)| at)
}
