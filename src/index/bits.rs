//! Growing numbers in few bits: each as its distance from the one before, in the code of Golomb and
//! Rice.
//!
//! A distance is cut in two: its lowest bits as they are, and before them how often their range goes
//! into it, as so many zeros and a one. If places are spread by chance, no code for single distances is
//! much shorter than this one with ⌊log₂(0.69 · mean)⌋ bits below (R. Rice, "Some practical universal
//! noiseless coding techniques", 1979; the factor from I. Witten, A. Moffat and T. Bell, "Managing
//! Gigabytes", 1999). Bits fill bytes from the lowest. Reading trusts nothing: it ends where the bytes
//! do, and at a number past 32 bits.

/// How many bits of a distance stand as they are, where `count` numbers lie below `all`.
fn low_bits(all: u32, count: u32) -> u32 {
    let mean = u64::from(all) / u64::from(count.max(1));
    (mean * 69 / 100).checked_ilog2().unwrap_or(0).min(31)
}

/// Writes numbers that grow and lie below `all`.
pub fn put_growing(bytes: &mut Vec<u8>, numbers: &[u32], all: u32) {
    let low = low_bits(all, numbers.len() as u32);
    let mut writer = Writer { bytes, held: 0, bits: 0 };
    let mut next = 0;
    for &number in numbers {
        let distance = number.saturating_sub(next);
        let mut zeros = distance >> low;
        while zeros > MOST_ZEROS {
            writer.put(0, MOST_ZEROS);
            zeros -= MOST_ZEROS;
        }
        let rest = u64::from(distance) & ((1 << low) - 1);
        writer.put((rest << 1 | 1) << zeros, zeros + 1 + low);
        next = number.saturating_add(1);
    }
    writer.finish();
}

/// Zeros that are written at once. With the bits of a number behind them, and those of a byte before, they have
/// room in a word.
const MOST_ZEROS: u32 = 16;

/// Reads what [`put_growing`] wrote: at most `count` numbers.
pub fn growing(bytes: &[u8], count: u32, all: u32) -> Growing<'_> {
    let low = low_bits(all, count);
    Growing { rest: bytes, held: 0, bits: 0, low, next: 0, left: count }
}

struct Writer<'b> {
    bytes: &'b mut Vec<u8>,
    held: u64,
    bits: u32,
}

impl Writer<'_> {
    fn put(&mut self, value: u64, bits: u32) {
        self.held |= value << self.bits;
        self.bits += bits;
        while self.bits >= 8 {
            self.bytes.push(self.held as u8);
            self.held >>= 8;
            self.bits -= 8;
        }
    }

    fn finish(self) {
        if self.bits > 0 {
            self.bytes.push(self.held as u8);
        }
    }
}

/// Numbers that grow, as they are read.
#[derive(Clone, Debug)]
pub struct Growing<'b> {
    rest: &'b [u8],
    /// Bits that were taken from the bytes and not yet read, the next one lowest.
    held: u64,
    /// How many these are.
    bits: u32,
    low: u32,
    next: u32,
    left: u32,
}

impl Growing<'_> {
    /// Takes as many bytes as there is room for.
    fn fill(&mut self) {
        if let Some(&bytes) = self.rest.first_chunk::<8>() {
            let taken = (63 - self.bits) / 8;
            self.held |= u64::from_le_bytes(bytes) << self.bits;
            self.bits += taken * 8;
            // Bits above those counted are the next bytes' own: they are put there again.
            self.held &= u64::MAX >> (64 - self.bits).min(63);
            self.rest = self.rest.get(taken as usize..).unwrap_or_default();
            return;
        }
        while let Some((&byte, rest)) = self.rest.split_first().filter(|_| self.bits <= 56) {
            self.held |= u64::from(byte) << self.bits;
            self.bits += 8;
            self.rest = rest;
        }
    }

    /// The zeros before the next one.
    fn zeros(&mut self) -> Option<u32> {
        let mut zeros = 0u32;
        while self.held == 0 {
            zeros = zeros.checked_add(self.bits)?;
            self.bits = 0;
            self.fill();
            if self.bits == 0 {
                return None;
            }
        }
        let here = self.held.trailing_zeros();
        self.drop_bits(here + 1);
        zeros.checked_add(here)
    }

    fn drop_bits(&mut self, bits: u32) {
        self.held = self.held.checked_shr(bits).unwrap_or(0);
        self.bits -= bits;
    }

    fn distance(&mut self) -> Option<u32> {
        if self.bits < 40 {
            self.fill();
        }
        let high = self.zeros()?;
        if self.bits < self.low {
            self.fill();
        }
        (self.bits >= self.low).then_some(())?;
        let low = self.held as u32 & ((1 << self.low) - 1);
        self.drop_bits(self.low);
        high.checked_mul(1 << self.low)?.checked_add(low)
    }
}

impl Iterator for Growing<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.left = self.left.checked_sub(1)?;
        let number = self.distance().and_then(|distance| self.next.checked_add(distance));
        self.left = if number.is_some() { self.left } else { 0 };
        self.next = number?.saturating_add(1);
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn back(numbers: &[u32], all: u32) -> Vec<u32> {
        let mut bytes = Vec::new();
        put_growing(&mut bytes, numbers, all);
        growing(&bytes, numbers.len() as u32, all).collect()
    }

    #[test]
    fn numbers_come_back() {
        let squares: Vec<u32> = (0..2000).map(|number| number * number).collect();
        let all: Vec<u32> = (0..5000).collect();
        for (numbers, bound) in [
            (&[][..], 0),
            (&[0][..], 1),
            (&[7][..], 9),
            (&[0, 1, 4_000_000_000][..], u32::MAX),
            (&[4_000_000_000, 4_000_000_001][..], u32::MAX),
            (&squares[..], 4_000_000),
            (&all[..], 5000),
        ] {
            assert_eq!(back(numbers, bound), numbers);
        }
    }

    #[test]
    fn places_spread_evenly_take_little_more_than_they_must() {
        // A thousand places among a million: each needs log2(1000) + 1.44 bits, or 1.43 bytes.
        let places: Vec<u32> =
            (0..1000u32).map(|place| place * 1000 + place * 7919 % 1000).collect();
        let mut bytes = Vec::new();
        put_growing(&mut bytes, &places, 1_000_000);
        assert!(bytes.len() < 1500, "{}", bytes.len());
    }

    #[test]
    fn broken_bytes_end_it() {
        assert_eq!(growing(&[0; 100], 5, 10).count(), 0, "zeros without end");
        assert_eq!(growing(&[], 5, 10).count(), 0);
        assert!(growing(&[0xFF; 3], 500, 1000).count() <= 24);
        assert!(growing(&[0xFF; 300], u32::MAX, u32::MAX).count() <= 2400);
    }
}
