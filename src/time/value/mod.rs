//! What time expressions mean: dates as the Extended Date/Time Format (EDTF, ISO 8601-2) writes them,
//! durations and sets, and the form that TIMEX3 gives all of them.
//!
//! [`Date`] is one date, [`Edtf`] adds intervals and choices of two. Level 0 and 1 of EDTF are covered
//! as far as texts name such times: years, months, days, seasons, decades, centuries, open intervals,
//! what is approximate or uncertain; of level 2 the parts of a year, a year that is not known, and one
//! of two dates. EDTF has no durations: those are [`Duration`] and [`Set`].

mod date;
mod duration;
mod text;
mod timex;

use std::cmp::Ordering;

pub use date::{Date, Part};
pub use duration::{Duration, Modifier, Set, Unit};
pub use text::NotEdtf;
pub use timex::Timex;

/// How exactly a value is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// One day.
    Day,
    /// One month.
    Month,
    /// A season, or another four months of a year.
    Season,
    /// Three months of a year, counted from January.
    Quarter,
    /// Six months of a year, counted from January.
    Half,
    /// One year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// From one date to another, or one of two.
    Range,
}

impl Precision {
    /// Its name in exported data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Season => "season",
            Self::Quarter => "quarter",
            Self::Half => "half",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::Range => "range",
        }
    }
}

/// A date, an interval of two dates, or one of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edtf {
    /// One date.
    Date(Date),
    /// From the first date to the second, both included; `None` is an open end. Never both are.
    Interval(Option<Date>, Option<Date>),
    /// One date or the other, the earlier first.
    OneOf(Date, Date),
}

impl Edtf {
    /// The interval between two dates; `None` where it would end before it begins, or where the year
    /// of only one is known. EDTF has intervals of years, months and days only: an end that is a
    /// season or a decade becomes its first or last month or year.
    ///
    /// Two dates of an unknown year are taken to be in the same one.
    pub fn interval(from: Date, to: Date) -> Option<Self> {
        let placed = from.is_placed() == to.is_placed();
        let (first, last) = (from.in_this_year(date::LEAP)?, to.in_this_year(date::LEAP)?);
        let runs = first.first_day() <= last.first_day() && first.last_day() <= last.last_day();
        let interval = Self::Interval(Some(from.opening()), Some(to.closing()));
        (placed && runs && from.unqualified() != to.unqualified()).then_some(interval)
    }

    /// From this date on.
    pub fn since(date: Date) -> Self {
        Self::Interval(Some(date.opening()), None)
    }

    /// Up to this date.
    pub fn until(date: Date) -> Self {
        Self::Interval(None, Some(date.closing()))
    }

    /// One of two dates, in any order. Where they are the same, just that date.
    pub fn one_of(one: Date, other: Date) -> Self {
        match Self::Date(one).cmp(&Self::Date(other)) {
            Ordering::Less => Self::OneOf(one, other),
            Ordering::Equal => Self::Date(one),
            Ordering::Greater => Self::OneOf(other, one),
        }
    }

    /// The same value, given as approximate.
    #[must_use]
    pub fn approximately(self) -> Self {
        self.with_each(&|date| Some(date.approximately())).unwrap_or(self)
    }

    /// The same value, given as uncertain.
    #[must_use]
    pub fn uncertainly(self) -> Self {
        self.with_each(&|date| Some(date.uncertainly())).unwrap_or(self)
    }

    /// The same value as many years later ([`Date::shift_years`]).
    pub fn shift_years(self, by: i32) -> Option<Self> {
        self.with_each(&|date| date.shift_years(by))
    }

    /// The value in this year, where its own is unknown ([`Date::in_this_year`]).
    pub fn in_this_year(self, year: i32) -> Option<Self> {
        self.with_each(&|date| date.in_this_year(year))
    }

    /// The value with each of its dates changed in the same way.
    fn with_each(self, change: &dyn Fn(Date) -> Option<Date>) -> Option<Self> {
        let end = |end: Option<Date>| match end {
            Some(date) => change(date).map(Some),
            None => Some(None),
        };
        Some(match self {
            Self::Date(date) => Self::Date(change(date)?),
            Self::Interval(from, to) => Self::Interval(end(from)?, end(to)?),
            Self::OneOf(one, other) => Self::one_of(change(one)?, change(other)?),
        })
    }

