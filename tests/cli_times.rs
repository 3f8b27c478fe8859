//! What the command line is told of times, when texts were written and which events to give, and the
//! formats that it gives events in.

#![cfg(all(not(target_family = "wasm"), feature = "cli"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

#[path = "common/desk.rs"]
mod desk;

use desk::{Desk, desk};
use serde_json::{Value, json};

const VILLAGE: &str =
    "Мектеп 1994 жылы ашылды. Көпір 1998 жылғы 5 мамырда салынды. Биыл кітапхана ашылды.";
const CITY: &str = "Қалада мектеп 1975 жылғы мамырда ашылды.";

/// A folder with two texts.
fn places() -> Desk {
    Desk::new(&[("village.txt", VILLAGE.as_bytes()), ("city.txt", CITY.as_bytes())])
}

/// The dates of the events of both texts, in order.
fn events(options: &[&str]) -> Vec<String> {
    let told = places().json(&[&["timeline", "village.txt", "city.txt"], options].concat());
    let events = told["events"].as_array().unwrap().iter();
    events.map(|event| event["edtf"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_timeline_has_only_the_events_that_are_asked_for() {
    let all = ["--written", "2003"];
    assert_eq!(events(&all), ["1975-05", "1994", "1998-05-05", "2003"]);
    assert_eq!(events(&[&all[..], &["--query", "мектептер"]].concat()), ["1975-05", "1994"]);
    assert_eq!(events(&[&all[..], &["--from", "1994", "--to", "1998-04"]].concat()), ["1994"]);
    assert_eq!(events(&[&all[..], &["--precision", "day"]].concat()), ["1998-05-05"]);
    let two = ["--precision", "day", "--precision", "month"];
    assert_eq!(events(&[&all[..], &two].concat()), ["1975-05", "1998-05-05"]);
}

#[test]
fn relative_dates_are_reckoned_from_the_time_of_writing() {
    assert_eq!(events(&["--written", "2010-03", "--query", "кітапхана"]), ["2010"]);
    let told = |options: &[&str]| -> Value {
        places().json(&[&["dates", "village.txt"], options].concat())
    };
    let this_year = |told: Value| told["dates"][2].clone();
    assert_eq!(this_year(told(&["--written", "2010-03"]))["edtf"], "2010");
    assert_eq!(this_year(told(&["--written", "2011"]))["edtf"], "2011");
}

#[test]
fn what_is_no_date_or_precision_is_refused() {
    for option in ["--from", "--to", "--written"] {
        places().refuses(&["timeline", "city.txt", option, "жаз"], "жаз");
    }
    places().refuses(&["dates", "city.txt", "--written", "94"], "94");
    places().refuses(&["timeline", "city.txt", "--precision", "hour"], "hour");
}

#[test]
fn a_timeline_comes_as_json_or_as_a_table() {
    let timeline = desk().json(&["timeline", "lake.txt", "records.jsonl"]);
    let events = timeline["events"].as_array().unwrap();
    let dates: Vec<_> = events.iter().map(|event| &event["edtf"]).collect();
    assert_eq!(dates, ["1994-05-27", "1997"]);
    assert_eq!(events[1]["id"], "1997@b.1");
    assert_eq!(events[0]["factuality"], "asserted");
    assert_eq!(events[0]["anchor"], json!({ "base": "absolute", "inferred": false }));
    let (clause, mention) = (&events[0]["mentions"][0]["clause"], &events[0]["mentions"][0]);
    assert!(clause["start"].as_u64() <= mention["start"].as_u64(), "the clause holds its date");
    assert!(clause["end"].as_u64() >= mention["end"].as_u64());
    assert_eq!(events[1]["mentions"][0]["document"], "b");
    let table = desk().says(&["timeline", "lake.txt", "--format", "csv"]);
    let mut lines = table.lines();
    let head = "id,edtf,precision,label,document,start,end,text,factuality,mention,title,quote,\
                first,last,approximate,uncertain,base";
    assert_eq!(lines.next(), Some(head));
    let row = "1994-05-27@lake.2,1994-05-27,day,Балықшы 1994 жылғы 27 мамырда кетті,lake,25,46,1994 жылғы 27 мамырда,\
               asserted,1,lake,Балықшы 1994 жылғы 27 мамырда кетті.,1994-05-27,1994-05-27,,,absolute";
    assert_eq!(lines.next(), Some(row));
}

#[test]
fn a_timeline_comes_in_formats_of_others() {
    let desk = desk();
    let says = |format| desk.run(&["timeline", "lake.txt", "records.jsonl", "--format", format]);
    let text = |format| String::from_utf8(says(format).stdout).unwrap();
    let calendar = text("ics");
    assert!(calendar.contains("DTSTART;VALUE=DATE:19940527\r\n"), "{calendar}");
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 1);
    let remark = String::from_utf8(says("ics").stderr).unwrap();
    assert_eq!(remark, "jylnama: 1 events have no date that this format can say\n");
    let linked: Value = serde_json::from_str(&text("jsonld")).unwrap();
    assert_eq!(linked["@graph"][1]["startDate"], "1997");
    let slides: Value = serde_json::from_str(&text("timelinejs")).unwrap();
    assert_eq!(slides["events"][1]["start_date"], json!({"year": 1997}));
    desk.refuses(&["timeline", "lake.txt", "--format", "xml"], "xml");
}
