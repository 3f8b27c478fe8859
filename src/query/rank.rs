//! Puts units of text in order of how well they answer: BM25.
//!
//! A word counts more the fewer groups hold it, less each further time it stands in one, and less
//! in a long group (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and
//! Beyond", 2009). A group is what a hit is: a sentence, or a document with its title. What a word
//! is met by scales it by [`MatchKind::weight`]: the closest match in the group counts.

use super::MatchKind;
use super::acronyms::{Name, Names};
use super::plan::Plan;
use crate::index::dictionary::Entry;
use crate::index::postings::Occurrence;
use crate::index::segment::Segment;

/// How soon a word's further occurrences stop counting. At 0 only presence counts; at 3 the tenth
/// still does. The usual 1.2.
const SATURATION: f32 = 1.2;
/// How much a long group is held back. At 0 not at all; at 1 in full proportion. The usual 0.75.
const LENGTH_PENALTY: f32 = 0.75;

/// What hits are made of.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    /// How many tokens each group has.
    pub lengths: Vec<u32>,
}

/// A unit's place among groups.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// The group, counted from 0; units in order must be in groups in order.
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

/// The groups that hold any word of the plan, the best first; among equals, the earlier first.
/// `member` says where a unit belongs, or `None` where it is not searched.
pub fn rank(
    segment: &Segment,
    plan: &Plan,
    names: &Names,
    groups: &Groups,
    member: impl Fn(u32) -> Option<Member>,
) -> Vec<Scored> {
    let mut scores = vec![0.0; groups.lengths.len()];
    for ((terms, number), weight) in plan.words.iter().zip(&plan.numbers).zip(&plan.weights) {
        let mut others = Vec::new();
        for Name { place, first, .. } in names.of(*number) {
            let at = Occurrence { unit: place.unit, position: *first };
            others.push(packed(at, place.kind));
        }
        let counts = count(segment, terms, others, &member);
        add_scores(&mut scores, &counts, groups, *weight);
    }
    in_order(&scores)
}

/// The groups with a score, the best first. Positive floats are in the order of their bits, so one
/// number, the inverted bits above the group, sorts both ways at once.
pub(super) fn in_order(scores: &[f32]) -> Vec<Scored> {
    let answering = (0u32..).zip(scores).filter(|(_, score)| **score > 0.0);
    let mut order: Vec<u64> =
        answering.map(|(group, score)| pack(!score.to_bits(), group)).collect();
    order.sort_unstable();
    order
        .into_iter()
        .map(unpack)
        .map(|(bits, group)| Scored { group, score: f32::from_bits(!bits) })
        .collect()
}

/// Two numbers as one that sorts by the first, then by the second.
fn pack(high: u32, low: u32) -> u64 {
    u64::from(high) << 32 | u64::from(low)
}

/// The two numbers of [`pack`].
fn unpack(packed: u64) -> (u32, u32) {
    ((packed >> 32) as u32, packed as u32)
}

/// How often one word of the query stands in a group, and how closely at best.
struct Count {
    group: u32,
    frequency: f32,
    kind: MatchKind,
}

/// Counts one word over all groups, in order, also at `places` that are packed. A place that several terms give (the exact form is
/// among the words that begin so) counts once, as the closest of them.
fn count(
    segment: &Segment,
    terms: &[(Entry, MatchKind)],
    mut places: Vec<u64>,
    member: &impl Fn(u32) -> Option<Member>,
) -> Vec<Count> {
    for (entry, kind) in terms {
        places.extend(segment.occurrences(entry).map(|place| packed(place, *kind)));
    }
    places.sort_unstable();
    places.dedup_by_key(|place| *place >> KIND_BITS);
    let mut counts: Vec<Count> = Vec::new();
    for (unit, kind) in places.into_iter().map(unpacked) {
        let Some(Member { group, weight }) = member(unit) else { continue };
        match counts.last_mut().filter(|last| last.group == group) {
            Some(last) => {
                last.frequency += weight;
                last.kind = last.kind.min(kind);
            }
            None => counts.push(Count { group, frequency: weight, kind }),
        }
    }
    counts
}

/// Bits of a packed place that hold the kind of match.
const KIND_BITS: u32 = 4;

/// A place and how it is met, as one number that sorts by place, the closest match first. The four
/// highest bits of the position are given up: no sentence has a quarter of a billion words.
fn packed(place: Occurrence, kind: MatchKind) -> u64 {
    pack(place.unit, place.position << KIND_BITS | kind as u32)
}

/// The unit and the kind of match of a packed place.
fn unpacked(place: u64) -> (u32, MatchKind) {
    let (unit, low) = unpack(place);
    let kind = match low & ((1 << KIND_BITS) - 1) {
        0 => MatchKind::Exact,
        1 => MatchKind::Script,
        2 => MatchKind::Hyphen,
        3 => MatchKind::Folded,
        4 => MatchKind::Lemma,
        5 => MatchKind::Acronym,
        6 => MatchKind::Root,
        7 => MatchKind::Prefix,
        8 => MatchKind::FoldedPrefix,
        _ => MatchKind::Fuzzy,
    };
    (unit, kind)
}

fn add_scores(scores: &mut [f32], counts: &[Count], groups: &Groups, weight: f32) {
    let all = groups.lengths.len() as f32;
    // How rare a word is, its own forms tell; what it was made of, or begins, stands beside them.
    let close = counts.iter().filter(|count| count.kind <= MatchKind::Lemma).count();
    let held = if close > 0 { close } else { counts.len() } as f32;
    let rarity = (1.0 + (all - held + 0.5) / (held + 0.5)).ln();
    let average = groups.lengths.iter().map(|&length| f64::from(length)).sum::<f64>() as f32 / all;
    for count in counts {
        let place = count.group as usize;
        let (Some(score), Some(&length)) = (scores.get_mut(place), groups.lengths.get(place))
        else {
            continue;
        };
        let relative = length as f32 / average.max(1.0);
        let damping = SATURATION * (1.0 - LENGTH_PENALTY + LENGTH_PENALTY * relative);
        let saturated = count.frequency * (SATURATION + 1.0) / (count.frequency + damping);
        *score += weight * rarity * saturated * count.kind.weight();
    }
}
