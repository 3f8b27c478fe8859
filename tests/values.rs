//! The values of time expressions: the laws of the calendar and of EDTF, and the days of values that
//! were worked out by hand.
//!
//! `tests/api/edtf.test.mjs` reads the same list and asks the package `edtf` of npm about it.

#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::cmp::Ordering;

use jylnama::time::calendar::{date_of, day_number, days_in_month, hijri_year, month_shift};
use jylnama::time::value::{Date, Edtf, Precision};
use proptest::prelude::*;

/// Mostly years of texts, now and then any that can be written.
fn year() -> impl Strategy<Value = i32> {
    prop_oneof![4 => 1000i32..=2099, 2 => -9999i32..=9999, 1 => -5_000_000i32..=5_000_000]
}

/// A date of every kind that can be made.
fn date() -> impl Strategy<Value = Date> {
    let parts = (0..8, 1u8..=12, 1u8..=31, 21u8..=41);
    let exact = (year(), parts).prop_filter_map("no such date", |(year, parts)| {
        let (kind, month, day, season) = parts;
        match kind {
            0 => Date::year(year),
            1 => Date::month(year, month),
            2 => Date::day(year, month, day),
            3 => Date::season(year, season),
            4 => Date::decade(year),
            5 => Date::century(year / 100),
            6 => Date::month_of_any_year(month),
            _ => Date::day_of_any_year(month, day),
        }
    });
    (exact, any::<bool>(), any::<bool>()).prop_map(|(date, approximate, uncertain)| {
        let date = if approximate { date.approximately() } else { date };
        if uncertain { date.uncertainly() } else { date }
    })
}

/// Two dates, in the order in which an interval of them runs, and the interval.
fn interval() -> impl Strategy<Value = (Date, Date, Edtf)> {
    let made = |from, to| Some((from, to, Edtf::interval(from, to)?));
    (date(), date()).prop_filter_map("no interval", move |(one, other)| {
        made(one, other).or_else(|| made(other, one))
    })
}

fn value() -> impl Strategy<Value = Edtf> {
    prop_oneof![
        3 => date().prop_map(Edtf::Date),
        2 => interval().prop_map(|(.., interval)| interval),
        1 => date().prop_map(Edtf::since),
        1 => date().prop_map(Edtf::until),
        1 => (date(), date()).prop_map(|(one, other)| Edtf::one_of(one, other)),
    ]
}

fn is_many_years(date: Date) -> bool {
    matches!(date.precision(), Precision::Decade | Precision::Century)
}

