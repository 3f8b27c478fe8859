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

/// What hits are made of.
#[expect(missing_debug_implementations, reason = "its functions show nothing")]
#[derive(Clone, Copy)]
pub struct Groups<'g> {
    /// How many there are.
    pub count: usize,
    /// How much a long group is held back. At 0 not at all; at 1 in full proportion.
    pub length_penalty: f32,
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

/// How well each group answers, 0 where it does not; for one or several kinds of groups, one after the
/// other, since all are counted at once.
pub fn rank(segment: &Segment, plan: &[Planned], kinds: &[Groups<'_>]) -> Vec<Vec<f32>> {
    let places = segment.units().places() as f32;
    let mut words = Counts::new(segment.units().len());
    let levels = kinds.iter().map(|&groups| Level {
        groups,
        average: (places / groups.count.max(1) as f32).max(1.0),
        counts: Counts::new(groups.count),
        scores: vec![0.0; groups.count],
    });
    let mut levels: Vec<Level<'_>> = levels.collect();
    for planned in plan.iter().filter(|planned| planned.weight > 0.0) {
        for met in &planned.met {
            words.add_word(segment, met);
        }
        for level in &mut levels {
            level.add(&words, planned);
        }
        words.clear();
    }
    levels.into_iter().map(|level| level.scores).collect()
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

/// Nothing counted.
const NONE: Count = Count { frequency: 0.0, kind: MatchKind::Fuzzy };

/// One word of the query, counted over all groups.
struct Counts {
    counts: Vec<Count>,
    /// The groups that hold the word.
    met: Vec<u32>,
}

impl Counts {
    fn new(groups: usize) -> Self {
        Self { counts: vec![NONE; groups], met: Vec::new() }
    }

    fn add(&mut self, group: u32, frequency: f32, kind: MatchKind) {
        let Some(count) = self.counts.get_mut(group as usize) else { return };
        if count.frequency == 0.0 {
            self.met.push(group);
        }
        count.frequency += frequency;
        count.kind = count.kind.min(kind);
    }

    /// Counts a word of the index, unit by unit.
    fn add_word(&mut self, segment: &Segment, (entry, kind): &Met) {
        let units = segment.units();
        for place in segment.places(entry) {
            self.add(units.unit(place), 1.0, *kind);
        }
    }

    /// The groups that hold the word, each with its count.
    fn met(&self) -> impl Iterator<Item = (u32, Count)> {
        let count = |&group: &u32| Some((group, *self.counts.get(group as usize)?));
        self.met.iter().filter_map(count)
    }

    fn clear(&mut self) {
        for group in self.met.drain(..) {
            if let Some(count) = self.counts.get_mut(group as usize) {
                *count = NONE;
            }
        }
    }
}

/// Groups of one kind, and their scores.
struct Level<'g> {
    groups: Groups<'g>,
    /// How many words the average group has.
    average: f32,
    counts: Counts,
    scores: Vec<f32>,
}

impl Level<'_> {
    /// Adds to the scores what a word counts; `units` say where it stands.
    fn add(&mut self, units: &Counts, planned: &Planned) {
        for (unit, count) in units.met() {
            if let Some(Member { group, weight }) = (self.groups.member)(unit, planned.title) {
                self.counts.add(group, count.frequency * weight, count.kind);
            }
        }
        let weight = planned.weight * self.rarity();
        for (group, count) in self.counts.met() {
            if let Some(score) = self.scores.get_mut(group as usize) {
                let relative = (self.groups.length)(group) as f32 / self.average;
                *score += weight
                    * gain(count.frequency, relative, self.groups.length_penalty)
                    * count.kind.weight();
            }
        }
        self.counts.clear();
    }

    /// How rare the word is: that its own forms tell; what it was made of, or begins, stands beside them.
    fn rarity(&self) -> f32 {
        let close = self.counts.met().filter(|(_, count)| count.kind <= MatchKind::Lemma).count();
        let held = if close > 0 { close } else { self.counts.met.len() } as f32;
        (1.0 + (self.groups.count as f32 - held + 0.5) / (held + 0.5)).ln()
    }
}

/// What a word counts that stands so often in a group `relative` times as long as the average one.
fn gain(frequency: f32, relative: f32, length_penalty: f32) -> f32 {
    let damping = SATURATION * (1.0 + length_penalty * (relative - 1.0));
    frequency * (SATURATION + 1.0) / (frequency + damping)
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
        let once = gain(1.0, 1.0, 0.5);
        assert!((once - 1.0).abs() < 1e-6, "once in a group of average length counts as it is");
        assert!(gain(2.0, 1.0, 0.5) - once < once);
        assert!(gain(1.0, 2.0, 0.5) < once);
        assert!(gain(1.0, 2.0, 0.0) >= once, "where length is not held against it");
    }
}
