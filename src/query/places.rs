//! Where words, phrases and words near each other stand: in an index, or in one sentence.

use super::MatchKind;
use super::clause::{Run, Term};
use crate::order::sorted;

/// A place that a word or a run of words takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The unit, as the index counts them.
    pub(super) unit: u32,
    /// The first word of it, counted from 0 in the unit.
    pub(super) start: u32,
    /// The word behind it.
    pub(super) end: u32,
    /// How it is met; of a run, how the least close of its words is.
    pub(super) kind: MatchKind,
}

/// How many words a hyphenated word of a text takes that is met without its hyphens. Neither the index
/// nor the form says; nearly all have two parts.
const PARTS: u32 = 2;

impl Place {
    /// The place of a word; `joined` says that the text has it with hyphens.
    pub(super) fn of_word(unit: u32, start: u32, joined: bool, kind: MatchKind) -> Self {
        let end = start.saturating_add(if joined { PARTS } else { 1 });
        Self { unit, start, end, kind }
    }
}

/// Where a term stands, in order. `places` gives those of each word of the query, in order.
pub(super) fn places_of(term: &Term, places: &[Vec<Place>]) -> Vec<Place> {
    match (term.runs.as_slice(), term.within) {
        ([left, right], Some(within)) => {
            near(&places_of_run(left, places), &places_of_run(right, places), within)
        }
        ([run, ..], _) => places_of_run(run, places),
        _ => Vec::new(),
    }
}

/// Where the words of a run stand side by side.
fn places_of_run(run: &Run, places: &[Vec<Place>]) -> Vec<Place> {
    // For each place of the run, where what is before it stands.
    let mut before: Vec<Vec<Place>> = vec![Vec::new(); run.length as usize + 1];
    for step in &run.steps {
        let word = places.get(step.word).map_or(&[][..], Vec::as_slice);
        let longer = if step.start == 0 {
            word.to_vec()
        } else {
            let so_far = before.get_mut(step.start as usize).map(closest).unwrap_or_default();
            longer(&so_far, word)
        };
        if let Some(after) = before.get_mut(step.end as usize) {
            after.extend(longer);
        }
    }
    before.last_mut().map(closest).unwrap_or_default()
}

/// The places in order; of the same place the closest match.
pub(super) fn closest(places: &mut Vec<Place>) -> Vec<Place> {
    let mut places = sorted(&std::mem::take(places), Ord::cmp);
    places.dedup_by_key(|place| (place.unit, place.start, place.end));
    places
}

/// The places of what is in `before` with a word directly behind it.
fn longer(before: &[Place], word: &[Place]) -> Vec<Place> {
    let mut found = Vec::new();
    for first in before {
        let from = word.partition_point(|next| (next.unit, next.start) < (first.unit, first.end));
        let behind = word.iter().skip(from);
        let behind = behind.take_while(|next| (next.unit, next.start) == (first.unit, first.end));
        found.extend(behind.map(|next| around(first, next)));
    }
    found
}

/// From the first of two places in one unit to behind the last.
fn around(one: &Place, other: &Place) -> Place {
    Place {
        unit: one.unit,
        start: one.start.min(other.start),
        end: one.end.max(other.end),
        kind: one.kind.max(other.kind),
    }
}

/// The places of `left` with the nearest of `right` before and behind, where these are within so many
/// words.
fn near(left: &[Place], right: &[Place], within: u32) -> Vec<Place> {
    let mut found = Vec::new();
    for one in left {
        let start = |place: &Place| (place.unit, place.start);
        let behind = right.partition_point(|other| start(other) < (one.unit, one.end));
        let behind = right
            .get(behind)
            .filter(|other| other.unit == one.unit && other.start - one.end < within);
        let before = right.partition_point(|other| start(other) < start(one));
        // A hyphenated word before it may still reach into it.
        let mut before = right.get(..before).unwrap_or_default().iter().rev().take(PARTS as usize);
        let before = before.find(|other| other.unit == one.unit && other.end <= one.start);
        let before = before.filter(|other| one.start - other.end < within);
        found.extend(before.into_iter().chain(behind).map(|other| around(one, other)));
    }
    closest(&mut found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::clause::Step;

    fn at(unit: u32, start: u32) -> Place {
        Place::of_word(unit, start, false, MatchKind::Exact)
    }

    fn run(words: &[usize]) -> Run {
        let steps =
            words.iter().zip(0..).map(|(&word, start)| Step { word, start, end: start + 1 });
        Run { steps: steps.collect(), length: words.len() as u32 }
    }

    fn starts(found: &[Place]) -> Vec<(u32, u32)> {
        found.iter().map(|place| (place.unit, place.start)).collect()
    }

    #[test]
    fn the_words_of_a_run_stand_side_by_side_in_one_unit() {
        let first = vec![at(0, 4), at(1, 0), at(2, 7)];
        let second = vec![at(0, 5), at(1, 2), at(3, 8)];
        assert_eq!(starts(&places_of_run(&run(&[0, 1]), &[first, second])), [(0, 4)]);
    }

    #[test]
    fn a_run_is_met_as_closely_as_its_least_close_word() {
        let lemma = Place { kind: MatchKind::Lemma, ..at(0, 1) };
        let found = places_of_run(&run(&[0, 1]), &[vec![at(0, 0)], vec![lemma]]);
        assert_eq!(found, [Place { unit: 0, start: 0, end: 2, kind: MatchKind::Lemma }]);
    }

    #[test]
    fn a_hyphenated_word_is_met_by_its_parts_or_without_its_hyphens() {
        // Two parts, and the word without hyphens from the first place to behind the second.
        let joined = Step { word: 1, start: 0, end: 2 };
        let mut run = run(&[0, 2]);
        run.steps.insert(1, joined);
        let parts = [vec![at(0, 3)], vec![at(1, 5)], vec![at(0, 4)]];
        assert_eq!(starts(&places_of_run(&run, &parts)), [(0, 3), (1, 5)]);
    }

    #[test]
    fn nearness_is_counted_in_both_directions() {
        let (left, right) = ([at(0, 10)], [at(0, 7), at(0, 13), at(1, 10)]);
        assert!(near(&left, &right, 2).is_empty(), "the third word is three away");
        assert_eq!(starts(&near(&left, &right, 3)), [(0, 7), (0, 10)]);
        assert!(near(&left, &left, 9).is_empty(), "a word is not near itself");
    }
}
