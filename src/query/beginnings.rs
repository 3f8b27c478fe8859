//! The words of an index that begin as a word that is being typed, one for all its forms.
//!
//! A beginning is read letter by letter along the dictionary: each letter may stand for others that a
//! keyboard lacks, and only what begins a word of the index is followed. So «каз» leads to «каз» and
//! «қаз», and to none of its other spellings.

use super::{Words, text_of};
use crate::index::dictionary::Entry;
use crate::index::segment::Segment;
use crate::index::{Field, LONGEST_TERM};
use crate::order::sorted;

/// How many of the most frequent words with a beginning are read for what they are forms of.
const MOST_READ: usize = 192;
/// The most terms of other scripts that are looked at, where no word begins so itself.
const MOST_KEYS: usize = 512;

/// The beginning of a word, in the spellings of an index.
#[derive(Clone, Debug, Default)]
pub(super) struct Beginning {
    /// Those that words of the index begin with.
    spellings: Vec<String>,
    /// The keys of the beginning, where there are none.
    keys: Vec<String>,
}

impl Beginning {
    /// What `typed`, an exact form, may begin. Who types letters that some keyboards lack means them,
    /// unless no word begins so.
    pub(super) fn new(typed: &str, segment: &Segment, words: Words<'_>) -> Self {
        if typed.is_empty() || typed.len() > LONGEST_TERM {
            return Self::default();
        }
        let keys = words.language.keys(typed);
        let plain = keys.iter().any(|key| key == typed);
        if !plain && begins(typed, segment) {
            return Self { spellings: vec![typed.to_owned()], keys: Vec::new() };
        }
        let mut spellings: Vec<String> = Vec::new();
        for spelling in keys.iter().flat_map(|key| spellings_of(key, segment, words)) {
            if !spellings.contains(&spelling) {
                spellings.push(spelling);
            }
        }
        Self { spellings, keys }
    }

    /// Whether a word of the index begins so.
    pub(super) fn meets(&self, word: &str, words: Words<'_>) -> bool {
        if !self.spellings.is_empty() {
            return self.spellings.iter().any(|spelling| word.starts_with(spelling));
        }
        let keys = words.language.keys(word);
        keys.iter().any(|key| self.keys.iter().any(|beginning| key.starts_with(beginning)))
    }

    /// The word itself, where the index has it: the most frequent of its spellings.
    pub(super) fn word(&self, segment: &Segment) -> Option<Entry> {
        let found = self.spellings.iter().filter_map(|word| segment.get(Field::Exact, word));
        found.max_by_key(|entry| entry.units)
    }

    /// The words of the index that begin so.
    pub(super) fn entries(&self, segment: &Segment) -> Vec<Entry> {
        let mut entries = Vec::new();
        for spelling in &self.spellings {
            entries.extend(segment.prefix(Field::Exact, spelling, usize::MAX));
        }
        if entries.is_empty() {
            for key in &self.keys {
                for name in segment.prefix(Field::Key, key, MOST_KEYS) {
                    entries.extend(segment.named(&name));
                }
            }
        }
        entries
    }
}

fn begins(text: &str, segment: &Segment) -> bool {
    !segment.prefix(Field::Exact, text, 1).is_empty()
}

/// The spellings of a beginning typed without some letters, of those that words of the index begin
/// with.
fn spellings_of(key: &str, segment: &Segment, words: Words<'_>) -> Vec<String> {
    let mut spellings = vec![String::new()];
    for letter in key.chars() {
        let letters = words.language.letters_for(letter);
        let longer = spellings
            .iter()
            .flat_map(|spelling| letters.iter().map(move |letter| format!("{spelling}{letter}")));
        spellings = longer.filter(|spelling| begins(spelling, segment)).collect();
    }
    spellings
}

/// A word in all its forms.
#[derive(Clone, Debug)]
pub(super) struct Lemma {
    /// The form to show.
    pub(super) shown: Entry,
    /// All its forms.
    pub(super) forms: Vec<Entry>,
}

/// The words of which some of `entries` are forms, the most frequent first; at least `most` of them,
/// if there are so many.
pub(super) fn lemmas_of(
    entries: &[Entry],
    beginning: &Beginning,
    segment: &Segment,
    words: Words<'_>,
    most: usize,
) -> Vec<Lemma> {
    let mut terms: Vec<String> = Vec::new();
    for entry in most_frequent(entries).into_iter().take(MOST_READ) {
        let term = words.forms.terms(text_of(entry)).into_iter().next().unwrap_or_default();
        if !terms.contains(&term) {
            terms.push(term);
        }
        if terms.len() >= 2 * most {
            break;
        }
    }
    lemmas(&terms, &|word| beginning.meets(word, words), segment, words)
}

/// The words with these terms, the most frequent first, each in a form that fits.
pub(super) fn lemmas(
    terms: &[String],
    fits: &dyn Fn(&str) -> bool,
    segment: &Segment,
    words: Words<'_>,
) -> Vec<Lemma> {
    let found = terms.iter().filter_map(|term| lemma(term, fits, segment, words));
    let weight = |lemma: &Lemma| lemma.forms.iter().map(|form| u64::from(form.units)).sum::<u64>();
    let found: Vec<(u64, Lemma)> = found.map(|lemma| (weight(&lemma), lemma)).collect();
    sorted(&found, |(a, _), (b, _)| b.cmp(a)).into_iter().map(|(_, lemma)| lemma).collect()
}

/// The word with this term. It is shown in its dictionary form or, where no text has that, in the form
/// that they have most.
fn lemma(
    term: &str,
    fits: &dyn Fn(&str) -> bool,
    segment: &Segment,
    words: Words<'_>,
) -> Option<Lemma> {
    let forms = segment.named(&segment.get(Field::Lemma, term)?);
    let written = |entry: &&Entry| entry.term.first() == Some(&Field::Exact.tag());
    let shown = forms.iter().filter(written).filter(|entry| fits(text_of(entry)));
    let shown = shown.max_by_key(|entry| {
        let text = text_of(entry);
        (is_dictionary_form(text, term, words), entry.units, std::cmp::Reverse(text.len()))
    });
    let shown = shown?.clone();
    Some(Lemma { shown, forms })
}

/// Whether a word is the dictionary form that `term` stands for.
pub(super) fn is_dictionary_form(word: &str, term: &str, words: Words<'_>) -> bool {
    words.language.keys(word).iter().any(|key| key == term)
}

/// Entries in the order of how many units hold them.
pub(super) fn most_frequent(entries: &[Entry]) -> Vec<&Entry> {
    let packed = |(place, entry): (u32, &Entry)| u64::from(!entry.units) << 32 | u64::from(place);
    let mut order: Vec<u64> = (0..).zip(entries).map(packed).collect();
    order.sort_unstable();
    order.into_iter().filter_map(|packed| entries.get(packed as u32 as usize)).collect()
}
