//! The documents of a library: those that were added, and those of a saved file, which are read when they
//! are first asked for.

use std::cell::{LazyCell, OnceCell};
use std::ops::Range;
use std::rc::Rc;

use super::document::{Document, NewDocument};
use super::intake::Intake;
use super::told::Told;
use crate::hash::Numbers;
use crate::index::bytes::{Reader, put_bytes, put_number};
use crate::index::format::Pages;
use crate::span::Span;
use crate::text::repair::{Edit, Fixes};
use crate::time::value::{Date, NotEdtf};

/// Bytes of a row of the table: where a document begins, and how many sentences it has.
const ROW: usize = 12;

/// Documents, in the order in which they were added.
#[derive(Debug)]
pub struct Documents {
    slots: Slots,
    saved: Saved,
    /// The number of each, by id.
    numbers: OnceCell<Numbers>,
}

/// Room for each document, made when it is first asked for.
type Slots = LazyCell<Vec<Slot>, Box<dyn FnOnce() -> Vec<Slot>>>;

/// Room for a document.
#[derive(Clone, Debug, Default)]
struct Slot {
    document: OnceCell<Box<Document>>,
    /// Which of the saved ones it is; `None` for one that was added.
    saved: Option<u32>,
}

/// Where a file has its documents.
#[derive(Clone, Debug, Default)]
pub(super) struct Saved {
    /// The file.
    pages: Rc<Pages>,
    /// The table of them.
    table: Range<usize>,
    /// The documents.
    documents: Range<usize>,
    /// Whether they follow each other, found when it is first asked for.
    in_order: OnceCell<bool>,
}

/// What is told of a document without reading its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary<'d> {
    /// The name by which it is asked for.
    pub id: &'d str,
    /// Its title; may be empty.
    pub title: &'d str,
    /// The length of its raw text, in UTF-16 code units.
    pub utf16: usize,
    /// How many repairs it has.
    pub repairs: usize,
    /// How many sentences it has.
    pub sentences: usize,
}

impl Default for Documents {
    fn default() -> Self {
        Self::open(Saved::default())
    }
}

impl Documents {
    /// Those that are whole, each read when it comes.
    pub(super) fn into_each(self) -> impl Iterator<Item = Document> {
        let Self { mut slots, saved, .. } = self;
        std::mem::take(LazyCell::force_mut(&mut slots)).into_iter().filter_map(move |slot| {
            match slot.document.into_inner() {
                Some(document) => Some(*document),
                None => saved.document(slot.saved?),
            }
        })
    }

    /// The documents of a file.
    pub(super) fn open(saved: Saved) -> Self {
        let slot = |number| Slot { document: OnceCell::new(), saved: Some(number) };
        let count = saved.len() as u32;
        let slots = LazyCell::new(Box::new(move || (0..count).map(slot).collect()) as Box<_>);
        Self { slots, saved, numbers: OnceCell::new() }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// The document with this number; `None` where there is none, or where it is damaged.
    pub fn get(&self, number: usize) -> Option<&Document> {
        let slot = self.slots.get(number)?;
        let document = match (slot.document.get(), slot.saved) {
            (None, Some(saved)) => {
                let Some(document) = self.saved.document(saved) else {
                    self.saved.pages.distrust();
                    return None;
                };
                slot.document.get_or_init(|| Box::new(document))
            }
            (document, _) => document?,
        };
        Some(document)
    }

    /// All documents that are whole.
    pub fn iter(&self) -> impl Iterator<Item = &Document> {
        (0..self.len()).filter_map(|number| self.get(number))
    }

    /// What is told of the document with this number.
    pub fn summary(&self, number: usize) -> Summary<'_> {
        let Some(slot) = self.slots.get(number) else { return Summary::default() };
        if let Some(document) = slot.document.get() {
            return summary(document);
        }
        let mut reader = Reader::new(slot.saved.map_or(&[], |saved| self.saved.record(saved)));
        read_summary(&mut reader).unwrap_or_else(|| {
            self.saved.pages.distrust();
            Summary::default()
        })
    }

