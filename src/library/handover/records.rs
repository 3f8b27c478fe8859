//! The documents of the two indexes, as the bulk interface takes them: a line that says what is to be done, and
//! one with the document.

use super::super::Library;
use super::super::document::Document;
use super::super::export::place;
use super::{Handover, NAMES, TITLE, WORDS};
use crate::error::Error;
use crate::library::TimelineOptions;
use crate::time::calendar::date_of;
use crate::time::value::{Date, Edtf};
use crate::timeline::event::Event;
use crate::timeline::export::Json;

/// The longest name that a cluster gives a document, in bytes.
const LONGEST_NAME: usize = 512;

/// The years that a date of a cluster is written with.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

impl Handover<'_> {
    /// How many documents are handed over.
    pub fn documents(&self) -> usize {
        self.library.documents().len()
    }

    /// The sentences of the document with this number, counted from 0, two lines each; none where there is no such
    /// document.
    ///
    /// # Errors
    ///
    /// The library was loaded from a file that is damaged.
    pub fn sentences(&mut self, document: usize) -> Result<String, Error> {
        let mut lines = String::new();
        let library = self.library;
        if let Some(one) = library.documents().get(document) {
            let title = self.marked.text(one.title());
            for sentence in 0..one.sentences().len() {
                let name = cut(&format!("{}.{}", one.id(), sentence + 1), document, sentence);
                lines.push_str(&action(&name));
                lines.push_str(&self.sentence((document, one), sentence, &title));
            }
        }
        library.check().map(|()| lines)
    }

    fn sentence(
        &mut self,
        (number, document): (usize, &Document),
        sentence: usize,
        title: &str,
    ) -> String {
        let mut json = Json::default();
        json.open('{');
        json.string("document", document.id());
        json.string("title", document.title());
        if let Some(written) = document.written() {
            json.string("written", &written.to_string());
        }
        json.string("language", document.sentence_language(sentence).code());
        standing(&mut json, document, sentence, true);
        self.met_by(&mut json, (number, document), sentence, title);
        let told = document.told(self.library.intake);
        let values: Vec<Edtf> =
            told.dates_of(sentence).iter().map(|date| date.value.closed()).collect();
        json.open_field("edtf", '[');
        for value in &values {
            json.item(&value.to_string());
        }
        json.close(']');
        json.open_field("days", '[');
        for value in &values {
            json.open('{');
            days(&mut json, value);
            json.close('}');
        }
        json.close(']');
        json.close('}');
        json.finish()
    }

    /// What a query asks for.
    fn met_by(
        &mut self,
        json: &mut Json,
        (number, document): (usize, &Document),
        sentence: usize,
        title: &str,
    ) {
        json.string(WORDS, &self.marked.text(document.sentence_text(sentence)));
        json.string(TITLE, title);
        let entities = named(self.library, number, sentence);
        json.open_field("named", '[');
        for (name, _) in &entities {
            json.item(name);
        }
        json.close(']');
        json.open_field(NAMES, '[');
        for (name, aliases) in entities {
            for name in std::iter::once(name).chain(aliases.iter().map(String::as_str)) {
                json.item(&self.marked.text(name));
            }
        }
        json.close(']');
    }

    /// The events, two lines each.
    ///
    /// # Errors
    ///
    /// The library was loaded from a file that is damaged.
    pub fn events(&mut self) -> Result<Vec<String>, Error> {
        let library = self.library;
        let mut lines = Vec::new();
        for (number, event) in
            library.timeline(&TimelineOptions::default())?.into_iter().enumerate()
        {
            let name = cut(&library.event_id(event), number, 0);
            lines.push(action(&name) + &self.event(event));
        }
        library.check().map(|()| lines)
    }

    fn event(&mut self, event: &Event) -> String {
        let mut json = Json::default();
        let value = &event.value;
        json.open('{');
        json.string("label", &event.label);
        json.string("factuality", event.factuality.name());
        json.string("precision", value.precision().name());
        let (from, to) = value.bounds();
        let sides = || [from, to].into_iter().flatten();
        json.flag("approximate", sides().any(Date::is_approximate));
        json.flag("uncertain", sides().any(Date::is_uncertain));
        json.string("edtf", &value.to_string());
        json.open_field("days", '{');
        days(&mut json, value);
        json.close('}');
        dates(&mut json, value);
        if let Some(mention) = event.mentions.first()
            && let Some(document) = self.library.documents().get(mention.document)
        {
            json.string("document", document.id());
            json.string("title", document.title());
            standing(&mut json, document, mention.sentence, false);
            let title = self.marked.text(document.title());
            self.met_by(&mut json, (mention.document, document), mention.sentence, &title);
        }
        json.close('}');
        json.finish()
    }
}

/// Where a sentence stands in the text as it was given, and its words where they are wanted.
fn standing(json: &mut Json, document: &Document, sentence: usize, words: bool) {
    let Some(span) = document.sentences().get(sentence).map(|sentence| sentence.span) else {
        return;
    };
    let (start, end) = place(document, span).utf16;
    json.number("sentence", &sentence);
    json.number("start", &start);
    json.number("end", &end);
    if words {
        json.string("text", span.slice(document.raw()));
    }
}

/// Who and what a sentence names: each once, with its other names.
fn named(library: &Library, document: usize, sentence: usize) -> Vec<(&str, &[String])> {
    let named = library.named();
    let mut entities: Vec<u32> =
        named.of_sentence(document, sentence).iter().map(|place| place.entity).collect();
    entities.sort_unstable();
    entities.dedup();
    let entities = entities.into_iter().filter_map(|one| named.entities.get(one as usize));
    entities.map(|entity| (entity.name.as_str(), entity.aliases.as_slice())).collect()
}

/// The first and the last day, counted from 1 January 1970, where there are such.
fn days(json: &mut Json, value: &Edtf) {
    if value.min_day() != i32::MIN {
        json.number("gte", &value.min_day());
    }
    if value.max_day() != i32::MAX {
        json.number("lte", &value.max_day());
    }
}

/// The same as dates, where a cluster can write them.
fn dates(json: &mut Json, value: &Edtf) {
    let sides = [("gte", value.min_day()), ("lte", value.max_day())];
    let known = sides.into_iter().filter(|(_, day)| ![i32::MIN, i32::MAX].contains(day));
    let dates: Vec<_> = known.map(|(name, day)| (name, date_of(day))).collect();
    if dates.is_empty() || !dates.iter().all(|(_, (year, ..))| YEARS.contains(year)) {
        return;
    }
    json.open_field("when", '{');
    for (name, (year, month, day)) in dates {
        json.string(name, &format!("{year:04}-{month:02}-{day:02}"));
    }
    json.close('}');
}

/// The line that says what is to be done with the next.
fn action(name: &str) -> String {
    let mut json = Json::default();
    json.open('{');
    json.open_field("index", '{');
    json.string("_id", name);
    json.close('}');
    json.close('}');
    json.finish()
}

/// A name; one that is too long is cut, and told from others by these numbers.
fn cut(name: &str, document: usize, sentence: usize) -> String {
    if name.len() <= LONGEST_NAME {
        return name.to_owned();
    }
    let numbers = format!("…{document}.{sentence}");
    let kept = name.floor_char_boundary(LONGEST_NAME - numbers.len());
    format!("{}{numbers}", name.get(..kept).unwrap_or_default())
}
