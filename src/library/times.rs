//! The times that a query asks for: what they mean, and which passages speak of them.
//!
//! A passage speaks of a time where a date or a decade in it may share a day with it. «1994 жылы» speaks
//! of May 1994, since it may have been in May; whoever wants only what is sure wants another question.

use super::document::Document;
use super::indexing::units;
use crate::language::Language;
use crate::order::sorted;
use crate::query::MatchKind;
use crate::query::clause::QueryTime;
use crate::query::filter::sum;
use crate::query::parse::Query;
use crate::query::rank::Scored;
use crate::span::Span;
use crate::time::spoken;
use crate::time::value::{Date, Edtf, NotEdtf};

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
    /// «90-жылдар», «1994 жылғы мамыр».
    pub(super) fn read(text: &str, language: &dyn Language) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let sides = text.split_once("..").or_else(|| text.split_once('/'));
        if let Some((from, to)) = sides {
            return Self { from: side(from).ok()?, to: side(to).ok()? }.sound();
        }
        let (from, to) = match text.parse() {
            Ok(date) => (date, date),
            Err(_) => in_words(text, language)?.bounds(),
        };
        Some(Self { from: Some(from), to: Some(to) })
    }

    /// The period, if it has a bound and does not end before it begins.
    fn sound(self) -> Option<Self> {
        let sound = match (self.from, self.to) {
            (Some(from), Some(to)) => from.first_day() <= to.last_day(),
            (from, to) => from.is_some() || to.is_some(),
        };
        sound.then_some(self)
    }

    /// Whether a value may share a day with it.
    pub(super) fn meets(&self, value: &Edtf) -> bool {
        let after = self.from.is_none_or(|from| value.max_day() >= from.first_day());
        let before = self.to.is_none_or(|to| value.min_day() <= to.last_day());
        after && before
    }
}

/// The only time in a text that says nothing else.
fn in_words(text: &str, language: &dyn Language) -> Option<Edtf> {
    let found = spoken(text, language);
    let mut all = found.dates.into_iter().chain(found.decades);
    all.next().filter(|time| time.span.slice(text) == text).map(|time| time.value)
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
    /// `None` for those that can't be read.
    pub(super) periods: Vec<Option<Period>>,
    moments: Vec<Vec<Moment>>,
    units: Vec<Vec<u32>>,
}

/// Where a unit belongs, if it is searched.
type Group<'g> = &'g dyn Fn(u32) -> Option<u32>;

impl<'q> Asked<'q> {
    /// Reads the times of a query and finds the units. Where no time is asked for, no date is looked for.
    pub(super) fn of(query: &'q Query, documents: &[Document], language: &dyn Language) -> Self {
        let read = |time: &QueryTime| Period::read(&time.text, language).filter(|_| time.read);
        let periods: Vec<Option<Period>> = query.times.iter().map(read).collect();
        let found = |period: &Period| moments(period, documents, language);
        let moments: Vec<Vec<Moment>> =
            periods.iter().map(|period| period.as_ref().map(found).unwrap_or_default()).collect();
        let units = moments.iter().map(|all| all.iter().map(|moment| moment.2).collect());
        Self { query, units: units.collect(), moments, periods }
    }

    /// For each time the units, for [`Scope`](crate::query::filter::Scope).
    pub(super) fn units(&self) -> &[Vec<u32>] {
        &self.units
    }

    /// Whether a query asks for nothing but times, and titles of the texts that speak of them.
    pub(super) fn are_all(&self) -> bool {
        self.query.seeks_titles() && self.filters().next().is_some()
    }

    /// The times that choose among what other words find.
    fn filters(&self) -> impl Iterator<Item = usize> {
        (0..self.query.times.len()).filter(|&time| self.query.is_filter(time))
    }

    /// The groups that a query finds before its clauses are asked: those that have its words, as `words`
    /// ranks them, with what speaks of times that words name. Where times are all that it asks for, what
    /// speaks of them, in order of time, then of place.
    pub(super) fn with(
        &self,
        groups: usize,
        group: Group<'_>,
        words: impl FnOnce() -> Vec<Scored>,
    ) -> Vec<Scored> {
        if self.are_all() {
            return self.in_order(groups, group);
        }
        let beside = self.beside(groups, group);
        if beside.is_empty() { words() } else { sum(&words(), &beside, groups) }
    }

    /// What speaks of the times that choose, in order of time, then of place; nothing where none do.
    pub(super) fn in_order(&self, groups: usize, group: Group<'_>) -> Vec<Scored> {
        let moments = self.filters().filter_map(|time| self.moments.get(time)).flatten();
        let places = moments.filter_map(|&(min, max, unit)| Some((min, max, group(unit)?)));
        let places: Vec<Moment> = places.collect();
        let places = each_once(sorted(&places, Ord::cmp).into_iter(), groups);
        let falling = (1..=places.len()).rev();
        let places = places.into_iter().zip(falling);
        places.map(|((.., group), score)| Scored { group, score: score as f32 }).collect()
    }

    /// What speaks of times that words of the query name («90-жылдар»), or that stand in for such: each
    /// counts as a word does that is met in another form.
    fn beside(&self, groups: usize, group: Group<'_>) -> Vec<Scored> {
        let query = self.query;
        let mut found = Vec::new();
        for (time, units) in self.units.iter().enumerate() {
            if query.is_filter(time) || query.is_excluded_time(time) {
                continue;
            }
            let members = units.iter().filter_map(|&unit| Some((0, 0, group(unit)?)));
            let members = each_once(members, groups);
            let (all, held) = (groups as f32, members.len() as f32);
            let rarity = (1.0 + (all - held + 0.5) / (held + 0.5)).ln();
            let score = rarity * MatchKind::Lemma.weight();
            found.extend(members.into_iter().map(|(.., group)| Scored { group, score }));
        }
        found
    }
}

impl Asked<'_> {
    /// Where a sentence speaks of the times that are asked for: the places in its repaired words, in order.
    pub(super) fn marks(
        &self,
        document: &Document,
        sentence: usize,
        language: &dyn Language,
    ) -> Vec<Span> {
        let wanted = self.periods.iter().enumerate();
        let wanted = wanted.filter(|(time, _)| !self.query.is_excluded_time(*time));
        let wanted: Vec<&Period> = wanted.filter_map(|(_, period)| period.as_ref()).collect();
        if wanted.is_empty() {
            return Vec::new();
        }
        let times = document.times(language).of(sentence).into_iter().flatten();
        let met = times.filter(|(_, time)| wanted.iter().any(|period| period.meets(&time.value)));
        let met: Vec<Span> = met.map(|(_, time)| time.span).collect();
        sorted(&met, Ord::cmp)
    }
}

fn moments(period: &Period, documents: &[Document], language: &dyn Language) -> Vec<Moment> {
    let mut found = Vec::new();
    let mut title = 0;
    for document in documents {
        for (number, time) in &document.times(language).all {
            if period.meets(&time.value) {
                let unit = (title + 1 + number) as u32;
                found.push((time.value.min_day(), time.value.max_day(), unit));
            }
        }
        title += units(document);
    }
    found
}

/// Of those with the same group the first.
fn each_once(places: impl Iterator<Item = Moment>, groups: usize) -> Vec<Moment> {
    let mut seen = vec![false; groups];
    let is_new = |(.., group): &Moment| {
        seen.get_mut(*group as usize).is_some_and(|seen| !std::mem::replace(seen, true))
    };
    places.filter(is_new).collect()
}
