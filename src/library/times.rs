//! The times that a query asks for: what they mean, and when passages speak of them.
//!
//! A passage speaks of a time where a date or a decade in it may share a day with it. «1994 жылы» speaks
//! of May 1994, since it may have been in May; whoever wants only what is sure wants another question.

use super::documents::Documents;
use super::intake::Intake;
use super::shape::Shape;
use super::topics::Moment;
use crate::time::calendar::date_of;
use crate::time::value::{Date, Edtf, NotEdtf, Part};

/// A stretch of time that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its first year, month or day; `None` where it has no beginning.
    pub from: Option<Date>,
    /// Its last; `None` where it has no end.
    pub to: Option<Date>,
}

/// The longest words that are read as a time, in bytes.
const LONGEST: usize = 200;

impl Period {
    /// What was typed as a time, if it is one: `1994-05`, `1992..1996`, `1992/1996`, `..1996`,
    /// «90-жылдар», «1994 жылғы мамыр». Words are read only where texts can be taken in.
    pub(super) fn read(text: &str, intake: Option<&dyn Intake>) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let sides = text.split_once("..").or_else(|| text.split_once('/'));
        if let Some((from, to)) = sides {
            return Self { from: side(from).ok()?, to: side(to).ok()? }.sound();
        }
        let (from, to) = match text.parse() {
            Ok(date) => (Some(date), Some(date)),
            Err(_) => years_of(intake?.time_in(text)?.bounds()),
        };
        Self { from, to }.sound()
    }

    /// The period, if it has a bound, lies in known years and does not end before it begins.
    fn sound(self) -> Option<Self> {
        let placed = [self.from, self.to].into_iter().flatten().all(Date::is_placed);
        let sound = match (self.from, self.to) {
            (Some(from), Some(to)) => from.first_day() <= to.last_day(),
            (from, to) => from.is_some() || to.is_some(),
        };
        (placed && sound).then_some(self)
    }

    /// Whether a value may share a day with it. One of an unknown year could with any, and so says
    /// nothing.
    pub(super) fn meets(&self, value: &Edtf) -> bool {
        let after = self.from.is_none_or(|from| value.max_day() >= from.first_day());
        let before = self.to.is_none_or(|to| value.min_day() <= to.last_day());
        value.is_placed() && after && before
    }
}

/// Bounds in words, decades and centuries as their first and last years.
fn years_of((from, to): (Option<Date>, Option<Date>)) -> (Option<Date>, Option<Date>) {
    let wide = |date: Date| matches!(date.part(), Part::Decade | Part::Century);
    let year = |day: i32| Date::year(date_of(day).0);
    let first = |date: Date| if wide(date) { year(date.first_day()) } else { Some(date) };
    let last = |date: Date| if wide(date) { year(date.last_day()) } else { Some(date) };
    (from.and_then(first), to.and_then(last))
}

/// The date on one side of a range, if one is typed there.
fn side(text: &str) -> Result<Option<Date>, NotEdtf> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some) }
}

/// The units that speak of a time, and when; in order of place.
pub(super) fn moments(
    period: Option<Period>,
    documents: &Documents,
    shape: &Shape,
    intake: Option<&dyn Intake>,
) -> Vec<Moment> {
    let mut found = Vec::new();
    let Some(period) = period else { return found };
    for place in 0..documents.len() {
        let Some(document) = documents.get(place) else { continue };
        let first = shape.title(place as u32) + 1;
        for date in &document.told(intake).dates {
            // What began then and goes on speaks of its beginning.
            let value = date.value.closed();
            if period.meets(&value) {
                found.push((value.min_day(), value.max_day(), first + date.sentence as u32));
            }
        }
    }
    found
}
