//! The words of a library that begin as a word that is being typed, one for all its forms.

use super::fuzzy::Nearest;
use super::texts::{Form, Found, Texts, Wanted};
use crate::index::Field;
use crate::index::dictionary::Entry;
use crate::index::segment::Spelt;

/// The beginning of a word.
pub(super) struct Beginning<'b> {
    typed: &'b str,
    keys: Vec<String>,
    /// Whether words must begin in just these letters.
    spelt: bool,
    /// The words of the library that begin so; such that begin in other letters weigh nothing.
    pub(super) known: Vec<Form>,
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
        for word in known.iter_mut().filter(|word| spelt && !word.exact.starts_with(typed)) {
            word.weight = 0.0;
        }
        Self { typed, keys, spelt, known }
    }

    /// Whether a word begins so.
    pub(super) fn meets(&self, word: &str, texts: &Texts<'_>) -> bool {
        let begins = |key: &String| self.keys.iter().any(|typed| key.starts_with(typed));
        word.starts_with(self.typed) || !self.spelt && texts.keys(word).iter().any(begins)
    }

    /// The words that begin nearly so.
    pub(super) fn near(&self, texts: &Texts<'_>) -> Vec<Form> {
        let key = self.keys.first().map_or("", String::as_str);
        let mut nearest = Nearest::none();
        nearest.look_for_beginnings(texts.segment, key);
        beginning(Field::Exact, &nearest.terms, texts)
    }
}

fn beginning(field: Field, keys: &[String], texts: &Texts<'_>) -> Vec<Form> {
    let mut found = Vec::new();
    for key in keys {
        for Spelt { entry, exact } in texts.segment.beginning(field, key, usize::MAX) {
            found.push(Form { exact, weight: entry.count as f32 });
        }
    }
    found
}

/// The words of which these are forms, the most frequent first, at most `most`.
pub(super) fn begun(known: &[Form], most: usize, texts: &Texts<'_>) -> Vec<Found> {
    let places = |entry: &Entry| texts.places(None, entry);
    texts.found(known, Wanted { most, least: 0.0, weak: true, places: &places })
}
