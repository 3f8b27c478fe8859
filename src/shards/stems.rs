//! The stems that a shard tells: those of the lexicon and of the library that words at its addresses may have.
//! So who searches needs no lexicon.
//!
//! Each thing that is told of them stands apart, for what is alike packs best: how many letters each shares with
//! the one before and how many are its own, these letters, what is to be marked, and the costs.

use crate::index::bytes::Reader;
#[cfg(any(test, feature = "site"))]
use crate::index::bytes::put_bytes;
use crate::language::forms::KnownStem;

/// The bit of a stem whose last vowel falls, and of one that says little. The lowest three say of which of the
/// costs it has some.
const ELIDES: u8 = 1 << 3;
const WEAK: u8 = 1 << 4;

/// First letter of the block that holds Cyrillic, of which all stems are: so each of their letters is a byte.
const FIRST: u32 = 0x400;

/// Stems as bytes.
#[cfg(any(test, feature = "site"))]
pub(super) fn write<'s>(stems: impl IntoIterator<Item = &'s KnownStem>) -> Vec<u8> {
    let [mut lengths, mut letters, mut marks, mut costs] = [const { Vec::new() }; 4];
    let mut before: Vec<u8> = Vec::new();
    for stem in stems {
        let own: Option<Vec<u8>> = stem.text.chars().map(byte).collect();
        let Some(own) = own.filter(|own| u8::try_from(own.len()).is_ok()) else { continue };
        let shared = own.iter().zip(&before).take_while(|(a, b)| a == b).count();
        lengths.extend([shared as u8, (own.len() - shared) as u8]);
        letters.extend_from_slice(own.get(shared..).unwrap_or_default());
        before = own;
        let has = (0..).zip(stem.bits).map(|(place, bits)| u8::from(bits.is_some()) << place);
        let own =
            [(stem.elides, ELIDES), (stem.weak, WEAK)].map(|(is, mark)| if is { mark } else { 0 });
        marks.push(has.chain(own).sum());
        costs.extend(stem.bits.into_iter().flatten());
    }
    let mut bytes = Vec::new();
    for column in [lengths, letters, marks, costs] {
        put_bytes(&mut bytes, &column);
    }
    bytes
}

#[cfg(any(test, feature = "site"))]
fn byte(letter: char) -> Option<u8> {
    u32::from(letter).checked_sub(FIRST)?.try_into().ok()
}

/// The stems that were written so, up to what makes no sense.
pub(super) fn read(bytes: &[u8]) -> Vec<KnownStem> {
    let mut reader = Reader::new(bytes);
    let mut column = || Reader::new(reader.bytes().unwrap_or_default());
    let mut columns = [column(), column(), column(), column()];
    let mut text = String::new();
    std::iter::from_fn(|| stem(&mut columns, &mut text)).collect()
}

/// The next stem; `text` is the one before.
fn stem(
    [lengths, letters, marks, costs]: &mut [Reader<'_>; 4],
    text: &mut String,
) -> Option<KnownStem> {
    let (shared, own) = (lengths.byte()?, lengths.byte()?);
    // Each letter of the block takes two bytes.
    text.truncate(usize::from(shared) * 2);
    let own = letters.take(own.into())?.iter();
    text.extend(own.filter_map(|&letter| char::from_u32(FIRST + u32::from(letter))));
    let has = marks.byte()?;
    let mut bits = [None; 3];
    for (place, bits) in (0..).zip(&mut bits) {
        if has & 1 << place != 0 {
            *bits = Some(costs.byte()?);
        }
    }
    Some(KnownStem { text: text.clone(), bits, elides: has & ELIDES != 0, weak: has & WEAK != 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_come_back_and_what_makes_no_sense_ends_them() {
        let stem = |text: &str, bits, elides, weak| KnownStem {
            text: text.to_owned(),
            bits,
            elides,
            weak,
        };
        let stems = [
            stem("бол", [None, Some(11), Some(255)], false, true),
            stem("болат", [Some(13), None, None], false, false),
            stem("орын", [Some(11), None, None], true, false),
            stem("қала", [None; 3], false, false),
        ];
        let bytes = write(&stems);
        assert_eq!(read(&bytes), stems);
        assert_eq!(read(&bytes[..bytes.len() - 1]), stems[..0], "the costs are cut short");
        assert_eq!(read(&[]), []);
        let latin = [stem("aa", [None; 3], false, false)];
        assert_eq!(read(&write(&latin)), [], "no stem has such letters");
    }
}
