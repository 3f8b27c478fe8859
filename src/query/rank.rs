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
use crate::order::sorted;

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
///
/// Each word of the query becomes a list of the units that hold it, then the lists are scored. Both are
/// done stretch by stretch of the text, so that what is read and written lies close together however
/// long the text is.
pub fn rank(
    segment: &Segment,
    plan: &[Planned],
    units: Units<'_>,
    groups: Option<Groups<'_>>,
) -> Ranked {
    let count = segment.units().len();
    let grouped = groups.map_or(0, |groups| groups.count);
    let (mut in_units, mut in_groups) = (Vec::new(), Vec::new());
    for planned in plan.iter().filter(|planned| planned.weight > 0.0) {
        let mut held = with_names(held(segment, &planned.met), planned);
        if let Some(groups) = groups {
            let member = |unit| (groups.member)(unit, planned.title);
            in_groups.push(Word::new(planned, together(&held, &member), grouped));
        }
        for held in &mut held {
            held.frequency *= (units.weight)(held.group, planned.title);
        }
        in_units.push(Word::new(planned, held, count));
    }
    let length = |unit| segment.units().length(unit);
    let mut scale = Scale::new(segment, count, units.length_penalty, &length);
    scale.alone = groups.is_none() && in_units.len() == 1;
    let units = scores(&in_units, &scale, count);
    let groups = groups.map_or_else(Vec::new, |groups| {
        let scale = Scale::new(segment, grouped, groups.length_penalty, groups.length);
        scores(&in_groups, &scale, grouped)
    });
    Ranked { units, groups }
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
    let unpacked = |packed: u64| Scored {
        group: packed as u32,
        score: f32::from_bits(!((packed >> 32) as u32)),
    };
    heap.into_sorted_vec().into_iter().map(unpacked).collect()
}

/// How often one word of the query stands in a group, and how closely at best.
#[derive(Clone, Copy)]
struct Held {
    group: u32,
    frequency: f32,
    kind: MatchKind,
}

/// Units of a stretch.
const STRETCH: u32 = 4096;

/// The units that hold one of some words of the index, in order.
fn held(segment: &Segment, met: &[Met]) -> Vec<Held> {
    let units = segment.units();
    let places = met.iter().map(|(entry, kind)| (segment.places(entry).peekable(), *kind));
    let mut places: Vec<_> = places.collect();
    let mut stretch = Stretch::new();
    let mut all = Vec::new();
    let mut start = 0;
    while let Some(first) = places.iter_mut().filter_map(|(places, _)| places.peek().copied()).min()
    {
        // Where there is nothing for a while, a stretch begins where there is something again.
        start = units.unit(first).max(start);
        let end = units.start(start.saturating_add(STRETCH));
        for (places, kind) in &mut places {
            while let Some(place) = places.next_if(|place| *place < end) {
                stretch.add(units.unit(place).saturating_sub(start), *kind);
            }
        }
        stretch.empty_into(start, &mut all);
        start = start.saturating_add(STRETCH);
    }
    all
}

/// The same with the units that hold another name of the word.
fn with_names(mut held: Vec<Held>, planned: &Planned) -> Vec<Held> {
    let names = planned.beside.iter().filter(|meeting| meeting.counts());
    let before = held.len();
    held.extend(names.map(|name| Held { group: name.unit, frequency: 1.0, kind: name.kind }));
    if held.len() == before {
        return held;
    }
    together(&sorted(&held, |a, b| a.group.cmp(&b.group)), &|unit| Some((unit, 1.0)))
}

/// The units of a stretch that hold a word.
struct Stretch {
    counts: Vec<(f32, MatchKind)>,
    /// A bit for each unit.
    met: Vec<u64>,
}

impl Stretch {
    fn new() -> Self {
        let nothing = (0.0, MatchKind::FuzzyLemma);
        Self { counts: vec![nothing; STRETCH as usize], met: vec![0; STRETCH as usize / 64] }
    }

    fn add(&mut self, unit: u32, kind: MatchKind) {
        let (place, bit) = (unit as usize / 64, unit % 64);
        if let (Some(count), Some(met)) =
            (self.counts.get_mut(unit as usize), self.met.get_mut(place))
        {
            *count = (count.0 + 1.0, count.1.min(kind));
            *met |= 1 << bit;
        }
    }

    /// Gives the units in order, counted from `start` on, and holds none any more.
    fn empty_into(&mut self, start: u32, all: &mut Vec<Held>) {
        for (bits, first) in self.met.iter_mut().zip((0..).step_by(64)) {
            while *bits != 0 {
                let unit = first + bits.trailing_zeros();
                *bits &= *bits - 1;
                if let Some(count) = self.counts.get_mut(unit as usize) {
                    let (frequency, kind) = std::mem::replace(count, (0.0, MatchKind::FuzzyLemma));
                    all.push(Held { group: start + unit, frequency, kind });
                }
            }
        }
    }
}

/// The groups of units, which come in order, as do their groups; `member` says where a unit belongs, and
/// how much it counts there.
fn together(units: &[Held], member: &dyn Fn(u32) -> Option<(u32, f32)>) -> Vec<Held> {
    let mut all: Vec<Held> = Vec::new();
    for unit in units {
        let Some((group, weight)) = member(unit.group) else { continue };
        let frequency = unit.frequency * weight;
        match all.last_mut().filter(|last| last.group == group) {
            Some(last) => {
                last.frequency += frequency;
                last.kind = last.kind.min(unit.kind);
            }
            None => all.push(Held { group, frequency, kind: unit.kind }),
        }
    }
    all
}

/// A word of the query, in groups of one kind.
struct Word {
    held: Vec<Held>,
    /// How much it counts.
    weight: f32,
}

impl Word {
    fn new(planned: &Planned, held: Vec<Held>, groups: usize) -> Self {
        let weight = planned.weight * rarity(&held, groups);
        Self { held, weight }
    }
}

/// How rare a word is: that its own forms tell; what it was made of, or begins, stands beside them.
fn rarity(held: &[Held], groups: usize) -> f32 {
    let close = held.iter().filter(|held| held.kind <= MatchKind::Lemma).count();
    let held = if close > 0 { close } else { held.len() } as f32;
    (1.0 + (groups as f32 - held + 0.5) / (held + 0.5)).ln()
}

/// What words count in so many groups.
fn scores(words: &[Word], scale: &Scale<'_>, groups: usize) -> Vec<f32> {
    let mut scores = vec![0.0; groups];
    let mut words: Vec<(&[Held], f32)> =
        words.iter().map(|word| (word.held.as_slice(), word.weight)).collect();
    for end in (0..groups as u32).step_by(STRETCH as usize).map(|start| start + STRETCH) {
        for (held, weight) in &mut words {
            while let Some((first, rest)) =
                held.split_first().filter(|(first, _)| first.group < end)
            {
                *held = rest;
                if let Some(score) = scores.get_mut(first.group as usize) {
                    let gain = scale.gain(first.frequency, first.group);
                    *score += *weight * scale.worth(gain, first.kind);
                }
            }
        }
    }
    scores
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
        assert!(scale.worth(0.0, MatchKind::Exact) <= 0.0, "what is not searched gains nothing");
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
