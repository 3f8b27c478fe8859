//! Dates in digits: «27.05.1994», «27/05/1994», «1994-05-27». The year has four digits, or two in
//! brackets or before «ж.»: «19.30.05» and «1.2.3» are other things.

use super::reader::Reader;
use super::years::four_digits;
use super::{Reading, tail};
use crate::language::{TimeLemma, TimeUnit};
use crate::time::expression::Meaning;
use crate::time::lexemes::Kind;
use crate::time::value::{Date, Edtf};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let day_first = |reader: &mut Reader<'_>| {
        let day = small(reader)?;
        let sign = separator(reader, &['.', '/'])?;
        let month = small(reader)?;
        (separator(reader, &[sign])? == sign).then_some(())?;
        let bracket = matches!(reader.before(1).map(|piece| piece.kind), Some(Kind::Mark('(')));
        Date::day(joined_year(reader, bracket)?, month, day)
    };
    let date = reader.maybe(day_first).or_else(|| reader.maybe(iso))?;
    reader.maybe(|reader| reader.unit(TimeUnit::Year));
    let goes_on =
        reader.peek(0).is_some_and(|next| next.joins && matches!(next.kind, Kind::Number(_)));
    (!goes_on).then(|| tail::read(reader, Edtf::Date(date), Meaning::Date))?
}

fn iso(reader: &mut Reader<'_>) -> Option<Date> {
    let year = reader.number(|number| four_digits(number).filter(|_| number.ending.is_none()))?;
    separator(reader, &['-'])?;
    let month = small(reader)?;
    separator(reader, &['-'])?;
    Date::day(year, month, small(reader)?)
}

/// The year; of two digits only where a bracket closes behind it or «ж.» stands there, and then one that
/// is not long ago.
fn joined_year(reader: &mut Reader<'_>, bracket: bool) -> Option<i32> {
    reader.peek(0)?.joins.then_some(())?;
    if let Some(year) = reader.number(four_digits) {
        return Some(year);
    }
    let short = i32::from(small(reader)?);
    let closed = bracket && reader.peek(0).is_some_and(|next| next.kind == Kind::Mark(')'));
    let noun = reader.comes(&[TimeLemma::Short(TimeUnit::Year), TimeLemma::Unit(TimeUnit::Year)]);
    (closed || noun).then_some(if short < 30 { 2000 + short } else { 1900 + short })
}

/// A number of one or two digits.
fn small(reader: &mut Reader<'_>) -> Option<u8> {
    reader.number(|number| {
        let plain = (1..=2).contains(&number.digits) && !number.ordinal && number.ending.is_none();
        plain.then(|| u8::try_from(number.value).ok())?
    })
}

/// A sign between two numbers, with no space on either side.
fn separator(reader: &mut Reader<'_>, signs: &[char]) -> Option<char> {
    let (sign, next) = (reader.peek(0)?, reader.peek(1)?);
    (sign.joins && next.joins).then_some(())?;
    let found = signs.iter().copied().find(|&wanted| match sign.kind {
        Kind::Mark(mark) => mark == wanted,
        Kind::Dash => wanted == '-',
        _ => false,
    })?;
    if found == '-' {
        reader.dash()?;
    } else {
        reader.mark(found)?;
    }
    Some(found)
}
