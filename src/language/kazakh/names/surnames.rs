//! Family names, names after the father and given names that their endings tell: «-ов», «-ұлы», «-бек».

use std::sync::LazyLock;

use crate::language::names::Sign;
use crate::text::table::{rows, text};

/// Letters before such an ending, at least: «Иванов», but not «Лов».
const FEWEST: usize = 2;

static ENDINGS: LazyLock<Vec<(&'static str, Sign)>> = LazyLock::new(|| {
    let read = |[ending, kind]: [&'static str; 2]| {
        let sign = match kind {
            "given" => Sign::Given,
            "patronymic" => Sign::Patronymic,
            _ => Sign::Surname,
        };
        (ending.trim_start_matches('-'), sign)
    };
    rows(text!("surname-endings")).map(read).collect()
});

/// Whether a string is such an ending.
pub(super) fn is_ending(text: &str) -> bool {
    ENDINGS.iter().any(|(ending, _)| *ending == text)
}

/// What the ending of a name in small letters says of it, if anything.
pub(super) fn ending(name: &str) -> Option<Sign> {
    let (mut longest, mut told) = (0, None);
    for (ending, sign) in ENDINGS.iter() {
        let stem = name.strip_suffix(ending).filter(|_| ending.len() >= longest);
        if stem.is_some_and(|stem| stem.chars().count() >= FEWEST) {
            (longest, told) = (ending.len(), Some(*sign));
        }
    }
    told
}
