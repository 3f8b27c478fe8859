//! What texts say of times that have no place on a line: «соңғы жылдары», «жыл сайын», «жеті жыл».

use super::Library;
use super::document::Document;
use super::options::TimelineOptions;
use crate::error::Error;
use crate::language::{Language, TimeLemma};
use crate::span::Span;
use crate::text::token::tokens;
use crate::time::expression::{Meaning, Reckoned, Relative};
use crate::time::resolve::Resolved;

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
            let times = document.expressions(self.language).iter();
            let times = times.filter(|time| sought.has(number, time.sentence));
            all.extend(times.filter_map(|time| undated(document, number, time, self.language)));
        }
        self.check().map(|()| all)
    }
}

fn undated(
    document: &Document,
    number: usize,
    time: &Resolved,
    language: &dyn Language,
) -> Option<Undated> {
    let place = time.expression.span;
    let text = place.slice(document.sentence_text(time.sentence));
    let kind = kind(time)?;
    (!wants_unit(&time.expression.meaning) || names_unit(text, language)).then_some(())?;
    let value = match time.value {
        Some(value) => value.to_string(),
        None => time.expression.timex(None).value,
    };
    let span = document.raw_span(time.sentence, place);
    Some(Undated {
        document: number,
        sentence: time.sentence,
        span,
        text: text.to_owned(),
        kind,
        value,
    })
}

/// Why a time has no place, if it has none and says enough to be told.
fn kind(time: &Resolved) -> Option<UndatedKind> {
    match (time.value, time.expression.meaning) {
        (Some(value), _) => (!value.is_placed()).then_some(UndatedKind::Recurring),
        (None, Meaning::Vague(_) | Meaning::Relative(_)) => Some(UndatedKind::Vague),
        (None, Meaning::Set(_) | Meaning::Recurring(_)) => Some(UndatedKind::Recurring),
        (None, Meaning::Duration(_)) => Some(UndatedKind::Duration),
        (None, Meaning::Age(_) | Meaning::Clock { .. } | Meaning::Date(_)) => None,
    }
}

/// Whether nothing but a unit in its words makes it more than «қазір» or «содан бері».
fn wants_unit(meaning: &Meaning) -> bool {
    let base_alone = |reckoned| matches!(reckoned, Reckoned::Same | Reckoned::Since);
    match *meaning {
        Meaning::Vague(_) => true,
        Meaning::Relative(Relative { reckoned, .. }) => base_alone(reckoned),
        _ => false,
    }
}

/// Whether words name a unit of time. «Бүгінгі күні» does not: it is the present.
fn names_unit(text: &str, language: &dyn Language) -> bool {
    let words = tokens(text).filter_map(|token| language.time_word(token.span.slice(text)));
    let lemmas: Vec<TimeLemma> = words.map(|word| word.lemma).collect();
    let has = |wanted: fn(&TimeLemma) -> bool| lemmas.iter().any(wanted);
    let unit = has(|lemma| matches!(lemma, TimeLemma::Unit(_) | TimeLemma::Length(..)));
    unit && !has(|lemma| matches!(lemma, TimeLemma::DayFrom(_)))
}