proptest! {
    #[test]
    fn days_are_counted_as_the_time_crate_counts_them(year in -5000i32..=5000, month in 1u8..=12, day in 1u8..=31) {
        let named = time::Month::try_from(month).unwrap();
        let theirs = time::Date::from_calendar_date(year, named, day).ok();
        prop_assert_eq!(theirs.is_some(), day <= days_in_month(year, month));
        if let Some(date) = theirs {
            let epoch = time::Date::from_calendar_date(1970, time::Month::January, 1).unwrap();
            let number = day_number(year, month, day);
            prop_assert_eq!(i64::from(number), (date - epoch).whole_days());
            prop_assert_eq!(date_of(number), (year, month, day));
            let ours = Date::day(year, month, day).unwrap();
            prop_assert_eq!((ours.first_day(), ours.last_day()), (number, number));
        }
    }

    #[test]
    fn a_day_later_is_a_day_later_for_the_time_crate(year in -5000i32..=5000, ordinal in 1u16..=365, by in -1_000_000i64..=1_000_000) {
        let theirs = time::Date::from_ordinal_date(year, ordinal).unwrap();
        let number = day_number(theirs.year(), theirs.month().into(), theirs.day());
        if let Some(later) = theirs.checked_add(time::Duration::days(by)) {
            let found = date_of(number + i32::try_from(by).unwrap());
            prop_assert_eq!(found, (later.year(), later.month().into(), later.day()));
        }
    }

    #[test]
    fn dates_are_found_again_by_their_day(number in -1_820_000_000i32..=1_820_000_000) {
        let (year, month, day) = date_of(number);
        prop_assert!((1..=days_in_month(year, month)).contains(&day));
        prop_assert_eq!(day_number(year, month, day), number);
    }

    #[test]
    fn days_out_of_all_calendars_do_not_panic(number in any::<i32>(), month in any::<u8>()) {
        date_of(number);
        month_shift(number, month, number);
        hijri_year(number);
        let dates = [
            Date::year(number),
            Date::month(number, month),
            Date::day(number, month, month),
            Date::season(number, month),
            Date::decade(number),
            Date::century(number),
        ];
        for date in dates.into_iter().flatten() {
            prop_assert!(date.first_day() <= date.last_day());
            prop_assert!(date.shift_years(number).is_none_or(Date::is_placed));
        }
    }

    #[test]
    fn months_are_shifted_as_they_are_counted(year in -9999i32..=9999, month in 1u8..=12, by in -50_000i32..=50_000) {
        let (later, found) = month_shift(year, month, by);
        let count = |year: i32, month: u8| year * 12 + i32::from(month);
        prop_assert!((1..=12).contains(&found));
        prop_assert_eq!(count(later, found), count(year, month) + by);
    }

    #[test]
    fn islamic_years_are_near_the_rule_of_thumb(ah in 1i32..=9999) {
        let year = f64::from(hijri_year(ah).unwrap());
        let middle = 0.970_224 * f64::from(ah) + 621.57 + 0.485;
        prop_assert!((year - 0.05..year + 1.05).contains(&middle));
    }

    #[test]
    fn printed_values_are_read_back(value in value()) {
        for value in [value, value.approximately(), value.uncertainly()] {
            prop_assert_eq!(value.to_string().parse::<Edtf>(), Ok(value));
        }
    }

    #[test]
    fn what_is_read_is_printed_so(text in "-?Y?[0-9X]{1,5}(-[0-9X]{1,2}){0,2}[~?%]?(/(\\.\\.|[0-9]{4}(-[0-9]{2})?))?") {
        if let Ok(value) = text.parse::<Edtf>() {
            prop_assert_eq!(value.to_string(), text);
        }
    }

    #[test]
    fn values_end_after_they_begin(value in value()) {
        let (from, to) = value.bounds();
        prop_assert!(from.is_some() || to.is_some());
        prop_assert!(value.min_day() <= value.max_day());
        let known = |end: Option<Date>| end.is_some_and(Date::is_placed);
        let choice = matches!(value, Edtf::OneOf(..));
        let (begins, ends) = (known(from), known(to));
        prop_assert_eq!(value.min_day() > i32::MIN, begins && (ends || !choice));
        prop_assert_eq!(value.max_day() < i32::MAX, ends && (begins || !choice));
    }

    #[test]
    fn intervals_have_the_days_of_their_dates((from, to, interval) in interval()) {
        prop_assert_eq!(interval.min_day(), from.first_day());
        prop_assert_eq!(interval.max_day(), to.last_day());
        prop_assert_eq!(Edtf::since(from).min_day(), from.first_day());
        prop_assert_eq!(Edtf::until(to).max_day(), to.last_day());
    }

    #[test]
    fn only_the_same_values_are_equal_in_order(one in value(), other in value()) {
        prop_assert_eq!(one.cmp(&other) == Ordering::Equal, one == other);
        prop_assert_eq!(one.cmp(&other), other.cmp(&one).reverse());
    }

    #[test]
    fn what_is_shifted_comes_back(date in date(), by in -3000i32..=3000) {
        let by = if is_many_years(date) { by * 100 } else { by };
        if let Some(shifted) = date.shift_years(by) {
            prop_assert_eq!(shifted.in_year(), date.in_year().map(|year| year + by));
            prop_assert_eq!(shifted.shift_years(-by), Some(date));
        }
    }

    #[test]
    fn a_year_is_filled_in_where_there_is_none(value in value(), year in -9999i32..=9999) {
        if let Some(filled) = value.in_this_year(year) {
            prop_assert!(filled.is_placed());
            prop_assert!(!value.is_placed() || filled == value);
        }
    }
}

/// A day of the list, `1994-05-27`; `-` where there is none on this side.
fn day(text: &str, none: i32) -> i32 {
    if text == "-" {
        return none;
    }
    let mut parts = text.rsplitn(3, '-');
    let [day, month, year] = [(); 3].map(|()| parts.next().unwrap().parse::<i32>().unwrap());
    day_number(year, u8::try_from(month).unwrap(), u8::try_from(day).unwrap())
}

#[test]
fn values_have_the_days_that_were_worked_out() {
    let table = include_str!("golden/edtf.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    let mut count = 0;
    for row in rows {
        let mut cells = row.split('\t');
        let [text, first, last] = [(); 3].map(|()| cells.next().unwrap());
        let value: Edtf = text.parse().unwrap();
        assert_eq!(value.to_string(), text);
        assert_eq!(value.min_day(), day(first, i32::MIN), "the first day of {text}");
        assert_eq!(value.max_day(), day(last, i32::MAX), "the last day of {text}");
        count += 1;
    }
    assert!(count > 50, "the list was read");
}
