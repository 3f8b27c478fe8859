//! The tables of names, as they are packed. What a word may be is said by a letter each, which
//! `src/language/kazakh/names/packed.rs` reads; `EHBFW` are marks of stems, and so none of them,
//! and what letters do not suffice for has signs between the capitals and the small ones.

use std::collections::{BTreeMap, BTreeSet};

use super::alphabet::{ALPHABET, JOINTS, NOUN};
use super::prints::{NUMBER, SEVERAL, print};
use super::rows;

/// Kinds of places that have a government.
const GOVERNED: [&str; 6] = ["country", "capital", "region", "city", "district", "village"];

/// Marks the width of a list of names of several words.
const WORDS: u32 = 32;

/// Names that their ending tells have at least so many letters before it.
const FEWEST: usize = 2;

/// The letters of the kinds of the other tables.
const KINDS: [(&str, &str); 20] = [
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
    ("particle", "_"),
    ("link", "["),
    ("about", "[]"),
    ("named-after", "[^"),
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
    /// The endings that tell names of people, each behind a hyphen, and what they tell.
    endings: BTreeMap<String, String>,
}

/// Reads the tables.
pub fn read() -> Result<Names, String> {
    let mut names = Names::default();
    names.places(&super::read("places")?);
    let endings = super::read("surname-endings")?;
    for row in rows(&endings, 2) {
        let [ending, kind] = cells(row);
        let ending = format!("-{}", ending.trim_start_matches('-'));
        names.endings.insert(ending, told(kind).to_owned());
    }
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

/// The letter of what an ending tells.
fn told(kind: &str) -> &'static str {
    match kind {
        "given" => "g",
        "patronymic" => "v",
        _ => "s",
    }
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
        let met = |letter| ALPHABET.contains(&letter) || JOINTS.contains(&letter);
        if small.is_empty() || !small.chars().all(met) {
            return;
        }
        if let Some((first, _)) = small.split_once(' ') {
            self.add(first, "n");
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

    /// What a stem may be in names, which then is not told with the names again; what is short for
    /// another, or has others short for it, is.
    pub fn take(&mut self, stem: &str) -> String {
        if self.is_tied(stem) {
            return String::new();
        }
        self.signs.remove(stem).unwrap_or_default()
    }

    /// Whether a name is short for another, or has others short for it.
    fn is_tied(&self, name: &str) -> bool {
        self.full.contains_key(name) || self.full.values().any(|full| full == name)
    }

    /// The words that tell names, which endings are put on, and so are kept with their letters, and the endings
    /// that do: as rows of a list of stems.
    pub fn words(&self) -> Vec<[String; 3]> {
        let telling = self.signs.iter().filter(|(_, signs)| is_telling(signs));
        let row = |(word, signs): (&String, &String)| [word, NOUN, signs].map(str::to_owned);
        telling.chain(&self.endings).map(row).collect()
    }

    /// The other names, by their fingerprints; `src/language/kazakh/names/packed.rs` says how.
    pub fn prints(&self) -> Result<Vec<u8>, String> {
        let mut lists: BTreeMap<(String, bool), BTreeSet<u32>> = BTreeMap::new();
        for (name, signs) in &self.signs {
            if is_telling(signs) && !self.is_tied(name) {
                continue;
            }
            let mut signs: Vec<char> = signs.chars().collect();
            signs.sort_unstable();
            let list = (signs.into_iter().collect(), name.contains(' '));
            lists.entry(list).or_default().insert(print(name));
        }
        let mut packed = Vec::new();
        for ((signs, _), prints) in &lists {
            packed.extend(signs.bytes());
            let prints: Vec<_> = prints.iter().map(|print| (*print, None)).collect();
            pack(&prints, &mut packed)?;
        }
        let all: Vec<u32> = lists.into_values().flatten().collect();
        if all.len() > 1 << NUMBER {
            return Err(format!("{} names are more than {NUMBER} bits can count", all.len()));
        }
        pack(&self.ties(&all), &mut packed)?;
        Ok(packed)
    }

    /// The numbers of names that are others for one, each with that of the first name of it.
    fn ties(&self, prints: &[u32]) -> Vec<(u32, Option<u32>)> {
        let number = |name: &String| {
            let known = self.signs.contains_key(name).then(|| print(name))?;
            prints.iter().position(|one| *one == known).map(|place| place as u32)
        };
        let tie = |(name, full): (&String, &String)| {
            // What is short for what is short itself is so for the same.
            let full = self.full.get(full).unwrap_or(full);
            Some((number(name)?, Some(number(full)?)))
        };
        let ties: BTreeMap<_, _> = self.full.iter().filter_map(tie).collect();
        ties.into_iter().collect()
    }
}

/// Whether a word with these signs tells names, and is not only one.
fn is_telling(signs: &str) -> bool {
    signs.contains(['a', 'c', 'd', 'i', 'j', 'k', 'm', 'q', 'r', 't', 'u', '_', '['])
}

/// Adds a list of numbers in order, some with another behind, in the width that takes the fewest bits.
fn pack(numbers: &[(u32, Option<u32>)], packed: &mut Vec<u8>) -> Result<(), String> {
    let several = numbers.first().is_some_and(|(number, _)| *number >= SEVERAL);
    let first = if several { SEVERAL } else { 0 };
    let count = u16::try_from(numbers.len()).map_err(|error| error.to_string())?;
    let written = |width: u32| {
        let (mut bits, mut last) = (Vec::new(), first);
        for &(number, behind) in numbers {
            let more = number - last;
            bits.extend((0..more >> width).map(|_| true));
            bits.push(false);
            bits.extend((0..width).rev().map(|place| more >> place & 1 == 1));
            if let Some(behind) = behind {
                bits.extend((0..NUMBER).rev().map(|place| behind >> place & 1 == 1));
            }
            last = number;
        }
        bits
    };
    // A width that is far too small would write millions of ones.
    let fits = |width: &u32| numbers.iter().all(|(last, _)| (last - first) >> width < 1 << 16);
    let widths = (0..WORDS).filter(fits);
    let best = widths.map(|width| (width, written(width))).min_by_key(|(_, bits)| bits.len());
    let (width, bits) = best.ok_or("an empty list of names")?;
    packed.push((width + if several { WORDS } else { 0 }) as u8);
    packed.extend(count.to_be_bytes());
    let byte =
        |bits: &[bool]| bits.iter().rev().fold(0, |byte, &bit| byte >> 1 | u8::from(bit) << 7);
    packed.extend(bits.chunks(8).map(byte));
    Ok(())
}
