//! Collects words, unit by unit, and makes a segment of them and their [names](super::named).

use std::ops::Range;

use super::bytes::put_number;
use super::dictionary::Word;
use super::letters::Letters;
use super::lists::Lists;
use super::named::{Named, Names, codes, write};
use super::segment::{Segment, Spelt};
use super::{Field, clip};
use crate::hash::Numbers;
use crate::order::sorted;

/// A word's number, in the order in which words came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WordNumber(u32);

/// An index while it grows: the words of all units, one behind the other.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    /// Words as they stand in the texts, and as they are indexed.
    texts: Numbers,
    /// Of each of these the number of its word, counted from 1; 0 where that is not known.
    words: Vec<u32>,
    /// Of each word which of the texts it is.
    exact: Vec<usize>,
    /// For each place the number of its word, counted from 1; 0 where there is none.
    places: Vec<u32>,
    /// What stands at a place beside its word: the place, the word, and whether hyphens were left out.
    beside: Vec<(u32, u32, bool)>,
    lengths: Vec<u32>,
    /// Whether units came of a segment, which does not tell how their words stand in the text.
    resumed: bool,
}

impl Builder {
    /// Adds the units of a finished segment behind those that are there.
    pub fn append(&mut self, segment: &Segment) {
        self.resumed = true;
        let start = self.places.len() as u32;
        let units = segment.units();
        self.places.resize(self.places.len() + units.places() as usize, 0);
        self.lengths.extend((0..units.len() as u32).map(|unit| units.length(unit)));
        for Spelt { entry, exact } in segment.words() {
            let word = self.word(&exact);
            // One far behind the last would be written as so many zeros.
            for place in segment.places(&entry).filter(|place| *place < units.places()) {
                self.put(entry.joined, word, start.saturating_add(place));
            }
        }
    }

    /// Takes out units.
    pub fn remove(&mut self, units: Range<usize>) {
        let length = |lengths: Option<&[u32]>| lengths.unwrap_or_default().iter().sum::<u32>();
        let start = length(self.lengths.get(..units.start));
        let end = start + length(self.lengths.get(units.clone()));
        if end as usize > self.places.len() || units.end > self.lengths.len() {
            return;
        }
        self.lengths.drain(units);
        self.places.drain(start as usize..end as usize);
        self.beside.retain(|(place, ..)| !(start..end).contains(place));
        for (place, ..) in &mut self.beside {
            *place -= if *place >= end { end - start } else { 0 };
        }
    }

    /// How many units there are.
    pub fn units(&self) -> usize {
        self.lengths.len()
    }

    /// Begins a new unit; what is added next belongs to it.
    pub fn begin_unit(&mut self) {
        self.lengths.push(0);
    }

    /// The number of a word as it stands in a text, new or not; `exact` tells its exact form, which is its
    /// own exact form.
    pub fn written(&mut self, word: &str, exact: impl Fn(&str) -> String) -> WordNumber {
        let text = self.text(word);
        if let Some(known) = self.known(text) {
            return known;
        }
        let number = self.word(&exact(word));
        self.is(text, number);
        number
    }

    /// The number of a text.
    #[inline]
    fn text(&mut self, text: &str) -> usize {
        let number = self.texts.of(text);
        if number == self.words.len() {
            self.words.push(0);
        }
        number
    }

    /// The word that a text is, if that is known.
    fn known(&self, text: usize) -> Option<WordNumber> {
        self.words.get(text)?.checked_sub(1).map(WordNumber)
    }

    /// Keeps that a text is this word.
    fn is(&mut self, text: usize, WordNumber(number): WordNumber) {
        if let Some(word) = self.words.get_mut(text) {
            *word = number + 1;
        }
    }

    /// The number of a word, new or not; a word that is too long is cut.
    pub fn word(&mut self, word: &str) -> WordNumber {
        let text = self.text(clip(word));
        if let Some(known) = self.known(text) {
            return known;
        }
        let number = WordNumber(self.exact.len() as u32);
        self.exact.push(text);
        self.is(text, number);
        number
    }

