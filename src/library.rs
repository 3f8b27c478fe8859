//! A library: documents, their index, and the two questions one can ask of it.
//!
//! Charter: composes the stages, and is the only place that knows their order. It may use all of
//! the core; it knows nothing of JavaScript or of files.
//!
//! bytes of a file → [`decode`] → raw text → [`repair`](crate::text::repair) → [`sentences`](crate::text::sentence) →
//! [`tokens`](crate::text::token) → words → [`learn`](crate::language::FullLanguage::learn) →
//! [`terms`](crate::language::forms::Forms::terms) → index; and from the
//! sentences → [`acronyms`](crate::text::acronyms) → short forms with their words, and →
//! [`time`](crate::time) → events. A query is repaired as a text is, parsed, planned over
//! the index, ranked, and its words are marked in the sentences found.

mod answer;
mod dating;
mod decoding;
mod document;
mod documents;
mod events;
mod explain;
mod export;
mod facets;
mod file;
mod handover;
mod hit;
mod index;
mod indexing;
mod intake;
mod kept;
mod layout;
mod named;
mod names;
mod naming;
mod opening;
mod options;
mod repairs;
mod shape;
mod suggest;
mod taking;
mod telling;
mod timeline;
mod times;
mod told;
mod topics;
mod undated;

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

pub use crate::query::clause::{Clause, QueryTopic, Term, Topic, TopicKind};
pub use crate::query::correct::Correction;
pub use crate::query::parse::Query;
pub use crate::query::slips::Slip;
pub use crate::query::suggest::{Suggestion, SuggestionKind};
pub use crate::text::decode::{Decoded, Encoding};
pub use decoding::{decode, encoding};
pub use document::{Document, NewDocument, Sentence};
pub use documents::{Documents, Summary};
pub use explain::{Guess, Kinship, Reason};
pub use export::{Export, Format, format_named};
pub use facets::Facets;
pub use handover::{EVENTS, Handover, SENTENCES, handover_query};
pub use hit::{Hit, Match, SearchResult};
pub use layout::{Bar, Cluster, Layout, LayoutOptions, Placed, Tick};
pub use names::{Name, NameOptions, NamePlace, class_named};
pub use options::{SearchOptions, TimelineOptions, Unit, precision_named, script_named};
pub use repairs::Repair;
pub use suggest::USUAL_SUGGESTIONS;
pub use taking::Preparer;
pub use times::Period;
pub use told::ToldDate;
pub use undated::{Undated, UndatedKind};

use self::answer::Searched;
use self::file::Parts;
use self::index::{FormsOf, Index};
#[cfg(feature = "site")]
pub(crate) use self::indexing::names as names_of;
use self::intake::{Intake, KAZAKH_TEXTS, kazakh_forms};
use self::named::{Asking, Named};
use self::shape::Shape;
use crate::error::Error;
use crate::index::builder::Builder;
use crate::index::format::Pages;
pub use crate::index::lent::Source;
pub use crate::language::forms::{Analysis, Paradigm, Part, Row, TermNames};
use crate::language::{FullLanguage as _, Language, Script, kazakh::Kazakh};
use crate::query::Words;
use crate::timeline::event::Event;

/// The largest text that a library takes, in bytes: half of what a browser gives a module at most,
/// so that its copies fit, too.
pub const LARGEST_TEXT: usize = 512 << 20;

/// Documents that can be searched and laid out in time.
#[derive(Debug)]
pub struct Library {
    language: &'static dyn Language,
    documents: Documents,
    /// The index while it grows; none yet where the library was just loaded.
    builder: Option<Builder>,
    /// The index of all documents, made when it is first asked for.
    index: OnceCell<Index>,
    /// Its events, read or found when they are first asked for.
    events: OnceCell<Vec<Event>>,
    /// Who and what they name, read or found when it is first asked for.
    names: OnceCell<Named>,
    /// What takes texts in; nothing where the library was opened to be read alone.
    intake: Option<&'static dyn Intake>,
    /// What reads the forms of its words.
    forms_of: FormsOf,
    /// The file that the library was loaded from, if it was.
    pages: Rc<Pages>,
    /// Where the file has the events.
    event_bytes: Range<usize>,
    /// Where it has the names.
    name_bytes: Range<usize>,
}

