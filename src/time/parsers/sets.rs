//! What comes again and again: «жыл сайын», «әр айда», «күнделікті», «жылына екі рет», «екі жылда бір»,
//! «күннен-күнге».

use super::Reading;
use super::durations::counted;
use super::reader::Reader;
use crate::language::{Case, Inflection, TimeLemma, TimeUnit};
use crate::time::expression::Meaning;
use crate::time::lexemes::Kind;
use crate::time::value::{Duration, Set, Unit};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let set = reader
        .maybe(daily)
        .or_else(|| reader.maybe(each))
        .or_else(|| reader.maybe(every))
        .or_else(|| reader.maybe(from_one_to_the_next))
        .or_else(|| reader.maybe(once_in))
        .or_else(|| reader.maybe(always))
        .or_else(|| reader.maybe(a_year))?;
    reader.reading(Meaning::Set(set))
}

fn set(unit: Unit) -> Set {
    Set { every: Duration::of(1, unit), times: None }
}

fn unit(unit: TimeUnit) -> Option<Unit> {
    Some(match unit {
        TimeUnit::Day => Unit::Day,
        TimeUnit::Week => Unit::Week,
        TimeUnit::Month => Unit::Month,
        TimeUnit::Year => Unit::Year,
        TimeUnit::Hour => Unit::Hour,
        _ => return None,
    })
}

fn daily(reader: &mut Reader<'_>) -> Option<Set> {
    reader.lemma(TimeLemma::Daily)?;
    Some(set(Unit::Day))
}

/// «жыл сайын», «апта сайынғы», «үш жыл сайын», «сенбі сайын», «көктем сайын».
fn each(reader: &mut Reader<'_>) -> Option<Set> {
    let counted = reader.maybe(counted);
    let every = match counted {
        Some(length) => length,
        None => Duration::of(1, unit_word(reader)?),
    };
    reader.lemma(TimeLemma::Each)?;
    Some(Set { every, times: None })
}

/// «жыл», «сенбі», «көктем»: what comes once in so long.
fn unit_word(reader: &mut Reader<'_>) -> Option<Unit> {
    reader.take(|word| match word.lemma {
        TimeLemma::Unit(named) => unit(named),
        TimeLemma::Weekday(_) => Some(Unit::Week),
        TimeLemma::Season(_) | TimeLemma::Month(_) => Some(Unit::Year),
        _ => None,
    })
}

/// «әр жылы», «әрбір күн».
fn every(reader: &mut Reader<'_>) -> Option<Set> {
    reader.lemma(TimeLemma::Every)?;
    unit_word(reader).map(set)
}

/// «жылдан-жылға», «күннен-күнге».
fn from_one_to_the_next(reader: &mut Reader<'_>) -> Option<Set> {
    let first = unit_word(reader)?;
    let from = reader.case();
    reader.dash()?;
    let second = unit_word(reader)?;
    let onward = from == Case::Ablative && reader.case() == Case::Dative;
    let again = from == Case::Locative && reader.case() == Case::Locative;
    (first == second && (onward || again)).then(|| set(first))
}

/// «жылда», «күнде» where a clause begins: every year, every day. Behind another word it is in one that is
/// told of («бола қалған күнде»).
fn always(reader: &mut Reader<'_>) -> Option<Set> {
    let begins = reader.before(1).is_none_or(|before| matches!(before.kind, Kind::Mark(_)));
    begins.then_some(())?;
    let unit = reader.take(|word| match word.lemma {
        TimeLemma::Unit(TimeUnit::Year) => Some(Unit::Year),
        TimeLemma::Unit(TimeUnit::Day) => Some(Unit::Day),
        _ => None,
    })?;
    let place = Inflection { case: Case::Locative, ..Inflection::default() };
    (reader.form() == place).then(|| set(unit))
}

/// «екі жылда бір», «аптада бір».
fn once_in(reader: &mut Reader<'_>) -> Option<Set> {
    let length = counted(reader)?;
    (reader.case() == Case::Locative).then_some(())?;
    reader.number(|number| {
        (number.value == 1 && !number.ordinal && number.ending.is_none()).then_some(())
    })?;
    reader.maybe(|reader| reader.lemma(TimeLemma::Times));
    Some(Set { every: length, times: Some(1) })
}

/// «жылына екі рет», «аптасына бір рет». Without «рет», «жылына» says how much of something, not when.
fn a_year(reader: &mut Reader<'_>) -> Option<Set> {
    let unit = reader.take(|word| {
        let each = word.inflection.possessed
            && word.inflection.case == Case::Dative
            && !word.inflection.plural;
        match word.lemma {
            TimeLemma::Unit(named) if each => unit(named),
            _ => None,
        }
    })?;
    // The count is no part of the expression.
    let ahead = &mut reader.clone();
    let times = ahead.number(|number| u16::try_from(number.value).ok())?;
    ahead.lemma(TimeLemma::Times)?;
    Some(Set { times: Some(times), ..set(unit) })
}
