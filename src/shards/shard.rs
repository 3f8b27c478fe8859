//! A shard of the dictionary: words with the documents that hold them, and the stems that words at its
//! addresses may have.

use std::rc::Rc;

use super::stems;
use crate::error::Error;
use crate::index::format::Pages;
#[cfg(feature = "site")]
use crate::index::format::seal;
#[cfg(feature = "site")]
use crate::index::parts::join;
use crate::index::parts::parts;
use crate::index::segment::Segment;
use crate::language::forms::KnownStem;

/// A shard that is at hand.
#[derive(Debug)]
pub(super) struct Shard {
    pub(super) segment: Segment,
    pages: Rc<Pages>,
}

impl Shard {
    /// The shard that [`write()`] wrote, over so many documents, and the stems that it tells. It is checked whole:
    /// it is small.
    pub(super) fn open(bytes: Vec<u8>, documents: u32) -> Result<(Self, Vec<KnownStem>), Error> {
        let pages = Rc::new(Pages::open(bytes)?);
        pages.read_all();
        pages.check()?;
        let found = parts::<7>(&pages).ok_or_else(|| Error::damaged("a shard of its index"))?;
        let [letters, variants, lengths, table, terms, postings, told] = found;
        let parts = [letters, variants, lengths, table, terms, postings];
        let segment = Segment::open_single(Rc::clone(&pages), parts, documents);
        let told = stems::read(pages.get(told));
        Ok((Self { segment, pages }, told))
    }

    /// Whether all that was read so far made sense.
    pub(super) fn check(&self) -> Result<(), Error> {
        self.pages.check()
    }
}

/// The bytes of a shard.
#[cfg(feature = "site")]
pub(super) fn write(segment: &Segment, told: &[&KnownStem]) -> Vec<u8> {
    let stems = stems::write(told.iter().copied());
    let parts = segment.parts();
    let [letters, variants, lengths, table, terms, postings] = parts.each_ref().map(Vec::as_slice);
    seal(&join(&[letters, variants, lengths, table, terms, postings, &stems]))
}
