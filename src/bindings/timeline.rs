//! Events as they are given to JavaScript: twins of those in `types.d.ts`.

use serde::Serialize;

use super::names::{NameTag, tags};
use super::records::{TextRange, range};
use crate::library::{Library, Undated};
use crate::time::expression::Base;
use crate::time::value::Edtf;
use crate::timeline::event;

#[derive(Serialize)]
pub(super) struct Timeline<'l> {
    total: usize,
    events: Vec<TimelineEvent<'l>>,
    undated: Vec<UndatedTime<'l>>,
}

#[derive(Serialize)]
struct TimelineEvent<'l> {
    id: String,
    label: &'l str,
    edtf: String,
    precision: &'static str,
    min: Option<i32>,
    max: Option<i32>,
    factuality: &'static str,
    anchor: Anchor<'l>,
    mentions: Vec<Mention<'l>>,
    names: Vec<NameTag<'l>>,
}

#[derive(Serialize)]
struct Anchor<'l> {
    base: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<Evidence<'l>>,
    inferred: bool,
}

#[derive(Serialize)]
struct Evidence<'l> {
    document: &'l str,
    sentence: usize,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Mention<'l> {
    document: &'l str,
    title: &'l str,
    start: usize,
    end: usize,
    sentence: usize,
    sentence_start: usize,
    sentence_end: usize,
    clause: TextRange,
    text: &'l str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct UndatedTime<'l> {
    document: &'l str,
    title: &'l str,
    start: usize,
    end: usize,
    sentence: usize,
    sentence_start: usize,
    sentence_end: usize,
    text: &'l str,
    kind: &'static str,
    value: &'l str,
}

pub(super) fn timeline<'l>(
    library: &'l Library,
    (events, undated): (&'l [&'l event::Event], &'l [Undated]),
    (offset, limit): (usize, usize),
) -> Timeline<'l> {
    let given = events.iter().skip(offset).take(limit);
    Timeline {
        total: events.len(),
        events: given.map(|found| one_event(library, found)).collect(),
        undated: undated.iter().filter_map(|found| undated_time(library, found)).collect(),
    }
}

fn one_event<'l>(library: &'l Library, event: &'l event::Event) -> TimelineEvent<'l> {
    let (from, to) = match event.value {
        Edtf::Interval(from, to) => (from.is_some(), to.is_some()),
        _ => (true, true),
    };
    TimelineEvent {
        id: library.event_id(event),
        label: &event.label,
        edtf: event.value.to_string(),
        precision: event.value.precision().name(),
        min: from.then(|| event.value.min_day()),
        max: to.then(|| event.value.max_day()),
        factuality: event.factuality.name(),
        anchor: anchor(library, &event.anchor),
        mentions: event.mentions.iter().filter_map(|m| mention(library, m)).collect(),
        names: tags(library, &library.participants(event)),
    }
}

fn anchor<'l>(library: &'l Library, anchor: &event::Anchor) -> Anchor<'l> {
    let evidence = anchor.evidence.and_then(|(document, sentence)| {
        let document = library.documents().get(document)?;
        let place = document.sentences().get(sentence)?.span;
        let TextRange { start, end } = range(place, |at| document.utf16(at));
        Some(Evidence { document: document.id(), sentence, start, end })
    });
    let from = anchor.from.map(|from| from.to_string());
    Anchor {
        base: anchor.base.map_or("absolute", Base::name),
        from,
        evidence,
        inferred: anchor.inferred,
    }
}

fn mention<'l>(library: &'l Library, mention: &'l event::Mention) -> Option<Mention<'l>> {
    let document = library.documents().get(mention.document)?;
    let sentence = document.sentences().get(mention.sentence)?;
    let date = range(mention.span, |at| document.utf16(at));
    let around = range(sentence.span, |at| document.utf16(at));
    Some(Mention {
        document: document.id(),
        title: document.title(),
        start: date.start,
        end: date.end,
        sentence: mention.sentence,
        sentence_start: around.start,
        sentence_end: around.end,
        clause: range(mention.clause, |at| document.utf16(at)),
        text: &mention.text,
    })
}

fn undated_time<'l>(library: &'l Library, undated: &'l Undated) -> Option<UndatedTime<'l>> {
    let document = library.documents().get(undated.document)?;
    let sentence = document.sentences().get(undated.sentence)?;
    let time = range(undated.span, |at| document.utf16(at));
    let around = range(sentence.span, |at| document.utf16(at));
    Some(UndatedTime {
        document: document.id(),
        title: document.title(),
        start: time.start,
        end: time.end,
        sentence: undated.sentence,
        sentence_start: around.start,
        sentence_end: around.end,
        text: &undated.text,
        kind: undated.kind.name(),
        value: &undated.value,
    })
}
