//! Says what may have been meant by words of a query that no text has: the nearest word that one has.

use super::Words;
use super::fuzzy::distance;
use super::parse::{Query, QueryWord};
use super::texts::{Known, Texts};
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
            && let Some(known) = meant(word, texts, words)
        {
            corrections.push(Correction { word: number, text: texts.written(&known) });
        }
    }
    corrections
}

/// Of the words near to one that no text has, the nearest; of these, the most frequent.
fn meant(word: &QueryWord, texts: Texts<'_>, words: Words<'_>) -> Option<Known> {
    let mut found: Vec<Known> = Vec::new();
    for near in &word.near {
        found.extend(texts.spelt(near));
        found.extend(texts.word(near));
        found.extend(texts.forms(near));
    }
    let folded = |exact: &str| words.language.keys(exact).into_iter().next().unwrap_or_default();
    let asked = folded(&word.exact);
    let mut best = (0, None);
    for known in found {
        let far = distance(&asked, &folded(&known.text)) as u32;
        let worth = u64::from(!far) << 32 | u64::from(known.weight);
        if worth > best.0 {
            best = (worth, Some(known));
        }
    }
    best.1
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
