//! A document of a library: its raw text, and what the text stages make of it.

use std::cell::OnceCell;

use super::LARGEST_TEXT;
use super::dating::Times;
use super::kept::Kept;
use super::told::Told;
use crate::error::Error;
use crate::language::FullLanguage;
use crate::language::detect::{LanguageTag, detect};
use crate::span::{Offsets, Span};
use crate::text::repair::{Edit, Repaired, mended};
use crate::text::sentence::sentences;
use crate::time::value::Date;

/// A text to be added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewDocument {
    /// A name that stays the same; empty where the library shall give one.
    pub id: String,
    /// Its title; may be empty.
    pub title: String,
    /// The text as it was given. Nothing of it is lost or changed.
    pub text: String,
    /// When the text was written, if that is known: a year, a month or a day. Relative dates («биыл»)
    /// are reckoned from it; where it is `None`, from what the text itself tells of its time.
    pub written: Option<Date>,
}

/// A sentence of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its place in the raw text, in bytes.
    pub span: Span,
    /// Its place in the repaired text, in bytes.
    pub repaired: Span,
}

/// A document of a library.
#[derive(Clone, Debug)]
pub struct Document {
    id: String,
    title: String,
    /// The text as it was given; `None` where nothing was repaired in it.
    raw: Option<String>,
    repaired: Repaired,
    sentences: Vec<Sentence>,
    /// Made when somebody first asks for other units than bytes.
    offsets: OnceCell<Offsets>,
    /// When the text was written, if anybody said so.
    pub(super) written: Option<Date>,
    /// What its sentences say of times, found when it is first asked for.
    pub(super) times: Times,
    /// What was found in it in another library.
    pub(super) kept: Kept,
}

impl Document {
    /// Takes a text in: repairs it and cuts it into sentences.
    ///
    /// # Errors
    ///
    /// The text is larger than [`LARGEST_TEXT`].
    pub fn new(new: NewDocument, language: &dyn FullLanguage) -> Result<Self, Error> {
        if new.text.len() > LARGEST_TEXT {
            return Err(Error::text_too_large(new.text.len(), LARGEST_TEXT));
        }
        let NewDocument { id, title, text, written } = new;
        let (raw, repaired) = match mended(&text, language) {
            Some(repaired) => (Some(text), repaired),
            None => (None, Repaired::plain(text)),
        };
        let spans = sentences(repaired.text(), language);
        Ok(Self { written, ..Self::assemble(id, title, raw, repaired, &spans) })
    }

    /// A document that was saved, and what it tells of times; `None` where the edits and sentences do not
    /// fit the text.
    pub(super) fn restore(
        new: NewDocument,
        edits: Vec<Edit>,
        spans: &[Span],
        told: Told,
    ) -> Option<Self> {
        let (raw, repaired) = if edits.is_empty() {
            (None, Repaired::plain(new.text))
        } else {
            let repaired = Repaired::from_edits(&new.text, edits)?;
            (Some(new.text), repaired)
        };
        let text = repaired.text();
        let mut last = 0;
        for span in spans {
            let sound = span.start >= last && text.get(span.range()).is_some();
            sound.then_some(())?;
            last = span.end;
        }
        let (written, times) = (new.written, Times::saved(told));
        let document = Self::assemble(new.id, new.title, raw, repaired, spans);
        Some(Self { written, times, ..document })
    }

    fn assemble(
        id: String,
        title: String,
        raw: Option<String>,
        repaired: Repaired,
        spans: &[Span],
    ) -> Self {
        let sentence = |&span: &Span| Sentence { span: repaired.raw_span(span), repaired: span };
        let sentences = spans.iter().map(sentence).collect();
        let offsets = OnceCell::new();
        let (written, times, kept) = (None, Times::default(), Kept::default());
        Self { id, title, raw, repaired, sentences, offsets, written, times, kept }
    }

    /// The name by which it is asked for.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its title; may be empty.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// When its text was written, if anybody said so.
    pub fn written(&self) -> Option<Date> {
        self.written
    }

    /// The text as it was given.
    pub fn raw(&self) -> &str {
        self.raw.as_deref().unwrap_or(self.repaired.text())
    }

    /// The text after repair, with the list of repairs.
    pub fn repaired(&self) -> &Repaired {
        &self.repaired
    }

    /// Its sentences, in order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The words of its sentence with this number, repaired; empty where there is none.
    pub fn sentence_text(&self, number: usize) -> &str {
        self.sentences.get(number).map_or("", |found| found.repaired.slice(self.repaired.text()))
    }

    /// The words of all its sentences, repaired.
    pub(super) fn texts(&self) -> Vec<&str> {
        (0..self.sentences.len()).map(|number| self.sentence_text(number)).collect()
    }

    /// The language that its sentence with this number seems to be in, found anew with each call.
    pub fn sentence_language(&self, number: usize) -> LanguageTag {
        detect(self.sentence_text(number))
    }

    /// The place in the raw text of `span`, which counts from the start of a sentence's repaired
    /// words.
    pub fn raw_span(&self, sentence: usize, span: Span) -> Span {
        let base = self.sentences.get(sentence).map_or(0, |found| found.repaired.start);
        self.repaired.raw_span(span.shifted(base))
    }

    /// Unicode scalars before byte `offset` of the raw text.
    pub fn scalars(&self, offset: usize) -> usize {
        self.offsets().scalars(self.raw(), offset)
    }

    /// UTF-16 code units before byte `offset` of the raw text.
    pub fn utf16(&self, offset: usize) -> usize {
        self.offsets().utf16(self.raw(), offset)
    }

    fn offsets(&self) -> &Offsets {
        self.offsets.get_or_init(|| Offsets::new(self.raw()))
    }
}
