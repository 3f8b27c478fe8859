//! A date with «шамамен» before it or «шамасында» behind it is approximate: «шамамен 1465 жылы»,
//! «1465 жылы шамасында». The word belongs to the expression.

use crate::language::TimeLemma;
use crate::span::Span;
use crate::time::TimeExpression;
use crate::time::lexeme::{Lexeme, LexemeKind};

/// The readings, those marked that such a word stands by.
pub(in crate::time) fn mark(
    lexemes: &[Lexeme],
    readings: Vec<TimeExpression>,
) -> Vec<TimeExpression> {
    readings.into_iter().map(|reading| mark_one(lexemes, reading)).collect()
}

fn mark_one(lexemes: &[Lexeme], reading: TimeExpression) -> TimeExpression {
    let first = lexemes.partition_point(|piece| piece.span.start < reading.span.start);
    let next = lexemes.partition_point(|piece| piece.span.start < reading.span.end);
    let before = first.checked_sub(1).and_then(|place| lexemes.get(place));
    let before = before.filter(|piece| is(piece, TimeLemma::Approximately));
    let behind = lexemes.get(next).filter(|piece| is(piece, TimeLemma::Thereabouts));
    if before.is_none() && behind.is_none() {
        return reading;
    }
    let start = before.map_or(reading.span.start, |piece| piece.span.start);
    let end = behind.map_or(reading.span.end, |piece| piece.span.end);
    let value = reading.value.approximately();
    TimeExpression { span: Span::new(start, end), value, case: reading.case }
}

fn is(piece: &Lexeme, lemma: TimeLemma) -> bool {
    matches!(piece.kind, LexemeKind::Time(word) if word.lemma == lemma)
}
