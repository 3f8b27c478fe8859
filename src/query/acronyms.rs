//! Meets a short form by the words that it stands for, and these by it, where a text of the library
//! gives both.
//!
//! What answers here is not a term of the index, but words side by side: so it is found as places, which
//! stand beside the terms of a [`plan`](super::plan). Whether a word of the query is a word of a pair,
//! the index tells: it holds all words of all pairs. A short form stays whole under its endings, and a
//! word that does not begin with it is another, even if both are read as forms of one.

use super::clause::Role;
use super::parse::{Query, QueryWord};
use super::places::{Place, longer};
use super::{MatchKind, Words};
use crate::index::Field;
use crate::index::dictionary::Entry;
use crate::index::segment::Segment;
use crate::order::sorted;

/// The most pairs that one query is met by. A short form stands for few things; a list of all that it
/// might stand for answers nothing.
const MOST_PAIRS: usize = 16;

/// A short form and the words that it stands for, as [`Language::exact`](crate::language::Language::exact)
/// gives them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Acronym {
    /// The short form.
    pub short: String,
    /// The words, in order.
    pub words: Vec<String>,
}

/// The pairs in order, each once.
pub fn merged(pairs: &[Acronym]) -> Vec<Acronym> {
    let mut pairs = sorted(pairs, Ord::cmp);
    pairs.dedup();
    pairs
}

/// Where words of a query are met by their other names.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// A list a word of the query, in order; none where there are no names at all.
    places: Vec<Vec<Name>>,
}

/// A place where a word of a query is met by another name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name {
    /// The place that it takes beside other words. Of several words that a short form stands for, the
    /// first takes the place of that, with its ending; the others take none behind it.
    pub(super) place: Place,
    /// The first word of the name.
    pub(super) first: u32,
    /// The word behind the name.
    pub(super) end: u32,
}

impl Names {
    /// Where the word with this number is met, in order.
    pub(super) fn of(&self, word: usize) -> &[Name] {
        self.places.get(word).map_or(&[], Vec::as_slice)
    }

    /// The words that are met in a unit, by number, and where, as in a text of one unit; without those
    /// that are looked for in titles alone.
    pub(super) fn within(&self, unit: u32, query: &Query) -> Vec<(usize, Name)> {
        let mut found = Vec::new();
        for (word, names) in self.places.iter().enumerate() {
            let from = names.partition_point(|name| name.place.unit < unit);
            let names = names.iter().skip(from).take_while(|name| name.place.unit == unit);
            let alone = |name: &Name| Name { place: Place { unit: 0, ..name.place }, ..*name };
            let shown = !query.is_of_title(word);
            found.extend(names.filter(|_| shown).map(|name| (word, alone(name))));
        }
        found
    }
}

/// Where the words of `query` are met by the pairs of a library.
pub fn names(query: &Query, segment: &Segment, words: Words<'_>, pairs: &[Acronym]) -> Names {
    if pairs.is_empty() {
        return Names::default();
    }
    let own = |number| own_forms(query, number, segment);
    let own = (0..query.words.len()).map(own).collect();
    let mut finder = Finder {
        query,
        segment,
        words,
        own,
        seen: Vec::new(),
        places: vec![Vec::new(); query.words.len()],
    };
    for pair in pairs {
        finder.take(pair);
    }
    let mut places = finder.places;
    for places in &mut places {
        *places = sorted(places, Ord::cmp);
        places.dedup();
    }
    Names { places }
}

/// The words of the index that are the word of the query with this number, in some spelling or form,
/// sorted; none where it is not wanted, or typed with hyphens: then its parts are asked for, too.
fn own_forms(query: &Query, number: usize, segment: &Segment) -> Vec<String> {
    let wanted = |word: &&QueryWord| !word.joined && query.role(number) != Role::Excluded;
    let Some(word) = query.words.get(number).filter(wanted) else { return Vec::new() };
    let mut names: Vec<Entry> = Vec::new();
    names.extend(word.terms.iter().filter_map(|term| segment.get(Field::Lemma, term)));
    names.extend(word.keys.iter().filter_map(|key| segment.get(Field::Key, key)));
    let mut own: Vec<String> = [&word.exact].into_iter().chain(&word.keys).cloned().collect();
    own.extend_from_slice(&word.spellings);
    for entry in names.iter().flat_map(|name| segment.named(name)) {
        own.push(text(&entry).to_owned());
    }
    sorted(&own, Ord::cmp)
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
    /// The pairs that meet the query: the same one is given in many forms.
    seen: Vec<Acronym>,
    /// See [`Names`].
    places: Vec<Vec<Name>>,
}

