//! The events of a library in order of time, and when its texts were written.

use super::answer::Place;
use super::options::TimelineOptions;
use super::{Library, answer};
use crate::error::Error;
use crate::language::forms::Forms;
use crate::time::value::Date;
use crate::timeline::event::{Event, events};

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
        self.sentences.as_ref().is_none_or(found)
    }
}

impl Library {
    /// The dated events of the documents, in order of time.
    ///
    /// # Errors
    ///
    /// An option names a document that is not there; the library was loaded from a file that is damaged.
    pub fn timeline(&self, options: &TimelineOptions) -> Result<Vec<Event>, Error> {
        let sought = self.sought(options)?;
        let forms = self.plain_forms();
        let mut dated = Vec::new();
        for number in sought.documents() {
            if let Some(document) = self.documents.get(number) {
                document.dated(number, self.language, forms, &mut dated);
            }
        }
        let mut events = events(dated, self.language, forms);
        let told =
            |event: &Event| event.mentions.iter().any(|one| sought.has(one.document, one.sentence));
        events.retain(|event| options.covers(&event.value) && told(event));
        self.check().map(|()| events)
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

    /// What reads words with the stems of the language alone: clauses are cut alike in whatever
    /// library a document is, and need no index.
    fn plain_forms(&self) -> &dyn Forms {
        self.plain_forms.get_or_init(|| self.language.forms(Vec::new())).as_ref()
    }
}
