//! Lengths of time: «екі жыл», «2–3 айға», «бірнеше күн», «жарты жыл», «үш жарым жылға», «10 шақты жыл»,
//! «ширек ғасыр», «екіжылдық», «3 айлық», «тәулік бойы».
//!
//! Not one: «20 жылдығы», an anniversary.

use super::Reading;
use super::reader::Reader;
use crate::language::{Case, Inflection, TimeLemma, TimeUnit, TimeWord};
use crate::time::expression::Meaning;
use crate::time::lexemes::Number;
use crate::time::value::{Duration, Modifier, Unit};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let length =
        reader.maybe(counted).or_else(|| reader.maybe(compound)).or_else(|| reader.maybe(whole))?;
    reader.reading(Meaning::Duration(length))
}

/// A count and its unit.
pub(super) fn counted(reader: &mut Reader<'_>) -> Option<Duration> {
    reader.maybe(|reader| reader.lemma(TimeLemma::Exactly));
    let count = count(reader)?;
    let some = reader.maybe(|reader| reader.lemma(TimeLemma::Some)).is_some();
    // «он жұмыс күні»
    let working = reader.maybe(|reader| reader.lemma(TimeLemma::Working)).is_some();
    let (unit, times) = unit(reader, working)?;
    if reader.comes(&[TimeLemma::Counted, TimeLemma::Jubilee]) {
        return None;
    }
    if count.half && times > 1 {
        // «жарты ғасыр», «бір жарым ғасыр»
        let years = count.least?.checked_mul(times)?.checked_add(times / 2)?;
        return Some(Duration::of(years, unit));
    }
    let scaled = |number: u16| number.checked_mul(times);
    let least = match count.least {
        Some(least) => Some(scaled(least)?),
        None => None,
    };
    let most = match count.most {
        Some(most) => Some(scaled(most)?),
        None => least,
    };
    // «сегіз жылдай»: about eight years.
    let about = some || reader.case() == Case::Similative;
    let modifier = if about { Modifier::Approximate } else { Modifier::None };
    Some(Duration { least, most, unit, modifier, ..count })
}

/// How many, of units that come behind.
fn count(reader: &mut Reader<'_>) -> Option<Duration> {
    if reader.maybe(|reader| reader.lemma(TimeLemma::Several)).is_some() {
        return Some(Duration::some(Unit::Year));
    }
    if reader.maybe(|reader| reader.lemma(TimeLemma::Half)).is_some() {
        return Some(Duration::of(0, Unit::Year).and_half());
    }
    let first = reader.number(plain)?;
    let last = reader.maybe(|reader| {
        reader.dash()?;
        reader.number(plain)
    });
    let count = |number: Number| u16::try_from(number.value).ok();
    let fewest = count(first)?;
    let count = match last {
        Some(last) => Duration::between(fewest, count(last)?, Unit::Year),
        None => Duration::of(fewest, Unit::Year),
    };
    Some(if last.unwrap_or(first).half { count.and_half() } else { count })
}

/// A number that says how many.
fn plain(number: Number) -> Option<Number> {
    (!number.ordinal && number.ending.is_none()).then_some(number)
}

/// The unit, in the singular as behind any number, and how many of it the word means.
fn unit(reader: &mut Reader<'_>, working: bool) -> Option<(Unit, u16)> {
    reader.take(|word| {
        let (unit, fits) = match word.lemma {
            TimeLemma::Unit(TimeUnit::Day) if working => (TimeUnit::Day, !word.inflection.plural),
            TimeLemma::Unit(unit) => (unit, !working && !word.inflection.plural && !owned(word)),
            // «20 жылдығы» is an anniversary.
            // «үш жұма»: a week is named after its Friday.
            TimeLemma::Weekday(5) => (TimeUnit::Week, word.inflection == Inflection::default()),
            TimeLemma::Length(unit, 0) => (unit, !word.inflection.possessed),
            _ => return None,
        };
        fits.then(|| in_units(unit))
    })
}

/// Whether the word is one with an owner: «5 күні» is a date, «үш жылы» three years of somebody.
fn owned(word: TimeWord) -> bool {
    word.inflection.possessed
}

/// A unit as one that durations are counted in.
fn in_units(unit: TimeUnit) -> (Unit, u16) {
    match unit {
        TimeUnit::Minute => (Unit::Minute, 1),
        TimeUnit::Hour => (Unit::Hour, 1),
        TimeUnit::Day => (Unit::Day, 1),
        TimeUnit::Week => (Unit::Week, 1),
        TimeUnit::Month => (Unit::Month, 1),
        TimeUnit::Year => (Unit::Year, 1),
        TimeUnit::Decade => (Unit::Year, 10),
        TimeUnit::Century => (Unit::Year, 100),
        TimeUnit::Millennium => (Unit::Year, 1000),
    }
}

/// «екіжылдық», «бесжылдық».
fn compound(reader: &mut Reader<'_>) -> Option<Duration> {
    reader.take(|word| match word.lemma {
        TimeLemma::Length(TimeUnit::Year, years @ 1..) if !word.inflection.possessed => {
            Some(Duration::of(u16::from(years), Unit::Year))
        }
        _ => None,
    })
}

/// «тәулік бойы», «жыл бойы», «ғасырлар бойы»; «ширек ғасыр».
fn whole(reader: &mut Reader<'_>) -> Option<Duration> {
    if reader.maybe(|reader| reader.lemma(TimeLemma::Quarter)).is_some() {
        reader.unit(TimeUnit::Century)?;
        return Some(Duration::of(25, Unit::Year));
    }
    let (unit, plural) = reader.take(|word| match word.lemma {
        TimeLemma::Unit(unit) => Some((unit, word.inflection.plural)),
        _ => None,
    })?;
    reader.comes(&[TimeLemma::During]).then_some(())?;
    let (unit, times) = in_units(unit);
    Some(if plural { Duration::some(unit) } else { Duration::of(times, unit) })
}
