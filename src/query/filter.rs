//! Keeps what all clauses of a query hold of.
//!
//! A hit must satisfy every clause by itself: a sentence within the sentence, a document within itself
//! and its title. Words of a phrase, and words near each other, stand in one unit. What the query has
//! in quotes ranks by how closely it is met before all else: whoever types a phrase has read it.

use std::ops::Range;

use super::MatchKind;
use super::clause::{Clause, Role, Term, Topic};
use super::parse::Query;
use super::places::{Place, places_of};
use super::plan::{Met, Planned};
use crate::index::segment::Segment;
use crate::index::units::Occurrence;
use crate::order::sorted;

/// What hits are, and which of them a unit of the index speaks for.
#[expect(missing_debug_implementations, reason = "its functions show nothing")]
#[derive(Clone, Copy)]
pub struct Scope<'s> {
    /// How many groups there are.
    pub groups: usize,
    /// The groups that hold what stands in a unit.
    pub text: &'s dyn Fn(u32) -> Range<u32>,
    /// The groups whose title a unit is.
    pub title: &'s dyn Fn(u32) -> Range<u32>,
    /// The units that speak of a topic of the query.
    pub topics: &'s dyn Fn(Topic) -> Vec<u32>,
}

/// How a query stands with a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// How many of its clauses hold.
    pub held: usize,
    /// How closely its phrases are met: that of the least close one.
    closeness: u8,
}

/// The closeness where there is no phrase; one more than that of the closest.
const NO_PHRASE: u8 = 4;

/// How the query stands with each group; none where it has no clauses.
pub fn standings(
    query: &Query,
    plan: &[Planned],
    segment: &Segment,
    scope: Scope<'_>,
) -> Vec<Standing> {
    if query.clauses.is_empty() {
        return Vec::new();
    }
    let places = places(query, plan, segment);
    let mut all = vec![Standing { held: 0, closeness: NO_PHRASE }; scope.groups];
    for clause in &query.clauses {
        let found = met(clause, &places, scope);
        let ranks = clause.any.iter().any(|term| term.phrase) && !clause.excluded;
        for (standing, met) in all.iter_mut().zip(found) {
            standing.held += usize::from(met.is_some() != clause.excluded);
            if ranks {
                standing.closeness = standing.closeness.min(met.map_or(0, closeness));
            }
        }
    }
    all
}

/// Leaves their scores to the groups that all clauses hold of, higher where they meet its phrases more
/// closely, and takes those of the others.
pub fn keep(scores: &mut [f32], query: &Query, standings: &[Standing]) {
    if query.clauses.is_empty() {
        return;
    }
    let best = scores.iter().copied().fold(0.0, f32::max);
    for (score, standing) in scores.iter_mut().zip(standings).filter(|(score, _)| **score > 0.0) {
        let kept = standing.held == query.clauses.len();
        *score = if kept { *score + best * f32::from(standing.closeness % NO_PHRASE) } else { 0.0 };
    }
}

/// How much closer a phrase was met than it had to be. As it was typed comes before other spellings,
/// these before other forms, these before guesses.
fn closeness(kind: MatchKind) -> u8 {
    match kind {
        MatchKind::Exact => 3,
        MatchKind::Script | MatchKind::Hyphen | MatchKind::Folded => 2,
        MatchKind::Lemma => 1,
        _ => 0,
    }
}

/// Where the words of clauses stand; of other words, nothing.
fn places(query: &Query, plan: &[Planned], segment: &Segment) -> Vec<Vec<Place>> {
    let places = plan.iter().enumerate().map(|(number, planned)| {
        let mut found = Vec::new();
        for (entry, kind) in forms(&planned.met, query.role(number)) {
            let place = |at: Occurrence| Place::of_word(at.unit, at.position, entry.joined, kind);
            found.extend(segment.occurrences(&entry).map(place));
        }
        if query.role(number) == Role::Required {
            let names = planned.beside.iter().filter(|meeting| meeting.counts());
            found.extend(names.map(|meeting| Place { unit: meeting.unit, ..meeting.place() }));
        }
        sorted(&found, Ord::cmp)
    });
    places.collect()
}

/// Those of the words that meet one of the query that are the word which a clause names. Words of the same
/// root are others; they stand in for it only where it must be there and the index has no form of it.
fn forms(met: &[Met], role: Role) -> Vec<Met> {
    let known = met.iter().any(|(_, kind)| *kind <= MatchKind::Lemma);
    met.iter().filter(|(_, kind)| names(*kind, role, known)).cloned().collect()
}

/// Whether a word that is met so is the one that a clause names; `known` says whether there is any form of it.
pub(crate) fn names(kind: MatchKind, role: Role, known: bool) -> bool {
    match role {
        Role::Optional => false,
        Role::Excluded => kind <= MatchKind::Lemma,
        Role::Required => !known || kind != MatchKind::Root,
    }
}

/// A word of a text that is one which a clause names.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// The sentence that it stands in, counted from 1; 0 is the title.
    pub unit: u32,
    /// Which word of it, counted from 0.
    pub position: u32,
    /// Whether it stands there with hyphens.
    pub joined: bool,
    /// Which word of the query it is, counted from 0.
    pub word: usize,
    /// How they meet.
    pub kind: MatchKind,
}

/// Whether all clauses of a query hold of one text with its title, in which these words were seen. Of what texts
/// speak of besides, nothing is known.
pub fn all_hold(query: &Query, seen: &[Seen]) -> bool {
    let of_word = |number: usize| {
        let own = seen.iter().filter(|seen| seen.word == number);
        let found =
            own.map(|seen| Place::of_word(seen.unit, seen.position, seen.joined, seen.kind));
        sorted(&found.collect::<Vec<_>>(), Ord::cmp)
    };
    let places: Vec<Vec<Place>> = (0..query.words.len()).map(of_word).collect();
    let title = |unit: u32| 0..u32::from(unit == 0);
    let scope = Scope { groups: 1, text: &|_| 0..1, title: &title, topics: &|_| Vec::new() };
    let holds = |clause: &Clause| {
        let met = met(clause, &places, scope);
        met.iter().all(|met| met.is_some() != clause.excluded)
    };
    query.clauses.iter().all(holds)
}

/// For each group how closely a clause is met in it, if it is.
fn met(clause: &Clause, places: &[Vec<Place>], scope: Scope<'_>) -> Vec<Option<MatchKind>> {
    let mut met = vec![None; scope.groups];
    for term in &clause.any {
        let groups = groups_of(term, scope);
        let mut found = places_of(term, places);
        found.append(&mut spoken_of(term, scope));
        for place in found {
            let groups = groups(place.unit);
            let groups = groups.start as usize..groups.end as usize;
            for met in met.get_mut(groups).unwrap_or_default() {
                *met = Some(met.map_or(place.kind, |kind: MatchKind| kind.min(place.kind)));
            }
        }
    }
    met
}

/// Where the topic of a term is spoken of, if it has one.
fn spoken_of(term: &Term, scope: Scope<'_>) -> Vec<Place> {
    let units = term.topic.map(scope.topics).unwrap_or_default();
    units.into_iter().map(|unit| Place::of_word(unit, 0, false, MatchKind::Exact)).collect()
}

fn groups_of<'s>(term: &Term, scope: Scope<'s>) -> &'s dyn Fn(u32) -> Range<u32> {
    if term.title { scope.title } else { scope.text }
}
