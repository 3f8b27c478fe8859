//! The words of a library that begin as a word that is being typed, one for all its forms.

use super::Words;
use super::texts::{Known, Texts, heaviest_first, is_too_long};

/// How many of the most frequent words with a beginning are read for what they are forms of.
const MOST_READ: usize = 192;

/// The beginning of a word.
#[derive(Clone, Debug)]
pub(super) struct Beginning<'b> {
    typed: &'b str,
    keys: Vec<String>,
    /// Whether words must begin in just these letters.
    spelt: bool,
    /// The words of the library that begin so.
    pub(super) known: Vec<Known>,
}

impl<'b> Beginning<'b> {
    /// What `typed`, an exact form, may begin. Who types letters that some keyboards lack means them,
    /// unless no word begins so.
    pub(super) fn new(typed: &'b str, texts: Texts<'_>, words: Words<'_>) -> Self {
        let keys = if is_too_long(typed) { Vec::new() } else { words.language.keys(typed) };
        let mut known: Vec<Known> = Vec::new();
        for key in &keys {
            known.extend(texts.beginning(key, words.language));
        }
        let plain = keys.iter().any(|key| key == typed);
        let spelt = !plain && known.iter().any(|word| word.text.starts_with(typed));
        if spelt {
            known.retain(|word| word.text.starts_with(typed));
        }
        Self { typed, keys, spelt, known }
    }

    /// Whether a word begins so.
    pub(super) fn meets(&self, word: &str, words: Words<'_>) -> bool {
        if self.spelt || word.starts_with(self.typed) {
            return word.starts_with(self.typed);
        }
        let keys = words.language.keys(word);
        keys.iter().any(|key| self.keys.iter().any(|beginning| key.starts_with(beginning)))
    }
}

/// A word in all its forms.
#[derive(Clone, Debug)]
pub(super) struct Lemma {
    /// All its forms.
    pub(super) forms: Vec<Known>,
    /// Which of them is shown.
    pub(super) shown: usize,
}

/// The words of which those that begin so are forms, the most frequent first; at least `most` of them,
/// if there are so many.
pub(super) fn begun(
    beginning: &Beginning<'_>,
    texts: Texts<'_>,
    words: Words<'_>,
    most: usize,
) -> Vec<Lemma> {
    let weights: Vec<u32> = beginning.known.iter().map(|word| word.weight).collect();
    let mut terms: Vec<String> = Vec::new();
    for place in heaviest_first(&weights).into_iter().take(MOST_READ) {
        let Some(word) = beginning.known.get(place) else { continue };
        let term = first_term(&word.text, words);
        if !terms.contains(&term) {
            terms.push(term);
        }
        if terms.len() >= 2 * most {
            break;
        }
    }
    lemmas(&terms, Some(beginning), texts, words)
}

/// The likeliest term of a word.
pub(super) fn first_term(exact: &str, words: Words<'_>) -> String {
    words.forms.terms(exact).into_iter().next().unwrap_or_default()
}

/// The words with these terms, the most frequent first; each is shown in a form that begins so.
pub(super) fn lemmas(
    terms: &[String],
    beginning: Option<&Beginning<'_>>,
    texts: Texts<'_>,
    words: Words<'_>,
) -> Vec<Lemma> {
    let (mut lemmas, mut weights) = (Vec::new(), Vec::new());
    for term in terms {
        if let Some(lemma) = lemma(term, beginning, texts, words) {
            weights.push(lemma.forms.iter().map(|form| form.weight).sum());
            lemmas.push(Some(lemma));
        }
    }
    let order = heaviest_first(&weights).into_iter();
    order.filter_map(|place| lemmas.get_mut(place)?.take()).collect()
}

/// The word with this term. It is shown in its dictionary form or, where no text has that, in the form
/// that they have most, a short one rather than a long one.
fn lemma(
    term: &str,
    beginning: Option<&Beginning<'_>>,
    texts: Texts<'_>,
    words: Words<'_>,
) -> Option<Lemma> {
    let forms = texts.forms(term);
    let mut best = (0, None);
    for (place, Known { text, weight, .. }) in forms.iter().enumerate() {
        let mut worth = u64::from(*weight) << 8 | 0xFF_usize.saturating_sub(text.len()) as u64;
        if is_dictionary_form(text, term, words) {
            worth |= 1 << 63;
        }
        if worth > best.0 && beginning.is_none_or(|beginning| beginning.meets(text, words)) {
            best = (worth, Some(place));
        }
    }
    Some(Lemma { forms, shown: best.1? })
}

/// Whether a word is the dictionary form that `term` stands for.
pub(super) fn is_dictionary_form(word: &str, term: &str, words: Words<'_>) -> bool {
    words.language.keys(word).iter().any(|key| key == term)
}
