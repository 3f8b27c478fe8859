//! The door to the stages that only new texts need: repairing and cutting, learning words and taking them
//! apart, reading dates, finding events and names, writing files.
//!
//! A library asks for them through [`Intake`] alone. One that is opened to be read has none, and so the
//! browser module that only reads is made without what lies behind: the linker drops what nothing leads
//! to. [`Texts`] is all there is behind the door.

use std::cell::OnceCell;
use std::fmt::Debug;

use super::document::{Document, NewDocument};
use super::documents::Documents;
use super::explain::explain;
use super::hit::Hit;
use super::taking::Preparer;
use super::told::Told;
use super::{Index, Library, file, indexing, telling};
use crate::error::Error;
use crate::index::builder::Builder;
use crate::index::segment::Segment;
use crate::language::FullLanguage;
use crate::language::forms::Forms;
use crate::language::kazakh::Kazakh;
use crate::names::{self, Entity, Finder};
use crate::query::Words;
use crate::query::parse::Query;
use crate::text::repair::repair_line;
use crate::time::expressions;
use crate::time::value::Edtf;
use crate::timeline::event::{self, Dated, Event};

/// What takes texts in.
pub(super) trait Intake: Debug + Sync {
    /// Repairs what was typed on one line.
    fn line(&self, text: &str) -> String;

    /// Repairs a text and cuts it into sentences.
    fn document(&self, new: NewDocument) -> Result<Document, Error>;

    /// Adds a document to an index.
    fn index(&self, document: &Document, builder: &mut Builder);

    /// Learns from the words of an index, names them, and finishes it.
    fn finish(&self, builder: &Builder) -> Index;

    /// Gives hits the reasons of their matches; see [`explain`].
    fn explain(&self, hits: &mut [Hit], query: &Query, segment: &Segment, words: Words<'_>);

    /// The short forms that documents give with their words; see [`indexing::acronyms`].
    fn acronyms(
        &self,
        documents: &Documents,
        words: Words<'_>,
        segment: &Segment,
        builder: &Builder,
    ) -> Vec<u8>;

    /// What prepares texts.
    fn preparer(&self) -> Preparer;

    /// Reads what the dates of a document date, and finds its names, where that is not known.
    fn ready(&self, document: &mut Document, preparer: &mut Preparer);

    /// What a document tells of times.
    fn told(&self, document: &Document) -> Told;

    /// The events of documents, in order of time.
    fn events(&self, documents: &Documents) -> Vec<Event>;

    /// Who and what documents name, in order of the first mention.
    fn names(&self, documents: &Documents) -> Vec<Entity>;

    /// The only time in a text that says nothing else.
    fn time_in(&self, text: &str) -> Option<Edtf>;

    /// The file of a library.
    fn file(&self, parts: &file::Parts<'_>) -> Vec<u8>;
}

/// Takes in texts of a language.
#[derive(Debug)]
struct Texts(&'static dyn FullLanguage);

/// Takes in Kazakh texts.
pub(super) static KAZAKH_TEXTS: &dyn Intake = &Texts(&Kazakh);

/// What takes Kazakh words apart, with the stems that those of a library taught.
pub(super) fn kazakh_forms(library: &Library, index: &Index) -> Box<dyn Forms> {
    Kazakh.forms(library.taught(index))
}

impl Intake for Texts {
    fn line(&self, text: &str) -> String {
        repair_line(text, self.0).text().to_owned()
    }

    fn document(&self, new: NewDocument) -> Result<Document, Error> {
        Document::new(new, self.0)
    }

    fn index(&self, document: &Document, builder: &mut Builder) {
        indexing::index(document, self.0, builder);
    }

    fn finish(&self, builder: &Builder) -> Index {
        let (forms, names) = self.0.learn_names(&builder.words());
        let mut names = names.into_iter();
        let names = |word: &str| indexing::names(word, self.0, names.next().unwrap_or_default());
        Index { forms: OnceCell::from(forms), ..Index::of(builder.finish(names)) }
    }

    fn explain(&self, hits: &mut [Hit], query: &Query, segment: &Segment, words: Words<'_>) {
        explain(hits, query, segment, words);
    }

    fn acronyms(
        &self,
        documents: &Documents,
        words: Words<'_>,
        segment: &Segment,
        builder: &Builder,
    ) -> Vec<u8> {
        indexing::acronyms(documents, words, segment, builder)
    }

    fn preparer(&self) -> Preparer {
        Preparer { forms: self.0.full_forms(), finder: Finder::new(self.0) }
    }

    fn ready(&self, document: &mut Document, Preparer { forms, finder }: &mut Preparer) {
        document.dated(0, self.0, forms.as_ref(), &mut Vec::new());
        if document.kept.names.is_none() {
            document.kept.names = Some(finder.find(&document.texts()));
        }
    }

    fn told(&self, document: &Document) -> Told {
        telling::told(document, self.0)
    }

    fn events(&self, documents: &Documents) -> Vec<Event> {
        // Clauses are cut alike in whatever library a document is: with the stems of the language alone.
        let forms = self.0.full_forms();
        let mut dated = Vec::new();
        for (number, document) in documents.iter().enumerate() {
            document.dated(number, self.0, forms.as_ref(), &mut dated);
        }
        let lead = |one: &Dated<'_>| match documents.get(one.mention.document) {
            Some(document) => document.lead(one, self.0, forms.as_ref()),
            None => one.lead(self.0, forms.as_ref()),
        };
        event::events(dated, self.0, forms.as_ref(), &lead)
    }

    fn names(&self, documents: &Documents) -> Vec<Entity> {
        let mut finder = Finder::new(self.0);
        let mut read = Vec::new();
        for document in documents.iter() {
            let sentences = document.texts();
            let found = match &document.kept.names {
                Some(kept) => kept.clone(),
                None => finder.find(&sentences),
            };
            read.push((sentences, found));
        }
        names::entities(&read, self.0)
    }

    fn time_in(&self, text: &str) -> Option<Edtf> {
        let first = expressions(text, self.0).into_iter().next()?;
        first.absolute().filter(|_| first.extent.slice(text) == text)
    }

    fn file(&self, parts: &file::Parts<'_>) -> Vec<u8> {
        file::write(parts, self)
    }
}
