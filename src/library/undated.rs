//! What texts say of times that have no place on a line: «соңғы жылдары», «жыл сайын», «жеті жыл».

use super::Library;
use super::document::Document;
use super::options::TimelineOptions;
use super::told::ToldTime;
use crate::error::Error;
use crate::span::Span;

/// Why a time has no place on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UndatedKind {
    /// Nobody says which it is: «соңғы жылдары»; «былтыр», where it is not known when that was written.
    Vague,
    /// It comes again: «жыл сайын», «көктемде», «5 мамырда» of no known year.
    Recurring,
    /// It is only a length: «жеті жыл».
    Duration,
}

impl UndatedKind {
    /// All of them, in the order of their numbers in a file.
    pub(super) const ALL: [Self; 3] = [Self::Vague, Self::Recurring, Self::Duration];

    /// Its name in exported data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Vague => "vague",
            Self::Recurring => "recurring",
            Self::Duration => "duration",
        }
    }
}

/// A time that has no place on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undated {
    /// Which document of the library, counted from 0.
    pub document: usize,
    /// Which sentence of the document, counted from 0.
    pub sentence: usize,
    /// Its place in the raw text, in bytes.
    pub span: Span,
    /// Its words, repaired.
    pub text: String,
    /// Why it has no place.
    pub kind: UndatedKind,
    /// Its value in TIMEX3: `PAST_REF`, `P7Y`, `XXXX-05-05`; from one day of no known year to another as
    /// EDTF has it, for TIMEX3 has nothing for that.
    pub value: String,
}

impl Library {
    /// What the documents say of times that have no place on a line, in the order of their places, each as
    /// often as it is said. None where only certain dates are asked for. Ages, times of the day and words
    /// for the present («қазір») are left out.
    ///
    /// # Errors
    ///
    /// An option names a document that is not there; the library was loaded from a file that is damaged.
    pub fn undated(&self, options: &TimelineOptions) -> Result<Vec<Undated>, Error> {
        let sought = self.sought(options)?;
        let mut all = Vec::new();
        for number in sought.documents().filter(|_| options.covers_undated()) {
            let Some(document) = self.documents.get(number) else { continue };
            let times = document.told(self.intake).undated.iter();
            let times = times.filter(|time| sought.has(number, time.sentence));
            all.extend(times.map(|time| undated(document, number, time)));
        }
        self.check().map(|()| all)
    }
}

fn undated(document: &Document, number: usize, time: &ToldTime) -> Undated {
    let ToldTime { sentence, span, kind, ref value } = *time;
    let text = span.slice(document.sentence_text(sentence)).to_owned();
    let span = document.raw_span(sentence, span);
    Undated { document: number, sentence, span, text, kind, value: value.clone() }
}
