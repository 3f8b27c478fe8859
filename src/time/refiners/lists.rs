//! Years and months that share the noun of the last of them: «1928, 1933 және 1937 жылдары», «1990 мен
//! 1995 жылы», «сәуір, мамыр айларында».

use crate::language::{Inflection, TimeLemma, TimeUnit};
use crate::time::expression::{Base, Meaning, Reckoned, Relative};
use crate::time::lexemes::{Kind, Lexeme, word};
use crate::time::parsers::Reading;
use crate::time::value::{Date, Edtf, Precision};

/// The readings, with the years listed before any of them.
pub(in crate::time) fn listed(lexemes: &[Lexeme], readings: Vec<Reading>) -> Vec<Reading> {
    let mut all = Vec::with_capacity(readings.len());
    let mut last_end = 0;
    for reading in readings {
        all.extend(years_before(lexemes, last_end, &reading));
        all.extend(months_before(lexemes, last_end, &reading));
        last_end = reading.end;
        all.push(reading);
    }
    all
}

/// The years listed before a year, in order; not further back than `from`.
fn years_before(lexemes: &[Lexeme], from: usize, reading: &Reading) -> Vec<Reading> {
    let mut found = Vec::new();
    let mut at = reading.first;
    if !is_year(reading) {
        return found;
    }
    while let Some((first, year)) = year_before(lexemes, from, at) {
        let end = first + 1;
        let meaning = Meaning::Date(year);
        found.push(Reading {
            first,
            end,
            meaning,
            part: None,
            form: Inflection::default(),
            now: false,
            closed: false,
        });
        at = first;
    }
    found.reverse();
    found
}

fn is_year(reading: &Reading) -> bool {
    match reading.meaning {
        Meaning::Date(value) => {
            matches!(value.precision(), Precision::Year | Precision::Range)
                && reading.end - reading.first > 1
        }
        _ => false,
    }
}

/// The year that stands before a place with a comma or an "and" between, and its place.
fn year_before(lexemes: &[Lexeme], from: usize, at: usize) -> Option<(usize, Edtf)> {
    let sign = lexemes.get(at.checked_sub(1)?)?;
    let first = at.checked_sub(2).filter(|first| *first >= from)?;
    let parted = match sign.kind {
        Kind::Mark(mark) => mark == ',',
        Kind::Time(word) => matches!(word.lemma, TimeLemma::And | TimeLemma::With),
        Kind::Foreign(word) => word.is_and(),
        _ => false,
    };
    let Kind::Number(number) = lexemes.get(first)?.kind else { return None };
    let year = parted
        && number.digits == 4
        && number.ending.is_none()
        && (1000..=2099).contains(&number.value);
    let before = first.checked_sub(1).and_then(|at| lexemes.get(at));
    let part = before.is_some_and(|before| before.kind == Kind::Dash && before.joins);
    (year && !part)
        .then(|| Some((first, Edtf::Date(Date::year(i32::try_from(number.value).ok()?)?))))?
}

/// The months listed before one that «ай» follows, in order; not further back than `from`.
fn months_before(lexemes: &[Lexeme], from: usize, reading: &Reading) -> Vec<Reading> {
    let mut found = Vec::new();
    let mut at = reading.first;
    if !is_month(lexemes, reading) {
        return found;
    }
    while let Some((first, month)) = month_before(lexemes, from, at) {
        let value = Date::month(0, month).map(Edtf::Date);
        let (base, reckoned) = (Base::Mentioned, value.map(Reckoned::Years));
        let Some(reckoned) = reckoned else { break };
        let meaning = Meaning::Relative(Relative { base, reckoned });
        found.push(Reading { first, end: first + 1, meaning, ..*reading });
        at = first;
    }
    found.reverse();
    found
}

/// Whether a reading begins with a month and «ай» stands behind that.
fn is_month(lexemes: &[Lexeme], reading: &Reading) -> bool {
    let month = matches!(word(lexemes, reading.first), Some(TimeLemma::Month(_)));
    month && word(lexemes, reading.first + 1) == Some(TimeLemma::Unit(TimeUnit::Month))
}

/// The bare month that stands before a place with a comma between, and its place.
fn month_before(lexemes: &[Lexeme], from: usize, at: usize) -> Option<(usize, u8)> {
    let first = at.checked_sub(2).filter(|first| *first >= from)?;
    (lexemes.get(at - 1)?.kind == Kind::Mark(',')).then_some(())?;
    match lexemes.get(first)?.kind {
        Kind::Time(word) if word.inflection == Inflection::default() => match word.lemma {
            TimeLemma::Month(month) => Some((first, month)),
            _ => None,
        },
        _ => None,
    }
}
