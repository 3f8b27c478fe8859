//! Cuts what was typed into words and the signs between them. Total, and linear in its length.
//!
//! A sign is one only where it can do its work: `+` and `-` stand before a word and behind a space, so
//! that «қарым-қатынас» and «C++» stay words; a field's name stands before a colon and a word. What
//! is no sign is a word or nothing, as in a text. Where a time or a name begins and ends,
//! [`topics`](super::topics) tells.

use std::ops::Range;

use super::clause::TopicKind;
use super::parse::IsTopic;
use crate::span::Span;
use crate::text::forms::{Form, forms};
use crate::text::small;
use crate::text::token::{Token, TokenKind, compounds, tokens};

/// A word of the query, or a sign. Ranges are those of the forms of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A word, perhaps with hyphens.
    Word(Range<usize>),
    /// What stands in quotes, or behind a quote that nothing closes.
    Phrase(Range<usize>),
    /// `+`: what follows must be there.
    Must,
    /// `-` or `−`: what follows must not be there.
    Not,
    /// `title:`: what follows must stand in the title.
    Title,
    /// `1992..1996`, `date:1994`, `name:Абай`: a topic that must be spoken of.
    Topic(TopicKind, Span),
    /// A word that names a time, too: «90-жылдар».
    WordOfTime(Range<usize>, Span),
    /// What was typed as a topic and is none; its words follow.
    NoTopic(TopicKind, Span),
    /// `date:` or `name:` before a group: each of its terms is such a topic.
    Field(TopicKind),
    /// `(`.
    Open,
    /// `)`.
    Close,
    /// `OR` or `|`. Where it has nothing to join, it is the word that it looks like.
    Or(Range<usize>),
    /// `NEAR/5` or `~5`. Where it has nothing to join, it is the words that it looks like.
    Near(u32, Range<usize>),
}

/// The words that join what one of must be there, in capitals: in English, Kazakh and Russian.
const OR: [&str; 3] = ["OR", "НЕМЕСЕ", "ИЛИ"];
/// The word that joins what must be near each other, in capitals.
const NEAR: &str = "NEAR";
/// The names of the title, in English, Kazakh and Russian, in small letters.
const TITLE: [&str; 3] = ["title", "атауы", "название"];

/// The forms of `text` and its signs, in order; `is_topic` tells what can be read as a topic.
pub(super) fn signs<'t>(text: &'t str, is_topic: &IsTopic<'_>) -> (Vec<Form<'t>>, Vec<Sign>) {
    let tokens: Vec<Token> = tokens(text).collect();
    let forms = forms(text);
    let starts = starts(&forms, &tokens);
    let mut ends: Vec<usize> = (1..=tokens.len()).collect();
    for compound in compounds(text, &tokens) {
        if let Some(end) = ends.get_mut(compound.first) {
            *end = compound.end;
        }
    }
    let signs = Vec::new();
    let mut cutter = Cutter { text, is_topic, tokens: &tokens, starts, ends, at: 0, signs };
    while cutter.at < tokens.len() {
        cutter.step();
    }
    let signs = cutter.signs;
    (forms, signs)
}

/// For each token, and behind the last, the first form that is not before it.
fn starts(forms: &[Form<'_>], tokens: &[Token]) -> Vec<usize> {
    let mut starts = Vec::with_capacity(tokens.len() + 1);
    let (mut form, mut place) = (0, 0);
    for token in tokens {
        starts.push(form);
        if token.kind != TokenKind::Mark {
            form += forms.iter().skip(form).take_while(|form| form.place == place).count();
            place += 1;
        }
    }
    starts.push(form);
    starts
}

pub(super) struct Cutter<'t> {
    pub(super) text: &'t str,
    pub(super) is_topic: &'t IsTopic<'t>,
    tokens: &'t [Token],
    /// See [`starts`].
    starts: Vec<usize>,
    /// For each token one past the last of the compound that begins with it, or of itself.
    ends: Vec<usize>,
    /// The token that comes next.
    pub(super) at: usize,
    signs: Vec<Sign>,
}

