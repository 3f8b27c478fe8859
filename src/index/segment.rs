//! An immutable index: the bytes that are saved are the bytes that are searched.
//!
//! Six stretches of bytes: the letters of its keys, and those in which words differ from their keys; the
//! lengths of the units; the table of blocks, the terms, and where words stand that stand in several
//! places. Opening one reads none of them; each is read where it is asked for.

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use super::Field;
use super::bits::{Growing, growing};
use super::dictionary::{self, Bytes, Entry, Posted, Walk};
use super::format::Pages;
use super::letters::Letters;
use super::stems::{ELSEWHERE, is_lemma, stem};
use super::units::{Occurrence, Units};

/// How many stretches of bytes a segment has.
pub const PARTS: usize = 6;

/// An index over units of text.
#[derive(Clone, Debug, Default)]
pub struct Segment {
    pages: Rc<Pages>,
    alphabets: [Alphabet; 2],
    lengths: Range<usize>,
    dictionary: [Range<usize>; 2],
    postings: Range<usize>,
    units: OnceCell<Units>,
}

/// Letters that are read when they are first asked for.
#[derive(Clone, Debug, Default)]
struct Alphabet {
    /// Where they are.
    range: Range<usize>,
    letters: OnceCell<Letters>,
}

impl Bytes for Segment {
    fn table(&self, range: Range<usize>) -> &[u8] {
        let [table, _] = &self.dictionary;
        self.part(table, range)
    }

    fn terms(&self, range: Range<usize>) -> &[u8] {
        let [_, terms] = &self.dictionary;
        self.part(terms, range)
    }

    fn lengths(&self) -> (usize, usize) {
        let [table, terms] = &self.dictionary;
        (table.len(), terms.len())
    }
}

impl Segment {
    /// A segment of its parts; see [`super::builder::Builder::finish`].
    pub(super) fn assemble(parts: &[Vec<u8>; PARTS]) -> Self {
        let mut start = 0;
        let ranges = parts.each_ref().map(|part| {
            let range = start..start + part.len();
            start = range.end;
            range
        });
        Self::open(Rc::new(Pages::trusted(parts.concat())), ranges)
    }

    /// The segment of which these are the parts. Total: what makes no sense in them finds nothing.
    pub fn open(pages: Rc<Pages>, parts: [Range<usize>; PARTS]) -> Self {
        let [letters, variants, lengths, table, terms, postings] = parts;
        let alphabets =
            [letters, variants].map(|range| Alphabet { range, letters: OnceCell::new() });
        let dictionary = [table, terms];
        Self { pages, alphabets, lengths, dictionary, postings, units: OnceCell::new() }
    }

    /// The same, where each of so many units has one place, and the lengths of none are kept.
    pub fn open_single(pages: Rc<Pages>, parts: [Range<usize>; PARTS], units: u32) -> Self {
        Self { units: OnceCell::from(Units::single(units)), ..Self::open(pages, parts) }
    }

    /// Its parts as bytes; the same units and terms give the same bytes.
    pub fn parts(&self) -> [Vec<u8>; PARTS] {
        let [table, terms] = self.dictionary.clone();
        let [lengths, table, terms, postings] =
            [self.lengths.clone(), table, terms, self.postings.clone()]
                .map(|range| self.pages.once(range).into_owned());
        let [letters, variants] =
            [self.letters(), self.variants()].map(|letters| letters.text().into_bytes());
        [letters, variants, lengths, table, terms, postings]
    }

    /// The letters of its keys.
    fn letters(&self) -> &Letters {
        let [letters, _] = &self.alphabets;
        self.alphabet(letters)
    }

    /// The letters in which words differ from their keys.
    fn variants(&self) -> &Letters {
        let [_, variants] = &self.alphabets;
        self.alphabet(variants)
    }

