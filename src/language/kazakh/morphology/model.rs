//! How likely each bit of a packed list of stems is, by what stands before it. The build script reads this file,
//! too: it writes in few bits what is likely, and [`unpack`](super::unpack) reads that by the same guesses.
//!
//! It is context mixing, as the PAQ programs of Matt Mahoney have it: several contexts count which bits
//! followed them, and the odds that they give are added up with weights, which learn from every bit.
//! What is reckoned with must be the same to the last bit on all machines, so only `+`, `-`, `*` and `/` are
//! used, which IEEE 754 fixes; no function of a library is.

use super::alphabet::{LETTERS, ROW};

/// What a bit is guessed by.
const CONTEXTS: usize = 4;
/// Places in the tree of the bits of a byte.
const NODES: usize = 1 << 8;
/// Kinds of places in a row, whose weights are apart.
const KINDS: usize = 4;
/// Bits of the place of a count.
const PLACES: u32 = 19;
/// What weights begin with, and how fast they learn.
const WEIGHT: f32 = 0.45;
const PACE: f32 = 0.02;
/// What is added to a count, so that what never came is not impossible.
const UNSEEN: f32 = 0.25;
/// The largest odds that are told apart, as a natural logarithm.
const MOST: f32 = 11.0;
/// How many times a power is squared to make the exponential function of a small number.
const SQUARED: i32 = 6;
/// Bits of a probability.
pub const PRECISION: u32 = 16;

/// Guesses the bits of a packed list one by one.
pub struct Model {
    /// The logarithm of each count.
    logarithms: Vec<f32>,
    /// How many bits of either kind followed a context, by its hash.
    counts: Vec<[u8; 2]>,
    /// The weights of the contexts, for each kind of place and node.
    weights: Vec<[f32; CONTEXTS]>,
    row: Row,
    /// The contexts of the byte.
    contexts: [u32; CONTEXTS],
    /// The kind of its place.
    kind: usize,
    /// Where the byte is in the tree of its bits: 1, then twice the last place and the bit.
    node: usize,
    /// Where each context counts the next bit, the odds that it gives, and how likely the bit is, all in all.
    places: [usize; CONTEXTS],
    odds: [f32; CONTEXTS],
    likely: f32,
}

/// What stands before a byte.
#[derive(Default)]
struct Row {
    /// The letters of the row and the signs behind them.
    bytes: Vec<u8>,
    /// How many of them are letters.
    letters: usize,
    /// The letters of the row before.
    before: Vec<u8>,
    /// How many of them are lost.
    lost: u8,
    /// Whether nothing stands in their place yet.
    begins: bool,
}

impl Default for Model {
    fn default() -> Self {
        let mut model = Self {
            logarithms: logarithms(),
            counts: vec![[0; 2]; 1 << PLACES],
            weights: vec![[WEIGHT; CONTEXTS]; KINDS * NODES],
            row: Row::default(),
            contexts: [0; CONTEXTS],
            kind: 0,
            node: 1,
            places: [0; CONTEXTS],
            odds: [0.0; CONTEXTS],
            likely: 0.0,
        };
        model.turn();
        model
    }
}

impl Model {
    /// How likely it is that the next bit is 1, of `1 << PRECISION`: neither never nor always.
    // A browser makes quick code of what is called often, not of what stands in one long call.
    #[inline(never)]
    #[expect(clippy::cast_sign_loss, reason = "no probability is less than 0")]
    pub fn guess(&mut self) -> u32 {
        let mut sum = 0.0;
        let weights = self.weights.get(self.kind * NODES + self.node).unwrap_or(&[0.0; CONTEXTS]);
        let node = (self.node as u32).wrapping_mul(0x2545_F491);
        let kept = self.places.iter_mut().zip(&mut self.odds);
        for (((place, odds), context), weight) in kept.zip(self.contexts).zip(weights) {
            // Few contexts share a place with another, and weights learn how far each is to be believed.
            let hash = context.wrapping_add(node);
            *place = (mixed(hash ^ hash >> 15) >> (u32::BITS - PLACES)) as usize;
            let counted = self.counts.get(*place).copied().unwrap_or_default();
            let [zeros, ones] =
                counted.map(|count| self.logarithms.get(usize::from(count)).copied());
            *odds = ones.unwrap_or_default() - zeros.unwrap_or_default();
            sum += *odds * weight;
        }
        self.likely = probability(sum);
        let all = 1_u32 << PRECISION;
        ((self.likely * all as f32) as u32).clamp(1, all - 1)
    }

