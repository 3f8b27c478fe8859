//! Looks the words of a query up in an index: exact form, then the same word in the script of the
//! index, then keys, then beginnings. A word of the text in another script is met by its keys, and
//! ranks as they do.

use super::MatchKind;
use super::parse::{Query, QueryWord};
use crate::index::dictionary::Entry;
use crate::index::segment::Segment;
use crate::index::{Field, LONGEST_TERM};

/// The most terms that one beginning stands for. One letter begins thousands of words; the reader
/// will type the next one, and must not wait for the answer to this one.
pub const MOST_BEGINNINGS: usize = 512;

/// For each word of a query, the terms of the index that answer it.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// One list a word; each term with the way in which it is met.
    pub words: Vec<Vec<(Entry, MatchKind)>>,
}

/// The terms of `segment` that answer `query`. A word that was asked before has none of its own: it
/// counts once.
pub fn plan(query: &Query, segment: &Segment) -> Plan {
    let words = query.words.iter().enumerate().map(|(place, word)| {
        let asked = query.words.iter().take(place).any(|before| before == word);
        if asked { Vec::new() } else { terms(word, segment) }
    });
    Plan { words: words.collect() }
}

fn terms(word: &QueryWord, segment: &Segment) -> Vec<(Entry, MatchKind)> {
    // No term is longer: what was cut to the same length need not be the same word.
    if word.exact.len() > LONGEST_TERM {
        return Vec::new();
    }
    let exact = segment.get(Field::Exact, &word.exact);
    let same = if word.joined { MatchKind::Hyphen } else { MatchKind::Exact };
    let mut terms: Vec<_> = exact.into_iter().map(|entry| (entry, same)).collect();
    for spelling in &word.spellings {
        let entry = segment.get(Field::Exact, spelling);
        terms.extend(entry.map(|entry| (entry, MatchKind::Script)));
    }
    for key in &word.keys {
        terms.extend(segment.get(Field::Key, key).map(|entry| (entry, MatchKind::Folded)));
    }
    if word.prefix {
        let exact = segment.prefix(Field::Exact, &word.exact, MOST_BEGINNINGS);
        terms.extend(exact.into_iter().map(|entry| (entry, MatchKind::Prefix)));
        for key in &word.keys {
            let longer = segment.prefix(Field::Key, key, MOST_BEGINNINGS);
            terms.extend(longer.into_iter().map(|entry| (entry, MatchKind::FoldedPrefix)));
        }
    }
    terms
}
