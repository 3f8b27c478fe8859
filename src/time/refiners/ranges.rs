//! Two dates that are the ends of one: «1996 жылдан 2003 жылға дейін», «1 қаңтардан 5 ақпанға дейін»,
//! «30 сәуір – 2 мамыр 2003 жыл», «29 сәуір мен 5 мамыр күндері аралығында».

use super::value;
use crate::language::{Case, TimeLemma};
use crate::time::expression::{Base, Meaning, Reckoned, Relative};
use crate::time::lexemes::{Kind, Lexeme, word};
use crate::time::parsers::Reading;
use crate::time::value::{Duration, Edtf};

/// The readings, those that are two ends of one put together.
pub(in crate::time) fn join(lexemes: &[Lexeme], readings: Vec<Reading>) -> Vec<Reading> {
    let mut joined: Vec<Reading> = Vec::new();
    for reading in readings {
        let one = joined.last().and_then(|last| together(lexemes, last, &reading));
        match (one, joined.last_mut()) {
            (Some(one), Some(last)) => *last = one,
            _ => joined.push(reading),
        }
    }
    joined
}

/// What two readings side by side are together, if they are one.
fn together(lexemes: &[Lexeme], first: &Reading, second: &Reading) -> Option<Reading> {
    let between = lexemes.get(first.end..second.first)?;
    let tied = match between {
        [] => is_until(lexemes, first, second),
        [one] => match one.kind {
            Kind::Dash => first.form.case == Case::Nominative,
            Kind::Time(word) if word.lemma == TimeLemma::Beginning => {
                is_until(lexemes, first, second)
            }
            Kind::Time(word) if word.lemma == TimeLemma::With => closes(lexemes, second),
            _ => false,
        },
        _ => false,
    };
    let meaning = tied.then(|| lengths(first, second).or_else(|| interval(first, second)))??;
    Some(Reading { first: first.first, meaning, part: None, closed: true, ..*second })
}

/// «… -дан … -ға дейін».
fn is_until(lexemes: &[Lexeme], first: &Reading, second: &Reading) -> bool {
    let cases = first.form.case == Case::Ablative && second.form.case == Case::Dative;
    cases && word(lexemes, second.end) == Some(TimeLemma::Until)
}

/// Whether «аралығында» was read behind the second date.
fn closes(lexemes: &[Lexeme], second: &Reading) -> bool {
    let last = second.end.checked_sub(1);
    last.is_some_and(|last| word(lexemes, last) == Some(TimeLemma::SpanNoun))
}

/// From the one to the other. A date without a year takes that of the other one.
pub(in crate::time) fn interval(first: &Reading, second: &Reading) -> Option<Meaning> {
    let ((base, from), (last_base, to)) = (value(first.meaning)?, value(second.meaning)?);
    let (from, to) = (from.bounds().0?, to.bounds().1?);
    let (base, from, to) = match (base, last_base) {
        (base, last) if base == last => (base, from, to),
        (base, Some(Base::Mentioned)) => (base, from, to.shift_years(from.in_year()?)?),
        (Some(Base::Mentioned), base) => (base, from.shift_years(to.in_year()?)?, to),
        _ => return None,
    };
    let value = Edtf::interval(from, to)?;
    Some(match base {
        None => Meaning::Date(value),
        Some(base) => Meaning::Relative(Relative { base, reckoned: Reckoned::Years(value) }),
    })
}

/// «екі аптадан бес аптаға дейін»: a length between two.
fn lengths(first: &Reading, second: &Reading) -> Option<Meaning> {
    let (Meaning::Duration(least), Meaning::Duration(most)) = (first.meaning, second.meaning)
    else {
        return None;
    };
    let same = least.unit == most.unit && !least.half;
    same.then_some(Meaning::Duration(Duration { least: least.least, ..most }))
}
