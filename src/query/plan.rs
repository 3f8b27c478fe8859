//! Looks the words of a query up in an index: exact form, then the same word in the script of the
//! index, then other spellings, then other forms, then words of the same root and beginnings; what is
//! near only where the index has none of these. A word of the text in another script is met by its keys,
//! and ranks as they do.

use super::clause::Role;
use super::parse::{Query, QueryWord};
use super::{MatchKind, fuzzy};
use crate::index::dictionary::Entry;
use crate::index::segment::Segment;
use crate::index::{Field, LONGEST_TERM};
use crate::order::sorted;

/// The most terms that one beginning stands for. One letter begins thousands of words; the reader
/// will type the next one, and must not wait for the answer to this one.
pub const MOST_BEGINNINGS: usize = 512;

/// For each of some words of a query, the terms of the index that answer it.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// One list a word; each term with the way in which it is met.
    pub words: Vec<Vec<(Entry, MatchKind)>>,
    /// The numbers of the words in the query; of one that was asked before, none that is there.
    pub(super) numbers: Vec<usize>,
    /// How much each word counts.
    pub weights: Vec<f32>,
}

/// The plans of the words of a query that are wanted.
#[derive(Clone, Debug, Default)]
pub struct Plans {
    /// Those that may stand anywhere.
    pub anywhere: Plan,
    /// Those that are looked for in titles alone.
    pub titles: Plan,
}

/// The words of an index that answer a query.
#[derive(Clone, Debug)]
pub enum Answers {
    /// Any may.
    Any,
    /// These do, in order, each with the byte of its field.
    These(Vec<Vec<u8>>),
}

impl Answers {
    /// Whether a word of a text, given by its exact form, may answer; `joined` says that hyphens were
    /// left out of it.
    pub fn has(&self, exact: &str, joined: bool) -> bool {
        let field = if joined { Field::Joined } else { Field::Exact };
        match self {
            Self::Any => true,
            Self::These(terms) => terms.binary_search(&field.term(exact)).is_ok(),
        }
    }
}

impl Plans {
    /// The words of the index that answer.
    pub fn answers(&self) -> Answers {
        let words = self.anywhere.words.iter().chain(&self.titles.words).flatten();
        let terms: Vec<&[u8]> = words.map(|(entry, _)| entry.term.as_slice()).collect();
        Answers::These(sorted(&terms, Ord::cmp).into_iter().map(<[u8]>::to_vec).collect())
    }
}

/// What a word counts that says little of what a text is about.
const WEAK: f32 = 0.2;

/// The terms of `segment` that answer `query`. A word that was asked before has none of its own: it
/// counts once. The query learns what became of its words; see [`settle`].
pub fn plan(query: &mut Query, segment: &Segment) -> Plans {
    let wanted: Vec<usize> =
        (0..query.words.len()).filter(|&word| query.role(word) != Role::Excluded).collect();
    for &number in &wanted {
        if let Some(word) = query.words.get_mut(number) {
            settle(word, segment);
        }
    }
    let (titles, anywhere): (Vec<_>, Vec<_>) =
        wanted.into_iter().partition(|&word| query.is_of_title(word));
    let plan = |numbers: &[usize]| plan_of(numbers, query, segment);
    Plans { anywhere: plan(&anywhere), titles: plan(&titles) }
}

/// The plan of the words with these numbers.
fn plan_of(numbers: &[usize], query: &Query, segment: &Segment) -> Plan {
    let words: Vec<&QueryWord> =
        numbers.iter().filter_map(|&number| query.words.get(number)).collect();
    let mut plan = Plan::default();
    for (place, (word, number)) in words.iter().zip(numbers).enumerate() {
        let asked = words.iter().take(place).any(|before| before == word);
        plan.words.push(if asked { Vec::new() } else { terms(word, segment) });
        plan.numbers.push(if asked { usize::MAX } else { *number });
        plan.weights.push(if word.weak { WEAK } else { 1.0 });
    }
    plan
}

/// Looks for what is near a word only where the index has neither a form of it, nor a word of its root,
/// nor one that it may be the beginning of.
fn settle(word: &mut QueryWord, segment: &Segment) {
    let has = |field, term: &String| segment.get(field, term).is_some();
    let related = word.terms.iter().any(|term| has(Field::Lemma, term) || has(Field::Root, term))
        || word.roots.iter().any(|root| has(Field::Lemma, root) || has(Field::Root, root));
    if !related && !is_written(word, segment) && !is_begun(word, segment) {
        word.near = near(word, segment);
    }
}

