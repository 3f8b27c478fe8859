//! Which unit of the index is which sentence of which document.

use std::ops::Range;

use super::documents::Documents;
use crate::query::rank::Belonging;

/// Where the units of an index stand in a library. Each document has one for its title, then one a
/// sentence.
#[derive(Debug, Default)]
pub(super) struct Shape {
    /// For each unit its document.
    documents: Vec<u32>,
    /// For each unit whether it is a title.
    is_title: Vec<bool>,
    /// For each document the unit of its title; and the unit behind the last.
    titles: Vec<u32>,
}

impl Shape {
    /// The shape of these documents.
    pub(super) fn of(documents: &Documents) -> Self {
        let mut shape = Self { titles: vec![0], ..Self::default() };
        for document in 0..documents.len() {
            let units = 1 + documents.sentences(document);
            shape.documents.resize(shape.documents.len() + units, document as u32);
            shape.is_title.push(true);
            shape.is_title.resize(shape.documents.len(), false);
            shape.titles.push(shape.documents.len() as u32);
        }
        shape
    }

    /// Where units belong, where some documents are chosen.
    pub(super) fn belonging<'s>(&'s self, chosen: &'s [bool]) -> Belonging<'s> {
        Belonging { groups: &self.documents, is_title: &self.is_title, wanted: chosen }
    }

    /// The units of each document, in order.
    pub(super) fn ranges(&self) -> impl Iterator<Item = Range<usize>> {
        self.titles.array_windows().map(|&[title, next]| title as usize..next as usize)
    }

    /// How many units there are.
    pub(super) fn units(&self) -> usize {
        self.documents.len()
    }

    /// The document of a unit.
    pub(super) fn document(&self, unit: u32) -> Option<u32> {
        self.documents.get(unit as usize).copied()
    }

    /// Whether a unit is a title.
    pub(super) fn is_title(&self, unit: u32) -> bool {
        self.is_title.get(unit as usize).copied().unwrap_or_default()
    }

    /// The unit of the title of a document; the unit behind the last where there is none.
    pub(super) fn title(&self, document: u32) -> u32 {
        self.titles.get(document as usize).or(self.titles.last()).copied().unwrap_or_default()
    }

    /// The units of a document: its title, then its sentences.
    pub(super) fn units_of(&self, document: u32) -> Range<u32> {
        self.title(document)..self.title(document + 1)
    }

    /// The sentence that a unit is; the first for a title.
    pub(super) fn sentence(&self, unit: u32) -> usize {
        let title = self.document(unit).map_or(unit, |document| self.title(document));
        (unit - title).saturating_sub(1) as usize
    }
}
