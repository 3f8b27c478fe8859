//! What a postposition or a case makes of a date: «2002 жылдан бастап» begins then, «2025 жылға дейін»
//! ends then, «10 жылдан астам» is more than that. The word belongs to the extent of the expression, not
//! to its place.

use super::with_value;
use crate::language::{Case, TimeLemma, TimePart};
use crate::time::expression::Meaning;
use crate::time::lexemes::{Kind, Lexeme};
use crate::time::parsers::Reading;
use crate::time::value::{Date, Edtf};
use crate::time::value::{Duration, Modifier};

/// A reading as its surroundings have it, and one past the last piece of its extent.
pub(in crate::time) fn bound(lexemes: &[Lexeme], reading: Reading) -> (Reading, usize) {
    let Some(relation) = relation(lexemes, &reading) else { return (reading, reading.end) };
    let meaning = match (reading.meaning, relation) {
        (Meaning::Duration(length), _) => Some(Meaning::Duration(taken(length, relation))),
        (meaning, relation) => dated(meaning, reading.part, relation),
    };
    let meaning = meaning.unwrap_or(reading.meaning);
    let stands = relation != TimeLemma::Beginning && word(lexemes, reading.end) == Some(relation);
    let end = reading.end + usize::from(stands);
    (Reading { meaning, ..reading }, end)
}

/// How the reading is meant, by the word behind it, or by its case alone: «1996 жылдан».
fn relation(lexemes: &[Lexeme], reading: &Reading) -> Option<TimeLemma> {
    let case = reading.form.case;
    let fits = |lemma: &TimeLemma| match lemma {
        TimeLemma::Since | TimeLemma::MoreThan | TimeLemma::After => case == Case::Ablative,
        TimeLemma::Until | TimeLemma::Nearly => case == Case::Dative,
        TimeLemma::Before => true,
        TimeLemma::During => matches!(case, Case::Nominative | Case::Genitive),
        _ => false,
    };
    // «бастап» says what the ablative says, and is no postposition: it stays outside.
    let bare =
        (case == Case::Ablative && !reading.form.attributive).then_some(TimeLemma::Beginning);
    word(lexemes, reading.end).filter(fits).or(bare)
}

fn word(lexemes: &[Lexeme], at: usize) -> Option<TimeLemma> {
    match lexemes.get(at)?.kind {
        Kind::Time(word) => Some(word.lemma),
        _ => None,
    }
}

fn taken(length: Duration, relation: TimeLemma) -> Duration {
    match relation {
        TimeLemma::MoreThan => length.taken_as(Modifier::MoreThan),
        TimeLemma::Nearly => length.taken_as(Modifier::Approximate),
        _ => length,
    }
}

/// A date as the beginning or the end of a time.
fn dated(meaning: Meaning, part: Option<TimePart>, relation: TimeLemma) -> Option<Meaning> {
    let end = |value: Edtf| value.bounds().1;
    match relation {
        TimeLemma::Since | TimeLemma::Beginning => {
            with_value(meaning, |value| Some(Edtf::since(start(value, part)?)))
        }
        TimeLemma::After => with_value(meaning, |value| Some(Edtf::since(end(value)?))),
        TimeLemma::Until => with_value(meaning, |value| Some(Edtf::until(last(value, part)?))),
        TimeLemma::Before => with_value(meaning, |value| Some(Edtf::until(value.bounds().0?))),
        _ => None,
    }
}

/// The date that something begins with: with the first day of it, if with its beginning.
fn start(value: Edtf, part: Option<TimePart>) -> Option<Date> {
    let date = value.bounds().0?;
    let year = matches!(value, Edtf::Date(date) if date.part() == crate::time::value::Part::Year);
    if part == Some(TimePart::Start) && year {
        return Date::day(date.in_year()?, 1, 1);
    }
    Some(date)
}

/// The date that something ends with.
fn last(value: Edtf, part: Option<TimePart>) -> Option<Date> {
    let date = value.bounds().1?;
    let year = matches!(value, Edtf::Date(date) if date.part() == crate::time::value::Part::Year);
    if part == Some(TimePart::End) && year {
        return Date::day(date.in_year()?, 12, 31);
    }
    Some(date)
}
