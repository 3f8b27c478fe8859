//! The known names, as `build/names.rs` packed them: those of which nobody asks how they are written by their
//! [fingerprints](super::prints) alone, the words that tell names with their letters.
//!
//! Names that are signs of the same things make a list, those of several words another: the letters of its
//! signs, the width of its numbers with the bit `WORDS` if they are of several words, how many there are, in
//! two bytes, and their fingerprints in order, each by what it is more than the one before. Such a difference is written as Golomb and Rice have it: what is left of it without its lowest
//! bits, which are as many as the width says, as so many ones and a zero; then those bits. The last list, of
//! no signs, says which names are others for one: numbers of names, in the order of the lists, likewise,
//! with the number of the first of its names behind each.

use super::super::morphology::marked_words;
use super::prints::{NUMBER, SEVERAL};
use crate::language::names::{Sign, Signs};
use crate::order::sorted;

/// The names, packed by the build script.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/prints.bin"));

/// Marks the width of a list of names of several words.
const WORDS: u32 = 32;

/// The names that are known by their fingerprints.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Fingerprints in order, with what they may be.
    signs: Vec<(u32, Signs)>,
    /// Fingerprints of what is known by several names, with its number.
    tied: Vec<(u32, u32)>,
}

impl Names {
    /// What the name with this fingerprint may be.
    pub(super) fn signs(&self, print: u32) -> Signs {
        let first = self.signs.partition_point(|(one, _)| *one < print);
        let same = self.signs.iter().skip(first).take_while(|(one, _)| *one == print);
        same.fold(Signs::default(), |all, (_, signs)| all.and(*signs))
    }

    /// The number of what has this name and others.
    pub(super) fn number(&self, print: u32) -> Option<u32> {
        self.tied.iter().find(|(one, _)| *one == print).map(|(_, number)| *number)
    }

    /// Those that the build script packed.
    pub(super) fn read() -> Self {
        let mut names = Self::default();
        let mut bits = Bits { rest: PACKED, at: 0 };
        while !bits.rest.is_empty() {
            let mut signs = Signs::default();
            while let Some(sign) = bits.rest.first().and_then(|&letter| sign(letter)) {
                signs = signs.with(sign);
                bits.skip();
            }
            names.list(signs, &mut bits);
        }
        names.signs = sorted(&names.signs, |(one, _), (other, _)| one.cmp(other));
        names
    }

    fn list(&mut self, signs: Signs, bits: &mut Bits) {
        let (head, count) = (bits.number(8), bits.number(16));
        let (width, several) = (head % WORDS, head >= WORDS);
        let mut number = if several { SEVERAL } else { 0 };
        for _ in 0..count {
            number += bits.difference(width);
            if signs.is_empty() {
                let full = bits.number(NUMBER);
                for name in [number, full] {
                    if let Some((print, _)) = self.signs.get(name as usize) {
                        self.tied.push((*print, full));
                    }
                }
            } else {
                self.signs.push((number, signs));
            }
        }
        // A list begins with a byte of its own.
        if bits.at > 0 {
            bits.skip();
        }
    }
}

/// Bits, the highest of a byte first.
struct Bits {
    rest: &'static [u8],
    /// How many of the first byte were read.
    at: u32,
}

impl Bits {
    fn skip(&mut self) {
        self.rest = self.rest.get(1..).unwrap_or_default();
        self.at = 0;
    }

    fn number(&mut self, width: u32) -> u32 {
        let mut number = 0;
        for _ in 0..width {
            let byte = self.rest.first().copied().unwrap_or_default();
            self.at += 1;
            number = number << 1 | u32::from(byte) >> (8 - self.at) & 1;
            if self.at == 8 {
                self.skip();
            }
        }
        number
    }

    fn difference(&mut self, width: u32) -> u32 {
        let mut high = 0;
        while self.number(1) == 1 {
            high += 1;
        }
        high << width | self.number(width)
    }
}

/// Shows the words that tell names, in small letters, with what they may be; then the names that are stems.
pub(super) fn words(mut see: impl FnMut(&str, Signs)) {
    marked_words(|word, marks| {
        let signs = marks.iter().filter_map(|mark| sign(mark.to_ascii_lowercase()));
        see(word, signs.fold(Signs::default(), Signs::with));
    });
}

/// What a letter of the build script says of a name.
fn sign(letter: u8) -> Option<Sign> {
    Some(match letter {
        b'g' => Sign::Given,
        b's' => Sign::Surname,
        b'v' => Sign::Patronymic,
        b'x' => Sign::AlsoWord,
        b'p' => Sign::Gpe,
        b'l' => Sign::Location,
        b'o' => Sign::AlsoOther,
        b'y' => Sign::Body,
        b'z' => Sign::Work,
        b'n' => Sign::Begins,
        b'k' => Sign::BodyHead,
        b'r' => Sign::RegionHead,
        b't' => Sign::TownHead,
        b'q' => Sign::LocationHead,
        b'a' => Sign::AreaHead,
        b'm' => Sign::WorkHead,
        b'd' => Sign::ThingHead,
        b'c' => Sign::Office,
        b'i' => Sign::Title,
        b'j' => Sign::Calling,
        b'u' => Sign::Common,
        b'_' => Sign::Particle,
        b'[' => Sign::Link,
        b']' => Sign::About,
        b'^' => Sign::NamedAfter,
        _ => return None,
    })
}
