//! Events as they are given to JavaScript: twins of those in `types.d.ts`.

use serde::Serialize;

use super::records::{TextRange, range};
use crate::library::Library;
use crate::time::expression::Base;
use crate::timeline::event;

#[derive(Serialize)]
pub(super) struct Timeline<'l> {
    total: usize,
    events: Vec<TimelineEvent<'l>>,
}

#[derive(Serialize)]
struct TimelineEvent<'l> {
    id: String,
    label: &'l str,
    edtf: String,
    precision: &'static str,
    min: i32,
    max: i32,
    factuality: &'static str,
    anchor: Anchor<'l>,
    mentions: Vec<Mention<'l>>,
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

pub(super) fn timeline<'l>(
    library: &'l Library,
    events: &'l [event::Event],
    (offset, limit): (usize, usize),
) -> Timeline<'l> {
    let given = events.iter().skip(offset).take(limit);
    Timeline { total: events.len(), events: given.map(|found| one_event(library, found)).collect() }
}

fn one_event<'l>(library: &'l Library, event: &'l event::Event) -> TimelineEvent<'l> {
    let mentions: Vec<_> = event.mentions.iter().filter_map(|m| mention(library, m)).collect();
    TimelineEvent {
        id: event.id(mentions.first().map_or("", |mention| mention.document)),
        label: &event.label,
        edtf: event.value.to_string(),
        precision: event.value.precision().name(),
        min: event.value.min_day(),
        max: event.value.max_day(),
        factuality: event.factuality.name(),
        anchor: anchor(library, &event.anchor),
        mentions,
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
