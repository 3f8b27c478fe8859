//! What a saved file begins with, and the checks that it is whole.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | [`MAGIC`] |
//! | 4 | [`VERSION`], little-endian |
//! | 8 | length of the body, little-endian |
//! | 4 | CRC-32 of all above and of the checksums below, little-endian |
//! | 4 a page | CRC-32 of each page of the body, little-endian |
//! | rest | the body |
//!
//! A file is opened by its checksums alone, four bytes for each page, and nothing else is read. A page is
//! held to its own when it is first read; one that does not agree is never read from, and
//! [`Pages::check`] says so to whoever asked.

use std::borrow::Cow;
use std::cell::Cell;
use std::ops::Range;

use super::checksum::crc32;
use super::lent::{Lent, PAGE, Source};
use crate::error::Error;

/// How every saved file begins. The bytes around the letters show at once when a file was sent as
/// text: its line ends, or its high bit, would be changed.
pub const MAGIC: [u8; 8] = *b"\x89JYL\r\n\x1a\n";

/// The format that this version writes and reads. Raised whenever old bytes would be misread, and
/// that includes a change in how words become terms.
pub const VERSION: u32 = 7;

/// Bytes before the checksums of the pages, but for their own.
const HEAD: usize = 20;

/// Bytes of a checksum.
const SUM: usize = 4;

/// A file with this body.
pub fn seal(body: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(HEAD + SUM + body.len() / PAGE * SUM + SUM + body.len());
    file.extend_from_slice(&MAGIC);
    file.extend_from_slice(&VERSION.to_le_bytes());
    file.extend_from_slice(&(body.len() as u64).to_le_bytes());
    let sums: Vec<[u8; SUM]> = body.chunks(PAGE).map(sum).collect();
    let sums = sums.concat();
    file.extend_from_slice(&sum_of_both(&file, &sums));
    file.extend_from_slice(&sums);
    file.extend_from_slice(body);
    file
}

fn sum(bytes: &[u8]) -> [u8; SUM] {
    crc32(&[bytes]).to_le_bytes()
}

fn sum_of_both(head: &[u8], sums: &[u8]) -> [u8; SUM] {
    crc32(&[head, sums]).to_le_bytes()
}

/// The body of a file, each page checked when it is first read.
#[derive(Debug, Default)]
pub struct Pages {
    body: Body,
    damaged: Cell<bool>,
}

/// Where the bytes of a body are.
#[derive(Debug)]
enum Body {
    Held(Held),
    Lent(Lent),
}

impl Default for Body {
    fn default() -> Self {
        Self::Held(Held::default())
    }
}

impl Pages {
    fn of(body: Body) -> Self {
        Self { body, damaged: Cell::new(false) }
    }

    /// A body that was just made, and need not be checked.
    pub fn trusted(body: Vec<u8>) -> Self {
        Self::of(Body::Held(Held { file: body, ..Held::default() }))
    }

    /// The body of a file, once its head is known to be whole.
    ///
    /// # Errors
    ///
    /// The bytes do not begin with [`MAGIC`]; they are of another version; they are cut or grown; the
    /// head is changed.
    pub fn open(file: Vec<u8>) -> Result<Self, Error> {
        let head = file.get(..HEAD + SUM).unwrap_or(&file);
        let Head { sums, own } = Head::read(head, file.len())?;
        let found = file.get(HEAD + SUM..).and_then(|rest| rest.get(..sums));
        own_sum_agrees(head, found.unwrap_or_default(), own)?;
        let whole = vec![Cell::new(false); sums / SUM];
        let (sums, body) = (HEAD + SUM, HEAD + SUM + sums);
        Ok(Self::of(Body::Held(Held { file, sums, body, whole })))
    }

