//! Shares the words of a library out among the shards of its dictionary.
//!
//! All words of an address are in one shard, so that what is asked of an address is asked of one file.

use std::collections::BTreeSet;

use super::lookup::reversed;
use super::root::MOST_LISTED;
use super::shard;
use crate::index::Field;
use crate::index::bytes::{Reader, put_number};
use crate::index::named::Names;
use crate::index::shard::{Listed, segment};
use crate::language::forms::KnownStem;
use crate::order::sorted;
use crate::site::gzip;

/// The most shards of the dictionary.
const MOST_SHARDS: usize = 1500;

/// Bytes of a shard, unpacked, that none need be smaller than.
const USUAL_SHARD: usize = 24 << 10;

/// Bytes of a shard of keys read backwards, as they are counted here: two or three for each letter.
const BACKWARD_SHARD: usize = 96 << 10;

/// In a library of so many documents a word that stands in one of them alone is likelier a slip itself than
/// what a slip was meant to be.
const MANY: u32 = 10_000;

/// The numbers of documents, each as what it is more than the one before.
#[derive(Clone, Debug, Default)]
pub(super) struct List {
    bytes: Vec<u8>,
    /// The last, counted from 1.
    last: u32,
}

impl List {
    /// Adds a document behind those that are there.
    pub(super) fn push(&mut self, document: u32) {
        put_number(&mut self.bytes, u64::from(document + 1 - self.last));
        self.last = document + 1;
    }

    fn documents(&self) -> Vec<u32> {
        let mut reader = Reader::new(&self.bytes);
        let mut last = 0;
        let next = || {
            last += reader.small()?;
            Some(last - 1)
        };
        std::iter::from_fn(next).take(MOST_LISTED as usize).collect()
    }
}

/// A word that is listed.
pub(super) struct Word<'m> {
    pub(super) text: &'m str,
    pub(super) names: Names,
    /// Where it stands: as it is, and without hyphens.
    pub(super) lists: &'m [List; 2],
}

/// A shard that was made: its first address, how many documents hold its words, about, and its bytes.
pub(super) type Made = (String, u32, Vec<u8>);

/// What a shard shall have.
pub(super) struct Plan {
    first: String,
    /// The first address behind it; none behind the last shard.
    next: Option<String>,
    /// Its words, by number.
    words: BTreeSet<usize>,
}

/// Shares the words out by their addresses. All words of an address are in one shard.
pub(super) fn plans(words: &[Word<'_>]) -> Vec<Plan> {
    let mut addresses: Vec<(&str, usize)> = Vec::new();
    for (number, word) in words.iter().enumerate() {
        let names = word.names.names.iter().map(|(_, name)| name.as_str());
        addresses
            .extend(std::iter::once(word.names.key.as_str()).chain(names).map(|at| (at, number)));
    }
    let addresses = sorted(&addresses, Ord::cmp);
    let all: usize = words.iter().map(Word::size).sum();
    let enough = (all / MOST_SHARDS).max(USUAL_SHARD);
    let mut plans: Vec<Plan> = Vec::new();
    let mut size = 0;
    let mut before = "";
    for same in addresses.chunk_by(|(a, _), (b, _)| a == b) {
        let Some(&(address, _)) = same.first() else { continue };
        // What is common stands by itself: who asks for its neighbours shall not fetch it.
        let sizes = same.iter().filter_map(|(_, number)| words.get(*number)).map(Word::size);
        let own: usize = sizes.sum();
        if size >= enough || own >= enough || plans.is_empty() {
            let first = if plans.is_empty() { "" } else { parting(before, address) };
            if let Some(last) = plans.last_mut() {
                last.next = Some(first.to_owned());
            }
            plans.push(Plan { first: first.to_owned(), next: None, words: BTreeSet::new() });
            size = 0;
        }
        before = address;
        let Some(plan) = plans.last_mut() else { continue };
        for (_, number) in same {
            if plan.words.insert(*number) {
                size += words.get(*number).map_or(0, Word::size);
            }
        }
    }
    plans
}

/// The shortest beginning of an address that is behind the one before it.
fn parting<'a>(before: &str, address: &'a str) -> &'a str {
    let mut ends = address.char_indices().map(|(start, letter)| start + letter.len_utf8());
    let behind = ends.find_map(|end| address.get(..end).filter(|beginning| *beginning > before));
    behind.unwrap_or(address)
}

