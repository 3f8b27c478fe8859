//! Packs the tables of `data`, which a linguist edits. Lists of stems take three fifths of the bytes
//! that they would take otherwise: how a row is packed is said beside `ROW`. Of the other tables, what
//! is there for people alone stays behind.

use std::path::Path;
use std::{env, fs};

#[path = "src/language/kazakh/morphology/alphabet.rs"]
mod alphabet;

use alphabet::{ALPHABET, NOUN, ROW};

/// The lists of stems, and how many of their columns are read.
const STEMS: [(&str, usize); 3] = [("stems", 3), ("loan-stems", 1), ("harmony-stems", 1)];

/// The other tables, and how many of their columns are read: the rest are notes.
const TABLES: [(&str, usize); 24] = [
    ("abbreviations", 2),
    ("arabic", 3),
    ("clause-words", 2),
    ("common-capitals", 1),
    ("derivations", 8),
    ("english-time-words", 3),
    ("entities", 2),
    ("given-names", 3),
    ("grammar-terms", 4),
    ("irregular", 4),
    ("languages", 3),
    ("latin", 3),
    ("latin-2021", 2),
    ("letters", 2),
    ("look-alikes", 2),
    ("name-heads", 2),
    ("offices", 2),
    ("old-fonts", 2),
    ("places", 4),
    ("russian-time-words", 4),
    ("short-names", 3),
    ("suffixes", 8),
    ("surname-endings", 2),
    ("time-words", 3),
];

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed=data");
    for (name, columns) in STEMS {
        let text = read(name)?;
        let packed = pack(rows(&text, columns));
        write(name, "bin", packed.map_err(|stem| format!("{name}: can't be packed: {stem}"))?)?;
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

/// The rows of a table, each as its first cells.
fn rows(text: &str, columns: usize) -> impl Iterator<Item = Vec<&str>> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(move |line| line.split('\t').take(columns).collect())
}

/// The rows of a list of stems, packed; an error is the stem that can't be.
fn pack<'t>(rows: impl Iterator<Item = Vec<&'t str>>) -> Result<Vec<u8>, &'t str> {
    let mut rows: Vec<_> = rows.collect();
    // Neighbours that begin alike are packed best.
    rows.sort();
    let mut packed = Vec::new();
    let mut before: Vec<u8> = Vec::new();
    for row in rows {
        let mut cells = row.into_iter().chain([""; 3]);
        let [stem, classes, marks] = std::array::from_fn(|_| cells.next().unwrap_or_default());
        let letters = codes(stem).ok_or(stem)?;
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
