//! Days of the proleptic Gregorian calendar, counted from 1 January 1970.
//!
//! The count runs over eras of 400 years, each of 146 097 days, with the year begun in March so
//! that the leap day comes last (the method of H. Hinnant, "chrono-compatible low-level date
//! algorithms").

/// Days in an era of 400 years.
const DAYS_IN_ERA: i32 = 146_097;
/// Days from 1 March of year 0 to 1 January 1970.
const EPOCH: i32 = 719_468;

/// The day number of a date; 1 January 1970 is 0. `month` counts from 1 to 12, `day` from 1. Good
/// for years within ± 5 000 000.
pub fn day_number(year: i32, month: u8, day: u8) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (i32::from(month) + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + i32::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * DAYS_IN_ERA + day_of_era - EPOCH
}

/// The year, month and day of a day number: what [`day_number`] counted. Good for the same years.
pub fn date_of(day_number: i32) -> (i32, u8, u8) {
    let days = day_number.saturating_add(EPOCH);
    let era = days.div_euclid(DAYS_IN_ERA);
    let day_of_era = days.rem_euclid(DAYS_IN_ERA);
    let leap_days = day_of_era / 1460 - day_of_era / 36_524 + day_of_era / (DAYS_IN_ERA - 1);
    let year_of_era = (day_of_era - leap_days) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let (year, month) = month_shift(era * 400 + year_of_era, 3, month_from_march);
    (year, month, u8::try_from(day).unwrap_or_default())
}

/// The month that lies `by` months after one, with its year; before it where `by` is negative.
pub fn month_shift(year: i32, month: u8, by: i32) -> (i32, u8) {
    let months = by.saturating_add(i32::from(month) - 1);
    (year.saturating_add(months.div_euclid(12)), months.rem_euclid(12) as u8 + 1)
}

/// Days from 1 January 1970 to the first day of the Islamic calendar, 16 July 622 of the Julian one, as
/// civil use has it; astronomers begin a day earlier.
const HIJRA: i32 = -492_148;

/// The Gregorian year in which most of a year of the Islamic calendar lies: that of the day in its middle;
/// `None` outside 1 to 9999.
///
/// By the tabular calendar, in which 11 years of every 30 have a leap day (E. M. Reingold and N.
/// Dershowitz, "Calendrical Calculations", chapter on the Islamic calendar). The month began with the
/// new moon that was seen, a day or two off from it: in few cases that changes the year.
pub fn hijri_year(ah: i32) -> Option<i32> {
    let middle = |ah: i32| HIJRA + 354 * (ah - 1) + (11 * ah + 3) / 30 + 177;
    (1..=9999).contains(&ah).then(|| date_of(middle(ah)).0)
}

/// Whether the year has a 29 February.
pub fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// How many days a month has; 0 for a month that is none.
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        assert_eq!(day_number(1970, 1, 1), 0);
        assert_eq!(day_number(1969, 12, 31), -1);
        assert_eq!(day_number(2000, 3, 1), 11_017);
    }

    #[test]
    fn known_dates() {
        assert_eq!(date_of(0), (1970, 1, 1));
        assert_eq!(date_of(-1), (1969, 12, 31));
        assert_eq!(date_of(11_016), (2000, 2, 29));
        assert_eq!(date_of(day_number(-43, 3, 13)), (-43, 3, 13));
    }

    #[test]
    fn months_run_over_the_ends_of_years() {
        assert_eq!(month_shift(2009, 1, -1), (2008, 12));
        assert_eq!(month_shift(2009, 11, 3), (2010, 2));
        assert_eq!(month_shift(2009, 5, 24), (2011, 5));
        assert_eq!(month_shift(1, 1, -13), (-1, 12));
    }

    #[test]
    fn islamic_years_lie_mostly_in_one_of_ours() {
        assert_eq!(day_number(622, 7, 19), HIJRA, "19 July 622 is 16 July of the Julian calendar");
        assert_eq!(hijri_year(1), Some(623));
        assert_eq!(hijri_year(922), Some(1516));
        assert_eq!(hijri_year(1400), Some(1980));
        // From 8 January to 27 December 1943.
        assert_eq!(hijri_year(1362), Some(1943));
        assert_eq!(hijri_year(0), None);
    }
}
