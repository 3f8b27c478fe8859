//! What a search says of times: those of its query, and the counts of its hits; twins of the objects in
//! `types.d.ts`.

use serde::Serialize;

use super::names::{NameTag, counts};
use crate::library::{self, Library, Topic, TopicKind};

/// A time of the query; without bounds where it can't be read.
#[derive(Serialize)]
pub(super) struct QueryTime<'l> {
    text: &'l str,
    role: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Facets<'l> {
    documents: Vec<Count<'l>>,
    years: Vec<Count<'l>>,
    wider: usize,
    undated: usize,
    names: Vec<NameTag<'l>>,
}

/// How many hits there are of a document or a year. Two objects of one type: each type costs the module
/// a list and an object to write.
#[derive(Serialize)]
struct Count<'l> {
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<&'l str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<i32>,
    count: usize,
}

pub(super) fn times(result: &library::SearchResult) -> Vec<QueryTime<'_>> {
    let times = result.query.times.iter().zip(&result.times).enumerate();
    let record = times.map(|(number, (time, period))| QueryTime {
        text: &time.text,
        role: result.query.topic_role(Topic { kind: TopicKind::Time, number }).name(),
        from: period.and_then(|period| Some(period.from?.to_string())),
        to: period.and_then(|period| Some(period.to?.to_string())),
    });
    record.collect()
}

pub(super) fn facets<'l>(library: &'l Library, counted: &library::Facets) -> Facets<'l> {
    let documents = counted.documents.iter().map(|&(place, count)| {
        let document = Some(library.documents().summary(place).id);
        Count { document, year: None, count }
    });
    let years = counted.years.iter().map(|&(year, count)| Count {
        document: None,
        year: Some(year),
        count,
    });
    let (wider, undated) = (counted.wider, counted.undated);
    let (documents, years) = (documents.collect(), years.collect());
    Facets { documents, years, wider, undated, names: counts(library, &counted.names) }
}
