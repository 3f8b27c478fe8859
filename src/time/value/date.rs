//! One date: as much of it as a text gives, and no more.

use super::Precision;
use crate::time::calendar::{day_number, days_in_month, month_shift};

/// A century, a decade, a year, a part of a year or a day, in a year that may be unknown.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Date {
    /// The first year of a century or a decade; `None` where the text gives no year.
    year: Option<i32>,
    part: Part,
    approximate: bool,
    uncertain: bool,
}

/// What a date is, beside its year.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Part {
    /// A hundred years, from one that ends in 00: the years that begin with the same two digits.
    Century,
    /// Ten years, from one that ends in 0.
    Decade,
    /// The year itself.
    Year,
    /// Some months of the year, by their code in EDTF: 21 to 24 the seasons from spring to winter, 25
    /// to 28 those of the north, 29 to 32 those of the south, 33 to 36 the quarters, 37 to 39 the
    /// thirds, 40 and 41 the halves.
    Season(u8),
    /// A month, counted from 1.
    Month(u8),
    /// A month and a day of it, both counted from 1.
    Day(u8, u8),
}

/// The years that are counted: of more, the days would not fit.
const YEARS: std::ops::RangeInclusive<i32> = -5_000_000..=5_000_000;
/// The years that EDTF writes with four digits. Only they have months and days.
const FOUR_DIGITS: std::ops::RangeInclusive<i32> = -9999..=9999;
/// A year that has all days that a year may have.
pub(super) const LEAP: i32 = 2000;

impl Date {
    const fn new(year: Option<i32>, part: Part) -> Self {
        Self { year, part, approximate: false, uncertain: false }
    }

    fn in_four_digits(year: i32, part: Part) -> Option<Self> {
        FOUR_DIGITS.contains(&year).then_some(Self::new(Some(year), part))
    }

    /// A year; 0 is the one before 1, so that 44 BCE is −43. `None` beyond five million.
    pub fn year(year: i32) -> Option<Self> {
        YEARS.contains(&year).then_some(Self::new(Some(year), Part::Year))
    }

    /// A month of a year, counted from 1; `None` where there is no such month, or no four digits
    /// for the year.
    pub fn month(year: i32, month: u8) -> Option<Self> {
        Self::month_of_any_year(month)?.in_this_year(year)
    }

    /// A day; `None` where the month has no such day, or the year no four digits.
    pub fn day(year: i32, month: u8, day: u8) -> Option<Self> {
        Self::day_of_any_year(month, day)?.in_this_year(year)
    }

    /// A season, a quarter, a third or a half of a year, by its code in EDTF ([`Part::Season`]);
    /// `None` where there is no such code, or no four digits for the year that it begins in.
    pub fn season(year: i32, code: u8) -> Option<Self> {
        let (from, _) = season_months(code)?;
        let (first, _) = month_shift(year, 1, from);
        FOUR_DIGITS.contains(&first).then_some(())?;
        Self::in_four_digits(year, Part::Season(code))
    }

    /// The decade that a year is in: 1990 to 1999 of 1994. `None` before the year 0 and after 9999.
    pub fn decade(year: i32) -> Option<Self> {
        (0..=9999).contains(&year).then(|| Self::new(Some(year / 10 * 10), Part::Decade))
    }

    /// The hundred years whose first two digits are these: 1800 to 1899 of 18. `None` where they are
    /// no two digits.
    pub fn century(hundreds: i32) -> Option<Self> {
        (0..=99).contains(&hundreds).then(|| Self::new(Some(hundreds * 100), Part::Century))
    }

