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
use jylnama::library::{Document, Library, NewDocument, TimelineOptions};
use jylnama::time::expression::{Meaning, Recurring};
use jylnama::time::resolve::Resolved;
use jylnama::time::value::Date;
use jylnama::timeline::event::{Factuality, Mention};

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
    if let Meaning::Recurring(Recurring::Season(code)) = time.expression.meaning {
        return format!("XXXX-{code}");
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
        marks.extend(["⟦", span.slice(text), "⟧"]);
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

/// A time of the article: its place, its value and what it is reckoned from.
type Row = ((usize, usize), String, String);

/// A time that is found, as the tables of whole texts write it.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    span: (usize, usize),
    value: String,
    anchor: &'static str,
}

/// The times of a document that stand apart from `aside`, by their places in Unicode scalars.
fn found(document: &Document, aside: &[(usize, usize)]) -> Vec<Found> {
    let times = document.expressions(&Kazakh).iter();
    let times = times.map(|time| {
        let span = document.raw_span(time.sentence, time.expression.span);
        let span = (document.scalars(span.start), document.scalars(span.end));
        let anchor = time.anchor.base.map_or("absolute", jylnama::time::expression::Base::name);
        Found { span, value: written(time), anchor }
    });
    let apart =
        |time: &Found| !aside.iter().any(|(start, end)| time.span.0 < *end && *start < time.span.1);
    times.filter(apart).collect()
}

/// Words that a reader of whole texts leaves aside: times without a unit or a number (README.md). «бір
/// күн» is one and the same day there, and «сол кезде» long before the date that is told of last.
const ASIDE: [&str; 6] = ["қазір", "біраз жыл", "көп жыл", "ұзақ жыл", "бір күн", "сол кезде"];

#[test]
fn every_time_of_the_sample_texts() {
    let mut wrong = Vec::new();
    let rows = rows("samples.tsv");
    let mut files: Vec<&String> = rows.iter().skip(1).map(|row| &row[0]).collect();
    files.dedup();
    for file in files {
        let text = fs::read_to_string(Path::new("samples").join(file)).unwrap();
        let document = document(&text, None);
        let mut wanted = Vec::new();
        for row in rows.iter().filter(|row| row[0] == *file) {
            let [_, words, nth, expected, _] = row.as_slice() else { panic!("{row:?}") };
            if ASIDE.contains(&words.to_lowercase().as_str()) {
                continue;
            }
            let place = text.match_indices(words).nth(nth.parse::<usize>().unwrap() - 1).unwrap().0;
            let span = (document.scalars(place), document.scalars(place + words.len()));
            wanted.push((span, expected.clone()));
        }
        let found = found(&document, &[]);
        let is_aside = |time: &Found| {
            let words: String =
                text.chars().skip(time.span.0).take(time.span.1 - time.span.0).collect();
            ASIDE.contains(&words.to_lowercase().as_str())
        };
        let found: Vec<_> = found
            .iter()
            .filter(|time| !is_aside(time))
            .map(|time| (time.span, time.value.clone()))
            .collect();
        let words = |span: (usize, usize)| {
            text.chars().skip(span.0).take(span.1 - span.0).collect::<String>()
        };
        wrong.extend(
            wanted
                .iter()
                .filter(|one| !found.contains(one))
                .map(|(span, value)| format!("{file}: wants ⟦{}⟧ {value}", words(*span))),
        );
        wrong.extend(
            found
                .iter()
                .filter(|one| !wanted.contains(one))
                .map(|(span, value)| format!("{file}: finds ⟦{}⟧ {value}", words(*span))),
        );
    }
    for difference in &wrong {
        eprintln!("{difference}");
    }
    assert!(wrong.is_empty(), "{} differences", wrong.len());
}

#[test]
fn every_time_of_the_article() {
    let Ok(text) = fs::read_to_string("../shared/texts/kazakhstan-nato.txt") else {
        eprintln!("../shared/texts/kazakhstan-nato.txt is absent: not tested");
        return;
    };
    let document = document(&text, None);
    let head = fs::read_to_string("tests/golden/dates/article.tsv").unwrap();
    let aside = head.lines().find(|line| line.starts_with("# Left aside")).unwrap();
    let numbers: Vec<usize> = aside
        .split(|character: char| !character.is_ascii_digit())
        .filter_map(|number| number.parse().ok())
        .collect();
    let aside: Vec<_> = numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect();
    let found = found(&document, &aside);
    let mut wrong = Vec::new();
    let (mut wanted, mut silent) = (Vec::new(), Vec::new());
    for row in rows("article.tsv").iter().skip(1) {
        let span = (row[0].parse::<usize>().unwrap(), row[1].parse::<usize>().unwrap());
        if row[2] == "-" {
            silent.push(span);
        } else {
            wanted.push((span, row[2].clone(), row[3].clone()));
        }
    }
    let found: Vec<_> =
        found.into_iter().map(|time| (time.span, time.value, time.anchor.to_owned())).collect();
    // What has no date has no anchor, either.
    let same = |want: &Row, found: &Row| {
        let dated = want.1.starts_with(|first: char| first.is_ascii_digit());
        want.0 == found.0 && want.1 == found.1 && (want.2 == found.2 || !dated)
    };
    wrong.extend(
        wanted
            .iter()
            .filter(|one| !found.iter().any(|other| same(one, other)))
            .map(|one| format!("wants {one:?}")),
    );
    wrong.extend(
        found
            .iter()
            .filter(|one| !wanted.iter().any(|other| same(other, one)))
            .map(|one| format!("finds {one:?}")),
    );
    for span in silent {
        let hit = found.iter().find(|time| time.0.0 < span.1 && span.0 < time.0.1);
        wrong.extend(hit.map(|hit| format!("no time at {span:?}: {hit:?}")));
    }
    for difference in &wrong {
        eprintln!("{difference}");
    }
    assert!(wrong.is_empty(), "{} differences", wrong.len());
}

