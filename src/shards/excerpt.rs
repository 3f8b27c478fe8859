//! Finds the sentence of a document that answers best, and marks its words.

use super::catalogue::Asked;
use crate::hash::Numbers;
use crate::language::Language;
use crate::query::MatchKind;
use crate::span::Span;
use crate::text::forms::{FormKind, forms};

/// A sentence of a document that was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Excerpt {
    /// Which sentence, counted from 0.
    pub sentence: usize,
    /// Its place in the text, in bytes.
    pub span: Span,
    /// What of it answers, in order.
    pub matches: Vec<Match>,
}

/// A word of a sentence that answers a word of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Its place in the sentence, in bytes.
    pub span: Span,
    /// Which word of the query, counted from 0.
    pub word: usize,
    /// How they meet.
    pub kind: MatchKind,
}

/// The words of texts that answer a query, each with which words of it, and how closely.
#[derive(Debug, Default)]
pub(super) struct Answering {
    numbers: Numbers,
    words: Vec<Vec<(usize, MatchKind)>>,
}

impl Answering {
    /// Adds a word; of several ways to meet a word of the query the closest counts.
    pub(super) fn add(&mut self, word: &str, number: usize, kind: MatchKind) {
        let at = self.numbers.of(word);
        if at == self.words.len() {
            self.words.push(Vec::new());
        }
        let Some(met) = self.words.get_mut(at) else { return };
        match met.iter_mut().find(|(known, _)| *known == number) {
            Some((_, known)) => *known = kind.min(*known),
            None => met.push((number, kind)),
        }
    }

    /// The words of the query that a word answers.
    pub(super) fn get(&self, word: &str) -> &[(usize, MatchKind)] {
        let met = self.numbers.get(word).and_then(|at| self.words.get(at));
        met.map_or(&[], Vec::as_slice)
    }
}

/// The sentence of `text` that answers best; the first of equals. `cuts` are the places of its sentences, in
/// bytes.
pub(super) fn excerpt(
    text: &str,
    cuts: &[Span],
    asked: &Asked,
    language: &dyn Language,
) -> Excerpt {
    let mut best = (0.0, Excerpt::default());
    for (sentence, &span) in cuts.iter().enumerate() {
        let matches = marks(span.slice(text), asked, language);
        let score = worth(&matches, &asked.weights);
        if score > best.0 || sentence == 0 {
            best = (score, Excerpt { sentence, span, matches });
        }
    }
    best.1
}

fn marks(sentence: &str, asked: &Asked, language: &dyn Language) -> Vec<Match> {
    let mut found: Vec<Match> = Vec::new();
    let counts = |word: usize| asked.weights.get(word).is_some_and(|weight| *weight > 0.0);
    for form in forms(sentence) {
        let met = asked.answering.get(&language.exact(&form.text));
        let met = met.iter().filter(|(word, _)| counts(*word)).min_by_key(|(_, kind)| *kind);
        let Some(&(word, kind)) = met else { continue };
        let behind = found.last().is_none_or(|last| last.span.end <= form.span.start);
        if behind && form.kind != FormKind::Joined {
            found.push(Match { span: form.span, word, kind });
        }
    }
    found
}

/// What a sentence counts: each word of the query once, as closely as it is met.
fn worth(matches: &[Match], weights: &[f32]) -> f32 {
    let of_word = |word: usize| {
        let kinds = matches.iter().filter(|one| one.word == word).map(|one| one.kind);
        kinds.min().map_or(0.0, MatchKind::weight)
    };
    weights.iter().enumerate().map(|(word, weight)| weight.max(0.01) * of_word(word)).sum()
}
