//! The forms under which the words of a text are searched.
//!
//! Most words have one, themselves. A web address is also its parts («egemen»). A hyphenated word
//! is its parts and, since export loses hyphens, the word without them: «қарым-қатынас» is met by
//! «қарымқатынас», and «2006-2008» by «20062008».

use std::borrow::Cow;

use super::is_letter;
use super::token::{Token, TokenKind, compound, tokens};
use crate::span::Span;

/// What a form is of its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// The word as it stands.
    Whole,
    /// A part of an address.
    Part,
    /// A hyphenated word without its hyphens.
    Joined,
}

/// A form of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form<'t> {
    /// The form.
    pub text: Cow<'t, str>,
    /// The place of its word in the text, in bytes.
    pub span: Span,
    /// Which word of the text it is, counted from 0; of a hyphenated word, its first part.
    pub place: u32,
    /// What it is of its word.
    pub kind: FormKind,
}

/// The forms of all words of `text`, in order of their places; of one place the whole first. Total.
pub fn forms(text: &str) -> Vec<Form<'_>> {
    // Words and spaces take some twelve bytes: few sentences need more room.
    let mut forms = Vec::with_capacity((text.len() / 8).min(MOST_USUAL));
    each_form(text, |form| forms.push(form));
    forms
}

/// The most forms for which room is made at once: no sentence has as many.
const MOST_USUAL: usize = 256;

/// Gives the forms of a text one by one, in the same order.
pub fn each_form<'t>(text: &'t str, mut take: impl FnMut(Form<'t>)) {
    let mut tokens = tokens(text);
    let (mut place, mut behind) = (0, 0);
    loop {
        let ahead = tokens.clone();
        let Some(token) = tokens.next() else { break };
        if token.kind == TokenKind::Mark {
            continue;
        }
        let (word, span) = (token.span.slice(text), token.span);
        let mut add = |text, kind| take(Form { text, span, place, kind });
        add(Cow::Borrowed(word), FormKind::Whole);
        if matches!(token.kind, TokenKind::Url | TokenKind::Email) {
            parts(word).for_each(|part| add(Cow::Borrowed(part), FormKind::Part));
        }
        // What stands inside a compound begins none.
        let may_begin = span.start >= behind && may_go_on(text, &token);
        let count = if may_begin { compound(text, ahead.clone()) } else { 0 };
        if count > 1 {
            let compound: Vec<Token> = ahead.take(count).collect();
            let span = Span::new(span.start, compound.last().map_or(behind, |last| last.span.end));
            behind = span.end;
            if let Some(joined) = without_hyphens(text, &compound) {
                take(Form { text: Cow::Owned(joined), span, place, kind: FormKind::Joined });
            }
        }
        place += 1;
    }
}

/// Whether a mark that may join a word, or a number, to what follows stands behind it.
#[inline]
fn may_go_on(text: &str, token: &Token) -> bool {
    match text.as_bytes().get(token.span.end) {
        Some(b'-' | 0xE2) => true,
        Some(b'.' | b',' | b'/' | b':') => token.kind == TokenKind::Number,
        _ => false,
    }
}

/// The words in an address.
fn parts(address: &str) -> impl Iterator<Item = &str> {
    let parts = address.split(|character: char| !character.is_alphanumeric());
    parts.filter(|part| !part.is_empty())
}

/// Digits of a year.
const YEAR: usize = 4;

/// The compound of these tokens without its hyphens, if it is a word, or two years.
fn without_hyphens(text: &str, compound: &[Token]) -> Option<String> {
    let parts: Vec<&str> = compound
        .iter()
        .filter(|token| token.kind != TokenKind::Mark)
        .map(|token| token.span.slice(text))
        .collect();
    let years = parts.len() == 2 && parts.iter().all(|part| part.len() == YEAR);
    let joined = parts.concat();
    (years || joined.contains(is_letter)).then_some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(String, u32, FormKind)> {
        let forms = forms(text).into_iter();
        forms.map(|form| (form.text.into_owned(), form.place, form.kind)).collect()
    }

    fn whole(text: &str, place: u32) -> (String, u32, FormKind) {
        (text.to_owned(), place, FormKind::Whole)
    }

    #[test]
    fn a_hyphenated_word_is_its_parts_and_the_whole() {
        let joined = |text: &str, place| (text.to_owned(), place, FormKind::Joined);
        assert_eq!(
            all("Біз, іс-шара 2006-2008."),
            [
                whole("Біз", 0),
                whole("іс", 1),
                joined("ісшара", 1),
                whole("шара", 2),
                whole("2006", 3),
                joined("20062008", 3),
                whole("2008", 4),
            ]
        );
    }

    #[test]
    fn a_compound_ends_where_a_mark_joins_no_more() {
        let joined = |text| {
            let joined = all(text).into_iter().filter(|(.., kind)| *kind == FormKind::Joined);
            joined.map(|(text, place, _)| (text, place)).collect::<Vec<_>>()
        };
        assert_eq!(joined("а-б в-г-д, е- ж -з"), [("аб".to_owned(), 0), ("вгд".to_owned(), 2)]);
        assert_eq!(
            joined("1.5-ші 2-х.3-ке"),
            [("15ші".to_owned(), 0), ("2х".to_owned(), 3), ("3ке".to_owned(), 5)]
        );
        // Behind a hyphen no address begins.
        assert_eq!(joined("іс-egemen.kz"), [("ісegemen".to_owned(), 0)]);
    }

    #[test]
    fn numbers_are_not_joined() {
        for text in ["9-10", "2,5", "27.05.1994"] {
            assert!(all(text).iter().all(|(_, _, kind)| *kind == FormKind::Whole), "{text}");
        }
    }

    #[test]
    fn an_address_is_found_by_its_parts() {
        let part = |text: &str| (text.to_owned(), 0, FormKind::Part);
        assert_eq!(
            all("a@egemen.kz"),
            [whole("a@egemen.kz", 0), part("a"), part("egemen"), part("kz")]
        );
    }
}
