//! Where a line of time is marked.

use std::ops::RangeInclusive;

use super::steps::{STEPS, Step};

/// The marks of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticks {
    /// What lies between two of them; a multiple of it where the line is longer than that allows.
    pub step: Step,
    /// The days that are marked, in order: first days of steps.
    pub days: Vec<i32>,
}

/// The marks from one day to another: as many as there may be, but no more than `most`.
pub fn ticks(from: i32, to: i32, most: usize) -> Ticks {
    let fits = |step: &Step| numbers(*step, from, to).count() <= most;
    match STEPS.into_iter().find(fits) {
        Some(step) => {
            let days = numbers(step, from, to).map(|number| step.first_day(number));
            Ticks { step, days: days.collect() }
        }
        None => few(from, to, most),
    }
}

/// The numbers of the steps that begin between two days. Days beyond the calendar are in its last steps,
/// which begin before or behind them.
fn numbers(step: Step, from: i32, to: i32) -> RangeInclusive<i32> {
    let (first, last) = (step.of(from), step.of(to));
    let before = i32::from(step.first_day(first) < from);
    let behind = i32::from(step.first_day(last) > to);
    first.saturating_add(before)..=last.saturating_sub(behind)
}

/// Marks of a line that is too long for its millennia: each second of them, or each third, and so on.
fn few(from: i32, to: i32, most: usize) -> Ticks {
    let step = Step::Millennium;
    let all = numbers(step, from, to);
    let (before, last) = (all.start() - 1, *all.end());
    let most = i32::try_from(most).unwrap_or(i32::MAX);
    let fits = |every: &i32| last.div_euclid(*every) - before.div_euclid(*every) <= most;
    let every = (2..=last - before + 1).find(fits);
    let kept = |every: i32| all.filter(move |number| number % every == 0);
    let days = every.map(|every| kept(every).map(|number| step.first_day(number)).collect());
    Ticks { step, days: days.unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::calendar::day_number;

    /// The step, and the years in which marks stand.
    fn marked(from: i32, to: i32, most: usize) -> (Step, Vec<i32>) {
        let found = ticks(day_number(from, 1, 1), day_number(to, 12, 31), most);
        let years = found.days.iter().map(|day| Step::Year.of(*day));
        (found.step, years.collect())
    }

    #[test]
    fn marks_stand_at_round_years() {
        let expected = (Step::Decade, vec![1950, 1960, 1970, 1980, 1990, 2000, 2010]);
        assert_eq!(marked(1949, 2010, 8), expected);
        assert_eq!(marked(1949, 2010, 2), (Step::HalfCentury, vec![1950, 2000]));
        assert_eq!(marked(1991, 1994, 4), (Step::Year, vec![1991, 1992, 1993, 1994]));
        assert_eq!(marked(-600, 1200, 4), (Step::HalfMillennium, vec![-500, 0, 500, 1000]));
    }

    #[test]
    fn short_lines_have_quarters_months_and_days() {
        assert_eq!(marked(1994, 1994, 11), (Step::Quarter, vec![1994; 4]));
        assert_eq!(marked(1994, 1994, 12), (Step::Month, vec![1994; 12]));
        let may = (day_number(1994, 5, 26), day_number(1994, 5, 28));
        let expected = Ticks { step: Step::Day, days: (may.0..=may.1).collect() };
        assert_eq!(ticks(may.0, may.1, 3), expected);
    }

    #[test]
    fn a_line_that_begins_in_the_midst_of_a_step_is_not_marked_there() {
        let found = ticks(day_number(1994, 2, 1), day_number(1996, 3, 1), 2);
        assert_eq!(found.days, [1995, 1996].map(|year| day_number(year, 1, 1)));
    }

    #[test]
    fn a_line_of_many_millennia_keeps_some() {
        let expected = (Step::Millennium, vec![-12_000, -8_000, -4_000, 0]);
        assert_eq!(marked(-12_000, 3_000, 4), expected);
        assert_eq!(marked(-12_000, 3_000, 0), (Step::Millennium, vec![]));
    }
}
