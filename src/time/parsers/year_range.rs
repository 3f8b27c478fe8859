//! Years from one to another: «2001-2002 жылдары», «2006-2008 жылдар аралығы», «1941–1945 жж.»,
//! «1996–98 ж.».

use super::reader::Reader;
use crate::time::TimeExpression;
use crate::time::value::{Date, Edtf};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<TimeExpression> {
    let first = reader.year_number()?;
    reader.dash()?;
    let last = reader.year_number().or_else(|| reader.year_of_century(first))?;
    reader.years_noun().or_else(|| reader.year_noun())?;
    if reader.compares() {
        return None;
    }
    reader.closing_noun();
    reader.expression(Edtf::interval(Date::year(first)?, Date::year(last)?)?)
}
