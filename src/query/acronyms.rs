//! Meets a short form by the words that it stands for, and these by it, where a text of the library
//! gives both.
//!
//! What answers here is not a term of the index, but words side by side: so it is found as places, which
//! stand beside the terms of a [`plan`](super::plan). Whether a word of the query is a word of a pair,
//! the index tells: it holds all words of all pairs. A short form stays whole under its endings, and a
//! word that does not begin with it is another, even if both are read as forms of one.
//!
//! A library keeps its pairs as one text, a line each: the short form, then the words, with spaces
//! between; all as [`Language::exact`](crate::language::Language::exact) gives them.

use super::clause::Role;
use super::parse::Query;
use super::places::{Place, longer, ordered};
use super::{MatchKind, Words};
use crate::index::Field;
use crate::index::dictionary::Entry;
use crate::index::segment::Segment;
use crate::order::sorted;

/// The most pairs that one query is met by. A short form stands for few things; a list of all that it
/// might stand for answers nothing.
const MOST_PAIRS: usize = 16;

/// The lines of `pairs` in order, each once.
pub fn merged(pairs: &str) -> String {
    let lines: Vec<&str> = pairs.lines().collect();
    let mut lines = sorted(&lines, Ord::cmp);
    lines.dedup();
    let mut merged = String::new();
    for line in lines {
        merged.push_str(line);
        merged.push('\n');
    }
    merged
}

/// Where words of a query are met by their other names.
#[derive(Debug, Default)]
pub struct Names(Vec<Name>);

/// A place where a word of a query is met by another name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    /// Which word of the query, counted from 0.
    pub(super) word: usize,
    /// The place that it takes beside other words. Of several words that a short form stands for, the
    /// first takes the place of that, with its ending; the others take none behind it.
    pub(super) place: Place,
    /// The first word of the name.
    pub(super) first: u32,
    /// The word behind the name.
    pub(super) end: u32,
}

impl Names {
    /// Where the word with this number is met.
    pub(super) fn of(&self, word: usize) -> impl Iterator<Item = &Name> {
        self.0.iter().filter(move |name| name.word == word)
    }

    /// What is met in a unit, as in a text of one unit; without the words that are looked for in titles
    /// alone.
    pub(super) fn within(&self, unit: u32, query: &Query) -> Vec<Name> {
        let mut found = Vec::new();
        for name in &self.0 {
            if name.place.unit == unit && !query.is_of_title(name.word) {
                found.push(Name { place: Place { unit: 0, ..name.place }, ..*name });
            }
        }
        found
    }
}

/// Where the words of `query` are met by the pairs of a library.
pub fn names(query: &Query, segment: &Segment, words: Words<'_>, pairs: &str) -> Names {
    let mut finder =
        Finder { query, segment, words, own: Vec::new(), seen: Vec::new(), names: Vec::new() };
    if !pairs.is_empty() {
        finder.own =
            (0..query.words.len()).map(|number| own_forms(query, number, segment)).collect();
    }
    for line in pairs.lines() {
        finder.take(&line.split(' ').collect::<Vec<_>>());
    }
    Names(finder.names)
}

/// The words of the index that are the word of the query with this number, in some spelling or form,
/// sorted; none where it is not wanted, or typed with hyphens: then its parts are asked for, too.
fn own_forms(query: &Query, number: usize, segment: &Segment) -> Vec<String> {
    let mut own = Vec::new();
    let Some(word) = query.words.get(number) else { return own };
    if word.joined || query.role(number) == Role::Excluded {
        return own;
    }
    own.push(word.exact.clone());
    own.extend_from_slice(&word.keys);
    own.extend_from_slice(&word.spellings);
    let mut entries = Vec::new();
    named(segment, Field::Lemma, &word.terms, &mut entries);
    named(segment, Field::Key, &word.keys, &mut entries);
    for entry in &entries {
        own.push(text(entry).to_owned());
    }
    sorted(&own, Ord::cmp)
}

/// Adds the words that have these names.
fn named(segment: &Segment, field: Field, names: &[String], found: &mut Vec<Entry>) {
    for name in names {
        if let Some(name) = segment.get(field, name) {
            found.extend(segment.named(&name));
        }
    }
}

/// The word of an entry.
fn text(entry: &Entry) -> &str {
    entry.term.get(1..).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or("")
}

struct Finder<'q> {
    query: &'q Query,
    segment: &'q Segment,
    words: Words<'q>,
    /// See [`own_forms`].
    own: Vec<Vec<String>>,
    /// The pairs that meet the query, each by the terms of its words: the same one is given in many
    /// forms.
    seen: Vec<String>,
    names: Vec<Name>,
}

