//! Takes from the time expressions of a document what it tells of times ([`Told`]).

use super::document::Document;
use super::told::{Told, ToldDate, ToldTime};
use super::undated::UndatedKind;
use crate::language::{FullLanguage, TimeLemma};
use crate::text::token::tokens;
use crate::time::expression::{Meaning, Reckoned, Relative};
use crate::time::resolve::Resolved;

/// What a document tells of times. Ages, times of the day and words for the present («қазір») are left
/// out.
pub(super) fn told(document: &Document, language: &dyn FullLanguage) -> Told {
    let mut told = Told::default();
    for time in document.expressions(language) {
        let (sentence, span) = (time.sentence, time.expression.span);
        if let Some(value) = time.placed() {
            told.dates.push(ToldDate { sentence, span, value });
        } else if let Some(kind) = undated(document, time, language) {
            let value = match time.value {
                Some(value) => value.to_string(),
                None => time.expression.timex(None).value,
            };
            told.undated.push(ToldTime { sentence, span, kind, value });
        }
    }
    told
}

/// Why a time has no place on a line, if it is to be told.
fn undated(
    document: &Document,
    time: &Resolved,
    language: &dyn FullLanguage,
) -> Option<UndatedKind> {
    let text = time.expression.span.slice(document.sentence_text(time.sentence));
    let kind = kind(time)?;
    (!wants_unit(&time.expression.meaning) || names_unit(text, language)).then_some(kind)
}

/// Why a time has no place, if it has none and says enough to be told.
fn kind(time: &Resolved) -> Option<UndatedKind> {
    match (time.value, time.expression.meaning) {
        (Some(value), _) => (!value.is_placed()).then_some(UndatedKind::Recurring),
        (None, Meaning::Vague(_) | Meaning::Relative(_)) => Some(UndatedKind::Vague),
        (None, Meaning::Set(_) | Meaning::Recurring(_)) => Some(UndatedKind::Recurring),
        (None, Meaning::Duration(_)) => Some(UndatedKind::Duration),
        (None, Meaning::Age(_) | Meaning::Clock { .. } | Meaning::Date(_)) => None,
    }
}

/// Whether nothing but a unit in its words makes it more than «қазір» or «содан бері».
fn wants_unit(meaning: &Meaning) -> bool {
    let base_alone = |reckoned| matches!(reckoned, Reckoned::Same | Reckoned::Since);
    match *meaning {
        Meaning::Vague(_) => true,
        Meaning::Relative(Relative { reckoned, .. }) => base_alone(reckoned),
        _ => false,
    }
}

/// Whether words name a unit of time. «Бүгінгі күні» does not: it is the present.
fn names_unit(text: &str, language: &dyn FullLanguage) -> bool {
    let words = tokens(text).filter_map(|token| language.time_word(token.span.slice(text)));
    let lemmas: Vec<TimeLemma> = words.map(|word| word.lemma).collect();
    let has = |wanted: fn(&TimeLemma) -> bool| lemmas.iter().any(wanted);
    let unit = has(|lemma| matches!(lemma, TimeLemma::Unit(_) | TimeLemma::Length(..)));
    unit && !has(|lemma| matches!(lemma, TimeLemma::DayFrom(_)))
}
