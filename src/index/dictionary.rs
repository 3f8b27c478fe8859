//! The terms of a segment, sorted, and what is known of each.
//!
//! Terms stand in blocks of sixteen, as codes of [`letters`](super::letters). Within a block a term is
//! written as how many codes it shares with the one before, and the rest; a table of fixed width says
//! where each block begins. So a lookup is a binary search over blocks and a walk over at most sixteen
//! terms, a beginning is one walk, and nothing need be read before it is asked for.
//!
//! A word is told by its key and by where it differs ([`spelling`]). Most names of a
//! word are beginnings of its key (қала of қалалар): it says how long they are. The other names (кітап of
//! кітабы) are terms of their own, each with the numbers of its words.

use super::bytes::{Reader, put_number};
use super::letters::Letters;
use super::spelling::{self, Spelling};
use super::{Field, LONGEST_TERM, clip};

/// Terms in a block.
const BLOCK: usize = 16;

/// The most codes of a term: its field, and letters that are spelt. Were there more, each term could repeat
/// a long one in a few bytes, and fill the memory.
const LONGEST: usize = 1 + 4 * LONGEST_TERM;

/// Bytes of a row of the table: where the terms of a block begin, and where their postings.
const ROW: usize = 8;

/// The bit of the facts of a word that says that it stands in one place alone.
const SINGLE: u8 = 1 << 6;

/// The bit that says that it says little of what a text is about.
const WEAK: u8 = 1 << 7;

/// A part of the bytes of a dictionary; empty where it is damaged.
pub(super) trait Bytes {
    /// The table of blocks.
    fn table(&self, range: std::ops::Range<usize>) -> &[u8];
    /// The terms.
    fn terms(&self, range: std::ops::Range<usize>) -> &[u8];
    /// How many bytes the table and the terms have.
    fn lengths(&self) -> (usize, usize);
}

/// A word to be written.
pub(super) struct Word<'t> {
    /// Its field and its key, as codes.
    pub(super) term: Vec<u8>,
    /// Itself.
    pub(super) exact: &'t str,
    /// Where it differs from its key.
    pub(super) spelling: &'t Spelling,
    /// The names that are beginnings of its key; see [`stem`](super::stems::stem).
    pub(super) stems: Vec<u8>,
    /// The terms of its other names.
    pub(super) others: Vec<Vec<u8>>,
    /// Whether it says little of what a text is about.
    pub(super) weak: bool,
    /// Where it stands.
    pub(super) places: &'t [u32],
}

/// Writes terms, which must come in order.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) table: Vec<u8>,
    pub(super) terms: Vec<u8>,
    pub(super) postings: Vec<u8>,
    before: Vec<u8>,
    count: usize,
}

impl Writer {
    fn begin(&mut self, term: &[u8]) {
        if self.count.is_multiple_of(BLOCK) {
            for at in [self.terms.len(), self.postings.len()] {
                self.table.extend((at as u32).to_le_bytes());
            }
            self.before.clear();
        }
        self.count += 1;
        let shared = term.iter().zip(&self.before).take_while(|(a, b)| a == b).count();
        let rest = term.get(shared..).unwrap_or_default();
        let (low, high) = (rest.len().min(15), shared.min(15));
        self.terms.push((high << 4 | low) as u8);
        for (nibble, number) in [(high, shared), (low, rest.len())] {
            if nibble == 15 {
                put_number(&mut self.terms, (number - 15) as u64);
            }
        }
        self.terms.extend_from_slice(rest);
        self.before.clear();
        self.before.extend_from_slice(term);
    }

    /// Writes a word; `put` writes where it stands.
    pub(super) fn word(
        &mut self,
        word: &Word<'_>,
        variants: &Letters,
        put: impl Fn(&mut Vec<u8>, &[u32]),
    ) {
        self.begin(&word.term);
        let single = if word.places.len() == 1 { SINGLE } else { 0 };
        let weak = if word.weak { WEAK } else { 0 };
        self.terms.push((word.spelling.count() | word.stems.len() << 3) as u8 | single | weak);
        word.spelling.put(word.exact, variants, &mut self.terms);
        self.terms.extend_from_slice(&word.stems);
        if let [place] = *word.places {
            return put_number(&mut self.terms, u64::from(place));
        }
        let start = self.postings.len();
        put(&mut self.postings, word.places);
        put_number(&mut self.terms, word.places.len() as u64);
        put_number(&mut self.terms, (self.postings.len() - start) as u64);
    }

