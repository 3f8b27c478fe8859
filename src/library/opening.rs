//! Opening a saved library: to be changed, too, or to be read alone; from bytes, or from a file that somebody
//! else holds.

use std::cell::OnceCell;

use super::Library;
use super::file::{self, File};
use super::index::{FormsOf, Index, known_forms};
use super::intake::{Intake, KAZAKH_TEXTS, kazakh_forms};
use crate::error::Error;
use crate::index::format::Pages;
use crate::index::lent::Source;
use crate::language::Language;
use crate::language::kazakh::{Kazakh, as_written::AsWritten};

impl Library {
    /// The library that [`Library::save`] wrote; it answers as that one did. What is asked for is read
    /// and checked then: here, next to nothing is.
    ///
    /// # Errors
    ///
    /// The bytes are not a saved library, are of another version, or are damaged where it shows at once:
    /// cut, grown, or changed in their head.
    pub fn load(bytes: impl Into<Vec<u8>>) -> Result<Self, Error> {
        Self::opened(Pages::open(bytes.into())?, &Kazakh, Some(KAZAKH_TEXTS), kazakh_forms)
    }

    /// The same of a file that stays where it is: what is asked for is fetched from there, and kept. That saves
    /// time where there is little room and much to copy. Nobody may change the file meanwhile; what is fetched
    /// and was changed is damaged.
    ///
    /// # Errors
    ///
    /// Those of [`Library::load`].
    pub fn load_from(source: impl Source + 'static) -> Result<Self, Error> {
        Self::opened(Pages::borrow(Box::new(source))?, &Kazakh, Some(KAZAKH_TEXTS), kazakh_forms)
    }

    /// The same to be read alone: it takes no text in, gives none away, reads the times of queries only where
    /// they are typed in digits (`1992..1996`), repairs nothing that is typed, and [knows](Library::knows) the forms
    /// of its own Cyrillic words alone, of which it can't say how they are made. What is made with it and not with
    /// [`Library::load`] is smaller.
    ///
    /// # Errors
    ///
    /// Those of [`Library::load`].
    pub fn open(bytes: impl Into<Vec<u8>>) -> Result<Self, Error> {
        Self::opened(Pages::open(bytes.into())?, &AsWritten, None, known_forms)
    }

    /// The same of a file that stays where it is; see [`Library::load_from`].
    ///
    /// # Errors
    ///
    /// Those of [`Library::load`].
    pub fn open_from(source: impl Source + 'static) -> Result<Self, Error> {
        Self::opened(Pages::borrow(Box::new(source))?, &AsWritten, None, known_forms)
    }

    fn opened(
        pages: Pages,
        language: &'static dyn Language,
        intake: Option<&'static dyn Intake>,
        forms_of: FormsOf,
    ) -> Result<Self, Error> {
        let File { pages, documents, segment, taught, pairs, events, names } = file::open(pages)?;
        let index = Index { taught, pairs, ..Index::of(segment) };
        Ok(Self {
            language,
            documents,
            builder: None,
            index: OnceCell::from(index),
            events: OnceCell::new(),
            names: OnceCell::new(),
            intake,
            forms_of,
            pages,
            event_bytes: events,
            name_bytes: names,
        })
    }
}
