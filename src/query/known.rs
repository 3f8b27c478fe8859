//! What an index tells of the forms of its words, where nothing is there that takes words apart: by which
//! names they are met, and which of them say little.
//!
//! A word of the index has its names there, as they were read when it was made. What is typed on a keyboard that
//! lacks letters is taken for the words that have its key. Of any other word nothing is known but how it is written.

use std::cell::OnceCell;
use std::fmt;

use crate::index::Field;
use crate::index::segment::{Segment, Spelt};
use crate::language::Language;
use crate::language::forms::{Forms, Names};
use crate::order::sorted;

/// Tells the forms of the words of an index.
pub struct KnownForms {
    segment: Segment,
    language: &'static dyn Language,
    /// The names that no word tells by itself, found when one is first asked for.
    others: OnceCell<Others>,
}

impl fmt::Debug for KnownForms {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("KnownForms").finish_non_exhaustive()
    }
}

impl KnownForms {
    /// What tells the forms of the words of an index.
    pub fn of(segment: &Segment, language: &'static dyn Language) -> Self {
        Self { segment: segment.clone(), language, others: OnceCell::new() }
    }

    /// The word of the index that is written so, first, or those that are but for letters that some keyboards
    /// lack; hyphens may have been left out of them.
    fn words(&self, exact: &str) -> Vec<Spelt> {
        let key = self.key(exact);
        let fields = [Field::Exact, Field::Joined].into_iter();
        let mut found: Vec<Spelt> =
            fields.flat_map(|field| self.segment.spelt(field, &key)).collect();
        if let Some(place) = found.iter().position(|word| word.exact == exact) {
            found.swap(0, place);
            found.truncate(1);
        }
        found
    }

    /// The key under which an index has a word.
    fn key(&self, exact: &str) -> String {
        self.language.keys(exact).into_iter().next().unwrap_or_else(|| exact.to_owned())
    }

    /// The names of a word of the index, each with its kind, the likeliest of a kind first.
    fn names_of(&self, number: u32) -> Vec<(Field, String)> {
        let mut others = self.others.get_or_init(|| Others::of(&self.segment)).names_of(number);
        let begun = self.segment.begun(number).into_iter();
        let told = begun
            .filter_map(|(field, name)| name.map(|name| (field, name)).or_else(|| others.next()));
        let mut names: Vec<(Field, String)> = told.collect();
        names.extend(others);
        names
    }
}

impl Forms for KnownForms {
    fn terms(&self, exact: &str) -> Vec<String> {
        self.names(exact).terms
    }

    fn names(&self, exact: &str) -> Names {
        let mut names = Names { weak: self.is_weak(exact), ..Names::default() };
        let known = self.words(exact).into_iter();
        for (field, name) in known.flat_map(|word| self.names_of(word.entry.number)) {
            let kind = if field == Field::Lemma { &mut names.terms } else { &mut names.roots };
            if !kind.contains(&name) {
                kind.push(name);
            }
        }
        if names.terms.is_empty() {
            // Whoever asks for a word by its dictionary form meets its other forms.
            names.terms.push(self.key(exact));
        }
        names
    }

    /// Of a word in another script, or one that words in others are met by, it is not told how.
    fn knows(&self, exact: &str) -> bool {
        self.language.is_as_indexed(exact)
            && self.words(exact).first().is_some_and(|word| word.exact == exact)
            && self.segment.names(Field::Key, &self.key(exact)).is_empty()
    }

    fn is_weak(&self, exact: &str) -> bool {
        let words = self.words(exact);
        !words.is_empty() && words.iter().all(|word| word.entry.weak)
    }
}

/// The names that no word tells by itself, by the words that have them.
struct Others {
    names: Vec<String>,
    /// The number of a word, the kind of a name of it, and the number of that name; in order.
    links: Vec<(u32, Field, u32)>,
}

impl Others {
    fn of(segment: &Segment) -> Self {
        let (mut names, mut links) = (Vec::new(), Vec::new());
        for field in [Field::Lemma, Field::Root] {
            segment.each_name(field, &mut |name, words| {
                links.extend(words.iter().map(|word| (*word, field, names.len() as u32)));
                names.push(name.to_owned());
            });
        }
        Self { names, links: sorted(&links, Ord::cmp) }
    }

    fn names_of(&self, number: u32) -> impl Iterator<Item = (Field, String)> + '_ {
        let start = self.links.partition_point(|(word, ..)| *word < number);
        let links = self.links.get(start..).unwrap_or_default().iter();
        let mine = links.take_while(move |(word, ..)| *word == number);
        mine.filter_map(|(_, field, name)| Some((*field, self.names.get(*name as usize)?.clone())))
    }
}
