//! Days before their month: «1994 жылғы 27 мамырда», «2001 жылдың 11 қыркүйегіндегі»,
//! «2003 жылы 9-10 желтоқсанда», «1991 жылғы 16-желтоқсанда».

use super::reader::Reader;
use crate::time::TimeExpression;
use crate::time::value::{Date, Edtf};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<TimeExpression> {
    let year = reader.year_number()?;
    reader.year_noun()?;
    let first = reader.day_number()?;
    let dash = reader.dash();
    let last = dash.and_then(|()| reader.day_number());
    let (month, _) = reader.month()?;
    reader.closing_noun();
    reader.expression(days(year, month, first, last)?)
}

/// One day, or the days from `first` to `last`.
pub(super) fn days(year: i32, month: u8, first: u8, last: Option<u8>) -> Option<Edtf> {
    let from = Date::day(year, month, first)?;
    match last {
        Some(last) => Edtf::interval(from, Date::day(year, month, last)?),
        None => Some(Edtf::Date(from)),
    }
}
