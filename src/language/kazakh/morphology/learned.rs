//! Learns stems from the words of a library: a stem that many different endings share is a stem.
//!
//! Each word gives its weight to the stems that it may have, the more the likelier they are
//! (expectation); then a stem costs the less the more weight it got (maximisation), and the words
//! are read again (A. Dempster, N. Laird, D. Rubin, "Maximum likelihood from incomplete data via the
//! EM algorithm", 1977). Words count once each, however often they stand in the texts: a stem is
//! told by how many forms it has. All is reckoned in whole numbers, so that it comes out the same
//! everywhere.

use super::candidates::{Candidate, Class};
use super::letters::{Word, letter};
use super::reader::Reader;
use super::stems::{Bits, NEVER, Stem, Stems};
use super::walk::Step;
use crate::language::forms::TaughtStem;
use crate::order::sorted;

/// The weight of a word, in sixteenths.
const WORD: Bits = 16;

/// The weight that a stem must have: one and a half words.
const LEAST: Bits = WORD * 3 / 2;

/// How often the words are read.
const ROUNDS: usize = 2;

/// How stems are learned.
#[derive(Clone, Copy, Debug)]
pub struct Learning {
    /// What a stem of a single word costs, in bits.
    pub single: Bits,
    /// By how many quarters of a bit each doubling of its weight makes it cheaper.
    pub doubling_quarters: Bits,
    /// What a stem costs at least.
    pub least: Bits,
}

impl Default for Learning {
    fn default() -> Self {
        Self { single: 20, doubling_quarters: 12, least: 12 }
    }
}

impl Learning {
    /// What a stem of this weight costs; `None` where it is too light to be believed.
    fn cost(self, weight: Bits) -> Option<u8> {
        let doublings = log2_quarters(weight).saturating_sub(log2_quarters(WORD));
        let cheaper = doublings * self.doubling_quarters / 16;
        let bits = self.single.saturating_sub(cheaper).max(self.least);
        (weight >= LEAST && weight != NEVER).then_some(bits.min(Bits::from(u8::MAX)) as u8)
    }
}

/// The ways in which endings come off some words, found once for all readings of these.
#[derive(Clone, Debug, Default)]
pub struct Walks {
    steps: Vec<Step>,
    /// For each word where its steps end.
    ends: Vec<usize>,
}

impl Walks {
    fn over(reader: &Reader, words: &[&str]) -> Self {
        let mut walks = Self::default();
        for word in words {
            if let Some(word) = reader.read(word) {
                walks.steps.extend_from_slice(reader.walk(&word).steps());
            }
            walks.ends.push(walks.steps.len());
        }
        walks
    }

    /// The steps of each word, in their order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[Step]> {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let steps = self.steps.get(start..end).unwrap_or_default();
            start = end;
            steps
        })
    }
}

/// Reads `words` again and again, and gives each learned stem with what it costs; the reader knows
/// them then.
pub(super) fn learn(
    reader: &mut Reader,
    words: &[&str],
    learning: Learning,
) -> (Vec<TaughtStem>, Walks) {
    let walks = Walks::over(reader, words);
    let mut taught = Vec::new();
    reader.take_in(&taught);
    let (mut read, mut candidates, mut stem) = (Word::empty(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut weights = Stems::default();
        for (word, steps) in words.iter().zip(walks.iter()) {
            candidates.clear();
            if reader.read_into(word, &mut read).is_some() {
                reader.each(&read, steps, &mut |candidate| candidates.push(candidate));
                weigh(&read, &candidates, &mut stem, &mut weights);
            }
        }
        taught = costs(&weights, learning);
        reader.take_in(&taught);
    }
    (taught, walks)
}

/// Shares the weight of a word among the stems that it may have. The weights stand where stems have
/// their costs; `stem` is room for the letters of one.
fn weigh(word: &Word, candidates: &[Candidate], stem: &mut Vec<u8>, weights: &mut Stems) {
    let Some(least) = candidates.iter().map(|candidate| candidate.bits).min() else { return };
    let share = |candidate: &Candidate| WORD >> (candidate.bits - least).min(15);
    let all: Bits = candidates.iter().map(share).sum();
    for candidate in candidates {
        let class = match candidate.class {
            Class::Noun => 0,
            Class::Verb => 1,
            _ => continue,
        };
        let weight = share(candidate) * WORD / all.max(1);
        if weight > 0 {
            candidate.spell(word, stem);
            if let Some(sum) = weights.entry(stem).and_then(|stem| stem.bits.get_mut(class)) {
                *sum =
                    if *sum == NEVER { weight } else { sum.saturating_add(weight).min(NEVER - 1) };
            }
        }
    }
}

/// What each stem costs, sorted by stem. A stem of a single word teaches nothing.
fn costs(weights: &Stems, learning: Learning) -> Vec<TaughtStem> {
    let cost = |stem: &Stem| stem.bits.map(|weight| learning.cost(weight));
    let stems = weights.iter().map(|stem| (weights.letters(stem), cost(stem)));
    let stems: Vec<_> = stems.filter(|(_, cost)| cost.iter().any(Option::is_some)).collect();
    let stems = sorted(&stems, |(a, _), (b, _)| a.cmp(b)).into_iter();
    let text = |letters: &[u8]| letters.iter().map(|&code| letter(code)).collect();
    stems.map(|(letters, [noun, verb, _])| TaughtStem { text: text(letters), noun, verb }).collect()
}

/// Four times the logarithm of a number to the base 2, rounded down to what its first three binary
/// digits tell.
fn log2_quarters(number: Bits) -> Bits {
    let number = number.max(1);
    let whole = number.ilog2();
    let next = if whole >= 2 { number >> (whole - 2) & 3 } else { number << (2 - whole) & 3 };
    whole as Bits * 4 + next
}
