//! Says what a query may go on with, while it is typed: the words of a library that begin as the word
//! being typed, then what follows the words before; where nothing begins so, what is near.
//!
//! Only the last word and the two before it are read; whatever stands before these stays as it is.

use super::Words;
use super::beginnings::{Beginning, begun};
use super::follow::{Before, follow, parts};
use super::texts::{Found, Texts, is_capital};
use crate::span::Span;
use crate::text::forms::{FormKind, forms};
use crate::text::small;

/// A longer text, in bytes, was not typed, and needs no help.
const LONGEST: usize = 512;
/// The most suggestions: nobody reads more.
const MOST: usize = 100;
/// How many of the suggestions tell what follows the word being typed, as if it were whole.
const MOST_BEHIND: usize = 3;

/// What a suggestion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestionKind {
    /// A word that begins as the last one.
    Word,
    /// A word or two that follow those before.
    Phrase,
    /// A word that differs from the last one by a letter or two.
    Near,
}

impl SuggestionKind {
    /// Its name in results.
    pub fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Phrase => "phrase",
            Self::Near => "near",
        }
    }
}

/// What a query may go on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The whole query with it.
    pub text: String,
    /// The part of that which was not typed, in bytes.
    pub added: Span,
    /// What it is.
    pub kind: SuggestionKind,
    /// How many units of the library have the word, in any form, or the phrase.
    pub units: usize,
}

/// What a query may go on with, the best first, at most `limit` and [`MOST`]; `repaired` repairs a word as it was
/// typed. Total.
pub fn suggest(
    text: &str,
    limit: usize,
    texts: &Texts<'_>,
    repaired: &dyn Fn(&str) -> String,
) -> Vec<Suggestion> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let limit = limit.min(MOST);
    let mut help = Help { text, texts, limit, found: Vec::new() };
    let Typed { open, start, before } = Typed::read(text, texts.words, repaired);
    if let Some(open) = open {
        help.while_open(&open, start, before);
    } else {
        let found = follow(&before, None, limit, texts);
        help.add_all(start, "", SuggestionKind::Phrase, &found, &[]);
    }
    help.found
}

/// The end of a query.
struct Typed {
    /// The word that is being typed, as an exact form; none where the last one is closed.
    open: Option<String>,
    /// Where it starts, in bytes.
    start: usize,
    /// The words before.
    before: Before,
}

impl Typed {
    fn read(text: &str, words: Words<'_>, repaired: &dyn Fn(&str) -> String) -> Self {
        let mut typed = Self { open: None, start: text.len(), before: Before::default() };
        let mut end = text.len();
        for form in forms(text).iter().rev().filter(|form| form.kind == FormKind::Whole) {
            let exact = words.language.exact(&repaired(&form.text));
            let gap = text.get(form.span.end..end).unwrap_or_default();
            let before = &mut typed.before;
            if form.span.end == text.len() {
                (typed.open, typed.start) = (Some(exact), form.span.start);
            } else if before.words.len() < 2 && (parts(gap, true) || parts(gap, false)) {
                before.hyphen |= before.words.is_empty() && parts(gap, true);
                before.words.push(exact);
            } else {
                break;
            }
            end = form.span.start;
        }
        typed
    }
}

/// Suggestions that are collected.
struct Help<'h, 't> {
    text: &'h str,
    texts: &'h Texts<'t>,
    limit: usize,
    found: Vec<Suggestion>,
}

impl Help<'_, '_> {
    /// Words that begin as the open one, those first that follow the words before; then what follows it,
    /// as if it were whole.
    fn while_open(&mut self, open: &str, start: usize, mut before: Before) {
        let (texts, limit) = (self.texts, self.limit);
        let beginning = Beginning::new(open, texts);
        let phrases = follow(&before, Some(&beginning), limit, texts);
        before.words.insert(0, open.to_owned());
        before.words.truncate(2);
        before.hyphen = false;
        let behind = follow(&before, None, MOST_BEHIND, texts);
        let words = begun(&beginning.known, limit, texts);
        self.add_all(start, "", SuggestionKind::Phrase, &phrases, &[]);
        self.limit = limit.saturating_sub(behind.len());
        self.add_all(start, "", SuggestionKind::Word, &words, &phrases);
        self.limit = limit;
        self.add_all(self.text.len(), " ", SuggestionKind::Phrase, &behind, &[]);
        if beginning.known.is_empty() && self.found.is_empty() {
            let near = begun(&beginning.near(texts), limit, texts);
            self.add_all(start, "", SuggestionKind::Near, &near, &[]);
        }
    }

    /// Adds what was found in place of what is behind `start`, without words that were `told`.
    fn add_all(
        &mut self,
        start: usize,
        gap: &str,
        kind: SuggestionKind,
        found: &[Found],
        told: &[Found],
    ) {
        for Found { text, units, term, .. } in found {
            if told.iter().all(|other| other.term != *term) {
                self.add(start, &[gap, text].concat(), kind, *units);
            }
        }
    }

    /// Adds a suggestion with `new` in place of what is behind `start`, unless it is there or is what
    /// was typed.
    fn add(&mut self, start: usize, new: &str, kind: SuggestionKind, units: usize) {
        let (kept, last) = self.text.split_at_checked(start).unwrap_or((self.text, ""));
        let beginning = small(last);
        let begun = small(new).starts_with(&beginning);
        let (same, rest) =
            new.split_at_checked(if begun { beginning.len() } else { 0 }).unwrap_or(("", new));
        // Who typed a capital keeps it.
        let typed = if begun && is_capital(last) { last } else { same };
        let text = [kept, typed, rest].concat();
        let added = Span::new(text.len() - rest.len(), text.len());
        let known = self.found.iter().any(|other| other.text == text);
        if !known && !rest.is_empty() && self.found.len() < self.limit {
            self.found.push(Suggestion { text, added, kind, units });
        }
    }
}