    /// When the text of the document with this number was written, if anybody said so. Of a saved one its
    /// record is passed over, and not made a document.
    pub fn written(&self, number: usize) -> Option<Date> {
        let slot = self.slots.get(number)?;
        match (slot.document.get(), slot.saved) {
            (Some(document), _) => document.written(),
            (None, saved) => {
                let written = read_written(&mut Reader::new(self.saved.record(saved?)));
                written.unwrap_or_else(|_| {
                    self.saved.pages.distrust();
                    None
                })
            }
        }
    }

    /// The number of the document with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.numbers().get(id)
    }

    /// The number of each document, by id; counted when it is first asked for.
    fn numbers(&self) -> &Numbers {
        self.numbers.get_or_init(|| {
            let mut numbers = Numbers::default();
            for number in 0..self.len() {
                // No two that were saved had one id.
                if numbers.of(self.summary(number).id) != number {
                    self.saved.pages.distrust();
                }
            }
            numbers
        })
    }

    /// The document with this number, to be changed.
    pub(super) fn get_mut(&mut self, number: usize) -> Option<&mut Document> {
        self.get(number)?;
        LazyCell::force_mut(&mut self.slots).get_mut(number)?.document.get_mut().map(Box::as_mut)
    }

    /// How many sentences the document with this number has.
    pub fn sentences(&self, number: usize) -> usize {
        let Some(slot) = self.slots.get(number) else { return 0 };
        match slot.document.get() {
            Some(document) => document.sentences().len(),
            None => slot.saved.and_then(|saved| self.saved.sentences(saved)).unwrap_or_default(),
        }
    }

    /// Adds a document.
    pub(super) fn push(&mut self, document: Document) -> &Document {
        if let Some(numbers) = self.numbers.get_mut() {
            numbers.of(document.id());
        }
        let slot = LazyCell::force_mut(&mut self.slots).push_mut(Slot::default());
        slot.document.get_or_init(|| Box::new(document))
    }

    /// Takes out the document with this number.
    pub(super) fn remove(&mut self, number: usize) {
        if number < self.slots.len() {
            LazyCell::force_mut(&mut self.slots).remove(number);
            self.numbers.take();
        }
    }

    /// The table and the documents as bytes.
    pub(super) fn write(&self, intake: &dyn Intake) -> [Vec<u8>; 2] {
        let (mut table, mut documents) = (Vec::new(), Vec::new());
        for document in self.iter() {
            table.extend((documents.len() as u64).to_le_bytes());
            table.extend((document.sentences().len() as u32).to_le_bytes());
            write_document(&mut documents, document);
            document.told(Some(intake)).write(&mut documents);
        }
        [table, documents]
    }
}

impl Saved {
    pub(super) fn new(pages: Rc<Pages>, table: Range<usize>, documents: Range<usize>) -> Self {
        Self { pages, table, documents, in_order: OnceCell::new() }
    }

    /// How many there are.
    fn len(&self) -> usize {
        self.table.len() / ROW
    }

    /// How many sentences a document has: it has room for no more than two bytes each would fill.
    fn sentences(&self, number: u32) -> Option<usize> {
        let (_, count) = self.row(number)?;
        (count <= self.range(number)?.len() / 2).then_some(count)
    }

    /// Whether documents follow each other. If they ran back, a few bytes could stand for any number of
    /// documents, and fill the memory.
    fn is_in_order(&self) -> bool {
        let start = |number| self.row(number).map(|(start, _)| start);
        let rows = || (0..self.len() as u32).map(start).is_sorted();
        *self.in_order.get_or_init(rows)
    }

    /// Where a document begins, and how many sentences it has.
    fn row(&self, number: u32) -> Option<(usize, usize)> {
        let start = (number as usize).checked_mul(ROW)?;
        let end = start.checked_add(ROW).filter(|end| *end <= self.table.len())?;
        let row = self.pages.get(self.table.start + start..self.table.start + end);
        let (place, count) = row.split_first_chunk::<8>()?;
        let count = count.first_chunk::<4>()?;
        Some((
            usize::try_from(u64::from_le_bytes(*place)).ok()?,
            u32::from_le_bytes(*count) as usize,
        ))
    }

