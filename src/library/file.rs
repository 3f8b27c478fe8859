//! A library as a file, `.jyl`: the table of its documents, the documents with their repairs and
//! sentences and what they tell of times, the stems that its words taught, its index, the short forms that
//! its texts gave with their words, its events, and its names.
//!
//! The repairs and sentences are saved, and not found anew, so that the numbers of units in the
//! index stay right whatever a later version would repair or cut. Opening a file reads next to nothing
//! of it: each part is read where it is asked for.

use std::ops::Range;
use std::rc::Rc;

use super::documents::{Documents, Saved};
use super::events;
use super::intake::Intake;
use super::named::Named;
use crate::error::Error;
use crate::index::bytes::{Reader, put_bytes, put_number};
use crate::index::format::{Pages, seal};
use crate::index::parts::{join, parts};
use crate::index::segment::Segment;
use crate::language::forms::TaughtStem;
use crate::timeline::event::Event;

/// What a library consists of.
#[derive(Clone, Copy)]
pub(super) struct Parts<'l> {
    pub(super) documents: &'l Documents,
    pub(super) segment: &'l Segment,
    pub(super) taught: &'l [TaughtStem],
    /// The short forms with their words.
    pub(super) pairs: &'l [u8],
    pub(super) events: &'l [Event],
    pub(super) names: &'l Named,
}

/// The file of a library.
pub(super) fn write(parts: &Parts<'_>, intake: &dyn Intake) -> Vec<u8> {
    let Parts { documents, segment, taught, pairs, events, names } = *parts;
    let [table, texts] = documents.write(intake);
    let stems = write_stems(taught);
    let [letters, variants, lengths, blocks, terms, postings] = segment.parts();
    let (pairs, events, names) = (pairs.to_vec(), events::write(events, documents), names.write());
    let parts = [
        table, texts, stems, letters, variants, lengths, blocks, terms, postings, pairs, events,
        names,
    ];
    seal(&join(&parts.each_ref().map(Vec::as_slice)))
}

/// A file that was opened.
pub(super) struct File {
    pub(super) pages: Rc<Pages>,
    pub(super) documents: Documents,
    pub(super) segment: Segment,
    /// Where the stems are that its words taught.
    pub(super) taught: Range<usize>,
    /// Where the short forms are with their words.
    pub(super) pairs: Range<usize>,
    /// Where its events are.
    pub(super) events: Range<usize>,
    /// Where its names are.
    pub(super) names: Range<usize>,
}

/// The file of these pages.
pub(super) fn open(pages: Pages) -> Result<File, Error> {
    let pages = Rc::new(pages);
    let found = parts::<12>(&pages).ok_or_else(|| Error::damaged("its parts can't be told"))?;
    let [table, documents, taught, letters, variants, lengths, blocks, terms, postings, rest @ ..] =
        found;
    let [pairs, events, names] = rest;
    let saved = Saved::new(Rc::clone(&pages), table, documents);
    let parts = [letters, variants, lengths, blocks, terms, postings];
    let segment = Segment::open(Rc::clone(&pages), parts);
    pages.check()?;
    Ok(File { documents: Documents::open(saved), segment, taught, pairs, events, names, pages })
}

/// Stems as bytes, for [`stems`].
fn write_stems<'s>(taught: impl IntoIterator<Item = &'s TaughtStem>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for stem in taught {
        write_stem(&mut bytes, stem);
    }
    bytes
}

/// The stems that the words of a file taught.
pub(super) fn stems(bytes: &[u8]) -> Vec<TaughtStem> {
    let mut reader = Reader::new(bytes);
    std::iter::from_fn(|| read_stem(&mut reader)).collect()
}

/// Writes a stem with its costs, one higher each, so that 0 stands for none.
fn write_stem(body: &mut Vec<u8>, stem: &TaughtStem) {
    put_bytes(body, stem.text.as_bytes());
    for cost in [stem.noun, stem.verb] {
        put_number(body, cost.map_or(0, |cost| u64::from(cost) + 1));
    }
}

fn read_stem(reader: &mut Reader<'_>) -> Option<TaughtStem> {
    let text = reader.string()?.to_owned();
    let mut cost = || Some(reader.small()?.checked_sub(1).and_then(|cost| cost.try_into().ok()));
    Some(TaughtStem { text, noun: cost()?, verb: cost()? })
}
