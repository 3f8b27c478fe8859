//! A document of a library: its raw text, and what the text stages make of it.

use std::cell::OnceCell;

use super::LARGEST_TEXT;
use crate::error::Error;
use crate::language::Language;
use crate::language::detect::{LanguageTag, detect};
use crate::language::forms::Forms;
use crate::span::{Offsets, Span};
use crate::text::repair::{Edit, Repaired, repair};
use crate::text::sentence::sentences;
use crate::time::{Spoken, TimeExpression, spoken};
use crate::timeline::clause::{Dating, Time, datings};
use crate::timeline::event::{Anchor, Dated, Mention};

/// A text to be added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewDocument {
    /// A name that stays the same; empty where the library shall give one.
    pub id: String,
    /// Its title; may be empty.
    pub title: String,
    /// The text as it was given. Nothing of it is lost or changed.
    pub text: String,
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
    /// What its sentences say of times, found when it is first asked for.
    times: OnceCell<Times>,
    /// What each of its dates does in its sentence, found when it is first asked for.
    datings: OnceCell<Vec<Dating>>,
}

/// What sentences say of times.
#[derive(Clone, Debug, Default)]
pub(super) struct Times {
    /// The number of the sentence, and the expression with its place in the repaired words of that
    /// sentence: first all dates, in order, then all decades, in order.
    pub(super) all: Vec<(usize, TimeExpression)>,
    /// How many of them are dates.
    dates: usize,
}

impl Times {
    /// Those of one sentence.
    pub(super) fn of(&self, sentence: usize) -> [&[(usize, TimeExpression)]; 2] {
        let (dates, decades) = self.all.split_at(self.dates.min(self.all.len()));
        [of(dates, sentence), of(decades, sentence)]
    }
}

/// Those of one sentence, of some in order.
fn of(times: &[(usize, TimeExpression)], sentence: usize) -> &[(usize, TimeExpression)] {
    let place = |sentence: usize| times.partition_point(|(number, _)| *number < sentence);
    times.get(place(sentence)..place(sentence + 1)).unwrap_or_default()
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
        Ok(Self::assemble(new.id, new.title, new.text, repaired, &spans))
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
        Some(Self::assemble(new.id, new.title, new.text, repaired, spans))
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
        let (times, datings) = (OnceCell::new(), OnceCell::new());
        Self { id, title, raw, repaired, sentences, offsets, times, datings }
    }

    /// The name by which it is asked for.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its title; may be empty.
    pub fn title(&self) -> &str {
        &self.title
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

    /// The dates of its sentences, in order: the number of the sentence, and the expression with
    /// its place in the repaired words of that sentence.
    pub fn dates(&self, language: &dyn Language) -> &[(usize, TimeExpression)] {
        let times = self.times(language);
        times.all.get(..times.dates).unwrap_or_default()
    }

    /// What its sentences say of times.
    pub(super) fn times(&self, language: &dyn Language) -> &Times {
        self.times.get_or_init(|| {
            let (mut all, mut others) = (Vec::new(), Vec::new());
            for number in 0..self.sentences.len() {
                let Spoken { dates, decades } = spoken(self.sentence_text(number), language);
                all.extend(dates.into_iter().map(|date| (number, date)));
                others.extend(decades.into_iter().map(|decade| (number, decade)));
            }
            let dates = all.len();
            all.append(&mut others);
            Times { all, dates }
        })
    }

    /// What each of its dates does in its sentence, in the order of [`Document::dates`]. Only
    /// sentences with a date are read.
    fn datings(&self, language: &dyn Language, forms: &dyn Forms) -> &[Dating] {
        self.datings.get_or_init(|| {
            let mut all = Vec::new();
            for dates in self.dates(language).chunk_by(|one, next| one.0 == next.0) {
                let sentence = self.sentence_text(dates.first().map_or(0, |(number, _)| *number));
                let times: Vec<Time> = times(dates, sentence, language).collect();
                all.extend(datings(sentence, &times, language, forms));
            }
            all
        })
    }

    /// Adds the clauses that its dates date to those of other documents; `place` is its own number in
    /// the library.
    pub(super) fn dated<'d>(
        &'d self,
        place: usize,
        language: &dyn Language,
        forms: &dyn Forms,
        found: &mut Vec<Dated<'d>>,
    ) {
        let all = self.dates(language).iter().zip(self.datings(language, forms));
        for ((number, date), dating) in all {
            let Dating::Event(clause) = *dating else { continue };
            let sentence = self.sentence_text(*number);
            let same =
                |one: &&Dated<'_>| (one.mention.document, one.mention.sentence) == (place, *number);
            let nth = found.iter().rev().take_while(same).filter(|one| one.value == date.value);
            let mention = Mention {
                document: place,
                sentence: *number,
                nth: nth.count(),
                span: self.raw_span(*number, date.span),
                clause: self.raw_span(*number, clause.span),
                text: date.span.slice(sentence).to_owned(),
            };
            let time = Time::new(date.span, date.case, sentence, language);
            let (value, anchor) = (date.value, Anchor::default());
            found.push(Dated { value, anchor, mention, sentence, time, clause });
        }
    }
}

/// Dates of one sentence, as clauses need to know them.
fn times<'d>(
    dates: &'d [(usize, TimeExpression)],
    sentence: &'d str,
    language: &'d dyn Language,
) -> impl Iterator<Item = Time> + 'd {
    dates.iter().map(move |(_, date)| Time::new(date.span, date.case, sentence, language))
}
