//! The known names of places and people: `data/places.tsv` and `data/given-names.tsv`, as the build script
//! packed them.

use super::super::morphology::alphabet::{ALPHABET, JOINTS, ROW};
use crate::language::names::{Sign, Signs};

/// The names, packed by the build script; see `ROW` for what a row is.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.bin"));

/// What is told of a known name.
pub(super) struct Row {
    /// The name, in small letters.
    pub(super) name: String,
    /// What it may be.
    pub(super) signs: Signs,
    /// The number of the row of its full name, if it is short for one.
    pub(super) full: Option<usize>,
}

/// All known names, in the order of their rows.
pub(super) fn names() -> Vec<Row> {
    let mut all = Vec::new();
    let mut letters: Vec<u8> = Vec::new();
    let mut rest = PACKED;
    while let Some((&start, row)) = rest.split_first() {
        let end = row.iter().position(|&byte| byte >= ROW).unwrap_or(row.len());
        let (row, next) = row.split_at_checked(end).unwrap_or((row, &[]));
        rest = next;
        letters.truncate(letters.len().saturating_sub(usize::from(start - ROW)));
        let spelt = row.iter().position(|&byte| letter(byte).is_none()).unwrap_or(row.len());
        let (own, signs) = row.split_at_checked(spelt).unwrap_or((row, &[]));
        letters.extend(own);
        let name = letters.iter().filter_map(|&code| letter(code)).collect();
        all.push(told(name, signs));
    }
    all
}

fn letter(code: u8) -> Option<char> {
    let place = usize::from(code).checked_sub(1)?;
    ALPHABET.iter().chain(&JOINTS).nth(place).copied()
}

/// A name with what its bytes tell: signs in small letters, then a number in hexadecimal digits.
fn told(name: String, bytes: &[u8]) -> Row {
    let (mut signs, mut full) = (Signs::default(), None);
    for &byte in bytes {
        if let Some(sign) = sign(byte) {
            signs = signs.with(sign);
        } else if let Some(digit) = char::from(byte).to_digit(16) {
            full = Some(full.unwrap_or(0) * 16 + digit as usize);
        }
    }
    Row { name, signs, full }
}

/// What a letter of the build script says of a name.
fn sign(letter: u8) -> Option<Sign> {
    Some(match letter {
        b'g' => Sign::Given,
        b'w' => Sign::AlsoWord,
        b'p' => Sign::Gpe,
        b'l' => Sign::Location,
        b'o' => Sign::AlsoOther,
        _ => return None,
    })
}
