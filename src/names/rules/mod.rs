//! The rules that find names, one a file. Each looks at the pieces of a sentence from a place on, and says
//! what it makes of them, if anything; the first that does so is believed.

pub(super) mod acronyms;
pub(super) mod bodies;
pub(super) mod initials;
pub(super) mod people;
pub(super) mod places;
pub(super) mod quoted;
pub(super) mod unknown;
pub(super) mod works;

use super::sentence::{Sentence, Step};

/// A rule.
pub(super) type Rule = fn(&Sentence<'_, '_>, usize) -> Option<Step>;

/// All of them, those first that their own words make surest.
pub(super) const RULES: [Rule; 11] = [
    quoted::quoted,
    initials::initials,
    works::numbered,
    bodies::headed,
    works::headed,
    places::headed,
    places::phrase,
    people::people,
    places::known,
    acronyms::acronym,
    unknown::unknown,
];
