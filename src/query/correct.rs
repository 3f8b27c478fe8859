//! Says what may have been meant by words of a query that no text has: the nearest word that one has.

use super::beginnings::is_exact;
use super::fuzzy::distance;
use super::parse::{Query, QueryWord};
use super::texts::Texts;
use super::{Words, text_of};
use crate::index::Field;
use crate::index::dictionary::Entry;
use crate::text::forms::{FormKind, forms};

/// A word that may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// In place of which word of the query, counted from 0.
    pub word: usize,
    /// The word, as the texts have it.
    pub text: String,
}

/// What may have been meant by those words of a planned query that are met by near words alone.
pub fn corrections(query: &Query, texts: Texts<'_>, words: Words<'_>) -> Vec<Correction> {
    let mut corrections = Vec::new();
    for (number, word) in query.words.iter().enumerate() {
        if !word.joined
            && let Some(entry) = meant(word, texts, words)
        {
            corrections.push(Correction { word: number, text: texts.written(&entry) });
        }
    }
    corrections
}

/// Of the words near to one that no text has, the nearest; of these, the most frequent.
fn meant(word: &QueryWord, texts: Texts<'_>, words: Words<'_>) -> Option<Entry> {
    let segment = texts.segment;
    let mut found: Vec<Entry> = Vec::new();
    for near in &word.near {
        found.extend(segment.get(Field::Exact, near));
        let name = segment.get(Field::Lemma, near);
        found.extend(name.map(|name| segment.named(&name)).unwrap_or_default());
    }
    let folded = |exact: &str| words.language.keys(exact).into_iter().next().unwrap_or_default();
    let asked = folded(&word.exact);
    let mut best = None;
    for (place, entry) in found.iter().enumerate().filter(|(_, entry)| is_exact(entry)) {
        let near = usize::MAX - distance(&asked, &folded(text_of(entry)));
        best = best.max(Some((near, entry.units, place)));
    }
    found.into_iter().nth(best?.2)
}

/// The text of a query with corrections in place of its words.
pub fn corrected(text: &str, query: &Query, corrections: &[Correction]) -> String {
    let mut forms = forms(text).into_iter().filter(|form| form.kind == FormKind::Whole);
    let (mut new, mut end) = (String::new(), 0);
    let words = query.words.iter().enumerate().filter(|(_, word)| !word.joined);
    for (number, word) in words {
        let Some(form) = forms.find(|form| form.text == word.text) else { break };
        if let Some(correction) = corrections.iter().find(|one| one.word == number) {
            new.push_str(text.get(end..form.span.start).unwrap_or(""));
            new.push_str(&correction.text);
            end = form.span.end;
        }
    }
    new + text.get(end..).unwrap_or("")
}