    fn alphabet<'s>(&self, alphabet: &'s Alphabet) -> &'s Letters {
        alphabet.letters.get_or_init(|| {
            let text = self.pages.once(alphabet.range.clone());
            Letters::read(std::str::from_utf8(&text).unwrap_or_default())
        })
    }

    /// A range of a part; nothing where it reaches out of it.
    fn part(&self, part: &Range<usize>, range: Range<usize>) -> &[u8] {
        if range.start > range.end || range.end > part.len() {
            self.pages.distrust();
            return &[];
        }
        self.pages.get(part.start + range.start..part.start + range.end)
    }

    /// Its units, counted when they are first asked for.
    pub fn units(&self) -> &Units {
        self.units.get_or_init(|| {
            // Each place has a word, which is written in a bit at least.
            let [_, terms] = &self.dictionary;
            let most = (terms.len() + self.postings.len()).saturating_mul(8);
            Units::read(&self.pages.once(self.lengths.clone()), most).unwrap_or_else(|| {
                self.pages.distrust();
                Units::default()
            })
        })
    }

    /// The words of a field with this key, whatever their spelling.
    pub fn spelt(&self, field: Field, key: &str) -> Vec<Spelt> {
        let term = dictionary::term(field, key, self.letters());
        let mut found = Vec::new();
        self.each(&term, &mut |walk| {
            let same = walk.term == term;
            if same {
                found.push(self.word(walk));
            }
            same
        });
        found
    }

    /// The words that have a name as their [`Field::Lemma`] or as their [`Field::Root`], each with which
    /// of them it is.
    pub fn named(&self, name: &str) -> Vec<(Field, Entry)> {
        let mut found = Vec::new();
        for field in [Field::Joined, Field::Exact] {
            let term = dictionary::term(field, name, self.letters());
            let kinds = [Field::Lemma, Field::Root].map(|kind| (kind, stem(kind, term.len() - 1)));
            self.each(&term, &mut |walk| {
                let has = kinds
                    .iter()
                    .find(|(_, stem)| stem.is_some_and(|stem| walk.stems().contains(&stem)));
                found.extend(has.map(|(kind, _)| (*kind, walk.entry())));
                true
            });
        }
        for kind in [Field::Lemma, Field::Root] {
            self.each_of_name(kind, name, &mut |walk| found.push((kind, walk.entry())));
        }
        found
    }

    /// The words that have a name that no word tells by itself, such as a [`Field::Key`].
    pub fn names(&self, field: Field, name: &str) -> Vec<Spelt> {
        let mut found = Vec::new();
        self.each_of_name(field, name, &mut |walk| found.push(self.word(walk)));
        found
    }

    /// The names of the word with this number that its key begins with, each with its kind, the likeliest
    /// first; `None` where a lemma is likelier that no word tells by itself.
    pub fn begun(&self, number: u32) -> Vec<(Field, Option<String>)> {
        let Some(walk) = dictionary::at(self, number) else { return Vec::new() };
        let codes = walk.term.get(1..).unwrap_or_default();
        let name = |&stem: &u8| {
            let field = if is_lemma(stem) { Field::Lemma } else { Field::Root };
            let name = codes.get(..usize::from(stem >> 1)).filter(|_| stem != ELSEWHERE);
            (field, name.map(|codes| self.text(codes)))
        };
        walk.stems().iter().map(name).collect()
    }

    /// Shows all names of a kind that no word tells by itself to `see`, in order, each with the numbers of its
    /// words.
    pub fn each_name(&self, field: Field, see: &mut dyn FnMut(&str, &[u32])) {
        self.each(&[field.tag()], &mut |walk| {
            let words: Vec<u32> = walk.words().collect();
            see(&self.text(walk.term.get(1..).unwrap_or_default()), &words);
            true
        });
    }

    fn each_of_name(&self, field: Field, name: &str, see: &mut dyn FnMut(&Walk<'_>)) {
        let term = dictionary::term(field, name, self.letters());
        let walk = Walk::to(self, &term).filter(|walk| walk.term == term);
        for number in walk.into_iter().flat_map(|walk| walk.words()) {
            if let Some(walk) = dictionary::at(self, number) {
                see(&walk);
            }
        }
    }

    /// At most `limit` words of a field whose keys begin so, in the order of the dictionary; of
    /// [`Field::Key`], the words of at most `limit` such names.
    pub fn beginning(&self, field: Field, key: &str, limit: usize) -> Vec<Spelt> {
        let mut found = Vec::new();
        let mut left = limit;
        self.each(&dictionary::term(field, key, self.letters()), &mut |walk| {
            if walk.is_word() {
                found.push(self.word(walk));
            } else {
                let words = walk.words().filter_map(|number| dictionary::at(self, number));
                found.extend(words.map(|walk| self.word(&walk)));
            }
            left = left.saturating_sub(1);
            left > 0
        });
        found
    }

    /// Shows the terms that begin so to `see`, in order, as long as it wants more.
    fn each(&self, beginning: &[u8], see: &mut dyn FnMut(&Walk<'_>) -> bool) {
        let Some(mut walk) = Walk::to(self, beginning) else { return };
        while walk.term.starts_with(beginning) && see(&walk) && walk.step().is_some() {}
    }

    /// Shows the keys of a field to `see`, in order, as codes. It may give a number: keys that begin with
    /// the same so many codes are then passed over.
    pub(crate) fn keys(&self, field: Field, see: &mut dyn FnMut(&Key<'_>) -> Option<usize>) {
        let mut passed = None;
        self.each(&[field.tag()], &mut |walk| {
            if passed.is_none_or(|passed| walk.shared <= passed) {
                let codes = walk.term.get(1..).unwrap_or_default();
                passed = see(&Key { codes, stems: walk.stems() });
            }
            true
        });
    }

    /// The text of codes.
    pub(crate) fn text(&self, codes: &[u8]) -> String {
        self.letters().decode(codes).collect()
    }

    /// The codes of a text, to be compared with those of words letter by letter.
    pub(crate) fn codes(&self, text: &str) -> Vec<u8> {
        self.letters().comparable(text)
    }

    /// All words, in order.
    pub fn words(&self) -> impl Iterator<Item = Spelt> + '_ {
        let mut walk = Walk::from_block(self, 0);
        std::iter::from_fn(move || {
            walk.step()?;
            walk.is_word().then(|| self.word(&walk))
        })
    }

    /// The word with this number; see [`Entry::number`].
    pub fn word_with(&self, number: u32) -> Option<Spelt> {
        dictionary::at(self, number).map(|walk| self.word(&walk))
    }

    fn word(&self, walk: &Walk<'_>) -> Spelt {
        Spelt { entry: walk.entry(), exact: walk.exact(self.letters(), self.variants()) }
    }

    /// The places of a word among all, in order. A place behind the last, which no sound index has, ends
    /// them.
    pub fn places(&self, entry: &Entry) -> Places<'_> {
        let all = self.units().places();
        match &entry.posted {
            Posted::Once(place) => Places { once: Some(*place), often: None, all },
            Posted::Often(range) => {
                let bytes = self.part(&self.postings, range.clone());
                Places { once: None, often: Some(growing(bytes, entry.count, all)), all }
            }
        }
    }

    /// Where a word stands, in order.
    pub fn occurrences(&self, entry: &Entry) -> impl Iterator<Item = Occurrence> + '_ {
        let units = self.units();
        self.places(entry).map(|place| units.occurrence(place))
    }
}

/// A word of an index, and how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelt {
    /// The word.
    pub entry: Entry,
    /// As it is written, in small letters.
    pub exact: String,
}

/// A key as codes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key<'s> {
    /// Its codes.
    pub(crate) codes: &'s [u8],
    stems: &'s [u8],
}

impl<'s> Key<'s> {
    /// How many codes make the lemmas of the word that its key begins with.
    pub(crate) fn lemmas(&self) -> impl Iterator<Item = usize> + use<'s> {
        let lemmas = self.stems.iter().filter(|stem| is_lemma(**stem) && **stem != ELSEWHERE);
        lemmas.map(|stem| usize::from(stem >> 1))
    }
}

/// The places of a word, in order.
#[derive(Clone, Debug)]
pub struct Places<'s> {
    once: Option<u32>,
    often: Option<Growing<'s>>,
    /// How many places there are.
    all: u32,
}

impl Iterator for Places<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let place = self.once.take().or_else(|| self.often.as_mut()?.next());
        place.filter(|place| *place < self.all)
    }
}
