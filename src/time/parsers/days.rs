//! The days of a month: before it («27 мамырда», «9-10 желтоқсанда», «16-желтоқсан», «30 сәуір – 2
//! мамыр»), or behind it in the genitive («қарашаның 17-19 кезеңінде», «мамырдың 27-сі», «мамырдың
//! 27 күні»).

use super::reader::Reader;
use crate::language::{Case, TimeLemma, TimeUnit};
use crate::time::value::{Date, Edtf};

/// Days before their month.
pub(super) fn before_month(reader: &mut Reader<'_>, year: i32) -> Option<Edtf> {
    let (from, to) = one_before(reader, year)?;
    let later = reader.maybe(|reader| {
        reader.dash()?;
        one_before(reader, year)
    });
    let to = later.map_or(to, |(first, last)| last.or(Some(first)));
    match to {
        Some(to) => Edtf::interval(from, to),
        None => Some(Edtf::Date(from)),
    }
}

/// One day or more, and their month.
fn one_before(reader: &mut Reader<'_>, year: i32) -> Option<(Date, Option<Date>)> {
    let first = day(reader)?;
    let dash = reader.dash();
    let last = if dash.is_some() { reader.maybe(day) } else { None };
    let month = month(reader)?;
    reader.maybe(|reader| reader.unit(TimeUnit::Month).filter(|form| form.possessed));
    let from = Date::day(year, month, first)?;
    Some((
        from,
        last.and_then(|last| Date::day(year, month, last))
            .or_else(|| last.map(|_| from))
            .filter(|to| *to != from),
    ))
}

/// Days behind their month. The number must show that it is a day, by an ending, a second day or a
/// noun: in «мамырдың 5 ісі» it counts something else.
pub(super) fn behind_month(reader: &mut Reader<'_>, year: i32) -> Option<Edtf> {
    let month = month(reader)?;
    if reader.case() != Case::Genitive {
        return None;
    }
    let mut shown = false;
    let first = counted(reader, &mut shown)?;
    let last = reader.maybe(|reader| {
        reader.dash()?;
        counted(reader, &mut shown)
    });
    let noun = reader.comes(&[TimeLemma::Unit(TimeUnit::Day), TimeLemma::SpanNoun]);
    if !(shown || last.is_some() || noun) {
        return None;
    }
    let from = Date::day(year, month, first)?;
    match last {
        Some(last) => Edtf::interval(from, Date::day(year, month, last)?),
        None => Some(Edtf::Date(from)),
    }
}

/// The number of a day, and whether an ending shows that it is one.
fn counted(reader: &mut Reader<'_>, shown: &mut bool) -> Option<u8> {
    reader.number(|number| {
        let ending =
            number.ending.is_some_and(|ending| ending.possessed || ending.case != Case::Nominative);
        *shown |= ending || number.ordinal;
        day_of(number.value, number.digits)
    })
}

/// The number of a day of a month, with the ending of an ordinal or none.
fn day(reader: &mut Reader<'_>) -> Option<u8> {
    reader.number(|number| {
        let plain = !number.half && number.ending.is_none();
        plain.then(|| day_of(number.value, number.digits))?
    })
}

fn day_of(value: u32, digits: u8) -> Option<u8> {
    let day = (1..=31).contains(&value) && digits <= 2;
    day.then(|| u8::try_from(value).ok())?
}

/// A month by its name.
pub(super) fn month(reader: &mut Reader<'_>) -> Option<u8> {
    let name = reader.is_name();
    let month = reader.take(|word| match word.lemma {
        TimeLemma::Month(month) => Some(month),
        _ => None,
    })?;
    (month != KAZAN || !name).then_some(month)
}

/// The month that is named as a city is: «1920 жылы Қазанда».
const KAZAN: u8 = 10;
