//! The events of a library as bytes: found when it is saved, so that whoever opens it has its timeline at
//! once, and need not know how dates are read.
//!
//! What stands in the texts is said by its place there. A label that is no stretch of its sentence, and
//! words that a repair changed, are written out.

use super::document::Document;
use super::documents::Documents;
use crate::index::bytes::{Reader, put_bytes, put_number};
use crate::span::Span;
use crate::time::expression::Base;
use crate::time::value::Date;
use crate::timeline::event::{Anchor, Event, Factuality, Mention};

/// In the order of their numbers in a file; those of [`BASES`] begin with 1, for 0 stands for none.
const FACTUALITIES: [Factuality; 3] =
    [Factuality::Asserted, Factuality::Planned, Factuality::State];
const BASES: [Base; 6] =
    [Base::Writing, Base::Previous, Base::Told, Base::Story, Base::Mentioned, Base::Century];

/// What stands behind a label that was cut.
const CUT: char = '…';

/// Events of these documents as bytes.
pub(super) fn write(events: &[Event], documents: &Documents) -> Vec<u8> {
    let mut bytes = Vec::new();
    for event in events {
        put_bytes(&mut bytes, event.value.to_string().as_bytes());
        put_number(&mut bytes, event.factuality as u64);
        write_anchor(&mut bytes, &event.anchor);
        put_number(&mut bytes, event.mentions.len() as u64);
        for mention in &event.mentions {
            write_mention(&mut bytes, mention, documents);
        }
        write_label(&mut bytes, event, documents);
    }
    bytes
}

/// The events that were written; `None` where the bytes are damaged.
pub(super) fn read(bytes: &[u8], documents: &Documents) -> Option<Vec<Event>> {
    let mut reader = Reader::new(bytes);
    let mut events = Vec::new();
    while !reader.is_empty() {
        events.push(read_event(&mut reader, documents)?);
    }
    Some(events)
}

fn read_event(reader: &mut Reader<'_>, documents: &Documents) -> Option<Event> {
    let value = reader.string()?.parse().ok()?;
    let factuality = *FACTUALITIES.get(reader.small()? as usize)?;
    let anchor = read_anchor(reader, documents)?;
    let count = reader.count()?;
    let mentions = (0..count).map(|_| read_mention(reader, documents));
    let mentions = mentions.collect::<Option<Vec<_>>>()?;
    let label = read_label(reader, mentions.first()?, documents)?;
    Some(Event { value, label, factuality, anchor, mentions })
}

// --- What a date is reckoned from ----------------------------------------------------------------

fn write_anchor(bytes: &mut Vec<u8>, anchor: &Anchor) {
    let base = anchor.base.and_then(|base| BASES.iter().position(|one| *one == base));
    put_number(bytes, base.map_or(0, |base| base as u64 + 1));
    put_number(bytes, u64::from(anchor.inferred));
    put_bytes(bytes, anchor.from.map(|from| from.to_string()).unwrap_or_default().as_bytes());
    let (document, sentence) = anchor.evidence.map_or((0, 0), |(place, told)| (place + 1, told));
    put_number(bytes, document as u64);
    put_number(bytes, sentence as u64);
}

fn read_anchor(reader: &mut Reader<'_>, documents: &Documents) -> Option<Anchor> {
    let base = match reader.small()? {
        0 => None,
        base => Some(*BASES.get(base as usize - 1)?),
    };
    let inferred = reader.small()? == 1;
    let from = match reader.string()? {
        "" => None,
        from => Some(from.parse::<Date>().ok()?),
    };
    let evidence = match (reader.small()? as usize, reader.small()? as usize) {
        (0, _) => None,
        (document, sentence) => {
            (sentence < documents.sentences(document - 1)).then_some(())?;
            Some((document - 1, sentence))
        }
    };
    Some(Anchor { base, from, evidence, inferred })
}

// --- Places in the texts -------------------------------------------------------------------------

/// The first byte of a sentence in the raw text.
fn beginning(document: &Document, sentence: usize) -> Option<usize> {
    document.sentences().get(sentence).map(|found| found.span.start)
}

fn write_mention(bytes: &mut Vec<u8>, mention: &Mention, documents: &Documents) {
    let document = documents.get(mention.document);
    let begins = document.and_then(|document| beginning(document, mention.sentence));
    for number in [mention.document, mention.sentence, mention.nth] {
        put_number(bytes, number as u64);
    }
    for span in [mention.span, mention.clause] {
        put_number(bytes, span.start.saturating_sub(begins.unwrap_or_default()) as u64);
        put_number(bytes, span.len() as u64);
    }
    let raw = document.map_or("", |document| mention.span.slice(document.raw()));
    put_bytes(bytes, if raw == mention.text { b"" } else { mention.text.as_bytes() });
}

fn read_mention(reader: &mut Reader<'_>, documents: &Documents) -> Option<Mention> {
    let mut number = || usize::try_from(reader.number()?).ok();
    let (document, sentence, nth) = (number()?, number()?, number()?);
    let read = documents.get(document)?;
    let begins = beginning(read, sentence)?;
    let mut span = || {
        let start = begins.checked_add(number()?)?;
        let span = Span::new(start, start.checked_add(number()?)?);
        read.raw().get(span.range()).map(|_| span)
    };
    let (span, clause) = (span()?, span()?);
    let text = match reader.string()? {
        "" => span.slice(read.raw()),
        repaired => repaired,
    };
    Some(Mention { document, sentence, nth, span, clause, text: text.to_owned() })
}

/// The repaired words of the sentence of a mention.
fn words_of<'d>(mention: &Mention, documents: &'d Documents) -> &'d str {
    let document = documents.get(mention.document);
    document.map_or("", |document| document.sentence_text(mention.sentence))
}

/// How a label is written down.
const WRITTEN_OUT: u64 = 0;
const STRETCH: u64 = 1;
const CUT_STRETCH: u64 = 2;

/// Writes a label as a stretch of the sentence of the first mention, where it is one.
fn write_label(bytes: &mut Vec<u8>, event: &Event, documents: &Documents) {
    let sentence = event.mentions.first().map_or("", |first| words_of(first, documents));
    let cut = event.label.strip_suffix(CUT);
    let label = cut.unwrap_or(&event.label);
    if let Some(start) = sentence.find(label) {
        put_number(bytes, if cut.is_some() { CUT_STRETCH } else { STRETCH });
        put_number(bytes, start as u64);
        put_number(bytes, label.len() as u64);
    } else {
        put_number(bytes, WRITTEN_OUT);
        put_bytes(bytes, event.label.as_bytes());
    }
}

fn read_label(reader: &mut Reader<'_>, first: &Mention, documents: &Documents) -> Option<String> {
    let kind = reader.number()?;
    if kind == WRITTEN_OUT {
        return Some(reader.string()?.to_owned());
    }
    let start = usize::try_from(reader.number()?).ok()?;
    let end = start.checked_add(usize::try_from(reader.number()?).ok()?)?;
    let mut label = words_of(first, documents).get(start..end)?.to_owned();
    if kind == CUT_STRETCH {
        label.push(CUT);
    }
    Some(label)
}
