//! Keeps what all clauses of a query hold of.
//!
//! A hit must satisfy every clause by itself: a sentence within the sentence, a document within itself
//! and its title. Words of a phrase, and words near each other, stand in one unit. What the query has
//! in quotes ranks by how closely it is met before all else: whoever types a phrase has read it.

use std::ops::Range;

use super::MatchKind;
use super::acronyms::Names;
use super::clause::{Clause, Role, Term};
use super::parse::{Query, QueryWord};
use super::places::{Place, ordered, places_of};
use super::plan::terms;
use super::rank::{Scored, in_order};
use crate::index::Field;
use crate::index::dictionary::Entry;
use crate::index::postings::Occurrence;
use crate::index::segment::Segment;

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
    segment: &Segment,
    names: &Names,
    scope: Scope<'_>,
) -> Vec<Standing> {
    if query.clauses.is_empty() {
        return Vec::new();
    }
    let places = places(query, segment, names);
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

/// The groups that all clauses hold of, the best first: those that meet its phrases more closely, then
/// those with the better score.
pub fn keep(ranked: Vec<Scored>, query: &Query, standings: &[Standing]) -> Vec<Scored> {
    if query.clauses.is_empty() {
        return ranked;
    }
    let best = ranked.iter().map(|scored| scored.score).fold(0.0, f32::max);
    let mut scores = vec![0.0; standings.len()];
    for Scored { group, score } in ranked {
        let place = group as usize;
        let standing = standings.get(place).copied().unwrap_or_default();
        if let Some(kept) = scores.get_mut(place)
            && standing.held == query.clauses.len()
        {
            *kept = score + best * f32::from(standing.closeness % NO_PHRASE);
        }
    }
    in_order(&scores)
}

/// Two orders of the same groups as one, by the sum of their scores.
pub fn sum(one: &[Scored], other: &[Scored], groups: usize) -> Vec<Scored> {
    let mut scores = vec![0.0; groups];
    for scored in one.iter().chain(other) {
        if let Some(score) = scores.get_mut(scored.group as usize) {
            *score += scored.score;
        }
    }
    in_order(&scores)
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
fn places(query: &Query, segment: &Segment, names: &Names) -> Vec<Vec<Place>> {
    let mut places = vec![Vec::new(); query.words.len()];
    for (number, (asked, places)) in query.words.iter().zip(&mut places).enumerate() {
        if query.role(number) == Role::Optional {
            continue;
        }
        let mut found = Vec::new();
        for (entry, kind) in forms(asked, query.role(number), segment) {
            let joined = entry.term.first() == Some(&Field::Joined.tag());
            let place = |at: Occurrence| Place::of_word(at.unit, at.position, joined, kind);
            found.extend(segment.occurrences(&entry).map(place));
        }
        if query.role(number) == Role::Required {
            found.extend(names.of(number).map(|name| name.place));
        }
        *places = ordered(&mut found);
    }
    places
}

/// The terms of the index that are the word that a clause names. Words of the same root are others;
/// they stand in for it only where it must be there and the index has no form of it.
fn forms(asked: &QueryWord, role: Role, segment: &Segment) -> Vec<(Entry, MatchKind)> {
    let mut found = terms(asked, segment);
    let known = found.iter().any(|(_, kind)| *kind <= MatchKind::Lemma);
    if role == Role::Excluded {
        found.retain(|(_, kind)| *kind <= MatchKind::Lemma);
    } else if known {
        found.retain(|(_, kind)| *kind != MatchKind::Root);
    }
    found
}

/// For each group how closely a clause is met in it, if it is.
fn met(clause: &Clause, places: &[Vec<Place>], scope: Scope<'_>) -> Vec<Option<MatchKind>> {
    let mut met = vec![None; scope.groups];
    for term in &clause.any {
        let groups = groups_of(term, scope);
        for place in places_of(term, places) {
            let groups = groups(place.unit);
            let groups = groups.start as usize..groups.end as usize;
            for met in met.get_mut(groups).unwrap_or_default() {
                *met = Some(met.map_or(place.kind, |kind: MatchKind| kind.min(place.kind)));
            }
        }
    }
    met
}

fn groups_of<'s>(term: &Term, scope: Scope<'s>) -> &'s dyn Fn(u32) -> Range<u32> {
    if term.title { scope.title } else { scope.text }
}
