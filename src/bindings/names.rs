//! Names as they are given to JavaScript: twins of those in `types.d.ts`.

use serde::Serialize;

use super::records::{TextRange, range};
use crate::library::{self, Document, Library, NamePlace, Topic, TopicKind};

/// Who is meant, with what is told of it: an event, a place, a count and the list of names each tell other
/// things, and leave out the rest, for each type costs the module a list and an object to write.
#[derive(Default, Serialize)]
pub(super) struct NameTag<'l> {
    number: usize,
    name: &'l str,
    class: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    certainty: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    aliases: Option<&'l [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentence: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mentions: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    documents: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    events: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<i32>,
}

fn tag(library: &Library, number: usize) -> Option<NameTag<'_>> {
    let entity = library.entity(number)?;
    let (name, class) = (entity.name.as_str(), entity.class.name());
    Some(NameTag { number, name, class, ..NameTag::default() })
}

/// Those that have these numbers.
pub(super) fn tags<'l>(library: &'l Library, numbers: &[usize]) -> Vec<NameTag<'l>> {
    numbers.iter().filter_map(|number| tag(library, *number)).collect()
}

/// How many hits name each.
pub(super) fn counts<'l>(library: &'l Library, counted: &[(usize, usize)]) -> Vec<NameTag<'l>> {
    let mut tags = Vec::new();
    for &(number, count) in counted {
        if let Some(tag) = tag(library, number) {
            tags.push(NameTag { count: Some(count), ..tag });
        }
    }
    tags
}

/// Where a document names whom.
pub(super) fn places<'l>(
    library: &'l Library,
    document: &Document,
    places: &[NamePlace],
) -> Vec<NameTag<'l>> {
    let mut tags = Vec::new();
    for one in places {
        let TextRange { start, end } = range(one.span, |at| document.utf16(at));
        let (sentence, start, end) = (Some(one.sentence), Some(start), Some(end));
        if let Some(tag) = tag(library, one.number) {
            tags.push(NameTag { sentence, start, end, ..tag });
        }
    }
    tags
}

#[derive(Serialize)]
pub(super) struct Names<'l> {
    total: usize,
    names: Vec<NameTag<'l>>,
}

pub(super) fn names<'l>(
    library: &'l Library,
    found: &[library::Name<'l>],
    (offset, limit): (usize, usize),
) -> Names<'l> {
    let mut names = Vec::new();
    for one in found.iter().skip(offset).take(limit) {
        let Some(tag) = tag(library, one.number) else { continue };
        names.push(NameTag {
            certainty: Some(one.entity.certainty.name()),
            aliases: Some(&one.entity.aliases),
            mentions: Some(one.mentions),
            documents: Some(one.documents),
            events: Some(one.events),
            first: one.years.map(|(first, _)| first),
            last: one.years.map(|(_, last)| last),
            ..tag
        });
    }
    Names { total: found.len(), names }
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
