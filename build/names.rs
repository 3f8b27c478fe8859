//! The tables of names as one list, packed as stems are. What a word may be is said by a letter each, which
//! `src/language/kazakh/names/packed.rs` reads; `EHBFW` are marks of stems, and so none of them.

use std::collections::BTreeMap;

use super::{codes, rows};

/// Kinds of places that have a government.
const GOVERNED: [&str; 6] = ["country", "capital", "region", "city", "district", "village"];

/// Names that their ending tells have at least so many letters before it.
const FEWEST: usize = 2;

/// The letters of the kinds of the other tables.
const KINDS: [(&str, &str); 16] = [
    ("organisation", "k"),
    ("gpe-inside", "r"),
    ("gpe", "t"),
    ("location", "q"),
    ("area", "a"),
    ("work", "m"),
    ("thing", "d"),
    ("office", "c"),
    ("title-inside", "i"),
    ("title", "j"),
    ("trade", "j"),
    ("common", "u"),
    ("named organisation", "y"),
    ("named gpe", "p"),
    ("named location", "l"),
    ("named work", "z"),
];

/// Names and the words that tell them, in small letters.
#[derive(Default)]
pub struct Names {
    /// What each may be.
    signs: BTreeMap<String, String>,
    /// The full names of what is known by another.
    full: BTreeMap<String, String>,
}

/// Reads the tables.
pub fn read() -> Result<Names, String> {
    let mut names = Names::default();
    names.places(&super::read("places")?);
    let endings = super::read("surname-endings")?;
    names.people(&super::read("given-names")?, 2, "g", &endings);
    names.people(&super::read("surnames")?, 1, "s", &endings);
    for table in ["name-heads", "offices"] {
        for row in rows(&super::read(table)?, 2) {
            let [word, kind] = cells(row);
            names.add(word, letter(kind).ok_or_else(|| format!("{table}: {word}: {kind}"))?);
        }
    }
    for row in rows(&super::read("short-names")?, 3) {
        let [short, full, class] = cells(row);
        let sign =
            letter(&format!("named {class}")).ok_or_else(|| format!("short-names: {short}"))?;
        names.add(short, sign);
        names.add(full, sign);
        names.is_short(short, full);
    }
    for row in rows(&super::read("common-capitals")?, 1) {
        let [word] = cells(row);
        names.add(word, "u");
    }
    Ok(names)
}

fn letter(kind: &str) -> Option<&'static str> {
    KINDS.iter().find(|(name, _)| *name == kind).map(|(_, letter)| *letter)
}

/// The first cells of a row; those that it lacks are empty.
fn cells<const N: usize>(row: Vec<&str>) -> [&str; N] {
    let mut cells = row.into_iter().chain([""; N]);
    std::array::from_fn(|_| cells.next().unwrap_or_default())
}

impl Names {
    /// Adds what a name may be. One with marks that are none of words, or in letters of other scripts, is
    /// never met.
    fn add(&mut self, name: &str, signs: &str) {
        let small = name.to_lowercase();
        if small.is_empty() || codes(&small).is_none() {
            return;
        }
        let known = self.signs.entry(small).or_default();
        for sign in signs.chars() {
            if !known.contains(sign) {
                known.push(sign);
            }
        }
    }

    fn is_short(&mut self, short: &str, full: &str) {
        if !full.is_empty() {
            self.full.insert(short.to_lowercase(), full.to_lowercase());
        }
    }

    fn places(&mut self, table: &str) {
        for row in rows(table, 4) {
            let [name, kind, others, mark] = cells(row);
            let sign = if GOVERNED.contains(&kind) { "p" } else { "l" };
            self.add(name, sign);
            self.add(name, if mark.is_empty() { "" } else { "o" });
            for other in others.split('|') {
                self.add(other, sign);
                self.is_short(other, name);
            }
        }
    }

    /// Given names or family names, but for those that their ending tells; `mark` is the column that says
    /// whether they are words, too.
    fn people(&mut self, table: &str, mark: usize, sign: &str, endings: &str) {
        // A family name with the ending of a given one is read as that, and would lose it by being known.
        let tells = |[_, kind]: &[&str; 2]| sign == "s" || *kind == "given";
        let telling: Vec<_> = rows(endings, 2).map(cells).filter(tells).collect();
        for row in rows(table, mark + 1) {
            let word = row.get(mark).is_some_and(|mark| !mark.is_empty());
            let [name] = cells(row);
            let small = name.to_lowercase();
            let before =
                |[ending, _]: &[&str; 2]| Some(small.strip_suffix(ending)?.chars().count());
            let told = telling.iter().filter_map(before).any(|letters| letters >= FEWEST);
            if word {
                self.add(name, &format!("{sign}x"));
            } else if !told {
                self.add(name, sign);
            }
        }
    }

    /// What a stem may be in names, which then is not told with the names again; the row of what is short
    /// for another, or has others short for it, stays.
    pub fn take(&mut self, stem: &str) -> String {
        let tied = self.full.contains_key(stem) || self.full.values().any(|full| full == stem);
        if tied { String::new() } else { self.signs.remove(stem).unwrap_or_default() }
    }

    /// A row for each name: the name, what it may be, and the number of the row of its full name, in
    /// hexadecimal digits.
    pub fn rows(&self) -> Vec<[String; 3]> {
        let places: BTreeMap<&String, usize> = self.signs.keys().zip(0..).collect();
        let number = |name: &String| self.full.get(name).and_then(|full| places.get(full));
        let row = |(name, signs): (&String, &String)| {
            let number = number(name).map_or(String::new(), |number| format!("{number:x}"));
            [name.clone(), signs.clone(), number]
        };
        self.signs.iter().map(row).collect()
    }
}
