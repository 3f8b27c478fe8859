//! Says what may have been meant by words of a query that no text has: the nearest word that one has.

use super::parse::{Query, QueryWord};
use super::plan::Planned;
use super::texts::Texts;
use crate::index::segment::Spelt;
use crate::text::forms::{FormKind, forms};

/// A word that may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// In place of which word of the query, counted from 0.
    pub word: usize,
    /// The word, as the texts have it.
    pub text: String,
}

/// What may have been meant by those words of a planned query that are met by near words alone; and its
/// text with these in their place, empty where there are none.
pub fn corrections(
    text: &str,
    query: &Query,
    plan: &[Planned],
    texts: &Texts<'_>,
) -> (Vec<Correction>, String) {
    let (mut corrections, mut corrected, mut end) = (Vec::new(), String::new(), 0);
    let forms = forms(text);
    let mut forms = forms.iter().filter(|form| form.kind == FormKind::Whole);
    for (number, (word, planned)) in query.words.iter().zip(plan).enumerate() {
        if word.joined {
            continue;
        }
        let Some(form) = forms.find(|form| form.text == word.text) else { break };
        if !word.near.is_empty()
            && let Some(known) = meant(word, planned, texts)
        {
            let new = texts.written(&known);
            corrected.push_str(text.get(end..form.span.start).unwrap_or_default());
            corrected.push_str(&new);
            end = form.span.end;
            corrections.push(Correction { word: number, text: new });
        }
    }
    if end > 0 {
        corrected.push_str(text.get(end..).unwrap_or_default());
    }
    (corrections, corrected)
}

/// Of the words that one which no text has was taken for, the most frequent; of those of which texts have
/// other forms alone, the most frequent form.
fn meant(word: &QueryWord, planned: &Planned, texts: &Texts<'_>) -> Option<Spelt> {
    let mut found = Vec::new();
    for near in &word.near {
        found.append(&mut texts.keyed(near));
    }
    if found.is_empty() {
        let met = planned.met.iter().filter(|(entry, _)| !entry.joined);
        let (entry, _) = met.max_by_key(|(entry, _)| entry.count)?;
        return texts.segment.word_with(entry.number);
    }
    found.into_iter().max_by_key(|word| word.entry.count)
}
