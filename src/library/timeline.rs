//! The events of a library in order of time, and when its texts were written.

use super::Library;
use super::options::TimelineOptions;
use crate::error::Error;
use crate::language::forms::Forms;
use crate::time::value::Date;
use crate::timeline::event::{Event, events};

impl Library {
    /// The dated events of the documents, in order of time.
    ///
    /// # Errors
    ///
    /// An option names a document that is not there; the library was loaded from a file that is damaged.
    pub fn timeline(&self, options: &TimelineOptions) -> Result<Vec<Event>, Error> {
        let chosen = self.chosen(options.documents.as_deref())?;
        let forms = self.plain_forms();
        let mut dated = Vec::new();
        for (number, _) in chosen.iter().enumerate().filter(|(_, chosen)| **chosen) {
            if let Some(document) = self.documents.get(number) {
                document.dated(number, self.language, forms, &mut dated);
            }
        }
        let mut events = events(dated, self.language, forms);
        events.retain(|event| options.covers(&event.value));
        self.check().map(|()| events)
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
