//! Family names, names after the father and given names that their endings tell: «-ов», «-ұлы», «-бек». They
//! stand among the words that tell names, behind a hyphen.

use super::tables::listed;
use crate::language::names::Signs;

/// Bytes before such an ending, at least: «Иванов», but not «Лов».
const FEWEST: usize = 4;

/// What a string says of a name that ends so; nothing where it is no such ending.
pub(super) fn said(ending: &str) -> Signs {
    listed(&["-", ending].concat())
}

/// What the ending of a name in small letters says of it, if anything; the longest ending is believed.
pub(super) fn ending(name: &str) -> Signs {
    let ends = (FEWEST..name.len()).filter_map(|at| name.get(at..));
    ends.map(said).find(|signs| !signs.is_empty()).unwrap_or_default()
}
