//! A library: documents, their index, and the two questions one can ask of it.
//!
//! Charter: composes the stages, and is the only place that knows their order. It may use all of
//! the core; it knows nothing of JavaScript or of files.
//!
//! bytes of a file → [`decode`] → raw text → [`repair`](crate::text::repair) → [`sentences`](crate::text::sentence) →
//! [`tokens`](crate::text::token) → words → [`learn`](crate::language::Language::learn) →
//! [`terms`](crate::language::forms::Forms::terms) → index; and from the
//! sentences → [`acronyms`](crate::text::acronyms) → short forms with their words, and →
//! [`time`](crate::time) → events. A query is repaired as a text is, parsed, planned over
//! the index, ranked, and its words are marked in the sentences found.

mod answer;
mod decoding;
mod document;
mod file;
mod indexing;
mod options;
mod repairs;

use std::cell::OnceCell;

pub use crate::query::clause::{Clause, Term};
pub use crate::query::parse::Query;
pub use crate::text::decode::{Decoded, Encoding};
pub use answer::{Hit, Match, SearchResult};
pub use decoding::{decode, encoding};
pub use document::{Document, NewDocument, Sentence};
pub use options::{SearchOptions, TimelineOptions, Unit, script_named};
pub use repairs::Repair;

use crate::error::Error;
use crate::index::builder::Builder;
use crate::index::segment::Segment;
use crate::language::forms::Forms;
pub use crate::language::forms::{Analysis, Paradigm, Part, Row, TermNames};
use crate::language::{Language, Script, kazakh::Kazakh};
use crate::query::Words;
use crate::query::acronyms::merged;
use crate::timeline::event::{Event, events};

/// The largest text that a library takes, in bytes: half of what a browser gives a module at most,
/// so that its copies fit, too.
pub const LARGEST_TEXT: usize = 512 << 20;

/// Documents that can be searched and laid out in time.
#[derive(Debug)]
pub struct Library {
    language: &'static dyn Language,
    documents: Vec<Document>,
    /// The index while it grows; none yet where the library was just loaded.
    builder: Option<Builder>,
    /// The short forms that the documents gave with their words, as they came; see
    /// [`acronyms`](crate::query::acronyms).
    acronyms: String,
    /// The index of all documents, made when it is first asked for.
    index: OnceCell<Index>,
}

/// The words of a library and where they stand.
#[derive(Debug)]
struct Index {
    segment: Segment,
    /// What the words taught of their stems.
    forms: Box<dyn Forms>,
    /// The short forms with their words, each pair once.
    acronyms: String,
}

/// A text with its Kazakh words written in `script`; all else stays. Total.
pub fn convert(text: &str, script: Script) -> String {
    Kazakh.convert(text, script)
}

/// The readings of a word, the likeliest first, by the known stems alone; see [`Library::analyze`].
pub fn analyze(word: &str) -> Vec<Analysis> {
    Kazakh.learn(&[]).analyses(word)
}

/// The forms of a word given by its dictionary form (of a verb, its stem), row by row, for each
/// class that it is of. Of a word that is not known, those of a noun.
pub fn paradigms(lemma: &str) -> Vec<Paradigm> {
    Kazakh.learn(&[]).paradigms(lemma)
}

/// What grammars call a part of a word; `None` where there is no such term.
pub fn term_names(term: &str) -> Option<TermNames> {
    Kazakh.term(term)
}

impl Default for Library {
    fn default() -> Self {
        Self::new()
    }
}

impl Library {
    /// An empty library of Kazakh texts.
    pub fn new() -> Self {
        Self {
            language: &Kazakh,
            documents: Vec::new(),
            builder: Some(Builder::default()),
            acronyms: String::new(),
            index: OnceCell::new(),
        }
    }

    /// Adds a document and gives it back as it was taken in.
    ///
    /// # Errors
    ///
    /// The text is larger than [`LARGEST_TEXT`]; another document has its id.
    pub fn add(&mut self, mut new: NewDocument) -> Result<&Document, Error> {
        if new.id.is_empty() {
            new.id = self.free_id();
        } else if self.document(&new.id).is_ok() {
            return Err(Error::duplicate_document(&new.id));
        }
        let document = Document::new(new, self.language)?;
        let index = self.index.take();
        let resume =
            || index.map_or_else(Builder::default, |index| Builder::resume(&index.segment));
        let builder = self.builder.get_or_insert_with(resume);
        indexing::index(&document, self.language, builder);
        indexing::acronyms(&document, self.language, &mut self.acronyms);
        Ok(self.documents.push_mut(document))
    }

