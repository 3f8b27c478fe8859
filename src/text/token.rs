//! Cuts a text into tokens: words, numbers, addresses, emoji and marks.
//!
//! Law: the tokens of a text are in order and apart, and what lies between them is white space
//! alone; tokens and gaps joined give the text. A hyphenated word is several tokens («НАТО», «-»,
//! «ның»), since its parts are searched and a date may stand in it; [`Token::joins`] tells that no
//! gap parts a token from the one before, and [`compounds`] gives such words whole.

use super::address::address;
use super::emoji::emoji_length;
use super::{is_letter, is_space};
use crate::span::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A run of letters, with apostrophes inside.
    Word,
    /// A run of digits.
    Number,
    /// A web address: `https://egemen.kz/`, `www.nato.int`, `egemen.kz`.
    Url,
    /// An e-mail address.
    Email,
    /// A picture, with all that belongs to it: «👩🏽‍🏫», «🇰🇿».
    Emoji,
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
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// The tokens of a text behind a place.
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let (text, at) = (self.text, self.at);
        let rest = text.get(at..)?;
        let body = behind_space(rest);
        let gap = rest.len() - body.len();
        let joins = gap == 0 && at > 0;
        let apart = || !text.get(..at).is_some_and(|before| joins && before.ends_with(goes_on));
        let (kind, length) = first(body, apart)?;
        let start = at + gap;
        self.at = start + length;
        Some(Token { span: Span::new(start, self.at), kind, joins })
    }
}

/// A text without the space that it begins with. Mostly that is one, or none, before a letter.
#[inline]
fn behind_space(text: &str) -> &str {
    let body = if text.as_bytes().first() == Some(&b' ') { text.get(1..) } else { Some(text) };
    match body.map(str::as_bytes) {
        Some([b'!'..=b'~' | 0xD0..=0xD3, ..]) => body.unwrap_or_default(),
        _ => text.trim_start_matches(is_space),
    }
}

/// Whether an address can't begin behind this character, since it may be a part of one.
fn goes_on(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '.' | '@' | '-' | '_' | '/')
}

/// The kind and length in bytes of the token that `body` begins with; `apart` says whether it may be
/// an address, and is asked where it looks like one.
fn first(body: &str, apart: impl Fn() -> bool) -> Option<(TokenKind, usize)> {
    let known = known_letters(body);
    if known > 0 {
        return Some((TokenKind::Word, word_length(body, known)));
    }
    let character = body.chars().next()?;
    if character.is_ascii_alphanumeric()
        && let Some(address) = address(body)
        && apart()
    {
        return Some(address);
    }
    if is_letter(character) {
        return Some((TokenKind::Word, word_length(body, 0)));
    }
    if character.is_numeric() {
        return Some((TokenKind::Number, run(body, char::is_numeric)));
    }
    // Pictures are not in ASCII.
    Some(match if character.is_ascii() { 0 } else { emoji_length(body) } {
        0 => (TokenKind::Mark, character.len_utf8()),
        length => (TokenKind::Emoji, length),
    })
}

/// Bytes that a word takes: letters, and single apostrophes with a letter behind. So many of them are known to be
/// letters.
#[inline]
fn word_length(body: &str, known: usize) -> usize {
    if ends_plainly(body, known) {
        return known;
    }
    let mut length = known + run(body.get(known..).unwrap_or_default(), is_letter);
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

/// Bytes of the letters of Kazakh, and their like, that a text begins with. Of four at once it is told by their
/// bytes.
#[inline]
fn known_letters(text: &str) -> usize {
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let mut length = 0;
    for eight in eights {
        let letters = letters_among(u64::from_le_bytes(*eight));
        length += letters;
        if letters < 8 {
            return length;
        }
    }
    length + letters_among(rest.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte)))
}

/// How many of eight bytes, the lowest first, are of letters of two bytes that begin with D0 to D3, before the first
/// that is not. Among those that begin with D2 80 to D2 8F, none of which is Kazakh, there are a few marks.
#[inline]
fn letters_among(bytes: u64) -> usize {
    /// Of each pair of bytes the lowest bit.
    const LOWEST: u64 = 0x0001_0001_0001_0001;
    const BUT_HIGHEST: u64 = LOWEST * 0x7FFF;
    // The highest bit of a pair where it is not zero.
    let not_zero = |pairs: u64| ((pairs & BUT_HIGHEST) + BUT_HIGHEST) | pairs;
    let other = not_zero((bytes & (LOWEST * 0xFC)) ^ (LOWEST * 0xD0));
    let mark = !not_zero((bytes & (LOWEST * 0xF0FF)) ^ (LOWEST * 0x80D2));
    let ends = (other | mark) & (LOWEST << 15);
    (ends.trailing_zeros() / 16 * 2) as usize
}

