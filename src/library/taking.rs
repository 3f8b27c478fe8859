//! Texts that are taken in by many hands: each is prepared by itself, and the library takes them one after
//! another.
//!
//! What is done by a [`Preparer`] is most of the work, and asks nothing of a library; so a program may have
//! several, for many texts at once, and which is done first makes no difference to the bytes of the library.

use super::Library;
use super::document::{Document, NewDocument};
use super::intake::KAZAKH_TEXTS;
use super::kept::kept;
use super::told::ToldDate;
use crate::error::Error;
use crate::language::forms::FullForms;
use crate::names::Finder;

/// Prepares texts, one after another. It remembers how words are read, for texts say most of them again and
/// again; what it makes of a text hangs on that text alone.
#[derive(Debug)]
pub struct Preparer {
    pub(super) forms: Box<dyn FullForms>,
    pub(super) finder: Finder<'static>,
}

impl Default for Preparer {
    fn default() -> Self {
        KAZAKH_TEXTS.preparer()
    }
}

impl Preparer {
    /// Repairs a text, cuts it into sentences, reads its dates and finds its names, for [`Library::take`].
    ///
    /// # Errors
    ///
    /// The text is larger than [`LARGEST_TEXT`](super::LARGEST_TEXT).
    pub fn prepare(&mut self, new: NewDocument) -> Result<Document, Error> {
        let mut document = KAZAKH_TEXTS.document(new)?;
        self.ready(&mut document);
        Ok(document)
    }

    /// Finds what is not yet known of a document, and would else be found one document after another when a
    /// library is asked for it.
    pub fn ready(&mut self, document: &mut Document) {
        KAZAKH_TEXTS.ready(document, self);
        document.told(Some(KAZAKH_TEXTS));
    }
}

impl Library {
    /// Repairs a text and cuts it into sentences, and finds nothing in it.
    ///
    /// # Errors
    ///
    /// The text is larger than [`LARGEST_TEXT`](super::LARGEST_TEXT).
    pub fn cut(new: NewDocument) -> Result<Document, Error> {
        KAZAKH_TEXTS.document(new)
    }

    /// Lets each of its documents keep what was found in it: who [takes](Library::take) one into another
    /// library need not find it again. Else only the library knows, which brought it together.
    ///
    /// # Errors
    ///
    /// The library was loaded from a file that is damaged.
    pub fn remember(&mut self) -> Result<(), Error> {
        let kept = kept(&self.documents, self.events().to_vec(), &self.named().entities);
        self.check()?;
        for (number, kept) in kept.into_iter().enumerate() {
            if let Some(document) = self.documents.get_mut(number) {
                document.kept = kept;
            }
        }
        Ok(())
    }

    /// Adds a document that was [prepared](Preparer), or that another library has. It is then as if its text had been
    /// [added](Library::add).
    ///
    /// # Errors
    ///
    /// It has no id, or another document has it; the library was loaded from a file that is damaged, or
    /// [opened](Library::open) to be read alone.
    pub fn take(&mut self, document: Document) -> Result<&Document, Error> {
        if document.id().is_empty() || self.documents.position(document.id()).is_some() {
            return Err(Error::duplicate_document(document.id()));
        }
        let intake = self.intake.ok_or_else(Error::read_only)?;
        intake.index(&document, self.builder()?);
        Ok(self.documents.push(document))
    }

    /// Adds the documents of another library, which may have been made elsewhere. This one is then as if their
    /// texts had been [added](Library::add) one after another; but what was found in each is taken over:
    /// repairs, sentences, words, dates with their clauses, and names. Only what hangs on all texts is found
    /// when it is first asked for.
    ///
    /// # Errors
    ///
    /// One of the documents has an id that another has; one of the libraries was loaded from a file that is
    /// damaged, or [opened](Library::open) to be read alone. Nothing is added then.
    pub fn append(&mut self, mut part: Self) -> Result<(), Error> {
        let intake = self.intake.and(part.intake).ok_or_else(Error::read_only)?;
        part.verify()?;
        let mut ids = (0..part.documents.len()).map(|number| part.documents.summary(number).id);
        if let Some(id) = ids.find(|id| self.documents.position(id).is_some()) {
            return Err(Error::duplicate_document(id));
        }
        part.documents.iter().for_each(|document| {
            document.told(Some(intake));
        });
        part.shape(part.index());
        part.remember()?;
        let builder = self.builder()?;
        let Self { documents, index, .. } = part;
        index.into_inner().iter().for_each(|index| builder.append(&index.segment));
        for document in documents.into_each() {
            self.documents.push(document);
        }
        Ok(())
    }
}

impl Document {
    /// The dates in known years that it tells of, in the order of their places. They are known of a document
    /// that was [prepared](Preparer), that was saved, or whose library was asked for times.
    pub fn dates(&self) -> &[ToldDate] {
        self.known_times().map_or(&[], |told| &told.dates)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 2] = ["Абай 1845 жылғы 10 тамызда туған. Ол 1904 жылы өтті.", "Қала өсті."];

    fn new(number: usize) -> NewDocument {
        NewDocument {
            id: format!("t{number}"),
            text: TEXTS[number].to_owned(),
            ..NewDocument::default()
        }
    }

    fn added() -> Library {
        let mut library = Library::new();
        for number in 0..TEXTS.len() {
            library.add(new(number)).unwrap();
        }
        library
    }

    #[test]
    fn a_library_of_prepared_texts_has_the_bytes_of_one_they_were_added_to() {
        let mut taken = Library::new();
        let mut preparer = Preparer::default();
        // What is prepared later may be done first.
        let [second, first] = [1, 0].map(|number| preparer.prepare(new(number)).unwrap());
        taken.take(first).unwrap();
        taken.take(second).unwrap();
        assert_eq!(taken.save(), added().save());
    }

    #[test]
    fn a_document_of_a_saved_library_is_taken_as_it_is() {
        let saved = Library::load(added().save()).unwrap();
        let mut taken = Library::new();
        for document in saved.documents().iter() {
            taken.take(document.clone()).unwrap();
        }
        assert_eq!(taken.save(), added().save());
    }

    #[test]
    fn a_prepared_document_says_its_dates() {
        let document = Preparer::default().prepare(new(0)).unwrap();
        let dates = document.dates().iter().map(|date| (date.sentence, date.value.to_string()));
        let dates: Vec<_> = dates.collect();
        assert_eq!(dates, [(0, "1845-08-10".to_owned()), (1, "1904".to_owned())]);
    }

    #[test]
    fn two_documents_of_one_id_are_not_taken() {
        let mut library = Library::new();
        library.take(Preparer::default().prepare(new(0)).unwrap()).unwrap();
        let again = library.take(Preparer::default().prepare(new(0)).unwrap());
        assert_eq!(again.unwrap_err().code(), "duplicateDocument");
        let nameless = Preparer::default().prepare(NewDocument::default()).unwrap();
        assert!(library.take(nameless).is_err());
    }
}
