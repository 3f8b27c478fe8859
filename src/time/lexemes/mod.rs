//! Reads a text as the pieces that dates are built of.
//!
//! Start reading at [`lexemes`]. A number is one piece, in whichever way it is written: in digits
//! with its ending («27-сі», «2018-інші»), or in words ([`numerals`]).

mod numerals;
mod roman;

use crate::language::foreign::{self, ForeignWord};
use crate::language::{FullLanguage, Inflection, TimeLemma, TimeWord};
use crate::span::Span;
use crate::text::token::{Token, TokenKind, tokens};

/// A piece of a text, as the parsers see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lexeme {
    pub(super) span: Span,
    pub(super) kind: Kind,
    /// Whether it follows the piece before it with nothing between.
    pub(super) joins: bool,
    /// Whether it begins with a capital letter.
    pub(super) capital: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A number.
    Number(Number),
    /// A number in Roman numerals, of Latin letters or of the Cyrillic ones that look so.
    Roman(u32),
    /// A word of the language of dates.
    Time(TimeWord),
    /// A word of the dates of another language.
    Foreign(ForeignWord),
    /// An ending that stands on no number: «дың» of «ғ-дың».
    Ending(Inflection),
    /// A hyphen or dash of any length.
    Dash,
    /// A mark of punctuation.
    Mark(char),
    /// A word that is no part of dates, or anything else.
    Other,
}

/// A number in digits or in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: u32,
    /// How many digits it is written with; 0 where it is in words.
    pub(super) digits: u8,
    /// Whether it says which, and not how many.
    pub(super) ordinal: bool,
    /// Whether a half is to be added.
    pub(super) half: bool,
    /// What its ending says, if it has one.
    pub(super) ending: Option<Inflection>,
}

/// The word of time at a place, if one stands there.
pub(super) fn word(lexemes: &[Lexeme], at: usize) -> Option<TimeLemma> {
    match lexemes.get(at)?.kind {
        Kind::Time(word) => Some(word.lemma),
        _ => None,
    }
}

/// The pieces of `text`, in order.
pub(super) fn lexemes(text: &str, language: &dyn FullLanguage) -> Vec<Lexeme> {
    let mut lexemes: Vec<Lexeme> = Vec::new();
    for token in tokens(text) {
        let written = token.span.slice(text);
        let lexeme = Lexeme {
            span: token.span,
            kind: kind(token, written, language),
            joins: token.joins,
            capital: written.starts_with(char::is_uppercase),
        };
        if !goes_on(&mut lexemes, lexeme) {
            lexemes.push(Lexeme { kind: alone(lexeme.kind), ..lexeme });
        }
    }
    lexemes
}

fn kind(token: Token, text: &str, language: &dyn FullLanguage) -> Kind {
    match token.kind {
        TokenKind::Number => number(text),
        TokenKind::Word => match roman::roman(text) {
            Some(number) => Kind::Roman(number),
            None => language.time_word(text).map_or_else(|| of_another_language(text), time),
        },
        TokenKind::Url | TokenKind::Email | TokenKind::Emoji => Kind::Other,
        TokenKind::Mark => match text.chars().next() {
            Some('-' | '‐' | '‑' | '–' | '—') => Kind::Dash,
            mark => mark.map_or(Kind::Other, Kind::Mark),
        },
    }
}

/// A word that the language knows no time by.
fn of_another_language(text: &str) -> Kind {
    foreign::time_word(text).map_or(Kind::Other, Kind::Foreign)
}

/// A word of time; a numeral is a number.
fn time(word: TimeWord) -> Kind {
    let TimeLemma::Numeral { value, ordinal } = word.lemma else { return Kind::Time(word) };
    let inflected = word.inflection != Inflection::default();
    let ending = inflected.then_some(word.inflection);
    Kind::Number(Number { value, digits: 0, ordinal, half: false, ending })
}

