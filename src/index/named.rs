//! Words with their names, and how they are written: the end of the way that [`builder`](super::builder) and
//! [`shard`](super::shard) have in common.

use super::bits::put_growing;
use super::dictionary::{self, Word, Writer};
use super::letters::{Counts, Letters};
use super::segment::Segment;
use super::spelling::{MOST_LETTERS, Spelling};
use super::stems::{ELSEWHERE, MOST_STEMS, is_lemma, stem};
use super::{Field, clip};
use crate::order::sorted;

/// The names of a word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// The key under which it stands.
    pub key: String,
    /// Its names, each with its kind.
    pub names: Vec<(Field, String)>,
    /// Whether it says little of what a text is about.
    pub weak: bool,
}

/// A word with its names.
pub(super) struct Named<'w> {
    word: &'w str,
    pub(super) number: u32,
    names: Names,
    /// Where it differs from its key.
    spelling: Spelling,
}

impl<'w> Named<'w> {
    pub(super) fn new(word: &'w str, number: u32, names: Names) -> Self {
        let spelling = Spelling::of(word, clip(&names.key));
        Self { word, number, names, spelling }
    }

    pub(super) fn word_in<'n>(
        &'n self,
        field: Field,
        places: &'n [u32],
        letters: &Letters,
    ) -> Word<'n> {
        let key = clip(&self.names.key);
        let (mut stems, mut others) = (Vec::new(), Vec::new());
        for (field, name) in &self.names.names {
            let begins = *field != Field::Key && key.starts_with(clip(name));
            let stem = begins.then(|| stem(*field, letters.length(clip(name)))).flatten();
            let stem = stem.filter(|_| stems.len() < MOST_STEMS);
            if let Some(stem) = stem {
                stems.push(stem);
            } else {
                others.push(dictionary::term(*field, name, letters));
                stems.extend((*field == Field::Lemma).then_some(ELSEWHERE));
            }
        }
        let stems = needed(stems);
        let (spelling, weak) = (&self.spelling, self.names.weak);
        let term = dictionary::term(field, key, letters);
        Word { exact: self.word, spelling, stems, others, weak, places, term }
    }
}

/// The stems of a word without what stands for other lemmas behind the last.
fn needed(stems: Vec<u8>) -> Vec<u8> {
    let last = stems.iter().rposition(|stem| *stem != ELSEWHERE && is_lemma(*stem));
    let kept =
        |(place, stem): &(usize, u8)| *stem != ELSEWHERE || last.is_some_and(|last| *place < last);
    (0..).zip(stems).filter(kept).map(|(_, stem)| stem).collect()
}

/// The codes of the letters of keys, and those of the letters in which words differ from them.
pub(super) fn codes(named: &[Named<'_>]) -> (Letters, Letters) {
    let mut variants = Counts::default();
    for named in named {
        named.spelling.count_letters(&mut variants);
    }
    let letters = Letters::of(named.iter().map(|named| named.names.key.as_str()));
    (letters, Letters::most_frequent(&variants, MOST_LETTERS))
}

/// The places of words in the order of the dictionary.
fn in_order(words: &[Word<'_>]) -> Vec<(u64, usize)> {
    // The first bytes of most terms tell them apart.
    let first = |word: &Word<'_>| {
        let mut first = [0; 8];
        first.iter_mut().zip(&word.term).for_each(|(own, byte)| *own = *byte);
        u64::from_be_bytes(first)
    };
    let order: Vec<(u64, usize)> = words.iter().map(first).zip(0..).collect();
    sorted(&order, |(a, place), (b, other)| {
        a.cmp(b).then_with(|| match (words.get(*place), words.get(*other)) {
            (Some(a), Some(b)) => a.term.cmp(&b.term).then_with(|| a.exact.cmp(b.exact)),
            _ => std::cmp::Ordering::Equal,
        })
    })
}

/// The segment of these words, in whatever order they come; `all` is how many places there are.
pub(super) fn write(
    words: &[Word<'_>],
    (letters, variants): &(Letters, Letters),
    lengths: Vec<u8>,
    all: u32,
) -> Segment {
    let mut writer = Writer::default();
    let mut leading: Vec<(Vec<u8>, u32)> = Vec::new();
    let in_order = in_order(words);
    let words_in_order = in_order.iter().filter_map(|(_, place)| words.get(*place));
    for (number, word) in (0..).zip(words_in_order) {
        writer.word(word, variants, |bytes, places| put_growing(bytes, places, all));
        leading.extend(word.others.iter().map(|name| (name.clone(), number)));
    }
    write_names(&mut writer, &leading);
    let Writer { table, terms, postings, .. } = writer;
    let [letters, variants] = [letters, variants].map(|letters| letters.text().into_bytes());
    Segment::assemble(&[letters, variants, lengths, table, terms, postings])
}

/// Writes names, each with the numbers of its words.
fn write_names(writer: &mut Writer, leading: &[(Vec<u8>, u32)]) {
    let leading = sorted(leading, Ord::cmp);
    for same in leading.chunk_by(|(a, _), (b, _)| a == b) {
        let mut words: Vec<u32> = same.iter().map(|(_, word)| *word).collect();
        words.dedup();
        if let Some((name, _)) = same.first() {
            writer.name(name, &words);
        }
    }
}
