//! The calendar read the other way: from the number of a day to its year, month and day.
//!
//! The twin of [`day_number`](crate::time::calendar::day_number), by the same method; it takes any
//! number, since days without end come as the least and the greatest one.

/// Days in an era of 400 years.
const DAYS_IN_ERA: i64 = 146_097;
/// Days from 1 March of year 0 to 1 January 1970.
const EPOCH: i64 = 719_468;

/// A day of the proleptic Gregorian calendar. The year before 1 is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Civil {
    pub(super) year: i32,
    /// Counted from 1.
    pub(super) month: u8,
    /// Counted from 1.
    pub(super) day: u8,
}

/// The day with this number; 1 January 1970 is 0.
pub(super) fn civil(number: i32) -> Civil {
    let day = i64::from(number) + EPOCH;
    let (era, day) = (day.div_euclid(DAYS_IN_ERA), day.rem_euclid(DAYS_IN_ERA));
    let year_of_era = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let month = (month_from_march + 2) % 12 + 1;
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let small = |number: i64| u8::try_from(number).unwrap_or(0);
    Civil { year: year as i32, month: small(month), day: small(day) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::calendar::{day_number, days_in_month};

    #[test]
    fn it_undoes_day_number() {
        for year in (-4800..4800).step_by(7).chain(-401..=401) {
            for month in 1..=12 {
                for day in [1, 2, days_in_month(year, month)] {
                    let number = day_number(year, month, day);
                    assert_eq!(civil(number), Civil { year, month, day });
                }
            }
        }
    }

    #[test]
    fn no_number_is_too_large() {
        // 2³¹ days are 5 879 610 years of 365.2425 days.
        assert_eq!(civil(i32::MAX).year, 5_881_580);
        assert_eq!(civil(i32::MIN).year, -5_877_641);
    }
}
