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

/// A form of a word.
pub(super) struct Form {
    /// It, as an exact form.
    pub(super) exact: String,
    /// How often it was met; nothing where it does not count.
    pub(super) weight: f32,
}

/// A word or two that help.
pub(super) struct Found {
    /// What the word is a form of; nothing of two.
    pub(super) term: String,
    /// As it is shown.
    pub(super) text: String,
    /// How many units have it, in any form.
    pub(super) units: usize,
    /// The last word as it is shown.
    pub(super) entry: Entry,
}

/// Which words are looked for.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'w> {
    /// At most how many.
    pub(super) most: usize,
    /// How often they must be there.
    pub(super) least: f32,
    /// Whether such that say little count.
    pub(super) weak: bool,
    /// The places of a form that count.
    pub(super) places: &'w dyn Fn(&Entry) -> Vec<u32>,
}

/// How many forms are read for what they are forms of, for each word that is wanted.
const MOST_FORMS: usize = 16;
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

    /// The words with a key.
    pub(super) fn keyed(&self, key: &str) -> Vec<Spelt> {
        let mut found = self.segment.spelt(Field::Exact, key);
        found.append(&mut self.segment.names(Field::Key, key));
        found
    }

    /// The words that are written so, but for letters that some keyboards lack, or in another script.
    pub(super) fn spelt(&self, exact: &str) -> Vec<Spelt> {
        let mut found = Vec::new();
        for key in self.keys(exact) {
            found.append(&mut self.keyed(&key));
        }
        found
    }

    /// The words of which some forms are forms, those that most units have first. Each is shown in its
    /// dictionary form or, where that is not among these, in the form that was met most.
    pub(super) fn found(&self, forms: &[Form], wanted: Wanted<'_>) -> Vec<Found> {
        let weights: Vec<f32> = forms.iter().map(|form| form.weight).collect();
        let mut all: Vec<Found> = Vec::new();
        for scored in best(&weights, MOST_FORMS * wanted.most) {
            let Some(form) = forms.get(scored.group as usize) else { break };
            if all.len() >= 2 * wanted.most {
                break;
            }
            let term = self.words.forms.terms(&form.exact).into_iter().next().unwrap_or_default();
            if all.iter().all(|one| one.term != term)
                && (wanted.weak || !self.words.forms.is_weak(&form.exact))
                && let Some(found) = self.word(term, form, forms, wanted)
            {
                let place = all.partition_point(|one| one.units >= found.units);
                all.insert(place, found);
            }
        }
        all.truncate(wanted.most);
        all
    }

    /// The word of which `form` is one of these forms, unless it is too rare.
    fn word(&self, term: String, form: &Form, forms: &[Form], wanted: Wanted<'_>) -> Option<Found> {
        let mut places = Vec::new();
        for (field, entry) in self.segment.named(&term) {
            if field == Field::Lemma {
                places.append(&mut (wanted.places)(&entry));
            }
        }
        if form.weight.max(places.len() as f32) < wanted.least {
            return None;
        }
        let is_met =
            |word: &Spelt| forms.iter().any(|form| form.weight > 0.0 && form.exact == word.exact);
        let plain = self.segment.spelt(Field::Exact, &term).into_iter().find(is_met);
        let most = || self.spelt(&form.exact).into_iter().find(|word| word.exact == form.exact);
        let shown = plain.or_else(most)?;
        let (text, units) = (self.written(&shown), self.units(&places));
        Some(Found { term, text, units, entry: shown.entry })
    }

    /// The word at a place, what parts it from the next one, and that, as they are written.
    pub(super) fn words_at(&self, place: u32) -> [&'t str; 3] {
        let at = self.segment.units().occurrence(place);
        let text = if at.position < FARTHEST { (self.unit)(at.unit) } else { "" };
        let (mut left, mut end, mut word) = (at.position, 0, "");
        for token in tokens(text).filter(|token| token.kind != TokenKind::Mark) {
            if left == 0 && !word.is_empty() {
                let gap = text.get(end..token.span.start).unwrap_or_default();
                return [word, gap, token.span.slice(text)];
            }
            if left == 0 {
                (word, end) = (token.span.slice(text), token.span.end);
            }
            left = left.saturating_sub(1);
        }
        [word, "", ""]
    }

    /// A word with its capital, where the texts always have that: also where it begins no sentence.
    pub(super) fn written(&self, Spelt { entry, exact }: &Spelt) -> String {
        let units = self.segment.units();
        let mut capital = None;
        let inside =
            self.segment.places(entry).filter(|place| units.occurrence(*place).position > 0);
        for place in inside.take(LOOKS) {
            let [word, ..] = self.words_at(place);
            if !is_capital(word) {
                return exact.clone();
            }
            capital = Some(word);
        }
        capital.unwrap_or(exact).to_owned()
    }

    /// Where a word stands: everywhere, or directly behind one of some places in the same unit. These are
    /// in order.
    pub(super) fn places(&self, behind: Option<&[u32]>, word: &Entry) -> Vec<u32> {
        let units = self.segment.units();
        let mut at = 0;
        let mut found = Vec::new();
        for place in self.segment.places(word) {
            let is_next = |places| is_next(places, &mut at, place);
            if behind.is_none_or(is_next)
                && (behind.is_none() || units.occurrence(place).position > 0)
            {
                found.push(place);
            }
        }
        found
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

/// Whether a place is next to one of others, from number `at` on; asked of places in order.
fn is_next(places: &[u32], at: &mut usize, place: u32) -> bool {
    while places.get(*at).is_some_and(|before| before + 1 < place) {
        *at += 1;
    }
    places.get(*at).is_some_and(|before| before + 1 == place)
}

/// Whether a word begins with a capital.
pub(super) fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_directly_behind_is_next() {
        let (places, mut at) = ([3, 7, 9], 0);
        let mut then = vec![4, 6, 8, 9, 10, 30];
        then.retain(|place| is_next(&places, &mut at, *place));
        assert_eq!(then, [4, 8, 10]);
    }
}
