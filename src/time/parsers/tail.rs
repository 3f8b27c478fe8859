//! What may stand behind any date: a part of it («2003 жылдың соңында», «қазанның басында»), a half or a
//! quarter («ХІХ ғасырдың екінші жартысы»), and a noun that closes it («күні», «кезеңінде»).
//!
//! Also a part of the year or month of writing: «жыл басынан», «айдың аяғында».

use super::Reading;
use super::quarters::which;
use super::reader::Reader;
use crate::language::{Case, Pointer, TimeLemma, TimePart, TimeUnit};
use crate::time::expression::{Base, Meaning, Reckoned, Relative};
use crate::time::value::{Date, Edtf, Part};

/// The date `value` that was just read, with what stands behind it.
pub(super) fn read(
    reader: &mut Reader<'_>,
    value: Edtf,
    meaning: impl FnOnce(Edtf) -> Meaning,
) -> Option<Reading> {
    reader.closing_noun();
    let value = reader.maybe(|reader| share(reader, value)).unwrap_or(value);
    let part = reader.maybe(part);
    reader.closing_noun();
    let reading = reader.reading(meaning(value))?;
    Some(Reading { part, ..reading })
}

/// «басында», «ортасынан», «соңына».
pub(super) fn part(reader: &mut Reader<'_>) -> Option<TimePart> {
    matches!(reader.case(), Case::Nominative | Case::Genitive).then_some(())?;
    reader.take(|word| match word.lemma {
        TimeLemma::Part(part) => Some(part),
        _ => None,
    })
}

/// «екінші жартысында», «бірінші ширегінде»: which half or quarter of the date.
fn share(reader: &mut Reader<'_>, value: Edtf) -> Option<Edtf> {
    let last = reader.lemma(TimeLemma::Pointer(Pointer::Recent)).is_some();
    let which = if last { 0 } else { i32::try_from(which(reader)?).ok()? };
    let parts = reader.take(|word| match word.lemma {
        TimeLemma::HalfPart => Some(2),
        TimeLemma::Quarter if word.inflection.possessed => Some(4),
        _ => None,
    })?;
    let which = if last { parts } else { which };
    portion(value, which, parts)
}

/// Which of the halves or quarters of a date.
pub(super) fn portion(value: Edtf, which: i32, parts: i32) -> Option<Edtf> {
    let Edtf::Date(date) = value else { return years(value.bounds(), which, parts) };
    let year = date.in_year()?;
    match date.part() {
        Part::Year => {
            let code = if parts == 2 { 39 + which } else { 32 + which };
            Date::season(year, u8::try_from(code).ok()?).map(Edtf::Date)
        }
        // ХІХ ғасыр is from 1801 to 1900, so its halves are, too.
        Part::Century => {
            let length = 100 / parts;
            let first = year + 1 + (which - 1) * length;
            Edtf::interval(Date::year(first)?, Date::year(first + length - 1)?)
        }
        _ => None,
    }
    .filter(|_| (1..=parts).contains(&which))
}

/// A part of several years.
fn years(bounds: (Option<Date>, Option<Date>), which: i32, parts: i32) -> Option<Edtf> {
    let (from, to) = (bounds.0?.in_year()?, bounds.1?.in_year()?);
    let length = (to - from + 1) / parts;
    let first = from + (which - 1) * length;
    (1..=parts).contains(&which).then_some(())?;
    Edtf::interval(Date::year(first)?, Date::year(first + length - 1)?)
}

/// «жыл басынан», «жылдың аяғына», «айдың ортасында»: of the year or month of writing.
pub(super) fn part_of_now(reader: &mut Reader<'_>) -> Option<Reading> {
    let year = reader.maybe(|reader| reader.unit(TimeUnit::Year)).is_some();
    if !year {
        reader.unit(TimeUnit::Month)?;
    }
    let plain = !reader.form().possessed && !reader.form().attributive;
    let part = if plain { part(reader)? } else { return None };
    let now =
        if year { Reckoned::Years(Edtf::Date(Date::year(0)?)) } else { Reckoned::Months(0, None) };
    let reading =
        reader.reading(Meaning::Relative(Relative { base: Base::Writing, reckoned: now }))?;
    Some(Reading { part: Some(part), ..reading })
}
