//! Names as they are printed; see [`records`](super::records).

use jylnama::library::{Document, Facets, Library, Name, SearchResult, Topic, TopicKind};
use jylnama::names::{Entity, Mention};
use serde::Serialize;

use super::records::Place;

#[derive(Debug, Serialize)]
pub(super) struct NameRecord {
    #[serde(flatten)]
    place: Place,
    class: &'static str,
    /// The name of whom or what it names, in the nominative.
    name: String,
}

/// The names of a document, in order.
pub(super) fn names_of(document: &Document, entities: &[Entity]) -> Vec<NameRecord> {
    let record = |entity: &Entity, mention: &Mention| NameRecord {
        place: Place::new(document, document.raw_span(mention.sentence, mention.span)),
        class: entity.class.name(),
        name: entity.name.clone(),
    };
    let of = |entity| move |mention| record(entity, mention);
    let all = entities.iter().flat_map(|entity| entity.mentions.iter().map(of(entity)));
    let mut all: Vec<NameRecord> = all.collect();
    all.sort_by_key(|name| name.place.start);
    all
}

/// Who is named in a library, and how often.
#[derive(Debug, Serialize)]
pub(super) struct NameOfLibrary<'l> {
    name: &'l str,
    class: &'static str,
    certainty: &'static str,
    aliases: &'l [String],
    mentions: usize,
    documents: usize,
    events: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    years: Option<(i32, i32)>,
}

pub(super) fn name<'l>(name: &Name<'l>) -> NameOfLibrary<'l> {
    let Name { entity, mentions, documents, events, years, .. } = *name;
    let (class, certainty) = (entity.class.name(), entity.certainty.name());
    let (name, aliases) = (entity.name.as_str(), entity.aliases.as_slice());
    NameOfLibrary { name, class, certainty, aliases, mentions, documents, events, years }
}

#[derive(Debug, Serialize)]
pub(super) struct NamesOf<'d> {
    pub(super) id: &'d str,
    pub(super) entities: Vec<NameRecord>,
}

/// A name of the query, and whom it means; nobody where it can't be read as one.
#[derive(Debug, Serialize)]
pub(super) struct QueryNameRecord<'l> {
    text: &'l str,
    role: &'static str,
    names: Vec<&'l str>,
}

/// The names of a query, and whom they mean.
pub(super) fn asked<'l>(
    library: &'l Library,
    result: &'l SearchResult,
) -> Vec<QueryNameRecord<'l>> {
    let names = result.query.names.iter().zip(&result.named).enumerate();
    let name = |number: &usize| Some(library.entity(*number)?.name.as_str());
    let record = names.map(|(number, (asked, found))| QueryNameRecord {
        text: &asked.text,
        role: result.query.topic_role(Topic { kind: TopicKind::Name, number }).name(),
        names: found.iter().filter_map(name).collect(),
    });
    record.collect()
}

#[derive(Debug, Serialize)]
pub(super) struct NameCount<'l> {
    name: &'l str,
    class: &'static str,
    count: usize,
}

/// How many hits name each.
pub(super) fn counts<'l>(library: &'l Library, counted: &Facets) -> Vec<NameCount<'l>> {
    let count = |&(number, count): &(usize, usize)| {
        let entity = library.entity(number)?;
        Some(NameCount { name: &entity.name, class: entity.class.name(), count })
    };
    counted.names.iter().filter_map(count).collect()
}