/// Whether neither a letter nor an apostrophe stands behind the first bytes of a text.
#[inline]
fn ends_plainly(text: &str, length: usize) -> bool {
    matches!(text.as_bytes().get(length), None | Some(b'\0'..=b'&' | b'('..=b'@'))
}

fn run(text: &str, wanted: impl Fn(char) -> bool) -> usize {
    text.len() - text.trim_start_matches(wanted).len()
}

/// Words and numbers that marks join: «қарым-қатынас», «НАТО-ның», «2017-нші», «9-10», «27.05.1994»,
/// «2,5», «18:30».
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compound {
    /// The first of its tokens, counted from 0 among the tokens given.
    pub first: usize,
    /// One past the last of its tokens.
    pub end: usize,
    /// Its place in the text, in bytes.
    pub span: Span,
}

/// The compounds among `tokens`, the tokens of `text` in order.
pub fn compounds<'t>(text: &'t str, tokens: &'t [Token]) -> impl Iterator<Item = Compound> + 't {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < tokens.len() {
            let first = at;
            let end = compound_end(text, tokens, first);
            at = end.max(first + 1);
            if let Some(span) = (end > first + 1).then(|| around(tokens, first, end)).flatten() {
                return Some(Compound { first, end, span });
            }
        }
        None
    })
}

/// One past the last token of the compound that begins with token `first`.
fn compound_end(text: &str, tokens: &[Token], first: usize) -> usize {
    first + compound(text, tokens.get(first..).unwrap_or_default().iter().copied())
}

/// How many of these tokens, which follow each other, are of the compound that begins with the first; one, or none,
/// where none does.
pub(super) fn compound(text: &str, mut tokens: impl Iterator<Item = Token>) -> usize {
    let is_part = |token: &Token| matches!(token.kind, TokenKind::Word | TokenKind::Number);
    let Some(mut before) = tokens.next().filter(is_part) else { return 0 };
    let mut count = 1;
    while let (Some(mark), Some(part)) = (tokens.next(), tokens.next()) {
        if !(mark.joins && part.joins && is_part(&part)) {
            break;
        }
        let numbers = [before, part].iter().all(|token| token.kind == TokenKind::Number);
        if !ties(mark.span.slice(text), numbers) {
            break;
        }
        before = part;
        count += 2;
    }
    count
}

/// The place of tokens, from the first to before the end.
fn around(tokens: &[Token], first: usize, end: usize) -> Option<Span> {
    let (first, last) = (tokens.get(first)?, tokens.get(end.checked_sub(1)?)?);
    Some(Span::new(first.span.start, last.span.end))
}

/// Whether a mark joins what stands on its sides: a hyphen of any kind, but no dash; between numbers
/// also the marks of decimals, dates and hours.
fn ties(mark: &str, numbers: bool) -> bool {
    matches!(mark, "-" | "‐" | "‑") || (numbers && matches!(mark, "." | "," | "/" | ":"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        tokens(text).map(|token| token.span.slice(text)).collect()
    }

    #[test]
    fn bytes_tell_letters_as_tables_do() {
        for character in '\0'..='\u{FFFF}' {
            for text in [character.to_string(), format!("қ{character}а"), format!("{character} а")]
            {
                let (known, letters) = (known_letters(&text), run(&text, is_letter));
                assert_eq!(known + run(&text[known..], is_letter), letters, "{text:?}");
                assert!(!ends_plainly(&text, known) || known == letters, "{text:?}");
            }
        }
        assert!(!ends_plainly("қ'а", 2) && ends_plainly("қ-а", 2) && ends_plainly("қ", 2));
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
    fn addresses_and_emoji_are_whole() {
        let text = "Жаз: a.b@mail.kz, (https://egemen.kz/a?b=1) 👩🏽\u{200d}🏫🇰🇿!";
        let kinds: Vec<_> = tokens(text)
            .filter(|token| token.kind != TokenKind::Mark)
            .map(|token| (token.span.slice(text), token.kind))
            .collect();
        assert_eq!(
            kinds,
            [
                ("Жаз", TokenKind::Word),
                ("a.b@mail.kz", TokenKind::Email),
                ("https://egemen.kz/a?b=1", TokenKind::Url),
                ("👩🏽\u{200d}🏫", TokenKind::Emoji),
                ("🇰🇿", TokenKind::Emoji),
            ]
        );
    }

    #[test]
    fn compounds_come_whole() {
        let text =
            "Қарым-қатынас, НАТО-ның 2017-нші – 9-10 сөз- сөз -сөз a-b-c 27.05.1994. 2,5 а.б";
        let all: Vec<_> = tokens(text).collect();
        let whole: Vec<_> = compounds(text, &all).map(|word| word.span.slice(text)).collect();
        assert_eq!(
            whole,
            ["Қарым-қатынас", "НАТО-ның", "2017-нші", "9-10", "a-b-c", "27.05.1994", "2,5"]
        );
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
