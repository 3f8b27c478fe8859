//! The known names and the words that tell them: the tables of names in `data/`, as `build/names.rs` packed
//! them. Those that are stems, too, are marked in the table of stems, and not spelt again.

use super::super::morphology::alphabet::{ALPHABET, JOINTS, ROW};
use super::super::morphology::marked_stems;
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

/// All known names: those of their own rows in order, then those that are stems.
pub(super) fn names() -> Vec<Row> {
    let mut all = own_rows();
    marked_stems(|stem, marks| {
        let small: Vec<u8> = marks.iter().map(u8::to_ascii_lowercase).collect();
        let row = told(stem, &small);
        if !row.signs.is_empty() {
            all.push(row);
        }
    });
    all
}

fn own_rows() -> Vec<Row> {
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
        b's' => Sign::Surname,
        b'x' => Sign::AlsoWord,
        b'p' => Sign::Gpe,
        b'l' => Sign::Location,
        b'o' => Sign::AlsoOther,
        b'y' => Sign::Body,
        b'z' => Sign::Work,
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
        _ => return None,
    })
}
