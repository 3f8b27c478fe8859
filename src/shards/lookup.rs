//! Looks a word of a query up in the shards that are at hand, and says which others it wants.

use std::collections::BTreeSet;

use super::root::{MOST_LISTED, Root, Row, row_of};
use super::shard::Shard;
use crate::index::Field;
use crate::language::Language;
use crate::language::forms::Forms;
use crate::language::kazakh::told::read_as;
use crate::query::MatchKind;
use crate::query::fuzzy::Nearest;
use crate::query::parse::QueryWord;
use crate::query::plan::{COMPARED, Met, close, meant};

/// The most shards that are searched for what begins so: of a few letters, thousands of words do, and the
/// reader will type the next one.
const MOST_OF_BEGINNING: usize = 2;

/// A word is common that stands in more than this part of all documents,
const COMMON_SHARE: u32 = 10;

/// and in more than so many: below that its list is no burden.
const LONG_LIST: u32 = 32 << 10;

/// A shard by its number, of the keys read backwards or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) backward: bool,
    pub(super) row: usize,
}

/// What is at hand.
#[derive(Clone, Copy)]
pub(super) struct AtHand<'c> {
    pub(super) root: &'c Root,
    pub(super) forward: &'c [Option<Shard>],
    pub(super) backward: &'c [Option<Shard>],
    pub(super) language: &'c dyn Language,
    pub(super) forms: &'c dyn Forms,
}

/// What was found of a word.
#[derive(Clone, Debug, Default)]
pub(super) struct Looked {
    /// The words of shards that answer it; one may come from several shards.
    pub(super) met: Vec<(usize, Met)>,
    /// What it was taken for, where nothing closer is there.
    pub(super) near: Vec<String>,
    /// Whether it was not looked up: it is very common, and others say more.
    pub(super) skipped: bool,
}

/// The shards that are wanted.
pub(super) type Wanted = BTreeSet<Place>;

impl Looked {
    /// Whether there is any form of the word; `None` where it was not looked up.
    pub(super) fn known(&self) -> Option<bool> {
        (!self.skipped).then(|| self.met.iter().any(|(_, (_, kind))| *kind <= MatchKind::Lemma))
    }

    /// Whether there are more documents with one of its words than are listed.
    pub(super) fn has_more(&self) -> bool {
        self.met.iter().any(|(_, (entry, _))| entry.count >= MOST_LISTED)
    }
}

impl<'c> AtHand<'c> {
    /// What the shards have for a word; nothing as long as some are `wanted` for it. What is near is looked for
    /// where `guess` says so.
    pub(super) fn look_up(&self, word: &QueryWord, guess: bool, wanted: &mut Wanted) -> Looked {
        let rows = self.rows_of(word);
        let Some(shards) = self.shards(&rows, wanted) else { return Looked::default() };
        let of_shard = |(row, shard): &(usize, &Shard)| {
            let met = close(word, &shard.segment, self.language);
            met.into_iter().map(|met| (*row, met)).collect::<Vec<_>>()
        };
        let met: Vec<_> = shards.iter().flat_map(of_shard).collect();
        if !met.is_empty() || !guess {
            return Looked { met, ..Looked::default() };
        }
        self.guess(word, &shards, wanted)
    }

    /// The shards that a word may be met in.
    fn rows_of(&self, word: &QueryWord) -> BTreeSet<usize> {
        let addresses = [&word.keys, &word.terms, &word.roots].into_iter().flatten();
        let mut rows: BTreeSet<usize> = addresses.filter_map(|at| self.row(at)).collect();
        if let Some(key) = word.keys.first().filter(|_| word.prefix) {
            rows.extend(beginning(&self.root.forward, key));
        }
        rows
    }

    /// Whether the stems are at hand that a word is read by; the shards that tell them are `wanted` otherwise.
    pub(super) fn can_read(&self, word: &QueryWord, wanted: &mut Wanted) -> bool {
        let rows = read_as(&word.exact).iter().filter_map(|at| self.row(at)).collect();
        self.shards(&rows, wanted).is_some()
    }

    /// Whether the key of a word alone tells that it [is common](Self::is_common).
    pub(super) fn has_common_key(&self, word: &QueryWord) -> bool {
        word.keys.iter().any(|key| self.is_heavy(key))
    }

    /// Whether a word is so common that the list of what holds it is long, and that it says little beside others:
    /// so it is where its shard has hardly anything else.
    pub(super) fn is_common(&self, word: &QueryWord) -> bool {
        self.has_common_key(word) || word.terms.iter().any(|term| self.is_heavy(term))
    }

    fn is_heavy(&self, address: &str) -> bool {
        let many = (self.root.documents / COMMON_SHARE).max(LONG_LIST);
        let row = self.row(address).and_then(|row| self.root.forward.get(row));
        row.is_some_and(|row| row.weight > many)
    }