    /// A month of a year that is not known; `None` where there is no such month.
    pub fn month_of_any_year(month: u8) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self::new(None, Part::Month(month)))
    }

    /// A day of a year that is not known; `None` where no year has it.
    pub fn day_of_any_year(month: u8, day: u8) -> Option<Self> {
        let exists = (1..=days_in_month(LEAP, month)).contains(&day);
        exists.then_some(Self::new(None, Part::Day(month, day)))
    }

    /// The same date, given as approximate.
    #[must_use]
    pub fn approximately(self) -> Self {
        Self { approximate: true, ..self }
    }

    /// The same date, given as uncertain.
    #[must_use]
    pub fn uncertainly(self) -> Self {
        Self { uncertain: true, ..self }
    }

    /// The same date, given as exact and certain.
    #[must_use]
    pub fn unqualified(self) -> Self {
        Self { approximate: false, uncertain: false, ..self }
    }

    /// Whether the text gives it as about right.
    pub fn is_approximate(self) -> bool {
        self.approximate
    }

    /// Whether the text gives it as perhaps right.
    pub fn is_uncertain(self) -> bool {
        self.uncertain
    }

    /// Whether its year is known, so that it has a place in time.
    pub fn is_placed(self) -> bool {
        self.year.is_some()
    }

    /// What it is, beside its year.
    pub fn part(self) -> Part {
        self.part
    }

    /// The year that it is, or is in; the first one of a decade or a century; `None` where it is not
    /// known.
    pub fn in_year(self) -> Option<i32> {
        self.year
    }

    /// The first day it may be, in days since 1 January 1970; `i32::MIN` where its year is unknown. How
    /// far an approximate date may be off no text says: it has the days of the exact one.
    pub fn first_day(self) -> i32 {
        let Some(((year, month), _)) = self.months() else { return i32::MIN };
        day_number(year, month, self.day_in_month().unwrap_or(1))
    }

    /// The last day it may be, in days since 1 January 1970; `i32::MAX` where its year is unknown.
    pub fn last_day(self) -> i32 {
        let Some((_, (year, month))) = self.months() else { return i32::MAX };
        day_number(year, month, self.day_in_month().unwrap_or(days_in_month(year, month)))
    }

    fn day_in_month(self) -> Option<u8> {
        match self.part {
            Part::Day(_, day) => Some(day),
            _ => None,
        }
    }

    /// The first and the last month it may be in, each with its year.
    fn months(self) -> Option<((i32, u8), (i32, u8))> {
        let year = self.year?;
        let months = match self.part {
            Part::Century => ((year, 1), (year + 99, 12)),
            Part::Decade => ((year, 1), (year + 9, 12)),
            Part::Year => ((year, 1), (year, 12)),
            Part::Season(code) => {
                let (from, to) = season_months(code)?;
                (month_shift(year, 1, from), month_shift(year, 1, to))
            }
            Part::Month(month) | Part::Day(month, _) => ((year, month), (year, month)),
        };
        Some(months)
    }

    /// The same date as many years later; earlier where `by` is negative. An unknown year stays
    /// unknown; a decade or a century becomes the one that its first year comes to. `None` where there
    /// is none, as of 29 February in a year without one.
    pub fn shift_years(self, by: i32) -> Option<Self> {
        match self.year {
            Some(year) => self.moved_to(year.checked_add(by)?),
            None => Some(self),
        }
    }

    /// The date in this year, where its own is unknown; `None` where the year has no such day, or no
    /// four digits. A date with a year stays as it is.
    pub fn in_this_year(self, year: i32) -> Option<Self> {
        if self.is_placed() { Some(self) } else { self.moved_to(year) }
    }

    fn moved_to(self, year: i32) -> Option<Self> {
        let moved = match self.part {
            Part::Century => Self::century(year.div_euclid(100)),
            Part::Decade => Self::decade(year),
            Part::Year => Self::year(year),
            Part::Season(code) => Self::season(year, code),
            Part::Day(month, day) if day > days_in_month(year, month) => None,
            Part::Month(_) | Part::Day(..) => Self::in_four_digits(year, self.part),
        };
        Some(Self { year: moved?.year, ..self })
    }

    /// The date as the beginning of an interval: EDTF has no intervals of seasons and decades, but of
    /// months and years.
    pub(super) fn opening(self) -> Self {
        self.months().map_or(self, |(first, _)| self.narrowed(first))
    }

    /// The date as the end of an interval.
    pub(super) fn closing(self) -> Self {
        self.months().map_or(self, |(_, last)| self.narrowed(last))
    }

    fn narrowed(self, (year, month): (i32, u8)) -> Self {
        match self.part {
            Part::Century | Part::Decade => Self { year: Some(year), part: Part::Year, ..self },
            Part::Season(_) => Self { year: Some(year), part: Part::Month(month), ..self },
            Part::Year | Part::Month(_) | Part::Day(..) => self,
        }
    }

    /// How exactly it is given.
    pub fn precision(self) -> Precision {
        match self.part {
            Part::Century => Precision::Century,
            Part::Decade => Precision::Decade,
            Part::Year => Precision::Year,
            Part::Season(33..=36) => Precision::Quarter,
            Part::Season(40..) => Precision::Half,
            Part::Season(_) => Precision::Season,
            Part::Month(_) => Precision::Month,
            Part::Day(..) => Precision::Day,
        }
    }
}

/// The first and the last month of a season, counted from the January of its year as 0.
///
/// The winter of a year begins in the December before it, as a winter is named after the year that most
/// of it lies in. Texts also mean the December at the year's end, but a winter of both would fill the
/// whole year, and that of the one would never meet the January and February that they mostly mean.
fn season_months(code: u8) -> Option<(i32, i32)> {
    let (first, length) = match code {
        21 | 25 | 31 => (2, 3),
        22 | 26 | 32 => (5, 3),
        23 | 27 | 29 => (8, 3),
        24 | 28 | 30 => (-1, 3),
        33..=36 => (3 * i32::from(code - 33), 3),
        37..=39 => (4 * i32::from(code - 37), 4),
        40 | 41 => (6 * i32::from(code - 40), 6),
        _ => return None,
    };
    Some((first, first + length - 1))
}
