//! Fingerprints of names: a number for each, in the place of its letters. The build script reads this file,
//! too: it packs the names by it.

/// Bits of a fingerprint. Some four thousand names are known, so that a word that is none of them is taken
/// for one once in four thousand times; two bits more would halve that twice, and cost the module a kilobyte.
pub const BITS: u32 = 24;

/// The fingerprint of a name in small letters, its words with spaces between: what FNV-1a makes of its bytes,
/// folded.
pub fn print(name: &str) -> u32 {
    let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = name.bytes().fold(0x811C_9DC5, mix);
    // The last byte reaches the highest bits once more.
    let hash = (hash ^ hash >> 15).wrapping_mul(0x9E37_79B9);
    hash >> (u32::BITS - BITS)
}
