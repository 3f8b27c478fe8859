//! The words of an index that begin as a word that is being typed, one for all its forms.
//!
//! A beginning is read letter by letter along the dictionary: each letter may stand for others that a
//! keyboard lacks, and only what begins a word of the index is followed. So «каз» leads to «каз» and
//! «қаз», and to none of its other spellings.

use super::{Words, text_of};
use crate::index::dictionary::Entry;
use crate::index::segment::Segment;
use crate::index::{Field, LONGEST_TERM};

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
        for key in &keys {
            spell(key, segment, words, &mut spellings);
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

/// Adds the spellings of a beginning typed without some letters, of those that words of the index begin
/// with.
fn spell(key: &str, segment: &Segment, words: Words<'_>, found: &mut Vec<String>) {
    let mut spellings = vec![String::new()];
    for letter in key.chars() {
        let letters = words.language.letters_for(letter);
        let mut longer = Vec::new();
        for spelling in spellings {
            for &letter in &letters {
                let mut spelling = spelling.clone();
                spelling.push(letter);
                if begins(&spelling, segment) {
                    longer.push(spelling);
                }
            }
        }
        spellings = longer;
    }
    for spelling in spellings {
        add(found, spelling);
    }
}

/// Adds what is not there.
fn add(found: &mut Vec<String>, text: String) {
    if !found.contains(&text) {
        found.push(text);
    }
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
        add(&mut terms, words.forms.terms(text_of(entry)).into_iter().next().unwrap_or_default());
        if terms.len() >= 2 * most {
            break;
        }
    }
    lemmas(&terms, Some(beginning), segment, words)
}

/// The words with these terms, the most frequent first; each is shown in a form that begins so.
pub(super) fn lemmas(
    terms: &[String],
    beginning: Option<&Beginning>,
    segment: &Segment,
    words: Words<'_>,
) -> Vec<Lemma> {
    let (mut lemmas, mut weights) = (Vec::new(), Vec::new());
    for term in terms {
        if let Some(lemma) = lemma(term, beginning, segment, words) {
            weights.push(lemma.forms.iter().map(|form| form.units).sum());
            lemmas.push(Some(lemma));
        }
    }
    let order = frequent_first(&weights).into_iter();
    order.filter_map(|place| lemmas.get_mut(place)?.take()).collect()
}

/// The word with this term. It is shown in its dictionary form or, where no text has that, in the form
/// that they have most.
fn lemma(
    term: &str,
    beginning: Option<&Beginning>,
    segment: &Segment,
    words: Words<'_>,
) -> Option<Lemma> {
    let forms = segment.named(&segment.get(Field::Lemma, term)?);
    let mut best = None;
    for (place, entry) in forms.iter().enumerate() {
        let text = text_of(entry);
        let fits = beginning.is_none_or(|beginning| beginning.meets(text, words));
        if fits && is_exact(entry) {
            let worth =
                (is_dictionary_form(text, term, words), entry.units, usize::MAX - text.len());
            best = best.max(Some((worth, place)));
        }
    }
    let shown = forms.get(best?.1)?.clone();
    Some(Lemma { shown, forms })
}

/// Whether an entry is of a word as it is written.
pub(super) fn is_exact(entry: &Entry) -> bool {
    entry.term.first() == Some(&Field::Exact.tag())
}

/// Whether a word is the dictionary form that `term` stands for.
pub(super) fn is_dictionary_form(word: &str, term: &str, words: Words<'_>) -> bool {
    words.language.keys(word).iter().any(|key| key == term)
}

/// Entries in the order of how many units hold them.
pub(super) fn most_frequent(entries: &[Entry]) -> Vec<&Entry> {
    let weights: Vec<u32> = entries.iter().map(|entry| entry.units).collect();
    frequent_first(&weights).into_iter().filter_map(|place| entries.get(place)).collect()
}

/// The places of weights, the heaviest first; of equal ones, the first. They are packed into one number
/// each, as ranking packs what it sorts.
pub(super) fn frequent_first(weights: &[u32]) -> Vec<usize> {
    let packed =
        (0u32..).zip(weights).map(|(place, weight)| u64::from(!weight) << 32 | u64::from(place));
    let mut order: Vec<u64> = packed.collect();
    order.sort_unstable();
    order.into_iter().map(|packed| packed as u32 as usize).collect()
}