/// Digits of ASCII alone: «²» and «Ⅳ» are numeric, and no part of a date.
fn number(text: &str) -> Kind {
    let plain = text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse() {
        Ok(value) if plain => Kind::Number(Number {
            value,
            digits: text.len() as u8,
            ordinal: false,
            half: false,
            ending: None,
        }),
        _ => Kind::Other,
    }
}

/// What a piece is that goes on no other: an ending is no word of time then.
fn alone(kind: Kind) -> Kind {
    let Kind::Time(word) = kind else { return kind };
    match word.lemma {
        TimeLemma::NumberEnding => Kind::Ending(word.inflection),
        TimeLemma::Ordinal | TimeLemma::Only | TimeLemma::AndHalf => Kind::Other,
        _ => kind,
    }
}

/// Adds a piece to those before it, if it goes on one.
fn goes_on(lexemes: &mut Vec<Lexeme>, next: Lexeme) -> bool {
    match next.kind {
        Kind::Time(word) => takes_ending(lexemes, next, word) || takes_half(lexemes, next, word),
        Kind::Number(number) if number.digits == 0 => numerals::goes_on(lexemes, next, number),
        Kind::Number(number) => takes_fraction(lexemes, next, number),
        _ => false,
    }
}

/// «27» «-» «сі»: the ending of a number in digits, or «ақ» behind any («1-ақ»).
fn takes_ending(lexemes: &mut Vec<Lexeme>, next: Lexeme, word: TimeWord) -> bool {
    let dash = lexemes.last().filter(|last| last.kind == Kind::Dash);
    // «2009 - шы»: only an ordinal is known as one with spaces around its dash.
    let spaced = word.lemma == TimeLemma::Ordinal && dash.is_some_and(|dash| !dash.joins);
    if !next.joins && !spaced {
        return false;
    }
    let dashed = spaced || dash.is_some_and(|dash| dash.joins);
    let back = if dashed { 2 } else { 1 };
    let place = lexemes.len().checked_sub(back);
    let Some(piece) = place.and_then(|place| lexemes.get_mut(place)) else { return false };
    let Kind::Number(mut number) = piece.kind else { return false };
    match word.lemma {
        TimeLemma::Only if dashed => {}
        TimeLemma::Ordinal if number.digits > 0 && number.ending.is_none() => {
            number.ordinal = true;
            let inflected = word.inflection != Inflection::default();
            number.ending = inflected.then_some(word.inflection);
        }
        TimeLemma::NumberEnding if number.digits > 0 && dashed => {
            number.ending = Some(word.inflection);
        }
        _ => return false,
    }
    *piece = Lexeme {
        span: Span::new(piece.span.start, next.span.end),
        kind: Kind::Number(number),
        ..*piece
    };
    lexemes.truncate(lexemes.len() + 1 - back);
    true
}

/// «жарым» behind a number: «екі жарым».
fn takes_half(lexemes: &mut [Lexeme], next: Lexeme, word: TimeWord) -> bool {
    let Some(last) = lexemes.last_mut() else { return false };
    let Kind::Number(number) = last.kind else { return false };
    let half = word.lemma == TimeLemma::AndHalf && number.ending.is_none();
    if half {
        let kind = Kind::Number(Number { half, ..number });
        *last = Lexeme { span: Span::new(last.span.start, next.span.end), kind, ..*last };
    }
    half
}

/// «2,5»: the fraction of a number. With another than a half it is no number of a date any more.
fn takes_fraction(lexemes: &mut Vec<Lexeme>, next: Lexeme, fraction: Number) -> bool {
    let [.., whole, comma] = lexemes.as_mut_slice() else { return false };
    let Kind::Number(number) = whole.kind else { return false };
    let parted = comma.kind == Kind::Mark(',') && comma.joins && next.joins;
    if !parted || number.digits == 0 || number.digits > 3 || number.ending.is_some() {
        return false;
    }
    let half = fraction.value == 5 && fraction.digits == 1;
    let kind = if half { Kind::Number(Number { half, ..number }) } else { Kind::Other };
    *whole = Lexeme { span: Span::new(whole.span.start, next.span.end), kind, ..*whole };
    lexemes.pop();
    true
}
