//! The words of a library that begin as a word that is being typed, one for all its forms.

use super::fuzzy::nearest_beginnings;
use super::texts::{Found, Texts, most_frequent};
use crate::index::Field;
use crate::index::segment::Spelt;

/// How many of the most frequent words with a beginning are read for what they are forms of.
const MOST_READ: usize = 192;

/// The beginning of a word.
pub(super) struct Beginning<'b> {
    typed: &'b str,
    keys: Vec<String>,
    /// Whether words must begin in just these letters.
    spelt: bool,
    /// The words of the library that begin so.
    pub(super) known: Vec<Spelt>,
}

impl<'b> Beginning<'b> {
    /// What `typed`, an exact form, may begin. Who types letters that some keyboards lack means them,
    /// unless no word begins so.
    pub(super) fn new(typed: &'b str, texts: &Texts<'_>) -> Self {
        let keys = texts.keys(typed);
        let mut known = Vec::new();
        for field in [Field::Exact, Field::Key] {
            if known.is_empty() {
                known = beginning(field, &keys, texts);
            }
        }
        let plain = keys.iter().any(|key| key == typed);
        let spelt = !plain && known.iter().any(|word| word.exact.starts_with(typed));
        known.retain(|word| !spelt || word.exact.starts_with(typed));
        Self { typed, keys, spelt, known }
    }

    /// Whether a word begins so.
    pub(super) fn meets(&self, word: &str, texts: &Texts<'_>) -> bool {
        let begins = |key: &String| self.keys.iter().any(|typed| key.starts_with(typed));
        word.starts_with(self.typed) || !self.spelt && texts.keys(word).iter().any(begins)
    }

    /// The words that begin nearly so.
    pub(super) fn near(&self, texts: &Texts<'_>) -> Vec<Spelt> {
        let near = self.keys.iter().flat_map(|key| nearest_beginnings(texts.segment, key));
        beginning(Field::Exact, &near.collect::<Vec<_>>(), texts)
    }
}

fn beginning(field: Field, keys: &[String], texts: &Texts<'_>) -> Vec<Spelt> {
    let found = keys.iter().flat_map(|key| texts.segment.beginning(field, key, usize::MAX));
    found.collect()
}

/// The words of which these are forms, the most frequent first, at most `limit`. Each is shown in its
/// dictionary form or, where that is not among these, in the form that the texts have most.
pub(super) fn begun(known: &[Spelt], limit: usize, texts: &Texts<'_>) -> Vec<Found> {
    let weights: Vec<f32> = known.iter().map(|word| word.entry.count as f32).collect();
    let exact = |number| known.get(number).map(|word: &Spelt| word.exact.clone());
    let exact = |number| exact(number).unwrap_or_default();
    let mut found = Vec::new();
    for (term, forms) in texts.together(&weights, MOST_READ, &exact).into_iter().take(2 * limit) {
        let is_known = |word: &Spelt| known.iter().any(|one| one.entry.number == word.entry.number);
        let plain = texts.segment.spelt(Field::Exact, &term).into_iter().find(is_known);
        let most = || forms.first().and_then(|form| known.get(*form)).cloned();
        let Some(shown) = plain.or_else(most) else { continue };
        let mut places = Vec::new();
        for (field, entry) in texts.segment.named(&term) {
            if field == Field::Lemma {
                places.extend(texts.segment.places(&entry));
            }
        }
        let (text, units) = (texts.written(&shown), texts.units(&places));
        found.push(Found { term, text, units, ..Found::default() });
    }
    most_frequent(&found, limit)
}
