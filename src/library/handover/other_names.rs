//! The short forms that a library gives with their words, written where the one or the other stands: «ЖОО» has the
//! name «жоғары оқу орны» beside it, and these words have «ЖОО», so that each is found by the other.

use crate::index::bytes::Reader;
use crate::index::segment::Segment;
use crate::language::Language;
use crate::language::forms::{Forms, Names};
use crate::query::Words;

/// Between the words of a name.
pub(super) const TIE: &str = "_";

/// All pairs of a library.
#[derive(Debug, Default)]
pub(super) struct OtherNames {
    pairs: Vec<Pair>,
}

/// A short form and what it stands for.
#[derive(Debug)]
struct Pair {
    /// The key that begins all forms of the short form.
    key: String,
    /// The terms of the short form.
    short: Vec<String>,
    /// Those of each word; none of a word that only links others.
    long: Vec<Vec<String>>,
}

impl OtherNames {
    /// Reads the pairs of a library; `plain` reads words as queries are read.
    pub(super) fn read(
        pairs: &[u8],
        segment: &Segment,
        words: Words<'_>,
        plain: &dyn Forms,
    ) -> Self {
        let mut reader = Reader::new(pairs);
        let mut all = Vec::new();
        while let Some(bytes) = reader.bytes() {
            let mut numbers = Reader::new(bytes);
            let numbers = std::iter::from_fn(|| numbers.small());
            let read = numbers.map(|number| {
                let spelt = number.checked_sub(1).and_then(|number| segment.word_with(number));
                spelt.map(|spelt| spelt.exact)
            });
            let mut exact = read;
            let Some(Some(short)) = exact.next() else { continue };
            let terms = |word: Option<String>| word.map(|word| plain.terms(&word));
            let long = exact.map(|word| terms(word).unwrap_or_default()).collect();
            let key = words.language.keys(&short).into_iter().next().unwrap_or_default();
            all.push(Pair { key, short: plain.terms(&short), long });
        }
        Self { pairs: all }
    }

    /// The other names in a text of these words, each with its place.
    pub(super) fn find(
        &self,
        words: &[(String, Names)],
        language: &dyn Language,
    ) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for pair in &self.pairs {
            for (place, (exact, names)) in words.iter().enumerate() {
                if meets(&names.terms, &pair.short)
                    && language.keys(exact).iter().any(|key| key.starts_with(&pair.key))
                {
                    found.extend(pair.name().map(|name| (place, name)));
                }
                let behind = words.get(place..).unwrap_or_default();
                if pair.stands_at(behind, language) {
                    found.extend(pair.short.first().map(|short| (place, short.clone())));
                }
            }
        }
        found
    }
}

impl Pair {
    /// The name that the short form stands for.
    fn name(&self) -> Option<String> {
        let words = self.long.iter().filter(|terms| !terms.is_empty());
        let terms: Option<Vec<&str>> =
            words.map(|terms| terms.first().map(String::as_str)).collect();
        terms.map(|terms| terms.join(TIE))
    }

    /// Whether its words begin these, in whatever form; one that links may stand where one does.
    fn stands_at(&self, words: &[(String, Names)], language: &dyn Language) -> bool {
        let mut rest = words.iter();
        self.long.iter().all(|terms| match rest.clone().next() {
            Some((exact, _)) if terms.is_empty() => {
                if language.links(exact) {
                    rest.next();
                }
                true
            }
            Some((_, names)) => {
                rest.next();
                meets(&names.terms, terms)
            }
            None => terms.is_empty(),
        }) && !self.long.is_empty()
    }
}

fn meets(one: &[String], other: &[String]) -> bool {
    one.iter().any(|term| other.contains(term))
}
