//! Makes a sharded library of documents that come one after another.
//!
//! What is kept of a document is its words: for each word of the library a list of the documents that hold it,
//! and the letters of the word once. The texts go into packs as they come. So a million short documents take
//! some hundreds of megabytes, and not the gigabytes of an index that has all places and all texts.

use std::collections::BTreeSet;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::packs::member;
use super::root::{GROUP, Group, Hash, MEMBER, Root, Row, SHARED, pack_name};
use super::shares::{List, Made, Word, backward, made_backward, plans};
use crate::error::Error;
use crate::hash::Numbers;
use crate::language::forms::KnownStem;
use crate::language::kazakh::told::stays;
use crate::language::{Language as _, kazakh::Kazakh};
use crate::library::{Library, NewDocument, names_of};
use crate::order::sorted;
use crate::site::{Hands, gzip};
use crate::span::Offsets;
use crate::text::forms::{FormKind, forms};

/// The most packs; with the shards of the dictionary the files stay below ten thousand.
const MOST_PACKS: usize = 8000;

/// The fewest documents of a pack: fewer would be less than a request is worth.
const FEWEST: usize = 16;

/// A document that is ready to be taken in.
#[derive(Debug)]
pub struct Prepared {
    packed: String,
    words: Vec<(String, bool)>,
}

/// A text of a pack.
#[derive(Serialize)]
struct Packed<'d> {
    id: &'d str,
    title: &'d str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    text: &'d str,
    cuts: Vec<usize>,
}

/// Repairs a text, cuts it, and lists its words.
///
/// # Errors
///
/// The text is larger than [`LARGEST_TEXT`](crate::library::LARGEST_TEXT).
pub fn prepare(new: NewDocument) -> Result<Prepared, Error> {
    let document = Library::cut(new)?;
    let text = document.repaired().text();
    let offsets = Offsets::new(text);
    let spans = document.sentences().iter().flat_map(|one| [one.repaired.start, one.repaired.end]);
    let packed = Packed {
        id: document.id(),
        title: document.title(),
        date: document.written().map(|date| date.to_string()),
        text,
        cuts: spans.map(|at| offsets.utf16(text, at)).collect(),
    };
    // Strings and numbers are always JSON.
    let packed = serde_json::to_string(&packed).unwrap_or_default();
    let mut words = BTreeSet::new();
    let sentences = 0..document.sentences().len();
    for unit in
        std::iter::once(document.title()).chain(sentences.map(|one| document.sentence_text(one)))
    {
        let forms = forms(unit).into_iter();
        words.extend(forms.map(|form| (Kazakh.exact(&form.text), form.kind == FormKind::Joined)));
    }
    Ok(Prepared { packed, words: words.into_iter().collect() })
}

/// A file of a library: its name, and what is in it.
pub type File = (String, Vec<u8>);

/// A sharded library while it is made.
#[derive(Debug, Default)]
pub struct Maker {
    root: Root,
    numbers: Numbers,
    /// For each word where it stands: as it is, and without hyphens.
    lists: Vec<[List; 2]>,
    /// The documents of the next pack.
    pack: Vec<String>,
    /// The packs of the next group.
    group: Vec<Vec<u8>>,
    /// How many members these have.
    members: usize,
    files: Vec<File>,
}

impl Maker {
    /// A maker of a library of so many documents, or about so many.
    pub fn new(documents: usize) -> Self {
        let per_pack = documents.div_ceil(MOST_PACKS).max(FEWEST) as u32;
        Self { root: Root { per_pack, ..Root::default() }, ..Self::default() }
    }

    /// How many documents it has.
    pub fn documents(&self) -> u32 {
        self.root.documents
    }

    /// Takes a document in.
    pub fn add(&mut self, prepared: Prepared) {
        let document = self.root.documents;
        self.root.documents += 1;
        for (word, joined) in prepared.words {
            let number = self.numbers.of(&word);
            if number == self.lists.len() {
                self.lists.push(Default::default());
            }
            if let Some(list) =
                self.lists.get_mut(number).and_then(|lists| lists.get_mut(usize::from(joined)))
            {
                list.push(document);
            }
        }
        self.pack.push(prepared.packed);
        if self.pack.len() >= self.root.per_pack as usize {
            self.end_pack();
        }
    }