    /// The first day it may be, in days since 1 January 1970; `i32::MIN` of an open beginning or an
    /// unknown year.
    pub fn min_day(&self) -> i32 {
        self.bounds().0.map_or(i32::MIN, Date::first_day)
    }

    /// The last day it may be, in days since 1 January 1970; `i32::MAX` of an open end or an unknown
    /// year.
    pub fn max_day(&self) -> i32 {
        let (from, to) = self.bounds();
        let last = to.map_or(i32::MAX, Date::last_day);
        match self {
            Self::OneOf(..) => from.map_or(last, |from| last.max(from.last_day())),
            Self::Date(_) | Self::Interval(..) => last,
        }
    }

    /// Its first and its last date, which of a single date are the same; `None` where an end is open.
    pub fn bounds(&self) -> (Option<Date>, Option<Date>) {
        match *self {
            Self::Date(date) => (Some(date), Some(date)),
            Self::Interval(from, to) => (from, to),
            Self::OneOf(one, other) => (Some(one), Some(other)),
        }
    }

    /// The same months or days of a year that nobody knows; `None` for what has no month.
    pub fn of_any_year(self) -> Option<Self> {
        let any = |date: Date| match date.part() {
            Part::Month(month) => Date::month_of_any_year(month),
            Part::Day(month, day) => Date::day_of_any_year(month, day),
            _ => None,
        };
        match self {
            Self::Date(date) => any(date).map(Self::Date),
            Self::Interval(Some(from), Some(to)) => Self::interval(any(from)?, any(to)?),
            Self::Interval(Some(from), None) => any(from).map(Self::since),
            Self::Interval(None, Some(to)) => any(to).map(Self::until),
            _ => None,
        }
    }

    /// The value without an open end: of «1996 жылдан» the year that it names.
    #[must_use]
    pub fn closed(self) -> Self {
        match self {
            Self::Interval(Some(date), None) | Self::Interval(None, Some(date)) => Self::Date(date),
            value => value,
        }
    }

    /// Whether all its years are known, so that it has a place in time.
    pub fn is_placed(&self) -> bool {
        let (from, to) = self.bounds();
        from.is_none_or(Date::is_placed) && to.is_none_or(Date::is_placed)
    }

    /// How exactly it is given.
    pub fn precision(&self) -> Precision {
        match self {
            Self::Date(date) => date.precision(),
            Self::Interval(..) | Self::OneOf(..) => Precision::Range,
        }
    }

    /// The days that it is sorted by.
    fn place(&self) -> (i32, i32) {
        let (min, max) = (self.min_day(), self.max_day());
        (if self.bounds().0.is_some() { min } else { max }, max)
    }
}