    /// The same of a file that somebody else holds: its head is read, and of the rest only what is asked for,
    /// when it is.
    ///
    /// # Errors
    ///
    /// Those of [`Pages::open`].
    pub fn borrow(source: Box<dyn Source>) -> Result<Self, Error> {
        let mut head = [0; HEAD + SUM];
        let head = head.get_mut(..source.len().min(HEAD + SUM)).unwrap_or_default();
        let gone = || Error::damaged("it can't be read");
        source.read(0, head).then_some(()).ok_or_else(gone)?;
        let Head { sums, own } = Head::read(head, source.len())?;
        let body = HEAD + SUM + sums;
        let mut sums = vec![0; sums];
        source.read(HEAD + SUM, &mut sums).then_some(()).ok_or_else(gone)?;
        own_sum_agrees(head, &sums, own)?;
        Ok(Self::of(Body::Lent(Lent::new(source, body, sums))))
    }

    /// The bytes in `range` of the body; none where it reaches past the end or into a page that is
    /// damaged, which is then known.
    pub fn get(&self, range: Range<usize>) -> &[u8] {
        self.sound(match &self.body {
            Body::Held(held) => held.get(range),
            Body::Lent(lent) => lent.get(range),
        })
    }

    /// The same, of what is read once and may be large: of a file that somebody else holds it is not kept.
    pub fn once(&self, range: Range<usize>) -> Cow<'_, [u8]> {
        self.sound(match &self.body {
            Body::Held(held) => held.get(range).map(Cow::Borrowed),
            Body::Lent(lent) => lent.once(range).map(Cow::Owned),
        })
    }

    /// What was read, or nothing where it was not whole.
    fn sound<T: Default>(&self, read: Option<T>) -> T {
        if read.is_none() {
            self.damaged.set(true);
        }
        read.unwrap_or_default()
    }

    /// How many bytes the body has.
    pub fn len(&self) -> usize {
        match &self.body {
            Body::Held(held) => held.file.len() - held.body,
            Body::Lent(lent) => lent.len(),
        }
    }

    /// Whether the body has no bytes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The file, as it was opened.
    pub fn file(&self) -> Vec<u8> {
        match &self.body {
            Body::Held(held) => held.file.clone(),
            Body::Lent(lent) => lent.file(),
        }
    }

    /// Says that what was read makes no sense.
    pub fn distrust(&self) {
        self.damaged.set(true);
    }

    /// Checks all that was not read yet.
    pub fn read_all(&self) {
        let whole = match &self.body {
            Body::Held(held) => held.is_whole(&(0..self.len())),
            Body::Lent(lent) => lent.is_whole(),
        };
        self.sound(whole.then_some(()));
    }

    /// Whether all that was read so far was whole.
    ///
    /// # Errors
    ///
    /// It was not.
    pub fn check(&self) -> Result<(), Error> {
        if self.damaged.get() {
            return Err(Error::damaged("a part of it is not what its checksum says"));
        }
        Ok(())
    }
}

/// A file that is held here.
#[derive(Debug, Default)]
struct Held {
    file: Vec<u8>,
    /// Where its parts begin.
    sums: usize,
    body: usize,
    /// For each page whether it was found whole; empty where that is known of all.
    whole: Vec<Cell<bool>>,
}

impl Held {
    fn get(&self, range: Range<usize>) -> Option<&[u8]> {
        let part = self.file.get(self.body..).and_then(|body| body.get(range.clone()));
        part.filter(|_| self.is_whole(&range))
    }

    fn is_whole(&self, range: &Range<usize>) -> bool {
        let pages = range.start / PAGE..range.end.div_ceil(PAGE);
        pages.into_iter().all(|page| match self.whole.get(page) {
            Some(known) if !known.get() => {
                known.set(self.agrees(page));
                known.get()
            }
            _ => true,
        })
    }

    fn agrees(&self, page: usize) -> bool {
        let own = self.file.get(self.sums + page * SUM..).and_then(<[u8]>::first_chunk::<SUM>);
        let body = self.file.get(self.body..).unwrap_or_default();
        let bytes = body.chunks(PAGE).nth(page);
        bytes.map(sum).as_ref() == own
    }
}

