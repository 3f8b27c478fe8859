//! Values as EDTF writes them, and back.
//!
//! Only what we would print is read: every text is read freely, printed again and compared. So each
//! value has one text, and `+1994` or `1466/1465` are refused without a rule of their own.

use std::fmt;
use std::str::FromStr;

use super::{Date, Edtf, Part};

/// As EDTF writes it: `1994`, `1994-05`, `1994-05-27`, `1465~`, `199X`, `2009-22`, `XXXX-05-05`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.in_year(), self.part()) {
            (None, _) => f.write_str("XXXX")?,
            (Some(year), Part::Century) => write!(f, "{:02}XX", year / 100)?,
            (Some(year), Part::Decade) => write!(f, "{:03}X", year / 10)?,
            (Some(year), _) => write_year(year, f)?,
        }
        match self.part() {
            Part::Season(part) | Part::Month(part) => write!(f, "-{part:02}")?,
            Part::Day(month, day) => write!(f, "-{month:02}-{day:02}")?,
            Part::Century | Part::Decade | Part::Year => {}
        }
        f.write_str(match (self.is_approximate(), self.is_uncertain()) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        })
    }
}

fn write_year(year: i32, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let sign = if year < 0 { "-" } else { "" };
    let letter = if year.unsigned_abs() > 9999 { "Y" } else { "" };
    write!(f, "{letter}{sign}{:04}", year.unsigned_abs())
}

/// As EDTF writes it: `1994-05-27`, `2001/2002`, `1996/..`, `[1465,1466]`.
impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => write!(f, "{date}"),
            Self::Interval(from, to) => {
                write_end(*from, f)?;
                f.write_str("/")?;
                write_end(*to, f)
            }
            Self::OneOf(one, other) => write!(f, "[{one},{other}]"),
        }
    }
}

fn write_end(end: Option<Date>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match end {
        Some(date) => write!(f, "{date}"),
        None => f.write_str(".."),
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
        date(text).filter(|date| date.to_string() == text).ok_or(NotEdtf)
    }
}

impl FromStr for Edtf {
    type Err = NotEdtf;

    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        value(text).filter(|value| value.to_string() == text).ok_or(NotEdtf)
    }
}

fn value(text: &str) -> Option<Edtf> {
    if let Some(choice) = text.strip_prefix('[') {
        let (one, other) = choice.strip_suffix(']')?.split_once(',')?;
        return Some(Edtf::one_of(date(one)?, date(other)?));
    }
    match text.split_once('/') {
        None => Some(Edtf::Date(date(text)?)),
        Some(("..", to)) => Some(Edtf::until(date(to)?)),
        Some((from, "..")) => Some(Edtf::since(date(from)?)),
        Some((from, to)) => Edtf::interval(date(from)?, date(to)?),
    }
}

/// Reads a date freely: what it prints may be another text.
fn date(text: &str) -> Option<Date> {
    let bare = text.trim_end_matches(['~', '?', '%']);
    let date = bare_date(bare)?;
    Some(match text.get(bare.len()..)? {
        "~" => date.approximately(),
        "?" => date.uncertainly(),
        "%" => date.approximately().uncertainly(),
        _ => date,
    })
}

fn bare_date(text: &str) -> Option<Date> {
    let (digits, sign) = text.strip_prefix('-').map_or((text, 1), |digits| (digits, -1));
    let mut parts = digits.split('-').fuse();
    match (parts.next()?, number(parts.next()), number(parts.next())) {
        ("XXXX", Some(month), None) => Date::month_of_any_year(month),
        ("XXXX", Some(month), Some(day)) => Date::day_of_any_year(month, day),
        (year, None, None) => whole_years(text).or_else(|| Date::year(sign * whole(year)?)),
        (year, Some(month @ 1..=12), None) => Date::month(sign * whole(year)?, month),
        (year, Some(code), None) => Date::season(sign * whole(year)?, code),
        (year, Some(month), Some(day)) => Date::day(sign * whole(year)?, month, day),
        (_, None, Some(_)) => None,
    }
}

/// A century, a decade, or a year of more than four digits.
fn whole_years(text: &str) -> Option<Date> {
    if let Some(hundreds) = text.strip_suffix("XX") {
        return Date::century(whole(hundreds)?);
    }
    if let Some(tens) = text.strip_suffix('X') {
        return Date::decade(whole(tens)?.checked_mul(10)?);
    }
    Date::year(whole(text.strip_prefix('Y')?)?)
}

/// A number that can be negated.
fn whole(text: &str) -> Option<i32> {
    text.parse().ok().filter(|number| *number > i32::MIN)
}

fn number(part: Option<&str>) -> Option<u8> {
    part?.parse().ok()
}
