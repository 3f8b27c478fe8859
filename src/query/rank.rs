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

/// How units of the index are scored.
#[expect(missing_debug_implementations, reason = "its functions show nothing")]
#[derive(Clone, Copy)]
pub struct Units<'g> {
    /// How much a long unit is held back. At 0 not at all; at 1 in full proportion.
    pub length_penalty: f32,
    /// How much an occurrence in a unit counts: 1 in running text, 0 where it is not searched. The second
    /// argument says that a word is looked for in titles alone.
    pub weight: &'g dyn Fn(u32, bool) -> f32,
}

/// What units are put together to.
#[expect(missing_debug_implementations, reason = "its functions show nothing")]
#[derive(Clone, Copy)]
pub struct Groups<'g> {
    /// How many there are.
    pub count: usize,
    /// How much a long group is held back. At 0 not at all; at 1 in full proportion.
    pub length_penalty: f32,
    /// How many words each has.
    pub length: &'g dyn Fn(u32) -> u32,
    /// Where a unit belongs, and how much an occurrence in it counts there; see [`Units::weight`].
    pub member: &'g dyn Fn(u32, bool) -> Option<(u32, f32)>,
}

/// A group that answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// The group, counted from 0.
    pub group: u32,
    /// How well it answers; comparable within one answer only.
    pub score: f32,
}

/// How well each unit answers, and each group of them, 0 where they do not.
#[derive(Clone, Debug, Default)]
pub struct Ranked {
    /// A score a unit.
    pub units: Vec<f32>,
    /// A score a group; none where there are no groups.
    pub groups: Vec<f32>,
}

/// Scores units and groups of them.
pub fn rank(
    segment: &Segment,
    plan: &[Planned],
    units: Units<'_>,
    groups: Option<Groups<'_>>,
) -> Ranked {
    let count = segment.units().len();
    let grouped = groups.map_or(0, |groups| groups.count);
    let mut ranked = Ranked { units: vec![0.0; count], groups: vec![0.0; grouped] };
    let (mut counts, mut group_counts) = (Counts::new(count), Counts::new(grouped));
    let length = |unit| segment.units().length(unit);
    let alone = groups.is_none() && plan.iter().filter(|planned| planned.weight > 0.0).count() == 1;
    for planned in plan.iter().filter(|planned| planned.weight > 0.0) {
        for met in &planned.met {
            counts.add_word(segment, met);
        }
        if let Some(groups) = groups {
            for (unit, count) in counts.met() {
                if let Some((group, weight)) = (groups.member)(unit, planned.title) {
                    group_counts.add(group, count.frequency * weight, count.kind);
                }
            }
            let scale = Scale::new(segment, grouped, groups.length_penalty, groups.length);
            group_counts.score(planned.weight, &scale, &|_| 1.0, &mut ranked.groups);
        }
        let mut scale = Scale::new(segment, count, units.length_penalty, &length);
        scale.alone = alone;
        let weight = |unit| (units.weight)(unit, planned.title);
        counts.score(planned.weight, &scale, &weight, &mut ranked.units);
    }
    ranked
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
const NONE: Count = Count { frequency: 0.0, kind: MatchKind::FuzzyLemma };

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

    /// Adds to the scores what the word counts, and counts nothing any more.
    fn score(
        &mut self,
        weight: f32,
        scale: &Scale<'_>,
        weigh: &dyn Fn(u32) -> f32,
        scores: &mut [f32],
    ) {
        let weight = weight * self.rarity();
        for group in std::mem::take(&mut self.met) {
            let place = group as usize;
            if let (Some(count), Some(score)) = (self.counts.get_mut(place), scores.get_mut(place))
            {
                let gain = scale.gain(count.frequency * weigh(group), group);
                *score += weight * scale.worth(gain, count.kind);
                *count = NONE;
            }
        }
    }

    /// How rare the word is: that its own forms tell; what it was made of, or begins, stands beside them.
    fn rarity(&self) -> f32 {
        let close = self.met().filter(|(_, count)| count.kind <= MatchKind::Lemma).count();
        let held = if close > 0 { close } else { self.met.len() } as f32;
        (1.0 + (self.counts.len() as f32 - held + 0.5) / (held + 0.5)).ln()
    }
}

/// What the length of groups does.
struct Scale<'g> {
    length: &'g dyn Fn(u32) -> u32,
    /// What slows a word down in any group, and what it does for each of its words.
    fixed: f32,
    each: f32,
    /// Whether no other word is asked for.
    alone: bool,
}

impl<'g> Scale<'g> {
    fn new(segment: &Segment, groups: usize, penalty: f32, length: &'g dyn Fn(u32) -> u32) -> Self {
        let average = (segment.units().places() as f32 / groups.max(1) as f32).max(1.0);
        let (fixed, each) = (SATURATION * (1.0 - penalty), SATURATION * penalty / average);
        Self { length, fixed, each, alone: false }
    }

    /// What a word counts that stands so often in a group.
    fn gain(&self, frequency: f32, group: u32) -> f32 {
        let damping = self.fixed + self.each * (self.length)(group) as f32;
        frequency * (SATURATION + 1.0) / (frequency + damping)
    }

    /// What that is worth, met so closely. Among other words a gain makes up for a looser match; a word
    /// that is asked for alone ranks by its match first.
    fn worth(&self, gain: f32, kind: MatchKind) -> f32 {
        if self.alone && gain > 0.0 {
            // All that a word can gain is less than a step.
            kind.closeness() + gain / (SATURATION + 1.0)
        } else {
            kind.weight() * gain
        }
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
    fn no_repetition_makes_up_for_a_looser_match_of_a_word_alone() {
        let scale = Scale { length: &|_| 1, fixed: 0.1, each: 0.0, alone: true };
        let (once, often) = (scale.gain(1.0, 0), scale.gain(1e6, 0));
        let kinds = [
            MatchKind::Exact,
            MatchKind::Script,
            MatchKind::Hyphen,
            MatchKind::Folded,
            MatchKind::Lemma,
        ];
        let far = [MatchKind::Root, MatchKind::Prefix, MatchKind::FoldedPrefix];
        let guesses = [MatchKind::Fuzzy, MatchKind::FuzzyLemma];
        for pair in [&kinds[..], &far, &guesses].concat().windows(2) {
            assert!(scale.worth(once, pair[0]) > scale.worth(often, pair[1]), "{pair:?}");
        }
        assert_eq!(scale.worth(0.0, MatchKind::Exact), 0.0, "what is not searched gains nothing");
    }

    #[test]
    fn a_word_gains_less_each_further_time_and_in_a_long_group() {
        let length = |group: u32| group * 10;
        let scale = |penalty: f32| Scale {
            length: &length,
            fixed: SATURATION * (1.0 - penalty),
            each: SATURATION * penalty / 10.0,
            alone: false,
        };
        let once = scale(0.5).gain(1.0, 1);
        assert!((once - 1.0).abs() < 1e-6, "once in a group of average length counts as it is");
        assert!(scale(0.5).gain(2.0, 1) - once < once);
        assert!(scale(0.5).gain(1.0, 2) < once);
        assert!(
            (scale(0.0).gain(1.0, 2) - once).abs() < 1e-6,
            "where length is not held against it"
        );
    }
}
