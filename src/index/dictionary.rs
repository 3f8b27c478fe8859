//! The terms of a segment, sorted, and where the postings of each are.
//!
//! Terms stand in blocks of sixteen. Within a block a term is written as how many bytes it shares
//! with the one before, and the rest; a table says where each block begins. So a lookup is a
//! binary search over blocks and a walk over at most sixteen terms, and a prefix is one walk.

use super::bytes::{Reader, put_bytes, put_number};
use std::ops::Range;

/// Terms in a block.
const BLOCK: usize = 16;

/// A term of the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The term, with the byte of its field.
    pub term: Vec<u8>,
    /// In how many units it stands; of a name, how many words have it.
    pub units: u32,
    /// Where its postings are among all postings, in bytes; of a name, where the places of its words
    /// are.
    pub postings: Range<usize>,
}

/// A term to be written.
pub(super) struct Written<'t> {
    /// The term, with the byte of its field.
    pub(super) term: &'t [u8],
    /// In how many units it stands; of a name, how many words have it.
    pub(super) units: u32,
    /// Its postings; of a name, the places of its words.
    pub(super) bytes: Vec<u8>,
}

/// Writes sorted terms; gives the table of blocks, the terms and the postings, each as bytes.
pub(super) fn write<'t>(terms: impl Iterator<Item = Written<'t>>) -> [Vec<u8>; 3] {
    let (mut table, mut entries, mut postings) = (Vec::new(), Vec::new(), Vec::new());
    let mut before: &[u8] = &[];
    for (number, Written { term, units, bytes }) in terms.enumerate() {
        if number % BLOCK == 0 {
            put_number(&mut table, entries.len() as u64);
            put_number(&mut table, postings.len() as u64);
            before = &[];
        }
        let shared = term.iter().zip(before).take_while(|(a, b)| a == b).count();
        put_number(&mut entries, shared as u64);
        put_bytes(&mut entries, term.get(shared..).unwrap_or_default());
        put_number(&mut entries, u64::from(units));
        put_number(&mut entries, bytes.len() as u64);
        postings.extend(bytes);
        before = term;
    }
    [table, entries, postings]
}

/// Reads what [`write()`] wrote.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    entries: Vec<u8>,
    blocks: Vec<Block>,
}

#[derive(Clone, Copy, Debug)]
struct Block {
    entries: usize,
    postings: usize,
}

impl Dictionary {
    /// The dictionary with this table of blocks and these terms; `None` where the table makes no
    /// sense.
    pub(super) fn open(table: &[u8], entries: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(table);
        let mut blocks = Vec::new();
        while !reader.is_empty() {
            let start = usize::try_from(reader.number()?).ok()?;
            let postings = usize::try_from(reader.number()?).ok()?;
            blocks.push(Block { entries: start, postings });
        }
        Some(Self { entries: entries.to_vec(), blocks })
    }

    /// The entry of just this term.
    pub fn get(&self, term: &[u8]) -> Option<Entry> {
        self.from(term).next().filter(|entry| entry.term == term)
    }

    /// All entries that begin with `prefix`, in order.
    pub fn prefix<'d>(&'d self, prefix: &'d [u8]) -> impl Iterator<Item = Entry> + 'd {
        self.from(prefix).take_while(move |entry| entry.term.starts_with(prefix))
    }

    /// The entry that is `place` behind the first.
    pub fn at(&self, place: u32) -> Option<Entry> {
        let place = place as usize;
        Walk::new(self, place / BLOCK).nth(place % BLOCK)
    }

    /// All entries, in order.
    pub fn iter(&self) -> impl Iterator<Item = Entry> + '_ {
        self.from(&[])
    }

    /// All entries from the first that is not below `term`.
    fn from<'d>(&'d self, term: &'d [u8]) -> impl Iterator<Item = Entry> + 'd {
        self.walk_to(term).skip_while(move |entry| entry.term.as_slice() < term)
    }

    /// A walk from the block that would hold `term`.
    fn walk_to(&self, term: &[u8]) -> Walk<'_> {
        let after = self.blocks.partition_point(|block| self.first_term(*block) <= Some(term));
        Walk::new(self, after.saturating_sub(1))
    }

    /// All entries that begin with this byte, in order.
    pub fn tagged(&self, tag: u8) -> impl Iterator<Item = Entry> + '_ {
        let first = move |entry: &Entry| entry.term.first().copied();
        let walk = self.walk_to(&[tag]).skip_while(move |entry| first(entry) < Some(tag));
        walk.take_while(move |entry| first(entry) == Some(tag))
    }

    /// The first term of a block, which shares nothing.
    fn first_term(&self, block: Block) -> Option<&[u8]> {
        let mut reader = Reader::new(self.entries.get(block.entries..)?);
        reader.number()?;
        reader.bytes()
    }
}

/// Walks over entries from the beginning of a block.
struct Walk<'d> {
    reader: Reader<'d>,
    term: Vec<u8>,
    postings: usize,
}

impl<'d> Walk<'d> {
    fn new(dictionary: &'d Dictionary, block: usize) -> Self {
        let block = dictionary.blocks.get(block).copied();
        let entries = block.and_then(|block| dictionary.entries.get(block.entries..));
        Self {
            reader: Reader::new(entries.unwrap_or_default()),
            term: Vec::new(),
            postings: block.map_or(0, |block| block.postings),
        }
    }
}

impl Iterator for Walk<'_> {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        let shared = usize::try_from(self.reader.number()?).ok()?;
        self.term.truncate(shared);
        self.term.extend_from_slice(self.reader.bytes()?);
        let units = self.reader.small()?;
        let length = usize::try_from(self.reader.number()?).ok()?;
        let end = self.postings.checked_add(length)?;
        let postings = std::mem::replace(&mut self.postings, end)..end;
        Some(Entry { term: self.term.clone(), units, postings })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dictionary(terms: &[String]) -> Dictionary {
        let terms =
            terms.iter().map(|term| Written { term: term.as_bytes(), units: 1, bytes: vec![1, 1] });
        let [table, entries, _] = write(terms);
        Dictionary::open(&table, &entries).unwrap()
    }

    fn numbers() -> Vec<String> {
        (100..200).map(|number| format!("т{number}")).collect()
    }

    #[test]
    fn every_term_is_found_and_no_other() {
        let terms = numbers();
        let dictionary = dictionary(&terms);
        for (place, term) in terms.iter().enumerate() {
            let entry = dictionary.get(term.as_bytes()).unwrap();
            assert_eq!(entry.postings, place * 2..place * 2 + 2, "{term}");
            assert_eq!(dictionary.at(place as u32), Some(entry));
        }
        for absent in ["", "т", "т099", "т1000", "т200", "ү"] {
            assert_eq!(dictionary.get(absent.as_bytes()), None, "{absent}");
        }
        assert_eq!(dictionary.at(terms.len() as u32), None);
    }

    #[test]
    fn a_prefix_gives_all_that_begin_with_it() {
        let terms = numbers();
        let dictionary = dictionary(&terms);
        for prefix in ["", "т", "т1", "т11", "т119", "т2", "я"] {
            let found = dictionary.prefix(prefix.as_bytes()).map(|entry| entry.term);
            let expected = terms.iter().filter(|term| term.starts_with(prefix));
            assert!(found.eq(expected.map(|term| term.clone().into_bytes())), "{prefix}");
        }
    }

    #[test]
    fn an_empty_dictionary_has_nothing() {
        assert_eq!(dictionary(&[]).iter().count(), 0);
        assert_eq!(Dictionary::default().get(b"x"), None);
    }
}
