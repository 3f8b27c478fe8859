//! Years from one to another: «2001-2002 жылдары», «2006-2008 жылдар аралығы», «1941–1945 жж.»,
//! «1996–98 ж.»; also with the hyphen lost, as PDF export does: «20062008 жылдар».

use super::reader::Reader;
use crate::time::TimeExpression;
use crate::time::value::{Date, Edtf};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<TimeExpression> {
    let (first, last) = reader.glued_years().or_else(|| years(reader))?;
    reader.years_noun().or_else(|| reader.year_noun())?;
    if reader.compares() {
        return None;
    }
    reader.closing_noun();
    reader.expression(Edtf::interval(Date::year(first)?, Date::year(last)?)?)
}

/// Two years with a dash between them.
fn years(reader: &mut Reader<'_>) -> Option<(i32, i32)> {
    let first = reader.year_number()?;
    reader.dash()?;
    let last = reader.year_number().or_else(|| reader.year_of_century(first))?;
    Some((first, last))
}
