//! Dates as the Extended Date/Time Format (EDTF, ISO 8601-2) writes them.
//!
//! Level 0 is read and written (years, months, days, and intervals of two of them), and of level 1
//! the mark of what is approximate: `1465~`.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use super::calendar::{day_number, days_in_month};

/// A year, a month or a day: as much as the text gives, and no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    year: i32,
    month: Option<u8>,
    day: Option<u8>,
    approximate: bool,
}

/// The years that can be written with four digits.
const YEARS: std::ops::RangeInclusive<i32> = 0..=9999;

impl Date {
    /// A year; `None` outside 0 to 9999.
    pub fn year(year: i32) -> Option<Self> {
        YEARS.contains(&year).then_some(Self { year, month: None, day: None, approximate: false })
    }

    /// A month of a year, counted from 1; `None` where there is no such month.
    pub fn month(year: i32, month: u8) -> Option<Self> {
        (1..=12).contains(&month).then_some(())?;
        Some(Self { month: Some(month), ..Self::year(year)? })
    }

    /// A day; `None` where the month has no such day.
    pub fn day(year: i32, month: u8, day: u8) -> Option<Self> {
        (1..=days_in_month(year, month)).contains(&day).then_some(())?;
        Some(Self { day: Some(day), ..Self::month(year, month)? })
    }

    /// The same date, given as approximate.
    #[must_use]
    pub fn approximately(self) -> Self {
        Self { approximate: true, ..self }
    }

    /// The first day it may be, in days since 1 January 1970. How far an approximate date may be
    /// off no text says: it has the days of the exact one.
    pub fn first_day(self) -> i32 {
        day_number(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day it may be, in days since 1 January 1970.
    pub fn last_day(self) -> i32 {
        let month = self.month.unwrap_or(12);
        let day = self.day.unwrap_or_else(|| days_in_month(self.year, month));
        day_number(self.year, month, day)
    }

    /// The year that it is, or is in.
    pub fn in_year(self) -> i32 {
        self.year
    }

    fn precision(self) -> Precision {
        match (self.month, self.day) {
            (_, Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            (None, None) => Precision::Year,
        }
    }
}

/// As EDTF writes it: `1994`, `1994-05`, `1994-05-27`, `1465~`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        f.write_str(if self.approximate { "~" } else { "" })
    }
}

/// How exactly a value is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// One day.
    Day,
    /// One month.
    Month,
    /// One year.
    Year,
    /// From one date to another.
    Range,
}

impl Precision {
    /// Its name in exported data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Range => "range",
        }
    }
}

/// A date or an interval of two dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edtf {
    /// One date.
    Date(Date),
    /// From the first date to the second, both included.
    Interval(Date, Date),
}

impl Edtf {
    /// The interval between two dates; `None` where it would end before it begins.
    pub fn interval(from: Date, to: Date) -> Option<Self> {
        let runs = from.first_day() <= to.first_day() && from.last_day() <= to.last_day();
        (runs && from != to).then_some(Self::Interval(from, to))
    }

    /// The same value, given as approximate.
    #[must_use]
    pub fn approximately(self) -> Self {
        match self {
            Self::Date(date) => Self::Date(date.approximately()),
            Self::Interval(from, to) => Self::Interval(from.approximately(), to.approximately()),
        }
    }

    /// The first day it may be, in days since 1 January 1970.
    pub fn min_day(&self) -> i32 {
        match self {
            Self::Date(date) | Self::Interval(date, _) => date.first_day(),
        }
    }

    /// The last day it may be, in days since 1 January 1970.
    pub fn max_day(&self) -> i32 {
        match self {
            Self::Date(date) | Self::Interval(_, date) => date.last_day(),
        }
    }

    /// Its first and its last date.
    pub fn bounds(&self) -> (Date, Date) {
        match *self {
            Self::Date(date) => (date, date),
            Self::Interval(from, to) => (from, to),
        }
    }

    /// How exactly it is given.
    pub fn precision(&self) -> Precision {
        match self {
            Self::Date(date) => date.precision(),
            Self::Interval(..) => Precision::Range,
        }
    }
}

/// In order of time: by the first day, and among those by the last, so that a year comes after
/// its own first day and before its second.
impl Ord for Edtf {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |value: &Self| (value.min_day(), value.max_day());
        key(self).cmp(&key(other)).then_with(|| self.to_string().cmp(&other.to_string()))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// As EDTF writes it: `1994-05-27`, `2001/2002`.
impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => write!(f, "{date}"),
            Self::Interval(from, to) => write!(f, "{from}/{to}"),
        }
    }
}

/// The text is no EDTF of a kind that is read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotEdtf;

impl fmt::Display for NotEdtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date such as 1994, 1994-05, 1994-05-27 or 2001/2002")
    }
}

impl std::error::Error for NotEdtf {}

impl FromStr for Date {
    type Err = NotEdtf;

    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        let exact = text.strip_suffix('~');
        let mut parts = exact.unwrap_or(text).split('-');
        let year = digits(parts.next(), 4)?.ok_or(NotEdtf)?;
        let month = digits(parts.next(), 2)?;
        let day = digits(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(NotEdtf);
        }
        let small = |number: i32| u8::try_from(number).map_err(|_| NotEdtf);
        let date = match (month, day) {
            (None, _) => Self::year(year),
            (Some(month), None) => Self::month(year, small(month)?),
            (Some(month), Some(day)) => Self::day(year, small(month)?, small(day)?),
        };
        let date = date.ok_or(NotEdtf)?;
        Ok(if exact.is_some() { date.approximately() } else { date })
    }
}

/// A number of exactly `length` digits; `None` where there is no part at all.
fn digits(part: Option<&str>, length: usize) -> Result<Option<i32>, NotEdtf> {
    let Some(part) = part else { return Ok(None) };
    let sound = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    sound.then(|| part.parse().ok()).flatten().map(Some).ok_or(NotEdtf)
}

impl FromStr for Edtf {
    type Err = NotEdtf;

    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        match text.split_once('/') {
            Some((from, to)) => Self::interval(from.parse()?, to.parse()?).ok_or(NotEdtf),
            None => text.parse().map(Self::Date),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_print_as_they_are_read() {
        for text in [
            "1994",
            "1994-05",
            "1994-05-27",
            "2001/2002",
            "2003-11-17/2003-11-19",
            "0922",
            "1465~",
            "1465~/1466~",
        ] {
            assert_eq!(text.parse::<Edtf>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "94",
            "1994-13",
            "1993-02-29",
            "2002/2001",
            "2001/2001",
            "1994-05-27-01",
            "+199",
            "~",
            "1465~~",
        ] {
            assert_eq!(text.parse::<Edtf>(), Err(NotEdtf), "{text}");
        }
    }

    #[test]
    fn bounds_cover_what_is_not_known() {
        let year: Edtf = "1970".parse().unwrap();
        assert_eq!((year.min_day(), year.max_day()), (0, 364));
        let interval: Edtf = "1970-01/1970-02".parse().unwrap();
        assert_eq!((interval.min_day(), interval.max_day()), (0, 58));
    }
}
