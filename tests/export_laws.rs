//! The laws of formats, on texts that nobody would write: what is written is read back by others.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

#[path = "common/pieces.rs"]
mod pieces;

use jylnama::library::{Export, Format, Library, NewDocument, TimelineOptions};
use jylnama::timeline::event::Event;
use pieces::PIECES;
use proptest::prelude::*;
use serde_json::Value;

/// Sentences with a date, among signs that mean something to some format.
fn text() -> impl Strategy<Value = String> {
    let signs = ["\"", "'", "<b>", "&amp;", ",", ";", "\\", "=", "+", "-", "@", "\n", "\r\n", "\t"];
    let dates =
        ["1994 жылғы 27 мамырда", "2003 жылғы 17–19 қарашада", "1994 жылы", "2001-2002 жылдары"];
    let piece = prop_oneof![
        4 => prop::sample::select(PIECES).prop_map(str::to_owned),
        3 => prop::sample::select(signs.to_vec()).prop_map(str::to_owned),
        3 => prop::sample::select(dates.to_vec()).prop_map(str::to_owned),
        2 => Just(" ".to_owned()),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn library(text: String, title: String) -> (Library, Vec<Event>) {
    let mut library = Library::new();
    library.add(NewDocument { id: format!("={title}"), title, text, written: None }).unwrap();
    let events =
        library.timeline(&TimelineOptions::default()).unwrap().into_iter().cloned().collect();
    (library, events)
}

fn export(library: &Library, format: Format) -> Export {
    library.export(&TimelineOptions::default(), format).unwrap()
}

/// The list with this name in an export as JSON.
fn list(library: &Library, format: Format, name: &str) -> Vec<Value> {
    let export = export(library, format);
    assert!(!export.text.contains('<'), "nothing in it is markup");
    let read: Value = serde_json::from_str(&export.text).unwrap();
    read[name].as_array().unwrap().clone()
}

/// The lines of a calendar, unfolded and unescaped.
fn lines(calendar: &str) -> Vec<String> {
    let whole = calendar.replace("\r\n ", "");
    let line = |line: &str| {
        let mut letters = line.chars();
        let mut read = String::new();
        while let Some(letter) = letters.next() {
            match (letter, letter == '\\') {
                (_, true) => {
                    read.extend(letters.next().map(|next| if next == 'n' { '\n' } else { next }));
                }
                (letter, false) => read.push(letter),
            }
        }
        read
    };
    whole.split("\r\n").map(line).collect()
}

proptest! {
    #[test]
    fn labels_come_back_whole(text in text(), title in text()) {
        let (library, events) = library(text, title);
        let labels: Vec<_> = events.iter().map(|event| event.label.as_str()).collect();
        for (format, name, field) in [
            (Format::Json, "events", "label"),
            (Format::JsonLd, "@graph", "name"),
        ] {
            let found = list(&library, format, name);
            prop_assert_eq!(found.iter().map(|event| event[field].as_str().unwrap()).collect::<Vec<_>>(), labels.clone());
        }
        prop_assert_eq!(list(&library, Format::TimelineJs, "events").len(), events.len());
    }

    #[test]
    fn a_table_has_a_row_for_each_mention_and_no_formula(text in text(), title in text()) {
        let (library, events) = library(text, title);
        let table = export(&library, Format::Csv).text;
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        let told = events.iter().flat_map(|event| event.mentions.iter().map(move |_| &event.label));
        let labels: Vec<_> = rows.iter().map(|row| row[3].strip_prefix('\'').unwrap_or(&row[3])).collect();
        let expected: Vec<_> = told.map(|label| label.strip_prefix('\'').unwrap_or(label)).collect();
        prop_assert_eq!(labels, expected);
        for cell in rows.iter().flat_map(|row| row.iter()) {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
    }

    #[test]
    fn a_calendar_has_short_lines_and_all_exact_days(text in text(), title in text()) {
        let (library, events) = library(text, title);
        let Export { text, left_out } = export(&library, Format::ICalendar);
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
        }
        let lines = lines(&text);
        let summaries: Vec<_> = lines.iter().filter_map(|line| line.strip_prefix("SUMMARY:")).collect();
        prop_assert_eq!(summaries.len() + left_out, events.len());
        // Nothing that a text says begins a property, or ends an event.
        let begun = lines.iter().filter(|line| *line == "BEGIN:VEVENT").count();
        let ended = lines.iter().filter(|line| *line == "END:VEVENT").count();
        prop_assert_eq!([begun, ended], [summaries.len(); 2]);
        for summary in summaries {
            let plain = |label: &str| label.chars().filter(|letter| !letter.is_control()).collect::<String>();
            prop_assert!(events.iter().any(|event| plain(&event.label) == summary), "{summary}");
        }
    }
}
