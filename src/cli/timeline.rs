//! The shape of printed events; a contract as [`records`](super::records) is.

use jylnama::library::Library;
use jylnama::timeline::event::{Anchor, Event, Mention};
use serde::Serialize;

use super::records::Place;

#[derive(Debug, Serialize)]
pub(super) struct Timeline<'l> {
    pub(super) events: Vec<EventRecord<'l>>,
}

#[derive(Debug, Serialize)]
pub(super) struct EventRecord<'l> {
    pub(super) id: String,
    pub(super) label: &'l str,
    pub(super) edtf: String,
    pub(super) precision: &'static str,
    min: i32,
    max: i32,
    pub(super) factuality: &'static str,
    anchor: AnchorRecord<'l>,
    pub(super) mentions: Vec<MentionRecord<'l>>,
}

/// How a date came by its value.
#[derive(Debug, Serialize)]
struct AnchorRecord<'l> {
    base: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<EvidenceRecord<'l>>,
    inferred: bool,
}

/// The sentence that gives the date that another is reckoned from.
#[derive(Debug, Serialize)]
struct EvidenceRecord<'l> {
    document: &'l str,
    sentence: usize,
    #[serde(flatten)]
    place: Place,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MentionRecord<'l> {
    pub(super) document: &'l str,
    title: &'l str,
    #[serde(flatten)]
    pub(super) place: Place,
    pub(super) text: &'l str,
    sentence: usize,
    sentence_start: usize,
    sentence_end: usize,
    clause: Place,
}

/// The events of a library.
pub(super) fn timeline<'l>(library: &'l Library, events: &'l [Event]) -> Timeline<'l> {
    Timeline { events: events.iter().map(|found| event(library, found)).collect() }
}

fn event<'l>(library: &'l Library, event: &'l Event) -> EventRecord<'l> {
    let mentions: Vec<_> = event.mentions.iter().filter_map(|m| mention(library, m)).collect();
    EventRecord {
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

fn anchor<'l>(library: &'l Library, anchor: &Anchor) -> AnchorRecord<'l> {
    let evidence = anchor.evidence.and_then(|(document, sentence)| {
        let document = library.documents().get(document)?;
        let place = Place::new(document, document.sentences().get(sentence)?.span);
        Some(EvidenceRecord { document: document.id(), sentence, place })
    });
    let from = anchor.from.map(|from| from.to_string());
    AnchorRecord { base: anchor.base.name(), from, evidence, inferred: anchor.inferred }
}

fn mention<'l>(library: &'l Library, mention: &'l Mention) -> Option<MentionRecord<'l>> {
    let document = library.documents().get(mention.document)?;
    let sentence = document.sentences().get(mention.sentence)?;
    let around = Place::new(document, sentence.span);
    Some(MentionRecord {
        document: document.id(),
        title: document.title(),
        place: Place::new(document, mention.span),
        text: &mention.text,
        sentence: mention.sentence,
        sentence_start: around.start,
        sentence_end: around.end,
        clause: Place::new(document, mention.clause),
    })
}
