//! Readings of words, told: which part is what.

use super::candidates::{Candidate, Class, Trust};
use super::lexicon::{classes, irregulars};
use super::reader::{Reader, Readings};
use super::suffixes::{NOUN, Suffix, suffixes};
use super::walk::Walk;
use crate::language::forms::{Analysis, Part};
use crate::order::sorted;

/// The most readings of a word that are told.
const MOST: usize = 8;
/// How many bits dearer than the likeliest a reading may be, and still be told. Twelve bits are
/// odds of four thousand to one: what a reader would call nonsense.
const MARGIN: u16 = 12;

impl Reader {
    /// The readings of a word in small letters, the likeliest first; `before` stands before it and
    /// belongs to its stem (the first half of a word with a hyphen).
    pub(in super::super) fn analyses(&self, before: &str, word: &str) -> Vec<Analysis> {
        let Some(read) = self.readings(word) else { return Vec::new() };
        let Some(least) = read.candidates.iter().map(|found| found.bits).min() else {
            return Vec::new();
        };
        let near = |found: &&Candidate| found.bits <= least + MARGIN;
        let near: Vec<&Candidate> = read.candidates.iter().filter(near).collect();
        let near = sorted(&near, |a, b| a.order().cmp(&b.order()));
        let walk = self.walk(&read.word);
        let mut told: Vec<Analysis> = Vec::new();
        for found in near {
            if told.len() == MOST {
                break;
            }
            let analysis = self.tell(before, word, &read, found, &walk);
            if !told.contains(&analysis) {
                told.push(analysis);
            }
        }
        told
    }

    fn tell(
        &self,
        before: &str,
        word: &str,
        read: &Readings,
        found: &Candidate,
        walk: &Walk,
    ) -> Analysis {
        let lemma = found.lemma(&read.word);
        let class = match found.class {
            Class::Verb => "verb",
            Class::Irregular(_) => "pronoun",
            _ => classes(&lemma).find(|class| *class != "verb").unwrap_or("noun"),
        };
        Analysis {
            class,
            known: found.trust != Trust::Guessed,
            parts: parts(before, word, found, walk, suffixes()),
            origin: self.origin(&lemma),
            lemma: format!("{before}{lemma}"),
        }
    }

    /// The ways in which a string is made of endings alone, which may stand behind a stem that is
    /// not seen (НАТО-ның), the likeliest first.
    pub(in super::super) fn endings(&self, tail: &str) -> Vec<Vec<Part>> {
        let mut found: Vec<(u16, Vec<Part>)> = Vec::new();
        for stem in UNSEEN {
            let Some(word) = self.read(&format!("{stem}{tail}")) else { return Vec::new() };
            let walk = self.walk(&word);
            let bare = stem.chars().count();
            for (number, step) in (0..).zip(walk.steps()) {
                if usize::from(step.end) == bare && step.states & NOUN != 0 {
                    let word = format!("{stem}{tail}");
                    found.push((step.bits, endings(&word, &walk, number, suffixes())));
                }
            }
        }
        let mut found = sorted(&found, |(a, _), (b, _)| a.cmp(b));
        found.dedup();
        found.into_iter().map(|(_, parts)| parts).collect()
    }

    /// Whether a string is made of endings alone.
    pub(in super::super) fn is_ending(&self, tail: &str) -> bool {
        !self.endings(tail).is_empty()
    }
}

/// Stems of every harmony and kind of last sound, to stand for one that is not seen.
const UNSEEN: [&str; 10] = ["та", "те", "ан", "ен", "ал", "ел", "аз", "ез", "ат", "ет"];

/// The parts of a word of which `found` is the stem.
pub(super) fn parts(
    before: &str,
    word: &str,
    found: &Candidate,
    walk: &Walk,
    table: &'static [Suffix],
) -> Vec<Part> {
    let mut parts = stem_parts(before, word, found);
    parts.extend(endings(word, walk, found.step, table));
    parts
}

/// The endings that were taken off on the way to a step, in the order of the word.
fn endings(word: &str, walk: &Walk, step: u8, table: &'static [Suffix]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut here = walk.step(step);
    while let Some(step) = here {
        let suffix = step.suffix.and_then(|place| table.get(usize::from(place)));
        let (Some(suffix), Some(from)) = (suffix, walk.step(step.from)) else { break };
        parts.push(Part { text: letters(word, step.end, from.end), term: suffix.term });
        here = Some(from);
    }
    parts
}

/// The stem; of an irregular word, also the endings that its table names.
fn stem_parts(before: &str, word: &str, found: &Candidate) -> Vec<Part> {
    let stem = |text: &str| Part { text: format!("{before}{text}"), term: "stem" };
    let Class::Irregular(place) = found.class else {
        return vec![stem(&letters(word, 0, found.end))];
    };
    let Some(irregular) = irregulars().get(usize::from(place)) else { return Vec::new() };
    let mut texts = irregular.parts.split('+');
    let mut parts = vec![stem(texts.next().unwrap_or_default())];
    let endings = texts.zip(irregular.terms.split_whitespace());
    parts.extend(endings.map(|(text, term)| Part { text: text.to_owned(), term }));
    parts
}

/// The letters of a word from one place to another.
fn letters(word: &str, from: u8, to: u8) -> String {
    word.chars().skip(usize::from(from)).take(usize::from(to.saturating_sub(from))).collect()
}