    /// Writes a name and the numbers of its words, which must grow.
    pub(super) fn name(&mut self, term: &[u8], words: &[u32]) {
        self.begin(term);
        put_number(&mut self.terms, words.len() as u64);
        let mut last = 0;
        for &word in words {
            put_number(&mut self.terms, u64::from(word.saturating_sub(last)));
            last = word;
        }
    }
}

/// Where a word stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Posted {
    /// In one place of all.
    Once(u32),
    /// In several: their bytes among all postings.
    Often(std::ops::Range<usize>),
}

/// A word of the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whether it is a hyphenated word without its hyphens: of [`Field::Joined`], not [`Field::Exact`].
    pub joined: bool,
    /// Its number among all words, counted from 0.
    pub number: u32,
    /// In how many places it stands.
    pub count: u32,
    /// Where these are.
    pub posted: Posted,
    /// Whether it says little of what a text is about.
    pub weak: bool,
}

/// Walks over terms in order.
pub(super) struct Walk<'d> {
    bytes: &'d dyn Bytes,
    /// The block behind the one that is walked over.
    block: usize,
    reader: Reader<'d>,
    /// The term, with the byte of its field.
    pub(super) term: Vec<u8>,
    /// Codes that the term shares with the one before.
    pub(super) shared: usize,
    /// How many terms stand before it.
    pub(super) number: usize,
    next_number: usize,
    facts: Facts<'d>,
    postings: usize,
}

/// What is known of a term.
#[derive(Clone, Copy, Default)]
struct Facts<'d> {
    differences: usize,
    spelling: &'d [u8],
    stems: &'d [u8],
    /// In how many places a word stands; of a name, how many words it has.
    count: u32,
    single: Option<u32>,
    weak: bool,
    /// Bytes of its postings.
    posted: usize,
    /// The numbers of the words of a name.
    words: &'d [u8],
}

impl<'d> Walk<'d> {
    /// A walk over all terms from the block with this number.
    pub(super) fn from_block(bytes: &'d dyn Bytes, block: usize) -> Self {
        Self {
            bytes,
            block,
            reader: Reader::new(&[]),
            term: Vec::new(),
            shared: 0,
            number: 0,
            next_number: block * BLOCK,
            facts: Facts::default(),
            postings: 0,
        }
    }

    /// A walk from the block that would hold `term` first: several words have the same key, and they may
    /// begin in the block before.
    pub(super) fn near(bytes: &'d dyn Bytes, term: &[u8]) -> Self {
        let (mut low, mut high) = (0, bytes.lengths().0 / ROW);
        while low < high {
            let middle = low.midpoint(high);
            if first(bytes, middle).is_some_and(|first| first < term) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Self::from_block(bytes, low.saturating_sub(1))
    }

    /// A walk whose next step leads to the first term that is not below `term`, if there is one; that
    /// step was taken.
    pub(super) fn to(bytes: &'d dyn Bytes, term: &[u8]) -> Option<Self> {
        let mut walk = Self::near(bytes, term);
        while walk.step().is_some() {
            if walk.term.as_slice() >= term {
                return Some(walk);
            }
        }
        None
    }

    /// Goes to the next term; `None` at the end.
    pub(super) fn step(&mut self) -> Option<()> {
        if self.reader.is_empty() {
            self.enter()?;
        }
        self.postings = self.behind();
        self.facts = Facts::default();
        self.number = self.next_number;
        self.next_number += 1;
        let read = self.read();
        if read.is_none() {
            self.reader = Reader::new(&[]);
            self.block = usize::MAX;
        }
        read
    }

    /// Where the postings of the term end.
    fn behind(&self) -> usize {
        self.postings.saturating_add(self.facts.posted)
    }

    /// Enters the next block, whose postings must not run back: else a few bytes could stand for any number of
    /// places.
    fn enter(&mut self) -> Option<()> {
        let (reader, postings) = block(self.bytes, self.block)?;
        (postings >= self.behind()).then_some(())?;
        self.reader = reader;
        self.block += 1;
        self.postings = postings;
        self.facts = Facts::default();
        self.term.clear();
        (!self.reader.is_empty()).then_some(())
    }

    fn read(&mut self) -> Option<()> {
        let (shared, rest) = letters(&mut self.reader)?;
        self.shared = shared;
        self.term.truncate(shared);
        // They are few: to copy them at once takes longer in a browser.
        for &code in rest {
            self.term.push(code);
        }
        (self.term.len() <= LONGEST).then_some(())?;
        self.facts = if self.is_word() { self.word_facts()? } else { self.name_facts()? };
        Some(())
    }

    fn word_facts(&mut self) -> Option<Facts<'d>> {
        let reader = &mut self.reader;
        let byte = reader.byte()?;
        let differences = usize::from(byte & 7);
        let before = reader.clone();
        spelling::skip(reader, differences)?;
        let spelling = before.until(reader);
        let stems = reader.take(usize::from(byte >> 3 & 7))?;
        let first = reader.small()?;
        let weak = byte & WEAK != 0;
        let facts = Facts { differences, spelling, stems, weak, ..Facts::default() };
        Some(if byte & SINGLE != 0 {
            Facts { count: 1, single: Some(first), ..facts }
        } else {
            Facts { count: first, posted: usize::try_from(reader.number()?).ok()?, ..facts }
        })
    }

