//! The times that a query asks for: what they mean, and which passages speak of them.
//!
//! A passage speaks of a time where a date or a decade in it may share a day with it. «1994 жылы» speaks
//! of May 1994, since it may have been in May; whoever wants only what is sure wants another question.

use super::document::Document;
use super::documents::Documents;
use super::intake::Intake;
use super::shape::Shape;
use crate::order::sorted;
use crate::query::MatchKind;
use crate::query::parse::Query;
use crate::span::Span;
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

/// That a unit speaks of a time: its first day, its last, and the unit.
type Moment = (i32, i32, u32);

/// What the times of a query mean, and for each the units that speak of it.
#[derive(Debug)]
pub(super) struct Asked<'q> {
    query: &'q Query,
    intake: Option<&'q dyn Intake>,
    /// `None` for those that can't be read.
    pub(super) periods: Vec<Option<Period>>,
    moments: Vec<Vec<Moment>>,
}

/// Where a unit belongs, if it is searched.
type Group<'g> = &'g dyn Fn(u32) -> Option<u32>;

impl<'q> Asked<'q> {
    /// Reads the times of a query and finds the units. Where no time is asked for, no date is looked for.
    pub(super) fn of(
        query: &'q Query,
        documents: &Documents,
        shape: &Shape,
        intake: Option<&'q dyn Intake>,
    ) -> Self {
        let mut asked = Self { query, intake, periods: Vec::new(), moments: Vec::new() };
        for time in &query.times {
            let period = if time.read { Period::read(&time.text, intake) } else { None };
            asked.moments.push(moments(period, documents, shape, intake));
            asked.periods.push(period);
        }
        asked
    }

    /// The units that speak of the time with this number.
    pub(super) fn units(&self, time: usize) -> Vec<u32> {
        let moments = self.moments.get(time).map(Vec::as_slice).unwrap_or_default();
        moments.iter().map(|&(.., unit)| unit).collect()
    }

    /// Whether a query asks for nothing but times, and titles of the texts that speak of them.
    pub(super) fn are_all(&self) -> bool {
        let filters = (0..self.moments.len()).any(|time| self.query.is_filter(time));
        filters && self.query.seeks_titles()
    }

    /// Adds to the scores of groups what times of the query count. Where times are all that it asks for,
    /// what speaks of them is found in order of time, then of place.
    pub(super) fn count(&self, scores: &mut [f32], group: Group<'_>) {
        if !self.are_all() {
            return self.count_beside(scores, group);
        }
        let found = each_once(self.in_order().into_iter().filter_map(group), scores.len());
        scores.fill(0.0);
        for (left, group) in (1..=found.len()).rev().zip(found) {
            if let Some(score) = scores.get_mut(group as usize) {
                *score = left as f32;
            }
        }
    }

    /// The units that speak of the times that choose, in order of time, then of place; none where none do.
    pub(super) fn in_order(&self) -> Vec<u32> {
        let mut places = Vec::new();
        for (time, moments) in self.moments.iter().enumerate() {
            if self.query.is_filter(time) {
                places.extend_from_slice(moments);
            }
        }
        sorted(&places, Ord::cmp).into_iter().map(|(.., unit)| unit).collect()
    }

    /// Counts times that words of the query name («90-жылдар»), or that stand in for such: each as a word
    /// that is met in another form.
    fn count_beside(&self, scores: &mut [f32], group: Group<'_>) {
        for (time, moments) in self.moments.iter().enumerate() {
            if self.query.is_filter(time) || self.query.is_excluded_time(time) {
                continue;
            }
            let members = moments.iter().filter_map(|&(.., unit)| group(unit));
            let members = each_once(members, scores.len());
            let (all, held) = (scores.len() as f32, members.len() as f32);
            let rarity = (1.0 + (all - held + 0.5) / (held + 0.5)).ln();
            for member in members {
                if let Some(score) = scores.get_mut(member as usize) {
                    *score += rarity * MatchKind::Lemma.weight();
                }
            }
        }
    }
}

impl Asked<'_> {
    /// Where a sentence speaks of the times that are asked for: the places in its repaired words, of dates first.
    pub(super) fn marks(&self, document: &Document, sentence: usize) -> Vec<Span> {
        let mut places = Vec::new();
        if self.periods.is_empty() {
            return places;
        }
        for date in document.told(self.intake).dates_of(sentence) {
            if self.wants(&date.value.closed()) {
                places.push(date.span);
            }
        }
        places
    }

    /// Whether a value may share a day with a time that is wanted.
    fn wants(&self, value: &Edtf) -> bool {
        let meets = |period: &Period| period.meets(value);
        let mut periods = self.periods.iter().enumerate();
        periods.any(|(time, period)| {
            period.as_ref().is_some_and(meets) && !self.query.is_excluded_time(time)
        })
    }
}

fn moments(
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

/// Groups, each once, in the order in which they come first; there are so many of them.
fn each_once(these: impl Iterator<Item = u32>, groups: usize) -> Vec<u32> {
    let mut seen = vec![false; groups];
    let mut found = Vec::new();
    for group in these {
        if let Some(seen @ false) = seen.get_mut(group as usize) {
            *seen = true;
            found.push(group);
        }
    }
    found
}
