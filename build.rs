//! Packs the tables of `data`, which a linguist edits. Lists of stems take three fifths of the bytes
//! that they would take otherwise: how a row is packed is said beside `ROW`. Of the other tables, what
//! is there for people alone stays behind.

use std::path::Path;
use std::{env, fs};

#[path = "src/language/kazakh/morphology/alphabet.rs"]
mod alphabet;
#[path = "build/names.rs"]
mod names;
#[path = "src/language/kazakh/names/prints.rs"]
mod prints;
#[path = "build/sources.rs"]
mod sources;

use alphabet::{ALPHABET, JOINTS, NOUN, ROW};

/// The lists of stems that scripts are told by, and are small.
const SMALL: [&str; 2] = ["loan-stems", "harmony-stems"];

/// The other tables, and how many of their columns are read: the rest are notes.
const TABLES: [(&str, usize); 17] = [
    ("abbreviations", 2),
    ("arabic", 3),
    ("clause-words", 2),
    ("derivations", 8),
    ("english-time-words", 3),
    ("entities", 2),
    ("grammar-terms", 4),
    ("irregular", 4),
    ("languages", 3),
    ("latin", 3),
    ("latin-2021", 2),
    ("letters", 2),
    ("look-alikes", 2),
    ("old-fonts", 2),
    ("russian-time-words", 4),
    ("suffixes", 8),
    ("time-words", 3),
];

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rustc-env=JYLNAMA_SOURCES={}", sources::hash()?);
    let mut names = names::read()?;
    let mut stems = stems_of("stems", 3)?;
    for [stem, _, marks] in &mut stems {
        // A name that is a stem, too, need not be spelt again.
        *marks += &names.take(stem);
    }
    for (name, rows) in [("stems", stems), ("name-words", names.words())] {
        write(name, "bin", pack(name, &rows)?)?;
    }
    write("prints", "bin", names.prints()?)?;
    for name in SMALL {
        write(name, "bin", pack(name, &stems_of(name, 1)?)?)?;
    }
    for (name, columns) in TABLES {
        let lines: Vec<String> = rows(&read(name)?, columns).map(|row| row.join("\t")).collect();
        write(name, "tsv", lines.join("\n"))?;
    }
    Ok(())
}

fn read(name: &str) -> Result<String, String> {
    fs::read_to_string(format!("data/{name}.tsv")).map_err(|error| format!("{name}: {error}"))
}

fn write(name: &str, kind: &str, bytes: impl AsRef<[u8]>) -> Result<(), String> {
    let folder = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let path = Path::new(&folder).join(name).with_extension(kind);
    fs::write(path, bytes).map_err(|error| format!("{name}: {error}"))
}

/// The rows of a list of stems: each with its classes and marks, as far as it has so many `columns`.
fn stems_of(name: &str, columns: usize) -> Result<Vec<[String; 3]>, String> {
    let row = |row: Vec<&str>| {
        let mut cells = row.into_iter().map(str::to_owned);
        std::array::from_fn(|_| cells.next().unwrap_or_default())
    };
    Ok(rows(&read(name)?, columns).map(row).collect())
}

/// The rows of a table, each as its first cells.
fn rows(text: &str, columns: usize) -> impl Iterator<Item = Vec<&str>> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(move |line| line.split('\t').take(columns).collect())
}

/// The rows of a list of stems, each with its classes and marks, packed; an error is the stem that can't be.
fn pack(name: &str, rows: &[[String; 3]]) -> Result<Vec<u8>, String> {
    let mut rows: Vec<_> = rows.iter().collect();
    // Neighbours that begin alike are packed best.
    rows.sort();
    let mut packed = Vec::new();
    let mut before: Vec<u8> = Vec::new();
    for [stem, classes, marks] in rows {
        let letters = codes(stem).ok_or_else(|| format!("{name}: can't be packed: {stem}"))?;
        let shared = letters.iter().zip(&before).take_while(|(a, b)| a == b).count();
        packed.push(ROW | (before.len() - shared) as u8);
        packed.extend(letters.get(shared..).unwrap_or_default());
        packed.extend(classes.bytes().filter(|_| classes != NOUN));
        packed.extend(marks.bytes().map(|mark| mark.to_ascii_uppercase()));
        before = letters;
    }
    Ok(packed)
}

fn codes(stem: &str) -> Option<Vec<u8>> {
    let known = ALPHABET.iter().chain(&JOINTS);
    let code = |letter| known.clone().position(|known| *known == letter).map(|at| at as u8 + 1);
    stem.chars().map(code).collect()
}