    fn end_pack(&mut self) {
        if !self.pack.is_empty() {
            let members = (0..).zip(self.pack.chunks(MEMBER as usize));
            let packed = members.map(|(number, texts)| member(number, texts)).collect::<Vec<_>>();
            self.members += packed.len();
            self.group.push(packed.concat());
            self.pack.clear();
        }
        if self.group.len() >= GROUP {
            self.end_group();
        }
    }

    fn end_group(&mut self) {
        if self.group.is_empty() {
            return;
        }
        let hash = hash(self.group.iter().map(Vec::as_slice));
        let all: usize = self.group.iter().map(Vec::len).sum();
        let size = all / std::mem::take(&mut self.members).max(1);
        self.root.groups.push(Group { hash, member: size as u32 });
        for (number, pack) in self.group.drain(..).enumerate() {
            self.files.push((pack_name(hash, number), pack));
        }
    }

    /// The files of the library: [`ROOT`] and [`LIST`], and all shards. The same documents, added in the same
    /// order, give the same bytes.
    pub fn finish(mut self, hands: &impl Hands) -> Vec<File> {
        self.end_pack();
        self.end_group();
        let (known, words) = self.words();
        let mut files = Vec::new();
        let documents = self.root.documents;
        let plans = plans(&words);
        let known: Vec<(String, KnownStem)> =
            known.into_iter().map(|stem| (stays(&stem), stem)).collect();
        let made = hands.each(plans, |plan| plan.make(&words, &known, documents));
        let forward = rows(made, &mut files);
        let made = hands.each(backward(&words, documents), |keys| made_backward(keys, documents));
        let backward = rows(made, &mut files);
        drop(words);
        let root = Root { forward, backward, ..self.root };
        let mut all = self.files;
        all.append(&mut files);
        let list: Vec<(&str, usize)> =
            all.iter().map(|(name, bytes)| (name.as_str(), bytes.len())).collect();
        let list = serde_json::to_vec(&list).unwrap_or_default();
        all.push((LIST.to_owned(), list));
        all.push((ROOT.to_owned(), gzip(&root.write())));
        all
    }

    /// The stems of the language and those that all words teach, and the words with their names, in order.
    fn words(&self) -> (Vec<KnownStem>, Vec<Word<'_>>) {
        let texts: Vec<(&str, usize)> = self.numbers.iter().zip(0..).collect();
        let texts = sorted(&texts, Ord::cmp);
        let all: Vec<&str> = texts.iter().map(|(word, _)| *word).collect();
        let (known, names) = Kazakh.learn_stems(&all);
        let mut words = Vec::with_capacity(all.len());
        for ((text, number), names) in texts.into_iter().zip(names) {
            let lists = self.lists.get(number);
            words.extend(lists.map(|lists| Word {
                text,
                names: names_of(text, &Kazakh, names),
                lists,
            }));
        }
        (known, words)
    }
}

/// The name of the file with the root, a gzip file like the others. Its name does not say so: hosts that know
/// `.gz` would have it unpacked on the way, and others send it as it is.
pub const ROOT: &str = "catalogue.jyc";

/// The name of the file with the names and sizes of all shards: a list of pairs in JSON.
pub const LIST: &str = "files.json";

/// The rows of shards, whose files are added.
fn rows(made: Vec<Made>, files: &mut Vec<File>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut made = made.into_iter().peekable();
    while made.peek().is_some() {
        let group: Vec<Made> = made.by_ref().take(SHARED).collect();
        let hash = hash(group.iter().map(|(_, _, bytes)| bytes.as_slice()));
        for (number, (first, weight, bytes)) in group.into_iter().enumerate() {
            let row = Row { first, hash, number, weight: rounded(weight) };
            files.push((row.name(), bytes));
            rows.push(row);
        }
    }
    rows
}

/// A number down to what its first two binary digits tell: so a root has few that differ, and packs well.
fn rounded(number: u32) -> u32 {
    let rest = number.checked_ilog2().unwrap_or_default().saturating_sub(1);
    number >> rest << rest
}

/// The hash of files that share one.
fn hash<'b>(files: impl Iterator<Item = &'b [u8]>) -> Hash {
    let mut hash = Sha256::new();
    for bytes in files {
        hash.update(bytes);
    }
    hash.finalize().first_chunk().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn numbers_are_told_by_their_first_two_digits() {
        assert_eq!([0, 1, 3, 5, 7, 1000].map(rounded), [0, 1, 3, 4, 6, 768]);
    }
}
