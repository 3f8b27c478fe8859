//! One construct of dates a file.
//!
//! A parser looks at the pieces from one place on and says what it can read there; [`parse`] tries
//! all of them everywhere. Each names the rows of the grammar that it covers by example. What may
//! stand behind any date («басында», «екінші жартысы», «күні»), [`tail`] reads for all of them. To
//! add a construct, add a file and a row to [`PARSERS`].

mod ages;
mod ago;
mod brackets;
mod centuries;
mod clock;
mod days;
mod decades;
mod deictic;
mod durations;
mod english;
mod eras;
mod feasts;
mod foreign;
mod months;
mod named;
mod numeric;
mod point;
mod pointers;
mod quarters;
mod reader;
mod russian;
mod seasons;
mod sets;
mod tail;
mod titles;
mod vague;
mod weekdays;
mod year_ranges;
mod years;

use super::expression::Meaning;
use super::lexemes::{Kind, Lexeme};
use crate::language::{Inflection, TimePart};
use reader::Reader;

/// What a parser read: pieces and their meaning.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    /// The first of its pieces.
    pub(super) first: usize,
    /// One past the last of them.
    pub(super) end: usize,
    pub(super) meaning: Meaning,
    pub(super) part: Option<TimePart>,
    /// The form of its last word.
    pub(super) form: Inflection,
    /// Whether it names the year of writing: «үстіміздегі 2003 жылы».
    pub(super) now: bool,
    /// Whether both its ends are said, so that a postposition behind it adds nothing.
    pub(super) closed: bool,
}

/// Reads one construct from where the reader stands.
type Parser = fn(&mut Reader<'_>) -> Option<Reading>;

const PARSERS: [Parser; 20] = [
    point::year_first,
    point::year_last,
    point::year_left_out,
    year_ranges::parse,
    decades::parse,
    centuries::parse,
    numeric::parse,
    brackets::parse,
    titles::parse,
    deictic::parse,
    pointers::parse,
    ago::parse,
    durations::parse,
    sets::parse,
    ages::parse,
    tail::part_of_now,
    named::parse,
    vague::parse,
    weekdays::parse,
    clock::parse,
];

/// Of dates in another language. They are tried only where the text has words of it.
const FOREIGN: [Parser; 2] = [russian::parse, english::parse];

/// Everything that any parser reads anywhere in `lexemes`; readings may overlap.
pub(super) fn parse(lexemes: &[Lexeme]) -> Vec<Reading> {
    let mut found = Vec::new();
    let is_foreign = |lexeme: &Lexeme| matches!(lexeme.kind, Kind::Foreign(_));
    let quotes = lexemes.iter().any(is_foreign);
    for (start, lexeme) in lexemes.iter().enumerate() {
        if may_begin(lexemes, start) {
            let reader = Reader::new(lexemes, start);
            let own: &[Parser] = if is_foreign(lexeme) { &[] } else { &PARSERS };
            let foreign: &[Parser] = if quotes { &FOREIGN } else { &[] };
            let parsers = own.iter().chain(foreign);
            found.extend(parsers.filter_map(|parser| parser(&mut reader.clone())));
        }
    }
    found
}

/// Whether a time expression may begin here. A number is none where it is a part of a longer one or
/// of a name: «№5/1994», «2.1994», «Қазақстан-2030».
fn may_begin(lexemes: &[Lexeme], at: usize) -> bool {
    let Some(here) = lexemes.get(at) else { return false };
    match here.kind {
        Kind::Number(_) => !(here.joins && before_is_part(lexemes, at)),
        Kind::Time(_) | Kind::Roman(_) | Kind::Foreign(_) => {
            !(here.joins && behind_dash(lexemes, at))
        }
        _ => false,
    }
}

/// Whether the piece before makes a number a part of something else: a letter, or a hyphen on a
/// letter or digit. A stop does only behind a number, for there it may be one glued to the year
/// («келді.1913 жылы»); brackets and quotation marks do not.
fn before_is_part(lexemes: &[Lexeme], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| lexemes.get(at));
    let Some(last) = before(1) else { return false };
    match last.kind {
        Kind::Dash => last.joins,
        Kind::Mark('.' | ',' | '/' | ':') => {
            let number = |piece: &Lexeme| matches!(piece.kind, Kind::Number(_));
            last.joins && before(2).is_some_and(number)
        }
        Kind::Mark(mark) => matches!(mark, '№' | '#' | '+' | '$'),
        // A letter or a digit; other things are rare before a number.
        _ => true,
    }
}

/// Whether a hyphen ties a word to the one before it: «мәңгі-бақи», «қысы-жазы».
fn behind_dash(lexemes: &[Lexeme], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| lexemes.get(at));
    before.is_some_and(|dash| dash.kind == Kind::Dash && dash.joins)
}