/// A text with its Kazakh words written in `script`; all else stays. Total.
pub fn convert(text: &str, script: Script) -> String {
    Kazakh.convert(text, script)
}

/// The readings of a word, the likeliest first, by the known stems alone; see [`Library::analyze`].
pub fn analyze(word: &str) -> Vec<Analysis> {
    Kazakh.forms(Vec::new()).analyses(word)
}

/// The forms of a word given by its dictionary form (of a verb, its stem), row by row, for each
/// class that it is of. Of a word that is not known, those of a noun.
pub fn paradigms(lemma: &str) -> Vec<Paradigm> {
    Kazakh.full_forms().paradigms(lemma)
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
            documents: Documents::default(),
            builder: Some(Builder::default()),
            index: OnceCell::new(),
            events: OnceCell::new(),
            names: OnceCell::new(),
            intake: Some(KAZAKH_TEXTS),
            forms_of: kazakh_forms,
            pages: Rc::default(),
            event_bytes: 0..0,
            name_bytes: 0..0,
        }
    }

    /// Adds a document and gives it back as it was taken in.
    ///
    /// # Errors
    ///
    /// The text is larger than [`LARGEST_TEXT`]; another document has its id; the library was loaded from
    /// a file that is damaged, or [opened](Library::open) to be read alone.
    pub fn add(&mut self, mut new: NewDocument) -> Result<&Document, Error> {
        if new.id.is_empty() {
            new.id = self.free_id();
        } else if self.documents.position(&new.id).is_some() {
            return Err(Error::duplicate_document(&new.id));
        }
        let intake = self.intake.ok_or_else(Error::read_only)?;
        let document = intake.document(new)?;
        intake.index(&document, self.builder()?);
        Ok(self.documents.push(document))
    }

    /// Takes a document out.
    ///
    /// # Errors
    ///
    /// There is no document with this id; the library was loaded from a file that is damaged, or
    /// [opened](Library::open) to be read alone.
    pub fn remove(&mut self, id: &str) -> Result<(), Error> {
        let number = self.number(id)?;
        let shape = Shape::of(&self.documents);
        let [start, end] = [number, number + 1].map(|number| shape.title(number as u32) as usize);
        self.builder()?.remove(start..end);
        self.documents.remove(number);
        Ok(())
    }

    /// What the index is made of, to be changed; the index is gone then.
    fn builder(&mut self) -> Result<&mut Builder, Error> {
        self.intake.ok_or_else(Error::read_only)?;
        let index = self.index.take();
        let pages = &self.pages;
        if self.builder.is_none() {
            let mut builder = Builder::default();
            if let Some(index) = index {
                builder.append(&index.segment);
                if let Err(error) = pages.check() {
                    self.index = OnceCell::from(index);
                    return Err(error);
                }
            }
            self.builder = Some(builder);
        }
        self.events.take();
        self.names.take();
        Ok(self.builder.get_or_insert_default())
    }

    /// The language of its texts.
    pub fn language(&self) -> &'static dyn Language {
        self.language
    }

    /// The documents, in the order in which they were added.
    pub fn documents(&self) -> &Documents {
        &self.documents
    }

    /// The document with this id.
    ///
    /// # Errors
    ///
    /// There is none; the library was loaded from a file that is damaged.
    pub fn document(&self, id: &str) -> Result<&Document, Error> {
        let document = self.documents.get(self.number(id)?);
        document.ok_or_else(|| self.check().err().unwrap_or_else(|| Error::unknown_document(id)))
    }

    /// The number of the document with this id.
    fn number(&self, id: &str) -> Result<usize, Error> {
        let number = self.documents.position(id);
        self.check()?;
        number.ok_or_else(|| Error::unknown_document(id))
    }

    /// Whether all that was read so far of the file that the library was loaded from is whole.
    ///
    /// # Errors
    ///
    /// It is not.
    pub fn check(&self) -> Result<(), Error> {
        self.pages.check()
    }

    /// Checks the whole file that the library was loaded from, which takes the longer the larger it is.
    ///
    /// # Errors
    ///
    /// It is damaged.
    pub fn verify(&self) -> Result<(), Error> {
        self.pages.read_all();
        self.check()
    }

    /// The sentences (or documents) that answer a query, the best first. Any string is a query; a
    /// query without a word or a time finds nothing.
    ///
    /// # Errors
    ///
    /// An option names a document that is not there; the library was loaded from a file that is damaged
    /// where the answer would be.
    pub fn search(&self, query: &str, options: &SearchOptions) -> Result<SearchResult, Error> {
        let chosen = self.chosen(options.documents.as_deref())?;
        let result = answer::answer(self.searched(&chosen), query, options);
        self.check().map(|()| result)
    }

    /// Whether a query is answered here as well as it can be. A library that was [opened](Library::open) to be read
    /// alone knows the forms of its own words; of others, and of words in Latin or Arabic letters, it finds those
    /// that are written so, begin so, or are near. What was typed with faults it does not repair.
    ///
    /// # Errors
    ///
    /// The library was loaded from a file that is damaged where the answer would be.
    pub fn knows(&self, query: &str) -> Result<bool, Error> {
        let chosen = self.chosen(None)?;
        let known = answer::knows(self.searched(&chosen), query);
        self.check().map(|()| known)
    }

    /// What is searched where only the documents that are `chosen` are.
    fn searched<'a>(&'a self, chosen: &'a [bool]) -> Searched<'a> {
        let index = self.index();
        let words = Words { language: self.language, forms: self.forms(index) };
        let (segment, shape) = (&index.segment, self.shape(index));
        let (documents, pairs, intake) = (&self.documents, self.acronyms(index), self.intake);
        let asking = Asking { library: self, words };
        Searched { documents, segment, shape, words, pairs, chosen, intake, asking }
    }

    /// The readings of a word of its texts, the likeliest first: what it may be a form of, and what
    /// its parts are. None where it is not of the language, or the library was [opened](Library::open) to be
    /// read alone.
    ///
    /// # Errors
    ///
    /// The library was loaded from a file that is damaged.
    pub fn analyze(&self, word: &str) -> Result<Vec<Analysis>, Error> {
        let analyses = self.forms(self.index()).analyses(word);
        self.check().map(|()| analyses)
    }

    /// The whole library as bytes, for [`Library::load`]. The same documents, added in the same
    /// order, give the same bytes.
    pub fn save(&self) -> Vec<u8> {
        let (Some(intake), Some(_)) = (self.intake, &self.builder) else {
            return self.pages.file();
        };
        let index = self.index();
        intake.file(&Parts {
            documents: &self.documents,
            segment: &index.segment,
            taught: self.forms(index).taught(),
            pairs: self.acronyms(index),
            events: self.events(),
            names: self.named(),
        })
    }

    /// The first id of the form `document-1` that no document has.
    fn free_id(&self) -> String {
        let mut ids = (self.documents.len() + 1..).map(|number| format!("document-{number}"));
        ids.find(|id| self.documents.position(id).is_none()).unwrap_or_default()
    }

    /// For each document whether it is among `ids`; all are where `ids` is `None`.
    fn chosen(&self, ids: Option<&[String]>) -> Result<Vec<bool>, Error> {
        let Some(ids) = ids else { return Ok(vec![true; self.documents.len()]) };
        let mut chosen = vec![false; self.documents.len()];
        for id in ids {
            let number = self.number(id)?;
            if let Some(chosen) = chosen.get_mut(number) {
                *chosen = true;
            }
        }
        Ok(chosen)
    }
}
