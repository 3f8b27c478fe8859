//! Stems that the rules misread: loans whose Cyrillic spelling no other script keeps
//! (`data/loan-stems.tsv`), and words whose ы or і nothing around tells (`data/harmony-stems.tsv`).
//! What the rules make of a stem's Latin spelling is computed, so the two never drift apart.

use std::sync::LazyLock;

use super::glides::is_vowel;
use super::latin::{Alphabet, read};
use super::write;
use crate::language::kazakh::morphology::stems_of;
use crate::order::sorted;

/// Stems as the rules read them, with their spelling, in order of the first.
type Stems = Vec<(String, String)>;

/// The tables, packed by the build script.
static PACKED: [&[u8]; 2] = [
    include_bytes!(concat!(env!("OUT_DIR"), "/loan-stems.bin")),
    include_bytes!(concat!(env!("OUT_DIR"), "/harmony-stems.bin")),
];

static LOANS: LazyLock<Stems> = LazyLock::new(|| stems(PACKED[0]));
static UNEVEN: LazyLock<Stems> = LazyLock::new(|| stems(PACKED[1]));

fn stems(packed: &'static [u8]) -> Stems {
    let mut stems = Stems::new();
    for stem in stems_of(packed) {
        let misread = ["", "ы", "т"].into_iter().filter_map(|ending| misread(&stem, ending));
        stems.extend(misread.map(|misread| (misread, stem.clone())));
    }
    let mut stems = sorted(&stems, Ord::cmp);
    stems.dedup();
    stems
}

/// What a stem becomes when it is written in Latin and read back by rule; its last letters may be
/// read otherwise before an ending.
fn misread(stem: &str, ending: &str) -> Option<String> {
    let word = read(&write::latin_small(&(stem.to_owned() + ending)), Alphabet::Y2021)?;
    Some(word.strip_suffix(ending)?.to_owned())
}

/// The loan that a word read by rule begins with, spelled as it stands before what follows it in
/// the word, and what follows. The longest stem counts.
pub fn loan_of(word: &str) -> Option<(&'static str, &str)> {
    longest(&LOANS, word)
}

/// The loan that a word begins with, or else the stem whose ы and і are known.
pub fn stem_of(word: &str) -> Option<(&'static str, &str)> {
    loan_of(word).or_else(|| longest(&UNEVEN, word))
}

fn longest<'w>(stems: &'static Stems, word: &'w str) -> Option<(&'static str, &'w str)> {
    let mut found = None;
    for (start, letter) in word.char_indices() {
        let (beginning, rest) = word.split_at_checked(start + letter.len_utf8())?;
        let place = stems.partition_point(|(misread, _)| misread.as_str() < beginning);
        match stems.get(place) {
            Some((misread, stem)) if misread == beginning => {
                found = Some((before(stem, rest), rest));
            }
            Some((misread, _)) if misread.starts_with(beginning) => {}
            _ => break,
        }
    }
    found
}

/// A stem before an ending: its ь falls before a vowel («модель», «моделі»).
fn before(stem: &'static str, rest: &str) -> &'static str {
    match stem.strip_suffix('ь') {
        Some(hard) if rest.starts_with(is_vowel) => hard,
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::table::rows;

    #[test]
    fn a_stem_is_spelled_as_it_stands_before_its_ending() {
        assert_eq!(stem_of("економикалық"), Some(("эко", "номикалық")));
        assert_eq!(stem_of("моделдер"), Some(("модель", "дер")));
        assert_eq!(stem_of("моделі"), Some(("модел", "і")));
        assert_eq!(stem_of("қазақстан"), None);
    }

    #[test]
    fn what_was_packed_comes_out_again() {
        let tables = [
            include_str!("../../../../data/loan-stems.tsv"),
            include_str!("../../../../data/harmony-stems.tsv"),
        ];
        for (table, packed) in tables.into_iter().zip(PACKED) {
            let mut stems: Vec<_> = rows(table).map(|[stem]: [&str; 1]| stem).collect();
            stems.sort_unstable();
            assert_eq!(stems_of(packed), stems);
        }
    }

    #[test]
    fn every_stem_of_the_tables_is_a_word_in_small_letters_and_stands_once() {
        let loans = rows(include_str!("../../../../data/loan-stems.tsv"));
        let table = loans.chain(rows(include_str!("../../../../data/harmony-stems.tsv")));
        let mut stems: Vec<_> = table.map(|[stem]: [&str; 1]| stem).collect();
        assert!(stems.iter().all(|stem| write::is_kazakh(stem) && stem.chars().count() > 2));
        let all = stems.len();
        stems.sort_unstable();
        stems.dedup();
        assert_eq!(stems.len(), all);
        for table in [&*LOANS, &*UNEVEN] {
            let alike = table.windows(2).find(|pair| pair[0].0 == pair[1].0);
            assert_eq!(alike, None, "read alike, so that one of them is never met");
        }
    }
}
