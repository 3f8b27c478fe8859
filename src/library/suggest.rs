//! Helps while a query is typed: hands the words of the library, and the texts that they stand in, to
//! [`query::suggest`](crate::query::suggest).

use super::Library;
use super::answer::line;
use super::documents::Documents;
use super::shape::Shape;
use crate::error::Error;
use crate::query::Words;
use crate::query::suggest::{Suggestion, suggest};
use crate::query::texts::Texts;

/// How many suggestions are given where nobody says how many: as many as one sees at a glance.
pub const USUAL_SUGGESTIONS: usize = 10;

/// The text of a unit of the index: a title or a sentence; empty where there is none.
pub(super) fn text_of<'d>(documents: &'d Documents, shape: &Shape, unit: u32) -> &'d str {
    let number = shape.document(unit).map(|number| number as usize);
    match number.and_then(|number| documents.get(number)) {
        Some(document) if shape.is_title(unit) => document.title(),
        Some(document) => document.sentence_text(shape.sentence(unit)),
        None => "",
    }
}

impl Library {
    /// What a query may go on with while it is typed: words and phrases that its texts have, the best
    /// first, at most `limit`. Any string is the beginning of a query.
    ///
    /// # Errors
    ///
    /// The library was loaded from a file that is damaged where the answer would be.
    pub fn suggest(&self, text: &str, limit: usize) -> Result<Vec<Suggestion>, Error> {
        let index = self.index();
        let words = Words { language: self.language, forms: self.forms(index) };
        let unit = |unit| text_of(&self.documents, self.shape(index), unit);
        let texts = Texts { segment: &index.segment, unit: &unit, words };
        let found = suggest(text, limit, &texts, &|word| line(self.intake, word));
        self.check().map(|()| found)
    }
}