    /// Learns what the bit is that was guessed.
    #[inline(never)]
    pub fn learn(&mut self, bit: bool) {
        let miss = (f32::from(u8::from(bit)) - self.likely) * PACE;
        let weights = self.weights.get_mut(self.kind * NODES + self.node);
        for (weight, odds) in weights.into_iter().flatten().zip(self.odds) {
            *weight += miss * odds;
        }
        for place in self.places {
            if let Some(counts) = self.counts.get_mut(place) {
                count(counts, bit);
            }
        }
        self.node = self.node * 2 + usize::from(bit);
        if let Some(byte) = self.node.checked_sub(NODES) {
            self.row.take(byte as u8);
            self.turn();
        }
    }

    /// Turns to the next byte.
    fn turn(&mut self) {
        self.node = 1;
        self.kind = usize::from(self.row.next() != 0) + usize::from(self.row.is_signed()) * 2;
        self.contexts = self.row.contexts();
    }
}

impl Row {
    /// Goes on by a byte.
    fn take(&mut self, byte: u8) {
        self.begins = byte >= ROW;
        if self.begins {
            self.bytes.truncate(self.letters);
            self.before.clone_from(&self.bytes);
            self.lost = byte - ROW;
            self.letters = self.letters.saturating_sub(usize::from(self.lost));
            self.bytes.truncate(self.letters);
        } else {
            self.bytes.push(byte);
            if byte < LETTERS {
                self.letters = self.bytes.len();
            }
        }
    }

    /// The byte before the next, counted from 1; 0 where there is none.
    fn last(&self, back: usize) -> u32 {
        let place = self.bytes.len().checked_sub(back);
        place.and_then(|place| self.bytes.get(place)).copied().map_or(0, u32::from)
    }

    /// The letter in whose place the next one comes; 0 where there is none.
    fn next(&self) -> u32 {
        let letter = self.before.get(self.letters).filter(|_| self.begins);
        letter.copied().map_or(0, u32::from)
    }

    /// Whether signs stand behind the letters.
    fn is_signed(&self) -> bool {
        self.bytes.len() > self.letters
    }

    /// What the next byte may hang on: two bytes before it, or three; the letter in whose place it comes, and
    /// how many stand before it; how many were lost, and the last byte.
    fn contexts(&self) -> [u32; CONTEXTS] {
        let [one, two, three] = [1, 2, 3].map(|back| self.last(back));
        let kind = u32::from(self.begins) | u32::from(self.is_signed()) << 1;
        let two = one | two << 8;
        let replaced = self.next() | (self.letters as u32) << 8;
        let all = [two, two | three << 16, replaced, one | u32::from(self.lost) << 8 | kind << 16];
        let mut number = 0;
        all.map(|context| {
            number += 1;
            mixed(mixed(context) ^ number)
        })
    }
}

/// A number whose highest bits depend on all of those of another.
fn mixed(number: u32) -> u32 {
    number.wrapping_mul(0x9E37_79B1)
}

/// Counts a bit. What came long ago weighs less.
fn count(counts: &mut [u8; 2], bit: bool) {
    let [zeros, ones] = counts;
    let own = if bit { &mut *ones } else { &mut *zeros };
    *own += 1;
    if *own == u8::MAX {
        (*zeros, *ones) = (*zeros / 2, *ones / 2);
    }
}

/// The logarithm of every count, more than that of none: from each to the next by the series of the area hyperbolic tangent.
fn logarithms() -> Vec<f32> {
    let mut last = 0.0;
    let mut all = vec![last];
    for number in 0..u8::MAX {
        let part = 1.0 / (2.0 * (f32::from(number) + UNSEEN) + 1.0);
        let square = part * part;
        last += 2.0 * part * (1.0 + square * (1.0 / 3.0 + square * (1.0 / 5.0 + square / 7.0)));
        all.push(last);
    }
    all
}

/// The probability that has these odds, given as a natural logarithm.
fn probability(odds: f32) -> f32 {
    let mut power = 1.0 - odds.clamp(-MOST, MOST) / (1 << SQUARED) as f32;
    for _ in 0..SQUARED {
        power *= power;
    }
    1.0 / (1.0 + power)
}
