//! The names in the sentences of a document.

use super::document::Document;
use crate::language::FullLanguage;
use crate::names::{Entity, Found, entities, find};

impl Document {
    /// The names in its sentences, in order, each with its place in the repaired words of its sentence.
    /// Found anew with each call.
    pub fn names(&self, language: &dyn FullLanguage) -> Vec<Found> {
        find(&self.sentence_texts(), language)
    }

    /// Who and what is named in it, as far as it tells alone.
    pub fn entities(&self, language: &dyn FullLanguage) -> Vec<Entity> {
        entities(&[(self.sentence_texts(), self.names(language))], language)
    }

    fn sentence_texts(&self) -> Vec<&str> {
        (0..self.sentences().len()).map(|number| self.sentence_text(number)).collect()
    }
}
