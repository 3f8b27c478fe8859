//! Steps of the calendar: days, months, quarters, years and round numbers of years.
//!
//! Steps of a kind are numbered in order, and the number of one leads to its first day and back. The
//! calendar is the proleptic Gregorian one with a year 0, as dates have it: the decade before the 0s
//! is that of the years -10 to -1.

use super::days::{Civil, civil};
use crate::time::calendar::day_number;

/// A kind of step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// One day.
    Day,
    /// One month.
    Month,
    /// Three months, the first of them January, April, July or October.
    Quarter,
    /// One year.
    Year,
    /// Five years, the first of them a multiple of five; and so on.
    FiveYears,
    /// Ten years: the 1990s are 1990 to 1999.
    Decade,
    /// Fifty years.
    HalfCentury,
    /// A hundred years that begin alike: 1900 to 1999.
    Century,
    /// Five hundred years.
    HalfMillennium,
    /// A thousand years.
    Millennium,
}

/// All kinds, the finest first.
pub const STEPS: [Step; 10] = [
    Step::Day,
    Step::Month,
    Step::Quarter,
    Step::Year,
    Step::FiveYears,
    Step::Decade,
    Step::HalfCentury,
    Step::Century,
    Step::HalfMillennium,
    Step::Millennium,
];

/// Days further away from 1970 than these are taken to be the furthest: 4.9 million years, for the
/// calendar is good for 5.
const FURTHEST: i32 = 4_900_000 / 400 * 146_097;
/// The furthest year that a step begins in which holds such a day, and its neighbours.
const LAST_YEAR: i32 = 4_905_000;

impl Step {
    /// Its name in exported data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::FiveYears => "fiveYears",
            Self::Decade => "decade",
            Self::HalfCentury => "halfCentury",
            Self::Century => "century",
            Self::HalfMillennium => "halfMillennium",
            Self::Millennium => "millennium",
        }
    }

    /// How many months it has; none where it is a day.
    fn months(self) -> Option<i32> {
        Some(match self {
            Self::Day => return None,
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
            Self::FiveYears => 5 * 12,
            Self::Decade => 10 * 12,
            Self::HalfCentury => 50 * 12,
            Self::Century => 100 * 12,
            Self::HalfMillennium => 500 * 12,
            Self::Millennium => 1000 * 12,
        })
    }

    /// The number of the step that a day is in.
    pub fn of(self, day: i32) -> i32 {
        let Some(months) = self.months() else { return day };
        let Civil { year, month, .. } = civil(day.clamp(-FURTHEST, FURTHEST));
        (year * 12 + i32::from(month) - 1).div_euclid(months)
    }

    /// The first day of the step with this number.
    pub fn first_day(self, number: i32) -> i32 {
        let Some(months) = self.months() else { return number };
        let months = number.saturating_mul(months);
        let year = months.div_euclid(12).clamp(-LAST_YEAR, LAST_YEAR);
        let month = u8::try_from(months.rem_euclid(12)).unwrap_or(0) + 1;
        day_number(year, month, 1)
    }

    /// The last day of the step with this number.
    pub fn last_day(self, number: i32) -> i32 {
        match self {
            Self::Day => number,
            _ => self.first_day(number.saturating_add(1)).saturating_sub(1),
        }
    }

    /// The most days that a step of the kind has.
    pub fn longest(self) -> i32 {
        match self.months() {
            None => 1,
            Some(1) => 31,
            Some(3) => 92,
            Some(months) => months / 12 * 365 + (months / 12 + 3) / 4,
        }
    }

    /// How many steps of the kind a stretch of days touches, from its first to its last.
    pub fn count(self, from: i32, to: i32) -> usize {
        let steps = i64::from(self.of(to)) - i64::from(self.of(from)) + 1;
        usize::try_from(steps).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> i32 {
        text.parse::<crate::time::value::Date>().unwrap().first_day()
    }

    #[test]
    fn steps_are_aligned_to_the_calendar() {
        let begun = |step: Step, within: &str| step.first_day(step.of(day(within)));
        for (step, within, first) in [
            (Step::Day, "1994-05-27", "1994-05-27"),
            (Step::Month, "1994-05-27", "1994-05-01"),
            (Step::Quarter, "1994-05-27", "1994-04-01"),
            (Step::Quarter, "1994-12-31", "1994-10-01"),
            (Step::Year, "1994-05-27", "1994-01-01"),
            (Step::FiveYears, "1994-05-27", "1990-01-01"),
            (Step::Decade, "1999-12-31", "1990-01-01"),
            (Step::HalfCentury, "1994", "1950-01-01"),
            (Step::Century, "2000", "2000-01-01"),
            (Step::HalfMillennium, "1994", "1500-01-01"),
            (Step::Millennium, "0922", "0000-01-01"),
        ] {
            assert_eq!(begun(step, within), day(first), "{step:?} of {within}");
        }
    }

    #[test]
    fn years_before_the_first_belong_to_steps_of_their_own() {
        let caesar = day_number(-43, 3, 15);
        for (step, first) in [(Step::Year, -43), (Step::Decade, -50), (Step::Century, -100)] {
            assert_eq!(step.first_day(step.of(caesar)), day_number(first, 1, 1), "{step:?}");
        }
        assert_eq!(Step::Decade.of(caesar), -5);
        assert_eq!(Step::Decade.last_day(-1), day_number(-1, 12, 31));
    }

    #[test]
    fn the_longest_of_a_kind_is_as_long_as_one_with_most_leap_days() {
        let length = |step: Step, within: &str| {
            let number = step.of(day(within));
            step.last_day(number) - step.first_day(number) + 1
        };
        for (step, within) in [
            (Step::Day, "1994-05-27"),
            (Step::Month, "1994-05-27"),
            (Step::Quarter, "1994-07-01"),
            (Step::Year, "1996"),
            (Step::FiveYears, "2000-01-01"),
        ] {
            assert_eq!(length(step, within), step.longest(), "{step:?}");
        }
        assert_eq!([Step::Month, Step::Quarter, Step::Year].map(Step::longest), [31, 92, 366]);
    }

    #[test]
    fn days_without_end_are_in_a_step_too() {
        for step in STEPS {
            for day in [i32::MIN, i32::MAX] {
                let number = step.of(day);
                assert!(step.first_day(number) <= step.last_day(number), "{step:?}");
            }
            assert!(step.count(i32::MIN, i32::MAX) > 9_000, "{step:?}");
            assert_eq!(step.count(0, -100_000_000), 0, "{step:?}");
        }
    }
}
