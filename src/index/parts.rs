//! Several stretches of bytes as one, with the length of each before them.

use std::ops::Range;

use super::format::Pages;

/// Bytes of a length.
const LENGTH: usize = 8;

/// Stretches of bytes as one.
pub fn join(parts: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend((part.len() as u64).to_le_bytes());
    }
    for part in parts {
        bytes.extend_from_slice(part);
    }
    bytes
}

/// Where the stretches of bytes are that were joined; `None` where there are not so many, or where there
/// is something behind them.
pub fn parts<const N: usize>(pages: &Pages) -> Option<[Range<usize>; N]> {
    let mut start = N * LENGTH;
    let lengths = pages.get(0..start);
    let mut found = [const { 0..0 }; N];
    for (range, length) in found.iter_mut().zip(lengths.chunks_exact(LENGTH)) {
        let length = u64::from_le_bytes(*length.first_chunk()?);
        let end = start.checked_add(usize::try_from(length).ok()?)?;
        *range = start..end;
        start = end;
    }
    (start == pages.len()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_joined_is_found_again() {
        let bytes = join(&[b"ab", b"", b"c"]);
        let pages = Pages::trusted(bytes.clone());
        let found = parts::<3>(&pages).unwrap();
        assert_eq!(found.map(|range| pages.get(range).to_vec()), [&b"ab"[..], b"", b"c"]);
        assert_eq!(parts::<2>(&pages), None);
        assert_eq!(parts::<3>(&Pages::trusted(bytes[..26].to_vec())), None);
        assert_eq!(parts::<3>(&Pages::trusted(vec![0xFF; 60])), None);
    }
}
