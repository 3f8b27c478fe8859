//! Libraries that were made apart and then merged are those that are made at once, byte for byte: so that
//! what many machines gathered can be brought together.

#![cfg(all(not(target_family = "wasm"), feature = "cli"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that can't go on fails")]

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use jylnama::library::{Library, NameOptions, NewDocument, TimelineOptions};
use proptest::collection::vec;
use proptest::prelude::*;

/// Short texts with what is found only by looking over all: stems to learn, names of one in several texts, short
/// forms whose words stand in another text, events that several tell of, and dates that hang on when a text was
/// written.
const TEXTS: [&str; 18] = [
    "Абай Құнанбаев 1845 жылы туды. Құнанбаев өлең жазды.",
    "Шоқан Уәлиханов 1858 жылы Қашқарға барды.  Екі бос орын.Жабысқан сөйлем.",
    "Ауыл шаруашылығы министрлігі (АШМ) 1994 жылғы 27 мамырда құрылды. АШМ-нің үйі биік.",
    "Былтыр көл тартылды. Көлдің суы ащы. Келесі жылы бөгет салынады.",
    "",
    "Н.Ә. Тұрсынов мектепке келді. Мектептегі балалар қуанды.",
    "Алматыда метро 2011 жылы ашылды. Метромен көп адам жүреді.",
    "Қыпшақбай қыпшақбайлықтарды жинады.",
    // The short form alone, the family name alone, and a first name that another text has in full.
    "АШМ 1994 жылғы мамырда құрылды. Құнанбаев сол жылы қалаға келді, ал Тұрсынов ауылда қалды.",
    "Нұрлан Тұрсынов 2003 жылы мұғалім болды. Ә. Құнанбаев пен А. Құнанбаев кездесті.",
    // The same event, more exactly and less.
    "Алматы қаласында метро 2011 жылғы 1 желтоқсанда ашылды. Оны бір күнде мың адам көрді.",
    "2011 жылы метро ашылды, сол жылы көпір де салынды. 2011 жылы метро ашылды деп жазды.",
    "1994 жылы министрлік құрылып, 1995 жылы жаңа үйге көшеді. Кейін ол 1996 жылы жабылды.",
    // Doubtful names, which another text is sure of: a word in capitals, a quote, an unknown name.
    "Бұл жолы Тайбурыл келді. «Арай» туралы айтты. Көкарал әлі де бар.",
    "«Арай» газеті 1999 жылы шықты. Көкарал ауылы 1960 жылы салынды. Тайбурыл Ерболов 2001 жылы туды.",
    "Соғыс аяқталған соң екі жылдан кейін зауыт салынды. Осыдан үш жыл бұрын ол жабылды.",
    // What a repair changed, inside a date and at the ends of a clause.
    "Қала 19 94 жылы  салынды . Кө-\nпір 1998 жылы ашылды , деді. &quot;Жаңа&quot; мектеп 1998 жылы ашылды..Ол биік.",
    "2015 жылы мектеп салу жоспарланды, әйтсе де 2016 жылы ол ашылады, 2020 жылы жабылған.",
];

/// A text with its number: each has another id and title, and every third says when it was written.
fn document(number: usize, text: usize) -> NewDocument {
    let written =
        number.is_multiple_of(3).then(|| format!("{}-05-12", 1990 + number).parse().unwrap());
    let [id, title] = [format!("мәтін-{number}"), format!("Атауы {number}")];
    NewDocument { id, title, text: TEXTS[text].to_owned(), written }
}

fn library(texts: &[(usize, usize)]) -> Library {
    let mut library = Library::new();
    for &(number, text) in texts {
        library.add(document(number, text)).unwrap();
    }
    library
}

fn saved(texts: &[(usize, usize)]) -> Library {
    Library::load(library(texts).save()).unwrap()
}

/// Texts in a random order, numbered, and where they are cut into parts: these may be empty.
fn split() -> impl Strategy<Value = Vec<Vec<(usize, usize)>>> {
    (vec(0..TEXTS.len(), 1..30), vec(0..30usize, 0..5)).prop_map(|(texts, cuts)| {
        let texts: Vec<(usize, usize)> = texts.into_iter().enumerate().collect();
        let mut ends: Vec<usize> = cuts.into_iter().map(|cut| cut.min(texts.len())).collect();
        ends.extend([0, texts.len()]);
        ends.sort_unstable();
        ends.windows(2).map(|part| texts[part[0]..part[1]].to_vec()).collect()
    })
}

fn jylnama(folder: &Path, arguments: &[String]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jylnama"));
    assert!(command.current_dir(folder).args(arguments).status().unwrap().success());
}

