//! What one can choose when asking.

use super::times::Period;
use crate::error::Error;
use crate::language::Script;
use crate::time::value::{Date, Edtf, Precision};

/// What a hit is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// One sentence.
    #[default]
    Sentence,
    /// One document, found by all its sentences and its title.
    Document,
}

impl Unit {
    /// The unit with this name: `sentence` or `document`.
    ///
    /// # Errors
    ///
    /// There is no such unit.
    pub fn named(name: &str) -> Result<Self, Error> {
        match name {
            "sentence" => Ok(Self::Sentence),
            "document" => Ok(Self::Document),
            _ => Err(Error::invalid_option("unit", name, "\"sentence\" or \"document\"")),
        }
    }
}

/// The script with this name: `cyrillic`, `latin` or `arabic`.
///
/// # Errors
///
/// There is no such script.
pub fn script_named(name: &str) -> Result<Script, Error> {
    let expected = "\"cyrillic\", \"latin\" or \"arabic\"";
    Script::named(name).ok_or_else(|| Error::invalid_option("script", name, expected))
}

/// All that dates may be given as.
const PRECISIONS: [Precision; 9] = [
    Precision::Day,
    Precision::Month,
    Precision::Season,
    Precision::Quarter,
    Precision::Half,
    Precision::Year,
    Precision::Decade,
    Precision::Century,
    Precision::Range,
];

/// The precision with this name: `day`, `month`, `season`, `quarter`, `half`, `year`, `decade`,
/// `century` or `range`.
///
/// # Errors
///
/// There is no such precision.
pub fn precision_named(name: &str) -> Result<Precision, Error> {
    let expected = "\"day\", \"month\", \"season\", \"quarter\", \"half\", \"year\", \"decade\", \
                    \"century\" or \"range\"";
    let named = PRECISIONS.into_iter().find(|precision| precision.name() == name);
    named.ok_or_else(|| Error::invalid_option("precision", name, expected))
}

/// How to search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchOptions {
    /// What a hit is.
    pub unit: Unit,
    /// How many hits to give.
    pub limit: usize,
    /// How many hits to pass over first.
    pub offset: usize,
    /// Only in these documents, by id; in all where it is `None`.
    pub documents: Option<Vec<String>>,
    /// Whether to count how all hits spread over documents and years.
    pub facets: bool,
    /// Whether to say of each hit why its words are met; see [`Reason`](super::Reason).
    pub explain: bool,
}

impl Default for SearchOptions {
    fn default() -> Self {
        let (unit, facets, explain) = (Unit::Sentence, false, false);
        Self { unit, limit: 20, offset: 0, documents: None, facets, explain }
    }
}

/// Which events to give.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineOptions {
    /// Only what one of these documents tells of, by id; of all where it is `None`.
    pub documents: Option<Vec<String>>,
    /// Only events that may lie at or after the first day of this date.
    pub from: Option<Date>,
    /// Only events that may lie at or before the last day of this date.
    pub to: Option<Date>,
    /// Only events that a sentence speaks of which answers this query; all where it asks for nothing.
    pub query: String,
    /// Only events whose date is given so exactly; however exactly where it is `None`.
    pub precisions: Option<Vec<Precision>>,
    /// Only events in which one of these entities takes part, by number; all where it is `None`.
    pub names: Option<Vec<usize>>,
}

impl TimelineOptions {
    /// The date of an option, as EDTF writes it; `option` is its name, for the error.
    ///
    /// # Errors
    ///
    /// The text is no year, month or day.
    pub fn date(option: &'static str, text: &str) -> Result<Date, Error> {
        let expected = "a year, a month or a day: 1994, 1994-05 or 1994-05-27";
        let date = text.parse().ok().filter(|date: &Date| date.is_placed());
        date.ok_or_else(|| Error::invalid_option(option, text, expected))
    }

    /// Whether an event of this time is wanted.
    pub(super) fn covers(&self, value: &Edtf) -> bool {
        let exact = |wanted: &Vec<Precision>| wanted.contains(&value.precision());
        let precise = self.precisions.as_ref().is_none_or(exact);
        precise && Period { from: self.from, to: self.to }.meets(value)
    }

    /// Whether times are wanted that have no place in time.
    pub(super) fn covers_undated(&self) -> bool {
        self.from.is_none() && self.to.is_none() && self.precisions.is_none()
    }
}
