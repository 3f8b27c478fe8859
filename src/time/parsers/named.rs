//! Times that have names: «содан бері», from the date before; «Жаңа жыл», 1 January; «орта ғасырлар».

use super::Reading;
use super::reader::Reader;
use crate::language::{Case, TimeLemma, TimeUnit};
use crate::time::expression::{Base, Meaning, Reckoned, Relative};
use crate::time::value::{Date, Edtf};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    reader.maybe(new_year).or_else(|| reader.maybe(from_then)).or_else(|| reader.maybe(middle_ages))
}

/// The years that are called the Middle Ages: from the fall of Rome to the voyage of Columbus, both only
/// about so.
const MIDDLE_AGES: (i32, i32) = (500, 1500);

/// «орта ғасырларда», «ортағасырлық».
fn middle_ages(reader: &mut Reader<'_>) -> Option<Reading> {
    if reader.lemma(TimeLemma::MiddleAges).is_none() {
        reader.lemma(TimeLemma::Middle)?;
        reader.units(TimeUnit::Century)?;
    }
    let (from, to) = MIDDLE_AGES;
    let value = Edtf::interval(Date::year(from)?, Date::year(to)?)?;
    reader.reading(Meaning::Date(value.approximately()))
}

/// «содан бері», «содан кейін»: from the date before on.
fn from_then(reader: &mut Reader<'_>) -> Option<Reading> {
    reader.lemma(TimeLemma::FromThen)?;
    reader.take(|word| {
        matches!(word.lemma, TimeLemma::Since | TimeLemma::Beginning | TimeLemma::After)
            .then_some(())
    })?;
    let (base, reckoned) = (Base::Previous, Reckoned::Since);
    reader.reading(Meaning::Relative(Relative { base, reckoned }))
}

/// «Жаңа жылға»: the first of January, of a year that is not said.
fn new_year(reader: &mut Reader<'_>) -> Option<Reading> {
    reader.lemma(TimeLemma::New)?;
    reader.unit(TimeUnit::Year)?;
    let day = Edtf::Date(Date::day(0, 1, 1)?);
    let base = Base::Mentioned;
    let meaning = Meaning::Relative(Relative { base, reckoned: Reckoned::Years(day) });
    matches!(reader.case(), Case::Dative | Case::Ablative | Case::Locative)
        .then(|| reader.reading(meaning))?
}
