//! Decades: «90-жылдары», «1990-жылдар», «90-шы жылдардың», «1990 жылдары», «ХІХ ғасырдың 70-жылдары».
//!
//! Not a decade: «90 жылдары», two digits without a hyphen, and «1941–1950 жылдары», years from one to
//! another.

use super::reader::Reader;
use crate::time::TimeExpression;
use crate::time::value::{Date, Edtf};

/// Years from the first of a decade to the last.
const SPAN: i32 = 9;

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<TimeExpression> {
    let (first, sure) = reader.decade_number()?;
    let tied = reader.dash().is_some();
    (sure || tied).then_some(())?;
    reader.years_noun()?;
    if reader.compares() {
        return None;
    }
    reader.expression(Edtf::interval(Date::year(first)?, Date::year(first + SPAN)?)?)
}
