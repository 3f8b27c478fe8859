//! What comes next in a packed list of words, as what stands before tells it. The build script reads this file,
//! too: it packs the lists by it, each bit in as many bits as it is unlikely, and whoever unpacks them guesses
//! alike. So the lists take four fifths of what gzip makes of them.
//!
//! A byte is told bit by bit, its highest first. Several contexts, such as the last two letters, each remember
//! what came in them; their votes are added up with weights that learn which of them was right. A vote is
//! made of a chance by `(p - ½) / √(p(1 - p))`, which is taken back likewise: like the logistic curve it makes
//! much of what is nearly sure, and needs nothing but a root, which is the same to the bit on every machine.

use super::alphabet::{END, LETTERS, ROW};

/// How many contexts vote.
const CONTEXTS: usize = 6;

/// Bits of the place where a context remembers a bit. Contexts that meet in one place disturb each other.
const PLACE: u32 = 20;

/// How quickly a weight learns, and what it begins with.
const RATE: f32 = 0.002;
const WEIGHT: f32 = 0.3;

/// What a context remembers of a bit: in the upper twelve bits the chance of a one, in the lower four how often
/// it was met, as far as they count.
type Memory = u16;

/// Of a bit that was never met.
const EVEN: Memory = 0x8000;
const MOST_MET: u16 = 15;

/// A chance of a bit, in parts of 65536. No bit is taken for certain.
pub type Chance = u32;

/// The least that a chance lacks to be certain.
const LEAST: f32 = 16.0;

#[allow(clippy::cast_sign_loss, reason = "a chance is no less than nothing")]
fn whole(chance: f32) -> Chance {
    (chance * 65536.0).clamp(LEAST, 65536.0 - LEAST) as Chance
}

/// What is known of the list so far.
pub struct Model {
    memory: Vec<Memory>,
    /// By what the last byte was, and which of the contexts was met before.
    weights: [[f32; CONTEXTS]; KINDS * (CONTEXTS + 1)],
    /// The letters of the row so far, those that it shares with the one before among them.
    letters: Vec<u8>,
    /// How many of them are its own.
    own: usize,
    /// The letter of the row before that its next letter stands for: in sorted lists it comes before it.
    replaced: u8,
    /// The last two bytes.
    last: [u8; 2],
}

/// A context in which a bit is told.
#[derive(Clone, Copy, Default)]
struct Vote {
    /// Where it remembers it.
    place: usize,
    /// What it says of it.
    says: f32,
}

/// Kinds of bytes.
const KINDS: usize = 4;

/// What a byte is: a letter, the beginning of a row, a mark or a class.
fn kind(byte: u8) -> u32 {
    match byte {
        ROW.. => 1,
        b'a'..=b'z' => 3,
        LETTERS.. => 2,
        _ => 0,
    }
}

impl Model {
    /// Of a list of which nothing is known.
    pub fn new() -> Self {
        Self {
            memory: vec![EVEN; 1 << PLACE],
            weights: [[WEIGHT; CONTEXTS]; KINDS * (CONTEXTS + 1)],
            letters: Vec::new(),
            own: 0,
            replaced: 0,
            last: [0; 2],
        }
    }

    /// The next byte; `tell` gives each of its bits, and is given the chance that it is a one.
    pub fn next(&mut self, tell: &mut dyn FnMut(Chance) -> bool) -> u8 {
        let contexts = self.contexts();
        // The bits so far, behind a one.
        let mut byte = 1;
        while byte >> u8::BITS == 0 {
            let bit = self.bit(contexts, byte, tell);
            byte = byte << 1 | u32::from(bit);
        }
        self.see(byte as u8);
        byte as u8
    }

    /// The contexts of the next byte, as numbers that are different for each.
    fn contexts(&self) -> [u32; CONTEXTS] {
        let mut back = self.letters.iter().rev().map(|&letter| u32::from(letter));
        let mut letter = || back.next().unwrap_or_default();
        let [last, before] = self.last.map(u32::from);
        let kind = kind(self.last[0]);
        let one = letter() << 2 | kind;
        let two = letter() << 8 | one;
        let three = letter() << 14 | two;
        let place = (self.letters.len() << 4 | self.own.min(3) << 2) as u32 | kind;
        let bytes = last << 8 | before;
        let replaced = u32::from(self.replaced);
        [kind, two, three, bytes, place << 8 | replaced, replaced << 8 | one]
    }

    /// The next bit behind those of the byte so far.
    fn bit(
        &mut self,
        contexts: [u32; CONTEXTS],
        byte: u32,
        tell: &mut dyn FnMut(Chance) -> bool,
    ) -> bool {
        let mut votes = [Vote::default(); CONTEXTS];
        let mut met = 0;
        for (number, (vote, context)) in (0..).zip(votes.iter_mut().zip(contexts)) {
            vote.place = place(number, context, byte);
            let memory = self.memory.get(vote.place).copied().unwrap_or(EVEN);
            met += usize::from(memory & MOST_MET > 0);
            let chance = (f32::from(memory >> 4) + 0.5) / 4096.0;
            vote.says = (chance - 0.5) / (chance * (1.0 - chance)).sqrt();
        }
        let set = kind(self.last[0]) as usize * (CONTEXTS + 1) + met;
        let mut none = [0.0; CONTEXTS];
        let weights = self.weights.get_mut(set).unwrap_or(&mut none);
        let sum: f32 = weights.iter().zip(votes).map(|(weight, vote)| weight * vote.says).sum();
        let chance = 0.5 + 0.5 * sum / (1.0 + sum * sum).sqrt();
        let bit = tell(whole(chance));
        let wrong = f32::from(u8::from(bit)) - chance;
        for (weight, vote) in weights.iter_mut().zip(votes) {
            *weight += RATE * wrong * vote.says;
            if let Some(memory) = self.memory.get_mut(vote.place) {
                *memory = after(*memory, bit);
            }
        }
        bit
    }

    /// Takes note of a byte.
    fn see(&mut self, byte: u8) {
        self.replaced = 0;
        match byte {
            ROW.. => {
                let shared = self.letters.len().saturating_sub(usize::from(byte - ROW));
                self.replaced = self.letters.get(shared).copied().unwrap_or_default();
                self.letters.truncate(shared);
                self.own = 0;
            }
            END => self.letters.clear(),
            LETTERS.. => {}
            letter => {
                self.letters.push(letter);
                self.own += 1;
            }
        }
        self.last = [byte, self.last[0]];
    }
}

/// Where the context with this number remembers the bit behind those of a byte.
fn place(number: u32, context: u32, byte: u32) -> usize {
    let mixed = context ^ byte << 24 ^ number.wrapping_mul(0x3C6E_F372);
    let mixed = mixed.wrapping_mul(0x9E37_79B1);
    let mixed = (mixed ^ mixed >> 15).wrapping_mul(0x85EB_CA6B);
    (mixed >> (u32::BITS - PLACE)) as usize
}

/// What is remembered of a bit that was met again: the less often it was met, the more it counts.
fn after(memory: Memory, bit: bool) -> Memory {
    let (chance, met) = (memory >> 4, memory & MOST_MET);
    let step = |left: Memory| left * 2 / (met * 2 + 3);
    let chance = if bit { chance + step(0xFFF - chance) } else { chance - step(chance) };
    chance << 4 | (met + 1).min(MOST_MET)
}
