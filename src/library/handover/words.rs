//! Writes the words of a text down with all that they are met by.

use super::other_names::OtherNames;
use crate::hash::Numbers;
use crate::index::LONGEST_TERM;
use crate::index::segment::Segment;
use crate::language::FullLanguage as _;
use crate::language::forms::{Forms, Names};
use crate::language::kazakh::Kazakh;
use crate::query::Words;
use crate::text::forms::{Form, FormKind, forms};

/// Before a word as it is spelt; one without its hyphens has none.
pub(super) const EXACT: &str = "e:";
/// Before a key of it.
pub(super) const KEY: &str = "k:";
/// Before a word that it may be a form of.
pub(super) const LEMMA: &str = "l:";
/// Before a word that such a word was made of.
pub(super) const ROOT: &str = "r:";
/// Before another name of what it, or it and the words behind it, stand for.
pub(super) const OTHER: &str = "o:";

/// Between the terms of one word.
const BETWEEN: char = '|';
/// What stands in the place of a word that can't be met.
const NOTHING: &str = "-";

/// Writes words down.
#[derive(Debug)]
pub(super) struct Marked<'l> {
    words: Words<'l>,
    /// What reads a query, which knows no library: whatever it takes a word for must be met.
    plain: Box<dyn Forms>,
    others: OtherNames,
    /// Words that were met before.
    known: Numbers,
    /// What was read of each of them.
    names: Vec<Names>,
}

impl<'l> Marked<'l> {
    /// `pairs` are the short forms of the library with their words; see [`acronyms`](crate::query::acronyms).
    pub(super) fn new(words: Words<'l>, pairs: &[u8], segment: &Segment) -> Self {
        let plain = Kazakh.forms(Vec::new());
        let others = OtherNames::read(pairs, segment, words, plain.as_ref());
        Self { words, plain, others, known: Numbers::default(), names: Vec::new() }
    }

    /// The words of a text, a space between two places.
    pub(super) fn text(&mut self, text: &str) -> String {
        let forms = forms(text);
        let mut places: Vec<Vec<String>> = Vec::new();
        let mut read: Vec<(String, Names)> = Vec::new();
        for form in &forms {
            let exact = self.words.language.exact(&form.text);
            let names = self.names(&exact);
            let place = form.place as usize;
            places.resize(places.len().max(place + 1), Vec::new());
            if let Some(terms) = places.get_mut(place) {
                self.terms(form, &exact, &names, terms);
            }
            if form.kind == FormKind::Whole {
                read.push((exact, names));
            }
        }
        for (place, other) in self.others.find(&read, self.words.language) {
            if let Some(terms) = places.get_mut(place) {
                terms.push(format!("{OTHER}{other}"));
            }
        }
        let places: Vec<String> = places.into_iter().map(joined).collect();
        places.join(" ")
    }

    /// What a word is met by: as the library reads it, and as a query is read.
    fn names(&mut self, exact: &str) -> Names {
        let number = self.known.of(exact);
        if let Some(names) = self.names.get(number) {
            return names.clone();
        }
        let mut names = self.plain.names(exact);
        let learned = self.words.forms.names(exact);
        for (all, more) in [(&mut names.terms, learned.terms), (&mut names.roots, learned.roots)] {
            let new: Vec<String> = more.into_iter().filter(|term| !all.contains(term)).collect();
            all.extend(new);
        }
        self.names.push(names.clone());
        names
    }

    fn terms(&self, form: &Form<'_>, exact: &str, names: &Names, terms: &mut Vec<String>) {
        if exact.len() > LONGEST_TERM {
            return;
        }
        let keys = self.words.language.keys(exact);
        let exact = (form.kind != FormKind::Joined).then(|| exact.to_owned());
        let all =
            [(EXACT, exact.as_slice()), (KEY, &keys), (LEMMA, &names.terms), (ROOT, &names.roots)];
        for (mark, these) in all {
            terms.extend(these.iter().map(|term| format!("{mark}{term}")));
        }
    }
}

/// The terms of a place. One that the cluster would cut is none.
fn joined(mut terms: Vec<String>) -> String {
    terms.retain(|term| !term.contains(|sign: char| sign == BETWEEN || sign.is_whitespace()));
    terms.sort();
    terms.dedup();
    if terms.is_empty() { NOTHING.to_owned() } else { terms.join("|") }
}
