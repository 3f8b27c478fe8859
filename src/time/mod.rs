//! Finds the time expressions of a text and says what they mean.
//!
//! Charter: may use text, language and spans. It knows nothing of the clock or the index; it
//! matches **lemma and case**, never lists of endings.
//!
//! Start reading at [`expressions`]. [`lexemes`] reads a sentence as numbers, time words and dashes;
//! each of [`parsers`] finds one construct; [`refiners`] settle which of them stand. What an expression
//! says by itself is a [`Meaning`]; [`resolve`] reckons the relative ones from the dates around them and
//! from the time of writing. A value is an [`Edtf`]: it keeps the precision that the text gives, and
//! never fills in a day.
//!
//! [`Edtf`]: value::Edtf
//! [`Meaning`]: expression::Meaning

pub mod calendar;
pub mod expression;
pub mod value;

mod lexemes;
mod parsers;
mod refiners;
pub mod resolve;

use crate::language::FullLanguage;
use crate::span::Span;
use expression::TimeExpression;
use lexemes::Lexeme;
use parsers::Reading;

/// The time expressions of `text`, in order and apart. Total. Give one sentence at a time: a date
/// never reaches over the end of one.
pub fn expressions(text: &str, language: &dyn FullLanguage) -> Vec<TimeExpression> {
    let lexemes = lexemes::lexemes(text, language);
    let standing = refiners::overlap::longest_first(parsers::parse(&lexemes));
    let listed = refiners::lists::listed(&lexemes, standing);
    let joined = refiners::ranges::join(&lexemes, listed);
    joined.into_iter().filter_map(|reading| expression(&lexemes, reading)).collect()
}

/// A reading as an expression of the text.
fn expression(lexemes: &[Lexeme], reading: Reading) -> Option<TimeExpression> {
    let (bound, end) = refiners::bounds::bound(lexemes, reading);
    let marked = refiners::approximate::mark(lexemes, bound);
    let start = lexemes.get(marked.first)?.span.start;
    let place = |end: usize| Some(Span::new(start, lexemes.get(end.checked_sub(1)?)?.span.end));
    Some(TimeExpression {
        span: place(marked.end)?,
        extent: place(end.max(marked.end))?,
        meaning: marked.meaning,
        part: marked.part,
        form: marked.form,
        now: marked.now,
    })
}
