//! Packs the tables of `data`, which a linguist edits. Lists of stems take three fifths of the bytes
//! that they would take otherwise: how a row is packed is said beside `ROW`. Of the other tables, what
//! is there for people alone stays behind.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

#[path = "src/language/kazakh/morphology/alphabet.rs"]
mod alphabet;

use alphabet::{ALPHABET, JOINTS, NOUN, ROW};

/// The lists of stems, and how many of their columns are read.
const STEMS: [(&str, usize); 3] = [("stems", 3), ("loan-stems", 1), ("harmony-stems", 1)];

/// The other tables, and how many of their columns are read: the rest are notes.
const TABLES: [(&str, usize); 22] = [
    ("abbreviations", 2),
    ("arabic", 3),
    ("clause-words", 2),
    ("common-capitals", 1),
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
    ("name-heads", 2),
    ("offices", 2),
    ("old-fonts", 2),
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
    let names = pack_names().map_err(|name| format!("names: can't be packed: {name}"))?;
    write("names", "bin", names)?;
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

/// Kinds of places that have a government.
const GOVERNED: [&str; 6] = ["country", "capital", "region", "city", "district", "village"];

/// The names of places and people, packed as stems are, with what each may be: `g` a given name, `w` that is
/// also a word, `p` a place with a government, `l` another, `o` whose name is also something else; and the
/// number of the row of its full name, in hexadecimal digits.
fn pack_names() -> Result<Vec<u8>, String> {
    let [places, given, endings] =
        [read("places")?, read("given-names")?, read("surname-endings")?];
    let telling: Vec<_> = rows(&endings, 2).filter(|row| row.get(1) == Some(&"given")).collect();
    // Those that their ending tells are known without a row.
    let is_told = |name: &str| {
        let before = |row: &Vec<&str>| Some(name.strip_suffix(*row.first()?)?.chars().count());
        telling.iter().filter_map(before).any(|letters| letters >= 2)
    };
    let mut signs: BTreeMap<String, String> = BTreeMap::new();
    let mut full: BTreeMap<String, String> = BTreeMap::new();
    let mut add = |name: &str, own: &str| {
        // A name with other marks inside is never met: they part words.
        if codes(&name.to_lowercase()).is_none() {
            return;
        }
        let known = signs.entry(name.to_lowercase()).or_default();
        own.chars().for_each(|sign| {
            if !known.contains(sign) {
                known.push(sign);
            }
        });
    };
    for row in rows(&places, 4) {
        let mut cells = row.into_iter().chain([""; 4]);
        let [name, kind, others, mark] = std::array::from_fn(|_| cells.next().unwrap_or_default());
        let sign = if GOVERNED.contains(&kind) { "p" } else { "l" };
        add(name, sign);
        add(name, if mark.is_empty() { "" } else { "o" });
        for other in others.split('|').filter(|other| !other.is_empty()) {
            add(other, sign);
            full.insert(other.to_lowercase(), name.to_lowercase());
        }
    }
    for row in rows(&given, 3) {
        let name = row.first().copied().unwrap_or_default();
        let word = row.get(2).is_some_and(|mark| !mark.is_empty());
        if word || !is_told(&name.to_lowercase()) {
            add(name, if word { "gw" } else { "g" });
        }
    }
    let number = |name: &String| signs.keys().position(|known| known == name);
    let numbers: Vec<String> = signs
        .keys()
        .map(|name| full.get(name).and_then(number).map_or(String::new(), |at| format!("{at:x}")))
        .collect();
    let rows = signs.iter().zip(&numbers);
    pack(rows.map(|((name, signs), number)| vec![name.as_str(), signs, number]))
        .map_err(str::to_owned)
}

fn codes(stem: &str) -> Option<Vec<u8>> {
    let letters = ALPHABET.iter().copied().chain(JOINTS);
    let code = |letter| letters.clone().position(|known| known == letter).map(|at| at as u8 + 1);
    stem.chars().map(code).collect()
}
