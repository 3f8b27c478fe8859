//! Years in brackets with no noun, as books give the years of a life or of a work: «(1845–1904)»,
//! «(1911)», «(1921, 1925)», «(1837 – 1847, Орталық Азия)».

use super::reader::Reader;
use super::{Reading, tail};
use crate::language::TimeUnit;
use crate::time::expression::Meaning;
use crate::time::lexemes::{Kind, Number};
use crate::time::value::{Date, Edtf};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    begins(reader).then_some(())?;
    let first = year(reader)?;
    let last = reader.maybe(|reader| {
        reader.dash()?;
        year(reader).or_else(|| reader.number(|number| later_in_century(number, first)))
    });
    reader.maybe(|reader| reader.unit(TimeUnit::Year).or_else(|| reader.units(TimeUnit::Year)));
    ends(reader).then_some(())?;
    let value = match last {
        Some(last) => Edtf::interval(Date::year(first)?, Date::year(last)?)?,
        None => (first >= 1000 || is_of_somebody(reader))
            .then(|| Date::year(first).map(Edtf::Date))??,
    };
    tail::read(reader, value, Meaning::Date)
}

/// A year of three or four digits.
fn year(reader: &mut Reader<'_>) -> Option<i32> {
    reader.number(|number| {
        let plain = (3..=4).contains(&number.digits) && !number.ordinal && number.ending.is_none();
        (plain && number.value <= 2099).then(|| i32::try_from(number.value).ok())?
    })
}

/// The last two digits of a year of the same century: 87 of «1845 – 87».
fn later_in_century(number: Number, first: i32) -> Option<i32> {
    let year = first - first % 100 + i32::try_from(number.value).ok()?;
    (number.digits == 2 && number.ending.is_none() && year > first).then_some(year)
}

/// Whether a bracket opens just before, or is open and something else of it ends there: «(Алматы,
/// 1954)».
fn begins(reader: &Reader<'_>) -> bool {
    match reader.before(1).map(|piece| piece.kind) {
        Some(Kind::Mark('(' | '[')) => true,
        Some(Kind::Mark(',' | ';')) => reader.is_in_brackets(),
        _ => false,
    }
}

/// Whether a bracket stands behind a name and holds nothing else: a year before 1000 alone would be a count.
fn is_of_somebody(reader: &Reader<'_>) -> bool {
    let closes = reader.peek(0).is_some_and(|next| next.kind == Kind::Mark(')'));
    closes && reader.before(2).is_some_and(|name| name.capital && name.kind == Kind::Other)
}

/// Whether the bracket closes, or goes on with something else.
fn ends(reader: &Reader<'_>) -> bool {
    matches!(reader.peek(0).map(|piece| piece.kind), Some(Kind::Mark(')' | ']' | ',' | ';' | '/')))
}
