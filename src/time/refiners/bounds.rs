//! What a postposition or a case makes of a date: «2002 жылдан бастап» begins then, «2025 жылға дейін»
//! ends then, «10 жылдан астам» is more than that. The word belongs to the extent of the expression, not
//! to its place.

use super::with_value;
use crate::language::{Case, TimeLemma, TimePart};
use crate::time::expression::{Meaning, Reckoned, Relative};
use crate::time::lexemes::{Lexeme, word};
use crate::time::parsers::Reading;
use crate::time::value::{Date, Duration, Edtf, Modifier, Part};

/// A reading as its surroundings have it, and one past the last piece of its extent.
pub(in crate::time) fn bound(lexemes: &[Lexeme], reading: Reading) -> (Reading, usize) {
    let Some(relation) = relation(lexemes, &reading) else { return (reading, reading.end) };
    let outside = [TimeLemma::Beginning, TimeLemma::Towards].contains(&relation);
    let stands = !outside && word(lexemes, reading.end) == Some(relation);
    let end = reading.end + usize::from(stands);
    let bound = match reading.meaning {
        _ if reading.closed => None,
        Meaning::Duration(length) => {
            Some((Meaning::Duration(taken(length, relation)), reading.part))
        }
        meaning => dated(meaning, reading.part, relation),
    };
    let (meaning, part) = bound.unwrap_or((reading.meaning, reading.part));
    (Reading { meaning, part, ..reading }, end)
}

/// How the reading is meant, by the word behind it, or by its case alone: «1996 жылдан».
fn relation(lexemes: &[Lexeme], reading: &Reading) -> Option<TimeLemma> {
    let case = reading.form.case;
    let fits = |lemma: &TimeLemma| match lemma {
        // «2002 ж. бастап», «01.01.2005 бастап»: what is written short has no ending.
        TimeLemma::Since | TimeLemma::Beginning => {
            matches!(case, Case::Ablative | Case::Nominative)
        }
        TimeLemma::MoreThan | TimeLemma::After => case == Case::Ablative,
        TimeLemma::Until | TimeLemma::Nearly | TimeLemma::Towards => case == Case::Dative,
        TimeLemma::Before => true,
        TimeLemma::During => matches!(case, Case::Nominative | Case::Genitive),
        _ => false,
    };
    // «бастап» says what the ablative says, and is no postposition: it stays outside.
    let bare =
        (case == Case::Ablative && !reading.form.attributive).then_some(TimeLemma::Beginning);
    word(lexemes, reading.end).filter(fits).or(bare)
}

fn taken(length: Duration, relation: TimeLemma) -> Duration {
    match relation {
        TimeLemma::MoreThan => length.taken_as(Modifier::MoreThan),
        TimeLemma::Nearly => length.taken_as(Modifier::Approximate),
        _ => length,
    }
}

/// A date as the beginning or the end of a time, and the part of it that is named still.
pub(in crate::time) fn dated(
    meaning: Meaning,
    part: Option<TimePart>,
    relation: TimeLemma,
) -> Option<(Meaning, Option<TimePart>)> {
    if let Some(since) = since_then(meaning, relation) {
        return Some((since, part));
    }
    let whole = |value: Edtf| matches!(value, Edtf::Date(date) if date.part() == Part::Year);
    // «жыл басынан», «жыл соңына»: from its first day, until its last.
    let day = |value: Edtf, part: TimePart| {
        let year = whole(value).then(|| value.bounds().0?.in_year())??;
        if part == TimePart::Start { Date::day(year, 1, 1) } else { Date::day(year, 12, 31) }
    };
    let exact = part.and_then(|part| match (relation, part) {
        (TimeLemma::Since | TimeLemma::Beginning, TimePart::Start) => {
            with_value(meaning, |value| day(value, part).map(Edtf::since))
        }
        (TimeLemma::Until, TimePart::End) => {
            with_value(meaning, |value| day(value, part).map(Edtf::until))
        }
        _ => None,
    });
    if let Some(exact) = exact {
        return Some((exact, None));
    }
    let bound = with_value(meaning, |value| {
        let (from, to) = value.bounds();
        Some(match relation {
            TimeLemma::Since | TimeLemma::Beginning => Edtf::since(from?),
            TimeLemma::After => Edtf::since(to?),
            TimeLemma::Until => Edtf::until(to?),
            TimeLemma::Before => Edtf::until(from?),
            TimeLemma::Towards => value.approximately(),
            _ => return None,
        })
    });
    bound.map(|meaning| (meaning, part))
}

/// «сол күннен», «бүгіннен бастап»: from that day on.
fn since_then(meaning: Meaning, relation: TimeLemma) -> Option<Meaning> {
    let Meaning::Relative(Relative { base, reckoned: Reckoned::Days(0) | Reckoned::Same }) =
        meaning
    else {
        return None;
    };
    let since = matches!(relation, TimeLemma::Since | TimeLemma::Beginning);
    since.then_some(Meaning::Relative(Relative { base, reckoned: Reckoned::Since }))
}
