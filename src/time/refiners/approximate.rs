//! A date with «шамамен» before it or «шамасында» behind it is approximate («шамамен 1465 жылы», «1465
//! жылы шамасында»), one with «мүмкін» before it is uncertain. The word belongs to the expression.

use super::with_value;
use crate::language::TimeLemma;
use crate::time::expression::Meaning;
use crate::time::lexemes::{Kind, Lexeme, word};
use crate::time::parsers::Reading;
use crate::time::value::Edtf;
use crate::time::value::Modifier;

/// The reading, marked if such a word stands by.
pub(in crate::time) fn mark(lexemes: &[Lexeme], reading: Reading) -> Reading {
    let (about, perhaps) = (about(lexemes, reading.first), perhaps(lexemes, reading.first));
    let thereabouts = word(lexemes, reading.end) == Some(TimeLemma::Thereabouts);
    let meaning = match (perhaps, about) {
        (Some(_), _) => uncertain(reading.meaning),
        (None, None) if !thereabouts => return reading,
        _ => approximate(reading.meaning),
    };
    let Some(meaning) = meaning else { return reading };
    let first = perhaps.or(about).unwrap_or(reading.first);
    Reading { first, end: reading.end + usize::from(thereabouts), meaning, ..reading }
}

/// The place of «шамамен» before a place.
fn about(lexemes: &[Lexeme], first: usize) -> Option<usize> {
    let at = first.checked_sub(1)?;
    (word(lexemes, at)? == TimeLemma::Approximately).then_some(at)
}

/// The place of «мүмкін,» or «болжам бойынша,» before a place.
fn perhaps(lexemes: &[Lexeme], first: usize) -> Option<usize> {
    let before = |at: usize| at.checked_sub(1);
    let mut at = before(first)?;
    if lexemes.get(at)?.kind == Kind::Mark(',') {
        at = before(at)?;
    }
    if word(lexemes, at)? == TimeLemma::By {
        at = before(at)?;
    }
    (word(lexemes, at)? == TimeLemma::Perhaps).then_some(at)
}

fn approximate(meaning: Meaning) -> Option<Meaning> {
    match meaning {
        Meaning::Duration(length) => {
            Some(Meaning::Duration(length.taken_as(Modifier::Approximate)))
        }
        meaning => with_value(meaning, |value: Edtf| Some(value.approximately())),
    }
}

fn uncertain(meaning: Meaning) -> Option<Meaning> {
    with_value(meaning, |value| Some(value.uncertainly()))
}
