//! The words of a library as help for typing sees them: in which places they stand, and how they are
//! written there. An index holds them in small letters, and without what stands between them.
//!
//! This alone knows how the index finds words; what is made of them, its callers know.

use std::fmt;

use super::fuzzy::{Extent, nearest};
use crate::index::dictionary::Entry;
use crate::index::postings::Occurrence;
use crate::index::segment::Segment;
use crate::index::{Field, LONGEST_TERM};
use crate::language::Language;
use crate::text::token::{Token, TokenKind, tokens};

/// The words and the texts of a library.
#[derive(Clone, Copy)]
pub struct Texts<'t> {
    /// Where its words stand.
    pub segment: &'t Segment,
    /// The text of each unit.
    pub unit: &'t dyn Fn(u32) -> &'t str,
}

impl fmt::Debug for Texts<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Texts")
    }
}

/// A word that the texts have.
#[derive(Clone, Debug)]
pub(super) struct Known {
    /// Its exact form.
    pub(super) text: String,
    /// How often it is there.
    pub(super) weight: u32,
    entry: Entry,
}

impl Known {
    fn new(mut entry: Entry) -> Option<Self> {
        let mut text = std::mem::take(&mut entry.term);
        // A hyphenated word without its hyphens is written in no text.
        let exact = !text.is_empty() && text.remove(0) == Field::Exact.tag();
        let text = String::from_utf8(text).ok().filter(|_| exact)?;
        Some(Self { text, weight: entry.units, entry })
    }
}

/// A word where it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written<'t> {
    /// What parts it from the word before.
    pub(super) gap: &'t str,
    /// As it is written.
    pub(super) text: &'t str,
}

/// Whether a word begins with a capital.
pub(super) fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// The most terms of other scripts that are looked at, where no word begins so itself.
const MOST_KEYS: usize = 512;
/// The most near terms that are given.
const MOST_NEAR: usize = 32;
/// How many places are looked at to see how a word is written.
const LOOKS: usize = 8;
/// A place behind so many words is not looked at: no sentence is as long, and finding it takes time.
const FARTHEST: u32 = 1024;

impl<'t> Texts<'t> {
    /// A word, by its exact form.
    pub(super) fn word(&self, exact: &str) -> Option<Known> {
        self.segment.get(Field::Exact, exact).and_then(Known::new)
    }

    /// The words with a key, however they are spelt.
    pub(super) fn spelt(&self, key: &str) -> Vec<Known> {
        let mut found = self.named(Field::Key, key);
        found.extend(self.word(key));
        found
    }

    /// The words of which a term is the lemma.
    pub(super) fn forms(&self, term: &str) -> Vec<Known> {
        self.named(Field::Lemma, term)
    }

    fn named(&self, field: Field, name: &str) -> Vec<Known> {
        let name = self.segment.get(field, name);
        let words = name.map(|name| self.segment.named(&name)).unwrap_or_default();
        words.into_iter().filter_map(Known::new).collect()
    }

    /// The words that have keys which begin so.
    ///
    /// A beginning is read letter by letter along the dictionary: each letter may stand for others that
    /// a keyboard lacks, and only what begins a word is followed. So «каз» leads to «каз» and «қаз», and
    /// to none of its other spellings.
    pub(super) fn beginning(&self, key: &str, language: &dyn Language) -> Vec<Known> {
        let mut spellings = vec![String::new()];
        for letter in key.chars() {
            let mut longer = Vec::new();
            for spelling in spellings {
                for letter in language.letters_for(letter) {
                    let mut spelling = spelling.clone();
                    spelling.push(letter);
                    if !self.segment.prefix(Field::Exact, &spelling, 1).is_empty() {
                        longer.push(spelling);
                    }
                }
            }
            spellings = longer;
        }
        let mut found = Vec::new();
        for spelling in spellings {
            found.extend(self.segment.prefix(Field::Exact, &spelling, usize::MAX));
        }
        if found.is_empty() {
            for name in self.segment.prefix(Field::Key, key, MOST_KEYS) {
                found.extend(self.segment.named(&name));
            }
        }
        found.into_iter().filter_map(Known::new).collect()
    }

    /// The lemmas that are nearest to a key, or nearest at their beginning: of many, those with the
    /// most forms.
    pub(super) fn near_lemmas(&self, key: &str) -> Vec<String> {
        let names = nearest(&mut self.segment.field(Field::Lemma), key, Extent::Beginning);
        let weights: Vec<u32> = names.iter().map(|name| name.units).collect();
        let order = heaviest_first(&weights).into_iter().take(MOST_NEAR);
        let names = order.filter_map(|place| names.get(place));
        names.map(|name| super::text_of(name).to_owned()).collect()
    }

    /// Where a word stands, in order.
    pub(super) fn places(&self, word: &Known) -> Vec<Occurrence> {
        self.segment.occurrences(&word.entry).collect()
    }

    /// The words at a place and behind it, as they are written.
    pub(super) fn words_at(
        &self,
        place: Occurrence,
    ) -> impl Iterator<Item = Written<'t>> + use<'t> {
        let text = (self.unit)(place.unit);
        let near = place.position < FARTHEST;
        let words = tokens(if near { text } else { "" }).filter(is_word);
        let mut end = 0;
        let words = words.map(move |token| {
            let gap = text.get(end..token.span.start).unwrap_or("");
            end = token.span.end;
            Written { gap, text: token.span.slice(text) }
        });
        words.skip(place.position as usize)
    }

    /// A word with its capitals, where the texts always have them: also such that do not begin a
    /// sentence.
    pub(super) fn written(&self, word: &Known) -> String {
        let places = self.segment.occurrences(&word.entry);
        let mut capital = None;
        for place in places.filter(|place| place.position > 0).take(LOOKS) {
            let Some(written) = self.words_at(place).next() else { continue };
            if !is_capital(written.text) {
                return word.text.clone();
            }
            capital = capital.or(Some(written.text));
        }
        capital.unwrap_or(&word.text).to_owned()
    }

    /// How many units some places are in.
    pub(super) fn units(&self, places: &[Occurrence]) -> usize {
        let mut seen = vec![false; self.segment.lengths().len()];
        for place in places {
            if let Some(seen) = seen.get_mut(place.unit as usize) {
                *seen = true;
            }
        }
        seen.into_iter().filter(|seen| *seen).count()
    }
}

fn is_word(token: &Token) -> bool {
    token.kind != TokenKind::Mark
}

/// Whether a word is longer than any term: what was cut to the same length need not be the same word.
pub(super) fn is_too_long(word: &str) -> bool {
    word.len() > LONGEST_TERM
}

/// The places of weights, the heaviest first; of equal ones, the first. They are packed into one number
/// each, as ranking packs what it sorts.
pub(super) fn heaviest_first(weights: &[u32]) -> Vec<usize> {
    let packed =
        (0u32..).zip(weights).map(|(place, weight)| u64::from(!weight) << 32 | u64::from(place));
    let mut order: Vec<u64> = packed.collect();
    order.sort_unstable();
    order.into_iter().map(|packed| packed as u32 as usize).collect()
}
