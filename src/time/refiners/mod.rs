//! Settle which readings stand, and put together what belongs together. One rule a file.

pub(super) mod approximate;
pub(super) mod bounds;
pub(super) mod lists;
pub(super) mod overlap;
pub(super) mod ranges;

use super::expression::{Base, Meaning, Reckoned, Relative};
use super::value::Edtf;

/// The meaning with its value changed, if it has one and it can be changed so.
pub(super) fn with_value(
    meaning: Meaning,
    change: impl Fn(Edtf) -> Option<Edtf>,
) -> Option<Meaning> {
    match meaning {
        Meaning::Date(value) => change(value).map(Meaning::Date),
        Meaning::Relative(Relative { base, reckoned: Reckoned::Years(value) }) => change(value)
            .map(|value| Meaning::Relative(Relative { base, reckoned: Reckoned::Years(value) })),
        _ => None,
    }
}

/// The value of a date by its year, and what the year is reckoned from.
fn value(meaning: Meaning) -> Option<(Option<Base>, Edtf)> {
    match meaning {
        Meaning::Date(value) => Some((None, value)),
        Meaning::Relative(Relative { base, reckoned: Reckoned::Years(value) }) => {
            Some((Some(base), value))
        }
        _ => None,
    }
}
