//! The laws of the text stages, said once: property tests and fuzzing hold the same stages to them.
//!
//! Each law takes any text, and returns what is broken.

#![allow(dead_code, reason = "each program that includes this file asks for laws of its own")]

use jylnama::language::kazakh::Kazakh;
use jylnama::span::Span;
use jylnama::text::is_space;
use jylnama::text::repair::{Repaired, is_plain, repair, repair_line, replay};
use jylnama::text::sentence::sentences;
use jylnama::text::token::tokens;

/// A law that holds, or how it is broken.
pub type Law = Result<(), String>;

fn hold(holds: bool, broken: impl FnOnce() -> String) -> Law {
    if holds { Ok(()) } else { Err(broken()) }
}

/// Whether `span` lies in `text`, on boundaries of characters.
pub fn on_boundaries(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.range()).is_some()
}

/// Whether there is nothing but white space from `start` to `end`, which are in order.
fn blank(text: &str, start: usize, end: usize) -> bool {
    text.get(start..end).is_some_and(|gap| gap.chars().all(is_space))
}

/// Tokens are in order, none is empty, and only white space lies between: joined with the gaps they
/// give the text.
pub fn tokens_give_the_text(text: &str) -> Law {
    let mut end = 0;
    for token in tokens(text) {
        let span = token.span;
        hold(!span.is_empty() && on_boundaries(text, span), || format!("{span:?} is no place"))?;
        hold(blank(text, end, span.start), || format!("ink between tokens at {end}"))?;
        hold(token.joins == (span.start == end && end > 0), || format!("{span:?} joins"))?;
        end = span.end;
    }
    hold(blank(text, end, text.len()), || format!("ink behind the tokens at {end}"))
}

/// Sentences are in order, none is empty, and only white space lies between.
pub fn sentences_hold_all_ink(text: &str) -> Law {
    let mut end = 0;
    for span in sentences(text, &Kazakh) {
        hold(!span.is_empty() && on_boundaries(text, span), || format!("{span:?} is no place"))?;
        hold(blank(text, end, span.start), || format!("ink between sentences at {end}"))?;
        end = span.end;
    }
    hold(blank(text, end, text.len()), || format!("ink behind the sentences at {end}"))
}

/// What is told to be plain needs no repair: each line, and each word with what stands beside it.
fn plain_lines_stay(raw: &str) -> Law {
    let words: Vec<&str> = raw.split_inclusive(' ').collect();
    let pairs = words.windows(2).map(<[&str]>::concat);
    for line in raw.lines().map(str::to_owned).chain(pairs) {
        let plain = is_plain(&line) && repair_line(&line, &Kazakh).text() != line;
        hold(!plain, || format!("{line:?} is repaired"))?;
    }
    Ok(())
}

/// All laws of repair.
pub fn repair_is_sound(raw: &str) -> Law {
    let repaired = repair(raw, &Kazakh);
    plain_lines_stay(raw)?;
    edits_lead_there(raw, &repaired)?;
    spans_lead_back(raw, &repaired)?;
    let again = repair(repaired.text(), &Kazakh);
    hold(again.text() == repaired.text(), || {
        format!("repaired twice: {:?}, then {:?}", repaired.text(), again.text())
    })
}

/// The edits are in order and apart, on boundaries of the raw text, and replayed over it they give
/// the repaired one.
pub fn edits_lead_there(raw: &str, repaired: &Repaired) -> Law {
    let mut end = 0;
    for edit in repaired.edits() {
        let span = edit.span;
        hold(span.start >= end && on_boundaries(raw, span), || format!("{edit:?} is misplaced"))?;
        end = span.end;
    }
    hold(replay(raw, repaired.edits()) == repaired.text(), || "the edits do not replay".to_owned())
}

/// Every character of the repaired text has a place in the raw one, on boundaries, and places come
/// in the order of the characters. Where the place is outside all edits, the same character stands
/// there.
pub fn spans_lead_back(raw: &str, repaired: &Repaired) -> Law {
    let mut last = Span::new(0, 0);
    for (at, character) in repaired.text().char_indices() {
        let span = repaired.raw_span(Span::new(at, at + character.len_utf8()));
        hold(on_boundaries(raw, span), || format!("{span:?} of {at} is no place"))?;
        let in_order = last.start <= span.start && last.end <= span.end;
        hold(in_order, || format!("{span:?} of {at} comes after {last:?}"))?;
        last = span;
    }
    let whole = repaired.raw_span(Span::new(0, repaired.text().len()));
    hold(on_boundaries(raw, whole), || format!("{whole:?} of the whole is no place"))
}
