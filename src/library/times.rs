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
use crate::time::value::{Date, Edtf};

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
        let text = text.trim();
        if text.len() > LONGEST {
            return None;
        }
        if let Some((from, to)) = text.split_once("..") {
            return Self::between(from.trim(), to.trim());
        }
        let value = text.parse().ok().or_else(|| in_words(text, language))?;
        Some(match value {
            Edtf::Date(date) => Self { from: Some(date), to: Some(date) },
            Edtf::Interval(from, to) => Self { from: Some(from), to: Some(to) },
        })
    }

    /// From one date to another, one of which may be missing.
    fn between(from: &str, to: &str) -> Option<Self> {
        let date = |text: &str| (!text.is_empty()).then(|| text.parse().ok());
        let (from, to): (Option<Option<Date>>, Option<Option<Date>>) = (date(from), date(to));
        match (from, to) {
            (Some(Some(from)), Some(Some(to))) => {
                let runs = from.first_day() <= to.last_day();
                runs.then_some(Self { from: Some(from), to: Some(to) })
            }
            (Some(from @ Some(_)), None) => Some(Self { from, to: None }),
            (None, Some(to @ Some(_))) => Some(Self { from: None, to }),
            _ => None,
        }
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

/// A unit that speaks of a time.
#[derive(Clone, Copy, Debug)]
struct Moment {
    unit: u32,
    value: Edtf,
}

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
        let units = moments.iter().map(|all| all.iter().map(|moment| moment.unit).collect());
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
        let places = moments.filter_map(|moment| Some((moment.value, group(moment.unit)?)));
        let places: Vec<(Edtf, u32)> = places.collect();
        let places = sorted(&places, |a, b| days(&a.0).cmp(&days(&b.0)).then(a.1.cmp(&b.1)));
        falling(places.into_iter().map(|(_, group)| group), groups)
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
            let mut members: Vec<u32> = units.iter().filter_map(|&unit| group(unit)).collect();
            members.dedup();
            let (all, held) = (groups as f32, members.len() as f32);
            let rarity = (1.0 + (all - held + 0.5) / (held + 0.5)).ln();
            let score = rarity * MatchKind::Lemma.weight();
            found.extend(members.into_iter().map(|group| Scored { group, score }));
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
        let times = document.times(language).of(sentence);
        let met = times.filter(|time| wanted.iter().any(|period| period.meets(&time.value)));
        sorted(&met.map(|time| time.span).collect::<Vec<_>>(), Ord::cmp)
    }
}

fn moments(period: &Period, documents: &[Document], language: &dyn Language) -> Vec<Moment> {
    let mut found = Vec::new();
    let mut title = 0;
    for document in documents {
        let all = document.times(language).all().filter(|(_, time)| period.meets(&time.value));
        let place = |sentence: usize| (title + 1 + sentence) as u32;
        found.extend(all.map(|(number, time)| Moment { unit: place(*number), value: time.value }));
        title += units(document);
    }
    sorted(&found, |a, b| a.unit.cmp(&b.unit))
}

fn days(value: &Edtf) -> (i32, i32) {
    (value.min_day(), value.max_day())
}

/// Groups with scores that fall from one to the next; each once, where it came first.
fn falling(groups: impl Iterator<Item = u32>, all: usize) -> Vec<Scored> {
    let mut seen = vec![false; all];
    let is_new = |group: &u32| {
        seen.get_mut(*group as usize).is_some_and(|seen| !std::mem::replace(seen, true))
    };
    let groups: Vec<u32> = groups.filter(is_new).collect();
    let scores = (1..=groups.len()).rev();
    let scored = |(group, score)| Scored { group, score: score as f32 };
    groups.into_iter().zip(scores).map(scored).collect()
}
