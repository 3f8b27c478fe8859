//! The label of an event: its clause on one line.
//!
//! It is cut from the text and never made up. It begins without the conjunction that only joins the
//! clause to the one before, and without its date where that comes first: whoever shows a timeline
//! shows the date beside it. The date stays where hardly anything would be left, and where a word behind
//! it needs it («1996 жылдан бері»). No letter is changed, so that a label is found in its text.

use super::clause::{Clause, Time};
use super::pieces;
use super::shorten::{LONGEST, LOOSE, shorten};
use crate::language::clauses::Sense;
use crate::language::forms::FullForms;
use crate::language::{Case, FullLanguage};
use crate::span::Span;
use crate::text::BeforeStop;
use crate::text::token::TokenKind;

/// The label of a clause of a sentence, which one date dates. Who does it comes before it where that
/// stands in another clause.
pub fn label(
    sentence: &str,
    clause: &Clause,
    time: &Time,
    language: &dyn FullLanguage,
    forms: &dyn FullForms,
) -> String {
    let label = label_of(sentence, clause.span, time, language, forms);
    let subject = clause.subject.slice(sentence);
    let length = label.chars().count() + subject.chars().count() + 3;
    if subject.is_empty() || length > LONGEST { label } else { format!("{subject} … {label}") }
}

fn label_of(
    sentence: &str,
    clause: Span,
    time: &Time,
    language: &dyn FullLanguage,
    forms: &dyn FullForms,
) -> String {
    let is =
        |place: Span, sense| forms.clause_word(&language.exact(place.slice(sentence))).is(sense);
    let loose = |kind: TokenKind, place: Span| {
        kind == TokenKind::Mark && !place.slice(sentence).starts_with(OPENS)
    };
    let end = end(sentence, clause, language);
    let mut units = Vec::new();
    for (place, kind) in pieces::units(Span::new(clause.start, end).slice(sentence)) {
        units.push((place.shifted(clause.start), kind));
    }
    let joins = |&(place, kind): &(Span, TokenKind)| {
        !(loose(kind, place) || (kind == TokenKind::Word && is(place, Sense::Conjunction)))
    };
    let first = units.iter().position(joins).unwrap_or(0);
    let mut start = units.get(first).map_or(clause.start, |(place, _)| place.start);
    let plain = time.attributive || matches!(time.case, Case::Nominative | Case::Locative);
    if start >= time.span.start && plain {
        let behind = |&(place, kind): &(Span, TokenKind)| {
            place.start >= time.span.end && !loose(kind, place)
        };
        let rest = units.iter().position(behind).and_then(|at| units.get(at..)).unwrap_or_default();
        let words = rest.iter().filter(|(_, kind)| *kind == TokenKind::Word).count();
        if let Some((place, kind)) = rest.first().filter(|_| words > 1)
            && *kind != TokenKind::Number
            && !is(*place, Sense::Behind)
        {
            start = place.start;
        }
    }
    let within = |at: usize| at.saturating_sub(start);
    let date = Span::new(within(time.span.start), within(time.span.end));
    shorten(Span::new(start, end).slice(sentence), date)
}

/// Marks that a line may begin with.
const OPENS: [char; 6] = ['«', '“', '„', '(', '[', '"'];

/// Where a clause ends without the marks behind it; the stop of an abbreviation belongs to it.
fn end(sentence: &str, clause: Span, language: &dyn FullLanguage) -> usize {
    let text = clause.slice(sentence);
    let bare = text.trim_end_matches(LOOSE);
    let last = bare.rsplit(|sign: char| !sign.is_alphabetic()).next().unwrap_or("");
    let stop = text.get(bare.len()..).is_some_and(|rest| rest.starts_with('.'));
    let keeps = stop && language.before_stop(last) != BeforeStop::Word;
    clause.start + bare.len() + usize::from(keeps)
}