    /// The language of its texts.
    pub fn language(&self) -> &'static dyn Language {
        self.language
    }

    /// The documents, in the order in which they were added.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The document with this id.
    ///
    /// # Errors
    ///
    /// There is none.
    pub fn document(&self, id: &str) -> Result<&Document, Error> {
        let found = self.documents.iter().find(|document| document.id() == id);
        found.ok_or_else(|| Error::unknown_document(id))
    }

    /// The sentences (or documents) that answer a query, the best first. Any string is a query; a
    /// query without a word finds nothing.
    ///
    /// # Errors
    ///
    /// An option names a document that is not there.
    pub fn search(&self, query: &str, options: &SearchOptions) -> Result<SearchResult, Error> {
        let chosen = self.chosen(options.documents.as_deref())?;
        let index = self.index();
        let words = Words { language: self.language, forms: index.forms.as_ref() };
        let Index { segment, acronyms, .. } = index;
        Ok(answer::answer(&self.documents, segment, words, acronyms, query, options, &chosen))
    }

    /// The readings of a word of its texts, the likeliest first: what it may be a form of, and what
    /// its parts are. None where it is not of the language.
    pub fn analyze(&self, word: &str) -> Vec<Analysis> {
        self.index().forms.analyses(word)
    }

    /// The dated events of the documents, in order of time.
    ///
    /// # Errors
    ///
    /// An option names a document that is not there.
    pub fn timeline(&self, options: &TimelineOptions) -> Result<Vec<Event>, Error> {
        let chosen = self.chosen(options.documents.as_deref())?;
        let documents = self.documents.iter().enumerate();
        let dated = documents
            .filter(|(place, _)| chosen.get(*place).copied().unwrap_or(false))
            .flat_map(|(place, document)| document.dated(place, self.language));
        let mut events = events(dated);
        events.retain(|event| options.covers(&event.value));
        Ok(events)
    }

    /// The whole library as bytes, for [`Library::load`]. The same documents, added in the same
    /// order, give the same bytes.
    pub fn save(&self) -> Vec<u8> {
        let Index { segment, forms, acronyms } = self.index();
        file::write(&self.documents, segment, forms.taught(), acronyms)
    }

    /// The library that [`Library::save`] wrote; it answers as that one did.
    ///
    /// # Errors
    ///
    /// The bytes are not a saved library, are damaged, or are of another version.
    pub fn load(bytes: &[u8]) -> Result<Self, Error> {
        let file::Parts { documents, segment, taught, acronyms } = file::read(bytes)?;
        let language: &'static dyn Language = &Kazakh;
        let forms = language.forms(taught);
        let index = Index { segment, forms, acronyms: acronyms.clone() };
        let index = OnceCell::from(index);
        Ok(Self { language, documents, builder: None, acronyms, index })
    }

    /// The first id of the form `document-1` that no document has.
    fn free_id(&self) -> String {
        let mut ids = (self.documents.len() + 1..).map(|number| format!("document-{number}"));
        ids.find(|id| self.document(id).is_err()).unwrap_or_default()
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let empty = Builder::default();
            let builder = self.builder.as_ref().unwrap_or(&empty);
            let forms = self.language.learn(&builder.exact_words());
            let names = |word: &str| indexing::names(word, self.language, forms.as_ref());
            let acronyms = merged(&self.acronyms);
            Index { segment: builder.finish(names), forms, acronyms }
        })
    }

    /// For each document whether it is among `ids`; all are where `ids` is `None`.
    fn chosen(&self, ids: Option<&[String]>) -> Result<Vec<bool>, Error> {
        let Some(ids) = ids else { return Ok(vec![true; self.documents.len()]) };
        for id in ids {
            self.document(id)?;
        }
        let chosen = |document: &Document| ids.iter().any(|id| id == document.id());
        Ok(self.documents.iter().map(chosen).collect())
    }
}