    /// Where a document is among all.
    fn range(&self, number: u32) -> Option<Range<usize>> {
        let (start, _) = self.row(number).filter(|_| self.is_in_order())?;
        let end = self.row(number + 1).map_or(self.documents.len(), |(end, _)| end);
        (start <= end && end <= self.documents.len()).then_some(start..end)
    }

    /// The bytes of a document.
    fn record(&self, number: u32) -> &[u8] {
        let place = |at| self.documents.start + at;
        let range = self.range(number);
        range.map_or(&[], |range| self.pages.get(place(range.start)..place(range.end)))
    }

    fn document(&self, number: u32) -> Option<Document> {
        let mut reader = Reader::new(self.record(number));
        let document = read_document(&mut reader)?;
        let (_, sentences) = self.row(number)?;
        (reader.is_empty() && document.sentences().len() == sentences).then_some(document)
    }
}

fn summary(document: &Document) -> Summary<'_> {
    Summary {
        id: document.id(),
        title: document.title(),
        utf16: document.utf16(document.raw().len()),
        repairs: document.repaired().edits().len(),
        sentences: document.sentences().len(),
    }
}

fn write_document(body: &mut Vec<u8>, document: &Document) {
    let summary = summary(document);
    for text in [summary.id, summary.title] {
        put_bytes(body, text.as_bytes());
    }
    for number in [summary.utf16, summary.repairs, summary.sentences] {
        put_number(body, number as u64);
    }
    put_bytes(body, document.raw().as_bytes());
    let mut end = 0;
    for edit in document.repaired().edits() {
        end = put_span(body, edit.span, end);
        put_bytes(body, edit.replacement.as_bytes());
        put_number(body, u64::from(edit.fixes.bits()));
    }
    end = 0;
    for sentence in document.sentences() {
        end = put_span(body, sentence.repaired, end);
    }
    let written = document.written().map(|written| written.to_string());
    put_bytes(body, written.unwrap_or_default().as_bytes());
}

fn read_summary<'b>(reader: &mut Reader<'b>) -> Option<Summary<'b>> {
    let (id, title) = (reader.string()?, reader.string()?);
    let utf16 = usize::try_from(reader.number()?).ok()?;
    Some(Summary { id, title, utf16, repairs: reader.count()?, sentences: reader.count()? })
}

fn read_document(reader: &mut Reader<'_>) -> Option<Document> {
    let Summary { id, title, repairs, sentences, .. } = read_summary(reader)?;
    let text = reader.string()?.to_owned();
    let mut end = 0;
    let edits = (0..repairs).map(|_| read_edit(reader, &mut end));
    let edits = edits.collect::<Option<Vec<_>>>()?;
    end = 0;
    let spans = (0..sentences).map(|_| read_span(reader, &mut end));
    let spans = spans.collect::<Option<Vec<_>>>()?;
    let written = read_date(reader).ok()?;
    let told = Told::read(reader)?;
    let new = NewDocument { id: id.to_owned(), title: title.to_owned(), text, written };
    Document::restore(new, edits, &spans, told)
}

/// When a text was written; nothing stands there where nobody said it.
fn read_date(reader: &mut Reader<'_>) -> Result<Option<Date>, NotEdtf> {
    match reader.string().ok_or(NotEdtf)? {
        "" => Ok(None),
        written => written.parse().map(Some),
    }
}

/// The date of a record, with all before it passed over.
fn read_written(reader: &mut Reader<'_>) -> Result<Option<Date>, NotEdtf> {
    pass_over(reader).ok_or(NotEdtf)?;
    read_date(reader)
}

/// Passes over all that stands before the date.
fn pass_over(reader: &mut Reader<'_>) -> Option<()> {
    let Summary { repairs, sentences, .. } = read_summary(reader)?;
    reader.bytes()?;
    for _ in 0..repairs {
        read_edit(reader, &mut 0)?;
    }
    for _ in 0..sentences {
        read_span(reader, &mut 0)?;
    }
    Some(())
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
