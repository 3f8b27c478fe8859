//! The events of a library in order of time, and when its texts were written.

use super::answer::Place;
use super::options::TimelineOptions;
use super::{Library, answer, events};
use crate::error::Error;
use crate::time::value::Date;
use crate::timeline::event::Event;

/// The sentences that a timeline is made of.
pub(super) struct Sought {
    /// For each document whether it is asked for.
    chosen: Vec<bool>,
    /// Those that answer a query, in order; `None` where nothing is asked for but documents.
    sentences: Option<Vec<Place>>,
}

impl Sought {
    /// The numbers of the documents that are asked for.
    pub(super) fn documents(&self) -> impl Iterator<Item = usize> {
        self.chosen.iter().enumerate().filter(|(_, chosen)| **chosen).map(|(number, _)| number)
    }

    /// Whether a sentence of one of them is asked for.
    pub(super) fn has(&self, document: usize, sentence: usize) -> bool {
        let place = (document as u32, Some(sentence));
        let found = |all: &Vec<Place>| all.binary_search(&place).is_ok();
        let chosen = self.chosen.get(document).copied().unwrap_or_default();
        chosen && self.sentences.as_ref().is_none_or(found)
    }
}

impl Library {
    /// The dated events of the documents, in order of time. Which mentions are of one event does not hang
    /// on what is asked for: an event is given, with all its mentions, where one of them is asked for.
    ///
    /// # Errors
    ///
    /// An option names a document that is not there; the library was loaded from a file that is damaged.
    pub fn timeline(&self, options: &TimelineOptions) -> Result<Vec<&Event>, Error> {
        let sought = self.sought(options)?;
        let told =
            |event: &Event| event.mentions.iter().any(|one| sought.has(one.document, one.sentence));
        let takes_part = |event: &Event| {
            let named = |names: &Vec<usize>| {
                self.participants(event).iter().any(|number| names.contains(number))
            };
            options.names.as_ref().is_none_or(named)
        };
        let wanted =
            |event: &&Event| options.covers(&event.value) && told(event) && takes_part(event);
        let events = self.events().iter().filter(wanted).collect();
        self.check().map(|()| events)
    }

    /// All events, read from the file that has them or found when they are first asked for.
    pub(super) fn events(&self) -> &[Event] {
        self.events.get_or_init(|| match (self.intake, &self.builder) {
            (Some(intake), Some(_)) => intake.events(&self.documents),
            _ => self.saved_events(),
        })
    }

    fn saved_events(&self) -> Vec<Event> {
        let bytes = self.pages.once(self.event_bytes.clone());
        let events = events::read(&bytes, &self.documents);
        if events.is_none() {
            self.pages.distrust();
        }
        events.unwrap_or_default()
    }

    /// A name of an event that stays the same while the texts do; see [`Event::id`].
    pub fn event_id(&self, event: &Event) -> String {
        let first = event.mentions.first();
        event.id(first.map_or("", |first| self.documents.summary(first.document).id))
    }

    /// Which sentences a timeline is to be made of.
    pub(super) fn sought(&self, options: &TimelineOptions) -> Result<Sought, Error> {
        let chosen = self.chosen(options.documents.as_deref())?;
        let asks = !options.query.trim().is_empty();
        let sentences =
            if asks { answer::sentences(self.searched(&chosen), &options.query) } else { None };
        Ok(Sought { chosen, sentences })
    }

    /// Says when the text of a document was written, as a year, a month or a day: relative dates
    /// («биыл») are reckoned from it. With `None` that is gathered from the text again.
    ///
    /// # Errors
    ///
    /// There is no document with this id; the library was loaded from a file that is damaged.
    pub fn set_written(&mut self, id: &str, written: Option<Date>) -> Result<(), Error> {
        let number = self.number(id)?;
        if let Some(document) = self.documents.get_mut(number) {
            document.set_written(written);
        }
        // What is saved is no longer what was loaded.
        self.builder()?;
        Ok(())
    }
}
