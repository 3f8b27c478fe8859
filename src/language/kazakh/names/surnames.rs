//! Family names, names after the father and given names that their endings tell: «-ов», «-ұлы», «-бек». They
//! stand among the words that tell names, behind a hyphen.

use super::tables::listed;
use crate::language::names::Signs;

/// Letters before such an ending, at least: «Иванов», but not «Лов».
const FEWEST: usize = 2;
/// Letters of such an ending, at most.
const LONGEST: usize = 8;

/// What a string says of a name that ends so; nothing where it is no such ending.
pub(super) fn said(ending: &str) -> Signs {
    listed(&["-", ending].concat())
}

/// What the ending of a name in small letters says of it, if anything.
pub(super) fn ending(name: &str) -> Signs {
    let letters = name.chars().count();
    let first = FEWEST.max(letters.saturating_sub(LONGEST));
    let ends = name.char_indices().skip(first).filter_map(|(at, _)| name.get(at..));
    ends.map(said).find(|signs| !signs.is_empty()).unwrap_or_default()
}