impl Cutter<'_> {
    fn step(&mut self) {
        let Some(token) = self.token(self.at) else { return };
        let (topic, tokens) = self.topic();
        self.signs.extend(topic);
        self.at += tokens;
        if tokens > 0 {
            return;
        }
        let mark = token.span.slice(self.text).chars().next().unwrap_or(' ');
        let (sign, tokens) = match token.kind {
            TokenKind::Mark => self.mark(mark),
            _ => self.word(token.span),
        };
        self.signs.extend(sign);
        self.at += tokens;
    }

    pub(super) fn token(&self, number: usize) -> Option<Token> {
        self.tokens.get(number).copied()
    }

    /// The text of the token that is `ahead` of the next one, where no space parts them.
    pub(super) fn joined(&self, ahead: usize) -> &str {
        let mut between = (1..=ahead).map(|step| self.token(self.at + step));
        if between.all(|token| token.is_some_and(|token| token.joins)) {
            self.token(self.at + ahead).map_or("", |token| token.span.slice(self.text))
        } else {
            ""
        }
    }

    /// The forms of the next `tokens` tokens.
    pub(super) fn forms(&self, tokens: usize) -> Range<usize> {
        let start = |number: usize| self.starts.get(number).copied().unwrap_or_default();
        start(self.at)..start((self.at + tokens).min(self.tokens.len()))
    }

    /// How many tokens the word takes that comes next: more than one where it has hyphens.
    pub(super) fn whole(&self) -> usize {
        self.ends.get(self.at).map_or(1, |end| end.saturating_sub(self.at)).max(1)
    }

    /// The sign that begins with a word, and how many tokens it takes.
    fn word(&self, span: Span) -> (Option<Sign>, usize) {
        let word = span.slice(self.text);
        let whole = self.whole();
        if whole > 1 {
            (Some(Sign::Word(self.forms(whole))), whole)
        } else if OR.contains(&word) {
            (Some(Sign::Or(self.forms(1))), 1)
        } else if word == NEAR && self.joined(1) == "/" && self.is_number(2) {
            (Some(Sign::Near(distance(self.joined(2)), self.forms(3))), 3)
        } else if self.joined(1) == ":" && is_title(word) && self.begins_term(2) {
            (Some(Sign::Title), 2)
        } else {
            (Some(Sign::Word(self.forms(1))), 1)
        }
    }

    /// The sign that a mark is, if it is one, and how many tokens it takes.
    fn mark(&self, mark: char) -> (Option<Sign>, usize) {
        match mark {
            '(' => (Some(Sign::Open), 1),
            ')' => (Some(Sign::Close), 1),
            '|' => (Some(Sign::Or(self.forms(1))), 1),
            '+' if self.stands_apart() && self.begins_term(1) => (Some(Sign::Must), 1),
            '-' | '−' if self.stands_apart() && self.begins_term(1) => (Some(Sign::Not), 1),
            '~' if self.stands_apart() && self.is_number(1) => {
                (Some(Sign::Near(distance(self.joined(1)), self.forms(2))), 2)
            }
            '"' | '“' if self.follows_text() => (None, 1),
            _ => closers(mark).map_or((None, 1), |closers| self.phrase(closers)),
        }
    }

    /// How many tokens there are from this one on before one of `closers`, or the end.
    pub(super) fn inside(&self, from: usize, closers: [char; 2]) -> usize {
        let ends = |token: &Token| {
            token.kind == TokenKind::Mark && token.span.slice(self.text).starts_with(closers)
        };
        self.tokens.iter().skip(from).take_while(|token| !ends(token)).count()
    }

    fn phrase(&self, closers: [char; 2]) -> (Option<Sign>, usize) {
        let inside = self.inside(self.at + 1, closers);
        (Some(Sign::Phrase(self.forms(inside + 1))), inside + 2)
    }

    /// What stands before the next token.
    fn before(&self) -> Option<char> {
        let start = self.token(self.at)?.span.start;
        self.text.get(..start)?.chars().next_back()
    }

    /// Whether a term may begin here: the token stands apart, or behind a sign that does.
    pub(super) fn may_begin(&self) -> bool {
        self.stands_apart() || matches!(self.signs.last(), Some(Sign::Must | Sign::Not))
    }

    /// Whether the next token is the first, or a space or an opening is before it.
    fn stands_apart(&self) -> bool {
        let joins = self.token(self.at).is_some_and(|token| token.joins);
        !joins || matches!(self.before(), Some('(' | '|'))
    }

    /// Whether a quote here closes: a word or the end of a sentence stands before it.
    fn follows_text(&self) -> bool {
        let ends =
            |before: char| before.is_alphanumeric() || matches!(before, '.' | '!' | '?' | '…');
        self.before().is_some_and(ends)
    }

    /// Whether the token that is `ahead` follows without a space, and a word, a phrase or a group
    /// begins with it.
    fn begins_term(&self, ahead: usize) -> bool {
        let first = self.joined(ahead).chars().next();
        let kind = self.token(self.at + ahead).map(|token| token.kind);
        first.is_some_and(|first| {
            kind != Some(TokenKind::Mark) || first == '(' || closers(first).is_some()
        })
    }

    /// Whether the token that is `ahead` follows without a space, and is a number by itself.
    fn is_number(&self, ahead: usize) -> bool {
        let number = self.at + ahead;
        !self.joined(ahead).is_empty()
            && self.token(number).is_some_and(|token| token.kind == TokenKind::Number)
            && self.ends.get(number) == Some(&(number + 1))
            && self.token(number + 1).is_none_or(|next| !next.joins || !is_word(&next))
    }
}

fn is_word(token: &Token) -> bool {
    token.kind != TokenKind::Mark
}

fn is_title(word: &str) -> bool {
    TITLE.contains(&small(word).as_str())
}

/// The marks that close what `mark` opens, if it opens a phrase. «…» and „…“ open none: they stand
/// around names in running text, and whoever pastes a question means no sign by them. “…” are what
/// phones make of a straight quote; “…“ is what is left where both were made the same.
pub(super) fn closers(mark: char) -> Option<[char; 2]> {
    match mark {
        '"' => Some(['"', '"']),
        '“' => Some(['”', '“']),
        _ => None,
    }
}

/// A distance as it was typed. Two words are never nearer than one beside the other.
fn distance(digits: &str) -> u32 {
    let digit = |digit: char| digit.to_digit(10).unwrap_or(0);
    let all = digits.chars().map(digit);
    all.fold(0u32, |sum, digit| sum.saturating_mul(10).saturating_add(digit)).max(1)
}
