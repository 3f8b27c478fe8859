//! An immutable index: the bytes that are saved are the bytes that are searched.
//!
//! Five stretches of bytes: the lengths of the units, the table of dictionary blocks, the terms,
//! and the postings.

use super::Field;
use super::bytes::{Reader, put_bytes, put_number};
use super::dictionary::{Dictionary, Entry};
use super::postings::{Occurrence, occurrences, places};
use crate::error::Error;

/// An index over units of text.
#[derive(Clone, Debug, Default)]
pub struct Segment {
    bytes: Vec<u8>,
    lengths: Vec<u32>,
    dictionary: Dictionary,
    postings: Vec<u8>,
}

impl Segment {
    /// A segment of its parts; see [`super::builder::Builder::finish`].
    pub(super) fn assemble(lengths: &[u32], [table, entries, postings]: [Vec<u8>; 3]) -> Self {
        let mut units = Vec::new();
        for &length in lengths {
            put_number(&mut units, u64::from(length));
        }
        let mut bytes = Vec::new();
        for part in [&units, &table, &entries, &postings] {
            put_bytes(&mut bytes, part);
        }
        let dictionary = Dictionary::open(&table, &entries).unwrap_or_default();
        Self { bytes, lengths: lengths.to_vec(), dictionary, postings }
    }

    /// Opens the bytes that [`Segment::as_bytes`] gave.
    ///
    /// # Errors
    ///
    /// The bytes are not those of a segment.
    pub fn open(bytes: &[u8]) -> Result<Self, Error> {
        Self::read(bytes).ok_or_else(|| Error::damaged("its index can't be read"))
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let mut units = Reader::new(reader.bytes()?);
        let (table, entries) = (reader.bytes()?, reader.bytes()?);
        let postings = reader.bytes()?.to_vec();
        let mut lengths = Vec::new();
        while !units.is_empty() {
            lengths.push(units.small()?);
        }
        let dictionary = Dictionary::open(table, entries)?;
        reader.is_empty().then(|| Self { bytes: bytes.to_vec(), lengths, dictionary, postings })
    }

    /// The segment as bytes; the same units and terms give the same bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many tokens each unit has.
    pub fn lengths(&self) -> &[u32] {
        &self.lengths
    }

    /// The entry of a term.
    pub fn get(&self, field: Field, term: &str) -> Option<Entry> {
        self.dictionary.get(&field.term(term))
    }

    /// The words that have a name.
    pub fn named(&self, name: &Entry) -> Vec<Entry> {
        let bytes = self.postings.get(name.postings.clone()).unwrap_or_default();
        places(bytes).map_while(|place| self.dictionary.at(place)).collect()
    }

    /// All entries of a field, in order.
    pub fn field(&self, field: Field) -> impl Iterator<Item = Entry> + '_ {
        self.dictionary.tagged(field.tag())
    }

    /// All words, in order.
    pub fn words(&self) -> impl Iterator<Item = Entry> + '_ {
        let after = Field::Lemma.tag();
        self.entries().take_while(move |entry| entry.term.first() < Some(&after))
    }

    /// At most `limit` entries of terms that begin with `prefix`, in the order of the dictionary.
    pub fn prefix(&self, field: Field, prefix: &str, limit: usize) -> Vec<Entry> {
        self.dictionary.prefix(&field.term(prefix)).take(limit).collect()
    }

    /// All entries, in order.
    pub fn entries(&self) -> impl Iterator<Item = Entry> + '_ {
        self.dictionary.iter()
    }

    /// Where the term of an entry stands, in order.
    pub fn occurrences(&self, entry: &Entry) -> impl Iterator<Item = Occurrence> + '_ {
        occurrences(self.postings.get(entry.postings.clone()).unwrap_or_default())
    }
}