    fn row(&self, address: &str) -> Option<usize> {
        row_of(&self.root.forward, address)
    }

    /// The shards of rows, where all are at hand; those that are not are wanted.
    fn shards(
        &self,
        rows: &BTreeSet<usize>,
        wanted: &mut Wanted,
    ) -> Option<Vec<(usize, &'c Shard)>> {
        let missing = rows.iter().filter(|row| at(self.forward, **row).is_none());
        wanted.extend(missing.map(|&row| Place { backward: false, row }));
        rows.iter().map(|&row| Some((row, at(self.forward, row)?))).collect()
    }

    /// What a word that is not there was meant to be. A slip behind its first letters leaves it in its shard,
    /// one before its last letters in that of its key read backwards.
    fn guess(&self, word: &QueryWord, shards: &[(usize, &Shard)], wanted: &mut Wanted) -> Looked {
        let mut whole = Nearest::none();
        let mut lemmas = Nearest::none();
        let mut backward = Nearest::none();
        for key in word.keys.iter().take(COMPARED) {
            for (_, shard) in shards {
                whole.look(&shard.segment, Field::Exact, key);
                whole.look(&shard.segment, Field::Key, key);
            }
            let reversed = reversed(key);
            if let Some(row) = row_of(&self.root.backward, &reversed) {
                match at(self.backward, row) {
                    Some(shard) => backward.look(&shard.segment, Field::Exact, &reversed),
                    None => drop(wanted.insert(Place { backward: true, row })),
                }
            }
        }
        let mut keys = nearest(whole, backward);
        if keys.distance > 1 {
            for (_, shard) in shards {
                word.terms.iter().for_each(|term| lemmas.look_for_lemmas(&shard.segment, term));
            }
        }
        if lemmas.distance < keys.distance {
            keys.terms.clear();
        } else {
            lemmas.terms.clear();
        }
        self.taken(word, &keys.terms, lemmas.terms, wanted)
    }

    /// The words with these keys, their other forms, and those of these lemmas.
    fn taken(
        &self,
        word: &QueryWord,
        keys: &[String],
        mut lemmas: Vec<String>,
        wanted: &mut Wanted,
    ) -> Looked {
        let near = [keys, &lemmas].concat();
        let rows = keys.iter().filter_map(|key| self.row(key)).collect();
        let Some(shards) = self.shards(&rows, wanted) else { return Looked::default() };
        for (_, shard) in &shards {
            for key in keys {
                let spelt = shard.segment.spelt(Field::Exact, key).into_iter();
                lemmas.extend(spelt.flat_map(|one| self.forms.terms(&one.exact)));
            }
        }
        let rows = near.iter().chain(&lemmas).filter_map(|at| self.row(at)).collect();
        let Some(shards) = self.shards(&rows, wanted) else { return Looked::default() };
        let of_shard = |(row, shard): &(usize, &Shard)| {
            let met = meant(word, &shard.segment, self.language, (keys, &lemmas));
            met.into_iter().map(|met| (*row, met)).collect::<Vec<_>>()
        };
        Looked { met: shards.iter().flat_map(of_shard).collect(), near, skipped: false }
    }
}

/// The shard with this number, if it is at hand.
fn at(shards: &[Option<Shard>], row: usize) -> Option<&Shard> {
    shards.get(row)?.as_ref()
}

/// The shards that are searched for what begins so: the first, where the word itself is, and of the others
/// those in which most stands.
fn beginning(rows: &[Row], key: &str) -> Vec<usize> {
    let Some(first) = row_of(rows, key) else { return Vec::new() };
    let begins = |row: &Row| row.first.starts_with(key);
    let mut others: Vec<(usize, &Row)> = rows.iter().enumerate().skip(first + 1).collect();
    others.retain(|(_, row)| begins(row));
    let heavier = crate::order::sorted(&others, |(a, one), (b, other)| {
        (other.weight, a).cmp(&(one.weight, b))
    });
    let most = heavier.into_iter().take(MOST_OF_BEGINNING - 1).map(|(row, _)| row);
    std::iter::once(first).chain(most).collect()
}

/// What is nearest among keys and those read backwards.
fn nearest(whole: Nearest, backward: Nearest) -> Nearest {
    let mut found = if backward.distance < whole.distance { Nearest::none() } else { whole };
    if backward.distance <= found.distance {
        found.distance = backward.distance;
        for key in backward.terms {
            let key = reversed(&key);
            if !found.terms.contains(&key) {
                found.terms.push(key);
            }
        }
    }
    found
}

/// A key read backwards.
pub(super) fn reversed(key: &str) -> String {
    key.chars().rev().collect()
}
