//! The events of a library as bytes: found when it is saved, so that whoever opens it has its timeline at
//! once, and need not know how dates are read.
//!
//! What stands in the texts is said by its place there. A label that is no stretch of its sentence is written
//! out. Each mention says what its own clause tells, so that it can be brought together with those of other
//! libraries ([`kept`](super::kept)).

use super::documents::Documents;
use crate::index::bytes::{Reader, put_bytes, put_number};
use crate::span::Span;
use crate::time::expression::Base;
use crate::time::value::Date;
use crate::timeline::event::{Anchor, Event, Factuality, Mention, Within};

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
        write_anchor(&mut bytes, &event.anchor);
        put_number(&mut bytes, event.mentions.len() as u64);
        for mention in &event.mentions {
            write_mention(&mut bytes, mention);
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
    let anchor = read_anchor(reader, documents)?;
    let count = reader.count()?;
    let mentions = (0..count).map(|_| read_mention(reader, documents));
    let mentions = mentions.collect::<Option<Vec<_>>>()?;
    let (label, lead) = read_label(reader, &mentions, documents)?;
    Some(Event::of(value, anchor, label, mentions, lead))
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

/// Writes a mention: its places in the repaired words of its sentence, from which those in the raw text follow.
fn write_mention(bytes: &mut Vec<u8>, mention: &Mention) {
    let nth = mention.nth * FACTUALITIES.len() + mention.factuality as usize;
    for number in [mention.document, mention.sentence, nth] {
        put_number(bytes, number as u64);
    }
    for span in [mention.within.date, mention.within.clause] {
        put_number(bytes, span.start as u64);
        put_number(bytes, span.len() as u64);
    }
}

fn read_mention(reader: &mut Reader<'_>, documents: &Documents) -> Option<Mention> {
    let mut number = || usize::try_from(reader.number()?).ok();
    let (document, sentence, nth) = (number()?, number()?, number()?);
    let factuality = *FACTUALITIES.get(nth % FACTUALITIES.len())?;
    let nth = nth / FACTUALITIES.len();
    let read = documents.get(document)?;
    let words = read.sentence_text(sentence);
    let mut span = || {
        let start = number()?;
        let span = Span::new(start, start.checked_add(number()?)?);
        words.get(span.range()).map(|_| span)
    };
    let within = Within { date: span()?, clause: span()? };
    let [span, clause] = [within.date, within.clause].map(|span| read.raw_span(sentence, span));
    let text = within.date.slice(words).to_owned();
    Some(Mention { document, sentence, nth, span, clause, within, factuality, text })
}

/// The repaired words of the sentence of a mention.
fn words_of<'d>(mention: Option<&Mention>, documents: &'d Documents) -> &'d str {
    let sentence = mention
        .and_then(|mention| Some(documents.get(mention.document)?.sentence_text(mention.sentence)));
    sentence.unwrap_or_default()
}

/// How a label is written down; its number and that of the mention which has it are one.
const WRITTEN_OUT: usize = 0;
const STRETCH: usize = 1;
const CUT_STRETCH: usize = 2;
/// How many ways there are.
const WAYS: usize = 3;

/// Writes a label as a stretch of its sentence, where it is one.
fn write_label(bytes: &mut Vec<u8>, event: &Event, documents: &Documents) {
    let sentence = words_of(event.mentions.get(event.lead), documents);
    let cut = event.label.strip_suffix(CUT);
    let label = cut.unwrap_or(&event.label);
    let mut begin = |way| put_number(bytes, (event.lead * WAYS + way) as u64);
    if let Some(start) = sentence.find(label) {
        begin(if cut.is_some() { CUT_STRETCH } else { STRETCH });
        put_number(bytes, start as u64);
        put_number(bytes, label.len() as u64);
    } else {
        begin(WRITTEN_OUT);
        put_bytes(bytes, event.label.as_bytes());
    }
}

/// A label, and the place of the mention that has it.
fn read_label(
    reader: &mut Reader<'_>,
    mentions: &[Mention],
    documents: &Documents,
) -> Option<(String, usize)> {
    let mut number = || usize::try_from(reader.number()?).ok();
    let begin = number()?;
    let (lead, way) = (begin / WAYS, begin % WAYS);
    let mention = mentions.get(lead)?;
    if way == WRITTEN_OUT {
        return Some((reader.string()?.to_owned(), lead));
    }
    let start = number()?;
    let end = start.checked_add(number()?)?;
    let mut label = words_of(Some(mention), documents).get(start..end)?.to_owned();
    if way == CUT_STRETCH {
        label.push(CUT);
    }
    Some((label, lead))
}