    /// Adds a word at a position of the unit begun last; `joined` says that hyphens were left out of it.
    /// Positions count words and must not run back.
    pub fn add(&mut self, joined: bool, word: WordNumber, position: u32) {
        let Some(length) = self.lengths.last_mut() else { return };
        let start = self.places.len() - *length as usize;
        let place = start + position as usize;
        *length = (*length).max(position + 1);
        // Mostly it is the next.
        if place >= self.places.len() {
            self.places.resize(place, 0);
            self.places.push(0);
        }
        self.put(joined, word, place as u32);
    }

    #[inline]
    fn put(&mut self, joined: bool, WordNumber(word): WordNumber, place: u32) {
        match self.places.get_mut(place as usize).filter(|own| !joined && **own == 0) {
            Some(own) => *own = word + 1,
            None => self.beside.push((place, word, joined)),
        }
    }

    /// For each unit whether one of its words may stand in the text as is `wanted`. It may wherever that is not
    /// known.
    pub fn may_have(&self, wanted: impl Fn(&str) -> bool) -> Vec<bool> {
        let mut units = vec![self.resumed; self.lengths.len()];
        // The first is that of no word.
        let mut is_wanted = vec![false; self.exact.len() + 1];
        for (text, &word) in self.texts.iter().zip(&self.words) {
            if let Some(is_wanted) = is_wanted.get_mut(word as usize) {
                *is_wanted |= wanted(text);
            }
        }
        let is_wanted = |word: u32| is_wanted.get(word as usize).copied().unwrap_or_default();
        let mut beside = self.beside.iter().peekable();
        let mut places = self.places.iter();
        let mut end = 0;
        for (unit, &length) in units.iter_mut().zip(&self.lengths) {
            end += length;
            let own = places.by_ref().take(length as usize);
            *unit |= own.fold(false, |any, word| any | is_wanted(*word));
            while let Some((_, word, _)) = beside.next_if(|(place, ..)| *place < end) {
                *unit |= is_wanted(*word + 1);
            }
        }
        units
    }

    /// The words that were added, in the order of their numbers.
    pub fn words(&self) -> Vec<&str> {
        self.exact.iter().map(|text| self.texts.text(*text)).collect()
    }

    /// The index of all that was added; `names` gives the names of a word, and is asked for all in their order.
    pub fn finish(&self, mut names: impl FnMut(&str) -> Names) -> Segment {
        let words = self.words().into_iter().zip(0..);
        let all_names: Vec<Named<'_>> =
            words.map(|(word, number)| Named::new(word, number, names(word))).collect();
        let letters = codes(&all_names);
        let lists = [false, true].map(|joined| self.lists(joined));
        let words = all_words(&all_names, &letters.0, &lists);
        let mut lengths = Vec::new();
        for &length in &self.lengths {
            put_number(&mut lengths, u64::from(length));
        }
        write(&words, &letters, lengths, self.places.len() as u32)
    }

    /// Where each word stands; as `joined` says, without its hyphens or as it is.
    fn lists(&self, joined: bool) -> Lists {
        let beside = self.beside.iter().filter(|(.., kind)| *kind == joined);
        let beside: Vec<(u32, u32)> = beside.map(|(place, word, _)| (*place, *word)).collect();
        let mut beside = sorted(&beside, Ord::cmp);
        beside.dedup();
        let words = if joined { &[][..] } else { &self.places };
        let own = |place: u32| words.get(place as usize).and_then(|word| word.checked_sub(1));
        beside.retain(|(place, word)| own(*place) != Some(*word));
        Lists::of(words, &beside, self.exact.len())
    }
}

