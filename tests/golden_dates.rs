//! The time expressions of sentences, of the sample texts and of the article, against what a reader
//! found in them: `tests/golden/dates/README.md` says by which rules.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test that can't go on fails"
)]

use std::fs;
use std::path::Path;

use jylnama::language::kazakh::Kazakh;
use jylnama::library::{Document, NewDocument};
use jylnama::time::expression::Meaning;
use jylnama::time::resolve::Resolved;
use jylnama::time::value::Date;

/// A row of a table, as its cells.
type Cells = Vec<String>;

fn rows(table: &str) -> Vec<Cells> {
    let path = Path::new("tests/golden/dates").join(table);
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// What the tables write for a time: its date with the part of it, or its value in TIMEX3.
fn written(time: &Resolved) -> String {
    let timex = time.expression.timex(time.value);
    if let Meaning::Age(_) = time.expression.meaning {
        return "AGE".to_owned();
    }
    let Some(value) = time.value else {
        let marks = [timex.modifier, timex.quantifier].into_iter().flatten();
        return marks.fold(timex.value, |text, mark| format!("{text} {mark}"));
    };
    let part = timex.modifier.filter(|mark| ["START", "MID", "END"].contains(mark));
    part.map_or(value.to_string(), |part| format!("{value} {part}"))
}

fn document(text: &str, written: Option<Date>) -> Document {
    let new = NewDocument { text: text.to_owned(), written, ..NewDocument::default() };
    Document::new(new, &Kazakh).unwrap()
}

/// The text with its expressions marked as the tables mark them, and their values.
fn marked(text: &str, at: Option<Date>) -> (String, String) {
    let document = document(text, at);
    let (mut marks, mut values, mut end) = (String::new(), Vec::new(), 0);
    for time in document.expressions(&Kazakh) {
        let span = document.raw_span(time.sentence, time.expression.span);
        marks += &text[end..span.start];
        marks += &format!("⟦{}⟧", span.slice(text));
        end = span.end;
        values.push(written(time));
    }
    let values = if values.is_empty() { "-".to_owned() } else { values.join("; ") };
    (marks + &text[end..], values)
}

/// What differs between a row and what is found.
fn difference(row: &Cells) -> Option<String> {
    let [_, at, text, expected] = row.as_slice() else { panic!("four cells: {row:?}") };
    let plain = text.replace(['⟦', '⟧'], "");
    let at = if at == "-" { None } else { Some(at.parse().unwrap()) };
    let (marks, values) = marked(&plain, at);
    let wrong = marks != *text || values != *expected;
    wrong.then(|| format!("{}\n  wants {text}\t{expected}\n  finds {marks}\t{values}", row[0]))
}

fn check(table: &str) {
    let rows = rows(table);
    assert!(!rows.is_empty(), "{table} is empty");
    let wrong: Vec<_> = rows.iter().filter_map(difference).collect();
    for difference in &wrong {
        eprintln!("{difference}");
    }
    assert!(wrong.is_empty(), "{table}: {} of {} rows differ", wrong.len(), rows.len());
}

#[test]
fn sentences_of_the_wild() {
    check("wild.tsv");
}

#[test]
fn every_row_of_the_grammar() {
    check("synthetic.tsv");
}

#[test]
fn what_is_no_time() {
    check("negative.tsv");
}

#[test]
fn dates_in_russian_and_english() {
    check("other-languages.tsv");
}

/// What is known to fail: a row that holds is to be moved.
#[test]
fn known_failures_still_fail() {
    for row in rows("known_failures.tsv") {
        assert!(difference(&row).is_some(), "holds now, move it: {row:?}");
    }
}
