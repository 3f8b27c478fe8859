//! Quarters and halves of a year: «екінші тоқсанда», «І тоқсан», «1-тоқсанның», «бірінші
//! жартыжылдықта», «екінші жарты жылында».

use super::reader::Reader;
use crate::language::{TimeLemma, TimeUnit};
use crate::time::value::{Date, Edtf};

/// The codes of the first quarter and of the first half in EDTF, less 1.
const QUARTER: u32 = 32;
const HALF: u32 = 39;

/// A quarter of a year. «тоқсан» is also ninety: which one it is, must be said before it.
pub(super) fn quarter(reader: &mut Reader<'_>, year: i32) -> Option<Edtf> {
    let which = which(reader).filter(|which| (1..=4).contains(which))?;
    reader.number(|number| {
        let quarter = number.value == 90 && number.digits == 0 && !number.ordinal;
        quarter.then_some(())
    })?;
    part(year, QUARTER + which)
}

/// A half of a year.
pub(super) fn half(reader: &mut Reader<'_>, year: i32) -> Option<Edtf> {
    let which = which(reader).filter(|which| (1..=2).contains(which))?;
    let compound = reader.lemma(TimeLemma::HalfYear);
    if compound.is_none() {
        reader.lemma(TimeLemma::Half)?;
        reader.unit(TimeUnit::Year)?;
    }
    part(year, HALF + which)
}

fn part(year: i32, code: u32) -> Option<Edtf> {
    Date::season(year, u8::try_from(code).ok()?).map(Edtf::Date)
}

/// Which one of several: «екінші», «2-ші», «ІІ», «2-».
pub(super) fn which(reader: &mut Reader<'_>) -> Option<u32> {
    let roman = reader.maybe(Reader::roman);
    let number = roman.or_else(|| {
        let ends = |number: crate::time::lexemes::Number| number.ending.is_none() && !number.half;
        reader.number(|number| {
            (ends(number) && (number.ordinal || number.digits > 0)).then_some(number.value)
        })
    });
    reader.maybe(Reader::dash);
    number
}
