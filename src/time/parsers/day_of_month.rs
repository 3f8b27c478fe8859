//! Days behind their month in the genitive: «2003 жылғы қарашаның 17-19 кезеңінде», «мамырдың
//! 27-сі», «мамырдың 27 күні».
//!
//! The number must show that it is a day, by an ending, a second day or a noun: in «мамырдың 5
//! ісі» it counts something else.

use super::day::days;
use super::reader::Reader;
use crate::language::Case;
use crate::time::TimeExpression;

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<TimeExpression> {
    let year = reader.year_number()?;
    reader.year_noun()?;
    let (month, word) = reader.month()?;
    if word.inflection.case != Case::Genitive {
        return None;
    }
    let first = reader.day_number()?;
    let ending = reader.number_ending();
    let last = if ending.is_none() { last_day(reader) } else { None };
    let last_ending = last.and_then(|_| reader.number_ending());
    let noun = reader.closing_noun();
    let shown = [ending, last.map(|_| ()), last_ending, noun].iter().any(Option::is_some);
    shown.then(|| reader.expression(days(year, month, first, last)?))?
}

fn last_day(reader: &mut Reader<'_>) -> Option<u8> {
    let mut ahead = reader.clone();
    ahead.dash()?;
    let day = ahead.day_number()?;
    *reader = ahead;
    Some(day)
}
