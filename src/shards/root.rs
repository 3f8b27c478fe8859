//! What is read of a sharded library first: how many documents there are, and which shards.
//!
//! A file is named by a hash of what is in it, so that one that was fetched once is right for ever. Packs and shards
//! share the hash of their group: a hash of its own for each of some thousands would be most of the root, for hashes
//! do not pack at all.

use crate::error::Error;
use crate::index::bytes::{Reader, put_bytes, put_number};
use crate::index::format::{Pages, seal};

/// What the body of a root begins with: a saved library begins otherwise.
const TAG: &[u8] = b"catalogue";

/// Bytes of a hash: among ten thousand names two are alike once in five million libraries, and then the
/// library can't be made, which [`make`](super::make) would see.
const HASH: usize = 6;

/// The hash of what is in a file.
pub(super) type Hash = [u8; HASH];

/// The most documents that are listed with a form of a word, the first ones. Nobody looks through more, and a
/// list of half a million would be fetched with each question that has the word.
pub(super) const MOST_LISTED: u32 = 1 << 15;

/// Packs in a group.
pub(super) const GROUP: usize = 32;

/// Shards in a group.
pub(super) const SHARED: usize = 16;

/// Letters of addresses are written by what they are beside this: then most of Cyrillic takes a byte.
const CYRILLIC: u32 = 0x400;

/// Documents in a member of a pack: as many as are worth a request of their own.
pub(super) const MEMBER: u32 = 16;

/// Some packs that follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The hash of what is in them.
    pub(super) hash: Hash,
    /// Bytes of a member of theirs, about: so it can be asked for before it is known where it stands.
    pub(super) member: u32,
}

/// A member of a pack, as far as can be told without the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Which one it is, counted from 0.
    pub number: u32,
    /// The place of its first document in the pack.
    pub first: u32,
    /// Bytes of a member, about: it stands about as many times these behind the start of the pack as its number says.
    pub size: u32,
}

/// A shard of the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The address that is its first; it has all up to the next one's.
    pub(super) first: String,
    /// The hash of its group.
    pub(super) hash: Hash,
    /// Which of its group it is.
    pub(super) number: usize,
    /// How many words stand in it, counted by their documents, about: by this the beginnings that most words
    /// have are told.
    pub(super) weight: u32,
}

/// The root of a sharded library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Root {
    /// How many documents there are.
    pub documents: u32,
    /// How many of them lie in a pack.
    pub per_pack: u32,
    /// The groups of packs.
    pub(super) groups: Vec<Group>,
    /// The shards of the dictionary, in order.
    pub(super) forward: Vec<Row>,
    /// Those of the keys read backwards.
    pub(super) backward: Vec<Row>,
}

impl Row {
    /// The name of its file.
    pub(super) fn name(&self) -> String {
        shard_name(self.hash, self.number)
    }
}

impl Root {
    /// The bytes of the root, for [`Root::read`].
    pub fn write(&self) -> Vec<u8> {
        let mut body = TAG.to_vec();
        put_number(&mut body, u64::from(self.documents));
        put_number(&mut body, u64::from(self.per_pack));
        put_number(&mut body, self.groups.len() as u64);
        for group in &self.groups {
            body.extend(group.hash);
            put_number(&mut body, u64::from(group.member));
        }
        for rows in [&self.forward, &self.backward] {
            put_number(&mut body, rows.len() as u64);
            // What is alike stands together: so it packs best.
            put_addresses(&mut body, rows);
            for row in rows {
                put_number(&mut body, u64::from(row.weight));
            }
            for row in rows.iter().step_by(SHARED) {
                body.extend(row.hash);
            }
        }
        seal(&body)
    }

    /// The root that was written so.
    ///
    /// # Errors
    ///
    /// The bytes are none, are of another version, or are damaged.
    pub fn read(bytes: Vec<u8>) -> Result<Self, Error> {
        let pages = Pages::open(bytes)?;
        let body = pages.get(0..pages.len());
        pages.check()?;
        let body = body.strip_prefix(TAG).ok_or_else(Error::not_an_index)?;
        body_of(&mut Reader::new(body)).ok_or_else(|| Error::damaged("its list of shards"))
    }

    /// The name of the file with the pack that holds a document, and the document's place in it; `None`
    /// where there is no such document.
    pub fn pack(&self, document: u32) -> Option<(String, u32)> {
        let (pack, place) = (document.checked_div(self.per_pack)?, document % self.per_pack);
        let group = self.groups.get(pack as usize / GROUP)?;
        (document < self.documents).then(|| (pack_name(group.hash, pack as usize % GROUP), place))
    }

    /// The member of a pack that has a document, by the name of the pack's file and the document's place; `None`
    /// where there is no such pack, or it has but one.
    pub fn member(&self, pack: &str, place: u32) -> Option<Member> {
        let is_of = |group: &&Group| pack.get(1..=2 * HASH) == Some(hex(group.hash).as_str());
        let size = self.groups.iter().find(is_of)?.member;
        let number = place / MEMBER;
        let several = self.per_pack > MEMBER && place < self.per_pack;
        several.then_some(Member { number, first: number * MEMBER, size })
    }
}

fn body_of(reader: &mut Reader<'_>) -> Option<Root> {
    let (documents, per_pack) = (reader.small()?, reader.small()?);
    let count = reader.count()?;
    let group = |_| Some(Group { hash: hash(reader)?, member: reader.small()? });
    let groups = (0..count).map(group).collect::<Option<_>>()?;
    let (forward, backward) = (rows(reader)?, rows(reader)?);
    reader.is_empty().then_some(Root { documents, per_pack, groups, forward, backward })
}

