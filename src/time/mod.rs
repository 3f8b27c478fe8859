//! Finds the time expressions of a text and says what they mean.
//!
//! Charter: may use text, language and spans. It knows nothing of the clock or the index; it
//! matches **lemma and case**, never lists of endings.
//!
//! Start reading at [`expressions`]. [`lexeme`] reads the text as numbers, time words and dashes;
//! each of [`parsers`] finds one construct; [`refiners`] settle which of them stand. A value is an
//! [`Edtf`]: it keeps the precision that the text gives, and never fills in a day.

pub mod calendar;
pub mod value;

mod lexeme;
mod parsers;
mod refiners;

use crate::language::{Case, Language};
use crate::span::Span;
use value::Edtf;

/// A date that the text gives, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeExpression {
    /// Its place, in bytes: from its first number to the last inflected word of the date, with a
    /// word that makes it approximate.
    pub span: Span,
    /// What it means.
    pub value: Edtf,
    /// The case of its last word, which says what the date does in its sentence.
    pub case: Case,
}

impl TimeExpression {
    /// The class of the expression in TIMEX3; so far only dates are found.
    pub fn kind(&self) -> &'static str {
        "DATE"
    }

    /// Whether something is dated by it. «2002 жылмен салыстырғанда» only compares.
    pub fn locates(&self) -> bool {
        self.case != Case::Instrumental
    }
}

/// What a text says of times.
#[derive(Clone, Debug, Default)]
pub struct Spoken {
    /// Its dates, in order and apart.
    pub dates: Vec<TimeExpression>,
    /// Its decades, each as the years from its first to its last, in order, and apart from the dates.
    /// They are no events of a timeline, but the text speaks of these years.
    pub decades: Vec<TimeExpression>,
}

/// The time expressions of `text`, in order and apart. Total. Give one sentence at a time: a date
/// never reaches over the end of one.
pub fn expressions(text: &str, language: &dyn Language) -> Vec<TimeExpression> {
    spoken(text, language).dates
}

/// The dates and the decades of `text`. Total; give one sentence at a time.
pub fn spoken(text: &str, language: &dyn Language) -> Spoken {
    let lexemes = lexeme::lexemes(text, language);
    let standing = refiners::overlap::longest_first(parsers::parse(&lexemes));
    let dates = refiners::approximate::mark(&lexemes, standing);
    let mut decades = parsers::decades(&lexemes);
    decades.retain(|decade| !dates.iter().any(|date| date.span.overlaps(decade.span)));
    Spoken { dates, decades }
}
