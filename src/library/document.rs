//! A document of a library: its raw text, and what the text stages make of it.

use std::cell::OnceCell;

use super::LARGEST_TEXT;
use crate::error::Error;
use crate::language::Language;
use crate::language::detect::{LanguageTag, detect};
use crate::span::{Offsets, Span};
use crate::text::repair::{Edit, Repaired, repair};
use crate::text::sentence::sentences;
use crate::time::expressions;
use crate::time::resolve::{Resolved, resolve};
use crate::time::value::{Date, Edtf};
use crate::timeline::event::{Dated, Mention};

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
    raw: String,
    repaired: Repaired,
    sentences: Vec<Sentence>,
    offsets: Offsets,
    /// When the text was written, if anybody said so.
    written: Option<Date>,
    /// What its sentences say of times, found when it is first asked for.
    times: OnceCell<Times>,
}

/// What sentences say of times.
#[derive(Clone, Debug, Default)]
pub(super) struct Times {
    /// The expressions in order, each with its place in the repaired words of its sentence.
    pub(super) all: Vec<Resolved>,
}

impl Times {
    /// Those of one sentence that have a date in a year that is known, with that date.
    pub(super) fn of(&self, sentence: usize) -> impl Iterator<Item = (&Resolved, Edtf)> {
        let place = |sentence: usize| self.all.partition_point(|time| time.sentence < sentence);
        let these = self.all.get(place(sentence)..place(sentence + 1)).unwrap_or_default();
        these.iter().filter_map(|time| Some((time, time.placed()?)))
    }

    /// All that have a date in a year that is known, with that date.
    pub(super) fn placed(&self) -> impl Iterator<Item = (&Resolved, Edtf)> {
        self.all.iter().filter_map(|time| Some((time, time.placed()?)))
    }
}

impl Document {
    /// Takes a text in: repairs it and cuts it into sentences.
    ///
    /// # Errors
    ///
    /// The text is larger than [`LARGEST_TEXT`].
    pub fn new(new: NewDocument, language: &dyn Language) -> Result<Self, Error> {
        if new.text.len() > LARGEST_TEXT {
            return Err(Error::text_too_large(new.text.len(), LARGEST_TEXT));
        }
        let repaired = repair(&new.text, language);
        let spans = sentences(repaired.text(), language);
        let written = new.written;
        Ok(Self { written, ..Self::assemble(new.id, new.title, new.text, repaired, &spans) })
    }

    /// A document that was saved; `None` where the edits and sentences do not fit the text.
    pub(super) fn restore(new: NewDocument, edits: Vec<Edit>, spans: &[Span]) -> Option<Self> {
        let repaired = Repaired::from_edits(&new.text, edits)?;
        let text = repaired.text();
        let mut last = 0;
        for span in spans {
            let sound = span.start >= last && text.get(span.range()).is_some();
            sound.then_some(())?;
            last = span.end;
        }
        let written = new.written;
        Some(Self { written, ..Self::assemble(new.id, new.title, new.text, repaired, spans) })
    }

    fn assemble(
        id: String,
        title: String,
        raw: String,
        repaired: Repaired,
        spans: &[Span],
    ) -> Self {
        let sentence = |&span: &Span| Sentence { span: repaired.raw_span(span), repaired: span };
        let sentences = spans.iter().map(sentence).collect();
        let offsets = Offsets::new(&raw);
        let (written, times) = (None, OnceCell::new());
        Self { id, title, raw, repaired, sentences, offsets, written, times }
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
        &self.raw
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
        self.offsets.scalars(&self.raw, offset)
    }

    /// UTF-16 code units before byte `offset` of the raw text.
    pub fn utf16(&self, offset: usize) -> usize {
        self.offsets.utf16(&self.raw, offset)
    }

    /// The time expressions of its sentences, in order, each with its place in the repaired words of its
    /// sentence.
    pub fn expressions(&self, language: &dyn Language) -> &[Resolved] {
        &self.times(language).all
    }

    /// What its sentences say of times.
    pub(super) fn times(&self, language: &dyn Language) -> &Times {
        self.times.get_or_init(|| {
            let mut found = Vec::new();
            for number in 0..self.sentences.len() {
                let these = expressions(self.sentence_text(number), language);
                found.extend(these.into_iter().map(|expression| (number, expression)));
            }
            Times { all: resolve(&found, self.written) }
        })
    }

    /// Its sentences that something is dated in; `place` is its own number in the library.
    pub(super) fn dated<'d>(
        &'d self,
        place: usize,
        language: &dyn Language,
    ) -> impl Iterator<Item = Dated<'d>> + use<'d> {
        let dates = self.times(language).placed().filter(|(time, _)| time.expression.locates());
        dates.map(move |(time, value)| {
            let sentence = self.sentence_text(time.sentence);
            let span = time.expression.span;
            let mention = Mention {
                document: place,
                sentence: time.sentence,
                span: self.raw_span(time.sentence, span),
                text: span.slice(sentence).to_owned(),
            };
            Dated { value, mention, sentence }
        })
    }

    /// Says when its text was written; `None` where that is to be gathered from the text.
    pub(super) fn set_written(&mut self, written: Option<Date>) {
        self.written = written;
        self.times = OnceCell::new();
    }
}