/// What the head of a file says.
struct Head {
    /// How many bytes the checksums of its pages have.
    sums: usize,
    /// The checksum of itself and of these.
    own: [u8; SUM],
}

impl Head {
    /// The head of a file of so many bytes.
    fn read(head: &[u8], file: usize) -> Result<Self, Error> {
        let rest = head.strip_prefix(&MAGIC).ok_or_else(Error::not_an_index)?;
        let (version, rest) = number::<4>(rest)?;
        let version = u32::from_le_bytes(version);
        if version != VERSION {
            return Err(Error::version(version, VERSION));
        }
        let (length, rest) = number::<8>(rest)?;
        let (own, _) = number::<SUM>(rest)?;
        let wrong = || Error::damaged("its length is not what it says");
        let length = usize::try_from(u64::from_le_bytes(length)).map_err(|_| wrong())?;
        let sums = length.div_ceil(PAGE) * SUM;
        let told = sums.checked_add(length).and_then(|rest| rest.checked_add(HEAD + SUM));
        if told == Some(file) { Ok(Self { sums, own }) } else { Err(wrong()) }
    }
}

fn own_sum_agrees(head: &[u8], sums: &[u8], own: [u8; SUM]) -> Result<(), Error> {
    if sum_of_both(head.get(..HEAD).unwrap_or_default(), sums) != own {
        return Err(Error::damaged("its checksum is not what it says"));
    }
    Ok(())
}

fn number<const N: usize>(bytes: &[u8]) -> Result<([u8; N], &[u8]), Error> {
    let cut = || Error::damaged("it ends in its header");
    let (number, rest) = bytes.split_first_chunk::<N>().ok_or_else(cut)?;
    Ok((*number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The body of a file, read as a whole.
    fn opened(file: &[u8]) -> Result<Vec<u8>, Error> {
        let pages = Pages::open(file.to_vec())?;
        let body = pages.get(0..pages.len()).to_vec();
        pages.check().map(|()| body)
    }

    #[test]
    fn a_sealed_body_opens() {
        for length in [0, 4, PAGE - 1, PAGE, PAGE + 1, 3 * PAGE] {
            let body: Vec<u8> = (0..length).map(|place| (place * 7) as u8).collect();
            assert_eq!(opened(&seal(&body)), Ok(body));
        }
    }

    #[test]
    fn every_changed_byte_and_every_cut_is_noticed() {
        let file = seal(&"кітап".repeat(900).into_bytes());
        for place in 0..file.len() {
            let mut changed = file.clone();
            changed[place] ^= 0x20;
            assert!(opened(&changed).is_err(), "byte {place} changed");
            assert!(opened(&file[..place]).is_err(), "cut at {place}");
        }
        assert!(opened(&[file, vec![0]].concat()).is_err(), "grown");
    }

    #[test]
    fn what_is_whole_can_be_read_beside_what_is_not() {
        let mut file = seal(&[7; 3 * PAGE]);
        let last = file.len() - 1;
        file[last] ^= 1;
        let pages = Pages::open(file).unwrap();
        assert_eq!(pages.get(PAGE - 1..PAGE + 1), [7, 7]);
        assert_eq!(pages.check(), Ok(()));
        assert!(pages.get(2 * PAGE..2 * PAGE + 1).is_empty(), "its page is damaged at the end");
        assert!(pages.check().is_err());
    }

    #[test]
    fn what_reaches_out_of_the_body_is_told_at_once() {
        for range in [0..usize::MAX, 5..9, usize::MAX - 1..usize::MAX] {
            let pages = Pages::open(seal(b"body")).unwrap();
            assert!(pages.get(range).is_empty());
            assert!(pages.check().is_err());
        }
    }

    #[test]
    fn a_newer_file_says_which_version_it_is() {
        let mut file = seal(b"body");
        file[8] = VERSION as u8 + 1;
        assert_eq!(opened(&file), Err(Error::version(VERSION + 1, VERSION)));
    }
}