/// Whether an index has a word as it is, or in another spelling.
fn is_written(word: &QueryWord, segment: &Segment) -> bool {
    let has = |field, text: &str| segment.get(field, text).is_some();
    let exact = [Field::Exact, Field::Joined].into_iter().any(|field| has(field, &word.exact));
    exact || word.keys.iter().any(|key| has(Field::Key, key) || has(Field::Exact, key))
}

/// Whether an index has a word of which this is the beginning.
fn is_begun(word: &QueryWord, segment: &Segment) -> bool {
    let begins = |field, text: &str| !segment.prefix(field, text, 1).is_empty();
    word.prefix
        && (begins(Field::Exact, &word.exact)
            || word.keys.iter().any(|key| begins(Field::Key, key) || begins(Field::Exact, key)))
}

/// What is nearest to a word that is not there: names first, for a name stands for all its forms; then
/// words, for a slip in an ending spoils the name.
fn near(word: &QueryWord, segment: &Segment) -> Vec<String> {
    let names = word.terms.iter().flat_map(|term| fuzzy::nearest(segment, Field::Lemma, term));
    let names: Vec<String> = names.collect();
    if names.is_empty() { fuzzy::nearest(segment, Field::Exact, &word.exact) } else { names }
}

/// The terms of the index that answer a word.
pub(super) fn terms(word: &QueryWord, segment: &Segment) -> Vec<(Entry, MatchKind)> {
    // No term is longer: what was cut to the same length need not be the same word.
    if word.exact.len() > LONGEST_TERM {
        return Vec::new();
    }
    let mut found = Found { segment, words: Vec::new() };
    found.word(Field::Exact, &word.exact, MatchKind::Exact);
    found.word(Field::Joined, &word.exact, MatchKind::Exact);
    for spelling in &word.spellings {
        found.word(Field::Exact, spelling, MatchKind::Script);
    }
    for key in &word.keys {
        found.word(Field::Exact, key, MatchKind::Folded);
        found.name(segment.get(Field::Key, key), MatchKind::Folded);
    }
    for term in &word.terms {
        found.name(segment.get(Field::Lemma, term), MatchKind::Lemma);
    }
    for root in &word.roots {
        found.name(segment.get(Field::Lemma, root), MatchKind::Root);
    }
    for root in word.roots.iter().chain(&word.terms) {
        found.name(segment.get(Field::Root, root), MatchKind::Root);
    }
    for near in &word.near {
        found.word(Field::Exact, near, MatchKind::Fuzzy);
        found.name(segment.get(Field::Lemma, near), MatchKind::Fuzzy);
    }
    if word.prefix {
        found.beginnings(&word.exact, &word.keys);
    }
    found.closest(word.joined)
}

/// The words of an index that answer a word of a query, some several times.
struct Found<'s> {
    segment: &'s Segment,
    words: Vec<(Entry, MatchKind)>,
}

impl Found<'_> {
    fn word(&mut self, field: Field, word: &str, kind: MatchKind) {
        self.words.extend(self.segment.get(field, word).map(|entry| (entry, kind)));
    }

    fn name(&mut self, name: Option<Entry>, kind: MatchKind) {
        let named = name.map(|name| self.segment.named(&name)).unwrap_or_default();
        self.words.extend(named.into_iter().map(|entry| (entry, kind)));
    }

    /// The words that begin so.
    fn beginnings(&mut self, exact: &str, keys: &[String]) {
        let longer = self.segment.prefix(Field::Exact, exact, MOST_BEGINNINGS);
        self.words.extend(longer.into_iter().map(|entry| (entry, MatchKind::Prefix)));
        for key in keys {
            let longer = self.segment.prefix(Field::Exact, key, MOST_BEGINNINGS);
            self.words.extend(longer.into_iter().map(|entry| (entry, MatchKind::FoldedPrefix)));
            for name in self.segment.prefix(Field::Key, key, MOST_BEGINNINGS) {
                self.name(Some(name), MatchKind::FoldedPrefix);
            }
        }
    }

    /// Each word once, with the closest way in which it is met; `joined` says that the query was
    /// typed with hyphens.
    fn closest(mut self, joined: bool) -> Vec<(Entry, MatchKind)> {
        let order = |(entry, kind): &(Entry, MatchKind)| (entry.postings.start, *kind);
        self.words = sorted(&self.words, |a, b| order(a).cmp(&order(b)));
        self.words.dedup_by_key(|(entry, _)| entry.postings.start);
        for (entry, kind) in &mut self.words {
            let hyphen = (entry.term.first() == Some(&Field::Joined.tag())) != joined;
            if hyphen && *kind <= MatchKind::Folded {
                *kind = MatchKind::Hyphen;
            }
        }
        self.words
    }
}
