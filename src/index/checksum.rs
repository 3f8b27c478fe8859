//! CRC-32 with the polynomial of gzip and PNG, which tells whether bytes changed by accident.
//!
//! Its tables are reckoned when the first sum is asked for, in microseconds. As data they would be
//! 16 KB of the browser module, and no packing makes them smaller.

use std::sync::LazyLock;

/// Bytes that are taken at once.
const BLOCK: usize = 16;

/// What a byte adds to the sum, by its value.
type Table = [u32; 256];

/// What four bytes that follow one another add.
type Tables = [Table; 4];

/// A table for each byte of a block, the first byte first: it stands before fifteen others.
static TABLES: LazyLock<[Tables; 4]> = LazyLock::new(|| {
    let last: Table = std::array::from_fn(|byte| (0..8).fold(byte as u32, |sum, _| shifted(sum)));
    let mut tables = [[last; 4]; 4];
    let mut before = last;
    for table in tables.as_flattened_mut().iter_mut().rev().skip(1) {
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
    let [first, second, third, fourth] = &*TABLES;
    let sum = blocks.iter().fold(sum, |sum, block| {
        let block = u128::from_le_bytes(*block) ^ u128::from(sum);
        let early = of_four(first, block as u32) ^ of_four(second, (block >> 32) as u32);
        early ^ of_four(third, (block >> 64) as u32) ^ of_four(fourth, (block >> 96) as u32)
    });
    let [.., last] = fourth;
    rest.iter().fold(sum, |sum, &byte| (sum >> 8) ^ of(last, sum as u8 ^ byte))
}

/// What four bytes add, the first of them lowest. Written out, so that no loop is left to run.
fn of_four([first, second, third, fourth]: &Tables, bytes: u32) -> u32 {
    let [a, b, c, d] = bytes.to_le_bytes();
    of(first, a) ^ of(second, b) ^ of(third, c) ^ of(fourth, d)
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
        for length in [1, 15, 16, 17, 31, 32, 33, 1000] {
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
