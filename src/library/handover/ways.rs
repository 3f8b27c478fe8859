//! The ways in which a word is met, as [`plan`](crate::query::plan) has them.

use super::words::{EXACT, KEY, LEMMA, OTHER, ROOT};
use crate::query::MatchKind;
use crate::query::clause::Role;
use crate::query::fuzzy::allowance;
use crate::query::parse::QueryWord;
use crate::query::plan::WEAK;

/// How a term is looked for.
#[derive(Clone, Copy)]
pub(super) enum How {
    Whole,
    Beginning,
    /// So many letters away.
    Near(usize),
}

/// A way in which a word is met.
pub(super) struct Way<'q> {
    pub(super) how: How,
    pub(super) mark: &'static str,
    pub(super) term: &'q str,
    pub(super) kind: MatchKind,
}

/// What terms of a word are.
#[derive(Clone, Copy)]
enum Of {
    Exact,
    Spellings,
    Keys,
    Terms,
    Roots,
}

/// The ways in which words are met: how, behind which mark, which terms of the word, and what that is.
const WAYS: [(How, &str, Of, MatchKind); 12] = [
    (How::Whole, EXACT, Of::Exact, MatchKind::Exact),
    (How::Whole, EXACT, Of::Spellings, MatchKind::Script),
    (How::Whole, KEY, Of::Keys, MatchKind::Folded),
    (How::Whole, LEMMA, Of::Terms, MatchKind::Lemma),
    (How::Whole, OTHER, Of::Terms, MatchKind::Acronym),
    (How::Whole, ROOT, Of::Terms, MatchKind::Root),
    (How::Whole, LEMMA, Of::Roots, MatchKind::Root),
    (How::Whole, ROOT, Of::Roots, MatchKind::Root),
    (How::Beginning, EXACT, Of::Exact, MatchKind::Prefix),
    (How::Beginning, KEY, Of::Keys, MatchKind::FoldedPrefix),
    // How many letters may differ is found of each.
    (How::Near(1), KEY, Of::Keys, MatchKind::Fuzzy),
    (How::Near(1), LEMMA, Of::Terms, MatchKind::Fuzzy),
];

/// What a match weighs, in whole numbers.
pub(super) const fn weight(kind: MatchKind) -> i32 {
    (kind.weight() * 100.0) as i32
}

/// By what the weight of a word is divided that says little of what a text is about.
pub(super) const WEAKER: i32 = (1.0 / WEAK) as i32;

/// The ways of a word of which this is wanted; `near` says by how many letters it may differ at most.
pub(super) fn ways(word: &QueryWord, role: Role, near: usize) -> Vec<Way<'_>> {
    let mut ways = Vec::new();
    let may = role != Role::Excluded;
    let near = if may { near } else { 0 };
    for &(how, mark, of, kind) in &WAYS {
        let asked = match kind {
            MatchKind::Exact => !word.joined,
            // Words of the root are others: they stand in for one that must be there only where there is none.
            MatchKind::Root => role == Role::Optional || near > 0,
            MatchKind::Prefix | MatchKind::FoldedPrefix => word.prefix && may,
            MatchKind::Acronym => may,
            _ => true,
        };
        let terms = match of {
            Of::Exact => std::slice::from_ref(&word.exact),
            Of::Spellings => &word.spellings,
            Of::Keys => &word.keys,
            Of::Terms => &word.terms,
            Of::Roots => &word.roots,
        };
        for term in terms.iter().filter(|_| asked) {
            let how = match how {
                How::Near(_) => How::Near(near.min(allowance(term))),
                how => how,
            };
            if !matches!(how, How::Near(0)) {
                ways.push(Way { how, mark, term, kind });
            }
        }
    }
    ways
}
