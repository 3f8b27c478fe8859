//! Fingerprints of names: a number for each, in the place of its letters. The build script reads this file,
//! too: it packs the names by it.

/// Bits of a fingerprint. Some three thousand names of one word are known, so that a word that is none of
/// them is taken for one once in five thousand times; a bit more would halve that, and cost the module 400
/// bytes.
const BITS: u32 = 24;

/// Bits of the fingerprint of a name of several words. Where a word begins such a name, what stands behind it
/// is tried in many lengths and without many endings: so there are more of them.
const BITS_OF_SEVERAL: u32 = 25;

/// Bits of the number of a name.
pub const NUMBER: u32 = 12;

/// What is added to a fingerprint of several words: those of one word lie below.
pub const SEVERAL: u32 = 1 << BITS_OF_SEVERAL;

/// The fingerprint of a name in small letters, its words with spaces between: what FNV-1a makes of its bytes,
/// folded.
pub fn print(name: &str) -> u32 {
    let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = name.bytes().fold(0x811C_9DC5, mix);
    // The last byte reaches the highest bits once more.
    let hash = (hash ^ hash >> 15).wrapping_mul(0x9E37_79B9);
    if name.contains(' ') {
        return SEVERAL | hash >> (u32::BITS - BITS_OF_SEVERAL);
    }
    hash >> (u32::BITS - BITS)
}