/// In order of time: by the first day, and among those by the last, so that a year comes after
/// its own first day and before its second. An interval with an open beginning stands where it ends, for
/// that is the day that its text names; what has no known year stands before everything.
impl Ord for Edtf {
    fn cmp(&self, other: &Self) -> Ordering {
        let place = self.place().cmp(&other.place());
        place.then_with(|| self.to_string().cmp(&other.to_string()))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

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
            "1985?",
            "1985-04%",
            "-0043",
            "-0043-03-15",
            "Y-12000",
            "Y12000",
            "199X",
            "000X",
            "18XX",
            "2009-22",
            "2009-41",
            "XXXX-05",
            "XXXX-02-29",
            "XXXX-05-05/XXXX-05-09",
            "1996/..",
            "../2025-03",
            "[1465,1466]",
        ] {
            assert_eq!(text.parse::<Edtf>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_value_is_refused() {
        for text in [
            "",
            "94",
            "1994-13",
            "1994-20",
            "1994-42",
            "1993-02-29",
            "2002/2001",
            "2001/2001",
            "2001/2001~",
            "1994-05-27-01",
            "1994-05-",
            "1994-XX",
            "+199",
            "+1994",
            "~",
            "1465~~",
            "1465~?",
            "-0000",
            "--0043",
            "-199X",
            "12000",
            "Y1994",
            "Y12000-05",
            "Y5000001",
            "XXXX",
            "XXXX-02-30",
            "XXXX-05/1994-06",
            "../..",
            "/",
            "1996/",
            "2009-22/2009-23",
            "199X/200X",
            "[1466,1465]",
            "[1465,1465]",
            "[1465]",
            "[1465,1466",
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
        let any: Edtf = "XXXX-05".parse().unwrap();
        assert_eq!((any.min_day(), any.max_day()), (i32::MIN, i32::MAX));
        // The year is in the choice and lasts longer than the month that comes after its beginning.
        let choice = Edtf::one_of(date("1970-02"), date("1970"));
        assert_eq!((choice.min_day(), choice.max_day()), (0, 364));
    }

    #[test]
    fn ends_of_intervals_are_years_months_or_days() {
        for (from, to, interval) in [
            ("2009-22", "2009-23", "2009-06/2009-11"),
            ("2009-24", "2009-21", "2008-12/2009-05"),
            ("2009-24~", "2010-24?", "2008-12~/2010-02?"),
            ("2008-34", "2008-41", "2008-04/2008-12"),
            ("199X", "200X", "1990/2009"),
            ("15XX", "18XX", "1500/1899"),
            ("18XX", "1905-10", "1800/1905-10"),
        ] {
            let made = Edtf::interval(date(from), date(to)).unwrap();
            assert_eq!(made.to_string(), interval);
        }
        assert_eq!(Edtf::since(date("199X")).to_string(), "1990/..");
        assert_eq!(Edtf::until(date("2008-33")).to_string(), "../2008-03");
        assert_eq!(Edtf::interval(date("200X"), date("199X")), None);
        assert_eq!(Edtf::interval(date("2009-22"), date("2009-22~")), None);
    }

    #[test]
    fn dates_that_no_calendar_has_are_refused() {
        assert_eq!(Date::decade(-1), None);
        assert_eq!(Date::century(100), None);
        assert_eq!(Date::month(10_000, 1), None);
        assert_eq!(Date::season(-9999, 24), None, "it begins in a year of five digits");
        assert_eq!(Date::day_of_any_year(2, 30), None);
        assert_eq!(Date::year(i32::MIN), None);
    }

    #[test]
    fn years_are_filled_in_and_shifted() {
        let day: Edtf = "XXXX-02-28/XXXX-02-29".parse().unwrap();
        assert_eq!(day.in_this_year(2003), None);
        assert_eq!(day.in_this_year(2004), "2004-02-28/2004-02-29".parse().ok());
        assert_eq!(day.shift_years(1), Some(day));
        let shifted = |text: &str, by| Some(date(text).shift_years(by)?.to_string());
        assert_eq!(shifted("2004-02-29", -1), None);
        assert_eq!(shifted("2004-02-29~", -4).as_deref(), Some("2000-02-29~"));
        assert_eq!(shifted("0001", -1).as_deref(), Some("0000"));
        assert_eq!(shifted("199X", 12).as_deref(), Some("200X"));
        assert_eq!(shifted("18XX", -100).as_deref(), Some("17XX"));
        assert_eq!(shifted("1994", i32::MAX), None);
    }

    #[test]
    fn values_stand_in_order_of_time() {
        let order = ["XXXX-05", "-0043", "1994", "1994-05", "1994-05/..", "../1994", "1995"];
        let values = order.map(|text| text.parse::<Edtf>().unwrap());
        assert!(values.is_sorted(), "an open beginning stands where the interval ends");
    }

    #[test]
    fn precision_is_that_of_the_text() {
        for (text, name) in [
            ("1994-05-27", "day"),
            ("XXXX-05", "month"),
            ("2009-24", "season"),
            ("2009-33", "quarter"),
            ("2009-37", "season"),
            ("2009-41", "half"),
            ("-0043", "year"),
            ("199X", "decade"),
            ("18XX", "century"),
            ("1996/..", "range"),
            ("[1465,1466]", "range"),
        ] {
            assert_eq!(text.parse::<Edtf>().unwrap().precision().name(), name);
        }
    }
}
