//! One construct of dates a file.
//!
//! A parser looks at the pieces from one place on and says what it can read there; [`parse`] tries
//! all of them everywhere. Each names the rows of the grammar that it covers by example. To add a
//! construct, add a file and a row to [`PARSERS`].

mod day;
mod day_of_month;
mod decade;
mod month;
mod reader;
mod year;
mod year_range;

use super::TimeExpression;
use super::lexeme::Lexeme;
use reader::Reader;

/// Reads one construct from where the reader stands.
type Parser = fn(&mut Reader<'_>) -> Option<TimeExpression>;

const PARSERS: [Parser; 5] =
    [year::parse, month::parse, day::parse, day_of_month::parse, year_range::parse];

/// Everything that any parser reads anywhere in `lexemes`; readings may overlap.
pub(super) fn parse(lexemes: &[Lexeme]) -> Vec<TimeExpression> {
    read(lexemes, &PARSERS)
}

/// The decades in `lexemes`.
pub(super) fn decades(lexemes: &[Lexeme]) -> Vec<TimeExpression> {
    read(lexemes, &[decade::parse])
}

fn read(lexemes: &[Lexeme], parsers: &[Parser]) -> Vec<TimeExpression> {
    let mut found = Vec::new();
    for start in 0..lexemes.len() {
        let reader = Reader::new(lexemes, start);
        if reader.at_number() {
            found.extend(parsers.iter().filter_map(|parser| parser(&mut reader.clone())));
        }
    }
    found
}
