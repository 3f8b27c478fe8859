//! Finds where a query speaks of a time: behind the name of the sign (`date:1994`), as a range
//! (`1992..1996`), or in a word that names one («90-жылдар»). It knows how such things are typed, and
//! nothing of the calendar: what can be read as a time it is told.

use super::signs::{Cutter, Sign, closer};
use crate::span::Span;
use crate::text::token::{Token, TokenKind};

/// The names of the sign, in English, Kazakh and Russian, in small letters.
const NAMES: [&str; 5] = ["date", "мерзімі", "мерзім", "күні", "дата"];

impl Cutter<'_> {
    /// The sign of the time that comes next, and how many tokens it takes; none where its words stand
    /// for themselves.
    pub(super) fn time(&self) -> (Option<Sign>, usize) {
        let Some(token) = self.token(self.at) else { return (None, 0) };
        let named = token.kind == TokenKind::Word && self.is_name(token);
        let found = if named { self.named() } else { self.bare(token) };
        let Some((span, tokens)) = found else { return (None, 0) };
        let is_time = (self.is_time)(span.slice(self.text));
        if !named && token.kind == TokenKind::Number && self.whole() == tokens {
            let sign = Sign::WordOfTime(self.forms(tokens), span);
            return if is_time { (Some(sign), tokens) } else { (None, 0) };
        }
        if is_time { (Some(Sign::Time(span)), tokens) } else { (Some(Sign::NoTime(span)), 0) }
    }

    fn is_name(&self, token: Token) -> bool {
        self.joined(1) == ":"
            && !self.joined(2).is_empty()
            && NAMES.contains(&token.span.slice(self.text).to_lowercase().as_str())
    }

    /// What stands behind the name and the colon, in quotes or to the next space; with the tokens that
    /// all of it takes.
    fn named(&self) -> Option<(Span, usize)> {
        let first = self.at + 2;
        if let Some(closer) = self.joined(2).chars().next().and_then(closer) {
            let inside = self.inside(first + 1, closer);
            return Some((self.span(first + 1, inside)?, inside + 4));
        }
        let tokens = self.run(first);
        Some((self.span(first, tokens)?, tokens + 2))
    }

    /// A range without a name, or a number with a word behind a hyphen.
    fn bare(&self, token: Token) -> Option<(Span, usize)> {
        let mark = token.span.slice(self.text);
        if !(token.kind == TokenKind::Number || mark == ".") || !self.may_begin() {
            return None;
        }
        let tokens = self.run(self.at);
        let span = self.span(self.at, tokens)?;
        let word = self.whole() == 3
            && self.token(self.at + 2).is_some_and(|word| word.kind == TokenKind::Word);
        if word {
            return Some((self.span(self.at, 3)?, 3));
        }
        is_range(span.slice(self.text)).then_some((span, tokens))
    }

    /// How many tokens from this one on may be a time together: words and numbers without a space, with
    /// dashes and stops between them, and two stops at the end.
    fn run(&self, first: usize) -> usize {
        let part = |ahead: &usize| {
            let token = self.token(first + ahead);
            token.is_some_and(|token| (*ahead == 0 || token.joins) && self.is_part(token))
        };
        let mut tokens = (0..).take_while(part).count();
        while let Some(span) = self.span(first, tokens)
            && ends_in_mark(span.slice(self.text))
        {
            tokens -= 1;
        }
        tokens
    }

    fn is_part(&self, token: Token) -> bool {
        let mark = token.span.slice(self.text);
        token.kind != TokenKind::Mark || matches!(mark, "." | "-" | "‐" | "‑" | "–" | "—" | "/")
    }

    /// The place of so many tokens; `None` where there are none.
    fn span(&self, first: usize, tokens: usize) -> Option<Span> {
        let last = self.token((first + tokens).checked_sub(1)?)?;
        let first = self.token(first).filter(|_| tokens > 0)?;
        Some(Span::new(first.span.start, last.span.end))
    }
}

/// Whether the last mark belongs to the sentence and not to a time.
fn ends_in_mark(text: &str) -> bool {
    let stop = text.ends_with('.') && (!text.ends_with("..") || text.ends_with("..."));
    stop || text.ends_with(['-', '‐', '‑', '–', '—', '/'])
}

/// Whether two stops part numbers with or without hyphens, one of which may be missing.
fn is_range(text: &str) -> bool {
    let number = |side: &str| side.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    text.split_once("..").is_some_and(|(from, to)| text.len() > 2 && number(from) && number(to))
}