fn rows(reader: &mut Reader<'_>) -> Option<Vec<Row>> {
    let count = reader.count()?;
    let addresses = addresses(reader, count)?.into_iter().enumerate();
    let row =
        |(place, first)| Row { first, hash: Hash::default(), number: place % SHARED, weight: 0 };
    let mut rows: Vec<Row> = addresses.map(row).collect();
    for row in &mut rows {
        row.weight = reader.small()?;
    }
    for group in rows.chunks_mut(SHARED) {
        let hash = hash(reader)?;
        for row in group {
            row.hash = hash;
        }
    }
    Some(rows)
}

/// Writes the first addresses of rows: how many letters each has of the one before, in a byte, and how many of its own;
/// and these.
fn put_addresses(body: &mut Vec<u8>, rows: &[Row]) {
    let [mut lengths, mut letters] = [const { Vec::new() }; 2];
    let mut before = "";
    for row in rows {
        let both = row.first.chars().zip(before.chars()).take(u8::MAX.into());
        let shared = both.take_while(|(a, b)| a == b).count();
        let own = row.first.chars().skip(shared);
        lengths.push(shared as u8);
        put_number(&mut lengths, own.clone().count() as u64);
        for letter in own {
            put_number(&mut letters, u64::from(u32::from(letter) ^ CYRILLIC));
        }
        before = &row.first;
    }
    put_bytes(body, &lengths);
    body.extend(letters);
}

/// As many addresses that were written so.
fn addresses(reader: &mut Reader<'_>, count: usize) -> Option<Vec<String>> {
    let mut lengths = Reader::new(reader.bytes()?);
    let mut before = String::new();
    let next = |_| {
        let (shared, own) = (lengths.byte()?, lengths.small()?);
        let letters = (0..own).map(|_| char::from_u32(reader.small()? ^ CYRILLIC));
        let own = letters.collect::<Option<String>>()?;
        before = before.chars().take(shared.into()).collect::<String>() + &own;
        Some(before.clone())
    };
    (0..count).map(next).collect()
}

fn hash(reader: &mut Reader<'_>) -> Option<Hash> {
    reader.take(HASH)?.first_chunk().copied()
}

/// The name of the file with a shard, of which it is the so manieth of its group.
pub(super) fn shard_name(group: Hash, number: usize) -> String {
    format!("l{}-{number}.gz", hex(group))
}

/// The name of the file of a pack, of which it is the so manieth of its group.
pub(super) fn pack_name(group: Hash, number: usize) -> String {
    format!("p{}-{number}.gz", hex(group))
}

fn hex(hash: Hash) -> String {
    let digits = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}

/// Which of the rows has an address: the last whose first one is not behind it.
pub(super) fn row_of(rows: &[Row], address: &str) -> Option<usize> {
    rows.partition_point(|row| row.first.as_str() <= address).checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(hash: Hash, member: u32) -> Group {
        Group { hash, member }
    }

    fn root() -> Root {
        let row = |first: &str, hash, number| Row {
            first: first.to_owned(),
            hash: [hash; HASH],
            number,
            weight: 7,
        };
        let many =
            (0..20).map(|place| row(&format!("қала{place:02}"), place / 16, place as usize % 16));
        Root {
            documents: 100,
            per_pack: 3,
            groups: vec![group([0xA1; HASH], 9), group([2; HASH], 700)],
            forward: vec![row("", 1, 0), row("қ", 1, 1)],
            backward: many.collect(),
        }
    }

    #[test]
    fn a_root_comes_back_from_its_bytes() {
        assert_eq!(Root::read(root().write()), Ok(root()));
    }

    #[test]
    fn other_bytes_are_no_root() {
        assert_eq!(Root::read(b"text".to_vec()).unwrap_err().code(), "notAnIndex");
        assert_eq!(Root::read(seal(b"library")).unwrap_err().code(), "notAnIndex");
        let body = [TAG, &[1, 2, 200]].concat();
        assert_eq!(Root::read(seal(&body)).unwrap_err().code(), "indexDamaged");
        let mut bytes = root().write();
        for place in 0..bytes.len() {
            bytes[place] ^= 0x10;
            assert!(Root::read(bytes.clone()).is_err(), "byte {place} changed");
            bytes[place] ^= 0x10;
        }
    }

    #[test]
    fn a_document_lies_in_its_pack() {
        assert_eq!(root().pack(7), Some(("pa1a1a1a1a1a1-2.gz".to_owned(), 1)));
        assert_eq!(root().pack(97), Some(("p020202020202-0.gz".to_owned(), 1)));
        assert_eq!((root().pack(100), Root::default().pack(0)), (None, None));
    }

    #[test]
    fn a_document_is_in_a_member_of_its_pack_that_has_several() {
        let large = Root { per_pack: 40, ..root() };
        let member = |number, first, size| Some(Member { number, first, size });
        assert_eq!(large.member("pa1a1a1a1a1a1-2.gz", 0), member(0, 0, 9));
        assert_eq!(large.member("p020202020202-0.gz", 39), member(2, 32, 700));
        assert_eq!(large.member("p020202020202-0.gz", 40), None, "no such place");
        assert_eq!(large.member("p030303030303-0.gz", 1), None, "no such pack");
        assert_eq!(large.member("қ", 1), None);
        assert_eq!(root().member("pa1a1a1a1a1a1-2.gz", 1), None, "the pack has but one");
    }

    #[test]
    fn an_address_is_in_the_last_row_that_does_not_begin_behind_it() {
        let rows = root().forward;
        assert_eq!(["", "а", "қ", "қала"].map(|at| row_of(&rows, at).unwrap()), [0, 0, 1, 1]);
        assert_eq!(row_of(&[], "а"), None);
    }
}
