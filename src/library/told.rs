//! What a document tells of times, as far as searches and timelines ask: its dates in known years, and what
//! has no place on a line. Found once, when the document is taken in or first asked; saved with it.

use super::undated::UndatedKind;
use crate::index::bytes::{Reader, put_bytes, put_number};
use crate::span::Span;
use crate::time::value::Edtf;

/// What a document tells of times, each in the order of the places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Its dates in known years.
    pub(super) dates: Vec<ToldDate>,
    /// Its times that have no place on a line.
    pub(super) undated: Vec<ToldTime>,
}

/// A date in a known year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToldDate {
    /// The number of its sentence, counted from 0.
    pub sentence: usize,
    /// Its place in the repaired words of the sentence, in bytes.
    pub span: Span,
    /// When.
    pub value: Edtf,
}

/// A time without a place on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ToldTime {
    /// The number of its sentence.
    pub(super) sentence: usize,
    /// Its place in the repaired words of the sentence.
    pub(super) span: Span,
    pub(super) kind: UndatedKind,
    /// As TIMEX3 has it.
    pub(super) value: String,
}

impl Told {
    /// The dates of one sentence.
    pub(super) fn dates_of(&self, sentence: usize) -> &[ToldDate] {
        let place = |sentence| self.dates.partition_point(|date| date.sentence < sentence);
        self.dates.get(place(sentence)..place(sentence + 1)).unwrap_or_default()
    }

    /// Appends it to a record.
    pub(super) fn write(&self, bytes: &mut Vec<u8>) {
        let mut last = 0;
        put_number(bytes, self.dates.len() as u64);
        for date in &self.dates {
            put_place(bytes, date.sentence, date.span, &mut last);
            put_bytes(bytes, date.value.to_string().as_bytes());
        }
        last = 0;
        put_number(bytes, self.undated.len() as u64);
        for time in &self.undated {
            put_place(bytes, time.sentence, time.span, &mut last);
            put_number(bytes, time.kind as u64);
            put_bytes(bytes, time.value.as_bytes());
        }
    }

    /// Reads it from a record; `None` where that is damaged.
    pub(super) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let mut last = 0;
        let dates = (0..reader.count()?).map(|_| {
            let (sentence, span) = place(reader, &mut last)?;
            let value = reader.string()?.parse().ok().filter(Edtf::is_placed)?;
            Some(ToldDate { sentence, span, value })
        });
        let dates = dates.collect::<Option<_>>()?;
        last = 0;
        let undated = (0..reader.count()?).map(|_| {
            let (sentence, span) = place(reader, &mut last)?;
            let kind = UndatedKind::ALL.get(reader.small()? as usize).copied()?;
            Some(ToldTime { sentence, span, kind, value: reader.string()?.to_owned() })
        });
        Some(Self { dates, undated: undated.collect::<Option<_>>()? })
    }
}

/// Writes a place: how many sentences behind the last, and where in its own.
fn put_place(bytes: &mut Vec<u8>, sentence: usize, span: Span, last: &mut usize) {
    put_number(bytes, sentence.saturating_sub(*last) as u64);
    put_number(bytes, span.start as u64);
    put_number(bytes, span.len() as u64);
    *last = sentence;
}

fn place(reader: &mut Reader<'_>, last: &mut usize) -> Option<(usize, Span)> {
    let mut number = || usize::try_from(reader.number()?).ok();
    *last = last.checked_add(number()?)?;
    let start = number()?;
    Some((*last, Span::new(start, start.checked_add(number()?)?)))
}