impl Finder<'_> {
    /// Finds where the query is met by a pair, given as the words of its line.
    fn take(&mut self, pair: &[&str]) {
        let Some((short, long)) = pair.split_first() else { return };
        let mut met = Vec::new();
        for number in 0..self.own.len() {
            if self.is_short(number, short) {
                met.push((true, vec![number]));
            }
            let words = self.long(number, long);
            if !words.is_empty() {
                met.push((false, words));
            }
        }
        if met.is_empty() || !self.is_new(pair) {
            return;
        }
        for (by_short, words) in met {
            let places = if by_short { self.long_places(long) } else { self.short_places(short) };
            for place in places {
                let end = if by_short { place.end } else { place.start.saturating_add(1) };
                let mut name = Name { word: 0, place, first: place.start, end };
                for &word in &words {
                    name.word = word;
                    self.names.push(name);
                    name.place.start = name.place.end;
                }
            }
        }
    }

    /// Whether no other form of the pair met the query before.
    fn is_new(&mut self, pair: &[&str]) -> bool {
        let mut terms = String::new();
        for word in pair {
            if !self.links(word)
                && let Some(term) = self.words.forms.terms(word).first()
            {
                terms.push_str(term);
            }
            terms.push(' ');
        }
        let new = self.seen.len() < MOST_PAIRS && !self.seen.contains(&terms);
        if new {
            self.seen.push(terms);
        }
        new
    }

    fn links(&self, word: &str) -> bool {
        self.words.language.links(word)
    }

    /// Whether the word of the query with this number is a form of that word.
    fn is_form(&self, number: usize, word: &str) -> bool {
        let own = self.own.get(number).map_or(&[][..], Vec::as_slice);
        own.binary_search_by(|own| own.as_str().cmp(word)).is_ok()
    }

    /// Whether the word of the query with this number is that short form.
    fn is_short(&self, number: usize, short: &str) -> bool {
        if !self.is_form(number, short) {
            return false;
        }
        let keys = self.words.language.keys(short);
        let begins = |key: &String| keys.first().is_some_and(|short| key.starts_with(short));
        self.query.words.get(number).is_some_and(|word| word.keys.iter().any(begins))
    }

    /// The words of the query, from that with this number on, that are these side by side; else none.
    fn long(&self, number: usize, words: &[&str]) -> Vec<usize> {
        let mut found = Vec::new();
        let mut at = number;
        for word in words {
            while at > number && self.query.words.get(at).is_some_and(|word| word.joined) {
                at += 1;
            }
            let links = self.links(word);
            let fits = if links {
                self.query.words.get(at).is_some_and(|word| self.links(&word.exact))
            } else {
                self.is_form(at, word)
            };
            if fits {
                found.push(at);
                at += 1;
            } else if !links {
                return Vec::new();
            }
        }
        let run = self.run(number);
        if found.iter().any(|&word| self.run(word) != run) {
            found.clear();
        }
        found
    }

    /// The run of a clause that a word of the query belongs to, counted from 1; 0 where it is free.
    fn run(&self, number: usize) -> usize {
        let mut count = 0;
        for clause in &self.query.clauses {
            for term in &clause.any {
                for run in &term.runs {
                    count += 1;
                    if run.steps.iter().any(|step| step.word == number) {
                        return count;
                    }
                }
            }
        }
        0
    }

    /// Where a short form stands, with any ending.
    fn short_places(&self, short: &str) -> Vec<Place> {
        let mut forms = self.forms(short);
        forms.retain(|form| text(form).starts_with(short));
        self.places(&forms, None)
    }

    /// Where words stand side by side, in any form; one word may stand where one links.
    fn long_places(&self, words: &[&str]) -> Vec<Place> {
        // The forms of each word, and how many words may stand before it.
        let mut all: Vec<(Vec<Entry>, u32)> = Vec::new();
        let mut gap = 0;
        // The rarest word tells where to look for the others.
        let (mut least, mut rarest) = (u64::MAX, 0);
        for word in words {
            if self.links(word) {
                gap = 1;
                continue;
            }
            let forms = self.forms(word);
            let count = forms.iter().map(|form| u64::from(form.units)).sum();
            if count < least {
                (least, rarest) = (count, all.len());
            }
            all.push((forms, gap));
            gap = 0;
        }
        let rarest = all.get(rarest).map_or(Vec::new(), |(forms, _)| self.places(forms, None));
        let mut found = Vec::new();
        for (number, (forms, gap)) in all.iter().enumerate() {
            let places = self.places(forms, Some(&rarest));
            found = if number == 0 { places } else { longer(&found, &places, *gap) };
        }
        found
    }

    /// The forms of a word.
    fn forms(&self, word: &str) -> Vec<Entry> {
        let mut forms = Vec::new();
        named(self.segment, Field::Lemma, &self.words.forms.terms(word), &mut forms);
        forms.extend(self.segment.get(Field::Exact, word));
        forms
    }

    /// Where these forms stand, in order; in the units of some places, given in order, or in all.
    fn places(&self, forms: &[Entry], near: Option<&[Place]>) -> Vec<Place> {
        let mut found = Vec::new();
        for form in forms {
            let joined = form.term.first() == Some(&Field::Joined.tag());
            for at in self.segment.occurrences(form) {
                let wanted =
                    |near: &[Place]| near.binary_search_by_key(&at.unit, |near| near.unit).is_ok();
                if near.is_none_or(wanted) {
                    found.push(Place::of_word(at.unit, at.position, joined, MatchKind::Acronym));
                }
            }
        }
        ordered(&mut found)
    }
}
