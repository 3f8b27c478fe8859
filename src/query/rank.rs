//! Puts units of text in order of how well they answer: BM25.
//!
//! A word counts more the fewer groups hold it, less each further time it stands in one, and less
//! in a long group (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and
//! Beyond", 2009). A group is what a hit is: a sentence, or a document with its title. What a word
//! is met by scales it by [`MatchKind::weight`]: the closest match in the group counts.

use std::collections::BinaryHeap;

use super::MatchKind;
use super::plan::{Met, Planned};
use crate::index::segment::{Places, Segment};
use crate::order::sorted;

/// How soon a word's further occurrences stop counting. At 0 only presence counts; at 3 the tenth
/// still does. The usual 1.2.
const SATURATION: f32 = 1.2;

/// How much an occurrence counts, 1 in running text and 0 where it is not searched: of a word that is
/// looked for everywhere, and of one that is looked for in titles alone; each in a text, and in a title.
pub type Weights = [[f32; 2]; 2];

/// Where units belong.
#[derive(Clone, Copy, Debug)]
pub struct Belonging<'g> {
    /// For each unit its group.
    pub groups: &'g [u32],
    /// For each unit whether it is a title.
    pub is_title: &'g [bool],
    /// For each group whether it is searched.
    pub wanted: &'g [bool],
}

impl Belonging<'_> {
    /// The group of a unit, if it is searched, and whether the unit is a title.
    fn of(&self, unit: u32) -> Option<(u32, bool)> {
        let group = *self.groups.get(unit as usize)?;
        let wanted = *self.wanted.get(group as usize)?;
        wanted.then_some((group, *self.is_title.get(unit as usize)?))
    }
}

/// How units of the index are scored.
#[derive(Clone, Copy, Debug)]
pub struct Units {
    /// How much a long unit is held back. At 0 not at all; at 1 in full proportion.
    pub length_penalty: f32,
    /// How much an occurrence in a unit counts.
    pub weights: Weights,
}

/// What units are put together to.
#[expect(missing_debug_implementations, reason = "its function shows nothing")]
#[derive(Clone, Copy)]
pub struct Groups<'g> {
    /// How many there are.
    pub count: usize,
    /// How much a long group is held back. At 0 not at all; at 1 in full proportion.
    pub length_penalty: f32,
    /// How many words each has.
    pub length: &'g dyn Fn(u32) -> u32,
    /// How much an occurrence in a unit counts in its group; where it is 0, the unit is none of it.
    pub weights: Weights,
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
    belonging: Belonging<'_>,
    units: Units,
    groups: Option<Groups<'_>>,
) -> Ranked {
    let all = segment.units();
    let (count, grouped) = (all.len(), groups.map_or(0, |groups| groups.count));
    let (mut in_units, mut in_groups) = (Vec::new(), Vec::new());
    let mut stretch = Stretch::new();
    for planned in plan.iter().filter(|planned| planned.weight > 0.0) {
        let weights = groups.map_or([[0.0; 2]; 2], |groups| groups.weights);
        let [in_unit, in_group] =
            [units.weights, weights].map(|weights| weights_of(weights, planned.title));
        let mut held = with_names(held(segment, &planned.met, &mut stretch), planned);
        let mut together = Vec::new();
        for held in &mut held {
            let Some((group, title)) = belonging.of(held.group) else {
                held.frequency = 0.0;
                continue;
            };
            let weight = pick(in_group, title);
            if weight > 0.0 {
                add(&mut together, Held { group, frequency: held.frequency * weight, ..*held });
            }
            held.frequency *= pick(in_unit, title);
        }
        if groups.is_some() {
            in_groups.push(Word::new(planned, together, grouped));
        }
        in_units.push(Word::new(planned, held, count));
    }
    let length = |unit| all.length(unit);
    let mut scale = Scale::new(segment, count, units.length_penalty, &length);
    scale.alone = groups.is_none() && in_units.len() == 1;
    let units = scores(&in_units, &scale, count);
    let groups = groups.map_or_else(Vec::new, |groups| {
        let scale = Scale::new(segment, grouped, groups.length_penalty, groups.length);
        scores(&in_groups, &scale, grouped)
    });
    Ranked { units, groups }
}

/// The weights of a word that is looked for everywhere, or in titles alone.
fn weights_of([everywhere, titles]: Weights, title: bool) -> [f32; 2] {
    if title { titles } else { everywhere }
}

/// The weight in a text, or in a title.
fn pick([text, in_title]: [f32; 2], title: bool) -> f32 {
    if title { in_title } else { text }
}

/// The groups with a score, at most `most`, the best first; among equals, the earlier first. Positive
/// floats are in the order of their bits, so one number, the inverted bits above the group, sorts both
/// ways at once.
pub fn best(scores: &[f32], most: usize) -> Vec<Scored> {
    let mut heap: BinaryHeap<u64> = BinaryHeap::new();
    // What the last of the best has, once there are as many as are wanted.
    let mut worst = if most > 0 { u64::MAX } else { 0 };
    for (group, score) in (0u32..).zip(scores).filter(|(_, score)| **score > 0.0) {
        let packed = u64::from(!score.to_bits()) << 32 | u64::from(group);
        if packed < worst {
            heap.push(packed);
            if heap.len() > most {
                heap.pop();
            }
            worst = heap.peek().copied().filter(|_| heap.len() == most).unwrap_or(worst);
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

/// The places of a word of the index, the next one looked at.
struct Cursor<'s> {
    places: Places<'s>,
    /// Past all places behind the last.
    next: u32,
    kind: MatchKind,
}

impl Cursor<'_> {
    fn step(&mut self) {
        self.next = self.places.next().unwrap_or(u32::MAX);
    }
}

/// The units that hold one of some words of the index, in order; `stretch` is room for some of them.
fn held(segment: &Segment, met: &[Met], stretch: &mut Stretch) -> Vec<Held> {
    let units = segment.units();
    let count: usize = met.iter().map(|(entry, _)| entry.count as usize).sum();
    let mut all = Vec::with_capacity(count.min(units.len()));
    let mut cursors = Vec::with_capacity(met.len());
    for (entry, kind) in met {
        let mut cursor = Cursor { places: segment.places(entry), next: 0, kind: *kind };
        cursor.step();
        cursors.push(cursor);
    }
    if let [cursor] = cursors.as_mut_slice() {
        while cursor.next < u32::MAX {
            let group = units.unit(cursor.next);
            add(&mut all, Held { group, frequency: 1.0, kind: cursor.kind });
            cursor.step();
        }
        return all;
    }
    let mut start = 0;
    while let Some(first) = cursors.iter().map(|cursor| cursor.next).min()
        && first < u32::MAX
    {
        // Where there is nothing for a while, a stretch begins where there is something again.
        start = units.unit(first).max(start);
        let end = units.start(start.saturating_add(STRETCH));
        for cursor in &mut cursors {
            while cursor.next < end {
                stretch.add(units.unit(cursor.next).saturating_sub(start), cursor.kind);
                cursor.step();
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
    let mut all = Vec::new();
    for held in sorted(&held, |a, b| a.group.cmp(&b.group)) {
        add(&mut all, held);
    }
    all
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

/// Adds what holds a word to what is before it; that of the same group becomes one.
fn add(all: &mut Vec<Held>, next: Held) {
    match all.last_mut().filter(|last| last.group == next.group) {
        Some(last) => {
            last.frequency += next.frequency;
            last.kind = last.kind.min(next.kind);
        }
        None => all.push(next),
    }
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
