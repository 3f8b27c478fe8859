//! CRC-32 with the polynomial of gzip and PNG, which tells whether bytes changed by accident.
//!
//! Its tables are reckoned when the first sum is asked for, in microseconds. As data they would be
//! 16 KB of the browser module, and no packing makes them smaller.

use std::sync::LazyLock;

/// Bytes that are taken at once.
const BLOCK: usize = 8;

/// What a byte adds to the sum, by its value.
type Table = [u32; 256];

/// A table for each byte of a block, the first byte first: it stands before seven others.
static TABLES: LazyLock<[Table; BLOCK]> = LazyLock::new(|| {
    let last: Table = std::array::from_fn(|byte| (0..8).fold(byte as u32, |sum, _| shifted(sum)));
    let mut tables = [last; BLOCK];
    let mut before = last;
    for table in tables.iter_mut().rev().skip(1) {
        before = before.map(|sum| (sum >> 8) ^ of(&last, sum as u8));
        *table = before;
    }
    tables
});

/// The sum, one bit of zero further.
fn shifted(sum: u32) -> u32 {
    (sum >> 1) ^ if sum & 1 == 1 { 0xEDB8_8320 } else { 0 }
}

fn of(table: &Table, byte: u8) -> u32 {
    table.get(usize::from(byte)).copied().unwrap_or_default()
}

/// The sum of all `parts` as one.
pub fn crc32(parts: &[&[u8]]) -> u32 {
    !parts.iter().fold(!0, |sum, part| add(sum, part))
}

fn add(sum: u32, bytes: &[u8]) -> u32 {
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    let tables = &*TABLES;
    let sum = blocks.iter().fold(sum, |sum, block| {
        let block = (u64::from_le_bytes(*block) ^ u64::from(sum)).to_le_bytes();
        tables.iter().zip(block).fold(0, |sum, (table, byte)| sum ^ of(table, byte))
    });
    let [.., last] = tables;
    rest.iter().fold(sum, |sum, &byte| (sum >> 8) ^ of(last, sum as u8 ^ byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value that catalogues of checksums give for this one.
    #[test]
    fn the_sum_is_that_of_gzip_and_png() {
        assert_eq!(crc32(&[b"123456789"]), 0xCBF4_3926);
        assert_eq!(crc32(&[]), 0);
    }

    #[test]
    fn blocks_give_what_single_bits_give() {
        let bytes: Vec<u8> = (0..=255).cycle().step_by(7).take(1000).collect();
        for length in [1, 7, 8, 9, 15, 16, 17, 1000] {
            let part = &bytes[..length];
            let by_bits = part
                .iter()
                .fold(!0, |sum, &byte| (0..8).fold(sum ^ u32::from(byte), |sum, _| shifted(sum)));
            assert_eq!(crc32(&[part]), !by_bits, "{length} bytes");
        }
    }

    #[test]
    fn parts_are_summed_as_one() {
        let text = b"where the parts are cut makes no difference";
        for cut in 0..text.len() {
            let (start, end) = text.split_at(cut);
            assert_eq!(crc32(&[start, end]), crc32(&[text]));
        }
    }
}
