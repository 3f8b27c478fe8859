//! A date with «шамамен» before it or «шамасында» behind it is approximate («шамамен 1465 жылы», «1465
//! жылы шамасында»), one with «мүмкін» before it is uncertain. The word belongs to the expression.

use super::with_value;
use crate::language::TimeLemma;
use crate::time::expression::Meaning;
use crate::time::lexemes::{Kind, Lexeme};
use crate::time::parsers::Reading;
use crate::time::value::Edtf;
use crate::time::value::Modifier;

/// The reading, marked if such a word stands by.
pub(in crate::time) fn mark(lexemes: &[Lexeme], reading: Reading) -> Reading {
    let before = reading.first.checked_sub(1).and_then(|at| word(lexemes, at));
    let about = before == Some(TimeLemma::Approximately);
    let perhaps = before == Some(TimeLemma::Perhaps);
    let thereabouts = word(lexemes, reading.end) == Some(TimeLemma::Thereabouts);
    if !(about || thereabouts || perhaps) {
        return reading;
    }
    let meaning = if perhaps { uncertain(reading.meaning) } else { approximate(reading.meaning) };
    let Some(meaning) = meaning else { return reading };
    let (first, end) =
        (reading.first - usize::from(about || perhaps), reading.end + usize::from(thereabouts));
    Reading { first, end, meaning, ..reading }
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

fn word(lexemes: &[Lexeme], at: usize) -> Option<TimeLemma> {
    match lexemes.get(at)?.kind {
        Kind::Time(word) => Some(word.lemma),
        _ => None,
    }
}
