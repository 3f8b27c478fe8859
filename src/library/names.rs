//! Names, as they are asked for: who is named in the documents, where, and in which events.

use super::Library;
use super::named::{Named, Naming};
use super::options::TimelineOptions;
use crate::error::Error;
use crate::names::{Class, Entity};
use crate::order::sorted;
use crate::span::Span;
use crate::timeline::event::Event;

/// Which names to give.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameOptions {
    /// Only names in these documents, by id; in all where it is `None`.
    pub documents: Option<Vec<String>>,
    /// Only names in sentences that answer this query; in all where it asks for nothing.
    pub query: String,
    /// Only names of these classes; of all where it is `None`.
    pub classes: Option<Vec<Class>>,
}

/// An entity, and how often it is named where it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name<'l> {
    /// Its number, which stays the same while the documents do.
    pub number: usize,
    /// What it is called.
    pub entity: &'l Entity,
    /// How often it is named.
    pub mentions: usize,
    /// In how many documents.
    pub documents: usize,
    /// In how many events it takes part.
    pub events: usize,
    /// The first and the last year of these events, as far as they are known.
    pub years: Option<(i32, i32)>,
}

/// A name in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamePlace {
    /// The number of the entity.
    pub number: usize,
    /// Which sentence, counted from 0.
    pub sentence: usize,
    /// Its place in the raw text, in bytes, with its endings.
    pub span: Span,
}

/// The class with this name: `PERSON`, `ORGANISATION`, `GPE`, `LOCATION` or `WORK`.
///
/// # Errors
///
/// There is no such class.
pub fn class_named(name: &str) -> Result<Class, Error> {
    let expected = "\"PERSON\", \"ORGANISATION\", \"GPE\", \"LOCATION\" or \"WORK\"";
    Class::named(name).ok_or_else(|| Error::invalid_option("class", name, expected))
}

impl Library {
    /// Who and what is named, the most often first, among equals the one that is named first.
    ///
    /// # Errors
    ///
    /// An option names a document that is not there; the library was loaded from a file that is damaged.
    pub fn names(&self, options: &NameOptions) -> Result<Vec<Name<'_>>, Error> {
        let NameOptions { documents, query, classes } = options;
        let (documents, query) = (documents.clone(), query.clone());
        let timeline = TimelineOptions { documents, query, ..TimelineOptions::default() };
        let sought = self.sought(&timeline)?;
        let wanted = |class| classes.as_ref().is_none_or(|classes| classes.contains(&class));
        let mut names = Vec::new();
        for (number, entity) in self.named().entities.iter().enumerate() {
            let (mut mentions, mut documents, mut last) = (0, 0, None);
            for one in &entity.mentions {
                if sought.has(one.document, one.sentence) {
                    mentions += 1;
                    documents += usize::from(last != Some(one.document));
                    last = Some(one.document);
                }
            }
            if mentions > 0 && wanted(entity.class) {
                let (events, years) = (0, None);
                names.push(Name { number, entity, mentions, documents, events, years });
            }
        }
        self.count_events(&mut names, &timeline)?;
        let names = sorted(&names, |a, b| b.mentions.cmp(&a.mentions));
        self.check().map(|()| names)
    }

    /// Counts the events of names, which come in order of their numbers.
    fn count_events(&self, names: &mut [Name<'_>], options: &TimelineOptions) -> Result<(), Error> {
        for event in self.timeline(options)? {
            let years = years(event);
            for number in self.participants(event) {
                let place = names.binary_search_by_key(&number, |name| name.number);
                let Some(name) = place.ok().and_then(|place| names.get_mut(place)) else {
                    continue;
                };
                name.events += 1;
                for &year in years.iter().flatten() {
                    let (from, to) = name.years.unwrap_or((year, year));
                    name.years = Some((from.min(year), to.max(year)));
                }
            }
        }
        Ok(())
    }

    /// The entity with this number.
    pub fn entity(&self, number: usize) -> Option<&Entity> {
        self.named().entities.get(number)
    }

    /// The names in the sentences of a document from number `from` to before number `to`, in order.
    ///
    /// # Errors
    ///
    /// There is no document with this id; the library was loaded from a file that is damaged.
    pub fn names_in(&self, id: &str, from: usize, to: usize) -> Result<Vec<NamePlace>, Error> {
        let document = self.document(id)?;
        let number = self.number(id)?;
        let mut places = Vec::new();
        for &Naming { sentence, span, entity, .. } in self.named().of_document(number) {
            let span = document.raw_span(sentence, span);
            if (from..to).contains(&sentence) && document.raw().get(span.range()).is_some() {
                places.push(NamePlace { number: entity as usize, sentence, span });
            }
        }
        self.check().map(|()| places)
    }

    /// Who takes part in an event, by number: those that its clauses name, each once, in order.
    pub fn participants(&self, event: &Event) -> Vec<usize> {
        let mut found = Vec::new();
        for mention in &event.mentions {
            let Some(document) = self.documents.get(mention.document) else { continue };
            for one in self.named().of_sentence(mention.document, mention.sentence) {
                let place = document.raw_span(mention.sentence, one.span);
                let inside = mention.clause.start <= place.start && place.end <= mention.clause.end;
                let number = one.entity as usize;
                if inside && !found.contains(&number) {
                    found.push(number);
                }
            }
        }
        found
    }

    /// All names, read from the file that has them or found when they are first asked for.
    pub(super) fn named(&self) -> &Named {
        self.names.get_or_init(|| match (self.intake, &self.builder) {
            (Some(intake), Some(_)) => Named::of(intake.names(&self.documents)),
            _ => self.saved_names(),
        })
    }

    fn saved_names(&self) -> Named {
        let bytes = self.pages.once(self.name_bytes.clone());
        let names = Named::read(&bytes, &self.documents);
        if names.is_none() {
            self.pages.distrust();
        }
        names.unwrap_or_default()
    }
}

/// The years that an event begins and ends in, as far as they are known.
fn years(event: &Event) -> [Option<i32>; 2] {
    let (from, to) = event.value.bounds();
    [from, to].map(|date| date?.in_year())
}
