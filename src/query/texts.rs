//! The words of a library as help for typing sees them: in which places they stand, and how they are
//! written there. An index holds them in small letters, and without what stands between them.

use super::Words;
use super::rank::best;
use crate::index::dictionary::Entry;
use crate::index::segment::{Segment, Spelt};
use crate::index::{Field, LONGEST_TERM};
use crate::text::token::{TokenKind, tokens};

/// The words and the texts of a library.
#[expect(missing_debug_implementations, reason = "its function shows nothing")]
#[derive(Clone, Copy)]
pub struct Texts<'t> {
    /// Where its words stand.
    pub segment: &'t Segment,
    /// The text of each unit.
    pub unit: &'t dyn Fn(u32) -> &'t str,
    /// What its words are.
    pub words: Words<'t>,
}

/// A word or two that help.
#[derive(Clone, Default)]
pub(super) struct Found {
    /// What the first word is a form of.
    pub(super) term: String,
    /// As it is shown.
    pub(super) text: String,
    /// How many units have it.
    pub(super) units: usize,
    /// Where a word that follows others stands, just as it is shown.
    pub(super) places: Vec<u32>,
    /// Whether it and the word before are written as a name.
    pub(super) name: bool,
}

/// How many places are looked at to see how a word is written.
const LOOKS: usize = 8;
/// A place behind so many words is not looked at: no sentence is as long, and finding it takes time.
const FARTHEST: u32 = 1024;

impl<'t> Texts<'t> {
    /// The keys of a word; none of one that is longer than any term, for what was cut to the same length
    /// need not be the same word.
    pub(super) fn keys(&self, exact: &str) -> Vec<String> {
        if exact.len() > LONGEST_TERM { Vec::new() } else { self.words.language.keys(exact) }
    }

    /// The words that are written so, but for letters that some keyboards lack, or in another script.
    pub(super) fn spelt(&self, exact: &str) -> Vec<Spelt> {
        let mut found = Vec::new();
        for key in self.keys(exact) {
            found.extend(self.segment.spelt(Field::Exact, &key));
            found.extend(self.segment.names(Field::Key, &key));
        }
        found
    }

    /// The likeliest term of a word.
    pub(super) fn term(&self, exact: &str) -> String {
        self.words.forms.terms(exact).into_iter().next().unwrap_or_default()
    }

    /// Of the words with these weights, the heaviest `most`, by what they are forms of: for each such
    /// term the numbers of its words, the dictionary form first, then the heaviest.
    pub(super) fn together(
        &self,
        weights: &[f32],
        most: usize,
        exact: &dyn Fn(usize) -> String,
    ) -> Vec<(String, Vec<usize>)> {
        let mut all: Vec<(String, Vec<usize>)> = Vec::new();
        for scored in best(weights, most) {
            let number = scored.group as usize;
            let exact = exact(number);
            let term = self.term(&exact);
            let Some((_, numbers)) = all.iter_mut().find(|(other, _)| *other == term) else {
                all.push((term, vec![number]));
                continue;
            };
            let first = self.keys(&exact).contains(&term);
            numbers.insert(if first { 0 } else { numbers.len() }, number);
        }
        all
    }

    /// The words at a place and behind it as they are written, each with what parts it from the one before.
    pub(super) fn words_at(
        &self,
        place: u32,
    ) -> impl Iterator<Item = (&'t str, &'t str)> + use<'t> {
        let at = self.segment.units().occurrence(place);
        let text = if at.position < FARTHEST { (self.unit)(at.unit) } else { "" };
        let mut end = 0;
        let words = tokens(text).filter(|token| token.kind != TokenKind::Mark).map(move |token| {
            let gap = text.get(end..token.span.start).unwrap_or_default();
            end = token.span.end;
            (gap, token.span.slice(text))
        });
        words.skip(at.position as usize)
    }

    /// A word with its capital, where the texts always have that: also where it begins no sentence.
    pub(super) fn written(&self, Spelt { entry, exact }: &Spelt) -> String {
        let units = self.segment.units();
        let places = self.segment.places(entry);
        let inside = places.filter(|place| units.occurrence(*place).position > 0);
        let mut capital = None;
        for (_, word) in inside.take(LOOKS).filter_map(|place| self.words_at(place).next()) {
            if !is_capital(word) {
                return exact.clone();
            }
            capital = capital.or(Some(word));
        }
        capital.unwrap_or(exact).to_owned()
    }

    /// Where a word stands that is in one of some places, directly behind another of them. The places are
    /// in order.
    pub(super) fn behind(&self, places: &[u32], word: &Entry) -> Vec<u32> {
        let units = self.segment.units();
        let all = self.segment.places(word);
        beside(places, all).filter(|place| units.occurrence(*place).position > 0).collect()
    }

    /// How many units some places are in.
    pub(super) fn units(&self, places: &[u32]) -> usize {
        let units = self.segment.units();
        let mut seen = vec![false; units.len()];
        for place in places {
            if let Some(seen) = seen.get_mut(units.unit(*place) as usize) {
                *seen = true;
            }
        }
        seen.into_iter().filter(|seen| *seen).count()
    }
}

/// Those of some places that are next to one of others. All are in order.
fn beside(first: &[u32], then: impl Iterator<Item = u32>) -> impl Iterator<Item = u32> {
    let mut at = 0;
    then.filter(move |place| {
        while first.get(at).is_some_and(|first| first + 1 < *place) {
            at += 1;
        }
        first.get(at).is_some_and(|first| first + 1 == *place)
    })
}

/// Those that most units have, the first of them first, at most so many.
pub(super) fn most_frequent(found: &[Found], most: usize) -> Vec<Found> {
    let weights: Vec<f32> = found.iter().map(|one| one.units as f32).collect();
    let order = best(&weights, most).into_iter();
    order.filter_map(|scored| found.get(scored.group as usize)).cloned().collect()
}

/// Whether a word begins with a capital.
pub(super) fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beside_is_directly_behind() {
        let then = [4, 6, 8, 9, 10, 30];
        assert_eq!(beside(&[3, 7, 9], then.into_iter()).collect::<Vec<_>>(), [4, 8, 10]);
    }
}
