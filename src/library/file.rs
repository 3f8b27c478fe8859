//! A library as a file, `.jyl`: its documents with their repairs and sentences, then its index, then
//! the stems that its words taught, then the short forms that its texts gave with their words.
//!
//! The repairs and sentences are saved, and not found anew, so that the numbers of units in the
//! index stay right whatever a later version would repair or cut.

use super::document::{Document, NewDocument};
use super::indexing::units;
use crate::error::Error;
use crate::index::bytes::{Reader, put_bytes, put_number};
use crate::index::format::{open, seal};
use crate::index::segment::Segment;
use crate::language::forms::TaughtStem;
use crate::span::Span;
use crate::text::repair::{Edit, Fixes};

/// The file of these documents and their index.
pub(super) fn write(
    documents: &[Document],
    segment: &Segment,
    taught: &[TaughtStem],
    acronyms: &str,
) -> Vec<u8> {
    let mut body = Vec::new();
    put_number(&mut body, documents.len() as u64);
    for document in documents {
        write_document(&mut body, document);
    }
    put_bytes(&mut body, segment.as_bytes());
    put_number(&mut body, taught.len() as u64);
    for stem in taught {
        write_stem(&mut body, stem);
    }
    put_bytes(&mut body, acronyms.as_bytes());
    seal(&body)
}

/// What a file holds.
pub(super) struct Parts {
    pub(super) documents: Vec<Document>,
    pub(super) segment: Segment,
    pub(super) taught: Vec<TaughtStem>,
    pub(super) acronyms: String,
}

/// What is in a file.
pub(super) fn read(file: &[u8]) -> Result<Parts, Error> {
    let mut reader = Reader::new(open(file)?);
    let parts = read_parts(&mut reader);
    let (documents, segment, taught, acronyms) =
        parts.ok_or_else(|| Error::damaged("its documents can't be read"))?;
    let segment = Segment::open(segment)?;
    if documents.iter().map(units).sum::<usize>() != segment.lengths().len() {
        return Err(Error::damaged("its index is not that of its documents"));
    }
    Ok(Parts { documents, segment, taught, acronyms })
}

/// The parts of a file, with the bytes of its index.
type Read<'b> = (Vec<Document>, &'b [u8], Vec<TaughtStem>, String);

fn read_parts<'b>(reader: &mut Reader<'b>) -> Option<Read<'b>> {
    let count = reader.count()?;
    let documents = (0..count).map(|_| read_document(reader)).collect::<Option<Vec<_>>>()?;
    let segment = reader.bytes()?;
    let taught = (0..reader.count()?).map(|_| read_stem(reader)).collect::<Option<Vec<_>>>()?;
    let acronyms = reader.string()?.to_owned();
    reader.is_empty().then_some((documents, segment, taught, acronyms))
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

fn write_document(body: &mut Vec<u8>, document: &Document) {
    for text in [document.id(), document.title(), document.raw()] {
        put_bytes(body, text.as_bytes());
    }
    let edits = document.repaired().edits();
    put_number(body, edits.len() as u64);
    let mut end = 0;
    for edit in edits {
        end = put_span(body, edit.span, end);
        put_bytes(body, edit.replacement.as_bytes());
        put_number(body, u64::from(edit.fixes.bits()));
    }
    put_number(body, document.sentences().len() as u64);
    end = 0;
    for sentence in document.sentences() {
        end = put_span(body, sentence.repaired, end);
    }
}

fn read_document(reader: &mut Reader<'_>) -> Option<Document> {
    let id = reader.string()?.to_owned();
    let title = reader.string()?.to_owned();
    let text = reader.string()?.to_owned();
    let mut end = 0;
    let edits = (0..reader.count()?).map(|_| read_edit(reader, &mut end));
    let edits = edits.collect::<Option<Vec<_>>>()?;
    end = 0;
    let spans = (0..reader.count()?).map(|_| read_span(reader, &mut end));
    let spans = spans.collect::<Option<Vec<_>>>()?;
    Document::restore(NewDocument { id, title, text }, edits, &spans)
}

fn read_edit(reader: &mut Reader<'_>, end: &mut usize) -> Option<Edit> {
    let span = read_span(reader, end)?;
    let replacement = reader.string()?.to_owned().into();
    let fixes = Fixes::from_bits(u16::try_from(reader.number()?).ok()?);
    Some(Edit { span, replacement, fixes })
}

/// Writes how far a span begins behind `end`, and its length; gives its own end.
fn put_span(body: &mut Vec<u8>, span: Span, end: usize) -> usize {
    put_number(body, span.start.saturating_sub(end) as u64);
    put_number(body, span.len() as u64);
    span.end
}

fn read_span(reader: &mut Reader<'_>, end: &mut usize) -> Option<Span> {
    let gap = usize::try_from(reader.number()?).ok()?;
    let length = usize::try_from(reader.number()?).ok()?;
    let start = end.checked_add(gap)?;
    *end = start.checked_add(length)?;
    Some(Span::new(start, *end))
}
