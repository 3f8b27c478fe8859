//! A year: «1998 жылы», «1949 жылғы», «2018-інші жылы», «1994 ж.».
//!
//! Not a year: «2030» without its noun; «1500 жыл бұрын», «1000 жылдан астам», which are lengths;
//! «1990 жылдары», which is a decade.

use super::reader::Reader;
use crate::time::TimeExpression;
use crate::time::value::{Date, Edtf};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<TimeExpression> {
    let year = reader.year_number()?;
    reader.year_noun()?;
    if reader.compares() {
        return None;
    }
    reader.expression(Edtf::Date(Date::year(year)?))
}
