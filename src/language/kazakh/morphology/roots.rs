//! What a dictionary form was made of: the endings of `data/derivations.tsv` come off it, and a known
//! word must be left.

use super::analysis::parts;
use super::candidates::{Candidate, Class, Trust};
use super::letters::Word;
use super::reader::Reader;
use super::suffixes::derivations;
use super::walk::Walk;
use crate::language::forms::Part;
use crate::order::sorted;

/// The most roots of a word.
const MOST: usize = 2;

impl Reader {
    /// The known words that a dictionary form was made of, the likeliest first (тәуелсіздік:
    /// тәуелсіз, then тәуел); none where it was made of none.
    pub(in super::super) fn roots(&self, lemma: &str) -> Vec<String> {
        let Some(word) = self.read(lemma) else { return Vec::new() };
        let (found, _) = self.root_candidates(&word);
        let mut roots: Vec<String> = Vec::new();
        for root in found.iter().map(|root| root.lemma(&word)) {
            if roots.len() < MOST && !roots.contains(&root) {
                roots.push(root);
            }
        }
        roots
    }

    /// The likeliest way in which a dictionary form was made of another word, part by part; nothing
    /// where it was not.
    pub(super) fn origin(&self, lemma: &str) -> Vec<Part> {
        let Some(word) = self.read(lemma) else { return Vec::new() };
        let (found, walk) = self.root_candidates(&word);
        found.first().map_or(Vec::new(), |root| parts("", lemma, root, &walk, derivations()))
    }

    fn root_candidates(&self, word: &Word) -> (Vec<Candidate>, Walk) {
        let walk = self.walk_to_roots(word);
        let search = self.search(word);
        let mut found = Vec::new();
        for (number, step) in (0..).zip(walk.steps()).skip(1) {
            search.stems(number, step, &mut |candidate| found.push(candidate));
        }
        found.retain(|candidate| {
            candidate.trust != Trust::Guessed
                && matches!(candidate.class, Class::Noun | Class::Verb)
        });
        (sorted(&found, |a, b| a.order().cmp(&b.order())), walk)
    }
}
