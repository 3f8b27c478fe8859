//! A date as other formats have it: a year, a month or a day.

use std::fmt;

use crate::timeline::days::{Civil, civil};
use crate::timeline::steps::Step;

/// A year, a month or a day of the proleptic Gregorian calendar, in which the year before 1 is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The year.
    pub year: i32,
    /// The month, counted from 1; `None` where it is a year.
    pub month: Option<u8>,
    /// The day, counted from 1; `None` where it is a year or a month.
    pub day: Option<u8>,
}

impl When {
    /// The beginning and the end of a date that lies between two days: both the date itself, where it
    /// is a day, a month or a year, and what it runs from and to, where it is a season or a decade. A
    /// side without end (`i32::MIN`, `i32::MAX`) is not there.
    pub fn ends(first: i32, last: i32) -> (Option<Self>, Option<Self>) {
        let step = step(first, last);
        let open = |end: i32, day: i32| (day != end).then(|| Self::of(step, day));
        (open(i32::MIN, first), open(i32::MAX, last))
    }

    /// The day, the month or the year that a day is in.
    fn of(step: Step, day: i32) -> Self {
        let Civil { year, month, day } = civil(day);
        let month = (step < Step::Year).then_some(month);
        Self { year, month, day: (step == Step::Day).then_some(day) }
    }
}

/// The widest of year, month and day that begins with the first day and ends with the last.
fn step(first: i32, last: i32) -> Step {
    let whole = |step: &Step| {
        let begins = first == i32::MIN || step.first_day(step.of(first)) == first;
        begins && (last == i32::MAX || step.last_day(step.of(last)) == last)
    };
    [Step::Year, Step::Month].into_iter().find(whole).unwrap_or(Step::Day)
}

/// As ISO 8601 writes it: `1994`, `1994-05`, `1994-05-27`, `-0043`; years of more than four digits
/// have a sign.
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self.year {
            ..0 => "-",
            0..=9999 => "",
            _ => "+",
        };
        write!(f, "{sign}{:04}", self.year.unsigned_abs())?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::calendar::day_number;

    fn ends(first: (i32, u8, u8), last: (i32, u8, u8)) -> [String; 2] {
        let day = |(year, month, day)| day_number(year, month, day);
        let (start, end) = When::ends(day(first), day(last));
        [start, end].map(|when| when.unwrap().to_string())
    }

    #[test]
    fn a_date_is_as_exact_as_the_days_it_lies_between() {
        assert_eq!(ends((1994, 5, 27), (1994, 5, 27)), ["1994-05-27"; 2]);
        assert_eq!(ends((1994, 2, 1), (1994, 2, 28)), ["1994-02"; 2]);
        assert_eq!(ends((1994, 1, 1), (1994, 12, 31)), ["1994"; 2]);
        assert_eq!(ends((2009, 6, 1), (2009, 8, 31)), ["2009-06", "2009-08"]);
        assert_eq!(ends((1990, 1, 1), (1999, 12, 31)), ["1990", "1999"]);
        assert_eq!(ends((1994, 5, 2), (1994, 5, 31)), ["1994-05-02", "1994-05-31"]);
    }

    #[test]
    fn sides_without_end_are_not_there() {
        let day = day_number(1996, 12, 31);
        let year = Some(When { year: 1996, month: None, day: None });
        assert_eq!(When::ends(i32::MIN, day), (None, year));
        assert_eq!(When::ends(i32::MIN, i32::MAX), (None, None));
    }

    #[test]
    fn years_far_away_have_a_sign() {
        let year = |year| When { year, month: None, day: None }.to_string();
        assert_eq!([-43, 0, 922, 12_000].map(year), ["-0043", "0000", "0922", "+12000"]);
    }
}