impl Finder<'_> {
    /// Finds where the query is met by a pair.
    fn take(&mut self, pair: &Acronym) {
        let numbers = || 0..self.query.words.len();
        let short: Vec<usize> = numbers().filter(|&word| self.is_short(word, pair)).collect();
        let long: Vec<Vec<usize>> = numbers().filter_map(|word| self.long(word, pair)).collect();
        if (short.is_empty() && long.is_empty()) || !self.is_new(pair) {
            return;
        }
        if !short.is_empty() {
            let places = self.long_places(pair);
            let name = |place: Place| Name { place, first: place.start, end: place.end };
            let names: Vec<Name> = places.into_iter().map(name).collect();
            for word in short {
                self.put(word, &names);
            }
        }
        for words in long {
            let mut names = self.short_names(pair);
            for word in words {
                self.put(word, &names);
                // The others take no place, behind the first.
                for name in &mut names {
                    name.place.start = name.place.end;
                }
            }
        }
    }

    /// Puts names where a word of the query is met.
    fn put(&mut self, word: usize, names: &[Name]) {
        if let Some(all) = self.places.get_mut(word) {
            all.extend_from_slice(names);
        }
    }

    /// Whether no other form of the pair met the query before.
    fn is_new(&mut self, pair: &Acronym) -> bool {
        let likeliest = |word: &String| self.words.forms.terms(word).into_iter().next();
        let words = pair.words.iter().map(|word| likeliest(word).filter(|_| !self.links(word)));
        let words = words.map(Option::unwrap_or_default).collect();
        let pair = Acronym { short: pair.short.clone(), words };
        let new = self.seen.len() < MOST_PAIRS && !self.seen.contains(&pair);
        if new {
            self.seen.push(pair);
        }
        new
    }

    fn links(&self, word: &str) -> bool {
        self.words.language.links(word)
    }

    /// Whether the word of the query with this number is a form of that word.
    fn is_form(&self, number: usize, word: &String) -> bool {
        self.own.get(number).is_some_and(|own| own.binary_search(word).is_ok())
    }

    /// Whether the word of the query with this number is the short form of a pair.
    fn is_short(&self, number: usize, pair: &Acronym) -> bool {
        let keys = self.query.words.get(number).map_or(&[][..], |word| &word.keys);
        self.is_form(number, &pair.short) && {
            let short = self.words.language.keys(&pair.short);
            keys.iter().any(|key| short.iter().any(|short| key.starts_with(short)))
        }
    }

    /// The words of the query, from that with this number on, that are the words of a pair side by side.
    fn long(&self, number: usize, pair: &Acronym) -> Option<Vec<usize>> {
        let mut found = Vec::new();
        let mut rest = (number..self.query.words.len()).filter(|&at| self.is_typed(at)).peekable();
        for word in &pair.words {
            if self.links(word) {
                found.extend(rest.next_if(|&at| self.is_link(at)));
            } else {
                found.push(rest.next_if(|&at| self.is_form(at, word))?);
            }
        }
        // Nothing stands before the first.
        let together = found.first() == Some(&number)
            && found.iter().all(|&word| self.run(word) == self.run(number));
        together.then_some(found)
    }

    /// Whether the word of the query with this number has a place of its own.
    fn is_typed(&self, number: usize) -> bool {
        self.query.words.get(number).is_some_and(|word| !word.joined)
    }

    fn is_link(&self, number: usize) -> bool {
        self.query.words.get(number).is_some_and(|word| self.links(&word.exact))
    }

    /// The run of a clause that a word of the query belongs to: where from its first word and to its last;
    /// none where it is free.
    fn run(&self, number: usize) -> Option<(usize, usize)> {
        let terms = self.query.clauses.iter().flat_map(|clause| &clause.any);
        let runs = terms.flat_map(|term| &term.runs);
        let mut runs =
            runs.filter_map(|run| Some((run.steps.first()?.word, run.steps.last()?.word)));
        runs.find(|(first, last)| (*first..=*last).contains(&number))
    }

    /// Where the short form of a pair stands, with any ending; the ending is no part of the name.
    fn short_names(&self, pair: &Acronym) -> Vec<Name> {
        let places = self.places(&self.forms(&pair.short, &pair.short), None).into_iter();
        let end = |place: Place| place.start.saturating_add(1);
        places.map(|place| Name { place, first: place.start, end: end(place) }).collect()
    }

    /// Where the words of a pair stand side by side, in any form; one word may stand where one links.
    fn long_places(&self, pair: &Acronym) -> Vec<Place> {
        // The forms of each word, and how many words may stand before it.
        let mut words: Vec<(Vec<Entry>, u32)> = Vec::new();
        let mut gap = 0;
        for word in &pair.words {
            if self.links(word) {
                gap = 1;
            } else {
                words.push((self.forms(word, ""), std::mem::take(&mut gap)));
            }
        }
        // The rarest word tells where to look for the others.
        let count = |form: &Entry| u64::from(form.units);
        let count = |(forms, _): &&(Vec<Entry>, u32)| forms.iter().map(count).sum::<u64>();
        let rarest = words.iter().min_by_key(count);
        let rarest = rarest.map(|(forms, _)| self.places(forms, None)).unwrap_or_default();
        let units: Vec<u32> = rarest.iter().map(|place| place.unit).collect();
        let mut places = words.iter().map(|(forms, gap)| (self.places(forms, Some(&units)), *gap));
        let first = places.next().map(|(places, _)| places).unwrap_or_default();
        places.fold(first, |before, (places, gap)| longer(&before, &places, gap))
    }

    /// The forms of a word that begin so.
    fn forms(&self, word: &str, begin: &str) -> Vec<Entry> {
        let terms = self.words.forms.terms(word);
        let names = terms.iter().filter_map(|term| self.segment.get(Field::Lemma, term));
        let mut forms: Vec<Entry> = names.flat_map(|name| self.segment.named(&name)).collect();
        forms.extend(self.segment.get(Field::Exact, word));
        forms.retain(|form| text(form).starts_with(begin));
        forms
    }

    /// Where these forms stand, in order; in some units, given in order, or in all.
    fn places(&self, forms: &[Entry], units: Option<&[u32]>) -> Vec<Place> {
        let mut found = Vec::new();
        let wanted = |unit: &u32| units.is_none_or(|units| units.binary_search(unit).is_ok());
        for form in forms {
            let joined = form.term.first() == Some(&Field::Joined.tag());
            for at in self.segment.occurrences(form).filter(|at| wanted(&at.unit)) {
                found.push(Place::of_word(at.unit, at.position, joined, MatchKind::Acronym));
            }
        }
        let mut found = sorted(&found, Ord::cmp);
        found.dedup();
        found
    }
}
