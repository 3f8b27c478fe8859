//! How a word is told from its key, letter by letter.
//!
//! A word stands in the dictionary under its key (қазақ under казак), so that words which are typed
//! alike lie side by side. What is left to say is where its letters differ: mostly one byte for each, how
//! many letters after the one before, and which letter. A word of another length than its key is spelt.

use super::bytes::{Reader, put_bytes, put_number};
use super::letters::{Counts, Letters};

/// How many differences stand for a word that is spelt.
pub(super) const SPELT: usize = 7;

/// The most letters that have a code: what is left of a byte beside the distance.
pub(super) const MOST_LETTERS: usize = 15;

/// A byte that says that distance and letter follow as numbers.
const LONG: u8 = 0xFF;

/// Where a word differs from its key.
pub(super) enum Spelling {
    /// In these letters: how many after the one before, and the letter.
    Letters(Vec<(u32, char)>),
    /// In its length.
    Other,
}

impl Spelling {
    /// The difference of a word from its key.
    pub(super) fn of(word: &str, key: &str) -> Self {
        let mut differences = Vec::new();
        let mut distance = 0;
        let mut letters = key.chars();
        for own in word.chars() {
            let Some(other) = letters.next() else { return Self::Other };
            if own == other {
                distance += 1;
            } else {
                differences.push((distance, own));
                distance = 0;
            }
        }
        let alike = letters.next().is_none() && differences.len() < SPELT;
        if alike { Self::Letters(differences) } else { Self::Other }
    }

    /// How many differences the entry of the word says that it has.
    pub(super) fn count(&self) -> usize {
        match self {
            Self::Letters(differences) => differences.len(),
            Self::Other => SPELT,
        }
    }

    /// Counts the letters that would want a code.
    pub(super) fn count_letters(&self, counts: &mut Counts) {
        if let Self::Letters(differences) = self {
            for &(_, letter) in differences {
                counts.add(letter);
            }
        }
    }

    /// Writes it; `word` is spelt where it must be.
    pub(super) fn put(&self, word: &str, letters: &Letters, bytes: &mut Vec<u8>) {
        let Self::Letters(differences) = self else { return put_bytes(bytes, word.as_bytes()) };
        for &(distance, letter) in differences {
            match letters.code(letter) {
                Some(code) if distance < 15 => bytes.push((distance as u8) << 4 | (code - 1)),
                _ => {
                    bytes.push(LONG);
                    put_number(bytes, u64::from(distance));
                    put_number(bytes, u64::from(letter));
                }
            }
        }
    }
}

/// Passes over what [`Spelling::put`] wrote.
pub(super) fn skip(reader: &mut Reader<'_>, count: usize) -> Option<()> {
    if count == SPELT {
        return reader.bytes().map(|_| ());
    }
    let mut short = reader.clone();
    if !short.take(count)?.contains(&LONG) {
        *reader = short;
        return Some(());
    }
    for _ in 0..count {
        difference(reader, None)?;
    }
    Some(())
}

/// A difference: how many letters after the one before, and the letter, which is told where `letters`
/// are given.
fn difference(reader: &mut Reader<'_>, letters: Option<&Letters>) -> Option<(u32, char)> {
    let byte = reader.byte()?;
    if byte == LONG {
        return Some((reader.small()?, char::from_u32(reader.small()?)?));
    }
    let letter = letters.map_or(Some(' '), |letters| letters.letter((byte & 15) + 1));
    Some((u32::from(byte >> 4), letter?))
}

/// The word of a key; `bytes` are what [`Spelling::put`] wrote. Bytes that make no sense change nothing.
pub(super) fn word(
    key: impl Iterator<Item = char>,
    bytes: &[u8],
    count: usize,
    letters: &Letters,
) -> String {
    let mut reader = Reader::new(bytes);
    if count == SPELT {
        return reader.string().unwrap_or_default().to_owned();
    }
    let mut left = count;
    let mut next = || {
        left = left.checked_sub(1)?;
        difference(&mut reader, Some(letters))
    };
    let mut wanted = next();
    let mut distance = 0;
    let spelt = key.map(|letter| match wanted {
        Some((at, own)) if at == distance => {
            wanted = next();
            distance = 0;
            own
        }
        _ => {
            distance += 1;
            letter
        }
    });
    spelt.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_comes_back_from_its_key() {
        let far = "а".repeat(40) + "қ";
        let far_key = "а".repeat(40) + "к";
        let pairs = [
            ("қазақ", "казак"),
            ("казак", "казак"),
            ("әңгімелеріңіздің", "ангимелеринизди"),
            ("үйіңіздегілер", "уйиниздегилер"),
            ("сәлем", "салем"),
            ("", ""),
            (&far, &far_key),
            ("ёлка", "елка"),
        ];
        let letters = Letters::of(["қңәіү"].into_iter());
        for (exact, key) in pairs {
            let spelling = Spelling::of(exact, key);
            let mut bytes = Vec::new();
            spelling.put(exact, &letters, &mut bytes);
            assert_eq!(word(key.chars(), &bytes, spelling.count(), &letters), exact);
            let mut reader = Reader::new(&bytes);
            assert!(skip(&mut reader, spelling.count()).is_some() && reader.is_empty(), "{exact}");
        }
    }
}