/// The words of the dictionary, in no order.
fn all_words<'n>(
    named: &'n [Named<'n>],
    letters: &Letters,
    lists: &'n [Lists; 2],
) -> Vec<Word<'n>> {
    let mut words = Vec::with_capacity(named.len());
    for named in named {
        for (field, lists) in [Field::Exact, Field::Joined].into_iter().zip(lists) {
            let places = lists.places(named.number);
            if !places.is_empty() {
                words.push(named.word_in(field, places, letters));
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::dictionary;
    use crate::index::format::Pages;
    use std::rc::Rc;

    fn add(builder: &mut Builder, unit: &str) {
        builder.begin_unit();
        for (position, word) in (0..).zip(unit.split_whitespace()) {
            let word = builder.word(word);
            builder.add(false, word, position);
        }
    }

    fn built(units: &[&str]) -> Builder {
        let mut builder = Builder::default();
        for unit in units {
            add(&mut builder, unit);
        }
        builder
    }

    const UNITS: [&str; 3] = ["кітап оқу кітап", "оқу", ""];

    /// Its key, which has к for қ; two lemmas, its first letter and one that is no beginning.
    fn names(word: &str) -> Names {
        let key = word.replace('қ', "к");
        let first = key.chars().take(1).collect();
        let names = vec![(Field::Lemma, first), (Field::Lemma, "сөз".to_owned())];
        Names { key, names, ..Names::default() }
    }

    fn exact(segment: &Segment) -> Vec<String> {
        segment.words().map(|word| word.exact).collect()
    }

    /// The words that these are, by number.
    fn words(segment: &Segment, found: &[(Field, dictionary::Entry)]) -> Vec<String> {
        let all = exact(segment);
        found.iter().map(|(_, entry)| all[entry.number as usize].clone()).collect()
    }

    #[test]
    fn a_name_leads_to_its_words_whether_they_begin_so_or_not() {
        let segment = built(&["оқу кітап оқыды", "кітапты"]).finish(names);
        let named = |name| words(&segment, &segment.named(name));
        assert_eq!(named("о"), ["оқу", "оқыды"]);
        assert_eq!(named("к"), ["кітап", "кітапты"]);
        assert_eq!(named("сөз").len(), 4);
        assert!(named("кітап").is_empty(), "no word is a form of it here");
    }

    #[test]
    fn words_are_found_by_their_keys_and_where_they_were_put() {
        let segment = built(&UNITS).finish(names);
        let spelt = segment.spelt(Field::Exact, "оку");
        assert_eq!(spelt.len(), 1);
        assert_eq!(spelt[0].exact, "оқу");
        let places = |word: &Spelt| -> Vec<_> {
            segment.occurrences(&word.entry).map(|at| (at.unit, at.position)).collect()
        };
        assert_eq!(places(&spelt[0]), [(0, 1), (1, 0)]);
        assert_eq!(places(&segment.spelt(Field::Exact, "кітап")[0]), [(0, 0), (0, 2)]);
        assert!(segment.spelt(Field::Exact, "кіта").is_empty());
        assert!(segment.spelt(Field::Joined, "кітап").is_empty(), "fields stay apart");
        assert_eq!((segment.units().len(), segment.units().length(0)), (3, 3));
    }

    #[test]
    fn every_word_and_beginning_of_many_is_found() {
        let all: Vec<String> = (100..400).map(|number| format!("қт{number}")).collect();
        let segment = built(&[&all.join(" ")]).finish(names);
        for word in &all {
            let found = segment.spelt(Field::Exact, &word.replace('қ', "к"));
            assert_eq!(found.iter().map(|found| &found.exact).collect::<Vec<_>>(), [word]);
        }
        for beginning in ["", "к", "кт", "кт2", "кт399", "кт4", "я", "қ"] {
            let found = segment.beginning(Field::Exact, beginning, usize::MAX);
            let expected = all.iter().filter(|word| word.replace('қ', "к").starts_with(beginning));
            assert!(found.iter().map(|found| &found.exact).eq(expected), "{beginning}");
        }
        assert_eq!(segment.beginning(Field::Exact, "кт", 7).len(), 7);
    }

    #[test]
    fn a_segment_opens_from_its_bytes_and_goes_on_growing() {
        let segment = built(&UNITS).finish(names);
        let mut resumed = Builder::default();
        resumed.append(&segment);
        assert_eq!(resumed.finish(names).parts(), segment.parts());
        add(&mut resumed, "кітап");
        assert_eq!(
            resumed.finish(names).parts(),
            built(&[&UNITS[..], &["кітап"]].concat()).finish(names).parts()
        );
    }

    #[test]
    fn what_is_taken_out_was_never_there() {
        let mut builder = built(&["оқу", "кітап жаз", "кітап", "оқу"]);
        builder.remove(1..3);
        let left = builder.finish(names);
        assert_eq!(left.units().len(), 2);
        assert_eq!(left.occurrences(&left.spelt(Field::Exact, "оку")[0].entry).count(), 2);
        assert!(left.spelt(Field::Exact, "кітап").is_empty());
        builder.remove(7..9);
        assert_eq!(builder.units(), 2, "there are no such units");
    }

    #[test]
    fn units_are_told_by_how_words_stand_in_them() {
        let mut builder = Builder::default();
        for unit in ["Оқу", "оқу кітап", "НАТО"] {
            builder.begin_unit();
            for (position, word) in (0..).zip(unit.split_whitespace()) {
                let word = builder.written(word, str::to_lowercase);
                builder.add(position > 0, word, position);
            }
        }
        let short = |word: &str| word == "НАТО";
        assert_eq!(builder.may_have(short), [false, false, true]);
        assert_eq!(builder.may_have(|word| word == "кітап"), [false, true, false]);
        let mut resumed = Builder::default();
        resumed.append(&builder.finish(names));
        add(&mut resumed, "кітап");
        assert_eq!(resumed.may_have(short), [true; 4], "a segment does not tell");
    }

    #[test]
    fn a_place_behind_the_last_is_none() {
        let key = |word: &str| Names { key: word.to_owned(), ..Names::default() };
        let mut parts = built(&["кітап оқу"]).finish(key).parts();
        // The last byte of the terms is the place of the last word.
        assert_eq!(parts[4].pop(), Some(1));
        put_number(&mut parts[4], u64::from(u32::MAX));
        let mut resumed = Builder::default();
        resumed.append(&Segment::assemble(&parts));
        assert_eq!(exact(&resumed.finish(key)), ["кітап"]);
    }

    #[test]
    fn no_senseless_bytes_make_a_panic() {
        let parts = built(&UNITS).finish(names).parts();
        let bytes = parts.concat();
        for place in 0..bytes.len() {
            for flip in [1, 0x20, 0x80, 0xFF] {
                let mut changed = bytes.clone();
                changed[place] ^= flip;
                let mut start = 0;
                let ranges = parts.each_ref().map(|part| {
                    start += part.len();
                    start - part.len()..start
                });
                let segment = Segment::open(Rc::new(Pages::trusted(changed)), ranges);
                for word in segment.words().take(100) {
                    assert!(segment.occurrences(&word.entry).count() <= 8 * bytes.len());
                }
                segment.named("о");
                segment.beginning(Field::Key, "", 100);
            }
        }
    }

    #[test]
    fn a_word_tells_its_names_in_their_order_and_whether_it_says_little() {
        let mut builder = built(&UNITS);
        add(&mut builder, "бұл");
        let names = |word: &str| {
            let lemmas =
                |all: &[&str]| all.iter().map(|one| (Field::Lemma, (*one).to_owned())).collect();
            match word {
                // The likelier lemma is no beginning of the word, the other is.
                "кітап" => {
                    Names {
                        key: word.to_owned(), names: lemmas(&["оқулық", "кіт"]), weak: false
                    }
                }
                "оқу" => {
                    Names {
                        key: word.to_owned(), names: lemmas(&["оқу", "оқулық"]), weak: false
                    }
                }
                _ => Names { key: word.to_owned(), names: Vec::new(), weak: true },
            }
        };
        let segment = builder.finish(names);
        let told = |word: &str| {
            let Spelt { entry, .. } = segment.spelt(Field::Exact, word).remove(0);
            let names = segment.begun(entry.number).into_iter().map(|(_, name)| name);
            (names.collect::<Vec<_>>(), entry.weak)
        };
        assert_eq!(told("кітап"), (vec![None, Some("кіт".to_owned())], false));
        assert_eq!(told("оқу"), (vec![Some("оқу".to_owned())], false));
        assert_eq!(told("бұл"), (Vec::new(), true));
        let mut others = Vec::new();
        segment.each_name(Field::Lemma, &mut |name, words| {
            others.push((name.to_owned(), words.len()));
        });
        assert_eq!(others, [("оқулық".to_owned(), 2)]);
    }
}
