//! Feasts of a year: «2011 жылғы Тәуелсіздік күнінде», «2005 жылғы Жеңіс күні», «2004 жылғы Наурыз
//! мейрамында». Without a year they are no dates here, for nobody says of which.

use super::reader::Reader;
use crate::language::{TimeLemma, TimeUnit};
use crate::time::value::{Date, Edtf};

/// The day of Наурыз: with the equinox of spring.
const NAURYZ: (u8, u8) = (3, 22);

/// The day of a feast.
pub(super) fn feast(reader: &mut Reader<'_>, year: i32) -> Option<Edtf> {
    let (month, day) = reader.take(|word| match word.lemma {
        TimeLemma::Feast(month, day) => Some((month, day)),
        TimeLemma::Month(3) => Some(NAURYZ),
        _ => None,
    })?;
    let noun = reader.lemma(TimeLemma::FeastNoun);
    let spring = (month, day) == NAURYZ;
    let noun = noun.or_else(|| if spring { None } else { reader.unit(TimeUnit::Day) });
    noun.filter(|form| form.possessed)?;
    Date::day(year, month, day).map(Edtf::Date)
}
