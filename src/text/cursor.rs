//! Small looks to the left and right of a place in a text, shared by repairs and sentences.

use super::is_letter;

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