impl Word<'_> {
    /// About how many bytes it takes.
    fn size(&self) -> usize {
        let listed = |list: &List| list.bytes.len().min(MOST_LISTED as usize) * 3 / 4;
        self.text.len() / 4 + 6 + self.lists.iter().map(listed).sum::<usize>()
    }

    /// How many documents hold it, about.
    fn weight(&self) -> usize {
        self.lists.iter().map(|list| list.bytes.len()).sum()
    }

    /// The word as a shard has it that holds addresses of a range.
    fn listed(&self, holds: &dyn Fn(&str) -> bool) -> Vec<Listed> {
        let mut names = self.names.clone();
        let begins = |field, name: &str| field != Field::Key && self.names.key.starts_with(name);
        names.names.retain(|(field, name)| begins(*field, name) || holds(name));
        let lists = self.lists.iter().zip([false, true]).filter(|(list, _)| list.last > 0);
        let listed = lists.map(move |(list, joined)| Listed {
            word: self.text.to_owned(),
            joined,
            names: names.clone(),
            documents: list.documents(),
        });
        listed.collect()
    }
}

impl Plan {
    fn holds(&self, address: &str) -> bool {
        address >= self.first.as_str()
            && self.next.as_ref().is_none_or(|next| address < next.as_str())
    }

    /// Whether words that begin so may be in it.
    fn may_hold(&self, beginning: &str) -> bool {
        self.holds(beginning) || self.first.starts_with(beginning)
    }

    /// Its first address, how many documents hold its words, and its bytes.
    pub(super) fn make(
        &self,
        words: &[Word<'_>],
        known: &[(String, KnownStem)],
        documents: u32,
    ) -> Made {
        let own = || self.words.iter().filter_map(|number| words.get(*number));
        let listed: Vec<Listed> =
            own().flat_map(|word| word.listed(&|at| self.holds(at))).collect();
        let told: Vec<&KnownStem> =
            known.iter().filter(|(stays, _)| self.may_hold(stays)).map(|(_, stem)| stem).collect();
        let weight = own().map(Word::weight).sum::<usize>();
        let bytes = gzip(&shard::write(&segment(&listed, documents), &told));
        (self.first.clone(), u32::try_from(weight).unwrap_or(u32::MAX), bytes)
    }
}

/// The keys of words, read backwards, in the order of that, shard by shard.
pub(super) fn backward(words: &[Word<'_>], documents: u32) -> Vec<Vec<String>> {
    let few = |word: &&Word<'_>| {
        let [own, _] = word.lists;
        own.last > 0 && (documents < MANY || own.bytes.len() > 3)
    };
    let keys = words.iter().filter(few).map(|word| reversed(&word.names.key));
    let mut keys = sorted(&keys.collect::<Vec<_>>(), Ord::cmp);
    keys.dedup();
    let mut shards: Vec<Vec<String>> = Vec::new();
    let mut size = usize::MAX;
    for key in keys {
        if size >= BACKWARD_SHARD {
            shards.push(Vec::new());
            size = 0;
        }
        size += key.len() + 4;
        if let Some(shard) = shards.last_mut() {
            shard.push(key);
        }
    }
    shards
}

/// The shard of these keys.
pub(super) fn made_backward(keys: Vec<String>, documents: u32) -> Made {
    let first = keys.first().cloned().unwrap_or_default();
    let weight = keys.len() as u32;
    let listed = keys.into_iter().map(|key| Listed {
        word: key.clone(),
        joined: false,
        names: Names { key, ..Names::default() },
        documents: Vec::new(),
    });
    let segment = segment(&listed.collect::<Vec<_>>(), documents);
    (first, weight, gzip(&shard::write(&segment, &[])))
}

#[cfg(test)]
mod tests {
    use super::parting;

    #[test]
    fn as_few_letters_as_will_do_part_two_addresses() {
        assert_eq!(parting("кит", "китап"), "кита");
        assert_eq!(parting("кирпи", "китап"), "кит");
        assert_eq!(parting("ара", "китап"), "к");
        assert_eq!(parting("китап", "китап"), "китап");
    }
}
