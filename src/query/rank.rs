//! Puts units of text in order of how well they answer: BM25.
//!
//! A word counts more the fewer groups hold it, less each further time it stands in one, and less
//! in a long group (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and
//! Beyond", 2009). A group is what a hit is: a sentence, or a document with its title. What a word
//! is met by scales it by [`MatchKind::weight`]: the closest match in the group counts.

use std::collections::BinaryHeap;

use super::MatchKind;
use super::plan::{Met, Planned};
use crate::index::segment::Segment;

/// How soon a word's further occurrences stop counting. At 0 only presence counts; at 3 the tenth
/// still does. The usual 1.2.
const SATURATION: f32 = 1.2;
/// How much a long group is held back. At 0 not at all; at 1 in full proportion. The usual 0.75.
const LENGTH_PENALTY: f32 = 0.75;

/// What hits are made of.
#[expect(missing_debug_implementations, reason = "its functions show nothing")]
#[derive(Clone, Copy)]
pub struct Groups<'g> {
    /// How many there are.
    pub count: usize,
    /// How many words each has.
    pub length: &'g dyn Fn(u32) -> u32,
    /// Where a unit belongs; `None` where it is not searched. The second argument says that a word is looked
    /// for in titles alone.
    pub member: &'g dyn Fn(u32, bool) -> Option<Member>,
}

/// A unit's place among groups.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// The group, counted from 0.
    pub group: u32,
    /// How much an occurrence in this unit counts; 1 for running text.
    pub weight: f32,
}

/// A group that answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// The group, counted from 0.
    pub group: u32,
    /// How well it answers; comparable within one answer only.
    pub score: f32,
}

/// How well each group answers, 0 where it does not; and what each word of the plan counts.
#[derive(Clone, Debug, Default)]
pub struct Ranked {
    /// A score a group.
    pub scores: Vec<f32>,
    /// For each word of the plan its weight, more the rarer it is.
    pub weights: Vec<f32>,
}

/// Scores all groups.
pub fn rank(segment: &Segment, plan: &[Planned], groups: Groups<'_>) -> Ranked {
    let mut counter = Counter {
        segment,
        groups,
        average: (segment.units().places() as f32 / groups.count.max(1) as f32).max(1.0),
        counts: vec![Count { frequency: 0.0, kind: MatchKind::Fuzzy }; groups.count],
        met: Vec::new(),
    };
    let mut ranked = Ranked { scores: vec![0.0; groups.count], weights: Vec::new() };
    for planned in plan {
        let weight =
            if planned.weight > 0.0 { counter.add(planned, &mut ranked.scores) } else { 0.0 };
        ranked.weights.push(weight);
    }
    ranked
}

/// What one word of a group, met so often and so closely, adds to its score; `relative` is the length of
/// the group beside that of the average one.
pub fn gain(frequency: f32, kind: MatchKind, relative: f32) -> f32 {
    let damping = SATURATION * (1.0 - LENGTH_PENALTY + LENGTH_PENALTY * relative);
    frequency * (SATURATION + 1.0) / (frequency + damping) * kind.weight()
}

/// The groups with a score, at most `most`, the best first; among equals, the earlier first. Positive
/// floats are in the order of their bits, so one number, the inverted bits above the group, sorts both
/// ways at once.
pub fn best(scores: &[f32], most: usize) -> Vec<Scored> {
    let mut heap: BinaryHeap<u64> = BinaryHeap::new();
    for (group, score) in (0u32..).zip(scores).filter(|(_, score)| **score > 0.0) {
        let packed = u64::from(!score.to_bits()) << 32 | u64::from(group);
        if heap.len() < most {
            heap.push(packed);
        } else if let Some(mut worst) = heap.peek_mut().filter(|worst| packed < **worst) {
            *worst = packed;
        }
    }
    let scored = |packed: u64| Scored {
        group: packed as u32,
        score: f32::from_bits(!((packed >> 32) as u32)),
    };
    heap.into_sorted_vec().into_iter().map(scored).collect()
}

/// How often one word of the query stands in a group, and how closely at best.
#[derive(Clone, Copy)]
struct Count {
    frequency: f32,
    kind: MatchKind,
}

/// Counts the words of a query, one after the other, over all groups.
struct Counter<'c> {
    segment: &'c Segment,
    groups: Groups<'c>,
    average: f32,
    counts: Vec<Count>,
    /// The groups that hold the word.
    met: Vec<u32>,
}

impl Counter<'_> {
    /// Adds what a word counts to the scores, and gives its weight.
    fn add(&mut self, planned: &Planned, scores: &mut [f32]) -> f32 {
        for met in &planned.met {
            self.count(met, planned.title);
        }
        for meeting in planned.beside.iter().filter(|meeting| meeting.counts()) {
            self.put(meeting.unit, meeting.kind, planned.title);
        }
        let weight = planned.weight * self.rarity();
        for group in std::mem::take(&mut self.met) {
            let place = group as usize;
            if let (Some(count), Some(score)) = (self.counts.get_mut(place), scores.get_mut(place))
            {
                let relative = (self.groups.length)(group) as f32 / self.average;
                *score += weight * gain(count.frequency, count.kind, relative);
                *count = Count { frequency: 0.0, kind: MatchKind::Fuzzy };
            }
        }
        weight
    }

    fn count(&mut self, (entry, kind): &Met, title: bool) {
        let units = self.segment.units();
        for place in self.segment.places(entry) {
            self.put(units.unit(place), *kind, title);
        }
    }

    /// Counts an occurrence in a unit.
    fn put(&mut self, unit: u32, kind: MatchKind, title: bool) {
        let Some(Member { group, weight }) = (self.groups.member)(unit, title) else { return };
        let Some(count) = self.counts.get_mut(group as usize) else { return };
        if count.frequency == 0.0 {
            self.met.push(group);
        }
        count.frequency += weight;
        count.kind = count.kind.min(kind);
    }

    /// How rare the word is: that its own forms tell; what it was made of, or begins, stands beside them.
    fn rarity(&self) -> f32 {
        let kinds = self.met.iter().filter_map(|&group| self.counts.get(group as usize));
        let close = kinds.filter(|count| count.kind <= MatchKind::Lemma).count();
        let held = if close > 0 { close } else { self.met.len() } as f32;
        (1.0 + (self.groups.count as f32 - held + 0.5) / (held + 0.5)).ln()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_come_first_and_of_equals_the_earlier() {
        let groups = |most| {
            best(&[0.0, 1.0, 3.0, 1.0, 0.5], most).iter().map(|one| one.group).collect::<Vec<_>>()
        };
        assert_eq!(groups(9), [2, 1, 3, 4]);
        assert_eq!(groups(2), [2, 1]);
        assert!(groups(0).is_empty());
    }

    #[test]
    fn a_word_gains_less_each_further_time_and_in_a_long_group() {
        let once = gain(1.0, MatchKind::Exact, 1.0);
        assert!((once - 1.0).abs() < 1e-6, "once in a group of average length counts as it is");
        assert!(gain(2.0, MatchKind::Exact, 1.0) - once < once);
        assert!(gain(1.0, MatchKind::Exact, 2.0) < once);
        assert!(gain(1.0, MatchKind::Lemma, 1.0) < once);
    }
}
