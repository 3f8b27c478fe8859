//! The label of an event: its clause on one line.
//!
//! It is cut from the text and never made up. It begins without the conjunction that only joins the
//! clause to the one before, and without its date where that comes first: whoever shows a timeline
//! shows the date beside it. The date stays where hardly anything would be left, and where a word behind
//! it needs it («1996 жылдан бері»). No letter is changed, so that a label is found in its text.

use super::clause::Time;
use super::shorten::{LOOSE, shorten};
use crate::language::clauses::Sense;
use crate::language::forms::Forms;
use crate::language::{Case, Language};
use crate::span::Span;
use crate::text::BeforeStop;
use crate::text::token::{Token, TokenKind, tokens};

/// The label of a clause of a sentence, which one date dates.
pub fn label(
    sentence: &str,
    clause: Span,
    time: &Time,
    language: &dyn Language,
    forms: &dyn Forms,
) -> String {
    let is = |token: &Token, base: usize, sense| {
        let word = token.span.shifted(base).slice(sentence);
        token.kind == TokenKind::Word && forms.clause_word(&language.exact(word)).is(sense)
    };
    let mut start = clause.start;
    for token in tokens(clause.slice(sentence)) {
        start = clause.start + token.span.start;
        let mark =
            token.kind == TokenKind::Mark && !opens(token.span.slice(clause.slice(sentence)));
        if !(mark || is(&token, clause.start, Sense::Conjunction)) {
            break;
        }
    }
    let end = end(sentence, Span::new(start, clause.end), language);
    let plain = time.attributive || matches!(time.case, Case::Nominative | Case::Locative);
    if start >= time.span.start && plain {
        let rest = Span::new(time.span.end, end);
        let mut behind = tokens(rest.slice(sentence)).skip_while(|token| {
            token.kind == TokenKind::Mark && !opens(token.span.slice(rest.slice(sentence)))
        });
        let first = behind.next();
        let needed = first.is_none_or(|first| {
            first.kind == TokenKind::Number || is(&first, rest.start, Sense::Behind)
        });
        let words = behind.filter(|token| token.kind == TokenKind::Word).count();
        if let Some(first) = first.filter(|_| !needed && words > 0) {
            start = rest.start + first.span.start;
        }
    }
    let date =
        Span::new(time.span.start.saturating_sub(start), time.span.end.saturating_sub(start));
    shorten(Span::new(start, end).slice(sentence), date)
}

fn opens(mark: &str) -> bool {
    matches!(mark, "«" | "“" | "„" | "(" | "[" | "\"")
}

/// Where a clause ends without the marks behind it; the stop of an abbreviation belongs to it.
fn end(sentence: &str, clause: Span, language: &dyn Language) -> usize {
    let text = clause.slice(sentence);
    let bare = text.trim_end_matches(LOOSE);
    let last = bare.rsplit(|sign: char| !sign.is_alphabetic()).next().unwrap_or("");
    let stop = text.get(bare.len()..).is_some_and(|rest| rest.starts_with('.'));
    let keeps = stop && language.before_stop(last) != BeforeStop::Word;
    clause.start + bare.len() + usize::from(keeps)
}
