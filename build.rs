//! Packs the lexicon: of `data/stems.tsv`, which a linguist edits, the module holds three fifths of the
//! bytes that it would hold otherwise. How a row is packed is said beside `ROW`.

use std::path::Path;
use std::{env, fs};

#[path = "src/language/kazakh/morphology/alphabet.rs"]
mod alphabet;

use alphabet::{ALPHABET, NOUN, ROW};

const TABLE: &str = "data/stems.tsv";

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed={TABLE}");
    let text = fs::read_to_string(TABLE).map_err(|error| format!("{TABLE}: {error}"))?;
    let folder = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let packed = pack(&text).map_err(|line| format!("{TABLE}: can't be packed: {line}"))?;
    fs::write(Path::new(&folder).join("stems.bin"), packed).map_err(|error| error.to_string())
}

/// The rows of the table, packed; an error is the row that is none.
fn pack(text: &str) -> Result<Vec<u8>, &str> {
    let mut packed = Vec::new();
    let mut before: Vec<u8> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let stem = codes(cells.next().unwrap_or_default()).ok_or(line)?;
        let (classes, marks) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        let shared = stem.iter().zip(&before).take_while(|(a, b)| a == b).count();
        packed.push(ROW | u8::try_from(before.len() - shared).map_err(|_| line)?);
        packed.extend(stem.get(shared..).unwrap_or_default());
        packed.extend(classes.bytes().filter(|_| classes != NOUN));
        packed.extend(marks.bytes().map(|mark| mark.to_ascii_uppercase()));
        before = stem;
    }
    Ok(packed)
}

fn codes(stem: &str) -> Option<Vec<u8>> {
    let code = |letter| ALPHABET.iter().position(|known| *known == letter).map(|at| at as u8 + 1);
    stem.chars().map(code).collect()
}
