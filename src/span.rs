//! Where something stands in a text, and how to say so in other units.
//!
//! Charter: the shared vocabulary for places. It knows nothing of what stands there.
//!
//! Inside the core every offset counts **bytes** of UTF-8. [`Offsets`] is the one place that turns
//! them into Unicode scalars (for people and Python) and UTF-16 code units (for JavaScript).

use std::ops::Range;

/// A stretch of text: byte offsets, `end` exclusive, both on character boundaries of the text it
/// was made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span from `start` to `end`, in bytes.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether nothing lies between its ends.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The text it covers; empty where the span does not fit `text`.
    pub fn slice(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// The span as a range, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The same span counted from `base` bytes further left.
    #[must_use]
    pub fn shifted(self, base: usize) -> Self {
        Self::new(self.start + base, self.end + base)
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// Bytes between two checkpoints of [`Offsets`]: a lookup walks at most this many.
const STRIDE: usize = 1024;

/// Turns byte offsets of one text into Unicode scalars and UTF-16 code units.
///
/// It keeps a checkpoint for each kilobyte, so that one lookup costs the same anywhere in a long
/// text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offsets {
    checkpoints: Vec<Count>,
}

/// How many units lie before a byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    scalars: usize,
    utf16: usize,
}

impl Count {
    /// Counts on over `bytes`. A scalar is counted at its first byte; a scalar of four bytes takes
    /// two UTF-16 units.
    fn over(self, bytes: &[u8]) -> Self {
        let (eights, rest) = bytes.as_chunks::<8>();
        let mut last = [b'\x80'; 8];
        last.iter_mut().zip(rest).for_each(|(own, byte)| *own = *byte);
        eights.iter().chain([&last]).fold(self, |count, eight| count.over_eight(*eight))
    }

    /// Counts on over eight bytes at once, which are taken as one number.
    fn over_eight(self, bytes: [u8; 8]) -> Self {
        const LOWEST: u64 = 0x0101_0101_0101_0101;
        let bytes = u64::from_le_bytes(bytes);
        let inner = (bytes >> 7 & !(bytes >> 6) & LOWEST).count_ones() as usize;
        let astral = bytes >> 7 & bytes >> 6 & bytes >> 5 & bytes >> 4 & LOWEST;
        let scalars = 8 - inner;
        let utf16 = scalars + astral.count_ones() as usize;
        Self { scalars: self.scalars + scalars, utf16: self.utf16 + utf16 }
    }
}

impl Offsets {
    /// Prepares lookups into `text`.
    pub fn new(text: &str) -> Self {
        let mut count = Count::default();
        let checkpoints = text.as_bytes().chunks(STRIDE).map(|chunk| {
            let before = count;
            count = count.over(chunk);
            before
        });
        Self { checkpoints: checkpoints.collect() }
    }

    /// Unicode scalars before byte `offset` of `text`, the text these offsets were made for.
    pub fn scalars(&self, text: &str, offset: usize) -> usize {
        self.count(text, offset).scalars
    }

    /// UTF-16 code units before byte `offset` of `text`, the text these offsets were made for.
    pub fn utf16(&self, text: &str, offset: usize) -> usize {
        self.count(text, offset).utf16
    }

    fn count(&self, text: &str, offset: usize) -> Count {
        let Some(last) = self.checkpoints.len().checked_sub(1) else { return Count::default() };
        let block = (offset / STRIDE).min(last);
        let before = self.checkpoints.get(block).copied().unwrap_or_default();
        let end = offset.min(text.len());
        before.over(text.as_bytes().get(block * STRIDE..end).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_place_in_three_units() {
        let text = "😀 Қазақ";
        let offsets = Offsets::new(text);
        let place = text.find('Қ').unwrap();
        assert_eq!((place, offsets.scalars(text, place), offsets.utf16(text, place)), (5, 2, 3));
    }

    #[test]
    fn checkpoints_agree_with_counting_from_the_start() {
        let text = "Ә😀a".repeat(1000);
        let offsets = Offsets::new(&text);
        for (offset, _) in text.char_indices().step_by(7) {
            let before = &text[..offset];
            assert_eq!(offsets.scalars(&text, offset), before.chars().count());
            assert_eq!(offsets.utf16(&text, offset), before.encode_utf16().count());
        }
        assert_eq!(offsets.scalars(&text, text.len()), 3000);
    }

    #[test]
    fn an_empty_text_has_only_the_place_zero() {
        assert_eq!(Offsets::new("").scalars("", 0), 0);
    }

    #[test]
    fn a_span_that_does_not_fit_covers_nothing() {
        assert_eq!(Span::new(1, 2).slice("Қ"), "");
        assert_eq!(Span::new(0, 9).slice("Қ"), "");
    }
}