/// The date of an event: its place, the number of the event, and whether it is one of how things were.
type EventDate = ((usize, usize), usize, bool);

fn events_of(text: &str) -> (Document, Vec<EventDate>) {
    let mut library = Library::new();
    let new = NewDocument { text: text.to_owned(), ..NewDocument::default() };
    let document = library.add(new).unwrap().clone();
    let events = library.timeline(&TimelineOptions::default()).unwrap();
    let mut all = Vec::new();
    for (number, event) in events.iter().enumerate() {
        for Mention { span, .. } in &event.mentions {
            let place = (document.scalars(span.start), document.scalars(span.end));
            all.push((place, number, event.factuality == Factuality::State));
        }
    }
    (document, all)
}

/// Whether a reader and the timeline disagree: what a reader calls no event may be shown as a state.
fn differs(wanted: bool, found: Option<&EventDate>) -> bool {
    if wanted { found.is_none() } else { found.is_some_and(|(.., state)| !state) }
}

/// Dates that the timeline takes for those of events, and a reader does not: how things were («ауыр болды»),
/// and the years that a plan is for.
const STATES: [&str; 5] = [
    "alash.txt XX ғасырдың басында",
    "nato.txt Келесі жыл",
    "nato.txt 2003 жыл",
    "nato.txt 2006-2008 жылдарға",
    "qazaq-handygy.txt сол кезде",
];

#[test]
fn the_events_of_the_article() {
    let Ok(text) = fs::read_to_string("../shared/texts/kazakhstan-nato.txt") else {
        eprintln!("../shared/texts/kazakhstan-nato.txt is absent: not tested");
        return;
    };
    let (_, events) = events_of(&text);
    let mut wrong = Vec::new();
    let rows: Vec<Cells> =
        rows("article.tsv").into_iter().skip(1).filter(|row| row[2] != "-").collect();
    let span = |row: &Cells| (row[0].parse::<usize>().unwrap(), row[1].parse::<usize>().unwrap());
    let event = |row: &Cells| events.iter().find(|(place, ..)| *place == span(row));
    let number = |event: &EventDate| event.1;
    for row in &rows {
        let found = event(row);
        let known = STATES.contains(&format!("article.tsv {}", row[0]).as_str());
        if differs(row[4] == "yes", found) != known {
            wrong.push(format!("{} {} {}: wants {}, {}", row[0], row[1], row[2], row[4], row[5]));
        }
        if let Some(first) = row.get(6).and_then(|same| same.parse::<usize>().ok())
            && event(&rows[first - 1]).map(number) != found.map(number)
        {
            wrong.push(format!("{} {} is the event of row {first}", row[0], row[1]));
        }
    }
    for difference in &wrong {
        eprintln!("{difference}");
    }
    assert!(wrong.is_empty(), "{} differences", wrong.len());
}

#[test]
fn the_events_of_the_sample_texts() {
    let mut wrong = Vec::new();
    let rows: Vec<Cells> = rows("samples.tsv").into_iter().skip(1).collect();
    let mut files: Vec<&String> = rows.iter().map(|row| &row[0]).collect();
    files.dedup();
    for file in files {
        let text = fs::read_to_string(Path::new("samples").join(file)).unwrap();
        let (document, events) = events_of(&text);
        for row in rows.iter().filter(|row| row[0] == *file) {
            let place =
                text.match_indices(&row[1]).nth(row[2].parse::<usize>().unwrap() - 1).unwrap().0;
            let span = (document.scalars(place), document.scalars(place + row[1].len()));
            let found = events.iter().find(|(place, ..)| *place == span);
            let known = STATES.contains(&format!("{file} {}", row[1]).as_str());
            if differs(row[4] == "yes", found) != known {
                wrong.push(format!("{file} ⟦{}⟧ {}: wants {}", row[1], row[3], row[4]));
            }
        }
    }
    for difference in &wrong {
        eprintln!("{difference}");
    }
    assert!(wrong.is_empty(), "{} differences", wrong.len());
}

/// So many of the 179 clauses that a reader gives the dates of the sample texts the timeline gives them, too.
/// Of the others most are longer here, where a converb in -п ends one («…мектеп ашылып»), or shorter.
const ALIKE: usize = 167;

#[test]
fn the_clauses_of_the_sample_texts() {
    let rows: Vec<Cells> = rows("sample-labels.tsv").into_iter().skip(1).collect();
    let (mut alike, mut files) = (0, rows.iter().map(|row| &row[0]).collect::<Vec<_>>());
    files.dedup();
    for file in files {
        let text = fs::read_to_string(Path::new("samples").join(file)).unwrap();
        let mut library = Library::new();
        library.add(NewDocument { text: text.clone(), ..NewDocument::default() }).unwrap();
        let events = library.timeline(&TimelineOptions::default()).unwrap();
        let mentions: Vec<&Mention> = events.iter().flat_map(|event| &event.mentions).collect();
        for row in rows.iter().filter(|row| row[0] == *file) {
            let nth = row[2].parse::<usize>().unwrap() - 1;
            let place = text.match_indices(&row[1]).nth(nth).unwrap().0;
            let found = mentions.iter().find(|mention| mention.span.start == place);
            let clause = found.map_or("", |mention| mention.clause.slice(&text));
            if clause.trim_end_matches('.') == row[3].trim_end_matches('.') {
                alike += 1;
            } else {
                eprintln!("{file}: wants {}\n  has {clause}", row[3]);
            }
        }
    }
    assert!(alike >= ALIKE, "{alike} of {} clauses are alike", rows.len());
}
