//! Reckons from one date to another: «келесі күні» from the day before, «үш жыл бұрын» from now.
//!
//! What the base does not give, the date has not: from a year nobody gets a day.

use super::is_exact;
use crate::time::calendar::{date_of, day_number, month_shift};
use crate::time::expression::Reckoned;
use crate::time::value::{Date, Duration, Edtf, Part, Unit};

/// The date that lies so far from another; `None` where that one is not exact enough.
pub(super) fn reckon(from: Date, reckoned: Reckoned) -> Option<Edtf> {
    match reckoned {
        Reckoned::Years(value) => value.shift_years(from.in_year()?),
        Reckoned::Months(months, day) => Some(Edtf::Date(in_month(from, months, day)?)),
        Reckoned::Weeks(weeks) => week(from, weeks),
        Reckoned::Days(0) if is_exact(from) => Some(Edtf::Date(from)),
        Reckoned::Days(days) => {
            let day = Edtf::Date(days_on(from, days)?);
            // A round number of days is about right.
            Some(if days % 10 == 0 { day.approximately() } else { day })
        }
        Reckoned::Stretch(length, onward) => stretch(from, length, onward),
        Reckoned::Since => Some(Edtf::since(from)),
        Reckoned::Same => Some(Edtf::Date(from)),
    }
}

/// The month so many months on, or a day of it.
fn in_month(from: Date, months: i32, day: Option<u8>) -> Option<Date> {
    let (Part::Month(month) | Part::Day(month, _)) = from.part() else { return None };
    let (year, month) = month_shift(from.in_year()?, month, months);
    match day {
        Some(day) => Date::day(year, month, day),
        None => Date::month(year, month),
    }
}

/// The day so many days on.
fn days_on(from: Date, days: i32) -> Option<Date> {
    let Part::Day(month, day) = from.part() else { return None };
    day_at(day_number(from.in_year()?, month, day) + days)
}

fn day_at(number: i32) -> Option<Date> {
    let (year, month, day) = date_of(number);
    Date::day(year, month, day)
}

/// The week so many weeks on, from Monday to Sunday.
fn week(from: Date, weeks: i32) -> Option<Edtf> {
    let Part::Day(..) = from.part() else { return None };
    let day = from.first_day();
    // 1 January 1970 was a Thursday.
    let monday = day - (day + 3).rem_euclid(7) + weeks * 7;
    Edtf::interval(day_at(monday)?, day_at(monday + 6)?)
}

/// So many units that end with the base, or that begin with it.
fn stretch(from: Date, length: Duration, onward: bool) -> Option<Edtf> {
    let count = i32::from(length.most.or(length.least)?);
    let count = if onward { count } else { -count };
    let (base, other) = match length.unit {
        Unit::Year => {
            let year = from.in_year()?;
            (Date::year(year)?, Date::year(year + count)?)
        }
        Unit::Month => (in_month(from, 0, None)?, in_month(from, count, None)?),
        Unit::Week => (days_on(from, 0)?, days_on(from, count * 7)?),
        Unit::Day => (days_on(from, 0)?, days_on(from, count)?),
        Unit::Hour | Unit::Minute => return None,
    };
    if onward { Edtf::interval(base, other) } else { Edtf::interval(other, base) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(date: &str, reckoned: Reckoned) -> Option<String> {
        let Ok(Edtf::Date(date)) = date.parse() else { return None };
        reckon(date, reckoned).map(|value| value.to_string())
    }

    #[test]
    fn days_and_months_run_over_the_ends_of_years() {
        assert_eq!(from("2001-09-11", Reckoned::Days(1)).as_deref(), Some("2001-09-12"));
        assert_eq!(from("2003-12-31", Reckoned::Days(1)).as_deref(), Some("2004-01-01"));
        assert_eq!(from("2003-01", Reckoned::Months(-1, None)).as_deref(), Some("2002-12"));
    }

    #[test]
    fn a_week_is_from_monday_to_sunday() {
        // 2026-11-26 is a Thursday.
        let week = from("2026-11-26", Reckoned::Weeks(-1));
        assert_eq!(week.as_deref(), Some("2026-11-16/2026-11-22"));
    }

    #[test]
    fn from_a_year_comes_no_day() {
        assert_eq!(from("2003", Reckoned::Days(1)), None);
        assert_eq!(from("2003", Reckoned::Months(1, None)), None);
        assert_eq!(from("2003", Reckoned::Weeks(1)), None);
    }
}
