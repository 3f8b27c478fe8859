//! The seasons of a year: «2009 жылдың жазында», «2008 жылғы көктемде», «жаз айларында», «қыстың күні».

use super::reader::Reader;
use crate::language::{Case, TimeLemma, TimeUnit};
use crate::time::value::{Date, Edtf};

/// The code of spring in EDTF, less 1.
const SPRING: u8 = 20;

/// A season of a year.
pub(super) fn season(reader: &mut Reader<'_>, year: i32) -> Option<Edtf> {
    Date::season(year, code(reader)?).map(Edtf::Date)
}

/// A season by its code in EDTF.
pub(super) fn code(reader: &mut Reader<'_>) -> Option<u8> {
    let season = reader.take(|word| match word.lemma {
        TimeLemma::Season(season) => Some(season),
        _ => None,
    })?;
    let possessed = |reader: &mut Reader<'_>| {
        reader
            .unit(TimeUnit::Day)
            .or_else(|| reader.units(TimeUnit::Month))
            .filter(|form| form.possessed)
    };
    if matches!(reader.case(), Case::Genitive | Case::Nominative) {
        let genitive = reader.case() == Case::Genitive;
        if reader.maybe(possessed).is_none() && genitive {
            // «жаздың ыстық күні»
            reader.maybe(|reader| {
                reader.other()?;
                reader.unit(TimeUnit::Day).filter(|form| form.possessed)
            });
        }
    }
    Some(SPRING + season)
}
