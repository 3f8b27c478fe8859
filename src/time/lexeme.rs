//! Reads a text as the pieces that dates are built of.

use crate::language::{Language, TimeLemma, TimeWord};
use crate::span::Span;
use crate::text::token::{Token, TokenKind, tokens};

/// A piece of a text, as the parsers see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lexeme {
    pub(super) span: Span,
    pub(super) kind: LexemeKind,
    /// Whether it follows the piece before it with nothing between.
    pub(super) joins: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LexemeKind {
    /// A number in digits, with how many there are.
    Number { value: u32, digits: usize },
    /// A number in Roman numerals, of Latin letters or of the Cyrillic ones that look so.
    Roman(u32),
    /// A word of the language of dates.
    Time(TimeWord),
    /// A hyphen or dash of any length.
    Dash,
    /// A full stop.
    Stop,
    /// A word that is no part of dates.
    Word,
    /// Anything else.
    Other,
}

/// The pieces of `text`, in order. A number with its ending («27-сі», «2018-інші») is three: the
/// number, the dash and the ending.
pub(super) fn lexemes(text: &str, language: &dyn Language) -> Vec<Lexeme> {
    let mut lexemes: Vec<Lexeme> = Vec::new();
    for token in tokens(text) {
        let kind = kind(token, token.span.slice(text), language);
        let behind_number = ends_in_number_and_dash(&lexemes);
        let ending = matches!(kind, LexemeKind::Time(word) if is_ending(word));
        let kind = if ending && !(behind_number && token.joins) { LexemeKind::Word } else { kind };
        lexemes.push(Lexeme { span: token.span, kind, joins: token.joins });
    }
    lexemes
}

fn kind(token: Token, text: &str, language: &dyn Language) -> LexemeKind {
    match token.kind {
        TokenKind::Number => number(text),
        TokenKind::Word => language.time_word(text).map_or_else(|| word(text), LexemeKind::Time),
        TokenKind::Url | TokenKind::Email | TokenKind::Emoji => LexemeKind::Other,
        TokenKind::Mark => match text {
            "-" | "‐" | "‑" | "–" | "—" => LexemeKind::Dash,
            "." => LexemeKind::Stop,
            _ => LexemeKind::Other,
        },
    }
}

fn word(text: &str) -> LexemeKind {
    roman(text).map_or(LexemeKind::Word, LexemeKind::Roman)
}

/// The longest Roman number that is read, in letters: no century needs more.
const LONGEST_ROMAN: usize = 6;

/// A Roman number up to 39: a numeral before a greater one is taken away from it.
fn roman(text: &str) -> Option<u32> {
    let mut sum: u32 = 0;
    let mut last = 0;
    for letter in text.chars().rev() {
        let value = match letter {
            'X' | 'Х' => 10,
            'V' => 5,
            'I' | 'І' => 1,
            _ => return None,
        };
        sum = if value < last { sum.checked_sub(value)? } else { sum + value };
        last = value;
    }
    (text.chars().count() <= LONGEST_ROMAN).then_some(sum)
}

/// Digits of ASCII alone: «²» and «Ⅳ» are numeric, and no part of a date.
fn number(text: &str) -> LexemeKind {
    let plain = text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse() {
        Ok(value) if plain => LexemeKind::Number { value, digits: text.len() },
        _ => LexemeKind::Other,
    }
}

fn is_ending(word: TimeWord) -> bool {
    matches!(word.lemma, TimeLemma::Ordinal | TimeLemma::NumberEnding)
}

fn ends_in_number_and_dash(lexemes: &[Lexeme]) -> bool {
    let [.., number, dash] = lexemes else { return false };
    let number = matches!(number.kind, LexemeKind::Number { .. });
    number && dash.kind == LexemeKind::Dash && dash.joins
}
