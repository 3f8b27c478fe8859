//! The forms under which the words of a text are searched.
//!
//! Most words have one, themselves. A web address is also its parts («egemen»). A hyphenated word
//! is its parts and, since export loses hyphens, the word without them: «қарым-қатынас» is met by
//! «қарымқатынас», and «2006-2008» by «20062008».

use std::borrow::Cow;

use super::is_letter;
use super::token::{self, Compound, Token, TokenKind, compounds};
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
    let room = (text.len() / 8).min(MOST_USUAL);
    let mut forms = Vec::with_capacity(room);
    each_form(text, &mut Vec::with_capacity(room), |form| forms.push(form));
    forms
}

/// The most tokens for which room is made at once: no sentence has as many.
const MOST_USUAL: usize = 256;

/// Gives the forms of a text one by one, in the same order. `tokens` is emptied and gets the tokens of the
/// text: who has many texts makes room but once.
pub fn each_form<'t>(text: &'t str, tokens: &mut Vec<Token>, mut take: impl FnMut(Form<'t>)) {
    tokens.clear();
    tokens.extend(token::tokens(text));
    let mut compounds = compounds(text, tokens).peekable();
    let words = tokens.iter().enumerate().filter(|(_, token)| token.kind != TokenKind::Mark);
    for (place, (number, token)) in (0..).zip(words) {
        let word = token.span.slice(text);
        let mut add = |text, kind| take(Form { text, span: token.span, place, kind });
        add(Cow::Borrowed(word), FormKind::Whole);
        if matches!(token.kind, TokenKind::Url | TokenKind::Email) {
            parts(word).for_each(|part| add(Cow::Borrowed(part), FormKind::Part));
        }
        let joined = compounds.next_if(|compound| compound.first == number);
        if let Some(form) = joined.and_then(|found| without_hyphens(text, tokens, &found, place)) {
            take(form);
        }
    }
}

/// The words in an address.
fn parts(address: &str) -> impl Iterator<Item = &str> {
    let parts = address.split(|character: char| !character.is_alphanumeric());
    parts.filter(|part| !part.is_empty())
}

/// Digits of a year.
const YEAR: usize = 4;

/// A compound without its hyphens, if it is a word, or two years.
fn without_hyphens<'t>(
    text: &'t str,
    tokens: &[Token],
    compound: &Compound,
    place: u32,
) -> Option<Form<'t>> {
    let parts: Vec<&str> = tokens
        .get(compound.first..compound.end)?
        .iter()
        .filter(|token| token.kind != TokenKind::Mark)
        .map(|token| token.span.slice(text))
        .collect();
    let years = parts.len() == 2 && parts.iter().all(|part| part.len() == YEAR);
    let joined = parts.concat();
    let word = years || joined.contains(is_letter);
    let (text, span, kind) = (Cow::Owned(joined), compound.span, FormKind::Joined);
    word.then_some(Form { text, span, place, kind })
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
