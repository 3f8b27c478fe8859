//! Says what a query may go on with, while it is typed: the words of a library that begin as the word
//! being typed, then what follows the words before; where nothing begins so, what is near.
//!
//! Only the last word and the two before it are read; whatever stands before these stays as it is.

use super::Words;
use super::beginnings::{Beginning, Lemma, begun, lemmas};
use super::follow::{Before, Phrase, follow, parts};
use super::texts::{Texts, is_capital};
use crate::span::Span;
use crate::text::forms::{FormKind, forms};
use crate::text::repair::repair;

/// A longer text, in bytes, was not typed, and needs no help.
const LONGEST: usize = 512;
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

/// What a query may go on with, the best first, at most `limit`. Total.
pub fn suggest(text: &str, limit: usize, texts: Texts<'_>, words: Words<'_>) -> Vec<Suggestion> {
    if text.len() > LONGEST || limit == 0 {
        return Vec::new();
    }
    let typed = Typed::read(text, words);
    let mut help = Help { text, texts, words, limit, found: Vec::new() };
    match &typed.open {
        Some(open) => help.while_open(&typed, open),
        None => help.phrases(&typed.before, None, typed.start, limit),
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
    fn read(text: &str, words: Words<'_>) -> Self {
        let mut typed = Self { open: None, start: text.len(), before: Before::default() };
        let mut end = text.len();
        for form in forms(text).iter().rev().filter(|form| form.kind == FormKind::Whole) {
            let exact = words.language.exact(repair(&form.text, words.language).text());
            let gap = text.get(form.span.end..end).unwrap_or("");
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

    /// The words before, with the open one as if it were whole.
    fn closed(&self, open: &str) -> Before {
        let mut words = vec![open.to_owned()];
        words.extend(self.before.words.first().cloned());
        Before { words, hyphen: false }
    }
}

/// Suggestions that are collected.
struct Help<'h, 't> {
    text: &'h str,
    texts: Texts<'t>,
    words: Words<'h>,
    limit: usize,
    found: Vec<Suggestion>,
}

impl Help<'_, '_> {
    fn while_open(&mut self, typed: &Typed, open: &str) {
        let beginning = Beginning::new(open, self.texts, self.words);
        self.phrases(&typed.before, Some(&beginning), typed.start, self.limit);
        let behind = follow(&typed.closed(open), None, self.texts, self.words, MOST_BEHIND);
        let room = self.limit.saturating_sub(behind.len());
        let lemmas = begun(&beginning, self.texts, self.words, self.limit);
        self.lemmas(&lemmas, typed.start, SuggestionKind::Word, room);
        for phrase in behind {
            let whole = [self.text, " ", &phrase.text].concat();
            self.add(0, &whole, SuggestionKind::Phrase, phrase.units);
        }
        if beginning.known.is_empty() && self.found.is_empty() {
            self.near(open, typed.start);
        }
    }

    /// Adds what follows the words before, in place of what is behind `start`.
    fn phrases(
        &mut self,
        before: &Before,
        beginning: Option<&Beginning<'_>>,
        start: usize,
        limit: usize,
    ) {
        for Phrase { text, units } in follow(before, beginning, self.texts, self.words, limit) {
            self.add(start, &text, SuggestionKind::Phrase, units);
        }
    }

    /// Adds words in place of what is behind `start`, until there are `room` suggestions.
    fn lemmas(&mut self, lemmas: &[Lemma], start: usize, kind: SuggestionKind, room: usize) {
        for lemma in lemmas {
            if self.found.len() >= room {
                return;
            }
            let Some(shown) = lemma.forms.get(lemma.shown) else { continue };
            if self.tells(lemma, start) {
                continue;
            }
            let mut places = Vec::new();
            for form in &lemma.forms {
                places.extend(self.texts.places(form));
            }
            self.add(start, &self.texts.written(shown), kind, self.texts.units(&places));
        }
    }

    /// Whether a form of a word is told already, as what follows the words before.
    fn tells(&self, lemma: &Lemma, start: usize) -> bool {
        let told = self.found.iter().filter_map(|one| one.text.get(start..));
        let told: Vec<String> = told.map(|text| self.words.language.exact(text)).collect();
        lemma.forms.iter().any(|form| told.contains(&form.text))
    }

    /// Adds the words that have the terms nearest to `open`, or nearest at their beginning.
    fn near(&mut self, open: &str, start: usize) {
        let key = self.words.language.keys(open).into_iter().next().unwrap_or_default();
        let terms = self.texts.near_lemmas(&key);
        let lemmas = lemmas(&terms, None, self.texts, self.words);
        self.lemmas(&lemmas, start, SuggestionKind::Near, self.limit);
    }

    /// Adds a suggestion with `new` in place of what is behind `start`, unless it is there or is what
    /// was typed.
    fn add(&mut self, start: usize, new: &str, kind: SuggestionKind, units: usize) {
        let (kept, last) = self.text.split_at_checked(start).unwrap_or((self.text, ""));
        let same = agreement(last, new);
        let whole = same.0 == last.len();
        // Who typed a capital keeps it.
        let typed = if whole && is_capital(last) { last } else { new.get(..same.1).unwrap_or("") };
        let text = [kept, typed, new.get(same.1..).unwrap_or("")].concat();
        let added = Span::new(kept.len() + typed.len(), text.len());
        let known = self.found.iter().any(|other| other.text == text);
        if !known && (!added.is_empty() || !whole) && self.found.len() < self.limit {
            self.found.push(Suggestion { text, added, kind, units });
        }
    }
}

/// How far two texts agree but for capitals, in bytes of each.
fn agreement(one: &str, other: &str) -> (usize, usize) {
    let small = |letter: char| letter.to_lowercase().next();
    let mut ends = (0, 0);
    for (a, b) in one.chars().zip(other.chars()) {
        if small(a) != small(b) {
            break;
        }
        ends = (ends.0 + a.len_utf8(), ends.1 + b.len_utf8());
    }
    ends
}
