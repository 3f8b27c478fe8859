//! What the command line is told of times: when texts were written, and which events to give.

#![cfg(all(not(target_family = "wasm"), feature = "cli"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const VILLAGE: &str =
    "Мектеп 1994 жылы ашылды. Көпір 1998 жылғы 5 мамырда салынды. Биыл кітапхана ашылды.";
const CITY: &str = "Қалада мектеп 1975 жылғы мамырда ашылды.";

/// Runs the command line in a folder with two texts.
fn run(arguments: &[&str]) -> Output {
    let folder = TempDir::new().unwrap();
    for (name, text) in [("village.txt", VILLAGE), ("city.txt", CITY)] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_jylnama"));
    command.args(arguments).current_dir(folder.path()).output().unwrap()
}

/// The dates of the events of both texts, in order.
fn events(options: &[&str]) -> Vec<String> {
    let output = run(&[&["timeline", "village.txt", "city.txt"], options].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let events = told["events"].as_array().unwrap().iter();
    events.map(|event| event["edtf"].as_str().unwrap().to_owned()).collect()
}

fn refuses(arguments: &[&str], words: &str) {
    let output = run(arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains(words) && said.lines().count() == 1, "{said}");
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
        let output = run(&[&["dates", "village.txt"], options].concat());
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let this_year = |told: Value| told["dates"][2].clone();
    assert_eq!(this_year(told(&["--written", "2010-03"]))["edtf"], "2010");
    assert_eq!(this_year(told(&["--written", "2011"]))["edtf"], "2011");
}

#[test]
fn what_is_no_date_or_precision_is_refused() {
    for option in ["--from", "--to", "--written"] {
        refuses(&["timeline", "city.txt", option, "жаз"], "жаз");
    }
    refuses(&["dates", "city.txt", "--written", "94"], "94");
    refuses(&["timeline", "city.txt", "--precision", "hour"], "hour");
}
