//! Files that were saved once, and must go on being read, or be refused with a word that helps.
//!
//! `tests/fixtures/library-vN.jyl` is the library of `tests/fixtures/texts.jsonl` as format N saves it.
//! A test holds what today's code saves to the file of today's format, byte for byte: no one's saved
//! library may be misread after an update because bytes have changed their meaning unnoticed. If the test
//! fails because the format, or how words become terms, was changed on purpose:
//!
//! 1. raise `VERSION` in `src/index/format.rs`, if a version with the old one was ever published;
//! 2. make the file of the new format: `cargo test --test fixtures -- --ignored make`;
//! 3. keep the files of older formats: they are refused by name from then on.

#![cfg(all(not(target_family = "wasm"), feature = "cli"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jylnama::index::checksum::crc32;
use jylnama::index::format::VERSION;
use jylnama::library::{Library, SearchOptions, TimelineOptions, Unit};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// The file of a format.
fn fixture(version: u32) -> PathBuf {
    folder().join(format!("library-v{version}.jyl"))
}

/// A library as today's code saves it, by the command that users have.
fn save(out: &Path) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jylnama"));
    command.arg("index").arg(folder().join("texts.jsonl")).arg("--out").arg(out);
    assert!(command.status().unwrap().success());
}

/// A version that no format will have for long.
const FAR: u32 = 1000;

/// A file of a later format: nothing but its head is known, and that its checksum comes last there.
fn later() -> Vec<u8> {
    let mut file = fs::read(fixture(VERSION)).unwrap();
    file[8..12].copy_from_slice(&FAR.to_le_bytes());
    let length = usize::try_from(u64::from_le_bytes(*file[12..].first_chunk().unwrap())).unwrap();
    let body = file.len() - length;
    let sum = crc32(&[&file[..20], &file[24..body]]);
    file[20..24].copy_from_slice(&sum.to_le_bytes());
    file
}

#[test]
#[ignore = "it makes the files that the other tests read"]
fn make() {
    save(&fixture(VERSION));
    fs::write(folder().join("library-later.jyl"), later()).unwrap();
}

#[test]
fn the_same_texts_give_the_same_bytes_as_ever() {
    let desk = tempfile::TempDir::new().unwrap();
    let today = desk.path().join("today.jyl");
    save(&today);
    let (today, then) = (fs::read(today).unwrap(), fs::read(fixture(VERSION)).unwrap());
    let place = today.iter().zip(&then).position(|(one, other)| one != other);
    let lengths = (today.len(), then.len());
    assert!(today == then, "{lengths:?}, first at {place:?}: see the head of this test");
}

fn opened() -> Library {
    Library::load(fs::read(fixture(VERSION)).unwrap()).unwrap()
}

/// The documents and sentences that a query finds, the best first.
fn found(query: &str, unit: Unit) -> Vec<(String, String)> {
    let library = opened();
    let options = SearchOptions { unit, ..SearchOptions::default() };
    let hits = library.search(query, &options).unwrap().hits.into_iter();
    let hits =
        hits.map(|hit| (library.documents().summary(hit.document).id.to_owned(), hit.excerpt));
    hits.collect()
}

fn one(document: &str, sentence: &str) -> Vec<(String, String)> {
    vec![(document.to_owned(), sentence.to_owned())]
}

#[test]
fn a_saved_library_tells_its_documents() {
    let library = opened();
    let told = (0..library.documents().len()).map(|number| {
        let summary = library.documents().summary(number);
        (summary.id, summary.title, summary.sentences, summary.repairs)
    });
    // Two spaces between sentences of the first; two stops glued to the next sentence in the second.
    let expected =
        [("тарих", "Қазақ хандығы", 3, 1), ("көл", "Арал теңізі", 3, 1), ("қала", "", 3, 0)];
    assert_eq!(told.collect::<Vec<_>>(), expected);
    let raw = library.document("көл").unwrap().raw();
    assert!(raw.contains("тартылды..Балықшылар"), "the text is kept as it was given");
}

#[test]
fn a_saved_library_answers_as_it_did() {
    let school = "Қаладағы мектептер ашық.";
    // Both sentences have a form of the word. One is typed, the other comes after it.
    let schools = [one("қала", school), one("қала", "Оқушылар мектепке барды.")].concat();
    assert_eq!(found("мектептер ", Unit::Sentence), schools);
    // A phrase in other forms: the sentence, and not the title, which says it as typed.
    let khanate = one("тарих", "Қазақ хандығы 1465 жылы құрылды.");
    assert_eq!(found("\"қазақ хандығы\" ", Unit::Sentence), khanate);
    // The beginning of a word.
    assert_eq!(found("балықш", Unit::Sentence), one("көл", "Балықшылар көлден кетті."));
    // A slip: one letter for another, and nothing nearer.
    assert_eq!(found("бөгед ", Unit::Sentence), one("көл", "2005 жылғы тамызда бөгет салынды."));
    // Without its hyphen, and without Kazakh letters.
    let event = one("қала", "Ұстаздар іс-шара өткізді: 2010 жылғы 17-19 қарашада.");
    assert_eq!(found("ісшара ", Unit::Sentence), event);
    assert_eq!(found("устаздар ", Unit::Sentence), event);
    // In another script.
    assert_eq!(found("Jänibek ", Unit::Sentence).len(), 1);
    // A document by a word of its title and a time of its text.
    let sea: Vec<String> =
        found("title:теңізі 1990..1999", Unit::Document).into_iter().map(|hit| hit.0).collect();
    assert_eq!(sea, ["көл"]);
    assert!(found("мұхит ", Unit::Sentence).is_empty(), "no text has it, nor a word near it");
}

#[test]
fn a_saved_library_tells_its_dates() {
    let library = opened();
    let events = library.timeline(&TimelineOptions::default()).unwrap();
    let dates: Vec<String> = events.iter().map(|event| event.value.to_string()).collect();
    // In order of time.
    assert_eq!(dates, ["1465", "199X", "2005-08", "2010-11-17/2010-11-19"]);
}

/// A file of an earlier format, or of a later one, says which it is, and which can be read.
#[test]
fn files_of_other_formats_say_so() {
    let mut seen = 0;
    for file in fs::read_dir(folder()).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let version = match name.strip_prefix("library-") {
            Some("later") => FAR,
            Some(version) => version.strip_prefix('v').unwrap().parse().unwrap(),
            None => continue,
        };
        if version == VERSION {
            continue;
        }
        seen += 1;
        let error = Library::load(fs::read(&path).unwrap()).unwrap_err();
        assert_eq!(error.code(), "indexVersion", "{name}");
        let message = error.to_string();
        for part in [format!("in format {version} "), format!("reads format {VERSION}")] {
            assert!(message.contains(&part), "{name}: {message}");
        }
    }
    assert!(seen > 0, "one of them is of a later format");
}
