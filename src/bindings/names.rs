//! Names as they are given to JavaScript: twins of those in `types.d.ts`.

use serde::Serialize;

use super::records::{TextRange, range};
use crate::library::{self, Document, Library, NamePlace, Topic, TopicKind};

/// Who is meant: what an event, a place and a count have in common. Fields that one of them lacks are left
/// out, for each type costs the module a list and an object to write.
#[derive(Serialize)]
pub(super) struct NameTag<'l> {
    number: usize,
    name: &'l str,
    class: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentence: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<usize>,
}

fn tag(library: &Library, number: usize) -> Option<NameTag<'_>> {
    let entity = library.entity(number)?;
    let (name, class) = (entity.name.as_str(), entity.class.name());
    Some(NameTag { number, name, class, count: None, sentence: None, start: None, end: None })
}

/// Those that have these numbers.
pub(super) fn tags<'l>(library: &'l Library, numbers: &[usize]) -> Vec<NameTag<'l>> {
    numbers.iter().filter_map(|number| tag(library, *number)).collect()
}

/// How many hits name each.
pub(super) fn counts<'l>(library: &'l Library, counted: &[(usize, usize)]) -> Vec<NameTag<'l>> {
    let count = |&(number, count)| Some(NameTag { count: Some(count), ..tag(library, number)? });
    counted.iter().filter_map(count).collect()
}

/// Where a document names whom.
pub(super) fn places<'l>(
    library: &'l Library,
    document: &Document,
    places: &[NamePlace],
) -> Vec<NameTag<'l>> {
    let place = |one: &NamePlace| {
        let TextRange { start, end } = range(one.span, |at| document.utf16(at));
        let (sentence, start, end) = (Some(one.sentence), Some(start), Some(end));
        Some(NameTag { sentence, start, end, ..tag(library, one.number)? })
    };
    places.iter().filter_map(place).collect()
}

#[derive(Serialize)]
pub(super) struct Names<'l> {
    total: usize,
    names: Vec<Name<'l>>,
}

#[derive(Serialize)]
struct Name<'l> {
    number: usize,
    name: &'l str,
    class: &'static str,
    certainty: &'static str,
    aliases: &'l [String],
    mentions: usize,
    documents: usize,
    events: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<i32>,
}

pub(super) fn names<'l>(found: &[library::Name<'l>], (offset, limit): (usize, usize)) -> Names<'l> {
    let given = found.iter().skip(offset).take(limit);
    Names { total: found.len(), names: given.map(name).collect() }
}

fn name<'l>(found: &library::Name<'l>) -> Name<'l> {
    let library::Name { number, entity, mentions, documents, events, years } = *found;
    Name {
        number,
        name: &entity.name,
        class: entity.class.name(),
        certainty: entity.certainty.name(),
        aliases: &entity.aliases,
        mentions,
        documents,
        events,
        first: years.map(|(first, _)| first),
        last: years.map(|(_, last)| last),
    }
}

/// A name of the query, and whom it means.
#[derive(Serialize)]
pub(super) struct QueryName<'l> {
    text: &'l str,
    role: &'static str,
    names: Vec<NameTag<'l>>,
}

pub(super) fn asked<'l>(
    library: &'l Library,
    result: &'l library::SearchResult,
) -> Vec<QueryName<'l>> {
    let names = result.query.names.iter().zip(&result.named).enumerate();
    let record = names.map(|(number, (name, found))| QueryName {
        text: &name.text,
        role: result.query.topic_role(Topic { kind: TopicKind::Name, number }).name(),
        names: tags(library, found),
    });
    record.collect()
}
