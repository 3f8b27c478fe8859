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
pub fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let body = behind_space(rest);
        let gap = rest.len() - body.len();
        let joins = gap == 0 && at > 0;
        let apart = || !text.get(..at).is_some_and(|before| joins && before.ends_with(goes_on));
        let (kind, length) = first(body, apart)?;
        let start = at + gap;
        at = start + length;
        Some(Token { span: Span::new(start, at), kind, joins })
    })
}

/// A text without the space that it begins with. Mostly that is one, or none, before a letter.
fn behind_space(text: &str) -> &str {
    let body = text.strip_prefix(' ').unwrap_or(text);
    match body.as_bytes() {
        [b'!'..=b'~' | 0xD0..=0xD3, ..] => body,
        _ => body.trim_start_matches(is_space),
    }
}

/// Whether an address can't begin behind this character, since it may be a part of one.
fn goes_on(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '.' | '@' | '-' | '_' | '/')
}

/// The kind and length in bytes of the token that `body` begins with; `apart` says whether it may be
/// an address, and is asked where it looks like one.
fn first(body: &str, apart: impl Fn() -> bool) -> Option<(TokenKind, usize)> {
    let character = body.chars().next()?;
    if character.is_ascii_alphanumeric()
        && let Some(address) = address(body)
        && apart()
    {
        return Some(address);
    }
    if is_letter(character) {
        return Some((TokenKind::Word, word_length(body)));
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

/// Bytes that a word takes: letters, and single apostrophes with a letter behind.
fn word_length(body: &str) -> usize {
    let mut length = letters(body);
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

/// Bytes of the letters that a text begins with. Of those of Kazakh it is told by their bytes.
fn letters(text: &str) -> usize {
    let bytes = text.as_bytes();
    // Among those that begin with D2 there are a few marks.
    let known = |pair: &&[u8; 2]| matches!(pair, [0xD0 | 0xD1 | 0xD3, _] | [0xD2, ..0x82 | 0x8A..]);
    let length = 2 * bytes.as_chunks().0.iter().take_while(known).count();
    match bytes.get(length) {
        None | Some(b'\0'..=b'@') => length,
        _ => length + run(text.get(length..).unwrap_or_default(), is_letter),
    }
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
    let is_part = |token: &Token| matches!(token.kind, TokenKind::Word | TokenKind::Number);
    let mut end = first;
    if !tokens.get(first).is_some_and(is_part) {
        return end;
    }
    end += 1;
    while let Some([before, mark, part]) = tokens.get(end - 1..end + 2) {
        if !(mark.joins && part.joins && is_part(part)) {
            break;
        }
        let numbers = [before, part].iter().all(|token| token.kind == TokenKind::Number);
        if !ties(mark.span.slice(text), numbers) {
            break;
        }
        end += 2;
    }
    end
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
                assert_eq!(letters(&text), run(&text, is_letter), "{text:?}");
            }
        }
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
