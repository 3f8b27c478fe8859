//! Helps while a query is typed: hands the words of the library, and the texts that they stand in, to
//! [`query::suggest`](crate::query::suggest).

use super::Library;
use super::document::Document;
use super::indexing::units;
use crate::query::Words;
use crate::query::suggest::{Suggestion, suggest};
use crate::query::texts::Texts;

/// How many suggestions are given where nobody says how many: as many as one sees at a glance.
pub const USUAL_SUGGESTIONS: usize = 10;

/// Where the units of each document begin in an index.
pub(super) struct Units<'d> {
    documents: &'d [Document],
    starts: Vec<u32>,
}

impl<'d> Units<'d> {
    pub(super) fn new(documents: &'d [Document]) -> Self {
        let start = |next: &mut u32, document: &Document| {
            let start = *next;
            *next += units(document) as u32;
            Some(start)
        };
        Self { documents, starts: documents.iter().scan(0, start).collect() }
    }

    /// The text of a unit: a title or a sentence; empty where there is none.
    pub(super) fn text(&self, unit: u32) -> &'d str {
        let after = self.starts.partition_point(|start| *start <= unit);
        let place = after.saturating_sub(1);
        let (Some(document), Some(start)) = (self.documents.get(place), self.starts.get(place))
        else {
            return "";
        };
        match unit - start {
            0 => document.title(),
            sentence => document.sentence_text(sentence as usize - 1),
        }
    }
}

impl Library {
    /// What a query may go on with while it is typed: words and phrases that its texts have, the best
    /// first, at most `limit`. Any string is the beginning of a query.
    pub fn suggest(&self, text: &str, limit: usize) -> Vec<Suggestion> {
        let index = self.index();
        let words = Words { language: self.language, forms: index.forms.as_ref() };
        let units = Units::new(&self.documents);
        let unit = |unit| units.text(unit);
        suggest(text, limit, Texts { segment: &index.segment, unit: &unit }, words)
    }
}
