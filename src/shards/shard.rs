//! A shard of the dictionary: words with the documents that hold them, and the stems that the whole library
//! taught of words that begin so.

use std::rc::Rc;

use crate::error::Error;
use crate::index::format::Pages;
#[cfg(feature = "site")]
use crate::index::format::seal;
#[cfg(feature = "site")]
use crate::index::parts::join;
use crate::index::parts::parts;
use crate::index::segment::Segment;
use crate::language::forms::TaughtStem;
use crate::library::stems;
#[cfg(feature = "site")]
use crate::library::write_stems;

/// A shard that is at hand.
#[derive(Debug)]
pub(super) struct Shard {
    pub(super) segment: Segment,
    pub(super) taught: Vec<TaughtStem>,
    pages: Rc<Pages>,
}

impl Shard {
    /// The shard that [`write()`] wrote, over so many documents. It is checked whole: it is small.
    pub(super) fn open(bytes: Vec<u8>, documents: u32) -> Result<Self, Error> {
        let pages = Rc::new(Pages::open(bytes)?);
        pages.read_all();
        pages.check()?;
        let found = parts::<7>(&pages).ok_or_else(|| Error::damaged("a shard of its index"))?;
        let [letters, variants, lengths, table, terms, postings, taught] = found;
        let parts = [letters, variants, lengths, table, terms, postings];
        let segment = Segment::open_single(Rc::clone(&pages), parts, documents);
        let taught = stems(pages.get(taught));
        Ok(Self { segment, taught, pages })
    }

    /// Whether all that was read so far made sense.
    pub(super) fn check(&self) -> Result<(), Error> {
        self.pages.check()
    }
}

/// The bytes of a shard.
#[cfg(feature = "site")]
pub(super) fn write(segment: &Segment, taught: &[&TaughtStem]) -> Vec<u8> {
    let stems = write_stems(taught.iter().copied());
    let parts = segment.parts();
    let [letters, variants, lengths, table, terms, postings] = parts.each_ref().map(Vec::as_slice);
    seal(&join(&[letters, variants, lengths, table, terms, postings, &stems]))
}
