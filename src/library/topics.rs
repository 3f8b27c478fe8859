//! The topics that a query asks for, which are times and names: which passages speak of them.
//!
//! What a time means and where it is spoken of, [`times`](super::times) says; whom a name means, and where,
//! [`named`](super::named).

use super::document::Document;
use super::documents::Documents;
use super::intake::Intake;
use super::named::{Asking, Named};
use super::shape::Shape;
use super::times::{Period, moments};
use crate::order::sorted;
use crate::query::MatchKind;
use crate::query::clause::{Topic, TopicKind};
use crate::query::parse::Query;
use crate::span::Span;
use crate::time::value::Edtf;

/// That a unit speaks of a topic: its first day, its last, and the unit. Who is only named has no days: that
/// comes behind all days.
pub(super) type Moment = (i32, i32, u32);

/// Where topics are looked for.
#[derive(Clone, Copy)]
pub(super) struct Where<'a> {
    pub(super) documents: &'a Documents,
    pub(super) shape: &'a Shape,
    pub(super) intake: Option<&'a dyn Intake>,
    pub(super) asking: Asking<'a>,
}

/// What the topics of a query mean, and for each the units that speak of it.
#[derive(Debug)]
pub(super) struct Asked<'q> {
    query: &'q Query,
    intake: Option<&'q dyn Intake>,
    /// What its times mean; `None` for those that can't be read.
    pub(super) periods: Vec<Option<Period>>,
    /// Whom its names mean, by number.
    pub(super) named: Vec<Vec<usize>>,
    /// Who is named where; not read where no name is asked for.
    names: Option<&'q Named>,
    /// Each topic with the units that speak of it.
    moments: Vec<(Topic, Vec<Moment>)>,
}

/// Where a unit belongs, if it is searched.
type Group<'g> = &'g dyn Fn(u32) -> Option<u32>;

impl<'q> Asked<'q> {
    /// Reads the topics of a query and finds the units. Where none is asked for, nothing is looked for.
    pub(super) fn of(query: &'q Query, at: Where<'q>) -> Self {
        let intake = at.intake;
        let (periods, named) = Default::default();
        let mut asked = Self { query, intake, periods, named, names: None, moments: Vec::new() };
        for (number, time) in query.times.iter().enumerate() {
            let period = if time.read { Period::read(&time.text, intake) } else { None };
            let found = moments(period, at.documents, at.shape, at.intake);
            asked.moments.push((Topic { kind: TopicKind::Time, number }, found));
            asked.periods.push(period);
        }
        for (number, name) in query.names.iter().enumerate() {
            let all = at.asking.named();
            let found = if name.read { at.asking.whom(&name.text) } else { Vec::new() };
            let units = all.units(&found, at.shape);
            let found_at = units.into_iter().map(|unit| (i32::MAX, i32::MAX, unit)).collect();
            asked.moments.push((Topic { kind: TopicKind::Name, number }, found_at));
            asked.named.push(found.into_iter().map(|one| one as usize).collect());
            asked.names = Some(all);
        }
        asked
    }

    /// The units that speak of a topic.
    pub(super) fn units(&self, topic: Topic) -> Vec<u32> {
        let moments = self.moments.iter().find(|(one, _)| *one == topic);
        let moments = moments.map(|(_, moments)| moments.as_slice()).unwrap_or_default();
        moments.iter().map(|&(.., unit)| unit).collect()
    }

    /// Whether a query asks for nothing but topics, and titles of the texts that speak of them.
    pub(super) fn are_all(&self) -> bool {
        let filters = self.moments.iter().any(|(topic, _)| self.query.is_filter(*topic));
        filters && self.query.seeks_titles()
    }

    /// Adds to the scores of groups what topics of the query count. Where they are all that it asks
    /// for, what speaks of them is found in order of time, then of place.
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

    /// The units that speak of the topics that choose, in order of time, then of place; none where none do.
    pub(super) fn in_order(&self) -> Vec<u32> {
        let mut places = Vec::new();
        for (topic, moments) in &self.moments {
            if self.query.is_filter(*topic) {
                places.extend_from_slice(moments);
            }
        }
        sorted(&places, Ord::cmp).into_iter().map(|(.., unit)| unit).collect()
    }

    /// Counts topics that words of the query name («90-жылдар»), or that stand in for such: each as a word
    /// that is met in another form.
    fn count_beside(&self, scores: &mut [f32], group: Group<'_>) {
        for (topic, moments) in &self.moments {
            if self.query.is_filter(*topic) || self.query.is_excluded(*topic) {
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
            let topic = Topic { kind: TopicKind::Time, number: time };
            period.as_ref().is_some_and(meets) && !self.query.is_excluded(topic)
        })
    }

    /// Where a sentence names those that are asked for: the places in `text`, its repaired words.
    pub(super) fn naming(&self, document: usize, sentence: usize, text: &str) -> Vec<Span> {
        let Some(names) = self.names else { return Vec::new() };
        let asked = |entity: u32| {
            let mut all = self.named.iter().enumerate();
            all.any(|(number, found)| {
                let topic = Topic { kind: TopicKind::Name, number };
                found.contains(&(entity as usize)) && !self.query.is_excluded(topic)
            })
        };
        let places = names.of_sentence(document, sentence).iter();
        let spans = places.filter(|place| asked(place.entity)).map(|place| place.span);
        spans.filter(|span| !span.slice(text).is_empty()).collect()
    }
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
