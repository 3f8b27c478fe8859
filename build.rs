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

use alphabet::{ALPHABET, NOUN, ROW};

/// The lists of stems, and how many of their columns are read.
const STEMS: [(&str, usize); 3] = [("stems", 3), ("loan-stems", 1), ("harmony-stems", 1)];

/// The other tables, and how many of their columns are read: the rest are notes.
const TABLES: [(&str, usize); 18] = [
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
    ("surname-endings", 2),
    ("time-words", 3),
];

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rustc-env=JYLNAMA_SOURCES={}", sources::hash()?);
    let mut names = names::read()?;
    for (name, columns) in STEMS {
        let text = read(name)?;
        let marked = |row: Vec<&str>| {
            let mut cells = row.into_iter().map(str::to_owned).chain([const { String::new() }; 3]);
            let mut row: [String; 3] = std::array::from_fn(|_| cells.next().unwrap_or_default());
            let [stem, _, marks] = &mut row;
            // A name that is a stem, too, need not be spelt again.
            *marks += &if name == "stems" { names.take(stem) } else { String::new() };
            row
        };
        let rows: Vec<[String; 3]> = rows(&text, columns).map(marked).collect();
        write(name, "bin", pack(name, &rows)?)?;
    }
    write("names", "bin", names.prints()?)?;
    write("name-words", "tsv", names.words())?;
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
    let code = |letter| ALPHABET.iter().position(|known| *known == letter).map(|at| at as u8 + 1);
    stem.chars().map(code).collect()
}
