//! Numbers and strings as bytes.
//!
//! A number is written in groups of seven bits, the lowest first, the high bit set on all but the
//! last (LEB128). Reading trusts nothing: past the end, or on a number too long, it gives `None`.

/// Writes a number of any size.
pub fn put_number(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Writes a stretch of bytes with its length before it.
pub fn put_bytes(bytes: &mut Vec<u8>, part: &[u8]) {
    put_number(bytes, part.len() as u64);
    bytes.extend_from_slice(part);
}

/// Reads what the functions above wrote.
#[derive(Clone, Debug)]
pub struct Reader<'b> {
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    /// A reader at the start of `bytes`.
    pub fn new(bytes: &'b [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// How many bytes are left.
    pub fn remaining(&self) -> usize {
        self.rest.len()
    }

    /// The next `length` bytes as they are.
    pub fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (part, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(part)
    }

    /// The bytes between this reader and one that went on from it.
    pub fn until(&self, later: &Self) -> &'b [u8] {
        let read = self.rest.len().saturating_sub(later.rest.len());
        self.rest.get(..read).unwrap_or_default()
    }

    /// A byte.
    pub fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(byte)
    }

    /// A number.
    pub fn number(&mut self) -> Option<u64> {
        // Most take one byte.
        if let Some((&byte, rest)) = self.rest.split_first().filter(|(byte, _)| **byte < 0x80) {
            self.rest = rest;
            return Some(u64::from(byte));
        }
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// A number that fits in 32 bits.
    pub fn small(&mut self) -> Option<u32> {
        self.number()?.try_into().ok()
    }

    /// A number that counts things of at least one byte each that are still to come: never more
    /// than the bytes left, so that it is safe to make room for them.
    pub fn count(&mut self) -> Option<usize> {
        let count = usize::try_from(self.number()?).ok()?;
        (count <= self.rest.len()).then_some(count)
    }

    /// A stretch of bytes with its length before it.
    pub fn bytes(&mut self) -> Option<&'b [u8]> {
        let length = self.count()?;
        self.take(length)
    }

    /// A string.
    pub fn string(&mut self) -> Option<&'b str> {
        std::str::from_utf8(self.bytes()?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        for number in [0, 1, 127, 128, 300, u64::from(u32::MAX), u64::MAX] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            let mut reader = Reader::new(&bytes);
            assert_eq!(reader.number(), Some(number));
            assert!(reader.is_empty());
        }
    }

    #[test]
    fn broken_bytes_give_nothing() {
        assert_eq!(Reader::new(&[0x80; 20]).number(), None, "a number without an end");
        assert_eq!(Reader::new(&[0x80]).number(), None, "cut short");
        assert_eq!(Reader::new(&[9, 1, 2]).bytes(), None, "longer than what is there");
        assert_eq!(Reader::new(&[1, 0xFF]).string(), None, "no UTF-8");
    }
}
