//! Cuts a text into tokens: words, numbers and marks.
//!
//! Law: the tokens of a text are in order and apart, and what lies between them is white space
//! alone; tokens and gaps joined give the text. A hyphenated word is several tokens («НАТО», «-»,
//! «ның»), since its parts are searched and a date may stand in it; [`Token::joins`] tells that no
//! gap parts a token from the one before.

use super::{is_letter, is_space};
use crate::span::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A run of letters, with apostrophes inside.
    Word,
    /// A run of digits.
    Number,
    /// Any other single character with ink.
    Mark,
}

/// A token and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its place in the text, in bytes.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Whether it follows the token before it with nothing between.
    pub joins: bool,
}

/// The tokens of `text`, in order. Total.
pub fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let body = rest.trim_start_matches(is_space);
        let gap = rest.len() - body.len();
        let (kind, length) = first(body)?;
        let start = at + gap;
        let joins = gap == 0 && start > 0;
        at = start + length;
        Some(Token { span: Span::new(start, at), kind, joins })
    })
}

/// The kind and length in bytes of the token that `body` begins with.
fn first(body: &str) -> Option<(TokenKind, usize)> {
    let character = body.chars().next()?;
    if is_letter(character) {
        return Some((TokenKind::Word, word_length(body)));
    }
    if character.is_numeric() {
        return Some((TokenKind::Number, run(body, char::is_numeric)));
    }
    Some((TokenKind::Mark, character.len_utf8()))
}

/// Bytes that a word takes: letters, and single apostrophes with a letter behind.
fn word_length(body: &str) -> usize {
    let mut length = run(body, is_letter);
    while let Some(tail) = body.get(length..) {
        let mut ahead = tail.chars();
        let apostrophe = ahead.next().filter(|&character| matches!(character, '\'' | '’' | 'ʼ'));
        match (apostrophe, ahead.next()) {
            (Some(mark), Some(letter)) if is_letter(letter) => {
                length += mark.len_utf8() + run(ahead.as_str(), is_letter) + letter.len_utf8();
            }
            _ => break,
        }
    }
    length
}

fn run(text: &str, wanted: impl Fn(char) -> bool) -> usize {
    text.len() - text.trim_start_matches(wanted).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        tokens(text).map(|token| token.span.slice(text)).collect()
    }

    #[test]
    fn words_numbers_and_marks_come_apart() {
        assert_eq!(
            cut("2003 ж. 9-10 желтоқсан, 1994ж."),
            ["2003", "ж", ".", "9", "-", "10", "желтоқсан", ",", "1994", "ж", "."]
        );
    }

    #[test]
    fn apostrophes_stay_inside_words() {
        assert_eq!(cut("Qazaq'tyn 'söz' O’Нил"), ["Qazaq'tyn", "'", "söz", "'", "O’Нил"]);
    }

    #[test]
    fn joined_tokens_know_it() {
        let joins: Vec<_> = tokens("НАТО-ның ісі").map(|token| token.joins).collect();
        assert_eq!(joins, [false, true, true, false]);
    }

    #[test]
    fn tokens_and_gaps_give_the_text() {
        let text = " «Қазақстан-2030»\u{301} 😀\u{a0}№5 ";
        let mut joined = String::new();
        let mut end = 0;
        for token in tokens(text) {
            let gap = &text[end..token.span.start];
            assert!(gap.chars().all(is_space));
            joined.push_str(gap);
            joined.push_str(token.span.slice(text));
            end = token.span.end;
        }
        assert_eq!(joined + &text[end..], text);
    }
}
