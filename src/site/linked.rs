//! What pages tell machines, in the words of schema.org.

use serde_json::{Map, Value, json};

use super::markup::address;
use super::sentences::machine;
use super::{Options, Text};
use crate::time::value::Edtf;
use crate::timeline::event::Event;
use crate::timeline::export::when::When;

const CONTEXT: &str = "https://schema.org";

/// What a text is.
pub(super) fn article(text: &Text, language: &str, options: &Options) -> Value {
    let about = &text.about;
    let mut all = kind("Article");
    all.insert("@context".to_owned(), json!(CONTEXT));
    all.insert("headline".to_owned(), json!(about.title));
    all.insert("inLanguage".to_owned(), json!(language));
    if !about.authors.is_empty() {
        let person = |name: &String| json!({"@type": "Person", "name": name});
        let authors: Vec<_> = about.authors.iter().map(person).collect();
        all.insert("author".to_owned(), json!(authors));
    }
    if let Some(date) = about.date.and_then(|date| machine(&Edtf::Date(date))) {
        all.insert("dateCreated".to_owned(), json!(date));
    }
    if !about.tags.is_empty() {
        all.insert("keywords".to_owned(), json!(about.tags));
    }
    all.insert("isPartOf".to_owned(), json!({"@type": "WebSite", "name": options.title}));
    if let Some(url) = &options.url {
        all.insert("url".to_owned(), json!(format!("{url}{}", address(&text.page))));
    }
    Value::Object(all)
}

/// What happened, and which text tells of it.
pub(super) fn events(events: &[&Event], texts: &[Text], options: &Options) -> Value {
    let all: Vec<_> =
        events.iter().filter_map(|event| self::event(event, texts, options)).collect();
    json!({"@context": CONTEXT, "@graph": all})
}

/// An event; none where it has neither a beginning nor an end.
fn event(event: &Event, texts: &[Text], options: &Options) -> Option<Value> {
    let (from, to) = event.value.bounds();
    let start = from.and_then(|date| When::ends(date.first_day(), date.last_day()).0);
    let end = to.and_then(|date| When::ends(date.first_day(), date.last_day()).1);
    start.or(end)?;
    let first = event.mentions.first()?;
    let text = texts.get(first.document)?;
    let mut all = kind("Event");
    all.insert("name".to_owned(), json!(event.label));
    if let Some(start) = start {
        all.insert("startDate".to_owned(), json!(start.to_string()));
    }
    if let Some(end) = end.filter(|end| start != Some(*end)) {
        all.insert("endDate".to_owned(), json!(end.to_string()));
    }
    let mut source = kind("Article");
    source.insert("headline".to_owned(), json!(text.about.title));
    if let Some(url) = &options.url {
        let place = format!("{url}{}#s{}", address(&text.page), first.sentence + 1);
        source.insert("url".to_owned(), json!(place));
    }
    all.insert("subjectOf".to_owned(), Value::Object(source));
    Some(Value::Object(all))
}

fn kind(name: &str) -> Map<String, Value> {
    Map::from_iter([("@type".to_owned(), json!(name))])
}

/// The list of all pages, for search engines.
pub(super) fn sitemap(url: &str, pages: &[&str]) -> String {
    let mut list = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in pages {
        // Of addresses that were checked, only this sign needs another in XML.
        let place = format!("{url}{}", address(page)).replace('&', "&amp;");
        list.extend(["<url><loc>", &place, "</loc></url>\n"]);
    }
    list.push_str("</urlset>\n");
    list
}
