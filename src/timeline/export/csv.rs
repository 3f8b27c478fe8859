//! A table for spreadsheets (RFC 4180): a row for each place where an event is told.
//!
//! What is told twice has two rows with one id; those with `mention` 1 are the events. A cell of text
//! that begins as a formula does gets an apostrophe before it: spreadsheets reckon such cells, and texts
//! come from anywhere. Dates are no cells of text: `-0043` is a year, and stays as it is.

use super::escape::{escape, in_table};
use super::{Exported, Told};

const HEAD: &str = "id,edtf,precision,label,document,start,end,text,factuality,mention,title,quote,\
                    first,last,approximate,uncertain,base\r\n";

pub(super) fn write(events: &[&Exported<'_>]) -> String {
    let mut table = HEAD.to_owned();
    for event in events {
        for (number, told) in (1..).zip(&event.mentions) {
            row(&mut table, event, number, told);
        }
    }
    table
}

fn row(table: &mut String, event: &Exported<'_>, number: usize, told: &Told<'_>) {
    let (start, end) = told.place.scalars;
    text(table, &event.id);
    cell(table, &event.edtf);
    cell(table, event.precision);
    text(table, event.label);
    text(table, told.document);
    cell(table, &start.to_string());
    cell(table, &end.to_string());
    text(table, told.text);
    cell(table, event.factuality);
    cell(table, &number.to_string());
    text(table, told.title);
    text(table, told.quote);
    for when in [event.start, event.end] {
        cell(table, &when.map_or(String::new(), |when| when.to_string()));
    }
    for flag in [event.is_approximate(), event.is_uncertain()] {
        cell(table, if flag { "true" } else { "" });
    }
    cell(table, event.anchor.base);
    table.pop();
    table.push_str("\r\n");
}

/// A cell of text that no spreadsheet takes for a formula, with its comma.
fn text(table: &mut String, text: &str) {
    match text.bytes().next() {
        Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r') => cell(table, &["'", text].concat()),
        _ => cell(table, text),
    }
}

/// A cell, with its comma; in quotes, which are doubled within, where it holds a sign of the table.
fn cell(table: &mut String, text: &str) {
    let plain = !text.bytes().any(|byte| matches!(byte, b'"' | b',' | b'\r' | b'\n'));
    let quote = if plain { "" } else { "\"" };
    table.push_str(quote);
    escape(table, text, in_table);
    table.push_str(quote);
    table.push(',');
}

#[cfg(test)]
#[cfg(not(target_family = "wasm"))]
mod tests {
    use super::super::{Exported, samples};

    fn rows(events: &[&Exported<'_>]) -> Vec<Vec<String>> {
        let table = super::write(events);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
        let row =
            |row: csv::Result<csv::StringRecord>| row.unwrap().iter().map(str::to_owned).collect();
        reader.records().map(row).collect()
    }

    #[test]
    fn a_row_says_when_what_and_where() {
        let rows = rows(&[&samples::event("2001/2002~", "Бірінші, \"екінші\"")]);
        let expected = [
            "2001/2002~@doc.3",
            "2001/2002~",
            "range",
            "Бірінші, \"екінші\"",
            "doc",
            "10",
            "14",
            "сол жылы",
            "asserted",
            "1",
            "Мәтін",
            "Сол жылы болды.",
            "2001",
            "2002",
            "true",
            "",
            "absolute",
        ];
        assert_eq!(rows[1], expected);
        assert_eq!(rows[0].len(), expected.len());
    }

    #[test]
    fn rows_end_as_the_standard_says() {
        let table = super::write(&[&samples::event("1994", "Екі\nжол")]);
        assert!(table.contains(",\"Екі\nжол\","), "{table}");
        assert_eq!(table.matches("\r\n").count(), 2);
    }

    #[test]
    fn what_is_told_twice_has_two_rows() {
        let mut event = samples::event("1994", "Болды");
        event.mentions.push(event.mentions[0].clone());
        let rows = rows(&[&event]);
        assert_eq!([&rows[1][9], &rows[2][9]], ["1", "2"]);
        assert_eq!(rows[1][0], rows[2][0]);
    }

    #[test]
    fn no_text_is_a_formula() {
        for (label, cell) in [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("+7 701", "'+7 701"),
            ("- Қайда?", "'- Қайда?"),
            ("@sum", "'@sum"),
            ("– Қайда?", "– Қайда?"),
        ] {
            assert_eq!(rows(&[&samples::event("1994", label)])[1][3], cell);
        }
        let mut event = samples::event("1994", "Цезарь");
        event.edtf = "-0043".to_owned();
        assert_eq!(rows(&[&event])[1][1], "-0043");
    }
}
