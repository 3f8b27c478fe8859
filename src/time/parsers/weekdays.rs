//! Days of the week: «дүйсенбіде», «жұма күні». «сенбі» is also "do not believe", and «жұма» a week: a
//! form of place, or «күні», must show the day.

use super::Reading;
use super::reader::Reader;
use crate::language::{Case, TimeLemma, TimeUnit};
use crate::time::expression::{Meaning, Recurring};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let day = reader.take(|word| match word.lemma {
        TimeLemma::Weekday(day) => Some(day),
        _ => None,
    })?;
    let placed =
        matches!(reader.case(), Case::Locative | Case::Ablative) || reader.form().attributive;
    let noun = reader.maybe(|reader| reader.unit(TimeUnit::Day).filter(|form| form.possessed));
    (placed || noun.is_some())
        .then(|| reader.reading(Meaning::Recurring(Recurring::Weekday(day))))?
}
