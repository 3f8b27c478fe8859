//! Loans whose Cyrillic spelling no other script keeps: those with э ь ъ щ ё һ, and those that
//! break a rule of [`super::glides`]. The table `data/loan-stems.tsv` gives their stems; what the
//! rules make of a stem's Latin spelling is computed, so the two never drift apart.

use std::sync::LazyLock;

use super::latin::{Alphabet, read};
use super::write;
use crate::text::table::rows;

/// Misread stems with their spelling, in order of the first.
static STEMS: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    let table = rows(include_str!("../../../../data/loan-stems.tsv"));
    let misread = table.flat_map(|[stem, ..]| {
        ["", "ы"].into_iter().filter_map(move |ending| Some((misread(stem, ending)?, stem)))
    });
    let mut stems: Vec<_> = misread.collect();
    stems.sort_unstable();
    stems.dedup();
    stems
});

/// What a stem becomes when it is written in Latin and read back by rule; its last letters may be
/// read otherwise before an ending.
fn misread(stem: &str, ending: &str) -> Option<String> {
    let word = read(&write::latin_small(&(stem.to_owned() + ending)), Alphabet::Y2021)?;
    Some(word.strip_suffix(ending)?.to_owned())
}

/// The stem that a misread word begins with, and what follows it in the word; the longest stem
/// counts.
pub fn stem_of(word: &str) -> Option<(&'static str, &str)> {
    let ends = word.char_indices().rev().map(|(start, letter)| start + letter.len_utf8());
    ends.filter_map(|end| word.split_at_checked(end)).find_map(|(start, rest)| {
        let place = STEMS.binary_search_by(|(misread, _)| misread.as_str().cmp(start)).ok()?;
        STEMS.get(place).map(|(_, stem)| (*stem, rest))
    })
}
