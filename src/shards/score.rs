//! Scores the documents that hold words of a query.

use super::lookup::Looked;
use super::shard::Shard;
use crate::index::segment::Segment;
use crate::order::sorted;
use crate::query::MatchKind;
use crate::query::clause::{Clause, Role, Run, Term};
use crate::query::filter::names;
use crate::query::parse::Query;

/// What a word of the query found.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// The documents that hold it, in order, each once, and how closely.
    pub(super) documents: Vec<(u32, MatchKind)>,
    /// How much it counts.
    pub(super) weight: f32,
}

/// What was found of a word, in so many documents; it counts the more the rarer it is, as in
/// [`rank`](mod@crate::query::rank), and `share` of that.
pub(super) fn found(
    looked: &Looked,
    shards: &[Option<Shard>],
    documents: u32,
    share: f32,
) -> Found {
    let mut all: Vec<(u32, MatchKind)> = Vec::new();
    for (row, (entry, kind)) in &looked.met {
        let held = shards.get(*row).and_then(Option::as_ref);
        let places = held.map(|shard| Segment::places(&shard.segment, entry));
        all.extend(places.into_iter().flatten().map(|document| (document, *kind)));
    }
    let mut all = sorted(&all, Ord::cmp);
    all.dedup_by_key(|(document, _)| *document);
    let close = all.iter().filter(|(_, kind)| *kind <= MatchKind::Lemma).count();
    let held = if close > 0 { close } else { all.len() } as f32;
    let rarity = (1.0 + (documents as f32 - held + 0.5) / (held + 0.5)).ln();
    Found { documents: all, weight: share * rarity }
}

/// How well each document answers, 0 where it does not. Where one word is asked for, how closely it is met
/// comes before all else.
pub(super) fn scores(query: &Query, found: &[Found], documents: u32) -> Vec<f32> {
    let mut scores = vec![0.0; documents as usize];
    let alone = found.iter().filter(|found| found.weight > 0.0).count() == 1;
    for found in found.iter().filter(|found| found.weight > 0.0) {
        for (document, kind) in &found.documents {
            if let Some(score) = scores.get_mut(*document as usize) {
                *score += if alone { kind.closeness() } else { found.weight * kind.weight() };
            }
        }
    }
    for clause in &query.clauses {
        let holds = holding(clause, found, documents);
        let wrong = scores.iter_mut().zip(holds).filter(|(_, holds)| *holds == clause.excluded);
        wrong.for_each(|(score, _)| *score = 0.0);
    }
    scores
}

/// Of which documents one of the terms of a clause holds: where words must stand side by side, of those that
/// have all of them. Whether they do stand so, the texts tell. A phrase that must not be there is taken for none.
fn holding(clause: &Clause, found: &[Found], documents: u32) -> Vec<bool> {
    let mut holding = vec![false; documents as usize];
    let single = |term: &&Term| term.runs.len() == 1 && term.runs.iter().all(|run| run.length == 1);
    for term in clause.any.iter().filter(|term| !clause.excluded || single(term)) {
        let mut own = vec![true; documents as usize];
        for place in term.runs.iter().flat_map(words_at) {
            both(&mut own, &place, found, clause.role());
        }
        holding.iter_mut().zip(own).for_each(|(one, own)| *one |= own);
    }
    holding
}

/// For each place of a run the words that may stand there: a part of a hyphenated word, or the whole.
fn words_at(run: &Run) -> Vec<Vec<usize>> {
    let at = |place| {
        let steps = run.steps.iter().filter(|step| (step.start..step.end).contains(&place));
        steps.map(|step| step.word).collect()
    };
    (0..run.length).map(at).collect()
}

/// Keeps those that have one of the words; words that are not looked for are taken to be there.
fn both(own: &mut [bool], words: &[usize], found: &[Found], role: Role) {
    let lists: Vec<&Found> = words.iter().filter_map(|word| found.get(*word)).collect();
    if lists.iter().all(|found| found.weight <= 0.0 && found.documents.is_empty()) {
        return;
    }
    let mut has = vec![false; own.len()];
    for found in lists {
        // What a word was made of is another word, and stands in for it only where there is no form of it.
        let known = found.documents.iter().any(|(_, kind)| *kind <= MatchKind::Lemma);
        for (document, kind) in &found.documents {
            if names(*kind, role, known)
                && let Some(has) = has.get_mut(*document as usize)
            {
                *has = true;
            }
        }
    }
    own.iter_mut().zip(has).for_each(|(own, has)| *own &= has);
}
