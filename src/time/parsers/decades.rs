//! Decades: «90-жылдары», «1990-жылдар», «60-ыншы жылдардың», «жетпісінші жылдары», «1990 жылдары»,
//! «60–70-жылдарынан», «ХІХ ғасырдың 70-жылдары», «өткен ғасырдың жетпісінші жылдары».
//!
//! Not a decade: «90 жылдары», two digits without a hyphen, and «1941–1950 жылдары», years from one to
//! another. Of two digits without a century, it is the last that was past when the text was
//! written.

use super::centuries::century_before;
use super::reader::Reader;
use super::years::YearAt;
use super::{Reading, tail};
use crate::language::{TimeLemma, TimeUnit};
use crate::time::expression::Base;
use crate::time::lexemes::Number;
use crate::time::value::{Date, Edtf};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let century = reader.maybe(century_before);
    let first = reader.number(decade)?;
    let dash = reader.dash().is_some();
    let last = if dash { reader.maybe(|reader| reader.number(decade)) } else { None };
    let tied = reader.maybe(Reader::dash).is_some() || (dash && last.is_none());
    let number = last.unwrap_or(first);
    (tied || number.ordinal || number.digits == 4).then_some(())?;
    reader.units(TimeUnit::Year)?;
    if reader.comes(&[TimeLemma::MoreThan, TimeLemma::Nearly]) {
        return None;
    }
    let value = value(first.value, last.map(|last| last.value), century)?;
    let sure = century.is_some() || first.value > 99;
    let year = if sure { YearAt::given(0) } else { YearAt::from(Base::Century, 0) };
    tail::read(reader, value, |value| year.meaning(value))
}

/// The number of a decade: 90, 1990, «тоқсаныншы».
fn decade(number: Number) -> Option<Number> {
    let short = number.digits == 2 || (number.digits == 0 && number.ordinal && number.value < 100);
    let long = number.digits == 4 && (1000..=2099).contains(&number.value);
    let plain = number.ending.is_none() && !number.half;
    (plain && (short || long) && number.value.is_multiple_of(10) && number.value > 0)
        .then_some(number)
}

/// A decade, or those up to another, by the numbers that they are called: 90 or 1990. One of two digits
/// is that of the century, or of the first hundred years where none is given.
pub(super) fn value(first: u32, last: Option<u32>, century: Option<i32>) -> Option<Edtf> {
    let year = |number: u32| {
        let value = i32::try_from(number).ok()?;
        let century = century.map_or(0, |century| century - 1);
        Some(if value < 100 { century * 100 + value } else { value })
    };
    let from = Date::decade(year(first)?)?;
    match last {
        None => Some(Edtf::Date(from)),
        Some(last) => Edtf::interval(from, Date::decade(year(last)?)?),
    }
}
