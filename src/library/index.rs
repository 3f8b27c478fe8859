//! The index of a library, and what goes with it, each part made or read when it is first asked for.

use std::cell::OnceCell;
use std::ops::Range;

use super::shape::Shape;
use super::{Library, file};
use crate::index::segment::Segment;
use crate::language::forms::{Forms, TaughtStem};
use crate::query::Words;
use crate::query::known::KnownForms;

/// The words of a library and where they stand.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) segment: Segment,
    /// What the words taught of their stems, read when it is first asked for.
    pub(super) forms: OnceCell<Box<dyn Forms>>,
    /// Where the file has these stems.
    pub(super) taught: Range<usize>,
    /// The short forms that the texts gave with their words, found or read when they are first asked for;
    /// see [`acronyms`](crate::query::acronyms).
    pub(super) acronyms: OnceCell<Vec<u8>>,
    /// Where the file has them.
    pub(super) pairs: Range<usize>,
    /// Which unit is what, found when it is first asked for.
    pub(super) shape: OnceCell<Shape>,
}

impl Index {
    pub(super) fn of(segment: Segment) -> Self {
        Self {
            segment,
            forms: OnceCell::new(),
            taught: 0..0,
            acronyms: OnceCell::new(),
            pairs: 0..0,
            shape: OnceCell::new(),
        }
    }
}

/// What makes what reads the forms of the words of a library. A library has the one that it was made or opened
/// with, so that a module which opens none in the other way is made without what that leads to.
pub(super) type FormsOf = fn(&Library, &Index) -> Box<dyn Forms>;

/// What tells the forms of words by what the index says of them.
pub(super) fn known_forms(library: &Library, index: &Index) -> Box<dyn Forms> {
    Box::new(KnownForms::of(&index.segment, library.language))
}

impl Library {
    /// The index of all documents.
    pub(super) fn index(&self) -> &Index {
        self.index.get_or_init(|| match (self.intake, &self.builder) {
            (Some(intake), Some(builder)) => intake.finish(builder),
            _ => Index::of(Segment::default()),
        })
    }

    /// What reads the forms of its words.
    pub(super) fn forms<'i>(&self, index: &'i Index) -> &'i dyn Forms {
        index.forms.get_or_init(|| (self.forms_of)(self, index)).as_ref()
    }

    /// The stems that its words taught.
    pub(super) fn taught(&self, index: &Index) -> Vec<TaughtStem> {
        file::stems(&self.pages.once(index.taught.clone()))
    }

    /// Its short forms with their words.
    pub(super) fn acronyms<'i>(&self, index: &'i Index) -> &'i [u8] {
        index.acronyms.get_or_init(|| {
            let (Some(intake), Some(builder)) = (self.intake, &self.builder) else {
                return self.pages.once(index.pairs.clone()).into_owned();
            };
            let words = Words { language: self.language, forms: self.forms(index) };
            intake.acronyms(&self.documents, words, &index.segment, builder)
        })
    }

    /// Which of its units is what.
    pub(super) fn shape<'i>(&self, index: &'i Index) -> &'i Shape {
        index.shape.get_or_init(|| {
            let shape = Shape::of(&self.documents);
            if shape.units() != index.segment.units().len() {
                self.pages.distrust();
            }
            shape
        })
    }
}
