//! Days by where they lie: «бүгін», «кешегі», «ертең», «алдыңгүні», «ертеңінде»; and today for the
//! present: «бүгінде», «бүгінгі таңда», «бүгінгі күні».

use super::Reading;
use super::reader::Reader;
use crate::language::{Case, TimeLemma, TimeUnit};
use crate::time::expression::{Base, Meaning, Reckoned, Relative, Tense};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let days = reader.take(|word| match word.lemma {
        TimeLemma::DayFrom(days) if word.inflection.possessed => Some((Base::Previous, days)),
        TimeLemma::DayFrom(days) => Some((Base::Writing, days)),
        TimeLemma::DayAfter => Some((Base::Previous, 1)),
        _ => None,
    })?;
    let (base, days) = days;
    // «кешені» is of кешен, a complex.
    if reader.case() == Case::Accusative && !reader.form().attributive {
        return None;
    }
    if days == 0 && is_present(reader) {
        return reader.reading(Meaning::Vague(Tense::Present));
    }
    if reader.form().attributive {
        reader.maybe(|reader| reader.unit(TimeUnit::Day));
    }
    if reader.maybe(other_day).is_some() {
        return reader.reading(Meaning::Vague(Tense::Future));
    }
    let reckoned = Reckoned::Days(i32::from(days));
    reader.reading(Meaning::Relative(Relative { base, reckoned }))
}

/// «бүгінде», «бүгінгі таңда», «бүгінгі күнде»: nowadays. «бүгінгі күнге» alone is today.
fn is_present(reader: &mut Reader<'_>) -> bool {
    if reader.case() == Case::Locative && !reader.form().attributive {
        return true;
    }
    let attribute = reader.form().attributive;
    let noun = |reader: &mut Reader<'_>| {
        let day = reader.unit(TimeUnit::Day).or_else(|| reader.units(TimeUnit::Day));
        let dawn = day.or_else(|| reader.lemma(TimeLemma::Nowadays));
        dawn.or_else(|| reader.lemma(TimeLemma::Era))
    };
    attribute && reader.maybe(noun).is_some()
}

/// «бүгін-ертең»: one of these days.
fn other_day(reader: &mut Reader<'_>) -> Option<()> {
    reader.dash()?;
    reader.take(|word| matches!(word.lemma, TimeLemma::DayFrom(_)).then_some(()))
}