    fn name_facts(&mut self) -> Option<Facts<'d>> {
        let reader = &mut self.reader;
        let count = reader.count()? as u32;
        let before = reader.clone();
        for _ in 0..count {
            reader.small()?;
        }
        Some(Facts { count, words: before.until(reader), ..Facts::default() })
    }

    /// Whether the term is a word.
    pub(super) fn is_word(&self) -> bool {
        self.term.first().is_some_and(|&tag| tag < Field::Lemma.tag())
    }

    /// The names of a word that its key begins with; see [`stem`](super::stems::stem).
    pub(super) fn stems(&self) -> &'d [u8] {
        self.facts.stems
    }

    /// The numbers of the words of a name, as long as they grow.
    pub(super) fn words(&self) -> impl Iterator<Item = u32> + use<'d> {
        let mut reader = Reader::new(self.facts.words);
        let mut last = None;
        std::iter::from_fn(move || {
            let next = last.unwrap_or(0u32).checked_add(reader.small()?)?;
            let grows = last.replace(next) != Some(next);
            grows.then_some(next)
        })
    }

    /// The word as it is written.
    pub(super) fn exact(&self, letters: &Letters, variants: &Letters) -> String {
        let key = letters.decode(self.term.get(1..).unwrap_or_default());
        spelling::word(key, self.facts.spelling, self.facts.differences, variants)
    }

    /// The entry of the word.
    pub(super) fn entry(&self) -> Entry {
        let posted = self
            .facts
            .single
            .map_or_else(|| Posted::Often(self.postings..self.behind()), Posted::Once);
        Entry {
            joined: self.term.first() == Some(&Field::Joined.tag()),
            number: self.number as u32,
            count: self.facts.count,
            posted,
            weak: self.facts.weak,
        }
    }
}

/// Goes to the word with this number.
pub(super) fn at(bytes: &dyn Bytes, number: u32) -> Option<Walk<'_>> {
    let number = number as usize;
    let mut walk = Walk::from_block(bytes, number / BLOCK);
    for _ in 0..=number % BLOCK {
        walk.step()?;
    }
    walk.is_word().then_some(walk)
}

/// The terms of a block, and where its postings begin.
fn block(bytes: &dyn Bytes, block: usize) -> Option<(Reader<'_>, usize)> {
    let (start, postings) = row(bytes, block)?;
    let end = row(bytes, block + 1).map_or(bytes.lengths().1, |(end, _)| end);
    Some((Reader::new(bytes.terms(start..end.max(start))), postings))
}

/// The first term of a block, which shares nothing with one before.
fn first(bytes: &dyn Bytes, number: usize) -> Option<&[u8]> {
    let (mut reader, _) = block(bytes, number)?;
    letters(&mut reader).map(|(_, first)| first)
}

/// How many codes a term shares with the one before, and the rest.
fn letters<'b>(reader: &mut Reader<'b>) -> Option<(usize, &'b [u8])> {
    let head = usize::from(reader.byte()?);
    let mut number =
        |nibble| Some(if nibble == 15 { reader.small()? as usize + 15 } else { nibble });
    let (shared, length) = (number(head >> 4)?, number(head & 15)?);
    Some((shared, reader.take(length)?))
}

/// Where the terms and the postings of a block begin.
fn row(bytes: &dyn Bytes, block: usize) -> Option<(usize, usize)> {
    let start = block.checked_mul(ROW)?;
    (start + ROW <= bytes.lengths().0).then_some(())?;
    let row = bytes.table(start..start + ROW);
    let number = |at: usize| {
        let bytes = row.get(at..).and_then(<[u8]>::first_chunk::<4>)?;
        Some(u32::from_le_bytes(*bytes) as usize)
    };
    Some((number(0)?, number(4)?))
}

/// The codes of a term: a byte for its field, then its text, which is cut where it is too long.
pub(super) fn term(field: Field, text: &str, letters: &Letters) -> Vec<u8> {
    let mut term = vec![field.tag()];
    letters.encode(clip(text), &mut term);
    term
}