/// Indexes these of the texts.
fn index(folder: &Path, name: &str, texts: &[(usize, usize)]) {
    let record = |&(number, text): &(usize, usize)| {
        let NewDocument { id, title, text, written } = document(number, text);
        let date = written.map(|date| date.to_string()).unwrap_or_default();
        serde_json::json!({ "id": id, "title": title, "text": text, "date": date }).to_string()
            + "\n"
    };
    let lines: String = texts.iter().map(record).collect();
    fs::write(folder.join(name).with_extension("jsonl"), lines).unwrap();
    let arguments = ["index", &format!("{name}.jsonl"), "--out", &format!("{name}.jyl")];
    jylnama(folder, &arguments.map(str::to_owned));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn merged_libraries_are_the_one_that_is_made_at_once(parts in split()) {
        let mut merged = Library::new();
        for part in &parts {
            merged.append(saved(part)).unwrap();
        }
        prop_assert!(merged.save() == library(&parts.concat()).save(), "{parts:?}");
    }

    #[test]
    fn what_was_merged_can_be_merged_again(parts in split(), at in 0..5usize) {
        let (one, other) = parts.split_at(at.min(parts.len()));
        let mut merged = Library::new();
        for half in [one, other] {
            let mut own = Library::new();
            for part in half {
                own.append(saved(part)).unwrap();
            }
            merged.append(Library::load(own.save()).unwrap()).unwrap();
        }
        prop_assert!(merged.save() == library(&parts.concat()).save(), "{parts:?} at {at}");
    }

    #[test]
    fn a_library_grows_by_texts_and_by_libraries_alike(parts in split()) {
        let mut grown = Library::new();
        for (number, part) in parts.iter().enumerate() {
            if number % 2 == 0 {
                grown.append(saved(part)).unwrap();
                // What was asked in between is forgotten when it is no longer true.
                grown.timeline(&TimelineOptions::default()).unwrap();
                grown.names(&NameOptions::default()).unwrap();
            } else {
                for &(number, text) in part {
                    grown.add(document(number, text)).unwrap();
                }
            }
        }
        prop_assert!(grown.save() == library(&parts.concat()).save(), "{parts:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_command_merges_files_to_the_bytes_of_one(parts in split()) {
        let desk = tempfile::TempDir::new().unwrap();
        index(desk.path(), "all", &parts.concat());
        let mut arguments = vec!["merge".to_owned()];
        for (number, part) in parts.iter().enumerate() {
            index(desk.path(), &format!("part-{number}"), part);
            arguments.push(format!("part-{number}.jyl"));
        }
        arguments.extend(["--out".to_owned(), "merged.jyl".to_owned()]);
        jylnama(desk.path(), &arguments);
        let [all, merged] = ["all.jyl", "merged.jyl"].map(|name| fs::read(desk.path().join(name)).unwrap());
        prop_assert!(all == merged, "{parts:?}");
    }
}

/// All texts, in two parts.
fn halves() -> [Vec<(usize, usize)>; 2] {
    let all = |part: std::ops::Range<usize>| part.map(|number| (number, number)).collect();
    [all(0..9), all(9..TEXTS.len())]
}

#[test]
fn a_text_that_is_told_anew_when_it_was_written_is_read_again() {
    let [one, _] = halves();
    let mut merged = Library::new();
    merged.append(saved(&one)).unwrap();
    merged.set_written("мәтін-3", "1950".parse().ok()).unwrap();
    let mut made = library(&one);
    made.set_written("мәтін-3", "1950".parse().ok()).unwrap();
    let events = merged.timeline(&TimelineOptions::default()).unwrap();
    // «Былтыр көл тартылды», written in 1950.
    assert!(events.iter().any(|event| event.value.to_string() == "1949"));
    assert!(merged.save() == made.save());
}

#[test]
fn a_library_with_a_text_that_is_there_is_not_merged_at_all() {
    let [one, other] = halves();
    let mut merged = Library::new();
    merged.append(saved(&one)).unwrap();
    let doubled = [&other[..], &one[4..5]].concat();
    let error = merged.append(saved(&doubled)).unwrap_err();
    assert_eq!(error.code(), "duplicateDocument");
    assert!(error.to_string().contains("мәтін-4"), "{error}");
    assert!(merged.save() == library(&one).save(), "nothing was added");
}

#[test]
fn a_library_that_was_opened_to_be_read_is_not_merged() {
    let [one, other] = halves();
    let part = Library::open(library(&other).save()).unwrap();
    let mut merged = saved(&one);
    assert_eq!(merged.append(part).unwrap_err().code(), "readOnly");
}

#[test]
fn a_part_that_is_damaged_anywhere_is_refused_whole() {
    let [one, other] = halves();
    let file = library(&other).save();
    for place in (0..file.len()).step_by(97) {
        let mut damaged = file.clone();
        damaged[place] ^= 0x40;
        let mut merged = saved(&one);
        let code = match Library::load(damaged) {
            Ok(part) => merged.append(part).unwrap_err().code(),
            Err(error) => error.code(),
        };
        assert!(
            ["indexDamaged", "indexVersion", "notAnIndex"].contains(&code),
            "byte {place}: {code}"
        );
        assert_eq!(merged.documents().len(), one.len(), "byte {place}");
    }
}

// --- What the command says of files that it can't merge ----------------------------------------------

/// What merging says, one line, and the exit code that is documented; nothing was written.
fn refused(files: &[(&str, &[u8])]) -> String {
    let desk = tempfile::TempDir::new().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_jylnama"));
    command.current_dir(desk.path()).arg("merge");
    for (name, bytes) in files {
        if !bytes.is_empty() {
            fs::write(desk.path().join(name), bytes).unwrap();
        }
        command.arg(name);
    }
    let said = command.args(["--out", "all.jyl"]).output().unwrap();
    assert_eq!(said.status.code(), Some(2));
    assert!(!desk.path().join("all.jyl").exists(), "nothing is written");
    let line = String::from_utf8(said.stderr).unwrap();
    assert_eq!(line.lines().count(), 1, "{line}");
    line
}

#[test]
fn what_can_not_be_merged_is_named_with_its_file() {
    let [one, other] = halves().map(|half| library(&half).save());
    let foreign = refused(&[("one.jyl", &one), ("foreign.jyl", b"PK\x03\x04 an archive")]);
    assert!(
        foreign.starts_with("jylnama: foreign.jyl: this is not a saved Jylnama library"),
        "{foreign}"
    );

    let mut damaged = other.clone();
    *damaged.last_mut().unwrap() ^= 1;
    let damaged = refused(&[("one.jyl", &one), ("damaged.jyl", &damaged)]);
    assert!(
        damaged.starts_with("jylnama: damaged.jyl: this saved library is damaged"),
        "{damaged}"
    );
    let cut = refused(&[("cut.jyl", &other[..other.len() / 2]), ("one.jyl", &one)]);
    assert!(cut.starts_with("jylnama: cut.jyl: this saved library is damaged"), "{cut}");

    let mut later = other.clone();
    later[8] = 99;
    let later = refused(&[("one.jyl", &one), ("later.jyl", &later)]);
    assert!(later.starts_with("jylnama: later.jyl: this library is saved in format 99"), "{later}");

    let doubled = refused(&[("one.jyl", &one), ("again.jyl", &one)]);
    assert!(
        doubled.starts_with("jylnama: again.jyl: the library already has a document"),
        "{doubled}"
    );
    assert!(doubled.contains("мәтін-0"), "{doubled}");

    let missing = refused(&[("one.jyl", &one), ("missing.jyl", b"")]);
    assert!(missing.starts_with("jylnama: missing.jyl can't be read"), "{missing}");
}

// --- Parts that come on standard input ----------------------------------------------------------------

/// Indexes what is given on standard input into `part.jyl`.
fn piped(folder: &Path, records: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jylnama"));
    command.current_dir(folder).args(["index", "-", "--out", "part.jyl"]);
    command.stdin(Stdio::piped()).stderr(Stdio::piped());
    let mut process = command.spawn().unwrap();
    process.stdin.take().unwrap().write_all(records.as_bytes()).unwrap();
    process.wait_with_output().unwrap()
}

#[test]
fn records_on_standard_input_are_those_of_a_file() {
    let desk = tempfile::TempDir::new().unwrap();
    let [one, _] = halves();
    index(desk.path(), "all", &one);
    let records = fs::read_to_string(desk.path().join("all.jsonl")).unwrap();
    assert!(piped(desk.path(), &records).status.success());
    let [all, part] = ["all.jyl", "part.jyl"].map(|name| fs::read(desk.path().join(name)).unwrap());
    assert!(all == part);
}

#[test]
fn a_job_without_records_makes_a_library_without_texts() {
    let desk = tempfile::TempDir::new().unwrap();
    assert!(piped(desk.path(), "").status.success());
    let part = Library::load(fs::read(desk.path().join("part.jyl")).unwrap()).unwrap();
    assert!(part.documents().is_empty());
}

#[test]
fn a_line_that_is_no_record_is_named() {
    let desk = tempfile::TempDir::new().unwrap();
    let good = r#"{"id": "a", "text": "Қала."}"#;
    for (bad, why) in [
        (r#"{"id": "b"}"#, "missing field `text`"),
        (r#"{"id": "b", "text": "Ауыл.", "date": "кеше"}"#, "date can't be \"кеше\""),
    ] {
        let said = piped(desk.path(), &format!("{good}\n{bad}\n"));
        assert_eq!(said.status.code(), Some(2));
        let line = String::from_utf8(said.stderr).unwrap();
        assert!(line.starts_with("jylnama: standard input, line 2, is not a record: "), "{line}");
        assert!(line.contains(why), "{line}");
    }
    assert!(!desk.path().join("part.jyl").exists());
}
